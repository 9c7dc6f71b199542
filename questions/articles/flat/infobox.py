"""The infobox of a flattened page: lines that start with its labels, glued to the value or not.

Five flattenings are known: `Directed by Mike Figgis`, `Directed byFrançois Truffaut`,
`Directed by | Jia Zhangke |`, the label on a line of its own, with or without blank lines between,
and what a browser copies, where a list is set in and has a blank line above and below. The labels
below those of people come in the template's fixed order, which is what tells the label "Studio"
from a company called Studio Ghibli in the list above it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from questions.articles.article import Text
from questions.articles.flat.lines import LOST, Lines, clean

#: Printed labels of who made it, in no order: the template has moved them about over the years.
_OF_PEOPLE: tuple[tuple[str, str], ...] = (
    ("Directed by", "director"),
    ("Produced by", "producer"),
    ("Written by", "writer"),
    ("Screenplay by", "screenplay"),
    ("Story by", "story"),
    ("Based on", "based_on"),
    ("Starring", "starring"),
    ("Narrated by", "narrator"),
    ("Music by", "music"),
    ("Cinematography", "cinematography"),
    ("Edited by", "editing"),
    ("Editing by", "editing"),
    ("Animation by", ""),
    ("Layouts by", ""),
    ("Backgrounds by", ""),
    ("Color process", ""),
    ("Colour process", ""),
)
#: The labels below them, in the order the infobox prints them. The canonical label is empty for
#: what is no fact of a film.
_ORDER: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        (
            *("Production companies", "Production company", "Productioncompanies"),
            *("Productioncompany", "Company", "Studio(s)", "Studio"),
        ),
        "studio",
    ),
    (("Distributed by", "Distributor"), "distributor"),
    (("Release dates", "Release date(s)", "Release date", "Released"), "released"),
    (("Running time", "Runtime"), "runtime"),
    (("Countries", "Country(s)", "Country"), "country"),
    (("Languages", "Language(s)", "Language"), "language"),
    (("Budget",), "budget"),
    (("Box office", "Gross revenue"), "gross"),
    (("Preceded by", "Followed by"), ""),
    (("Followed by",), ""),
)
_RANKED = tuple((printed, canonical, 0) for printed, canonical in _OF_PEOPLE) + tuple(
    (printed, canonical, rank)
    for rank, (many, canonical) in enumerate(_ORDER, 1)
    for printed in many
)
_MANY_PEOPLE = frozenset(
    {"producer", "writer", "screenplay", "story", "starring", "music", "cinematography", "editing"}
    | {"director", "studio", "distributor"}
)
#: Labels that head sections of a page too, as those of rank 1 and more do.
_HEADINGS_TOO = frozenset({"cinematography", "editing", ""})
#: Rank of the last label that a film's facts are read from.
_LAST_RANK = max(rank for _, label, rank in _RANKED if label == "gross")
_LOOK_AHEAD = 14
_LONGEST_VALUE = 200
#: Words of a run of names that is tried for its parts.
_MOST_WORDS = 24
#: A value that says itself where its parts are.
_MARKED_VALUE = re.compile(r"[,;:/]|\band\b")
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
    printed: str
    canonical: str
    rank: int
    rest: str
    """What stands on the label's line after it."""
    lines: int
    """How many lines the label itself takes: 2 where "Production company" was broken."""


def find_infobox(lines: Lines, start: int, stop: int) -> Infobox:
    """The first run of labels between lines `start` and `stop`; empty if none."""
    for index in range(start, stop):
        label = _label_at(lines, index, ())
        if label and _is_first(lines, index, label, stop):
            return _collect(lines, index, stop)
    return Infobox()


def _is_first(lines: Lines, index: int, label: _Label, stop: int) -> bool:
    """Whether an infobox starts here: two labels, or three where the first may be a heading.

    "Budget" and "Box office" head sections too, "Directed by" and "Starring" don't.
    """
    needed = 2 if label.rank or label.canonical in _HEADINGS_TOO else 1
    at = index + label.lines
    above: tuple[_Label, ...] = (label,)
    for _ in range(needed):
        end = min(stop, at + _LOOK_AHEAD)
        labels = ((i, _label_at(lines, i, above)) for i in range(at, end))
        found = next(((i, other) for i, other in labels if other), None)
        if found is None or any(
            _is_prose(lines.texts[i], piped=False) for i in range(at, found[0])
        ):
            return False
        at, above = found[0] + found[1].lines, (*above, found[1])
    return True


def _label_at(lines: Lines, index: int, above: tuple[_Label, ...]) -> _Label | None:
    """The label that starts line `index`, if it may come below the labels `above`."""
    line = _bare(lines.texts[index])
    taken = 1
    if line == "Production" and index + 1 < len(lines.texts):
        line, taken = f"Production {_bare(lines.texts[index + 1])}", 2
    for printed, canonical, rank in _RANKED:
        if line.startswith(printed) and _may_follow(printed, rank, above):
            rest = line[len(printed) :]
            # "Budgeted at" is prose; a label is followed by nothing, a space or a capital.
            # What is glued to "by" is a value, whatever it starts with: "Distributed bysee below".
            if rest and ((rest[0].islower() and printed[-3:] != " by") or rest[0] in "-'’"):
                continue
            return _Label(printed, canonical, rank, rest.lstrip(" :|"), taken)
    return None


def _may_follow(printed: str, rank: int, above: tuple[_Label, ...]) -> bool:
    if rank:
        return not above or rank > above[-1].rank
    return all(label.rank == 0 and label.printed != printed for label in above)


def _bare(line: str) -> str:
    return clean(line).strip("| ").strip()


def _collect(lines: Lines, start: int, stop: int) -> Infobox:
    values: dict[str, list[Text]] = {}
    piped = "|" in lines.texts[start]
    spaced = _is_spaced(lines, start, stop)
    current, index = "", start
    above: tuple[_Label, ...] = ()
    while index < stop:
        if label := _label_at(lines, index, above):
            current, above = label.canonical, (*above, label)
            values.setdefault(current, [])
            index += label.lines - 1
            _add(values[current], label.rest, index)
        elif lines.is_blank(index):
            upcoming = lines.next_filled(index)
            ends = above[-1].rank >= _LAST_RANK and bool(values[current])
            listed = not values[current] and _is_set_in(lines.texts[upcoming])
            goes_on = spaced or listed or _label_at(lines, upcoming, above)
            if upcoming - index > 2 or ends or not goes_on:
                break
        elif _is_prose(lines.texts[index], piped):
            break
        else:
            _add(values[current], lines.texts[index], index)
        index += 1
    damage = _cut_off(values, current) if lines.is_cut_in(index - 1) else ()
    if piped:
        damage += _run_together(values, "\n".join(lines.texts[index:stop]))
    kept = {label: tuple(texts) for label, texts in values.items() if label and texts}
    return Infobox(kept, damage, start, index)


def _is_set_in(line: str) -> bool:
    """Whether a line is of a list as browsers copy one."""
    return line.startswith(("  ", "\t")) or bool(_BULLET.match(line))


def _is_spaced(lines: Lines, start: int, stop: int) -> bool:
    """Whether a blank line follows every line of the infobox, as some mirrors print them."""
    head = range(start, min(stop, start + _LOOK_AHEAD))
    filled = [i for i in head if not lines.is_blank(i)]
    return len(filled) >= 3 and all(later - one == 2 for one, later in pairwise(filled[:5]))


def _cut_off(values: dict[str, list[Text]], label: str) -> tuple[Text, ...]:
    """Take out the value at which the file breaks off: "$3" may have been "$3.6 million"."""
    if not values[label]:
        return ()
    text = values[label].pop()
    return (Text(f"{label}: {text.text}", text.line),)


def _is_prose(line: str, piped: bool) -> bool:
    text = clean(line)
    return len(text) > _LONGEST_VALUE or bool(_PROSE.search(text)) or (piped and len(text) > 120)


def _add(texts: list[Text], raw: str, index: int) -> None:
    value = _bare(_BULLET.sub("", raw))
    if texts and texts[-1].text.endswith(":") and value:
        # "Norway:" on a line of its own says where the date below it is of.
        value = f"{texts.pop().text} {value}"
    # Markdown prints a list in one cell: "- Ann Lee - Bo Tran".
    parts = value.split(" - ") if value.startswith("- ") else [value]
    for part in parts:
        part = part.removeprefix("- ").strip()
        if len(texts) < _MOST_VALUES and part and LOST not in part:
            texts.append(Text(part, index + 1))


def _run_together(values: dict[str, list[Text]], prose: str) -> tuple[Text, ...]:
    """Part the names of a piped page, which drops the breaks between them, or take them out.

    They are parted where the rest of the page names each of them by itself.
    """
    damage: list[Text] = []
    for label in sorted(_MANY_PEOPLE & values.keys()):
        kept: list[Text] = []
        for text in values[label]:
            if len(text.text.split()) <= 3 or _MARKED_VALUE.search(text.text):
                kept.append(text)
            elif names := _parted(text.text, prose):
                kept += [Text(name, text.line) for name in names]
            else:
                damage.append(Text(f"{label}: {text.text}", text.line))
        values[label] = kept
    return tuple(sorted(damage, key=lambda text: (text.line or 0, text.text)))


def _parted(run: str, prose: str) -> list[str]:
    """The names a run of words is made of; empty unless the prose names each, in one way only."""
    words = run.split()
    if len(words) > _MOST_WORDS:
        return []
    ways: list[list[list[str]]] = [[[]], *([] for _ in words)]
    for end in range(2, len(words) + 1):
        for start in range(max(0, end - 4), end - 1):
            if ways[start] and _is_named(" ".join(words[start:end]), prose):
                ways[end] += [[*way, " ".join(words[start:end])] for way in ways[start]][:3]
    return ways[-1][0] if len(ways[-1]) == 1 else []


def _is_named(name: str, prose: str) -> bool:
    """Whether the prose has `name` as a whole: no further capital stands beside it."""
    whole = re.compile(rf"(?<![\w'’-])(?<![A-Z]\. ){re.escape(name)}(?![\w-])(?! [A-Z])")
    return any(
        not re.search(
            r"(?:^|[^.!?\s] |\w)[A-Z][\w'’.-]* $", prose[max(0, m.start() - 25) : m.start()]
        )
        for m in whole.finditer(prose)
    )
