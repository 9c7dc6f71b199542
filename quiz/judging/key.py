"""Compiles a question into an answer key, and rules on guesses with it."""

from __future__ import annotations

from quiz.judging.kinds import infer_kind
from quiz.judging.normalise import fold, without_articles
from quiz.judging.verdict import Names, Ruling, Strictness, Verdict
from quiz.question import Question

LONGEST_MESSAGE = 300


class AnswerKey:
    """What a question accepts, prompts on and refuses; made by `compile`, never changed."""

    __slots__ = ("_exact", "_names", "_strictness", "kind")

    def __init__(self, question: Question, names: Names | None, strictness: Strictness) -> None:
        self.kind = infer_kind(question)
        self._names = names
        self._strictness = strictness
        self._exact: dict[str, Verdict] = {}
        for form in question.prompt:
            self._exact[_key(form)] = Verdict(Ruling.PROMPT, "right so far; say a little more")
        for form in question.reject:
            self._exact[_key(form)] = Verdict(Ruling.REJECT, "that is another answer")
        for form in (*reversed(question.accept), question.answer):
            self._exact[_key(form)] = Verdict(Ruling.ACCEPT, "exactly", form)

    def judge(self, text: str) -> Verdict:
        """Rule on one message. Any text gets a verdict, none an exception."""
        if len(text) > LONGEST_MESSAGE:
            return Verdict(Ruling.REJECT, "too long for an answer")
        return self._exact.get(_key(text)) or Verdict(Ruling.REJECT, "not the answer")


def compile(
    question: Question, *, names: Names | None = None, strictness: Strictness = Strictness.NORMAL
) -> AnswerKey:
    """The key that judges guesses at `question`; do it once, when the question is asked."""
    return AnswerKey(question, names, strictness)


def _key(text: str) -> str:
    return " ".join(without_articles(tuple(fold(text).split())))
