"""Article: a page about one film, in any format, read into title, infobox, sections and tables.

Every format's reader makes this same value, so that the readers in `questions.facts` never know
what the page looked like. Nothing here is interpreted: text is cleaned of markup, not understood.

Nothing of an article is changed once it is made. `Text` and `Row` are not frozen all the same: a
page has hundreds, and a frozen value takes three times as long to make.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True, unsafe_hash=True)
class Text:
    """A run of plain text (one value, one paragraph, one cell) and the line it starts on."""

    text: str
    line: int | None = None
    links: tuple[str, ...] = ()
    """Visible texts of the links inside, where the format keeps links."""
    targets: tuple[str, ...] = ()
    """Titles of the pages these links lead to, one a link; empty where the format loses them."""
    breaks: tuple[tuple[int, int], ...] = ()
    """(offset in `text`, line in the file) of each further line of the file that starts inside."""

    def line_at(self, offset: int) -> int | None:
        """The file's line on which the text at `offset` stands."""
        later = [line for start, line in self.breaks if start <= offset]
        return later[-1] if later else self.line

    @property
    def lines(self) -> frozenset[int | None]:
        """All lines that `line_at` may tell."""
        return frozenset((self.line, *(line for _, line in self.breaks)))


@dataclass(slots=True, unsafe_hash=True)
class Row:
    cells: tuple[Text, ...]
    """One cell a column with spans filled in; a single cell where the format lost its columns."""
    carried: frozenset[int] = frozenset()
    """Columns whose text was carried into this row by a row span."""
    marks: frozenset[str] = frozenset()
    """Result marks of templates or cell classes in this row: "won", "nominated"."""


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    """Column titles, or the one header line's words where the format lost its columns."""
    rows: tuple[Row, ...]
    columns_lost: bool = False
    """True for flattened text: each row is one cell, and blank cells are gone."""
    caption: str = ""
    line: int | None = None
    template: str = ""
    """Name of the template it was made of ("track listing"), if any."""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    """"Lead" for the text before the first heading."""
    level: int
    """2 for a main section, 3 for one inside it; the lead is 1."""
    path: tuple[str, ...]
    """Titles from the main section down to this one."""
    paragraphs: tuple[Text, ...] = ()
    items: tuple[Text, ...] = ()
    """List items, one by one."""
    tables: tuple[Table, ...] = ()
    line: int | None = None
    inferred: bool = False
    """True where the heading was lost and the title was taken from the contents list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    title: str
    """Page title without a trailing "(1995 film)"."""
    page: str
    """Page title as it stands on the site."""
    form: str
    """Name of the format: "text", "extract", "wikitext"."""
    site: str
    licence: str
    url: str | None = None
    revision: int | None = None
    infobox: Mapping[str, tuple[Text, ...]] = field(default_factory=dict)
    """Label → values, one `Text` a list entry. Labels are the canonical ones of `LABELS`."""
    sections: tuple[Section, ...] = ()
    """The lead first, then the page's order."""
    damage: tuple[Text, ...] = ()
    """Places the reader could see were damaged; each becomes an unread."""
    breaks_off: Text | None = None
    """The line that the page ends in the middle of, which stands in no section."""


#: Canonical infobox labels (the parameter names of Wikipedia's film infobox) and other spellings.
LABELS: Mapping[str, tuple[str, ...]] = {
    "director": ("directed by", "director", "directors"),
    "producer": ("produced by", "producer", "producers"),
    "writer": ("written by", "writer", "writers"),
    "screenplay": ("screenplay by", "screenplay"),
    "story": ("story by", "story"),
    "based_on": ("based on", "based_on"),
    "narrator": ("narrated by", "narrator"),
    "starring": ("starring", "cast"),
    "music": ("music by", "music"),
    "cinematography": ("cinematography",),
    "editing": ("edited by", "editing", "editor"),
    "studio": ("production company", "production companies", "studio", "production_companies"),
    "distributor": ("distributed by", "distributor"),
    "released": ("release dates", "release date", "released", "release_date"),
    "runtime": ("running time", "runtime"),
    "country": ("country", "countries"),
    "language": ("language", "languages"),
    "budget": ("budget",),
    "gross": ("box office", "gross"),
}

SPELLINGS: Mapping[str, str] = {
    spelling.replace("_", " "): label
    for label, spellings in LABELS.items()
    for spelling in (label, label.replace("_", " "), *spellings)
}
"""Each way that an infobox spells a label → the label."""

_FILM_TAG = re.compile(r"\s*\((?:\d{4}\s+)?(?:[A-Z][\w-]+\s+)?film\)$")


def film_title(page: str) -> str:
    """The film's title of its page's: "Heat" of "Heat (1995 film)"."""
    return _FILM_TAG.sub("", page)
