"""Other titles a film goes by, where the first sentence of its page says so."""

from __future__ import annotations

import re

from questions.articles.article import Article
from questions.facts import lexicon
from questions.facts.prose import sentences
from questions.facts.rows import fold

_FIRST = re.compile(
    r"(?P<full>[^()]{2,100}?)"
    r"(?:,? \(?(?:also|more commonly|better|more widely|commonly) known "
    r"(?:simply |in publicity materials )?as (?P<other>[^,;()]{2,90})(?:;[^()]{0,200})?[,)]*)?"
    r" (?:is|was) an? (?:18|19|20)\d\d "
)
_MOST_WORDS = 14


def other_titles(article: Article) -> tuple[str, ...]:
    """The long title that the sentence begins with, and the one it is "also known as"."""
    first = next((s.text for s in sentences(article) if s.section.title == "Lead"), "")
    m = _FIRST.match(first)
    if m is None:
        return ()
    title = fold(article.title)
    # "Nine Bells: The Reckoning, or simply Nine Bells,"
    full, _, short = m["full"].strip(' ,"“”').partition(", or ")
    short = short.removeprefix("simply ").removeprefix("just ")
    named = [full] if title in fold(full) and " known" not in full else []
    named += [short] if short else []
    named += [m["other"].strip(' "“”')] if m["other"] else []
    return tuple(
        name
        for name in dict.fromkeys(named)
        if fold(name) != title
        and name[:1].isupper()
        and len(name.split()) <= _MOST_WORDS
        and not lexicon.forbidden(name)
    )
