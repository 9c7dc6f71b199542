"""Awards that prose tells beside a table or list: what it adds, and where the two differ.

A table names a body's categories its own way ("Best Art Direction", "Art Direction – Colour"), so
of a body that it has, prose adds nothing: the same prize would count twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from questions.facts.fact import Award
from questions.facts.finding import Finding, unread

#: Bodies that pages call by two names; each is compared by the first.
_SAME = {
    "bafta award": "british academy film award",
    "bafta": "british academy film award",
    "oscar": "academy award",
    "golden globe": "golden globe award",
    "razzie award": "golden raspberry award",
    "sag award": "screen actors guild award",
}
_NO_INITIAL = frozenset(("of", "the", "and", "for", "award", "awards"))


def with_prose(tabled: Iterable[Finding], told: Iterable[Award]) -> Iterator[Finding]:
    """The table's findings, then prose's awards of other bodies; a prize they differ on is unread.

    They differ where prose has it won and the table has it only nominated, or the reverse.
    """
    found = list(tabled)
    awards = [finding for finding in found if isinstance(finding, Award)]
    more = list(told)
    bad = {
        _prize(row)
        for row in awards
        for said in more
        if _prize(said) == _prize(row)
        and not any(_prize(o) == _prize(row) and o.result == said.result for o in awards)
        and (not said.recipients or not row.recipients or said.recipients == row.recipients)
    }
    doubted = {body for body, _ in bad}
    for finding in found:
        if not isinstance(finding, Award):
            yield finding
        elif _prize(finding) in bad:
            why = "the table and the text differ on whether it was won"
            yield unread("award", f"{finding.body}, {finding.category}", why, finding.source)
        else:
            whole = finding.closed and _key(finding.body) not in doubted
            yield replace(finding, closed=whole)
    bodies = {_key(row.body) for row in awards}
    yield from (said for said in more if not any(_alike(_key(said.body), b) for b in bodies))


def _prize(award: Award) -> tuple[str, str]:
    return _key(award.body), award.category.casefold()


def _key(body: str) -> str:
    body = re.sub(r"\s*\([^()]*\)", "", body).removeprefix("The ").casefold()
    return _SAME.get(body, body)


def _alike(one: str, other: str) -> bool:
    """Whether two names may be one body's: the same, one within the other, or its initials."""
    bare, also = (name.removesuffix("s").removesuffix(" award") for name in (one, other))
    return bare in also or also in bare or bare == _initials(also) or also == _initials(bare)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in _NO_INITIAL)
