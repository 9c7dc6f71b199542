"""Academy Award rows as a reader got them of an article, beside the table of every nomination.

Two lists come of it: rows of a page that the table contradicts, and nominations that a page prints
and its reader missed. That a page prints one is judged by a line of its text, which must name the
craft as prizes do ("Best …") and either the Academy Award or a nominee. So the second list can
hold a nomination for another body's prize, and lack one that the page words in its own way.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from questions.facts.fact import Award, FilmRecord
from questions.reference.academy_awards import Nomination
from questions.reference.academy_join import film_of, is_academy, with_academy
from questions.reference.categories import meanings, spoken
from questions.reference.ceremonies import Ceremonies, recipients
from questions.reference.credits import ACADEMY, table_of
from quiz.judging import fold

#: Words between a nominee and the craft, at most.
NEAR = 40
_BODY = re.compile(r"\b(?:academy awards?|oscars?)\b")


@dataclass
class Found:
    """What the articles that were compared gave, each told with its film."""

    count: Counter[str] = field(default_factory=Counter)
    contradicted: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    unprinted: list[str] = field(default_factory=list)
    """Nominations the page does not print: nothing a reader could have read."""

    def compare(self, record: FilmRecord, text: str, table: Ceremonies) -> None:
        """Add one article: what was read of it, before any table was joined, and its text."""
        self.count["films read"] += 1
        rows = [f for f in record.facts if isinstance(f, Award) and is_academy(f)]
        self.count["Academy Award rows read"] += len(rows)
        name = f"{record.title} ({record.year})"
        film = film_of(record, table)
        if film is None:
            self.contradicted += [f"{name}: {f.category}: the table has no such film" for f in rows]
            return
        joined = with_academy(record, table)
        awards = [f for f in joined.facts if isinstance(f, Award) and is_academy(f)]
        added = [f for f in awards if f.source.section == ACADEMY]
        self.count["films in the table"] += 1
        self.count["nominations of these films"] += sum(r.official for r in table.of_film(film))
        self.count["rows corroborated"] += sum(fact.corroborated for fact in awards)
        self.count["rows completed"] += sum(
            table_of(fact.source) == ACADEMY for fact in awards if fact not in added
        )
        self.contradicted += [f"{name}: {u.why}" for u in joined.unreads if u not in record.unreads]
        lines = [fold(line).split() for line in text.splitlines()]
        for row in table.of_film(film):
            if any(f.category == spoken(row) and f.recipients == recipients(row) for f in added):
                told = f"{name}: {spoken(row)}: {', '.join(recipients(row))}"
                (self.missed if _prints(lines, row) else self.unprinted).append(told)


def _prints(lines: list[list[str]], row: Nomination) -> bool:
    surnames = {fold(name).split()[-1] for name in recipients(row)}
    for line in lines:
        crafts = [at for at in range(len(line)) if _names_craft(line, at, row)]
        if crafts and _BODY.search(" ".join(line)):
            return True
        named = [at for at, word in enumerate(line) if word in surnames]
        if any(abs(one - other) <= NEAR for one in crafts for other in named):
            return True
    return False


def _names_craft(line: list[str], at: int, row: Nomination) -> bool:
    if line[at] not in ("best", "outstanding"):
        return False
    windows = (" ".join(line[at : at + words]) for words in (2, 3, 4))
    return any(row.category in meanings(window) for window in windows)
