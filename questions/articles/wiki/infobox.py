"""The film infobox: found by its braces, read parameter by parameter, one `Text` a list entry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from questions.articles.article import SPELLINGS, Text
from questions.articles.rendered import UNKNOWN, entries
from questions.articles.wiki.nodes import Template
from questions.articles.wiki.render import parse, render
from questions.articles.wiki.source import HIDDEN, brace_slice, lines_in

_START = re.compile(
    r"\{\{\s*+(?:template:)?\s*+infobox[ _]++(?:film|movie|television(?:[ _]++film)?)"
    r"(?=[^\S\n]*+$|\s*+[|}<])",
    re.I | re.M,
)
#: Television films have the labels of their series, too.
_OF_TELEVISION = {"composer": "music", "company": "studio", "first aired": "released"}
#: Several times the length of the longest film infobox there is.
MOST_CHARACTERS = 60_000
#: Longer names are no parameter's, whatever the spaces around them.
_LONGEST_NAME = 200
#: Infoboxes looked at until one ends.
_MOST_TRIED = 8


@dataclass(frozen=True, slots=True)
class Infobox:
    values: Mapping[str, tuple[Text, ...]]
    damage: tuple[Text, ...]
    span: tuple[int, int]
    """Where it stood in the cleaned wikitext."""
    name: str
    """The film's name as the infobox gives it; empty where it gives none."""


def read_infobox(text: str, first_line: int) -> Infobox | None:
    """Read the first film infobox of cleaned wikitext; None where none ends in time."""
    for start in islice(_START.finditer(text), _MOST_TRIED):
        source = brace_slice(text, start.start())
        if source is None or len(source) > MOST_CHARACTERS:
            continue
        template = next((node for node in parse(source) if isinstance(node, Template)), None)
        if template is None:
            continue
        line = first_line + lines_in(text[: start.start()])
        values, damage = _read_parameters(template, line)
        span = (start.start(), start.start() + len(source))
        return Infobox(values, damage, span, _film_name(template))
    return None


def _film_name(template: Template) -> str:
    """Its first line: below it stands what the film is called elsewhere."""
    if (param := template.last("name")) is None:
        return ""
    name = next(iter(render(param.value).lines), "")
    return "" if UNKNOWN in name else name


@lru_cache(maxsize=1024)
def _name(parameter: str) -> str:
    """A parameter's name without what differs from page to page."""
    return re.sub(r"[\s_]+", " ", parameter.replace(HIDDEN, " ")).strip().lower()


def _read_parameters(
    template: Template, line: int
) -> tuple[dict[str, tuple[Text, ...]], tuple[Text, ...]]:
    values: dict[str, tuple[Text, ...]] = {}
    damage: list[Text] = []
    of_television = _OF_TELEVISION if "television" in template.name.lower() else {}
    line += lines_in(template.name)
    for param in template.params:
        source = param.whole
        name = _name(param.name) if len(param.name) < _LONGEST_NAME else ""
        if label := SPELLINGS.get(name) or of_television.get(name):
            whole: list[Text] = []
            for entry in entries(render(param.value), source.replace(HIDDEN, "\n"), line):
                if UNKNOWN in entry.text:
                    gap = entry.text.replace(UNKNOWN, "…")
                    damage.append(Text(f"{label}: {gap}", entry.line))
                else:
                    whole.append(entry)
            if whole:
                values[label] = (*values.get(label, ()), *whole)
        line += lines_in(source)
    return values, tuple(damage)
