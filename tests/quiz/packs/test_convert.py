"""Other programs' packs become ours, and nothing is lost without a word."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from quiz.errors import OperatorMistake, PackError
from quiz.packs import Report, convert, load
from quiz.question import Kind, Question

RED = """\
AUTHOR: Ann
DESCRIPTION: Films of all sorts
CONFIG: {max_score: 20}
Who directed Jaws?:
- Steven Spielberg
- Spielberg
Which agent is Bond?:
- 007
- no
Which film has HAL?:
- 2001: A Space Odyssey
1984:
- a year
Nobody answers this?:
- ''
Who directed Jaws?:
- somebody else
"""

LAKE = """\
questions:
  - question: Who directed Jaws?
    difficulty: easy
    correct_answer: Steven Spielberg
    incorrect_answers: [Ang Lee, Ida Lupino, Elia Kazan]
  - question: Is this one whole?
    difficulty: hard
"""

STARS = """\
Who directed Jaws?*Steven Spielberg*Spielberg

a line without a star
KAOS Name all the Beatles*John*Paul
Who directed Gilda?*Charles Vidor
"""

TABLE = """\
Question;Answer;Aliases;Wrong;Level;Remark
Who directed Jaws?;Steven Spielberg;Spielberg|S. Spielberg;Ang Lee|Ida Lupino;2;a fish
"Which film, in ""colour"", has HAL?";2001: A Space Odyssey;;;;
Who sings?;;;;;
"""


def read(tmp_path: Path, name: str, text: str) -> Report:
    source, target = tmp_path / name, tmp_path / "out.yaml"
    source.write_text(text, encoding="utf-8")
    report = convert(source, target)
    assert load(target) == report.pack
    return report


def opentdb(*questions: Mapping[str, object]) -> str:
    return json.dumps({"response_code": 0, "results": questions})


ENTITIES = {
    "type": "multiple",
    "difficulty": "hard",
    "category": "Entertainment: Film",
    "question": "Who said &quot;Rosebud&quot; &amp;amp; died?",
    "correct_answer": "Charles Foster Kane &ndash; &eacute;",
    "incorrect_answers": ["Susan", "Bernstein", "Leland&#039;s friend"],
}


def test_a_red_list_keeps_every_answer_as_it_was_written(tmp_path: Path) -> None:
    report = read(tmp_path, "film_buffs.yaml", RED)
    assert report.format == "Red-DiscordBot YAML"
    assert (report.pack.name, report.pack.author) == ("Film buffs", "Ann")
    assert [(q.stem, q.answer, q.accept) for q in report.pack.questions] == [
        ("Who directed Jaws?", "Steven Spielberg", ("Spielberg",)),
        ("Which agent is Bond?", "007", ("no",)),
        ("Which film has HAL?", "2001: A Space Odyssey", ()),
        ("1984", "a year", ()),
    ]


def test_what_a_red_list_loses_is_told_with_its_line(tmp_path: Path) -> None:
    assert read(tmp_path, "red.yaml", RED).notes == (
        "line 3: left out: settings are the server's, not a list's",
        "line 14: skipped: This question has no “answer:”; add “answer: the answer”.",
        "line 16: skipped: this question stands in line 4 already",
    )


def test_open_trivia_entities_are_unescaped_once(tmp_path: Path) -> None:
    report = read(tmp_path, "opentdb.json", opentdb(ENTITIES))
    question = report.pack.questions[0]
    assert question.stem == 'Who said "Rosebud" &amp; died?'
    assert question.answer == "Charles Foster Kane – é"
    assert question.choices == ("Susan", "Bernstein", "Leland's friend")
    assert (question.difficulty, question.category) == (4, "Entertainment: Film")
    assert report.pack.licence == "CC BY-SA 4.0"


def test_an_open_trivia_question_that_is_not_whole_is_told_with_its_number(tmp_path: Path) -> None:
    text = opentdb(ENTITIES, {"question": "Who?", "correct_answer": None, "incorrect_answers": 3})
    assert read(tmp_path, "opentdb.json", text).notes == (
        "question 2: skipped: This question has no “answer:”; add “answer: the answer”.",
    )


def test_lake_questions_are_read_with_their_choices(tmp_path: Path) -> None:
    report = read(tmp_path, "lake.yaml", LAKE)
    assert report.format == "LakeYS YAML"
    question = report.pack.questions[0]
    assert (question.answer, question.difficulty) == ("Steven Spielberg", 2)
    assert question.choices == ("Ang Lee", "Ida Lupino", "Elia Kazan")
    assert report.notes == (
        "line 6: skipped: This question has no “answer:”; add “answer: the answer”.",
    )


def test_star_lines_are_read_and_word_games_left_out(tmp_path: Path) -> None:
    report = read(tmp_path, "stars.txt", STARS)
    assert [(q.answer, q.accept) for q in report.pack.questions] == [
        ("Steven Spielberg", ("Spielberg",)),
        ("Charles Vidor", ()),
    ]
    assert report.notes == (
        "line 3: skipped: no “*” between question and answer: a line without a star",
        "line 4: skipped: a word game of that program, not a question",
    )


def test_a_table_is_read_by_its_headings(tmp_path: Path) -> None:
    report = read(tmp_path, "table.csv", TABLE)
    first, second = report.pack.questions
    assert (first.accept, first.choices) == (
        ("Spielberg", "S. Spielberg"),
        ("Ang Lee", "Ida Lupino"),
    )
    assert first.difficulty == 2
    assert second.stem == 'Which film, in "colour", has HAL?'
    assert report.notes == (
        "line 4: skipped: This question has no “answer:”; add “answer: the answer”.",
    )


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "Who?,Me\n", "line 1: name the columns there, at least “ask” and “answer”"),
        ("a.json", "{", "line 1, column 2: this is not JSON"),
        ("a.json", '{"results": 1}', "has no list of “results”"),
        ("a.json", "[" * 100_000, "nested too deeply"),
        ("a.json", "[]", "none of its 0 questions can be used"),
        ("a.yaml", "a: [b", "line 2, column 1: A list in brackets is not closed"),
        ("a.yaml", "- a\n- b\n", "holds no questions in a form that is known here"),
        ("a.yaml", "Who?: &x [a]\nWhat?: *x\n", "read as a mark for references"),
        ("a.txt", "nothing\n", "none of its 0 questions can be used"),
        ("a.doc", "x", "use a file that ends in .yaml, .json, .csv, .tsv or .txt"),
        ("a.yaml", "pack: T\nquestions: []\n", "This pack has no questions yet"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    with pytest.raises(PackError) as caught:
        read(tmp_path, name, text)
    assert said in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / name))
    assert not (tmp_path / "out.yaml").exists()


def test_the_ending_of_the_written_file_says_its_format(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match=r"use one of \.csv, \.json, \.yaml, \.yml"):
        convert(tmp_path / "a.yaml", tmp_path / "a.docx")


def test_a_file_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("pack: T\nquestions:\n- {ask: Who?, answer: Me}\n", encoding="utf-8")
    with pytest.raises(OperatorMistake, match="such a file already"):
        convert(path, path)


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Who?*Me\n", encoding="utf-8")
    with pytest.raises(OperatorMistake, match="this can't be written: No such file"):
        convert(path, tmp_path / "none" / "a.yaml")


OURS = """\
pack: Noir nights
questions:
  - ask: Who sings, "softly"?
    answer: Ann & Bo
    also: [Ann]
    prompt: [A]
    not: [Cy]
    choices: [Dee, Eve]
    kind: person
    spoiler: yes
    film: gilda-1946
    difficulty: 4
    category: Music
    because: "They can: both."
  - ask: Who else?
    answer: Me
"""


def same(one: Question, other: Question) -> bool:
    return (one.stem, one.answer, one.choices) == (other.stem, other.answer, other.choices)


def test_a_pack_goes_to_a_table_and_back(tmp_path: Path) -> None:
    pack = read(tmp_path, "noir.yaml", OURS).pack
    convert(tmp_path / "noir.yaml", tmp_path / "noir_nights.csv")
    with (tmp_path / "noir_nights.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file))[:2] == ["ask", "answer"]
    back = convert(tmp_path / "noir_nights.csv", tmp_path / "back.yaml")
    assert back.pack == pack
    assert back.pack.questions[0].kind is Kind.PERSON


def test_a_pack_goes_to_open_trivia_and_back(tmp_path: Path) -> None:
    pack = read(tmp_path, "noir.yaml", OURS).pack
    convert(tmp_path / "noir.yaml", tmp_path / "noir.json")
    results = json.loads((tmp_path / "noir.json").read_text(encoding="utf-8"))["results"]
    assert [r["correct_answer"] for r in results] == ["Ann &amp; Bo"]
    back = convert(tmp_path / "noir.json", tmp_path / "back.yaml")
    assert same(back.pack.questions[0], pack.questions[0])
