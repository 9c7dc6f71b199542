"""Who plays whom as far as the plot's brackets tell: "Ben Sanderson (Cage) is a screenwriter".

A bracket counts only if it holds a billed name or surname, and a character's proper name stands
right before it; "another woman (Jane Doe)" names no character. The fact says nothing else of the
plot, so it is no spoiler unless its sentence says who somebody really is.
"""

from __future__ import annotations

import re

from questions.articles.article import Article
from questions.facts import lexicon
from questions.facts.award_words import CATEGORY_START
from questions.facts.cast import is_role, read_cast
from questions.facts.fact import Cast
from questions.facts.finding import Findings
from questions.facts.names import NAME_TOKEN, billed, full_name, is_person
from questions.facts.prose import sentences
from questions.facts.unmasking import told_before
from questions.facts.world import is_origin

_BRACKETED = re.compile(
    rf"(?P<character>{NAME_TOKEN}(?: (?:{NAME_TOKEN}|de|von|van|of|\"[^\"]+\"))*) "
    rf"\((?P<actor>{NAME_TOKEN}(?: {NAME_TOKEN}){{0,3}})\)"
)
#: Words with a capital that are no part of a name: they open sentences.
_OPENERS = frozenset(
    (
        *("When", "While", "After", "Before", "As", "In", "On", "At", "The", "His", "Her", "Their"),
        *("A", "An", "And", "But", "Meanwhile", "Then", "Later", "Soon", "Young", "Although"),
        *("With", "For", "Now", "Once", "Two", "One", "Both", "Also", "There", "Here", "This"),
        *("That", "However"),
    )
)


def read_plot_cast(article: Article) -> Findings:
    """One fact an actor, where the page has no cast list; an actor with two characters has none."""
    if any(isinstance(finding, Cast) for finding in read_cast(article)):
        return
    names = billed(article, "starring")
    found: dict[str, list[Cast]] = {}
    for sentence in sentences(article):
        if not (lexicon.tells_the_story(sentence.section) or sentence.section.title == "Lead"):
            continue
        for m in _BRACKETED.finditer(sentence.text):
            character = _without_epithet(_without_opener(m["character"]))
            actor = full_name(m["actor"], names)
            if actor is None and sentence.section.title != "Lead" and is_person(m["actor"]):
                actor = m["actor"]
            if CATEGORY_START.match(character):
                continue  # "Best Actor (Bo Tran)"
            if actor and is_role(character) and character not in (actor, article.title):
                fact = Cast(
                    actor=actor,
                    character=character,
                    spoiler=lexicon.unmasks(sentence.text)
                    and not told_before(article, actor, character),
                    source=sentence.source,
                )
                found.setdefault(actor, []).append(fact)
    for facts in found.values():
        if len({fact.character for fact in facts}) == 1:
            yield facts[0]


def _without_epithet(name: str) -> str:
    """ "Io Marsh" of "American Io Marsh" or "Sixteen-year-old Io Marsh".

    Empty where one word is left: "English Bob" may be what he is called, or an Englishman.
    """
    words = name.split()
    for count in (2, 1):
        before, rest = " ".join(words[:count]), words[count:]
        if rest and is_origin(before):
            return " ".join(rest) if len(rest) > 1 else ""
    return " ".join(words[1:]) if words and words[0].endswith("-year-old") else name


def _without_opener(name: str) -> str:
    """The name without words that only open its sentence."""
    first, _, rest = name.partition(" ")
    if first not in _OPENERS:
        return name
    return _without_opener(rest)
