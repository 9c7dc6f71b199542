"""The traps of YAML: where each is found, and what its author is told to do."""

from __future__ import annotations

import pytest

from quiz.packs import Problem, Severity, parse
from quiz.question import Pack

HEAD = "pack: Test\nquestions:\n  - ask: Name its maker.\n"


def found(body: str) -> list[Problem]:
    return parse(HEAD + body, "x.yaml")[1]


def only(body: str) -> tuple[int, int, Severity, str]:
    """The place and the words of the one problem there must be."""
    problems = found(body)
    assert len(problems) == 1, "\n".join(map(str, problems))
    return problems[0].line, problems[0].column, problems[0].severity, problems[0].text


def read(body: str) -> Pack:
    pack, problems = parse(HEAD + body, "x.yaml")
    assert problems == []
    assert pack is not None
    return pack


@pytest.mark.parametrize(
    "text",
    [
        *"no Yes on true y null 12:30 1:30:00 007 010 0x1F 3.10 1. .5 1e3 1_000 2001-01-01".split(),
        *"1984 +5 .inf .nan 37,500 $5 100% M*A*S*H WALL·E = << C# 8½ Who?".split(),
        *("Yes, Minister", "Cats & Dogs", "2001-01-01 10:00:00"),
    ],
)
def test_every_text_stays_as_its_author_wrote_it(text: str) -> None:
    body = f"    answer: Me\n    also:\n      - {text}\n    because: {text}\n"
    question = read(body).questions[0]
    assert (question.accept, question.because) == ((text,), text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2001: A Space Odyssey", "it has a colon in it"),
        ("What: no?", "it has a colon in it"),
        ("[REC]", "“[” at the beginning starts a list"),
        ("[REC] 2", "“[” at the beginning starts a list"),
        ("{x}", "“{” at the beginning starts a mapping"),
        ("#1 hit", "everything after “#” is a comment"),
        ("@home", "“@” can't begin an unquoted text"),
        ("*batteries not included", "“*” at the beginning is read as a reference"),
        ("*Jaws* it is", "“*” at the beginning is read as a reference"),
        ("&Sons", "“&” at the beginning is read as a mark"),
        ("& Sons", "“&” at the beginning is read as a mark"),
        ("%s", "“%” can't begin an unquoted text"),
        ("`x`", "a backquote can't begin an unquoted text"),
        ("> x", "“>” at the beginning starts a block of lines"),
        ("|x|", "“|” at the beginning starts a block of lines"),
        ("!important", "“!” at the beginning is read as a type mark"),
        ("- x", "“- ” has a meaning of its own"),
        ("? who", "“? ” has a meaning of its own"),
        (", x", "a comma can't begin an unquoted text"),
        ("]x", "“]” can't begin an unquoted text"),
    ],
)
def test_a_text_that_needs_quotes_is_told_so_with_the_quotes_put_on(text: str, why: str) -> None:
    line, column, severity, said = only(f"    answer: {text}\n")
    assert (line, column, severity) == (4, 13, Severity.ERROR)
    assert said.startswith(f'Put quotes around this text, "{text}": {why}')

    line, column, severity, said = only(f"    answer: Me\n    also:\n      - {text}\n")
    assert (line, column, severity) == (6, 9, Severity.ERROR)
    assert said.startswith(f'Put quotes around this text, "{text}": {why}')


@pytest.mark.parametrize(
    ("body", "line", "column", "said"),
    [
        ("    answer: [Joel, Ethan]\n", 4, 13, "“answer” takes one text, not a list"),
        ("    answer:\n      - Joel\n      - Ethan\n", 5, 7, "“answer” takes one text here"),
        ("    answer: Me\n    also: [[a], b]\n", 5, 12, "“also” takes one text here, not a list"),
        ("    answer: Me\n    also: [{a: b}]\n", 5, 12, 'quotes around this text, "a: b"'),
        ("    answer: Me\n    also: [a: b]\n", 5, 12, 'quotes around this text, "a: b"'),
        ("    answer:Me\n", 4, 12, "Put a space after the colon: answer: Me"),
        ("    answer = Me\n", 4, 11, "A colon is missing after “answer”: answer: Me"),
        (
            "   answer: Me\n",
            4,
            4,
            "“answer” must stand exactly under the words above it, in column 5",
        ),
        ("      answer: Me\n", 4, 7, "“answer” must stand exactly under the words above it"),
        ("answer: Me\n", 4, 1, "“answer” must stand exactly under the words above it"),
        ("    answer: Me\n  -ask: Who?\n    answer: It\n", 5, 3, "a dash and a space: - ask: Who?"),
        (
            "    answer: Me\n  * ask: Who?\n    answer: It\n",
            5,
            3,
            "a dash and a space: - ask: Who?",
        ),
        (
            "    answer: Me\n  2. ask: Who?\n    answer: It\n",
            5,
            3,
            "a dash and a space: - ask: Who?",
        ),
        ("    answer: Me\n    also:\n      A\n      B\n", 6, 7, "list with a dash: - A"),
        ("    answer: Me\n    also:\n    - A\n     - B\n", 7, 6, "exactly under the one above"),
        ("    answer Me\n", 4, 11, "A colon is missing after “answer”: answer: Me"),
        ('    answer: "Rosebud\n    kind: text\n', 4, 13, "never closed; put quotes around all"),
        ("    answer: 'Round Midnight\n", 4, 13, '"\'Round Midnight"'),
        ('    answer: "Rosebud" it is\n', 4, 13, "goes on after its closing quote"),
        ("\tanswer: Me\n", 4, 1, "A tab stands at the beginning"),
        ("    answer: Me\n    also: [a, b\n    kind: text\n", 5, 11, "add “]” at its end"),
        ("    answer: Me\n    also: [*a]\n", 5, 12, "“*a” is read as a reference to another place"),
        ("    answer: Me\n    also: [&a b]\n", 5, 12, "“&a” is read as a mark for references"),
        ("    answer: Me\n    also: [!a b]\n", 5, 12, "“!a” is read as a type mark"),
        ("    answer: Me\n    also: [@a]\n", 5, 12, "“@” can't begin a text here"),
        ('    answer: "a\\d"\n', 4, 15, "use single quotes"),
        ("    answer: Me\n---\npack: Two\n", 5, 1, "A pack file holds one pack"),
    ],
)
def test_every_other_trap_names_its_place_and_the_way_out(
    body: str, line: int, column: int, said: str
) -> None:
    problems = found(body)
    first = problems[0]
    assert (first.line, first.column, first.severity) == (line, column, Severity.ERROR)
    assert said in first.text
    assert len(problems) == 1, "\n".join(map(str, problems))


def test_a_comment_that_eats_text_is_told_of() -> None:
    line, column, severity, said = only("    answer: Take #1\n")
    assert (line, column, severity) == (4, 18, Severity.WARNING)
    assert said.startswith("Everything from “#1” on is left out as a comment; put quotes around")


def test_a_comment_that_is_meant_as_one_is_fine() -> None:
    body = "    # a remark\n    answer: Me  # checked twice: fine\n    also:  # forms\n      - I\n"
    question = read(body + "# the end\n").questions[0]
    assert (question.answer, question.accept) == ("Me", ("I",))


def test_a_list_without_brackets_is_told_of() -> None:
    line, column, severity, said = only("    answer: Me\n    also: Joel, Ethan\n")
    assert (line, column, severity) == (5, 11, Severity.WARNING)
    assert said.endswith("put several into brackets: [Joel, Ethan]")
    assert read('    answer: Me\n    also: "Paris, Texas"\n').questions[0].accept == (
        "Paris, Texas",
    )


def test_curly_quotes_around_a_text_are_told_of() -> None:
    assert only("    answer: “Rosebud”\n")[2:] == (
        Severity.WARNING,
        'Curly quotes are part of the text here; use straight ones (") or none.',
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("'2001: A Space Odyssey'", "2001: A Space Odyssey"),
        ('"[REC]"', "[REC]"),
        ("'It''s #1'", "It's #1"),
        ("|\n      two\n      lines: yes\n", "two\nlines: yes"),
        (">-\n      one: [line]\n      @home\n", "one: [line] @home"),
        ('"a quoted\n      text: over lines"', "a quoted text: over lines"),
        ("plain text\n      over two lines", "plain text over two lines"),
    ],
)
def test_what_yaml_offers_for_odd_texts_is_understood(written: str, meant: str) -> None:
    assert read(f"    answer: {written}\n    kind: text\n").questions[0].answer == meant


def test_lists_may_be_written_in_brackets_over_lines_or_as_one_text() -> None:
    in_brackets = read("    answer: Me\n    also: [a b, 'c, d',\n      e]\n    not: x y\n")
    on_lines = read("    answer: Me\n    also:\n    - a b\n    - c, d\n    - e\n    not: [x y]\n")
    assert in_brackets == on_lines
    assert on_lines.questions[0].accept == ("a b", "c, d", "e")
    assert on_lines.questions[0].reject == ("x y",)


def test_all_problems_are_told_at_once() -> None:
    body = (
        "    anwser: 2001: A Space Odyssey\n"
        "  - ask: *Jaws* (1975) was shot where?\n"
        "    answer: @sea\n"
        "    difficulty: 6\n"
        "    kind: palce\n"
        "  - ask:Who?\n"
        "    answer: 'Round Midnight\n"
        "  - ask: *Jaws* (1975) was shot where?\n"
        "    answer:\n"
    )
    assert [(p.line, p.column) for p in found(body)] == [
        *((4, 5), (4, 13), (5, 10), (6, 13), (7, 17), (8, 11), (9, 9), (10, 13)),
        *((11, 10), (11, 10), (12, 12)),
    ]


def test_crlf_and_a_byte_order_mark_change_nothing() -> None:
    text = HEAD + "    answer: Amélie\n"
    plain = parse(text.encode())
    assert parse(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == plain
    broken = (HEAD + "    answer: @x\n").replace("\n", "\r\n").encode()
    assert [(p.line, p.column) for p in parse(broken)[1]] == [(4, 13)]


def test_latin_1_is_named_with_the_place_of_its_first_letter() -> None:
    pack, problems = parse((HEAD + "    answer: Amélie\n").encode("latin-1"))
    assert pack is None
    assert [(p.line, p.column) for p in problems] == [(4, 15)]
    assert "“é” in an older encoding; save the file again as UTF-8" in problems[0].text
