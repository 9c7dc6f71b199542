"""Any film record that a film file may hold, for laws that must stand for all of them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from questions.facts import filmfile, values
from questions.facts.fact import ArticleRef, Award, Fact, FilmRecord, MoneyFact, Source

#: Texts that other programs take for something else, or that stand oddly in a sentence.
ODD = [
    "No", "yes", "1984", "12:30", "3.10", "~", "null", "007", "[REC]", "#1 hit", "a: b", "- x",
    "2001: A Space Odyssey", "'", '"', "M*A*S*H", "&c", "Line -", "Class of 1984", "=", "<<", "?",
    "...", "The", "A", "the The", "Jr.", "von", "III", "Ada Quill", "Ada Quill Jr.", "Bo Quill",
    "Ada Quill as Mei", "Ada Quill; Bo Quill", "United States", "Best Picture", "Rotten Tomatoes",
    "Berlin International Film Festival", "premiere", "limited", "nationwide", "Academy Award",
    "Best Actor", "90%", "A-", "82/100", "100", "novel", "{0}", "%s", "é", "\u0301", "ß", "½", "²",
    "東京", "x" * 300, "word " * 59 + "end",
]  # fmt: skip
#: What templates look for.
_KNOWN = {
    "credit": ["writer", "screenplay", "story"],
    "scope": ["limited", "nationwide", "premiere", "Cannes Film Festival", "worldwide"],
    "form": ["novel", "play", "short story", "documentary", "song", "television episode"],
    "relation": ["alludes to", "mentions", "based on", "spoofs"],
    "format": ["VHS", "DVD", "Blu-ray"],
    "source_name": ["Rotten Tomatoes", "Metacritic", "CinemaScore"],
    "value": ["90%", "82/100", "A-", "half", "%", "/", "²%"],
    "body": ["Academy Award", "Golden Globe Award", "BAFTA Award"],
    "category": ["Best Actor", "Best Picture", "Best Director", "Best Actress"],
    "territory": ["United States", "North America", "France"],
}

TEXTS = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"]), max_size=20)
    | st.sampled_from(ODD)
).filter(lambda text: values.complaint("film", text) is None)
SOURCES = st.builds(
    Source,
    section=st.sampled_from(["Infobox", "Lead", "Line -", "#1"]),
    line=st.none() | st.integers(0, 10**6),
)
YEARS = st.integers(values.FIRST, values.LAST)
_DATES = st.builds(
    lambda day, signs: day.isoformat()[:signs],
    st.dates(datetime.date(values.FIRST, 1, 1), datetime.date(values.LAST, 12, 31)),
    st.sampled_from([4, 7, 10]),
)
_NUMBERS = st.integers(1, 400) | st.integers(1, 10**15)


def _value(cls: type[Fact], name: str, type_name: str) -> st.SearchStrategy[Any]:
    if name == "year":
        return YEARS if cls is Award else st.integers(1, values.LAST)
    if name == "date":
        return _DATES
    if name == "result":
        return st.sampled_from(values.RESULTS)
    if name == "currency":
        return st.sampled_from(["USD", "GBP", "INR", "XYZ"])
    of_type: dict[str, st.SearchStrategy[Any]] = {
        "text": TEXTS | st.sampled_from(_KNOWN[name]) if name in _KNOWN else TEXTS,
        "number": _NUMBERS,
        "flag": st.booleans(),
        "texts": st.lists(TEXTS, max_size=3).map(tuple),
    }
    return of_type[type_name]


def _fact(cls: type[Fact]) -> st.SearchStrategy[Fact]:
    said = {
        name: _value(cls, name, type_name)
        if required
        else st.just(default) | _value(cls, name, type_name)
        for name, type_name, required, default in filmfile.fields_of(cls)
    }
    made = st.builds(cls, source=SOURCES, **said)
    return st.builds(_figure, made, _NUMBERS, _NUMBERS) if issubclass(cls, MoneyFact) else made


def _figure(fact: MoneyFact, one: int, other: int) -> MoneyFact:
    """With one amount, or a range."""
    if fact.amount is not None:
        return replace(fact, low=None, high=None)
    return replace(fact, low=min(one, other), high=max(one, other))


FACTS = st.one_of([_fact(cls) for cls in filmfile.KINDS.values()])


def _record(no: int, title: str, year: int, facts: Sequence[Fact]) -> FilmRecord:
    kinds = list(filmfile.KINDS)
    return FilmRecord(
        id=f"film-{no}",
        title=title,
        year=year,
        article=ArticleRef(title=title, site="Wikipedia", licence="CC BY-SA 4.0"),
        facts=tuple(sorted(facts, key=lambda fact: kinds.index(fact.kind))),
    )


def records(no: int = 0, most: int = 24) -> st.SearchStrategy[FilmRecord]:
    """Films with the id "film-NO" and up to `most` facts."""
    return st.builds(_record, st.just(no), TEXTS, YEARS, st.lists(FACTS, max_size=most))
