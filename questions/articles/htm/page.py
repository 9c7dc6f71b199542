"""What a saved page says about itself: its title, address, revision and licence, and its body."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from questions.articles.htm.inline import classes, inside, tidy
from questions.articles.refusals import NotAFilm, UnsupportedPage

#: Signs in which a page's settings are looked for, and its foot.
_HEAD, _TAIL = 80_000, 40_000
_SETTING = r'"wg{}"\s*:\s*("(?:[^"\\]|\\.){{0,600}}"|-?\d{{1,18}}|true|false)'
_REVISION = re.compile(r"(?:[?&;]oldid=|Special:Redirect/revision/|/revision/)(\d{1,18})\b")
_LICENCE = re.compile(r"(?:licenses/by-sa/|Attribution-ShareAlike_)(\d\.\d)", re.IGNORECASE)
_MODIFIED = re.compile(r'"dc:modified"\s+content="(\d{4}-\d\d-\d\d)T')
_SITE_TAIL = re.compile(r"\s+[-–—|]\s+(?:Simple English )?Wikipedia\b.*$", re.DOTALL)
_WIKIPEDIA = re.compile(r"(en|simple)\.(?:m\.)?wikipedia\.org")
_NAMESPACE = re.compile(
    r"(?:(?:User|Wikipedia|File|MediaWiki|Template|Help|Category|Portal|Draft|Module|TimedText)"
    r"(?:[ _]talk)?|Talk|Special|Project):\S",
    re.IGNORECASE,
)
_SOURCE_LINKS = 'a[title^="Last edited"], .printfooter a, #t-permalink a'
_NOTICES = (b"redirectMsg", b"redirectText", b"noarticletext", b"mw-search-results")
_BODIES = (
    "#mw-content-text .mw-parser-output",
    "#mw-content-text",
    "body.mw-parser-output",
    ".mw-parser-output",
    "#bodyContent",
    "body:has(> section[data-mw-section-id])",
    "#pcs",
    "#content",
)


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    body: LexborNode
    site: str
    licence: str
    url: str | None
    revision: int | None


def open_page(tree: LexborHTMLParser, source: bytes, name: str) -> Page:
    """Find the article and what is told about it.

    Raises UnsupportedPage where there is none or it is in another language, and NotAFilm for
    talk pages, redirects, histories and the like.
    """
    body = next((found for place in _BODIES if (found := tree.css_first(place))), None)
    head = source[:_HEAD].decode(errors="replace")
    foot = source[-_TAIL:].decode(errors="replace")
    host, url = _address(tree, head)
    title = _title(tree, head, url)
    if body is None or not title:
        raise UnsupportedPage(
            f"{name} is a web page, but no saved article of Wikipedia; give a film's article."
        )
    shown = f'{name} ("{title[:80]}")'
    _check_kind(tree, head, title, shown)
    if any(notice in source for notice in _NOTICES):
        _check_notices(tree, shown)
    language = _language(tree, host)
    if language not in ("", "en", "simple"):
        raise UnsupportedPage(
            f'{shown} is in another language ("{language}"); only English pages are read.'
        )
    site = _site(host, head + foot)
    return Page(title, body, site, _licence(tree, head, foot, site), url, _revision(tree, head))


def _setting(head: str, key: str) -> str:
    match = re.search(_SETTING.format(key), head)
    if match is None:
        return ""
    try:
        return str(json.loads(match[1]))
    except ValueError:
        return ""


def _address(tree: LexborHTMLParser, head: str) -> tuple[str, str | None]:
    """The host the page is from, and the address that names its article; what is told of them."""
    places: list[str | None] = []
    for tag in tree.head.css("link, meta") if tree.head else []:
        said = tag.attributes
        if said.get("rel") in ("canonical", "dc:isVersionOf") or said.get("property") == "og:url":
            places.append(said.get("href") or said.get("content"))
    places += re.findall(r"<!-- saved from url=\(\d+\)(https?://\S+) -->", head)
    if not places:
        places += [link.attributes.get("href") for link in tree.css(_SOURCE_LINKS)]
    for place in places:
        try:
            parts = urlsplit((place or "").strip(), scheme="https")
        except ValueError:
            continue
        if not parts.netloc or parts.scheme not in ("http", "https"):
            continue
        if not (match := _WIKIPEDIA.fullmatch(parts.netloc.lower())):
            if ".wikipedia.org" in parts.netloc:
                return parts.netloc, None
            continue
        path = unquote(parts.path)
        if path.startswith("/wiki/") and len(path) > 6:
            host = f"{match[1]}.wikipedia.org"
            return host, f"https://{host}" + quote(path, safe="/:(),!*'")
    return "", None


def _title(tree: LexborHTMLParser, head: str, url: str | None) -> str:
    """The page's title; what a script or an address says is never set in another way."""
    if said := _setting(head, "PageName"):
        return tidy(said.replace("_", " "))
    if url is not None:
        return tidy(unquote(url.partition("/wiki/")[2]).replace("_", " "))
    for place in ("#firstHeading", "#titleHeading", "#title_0", "h1.article-header", "h1"):
        if (node := tree.css_first(place)) and (said := inside(node).text):
            return said.replace("\n", " ")
    node = tree.css_first("title")
    return tidy(_SITE_TAIL.sub("", node.text() if node else ""))


def _check_kind(tree: LexborHTMLParser, head: str, title: str, shown: str) -> None:
    body = tree.css_first("body")
    names = classes(body.attributes) if body else set()
    space = _setting(head, "NamespaceNumber") or next(
        (name[3:] for name in names if re.fullmatch(r"ns-\d+", name)), "0"
    )
    if space != "0" or _NAMESPACE.match(title):
        talk = (space.isdecimal() and int(space) % 2) or "talk:" in title.lower()
        kind = "a talk page" if talk else "no article"
        raise NotAFilm(f"{shown} is {kind}; give the film's own article.")
    action = _setting(head, "Action")
    if action not in ("", "view"):
        raise NotAFilm(f'{shown} is the page\'s "{action}" view; save the article itself.')


def _check_notices(tree: LexborHTMLParser, shown: str) -> None:
    if redirect := tree.css_first(".redirectMsg, .redirectText"):
        links = inside(redirect).links
        to = f' to "{links[-1][:80]}"' if links else ""
        raise NotAFilm(f"{shown} only redirects{to}; give that page instead.")
    if tree.css_first(".noarticletext, .mw-search-results"):
        raise NotAFilm(f"{shown} is no article, only a notice that there is none.")


def _language(tree: LexborHTMLParser, host: str) -> str:
    if host.endswith("wikipedia.org"):
        return host.partition(".")[0]
    root = tree.css_first("html")
    said = (root.attributes.get("lang") if root else None) or ""
    return said.lower().partition("-")[0]


def _site(host: str, text: str) -> str:
    if host.startswith("simple."):
        return "Simple English Wikipedia"
    if host or "ikipedia" in text:
        return "Wikipedia"
    return "unnamed site"


def _licence(tree: LexborHTMLParser, head: str, foot: str, site: str) -> str:
    """As the page's head or foot names it; Wikipedia went over to 4.0 on June 7, 2023."""
    for link in tree.head.css("link[rel~=license]") if tree.head else []:
        if match := _LICENCE.search(link.attributes.get("href") or ""):
            return f"CC BY-SA {match[1]}"
    if said := _LICENCE.findall(foot):
        return f"CC BY-SA {said[-1]}"
    if match := _MODIFIED.search(head):
        return "CC BY-SA 3.0" if match[1] < "2023-06-07" else "CC BY-SA 4.0"
    return "licence not stated" if site == "unnamed site" else "CC BY-SA"


def _revision(tree: LexborHTMLParser, head: str) -> int | None:
    if (said := _setting(head, "RevisionId")).isdecimal() and int(said):
        return int(said)
    root = tree.css_first("html")
    about = (root.attributes.get("about") if root else None) or ""
    if match := _REVISION.search(about):
        return int(match[1])
    for link in tree.css(_SOURCE_LINKS):
        if match := _REVISION.search(link.attributes.get("href") or ""):
            return int(match[1])
    return None
