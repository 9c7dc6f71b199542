"""The soundtrack album itself: its title and date, of its own infobox and of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.articles.article import Article
from questions.facts.dates import DATE, parse_date
from questions.facts.fact import Soundtrack
from questions.facts.film_year import film_year
from questions.facts.finding import Findings, in_section, unread
from questions.facts.prose import THE_FILM, called_the_film, sentences

_ALBUM = re.compile(
    rf"\bsoundtrack(?: album)?\b(?: (?:of|to|for) {THE_FILM})?(?:,[^,]{{1,120}},)? "
    r"(?:was|is) (?:\w+ )?released(?: by [\w .&'’-]{2,40}?)?"
    r"(?: on (?:both )?(?:CD|compact disc|vinyl|digital|LP)[\w ]{0,40}?| in [A-Z][\w ]{2,20}?)?"
    rf"(?: on| in)? (?P<date>{DATE})",
    re.IGNORECASE,
)
_ALBUM_TYPE = re.compile(r"\b(?:soundtrack|film|score)\b", re.IGNORECASE)
#: An album comes out with its film; one that is dated later is often a new edition.
_WITH_THE_FILM = range(-1, 2)


def read_albums(article: Article) -> Findings:
    """The album, dated where the page's infobox of it and its prose don't differ."""
    found = [*_boxed_albums(article), *_told_albums(article)]
    year = film_year(article)
    near = [f for f in found if year is None or int((f.date or "")[:4]) - year in _WITH_THE_FILM]
    finest = max(near, key=lambda f: len(f.date or ""), default=None)
    for album in near:
        assert album.date is not None
        assert finest is not None
        assert finest.date is not None
        if not finest.date.startswith(album.date):
            why = "the page gives several dates for the soundtrack"
            yield unread("soundtrack", album.date, why, album.source)
            return
    if finest:
        yield finest


def _boxed_albums(article: Article) -> Iterator[Soundtrack]:
    for section in article.sections:
        for table in section.tables:
            if table.template == "infobox album":
                name, form, released = table.rows[0].cells
                date = parse_date(released.text)
                if date and _ALBUM_TYPE.search(form.text):
                    title = name.text if name.text != article.title else None
                    yield Soundtrack(
                        date=date, title=title or None, source=in_section(section, table.line)
                    )


def _told_albums(article: Article) -> Iterator[Soundtrack]:
    for sentence in sentences(article):
        if "soundtrack" in sentence.text.casefold():
            said = called_the_film(sentence.text, article)
            if (m := _ALBUM.search(said)) and (date := parse_date(m["date"])):
                yield Soundtrack(date=date, source=sentence.source)
