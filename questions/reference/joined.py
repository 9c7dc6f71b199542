"""Film records beside the reference tables that ship with Reelwise."""

from __future__ import annotations

from questions.facts.fact import FilmRecord
from questions.reference import ceremonies, san_francisco
from questions.reference.academy_join import with_academy
from questions.reference.san_francisco import with_san_francisco


def with_tables(record: FilmRecord) -> FilmRecord:
    """`record` checked and completed by every shipped table; itself if it was so before."""
    record = with_academy(record, ceremonies.shipped())
    return with_san_francisco(record, san_francisco.shipped())
