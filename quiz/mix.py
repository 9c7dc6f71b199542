"""Choosing a game's questions out of many, and putting them in order.

Pure: what is chosen depends on the candidates and the random source alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random

from quiz.judging import fold
from quiz.neighbours import Telling, clash, opens_alike, tells
from quiz.question import Question

TEMPLATE_CAP = 2
"""Questions of one template in every ten."""
WINDOW = 5
"""In so many questions in a row there are …"""
WINDOW_CATEGORIES = 3
"""… at least so many categories, where the candidates have them."""
LEVELS = 5
"""How hard questions are is told by so many levels; a game has as many of each, if it can."""
IN_THE_WAY = 6
"""A question that clashes with one in so many leaves too few beside it."""
EASING = 5
"""One question in so many comes after the hardest one."""


#: A title as stems write it: "*Gilda* (1946)".
_TITLE = re.compile(r"\*([^*]+)\* \((\d{4})\)")


def film_of(question: Question) -> str | None:
    """The film's id, read from the stem's first title where the question doesn't give it."""
    if question.film:
        return question.film
    title = _TITLE.search(question.stem)
    return "-".join([*fold(title[1]).split(), title[2]]) if title else None


class _Candidate:
    __slots__ = ("clashes", "film", "in_the_way", "question", "telling")

    def __init__(self, question: Question) -> None:
        self.question = question
        self.film = film_of(question)
        self.telling = Telling.of(question)
        self.clashes = 0
        """How many chosen questions give this one away, are given away, or share its answer."""
        self.in_the_way = False
        """Whether it does so with many candidates, where that was looked at."""


class Picker:
    """Takes questions one by one, each time the one that repeats least of what was taken."""

    def __init__(self, rounds: int, avoid: Sequence[str], rng: Random) -> None:
        self._rng = rng
        self._recent = {id_: len(avoid) - place for place, id_ in reversed(list(enumerate(avoid)))}
        """Asked recently: the later, the higher."""
        self._cap = TEMPLATE_CAP * -(-rounds // 10)
        self._most_alike = -(-rounds // LEVELS)
        self._films: Counter[str] = Counter()
        self._templates: Counter[str] = Counter()
        self._categories: Counter[str] = Counter()
        self._levels: Counter[int] = Counter()
        self._taken: list[_Candidate] = []

    @property
    def taken(self) -> list[Question]:
        return [candidate.question for candidate in self._taken]

    def take(
        self,
        candidates: Iterable[Question],
        count: int,
        *,
        fresh: bool = False,
        apart: bool = False,
    ) -> None:
        """Take up to `count` of `candidates`, none twice; with `fresh` none asked recently.

        `apart` looks ahead, which takes a while: what clashes with many of them, as a film's year
        does with all that name it, is taken last.
        """
        ids = {candidate.question.id for candidate in self._taken}
        if fresh:
            ids |= self._recent.keys()
        unique = {q.id: q for q in candidates if q.id not in ids}
        pool = [_Candidate(question) for question in unique.values()]
        self._rng.shuffle(pool)
        for candidate in pool:
            candidate.clashes = sum(_clash(candidate, taken) for taken in self._taken)
            if apart:
                clashes = sum(_clash(candidate, other) for other in pool)
                candidate.in_the_way = clashes > len(pool) / IN_THE_WAY
        for _ in range(min(count, len(pool))):
            best = min(range(len(pool)), key=lambda i: self._cost(pool[i]))
            chosen = pool.pop(best)
            self._note(chosen)
            for candidate in pool:
                candidate.clashes += _clash(candidate, chosen)

    def take_of_each(self, items: Iterable[Iterable[Question]], until: int) -> None:
        """Take one question of each item, as `take_one` does, until so many are taken in all."""
        rest = iter(items)
        while len(self._taken) < until and (questions := next(rest, None)) is not None:
            self.take_one(questions)

    def take_one(self, candidates: Iterable[Question]) -> bool:
        """Take the first of `candidates` that repeats nothing; whether there was one to take.

        Where each repeats a category or a level, the one that repeats least. None that was asked
        recently, that clashes with what was taken or is of a film that is in the game. Looks no
        further than it must, for candidates may be made as they are looked at.
        """
        out = {candidate.question.id for candidate in self._taken} | self._recent.keys()
        found: list[_Candidate] = []
        for question in candidates:
            candidate = _Candidate(question)
            if question.id in out or (candidate.film and self._films[candidate.film]):
                continue
            if any(_clash(candidate, taken) for taken in self._taken):
                continue
            found.append(candidate)
            if self._repeats_nothing(question):
                self._note(candidate)
                return True
        if found:
            self._note(min(found, key=self._cost))
        return bool(found)

    def _repeats_nothing(self, question: Question) -> bool:
        template = self._templates[question.template] if question.template else 0
        return (
            template < self._cap
            and self._categories[question.category] < self._most_alike
            and self._levels[question.level] <= self._most_alike
        )

    def _cost(self, candidate: _Candidate) -> tuple[int, ...]:
        question = candidate.question
        template = self._templates[question.template] if question.template else 0
        return (
            self._recent.get(question.id, 0),
            candidate.clashes,
            candidate.in_the_way,
            max(0, template + 1 - self._cap),
            self._films[candidate.film] if candidate.film else 0,
            self._categories[question.category],
            self._levels[question.level],
            template,
        )

    def _note(self, chosen: _Candidate) -> None:
        question = chosen.question
        self._taken.append(chosen)
        self._categories[question.category] += 1
        self._levels[question.level] += 1
        if chosen.film:
            self._films[chosen.film] += 1
        if question.template:
            self._templates[question.template] += 1


def _clash(one: _Candidate, other: _Candidate) -> bool:
    return clash(one.telling, other.telling)


def arrange(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Order a game: gently harder, at last easier again; categories, films and first words change.

    What gives an answer away comes after it. A rule gives way where the questions leave no choice:
    first words first, then categories, then films, then the level, that one last of all.
    """
    left = _rising_and_easing(sorted(questions, key=lambda question: question.level))
    told = {question.id: Telling.of(question) for question in left}
    ordered: list[Question] = []

    def cost(i: int) -> tuple[int, bool, bool, bool, int]:
        own = told[left[i].id]
        others = (told[question.id] for question in left if question is not left[i])
        given_away = sum(tells(own, other) for other in others)
        return given_away, *_jars(left[i], ordered), i

    while left:
        ordered.append(left.pop(min(range(len(left)), key=cost)))
    return tuple(ordered)


def _rising_and_easing(by_level: Sequence[Question]) -> list[Question]:
    """With a fifth of them, none too hard, put behind the hardest: people leave content."""
    count = len(by_level) // EASING
    places = {(number + 1) * len(by_level) // (count + 2) for number in range(count)}
    rising = [question for at, question in enumerate(by_level) if at not in places]
    return rising + [by_level[at] for at in sorted(places, reverse=True)]


def _jars(question: Question, before: Sequence[Question]) -> tuple[bool, bool, bool]:
    film = film_of(question)
    same_film = film is not None and bool(before) and film == film_of(before[-1])
    window = [q.category for q in before[-(WINDOW - 1) :]]
    monotone = (
        len(window) >= WINDOW_CATEGORIES - 1
        and question.category in window
        and len({*window}) < min(WINDOW_CATEGORIES, len(window))
    )
    stems = [q.stem for q in (*before[-2:], question)]
    return same_film, monotone, opens_alike(stems)
