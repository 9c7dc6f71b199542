"""Other programs' question files → the tree of one of our packs, with the places they stand at.

The tree goes through the same checks as a pack file, so that what is wrong with a question is
said in the same words. Each reader returns the tree and notes on what it left behind.
"""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from quiz.errors import PackError
from quiz.packs.fields import QUESTION_FIELDS
from quiz.packs.problem import shown
from quiz.packs.tree import Items, Mapping, Node, Scalar, read_tree

_GRADES = {"easy": "2", "medium": "3", "hard": "4"}
_LISTS_IN_CELLS = "|"


@dataclass(slots=True)
class Foreign:
    """A file of another program, on its way to being a pack."""

    format: str
    unit: str
    """What `Scalar.line` counts here: "line", or "question" where lines mean nothing."""
    root: Mapping = field(default_factory=lambda: Mapping(1, 1))
    questions: Items = field(default_factory=lambda: Items(1, 1))
    notes: list[tuple[int, str]] = field(default_factory=list)

    def about(self, **texts: str) -> None:
        for key, text in texts.items():
            self.root.pairs.append((Scalar(key, 1, 1), Scalar(text, 1, 1, plain=False)))

    def add(self, place: int, fields: Iterable[tuple[str, str | list[str]]]) -> None:
        question = Mapping(place, 1)
        for key, value in fields:
            if not value:
                continue
            node: Node
            if isinstance(value, str):
                node = Scalar(value, place, 1, plain=False)
            else:
                node = Items(place, 1, [Scalar(v, place, 1, plain=False) for v in value])
            question.pairs.append((Scalar(key, place, 1), node))
        self.questions.items.append(question)

    def skip(self, place: int, why: str) -> None:
        self.notes.append((place, f"skipped: {why}"))

    def tree(self, name: str) -> Mapping:
        """The whole pack; `name` where the file gives none."""
        if not any(key.text == "pack" for key, _ in self.root.pairs):
            self.about(pack=name)
        self.root.pairs.append((Scalar("questions", 1, 1), self.questions))
        return self.root


def read_yaml(text: str) -> Foreign:
    """Red-DiscordBot's lists (question: answers) or LakeYS's questions."""
    tree = read_tree(text)
    if tree.found:
        first = tree.found[0]
        raise PackError(f"line {first.line}, column {first.column}: {first.text}")
    root = tree.root
    if not isinstance(root, Mapping):
        raise PackError("This YAML file holds no questions in a form that is known here.")
    for key, node in root.pairs:
        if key.text == "questions" and isinstance(node, Items) and _is_lake(node):
            return _lake(node)
    return _red(root)


def _is_lake(node: Items) -> bool:
    return any(isinstance(item, Mapping) and _get(item, "correct_answer") for item in node.items)


def _lake(node: Items) -> Foreign:
    foreign = Foreign("LakeYS YAML", "line")
    for item in node.items:
        if not isinstance(item, Mapping):
            foreign.skip(item.line, "this is not a question")
            continue
        wrong = _get(item, "incorrect_answers")
        foreign.add(
            item.line,
            (
                ("ask", _scalar(_get(item, "question"))),
                ("answer", _scalar(_get(item, "correct_answer"))),
                ("choices", _scalars(wrong)),
                ("difficulty", _GRADES.get(_scalar(_get(item, "difficulty")), "")),
            ),
        )
    return foreign


def _red(root: Mapping) -> Foreign:
    foreign = Foreign("Red-DiscordBot YAML", "line")
    seen: dict[str, int] = {}
    for key, node in root.pairs:
        match key.text:
            case "AUTHOR":
                foreign.about(author=_scalar(node))
            case "DESCRIPTION":
                foreign.about(description=_scalar(node))
            case "CONFIG":
                foreign.notes.append(
                    (key.line, "left out: settings are the server's, not a list's")
                )
            case "$schema":
                pass
            case stem if stem in seen:
                foreign.skip(key.line, f"this question stands in line {seen[stem]} already")
            case stem:
                seen[stem] = key.line
                answers = list(dict.fromkeys(_scalars(node)))
                foreign.add(
                    key.line,
                    (
                        ("ask", stem),
                        ("answer", answers[0] if answers else ""),
                        ("also", answers[1:]),
                    ),
                )
    return foreign


def _get(mapping: Mapping, key: str) -> Node | None:
    return next((node for name, node in mapping.pairs if name.text == key), None)


def _scalar(node: Node | None) -> str:
    match node:
        case Scalar(text=text):
            return text.strip()
        # A title with a colon in it, unquoted: YAML made a mapping of it.
        case Mapping(pairs=[(Scalar(text=left), Scalar(text=right))], flow=False):
            return f"{left}: {right}"
        case _:
            return ""


def _scalars(node: Node | None) -> list[str]:
    if isinstance(node, Items):
        return [text for item in node.items if (text := _scalar(item))]
    return [text] if (text := _scalar(node)) else []


def read_json(text: str) -> Foreign:
    """Open Trivia Database: {"results": [...]} or the list alone; HTML entities unescaped once."""
    try:
        data: Any = json.loads(text)
    except json.JSONDecodeError as error:
        raise PackError(f"line {error.lineno}, column {error.colno}: this is not JSON.") from None
    except RecursionError:
        raise PackError("This JSON file is nested too deeply to hold questions.") from None
    results = data.get("results") if isinstance(data, dict) else data
    if not isinstance(results, list):
        raise PackError("This JSON file has no list of “results”, as the Open Trivia Database has.")
    foreign = Foreign("Open Trivia Database JSON", "question")
    foreign.about(author="Open Trivia Database", licence="CC BY-SA 4.0")
    for number, item in enumerate(results, start=1):
        if not isinstance(item, dict):
            foreign.skip(number, "this is not a question")
            continue
        wrong = item.get("incorrect_answers")
        foreign.add(
            number,
            (
                ("ask", _entity(item.get("question"))),
                ("answer", _entity(item.get("correct_answer"))),
                ("choices", [_entity(w) for w in wrong] if isinstance(wrong, list) else []),
                ("difficulty", _GRADES.get(str(item.get("difficulty")), "")),
                ("category", _entity(item.get("category"))),
            ),
        )
    return foreign


def _entity(value: Any) -> str:
    return html.unescape(value).strip() if isinstance(value, str) else ""


def read_stars(text: str) -> Foreign:
    """One line a question: question*answer*another answer."""
    foreign = Foreign("star-separated text", "line")
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        stem, *answers = (part.strip() for part in line.split("*"))
        answers = [answer for answer in dict.fromkeys(answers) if answer]
        if stem.upper().startswith(("KAOS", "UWORD")):
            foreign.skip(number, "a word game of that program, not a question")
        elif not answers:
            foreign.skip(number, f"no “*” between question and answer: {shown(line, 40)}")
        else:
            foreign.add(number, (("ask", stem), ("answer", answers[0]), ("also", answers[1:])))
    return foreign


def read_csv(text: str, column_of: Callable[[str], str | None]) -> Foreign:
    """A table whose first line names its columns; several texts in a cell are parted by “|”.

    `column_of` turns a heading into one of our words, None where it means nothing here.
    """
    foreign = Foreign("CSV", "line")
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        header = [column_of(heading.strip().casefold()) for heading in next(reader, [])]
        if "ask" not in header or "answer" not in header:
            raise PackError("line 1: name the columns there, at least “ask” and “answer”.")
        for row in reader:
            if any(cell.strip() for cell in row):
                foreign.add(reader.line_num, _cells(header, row))
    except csv.Error as error:
        raise PackError(f"line {reader.line_num}: this can't be read as CSV ({error}).") from None
    return foreign


def _cells(header: list[str | None], row: list[str]) -> Iterable[tuple[str, str | list[str]]]:
    for key, cell in zip(header, row, strict=False):
        if key is None:
            continue
        if QUESTION_FIELDS[key].shape.name == "TEXTS":
            yield key, [part.strip() for part in cell.split(_LISTS_IN_CELLS) if part.strip()]
        else:
            yield key, cell.strip()
