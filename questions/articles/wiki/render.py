"""Wikitext markup becomes plain text, with the templates that carry words expanded by hand.

A parser's own "strip code" empties list templates, dates, money and every Won or Nominated cell
without a word, so nothing here is left to it. A template this module does not know leaves
`UNKNOWN` behind: the caller then knows that words are missing, and keeps no fact from them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from questions.articles.rendered import UNKNOWN, Rendered
from questions.articles.wiki import templates as known
from questions.articles.wiki.nodes import Group, Link, Nodes, Param, Template, parse_fully
from questions.articles.wiki.quick import is_plain, parse_quickly, text_and_links
from questions.articles.wiki.source import HIDDEN
from questions.articles.wiki.strays import without_strays
from questions.articles.wiki.sums import evaluate

_SKIPPED_LINKS = re.compile(r"\s*(?:file|image|category)\s*:", re.IGNORECASE)
_APOSTROPHES = re.compile(r"''+")
#: Lengths of the runs that are marks and nothing else.
_MARKS_ONLY = frozenset({2, 3, 5})
_STRAY_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_NAME_SPACE = re.compile(r"[\s_]+")
_BEHAVIOUR = re.compile(r"__[A-Z]+__")
_ODD_SPACE = re.compile(r"[\u2002-\u200a\u202f\u3000]")
_SPACES = re.compile(r"  +")
_LOOSE = re.compile(r" [,;:.)]")
_SPACE_BEFORE = re.compile(r"  *([,;:.)])")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff" + HIDDEN + "]")
_UNBALANCED = re.compile(r"\{\{|\}\}|\[\[|\]\]")
_DEEPEST = 40
_NO_MARKS: frozenset[str] = frozenset()


class _Output:
    __slots__ = ("links", "marks", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.links: list[tuple[str, str]] = []
        """What each shows, and where it leads."""
        self.marks: set[str] = set()


def parse(wikitext: str) -> Nodes:
    """Parse a slice of wikitext; quotes are left in the text, where one slip can't spread.

    Brackets and tags that are open by the dozen are gaps from the start: the parser would try
    each of them to the end of the text.
    """
    nodes = parse_quickly(wikitext)
    return parse_fully(without_strays(wikitext, UNKNOWN)) if nodes is None else nodes


def render(wikitext: str | Nodes) -> Rendered:
    """Return what a reader sees of `wikitext`. Never raises; gaps are `UNKNOWN`."""
    if not isinstance(wikitext, str):
        return _rendered(wikitext)
    if is_plain(wikitext):
        return Rendered(_without_brackets(tidy(wikitext.replace("\n", " "))))
    parts = text_and_links(wikitext)
    return _linked(parts) if parts else _rendered(parse(wikitext))


def _rendered(nodes: Nodes) -> Rendered:
    output = _Output()
    _walk(nodes, output, 0)
    text = _without_brackets("".join(output.parts))
    lines = [tidied for line in text.split("\n") if (tidied := tidy(line))]
    links = [
        (tidied, target)
        for shown, target in output.links
        if (tidied := tidy(shown.replace("\n", " ")))
    ]
    return Rendered(
        "\n".join(lines),
        tuple([shown for shown, _ in links]),
        tuple([target for _, target in links]),
        frozenset(output.marks) if output.marks else _NO_MARKS,
    )


def _linked(parts: Sequence[str | Any]) -> Rendered:
    """What is seen of text, a link's title, what it shows, text …: nearly all prose is that."""
    seen: list[str] = [parts[0]]
    links: list[str] = []
    targets: list[str] = []
    for title, shown, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        if ":" not in title or not _SKIPPED_LINKS.match(title):
            if shown is None:
                shown = title.strip().lstrip(":")
            seen.append(shown)
            if tidied := tidy(shown):
                links.append(tidied)
                targets.append(_target(title))
        seen.append(text)
    text = _without_brackets(tidy("".join(seen).replace("\n", " ")))
    return Rendered(text, tuple(links), tuple(targets))


def _target(title: str) -> str:
    """The page a link leads to: "Actors" of "Actors#Men"."""
    return title.partition("#")[0].replace("_", " ").strip().lstrip(":")


def _without_brackets(text: str) -> str:
    """Text that brackets are left in has lost the words they were to hold."""
    if "[" in text or "{" in text or "]" in text or "}" in text:
        return _UNBALANCED.sub(UNKNOWN, text)
    return text


def tidy(line: str) -> str:
    """One line without quotes, stray tags, odd spaces and characters nobody sees."""
    if "''" in line:
        line = _without_quotes(line)
    if "<" in line:
        line = _STRAY_TAG.sub("", line)
    if "__" in line:
        line = _BEHAVIOUR.sub("", line)
    # Each sign below is looked for first: nearly all lines are tidy, and there are many.
    if not line.isascii() and not line.isprintable():
        line = line.replace("\u00a0", " ")  # as a rule there is no other
        if not line.isprintable():
            line = _ODD_SPACE.sub(" ", _INVISIBLE.sub("", line))
    if "\t" in line:
        line = line.replace("\t", " ")
    if "  " in line:
        line = _SPACES.sub(" ", line)
    line = line.strip()
    if _LOOSE.search(line):
        line = _SPACE_BEFORE.sub(r"\1", line)
    if "(" in line:
        line = line.replace("( ", "(").replace("()", "").strip()
    return line


def _without_quotes(line: str) -> str:
    """Take italic and bold marks out and leave apostrophes, by MediaWiki's own rules."""
    if "'''" not in line:
        return line.replace("''", "")  # italics, and nothing to take for an apostrophe
    runs = [len(run) for run in _APOSTROPHES.findall(line)]
    bold = sum(n >= 3 for n in runs)
    italic = sum(n == 2 or n >= 5 for n in runs)
    # Where neither kind is closed, one "bold" mark was italic after an apostrophe: ''[[X]]'''s.
    spare = bold % 2 == 1 and italic % 2 == 1
    if not spare and _MARKS_ONLY.issuperset(runs):
        return _APOSTROPHES.sub("", line)

    def mark(match: re.Match[str]) -> str:
        nonlocal spare
        length = len(match[0])
        if length == 3 and spare:
            spare = False
            return "'"
        return "'" if length == 4 else "'" * max(0, length - 5)

    return _APOSTROPHES.sub(mark, line)


def _walk(nodes: Nodes, output: _Output, depth: int) -> None:
    if depth > _DEEPEST:
        output.parts.append(UNKNOWN)
        return
    for node in nodes:
        if isinstance(node, str):
            output.parts.append(node)
        elif isinstance(node, Link):
            _link(node, output, depth)
        elif isinstance(node, Template):
            _template(node, output, depth)
        elif isinstance(node, Group):
            _walk(node.nodes, output, depth + 1)


def _link(node: Link, output: _Output, depth: int) -> None:
    title = node.title
    if ":" in title and _SKIPPED_LINKS.match(title):
        return
    match node.text:
        case None:
            shown = title.strip().lstrip(":")
        case [str() as shown]:
            pass
        case nodes:
            inner = _Output()
            _walk(nodes, inner, depth + 1)
            shown = "".join(inner.parts)
    target = _target(title)
    if "\n" in shown and " and " in target:
        # Two people who share a page, a line each: "[[Ann Lee and Bo Tran|Ann Lee<br>Bo Tran]]".
        output.parts.append(shown)
        output.links += [(tidy(line), target) for line in shown.split("\n") if line.strip()]
        return
    shown = shown.replace("\n", " ")
    output.parts.append(shown)
    output.links.append((shown, target))  # tidied when all is put together


def template_name(node: Template) -> str:
    """A template's name as its page would be found: lower case, underscores are spaces."""
    return _found_as(node.name)


@lru_cache(maxsize=4096)
def _found_as(name: str) -> str:
    name = _NAME_SPACE.sub(" ", name.replace(HIDDEN, " ")).strip().lower()
    return name.removeprefix("template:").strip()


def positional(node: Template) -> list[Param]:
    """The parameters 1, 2, 3 … in order; gaps end the list."""
    by_name = {param.name.strip(): param for param in node.params}
    values: list[Param] = []
    while (name := str(len(values) + 1)) in by_name:
        values.append(by_name[name])
    return values


def _template(node: Template, output: _Output, depth: int) -> None:
    name, values = template_name(node), positional(node)
    if name in known.RESULTS:
        word, mark = known.RESULTS[name]
        said = _plain(values[0], depth) if values else ""
        output.parts.append(said or word)
        if mark:
            output.marks.add(mark)
    elif name in known.LISTS:
        # Sub-lists come as one argument of bullets or as an argument an entry; both are lines.
        for value in values:
            # A bullet counts at the start of a line only, and the template sees to that.
            _walk(parse(f"\n{value.source.lstrip()}"), output, depth + 1)
            output.parts.append("\n")
    elif name in known.FIRST_ARGUMENT:
        at = known.FIRST_ARGUMENT[name]
        shown = values[at] if at < len(values) else values[0] if values else None
        if shown is not None:
            _walk(shown.value, output, depth + 1)
    elif name in known.CHARACTERS:
        output.parts.append(known.CHARACTERS[name])
    elif name in known.COUNTRIES and not values:
        output.parts.append(known.COUNTRIES[name])
    elif name in known.MONEY:
        output.parts.append(_money(known.MONEY[name], values, depth))
    elif name in known.DATES:
        _dates(node, values, output, depth)
    elif name == "based on":
        _based_on(values, output, depth)
    elif name == "sortname":
        person = " ".join(_plain(v, depth) for v in values[:2])
        output.parts.append(person)
        output.links.append((person, person))
    elif name in ("convert", "cvt"):
        output.parts.append(" ".join(_plain(v, depth) for v in values[:2]))
    elif name.startswith("#expr:"):
        output.parts.append(evaluate(name.removeprefix("#expr:")) or UNKNOWN)
    elif name.startswith("formatnum:"):
        output.parts.append(name.removeprefix("formatnum:").strip())
    elif name in known.SCORES:
        output.parts.append(_score(node, values, depth))
    elif name in ("hms", "duration"):
        output.parts.append(_duration(node, values, depth))
    elif name in ("n/a", "na"):
        output.parts.append(_plain(values[0], depth) if values else "N/A")
    elif not known.is_silent(name):
        output.parts.append(UNKNOWN)


def _plain(param: Param, depth: int) -> str:
    inner = _Output()
    _walk(param.value, inner, depth + 1)
    return tidy("".join(inner.parts).replace("\n", " "))


def _money(symbol: str, values: Sequence[Param], depth: int) -> str:
    said = [_plain(value, depth) for value in values]
    if symbol == "₹" and len(said) > 1:
        said[1] = known.INDIAN_UNITS.get(said[1].lower(), UNKNOWN)
        return f"{symbol}{said[0]} {said[1]}".strip()
    return symbol + (said[0] if said else "")


def _score(node: Template, values: Sequence[Param], depth: int) -> str:
    sentence, names = known.SCORES[template_name(node)]
    said = {}
    for at, name in enumerate(names):
        value = values[at] if at < len(values) else node.last(name)
        said[name] = (_plain(value, depth) if value is not None else "") or UNKNOWN
    return sentence.format_map(said)


def _duration(node: Template, values: Sequence[Param], depth: int) -> str:
    """ "1", "52" → "1 hour 52 minutes"; `UNKNOWN` where an argument is no number."""
    named = [param for key in ("h", "m") if (param := node.last(key))]
    said = [_plain(value, depth) for value in (values or named)][:2]
    if len(said) != 2 or not all(number.isdecimal() for number in said):
        return UNKNOWN
    return f"{said[0]} hours {said[1]} minutes" if int(said[0]) else f"{said[1]} minutes"


def _dates(node: Template, values: Sequence[Param], output: _Output, depth: int) -> None:
    """`Film date` and its like: year, month, day and place, over and over; each is one line.

    `Start date` and others have one date and no place.
    """
    step = 4 if template_name(node) in known.PLACED_DATES else max(len(values), 1)
    for start in range(0, len(values), step):
        given = values[start : start + step]
        year, month, day = [*(_plain(value, depth) for value in given[:3]), "", "", ""][:3]
        if not year:
            continue
        output.parts.append("\n" + date_words(year, month, day))
        if step == 4 and len(given) == 4:
            place = _Output()
            _walk(given[3].value, place, depth + 1)
            if said := tidy("".join(place.parts).replace("\n", " ")):
                output.links += place.links
                output.parts.append(f" ({said})")
    output.parts.append("\n" if step == 4 else "")


def date_words(year: str, month: str, day: str) -> str:
    """ "1976", "02", "08" → "February 8, 1976"; as far as it is given, `UNKNOWN` if odd."""
    if not re.fullmatch(r"\d{4}", year):
        return UNKNOWN
    if not month:
        return year
    names = known.MONTHS
    if month.isdecimal() and 1 <= int(month) <= 12:
        month = names[int(month) - 1]
    elif (found := [m for m in names if m.lower().startswith(month.lower())]) and len(month) > 2:
        month = found[0]
    else:
        return UNKNOWN
    if not day:
        return f"{month} {year}"
    return f"{month} {int(day)}, {year}" if re.fullmatch(r"\d{1,2}", day) else UNKNOWN


def _based_on(values: Sequence[Param], output: _Output, depth: int) -> None:
    """Work, then its makers; a second line under the title ("1941 novel") goes in brackets."""
    if not values:
        return
    inner = _Output()
    _walk(values[0].value, inner, depth + 1)
    work, *below = [t for line in "".join(inner.parts).split("\n") if (t := tidy(line))] or [""]
    text = work if not below else f"{work} ({', '.join(below)})"
    if len(values) == 1 and below and (line := below[-1]).startswith("by "):
        output.parts.append(
            "\n" + f"{work} ({', '.join(below[:-1])}) {line}".replace(" ()", "") + "\n"
        )
        output.links += inner.links
        return
    makers: list[str] = []
    for value in values[1:]:
        maker = _Output()
        _walk(value.value, maker, depth + 1)
        inner.links += maker.links
        # Italics are a second work's, and no maker's.
        made = UNKNOWN if "''" in value.source else "".join(maker.parts)
        makers += [t for line in made.split("\n") if (t := tidy(line))]
    if makers:
        text += " by " + " and ".join(m for m in (", ".join(makers[:-1]), makers[-1]) if m)
    output.parts.append(f"\n{text}\n")
    output.links += inner.links
