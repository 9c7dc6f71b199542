"""Tracks of a soundtrack album, from track lists whose columns are known.

A page with several lists has several albums (or a score beside an album): their numbers clash, so
only the first list is kept, and the others are unreads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.articles.article import Article, Section, Table, Text
from questions.facts.fact import Track
from questions.facts.finding import Finding, Findings, in_section, unread
from questions.facts.names import is_person, parted

_COLUMNS = (
    ("number", re.compile(r"no\.?|#|track ?(?:no\.?|number|#)?|number", re.IGNORECASE)),
    ("title", re.compile(r"(?:track |song )?title|song|track name", re.IGNORECASE)),
    ("note", re.compile(r"notes?", re.IGNORECASE)),
    ("writer", re.compile(r"writer(?:s|\(s\))?|written by|songwriter.*|composer.*", re.I)),
    ("lyrics", re.compile(r"lyric(?:s|ist.*)?", re.IGNORECASE)),
    ("music", re.compile(r"music|composed by", re.IGNORECASE)),
    ("performer", re.compile(r"(?:artist|performer|singer|performed by|original artist).*", re.I)),
    ("length", re.compile(r"length|duration|time", re.IGNORECASE)),
)
_LENGTH = re.compile(r"(\d{1,3}):([0-5]\d)")
_TITLE = re.compile(r"^[\"“](.+)[\"”]$")
_SECTION = re.compile(r"\b(?:soundtrack|music|songs?|score|album)\b", re.IGNORECASE)
_DIALOGUE = re.compile(r"\bdialogue\b", re.IGNORECASE)
_TRADITIONAL = re.compile(r"\b(?:traditional|folk song)\b", re.IGNORECASE)
_NOBODY = frozenset({"traditional", "various", "unknown", "instrumental", "n/a", "none", ""})


def read_track_lists(article: Article) -> Findings:
    """Tracks of the first gridded list; `closed` where every row of it was read."""
    lists = [
        (section, table)
        for section in article.sections
        for table in section.tables
        if not table.columns_lost and _is_track_list(section, table)
    ]
    for index, (section, table) in enumerate(lists):
        if index:
            why = "a second track list, which may be of another album"
            yield unread("track", table.caption, why, in_section(section, table.line))
            continue
        found = list(_tracks(section, table))
        whole = all(isinstance(finding, Track) for finding in found)
        for finding in found:
            yield replace(finding, closed=True) if whole and isinstance(finding, Track) else finding


def _is_track_list(section: Section, table: Table) -> bool:
    columns = _columns(table)
    if not {"number", "title"} <= columns.keys():
        return False
    if table.template == "track listing":
        return True
    # Any table may have numbers and titles; with lengths beside them they are tracks.
    return "length" in columns and any(_SECTION.search(t) for t in section.path)


def _columns(table: Table) -> dict[str, int]:
    columns: dict[str, int] = {}
    for index, title in enumerate(table.header):
        for role, pattern in _COLUMNS:
            if role not in columns and pattern.fullmatch(title.strip()):
                columns[role] = index
                break
    return columns


def _tracks(section: Section, table: Table) -> Iterator[Finding]:
    columns = _columns(table)
    names = _full_names(table, columns)
    for row in table.rows:
        said = {role: row.cells[i] for role, i in columns.items() if i < len(row.cells)}
        number, title = said["number"].text.strip(" ."), _title(said["title"])
        source = in_section(section, said["title"].line)
        if not number.isdecimal() or not title or "…" in title:
            text = " | ".join(cell.text for cell in row.cells)
            yield unread("track", text, "no number or no title", source)
            continue
        writers = _writers(said, names)
        yield Track(
            number=int(number),
            title=title,
            writers=tuple(dict.fromkeys(writers)),
            performer=_performer(said.get("performer"), names),
            seconds=_seconds(said.get("length")),
            dialogue=bool(_DIALOGUE.search(title)),
            source=source,
        )


def _title(cell: Text) -> str:
    title = " ".join(cell.text.split())
    return match[1] if (match := _TITLE.match(title)) else title


def _full_names(table: Table, columns: dict[str, int]) -> list[str]:
    """Every full name in the list, so that a later "Handel" is who it was before."""
    names: dict[str, None] = {}
    for role in ("writer", "music", "lyrics", "performer"):
        if role in columns:
            for row in table.rows:
                for part in parted(row.cells[columns[role]].text):
                    if is_person(part):
                        names[part] = None
    return list(names)


def _writers(said: dict[str, Text], names: list[str]) -> list[str]:
    """Who wrote words and music; none where part of it is nobody's or is not read."""
    roles = ("writer",) if "writer" in said and said["writer"].text else ("music", "lyrics")
    noted = said["note"].text if "note" in said else ""
    if any(_TRADITIONAL.search(said[role].text) for role in roles if role in said):
        return []
    if _TRADITIONAL.search(noted):
        return []
    if roles[0] == "music" and not _text(said, "music") and _text(said, "lyrics"):
        return []  # whose tune it is isn't said
    written = [(said[role].text, _people(said[role], names)) for role in roles if role in said]
    if any(text.strip() and not people for text, people in written):
        return []
    return [name for _, people in written for name in people]


def _text(said: dict[str, Text], role: str) -> str:
    return said[role].text.strip() if role in said else ""


def _people(cell: Text | None, names: list[str]) -> list[str]:
    """The writers a cell names; none where any part of it is not a name."""
    if cell is None:
        return []
    people: list[str] = []
    for part in parted(cell.text):
        if part.casefold() in _NOBODY or part.casefold().startswith("traditional"):
            continue
        name = _whole(part, names)
        if not is_person(name):
            return []
        people.append(name)
    return people


def _whole(part: str, names: list[str]) -> str:
    """ "George Frideric Handel" of "Handel", where the list has one such full name."""
    full = [name for name in names if name.endswith(f" {part}")]
    return full[0] if len(full) == 1 else part


def _performer(cell: Text | None, names: list[str]) -> str | None:
    """Performers as the page lists them, bands included; surnames made whole where it can be."""
    if cell is None or cell.text.casefold().strip() in _NOBODY or "…" in cell.text:
        return None
    parts = (part.strip() for part in re.split(r"[;,/\n]", cell.text))
    return "; ".join(_whole(part, names) for part in parts if part) or None


def _seconds(cell: Text | None) -> int | None:
    match = _LENGTH.fullmatch(cell.text.strip()) if cell else None
    return int(match[1]) * 60 + int(match[2]) if match else None
