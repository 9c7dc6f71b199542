"""The lint: every rule has a question that it must refuse, and a good one passes them all."""

from dataclasses import replace
from typing import Any

import pytest

from questions import vet
from questions.base import Proof, Query
from questions.draft import Number, Shape
from questions.facts.fact import BoxOffice, Director, Release, RunningTime, Source, Track
from quiz.question import Kind, Question
from tests.questions.invented import (
    AT,
    AWARD,
    BUDGET,
    CHOICES,
    FILM,
    GOOD,
    RECORD,
    base,
    changed,
)


def codes(choices: tuple[str, ...] | None = CHOICES, **changes: Any) -> set[str]:
    draft = changed(**changes)
    return {problem.code for problem in vet.problems(draft.question(choices), draft, base())}


def test_a_good_question_passes_every_rule() -> None:
    assert codes() == set()
    assert codes(choices=None) == set()


FACT_CASES: list[tuple[str, dict[str, Any]]] = [
    ("E01", {"facts": ()}),
    ("E01", {"facts": (Director(source=Source(""), person="Ada Quill"),)}),
    (
        "E04",
        {
            "stem": "How many Golden Heron Awards did the 1988 film *The Salt Road* win?",
            "facts": (replace(AWARD, closed=False),),
        },
    ),
    ("E05", {"facts": (replace(AWARD, inferred=True),)}),
    ("E06", {"kind": Kind.DATE, "facts": (Release(source=AT, date="1988"),)}),
    ("E07", {"facts": (replace(BUDGET, amount=None, low=3, high=4),)}),
    ("E07", {"facts": (replace(BUDGET, estimate=True),)}),
    ("E08", {"facts": (BUDGET, BoxOffice(source=AT, amount=9_000_000, currency="INR"))}),
    ("E11", {"answer": "World Library"}),
    ("E12", {"facts": (RunningTime(source=AT, minutes=7),)}),
    ("E12", {"facts": (BUDGET, BoxOffice(source=AT, amount=3_600_000_000, currency="USD"))}),
    ("E32", {"because": "She wrote it after a suicide."}),
    ("E32", {"because": "She plays a prostitute."}),
    ("E32", {"facts": (Director(source=AT, person="Ada Quill", spoiler=True),)}),
    ("E42", {"proofs": ()}),
    (
        "E42",
        {"proofs": (Proof((Query(kind="producer", field="person", film=FILM),), ("Bo Hartley",)),)},
    ),
]


@pytest.mark.parametrize(("code", "changes"), FACT_CASES)
def test_what_a_question_rests_on_is_checked(code: str, changes: dict[str, Any]) -> None:
    assert code in codes(**changes)


def test_two_films_of_one_year_and_title_are_not_told_apart_by_chance() -> None:
    twin = replace(RECORD, id="the-salt-road-1988-2")
    found = vet.problems(GOOD.question(CHOICES), GOOD, base(others=(twin,)))
    assert "E03" in {problem.code for problem in found}


def test_a_second_true_value_kills_the_question() -> None:
    second = Director(source=AT, person="Gil Brandt")
    found = vet.problems(GOOD.question(CHOICES), GOOD, base(second))
    assert "E42" in {problem.code for problem in found}


STEM_CASES: list[tuple[str, dict[str, Any]]] = [
    ("E20", {"stem": "Which Quill of the film world directed *The Salt Road* (1988)?"}),
    ("E20", {"stem": "Which Heron directed *The Salt Road* (1988)?", "answer": "Herons"}),
    (
        "E21",
        {"stem": "Who was named best director for *The Salt Road* (1988)?", "facts": (AWARD,)},
    ),
    (
        "E22",
        {"stem": "Who won a Golden Heron Award for *The Salt Road*?", "facts": (AWARD,)},
    ),
    ("E23", {"stem": "Which director made the well-travelled film *The Salt Road*?"}),
    ("E24", {"stem": "Who is so far the only director of *The Salt Road* (1988)?"}),
    ("E25", {"stem": "Which legendary director made *The Salt Road* (1988)?"}),
    ("E26", {"stem": "It was released in 1988: who directed it for the studio?"}),
    ("E26", {"stem": "Who directed this film of 1988 about an old trading route?"}),
    ("E27", {"stem": "Who directed the 1988 film {title} for the studio?"}),
    ("E27", {"stem": "Who directed the 1988 film *The Salt Road*[1] for the studio?"}),
    ("E27", {"stem": "Which director made *The Salt Road* (1988), an old tale,?"}),
    ("E27", {"because": "Ada Quill (its director made it."}),
    ("E27", {"because": "None directed it."}),
    ("E28", {"stem": "Name the director of the 1988 film *The Salt Road*"}),
    ("E29", {"stem": f"Who directed the 1988 film *The Salt Road*, {'very ' * 50}long ago?"}),
    ("E31", {"stem": "Which of these people directed *The Salt Road* (1988)?", "choices": None}),
    ("E31", {"needs_choices": True, "choices": None}),
    ("W33", {"stem": "Who did not turn down the direction of *The Salt Road* (1988)?"}),
    ("W34", {"stem": "Who made *The Salt Road*?"}),
    ("W35", {"stem": "Which director made *The Salt Road* (1988), an film on a road?"}),
    ("W35", {"because": "Ada Quill directed directed it."}),
    ("W37", {"stem": "The 1988 film *The Salt Road* was directed by a certain somebody."}),
]


@pytest.mark.parametrize(("code", "changes"), STEM_CASES)
def test_the_words_of_a_question_are_checked(code: str, changes: dict[str, Any]) -> None:
    assert code in codes(**changes)


def test_the_year_may_be_missing_where_the_year_is_asked() -> None:
    stem = "In which year did *The Salt Road*, on an old trading route, reach cinemas?"
    assert "E23" not in codes(stem=stem, kind=Kind.YEAR, answer="1988")


@pytest.mark.parametrize(
    "words", ["an 18-minute cut", "a unique deal", "an MGM film", "an hour", "a European prize"]
)
def test_a_and_an_follow_the_sound(words: str) -> None:
    stem = f"Who directed *The Salt Road* (1988) after {words} had fallen through?"
    assert "W35" not in codes(stem=stem)


ANSWER_CASES: list[tuple[str, dict[str, Any]]] = [
    ("E40", {"answer": " "}),
    ("E40", {"accept": ("",)}),
    ("E41", {"accept": ("Bo Hartley",)}),
    ("E43", {"answer": "?!"}),
    ("E43", {"answer": "one two three four five six seven", "kind": Kind.TEXT, "choices": None}),
    ("E44", {"accept": ("Quill",)}),
    ("E50", {"choices": ("Bo Hartley", "Bo Hartley")}),
    ("E50", {"choices": ("Bo Hartley", "ada quill")}),
    ("E50", {"accept": ("Farah Lund",), "choices": ("Lund", "Bo Hartley")}),
    ("E53", {"answer": "Las Vegas", "kind": Kind.PLACE, "choices": ("Las Vegas, Nevada", "Reno")}),
    ("E54", {"choices": ("Bo Hartley", "None of the above")}),
    ("E55", {"choices": ("Bo Hartley",)}),
    ("E56", {"choices": ("Hartley", "Cyd Marlowe")}),
    ("E57", {"choices": ("Bo Hartley", "B" * 81)}),
    ("W60", {"choices": ("Bo Hartley", "Count Maximilian Ferdinand of Hohenfels")}),
    ("W61", {"answer": "Ada Wilhelmina Quill", "choices": ("Bo Ott", "Cy Lee")}),
    (
        "E58",
        {
            "answer": "1988",
            "kind": Kind.YEAR,
            "number": Number(value=1988, shape=Shape.YEAR, banned=frozenset({1989})),
            "choices": ("1989", "1984"),
        },
    ),
    (
        "E59",
        {
            "answer": "$3.6 million",
            "kind": Kind.MONEY,
            "number": Number(value=3_600_000, shape=Shape.MONEY, currency="USD"),
            "choices": ("$7,211,988", "$20 million"),
        },
    ),
]


@pytest.mark.parametrize(("code", "changes"), ANSWER_CASES)
def test_the_answer_and_its_options_are_checked(code: str, changes: dict[str, Any]) -> None:
    assert code in codes(**changes)


def test_an_option_that_is_true_as_well_is_refused() -> None:
    proof = Proof((Query(kind="producer", field="person", film=FILM),), ("Bo Hartley",))
    assert "E51" in codes(
        answer="Bo Hartley", proofs=(proof,), choices=("Cyd Marlowe", "Farah Lund")
    )


def test_a_category_that_sounds_like_a_count_is_none() -> None:
    award = replace(AWARD, category="Most Promising Newcomer", closed=False)
    stem = (
        "Who won the Golden Heron Award for Most Promising Newcomer for the 1988 film "
        "*The Salt Road*?"
    )
    assert "E04" not in codes(stem=stem, facts=(award,))


def test_an_open_list_of_tracks_gives_no_count() -> None:
    track = Track(source=AT, number=1, title="Dust")
    stem = "How many tracks are on the album of the 1988 film *The Salt Road*?"
    assert "E04" in codes(stem=stem, facts=(track,))


# ── Sets ─────────────────────────────────────────────────────────────────────────────────────────


def asked(number: int, template: str = "t", answer: str = "Ada Quill") -> Question:
    return replace(
        GOOD.question(None),
        id=f"q{number}",
        stem=f"Question number {number}?",
        template=template,
        answer=answer,
    )


def test_the_same_stem_twice_is_found() -> None:
    twice = [asked(1), replace(asked(2), stem="question  NUMBER 1?")]
    assert [(q.id, p.code) for q, p in vet.set_problems(twice)] == [("q2", "E70")]


def test_a_template_that_makes_a_quarter_of_a_set_is_told() -> None:
    many = [asked(n, "t" if n < 10 else f"t{n}") for n in range(40)]
    assert "W72" in {problem.code for _, problem in vet.set_problems(many)}


def test_more_than_one_in_ten_true_or_false_is_told() -> None:
    many = [asked(n, f"t{n}", "True" if n < 5 else "Ada") for n in range(40)]
    assert "W76" in {problem.code for _, problem in vet.set_problems(many)}
