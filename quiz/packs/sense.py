"""What a question's fields must have to do with each other to be fair to play."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz.judging import ESTIMATED, estimate, fold, infer_kind
from quiz.judging.numerals import is_number_word
from quiz.options import says_so
from quiz.packs.entry import Entry
from quiz.packs.fields import MAX_LABEL, STEM_ADVISED
from quiz.packs.problem import Finding, Severity, shown
from quiz.packs.tree import Scalar
from quiz.question import Kind, Question

#: What stands after "!quiz" and asks for no pack.
_COMMANDS = frozenset({"start", "stop", "skip"})
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Repeats:
    """Tells of questions asked twice and ids given twice; remembers where they stood first."""

    def __init__(self) -> None:
        self._stems: dict[str, int] = {}
        self._ids: dict[str, int] = {}

    def take(self, entry: Entry, stem: str) -> Iterator[Finding]:
        """Findings about `entry`, whose stem is `stem` to all who only care for its words."""
        line, column = entry.place("ask")
        if stem and (first := self._stems.setdefault(stem, line)) != line:
            said = f"This question is asked in line {first} already; delete one of the two."
            yield Finding(line, column, said)
        line, column = entry.place("id")
        own = entry.text("id")
        if own and (first := self._ids.setdefault(own, line)) != line:
            said = f"This id is used in line {first} already; give each question its own."
            yield Finding(line, column, said)


def findings(entry: Entry) -> Iterator[Finding]:
    """Everything about one question that its fields show when they are read together."""
    if entry.text("ask"):
        yield from _stem(entry)
    if entry.text("answer"):
        yield from _answer(entry)
        yield from _forms(entry)
        yield from _choices(entry)
    if (film := entry.text("film")) and not _SLUG.fullmatch(film):
        said = "“film” is title and year as one word, such as gilda-1946"
        yield Finding(*entry.place("film"), f"{said}, not “{shown(film)}”.", Severity.WARNING)


def name_findings(entry: Entry) -> Iterator[Finding]:
    """Warnings about a pack's name that means something else where games are asked for."""
    name, place = entry.text("pack"), entry.place("pack")
    if name.strip().isdecimal():
        said = f"“!quiz {shown(name)}” asks for that many questions; add a word to this name."
        yield Finding(*place, said, Severity.WARNING)
    elif name.strip().casefold() in _COMMANDS:
        said = f"“!quiz {shown(name)}” is a command, so nobody can ask for a pack of this name."
        yield Finding(*place, said, Severity.WARNING)


def _stem(entry: Entry) -> Iterator[Finding]:
    stem, place = entry.text("ask"), entry.place("ask")
    if len(stem) > STEM_ADVISED:
        said = f"This question has {len(stem)} characters; {STEM_ADVISED} are easily read in time."
        yield Finding(*place, said, Severity.WARNING)
    if says_so(stem) and "choices" not in entry.values:
        said = "This question speaks of choices and has none; add “choices: [...]” or reword it."
        yield Finding(*place, said, Severity.WARNING)


def _answer(entry: Entry) -> Iterator[Finding]:
    answer, place = entry.text("answer"), entry.place("answer")
    if not any(c.isalnum() for c in answer):
        yield Finding(*place, f"Nobody can type “{shown(answer)}”; an answer needs letters.")
        return
    if len(answer) == 1 and not answer.isdigit():
        said = "An answer of one letter is easily hit by chance; is it meant?"
        yield Finding(*place, said, Severity.WARNING)
    if entry.text("kind") == Kind.NUMBER and not _has_number(answer):
        said = f"“{shown(answer)}” has no number in it, and its kind is number; is it meant?"
        yield Finding(*place, said, Severity.WARNING)
    if len(answer) > MAX_LABEL:
        severity = Severity.ERROR if entry.texts("choices") else Severity.WARNING
        said = f"This answer has {len(answer)} characters; a button holds {MAX_LABEL}."
        yield Finding(*place, said, severity)
    if entry.values.get("closest") is True and _value(entry, answer) is None:
        said = f"“{shown(answer)}” is no single number, year or sum, so no guess can come closest"
        yield Finding(*entry.place("closest"), f"{said}; leave “closest” out.")
    for item in entry.items.get("clues", []):
        if len(fold(answer)) > 2 and f" {fold(answer)} " in f" {fold(item.text)} ":
            said = f"The answer “{shown(answer)}” stands in this clue; reword it."
            yield _at(item, said, Severity.WARNING)
    if _leaks(entry, answer):
        said = f"The answer “{shown(answer)}” stands in the question itself; reword the question."
        yield Finding(*entry.place("ask"), said, Severity.WARNING)


def _value(entry: Entry, answer: str) -> object | None:
    """The answer as a value, if its kind has such."""
    said = entry.text("kind")
    asked = Question(
        id="", stem=entry.text("ask"), answer=answer, kind=Kind(said) if said in {*Kind} else None
    )
    kind = infer_kind(asked)
    return estimate(kind, answer) if kind in ESTIMATED else None


def _has_number(answer: str) -> bool:
    return any(c.isnumeric() for c in answer) or any(map(is_number_word, fold(answer).split()))


def _leaks(entry: Entry, answer: str) -> bool:
    stem, key = f" {fold(entry.text('ask'))} ", fold(answer)
    if len(key) < 3 or f" {key} " not in stem:
        return False
    # "Which came first, Jaws or Alien?" names all its choices and gives nothing away.
    choices = [fold(choice) for choice in entry.texts("choices")]
    return not choices or not all(f" {choice} " in stem for choice in choices)


def _forms(entry: Entry) -> Iterator[Finding]:
    right = {_form(entry.text("answer")): "the answer"}
    for item in entry.items.get("also", []):
        if (known := right.get(_form(item.text))) is not None:
            said = f"“{shown(item.text)}” is {known} already; it needn't stand here."
            yield _at(item, said, Severity.WARNING)
        right.setdefault(_form(item.text), "one of “also:”")
    for key in ("not", "prompt"):
        seen: set[str] = set()
        for item in entry.items.get(key, []):
            form = _form(item.text)
            if form in right:
                said = f"“{shown(item.text)}” is under “{key}:” and is {right[form]}"
                yield _at(item, f"{said}; it can't be both.")
            elif form in seen:
                said = f"“{shown(item.text)}” stands twice under “{key}:”; delete one."
                yield _at(item, said, Severity.WARNING)
            seen.add(form)


def _choices(entry: Entry) -> Iterator[Finding]:
    right = {_form(text) for text in (entry.text("answer"), *entry.texts("also"))}
    seen: set[str] = set()
    for item in entry.items.get("choices", []):
        form = _form(item.text)
        if form in right:
            said = f"“{shown(item.text)}” is right, so it can't be among the wrong choices"
            yield _at(item, f"{said}; delete it here (the answer gets its own button).")
        elif form in seen:
            yield _at(item, f"“{shown(item.text)}” stands twice among the choices; delete one.")
        seen.add(form)


def _form(text: str) -> str:
    # Texts of symbols only fold to nothing and would all be the same.
    return fold(text) or text.strip()


def _at(item: Scalar, text: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(item.line, item.column, text, severity)
