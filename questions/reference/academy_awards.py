"""The table of every Academy Award nomination since 1927/28.

Tab-separated, one nomination a line; several films or people in a cell are parted by "|", and
quotes stand as `\\"`. What its notes say in prose is not kept, but for whether the nomination is an
official one: some rows are write-in candidates, titles that were withdrawn, or names that only
in-house records give.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from questions.reference.us_films import reason
from quiz.errors import OperatorMistake

CREDIT = "D. Lu, oscar_data (BSD 2-Clause)"

_COLUMNS = (
    "Ceremony", "Year", "Class", "CanonicalCategory", "Category", "Film", "FilmId", "Name",
    "Nominees", "NomineeIds", "Winner", "Detail", "Note",
)  # fmt: skip
_INTERNATIONAL = "INTERNATIONAL FEATURE FILM"
_UNOFFICIAL = "NOT AN OFFICIAL NOMINATION"


@dataclass(frozen=True, slots=True)
class Listed:
    """A film or nominee with its id in the film database the table follows."""

    name: str
    id: str = ""
    """"tt…" a film, "nm…" a person, "co…" a company; empty where the table knows none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomination:
    """One row: one nomination, or one award that nobody was nominated for."""

    ceremony: int
    """Which one it was: 68 for the 68th Academy Awards."""
    year: str
    """The film year, not the ceremony's: "1995", "1927/28"."""
    group: str = ""
    """"Acting", "Directing", "Music", "Production", "SciTech", "Special", "Title", "Writing"."""
    category: str
    """Its canonical name, in capitals as the table has it: "ACTOR IN A LEADING ROLE"."""
    named: str = ""
    """Its name that year: "ACTOR"."""
    films: tuple[Listed, ...] = ()
    """None for work that was honoured without a film; several where a year's rules allowed it."""
    nominees: tuple[Listed, ...] = ()
    """People and companies; empty for an international film, whose nominee is its country."""
    country: str | None = None
    won: bool
    details: tuple[str, ...] = ()
    """The characters of an acting nomination, the songs of one for a song or dance."""
    official: bool = True

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(film.name for film in self.films)

    @property
    def people(self) -> tuple[str, ...]:
        """Nominees that are persons; studios are left out, where ids tell."""
        told = any(nominee.id for nominee in self.nominees)
        return tuple(n.name for n in self.nominees if n.id.startswith("nm") or not told)

    @property
    def years(self) -> tuple[int, ...]:
        """The film year as numbers: (1995,), (1927, 1928)."""
        first = int(self.year[:4])
        return (first, first + 1) if "/" in self.year else (first,)


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
        raise OperatorMistake(f"{path} can't be read as a table: {reason(error)}.") from None


def _nomination(row: dict[str, str | None], where: str) -> Nomination:
    cells = {name: (row.get(name) or "").replace('\\"', '"') for name in _COLUMNS}
    if not (cells["Ceremony"].isascii() and cells["Ceremony"].isdecimal()):
        raise OperatorMistake(f"{where}: this row has no ceremony.")
    if not (cells["Year"][:4].isascii() and cells["Year"][:4].isdecimal()):
        raise OperatorMistake(f"{where}: this row has no film year.")
    country = None
    if cells["CanonicalCategory"] == _INTERNATIONAL:
        # "Italy; Dino De Laurentiis and Carlo Ponti, Producers": one year named them too.
        country = cells["Name"].partition(";")[0].strip() or None
    return Nomination(
        ceremony=int(cells["Ceremony"]),
        year=cells["Year"],
        group=cells["Class"],
        category=cells["CanonicalCategory"],
        named=cells["Category"],
        films=_listed(cells["Film"], cells["FilmId"]),
        nominees=_listed(cells["Nominees"], cells["NomineeIds"]),
        country=country,
        won=cells["Winner"] == "True",
        details=_parts(cells["Detail"]) if cells["Class"] in ("Acting", "Music") else (),
        official=_UNOFFICIAL not in cells["Note"],
    )


def _listed(names: str, ids: str) -> tuple[Listed, ...]:
    """The names of a cell with their ids, which are left out where there are more or fewer."""
    found = _parts(names)
    known = [id if id[:2] in ("tt", "nm", "co") else "" for id in _parts(ids)]
    if len(known) != len(found):
        known = [""] * len(found)
    # A person who goes by two names has two ids: "nm1,nm2".
    return tuple(Listed(n, id.partition(",")[0]) for n, id in zip(found, known, strict=True))


def _parts(cell: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in cell.split("|"))
    return tuple(part for part in parts if part)
