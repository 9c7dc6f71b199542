"""The golden table of guesses, `judge.csv`: one row a guess, and what a fair host says to it.

Columns: verdict, guess, answer, kind (empty where a pack would give none), question, why,
phenomenon; also, not and prompt hold further forms, parted by "|"; set is

    tuned   the judge was made with these in sight, and rules each as it says
    open    rules otherwise, and is known to; mended ones become tuned
    held    was not looked at while the rules were made, and counts how good they are
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from questions.reference.names import shipped
from quiz.judging import AnswerKey, Ruling, Verdict, compile
from quiz.question import Kind, Question

ROOT = Path(__file__).resolve().parents[2]
TABLE = Path(__file__).with_name("judge.csv")
DEV = ROOT.parent / "shared" / "answers" / "dev.jsonl"


@dataclass(frozen=True, slots=True)
class Case:
    """A guess, and the verdict it should get: "accept", "prompt" or "reject"."""

    question: Question
    guess: str
    verdict: str
    why: str
    phenomenon: str
    set: str
    line: int

    def ruled(self) -> Verdict:
        """What the judge says, knowing the names the bot knows."""
        return key_of(self.question).judge(self.guess)


@lru_cache(maxsize=4096)
def key_of(question: Question) -> AnswerKey:
    return compile(question, names=shipped())


def verdict_of(verdict: Verdict) -> str:
    """The ruling as the table has it: close is the refusal it is."""
    return str(Ruling.REJECT if verdict.ruling is Ruling.CLOSE else verdict.ruling)


def golden_cases(path: Path = TABLE) -> Iterator[Case]:
    """The rows of the golden table."""
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            question = Question(
                id="golden", stem=row["question"], answer=row["answer"],
                kind=Kind(row["kind"]) if row["kind"] else None,
                accept=_forms(row["also"]), reject=_forms(row["not"]), prompt=_forms(row["prompt"]),
            )  # fmt: skip
            yield Case(
                question, row["guess"], row["verdict"], row["why"], row["phenomenon"], row["set"],
                line,
            )  # fmt: skip


def dev_cases(path: Path = DEV) -> Iterator[Case]:
    """The labelled guesses of ../shared/answers/dev.jsonl."""
    for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        row = json.loads(text)
        question = Question(
            id="dev", stem=row["question"], answer=row["answer"], kind=Kind(row["kind"]),
            accept=tuple(row["aliases"]),
        )  # fmt: skip
        yield Case(question, row["given"], row["expected"], row["why"], row["why"], "shared", line)


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form for form in cell.split("|") if form)
