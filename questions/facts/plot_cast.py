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
from questions.facts.plot_names import character_named
from questions.facts.prose import sentences
from questions.facts.unmasking import told_before

_BRACKETED = re.compile(
    rf"(?P<character>{NAME_TOKEN}(?: (?:{NAME_TOKEN}|de|von|van|of|\"[^\"]+\"))*) "
    rf"\((?P<actor>{NAME_TOKEN}(?: {NAME_TOKEN}){{0,3}})\)"
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
            character = character_named(article, m["character"], sentence.text[: m.start()])
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
