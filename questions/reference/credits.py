"""The reference tables that facts can rest on, and whom they are from.

A fact of a table names it as its section; one that rests on page and table names both:
"Academy Awards table, Accolades".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from questions.facts.fact import Fact, Source
from questions.reference import academy_awards

ACADEMY = "Academy Awards table"
SAN_FRANCISCO = "San Francisco places table"
SAN_FRANCISCO_CREDIT = "DataSF (PDDL), by way of I. Pranav (MIT)"

#: Section → whom the table is from.
CREDITS: Mapping[str, str] = {
    ACADEMY: academy_awards.CREDIT,
    SAN_FRANCISCO: SAN_FRANCISCO_CREDIT,
}


def table_of(source: Source) -> str | None:
    """The table a fact rests on; None if it is the page alone."""
    name = source.section.partition(",")[0]
    return name if name in CREDITS else None


def beside(table: str, source: Source) -> Source:
    """Page and table together, as the source of what rests on both."""
    return Source(f"{table}, {source.section}", source.line)


def credits(facts: Iterable[Fact], beside: Iterable[str] = ()) -> tuple[str, ...]:
    """Whom the tables are from that any of `facts` rests on, and those named `beside`."""
    tables = dict.fromkeys([*(table_of(fact.source) for fact in facts), *beside])
    return tuple(CREDITS[table] for table in tables if table is not None)
