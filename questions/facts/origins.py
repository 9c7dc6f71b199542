"""What the film is based on: the work, its author, form and year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from questions.articles.article import Article
from questions.facts.fact import BasedOn, Source
from questions.facts.finding import Finding, Findings, in_infobox, labelled, unread
from questions.facts.names import is_person, people_of
from questions.facts.prose import Sentence, sentences

_FORMS = (
    "graphic novel|comic book|comic strip|short story|short stories|stage play|stage musical"
    "|radio play|novella|novel|memoirs?|autobiography|biography|manga|musical|play|poem|opera"
    "|video game|television series|television play|magazine article|newspaper article|book"
    "|fairy tale"
)
_ENTRY = re.compile(
    rf"(?:(?:the |an? )?(?=\d{{4}} |(?:{_FORMS}) ))?(?:(?P<year>\d{{4}}) )?(?:(?P<form>{_FORMS}) )?"
    rf"(?P<work>.+?)(?:,? (?P<year4>\d{{4}}) (?P<form4>{_FORMS}))?"
    r"(?:,? \((?P<year2>\d{4})(?P<form2> [^()]{1,60})?\))?,? by (?P<author>[^\d()]+?)"
    r"(?: \((?P<year3>\d{4})\))?",
    re.IGNORECASE,
)
#: What a credit names where there is no work with a title.
_UNTITLED = re.compile(
    rf"(?:the |an? )?(?:{_FORMS}|(?:[\w'’.-]+ ){{0,3}}characters?(?: .*)?|(?:\w+ )?stor(?:y|ies))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|von|van|du|la|le|der))*"
#: What an author is said to be: "by the Nobel Prize-winning author Ann Lee".
_WRITER = (
    r"(?:(?:the )?(?:[\w'’-]+ ){0,4}?"
    r"(?:author|writer|novelist|playwright|dramatist|poet|journalist|screenwriter|laureate) )?"
)
_TOLD = re.compile(
    r"\b(?:[Bb]ased|[Aa]dapted)(?: (?P<film>[^,.;]{1,80}?))? (?:up)?(?:on|from) (?:an?|the) "
    r"(?:(?P<year>\d{4}) )?(?P<kind>(?:[a-z]+(?:-[a-z]+)* ){0,3}?)"
    rf"(?P<form>{_FORMS})(?P<same> of the same (?:name|title))?(?: (?P<work>[A-Z][^,.;]*?))?"
    rf"(?: \((?P<year2>\d{{4}})\))?,? by {_WRITER}(?P<author>{_NAME})"
)
#: "based on Ann Lee's thriller novel Wick (1958)", "adapted from Lee's novel of the same name".
_WHOSE = re.compile(
    rf"\b(?:based|adapted)\b[^.;]{{0,60}}? (?:on|from) {_WRITER}(?P<author>{_NAME}?)['’]s "
    r"(?:(?P<year>\d{4}) )?(?P<kind>(?:[a-z]+(?:-[a-z]+)* ){0,3}?)"
    rf"(?P<form>{_FORMS})(?P<same> of the same (?:name|title))?"
    r"(?:,? [\"“]?(?P<work>(?<=[\"“])[^\"“”]{2,80}|[A-Z][^,.;()\"“”]*?)[\"”]?)?"
    r"(?: \((?P<year2>\d{4})\))?(?=[.,;\"”]|$| and )"
)
_KINDS = frozenset(("autobiographical", "semi-autobiographical", "biographical", "fictional"))


@dataclass(frozen=True, slots=True)
class _Told:
    author: str
    form: str
    kind: str
    year: int | None
    work: str | None
    source: Source


def read_origins(article: Article) -> Findings:
    """The infobox names work and author; prose on the same author adds form and year.

    A form or year on which the page contradicts itself is left out and told as an unread.
    """
    told = [t for s in sentences(article) if (t := _told(s, article))]
    values = labelled(article, "based_on")
    if not values:
        yield from _from_prose_alone(told)
        return
    one_by_one = [" ".join(v.text.split()) for v in values]
    # Entries that can each be read stand for themselves; otherwise a line broke within one.
    if len(values) == 1 and any(t.endswith(" (character)") for t in values[0].targets[:1]):
        yield unread("based_on", one_by_one[0], "a character, and no work", in_infobox(values[0]))
        return
    if len(values) == 1 or not all(_entry(text)[0] for text in one_by_one):
        yield from _boxed(" ".join(one_by_one), in_infobox(values[0]), told)
        return
    for value, text in zip(values, one_by_one, strict=True):
        if any(target.endswith(" (character)") for target in value.targets[:1]):
            yield unread("based_on", text, "a character, and no work", in_infobox(value))
            continue
        yield from _boxed(text, in_infobox(value), told)


def _boxed(joined: str, source: Source, told: list[_Told]) -> Findings:
    works, author, year, form = _entry(joined)
    if not works or any(_UNTITLED.fullmatch(work) for work in works):
        why = "it gives no title of a work" if works else "work and author can't be told apart"
        yield unread("based_on", joined, why, source)
        return
    about = [
        t
        for t in told
        if author and _same_author(t.author, author) and (not t.work or t.work in works)
    ]
    found_form, found_year, trouble = _agreed(about)
    for work in works:
        yield BasedOn(
            work=work,
            author=author,
            form=form or found_form,
            year=year or (found_year if len(works) == 1 else None),
            source=source,
        )
    yield from trouble


def _entry(joined: str) -> tuple[list[str], str | None, int | None, str | None]:
    """(works, author, year, form) of the infobox's "based on"; no works where it isn't read."""
    if m := _ENTRY.fullmatch(joined):
        authors = people_of(m["author"])
        year = m["year"] or m["year2"] or m["year3"] or m["year4"]
        quoted = _QUOTED.findall(m["work"])
        works = [w.strip(" ,") for w in quoted] or [m["work"].strip(' ,"“”')]
        if authors and all(w and not re.search(r"\bby\b", w) for w in works):
            after = re.fullmatch(_FORMS, (m["form2"] or "").strip(), re.IGNORECASE)
            form = m["form"] or m["form4"] or (after[0] if after else None)
            form = form.lower() if form else None
            return works, " and ".join(authors), int(year) if year else None, form
    return [], None, None, None


def _of_author(sentence: Sentence, article: Article) -> re.Match[str] | None:
    m = _TOLD.search(sentence.text)
    if not m or (m["film"] and m["film"] not in (article.title, "it", "the film", "loosely")):
        return None
    return m if is_person(m["author"].rstrip(".")) else None


def _whose(sentence: Sentence) -> re.Match[str] | None:
    """In the lead alone: elsewhere a work by somebody may be the source of another work."""
    m = _WHOSE.search(sentence.text) if sentence.section.title == "Lead" else None
    return m if m and (m["work"] or m["same"]) else None


def _told(sentence: Sentence, article: Article) -> _Told | None:
    if not any(word in sentence.text for word in ("ased", "dapted")):
        return None
    m = _of_author(sentence, article) or _whose(sentence)
    if m is None:
        return None
    year = m["year"] or m["year2"]
    work = article.title if m["same"] else m["work"]
    kinds = [w for w in m["kind"].split() if w in _KINDS]
    return _Told(
        author=m["author"].rstrip("."),
        form=m["form"].lower(),
        kind=kinds[0] if kinds else "",
        year=int(year) if year else None,
        work=work,
        source=sentence.source,
    )


def _from_prose_alone(told: list[_Told]) -> Findings:
    named = [t for t in told if t.work and is_person(t.author)]
    if not named:
        return
    first = named[0]
    form, year, trouble = _agreed([t for t in told if t.author == first.author])
    assert first.work is not None
    yield BasedOn(work=first.work, author=first.author, form=form, year=year, source=first.source)
    yield from trouble


def _agreed(told: list[_Told]) -> tuple[str | None, int | None, list[Finding]]:
    forms = {t.form for t in told}
    years = {t.year for t in told if t.year}
    trouble = list(_contradictions(told, forms, years))
    form = next(iter(forms)) if len(forms) == 1 else None
    year = next(iter(years)) if len(years) == 1 else None
    return form, year, trouble


def _contradictions(told: list[_Told], forms: set[str], years: set[int]) -> Iterator[Finding]:
    kinds = dict.fromkeys(t.kind for t in told if t.kind)
    for values in (sorted(forms), sorted(map(str, years)), list(kinds)):
        if len(values) > 1:
            why = "the page contradicts itself on the source work"
            yield unread("based_on", " / ".join(values), why, told[-1].source)


def _same_author(told: str, author: str) -> bool:
    return told == author or told.split()[-1] == author.split()[-1]
