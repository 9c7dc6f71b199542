"""Critics, and later works that allude to the film. Scores change, so they are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rung
from questions.facts.fact import Reference, Review
from questions.templates import reveals, stock, wording
from questions.templates.subject import Film, Template
from quiz.question import Kind

RECEPTION = "Reception"
LEGACY = "Legacy"


#: Critics whose reviews people remember; nobody knows who wrote the others.
_KNOWN_CRITICS = frozenset(map(fold, (
    "Roger Ebert", "Gene Siskel", "Pauline Kael", "Peter Travers", "Vincent Canby",
    "Bosley Crowther", "Janet Maslin", "A. O. Scott", "Leonard Maltin", "Richard Corliss",
    "Kenneth Turan", "Andrew Sarris", "Judith Crist", "Richard Roeper", "Rex Reed",
    "Manohla Dargis", "Mark Kermode", "Peter Bradshaw", "Stanley Kauffmann", "James Agee",
    "Graham Greene", "Philip French", "Jonathan Rosenbaum", "Anupama Chopra", "Khalid Mohamed",
)))  # fmt: skip
_TRADE_PAPERS = ("Variety", "The Hollywood Reporter", "Screen International", "Boxoffice")
_PAPER = re.compile(
    r"(?:Times|Post|Tribune|Globe|Journal|Herald|Chronicle|Examiner|Observer|Guardian|Telegraph"
    r"|Independent|Voice|Inquirer|News|Mail|Express|Reporter|Mirror|Star|Bee)$"
)


def _review(film: Film) -> Review | None:
    """The one review that is asked about."""
    known = [fact for fact in film.facts(Review) if fold(fact.critic) in _KNOWN_CRITICS]
    return known[film.chance("review") % len(known)] if known else None


def the_outlet(outlet: str) -> str:
    """ "the *Chicago Tribune*", "*Variety*", "*The New York Times*"."""
    the = "the " if _PAPER.search(outlet) and not outlet.startswith("The ") else ""
    return f"{the}{wording.name_of_two(outlet)}"


def trade_paper(film: Film) -> Iterator[Draft]:
    """Of a critic nobody knows the paper can be worked out, if it is one of the trade's few."""
    trade = [fact for fact in film.facts(Review) if fact.outlet in _TRADE_PAPERS]
    if not trade or _review(film) is not None:
        return
    fact = trade[film.chance("review") % len(trade)]
    yield from film.draft(
        "trade-paper",
        (
            f"For which trade paper of the film business did {fact.critic} review {film.named}?",
            f"Which trade paper of the film business had {fact.critic} review {film.named}?",
            f"{fact.critic} reviewed {film.named} for which of the film business's trade papers?",
        ),
        fact.outlet,
        Kind.TITLE,
        category=RECEPTION,
        difficulty=4,
        because=reveals.of_film(film),
        proofs=[Proof((film.ask("review", "outlet", critic=fact.critic),), (fact.outlet,))],
        facts=[fact],
        accept=[fact.outlet.removeprefix("The ")],
        rivals=film.rivals(_TRADE_PAPERS, rung=Rung.E),
    )


def critic(film: Film) -> Iterator[Draft]:
    fact = _review(film)
    if fact is None:
        return
    outlet = the_outlet(fact.outlet)
    yield from film.draft(
        "critic",
        (
            f"Which critic reviewed {film.named} in the pages of {outlet}?",
            f"The review of {film.named} in {outlet} was by which critic?",
            f"Who reviewed {film.named} for {outlet}?",
        ),
        fact.critic,
        Kind.PERSON,
        about=fact.outlet,
        category=RECEPTION,
        difficulty=5,
        because=reveals.of_film(film),
        proofs=[Proof((film.ask("review", "critic", outlet=fact.outlet),), (fact.critic,))],
        facts=[fact],
        rivals=film.rivals(stock.CRITICS, rung=Rung.E),
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
                f"In which {noun} is there a reference to {film.named}?",
                f"{film.named} comes up in which {noun}?",
            )[: 1 if fact.relation == "spoofs" else 3],
            fact.work,
            Kind.TITLE,
            about=fact.work,
            category=LEGACY,
            difficulty=5,
            because=reveals.of_film(film),
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
                f'{film.named} comes up in the episode "{fact.work}" of which television series?',
            ),
            fact.part_of,
            Kind.TITLE,
            about=fact.part_of,
            category=LEGACY,
            difficulty=3,
            because=reveals.of_film(film),
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
                f"{title} is a {when}song based on {film.named}. Who recorded it?",
            ),
            fact.by,
            Kind.TEXT,
            about=fact.work,
            category=LEGACY,
            difficulty=5,
            because=f"The song is on the album {wording.name_of_two(fact.part_of)}."
            if fact.part_of
            else reveals.of_film(film),
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
                f"Which {when}album by {fact.by} has {title}, a song based on {film.named}?",
            ),
            fact.part_of,
            Kind.TITLE,
            about=fact.work,
            category=LEGACY,
            difficulty=5,
            because=reveals.of_film(film),
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
                f"Which {film.year} film comes up in the {name} episode {title}?",
            )
        elif fact.form == "song" and fact.by:
            stems = (
                f"On which {film.year} film did {fact.by} base the song {title}?",
                f"{fact.by} based the song {title} on which {film.year} film?",
                f"The song {title} by {fact.by} is based on which {film.year} film?",
            )
        elif fact.relation != "based on":
            when = f" ({fact.year})" if fact.year else ""
            stems = (
                f"Which {film.year} film does the {fact.form} {italic}{when} {_plain(fact)}?",
                f"The {fact.form} {italic}{when} {_verb(fact)} which {film.year} film?",
                f"Which {film.year} film comes up in the {fact.form} {italic}{when}?",
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
    trade_paper, critic, allusion, series, song, film_of_reference,
)  # fmt: skip
