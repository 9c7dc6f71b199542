"""The soundtrack: album, tracks, and songs heard in the film that prose tells of.

Writer and performer of a flattened track run together ("Phil Roy, Nicolas Cage Nicolas Cage").
They are parted only where one reading is left: the run ends with a performer the page names
elsewhere, or with a band ("The …"), or halves into two full names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from questions.articles.article import Article, Row, Section, Table
from questions.facts.albums import read_albums
from questions.facts.fact import Song, Track
from questions.facts.finding import Finding, Findings, in_section, unread
from questions.facts.names import NAME, billed, is_person, parted, people_of
from questions.facts.prose import THE_FILM, sentences

_TRACK = re.compile(
    r"(?P<number>\d{1,3})\.\s+[\"“](?P<title>.+?)[\"”](?P<notes>(?:\s*\([^()]*\))*)(?P<rest>.*)",
    re.S,
)
#: The same without quotation marks; nothing but the length shows where the row ends.
_BARE_TRACK = re.compile(r"(?P<number>\d{1,3})\.? (?P<run>\S.*?) \d{1,2}:[0-5]\d", re.S)
#: The name behind it is the last of several.
_GOES_ON = re.compile(r"(?:[,&;/+]|\b(?:and|with|feat\.?|featuring|ft\.?|by))$", re.IGNORECASE)
_BARE_TITLES = re.compile(r"No\. Title(?P<who> (?:Artist|Performer|Singer)(?:s|\(s\))?)? Length")
_LENGTH = re.compile(r"\s*\b(\d{1,2}):([0-5]\d)\s*$")
_AS = re.compile(r"(?P<who>[^;]+?) as (?P<role>[^;]+)")
_ALL_BY = re.compile(
    r"All (?:songs|tracks|music|compositions?)(?: is| are)? (?:written|composed)"
    r"(?: and (?:written|composed))?"
    r"(?: and performed)? by (?P<who>[^.;]+?)"
    r"(?:,? (?:except (?:as|where) (?:otherwise )?(?:noted|indicated|stated)"
    r"|unless (?:otherwise )?\w+(?: otherwise)?))?\.?$",
    re.IGNORECASE,
)
_BLANK_CELL = "\N{NO-BREAK SPACE}"
_PERFORMED_BY = re.compile(rf"\b(?:performed|sung|recorded) by ({NAME})")
_NOT_INCLUDED = re.compile(
    r"[\"“](?P<title>[^\"“”]{2,80})[\"”],? (?:performed|sung|recorded) by "
    r"(?P<who>[A-Z][^,\"]{2,50}?),? "
    r"(?:(?:that|which) )?(?:features|is featured|appears|is heard|is used|plays) in the film,? "
    r"(?:(?:but|and) )?(?:is|was) (?:not|never) included"
)
_CONTAINS = re.compile(
    r"\bsoundtrack (?:album )?(?:also )?(?:contains|features|includes) "
    r"[\"“](?P<title>[^\"“”]{2,80}?),?[\"”]"
    rf",? (?:a|the|an original) song by (?P<who>{NAME})"
)
_KIND = r"(?:main |opening |closing |end |title |vocal |theme )+"
_QUOTED = r"[\"“](?P<title>[^\"“”]{2,80}?),?[\"”]"
_WRITTEN = r"(?:,? written by [^,.;]{3,60},)?"
#: "The theme song, "Fog", was performed by Bo Tran".
_THEME = re.compile(
    rf"\b[Tt]he (?:film['’]s )?{_KIND}song,? {_QUOTED},?{_WRITTEN} "
    rf"(?:was|is) (?:performed|sung) by (?P<who>{NAME})(?=[.,;]|$| \(| and (?!{NAME}))"
)
_IN_THE_CREDITS = re.compile(
    rf"\b[Tt]he song {_QUOTED},?{_WRITTEN} (?:was|is) (?:performed|sung) by (?P<who>{NAME}) "
    r"(?:in|over|during) the (?:opening|closing|end|final)\b"
)
#: "Bo Tran sang the theme song for the film, called "Fog"".
_SANG = re.compile(
    rf"^(?P<who>{NAME}) (?:sang|sings|performs|performed) (?:the film['’]s|the) {_KIND}song"
    rf"(?: (?:for|of|to) (?P<film>[^,;\"“”]{{2,60}}))?,? (?:(?:called|titled|entitled) )?{_QUOTED}"
)
#: Words of a sentence on a song, its pattern, and whether the song is said to be on the album.
_SONGS = (
    (" included", _NOT_INCLUDED, False),
    ("soundtrack", _CONTAINS, None),
    (" song", _THEME, None),
    (" song", _IN_THE_CREDITS, None),
    (" song", _SANG, None),
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_COUNTED = re.compile(
    rf"\b(?P<n>{'|'.join(_NUMBERS)}) (?:[a-z]+ ){{0,2}}(?:songs|standards|tracks|covers) "
    r"(?:performed|sung) by "
    rf"(?P<who>{NAME})"
)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the rest of the page gives to read its tracks by."""

    performers: frozenset[str]
    default_writers: tuple[str, ...]
    has_writers: bool
    has_performers: bool


def read_music(article: Article) -> Findings:
    """Album, tracks (`closed` when numbered through without a gap), and songs off the album."""
    tracks: list[Track] = []
    for section in article.sections:
        for table in section.tables:
            if _is_tracks(table):
                for finding in _tracks(article, section, table):
                    if isinstance(finding, Track):
                        tracks.append(finding)
                    yield finding
    yield from read_albums(article)
    yield from _from_prose(article, tracks)


def _is_tracks(table: Table) -> bool:
    return table.columns_lost and bool(re.match(r"No\.\s+Title\b", " ".join(table.header)))


def _tracks(article: Article, section: Section, table: Table) -> Findings:
    page = _page(article, section, table)
    bare = _BARE_TITLES.fullmatch(" ".join(table.header))
    found = [
        (bare and _bare_track(row, section, page, number, by=bool(bare["who"])))
        or _track(row, section, page)
        for number, row in enumerate(table.rows, 1)
    ]
    tracks = [f for f in found if isinstance(f, Track)]
    whole = [t.number for t in tracks] == list(range(1, len(found) + 1))
    for finding in found:
        yield replace(finding, closed=whole) if isinstance(finding, Track) else finding


def _page(article: Article, section: Section, table: Table) -> _Page:
    """Who performs on this page: its billed people, "performed by …", and cells with one name."""
    prose = {
        name for sentence in sentences(article) for name in _PERFORMED_BY.findall(sentence.text)
    }
    m = _ALL_BY.search(table.caption)
    writers = people_of(m["who"]) if m else None
    header = " ".join(table.header)
    return _Page(
        frozenset((*billed(article), *prose)),
        writers or (),
        "Writer" in header,
        bool(re.search(r"Performer|Artist", header)),
    )


def _track(row: Row, section: Section, page: _Page) -> Finding:
    cell = row.cells[0]
    source = in_section(section, cell.line)
    m = _TRACK.fullmatch(cell.text.strip())
    if not m:
        return unread("track", cell.text, "no number and quoted title", source)
    first, _, more = m["rest"].partition("\n")
    length = _LENGTH.search(first) or _LENGTH.search(more)
    first, more = _LENGTH.sub("", first), _LENGTH.sub("", more)
    dialogue = bool(re.search(r"\bdialog(?:ue)?\b", m["notes"], re.IGNORECASE))
    credit = _credit(first, more, page)
    if credit is None:
        why = "writers and performer run together and can't be parted"
        return unread("track", cell.text, why, source)
    writers, performer = credit
    inferred = not writers and not dialogue and bool(page.default_writers)
    return Track(
        number=int(m["number"]),
        title=m["title"].strip(),
        writers=page.default_writers if inferred else writers,
        performer=performer,
        seconds=int(length[1]) * 60 + int(length[2]) if length else None,
        dialogue=dialogue,
        inferred=inferred,
        source=source,
    )


def _bare_track(row: Row, section: Section, page: _Page, number: int, *, by: bool) -> Track | None:
    """A row without quotation marks, whose number is its place; None where it is not told apart.

    Where the table has performers (`by`), it ends with one whom the page knows.
    """
    cell = row.cells[0]
    text = " ".join(cell.text.split())
    m = _BARE_TRACK.fullmatch(text)
    length = _LENGTH.search(text)
    if not m or not length or int(m["number"]) != number:
        return None
    title, performer = m["run"], None
    if by:
        performer = max(
            (name for name in page.performers if title.endswith(f" {name}")), key=len, default=None
        )
        title = title.removesuffix(f" {performer}")
        if performer is None or _GOES_ON.search(title):
            return None
    return Track(
        number=number,
        title=title,
        writers=page.default_writers,
        performer=performer,
        seconds=int(length[1]) * 60 + int(length[2]),
        inferred=bool(page.default_writers),
        source=in_section(section, cell.line),
    )


def _credit(first: str, more: str, page: _Page) -> tuple[tuple[str, ...], str | None] | None:
    """(writers, performer) of what follows a track's title; None where two readings are left."""
    blanks = first.count(_BLANK_CELL)
    run = " ".join(first.replace(_BLANK_CELL, " ").split())
    lines = [run, *(" ".join(line.split()) for line in more.split("\n"))]
    entries = [line for line in lines if line]
    if not entries:
        return (), None
    if all(_AS.fullmatch(line) for line in entries):
        return (), "; ".join(entries)
    if len(entries) > 1:
        return None
    if not page.has_writers:
        return (), run
    if not page.has_performers:
        writers = people_of(run, page.performers)
        return (writers, None) if writers else None
    if run in page.performers or (
        len(parted(run)) == 1 and is_person(run) and len(run.split()) < 4
    ):
        # One name and two columns: the writer's cell is blank if it was printed as blank.
        return ((), run) if blanks != 1 or run in page.default_writers else None
    return _parted_run(run, page)


def _parted_run(run: str, page: _Page) -> tuple[tuple[str, ...], str] | None:
    readings = set()
    tokens = run.split()
    for i in range(1, len(tokens)):
        left, right = " ".join(tokens[:i]), " ".join(tokens[i:])
        writers = people_of(left, page.performers)
        if left.endswith(",") or not writers:
            continue
        if right in page.performers:
            # A performer the page knows outweighs a reading by shape alone.
            return writers, right
        if right.startswith("The ") or (len(right.split()) >= 2 and people_of(right) == (right,)):
            readings.add((writers, right))
    band = {r for r in readings if r[1].startswith("The ")}
    readings = band or readings
    return next(iter(readings)) if len(readings) == 1 else None


def _from_prose(article: Article, tracks: list[Track]) -> Findings:
    performers = Counter(t.performer for t in tracks)
    titles = {t.title for t in tracks}
    for sentence in sentences(article):
        text = sentence.text
        for words, pattern, on_album in _SONGS:
            for m in pattern.finditer(text) if words in text else ():
                title = m["title"].strip(" ,")
                if not _is_it(m.groupdict().get("film"), article):
                    continue
                if on_album is False and title in titles:
                    why = "said not to be on the album, and is in its track list"
                    yield unread("song", title, why, sentence.source)
                else:
                    yield Song(
                        title=title, performer=m["who"], on_album=on_album, source=sentence.source
                    )
        counted = _COUNTED.search(text) if tracks else None
        if counted and _NUMBERS[counted["n"]] != performers[counted["who"]]:
            why = f"the track list has {performers[counted['who']]} by {counted['who']}"
            yield unread("track", counted[0], why, sentence.source)


def _is_it(named: str | None, article: Article) -> bool:
    """Whether what a clause names, if anything, is the page's film."""
    return named is None or named == article.title or bool(re.fullmatch(THE_FILM, named))
