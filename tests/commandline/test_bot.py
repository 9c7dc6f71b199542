"""The command line: every verb as a person or a script calls it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import bot
from quiz.question import Kind
from tests.commandline import PACK, PAGE, Printed, TypeIn, objects

ROOT = Path(__file__).parents[2]
SEED = "leaving-las-vegas-1995"


# ── run ──────────────────────────────────────────────────────────────────────────────────────────


def test_without_a_token_one_sentence_says_where_to_get_one_and_how_to_play(
    capsys: Printed,
) -> None:
    assert bot.main(["run"]) == 2
    told = capsys.readouterr().err
    assert "discord.com/developers" in told
    assert "make play" in told
    assert told.count("\n") == 1


def test_a_misspelt_setting_stops_the_start(capsys: Printed, elsewhere: Path) -> None:
    (elsewhere / "config.yaml").write_text("game:\n  ruonds: 5\n", encoding="utf-8")
    assert bot.main(["run"]) == 2
    assert 'did you mean "rounds"?' in capsys.readouterr().err


# ── questions ────────────────────────────────────────────────────────────────────────────────────


def test_the_first_film_yields_seventy_questions_in_twelve_families(capsys: Printed) -> None:
    assert bot.main(["questions", "leaving las vegas", "--jsonl"]) == 0
    asked = objects(capsys)
    assert len(asked) >= 70
    assert len({question["category"] for question in asked}) >= 12
    assert max(Counter(str(q["template"]) for q in asked).values()) <= len(asked) / 5
    for question in asked:
        assert question["film"] == SEED
        assert question["kind"] in set(Kind)
        assert question["because"]
        assert question["source"]


def test_the_same_seed_gives_the_same_bytes(capsys: Printed) -> None:
    outputs = []
    for seed in ("5", "5", "6"):
        assert bot.main(["questions", "leaving las vegas", "--jsonl", "--seed", seed]) == 0
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1] != outputs[2]


def test_questions_of_a_page_and_of_a_pack_file(capsys: Printed, elsewhere: Path) -> None:
    (elsewhere / "harbour.txt").write_text(PAGE, encoding="utf-8")
    (elsewhere / "night.yaml").write_text(PACK, encoding="utf-8")
    assert bot.main(["questions", "harbour.txt", "night.yaml", "--jsonl"]) == 0
    answers = {question["answer"] for question in objects(capsys)}
    assert {"Ada Quill", "Emil Lund"} <= answers


def test_no_question_of_a_page_says_the_pages_own_words(capsys: Printed, elsewhere: Path) -> None:
    page = PAGE.replace("Budget $2.5 million", "Budget $2.5 million\nBox office $14 million")

    def ask(prose: str) -> dict[str, str]:
        (elsewhere / "harbour.txt").write_text(page + prose, encoding="utf-8")
        assert bot.main(["questions", "harbour.txt", "--jsonl"]) == 0
        return {str(question["id"]): str(question["stem"]) for question in objects(capsys)}

    asked = ask("")
    runs = {
        id_: [run for run in re.split(r"\*.*\*|\b[A-Z]\S*", stem) if len(run.split()) >= 8]
        for id_, stem in asked.items()
    }
    id_, (run, *_) = next((id_, found) for id_, found in runs.items() if found)
    assert asked.keys() - ask(f"\nIt is told that {run} nobody knew.\n").keys() == {id_}


# ── play ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_scripted_game_ends_politely_and_its_points_stay(
    capsys: Printed, elsewhere: Path, type_in: TypeIn
) -> None:
    (elsewhere / "packs").mkdir()
    (elsewhere / "packs" / "night.yaml").write_text(PACK, encoding="utf-8")
    type_in("emil lund\n")
    assert bot.main(["play", "harbour night"]) == 0
    assert "Emil Lund" in capsys.readouterr().out
    assert bot.main(["leaderboard"]) == 0
    assert "80 points" in capsys.readouterr().out
    assert bot.main(["db", "check"]) == 0


def test_a_pack_file_can_be_played_where_it_lies(
    capsys: Printed, elsewhere: Path, type_in: TypeIn
) -> None:
    (elsewhere / "night.yaml").write_text(PACK, encoding="utf-8")
    type_in("emil lund\n")
    assert bot.main(["play", "night.yaml"]) == 0
    assert "Harbour night" in capsys.readouterr().out
    (elsewhere / "bad.yaml").write_text("pack: [\n", encoding="utf-8")
    assert bot.main(["play", "bad.yaml"]) == 2
    assert "bad.yaml:1:" in capsys.readouterr().err


def test_a_game_with_an_empty_input_ends_with_the_scoreboard(
    capsys: Printed, type_in: TypeIn
) -> None:
    type_in("")
    assert bot.main(["play", "--seed", "1"]) == 0
    assert "The game is over" in capsys.readouterr().out


def test_a_bad_pack_is_told_and_stops_no_game(
    caplog: pytest.LogCaptureFixture, elsewhere: Path, type_in: TypeIn
) -> None:
    (elsewhere / "packs").mkdir()
    (elsewhere / "packs" / "bad.yaml").write_text("pack: [\n", encoding="utf-8")
    type_in("")
    assert bot.main(["play"]) == 0
    assert "bad.yaml:1:" in caplog.text


# ── packs, database ───────────────────────────────────────────────────────────────────────


def test_pack_check_tells_every_problem_with_its_place(capsys: Printed, elsewhere: Path) -> None:
    (elsewhere / "good.yaml").write_text(PACK, encoding="utf-8")
    (elsewhere / "bad.yaml").write_text(PACK.replace("Emil Lund", "''"), encoding="utf-8")
    assert bot.main(["pack", "check", "good.yaml"]) == 0
    assert bot.main(["pack", "check", "good.yaml", "bad.yaml"]) == 1
    assert "bad.yaml:4:13: error:" in capsys.readouterr().out


def test_pack_check_tells_what_the_lint_says_and_lets_the_pack_play(
    capsys: Printed, elsewhere: Path
) -> None:
    pack = """pack: Lint
questions:
  - answer: Gao
    ask: Which town was built for the film *Dust* (1971)?
    because: She she built it.
    choices: [Fez]
  - ask: Who is the famous guide in *Dust* (1971), called Salt?
    answer: Ada Salt
"""
    (elsewhere / "lint.yaml").write_text(pack, encoding="utf-8")
    assert bot.main(["pack", "check", "lint.yaml"]) == 0
    assert [line.split(": ")[:2] for line in capsys.readouterr().out.splitlines()] == [
        ["lint.yaml:5:14", "W35"],
        ["lint.yaml:6:14", "E55"],
        ["lint.yaml:7:10", "E20"],
        ["lint.yaml:7:10", "E25"],
    ]


def test_pack_check_tells_nothing_twice(capsys: Printed, elsewhere: Path) -> None:
    pack = PACK.replace("answer: Emil Lund", "answer: harbour")
    (elsewhere / "lint.yaml").write_text(pack, encoding="utf-8")
    assert bot.main(["pack", "check", "lint.yaml"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("lint.yaml:3:10: warning: The answer “harbour” stands")


def test_pack_convert_writes_what_the_ending_names(capsys: Printed, elsewhere: Path) -> None:
    (elsewhere / "night.yaml").write_text(PACK, encoding="utf-8")
    assert bot.main(["pack", "convert", "night.yaml", "night.csv"]) == 0
    assert "Emil Lund" in (elsewhere / "night.csv").read_text(encoding="utf-8")


def test_the_database_is_made_copied_and_checked(capsys: Printed) -> None:
    assert bot.main(["db", "upgrade"]) == 0
    assert bot.main(["db", "backup", "copy.db"]) == 0
    assert bot.main(["db", "backup", "copy.db"]) == 2
    assert "copy.db" in capsys.readouterr().err


def test_an_empty_leaderboard_says_so(capsys: Printed) -> None:
    assert bot.main(["leaderboard", "--guild", "7", "--period", "week"]) == 0
    assert "Nobody has scored" in capsys.readouterr().err


def test_a_missing_pack_file_is_told(capsys: Printed) -> None:
    assert bot.main(["play", "nowhere.yaml"]) == 2
    assert capsys.readouterr().err == "nowhere.yaml: there is no such file.\n"


BARE = [sys.executable, str(ROOT / "bot.py")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("more", [[], ["--jsonl"]])
def test_a_full_output_is_told_in_a_sentence(more: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*BARE, "questions", "rush", *more], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert "can't be written: No space left" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("more", [[], ["--jsonl"]])
def test_an_output_that_takes_only_ascii_gets_that(more: list[str]) -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [*BARE, "questions", "my neighbor totoro", *more], env=env, capture_output=True, text=True
    )
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert "Totoro" in done.stdout


@pytest.mark.parametrize("verb", [["judge", "--jsonl"], ["film", "read", "-"]])
def test_a_closed_input_is_an_empty_one(verb: list[str]) -> None:
    command = shlex.join([*BARE, *verb]) + " <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 2)
