"""Pages that are turned away: whoever hands them in can hand in another."""

from __future__ import annotations

import re

from quiz.errors import OperatorMistake

#: Tags of titles that no film's page has; the first group says what the page is about.
NO_FILM_TITLE = re.compile(
    r"\((?:[\w' -]* )?(film series|franchise|TV series|television series|miniseries|soundtrack|"
    r"novel|disambiguation|video game|musical|play|song|album)\)$",
    re.IGNORECASE,
)


class UnsupportedPage(OperatorMistake):
    """The bytes are in no format that is read here, or damaged beyond reading."""


class NotAFilm(OperatorMistake):
    """The page can be read, but it is not about one film."""
