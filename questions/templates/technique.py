"""How it was shot, and why so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from questions.base import Proof
from questions.draft import Draft, Rung
from questions.facts.fact import Composer, FilmFormat, Reason, Release
from questions.templates import prizes, reveals, stock, wording
from questions.templates.music import known_performers
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Technique"
THRIFT = "a limited budget"
_SCORED = "the director composed the score himself"


def gauge(film: Film) -> Iterator[Draft]:
    """The film stock, where it was not the usual one; want of money is a reason, if it was one."""
    fact = film.only(FilmFormat)
    if fact is None or fact.name == "35 mm":
        return
    digits = "".join(sign for sign in fact.name if sign.isdigit())
    poor = [r for r in film.facts(Reason) if fact.name in r.outcome and r.cause == THRIFT]
    yield from film.draft(
        "gauge",
        (
            f"Money was tight, so {film.dated} was not shot on 35 mm. Which film format was used "
            "instead?",
            f"A limited budget kept the makers of {film.dated} off 35 mm. On which film format "
            "did they shoot it?",
            f"To save money, {film.dated} was shot on which film format instead of 35 mm?",
        )
        if poor
        else (
            f"On which film format, instead of the usual 35 mm, was {film.dated} shot?",
            f"{film.dated} did without the usual 35 mm film. What was it shot on?",
        ),
        fact.name,
        Kind.TEXT,
        category=CATEGORY,
        difficulty=4,
        because=_photography(film) or (_thrift(film) if poor else "") or reveals.of_film(film),
        proofs=[Proof((film.ask("film_format", "name"),), (fact.name,))],
        facts=[fact, *poor],
        accept=(
            fact.name.replace(" mm", "mm"),
            fact.name.removesuffix(" mm"),
            *((f"{digits} mm", f"{digits}mm", digits) if digits else ()),
        ),
        reject=("35 mm", "35mm", "35"),
        rivals=film.rivals(stock.NARROW if _is_narrow(fact.name) else stock.GAUGES, rung=Rung.E),
        may_leak=True,
    )


def _is_narrow(name: str) -> bool:
    return any(width in name.split() for width in ("8", "9.5", "16"))


def _photography(film: Film) -> str:
    """What the pictures won all the same, as a sentence; "" if nothing."""
    for person in film.people_of("cinematographer"):
        for row in film.wins(person):
            if prizes.sort(row.category) == "cinematography":
                return f"The photography won {person} {prizes.award(row.body, row.category)}."
    return ""


def _thrift(film: Film) -> str:
    """What else a small budget led to."""
    if any(fact.cause == THRIFT and fact.outcome == _SCORED for fact in film.facts(Reason)):
        return f"For want of money {film.people_of('director')[0]} also composed the score."
    return ""


#: Outcome as the facts word it → how it is asked, and excuses that were not the reason.
_WHY: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "some scenes were filmed in a single take": (
        (
            "Why did some scenes of {film} have to be shot in a single take?",
            "For some scenes of {film}, a single take had to do. Why?",
            "Some scenes of {film} were filmed in one take and no more. Why?",
        ),
        ("the film stock ran short", "the star had to leave", "the weather was turning"),
    ),
    "the film was shot in black and white": (
        (
            "Why was {film} shot in black and white?",
            "{film} was shot in black and white. Why?",
        ),
        ("colour film was scarce", "the star insisted on it", "the camera was damaged"),
    ),
    "the release was put off": (
        (
            "Why was the release of {film} put off?",
            "What held up the release of {film}?",
        ),
        ("a fire in the laboratory", "a quarrel over the title", "an unfinished score"),
    ),
}
#: Cause as the facts word it → the answer, by outcome a clause or a noun, and what people type.
_ANSWERS: Mapping[tuple[str, str], tuple[str, tuple[str, ...]]] = {
    ("some scenes were filmed in a single take", "no permits for some street scenes"): (
        "there were no filming permits",
        ("no permits", "no filming permits", "no permit", "permits", "lack of permits"),
    ),
    ("the film was shot in black and white", THRIFT): (
        "the budget was too small",
        ("a limited budget", "low budget", "budget", "money", "no money"),
    ),
    ("the release was put off", "the COVID-19 pandemic"): (
        "the COVID-19 pandemic",
        ("COVID-19", "Covid", "the pandemic"),
    ),
    ("the release was put off", "a strike in the film industry"): (
        "a strike in the film industry",
        ("a strike", "strike"),
    ),
}


def why(film: Film) -> Iterator[Draft]:
    """A cause the page states outright, asked with excuses beside it."""
    for fact in film.facts(Reason):
        if fact.outcome not in _WHY or (fact.outcome, fact.cause) not in _ANSWERS:
            continue
        stems, excuses = _WHY[fact.outcome]
        answer, forms = _ANSWERS[fact.outcome, fact.cause]
        yield from film.draft(
            "why",
            [stem.replace("{film}", film.dated) for stem in stems],
            answer,
            Kind.TEXT,
            about=fact.outcome,
            category=CATEGORY,
            difficulty=3,
            because=_what_came(film, fact),
            proofs=[Proof((film.ask("reason", "cause", outcome=fact.outcome),), (fact.cause,))],
            facts=[fact],
            accept=forms,
            rivals=film.rivals(excuses, rung=Rung.E),
            needs_choices=True,
        )


def _what_came(film: Film, fact: Reason) -> str:
    """The street scenes that lacked a permit, the date in the end, what else the budget did."""
    if "permits" in fact.cause:
        gauges = [one.name for one in film.facts(FilmFormat)]
        cheap = any(
            one.cause == THRIFT and gauge in one.outcome
            for one in film.facts(Reason)
            for gauge in gauges
        )
        light = f" The film was shot on {gauges[0]}, to save money." if cheap else ""
        return f"It was street scenes that lacked a permit.{light}"
    if "release" in fact.outcome:
        dates = sorted(release.date for release in film.facts(Release))
        return f"The film came out in {wording.in_words(dates[0][:7])}." if dates else ""
    return _photography(film) or reveals.of_film(film)


def own_score(film: Film) -> Iterator[Draft]:
    """The budget made the director do one more job."""
    for fact in film.facts(Reason):
        if fact.cause != THRIFT or fact.outcome != _SCORED:
            continue
        (name,) = film.people_of("director")[:1] or ("the director",)
        wrote = name in film.people_of("writer")
        jobs = "writing and directing" if wrote else "directing"
        yield from film.draft(
            "own-score",
            (
                f"To save money, which job did {name} take on besides {jobs} {film.dated}?",
                f"Money was short on {film.dated}, so which extra job did its director {name} "
                "take on?",
                f"{name} saved money on {film.dated} by doing which job besides {jobs}?",
            ),
            "composing the score",
            Kind.TEXT,
            category=CATEGORY,
            difficulty=3,
            because=_on_the_album(film, name) or reveals.of_person(film, name, "composer"),
            proofs=[
                Proof((film.ask("reason", "cause", outcome=fact.outcome),), (fact.cause,)),
                Proof((film.ask("composer", "person"), film.ask("director", "person")), (name,)),
            ],
            facts=[fact, *film.facts(Composer)],
            accept=(
                *("the score", "score", "music", "the music", "film score", "soundtrack"),
                *("the soundtrack", "composer", "composing", "composing the music", "scoring"),
                *("writing the music", "writing the score"),
            ),
            rivals=film.rivals(_JOBS, rung=Rung.E),
        )


#: Other jobs by which a director might save money.
_JOBS = ("editing the film", "designing the costumes", "building the sets")


def _on_the_album(film: Film, name: str) -> str:
    """Who else is on the album, as a sentence; "" if nobody of note is."""
    there = [other for other in known_performers(film) if other != name][:2]
    if not there:
        return ""
    return f"The score shares its album with songs performed by {wording.listed(there)}."


TEMPLATES: tuple[Template, ...] = (gauge, why, own_score)
