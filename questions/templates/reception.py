"""Critics, and later works that allude to the film. Scores change, so they are left out."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rung
from questions.facts.fact import Reference, Review
from questions.templates import stock, wording
from questions.templates.subject import Film, Template
from quiz.question import Kind

RECEPTION = "Reception"
LEGACY = "Legacy"


def publication(film: Film) -> Iterator[Draft]:
    for fact in film.facts(Review)[:4]:
        forms = [fact.outlet.removeprefix("The ")]
        yield from film.draft(
            "outlet",
            (
                f"For which publication did {fact.critic} review {film.named}?",
                f"{fact.critic} reviewed {film.named} for which publication?",
                f"In which publication did {fact.critic}'s review of {film.named} appear?",
            ),
            fact.outlet,
            Kind.TITLE,
            about=fact.critic,
            category=RECEPTION,
            difficulty=4,
            because=f"{fact.critic} was writing for {wording.name_of_two(fact.outlet)}.",
            proofs=[Proof((film.ask("review", "outlet", critic=fact.critic),), (fact.outlet,))],
            facts=[fact],
            accept=forms,
            rivals=film.rivals(stock.OUTLETS, rung=Rung.E),
        )


def critic(film: Film) -> Iterator[Draft]:
    for fact in film.facts(Review)[:4]:
        rivals = film.elsewhere("review", "critic")
        others = [other.critic for other in film.facts(Review)]
        outlet = wording.name_of_two(fact.outlet)
        yield from film.draft(
            "critic",
            (
                f"Which critic reviewed {film.named} in the pages of {outlet}?",
                f"The review of {film.named} in {outlet} was by which critic?",
            ),
            fact.critic,
            Kind.PERSON,
            about=fact.outlet,
            category=RECEPTION,
            difficulty=5,
            because=f"{fact.critic} was writing for {outlet}.",
            proofs=[Proof((film.ask("review", "critic", outlet=fact.outlet),), (fact.critic,))],
            facts=[fact],
            rivals=film.rivals(others) + rivals,
        )


def _verb(fact: Reference) -> str:
    return {"alludes to": "alludes to", "mentions": "mentions", "spoofs": "spoofs"}.get(
        fact.relation, fact.relation
    )


def allusion(film: Film) -> Iterator[Draft]:
    """A documentary, film or novel that alludes to it, pinned by its year."""
    for fact in film.facts(Reference):
        if fact.form in ("song", "television episode") or fact.relation == "based on":
            continue
        when = f"{fact.year} " if fact.year else ""
        noun = f"{when}{fact.form}"
        query = film.ask("reference", "work", form=fact.form, relation=fact.relation)
        yield from film.draft(
            "allusion",
            (
                f"Which {noun} {_verb(fact)} {film.named}?",
                f"{film.named} is the subject of a reference in which {noun}?",
            )[: 1 if fact.relation == "spoofs" else 2],
            fact.work,
            Kind.TITLE,
            about=fact.work,
            category=LEGACY,
            difficulty=4,
            because=f"{wording.name_of_two(fact.work)} {_verb(fact)} the film.",
            proofs=[Proof((query,), (fact.work,))],
            facts=[fact],
            rivals=film.rivals(_ALLUDING.get(fact.form, ()), rung=Rung.E),
        )


#: Well-known works of a kind, as wrong answers.
_ALLUDING = {
    "documentary": ("Fahrenheit 9/11", "Touching the Void", "Control Room", "Grizzly Man"),
}


def series(film: Film) -> Iterator[Draft]:
    """The series whose episode mentions it."""
    for fact in film.facts(Reference):
        if fact.form != "television episode" or fact.part_of is None:
            continue
        query = film.ask("reference", "part_of", work=fact.work)
        yield from film.draft(
            "series",
            (
                f'Which television series {_verb(fact)} {film.named} in its episode "{fact.work}"?',
                f'The episode "{fact.work}" {_verb(fact)} {film.named}. Which television series '
                "does it belong to?",
            ),
            fact.part_of,
            Kind.TITLE,
            about=fact.part_of,
            category=LEGACY,
            difficulty=3,
            because=f'The episode is called "{fact.work}".',
            proofs=[Proof((query,), (fact.part_of,))],
            facts=[fact],
            rivals=film.rivals(stock.SERIES, rung=Rung.E),
        )


def song(film: Film) -> Iterator[Draft]:
    """Who based a song on the film, which song it was, and on which album."""
    for fact in film.facts(Reference):
        if fact.form != "song" or fact.by is None:
            continue
        when = f"{fact.year} " if fact.year else ""
        title, query = f'"{fact.work}"', film.ask("reference", "by", work=fact.work)
        yield from film.draft(
            "song-artist",
            (
                f"Who based the {when}song {title} on {film.named}?",
                f"Which act's {when}song {title} is based on {film.named}?",
            ),
            fact.by,
            Kind.TEXT,
            about=fact.work,
            category=LEGACY,
            difficulty=5,
            because=f"The song is on the album {wording.name_of_two(fact.part_of)}."
            if fact.part_of
            else f"{title} takes its story from the film.",
            proofs=[Proof((query,), (fact.by,))],
            facts=[fact],
            rivals=film.rivals(stock.BANDS, rung=Rung.E),
        )
        if fact.part_of is None:
            continue
        yield from film.draft(
            "song-album",
            (
                f"{fact.by} based the song {title} on {film.named}. Which {when}album is it on?",
                f"On which {when}album by {fact.by} is {title}, a song based on {film.named}?",
            ),
            fact.part_of,
            Kind.TITLE,
            about=fact.work,
            category=LEGACY,
            difficulty=5,
            because=f"{title} is one of the songs on it.",
            proofs=[Proof((film.ask("reference", "part_of", work=fact.work),), (fact.part_of,))],
            facts=[fact],
        )


def film_of_reference(film: Film) -> Iterator[Draft]:
    """The later work is given, the film it refers to is asked."""
    for fact in film.facts(Reference):
        query = film.which("reference", work=fact.work)
        title, italic = f'"{fact.work}"', wording.name_of_two(fact.work)
        if fact.form == "television episode" and fact.part_of:
            name = wording.name_of_two(fact.part_of)
            stems: tuple[str, ...] = (
                f"Which {film.year} film does the {name} episode {title} {_plain(fact)}?",
                f"The {name} episode {title} {_verb(fact)} which {film.year} film?",
            )
        elif fact.form == "song" and fact.by:
            stems = (
                f"On which {film.year} film did {fact.by} base the song {title}?",
                f"{fact.by} based the song {title} on which {film.year} film?",
            )
        elif fact.relation != "based on":
            when = f" ({fact.year})" if fact.year else ""
            stems = (
                f"Which {film.year} film does the {fact.form} {italic}{when} {_plain(fact)}?",
                f"The {fact.form} {italic}{when} {_verb(fact)} which {film.year} film?",
            )
        else:
            continue
        yield from film.draft(
            "film-of-reference",
            stems,
            film.record.title,
            Kind.TITLE,
            about=fact.work,
            category=LEGACY,
            difficulty=4,
            because=_awarded(film),
            proofs=[Proof((query,), (film.id,))],
            facts=[fact],
            rivals=film.other_films(),
        )


def _plain(fact: Reference) -> str:
    return {"alludes to": "allude to", "mentions": "mention", "spoofs": "spoof"}.get(
        fact.relation, "refer to"
    )


def _awarded(film: Film) -> str:
    leads = film.people_of("starring")[:2]
    directors = film.people_of("director")
    if leads and directors and fold(leads[0]) != fold(directors[0]):
        return f"{directors[0]} directed it, with {wording.listed(leads)} in the lead."
    return f"The film is from {film.year}."


TEMPLATES: tuple[Template, ...] = (
    publication, critic, allusion, series, song, film_of_reference,
)  # fmt: skip
