"""The infobox of a flattened page: lines that start with its labels, glued to the value or not.

Three flattenings are known: `Directed by Mike Figgis`, `Directed byFrançois Truffaut`, and
`Directed by | Jia Zhangke |`. Labels come in the template's fixed order, which is what tells the
label "Studio" from a company called Studio Ghibli in the list above it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from questions.articles.article import Text
from questions.articles.flat.lines import Lines, clean

#: Printed labels in the order the infobox prints them; the second half is the canonical label.
_ORDER: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Directed by",), "director"),
    (("Produced by",), "producer"),
    (("Written by",), "writer"),
    (("Screenplay by",), "screenplay"),
    (("Story by",), "story"),
    (("Based on",), "based_on"),
    (("Narrated by",), "narrator"),
    (("Starring",), "starring"),
    (("Music by",), "music"),
    (("Cinematography",), "cinematography"),
    (("Edited by", "Editing by"), "editing"),
    (("Production companies", "Production company", "Studio"), "studio"),
    (("Distributed by",), "distributor"),
    (("Release dates", "Release date(s)", "Release date"), "released"),
    (("Running time",), "runtime"),
    (("Countries", "Country"), "country"),
    (("Languages", "Language"), "language"),
    (("Budget",), "budget"),
    (("Box office",), "gross"),
    (("Preceded by", "Followed by"), ""),
)
_RANKED = tuple(
    (printed, canonical, rank) for rank, (many, canonical) in enumerate(_ORDER) for printed in many
)
_MANY_PEOPLE = frozenset(
    {"producer", "writer", "screenplay", "story", "starring", "music", "cinematography", "editing"}
    | {"director", "studio"}
)
_LOOK_AHEAD = 14
_LONGEST_VALUE = 200
_MOST_VALUES = 100
_PROSE = re.compile(r"\b(?:is|was) an?\b.*\b(?:film|movie)\b")
_BULLET = re.compile(r"^\s*[•·*]\s*")


@dataclass(frozen=True)
class Infobox:
    values: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    damage: tuple[Text, ...] = ()
    start: int = 0
    """Index of its first line."""
    end: int = 0
    """Index of the first line after it."""

    @property
    def found(self) -> bool:
        return bool(self.end)


@dataclass(frozen=True)
class _Label:
    canonical: str
    rank: int
    rest: str
    """What stands on the label's line after it."""
    lines: int
    """How many lines the label itself takes: 2 where "Production company" was broken."""


def find_infobox(lines: Lines, start: int, stop: int) -> Infobox:
    """The first run of at least two labels between lines `start` and `stop`; empty if none."""
    for index in range(start, stop):
        label = _label_at(lines, index, -1)
        if label and _another_follows(lines, index + 1, stop, label.rank):
            return _collect(lines, index, stop)
    return Infobox()


def _another_follows(lines: Lines, index: int, stop: int, rank: int) -> bool:
    return any(_label_at(lines, i, rank) for i in range(index, min(stop, index + _LOOK_AHEAD)))


def _label_at(lines: Lines, index: int, after: int) -> _Label | None:
    """The label that starts line `index`, if it may come after the label of rank `after`."""
    line = _bare(lines.texts[index])
    taken = 1
    if line == "Production" and index + 1 < len(lines.texts):
        line, taken = f"Production {_bare(lines.texts[index + 1])}", 2
    for printed, canonical, rank in _RANKED:
        if rank > after and line.startswith(printed):
            rest = line[len(printed) :]
            # "Budgeted at" is prose; a label is followed by nothing, a space or a capital.
            if rest and (rest[0].islower() or rest[0] in "-'’"):
                continue
            if canonical == "studio" and printed != "Studio" and rest[:1].islower():
                continue
            return _Label(canonical, rank, rest.lstrip(" :|"), taken)
    return None


def _bare(line: str) -> str:
    return clean(line).strip("| ").strip()


def _collect(lines: Lines, start: int, stop: int) -> Infobox:
    values: dict[str, list[Text]] = {}
    piped = "|" in lines.texts[start]
    current, rank, index = "", -1, start
    while index < stop:
        if label := _label_at(lines, index, rank):
            current, rank = label.canonical, label.rank
            values.setdefault(current, [])
            index += label.lines - 1
            _add(values[current], label.rest, index)
        elif lines.is_blank(index):
            upcoming = lines.next_filled(index)
            if upcoming - index > 2 or not _label_at(lines, upcoming, rank):
                break
        elif _is_prose(lines.texts[index], piped):
            break
        else:
            _add(values[current], lines.texts[index], index)
        index += 1
    damage = _run_together(values) if piped else ()
    kept = {label: tuple(texts) for label, texts in values.items() if label and texts}
    return Infobox(kept, damage, start, index)


def _is_prose(line: str, piped: bool) -> bool:
    text = clean(line)
    return len(text) > _LONGEST_VALUE or bool(_PROSE.search(text)) or (piped and len(text) > 120)


def _add(texts: list[Text], raw: str, index: int) -> None:
    if len(texts) < _MOST_VALUES and (value := _bare(_BULLET.sub("", raw))):
        texts.append(Text(value, index + 1))


def _run_together(values: dict[str, list[Text]]) -> tuple[Text, ...]:
    """Take out people of a piped page that may be several: it drops the breaks between them."""
    damage: list[Text] = []
    for label in _MANY_PEOPLE & values.keys():
        unsure = [text for text in values[label] if len(text.text.split()) > 3]
        damage += [Text(f"{label}: {text.text}", text.line) for text in unsure]
        values[label] = [text for text in values[label] if text not in unsure]
    return tuple(sorted(damage, key=lambda text: (text.line or 0, text.text)))
