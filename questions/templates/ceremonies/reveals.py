"""What a reveal adds: who else was up for it, what else the film took home, how often before."""

from __future__ import annotations

from collections.abc import Sequence

from questions.base import fold
from questions.reference.ceremony_names import films_of
from questions.templates import characters, wording
from questions.templates.ceremonies import categories, hooks
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony

#: Nominations that make a record worth telling, and a film a giant beside others.
MANY, GIANT = 4, 7
#: Whoever was last nominated at this ceremony or before will hardly be again.
DONE = 70
#: Awards that are listed in one sentence.
SHOWN = 4


def titled(title: str) -> str:
    """In italics; a title that ends in a stop of its own needs care only at the sentence's end."""
    return wording.name_of_two(title)


def films_named(titles: Sequence[str], last: str = "and") -> str:
    return wording.listed([titled(title) for title in titles], last)


def others(c: Ceremony, one: Candidate, but: Sequence[str] = (), *, films: bool = False) -> str:
    """ "The other nominees for Best Actor were …": people, or films where films or teams compete.

    Always films where `films` are what is asked for. All of them, or none.
    """
    told = {fold(name) for name in (*but, *one.names, *one.titles)}
    rows = [row for row in c.categories[one.category] if row is not one]
    people = categories.is_for_people(one.category) and all(len(row.names) == 1 for row in rows)
    alone = people and not films
    found = dict.fromkeys(row.names[0] if alone else row.title for row in rows)
    fresh = [name for name in found if fold(name) not in told]
    if not fresh:
        return ""
    shown = fresh[:5] if alone else [titled(title) for title in fresh[:5]]
    if len(fresh) > len(shown):
        return ""
    prize, one_left = categories.said(one.category), len(shown) == 1
    if len(fresh) < len(rows):
        return f"{wording.listed(shown)} {'was' if one_left else 'were'} also up for {prize}."
    if categories.is_for_people(one.category) and not alone:
        were = "film nominated" if one_left else "films nominated"
    else:
        were = "nominee" if one_left else "nominees"
    return f"The other {were} for {prize} {'was' if one_left else 'were'} {wording.listed(shown)}."


def went_to(c: Ceremony, one: Candidate) -> str:
    """ "Best Actor went to Nicolas Cage for *Leaving Las Vegas*", of a nomination that lost."""
    winner = c.history.winner(c.no, one.category)
    if winner is None or one.won:
        return ""
    prize = categories.said(one.category)
    if categories.is_for_people(one.category) and 1 <= len(winner.names) <= 3:
        films = films_named(winner.titles)
        return f"{prize} went to {wording.listed(winner.names)} for {films}."
    return f"{prize} went to {titled(winner.title)}."


def night(c: Ceremony, film: str, but: str = "") -> str:
    """ "*Braveheart* won five awards from ten nominations."; nothing where that isn't known."""
    rows = c.of_film(film)
    won = sorted((row for row in rows if row.won), key=lambda row: categories.tier(row.category))
    if film not in c.history.closed or len(rows) < 2:
        return ""
    name = titled(c.title(film))
    if not won:
        return f"{name} had {wording.number(len(rows))} nominations and won nothing."
    if len(won) == len(rows):
        return f"{name} won {'both' if len(won) == 2 else 'all'} of its nominations."
    more = [categories.said(r.category) for r in won if r.category != but]
    if len(won) == 1:
        return (
            f"It was the one award for {name} from {wording.number(len(rows))} nominations."
            if not more
            else f"{name} won one award, {more[0]}, from {wording.number(len(rows))} nominations."
        )
    also = f", {more[0]} among them" if more else ""
    count = wording.number(len(won))
    return f"{name} won {count} awards{also}, from {wording.number(len(rows))} nominations."


def also(c: Ceremony, one: Candidate, but: Sequence[str] = ()) -> str:
    """What else the film won that night, all of it; `but` are categories that were told."""
    if one.film not in c.history.closed:
        return ""
    told = (one.category, *but)
    more = [row for row in c.history.wins(one.film) if row.category not in told]
    more.sort(key=lambda row: categories.tier(row.category))
    said = list(dict.fromkeys(categories.said(row.category) for row in more))
    if not said:
        return ""
    if len(said) > SHOWN:
        rows = c.of_film(one.film)
        won, up_for = (wording.number(len(them)) for them in (c.history.wins(one.film), rows))
        if won == up_for:
            return f"{titled(one.title)} won all of its {won} nominations."
        return f"{titled(one.title)} won {won} awards in all, from {up_for} nominations."
    return f"{titled(one.title)} won {wording.listed(said)} as well."


def before(c: Ceremony, person: str, category: str) -> str:
    """What the person had won of that kind before, or how often all had been lost."""
    earlier = [row for row in c.history.career(person) if row.ceremony < c.no]
    kind = categories.sort(category)
    won = [row for row in earlier if row.won and categories.sort(row.category) == kind]
    if won:
        row = won[-1]
        it = "it" if row.category == category else categories.said(row.category)
        return f"{person} had won {it} before, for {hooks.dated(row)}."
    if not earlier or any(row.won for row in earlier):
        return ""
    return _lost(person, earlier)


def _lost(person: str, rows: Sequence[Candidate]) -> str:
    named = list(dict.fromkeys(map(hooks.dated, rows)))
    if len(named) == 1:
        return f"{person} had lost {hooks.times(len(rows))} before, for {named[0]}."
    if len(named) == len(rows) < 4:
        return f"{person} had lost before with {wording.listed(named)}."
    count = hooks.times(len(rows))
    return f"{person} had lost {count} before, first with {named[0]} and last with {named[-1]}."


def other_wins(c: Ceremony, person: str) -> str:
    """What else the person won, before and after, where that can be told in a breath."""
    won = [row for row in c.history.career(person) if row.won and row.ceremony != c.no]
    named = list(dict.fromkeys(map(hooks.dated, won)))
    if not named:
        return ""
    if len(named) == 1:
        when = "later" if won[0].ceremony > c.no else "earlier"
        return f"{person}'s {when} win was for {named[0]}." if len(won) == 1 else ""
    if len(named) <= 3:
        return f"{person}'s other wins were for {wording.listed(named)}."
    return ""


def later(c: Ceremony, person: str) -> str:
    """What the person won after a loss."""
    won = [row for row in c.history.career(person) if row.won]
    rows = [row for row in won if row.ceremony > c.no]
    if not rows:
        return ""
    named = list(dict.fromkeys(map(hooks.dated, rows)))
    again = "won again" if len(won) > len(rows) else "later won"
    if len(named) <= 3:
        return f"{person} {again} for {wording.listed(named)}."
    if len(won) > len(rows):
        return f"{person} won {hooks.times(len(rows))} more, first for {named[0]}."
    return f"{person} later won {hooks.times(len(rows))}, first for {named[0]}."


def whole(c: Ceremony, person: str, *, this: bool = True) -> str:
    """The person's record, where it is long and has been complete for decades.

    A win of this ceremony is "this", unless more was asked about than that one.
    """
    career = c.history.career(person)
    if len(career) < MANY or career[-1].ceremony > DONE:
        return ""
    won = sum(row.won for row in career)
    films = f"{films_of(career[0].ceremony)} to {films_of(career[-1].ceremony)}"
    count = wording.number(len(career))
    if won > 1 and this and _won_now(c, career):
        return f"This was one of {person}'s {wording.number(won)} wins in {count} nominations."
    if won > 1:
        return f"{person} won {hooks.times(won)} in {count} nominations, for films of {films}."
    all_of = f"in {count} nominations, for films of {films}"
    if won:
        return f"This was {person}'s only win {all_of}." if this and _won_now(c, career) else ""
    return f"{person} never won {all_of}."


def _won_now(c: Ceremony, career: Sequence[Candidate]) -> bool:
    return any(row.won and row.ceremony == c.no for row in career)


def together(c: Ceremony, one: Candidate, first: str, second: str) -> str:
    """What else the two won side by side, or were nominated for."""
    theirs = {fold(first), fold(second)}
    rows = [
        row
        for row in c.history.career(first)
        if row.ceremony != c.no and theirs <= set(map(fold, row.names)) and len(row.films) == 1
    ]
    named = list(dict.fromkeys(hooks.dated(row) for row in rows if row.won))
    did = "won together"
    if not named:
        did, named = "were nominated together", list(dict.fromkeys(map(hooks.dated, rows)))
    if not named:
        return ""
    if len(named) > 3:
        return f"{first} and {second} {did} {hooks.times(len(named))} more, first for {named[0]}."
    return f"{first} and {second} {did} for {wording.listed(named)} too."


def beaten(c: Ceremony, one: Candidate) -> str:
    """A loser of this award whose film was up for far more: "It beat *Wilson*, up for ten"."""
    rows = [row for row in c.categories[one.category] if row is not one and len(row.films) == 1]
    mine = len(c.of_film(one.film))
    giants = [row for row in rows if len(c.of_film(row.film)) >= max(GIANT, 2 * mine)]
    if not giants or not one.won:
        return ""
    giant = max(giants, key=lambda row: len(c.of_film(row.film)))
    count = wording.number(len(c.of_film(giant.film)))
    return f"{titled(one.title)} beat {titled(giant.title)}, which had {count} nominations."


def of_person(c: Ceremony, one: Candidate, name: str) -> list[str]:
    """What there is to tell of someone's nomination or win, the best first."""
    own = [later(c, name), before(c, name, one.category), whole(c, name, this=False)]
    if one.won:
        own = [other_wins(c, name), whole(c, name), before(c, name, one.category)]
        return [best(*own), beaten(c, one), also(c, one), others(c, one), *own]
    return [went_to(c, one) or others(c, one), *own, _part(one)]


def _part(one: Candidate) -> str:
    character = one.fact.character
    if character is None or not characters.is_name(character):
        return ""
    return f"The part was {characters.called(character)}."


def film_named(one: Candidate, told: Sequence[str]) -> list[str]:
    """The same behind a sentence that ends with the film's title: "The film won …"."""
    film = titled(one.title)
    return [f"The film{t.removeprefix(film)}" if t.startswith(film) else t for t in told]


def best(*told: str) -> str:
    """The first that says something."""
    return next((text for text in told if text), "")


def both(*told: str) -> str:
    """All that say something, at most two sentences."""
    return " ".join([text for text in told if text][:2])
