"""Flattened text: pages whose markup is gone, such as World Heritage Encyclopedia's, and extracts.

Two forms arrive here. An *extract* keeps its headings as `== Plot ==` and has no infobox. A
*flattened page* is what a browser shows, copied: the infobox as lines that start with its labels,
tables as lines without columns, and site boilerplate around it all.
"""

from __future__ import annotations

import re

from questions.articles.article import Article, Section, Text
from questions.articles.flat.body import body_sections
from questions.articles.flat.infobox import Infobox, find_infobox
from questions.articles.flat.lines import CHROME, Lines, clean
from questions.articles.refusals import NotAFilm, UnsupportedPage

_FILM_TAG = re.compile(r"\s*\((?:\d{4}\s+)?(?:[A-Z][\w-]+\s+)?film\)$")
_IS_A_FILM = re.compile(
    r"\b(?:is|was) (?:an?|the) (?:[^.]{0,80}?\b)?\d{4}\b[^.]{0,120}?\b(?:film|movie|documentary)\b"
    r"|\b(?:is|was) an?\b[^.]{0,120}?\b(?:film|movie)\b",
    re.IGNORECASE,
)
_NOT_ONE_FILM = re.compile(
    r"\b(?:is|was) an?\b[^.,]{0,80}?\b"
    r"(?:film series|film franchise|media franchise|television series|tv series|sitcom|trilogy|"
    r"film director|actor|actress|film festival|film genre|video game|novel by)\b",
    re.IGNORECASE,
)
_WHE_ID = re.compile(r"Article Id:\s*WHEBN\d+")
_WHE_FOOT = re.compile(r"This article was sourced from Creative Commons")
_METADATA = re.compile(
    r"(?:Article Id|Reproduction Date|Title|Author|Language|Subject|Collection|Publisher):"
)
_SITE_LINES = (
    (re.compile(r"From Simple English Wikipedia\b"), "Simple English Wikipedia"),
    (re.compile(r"From Wikipedia, the free encyclopedia"), "Wikipedia"),
)


def read_text(data: bytes, name: str) -> Article:
    """Read a flattened page or an extract; `name` is what to call it in a refusal."""
    lines = Lines(_decode(data, name))
    if any(re.match(r"==+[^=]+==+\s*$", line) for line in lines.texts):
        return _read_extract(lines, name)
    return _read_flattened(lines, name)


def _decode(data: bytes, name: str) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as e:
        raise UnsupportedPage(
            f"{name} is not UTF-8 text (byte {e.start}); save it as UTF-8 and try again."
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_extract(lines: Lines, name: str) -> Article:
    start = lines.next_filled(0)
    page = clean(lines.texts[start])
    sections, damage = body_sections(lines, start + 1, len(lines.texts))
    _check_is_a_film(name, page, sections, Infobox())
    return Article(
        title=_FILM_TAG.sub("", page),
        page=page,
        form="extract",
        site="Wikipedia",
        licence="CC BY-SA 4.0",
        sections=sections,
        damage=damage,
    )


def _read_flattened(lines: Lines, name: str) -> Article:
    page, start, end, site, licence = _frame(lines)
    infobox = find_infobox(lines, start, end)
    before = _without_chrome(lines, start, infobox.start if infobox.found else start, page)
    sections, damage = body_sections(lines, infobox.end if infobox.found else start, end, before)
    _check_is_a_film(name, page, sections, infobox)
    return Article(
        title=_FILM_TAG.sub("", page),
        page=page,
        form="text",
        site=site,
        licence=licence,
        infobox=infobox.values,
        sections=sections,
        damage=infobox.damage + damage,
    )


def _frame(lines: Lines) -> tuple[str, int, int, str, str]:
    """Page title, first and past-the-last body line, site and licence."""
    texts = lines.texts
    end = next((i for i, line in enumerate(texts) if _WHE_FOOT.match(line)), len(texts))
    if any(_WHE_ID.match(line) for line in texts[:40]):
        metadata = [i for i, line in enumerate(texts[:40]) if _METADATA.match(line)]
        titles = [texts[i] for i in metadata if texts[i].startswith("Title:")]
        start = metadata[-1] + 1
        page = clean(titles[0].partition(":")[2]) if titles else ""
        page = page or clean(texts[lines.next_filled(start)])
        return page, start, end, "World Heritage Encyclopedia", "CC BY-SA"
    first = lines.next_filled(0)
    page = clean(texts[first].replace("|", " "))
    for pattern, site in _SITE_LINES:
        if any(pattern.match(line) for line in texts[:20]):
            return page, first + 1, end, site, "CC BY-SA"
    return page, first + 1, end, "unnamed site", "licence not stated"


def _without_chrome(lines: Lines, start: int, stop: int, page: str) -> tuple[Text, ...]:
    """Paragraphs that stand before the infobox (a mobile page's lead), less titles and captions.

    The lines right above the infobox are its own title and the poster's caption.
    """
    while stop > start and lines.texts[stop - 1].strip():
        stop -= 1
    kept = []
    for i in range(start, stop):
        text = clean(lines.texts[i])
        if len(text) > 60 and text != page and not CHROME.match(text):
            kept.append(Text(text, i + 1))
    return tuple(kept)


def _check_is_a_film(name: str, page: str, sections: tuple[Section, ...], infobox: Infobox) -> None:
    lead = " ".join(p.text for p in sections[0].paragraphs)[:1500] if sections else ""
    opening = lead[:400]
    if not page or page.startswith("==") or (page.endswith(".") and _IS_A_FILM.search(page)):
        raise NotAFilm(
            f"{name} doesn't begin with a title; put the film's title on a line above its text."
        )
    if _NOT_ONE_FILM.search(opening) and not {"director", "runtime"} <= infobox.values.keys():
        raise NotAFilm(f"{name} ({page[:60]}) is not about one film; give the page of a film.")
    if len(infobox.values) >= 3 and {"director", "starring", "runtime"} & infobox.values.keys():
        return
    if not _IS_A_FILM.search(opening):
        raise NotAFilm(
            f"{name} doesn't say that it is about a film; give a film's encyclopedia article."
        )
