"""The table of every Academy Award nomination since 1927/28.

Tab-separated, one nomination a line; several films or people in a cell are parted by "|".
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quiz.errors import OperatorMistake

CREDIT = "D. Lu, oscar_data (BSD 2-Clause)"

_COLUMNS = ("Ceremony", "Year", "CanonicalCategory", "Film", "Nominees", "NomineeIds", "Winner")


@dataclass(frozen=True, slots=True)
class Nomination:
    """One row."""

    ceremony: int
    year: str
    """The film year: "1995", "1927/28"."""
    category: str
    """Its canonical name, in capitals as the table has it: "ACTOR IN A LEADING ROLE"."""
    films: tuple[str, ...]
    people: tuple[str, ...]
    """Nominees that are persons; studios and countries are left out."""
    won: bool


def read_academy_awards(path: Path) -> Iterator[Nomination]:
    """The rows of the table at `path`. Raises `OperatorMistake` that names the file and line."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
            if missing:
                raise OperatorMistake(f"{path}: this table has no column {missing[0]!r}.")
            for number, row in enumerate(rows, 2):
                yield _nomination(row, f"{path}, line {number}")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise OperatorMistake(f"{path} can't be read as a table: {error}.") from None


def _nomination(row: dict[str, str | None], where: str) -> Nomination:
    cells = {name: row.get(name) or "" for name in _COLUMNS}
    if not cells["Ceremony"].isdecimal():
        raise OperatorMistake(f"{where}: this row has no ceremony.")
    ids = _parts(cells["NomineeIds"])
    people = _parts(cells["Nominees"])
    if len(ids) == len(people):
        # Ids of a film database: "nm" is a person, "co" a company, "?" a country or unknown.
        people = tuple(p for p, id in zip(people, ids, strict=True) if id.startswith("nm"))
    return Nomination(
        int(cells["Ceremony"]), cells["Year"], cells["CanonicalCategory"],
        _parts(cells["Film"]), people, cells["Winner"] == "True",
    )  # fmt: skip


def _parts(cell: str) -> tuple[str, ...]:
    parts = (part.strip() for part in cell.replace('\\"', '"').split("|"))
    return tuple(part for part in parts if part)
