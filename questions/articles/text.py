"""Flattened text: pages whose markup is gone, such as World Heritage Encyclopedia's, and extracts.

Two forms arrive here. An *extract* keeps its headings as `== Plot ==` and has no infobox. A
*flattened page* is what a browser shows, copied: the infobox as lines that start with its labels,
tables as lines without columns, and site boilerplate around it all.
"""

from __future__ import annotations

import re

from questions.articles.article import Article, Section, Text, film_title
from questions.articles.flat.body import body_sections
from questions.articles.flat.infobox import Infobox, find_infobox
from questions.articles.flat.kinds import A_FILM, kind_of_page, tells_of_several
from questions.articles.flat.lines import (
    CHROME,
    HATNOTE,
    LOST,
    Lines,
    clean,
    marked_losses,
    unbroken,
    without_markdown,
)
from questions.articles.refusals import NotAFilm, UnsupportedPage

_IS_A_FILM = re.compile(
    r"\b(?:is|was) (?:an?|the) (?:[^.]{0,80}?\b)?\d{4}\b[^.]{0,120}?\b(?:film|movie|documentary)\b"
    r"|\b(?:is|was) an?\b[^.]{0,120}?\b(?:film|movie)\b",
    re.IGNORECASE,
)
#: "Nine Bells (Norwegian: Ni klokker) is a 1999 drama film": how a film's article opens.
_OPENS = re.compile(
    r"(?P<title>[^\s(][^()]{0,98}?)(?:,? \([^()]{1,200}\),?|,? (?:or|also|known|released|stylized"
    r"|stylised|originally|commonly|titled)\b[^.]{3,150}?,)?"
    r" (?:is|was) an? (?:[a-z][\w-]+ )?(?:18[89]|19\d|20\d)\d\b"
    r"(?=[^.]{0,160}\b(?:film|movie|documentary)\b)"
)
#: Pages with a film's infobox may still be about these, and then the infobox is the first film's.
_NEVER_ONE_FILM = frozenset(
    {"a series of films", "a TV series", "a person", "a list", "a list of pages of that name"}
)
_SITE_TAIL = re.compile(
    r"\s+(?:[-–—|:]\s*(?:Simple English )?(?:Wikipedia|Alchetron|Wikiwand|DBpedia|WikiMili"
    r"|Infogalactic)\b.*|Facts for Kids)$",
    re.IGNORECASE,
)
_MOST_GARBLED = 2
#: A film's article has a few thousand lines at most, and no gap this wide inside one.
_MOST_LINES = 50_000
#: Where a page's title is looked for.
_HEAD_LINES = 40
_LONG_GAP = re.compile(r"[^\S\n]{100,}")
_FILMS_OWN = frozenset({"director", "starring", "runtime"})
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
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        raise UnsupportedPage(
            f"{name} is not UTF-8 text (byte {e.start}); save it as UTF-8 and try again."
        ) from None
    marked = marked_losses(text)
    if marked.count(LOST) - text.count(LOST) > _MOST_GARBLED:
        at = next(i for i, (one, two) in enumerate(zip(text, marked, strict=False)) if one != two)
        line = text.count("\n", 0, at) + 1
        raise UnsupportedPage(
            f'{name} has garbled letters ("{text[at : at + 2]}" in line {line}), as UTF-8 read in '
            "another encoding has; save the page again as UTF-8."
        )
    whole = _LONG_GAP.sub(" ", marked.replace("\r\n", "\n").replace("\r", "\n"))
    if (number := whole.count("\n")) > _MOST_LINES:
        raise UnsupportedPage(f"{name} has {number} lines; give the page of one film.")
    return without_markdown(whole)


def _read_extract(lines: Lines, name: str) -> Article:
    start = lines.next_filled(0)
    page = _page_title(lines.texts[start])
    if opening := _OPENS.match(page):
        page, start = opening["title"], start - 1  # extracts come without their title, too
    sections, damage = body_sections(lines, start + 1, len(lines.texts))
    _check_is_a_film(name, page, sections, Infobox())
    return Article(
        title=_title(page, sections),
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
    page = _told_title(lines, start, page, sections)
    _check_is_a_film(name, page, sections, infobox)
    return Article(
        title=_title(page, sections),
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
    while first < len(texts) - 1 and (lines.is_blank(first) or CHROME.match(texts[first])):
        first += 1
    page = _page_title(texts[first])
    for pattern, site in _SITE_LINES:
        if any(pattern.match(line) for line in texts[:20]):
            return page, first + 1, end, site, "CC BY-SA"
    return page, first + 1, end, "unnamed site", "licence not stated"


def _page_title(line: str) -> str:
    """The title a page's first line holds, without a heading's mark, table bars or the site."""
    text = clean(line.replace("|", " ") if line.rstrip().endswith("|") else line)
    return _SITE_TAIL.sub("", re.sub(r"^#+\s", "", text)).strip()


def _told_title(lines: Lines, start: int, page: str, sections: tuple[Section, ...]) -> str:
    """The page's title; the lead's where the first line was the site's and hers stands below it."""
    lead = next((p.text for s in sections[:1] for p in s.paragraphs if _OPENS.match(p.text)), "")
    opening = _OPENS.match(lead)
    if opening is None or film_title(page).casefold() in lead.casefold():
        return page
    told = opening["title"].strip(' ,"“”')
    below = (clean(line) for line in lines.texts[start : start + _HEAD_LINES])
    return next((line for line in below if film_title(line) == told), page)


def _title(page: str, sections: tuple[Section, ...]) -> str:
    """The film's title; a year behind it goes only where the text's first words lack it."""
    title = film_title(page)
    bare = re.sub(r"\s*\((?:18|19|20)\d\d\)$", "", title)
    if bare != title and sections and sections[0].paragraphs:
        opening = sections[0].paragraphs[0].text
        return bare if opening.startswith(bare) and not opening.startswith(title) else title
    return title


def _without_chrome(lines: Lines, start: int, stop: int, page: str) -> tuple[Text, ...]:
    """Paragraphs that stand before the infobox (a mobile page's lead), less titles and captions.

    The lines right above the infobox are its own title and the poster's caption.
    """
    while stop > start and lines.texts[stop - 1].strip():
        if _OPENS.match(clean(lines.texts[stop - 1])):
            break  # a page that has lost its blank lines
        stop -= 1
    kept = []
    for i in range(start, stop):
        text = clean(lines.texts[i])
        told = len(text) > 60 or _OPENS.match(text)
        if told and text != page and not CHROME.match(text) and not HATNOTE.match(text):
            kept.append(Text(unbroken(text), i + 1))
    return tuple(kept)


def _check_is_a_film(name: str, page: str, sections: tuple[Section, ...], infobox: Infobox) -> None:
    paragraphs = [p.text for p in sections[0].paragraphs] if sections else []
    title = film_title(page)
    own = [p for p in paragraphs[:4] if p.startswith(title) and kind_of_page("", p)]
    opening = own[0] if own else " ".join(paragraphs)[:400]
    if not page or page.startswith("==") or (page.endswith(".") and _IS_A_FILM.search(page)):
        raise NotAFilm(
            f"{name} doesn't begin with a title; put the film's title on a line above its text."
        )
    kind = kind_of_page(page, opening)
    if tells_of_several(opening):
        kind = "a series of films"
    boxed = len(infobox.values) >= 3 and bool(_FILMS_OWN & infobox.values.keys())
    if kind not in ("", A_FILM) and (kind in _NEVER_ONE_FILM or not boxed):
        raise NotAFilm(f"{name} ({page[:60]}) is about {kind}; give the article of one film.")
    if not boxed and kind != A_FILM and not _IS_A_FILM.search(opening[:400]):
        raise NotAFilm(
            f"{name} doesn't say that it is about a film; give a film's encyclopedia article."
        )
