"""Other programs' packs to ours and back.

| format | read | written | told by |
| --- | --- | --- | --- |
| a pack of ours | yes | yes | .yaml, .yml |
| Red-DiscordBot list, LakeYS questions | yes | | .yaml, .yml, and what is inside |
| Open Trivia Database | yes | yes | .json |
| table with a heading line | yes | yes | .csv, .tsv |
| question*answer lines | yes | | .txt |
"""

from __future__ import annotations

import csv
import html
import io
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

from quiz.errors import OperatorMistake, PackError
from quiz.packs.check import build, nearest
from quiz.packs.fields import QUESTION_FIELDS
from quiz.packs.formats import Foreign, read_csv, read_json, read_stars, read_yaml
from quiz.packs.problem import Severity
from quiz.packs.read import load
from quiz.packs.source import read_text
from quiz.packs.write import dump
from quiz.question import Pack, Question

_OURS = re.compile(r"^pack[ \t]*:", re.M)
_MAX_FOREIGN_BYTES = 8 << 20
_COLUMNS = (
    *("ask", "answer", "also", "prompt", "not", "choices", "kind", "strictness"),
    *("difficulty", "category", "mature", "spoiler", "film", "because"),
)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file."""

    pack: Pack
    format: str
    """What it was read as: "Red-DiscordBot YAML"."""
    notes: tuple[str, ...]
    """What was left out or looks odd, each with its line: "line 7: skipped: …"."""


def convert(in_path: str | os.PathLike[str], out_path: str | os.PathLike[str]) -> Report:
    """Read a pack of any known format and write it in the one `out_path`'s ending names.

    Raises `PackError` where nothing can be read, `OperatorMistake` where nothing can be written.
    """
    source, target = Path(in_path), Path(out_path)
    writer = _WRITERS.get(target.suffix.lower())
    if writer is None:
        known = ", ".join(sorted(_WRITERS))
        raise OperatorMistake(f"{target}: its ending says the format; use one of {known}.")
    if target.exists():
        raise OperatorMistake(f"{target}: there is such a file already; name another to write.")
    report = read_any(source)
    try:
        # Spreadsheets take a table for UTF-8 only if it begins with a byte order mark.
        encoding = "utf-8-sig" if writer is to_csv else "utf-8"
        target.write_text(writer(report.pack), encoding=encoding, newline="")
    except OSError as error:
        raise OperatorMistake(f"{target}: this can't be written: {error.strerror}.") from None
    return report


def read_any(path: Path) -> Report:
    """Read a pack of any known format. Raises `PackError` where that can't be done."""
    ending = path.suffix.lower()
    text, found = read_text(path, _MAX_FOREIGN_BYTES)
    if text is None:
        raise PackError(f"{path}:{found[0].line}:{found[0].column}: {found[0].text}")
    if ending in (".yaml", ".yml") and _OURS.search(text):
        return Report(load(path), "Reelwise", ())
    try:
        return _finish(path, _read_foreign(ending, text))
    except PackError as error:
        raise PackError(f"{path}: {error}") from None


def _read_foreign(ending: str, text: str) -> Foreign:
    match ending:
        case ".yaml" | ".yml":
            return read_yaml(text)
        case ".json":
            return read_json(text)
        case ".csv" | ".tsv":
            return read_csv(text, _column_of)
        case ".txt":
            return read_stars(text)
        case _:
            raise PackError("use a file that ends in .yaml, .json, .csv, .tsv or .txt.")


def _column_of(heading: str) -> str | None:
    word = heading.replace(" ", "_")
    return word if word in QUESTION_FIELDS else nearest(word, list(QUESTION_FIELDS))


def _finish(path: Path, foreign: Foreign) -> Report:
    name = path.stem.replace("_", " ").replace("-", " ").strip().capitalize() or "Imported pack"
    asked = len(foreign.questions.items)
    pack, found = build(foreign.tree(name[:80]))
    notes = [(line, f"{foreign.unit} {line}: {text}") for line, text in foreign.notes]
    for finding in found:
        skipped = "skipped: " if finding.severity is Severity.ERROR else ""
        notes.append((finding.line, f"{foreign.unit} {finding.line}: {skipped}{finding.text}"))
    if pack is None:
        first = f" First reason: {notes[0][1]}" if notes and asked else ""
        raise PackError(f"none of its {asked} questions can be used.{first}")
    return Report(pack, foreign.format, tuple(text for _, text in sorted(notes)))


def to_csv(pack: Pack) -> str:
    """A table for spreadsheets; lists stand in one cell, parted by “|”."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for question in pack.questions:
        writer.writerow(_row(question))
    return out.getvalue()


def _row(question: Question) -> list[str]:
    return [
        question.stem,
        question.answer,
        "|".join(question.accept),
        "|".join(question.prompt),
        "|".join(question.reject),
        "|".join(question.choices or ()),
        question.kind.value if question.kind else "",
        question.strictness.value if question.strictness else "",
        str(question.difficulty),
        question.category,
        "yes" if question.mature else "",
        "yes" if question.spoiler else "",
        question.film or "",
        question.because,
    ]


def to_json(pack: Pack) -> str:
    """As the Open Trivia Database gives its questions; those without choices are left out."""
    results = [
        {
            "type": "boolean" if question.answer in ("True", "False") else "multiple",
            "difficulty": ("easy", "easy", "medium", "hard", "hard")[question.difficulty - 1],
            "category": html.escape(question.category),
            "question": html.escape(question.stem),
            "correct_answer": html.escape(question.answer),
            "incorrect_answers": [html.escape(choice) for choice in question.choices],
        }
        for question in pack.questions
        if question.choices
    ]
    return json.dumps({"response_code": 0, "results": results}, ensure_ascii=False, indent=1) + "\n"


_WRITERS = {".yaml": dump, ".yml": dump, ".csv": to_csv, ".json": to_json}
