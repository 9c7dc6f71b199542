"""Short ways to ask the judge, shared by the tests of its kinds."""

from __future__ import annotations

from quiz.judging import Names, Ruling, Strictness, Verdict, compile
from quiz.question import Kind, Question

ACCEPT, PROMPT, CLOSE, REJECT = Ruling.ACCEPT, Ruling.PROMPT, Ruling.CLOSE, Ruling.REJECT


def question(
    answer: str,
    kind: Kind | None = None,
    *,
    stem: str = "?",
    accept: tuple[str, ...] = (),
    prompt: tuple[str, ...] = (),
    reject: tuple[str, ...] = (),
    choices: tuple[str, ...] | None = None,
) -> Question:
    return Question(
        id="test", stem=stem, answer=answer, kind=kind, accept=accept, prompt=prompt,
        reject=reject, choices=choices,
    )  # fmt: skip


def verdict(
    guess: str,
    asked: Question,
    *,
    names: Names | None = None,
    strictness: Strictness = Strictness.NORMAL,
) -> Verdict:
    return compile(asked, names=names, strictness=strictness).judge(guess)


def ruling(guess: str, asked: Question) -> Ruling:
    return verdict(guess, asked).ruling


def accepts(guess: str, answer: str, kind: Kind, stem: str = "?") -> bool:
    return ruling(guess, question(answer, kind, stem=stem)) is ACCEPT
