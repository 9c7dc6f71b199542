"""How it was shot, and why so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from questions.base import Proof
from questions.draft import Draft, Rung
from questions.facts.fact import FilmFormat, Reason
from questions.templates import reveals, stock
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Technique"


def gauge(film: Film) -> Iterator[Draft]:
    fact = film.only(FilmFormat)
    if fact is None or fact.name == "35 mm":
        return
    digits = "".join(sign for sign in fact.name if sign.isdigit())
    reasons = [r for r in film.facts(Reason) if fact.name in r.outcome]
    yield from film.draft(
        "gauge",
        (
            f"On what film format was {film.named} shot, instead of the usual 35 mm?",
            f"{film.named} wasn't shot on 35 mm: which film format was used?",
            f"Which format, rather than 35 mm, was used to shoot {film.named}?",
        ),
        fact.name,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=4,
        because=f"The choice came of {reasons[0].cause}." if reasons else reveals.of_film(film),
        proofs=[Proof((film.ask("film_format", "name"),), (fact.name,))],
        facts=[fact],
        accept=(
            fact.name.replace(" mm", "mm"),
            fact.name.removesuffix(" mm"),
            *((f"{digits} mm", f"{digits}mm", digits) if digits else ()),
        ),
        reject=("35 mm", "35mm", "35"),
        rivals=film.rivals((name for name in stock.GAUGES if name != "35 mm"), rung=Rung.E),
        may_leak=True,
    )


#: Outcome as the facts word it → how it is asked, and excuses that were not the reason.
_WHY: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "some scenes were filmed in a single take": (
        (
            "Why were some scenes of {film} filmed in a single take?",
            "What made the makers of {film} shoot some scenes in one take only?",
            "Some scenes of {film} were filmed in a single take. What was the reason?",
        ),
        ("bad weather on the day", "film stock that ran out", "an actor's full schedule"),
    ),
    "the film was shot in black and white": (
        (
            "Why was {film} shot in black and white?",
            "What was the reason for shooting {film} in black and white?",
            "What kept colour out of {film}?",
        ),
        ("a shortage of colour stock", "a wish of the leading actor", "a damaged camera"),
    ),
    "the release was put off": (
        (
            "What put off the release of {film}?",
            "Why did the release of {film} have to wait?",
            "What held up the release of {film}?",
        ),
        ("a fire in the laboratory", "a quarrel over the title", "an unfinished score"),
    ),
}
_ANSWERS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "no permits for some street scenes": (
        "permits were missing",
        "No permits had been issued for some of the street scenes.",
        ("no permits", "no filming permits", "no permit", "permits", "lack of permits"),
    ),
    "a limited budget": (
        "a limited budget",
        "The film was made with little money.",
        ("low budget", "budget", "money", "no money"),
    ),
    "the COVID-19 pandemic": (
        "the COVID-19 pandemic",
        "Many films had the same fate.",
        ("COVID-19", "Covid", "the pandemic"),
    ),
    "a strike in the film industry": (
        "a strike in the film industry",
        "Many films had the same fate.",
        ("a strike", "strike"),
    ),
}


def why(film: Film) -> Iterator[Draft]:
    """A cause the page states outright, asked with excuses beside it."""
    for fact in film.facts(Reason):
        if fact.outcome not in _WHY or fact.cause not in _ANSWERS:
            continue
        stems, excuses = _WHY[fact.outcome]
        answer, because, forms = _ANSWERS[fact.cause]
        yield from film.draft(
            "why",
            [stem.replace("{film}", film.named) for stem in stems],
            answer,
            Kind.TEXT,
            about=fact.outcome,
            category=CATEGORY,
            difficulty=3,
            because=because,
            proofs=[Proof((film.ask("reason", "cause", outcome=fact.outcome),), (fact.cause,))],
            facts=[fact],
            accept=forms,
            rivals=film.rivals(excuses, rung=Rung.E),
            needs_choices=True,
        )


def own_score(film: Film) -> Iterator[Draft]:
    """The budget made the director do one more job."""
    for fact in film.facts(Reason):
        if fact.cause != "a limited budget" or "composed the score" not in fact.outcome:
            continue
        (name,) = film.people_of("director")[:1] or ("the director",)
        yield from film.draft(
            "own-score",
            (
                f"With little money to spend, what did director {name} also make for {film.named}?",
                f"The small budget of {film.named} led director {name} to provide what, "
                "unusually for a director?",
                f"For want of money, {name} not only directed {film.named} but also made what "
                "for it?",
            ),
            "the score",
            Kind.TEXT,
            category=CATEGORY,
            difficulty=3,
            because=reveals.of_person(film, name, "composer"),
            proofs=[
                Proof((film.ask("reason", "cause", outcome=fact.outcome),), (fact.cause,)),
                Proof((film.ask("composer", "person"), film.ask("director", "person")), (name,)),
            ],
            facts=[fact],
            accept=("score", "music", "the music", "film score", "soundtrack", "the soundtrack"),
            rivals=film.rivals(("the costumes", "the poster", "the trailer"), rung=Rung.E),
        )


TEMPLATES: tuple[Template, ...] = (gauge, why, own_score)
