"""What must be right about a pack and its questions, and the words that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from quiz.errors import PackError
from quiz.packs import Severity, load, parse, problems
from quiz.packs.check import question_id
from quiz.question import Kind

QUESTION = "  - ask: Who directed *Jaws* (1975)?\n    answer: Steven Spielberg\n"
HEAD = "pack: Test\nquestions:\n"


def said(text: str) -> list[tuple[int, int, str]]:
    return [(p.line, p.column, p.text) for p in parse(text)[1]]


def test_only_a_name_and_questions_with_answers_are_required() -> None:
    pack, found = parse(HEAD + QUESTION)
    assert found == []
    assert pack is not None
    question = pack.questions[0]
    assert (question.kind, question.choices, question.accept) == (None, None, ())
    assert (question.difficulty, question.category) == (3, "General")
    assert question.source == "Test"


def test_every_word_of_a_pack_file_reaches_the_question() -> None:
    pack, found = parse(
        "pack: Noir nights\nauthor: Film club\nlicence: CC0\ndescription: Dark ones\nquestions:\n"
        "  - ask: Who sings?\n    answer: Ann\n    also: A. Lee\n    prompt: [A]\n"
        "    not: [Bo, Cy]\n"
        "    choices: [Dee, Eve]\n    kind: person\n    difficulty: 5\n    category: Music\n"
        "    mature: yes\n    spoiler: no\n    because: She can.\n    film: gilda-1946\n"
    )
    assert found == []
    assert pack is not None
    assert (pack.author, pack.licence, pack.description) == ("Film club", "CC0", "Dark ones")
    question = pack.questions[0]
    assert (question.accept, question.prompt, question.reject) == (
        ("A. Lee",),
        ("A",),
        ("Bo", "Cy"),
    )
    assert (question.choices, question.kind, question.difficulty) == (
        ("Dee", "Eve"),
        Kind.PERSON,
        5,
    )
    assert (question.category, question.mature, question.spoiler) == ("Music", True, False)
    assert (question.because, question.film) == ("She can.", "gilda-1946")
    assert question.source == "Noir nights, by Film club (CC0)"


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("", 1, 1, "This file is empty; a pack begins with “pack: its name”."),
        ("# nothing\n", 1, 1, "This file is empty"),
        ("hello\n", 1, 1, "A pack begins with “pack: its name”, then “questions:”"),
        ("- a\n- b\n", 1, 1, "A pack begins with “pack: its name”"),
        ("pack: Test\n", 1, 1, "This pack has no “questions:”"),
        ("pack: Test\nquestions: many\n", 2, 12, "“questions:” holds a list"),
        ("pack: Test\nquestions: []\n", 2, 12, "This pack has no questions yet"),
        ("pack: Test\nquestions:\n", 2, 11, "This pack has no questions yet"),
        ("pack: Test\nquestions: ~\n", 2, 12, "This pack has no questions yet"),
        ("id: up-2009\nfilm: Up\nfacts: {}\n", 1, 1, "This is a film's file, not a pack"),
        ("questions:\n" + QUESTION, 1, 1, "This pack has no name; add “pack: its name”."),
        ("pack:\nquestions:\n" + QUESTION, 1, 6, "“pack” has an empty text here"),
        ("name: Test\n" + HEAD + QUESTION, 1, 1, "Unknown word “name”; did you mean “pack”?"),
        ("license: CC0\n" + HEAD + QUESTION, 1, 1, "did you mean “licence”?"),
        ("pack: A\n" + HEAD + QUESTION, 2, 1, "“pack” stands here a second time; it is in line 1"),
        (HEAD + "  - Who?\n", 3, 5, "Begin this question with “- ask: …”"),
        (HEAD + "  - ask: Who?\n", 3, 5, "This question has no “answer:”"),
        (HEAD + "  - answer: Me\n", 3, 5, "This question has no “ask:”"),
        (HEAD + "  - ask: Who?\n    answer:\n", 4, 12, "“answer” has an empty text here"),
        (HEAD + "  - ask: Who?\n    answer: '  '\n", 4, 13, "“answer” has an empty text here"),
        (HEAD + "  - ask: Who?\n    answer: ~\n", 4, 13, "“answer” has an empty text here"),
        (HEAD + "  - ask: Who?\n    answer: null\n", 4, 13, "“null” is what programs write for"),
        (HEAD + "  - ask: Who?\n    answer: NULL\n", 4, 13, "or put quotes around it if it is"),
        (HEAD + "  - ask: Who?\n    answer: .nan\n", 4, 13, "“.nan” is what programs write for"),
        ("pack: null\nquestions:\n" + QUESTION, 1, 7, "“null” is what programs write for"),
        ('pack: "a\\e[31m"\nquestions:\n' + QUESTION, 1, 7, "invisible character in it (U+001B)"),
        (HEAD + '  - ask: Who?\n    answer: "\\u202Ex"\n', 4, 13, "character in it (U+202E)"),
        (HEAD + "  - ask: Who?\n    answer: \u202ex\n", 4, 13, "character in it (U+202E)"),
        (HEAD + '  - ask: "Who\\a?"\n    answer: Me\n', 3, 10, "character in it (U+0007)"),
        (HEAD + "  - ask: Who?\n    answer: '!?'\n", 4, 13, "Nobody can type “!?”"),
    ],
)
def test_an_error_names_its_place_and_what_to_do(
    text: str, line: int, column: int, words: str
) -> None:
    pack, found = parse(text)
    assert pack is None
    assert [(p.line, p.column, p.severity) for p in found] == [(line, column, Severity.ERROR)]
    assert words in found[0].text


@pytest.mark.parametrize(
    ("body", "line", "column", "words"),
    [
        ('    also: [a, "b\\0"]\n', 5, 15, "character in it (U+0000)"),
        ("    also: [a, '']\n", 5, 15, "“also” has an empty text here"),
        ("    anser: a\n", 5, 5, "Unknown word “anser”; did you mean “answer”?"),
        ("    chioces: [a, b]\n", 5, 5, "did you mean “choices”?"),
        ("    wrong: [a, b]\n", 5, 5, "did you mean “choices”?"),
        ("    xyzzy: 1\n", 5, 5, "“xyzzy”; a question has ask, answer, also"),
        ("    answer: Me\n", 5, 5, "“answer” stands here a second time; it is in line 4"),
        ("    kind: persn\n", 5, 11, "no kind “persn”; did you mean “person”?"),
        ("    kind: zzzzzz\n", 5, 11, "use one of person, title, place"),
        ("    closest: yes\n", 5, 14, "is no single number, year or sum"),
        ("    clues: [a, b, c, d]\n", 5, 22, "“clues” holds at most 3 texts"),
        ("    strictness: exakt\n", 5, 17, "no strictness “exakt”; did you mean “exact”?"),
        ("    difficulty: 6\n", 5, 17, "from 1 (easy) to 5 (hard), not “6”"),
        ("    difficulty: 2.5\n", 5, 17, "from 1 (easy) to 5 (hard), not “2.5”"),
        ("    mature: maybe\n", 5, 13, "“mature” is yes or no, not “maybe”"),
        ("    choices: [Ang Lee, steven spielberg]\n", 5, 24, "is right, so it can't"),
        ("    choices: [Ang Lee, Ang  Lee]\n", 5, 24, "stands twice among the choices"),
        ("    choices: [a, b, c, d, e]\n", 5, 27, "“choices” holds at most 4 texts"),
        ("    not: [Steven Spielberg!]\n", 5, 11, "is the answer; it can't be both"),
        ("    also: [SS]\n    not: [ss]\n", 6, 11, "is one of “also:”; it can't be"),
        ("    prompt: [steven  spielberg]\n", 5, 14, "is the answer; it can't be both"),
        (QUESTION, 5, 10, "This question is asked in line 3 already"),
        ("    id: a\n  - {ask: Who?, answer: Me, id: a}\n", 6, 33, "used in line 5"),
        (f"    because: {'x' * 501}\n", 5, 14, "“because” holds at most 500"),
        (f"    choices: [{'x' * 81}]\n", 5, 15, "“choices” holds at most 80"),
    ],
)
def test_an_error_in_a_question_names_its_place_and_what_to_do(
    body: str, line: int, column: int, words: str
) -> None:
    test_an_error_names_its_place_and_what_to_do(HEAD + QUESTION + body, line, column, words)


@pytest.mark.parametrize(
    ("body", "line", "column", "words"),
    [
        (
            "  - ask: Who directed Jaws with Ann Lee?\n    answer: Ann Lee\n",
            3,
            10,
            "in the question itself",
        ),
        (
            "  - ask: Who am I?\n    answer: Ann Lee\n    clues: [a, I am Ann Lee]\n",
            5,
            16,
            "“Ann Lee” stands in this clue",
        ),
        ("  - ask: Which agent is he?\n    answer: Q\n", 4, 13, "An answer of one letter"),
        (f"  - ask: {'Who ' * 60}?\n    answer: Me\n", 3, 10, "has 241 characters; 220 are"),
        (
            "  - ask: Which of these is a film?\n    answer: Jaws\n",
            3,
            10,
            "speaks of choices and has none",
        ),
        (
            f"  - ask: Who?\n    answer: {'Me ' * 28}\n",
            4,
            13,
            "has 83 characters; a button holds 80",
        ),
        (QUESTION + "    also: [steven spielberg]\n", 5, 12, "is the answer already"),
        (QUESTION + "    kind: number\n", 4, 13, "has no number in it, and its kind is number"),
        (QUESTION + "    film: Some Film!\n", 5, 11, "such as gilda-1946, not “Some Film!”"),
        (QUESTION + "    not: [a, a]\n", 5, 14, "stands twice under “not:”"),
    ],
)
def test_a_warning_leaves_the_pack_playable(body: str, line: int, column: int, words: str) -> None:
    pack, found = parse(HEAD + body)
    assert pack is not None
    assert [(p.line, p.column, p.severity) for p in found] == [(line, column, Severity.WARNING)]
    assert words in found[0].text


@pytest.mark.parametrize("name", ["5", "skip", "Stop", "start"])
def test_a_pack_that_cannot_be_asked_for_by_its_name_is_told_so(name: str) -> None:
    pack, found = parse(f"pack: {name}\nquestions:\n{QUESTION}")
    assert pack is not None
    assert [(p.line, p.column, p.severity) for p in found] == [(1, 7, Severity.WARNING)]
    assert f"“!quiz {name}”" in found[0].text


@pytest.mark.parametrize("answer", ["12", "Twelve", "twenty-one men", "8½", "three hundred"])
def test_an_answer_with_a_number_in_it_may_be_of_that_kind(answer: str) -> None:
    body = f"  - ask: How many?\n    answer: {answer}\n    kind: number\n    film: gilda-1946\n"
    assert said(HEAD + body) == []


def test_nothing_in_quotes_is_meant() -> None:
    assert said(HEAD + "  - ask: Who?\n    answer: 'null'\n") == []


def test_a_problem_shows_no_character_that_moves_the_screen() -> None:
    [(_, _, text)] = said(HEAD + QUESTION + '    "odd\\e[2J": x\n')
    assert "\x1b" not in text


def test_a_question_that_names_all_its_choices_gives_nothing_away() -> None:
    body = "  - ask: Which is older, Jaws or Alien?\n    answer: Jaws\n    choices: [Alien]\n"
    assert said(HEAD + body) == []


def test_ids_survive_reordering_and_new_quotes() -> None:
    one = "  - ask: Who sings “Gilda”?\n    answer: Ann\n"
    two = "  - ask: Who plays?\n    answer: Bo\n"
    first, second = parse(HEAD + one + two)[0], parse(HEAD + two + one)[0]
    assert first is not None
    assert second is not None
    assert {q.id: q for q in first.questions} == {q.id: q for q in second.questions}
    assert question_id("Test", "Who sings “Gilda”?") == question_id("Test", 'who sings "gilda"')
    assert first.questions[0].id.startswith("test/")


def test_packs_whose_names_have_no_latin_letters_have_ids_of_their_own() -> None:
    assert question_id("映画", "Who?") != question_id("寅さん", "Who?")


def test_load_names_the_first_error_and_how_many_more_there_are(tmp_path: Path) -> None:
    path = tmp_path / "noir.yaml"
    path.write_text(HEAD + "  - ask: Who?\n    anwser: Me\n    kind: x\n", encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load(path)
    assert str(caught.value) == (
        f"{path}:4:5: error: Unknown word “anwser”; did you mean “answer”? (1 more)"
    )
    assert len(problems(path)) == 2


def test_load_minds_no_warnings(tmp_path: Path) -> None:
    path = tmp_path / "noir.yaml"
    path.write_text(HEAD + "  - ask: Which agent is he?\n    answer: Q\n", encoding="utf-8")
    assert load(path).questions[0].answer == "Q"
