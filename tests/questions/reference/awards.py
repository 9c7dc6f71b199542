"""An invented table of nominations, in the form of the real one, and films of it."""

from __future__ import annotations

from pathlib import Path

from questions.facts.fact import ArticleRef, Award, Director, Fact, FilmRecord, Source
from questions.reference.academy_awards import read_academy_awards
from questions.reference.ceremonies import Ceremonies

COLUMNS = (
    "Ceremony Year Class CanonicalCategory Category Film FilmId Name Nominees NomineeIds Winner"
    " Detail Note Citation"
).split()

ACTOR, ACTRESS = "ACTOR IN A LEADING ROLE", "ACTRESS IN A LEADING ROLE"
ADAPTED = "WRITING (Adapted Screenplay)"


def row(
    category: str, people: str, *, film: str = "The Salt Road", year: str = "1988", **more: str
) -> str:
    """One line: people as "Ada Lund nm1|Bo Quist nm2", other columns by name."""
    listed = [part.rpartition(" ") for part in people.split("|") if part]
    cells = {
        "Ceremony": "61",
        "Year": year,
        "Class": "Production",
        "CanonicalCategory": category,
        "Category": category,
        "Film": film,
        "FilmId": "|".join(f"tt{abs(sum(map(ord, name)))}" for name in film.split("|") if name),
        "Name": ", ".join(name for name, _, _ in listed),
        "Nominees": "|".join(name for name, _, _ in listed),
        "NomineeIds": "|".join(id for _, _, id in listed),
    }
    return "\t".join((cells | more).get(name, "") for name in COLUMNS)


def table(folder: Path, *rows: str) -> Ceremonies:
    path = folder / "awards.tsv"
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    return Ceremonies(read_academy_awards(path))


def award(category: str, *people: str, result: str = "nominated", line: int = 90) -> Award:
    return Award(
        body="Academy Award",
        category=category,
        recipients=people,
        result=result,
        source=Source("Accolades", line),
    )


def film(*facts: Fact, title: str = "The Salt Road", year: int = 1988) -> FilmRecord:
    """A film directed by Ada Lund."""
    return FilmRecord(
        id="the-salt-road-1988",
        title=title,
        year=year,
        article=ArticleRef(title=title, site="Wikipedia", licence="CC BY-SA 4.0"),
        facts=(Director(person="Ada Lund", source=Source("Infobox", 3)), *facts),
    )
