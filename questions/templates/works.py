"""The book, play or story behind the film."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Number, Rival, Rung, Shape
from questions.facts.fact import BasedOn, Release, Writer
from questions.templates import reveals, sexes, stock, wording
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Page to screen"


def _source(film: Film) -> BasedOn | None:
    return film.only(BasedOn)


def _same_title(film: Film, fact: BasedOn) -> bool:
    return fold(fact.work) == fold(film.record.title)


def _others(film: Film, kind: str, field: str, answer: str) -> tuple[Rival, ...]:
    """Writers of other films and of their books, whose names might be of the answer's country."""
    home = sexes.at_home(answer) or "west"
    return tuple(
        rival
        for rival in film.elsewhere(kind, field)
        if (sexes.at_home(rival.text) or home) == home
    )


def _an(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeio' or noun.startswith(('18', '11', '8')) else 'a'} {noun}"


def _instead(film: Film, name: str) -> bool:
    """Author and title give each other away, so one of the two is asked."""
    fact = _source(film)
    if fact is None or fact.author is None or _same_title(film, fact):
        return True
    return ("author", "work")[film.chance("source") % 2] == name


def author(film: Film) -> Iterator[Draft]:
    fact = _source(film)
    if fact is None or fact.author is None or not _instead(film, "author"):
        return
    since = f", published in {fact.year}" if fact.year else ""
    title = "also called" if _same_title(film, fact) else "called"
    original = f"The {fact.form or 'original'} is {title} {wording.name_of_two(fact.work)}"
    stems = (
        (
            f"{film.named} is based on {_an(fact.form)} by which author?",
            f"Who wrote the {fact.form} on which {film.named} is based?",
            f"Which writer's {fact.form} was turned into {film.named}?",
        )
        if fact.form
        else (
            f"On whose writing is {film.named} based?",
            f"{film.named} was adapted from the writing of which author?",
        )
    )
    yield from film.draft(
        "author",
        stems,
        fact.author,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=f"{original}{since}.",
        proofs=[Proof((film.ask("based_on", "author"),), (fact.author,))],
        facts=[fact],
        rivals=_others(film, "based_on", "author", fact.author),
    )


def work(film: Film) -> Iterator[Draft]:
    """The work's title, where the film has another: asked open, for other books stand out."""
    fact = _source(film)
    if fact is None or _same_title(film, fact) or not _instead(film, "work"):
        return
    by = f" by {fact.author}" if fact.author else ""
    since = f"It was published in {fact.year}." if fact.year else ""
    stems = (
        (
            f"On which {fact.form}{by} is {film.named} based?",
            f"What is the title of the {fact.form}{by} behind {film.named}?",
            f"Which {fact.form}{by} was turned into {film.named}?",
        )
        if fact.form
        else (
            f"{film.named} is based on something written{by}. What is it called?",
            f"Which title{by} was made into {film.named}?",
        )
    )
    yield from film.draft(
        "work",
        stems if by else stems[:1],
        fact.work,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=4,
        because=since or reveals.of_film(film, fact.author or fact.work, "writer"),
        proofs=[Proof((film.ask("based_on", "work"),), (fact.work,))],
        facts=[fact],
    )


def year(film: Film) -> Iterator[Draft]:
    fact = _source(film)
    if fact is None or fact.year is None or fact.form is None:
        return
    if 2 <= film.year - fact.year <= 20 and film.chance("work year") % 2:
        return
    noun = fact.form
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
        because=f"The film followed {_years(film.year - fact.year)} later."
        if fact.year < film.year
        else "",
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
    if fact is None or fact.year is None or fact.form is None:
        return
    if not 2 <= film.year - fact.year <= 20 or not film.chance("work year") % 2:
        return
    count, noun = film.year - fact.year, fact.form
    yield from film.draft(
        "work-gap",
        (
            f"How many years after the {noun} it is based on did {film.named} follow?",
            f"By how many years did the {noun} it is based on precede {film.named}?",
            f"How many years lie between {film.named} and the {noun} it is based on?",
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
            f"{film.named} goes back to what kind of work by {fact.author}?",
        ),
        fact.form,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=3,
        because=_kept(film, fact),
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
    noun = f"{fact.year} {fact.form}" if fact.year else fact.form or ""
    title = "" if _same_title(film, fact) else wording.name_of_two(fact.work)
    stems: tuple[str, ...]
    if fact.form:
        stems = (
            f"{_an(noun)} by {fact.author} became which {film.year} film?",
            f"Which {film.year} film is based on {_an(noun)} by {fact.author}?",
            f"{fact.author}'s {noun} was the basis of which {film.year} film?",
        )
    elif title:
        stems = (f"Which {film.year} film is based on {title} by {fact.author}?",)
    else:
        stems = (f"Which {film.year} film is based on the writing of {fact.author}?",)
    yield from film.draft(
        "film-of-author",
        stems,
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=4,
        because=_kept(film, fact) if fact.form else reveals.of_film(film, but="writer"),
        proofs=[Proof((film.which("based_on", author=fact.author),), (film.id,))],
        facts=[fact],
        rivals=film.other_films(),
    )


def _kept(film: Film, fact: BasedOn) -> str:
    noun = fact.form or "original"
    if _same_title(film, fact):
        return f"The film kept the title of the {noun}."
    return f"The {noun} is called {wording.name_of_two(fact.work)}."


def adapter(film: Film) -> Iterator[Draft]:
    """Who turned the book into the script? Only where someone else wrote the book."""
    fact = _source(film)
    names = film.people_of("writer")
    if (
        fact is None
        or fact.author is None
        or len(names) != 1
        or not all(writer.closed for writer in film.facts(Writer))
        or fold(fact.author) == fold(names[0])
    ):
        return
    (name,) = names
    title = wording.name_of_two(fact.work)
    same = _same_title(film, fact)
    stems = (
        (
            f"Who adapted {fact.author}'s {fact.form} for {film.named}?",
            f"Who turned {fact.author}'s {fact.form} into the script of {film.named}?",
            f"The script of {film.named}, after the {fact.form} by {fact.author}, is by whom?",
        )
        if fact.form
        else (f"Who turned {title} by {fact.author} into the script of {film.named}?",)
    )
    yield from film.draft(
        "adapter",
        stems if fact.form or not same else (),
        name,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=f"{name} directed it as well."
        if "director" in film.roles(name)
        else _kept(film, fact)
        if fact.form
        else reveals.of_film(film, name, "writer"),
        proofs=[Proof((film.ask("writer", "person"),), names)],
        facts=[fact, *film.facts(Writer)],
        rivals=_others(film, "writer", "person", name),
    )


TEMPLATES: tuple[Template, ...] = (author, work, year, gap, form, film_of_author, adapter)
