"""What a folder of film files already keeps: which articles, and whether a film is among them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from questions.facts import filmfile
from questions.facts.fact import Cast, Director, FilmRecord, Starring
from questions.facts.mends import mended
from questions.facts.reader import checksum, slug
from questions.facts.rows import fold
from questions.sources.page import Known
from quiz.errors import OperatorMistake

#: The article stands among a film file's first lines, before its facts.
_HEAD = 16_384
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # quick where PyYAML was built so


def articles(folder: Path) -> Known:
    """Title and revision of the article of each film file, where it names a revision.

    Only the line of the article is read. A file that can't be read keeps nothing, so that
    whoever writes to it meets what is wrong with it.
    """
    return frozenset(_articles(folder))


def _articles(folder: Path) -> Iterator[tuple[str, int]]:
    for path in folder.glob("*.yaml"):
        said = _article(path)
        try:
            yield str(said["title"]), int(said["revision"])
        except (ValueError, KeyError, TypeError):
            continue


def _article(path: Path) -> dict[str, Any]:
    """What a film file's line of its article says; nothing where it can't be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
        line = next(line for line in head.splitlines() if line.startswith(b"article: "))
        said = yaml.load(line.decode(), Loader=_Loader)["article"]
    except (OSError, StopIteration, ValueError, KeyError, TypeError, yaml.YAMLError):
        return {}
    return said if isinstance(said, dict) else {}


# ── One film or two ──

_TAGGED = re.compile(r"\((?:18|19|20)\d\d\b[^()]*\bfilm\)$")


def with_own_id(record: FilmRecord, folder: Path, beside: Sequence[Path] = ()) -> FilmRecord:
    """`record` under the id it has in `folder`, or under the first that is no other film's.

    The first film of its title and year keeps the plain id; another one's goes on with its
    director's surname. An id that another film has in the folders `beside` is not taken either, for
    the two would be one film to whoever reads them all. Raises `NotWritten` where a file is in the
    way that can't be read.
    """
    free = ""
    ids = tuple(_ids(record))
    for film in ids:
        path = folder / f"{film}.yaml"
        if path.exists():
            if _is_of(path, record):
                return dataclasses.replace(record, id=film)
        elif not free and all(
            _is_of(other, record) for each in beside if (other := each / path.name).exists()
        ):
            free = film
    return dataclasses.replace(record, id=free or ids[-1])


def _ids(record: FilmRecord) -> Iterator[str]:
    yield record.id
    directors = sorted(fact.person for fact in record.facts if isinstance(fact, Director))
    first = next((fact.person for fact in record.facts if isinstance(fact, Director)), "")
    if surname := slug(re.sub(r",? (?:Jr|Sr|I{2,3})\.?$", "", first).rpartition(" ")[2]):
        yield f"{record.id}-{surname}"
    article = record.article
    yield f"{record.id}-{checksum('|'.join((article.site, article.title, *directors)))}"


def _is_of(path: Path, record: FilmRecord) -> bool:
    """Whether the film file at `path` is of the same film."""
    said, article = _article(path), record.article
    if article.url and said.get("url") == article.url:
        return True
    try:
        there = filmfile.read(path)
    except OperatorMistake as mistake:
        raise filmfile.NotWritten(
            f"{mistake}; mend or remove that file, for {record.title} ({record.year}) may be its"
            " film."
        ) from None
    # By hand a director may have been put right, and the page still says the other.
    return is_same(there, mended(record, there.mends)[0])


def is_same(one: FilmRecord, other: FilmRecord) -> bool:
    """Whether two records with the same title and year are of one film.

    Two articles of one site are of two films where both titles say which film they mean.
    Otherwise the directors tell, or the cast where a page is without directors.
    """
    a, b = one.article, other.article
    if a.url and b.url and a.site == b.site:
        if a.url == b.url:
            return True
        if _TAGGED.search(a.title) and _TAGGED.search(b.title):
            return False
    for people in (_directors, _players):
        if (ours := people(one)) and (theirs := people(other)):
            return not ours.isdisjoint(theirs)
    return fold(one.title) == fold(other.title) and (a.site, a.title) == (b.site, b.title)


def _directors(record: FilmRecord) -> set[str]:
    return {fold(fact.person) for fact in record.facts if isinstance(fact, Director)}


def _players(record: FilmRecord) -> set[str]:
    stars = {fold(fact.person) for fact in record.facts if isinstance(fact, Starring)}
    return stars | {fold(fact.actor) for fact in record.facts if isinstance(fact, Cast)}
