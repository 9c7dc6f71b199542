"""How questions measure up to human-written ones: rates by the definitions of a published corpus.

The corpus is the film questions of OpenTriviaQA, 4,313 items (3,794 of them with four options);
forms of answers are compared with 54 lists that ship with Red-DiscordBot (14,655 questions).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from questions.base import fold
from questions.choices import STANDS_OUT
from questions.vet.figures import value
from questions.vet.options import all_or_none
from questions.vet.problem import Case
from questions.vet.stem import dangling, telling
from questions.vet.words import NEGATION
from quiz.options import options_of
from quiz.question import Kind, Question

_THIS = re.compile(r"\bthis (?:film|movie|actor|actress|director|character|song)\b", re.IGNORECASE)
_MANY = 3
"""Options from which on a place among them can be hidden."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One property of questions, of people's and of ours."""

    name: str
    human: str
    ours: str
    wanted: str
    good: bool | None
    """Whether ours is as wanted; None where there is too little to say."""
    of: int
    """Questions that it was measured on."""
    first: str = ""
    """Id of the first question that is not as wanted."""


def measures(questions: Sequence[Question]) -> list[Measure]:
    """Every measure, in the order of the published table."""
    cases = [Case(question) for question in questions]
    offered = [case for case in cases if len(case.choices) > 1 and not case.given]
    stems = [len(question.stem.split()) for question in questions]
    signs = [len(question.stem) for question in questions]
    answers = [len(question.answer.split()) for question in questions]
    typed = [question for question in questions if not question.needs_choices]
    return [
        _spread("words of a stem", "17, 31", stems, "10 to 30 words", 10, 30),
        _spread("characters of a stem", "92, 172", signs, "at most 220", 0, 220),
        _spread("words of an answer", "2, 5", answers, "at most 6", 0, 6),
        _rate("asked twice in the same words", 1.2, _repeats(), cases, 0),
        _rate("a telling word of the key in the stem alone", 3.0, _leaks, offered, 0),
        _rate("the key in the stem, word for word", 0.4, _verbatim, offered, 0),
        _rate("all, none or both of the above", 4.0, _all_or_none, cases, 0),
        _rate("asked with a NOT", 4.8, _negative, cases, 2),
        _rate("“this film” that points at nothing", 5.4, _dangles, cases, 0),
        _rate("key 1.5 times as long as the others", 9.8, _long, offered, 3),
        _middle_years(questions),
        _positions(questions),
        _forms(typed),
    ]


def _spread(
    name: str, human: str, found: Sequence[int], wanted: str, least: int, most: int
) -> Measure:
    """Median and 90th percentile."""
    if not found:
        return Measure(name, human, "–", wanted, None, 0)
    ordered = sorted(found)
    median, high = ordered[len(ordered) // 2], ordered[len(ordered) * 9 // 10]
    good = least <= median and high <= most
    return Measure(
        f"{name}: median, 90 in 100", human, f"{median}, {high}", wanted, good, len(found)
    )


def _rate(
    name: str, human: float, is_hit: Callable[[Case], bool], of: Sequence[Case], most: float
) -> Measure:
    wanted = f"at most {most:g}%" if most else "none"
    if not of:
        return Measure(name, f"{human}%", "–", wanted, None, 0)
    hits = [case.question.id for case in of if is_hit(case)]
    share = 100 * len(hits) / len(of)
    ours = f"{share:.1f}%" if hits else "none"
    first = hits[0] if share > most else ""
    return Measure(name, f"{human}%", ours, wanted, share <= most, len(of), first)


def _repeats() -> Callable[[Case], bool]:
    """Whether a stem was seen before."""
    seen: set[str] = set()

    def repeats(case: Case) -> bool:
        words = fold(case.question.stem)
        known = words in seen
        seen.add(words)
        return known

    return repeats


def _leaks(case: Case) -> bool:
    others = {word for choice in case.choices for word in telling(choice)}
    return bool((telling(case.question.answer) - others) & telling(case.question.stem))


def _verbatim(case: Case) -> bool:
    return f" {fold(case.question.answer)} " in f" {fold(case.question.stem)} "


def _all_or_none(case: Case) -> bool:
    return bool(case.choices) and any(True for _ in all_or_none.run(case))


def _negative(case: Case) -> bool:
    return bool(NEGATION.search(case.prose))


def _dangles(case: Case) -> bool:
    """By the corpus's heuristic, a "this film" in a stem that names none, or by the lint."""
    bare = case.prose == case.question.stem and bool(_THIS.search(case.prose))
    return bare or any(True for _ in dangling.run(case))


def _long(case: Case) -> bool:
    mean = sum(map(len, case.choices)) / len(case.choices)
    return len(case.question.answer) > STANDS_OUT * mean


def _middle_years(questions: Iterable[Question]) -> Measure:
    years = (q for q in questions if q.kind is Kind.YEAR)
    counts = ranks(years).get(4, [])
    name, wanted = "four years: key in the two middle ranks", "45 to 55%"
    if not sum(counts):
        return Measure(name, "78%", "–", wanted, None, 0)
    share = 100 * (counts[1] + counts[2]) / sum(counts)
    # Of few questions chance alone leaves that span, so twice its error is let pass.
    slack = max(5.0, 100 / sum(counts) ** 0.5)
    return Measure(name, "78%", f"{share:.0f}%", wanted, abs(share - 50) <= slack, sum(counts))


def _positions(questions: Iterable[Question]) -> Measure:
    counts = positions(questions).get(4, [])
    name, wanted = "position of the key among four", "even"
    if not sum(counts):
        return Measure(name, "24 to 26%", "–", wanted, None, 0)
    low, high = (100 * pick(counts) / sum(counts) for pick in (min, max))
    slack = 200 * (0.1875 / sum(counts)) ** 0.5
    good = max(25 - low, high - 25) <= max(2.0, 1.5 * slack)
    return Measure(name, "24 to 26%", f"{low:.0f} to {high:.0f}%", wanted, good, sum(counts))


def _forms(typed: Sequence[Question]) -> Measure:
    """Typed answers with a further accepted form; values have as many as there are spellings."""
    named = [q for q in typed if q.kind not in (Kind.YEAR, Kind.NUMBER, Kind.DATE, Kind.MONEY)]
    name, wanted = "names with a further accepted form", "more than 27%"
    if not named:
        return Measure(name, "27%", "–", wanted, None, 0)
    share = 100 * sum(bool(question.accept) for question in named) / len(named)
    return Measure(name, "27%", f"{share:.0f}%", wanted, share > 27, len(named))


# ── Where the key stands ─────────────────────────────────────────────────────────────────────────


def positions(questions: Iterable[Question]) -> dict[int, list[int]]:
    """Number of options → how often the key is the first, the second … as they are shown.

    Figures are shown rising, so that their place is their rank; see `ranks`.
    """
    found: dict[int, Counter[int]] = {}
    for question in questions:
        shown = options_of(replace(question, needs_choices=True))
        if len(shown) >= _MANY and not all(option.isdecimal() for option in shown):
            found.setdefault(len(shown), Counter())[shown.index(question.answer)] += 1
    return _rows(found)


def ranks(questions: Iterable[Question]) -> dict[int, list[int]]:
    """Number of options → how often the key is the lowest figure, the second lowest …"""
    found: dict[int, Counter[int]] = {}
    for question in questions:
        values = [value(label) for label in (question.answer, *(question.choices or ()))]
        figures = [figure for figure in values if figure is not None]
        if len(figures) >= _MANY and len(set(figures)) == len(values):
            found.setdefault(len(figures), Counter())[sorted(figures).index(figures[0])] += 1
    return _rows(found)


def _rows(found: dict[int, Counter[int]]) -> dict[int, list[int]]:
    return {size: [counts[at] for at in range(size)] for size, counts in sorted(found.items())}
