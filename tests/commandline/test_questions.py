"""`questions report` and `questions explain`, as a person calls them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from questions.question_verbs import print_questions, watched
from quiz.question import Question
from tests.commandline import PACK, PAGE, Printed

SEED = "leaving-las-vegas-1995"
FILM_FILE = """\
film: The Salt Road
year: 1988
article: {title: The Salt Road, site: Wikipedia, licence: CC BY-SA 4.0}
"""


@pytest.fixture
def pack(elsewhere: Path) -> str:
    (elsewhere / "night.yaml").write_text(PACK, encoding="utf-8")
    return "night.yaml"


def mistake(printed: Printed) -> str:
    said = printed.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    return said.err


# ── report ───────────────────────────────────────────────────────────────────────────────────────


def test_a_film_and_a_pack_are_reported_together(capsys: Printed, pack: str) -> None:
    assert bot.main(["questions", "report", "random harvest", pack]) == 0
    said = capsys.readouterr()
    assert "from 2 films and packs" in said.out
    assert "which none may have" in said.out
    assert "hand-written" in said.out
    assert "Which actor plays the harbour master?" in said.out
    assert said.err == ""


def test_the_page_has_what_is_read_and_the_terminal_only_counts(
    capsys: Printed, elsewhere: Path, pack: str
) -> None:
    assert bot.main(["questions", "report", pack, "--html", "report.html"]) == 0
    assert "harbour master" not in capsys.readouterr().out
    assert "harbour master" in (elsewhere / "report.html").read_text(encoding="utf-8")


def test_the_same_seed_reports_the_same(capsys: Printed, pack: str) -> None:
    said = []
    for _ in range(2):
        assert bot.main(["questions", "report", "random harvest", "--seed", "3"]) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["leaving las vegs 2"], "There is nothing called"),
        (["missing.yaml"], "missing.yaml: there is no such file."),
        (["night.yaml", "--html", "."], ". is a folder; name a file for the web page."),
        (["night.yaml", "--html", "no/where.html"], "there is no folder no."),
        (["night.yaml", "--seed", "x"], "invalid int value"),
    ],
)
def test_bad_input_to_a_report_is_one_sentence(
    capsys: Printed, pack: str, words: list[str], told: str
) -> None:
    try:
        code = bot.main(["questions", "report", *words])
    except SystemExit as left:
        code = int(str(left.code))
    assert code == 2
    assert told in mistake(capsys)


# ── explain ──────────────────────────────────────────────────────────────────────────────────────


def test_a_question_is_explained_with_its_line_and_its_proof(capsys: Printed) -> None:
    assert bot.main(["questions", "explain", f"{SEED}/director"]) == 0
    said = capsys.readouterr().out
    assert "Infobox, line 21" in said
    assert "exactly the answer that is expected" in said
    assert "No game has asked it yet" in said


def test_a_films_name_does_for_its_id(capsys: Printed) -> None:
    assert bot.main(["questions", "explain", "leaving las vegas/director"]) == 0
    assert f"{SEED}/director" in capsys.readouterr().out


def test_a_question_that_the_lint_dropped_says_why_and_counts_as_wanting(capsys: Printed) -> None:
    assert bot.main(["questions", "explain", "midnight-cowboy-1969/co-star"]) == 1
    assert "Not asked. E42" in capsys.readouterr().out


def test_a_shipped_packs_question_is_explained(capsys: Printed, elsewhere: Path, pack: str) -> None:
    (elsewhere / "packs").mkdir()
    (elsewhere / pack).rename(elsewhere / "packs" / pack)
    assert bot.main(["questions", "harbour night", "--jsonl"]) == 0
    id = capsys.readouterr().out.partition('"id": "')[2].partition('"')[0]
    assert bot.main(["questions", "explain", id]) == 0
    assert "Written by hand, for “Harbour night”" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("director", "is no question's id: give one as `questions` prints it"),
        (f"{SEED}/directr", f"the nearest are {SEED}/director"),
        ("leaving-las-vegs-1996/director", "There is nothing called"),
        ("no-such-thing-1888/director", "There is nothing called “no such thing 1888”"),
        ("\x1b[31m", "is no question's id"),
        ("", "is no question's id"),
    ],
)
def test_an_id_of_nothing_is_one_sentence(capsys: Printed, id: str, told: str) -> None:
    assert bot.main(["questions", "explain", id]) == 2
    said = mistake(capsys)
    assert told in said
    assert "\x1b" not in said


def test_an_id_of_another_seed_says_which(capsys: Printed) -> None:
    assert bot.main(["questions", "explain", f"{SEED}/who-am-i/elisabeth-shue"]) == 2
    assert "try --seed 1." in mistake(capsys)
    assert bot.main(["questions", "explain", f"{SEED}/who-am-i/elisabeth-shue", "--seed", "1"]) == 0
    assert "Elisabeth Shue" in capsys.readouterr().out


# ── Ceremonies ───────────────────────────────────────────────────────────────────────────────────


def test_a_ceremonys_questions_are_reported_and_explained_too(capsys: Printed) -> None:
    assert bot.main(["questions", "report", "1st oscars"]) == 0
    said = capsys.readouterr().out
    assert "1st Academy Awards" in said
    assert "which none may have: none" in said
    assert "hand-written" not in said
    id = said[said.rindex("academy-awards-1/") :].split()[0]
    assert bot.main(["questions", "explain", id]) == 0
    assert "exactly the answer that is expected" in capsys.readouterr().out
    assert bot.main(["questions", "explain", "academy-awards-1/nothing"]) == 2
    assert "no template makes this question" in mistake(capsys)


def test_whoever_names_nothing_is_told_what_that_means(capsys: Printed) -> None:
    kinds = {"Dust (1971)": "film", "All Awards": "ceremonies", "1st Awards": "ceremony"}
    assert [*watched((), kinds)] == ["Dust (1971)", "1st Awards"]
    assert "takes minutes" in capsys.readouterr().err
    assert [*watched(["dust"], kinds)] == ["dust"]
    assert capsys.readouterr().err == ""


def test_questions_as_json_are_printed_as_they_are_made(capsys: Printed) -> None:
    def made() -> Iterator[Question]:
        yield Question(id="a", stem="Who?", answer="Nobody")
        assert '"a"' in capsys.readouterr().out

    print_questions(made(), jsonl=True)
    assert capsys.readouterr().err == "1 questions\n"


def test_a_film_that_yields_nothing_says_so(capsys: Printed, elsewhere: Path) -> None:
    page = PAGE.replace("A Quiet Harbour", "A {quiet} Harbour")
    (elsewhere / "harbour.txt").write_text(page, encoding="utf-8")
    assert bot.main(["questions", "harbour.txt"]) == 0
    assert "what is known of it allows none" in capsys.readouterr().err
