"""What a page shows that it has lost, or tells twice and differently, beyond any one family."""

from __future__ import annotations

import re

from questions.articles.article import Article, Section
from questions.facts import lexicon
from questions.facts.finding import Findings, in_section, labelled, unread
from questions.facts.prose import split_sentences

#: Sections whose loss is a loss of facts, by the kind they would have held.
_HOLDS = (
    (re.compile(r"cast\b|voice cast|characters", re.IGNORECASE), "cast"),
    (re.compile(r"awards|accolades", re.IGNORECASE), "award"),
    (re.compile(r"soundtrack|track list", re.IGNORECASE), "track"),
    (re.compile(r"home (?:media|video)", re.IGNORECASE), "home_media"),
)
_AUTHOR = re.compile(r"\bby ([^\d(),]+)$")


def read_gaps(article: Article) -> Findings:
    """Unreads only: emptied sections, and a sensitive matter told in several places."""
    for section in article.sections:
        kind = next((kind for pattern, kind in _HOLDS if pattern.match(section.title)), None)
        if kind and section.inferred and _is_empty(section, article):
            why = "the contents list names this section, and nothing of it is left"
            yield unread(kind, section.title, why, in_section(section, section.line))
    yield from _sensitive(article)


def _is_empty(section: Section, article: Article) -> bool:
    inside = [s for s in article.sections if s.path[: len(section.path)] == section.path]
    return not any(s.paragraphs or s.items or s.tables for s in inside)


def _sensitive(article: Article) -> Findings:
    """The author's life on forbidden ground, where two or more sentences tell of it.

    They can't both be trusted, and neither is ever asked about; what they say is not repeated.
    """
    joined = " ".join(text.text for text in labelled(article, "based_on"))
    m = _AUTHOR.search(joined)
    if m is None or not m[1].strip():
        return
    surname = m[1].split()[-1]
    told = [
        (section, paragraph)
        for section in article.sections
        for paragraph in section.paragraphs
        for sentence in split_sentences(paragraph.text)
        if surname in sentence and lexicon.forbidden(sentence)
    ]
    if len(told) > 1:
        why = f"a sensitive matter told in {len(told)} places that differ; never made a fact"
        section, paragraph = told[-1]
        yield unread("author", "(withheld)", why, in_section(section, paragraph.line))
