"""Pages that are turned away: whoever hands them in can hand in another."""

from __future__ import annotations

from quiz.errors import OperatorMistake


class UnsupportedPage(OperatorMistake):
    """The bytes are in no format that is read here, or damaged beyond reading."""


class NotAFilm(OperatorMistake):
    """The page can be read, but it is not about one film."""
