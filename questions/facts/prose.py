"""Sentences of an article, each with its place, fit to be read for facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from questions.articles.article import Article, Section, Text
from questions.facts import lexicon
from questions.facts.fact import Source
from questions.facts.finding import in_section

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
        return any(map(pattern.match, self.section.path))


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


def sentences(article: Article) -> tuple[Sentence, ...]:
    """Every sentence of the page's paragraphs that may be read, in the page's order."""
    global _last_read
    sections, found = _last_read
    if sections is not article.sections:
        found = tuple(_sentences(article.sections))
        _last_read = article.sections, found
    return found


#: Each family of facts reads the same page: its sections, and their sentences.
_last_read: tuple[tuple[Section, ...], tuple[Sentence, ...]] = ((), ())


def _sentences(sections: Iterable[Section]) -> Iterator[Sentence]:
    for section in sections:
        for paragraph in section.paragraphs:
            barred = lexicon.forbidden(paragraph.text)
            for text, line in placed_sentences(paragraph):
                if len(text) > _LONGEST_SENTENCE:
                    continue
                if allowed := lexicon.allowed_part(text) if barred else text:
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
