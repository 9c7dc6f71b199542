"""Sentences of an article, each with its place, fit to be read for facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from questions.articles.article import Article, Section, Text
from questions.facts import lexicon
from questions.facts.fact import Source
from questions.facts.finding import in_section
from questions.facts.once import once_a_page

_STOP = re.compile(r"[.!?][\"”’)\]]*(?:\s+(?=[\"“‘(\[]?[A-Z0-9])|(?=[A-Z][a-z]))")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“])(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Bros|Inc|Ltd|Co|Corp|Lt|Capt|Sgt|Gen|Col|Prof|Rev"
    r"|Mt|Ft|approx|est|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$"
)
_LONGEST_ABBREVIATION = 20
_LONGEST_SENTENCE = 2000
"""Characters; what is longer is no sentence, and no pattern should be run over it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence up to its first clause that is forbidden ground (see `lexicon`)."""

    text: str
    section: Section
    line: int | None

    @property
    def source(self) -> Source:
        return in_section(self.section, self.line)

    def stands_in(self, pattern: re.Pattern[str]) -> bool:
        """Whether `pattern` matches the start of a title on the way to this sentence's section."""
        return _stands_in(self.section, pattern)


def _stands_in(section: Section, pattern: re.Pattern[str]) -> bool:
    return any(map(pattern.match, section.path))


def split_sentences(text: str) -> Iterator[str]:
    start = 0
    for m in _STOP.finditer(text):
        end = m.end()
        if _ABBREVIATION.search(
            text[max(start, m.start() - _LONGEST_ABBREVIATION) : m.start() + 1]
        ):
            continue
        yield text[start:end].strip()
        start = end
    if rest := text[start:].strip():
        yield rest


@once_a_page
def sentences(article: Article) -> tuple[Sentence, ...]:
    """Every sentence of the page's paragraphs that may be read, in the page's order."""
    return tuple(_sentences(article.sections))


def sentences_in(article: Article, titles: re.Pattern[str]) -> Iterator[Sentence]:
    """Those that stand in `titles`, which is asked once for all of a section."""
    for section, there in groupby(sentences(article), attrgetter("section")):
        if _stands_in(section, titles):
            yield from there


def _sentences(sections: Iterable[Section]) -> Iterator[Sentence]:
    for section in sections:
        for paragraph in section.paragraphs:
            doubtful = lexicon.may_be_forbidden(paragraph.text)
            for text, line in placed_sentences(paragraph):
                if len(text) > _LONGEST_SENTENCE:
                    continue
                if allowed := lexicon.allowed_part(text) if doubtful else text:
                    yield Sentence(allowed, section, line)


def placed_sentences(paragraph: Text) -> Iterator[tuple[str, int | None]]:
    """Each sentence of a paragraph, and the line of the file it starts on."""
    at = 0
    for sentence in split_sentences(paragraph.text):
        at = paragraph.text.index(sentence, at)
        yield sentence, paragraph.line_at(at)
        at += len(sentence)


def title_pattern(article: Article) -> str:
    """Alternatives, as a pattern, for how a page's prose calls its film."""
    return rf"(?:{re.escape(article.title)}|[Tt]he (?:film|movie|picture)|[Ii]t)"


#: How `called_the_film` and the prose itself call the film.
THE_FILM = r"(?:[Tt]he (?:film|movie|picture)|[Ii]t)"


def called_the_film(text: str, article: Article) -> str:
    """`text` with "the film" for the film's title, so that a pattern need not be made a film."""
    if article.title not in text:
        return text
    return re.sub(rf"(?<!\w){re.escape(article.title)}(?!\w)", "the film", text)
