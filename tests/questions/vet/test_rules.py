"""Every rule on one question has a question that it must refuse and one that it must let pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from questions import vet
from questions.vet import sets
from questions.vet.copied import Wording
from tests.questions.invented import GOOD, RECORD
from tests.questions.vet import of_facts, of_options, of_stems
from tests.questions.vet.test_sets import BAD, GOOD_SETS
from tests.questions.vet.trials import Trial, trial

PAIRS = [*of_facts.PAIRS, *of_stems.PAIRS, *of_options.PAIRS]


def test_a_good_question_passes_every_rule() -> None:
    assert trial().codes() == set()
    assert trial(choices=None).codes() == set()
    assert trial().codes_as_written() == set()


@pytest.mark.parametrize(
    ("code", "bad"), [(code, bad) for code, bad, _ in PAIRS], ids=lambda v: str(v)[:4]
)
def test_a_rule_refuses_what_it_is_for(code: str, bad: Trial) -> None:
    assert code in bad.codes()


@pytest.mark.parametrize(
    ("code", "good"), [(code, good) for code, _, good in PAIRS], ids=lambda v: str(v)[:4]
)
def test_a_rule_lets_pass_what_only_looks_like_it(code: str, good: Trial) -> None:
    assert code not in good.codes()


def test_every_code_of_the_lint_has_one_that_fails_and_one_that_passes() -> None:
    tried = {code for code, _, _ in PAIRS} | BAD.keys() | {"E30"}
    assert tried == vet.CODES
    assert GOOD_SETS.keys() == BAD.keys()


def test_every_code_that_was_agreed_on_is_there() -> None:
    fatal = [*range(1, 13), *range(20, 33), *range(40, 45), *range(50, 60), 70, 71]
    doubts = [*range(33, 38), 45, *range(60, 65), *range(72, 77)]
    assert {f"E{n:02}" for n in fatal} | {f"W{n}" for n in doubts} == vet.CODES


def test_the_page_on_the_lint_has_a_row_for_every_code() -> None:
    page = (Path(__file__).parents[3] / "docs" / "lint.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([EW]\d\d) \| (.*?) \| ", page, re.MULTILINE)
    assert [code for code, _ in rows] == list(dict.fromkeys(code for code, _ in rows))
    assert {code for code, _ in rows} == vet.CODES
    of_facts_only = {code for code, said in rows if said.startswith("*facts*")}
    assert of_facts_only == {rule.code for rule in vet.RULES if rule.needs_facts}


def test_every_rule_has_a_code_of_its_own() -> None:
    codes = [rule.code for rule in vet.RULES]
    codes += [rule.code for rule in (*sets.RULES, *sets.IN_ORDER)]
    assert len(codes) == len(set(codes))


def test_eight_words_of_an_article_in_a_row_are_its_own() -> None:
    article = Wording(["The film was shot on the road itself by a", "crew of nine in one summer."])
    told = trial(because="It was shot on the road itself by a crew of nine.").question
    other = trial(because="On the road itself it was shot, by a crew of nine.").question
    named = trial(because="It was shot on the road *Itself by a Crew* of nine.").question
    assert [(p.code, p.at) for p in article.problems(told)] == [("E30", "because")]
    assert article.problems(other) == []
    assert article.problems(named) == []


def test_a_finding_tells_which_word_of_a_pack_it_is_about() -> None:
    found = vet.problems(trial(because="She she made it.", accept=("Bo Hartley",)).question)
    assert {(p.code, p.at) for p in found} == {
        ("W35", "because"),
        ("E41", "answer"),
        ("E50", "choices"),
    }
    assert GOOD.film == RECORD.id
