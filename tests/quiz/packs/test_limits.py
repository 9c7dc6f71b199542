"""Files from strangers: huge, deep, binary, endless. All are refused in one sentence."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quiz.packs import parse, problems
from quiz.packs.fields import MAX_BYTES, MAX_PROBLEMS

HEAD = "pack: Test\nquestions:\n"


def only(text: str | bytes) -> str:
    pack, found = parse(text)
    assert pack is None
    assert len(found) == 1, "\n".join(map(str, found[:5]))
    return f"{found[0].line}:{found[0].column}: {found[0].text}"


def test_a_file_over_the_limit_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 32)
    tracemalloc.start()
    found = problems(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [p.text for p in found] == ["This file is larger than 1,024 KiB; split it into several."]
    assert peak < 4 * MAX_BYTES


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "pack: " + "[" * 100_000 + "]" * 100_000,
        "- " * 100_000,
        "{a: " * 100_000,
        HEAD + "  - ask: Who?\n    answer: Me\n    also: " + "[" * 100_000,
    ],
)
def test_deep_nesting_is_refused(text: str) -> None:
    pack, found = parse(text)
    assert pack is None
    assert any(
        "nested too deeply" in p.text or "quotes around" in p.text or "not closed" in p.text
        for p in found
    )


def test_a_bomb_of_aliases_is_never_unfolded() -> None:
    rows = ["pack: &a0 [x, x]"]
    rows += [f"k{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]" for i in range(1, 60)]
    pack, found = parse("\n".join(rows))
    assert pack is None
    assert len(found) <= MAX_PROBLEMS
    assert any("reference" in p.text for p in found)


def test_more_questions_than_a_pack_holds_are_refused_at_the_first_too_many() -> None:
    rows = "".join(f"  - ask: Who is number {i}?\n    answer: N{i}\n" for i in range(2_001))
    assert only(HEAD + rows) == (
        "4003:5: A pack holds at most 2,000 questions; move the rest to another."
    )


def test_a_file_full_of_mistakes_ends_with_a_bounded_list() -> None:
    rows = "".join(f"  - ask: Who is number {i}?\n    answer: @{i}\n" for i in range(20_000))
    assert len(parse(HEAD + rows)[1]) == MAX_PROBLEMS


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x7fELF\x02\x01\x01\0\0\0\0", "1:8: This isn't a text file."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "3:1: This isn't a text file."),
        (
            "pack: Test".encode("utf-16"),
            "1:1: This file is saved as UTF-16; save it again as UTF-8.",
        ),
        (b"pack: T\x00\n", "1:8: This isn't a text file."),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, words: str) -> None:
    assert only(data) == words


def test_an_invisible_character_is_named_with_its_place() -> None:
    pack, found = parse(HEAD + "  - ask: Who\x07?\n    answer: Me\n")
    assert pack is None
    assert [(p.line, p.column, p.text) for p in found] == [
        (3, 13, "An invisible character (U+0007) stands here; delete it.")
    ]


def test_folders_missing_files_and_pipes_are_told_in_words(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    texts = [problems(tmp_path / name)[0].text for name in ("", "none.yaml", "pipe.yaml")]
    assert texts == [
        "This is a folder; name a file in it.",
        "There is no such file; check its name and folder.",
        "This is not an ordinary file, so it isn't read.",
    ]


LETTERS_THAT_BITE = "ask:answer- \n\t\"'[]{}#&*!|>%@`,?\u2028\x85\\no~"


@given(st.text() | st.text(LETTERS_THAT_BITE, max_size=80) | st.binary())
@example("pack: x\nquestions:\n  - ask: 'a\n")
@example("? [a]\n: b")
@example("questions:\n- ask: |\n")
@example("%YAML 9.9\n---\n")
def test_any_file_gives_a_pack_or_an_error_and_never_an_exception(data: str | bytes) -> None:
    pack, found = parse(data)
    assert (pack is None) == any(p.severity == "error" for p in found)


@given(st.text(LETTERS_THAT_BITE, max_size=60))
def test_any_question_gives_a_pack_or_an_error(text: str) -> None:
    pack, found = parse(f"{HEAD}  - ask: {text}\n    answer: Me\n")
    assert (pack is None) == any(p.severity == "error" for p in found)
