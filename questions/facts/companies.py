"""Production companies and distributors, with the territories the page gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from questions.articles.article import Article, Text
from questions.facts.fact import Distributor, Source, Studio
from questions.facts.finding import Finding, Findings, in_infobox, labelled, unread
from questions.facts.names import is_company, without_remark
from questions.facts.prose import Sentence, sentences, title_pattern
from questions.facts.world import territory, territory_names

_PARTS = re.compile(r"\s*(?:\n|;|•|·|,(?!\s*(?:Inc|Ltd|LLC|L\.L\.C|Co|Corp|S\.A)\b)|\s/\s)\s*")
_TERRITORIES = "|".join(re.escape(name) for name in territory_names())
_LABELLED = re.compile(
    rf"(?P<t>{_TERRITORIES}):\s*(?P<company>.+?)(?=\s+(?:{_TERRITORIES}):|$)", re.IGNORECASE
)
_IN = rf"in (?:the )?(?P<t>{_TERRITORIES})"
_VERB = r"(?:distributed|released|handled)"
#: What any sentence of who had the film where holds, whatever the film is called.
_HANDLED = re.compile(rf" {_VERB} .*{_IN}", re.IGNORECASE)
_SHORT = re.compile(rf"(?P<companies>.+?) {_IN}", re.IGNORECASE)
_CLAUSES = re.compile(r"\s*(?:,\s*and\s+|;\s*and\s+|,\s*|;\s*|\s+while\s+)(?!(?:Inc|Ltd|LLC)\b)")
#: What a distributor's remark may say without naming any part of the world.
_NOWHERE = frozenset(("International",))
_COMPANIES = re.compile(r"\s+(?:with|and|together with|along with)\s+")


@dataclass(frozen=True, slots=True)
class _Said:
    company: str
    territory: str | None
    source: Source


def read_companies(article: Article) -> Findings:
    """Studios of the infobox; distributors of infobox and prose, one fact a company and territory.

    A company whose territories the prose tells is not repeated without one.
    """
    yield from _studios(article)
    boxed: list[_Said] = []
    trouble: list[Finding] = []
    for text in labelled(article, "distributor"):
        found = list(_entries(text))
        boxed += [f for f in found if isinstance(f, _Said)]
        trouble += [f for f in found if not isinstance(f, _Said)]
    told: list[_Said] = []
    for sentence in sentences(article):
        for finding in _in_sentence(sentence, article):
            if isinstance(finding, _Said):
                told.append(finding)
            else:
                trouble.append(finding)
    placed = {said.company for said in told if said.territory}
    kept = [said for said in boxed if said.territory or said.company not in placed] + told
    seen: set[tuple[str, str | None]] = set()
    for said in kept:
        if said.territory in _NOWHERE:
            why = "does not say in which part of the world"
            trouble.append(unread("distributor", said.company, why, said.source))
        elif (said.company, said.territory) not in seen:
            seen.add((said.company, said.territory))
            yield Distributor(company=said.company, territory=said.territory, source=said.source)
    yield from trouble


def _studios(article: Article) -> Findings:
    found: list[Studio] = []
    trouble: list[Finding] = []
    for text in labelled(article, "studio"):
        for part in _parts(text):
            name, remark = without_remark(part)
            # "A. Person (as Some Releasing)": which of the two is the company isn't said.
            parted = " " not in name.partition("/")[0] or "/" not in name or name in text.links
            if is_company(name) and parted and not remark.startswith("as "):
                found.append(Studio(company=name, source=in_infobox(text)))
            else:
                trouble.append(unread("studio", part, "no company's name", in_infobox(text)))
    for studio in dict.fromkeys(found):
        yield replace(studio, closed=not trouble)
    yield from trouble


def _parts(text: Text) -> list[str]:
    if len(text.links) == 1 and text.links[0] == text.text:
        return [text.text]
    parts: list[str] = []
    for part in filter(None, _PARTS.split(text.text)):
        sides = [side.strip() for side in part.split("/")]
        # A stroke inside a name and one between two names look the same; links tell them apart.
        parts += sides if len(sides) > 1 and set(sides) <= set(text.links) else [part]
    return parts


def _entries(text: Text) -> Iterator[_Said | Finding]:
    source = in_infobox(text)
    value = " ".join(text.text.split(" "))
    labelled_ones = list(_LABELLED.finditer(value))
    if labelled_ones and labelled_ones[0].start() == 0:
        for m in labelled_ones:
            if is_company(m["company"].strip(" ,;")):
                yield _Said(m["company"].strip(" ,;"), territory(m["t"]), source)
            else:
                yield unread("distributor", m[0], "no company's name", source)
        return
    for part in _parts(text):
        name, remark = without_remark(part)
        places = [territory(p) for p in re.split(r"\s*(?:,|/|\band\b|&)\s*", remark) if p]
        if whole := territory(remark):
            places = [whole]
        if not is_company(name) or None in places:
            yield unread("distributor", part, "no company with its territories", source)
            continue
        for place in places or [None]:
            yield _Said(name, place, source)


def _in_sentence(sentence: Sentence, article: Article) -> Iterator[_Said | Finding]:
    """The distributors of a sentence whose every clause says who had the film where."""
    if not _HANDLED.search(sentence.text):
        return
    film = title_pattern(article)
    clauses = _CLAUSES.split(sentence.text.rstrip(". "))
    # The pattern of all the world's names is dear to make for each film.
    if not re.search(rf" {_VERB} {film} in ", clauses[0], re.IGNORECASE):
        return
    told, turned = _forms(film)
    if not told.fullmatch(clauses[0]):
        return
    said: list[_Said] = []
    for clause in clauses:
        m = told.fullmatch(clause) or turned.fullmatch(clause) or _SHORT.fullmatch(clause)
        names = _COMPANIES.split(m["companies"]) if m else []
        if not m or not all(is_company(name) for name in names):
            why = "a sentence on distributors with a clause of unknown form"
            yield unread("distributor", sentence.text, why, sentence.source)
            return
        said += [_Said(name, territory(m["t"]), sentence.source) for name in names]
    yield from said


@lru_cache(maxsize=4)
def _forms(film: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Clauses of companies that had `film` somewhere, the place told last, and told first."""
    who = r"(?P<companies>.+?)(?: company)?"
    return (
        re.compile(rf"{who} {_VERB} {film} {_IN}", re.IGNORECASE),
        re.compile(rf"{_IN},? {who} {_VERB} {film}", re.IGNORECASE),
    )
