"""Every shipped pack passes every check, here and in an editor that reads the schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from quiz.packs import dump, load, parse, problems

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
