"""Pack → the text of a pack file that reads back equal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from quiz.packs.check import credit, question_id
from quiz.packs.fields import FLAGS
from quiz.question import Pack, Question

#: Plain in every YAML reader, also inside brackets: begins with a letter, and no sign that means
#: something. A space only between words.
_PLAIN = re.compile(r"[^\W\d_](?:[\w.!?()'’/+–-]| (?=[^\s]))*")
#: Words that other YAML readers take for a truth value or for nothing.
_TAKEN = frozenset({*FLAGS, "y", "n", "null"})
#: Characters that double quotes must escape because YAML doesn't allow them raw, or breaks lines.
_RAW = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LINE_WIDTH = 100


def dump(pack: Pack) -> str:
    """Return a pack file. `read.parse(dump(pack))` gives the pack again, if it is a fair one.

    What the reader derives by itself (ids from stems, sources from the pack's credit, difficulty
    3, category "General") is not written.
    """
    lines = [f"pack: {scalar(pack.name)}"]
    for key, text in (
        ("author", pack.author),
        ("licence", pack.licence),
        ("description", pack.description),
    ):
        if text:
            lines.append(f"{key}: {scalar(text)}")
    lines.append("questions:")
    for question in pack.questions:
        for mark, line in zip(_marks(), _fields(question, pack), strict=False):
            lines.append(f"  {mark} {line}")
    return "\n".join(lines) + "\n"


def _marks() -> Iterator[str]:
    yield "-"
    while True:
        yield " "


def _fields(question: Question, pack: Pack) -> Iterator[str]:
    yield f"ask: {scalar(question.stem)}"
    yield f"answer: {scalar(question.answer)}"
    for key, texts in (
        ("also", question.accept),
        ("prompt", question.prompt),
        ("not", question.reject),
        ("choices", question.choices or ()),
        ("clues", question.clues),
    ):
        yield from _list(key, texts)
    if question.kind is not None:
        yield f"kind: {question.kind.value}"
    if question.strictness is not None:
        yield f"strictness: {question.strictness.value}"
    if question.difficulty != 3:
        yield f"difficulty: {question.difficulty}"
    if question.category != "General":
        yield f"category: {scalar(question.category)}"
    for key, flag in (
        ("closest", question.closest),
        ("mature", question.mature),
        ("spoiler", question.spoiler),
    ):
        if flag:
            yield f"{key}: yes"
    own_source = question.source != credit(pack.name, pack.author, pack.licence)
    own_id = question.id != question_id(pack.name, question.stem)
    for key, text in (
        ("because", question.because),
        ("source", question.source if own_source else ""),
        ("film", question.film),
        ("template", question.template),
        ("id", question.id if own_id else ""),
    ):
        if text:
            yield f"{key}: {scalar(text)}"


def _list(key: str, texts: tuple[str, ...]) -> Iterator[str]:
    if not texts:
        return
    line = f"{key}: [{', '.join(scalar(text, in_brackets=True) for text in texts)}]"
    if len(line) <= _LINE_WIDTH:
        yield line
        return
    yield f"{key}:"
    for text in texts:
        yield f"  - {scalar(text)}"


def scalar(text: str, *, in_brackets: bool = False) -> str:
    """`text` as YAML, in quotes wherever any reader could take it for something else."""
    bare = text if in_brackets else text.replace(", ", " ").replace("; ", " ").replace("*", "")
    if _PLAIN.fullmatch(bare) and text[0].isalpha() and text.casefold() not in _TAKEN:
        return text
    if text.isprintable() and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    escaped = json.dumps(text, ensure_ascii=False)
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped)
