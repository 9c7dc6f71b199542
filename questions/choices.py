"""Wrong answers that are plausible and never true.

Two ways: out of a draft's rivals (other people, titles, places of the same type, best first) or,
for numbers, out of spacing rules. Three are picked where three work, two otherwise (three options
suffice, by Rodriguez' 80 years of studies); with fewer the question is asked without buttons.

Setters hide the key in the middle and guessers look there, so a numeric key's rank among the
options is drawn evenly, and nothing here is sorted by truth.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from questions.base import FactBase, fold
from questions.draft import Draft, Number, Rival, Rung, Shape
from questions.open_world import is_unknown
from quiz.judging import AnswerKey, Ruling, compile
from quiz.question import Kind

WANTED = 3
FEWEST = 2
#: Discord's cap on a button's label.
LONGEST = 80
#: A wrong answer much longer or shorter than the key gives it away (W60).
LENGTHS = (0.55, 1.8)
STANDS_OUT = 1.5

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)


def pick(draft: Draft, base: FactBase, rng: random.Random) -> tuple[str, ...] | None:
    """Return two or three wrong answers in no telling order, or None where none are fair.

    None, too, where any of several answers is right.
    """
    if draft.options is not None:
        return draft.options
    if len(draft.keys) > 1:
        # "Name either of the two" doesn't go with options that hold one of them.
        return None
    if draft.number is not None:
        return _numbers(draft.answer, draft.number, draft.difficulty, rng)
    rivals = [(one.text, one.rung) for one, why in looked_at(draft, base) if why is None]
    picked = _most_plausible(rivals, draft.answer, rng)
    if stands_out(draft.answer, picked):
        picked = sorted((text for text, _ in rivals), key=len)[-WANTED:]
    # Without buttons a length tells nothing, but some questions make no sense without them.
    if len(picked) < FEWEST or (stands_out(draft.answer, picked) and not draft.needs_choices):
        return None
    rng.shuffle(picked)
    return tuple(picked)


# ── Rivals ───────────────────────────────────────────────────────────────────────────────────────


class Unfair(StrEnum):
    """Why a rival is no wrong answer."""

    TWICE = "it stands among the candidates already"
    ALSO_TRUE = "it is true as well"
    RIGHT = "it is a form of the answer"
    IN_STEM = "the stem names it"
    TOO_LONG = f"it has more than {LONGEST} characters, too long for a button"
    OTHER_FORM = "it has not the answer's form: a single name beside full names"
    CONTAINED = "it contains the answer, or the answer contains it"
    TAKEN_FOR_KEY = "the judge would take it for the answer, or for a part of it"
    UNKNOWN = "it may be true as well: the list it is not on may go on"


def looked_at(draft: Draft, base: FactBase) -> Iterator[tuple[Rival, Unfair | None]]:
    """Each rival with the reason why it is no wrong answer, or None for a fair one.

    Fair is what is not right by the judge, the fact base or any other reading, and what an open
    list leaves no chance of being right.
    """
    key = compile(draft.question(None))
    also_true = {fold(answer) for proof in draft.proofs for answer in base.prove(proof.queries)}
    right = {fold(form) for form in (draft.answer, *draft.accept, *draft.prompt, *draft.keys)}
    stem = f" {fold(draft.stem)} "
    seen: set[str] = set()

    def unfair(text: str) -> Unfair | None:
        folded = fold(text)
        if folded in right:
            return Unfair.RIGHT
        if folded in also_true:
            return Unfair.ALSO_TRUE
        if folded in seen:
            return Unfair.TWICE
        seen.add(folded)
        if f" {folded} " in stem:
            return Unfair.IN_STEM
        if len(text) > LONGEST:
            return Unfair.TOO_LONG
        if not _same_form(draft, text):
            return Unfair.OTHER_FORM
        if _contained(folded, right):
            return Unfair.CONTAINED
        if not _is_wrong(key, text):
            return Unfair.TAKEN_FOR_KEY
        if any(is_unknown(base, proof, text) for proof in draft.proofs[:1]):
            return Unfair.UNKNOWN
        return None

    for rival in draft.rivals:
        yield rival, unfair(rival.text)


def _is_wrong(key: AnswerKey, text: str) -> bool:
    """Whether the judge would refuse `text`, so that no player could call it right."""
    return key.judge(text).ruling not in (Ruling.ACCEPT, Ruling.PROMPT)


def _contained(folded: str, right: set[str]) -> bool:
    """Whether one form stands inside the other: "Nevada" beside "Las Vegas, Nevada"."""
    return any(f" {folded} " in f" {form} " or f" {form} " in f" {folded} " for form in right)


def _same_form(draft: Draft, text: str) -> bool:
    """Whether a name has the key's form: a surname alone beside full names tells them apart."""
    if draft.kind is not Kind.PERSON:
        return True
    return (len(text.split()) > 1) == (len(draft.answer.split()) > 1)


def stands_out(answer: str, picked: Sequence[str]) -> bool:
    """Whether the key is longer by half than the options are on average: guessers look for it."""
    return bool(picked) and len(answer) > STANDS_OUT * sum(map(len, picked)) / len(picked)


def _most_plausible(rivals: list[tuple[str, Rung]], answer: str, rng: random.Random) -> list[str]:
    """Up to three, by rung first; within a rung by length like the key's, then by chance.

    Different first letters are preferred, for a letter hint must leave something to decide.
    """
    low, high = LENGTHS
    rng.shuffle(rivals)
    rivals.sort(key=lambda rival: (not low <= len(rival[0]) / len(answer) <= high, rival[1]))
    picked: list[str] = []
    for fresh_letters in (True, False):
        for text, _ in rivals:
            if len(picked) == WANTED:
                return picked
            letters = {other[:1].casefold() for other in picked}
            if text not in picked and not (fresh_letters and text[:1].casefold() in letters):
                picked.append(text)
    return picked


# ── Numbers ──────────────────────────────────────────────────────────────────────────────────────


def _numbers(
    answer: str, number: Number, difficulty: int, rng: random.Random
) -> tuple[str, ...] | None:
    """Three wrong numbers, or as many as the limits leave; the key's rank is drawn evenly.

    How many are below is drawn first, and then a year's steps are made to fit, so that a near
    limit doesn't push the key to one side. Where it must (there is nothing below one win), the
    nearest rank that there can be is taken: the lowest one is common enough.
    """
    below, above = (
        sum(1 for _ in _steps(number, difficulty, rng, WANTED, up=up)) for up in (False, True)
    )
    wanted = min(WANTED, below + above)
    if wanted < FEWEST:
        return None
    lower = min(max(rng.randint(0, wanted), wanted - above), below)
    values = [
        *_steps(number, difficulty, rng, lower, up=False),
        *_steps(number, difficulty, rng, wanted - lower, up=True),
    ]
    # Rounding may make two of them one.
    texts = list(dict.fromkeys(written_like(answer, value, number) for value in values))
    if answer in texts or len(texts) < FEWEST:
        return None
    rng.shuffle(texts)
    return tuple(texts)


def _steps(
    number: Number, difficulty: int, rng: random.Random, count: int, *, up: bool
) -> Iterator[int]:
    """Up to `count` fair values on one side of the key, nearest first."""
    value, most = number.value, number.most
    limit = most if up else number.least
    room = abs(limit - value) // count if limit is not None and count else None
    for _ in range(count):
        for _attempt in range(12):
            value = _next(value, number.shape, difficulty, rng, room, up=up)
            if value not in number.banned:
                break
        else:
            return
        if value < number.least or (most is not None and value > most):
            return
        yield value


def _next(
    value: int, shape: Shape, difficulty: int, rng: random.Random, room: int | None, *, up: bool
) -> int:
    """One step on; a year's is no longer than `room`, where there is a limit."""
    sign = 1 if up else -1
    match shape:
        case Shape.YEAR:
            near, far = {1: (6, 10), 2: (4, 7)}.get(difficulty, (1, 2))
            if room is not None:
                far = max(1, min(far, room))
                near = min(near, far)
            return value + sign * rng.randint(near, far)
        case Shape.COUNT:
            return value + sign
        case Shape.MINUTES:
            # Off the multiples of five, or the odd one out would be the only one that was measured.
            return value + sign * rng.choice((9, 11, 13, 14, 16, 17, 19, 22))
        case Shape.PERCENT:
            return value + sign * rng.randint(7, 15)
        case Shape.MONEY | Shape.TIMES:
            # Three steps stay within four times the key: beyond that nobody would guess.
            factor = rng.choice((1.4, 1.45, 1.5, 1.55, 1.58))
            moved = round(value * factor) if up else round(value / factor)
            return moved if moved != value else value + sign


def written_like(answer: str, value: int, number: Number) -> str:
    """`value` written as the key is: the same rounding, words or digits, unit and currency."""
    if number.shape is Shape.MONEY:
        return _money_like(answer, value)
    if answer.casefold() in _SMALL:
        word = _SMALL[value] if value < len(_SMALL) else str(value)
        return word.capitalize() if answer[0].isupper() else word
    return re.sub(r"\d[\d,]*", str(value), answer, count=1)


_AMOUNT = re.compile(
    r"(?P<digits>\d[\d,]*)(?P<point>\.\d+)?(?P<scale>\s*(?:thousand|million|billion|crore|lakh))?"
)
_SCALES = {"thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9}


def _money_like(answer: str, value: int) -> str:
    found = _AMOUNT.search(answer)
    if found is None:
        return f"{value:,}"
    scale = (found["scale"] or "").strip()
    if scale == "million" and value >= 0.9995 * _SCALES["billion"]:
        shown = f"{value / _SCALES['billion']:.1f} billion"
    elif scale:
        places = len(found["point"] or ".") - 1
        shown = f"{value / _SCALES[scale]:,.{places}f}{found['scale']}"
    else:
        # As many certain digits as the key has: 850,000 beside 163,462 would stand out.
        digits = found["digits"].replace(",", "")
        shown = f"{round(value, len(digits.rstrip('0')) - len(digits)):,}"
    return answer[: found.start()] + shown + answer[found.end() :]
