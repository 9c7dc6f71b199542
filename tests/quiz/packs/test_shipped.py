"""Every shipped pack passes every check, here and in an editor that reads the schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from quiz import judging
from quiz.packs import dump, load, parse, problems
from quiz.packs.fields import PACK_FIELDS, QUESTION_FIELDS

ROOT = Path(__file__).resolve().parents[3]
PACKS = sorted((ROOT / "questions" / "packs").glob("*.yaml"))
SCHEMA = json.loads((ROOT / "questions" / "pack.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

each_pack = pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)


def test_every_shipped_pack_can_be_played() -> None:
    assert PACKS
    assert [str(problem) for path in PACKS for problem in problems(path)] == []


@each_pack
def test_a_shipped_pack_is_worth_an_evening(path: Path) -> None:
    pack = load(path)
    assert len(pack.questions) >= 40
    assert pack.author
    assert pack.licence
    assert len({q.category for q in pack.questions}) >= 8
    assert len({q.difficulty for q in pack.questions}) == 5
    assert len({q.kind for q in pack.questions}) >= 5
    for question in pack.questions:
        assert question.because, question.stem
        assert question.kind is not None, question.stem
        assert question.choices is not None, question.stem
        assert len(question.stem) <= 220, question.stem
        assert question.stem.endswith("?"), question.stem


@each_pack
def test_a_shipped_pack_is_what_its_own_writing_reads_back(path: Path) -> None:
    pack = load(path)
    assert parse(dump(pack)) == (pack, [])


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@each_pack
def test_a_shipped_pack_fits_the_schema(path: Path) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


def pack_with(**fields: Any) -> dict[str, Any]:
    return {"pack": "Test", "questions": [{"ask": "Who?", "answer": "Me", **fields}]}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"also": "I"},
        {"also": ["I", 7, True]},
        {"difficulty": 5},
        {"difficulty": "5"},
        {"mature": True},
        {"kind": "year", "answer": 1984},
        {"choices": ["a", "b", "c"]},
    ],
)
def test_the_schema_takes_what_the_reader_takes(fields: dict[str, Any]) -> None:
    data = pack_with(**fields)
    assert VALIDATOR.is_valid(data)
    assert parse(json.dumps(data))[1] == []


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"pack": "Test"},
        {"pack": "Test", "questions": []},
        {"pack": "", "questions": [{"ask": "Who?", "answer": "Me"}]},
        {"pack": "Test", "questions": [{"ask": "Who?"}]},
        {"pack": "Test", "questions": [{"answer": "Me"}]},
        {"pack": "Test", "questions": ["Who?"]},
        {**pack_with(), "licens": "CC0"},
        pack_with(anwser="Me"),
        pack_with(difficulty=6),
        pack_with(kind="persn"),
        pack_with(answer=["a", "b"]),
        pack_with(answer=""),
        pack_with(choices=["a", "b", "c", "d", "e"]),
        pack_with(choices=["x" * 81]),
        pack_with(also=[["a"]]),
        pack_with(mature="maybe"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(data: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(data)
    assert parse(json.dumps(data))[0] is None


@each_pack
def test_the_judge_takes_every_right_form_and_no_wrong_one(path: Path) -> None:
    wrong = []
    for question in load(path).questions:
        key = judging.compile(question)
        for form in (question.answer, question.answer.lower(), *question.accept):
            if key.judge(form).ruling is not judging.Ruling.ACCEPT:
                wrong.append(f"{question.stem} refuses {form}")
        for form in (*question.reject, *(question.choices or ())):
            if key.judge(form).ruling in (judging.Ruling.ACCEPT, judging.Ruling.PROMPT):
                wrong.append(f"{question.stem} takes {form}")
    assert wrong == []


def test_the_guide_shows_only_packs_and_words_that_exist() -> None:
    guide = (ROOT / "docs" / "writing-packs.md").read_text(encoding="utf-8")
    example = guide.split("```yaml\n")[1].split("```")[0]
    assert parse(example)[1] == []
    table = guide.split("## All the words")[1].split("## When")[0]
    assert all(f"`{word}`" in table for word in (*PACK_FIELDS, *QUESTION_FIELDS))


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (row.split(" | ")[0].strip("| `"), row.split(" | ")[2].strip("| `"))
        for row in (ROOT / "docs" / "writing-packs.md")
        .read_text(encoding="utf-8")
        .split("## When a text needs quotes")[1]
        .splitlines()
        if row.startswith("| `") and row.endswith("` |") and "`, `" not in row
    ],
)
def test_the_guides_traps_are_traps_and_its_ways_out_lead_out(bad: str, good: str) -> None:
    head = "pack: T\nquestions:\n  - ask: Name it.\n    "
    key = "" if bad.startswith("answer:") else "answer: "
    assert parse(f"{head}{key}{bad}\n")[1] != []
    assert parse(f"{head}{key}{good}\n")[1] == []
