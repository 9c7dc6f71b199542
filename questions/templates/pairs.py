"""Credits that two people share: either of them is a right answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from questions.base import Proof
from questions.draft import Draft
from questions.facts.fact import Composer, Director, PersonFact, Producer, Writer
from questions.reference.fame import is_a_name
from questions.templates import reveals, wording
from questions.templates.people import CATEGORY
from questions.templates.subject import Film, Template
from quiz.question import Kind


def directors(film: Film) -> Iterator[Draft]:
    yield from _pair(
        film,
        film.facts(Director),
        (
            f"Two people directed {film.named} together. Name either of them.",
            f"Name either of the two directors of {film.named}.",
            f"{wording.capital(film.named)} has two directors. Name either of them.",
        ),
        3,
    )


def composers(film: Film) -> Iterator[Draft]:
    yield from _pair(
        film,
        film.facts(Composer),
        (
            f"Two composers share the credit for the music of {film.named}. Name either of them.",
            f"Name either of the two composers who scored {film.named}.",
            f"{wording.capital(film.named)} has two composers. Name either of them.",
        ),
        4,
    )


def producers(film: Film) -> Iterator[Draft]:
    yield from _pair(
        film,
        film.facts(Producer),
        (
            f"Two people produced {film.named}. Name either of them.",
            f"Name either of the two producers of {film.named}.",
            f"{wording.capital(film.named)} has two producers. Name either of them.",
        ),
        5,
    )


def writers(film: Film) -> Iterator[Draft]:
    """A script of two; stories and novels are credited apart."""
    scripts = [fact for fact in film.facts(Writer) if fact.is_script]
    if len({fact.credit for fact in scripts}) == 1:
        yield from _pair(
            film,
            scripts,
            (
                f"Two people wrote the script of {film.named}. Name either of them.",
                f"Name either of the two writers of {film.named}.",
                f"The script of {film.named} is the work of two writers. Name either of them.",
            ),
            4,
            {"credit": scripts[0].credit},
        )


def _pair(
    film: Film,
    facts: Sequence[PersonFact | Writer],
    stems: tuple[str, ...],
    difficulty: int,
    pins: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Draft]:
    """A credit of two, one of whom at least is a name. No buttons: one right one among wrong ones
    would not be "either".
    """
    names = [fact.person for fact in facts]
    if len(names) != 2 or not all(fact.closed for fact in facts):
        return
    kind = facts[0].kind
    if kind != "director" and not any(map(is_a_name, names)):
        return
    if kind != "director" and any(name in film.people_of("director") for name in names):
        return  # whoever names the director has it
    keys = tuple(names)
    told = next(filter(None, (reveals.about_person(film, name, kind) for name in keys)), "")
    yield from film.draft(
        f"either-{kind}",
        stems,
        keys[0],
        Kind.PERSON,
        category=CATEGORY,
        difficulty=difficulty,
        because=f"The two are {wording.listed(keys)}. {told}".strip(),
        proofs=[Proof((film.ask(kind, "person", pins),), keys)],
        facts=facts,
        keys=keys,
    )


TEMPLATES: tuple[Template, ...] = (directors, writers, composers, producers)
