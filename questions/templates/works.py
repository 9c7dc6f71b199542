"""The book, play or story behind the film."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Number, Rung, Shape
from questions.facts.fact import BasedOn, Release
from questions.templates import stock, wording
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Page to screen"


def _source(film: Film) -> BasedOn | None:
    return film.only(BasedOn)


def _same_title(film: Film, fact: BasedOn) -> bool:
    return fold(fact.work) == fold(film.record.title)


def _noun(fact: BasedOn) -> str:
    return fact.form or "work"


def author(film: Film) -> Iterator[Draft]:
    fact = _source(film)
    if fact is None or fact.author is None:
        return
    noun = _noun(fact)
    since = f", published in {fact.year}" if fact.year else ""
    title = "also called" if _same_title(film, fact) else "called"
    yield from film.draft(
        "author",
        (
            f"{film.named} is based on a {noun} by which author?",
            f"Who wrote the {noun} on which {film.named} is based?",
            f"Which writer's {noun} was turned into {film.named}?",
        ),
        fact.author,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=f"The {noun} is {title} {wording.name_of_two(fact.work)}{since}.",
        proofs=[Proof((film.ask("based_on", "author"),), (fact.author,))],
        facts=[fact],
        rivals=film.elsewhere("based_on", "author")
        + film.rivals(film.people_of("director", "writer", "producer", "cinematographer")),
    )


def work(film: Film) -> Iterator[Draft]:
    """The work's title, where the film has another."""
    fact = _source(film)
    if fact is None or _same_title(film, fact):
        return
    noun, by = _noun(fact), f" by {fact.author}" if fact.author else ""
    yield from film.draft(
        "work",
        (
            f"On which {noun}{by} is {film.named} based?",
            f"What is the title of the {noun}{by} behind {film.named}?",
            f"Which {noun}{by} was turned into {film.named}?",
        ),
        fact.work,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=4,
        because=f"{fact.author} wrote it." if fact.author else "The film took another title.",
        proofs=[Proof((film.ask("based_on", "work"),), (fact.work,))],
        facts=[fact],
        rivals=film.elsewhere("based_on", "work"),
    )


def year(film: Film) -> Iterator[Draft]:
    fact = _source(film)
    if fact is None or fact.year is None:
        return
    noun = _noun(fact)
    releases = {int(release.date[:4]) for release in film.facts(Release)}
    yield from film.draft(
        "work-year",
        (
            f"In which year was the {noun} behind {film.named} published?",
            f"{film.named} is based on a {noun} from which year?",
            f"The {noun} that became {film.named} came out in which year?",
        ),
        str(fact.year),
        Kind.YEAR,
        category=CATEGORY,
        difficulty=5,
        because=f"The film followed {_years(film.year - fact.year)} later.",
        proofs=[Proof((film.ask("based_on", "year"),), (str(fact.year),))],
        facts=[fact],
        number=Number(
            value=fact.year,
            shape=Shape.YEAR,
            banned=frozenset({film.year} | releases) - {fact.year},
            most=film.year - 1 if fact.year < film.year else None,
        ),
    )


def _years(count: int) -> str:
    return f"{wording.number(count)} year{'s' * (count != 1)}"


def gap(film: Film) -> Iterator[Draft]:
    """Years from page to screen."""
    fact = _source(film)
    if fact is None or fact.year is None or not 1 <= film.year - fact.year <= 20:
        return
    count, noun = film.year - fact.year, _noun(fact)
    yield from film.draft(
        "work-gap",
        (
            f"How many years after the {noun} it is based on did {film.named} follow?",
            f"By how many years did the {noun} it is based on precede {film.named}?",
        ),
        wording.number(count),
        Kind.NUMBER,
        category=CATEGORY,
        difficulty=4,
        because=f"The {noun} is from {fact.year}.",
        proofs=[Proof((film.ask("based_on", "year"),), (str(fact.year),))],
        facts=[fact],
        accept=(str(count), _years(count), f"{count} years"),
        number=Number(value=count, shape=Shape.COUNT, least=1),
    )


def form(film: Film) -> Iterator[Draft]:
    """A novel, a play, a story: only with the others in sight."""
    fact = _source(film)
    if fact is None or fact.form is None or fact.author is None:
        return
    yield from film.draft(
        "work-form",
        (
            f"What kind of work by {fact.author} was {film.named} adapted from?",
            f"In what form did {fact.author} first tell the story of {film.named}?",
        ),
        fact.form,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=3,
        because=f"{film.title} is based on {fact.author}'s {fact.form}.",
        proofs=[Proof((film.ask("based_on", "form"),), (fact.form,))],
        facts=[fact],
        rivals=film.rivals(stock.WORK_FORMS, rung=Rung.E),
        needs_choices=True,
    )


def film_of_author(film: Film) -> Iterator[Draft]:
    """Author and year of the work are given, the film is asked; an equal title isn't printed."""
    fact = _source(film)
    if fact is None or fact.author is None:
        return
    when = f"{fact.year} " if fact.year else ""
    noun = _noun(fact)
    yield from film.draft(
        "film-of-author",
        (
            f"A {when}{noun} by {fact.author} became which {film.year} film?",
            f"Which {film.year} film is based on a {when}{noun} by {fact.author}?",
            f"{fact.author}'s {when}{noun} was the basis of which {film.year} film?",
        )[: 3 if fact.form else 2],
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=4,
        because=f"{_kept(film, fact)}",
        proofs=[Proof((film.which("based_on", author=fact.author),), (film.id,))],
        facts=[fact],
        rivals=film.other_films(),
    )


def _kept(film: Film, fact: BasedOn) -> str:
    if _same_title(film, fact):
        return f"The film kept the title of the {_noun(fact)}."
    return f"The {_noun(fact)} is called {wording.name_of_two(fact.work)}."


def adapter(film: Film) -> Iterator[Draft]:
    """Who turned the book into the script? Only where someone else wrote the book."""
    fact = _source(film)
    names = film.people_of("writer")
    if (
        fact is None
        or fact.author is None
        or len(names) != 1
        or fold(fact.author) == fold(names[0])
    ):
        return
    yield from film.draft(
        "adapter",
        (
            f"Who adapted {fact.author}'s {_noun(fact)} for {film.named}?",
            f"Who turned {fact.author}'s {_noun(fact)} into the script of {film.named}?",
        ),
        names[0],
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=f"{names[0]} has the only writing credit beside {fact.author}.",
        proofs=[Proof((film.ask("writer", "person"),), names)],
        facts=[fact],
        rivals=film.rivals(film.people_of("producer", "director", "cinematographer", "editor"))
        + film.elsewhere("writer", "person"),
    )


TEMPLATES: tuple[Template, ...] = (author, work, year, gap, form, film_of_author, adapter)
