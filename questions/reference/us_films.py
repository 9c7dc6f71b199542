"""The table of American films since 1920, made from Wikipedia's lists of each year.

One JSON object a line, gzipped: `{"title", "year", "cast": […], …}`. It is noisy: brackets gone
astray, re-releases, franchises and notes among the names. Good for "such a name exists", never
for "this is true".
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quiz.errors import OperatorMistake

CREDIT = "P. Rust, wikipedia-movie-data (MIT), from Wikipedia (CC BY-SA)"

#: "(1920 film)", "(narrator)", "[fr]": notes behind a name, not part of it.
_NOTE = re.compile(
    r"\s*(?:\[[^\[\]]*\]|\((?:[^()]*\b(?:film|serial|special|actor|actress|narrator|dancer|voice"
    r"|re-release|theatrical release|short)|\d{4})\))\s*$",
    re.IGNORECASE,
)
_STYLE = re.compile(r"\.mw-parser-output|\{")
_LONGEST_LINE = 1 << 16


@dataclass(frozen=True, slots=True)
class ListedFilm:
    """One row: a film that was listed, and the people it was listed with."""

    title: str
    year: int
    cast: tuple[str, ...]


def read_us_films(path: Path) -> Iterator[ListedFilm]:
    """The rows of the table at `path`, notes cut off and rubbish left out.

    Raises `OperatorMistake` that names the file, and the line where there is one.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if (film := _film(line, f"{path}, line {number}")) is not None:
                    yield film
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise OperatorMistake(
            f"{path} can't be read as a gzipped table: {reason(error)}."
        ) from None


def _film(line: str, where: str) -> ListedFilm | None:
    try:
        if len(line) > _LONGEST_LINE:
            raise ValueError(line)
        row = json.loads(line)
        title, year, cast = str(row["title"]), int(row["year"]), list(row["cast"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise OperatorMistake(f"{where}: this is no film with a title, year and cast.") from None
    if _STYLE.search(title):
        return None
    people = (plain(str(name)) for name in cast)
    return ListedFilm(plain(title), year, tuple(name for name in people if is_name(name)))


def reason(error: Exception) -> str:
    """Why a table can't be read, in plain words."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    if isinstance(error, EOFError):
        return "it breaks off"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return "it is damaged, or something else"


def plain(name: str) -> str:
    """`name` without the notes behind it."""
    name = " ".join(name.split())
    while (shorter := _NOTE.sub("", name)) != name and shorter:
        name = shorter
    return name


def is_name(text: str) -> bool:
    """Whether `text` can be what a person is called: a word or more, the first and last capital."""
    words = text.replace('"', "").replace("'", "").split()
    return (
        0 < len(words) <= 6
        and len(text) > 2
        and words[0][:1].isupper()
        and (words[-1][:1].isupper() or "-" in words[-1])
        and not any(c.isdigit() or c in "()[]{}|<>&:;=" for c in text)
    )
