"""Which page was meant: the entries of a disambiguation page, films first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from questions.wikipedia.wanted import is_title

#: The longest disambiguation pages have a few hundred entries.
MOST_LINES = 2000
SHOWN = 8

_ENTRY = re.compile(r"[*#:]*\*[*#:\s]*(.{1,1000})")
_LINK = re.compile(r"\[\[([^\[\]|<>{}\n]{1,255})(?:\|([^\[\]\n]{0,255}))?\]\]")
_ELSEWHERE = re.compile(
    r"\s*(?::|(?:file|image|category|template|help|portal|wikipedia|special|talk|draft|user|"
    r"wikt|wiktionary|commons|wikidata|[sbdnvq]):)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"<!--.*?-->|<ref\b[^<>]*/>|<ref\b.*?</ref>|\{\{[^{}]*\}\}|</?\w[^<>]*>|'{2,}")
_SEE_ALSO = re.compile(r"==+\s*see also\s*==+", re.IGNORECASE)
_FILM_TITLE = re.compile(r"\((?:[^()]* )?(?:film|movie)\)$", re.IGNORECASE)
_ONE_FILM = re.compile(r"\b(?:film|movie)\b(?! (?:series|director|producer|festival|studio))", re.I)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A page that may be meant."""

    title: str
    about: str = ""
    """What the entry says of it, in plain text."""


def candidates(wikitext: str) -> tuple[Candidate, ...]:
    """The entries of a disambiguation page, each once, films first and else in its order."""
    found: dict[str, Candidate] = {}
    for entry in _entries(wikitext):
        found.setdefault(entry.title, entry)
    return films_first(found.values())


def films_first(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The titles that end in "(film)" first, then those said to be films, then the others."""
    return tuple(sorted(found, key=_rank))


def is_film_title(title: str) -> bool:
    """Whether it ends as in "Salt Harbour (1999 film)"."""
    return bool(_FILM_TITLE.search(title))


def _rank(candidate: Candidate) -> int:
    if is_film_title(candidate.title):
        return 0
    return 1 if _ONE_FILM.search(candidate.about) else 2


def _entries(wikitext: str) -> Iterator[Candidate]:
    for line in wikitext.split("\n", MOST_LINES)[:MOST_LINES]:
        if _SEE_ALSO.match(line):
            return
        if entry := _ENTRY.match(line):
            # A link inside a template or a note is rarely the entry's own.
            title = _first_title(_HIDDEN.sub("", entry[1])) or _first_title(entry[1])
            if title:
                yield Candidate(title, _plain(entry[1]))


def _first_title(entry: str) -> str:
    """The first article it links to, whole; empty where there is none."""
    for link in _LINK.finditer(entry):
        title = " ".join(link[1].replace("_", " ").split())
        # A part of another page ("Harbours#Salt") is no article of its own.
        if is_title(title) and not _ELSEWHERE.match(title):
            return title
    return ""


def _plain(entry: str) -> str:
    shown = _LINK.sub(_visible, _HIDDEN.sub("", entry))
    return " ".join(shown.split())[:160]


def _visible(link: re.Match[str]) -> str:
    return "" if _ELSEWHERE.match(link[1]) else link[2] or link[1]
