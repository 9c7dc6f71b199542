"""Who plays whom, where knowing it gives the story away.

Most parts are known before the film starts. Not the name somebody turns out to have, nor a part
whose description says killer or impostor: unless the page's lead itself says who plays it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from questions.articles.article import Article
from questions.facts import lexicon
from questions.facts.fact import Cast
from questions.facts.finding import Finding

#: Characters of a cast line's description that speak of the character; its making comes after.
_DESCRIBES = 400
#: So many names in one line are as many parts of one actor, and no secret of one character.
_SEVERAL_PARTS = 4


def told_before(article: Article, actor: str, character: str) -> bool:
    """Whether the lead says that `actor` plays `character`, or the film is called after it."""
    if _plain(character) == _plain(article.title):
        return True
    surname, last = (re.escape(name.split()[-1].strip("\"'")) for name in (actor, character))
    says = re.compile(
        rf"\b{surname}\b,? (?:\w+ )?as [^,.;()]{{0,60}}(?<!\w){last}(?!\w)"
        rf"|(?<!\w){last}\b[^,.;()]{{0,20}} \((?:[^()]{{0,40}}\b)?{surname}\)"
    )
    lead = article.sections[0].paragraphs if article.sections else ()
    return any(says.search(paragraph.text) for paragraph in lead)


def _plain(name: str) -> str:
    return re.sub(r"^the ", "", name.casefold())


def unmasked(article: Article, described: str, found: list[Finding]) -> Iterator[Finding]:
    """What one cast line gives, the roles tagged that give the story away.

    Of two names of one character ("Io Marsh / The Owl") the second does: the first is the one
    that the character comes with. Where the first is no name, they are parts ("guard / Max").
    """
    gives_away = lexicon.unmasks(described[:_DESCRIBES])
    of_one = 1 < len(found) < _SEVERAL_PARTS and isinstance(found[0], Cast)
    for index, finding in enumerate(found):
        hidden = gives_away or (of_one and index > 0)
        if isinstance(finding, Cast) and hidden:
            known = told_before(article, finding.actor, finding.character)
            finding = replace(finding, spoiler=not known)
        yield finding


def shared(article: Article, found: Iterable[Finding]) -> Iterator[Finding]:
    """The same, with the tag on every player of a role that is somebody's second name."""
    found = list(found)
    casts = [fact for fact in found if isinstance(fact, Cast)]
    players: dict[str, set[str]] = {}
    for fact in casts:
        players.setdefault(fact.character, set()).add(fact.actor)
    masks = {f.character for f in casts if f.spoiler and len(players[f.character]) > 1}
    for finding in found:
        if isinstance(finding, Cast) and finding.character in masks and not finding.spoiler:
            finding = replace(finding, spoiler=True)
        yield finding
