"""The golden table: a complaint from a player becomes a row of tests/golden/judge.csv."""

from __future__ import annotations

from collections import Counter

import pytest

from quiz.question import Kind
from tests.golden.cases import DEV, Case, dev_cases, golden_cases, verdict_of


def told(case: Case) -> str:
    verdict = case.ruled()
    return (
        f"line {case.line}: {case.guess!r} for {case.question.answer!r} should {case.verdict}"
        f" ({case.why}), but: {verdict_of(verdict)}, {verdict.why}"
    )


def test_every_row_of_the_golden_table_is_ruled_as_it_says() -> None:
    tuned = [case for case in golden_cases() if case.set == "tuned"]
    assert [told(case) for case in tuned if verdict_of(case.ruled()) != case.verdict] == []


def test_what_is_known_to_be_ruled_wrong_still_is() -> None:
    """A row that is ruled right by now belongs among the tuned ones, and the list gets shorter."""
    known = [case for case in golden_cases() if case.set == "open"]
    assert [told(case) for case in known if verdict_of(case.ruled()) == case.verdict] == []


def test_rows_nobody_tuned_on_are_ruled_as_a_fair_host_would() -> None:
    seen: Counter[str] = Counter()
    for case in golden_cases():
        if case.set == "held":
            got = verdict_of(case.ruled())
            seen["all"] += 1
            seen["wrong"] += (got == "accept") != (case.verdict == "accept")
            seen["scored"] += got == "accept" and case.verdict != "accept"
    assert seen["all"] >= 400
    assert seen["wrong"] <= 0.04 * seen["all"]
    assert seen["scored"] <= 0.01 * seen["all"]


def test_the_golden_table_is_large_balanced_and_has_no_row_twice() -> None:
    table = list(golden_cases())
    assert {case.question.kind for case in table} == {None, *Kind}
    cases = [(case.guess, case.question.answer, case.question.stem) for case in table]
    assert len(cases) == len(set(cases)) >= 2_000
    assert len({case.question.answer for case in table}) >= 400
    share = Counter(case.verdict for case in table)
    assert 0.4 <= share["accept"] / len(table) <= 0.5
    assert share["prompt"] / len(table) >= 0.04
    assert all(case.why and case.phenomenon for case in table)


@pytest.mark.skipif(not DEV.exists(), reason="needs ../shared/answers/dev.jsonl")
def test_the_shared_cases_are_ruled_as_labelled_with_few_exceptions() -> None:
    cases = list(dev_cases())
    got = [(verdict_of(case.ruled()), case.verdict) for case in cases]
    assert sum((ours == "accept") != (label == "accept") for ours, label in got) <= 0.01 * len(got)
    assert not any(ours == "accept" != label for ours, label in got)
