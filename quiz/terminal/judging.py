"""The judge at the command line: for scripts, line by line, and for pack authors, by hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from quiz.errors import OperatorMistake
from quiz.judging import AnswerKey, compile, fold
from quiz.judging.normalise import clean as clean_guess
from quiz.judging.verdict import Names, Ruling, Strictness, Verdict
from quiz.question import Kind, Question
from quiz.terminal.looks import MARKS, clean

#: A line that is longer is no guess; it would only fill the memory.
LONGEST_LINE = 1 << 20
LONGEST_GUESS = 10_000
BYTE_ORDER_MARK = "\ufeff"

#: So many forms of a key are shown; they are there to give an idea.
_SHOWN = 12
_TOLD = ((Ruling.ACCEPT, "right"), (Ruling.PROMPT, "too little"), (Ruling.REJECT, "wrong"))


def judge_lines(
    lines: TextIO,
    out: TextIO,
    names: Names | None = None,
    strictness: Strictness | None = None,
) -> None:
    """Read JSON objects, one a line, and write a verdict for each.

    In: `{"question", "answer", "aliases", "prompt", "reject", "kind", "given"}`, of which
    answer and given are needed. Out: `{"verdict", "why"}`, and the `form` that matched.

    Raises `OperatorMistake` that names the first line which is no such object.
    """
    game = strictness or Strictness.NORMAL
    # Lines on one question mostly stand together.
    key_of = lru_cache(maxsize=64)(lambda question: compile(question, names=names, strictness=game))
    number = 0
    while line := lines.readline(LONGEST_LINE + 1):
        number += 1
        where = f"line {number}"
        # The mark is no blank; some editors write it before the first line.
        line = line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line
        if len(line.rstrip("\n")) > LONGEST_LINE:
            raise OperatorMistake(f"{where}: this is longer than {LONGEST_LINE:,} characters.")
        if line.strip():
            question, given = _case(line, where)
            verdict = key_of(question).judge(given)
            out.write(json.dumps(_told(verdict), ensure_ascii=False) + "\n")


def _told(verdict: Verdict) -> dict[str, str]:
    told = {"verdict": str(verdict.ruling), "why": verdict.why}
    return told if verdict.form is None else {**told, "form": verdict.form}


def _case(line: str, where: str) -> tuple[Question, str]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        raise OperatorMistake(f"{where}: this is not a JSON object.") from None
    if not isinstance(said, dict):
        raise OperatorMistake(f"{where}: this is not a JSON object.")
    question = Question(
        id="judge",
        stem=_text(said, "question", where, ""),
        answer=_answer(said, where),
        kind=_kind(said.get("kind"), where),
        accept=_texts(said, "aliases", where),
        prompt=_texts(said, "prompt", where),
        reject=_texts(said, "reject", where),
    )
    return question, _text(said, "given", where)


def _answer(said: dict[str, Any], where: str) -> str:
    answer = _text(said, "answer", where)
    if not fold(clean_guess(answer)):
        raise OperatorMistake(f'{where}: "answer" needs letters or digits, or nobody can type it.')
    return answer


def _text(said: dict[str, Any], name: str, where: str, default: str | None = None) -> str:
    value = said.get(name, default)
    if not isinstance(value, str):
        raise OperatorMistake(f'{where}: "{name}" must be a text.')
    return value


def _texts(said: dict[str, Any], name: str, where: str) -> tuple[str, ...]:
    value = said.get(name) or []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise OperatorMistake(f'{where}: "{name}" must be a list of texts.')
    return tuple(value)


def _kind(value: object, where: str) -> Kind | None:
    if value in (None, ""):
        return None
    try:
        return Kind(str(value))
    except ValueError:
        raise OperatorMistake(f'{where}: "kind" is one of {", ".join(Kind)}.') from None


def judge_by_hand(
    lines: TextIO,
    out: TextIO,
    names: Names | None = None,
    question: Question | None = None,
    strictness: Strictness | None = None,
) -> None:
    """Rule on guess after guess until the input ends.

    Without `question` the first two lines are one and its answers. Without `strictness` the
    question's own counts, or normal.
    """
    asks = lines.isatty()

    def ask(label: str) -> str:
        if asks:
            out.write(label)
            out.flush()
        line = lines.readline(LONGEST_GUESS + 1)
        if len(line.rstrip("\n")) > LONGEST_GUESS:
            raise OperatorMistake(
                f"A line is longer than {LONGEST_GUESS:,} characters; shorten it."
            )
        return line

    console = Console(file=out, highlight=False, soft_wrap=True)
    question = question or _asked(ask)
    if strictness is not None:
        question = replace(question, strictness=strictness)
    key = compile(question, names=names)
    for told in _key_told(question, key):
        console.print(told)
    for guess in _guesses(ask):
        console.print(_ruled(guess, key.judge(guess)))
    if asks:
        out.write("\n")


def _asked(ask: Callable[[str], str]) -> Question:
    stem = ask("Question: ").removeprefix(BYTE_ORDER_MARK).strip()
    forms = [form.strip() for form in ask("Answer (more after |): ").split("|") if form.strip()]
    if not forms:
        raise OperatorMistake(
            "judge reads a question, then its answers on one line (more after |), then guesses; "
            "the answer was missing. With --jsonl it reads one JSON object a line."
        )
    if not fold(clean_guess(forms[0])):
        raise OperatorMistake(f"Nobody can type “{clean(forms[0])}”; an answer needs letters.")
    return Question(id="judge", stem=stem, answer=forms[0], accept=tuple(forms[1:]))


def _key_told(question: Question, key: AnswerKey) -> Iterable[Text]:
    """What the guesses are held against: the answer, how it is judged, and forms known by heart."""
    if question.stem and question.id != "judge":
        yield Text(clean(question.stem))
    yield Text.assemble("answer  ", (clean(question.answer), "bold"))
    given = "" if question.kind else ", as the question and the answer suggest"
    strict = f", {question.strictness}" if question.strictness else ""
    yield Text(f"judged as {key.kind}{given}{strict}")
    for ruling, label in _TOLD:
        forms = key.forms(ruling)
        if forms:
            more = f" … {len(forms)} in all" if len(forms) > _SHOWN else ""
            yield Text(f"{label:11}{', '.join(map(clean, forms[:_SHOWN]))}{more}", "dim")


def _ruled(guess: str, verdict: Verdict) -> Text:
    mark, colour = MARKS[verdict.ruling]
    taken = f" [{clean(verdict.form)}]" if verdict.form else ""
    ruled = Text(f"{verdict.ruling:7} {mark} ", colour)
    return ruled.append(f"{clean(guess)}: {verdict.why}", "default").append(taken, "dim")


def _guesses(ask: Callable[[str], str]) -> Iterable[str]:
    while line := ask("> "):
        if line.strip():
            yield line.rstrip("\n")
