"""Wikitext: a MediaWiki export of one page, or the page's bare wikitext.

Lines are those of the file as it was read, envelope included, so that an editor opened at a
fact's line shows the words it came from.
"""

from __future__ import annotations

import re

from questions.articles.article import Article, film_title
from questions.articles.refusals import NotAFilm, UnsupportedPage
from questions.articles.wiki.blocks import read_sections
from questions.articles.wiki.cut import without_cut_line
from questions.articles.wiki.infobox import MOST_CHARACTERS, read_infobox
from questions.articles.wiki.kinds import not_in_english
from questions.articles.wiki.page import check_is_a_film, open_page
from questions.articles.wiki.source import HIDDEN, clean, lines_in, numbered

_BOLD = re.compile(r"'''''([^'\n][^\n]{0,120}?)'''''")


def read_wikitext(data: bytes, name: str) -> Article:
    """Read a page; `name` is what to call it in a refusal.

    Raises UnsupportedPage where it can't be read, and NotAFilm, saying what it is, where it is
    not about one film.
    """
    page = open_page(data, name)
    text = clean(page.wikitext)
    check_is_a_film(page, text, name)
    breaks_off = None
    if not page.title:  # no envelope, whose end would have told that the page is whole
        text, breaks_off = without_cut_line(page.wikitext, text, page.first_line)
    infobox = read_infobox(text, page.first_line)
    if infobox is None:
        raise NotAFilm(
            f"{name} has a film infobox that never ends, or not within {MOST_CHARACTERS:,}"
            " characters; mend its braces on the page."
        )
    title = page.title or infobox.name or _bold_words(text)
    if not infobox.values and not_in_english(text):
        raise NotAFilm(f"{name} is not in English; give the English article.")
    if not title:
        raise UnsupportedPage(
            f"{name} doesn't tell the film's title; put it into its infobox, as “| name = …”."
        )
    start, end = infobox.span
    # Its lines stay, or every line below would be counted wrong.
    body = text[:start] + HIDDEN * lines_in(text[start:end]) + text[end:]
    return Article(
        title=film_title(title),
        page=title,
        form="wikitext",
        site="Wikipedia",
        licence=page.licence,
        url=page.url,
        revision=page.revision,
        infobox=infobox.values,
        sections=read_sections(list(numbered(body, page.first_line))),
        damage=infobox.damage,
        breaks_off=breaks_off,
    )


def _bold_words(text: str) -> str:
    """What a lead begins with: the film's title, in bold italics."""
    bold = _BOLD.search(text)
    return bold[1].strip() if bold else ""
