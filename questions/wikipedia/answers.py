"""What the API's answers say, each shape checked before it is believed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeVar

from questions.wikipedia.refusals import NoAnswer, NoSuchPage
from questions.wikipedia.wanted import Wanted, is_title

T = TypeVar("T")

_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_STRANGE = "Wikipedia's answer is not of the shape that is known; check the setting wikipedia.api."


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision of one page, in wikitext."""

    title: str
    namespace: int
    number: int
    timestamp: str
    wikitext: str
    disambiguation: bool


def page_params(wanted: Wanted) -> dict[str, str]:
    """The question for the page's wikitext, its redirects followed."""
    params = {
        "prop": "revisions|pageprops",
        "ppprop": "disambiguation",
        "rvslots": "main",
        "rvprop": "ids|timestamp|content",
    }
    if wanted.revision is not None:
        # No redirects: an old revision of what redirects today would give another page.
        return {**params, "revids": str(wanted.revision)}
    return {**params, "titles": wanted.title, "redirects": "1"}


def opensearch_params(title: str, most: int) -> dict[str, str]:
    """The question for titles that begin like this one, slips of the pen forgiven."""
    return {
        "action": "opensearch",
        "search": title,
        "limit": str(most),
        "namespace": "0",
        "redirects": "resolve",
    }


def search_params(title: str, most: int) -> dict[str, str]:
    """The question for pages that hold these words."""
    return {"list": "search", "srsearch": title, "srlimit": str(most), "srnamespace": "0"}


def prefix_params(start: str, most: int) -> dict[str, str]:
    """The question for all articles whose titles begin exactly so."""
    return {
        "list": "allpages",
        "apprefix": start,
        "apnamespace": "0",
        "apfilterredir": "nonredirects",
        "aplimit": str(most),
    }


def revision(answer: Any, wanted: Wanted) -> Revision | None:
    """The revision that was asked for; None where Wikipedia has no such page or revision.

    Raises `NoSuchPage` where it is there and no article, and `NoAnswer` for a strange answer.
    """
    query = _part(answer, "query", dict)
    _check_whereabouts(query, wanted)
    pages = query.get("pages")
    if not isinstance(pages, list) or not pages:
        if query.get("badrevids"):
            return None
        raise NoAnswer(_STRANGE)
    if len(pages) != 1:
        raise NoAnswer(_STRANGE)
    page = pages[0]
    if _flag(page, "missing"):
        return None
    if _flag(page, "invalid") or _flag(page, "special"):
        raise NoSuchPage(f"{wanted.name}: Wikipedia has no article of such a title.")
    props = page.get("pageprops") if isinstance(page, dict) else None
    return _revision_of(page, isinstance(props, dict) and "disambiguation" in props, wanted)


def _check_whereabouts(query: dict[str, Any], wanted: Wanted) -> None:
    """A title may lead to another wiki, or to a part of a page about something else."""
    if query.get("interwiki"):
        raise NoSuchPage(
            f"{wanted.name}: this title leads to another wiki, and only English Wikipedia is read."
        )
    redirects = query.get("redirects")
    for step in redirects if isinstance(redirects, list) else ():
        if isinstance(step, dict) and (part := step.get("tofragment")):
            raise NoSuchPage(
                f'{wanted.name}: Wikipedia has only a part of a page for it, "{str(part)[:80]}" in'
                f' "{str(step.get("to"))[:80]}"; give that title if you mean the whole page.'
            )


def _revision_of(page: Any, disambiguation: bool, wanted: Wanted) -> Revision:
    revisions = _part(page, "revisions", list)
    if len(revisions) != 1:
        raise NoAnswer(_STRANGE)
    made = revisions[0]
    slot = _part(_part(made, "slots", dict), "main", dict)
    if any(_flag(part, key) for part in (made, slot) for key in ("texthidden", "textmissing")):
        raise NoSuchPage(f"{wanted.name}: Wikipedia hides this revision; give another one.")
    if slot.get("contentmodel", "wikitext") != "wikitext":
        raise NoSuchPage(f"{wanted.name}: this page is no article, but data or a program.")
    timestamp = _part(made, "timestamp", str)
    number = _part(made, "revid", int)
    if not _TIMESTAMP.fullmatch(timestamp) or number <= 0:
        raise NoAnswer(_STRANGE)
    if wanted.revision not in (None, number):
        raise NoAnswer(_STRANGE)
    return Revision(
        title=_part(page, "title", str),
        namespace=_part(page, "ns", int),
        number=number,
        timestamp=timestamp,
        wikitext=_part(slot, "content", str),
        disambiguation=disambiguation,
    )


def near_titles(answer: Any) -> list[str]:
    """The titles of an answer that lists some; none where it is a strange one."""
    match answer:
        case [_, [*titles], *_]:
            return [title for title in titles if isinstance(title, str) and is_title(title)]
        case {"query": {"search": [*hits]} | {"allpages": [*hits]}}:
            found = (hit.get("title") for hit in hits if isinstance(hit, dict))
            return [title for title in found if isinstance(title, str) and is_title(title)]
    return []


def _flag(part: Any, key: str) -> bool:
    return isinstance(part, dict) and part.get(key) not in (None, False)


def _part(whole: Any, key: str, kind: type[T]) -> T:
    part = whole.get(key) if isinstance(whole, dict) else None
    if not isinstance(part, kind) or isinstance(part, bool):
        raise NoAnswer(_STRANGE)
    return part
