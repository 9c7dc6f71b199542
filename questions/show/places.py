"""A page's line with the words its facts were read from marked, as safe HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from questions.facts.fact import Fact
from questions.facts.filmfile import FLAGS, fields_of
from questions.show import words

#: So often one value is marked in one line.
_MOST = 40


def safe(text: str) -> str:
    """Any text as HTML that shows it and does nothing else."""
    return escape(words.plain(text), quote=True)


def marked(line: str, facts: Sequence[tuple[int, Fact]]) -> str:
    """The line as HTML; `facts` come with their numbers, which their marks carry."""
    spans: dict[tuple[int, int], list[int]] = {}
    for number, fact in facts:
        for value in _values(fact):
            for start in _found(line, value):
                numbers = spans.setdefault((start, start + len(value)), [])
                if number not in numbers:
                    numbers.append(number)
    parts: list[str] = []
    at = 0
    # Of two that overlap the longer one that begins first is marked.
    for (start, end), numbers in sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        if start >= at:
            named = " ".join(map(str, numbers))
            parts += (
                safe(line[at:start]),
                f'<mark data-f="{named}">{safe(line[start:end])}</mark>',
            )
            at = end
    return "".join([*parts, safe(line[at:])])


def _values(fact: Fact) -> Iterator[str]:
    """What the line may hold of a fact, in the ways that pages write it."""
    for name, *_ in fields_of(type(fact)):
        value = getattr(fact, name)
        if name in FLAGS or isinstance(value, bool) or value is None:
            continue
        if name == "date":
            yield from _dates(value)
        elif isinstance(value, int):
            yield from {str(value), f"{value:,}"}
            if value >= 1_000_000 and value % 10_000 == 0:
                yield f"{value / 1_000_000:g}"
        else:
            for text in (value,) if isinstance(value, str) else value:
                if len(text) > 1:
                    yield text


def _dates(iso: str) -> Iterable[str]:
    shown = words.date(iso)
    month_day, _, year = shown.partition(", ")
    found = [shown, iso]
    if year:
        month, _, day = month_day.partition(" ")
        found += [f"{day} {month} {year}", f"{day} {month}", month_day]
    return dict.fromkeys(found)


def _found(line: str, value: str) -> Iterator[int]:
    """Where `value` stands in the line as whole words."""
    at = -1
    for _ in range(_MOST):
        at = line.find(value, at + 1)
        if at < 0:
            return
        end = at + len(value)
        begins = at == 0 or not (line[at - 1].isalnum() and value[0].isalnum())
        ends = end == len(line) or not (line[end].isalnum() and value[-1].isalnum())
        if begins and ends:
            yield at
