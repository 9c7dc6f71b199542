"""Trials of the rules on answer and options: one that must fail, one that must pass."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from questions.draft import Number, Rival, Rung, Shape
from questions.facts.fact import Director, FilmingLocation, HomeMedia, Release
from quiz.question import Kind
from tests.questions.invented import AT, RECORD
from tests.questions.vet.trials import Trial, proof, trial

ROAD = "*The Salt Road* (1988)"
SEVEN = "one two three four five six seven"
PLACES = (
    FilmingLocation(source=AT, place="Gao", country="Mali"),
    FilmingLocation(source=AT, place="Fez", country="Morocco"),
)
CITY: dict[str, Any] = {
    "stem": f"In which Malian town were parts of {ROAD} shot?",
    "answer": "Gao",
    "kind": Kind.PLACE,
    "proofs": proof("filming_location", "place", "Gao", country="Mali"),
    "facts": PLACES[:1],
}
YEAR: dict[str, Any] = {
    "stem": "In which year did *The Salt Road*, on an old trading route, reach cinemas?",
    "answer": "1988",
    "kind": Kind.YEAR,
    "number": Number(value=1988, shape=Shape.YEAR, banned=frozenset({1989})),
    "facts": (Release(source=AT, date="1988-02"),),
}
MONEY: dict[str, Any] = {
    "stem": f"How much did the makers of {ROAD} have to spend?",
    "answer": "$3.6 million",
    "kind": Kind.MONEY,
    "number": Number(value=3_600_000, shape=Shape.MONEY, currency="USD"),
}
FAR = (Rival("Bo Hartley", Rung.A), Rival("Gil Brandt", Rung.D), Rival("Hal Sims", Rung.E))
OLD = replace(
    RECORD, id="dust-1921", title="Dust", year=1921,
    facts=(Director(source=AT, person="Gil Brandt"),),
)  # fmt: skip
VIDEO = HomeMedia(source=AT, format="DVD", company="Heron Home")
DVD: dict[str, Any] = {
    "stem": f"Which company released the film {ROAD} on DVD?",
    "answer": "Heron Home",
    "kind": Kind.TEXT,
    "proofs": proof("home_media", "company", "Heron Home"),
}
PRIZE: dict[str, Any] = {
    "stem": f"Which prize did Ada Quill take home for {ROAD}?",
    "kind": Kind.AWARD,
}

PAIRS: list[tuple[str, Trial, Trial]] = [
    ("E40", trial(answer=" "), trial()),
    ("E40", trial(accept=("",)), trial(accept=("A. Quill",))),
    ("E41", trial(accept=("Bo Hartley",)), trial(accept=("Ada B. Quill",))),
    ("E41", trial(reject=("Ada Quill",)), trial(reject=("Ida Quill",))),
    ("E43", trial(answer="?!"), trial()),
    (
        "E43",
        trial(answer=SEVEN, kind=Kind.TEXT, choices=None),
        trial(answer=SEVEN, kind=Kind.TEXT, choices=("eight nine ten", "eleven twelve")),
    ),
    (
        "E44",
        trial(accept=("Quill",)),
        trial(accept=("Quill",), facts_of_film=(*RECORD.facts[:4], *RECORD.facts[5:])),
    ),
    (
        "W45",
        trial(answer="Ада Квилл", choices=None, proofs=()),
        trial(answer="Adá Quíll", choices=None),
    ),
    ("E50", trial(choices=("Bo Hartley", "Bo Hartley")), trial()),
    ("E50", trial(choices=("Bo Hartley", "ada quill")), trial()),
    ("E50", trial(accept=("Farah Lund",), choices=("Lund", "Bo Hartley")), trial()),
    (
        "E50",
        trial(choices=("The Heron", "Heron"), kind=Kind.TEXT),
        trial(choices=("The Heron", "Herons of Gao"), kind=Kind.TEXT),
    ),
    (
        "E51",
        trial(proofs=proof("producer", "person", "Bo Hartley"), answer="Bo Hartley",
              choices=("Cyd Marlowe", "Farah Lund")),
        trial(proofs=proof("producer", "person", "Bo Hartley", "Cyd Marlowe"),
              answer="Bo Hartley", choices=("Dina Okafor", "Farah Lund"),
              facts_of_film=tuple(replace(fact, closed=True) for fact in RECORD.facts)),
    ),
    (
        "E52",
        trial(choices=("Mopti", "Ségou"), more=PLACES, **CITY),
        trial(choices=("Mopti", "Ségou"), more=tuple(replace(p, closed=True) for p in PLACES),
              **CITY),
    ),
    (
        "E52",
        trial(choices=("Otter Video", "Crane Discs"), more=(VIDEO,), facts=(VIDEO,), **DVD),
        trial(choices=None, more=(VIDEO,), facts=(VIDEO,), **DVD),
    ),
    (
        "E53",
        trial(answer="Las Vegas", kind=Kind.PLACE, choices=("Las Vegas, Nevada", "Reno")),
        trial(answer="Las Vegas", kind=Kind.PLACE, choices=("Las Cruces", "Reno")),
    ),
    ("E54", trial(choices=("Bo Hartley", "None of the above")), trial()),
    ("E54", trial(choices=("Bo Hartley", "Both of them")), trial(choices=("Bo Hart", "Both End"))),
    ("E55", trial(choices=("Bo Hartley",)), trial(choices=("Bo Hartley", "Cyd Marlowe"))),
    (
        "E55",
        trial(choices=("Bo Hartley",)),
        trial(stem=f"Who directed {ROAD}: Ada Quill or Bo Hartley?", choices=("Bo Hartley",)),
    ),
    ("E56", trial(choices=("Hartley", "Cyd Marlowe")), trial()),
    (
        "E56",
        trial(answer="four", kind=Kind.TEXT, choices=("a few", "five")),
        trial(answer="four", kind=Kind.NUMBER, choices=("3", "five")),
    ),
    (
        "E56",
        trial(answer="the score", kind=Kind.TEXT, choices=("The poster", "The trailer")),
        trial(answer="the score", kind=Kind.TEXT, choices=("the poster", "The trailer")),
    ),
    ("E57", trial(choices=("Bo Hartley", "B" * 81)), trial(choices=("Bo Hartley", "B" * 79))),
    ("E58", trial(choices=("1989", "1984"), **YEAR), trial(choices=("1990", "1984"), **YEAR)),
    (
        "E58",
        trial(choices=("1990", "1984"), more=(Release(source=AT, date="1990-02"),), **YEAR),
        trial(choices=("1990", "1984"), more=(Release(source=AT, date="1988-02"),), **YEAR),
    ),
    (
        "E59",
        trial(choices=("$7,211,988", "$20 million"), **MONEY),
        trial(choices=("$7.2 million", "$20.5 million"), **MONEY),
    ),
    (
        "W60",
        trial(choices=("Bo Hartley", "Count Maximilian Ferdinand of Hohenfels")),
        trial(choices=("Bo Hartley", "Maximilian Hohl")),
    ),
    (
        "W61",
        trial(answer="Ada Wilhelmina Quill", choices=("Bo Ott", "Cy Lee")),
        trial(answer="Ada W. Quill", choices=("Bo Ott-Hahn", "Cy Lee")),
    ),
    (
        "W61",
        trial(answer="Ada Q", choices=("Bo Hartley-Low", "Cyd Marlowe")),
        trial(answer="Ada Quill", choices=("Bo Hartley-Low", "Cyd Marlowe")),
    ),
    (
        "W62",
        trial(answer="Supporting Actor", choices=("Supporting Score", "Lead Actor"), **PRIZE),
        trial(answer="Lead Actor", choices=("Supporting Actor", "Supporting Score"), **PRIZE),
    ),
    (
        "W63",
        trial(rivals=FAR, choices=("Gil Brandt", "Bo Hartley"), others=(OLD,)),
        trial(rivals=FAR, choices=("Gil Brandt", "Bo Hartley"),
              others=(replace(OLD, id="dust-1971", year=1971),)),
    ),
    ("W63", trial(choices=("1871", "1984"), **YEAR), trial(choices=("1971", "1984"), **YEAR)),
    (
        "W64",
        trial(rivals=FAR, choices=("Bo Hartley", "Gil Brandt")),
        trial(rivals=FAR, choices=("Bo Hartley", "Cyd Marlowe")),
    ),
]  # fmt: skip
