"""Why a page does not come."""

from __future__ import annotations

from quiz.errors import OperatorMistake


class NoSuchPage(OperatorMistake):
    """Wikipedia has no article of that title or address, or it is not one article."""


class NoAnswer(OperatorMistake):
    """Wikipedia can't be reached, or its answer can't be used; another time it may."""
