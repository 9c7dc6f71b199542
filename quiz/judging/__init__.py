"""A guess becomes a verdict: `compile(question)` once, then `key.judge(text)` for each message.

Pure and total: no clock, no chance, no network; any text gets a verdict.
"""

from quiz.judging.estimate import ESTIMATED, estimate
from quiz.judging.key import AnswerKey, compile
from quiz.judging.kinds import infer_kind
from quiz.judging.normalise import fold
from quiz.judging.verdict import Names, Ruling, Strictness, Verdict

__all__ = [
    "ESTIMATED",
    "AnswerKey",
    "Names",
    "Ruling",
    "Strictness",
    "Verdict",
    "compile",
    "estimate",
    "fold",
    "infer_kind",
]
