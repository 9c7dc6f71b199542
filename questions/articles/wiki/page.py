"""The envelope: a MediaWiki export, or bare wikitext, and whether it is a page about one film."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote
from xml.parsers import expat

from questions.articles.refusals import NO_FILM_TITLE, NotAFilm, UnsupportedPage
from questions.articles.wiki import templates as known
from questions.articles.wiki.kinds import (
    is_series,
    kind_of_infobox,
    kind_of_lead,
    kind_of_title,
    name_in_bold,
    not_in_english,
    says_it_is_a_film,
    says_television_film,
)

_DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_REDIRECT = re.compile(r"\s*#redirect:?\s*\[\[([^\[\]|#\n]{1,255})", re.IGNORECASE)
# Possessive: blank lines behind braces that never close are looked at once.
_TEMPLATE = re.compile(r"\{\{\s*+(?:[Tt]emplate:)?\s*+([^|{}<>\[\]\n]{1,80}+)(?=[|}\n<])")
_ONE_FILM_INFOBOX = frozenset({"infobox film", "infobox movie", "infobox television film"})
_OF_TALK = re.compile(r"wikiproject\b|talk ?header|wpbannershell", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it stands on the site, still in wikitext."""

    title: str
    """Empty for bare wikitext, whose envelope would have told it."""
    wikitext: str
    first_line: int
    """Line of the file on which the wikitext starts."""
    revision: int | None = None
    url: str | None = None
    day: str = ""
    """ISO date of the revision; empty where the file does not say."""

    @property
    def licence(self) -> str:
        """Wikipedia went over to version 4.0 on June 7, 2023."""
        if not self.day:
            return "CC BY-SA"
        return "CC BY-SA 3.0" if self.day < "2023-06-07" else "CC BY-SA 4.0"


def open_page(data: bytes, name: str) -> Page:
    """Unwrap one page.

    Raises UnsupportedPage where the bytes are no readable export or wikitext, and NotAFilm for
    redirects, talk pages and the like.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        raise UnsupportedPage(
            f"{name} is not UTF-8 text (byte {e.start}); export the page again."
        ) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    wrapped = text.lstrip()[:1] == "<" and "<page" in text
    page = _export(text, name) if wrapped else Page("", text, first_line=1)
    if redirect := _REDIRECT.match(page.wikitext):
        raise NotAFilm(f'{name} only redirects to "{redirect[1].strip()}"; give that page instead.')
    return page


def _export(text: str, name: str) -> Page:
    # In wikitext "<" is escaped, so a declaration can only be the file's own.
    if _DECLARES.search(text):
        raise UnsupportedPage(
            f"{name} declares a document type or entities, which no page export does; "
            "export the page again."
        )
    try:
        root = _tree(text)
    except expat.ExpatError as e:
        raise UnsupportedPage(
            f"{name} breaks off or is damaged at line {e.lineno}; export the page again."
        ) from None
    pages = [element for element in root.iter() if _tag(element) == "page"]
    if len(pages) != 1:
        raise UnsupportedPage(f"{name} holds {len(pages)} pages; give one page a file.")
    title = _said(pages[0], "title").strip()
    shown = _shown(name, title)
    if (space := _said(pages[0], "ns").strip()) not in ("", "0"):
        kind = "a talk page" if space.isdecimal() and int(space) % 2 else "no article"
        raise NotAFilm(f"{shown} is {kind}; give the film's own article.")
    for element in pages[0]:
        if _tag(element) == "redirect" and (to := element.get("title")):
            raise NotAFilm(f'{shown} only redirects to "{to[:80]}"; give that page instead.')
    revisions = [element for element in pages[0] if _tag(element) == "revision"]
    if not revisions:
        raise UnsupportedPage(f"{shown} holds no text; export the page again.")
    if not _said(revisions[-1], "text").strip():
        raise UnsupportedPage(f"{shown} is an empty page; give the film's article.")
    number = _said(revisions[-1], "id").strip()
    stamp = _said(revisions[-1], "timestamp").strip()
    # The last "<text" is the last revision's: in wikitext itself "<" is escaped.
    first_line = text.count("\n", 0, text.rfind("<text")) + 1
    return Page(
        title,
        _said(revisions[-1], "text"),
        first_line,
        int(number) if re.fullmatch(r"\d{1,18}", number) else None,
        "https://en.wikipedia.org/wiki/" + quote(title.replace(" ", "_"), safe="/:(),!*'"),
        stamp[:10] if re.match(r"\d{4}-\d\d-\d\dT", stamp) else "",
    )


def _tree(export: str) -> ET.Element:
    """The export's elements; raises ExpatError where it is damaged.

    ElementTree's own parser takes a text line by line and sign by sign; this one, at a stretch.
    """
    builder, parser = ET.TreeBuilder(), expat.ParserCreate(namespace_separator="}")
    parser.buffer_text, parser.buffer_size = True, 1 << 16
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.Parse(export, True)
    return builder.close()


def _shown(name: str, title: str) -> str:
    """What a refusal calls a page: its file and its title, or its title where that is all."""
    return f'{name} ("{title[:80]}")' if title and title != name else name


def _tag(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _said(parent: ET.Element, tag: str) -> str:
    return next((child.text or "" for child in parent if _tag(child) == tag), "")


def check_is_a_film(page: Page, text: str, name: str) -> None:
    """Raise NotAFilm, saying what the page is, unless it is about one film.

    `text` is the page's cleaned wikitext. Only an infobox of exactly a film's name counts: the
    awards and the festivals of film have infoboxes whose names start with the same words.
    """
    shown = _shown(name, page.title)
    names = {_name(match[1]) for match in _TEMPLATE.finditer(text)}
    if names & known.DISAMBIGUATION:
        raise NotAFilm(f"{shown} only lists pages of that name; give the film's own article.")
    if match := NO_FILM_TITLE.search(page.title):
        kind = match[1].lower().replace("tv", "TV")
        raise NotAFilm(f"{shown} is about a {kind}; give the article of one film.")
    if any(map(_OF_TALK.match, names)):
        raise NotAFilm(f"{shown} is a talk page; give the film's own article.")
    if kind := kind_of_title(page.title or name_in_bold(text)):
        raise NotAFilm(f"{shown} is {kind}; give the article of one film.")
    if "infobox television" in names and says_television_film(text):
        return
    if names & _ONE_FILM_INFOBOX:
        if is_series(text):
            kind = "a TV series" if kind_of_lead(text) == "a TV series" else "a series of films"
            raise NotAFilm(f"{shown} is about {kind}; give the article of one film.")
        return
    boxes = sorted(n for n in names if n.startswith("infobox "))
    if boxes:
        if "infobox film" not in names and not_in_english(text):
            raise NotAFilm(f"{shown} is not in English; give the English article.")
        if kind := kind_of_infobox(boxes[0].removeprefix("infobox ")):
            raise NotAFilm(f"{shown} is about {kind}; give the article of one film.")
        kind = boxes[0].removeprefix("infobox ")
        article = "an" if kind[:1] in "aeiou" else "a"
        raise NotAFilm(
            f"{shown} has {article} {kind} infobox, not a film's; give a film's article."
        )
    if kind := kind_of_lead(text):
        raise NotAFilm(f"{shown} is about {kind}; give the article of one film.")
    if says_it_is_a_film(text):
        raise NotAFilm(
            f"{shown} is about a film, but a stub without an infobox; give an article that has one."
        )
    if not_in_english(text):
        raise NotAFilm(f"{shown} is not in English; give the English article.")
    raise NotAFilm(f"{shown} has no film infobox; give the article of one film.")


@lru_cache(maxsize=4096)
def _name(raw: str) -> str:
    return re.sub(r"[\s_]+", " ", raw).strip().lower()
