"""The book, play or story behind the film."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Number, Rival, Rung, Shape
from questions.facts.fact import Award, BasedOn, Language, Writer
from questions.reference import fame
from questions.templates import prizes, reveals, sexes, stock, wording
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Page to screen"


def _source(film: Film) -> BasedOn | None:
    """What the film was made from; nothing that is younger than the film."""
    fact = film.only(BasedOn)
    return None if fact and fact.year and fact.year > film.year else fact


def _same_title(film: Film, fact: BasedOn) -> bool:
    return fold(fact.work) == fold(film.record.title)


def _others(film: Film, kind: str, field: str, answer: str) -> tuple[Rival, ...]:
    """Writers of other films and of their books, whose names might be of the answer's country."""
    spoken = [fact.name for fact in film.facts(Language)]
    home = sexes.at_home(answer) or ("west" if spoken[:1] in ([], ["English"]) else "nowhere")
    found = film.elsewhere(kind, field)
    return tuple(rival for rival in found if sexes.at_home(rival.text) == home)


def _an(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeioAEIO' or noun.startswith(('18', '11', '8')) else 'a'} {noun}"


def _writers(film: Film) -> tuple[str, ...]:
    """Who wrote the script, all of them; () where one may be missing."""
    facts = film.facts(Writer)
    return film.people_of("writer") if facts and all(fact.closed for fact in facts) else ()


def author(film: Film) -> Iterator[Draft]:
    """Who wrote the original; that the author wrote the script as well is better to ask."""
    fact = _source(film)
    if fact is None or fact.author is None:
        return
    name, noun, work = film.dated, fact.form, wording.name_of_two(fact.work)
    writers = film.people_of("writer")
    partners = [one for one in writers if not wording.same_person(one, fact.author)]
    both = noun and len(partners) == 1 and len(writers) == 2
    stems: tuple[str, ...]
    if both:
        stems = (
            f"Who wrote both the {noun} behind {name} and, with {partners[0]}, its script?",
            f"{partners[0]} wrote the script of {name} together with the author of the {noun}. "
            "Who was that?",
        )
    elif not _same_title(film, fact):
        began = f"the {noun} {work}" if noun else work
        stems = (
            f"The film {name} goes back to {began}, by which writer?",
            f"Who wrote {began}, the basis of the film {name}?",
            f"The film {name} took its story from {began}. Who wrote that?",
        )
    elif noun:
        stems = (
            f"Whose {noun} became the film {name}?",
            f"Which writer's {noun} became the film {name}?",
            f"Who wrote the {noun} behind the film {name}?",
        )
    else:
        stems = (
            f"On whose writing is the film {name} based?",
            f"The film {name} goes back to something by which writer?",
        )
    yield from film.draft(
        "author",
        stems,
        fact.author,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=_of_script(film, author=fact.author)
        or _when(fact)
        or (
            _kept(film, fact)
            if both or _same_title(film, fact)
            else reveals.of_film(film, fact.author, "writer")
        ),
        proofs=[Proof((film.ask("based_on", "author"),), (fact.author,))],
        facts=[fact],
        rivals=_others(film, "based_on", "author", fact.author),
    )


def _an_award(row: Award) -> str:
    """ "an Academy Award"; "" of a festival or a circle, which gives prizes of other names."""
    return _an(prizes.one(row.body)) if prizes.is_award_body(row.body) else ""


def _of_script(film: Film, but: str = "", *, author: str = "") -> str:
    """What the script brought those who wrote it, or who they are, as a sentence.

    "" if nothing is known that leaves out `but`; `author` may have a prize, but is named for no
    script else.
    """
    rows = [
        row
        for row in film.facts(Award)
        if prizes.sort(row.category) == "screenplay" and not row.inferred and row.recipients
    ]
    for row in sorted(rows, key=lambda row: row.result != "won"):
        if (prize := _an_award(row)) and row.result == "nominated":
            return f"The script was nominated for {prize}."
        if prize and but not in row.recipients:
            return f"The script won {wording.listed(row.recipients)} {prize}."
    names = _writers(film)
    if 1 <= len(names) <= 3 and not {but, author} & set(names):
        return f"The script is by {wording.listed(names)}."
    return ""


def _when(fact: BasedOn) -> str:
    return f"The {fact.form} was published in {fact.year}." if fact.form and fact.year else ""


def _years(count: int) -> str:
    return f"{wording.number(count)} year{'s' * (count != 1)}"


def gap(film: Film) -> Iterator[Draft]:
    """Years from page to screen, few enough to guess."""
    fact = _source(film)
    if fact is None or fact.year is None or fact.form is None or fact.author is None:
        return
    if not 2 <= film.year - fact.year <= 20:
        return
    count, noun, name = film.year - fact.year, fact.form, film.dated
    yield from film.draft(
        "work-gap",
        (
            f"How many years after {fact.author}'s {noun} did the film {name} come out?",
            f"How many years did {fact.author}'s {noun} wait to become the film {name}?",
            f"The film {name} came how many years after the {noun} by {fact.author}?",
        ),
        wording.number(count),
        Kind.NUMBER,
        category=CATEGORY,
        difficulty=4,
        because=f"The {noun} was published in {fact.year}.",
        proofs=[Proof((film.ask("based_on", "year"),), (str(fact.year),))],
        facts=[fact],
        accept=(str(count), _years(count), f"{count} years"),
        number=Number(value=count, shape=Shape.COUNT, least=1),
    )


def form(film: Film) -> Iterator[Draft]:
    """A play, a story, a poem: only what is no novel, and with the others in sight."""
    fact = _source(film)
    if fact is None or fact.form is None or fact.author is None or "novel" in fact.form:
        return
    yield from film.draft(
        "work-form",
        (
            f"Before it was a film, {film.dated} was what kind of writing by {fact.author}?",
            f"What kind of writing by {fact.author} became the film {film.dated}?",
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
    """The original is given, or its author and a star; the film is asked."""
    fact = _source(film)
    if fact is None or fact.author is None:
        return
    noun = f"{fact.year} {fact.form}" if fact.year else fact.form or ""
    stars = film.people_of("starring")
    other = not _same_title(film, fact)
    title = wording.name_of_two(fact.work)
    starring = f" with {stars[0]}" if stars and fame.is_a_name(stars[0]) else ""
    stems: tuple[str, ...]
    if other and fact.form:
        stems = (
            f"{fact.author}'s {fact.form} {title} became which {film.year} film?",
            f"Which {film.year} film is based on {fact.author}'s {fact.form} {title}?",
            f"{title}, {_an(fact.form)} by {fact.author}, became which {film.year} film?",
        )
    elif other:
        stems = (
            f"Which {film.year} film{starring} is based on {title} by {fact.author}?",
            f"{title} by {fact.author} became which {film.year} film{starring}?",
        )
    elif fact.form:
        stems = (
            f"Which {film.year} film{starring} is based on {_an(noun)} by {fact.author}?",
            f"{_an(noun)} by {fact.author} became which {film.year} film{starring}?",
        )
    else:
        stems = (f"Which {film.year} film{starring} is based on the writing of {fact.author}?",)
    yield from film.draft(
        "film-of-author",
        stems,
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=3 if starring and not other else 4,
        because=_of_script(film, author=fact.author)
        or (reveals.of_film(film, but="writer") if other else _kept(film, fact)),
        proofs=[Proof((film.which("based_on", author=fact.author),), (film.id,))],
        facts=[fact],
        rivals=() if starring else film.other_films(),
    )


def _kept(film: Film, fact: BasedOn) -> str:
    noun = fact.form or "original"
    if _same_title(film, fact):
        return f"The film kept the title of the {noun}."
    return f"The {noun} is called {wording.name_of_two(fact.work)}."


def adapter(film: Film) -> Iterator[Draft]:
    """Who turned the book into the script? Someone else than its author, and with a name for it:
    from other films, from directing this one, or from a prize for the script.
    """
    fact = _source(film)
    names = _writers(film)
    if fact is None or fact.author is None or len(names) != 1:
        return
    (name,) = names
    directed = "director" in film.roles(name)
    won = [row for row in film.wins(name) if prizes.sort(row.category) == "screenplay"]
    script = _of_script(film, name)
    if wording.same_person(fact.author, name) or not (
        directed or won or script or fame.is_a_name(name)
    ):
        return
    title = wording.name_of_two(fact.work)
    what = f"{fact.author}'s {fact.form}" if fact.form else f"{fact.author}'s {title}"
    if not fact.form and _same_title(film, fact):
        return
    here = film.dated
    prize = _an_award(won[0]) if won else ""
    yield from film.draft(
        "adapter",
        (
            f"Who won {prize} for turning {what} into {here}?",
            f"Turning {what} into {here} won which writer {prize}?",
        )
        if prize
        else (
            f"Who both directed {here} and turned {what} into its script?",
            f"Who directed {here} and also turned {what} into its script?",
        )
        if directed
        else (
            f"Who turned {what} into the script of {here}?",
            f"Who wrote the script of {here} from {what}?",
            f"Which screenwriter adapted {what} as {here}?",
        ),
        name,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=script
        or (
            reveals.of_film(film, name, "writer")
            if directed
            else reveals.of_person(film, name, "writer", prize=False)
        ),
        proofs=[Proof((film.ask("writer", "person"),), names)],
        facts=[fact, *won, *film.facts(Writer)],
        rivals=_others(film, "writer", "person", name),
    )


TEMPLATES: tuple[Template, ...] = (author, gap, form, film_of_author, adapter)
