"""Questions that join a film to what its people won with others: the Academy Awards table is whole,
so who of a cast won with which film is known of everyone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from questions.base import Proof
from questions.draft import Draft, Rival, Rung
from questions.facts.fact import PersonFact
from questions.reference.credits import ACADEMY
from questions.reference.fame import is_a_name
from questions.reference.laurels import Laurel
from questions.templates import honoured, reveals, wording
from questions.templates.cast import CATEGORY, players_like
from questions.templates.subject import Film, Template
from quiz.question import Kind

#: Stars of one film that are asked for by what else they won.
_MOST_STARS = 3
_KINDS = ("director", "composer", "cinematographer", "starring")


def star(film: Film) -> Iterator[Draft]:
    """Some of the stars, by an Oscar for another film; those who only lost one come last."""
    names = [name for name in film.people_of("starring") if name not in film.people_of("director")]
    best = {name: laurel for name in names if (laurel := _for_acting(film, name))}
    ranked = sorted(best, key=lambda name: not best[name].won)
    yield from islice((d for name in ranked for d in _star(film, name, best[name])), _MOST_STARS)


def _for_acting(film: Film, name: str) -> Laurel | None:
    found = honoured.of_person(film, name)
    return next((one for one in found if one.category.startswith("ACT")), None)


def _star(film: Film, name: str, laurel: Laurel) -> Iterator[Draft]:
    hook = honoured.of_laurel(film, laurel)
    yield from film.draft(
        "star-elsewhere",
        (
            f"Which star of {film.named} {hook.who}?",
            f"Who among the stars of {film.named} {hook.who}?",
            f"One of the stars of {film.named} {hook.who}. Who was it?",
        ),
        name,
        Kind.PERSON,
        about=name,
        category=CATEGORY,
        difficulty=2,
        because=_part_in(film, name) or reveals.of_film(film, name, "starring"),
        proofs=[Proof((film.ask("starring", "person", person=name),), (name,))],
        facts=_credits_of(film, "starring", name),
        rivals=_names_first(players_like(film, name)),
        beside=[ACADEMY],
    )


def _names_first(rivals: tuple[Rival, ...]) -> tuple[Rival, ...]:
    """The film's own alone, for its stars are asked; whoever is no name won nothing, as all see."""
    own = [one for one in rivals if one.rung is Rung.A]
    return tuple(sorted(own, key=lambda one: not is_a_name(one.text)))


def _part_in(film: Film, name: str) -> str:
    for fact in reveals.parts_of(film, name)[:1]:
        if not fact.spoiler:
            verb = "voices" if fact.voice else "plays"
            return f"{name} {verb} {fact.character} in {film.title}."
    return ""


def film_of_winners(film: Film) -> Iterator[Draft]:
    """The film, by what two of its makers won with others."""
    found: dict[str, tuple[str, Laurel]] = {}
    for kind in _KINDS:
        names = film.people_of(kind)
        for name in names[:2] if kind == "starring" else names if len(names) == 1 else ():
            won = [one for one in honoured.of_person(film, name) if one.won]
            if won and name not in found and kind not in [its for its, _ in found.values()]:
                found[name] = (kind, won[0])
    if len(found) < 2:
        return
    (one, (first, a)), (two, (second, b)) = list(found.items())[:2]
    if a.title == b.title:
        return
    left, right = honoured.winner(a), honoured.winner(b)
    yield from film.draft(
        "film-of-winners",
        (
            f"Which {film.year} film brought together {left} and {right}?",
            f"{wording.capital(left)} and {right} both worked on which {film.year} film?",
            f"For which {film.year} film did {left} join {right}?",
        ),
        film.record.title,
        Kind.TITLE,
        category="Links",
        difficulty=2,
        because=f"They are {one} and {two}.",
        proofs=[
            Proof(
                (film.which(first, person=one), film.which(second, person=two)),
                (film.id,),
            )
        ],
        facts=[*_credits_of(film, first, one), *_credits_of(film, second, two)],
        # What other films' people won is not all known, so that they may be right as well.
        beside=[ACADEMY],
    )


def _credits_of(film: Film, kind: str, name: str) -> list[PersonFact]:
    return [
        fact
        for fact in film.record.facts
        if isinstance(fact, PersonFact)
        and fact.kind == kind
        and wording.same_person(fact.person, name)
    ]


TEMPLATES: tuple[Template, ...] = (star, film_of_winners)
