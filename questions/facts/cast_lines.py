"""Lines that give one actor and one role, as cast lists, cast tables and prose put them.

Nothing is judged here: who is no person and what is no name is `cast`'s to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from questions.articles.article import Article, Row, Section, Table, Text
from questions.facts.fact import Unread
from questions.facts.finding import in_section, unread
from questions.facts.names import NAME_TOKEN, is_person

#: A remark in brackets.
BRACKET = re.compile(r"\s*\(([^()]*)\)")
_AS = re.compile(
    r"^(?P<left>[^:]{2,60}?),? (?:as|plays|portrays|voices|(?:appears )?in the role of) "
    r"(?P<right>.+)$",
    re.DOTALL,
)
#: "Ann Lee as Io and Bo Tran as Max": where the next actor of a line starts.
_NEXT_AS = re.compile(
    rf"(?:,? and |, |; )(?=(?:{NAME_TOKEN} )(?:(?:{NAME_TOKEN}|de|van|von|du|la|le|der) ){{1,3}}"
    r"as [\"A-Z])"
)
GLUED_AS = re.compile(r" as (?=[\"A-Z])")
#: Words and characters of the longest name, and what is left of a cell that nothing else stood in.
_MOST_WORDS, _LONGEST_NAME = 5, 100
_STRAY = " '|•*‘’“”"
#: "Io Marsh (Ann Lee): the queen": the character before the actor.
_ACTOR_INSIDE = re.compile(
    r"^(?P<role>[^():]{2,60}?) \((?:(?:voiced|played|portrayed|performed) by )?"
    r"(?P<actor>[^()]{3,50})\)(?=$|\s*[:,–—-]| is )"
)
_DASH = re.compile(
    r"^(?P<left>[^:]{2,60}?)(?: [–—-] |\s?\.\.\.+\s?|\s?…\s?)(?P<right>.+)$", re.DOTALL
)
_PLAYS = re.compile(
    r"(?P<actor>[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|du|la|le|der))+)"
    r"(?P<verb> (?:also )?(?:plays|played|portrays|portrayed|appears as|appeared as"
    r"|repris(?:es|ed) (?:his|her) role as) )"
)
_COLON = re.compile(r"^(?P<left>[^:]{2,50}?): (?P<right>.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """One actor and one role as the page puts them."""

    actor: str
    role: str
    text: Text
    linked: bool
    voice: bool = False


def of_items(section: Section, known: frozenset[str]) -> Iterator[Line | Unread]:
    """Items that read "A as X", "A – X", "A: X", "X (A)", or the other way round."""
    dashed = [
        m for item in section.items if (m := _DASH.match(item.text) or _COLON.match(item.text))
    ]
    actor_last = sum(m["right"].strip() in known for m in dashed) > sum(
        m["left"].strip() in known for m in dashed
    )
    for item in (part for whole in section.items for part in _one_by_one(whole, known)):
        source = in_section(section, item.line)
        inside = _ACTOR_INSIDE.match(item.text)
        if inside and (inside["actor"] in known or inside["actor"] in item.links):
            line = _line(inside["actor"], inside["role"], item)
            yield replace(line, voice="(voiced by" in inside[0])
            continue
        match = _AS.match(item.text)
        reversed_one = _DASH.match(item.text) or _COLON.match(item.text)
        if match is None and actor_last and reversed_one:
            yield _line(reversed_one["right"], reversed_one["left"], item)
            continue
        if match is None:
            match = _DASH.match(item.text) or _COLON.match(item.text)
        if match is None:
            why = "a name without a role" if is_person(item.text, mononym=True) else "no cast line"
            yield unread("cast", item.text, why, source)
            continue
        yield _line(match["left"], match["right"], item)


def _one_by_one(item: Text, known: frozenset[str]) -> list[Text]:
    """The lines of an item that gives several actors each a role.

    Where nothing parts them, as in a row of cells that ran together, only an actor whom the rest
    of the page knows is told from the role before: "Ann Lee as Io ' Bo Tran as Max".
    """
    if len(item.text) > _LONGEST_PROSE or not _AS.match(item.text):
        return [item]
    starts = [(m.start(), m.end()) for m in _NEXT_AS.finditer(item.text)]
    for m in GLUED_AS.finditer(item.text):
        words = item.text[max(0, m.start() - _LONGEST_NAME) : m.start()].split(" ")
        for name in (" ".join(words[-n:]).lstrip("\"'“‘|") for n in range(_MOST_WORDS, 1, -1)):
            if name in known and (at := m.start() - len(name)) > 0:
                starts.append((at, at))
                break
    starts = sorted(dict(starts).items())
    if not starts:
        return [item]
    begins = [0, *(end for _, end in starts)]
    ends = [*(start for start, _ in starts), len(item.text)]
    parts = [item.text[one:end].strip(_STRAY) for one, end in zip(begins, ends, strict=True)]
    if not all(_AS.match(part) for part in parts):
        return [item]
    return [replace(item, text=part) for part in parts]


def _line(left: str, role: str, text: Text) -> Line:
    actor = BRACKET.sub("", left).strip(' "')
    remarks = " ".join(BRACKET.findall(left)).lower()
    return Line(actor, role.strip(), text, actor in text.links, voice="voice" in remarks)


def of_table(
    article: Article, section: Section, table: Table, known: frozenset[str]
) -> Iterator[Line | Unread]:
    """Rows of a cast table; where it has no titles, cells that read "A as X" or "A" "as X"."""
    if table.columns_lost:
        yield from _run_together(section, table, known)
        return
    columns = _columns(article, table)
    if columns is None:
        if any(map(_AS.match, table.header)):
            # The first row of a table without titles was taken for them.
            titles = Row(tuple(Text(title, table.line) for title in table.header))
            for row in (titles, *table.rows):
                yield from _headless(row)
            return
        if table.header:
            why = "the columns of this table are not actor and role"
            yield unread("cast", " | ".join(table.header), why, in_section(section, table.line))
        for row in () if table.header else table.rows:
            yield from _headless(row)
        return
    actors, roles = columns
    for row in table.rows:
        actor = row.cells[actors]
        if actor.text.lower() in ("", "unknown", "n/a"):
            continue
        if "\n" in actor.text:
            source = in_section(section, actor.line)
            yield unread("cast", actor.text, "several actors share a line", source)
            continue
        for column in roles:
            for role in row.cells[column].text.split("\n"):
                if role.strip():
                    told = Text(f"{actor.text} as {role}", actor.line, actor.links)
                    voice = "voice" in table.header[actors].lower()
                    yield replace(_line(actor.text, role, told), voice=voice)


_ACTOR_FIRST = re.compile(r"(?:Actor|Actress|Performer)s?\b")
_OF_CAST = re.compile(r"\b(?:Role|Character)s?\b")


def _run_together(section: Section, table: Table, known: frozenset[str]) -> Iterator[Line | Unread]:
    """Rows without columns: the part is what stands beside an actor whom the page knows."""
    header = table.header[0] if table.header else ""
    if not _OF_CAST.search(header):
        return
    first = bool(_ACTOR_FIRST.match(header))
    for row in table.rows:
        cell = row.cells[0]
        words = cell.text.split()
        for size in range(min(_MOST_WORDS, len(words) - 1), 1, -1):
            at = size if first else len(words) - size
            left, right = " ".join(words[:at]), " ".join(words[at:])
            actor, role = (left, right) if first else (right, left)
            if actor in known:
                yield _line(actor, role, replace(cell, text=f"{actor} as {role}"))
                break
        else:
            why = "actor and role can't be told apart"
            yield unread("cast", cell.text, why, in_section(section, cell.line))


def _headless(row: Row) -> Iterator[Line | Unread]:
    cells: list[Text] = []
    for cell in row.cells:
        if cells and re.match(r"as\s", cell.text):
            above = cells.pop()
            cell = Text(f"{above.text} {cell.text}", above.line, (*above.links, *cell.links))
        cells.append(cell)
    for cell in cells:
        if match := _AS.match(cell.text):
            yield _line(match["left"], match["right"], cell)


#: Characters; a paragraph beyond is no prose, and names would be looked for at every word of it.
_LONGEST_PROSE = 20_000


def of_opening(paragraph: Text) -> Iterator[Line]:
    """A paragraph that begins as a cast line does, with a linked actor."""
    opening = _AS.match(paragraph.text[:200])
    if opening and opening["left"] in paragraph.links:
        yield _line(opening["left"], opening["right"], paragraph)


def of_prose(paragraph: Text) -> Iterator[Line]:
    """ "[[Ann Lee]] plays Io, the keeper": only a linked name, right before the verb."""
    if not paragraph.links or len(paragraph.text) > _LONGEST_PROSE:
        return
    for match in _PLAYS.finditer(paragraph.text):
        actor = match["actor"]
        linked = [link for link in paragraph.links if actor == link or actor.endswith(f" {link}")]
        if linked and len(linked[0].split()) > 1:
            end = paragraph.text.find(". ", match.end("verb"))
            role = paragraph.text[match.end("verb") : end if end > 0 else None]
            told = Text(paragraph.text[match.start() : match.end("verb")] + role, paragraph.line)
            yield Line(linked[0], role.strip(), told, linked=True)


def _columns(article: Article, table: Table) -> tuple[int, Sequence[int]] | None:
    """(actor column, role columns) by the titles; of several voice columns the film's own."""
    titles = [title.lower() for title in table.header]
    roles = [i for i, t in enumerate(titles) if re.search(r"\b(?:roles?|characters?|part)\b", t)]
    actors = [
        i
        for i, title in enumerate(titles)
        if i not in roles
        and re.search(r"\b(?:actor|actress|performer|cast|played by|voice)", title)
    ]
    if len(actors) > 1:
        spoken = [text.text.split(" (")[0].lower() for text in article.infobox.get("language", ())]
        actors = [i for i in actors if any(word in titles[i] for word in spoken)]
    return (actors[0], roles) if len(actors) == 1 and roles else None
