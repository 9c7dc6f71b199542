"""The verb `judge`, as a person or a script calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import bot
from tests.commandline import PACK, Printed, TypeIn, objects


def test_judge_writes_one_verdict_for_each_line(capsys: Printed, type_in: TypeIn) -> None:
    case = {"question": "Which film?", "answer": "Rocky II", "aliases": [], "kind": "title"}
    lines = [json.dumps({**case, "given": given}) for given in ("rocky 2", "rocky iii")]
    type_in("\n".join(lines))
    assert bot.main(["judge", "--jsonl"]) == 0
    assert [verdict["verdict"] for verdict in objects(capsys)] == ["accept", "reject"]


def test_judge_names_the_line_that_it_can_not_read(capsys: Printed, type_in: TypeIn) -> None:
    type_in('{"question": "Who?", "answer": "A", "given": "a"}\n{"answer": 5}\n')
    assert bot.main(["judge", "--jsonl"]) == 2
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 1
    assert said.err.startswith("line 2: ")


def test_judge_by_hand_takes_a_question_its_answers_and_guesses(
    capsys: Printed, type_in: TypeIn
) -> None:
    type_in("Who won?\nNicolas Cage | Nicolas Coppola\nnic cage\njohn cage\n")
    assert bot.main(["judge"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "answer  Nicolas Cage"
    assert told[1].startswith("judged as person")
    assert any(line.startswith("right") and "coppola" in line for line in told)
    assert [line.split()[0] for line in told[-2:]] == ["accept", "reject"]
    assert told[-2].endswith("[Nicolas Cage]")


def test_judge_takes_a_question_of_a_pack(
    capsys: Printed, type_in: TypeIn, elsewhere: Path
) -> None:
    (elsewhere / "pack.yaml").write_text(PACK, encoding="utf-8")
    type_in("lund\nsomebody else\n")
    assert bot.main(["judge", "pack.yaml", "1", "--strictness", "lenient"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Which actor plays the harbour master?"
    assert "lenient" in told[2]
    assert [line.split()[0] for line in told[-2:]] == ["accept", "reject"]
    assert bot.main(["judge", "pack.yaml", "99"]) == 2
    assert "has 1 question;" in capsys.readouterr().err
    assert bot.main(["judge", "pack.yaml", "--jsonl"]) == 2
    assert "leave the pack out" in capsys.readouterr().err


def test_judge_takes_a_question_of_a_shipped_pack_by_its_name(
    capsys: Printed, type_in: TypeIn
) -> None:
    type_in("fred macmurray\n")
    assert bot.main(["judge", "classic hollywood", "1"]) == 0
    assert "answer" in capsys.readouterr().out
    assert bot.main(["judge", "no such pack at all"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("answer", ["", "   ", "...", "!!!"])
def test_judge_refuses_an_answer_that_nobody_can_type(
    capsys: Printed, type_in: TypeIn, answer: str
) -> None:
    type_in(json.dumps({"answer": answer, "given": "x"}) + "\n")
    assert bot.main(["judge", "--jsonl"]) == 2
    assert capsys.readouterr().err.startswith("line 1: ")


def test_judge_takes_lines_as_strictly_as_it_is_told(capsys: Printed, type_in: TypeIn) -> None:
    line = json.dumps({"answer": "Greta Holm", "kind": "person", "given": "greta holmm"})
    for strictness, verdict in (("normal", "accept"), ("exact", "close")):
        type_in(line + "\n")
        assert bot.main(["judge", "--jsonl", "--strictness", strictness]) == 0
        assert json.loads(capsys.readouterr().out)["verdict"] == verdict
