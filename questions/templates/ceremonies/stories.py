"""What a reveal tells of a winner and of a film's night, in the words that several types share."""

from __future__ import annotations

from collections.abc import Sequence

from questions.reference.ceremony_names import films_of
from questions.templates import wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony

#: Awards that make a film the night's giant.
GIANT = 5
#: Listings of a singer who writes a song now and then, and is known for other things.
A_SINGER = 5
#: Letters of a category that people say.
LONGEST = 27
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
             "ninth", "tenth", "eleventh", "twelfth")  # fmt: skip


def era(c: Ceremony) -> int:
    """What its age adds to a question's difficulty: 0, 1 or 2."""
    return (1927 + c.no < 1975) + (1927 + c.no < 1950)


def ordinal(count: int) -> str:
    """ "third"; nothing of a number too high to be said."""
    return _ORDINALS[count] if count < len(_ORDINALS) else ""


def years(rows: Sequence[Candidate]) -> str:
    """ "for films of 1945 and 1960"."""
    return f"for films of {wording.listed([films_of(row.ceremony) for row in rows])}"


def took_home(c: Ceremony, film: str, named: int = 3) -> str:
    """ "*Moonlight* won three awards from eight nominations: …"; no list of more than `named`."""
    rows, won = c.of_film(film), c.history.wins(film)
    if film not in c.history.closed or len(rows) < 2:
        return ""
    title, count = reveals.titled(c.title(film)), wording.number(len(rows))
    if not won:
        return f"{title} won nothing from {count} nominations."
    if len(won) == len(rows):
        return f"{title} won {'both' if len(won) == 2 else f'all {count}'} of its nominations."
    awards = "one award" if len(won) == 1 else f"{wording.number(len(won))} awards"
    end = f": {listed(won)}." if len(won) <= named else "."
    return f"{title} won {awards} from {count} nominations{end}"


def is_said(category: str) -> bool:
    """Whether people say the category's name, and it is no long official one."""
    return len(categories.said(category)) <= LONGEST


def listed(rows: Sequence[Candidate]) -> str:
    """Their categories, all of them, the ones that people know first."""
    ranked = sorted(rows, key=lambda row: categories.tier(row.category))
    return categories.listed((row.category for row in ranked), len(ranked))


def of_winner(c: Ceremony, winner: Candidate, *, told: bool = False) -> str:
    """For which film, if the stem hasn't told, and what went before it."""
    name, prize = winner.names[0], categories.said(winner.category)
    career = c.history.career_in(name, winner.category)
    before = [row for row in career if row.ceremony < c.no]
    held, lost = [row for row in before if row.won], len({row.ceremony for row in before})
    start = f"{name} won for {reveals.titled(winner.title)}"
    if held:
        last = reveals.films_named(held[-1].titles)
        it = "" if len(held) > 1 else f" after the one for {last}"
        return f"{start}, a {ordinal(len(held) + 1)} {prize} award{it}."
    if before:
        after = (
            f"with {reveals.films_named(before[0].titles)}"
            if lost == 1
            else f"{prize} {hooks.times(lost)}"
        )
        return f"{start}, after losing {after}."
    won, rows = c.history.wins(winner.film), c.of_film(winner.film)
    if not told and winner.film in c.history.closed and len(rows) >= GIANT:
        if len(won) == 1:
            return f"{start}, the film's one award from {wording.number(len(rows))} nominations."
        return f"{start}, one of the film's {wording.number(len(won))} awards."
    if told and len(rows) >= GIANT and (night := took_home(c, winner.film)):
        return night
    more = reveals.others(c, winner)
    return more if told else reveals.both(f"{start}.", more)
