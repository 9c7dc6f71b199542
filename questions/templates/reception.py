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


TEMPLATES: tuple[Template, ...] = (
    trade_paper, critic, series, song,
)  # fmt: skip
