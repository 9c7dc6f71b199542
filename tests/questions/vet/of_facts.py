"""Trials of the rules on what a question rests on: one that must fail, one that must pass."""

from __future__ import annotations

from dataclasses import replace

from questions.facts.fact import (
    BoxOffice,
    Cast,
    Country,
    Director,
    Release,
    RunningTime,
    Source,
    Track,
    Unread,
)
from quiz.question import Kind
from tests.questions.invented import AT, AWARD, BUDGET, DIRECTOR, RECORD
from tests.questions.vet.trials import Trial, proof, trial

TWIN = replace(RECORD, id="the-salt-road-1988-2", facts=(Director(source=AT, person="Gil Brandt"),))
GROSS = BoxOffice(source=AT, amount=9_000_000, currency="USD")
DOUBT = Unread(
    field="budget", text="$4 million", why="the infobox and the text give different figures",
    source=BUDGET.source,
)  # fmt: skip
MEI = Cast(source=AT, actor="Dina Okafor", character="Mei Larkin")
HOW_MANY = "How many Golden Heron Awards did the 1988 film *The Salt Road* win in all?"
WINNER = "Who won the Golden Heron Award for Best Director for the 1988 film *The Salt Road*?"

PAIRS: list[tuple[str, Trial, Trial]] = [
    ("E01", trial(facts=()), trial(facts=(DIRECTOR,))),
    ("E01", trial(facts=(replace(DIRECTOR, source=Source("")),)), trial()),
    (
        "E02",
        trial(facts=(BUDGET,), more=(replace(BUDGET, amount=4_000_000),)),
        trial(facts=(BUDGET,), more=(replace(BUDGET, amount=9, currency="GBP"),)),
    ),
    (
        "E02",
        trial(facts=(BUDGET,), unreads=(DOUBT,)),
        trial(facts=(BUDGET,), unreads=(replace(DOUBT, field="box_office"),)),
    ),
    (
        "E02",
        trial(facts=(AWARD,), more=(replace(AWARD, result="nominated"),), stem=WINNER),
        trial(facts=(AWARD,), more=(replace(AWARD, year=1989),), stem=WINNER),
    ),
    (
        "E03",
        trial(others=(TWIN,)),
        trial(
            others=(TWIN,),
            stem="Which producer of Ada Quill's 1988 film *The Salt Road* had two first names?",
            answer="Bo Hartley",
            choices=("Dina Okafor", "Farah Lund"),
            facts=(RECORD.facts[1],),
            proofs=proof("producer", "person", "Bo Hartley", "Cyd Marlowe"),
        ),
    ),
    (
        "E04",
        trial(stem=HOW_MANY, facts=(replace(AWARD, closed=False),)),
        trial(stem=HOW_MANY, facts=(AWARD,), answer="one", kind=Kind.NUMBER, choices=None),
    ),
    (
        "E04",
        trial(
            stem="How many tracks are on the album of the 1988 film *The Salt Road*?",
            facts=(Track(source=AT, number=1, title="Dust"),),
        ),
        trial(
            stem=WINNER.replace("Best Director", "Most Promising Newcomer"),
            facts=(replace(AWARD, category="Most Promising Newcomer", closed=False),),
        ),
    ),
    (
        "E05",
        trial(stem=WINNER, facts=(replace(AWARD, inferred=True),)),
        trial(stem=WINNER, facts=(AWARD,)),
    ),
    (
        "E06",
        trial(kind=Kind.DATE, answer="May 1988", facts=(Release(source=AT, date="1988"),)),
        trial(
            kind=Kind.DATE,
            answer="May 1988",
            choices=None,
            facts=(Release(source=AT, date="1988-05"),),
        ),
    ),
    (
        "E06",
        trial(kind=Kind.DATE, answer="3 May 1988", facts=(Release(source=AT, date="1988-05"),)),
        trial(
            kind=Kind.DATE,
            answer="3 May 1988",
            choices=None,
            facts=(Release(source=AT, date="1988-05-03"),),
        ),
    ),
    ("E07", trial(facts=(replace(BUDGET, amount=None, low=3, high=4),)), trial(facts=(BUDGET,))),
    ("E07", trial(facts=(replace(BUDGET, estimate=True),)), trial(facts=(BUDGET,))),
    (
        "E08",
        trial(facts=(BUDGET, replace(GROSS, currency="INR"))),
        trial(facts=(BUDGET, GROSS)),
    ),
    (
        "E08",
        trial(facts=(replace(GROSS, scope="worldwide"), replace(GROSS, scope="domestic"))),
        trial(facts=(replace(GROSS, scope="worldwide"),)),
    ),
    (
        "E09",
        trial(facts=(RunningTime(source=Source("Home media", 90), minutes=131),)),
        trial(facts=(RunningTime(source=AT, minutes=112),)),
    ),
    (
        "E09",
        trial(
            facts=(RunningTime(source=AT, minutes=112),),
            more=(RunningTime(source=AT, minutes=112), RunningTime(source=AT, minutes=131)),
        ),
        trial(
            facts=(RunningTime(source=AT, minutes=112),),
            more=(RunningTime(source=AT, minutes=112),),
        ),
    ),
    (
        "E10",
        trial(facts=(Country(source=Source("Plot", 9), name="Mali"),)),
        trial(facts=(replace(MEI, source=Source("Plot", 9)),)),
    ),
    (
        "E10",
        trial(answer="Mei Larkin", more=(MEI,)),
        trial(
            answer="Mei Larkin",
            more=(MEI,),
            facts=(MEI,),
            choices=None,
            stem="What is the name of Dina Okafor's character in *The Salt Road* (1988)?",
            proofs=proof("cast", "character", "Mei Larkin", actor="Dina Okafor"),
        ),
    ),
    ("E11", trial(answer="World Library"), trial()),
    (
        "E12",
        trial(facts=(RunningTime(source=AT, minutes=7),)),
        trial(facts=(RunningTime(source=AT, minutes=70),)),
    ),
    (
        "E12",
        trial(facts=(BUDGET, replace(GROSS, amount=3_600_000_000))),
        trial(facts=(BUDGET, GROSS)),
    ),
    (
        "E12",
        trial(facts=(BUDGET, replace(GROSS, amount=40_000))),
        trial(facts=(BUDGET, replace(GROSS, amount=400_000))),
    ),
    ("E12", trial(facts=(Release(source=AT, date="1788"),)), trial()),
    (
        "E32",
        trial(clues=("I wrote it after a suicide.",)),
        trial(clues=("I wrote it at sea.",)),
    ),
    ("E32", trial(because="She wrote it after a suicide."), trial(because="She wrote it at sea.")),
    (
        "E32",
        trial(because="She plays a prostitute."),
        trial(because="She plays a prostitute.", mature=True),
    ),
    (
        "E32",
        trial(facts=(replace(DIRECTOR, spoiler=True),)),
        trial(facts=(replace(DIRECTOR, spoiler=True),), spoiler=True),
    ),
    ("E42", trial(proofs=()), trial()),
    (
        "E42",
        trial(more=(Director(source=AT, person="Gil Brandt"),)),
        trial(more=(Director(source=AT, person="ADA QUILL"),)),
    ),
]
