"""Films of a reference table, found by a film's title and year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from quiz.judging import fold

#: What parts a title from its subtitle.
_SUBTITLE = re.compile(r"\s*(?::\s|\s[-–—]\s|,? or:?,?\s).*")
_ARTICLE = re.compile(r"^(?:the|a|an) (?=.)")


class Match(NamedTuple):
    key: str
    """The film's key in the index."""
    exact: bool
    """Whether the title is the table's, and the year too."""


class TitleIndex:
    """Keys of films by title. Titles are compared folded; years may be one apart."""

    def __init__(self, films: Iterable[tuple[str, str, Iterable[int]]]) -> None:
        """`films` are (title, key, years); a key may come several times."""
        self._whole: defaultdict[str, dict[str, set[int]]] = defaultdict(dict)
        self._variants: defaultdict[str, dict[str, set[int]]] = defaultdict(dict)
        for title, key, years in films:
            self._whole[fold(title)].setdefault(key, set()).update(years)
            for form in variants(title):
                self._variants[form].setdefault(key, set()).update(years)

    def titled(self, title: str) -> dict[str, frozenset[int]]:
        """Key and years of each film of exactly that title."""
        return {key: frozenset(its) for key, its in self._whole.get(fold(title), {}).items()}

    def find(self, title: str, year: int, also: Iterable[str] = ()) -> Match | None:
        """The one film of that title and year; None if there is none, or more than one.

        The nearest counts: the same title before a variant of it (with its article or subtitle or
        without), the same year before one a year apart.
        """
        other = list(also)
        for names, variant in (([title], False), (other, False), ([title, *other], True)):
            for apart in (0, 1):
                found = self._found(names, variant, year, apart)
                if len(found) > 1:
                    return None
                if found:
                    return Match(found.pop(), names == [title] and not variant and not apart)
        return None

    def _found(self, names: Iterable[str], variant: bool, year: int, apart: int) -> set[str]:
        index = self._variants if variant else self._whole
        forms = {form for name in names for form in (variants(name) if variant else [fold(name)])}
        return {
            key
            for form in forms
            for key, years in index.get(form, {}).items()
            if any(abs(its - year) <= apart for its in years)
        }


def variants(title: str) -> frozenset[str]:
    """Folded forms of a title: whole, and without its article, its subtitle or both."""
    forms = {fold(title), fold(_SUBTITLE.sub("", title))}
    forms |= {_ARTICLE.sub("", form) for form in forms}
    return frozenset(filter(None, forms))
