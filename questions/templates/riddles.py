"""Who am I? Somebody of the film tells of themselves in up to four clues, the hardest first.

Every clue is about the one who speaks, and not about all who worked on a film. Nothing but the last
clue names the film, and no clue shares a word with the name.
"""

from __future__ import annotations

from collections.abc import Iterator

from questions.draft import Draft
from questions.reference.credits import ACADEMY
from questions.reference.fame import is_a_name
from questions.templates import honoured, reveals, wording
from questions.templates.beside import ids_with, is_known
from questions.templates.clues import Clue, in_turn, parts_told, told, unheard, usable
from questions.templates.selves import CREW, STAR, Self, clues_of, last_of
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Who am I?"

#: Stars of a film who may be asked for, best billed first.
_STARS = 3


def who_am_i(film: Film) -> Iterator[Draft]:
    """One of its stars, and one of those behind it."""
    if not is_known(film):
        return
    stars = [
        Self(film, name, STAR)
        for name in film.people_of("starring")[:_STARS]
        if (is_a_name(name) or film.wins(name)) and _is_asked_here(film, name, "starring")
    ]
    crew = [
        Self(film, names[0], role)
        for role in CREW
        if len(names := film.people_of(role.kind)) == 1
        and _is_asked_here(film, names[0], role.kind)
        and (role.kind == "director" or _is_heard_of(film, names[0], role.kind))
    ]
    asked = ""
    for group in (stars, crew):
        group.sort(key=lambda me: film.chance(f"who am I {me.name}"))
        for me in group:
            drafts = [] if wording.same_person(me.name, asked) else list(_riddle(me))
            if drafts:
                asked = me.name
                yield from drafts
                break


def _is_asked_here(film: Film, name: str, kind: str) -> bool:
    """Of several films of theirs one asks for somebody: the same clues may be true in all."""
    return all(film.id < id for id in ids_with(film, kind, "person", name))


def _is_heard_of(film: Film, name: str, kind: str) -> bool:
    """Whether somebody behind the film won for it, or has another film in the base."""
    return bool(film.wins(name) or ids_with(film, kind, "person", name))


def _riddle(me: Self) -> Iterator[Draft]:
    film = me.film
    last = last_of(me)
    if last is None or not usable(last, me.name):
        return
    # The film's title is for the last clue alone.
    fair = [clue for clue in clues_of(me) if usable(clue, me.name, (film.record.title,))]
    row = in_turn(film, f"who am I {me.name}", fair, last)
    if not row:
        return
    first = row[0].text
    billed = film.people_of("starring")[:1] == (me.name,)
    yield from told(
        film.draft(
            "who-am-i",
            (f"Who am I? {first}", f"{first} Who am I?"),
            me.name,
            Kind.PERSON,
            about=me.name,
            category=CATEGORY,
            difficulty=2 if billed else 3,
            because=_because(me, row),
            proofs=[clue.proof for clue in row],
            facts=[fact for clue in row for fact in clue.facts],
            beside=[ACADEMY],
        ),
        row,
    )


def _because(me: Self, row: tuple[Clue, ...]) -> str:
    """Something that no clue has told."""
    but = "cast" if me.role is STAR else me.role.kind
    candidates = (
        honoured.told(me.film, me.name),
        honoured.told_besides(me.film, me.name),
        reveals.of_person(me.film, me.name, but=but),
        *parts_told(me.film, me.name),
        reveals.of_person(me.film, me.name, but=but, prize=False),
    )
    return unheard(row, candidates, but=(me.name, me.film.record.title))


TEMPLATES: tuple[Template, ...] = (who_am_i,)
