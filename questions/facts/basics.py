"""Running time, countries and languages, from the infobox."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from questions.articles.article import Article, Text
from questions.facts.fact import Country, Language, RunningTime
from questions.facts.finding import Finding, Findings, in_infobox, labelled, unread
from questions.facts.names import without_remark
from questions.facts.world import country, language

_MINUTES = re.compile(r"(?:(\d)\s*(?:hours?|hrs?|h)\s*)?(?:(\d{1,3})\s*(?:minutes?|mins?\.?|m))?")
#: "Director's cut: 140 minutes".
_LABELLED = re.compile(r"^\s*([A-Z][\w'’ ]{2,30}):\s*(\d[^:]*)$")
_CUTS_APART = re.compile(r"\s*[,;/]\s*(?=[A-Z\d])(?![^()]*\))")
_THEATRICAL = re.compile(r"theatrical|original|(?<!re)(?<!re-)release", re.IGNORECASE)
#: Remarks that say a length is not that of the whole film as it was first shown.
_IN_PART = re.compile(
    r"\b(?:parts?|volumes?|episodes?|chapters?|reels?|cut|extended|restored|restoration|edited|TV"
    r"|television|festival|uncut|fps|frames|disc|DVD|video|re-?release|re-?issue)\b",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 30, 400
#: Remarks on a language that is not that of the film as it was made.
_NOT_SPOKEN = re.compile(r"dub|subtitle|intertitle|version|translat", re.IGNORECASE)
#: What pages write in the place of a language of a film that has none.
_NO_LANGUAGE = frozenset(("Silent",))
_INTERTITLES = frozenset(("silent film", "silent movie", "none", "no dialogue"))
#: Words; "Democratic Republic of the Congo" has five.
_LONGEST_NAME = 5
_BETWEEN = re.compile(r"\s*(?:\n|,|/|;|•|·|\band\b|&)\s*")


def read_basics(article: Article) -> Findings:
    """A running time only where one cut stands there or one is called theatrical."""
    yield from _running_time(labelled(article, "runtime"))
    for label, kind, look_up in (("country", Country, country), ("language", Language, language)):
        yield from _names(labelled(article, label), kind, look_up)


def _running_time(values: tuple[Text, ...]) -> Findings:
    cuts: list[tuple[int, str, Text]] = []
    trouble: list[Finding] = []
    for text in (cut for value in values for cut in _cuts(value)):
        value, remark = without_remark(text.text)
        minutes = _minutes(value)
        if minutes is None:
            why = f"not a number of minutes from {_SHORTEST} to {_LONGEST}"
            trouble.append(unread("running_time", text.text, why, in_infobox(text)))
        else:
            cuts.append((minutes, remark, text))
    theatrical = [cut for cut in cuts if _THEATRICAL.search(cut[1])]
    plain = [cut for cut in cuts if not cut[1]]
    only = cuts if len(cuts) == 1 and not _IN_PART.search(cuts[0][1]) else []
    chosen = theatrical or plain or only
    lengths = {minutes for minutes, _, _ in chosen}
    if len(lengths) == 1 and not (trouble and not theatrical):
        yield RunningTime(minutes=lengths.pop(), source=in_infobox(chosen[0][2]))
    elif cuts:
        why = "several cuts, and none is said to be the theatrical one"
        text = cuts[0][2]
        yield unread("running_time", "; ".join(c[2].text for c in cuts), why, in_infobox(text))
    yield from trouble


def _cuts(text: Text) -> list[Text]:
    """One text a cut: "A, B" and "A / B" parted, "Theatrical cut: A" as "A (Theatrical cut)"."""
    parts = [_LABELLED.sub(r"\2 (\1)", part) for part in _CUTS_APART.split(text.text)]
    if all(_minutes(without_remark(part)[0]) for part in parts):
        return [replace(text, text=part) for part in parts]
    return [text]


def _minutes(value: str) -> int | None:
    m = _MINUTES.fullmatch(value.strip(" ."))
    if not m or not (m[1] or m[2]):
        return None
    minutes = int(m[1] or 0) * 60 + int(m[2] or 0)
    return minutes if _SHORTEST <= minutes <= _LONGEST else None


def _names(
    values: tuple[Text, ...],
    kind: type[Country] | type[Language],
    look_up: Callable[[str], str | None],
) -> Findings:
    found: list[tuple[str, Text]] = []
    trouble: list[Finding] = []
    for text in values:
        for entry in _entries(text.text, look_up):
            plain, remark = without_remark(entry)
            name = look_up(plain)
            if name in _NO_LANGUAGE or plain.casefold() in _INTERTITLES:
                continue  # a film without speech has no language, and nothing is missing
            if name and not _NOT_SPOKEN.search(remark):
                found.append((name, text))
            elif entry:
                why = f"not a {kind.kind} that is known"
                trouble.append(unread(kind.kind, entry, why, in_infobox(text)))
    seen: set[str] = set()
    for name, text in found:
        if name not in seen:
            seen.add(name)
            yield kind(name=name, source=in_infobox(text), closed=not trouble)
    yield from trouble


def _entries(text: str, look_up: Callable[[str], str | None]) -> list[str]:
    """Parts of a value; a name that holds a joiner ("Trinidad and Tobago") stays whole."""
    if look_up(text):
        return [text]
    return [name for part in _BETWEEN.split(text) if part for name in _side_by_side(part, look_up)]


def _side_by_side(part: str, look_up: Callable[[str], str | None]) -> list[str]:
    """The names that a line of a flattened list ran together; the whole where one is unknown."""
    words, names = part.split(), []
    while words:
        most = min(len(words), _LONGEST_NAME)
        length = next((n for n in range(most, 0, -1) if look_up(" ".join(words[:n]))), 0)
        if not length:
            return [part]
        names.append(" ".join(words[:length]))
        words = words[length:]
    return names
