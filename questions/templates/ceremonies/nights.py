"""A film's night: which film am I, and which film are these characters from?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts import lexicon
from questions.templates import characters, wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.roles import roles
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: Letters of a clue, and films that a middle clue may fit.
LONGEST, MOST = 160, 8
#: Nominations of a film that can tell of itself.
SEVERAL = 4
#: Nominations of somebody in the crafts whose name leads to a film.
KNOWN = 5
#: Words of a title that one types without buttons.
WORDS = 5

_Clue = tuple[str, Candidate]
"""What is said, and the nomination that it rests on."""


def which_film(c: Ceremony) -> Iterator[Draft]:
    """Which film am I? Counted nominations first, then rivals, makers and stars."""
    for film in c.films:
        rows = c.of_film(film)
        haul = hooks.haul(c, film)
        if haul.up_for < SEVERAL or len(c.title(film).split()) > WORDS:
            continue
        if any(len(row.films) > 1 for row in rows):
            continue
        told = [*_in_turn(c, rows)]
        if len(told) < 2 or not categories.is_acting(told[-1][1].category):
            continue
        first = _count(c, film, haul)
        yield from c.draft(
            "oscar-which-film",
            [f"Which film am I? {first}", f"{first} Which film am I?"],
            c.title(film),
            Kind.TITLE,
            about=film,
            rests_on=[told[-1][1], *(row for _, row in told[:-1])],
            difficulty=c.difficulty(told[-1][1], 1),
            because=_won(c, film),
            tell=[reveals.went_to(c, _best(rows)), reveals.night(c, film)],
            proofs=[
                Proof((c.count(film),), (str(haul.up_for),)),
                *(
                    Proof((c.ask("recipients", film, category=row.category),), _names(rows, row))
                    for _, row in told
                    if row.names and row.film == film
                ),
            ],
            clues=tuple(text for text, _ in told),
        )


def _names(rows: Sequence[Candidate], one: Candidate) -> tuple[str, ...]:
    alike = [row for row in rows if row.category == one.category]
    return tuple(dict.fromkeys(name for row in alike for name in row.names))


def _best(rows: Sequence[Candidate]) -> Candidate:
    return min(rows, key=lambda row: (row.won, categories.tier(row.category)))


def _count(c: Ceremony, film: str, haul: hooks.Haul) -> str:
    count, one = wording.number(haul.up_for), ""
    if any(other != film and hooks.haul(c, other) == haul for other in c.films):
        row = max(c.of_film(film), key=lambda row: (categories.tier(row.category), row.category))
        one = f", one of them for {categories.said(row.category)},"
    won = {0: "won none of them", haul.up_for: "won them all"}.get(
        haul.won, f"won {wording.number(haul.won)}"
    )
    return f"I had {count} nominations at the Oscars for films of {c.films_year}{one} and {won}."


def _in_turn(c: Ceremony, rows: Sequence[Candidate]) -> Iterator[_Clue]:
    """A rival, somebody behind the film, and somebody in it; none that says the title."""
    for texts in (_rivals(c, rows), _makers(c, rows), _stars(c, rows)):
        for text, row in texts:
            told = any(wording.leaks(title, text) for title in row.titles)
            if len(text) <= LONGEST and not told and not lexicon.mature(text):
                yield text, row
                break


def _rivals(c: Ceremony, rows: Sequence[Candidate]) -> Iterator[_Clue]:
    """What it lost to, or what it beat, for an award that people care for."""
    for row in sorted(rows, key=lambda row: (categories.tier(row.category), row.won)):
        field = [one for one in c.categories[row.category] if one.film != row.film]
        prize = categories.said(row.category)
        if categories.is_acting(row.category) or not field or len(field) > MOST:
            continue
        winner = c.history.winner(c.no, row.category)
        if row.won:
            other = max(field, key=lambda one: len(c.of_film(one.film)))
            yield f"I beat {reveals.titled(other.title)} to {prize}.", row
        elif winner is not None and winner.film != row.film:
            yield f"I lost {prize} to {reveals.titled(winner.title)}.", row


def _makers(c: Ceremony, rows: Sequence[Candidate]) -> Iterator[_Clue]:
    """The best known of those behind the camera."""
    behind = [
        row
        for row in rows
        if row.person is not None
        and categories.is_for_people(row.category)
        and not categories.is_acting(row.category)
    ]
    behind.sort(key=lambda row: (-c.history.fame(row.names[0]), row.category))
    for row in behind:
        prize = categories.said(row.category)
        did = f"won {prize} for me" if row.won else f"was nominated for {prize} with me"
        yield f"{row.names[0]} {did}.", row


def _stars(c: Ceremony, rows: Sequence[Candidate]) -> Iterator[_Clue]:
    """Somebody in it, with the part where it has a name."""
    acting = [row for row in rows if row.person is not None and categories.is_acting(row.category)]
    acting.sort(key=lambda row: (not row.won, -c.history.fame(row.names[0])))
    for row in acting:
        character, name = row.fact.character, row.names[0]
        got = "the award for" if row.won else "a nomination for"
        prize = categories.said(row.category)
        named = character is not None and characters.is_name(character)
        if character is not None and named and not wording.leaks(character, row.title):
            yield f"I brought {name} {got} {prize}, as {characters.called(character)}.", row
        yield f"I brought {name} {got} {prize}.", row


def _won(c: Ceremony, film: str) -> str:
    won = sorted(c.history.wins(film), key=lambda row: categories.tier(row.category))
    said = list(dict.fromkeys(categories.said(row.category) for row in won))
    if not 0 < len(said) <= reveals.SHOWN:
        return ""
    return f"{reveals.titled(c.title(film))} won {wording.listed(said)}."


def from_characters(c: Ceremony) -> Iterator[Draft]:
    """Two characters brought nominations: which film are they from?"""
    named: dict[str, list[tuple[Candidate, str, str]]] = {}
    for row, name, its in roles(c):
        if not wording.leaks(its, row.title):
            named.setdefault(row.film, []).append((row, name, its))
    for film, parts in named.items():
        parts.sort(key=lambda part: (not part[0].won, -c.history.fame(part[1])))
        pair = parts[:2]
        if len({fold(name) for _, name, _ in pair}) < 2 or len({fold(p[2]) for p in pair}) < 2:
            continue
        (one, player, its), (other, partner, theirs) = pair
        both = f"{characters.called(its)} and {characters.called(theirs)}"
        won = [name for row, name, _ in pair if row.won]
        year = c.films_year
        yield from c.draft(
            "oscar-from-characters",
            [
                f"The actors who played {both} both won Oscars for films of {year}. In which film?",
                f"{both} both won their actors an Oscar, for films of {year}. "
                "Which film are they from?",
            ]
            if len(won) == 2
            else [
                f"The actors who played {both} were both nominated for Oscars for films of {year}. "
                "In which film?",
                f"{both} both earned their actors an Oscar nomination, for films of {year}. "
                "Which film are they from?",
                f"{c.opening} the actors behind {both} were both nominated. Which film are the "
                "characters from?",
            ],
            one.title,
            Kind.TITLE,
            about=film,
            rests_on=[one, other],
            difficulty=c.difficulty(one),
            because=_played(player, its, partner, theirs, won),
            tell=[reveals.night(c, film)],
            proofs=[
                Proof(
                    tuple(
                        c.ask_films(character=part, category=row.category) for row, _, part in pair
                    ),
                    (film,),
                )
            ],
            rivals=c.titles(one.category, but=one.titles),
        )


def _played(player: str, its: str, partner: str, theirs: str, won: Sequence[str]) -> str:
    parts = f"{player} played {characters.called(its)} and {partner} {characters.called(theirs)}"
    return f"{parts}; {won[0]} won." if len(won) == 1 else f"{parts}."


def team(c: Ceremony) -> Iterator[Draft]:
    """Several people, not all of them actors, were up with one film: with which?"""
    for film in c.films:
        rows = [
            row
            for row in c.of_film(film)
            if row.person is not None
            and categories.is_for_people(row.category)
            and (categories.tier(row.category) < 2 or c.history.fame(row.names[0]) >= KNOWN)
        ]
        won = [row for row in rows if row.won]
        if len(won) < 2 and len(c.of_film(film)) < SEVERAL:
            continue
        chosen = _different(c, won) if len(won) > 1 else _different(c, rows)
        if len(chosen) < 2 or all(categories.is_acting(row.category) for row in chosen):
            continue
        yield from _team(c, film, chosen)


def _different(c: Ceremony, rows: Sequence[Candidate]) -> list[Candidate]:
    """Up to three people, the best known first, each up for something else."""
    found: dict[str, Candidate] = {}
    for row in sorted(rows, key=lambda row: -c.history.fame(row.names[0])):
        names = {fold(other.names[0]) for other in found.values()}
        if fold(row.names[0]) not in names:
            found.setdefault(categories.sort(row.category), row)
    return list(found.values())[:3]


def _team(c: Ceremony, film: str, rows: Sequence[Candidate]) -> Iterator[Draft]:
    names = [row.names[0] for row in rows]
    said, both = wording.listed(names), "both" if len(names) == 2 else "all"
    won, year = all(row.won for row in rows), c.films_year
    pins = {"result": "won"} if won else {}
    yield from c.draft(
        "oscar-team",
        [
            f"{said} {both} won Oscars for films of {year}, with the same film. Which one?",
            f"Which film won Oscars for {said} among films of {year}?",
            f"{c.opening} {said} {both} won with the same film. Which film?",
        ]
        if won
        else [
            f"{said} were {both} up for Oscars for films of {year}, with the same film. Which one?",
            f"Which film earned {said} Oscar nominations among films of {year}?",
            f"{c.opening} {said} were {both} nominated for the same film. Which film?",
        ],
        c.title(film),
        Kind.TITLE,
        about=film,
        rests_on=rows,
        difficulty=c.difficulty(rows[0]),
        because=_for_what(rows, won=won),
        tell=[reveals.night(c, film)],
        proofs=[Proof(tuple(c.ask_films(recipients=name, **pins) for name in names), (film,))],
        rivals=c.titles(rows[0].category, but=[c.title(film)]),
    )


def _for_what(rows: Sequence[Candidate], *, won: bool) -> str:
    """ "Bob Fosse won Best Director and Joel Grey Best Supporting Actor"."""
    first, *others = [(row.names[0], categories.said(row.category)) for row in rows]
    did, more = ("won", "") if won else ("was nominated for", "for ")
    told = [f"{first[0]} {did} {first[1]}", *(f"{name} {more}{prize}" for name, prize in others)]
    return f"{wording.listed(told)}."


TEMPLATES: tuple[Template, ...] = (which_film, from_characters, team)
