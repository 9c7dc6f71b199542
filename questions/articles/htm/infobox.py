"""The film infobox: rows of a label and its values, one `Text` a list entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from questions.articles.article import SPELLINGS, Text
from questions.articles.htm.inline import classes, inside, tidy
from questions.articles.htm.source import line_of
from questions.articles.htm.table import cells_of, rows_of
from questions.articles.rendered import UNKNOWN, entries

#: Labels of which a film's infobox has some, and no other infobox has two.
_OF_FILMS = frozenset(
    {"director", "starring", "cinematography", "editing", "distributor", "released", "runtime"}
)
#: Labels that tell what an infobox is about, in the order they are asked for.
_OTHER_KINDS = (
    ("a person", ("born", "died", "years active", "occupation", "occupations")),
    ("a television series", ("no. of episodes", "no. of seasons", "network", "no. of series")),
    ("a video game", ("developer(s)", "developers", "developer", "platform(s)", "platforms")),
    ("a soundtrack or an album", ("recorded", "label", "genre length")),
    ("a book", ("isbn", "publication date", "media type", "pages")),
    ("a stage work", ("book", "premiere", "place premiered", "productions")),
    ("a franchise", ("owner", "years", "film(s)", "films", "films and television")),
    ("an award", ("awarded for", "presented by", "first awarded")),
    ("a company", ("founded", "headquarters", "industry")),
)


@dataclass(frozen=True, slots=True)
class Infobox:
    values: Mapping[str, tuple[Text, ...]]
    damage: tuple[Text, ...]
    labels: frozenset[str]
    """Every label as it stands there, in lower case."""

    @property
    def is_of_a_film(self) -> bool:
        return len(_OF_FILMS & self.values.keys()) >= 2 and self.kind is None

    @property
    def is_of_a_television_film(self) -> bool:
        """Whether it may be, on a page that says it is about one: it names its network, too."""
        several = {"no. of episodes", "no. of seasons", "no. of series"}
        return len(_OF_FILMS & self.values.keys()) >= 2 and not self.labels & several

    @property
    def kind(self) -> str | None:
        """What else than a film it is about, if its labels tell."""
        return next((kind for kind, words in _OTHER_KINDS if self.labels & set(words)), None)


def is_infobox(node: LexborNode) -> bool:
    return "infobox" in classes(node.attributes)


def read_infobox(table: LexborNode) -> Infobox:
    """Read an infobox; labels that no film infobox has are only listed."""
    values: dict[str, tuple[Text, ...]] = {}
    damage: list[Text] = []
    labels: set[str] = set()
    for row in rows_of(table):
        cells = list(cells_of(row))
        if len(cells) != 2 or cells[0].tag != "th" or cells[1].tag != "td":
            continue
        said = tidy(inside(cells[0]).text.replace("\n", " ")).lower().rstrip(":")
        labels.add(said)
        if (label := SPELLINGS.get(said)) is None:
            continue
        whole: list[Text] = []
        for entry in _values(cells[1]):
            if UNKNOWN in entry.text:
                damage.append(Text(f"{label}: {entry.text.replace(UNKNOWN, '…')}", entry.line))
            else:
                whole.append(entry)
        if whole:
            values[label] = (*values.get(label, ()), *whole)
    return Infobox(values, tuple(damage), frozenset(labels))


def _values(cell: LexborNode) -> list[Text]:
    """The entries of a cell, each with the line of its list item where it has one."""
    first = line_of(cell) or 1
    source: list[str] = []
    for item in cell.css("li"):
        line = line_of(item) or first
        # As the entries' finder wants it: line by line, what stands where.
        source += [""] * (line - first - len(source) + 1)
        source[-1] += inside(item, lists=False).text.replace("\n", " ") + " "
    return list(entries(inside(cell), "\n".join(source), first))
