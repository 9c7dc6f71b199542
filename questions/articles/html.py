"""HTML: an article of Wikipedia as a browser saved it, in any skin, from Parsoid or from Kiwix.

Lines are those of the file. A page that is about something else than one film is refused with
what it is.
"""

from __future__ import annotations

import re

from questions.articles.article import Article, Section, film_title
from questions.articles.flat.kinds import A_FILM, kind_of_page, tells_of_several
from questions.articles.htm.blocks import read_sections
from questions.articles.htm.infobox import Infobox, is_infobox, read_infobox
from questions.articles.htm.page import Page, open_page
from questions.articles.htm.source import as_utf8, parsed, without_unread
from questions.articles.refusals import NO_FILM_TITLE, NotAFilm

_LIST_TITLE = re.compile(
    r"(?:Lists? of |Index of |.* filmography$|.*\bdiscography$)", re.IGNORECASE
)
_SIGNS = (b"disambigbox", b"setindexbox", b"dmbox-")
_DISAMBIGUATION = "#disambigbox, #setindexbox, .dmbox-disambig, .dmbox-setindex"
_BE = r"\b(?:is|was|are|were|refers to)\s+(?:an?|the)\s+"
_SERIES = re.compile(
    _BE + r"(?:(?!(?:film|movie|documentary|short|in|of|from|on|by|for|and|that|which)\b)"
    r"[\w'’-]+\s+){0,6}?(?:film series|series of|(?:media |film )?franchise|trilogy|series)\b",
    re.IGNORECASE,
)
_IS_A_FILM = re.compile(
    _BE + r"(?:[\w'’,-]+\s+){0,8}?(?:film|movie|documentary|short)\b", re.IGNORECASE
)
_TELEVISION_FILM = re.compile(
    r"\b(?:is|was) an? [^.]{0,80}?\b(?:television|TV)[ -](?:film|movie)\b|\btelefilm\b"
)
#: Signs of prose from which on an article without infobox has something to read.
_MORE_THAN_A_STUB = 1000


def read_html(data: bytes, name: str) -> Article:
    """Read a page; `name` is what to call it in a refusal.

    Raises UnsupportedPage where it can't be read, and NotAFilm, saying what it is, where it is
    not about one film.
    """
    source = without_unread(as_utf8(data, name))
    tree = parsed(source, name)
    page = open_page(tree, source, name)
    shown = f'{name} ("{page.title[:80]}")'
    _check_title(page, shown)
    if any(sign in source for sign in _SIGNS) and tree.css_first(_DISAMBIGUATION):
        raise NotAFilm(f"{shown} only lists pages of that name; give the film's own article.")
    boxes = [read_infobox(table) for table in page.body.css("table.infobox") if is_infobox(table)]
    infobox = next((box for box in boxes if box.is_of_a_film), None)
    sections = read_sections(page.body)
    if infobox is None and _TELEVISION_FILM.search(_opening(sections)):
        infobox = next((box for box in boxes if box.is_of_a_television_film), None)
    _check_is_a_film(sections, infobox, boxes, shown)
    return Article(
        title=film_title(page.title),
        page=page.title,
        form="html",
        site=page.site,
        licence=page.licence,
        url=page.url,
        revision=page.revision,
        infobox=infobox.values if infobox else {},
        sections=sections,
        damage=infobox.damage if infobox else (),
    )


def _opening(sections: tuple[Section, ...]) -> str:
    """The first sentence of the page's lead."""
    lead = next((p.text for p in sections[0].paragraphs if len(p.text) > 15), "")
    return re.split(r"(?<=[a-z)])\. (?=[A-Z])", lead[:1000])[0]


def _check_title(page: Page, shown: str) -> None:
    if match := NO_FILM_TITLE.search(page.title):
        kind = match[1].lower().replace("tv", "TV")
        raise NotAFilm(f"{shown} is about a {kind}; give the article of one film.")
    if _LIST_TITLE.match(page.title):
        raise NotAFilm(f"{shown} is a list; give the article of one film.")


def _check_is_a_film(
    sections: tuple[Section, ...], infobox: Infobox | None, boxes: list[Infobox], shown: str
) -> None:
    opening = _opening(sections)
    if _SERIES.search(opening) or tells_of_several(opening):
        raise NotAFilm(f"{shown} is about a series of films; give the article of one film.")
    if infobox is not None:
        return
    if kind := next((box.kind for box in boxes if box.kind), None):
        raise NotAFilm(f"{shown} has the infobox of {kind}, not a film's; give a film's article.")
    kind = kind_of_page("", opening)
    if kind not in ("", A_FILM):
        raise NotAFilm(f"{shown} is about {kind}; give the article of one film.")
    if boxes or not _IS_A_FILM.search(opening):
        raise NotAFilm(f"{shown} has no film infobox; give the article of one film.")
    prose = sum(len(p.text) for section in sections for p in section.paragraphs)
    if prose < _MORE_THAN_A_STUB:
        raise NotAFilm(f"{shown} is a stub without an infobox: there are no facts to read in it.")
