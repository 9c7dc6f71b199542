"""Invented pages for the tests of fact readers."""

from __future__ import annotations

from questions.articles.article import Article
from questions.articles.wikitext import read_wikitext
from questions.facts.fact import Fact, Unread
from questions.facts.finding import Findings

_INFOBOX = {
    "name": "Salt Harbour",
    "director": "[[Ann Lee]]",
    "starring": "{{ubl|[[Flo Gray]]|[[Gus Hall]]}}",
    "released": "{{Film date|1999|6|1}}",
    "language": "Norwegian",
}


def page(body: str, **infobox: str) -> Article:
    """The article of an invented film, with `body` below its infobox and lead."""
    values = "\n".join(f"| {name} = {value}" for name, value in (_INFOBOX | infobox).items())
    text = f"{{{{Infobox film\n{values}\n}}}}\n'''''Salt Harbour''''' is a 1999 film.\n\n{body}"
    return read_wikitext(text.encode(), "salt.wikitext")


def told(findings: Findings) -> tuple[list[Fact], list[Unread]]:
    """Facts and unreads, apart."""
    both = list(findings)
    return (
        [finding for finding in both if isinstance(finding, Fact)],
        [finding for finding in both if isinstance(finding, Unread)],
    )
