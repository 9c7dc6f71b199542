"""Lint of questions side by side: what a set repeats, crowds and skews; what a game's order tells.

Shares and chances are judged from some questions on: of few, one is already too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence

from questions.base import fold
from questions.vet.figures import value
from questions.vet.problem import Found, SetRule, set_rule
from questions.vet.stem import telling
from quiz.neighbours import IN_A_ROW, Telling, opens_alike, tells
from quiz.options import options_of
from quiz.question import Question

ENOUGH = 20
"""Questions of a set from which on shares say something."""
TEMPLATE_SHARE = 0.2
FILM_SHARE = 0.1
CLAIM_SHARE = 0.1
"""True-or-false questions of all, and …"""
EVEN = (0.45, 0.55)
"""… true ones of them."""
LEAST_EXPECTED = 5
"""Chi-square says nothing where a place is expected less often."""
#: Chi-square with a chance of 0.01, by degrees of freedom.
_CRITICAL = {1: 6.635, 2: 9.210, 3: 11.345, 4: 13.277, 5: 15.086, 6: 16.812, 7: 18.475}


@set_rule("E70")
def repeated(questions: Sequence[Question]) -> Iterator[Found]:
    """One stem, one id, or one fact in the same words otherwise placed."""
    seen: set[Hashable] = set()
    for question in questions:
        words = (question.film, fold(question.answer), frozenset(telling(question.stem)))
        marks = {fold(question.stem), ("id", question.id), words}
        if marks & seen:
            yield question, "it is asked twice"
        seen |= marks


@set_rule("W72")
def crowded_template(questions: Sequence[Question]) -> Iterator[Found]:
    yield from _crowded(questions, [q.template for q in questions], TEMPLATE_SHARE)


@set_rule("W73")
def crowded_film(questions: Sequence[Question]) -> Iterator[Found]:
    """A set about one film is meant to be."""
    films = [question.film for question in questions]
    if len({film for film in films if film}) > 1:
        yield from _crowded(questions, films, FILM_SHARE)


def _crowded(
    questions: Sequence[Question], names: Sequence[str | None], most: float
) -> Iterator[Found]:
    if len(questions) < ENOUGH:
        return
    first: dict[str, Question] = {}
    for question, name in zip(questions, names, strict=True):
        if name:
            first.setdefault(name, question)
    for name, count in Counter(names).items():
        if name and count > most * len(questions):
            yield first[name], f"“{name}” makes {count / len(questions):.0%} of the questions"


@set_rule("W74")
def key_position(questions: Sequence[Question]) -> Iterator[Found]:
    """The key's place among the options as they are shown, against an even chance."""
    shown = [(question, options_of(question)) for question in questions]
    places = [
        (len(options), options.index(question.answer))
        for question, options in shown
        if len(options) > 2 and not all(option.isdecimal() for option in options)
    ]
    if _skewed(places):
        yield questions[0], f"the answer's place among the options is uneven: {_told(places)}"


@set_rule("W75")
def key_rank(questions: Sequence[Question]) -> Iterator[Found]:
    """Setters hide a figure between the wrong ones, and guessers look there."""
    ranks = []
    for question in questions:
        values = [value(label) for label in (question.answer, *(question.choices or ()))]
        if len(values) > 2 and None not in values and len(set(values)) == len(values):
            figures = [figure for figure in values if figure is not None]
            ranks.append((len(figures), sorted(figures).index(figures[0])))
    if _skewed(ranks):
        yield questions[0], f"the answer's rank among figures is uneven: {_told(ranks)}"


def _skewed(places: Iterable[tuple[int, int]]) -> bool:
    """Whether places (of how many, which) differ from an even chance more than once in 100."""
    by_size: dict[int, Counter[int]] = {}
    for size, place in places:
        by_size.setdefault(size, Counter())[place] += 1
    return any(
        counts.total() >= LEAST_EXPECTED * size
        and chi_square([counts[place] for place in range(size)]) > _CRITICAL[size - 1]
        for size, counts in by_size.items()
        if size - 1 in _CRITICAL
    )


def chi_square(counts: Sequence[int]) -> float:
    """How far `counts` are from being all the same: the sum of (seen - expected)²/expected."""
    expected = sum(counts) / len(counts)
    return sum((count - expected) ** 2 for count in counts) / expected if expected else 0.0


def _told(places: Sequence[tuple[int, int]]) -> str:
    """ "first 3, second 12 …" of the commonest number of options."""
    size, _ = Counter(size for size, _ in places).most_common(1)[0]
    counts = Counter(place for of, place in places if of == size)
    return ", ".join(str(counts[place]) for place in range(size))


@set_rule("W76")
def claims_uneven(questions: Sequence[Question]) -> Iterator[Found]:
    """True or false: one in ten at most, and as many true as false."""
    claims = [q for q in questions if fold(q.answer) in ("true", "false")]
    if len(questions) >= ENOUGH and len(claims) > CLAIM_SHARE * len(questions):
        yield claims[0], f"{len(claims)} of {len(questions)} are true or false"
    true = sum(fold(question.answer) == "true" for question in claims)
    low, high = EVEN
    if len(claims) >= ENOUGH and not low <= true / len(claims) <= high:
        yield claims[0], f"{true} of {len(claims)} true-or-false questions are true"


# ── The order of a game ──────────────────────────────────────────────────────────────────────────


@set_rule("W36")
def opening_repeated(questions: Sequence[Question]) -> Iterator[Found]:
    for at, question in enumerate(questions):
        if opens_alike([q.stem for q in questions[max(0, at + 1 - IN_A_ROW) : at + 1]]):
            yield question, "it begins with the words of the two questions before it"


@set_rule("E71")
def gives_another_away(questions: Sequence[Question]) -> Iterator[Found]:
    """The draw of a game keeps such questions apart by the same rule; a fixed set has to."""
    told = [Telling.of(question) for question in questions]
    for at, question in enumerate(questions):
        for later in range(at + 1, len(questions)):
            if tells(told[at], told[later]):
                answer = questions[later].answer
                yield question, f"it gives away “{answer}”, which is asked for later"
                break


RULES: tuple[SetRule, ...] = (
    repeated,
    crowded_template,
    crowded_film,
    key_position,
    key_rank,
    claims_uneven,
)
IN_ORDER: tuple[SetRule, ...] = (opening_repeated, gives_another_away)
