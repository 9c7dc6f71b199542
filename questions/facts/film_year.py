"""The year a film is known by."""

from __future__ import annotations

import re

from questions.articles.article import Article

_YEAR_IN_PAGE = re.compile(r"\(((?:18|19|20)\d{2})(?:\s[\w-]+)? film\)")
_YEAR_IN_LEAD = re.compile(
    r"\b(?:is|was) (?:an?|the) (?:[\w'’-]+[ ,]+){0,6}?((?:18[89]|19\d|20\d)\d)\b"
)
_YEAR = re.compile(r"\b(?:18[89]|19\d|20\d)\d\b")


def film_year(article: Article) -> int | None:
    """The year of the page's title, else of the lead, else of the first release; None if none."""
    if m := _YEAR_IN_PAGE.search(article.page):
        return int(m[1])
    lead = article.sections[0].paragraphs[:3] if article.sections else ()
    for paragraph in lead:
        if m := _YEAR_IN_LEAD.search(paragraph.text[:600]):
            return int(m[1])
    released = [int(y) for t in article.infobox.get("released", ()) for y in _YEAR.findall(t.text)]
    return min(released, default=None)
