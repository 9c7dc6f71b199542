"""Why a question is as it is: what proves it, what else would fit, what was no wrong answer.

Everything is asked of the fact base anew, by the very functions that made the question.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from questions import choices, vet
from questions.base import FILM, FILM_YEAR, FactBase, fold
from questions.build import Built, Dropped, asked
from questions.draft import Draft, Rival
from questions.facts.fact import Fact, FilmRecord
from questions.query import Proof, Query
from questions.reference.fame import Fame
from quiz.question import Question

#: So many of the answers that would also fit are kept; they may be all films there are.
MOST = 12
THE_FILM = "the film"
"""As the field of a pin: that it is asked of one film."""
_NEAREST = 3


class NoSuchQuestion(KeyError):
    """No template makes it; `nearest` are ids of questions that are made."""

    def __init__(self, id: str, nearest: Sequence[str]) -> None:
        super().__init__(id)
        self.nearest = tuple(nearest)


@dataclass(frozen=True, slots=True)
class Loosened:
    """What fits a proof when one pin is taken away."""

    pin: tuple[str, str]
    fits: tuple[str, ...] | None
    """Answers beyond the expected ones, the first `MOST` of them; None where the pin was all that
    there was, so that everything would fit."""
    more: int = 0
    """How many others there are."""


@dataclass(frozen=True, slots=True)
class Proved:
    """A proof, and what the base answers to it now."""

    proof: Proof
    answers: tuple[tuple[str, ...], ...]
    """What each query has as answers."""
    common: tuple[str, ...]
    holds: bool
    loosened: tuple[Loosened, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """A candidate wrong answer, and what became of it."""

    rival: Rival
    why: str
    """Why it is not among the options; empty where it is."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that made one question what it is."""

    draft: Draft
    question: Question
    dropped: Dropped | None
    """Why it is not asked; None where it is."""
    findings: tuple[vet.Problem, ...]
    """What the lint has against it."""
    sources: tuple[tuple[FilmRecord, tuple[Fact, ...]], ...]
    """The facts it rests on, by the film whose article told them."""
    proved: tuple[Proved, ...]
    rivals: tuple[Looked, ...]
    levels: tuple[int, ...]
    """The difficulties that its template gives to questions beside it, each once, rising."""
    fame: Fame
    """How well its film is known, which moves the difficulty."""


def explain(
    base: FactBase, made: Iterable[Draft], built: Built, id: str, seed: int, known: Fame
) -> Explanation:
    """What is behind the question `id`, out of all drafts `made` with `seed` and what was `built`.

    `known` tells how well its film is known.
    Raises `NoSuchQuestion` where no draft has the id.
    """
    drafts = list(made)
    draft = next((one for one in drafts if one.id == id), None)
    if draft is None:
        ids = [one.id for one in drafts]
        raise NoSuchQuestion(id, difflib.get_close_matches(id, ids, _NEAREST, cutoff=0.5))
    question = next((one for one in built.questions if one.id == id), None)
    dropped = next((one for one in built.dropped if one.id == id), None)
    shown = question or asked(draft, base, seed, known)
    alike = {one.difficulty for one in drafts if one.template == draft.template}
    doubts = (vet.Problem(one.code, one.why) for one in built.doubts if one.id == id)
    return Explanation(
        draft=draft,
        question=shown,
        dropped=None if question else dropped,
        findings=tuple(doubts) if question else tuple(vet.problems(shown, draft, base)),
        sources=tuple(_sources(draft, base)),
        proved=tuple(_proved(proof, base) for proof in draft.proofs),
        rivals=tuple(_looked(draft, base, shown.choices)),
        levels=tuple(sorted(alike)),
        fame=known,
    )


# ── Facts ────────────────────────────────────────────────────────────────────────────────────────


def _sources(draft: Draft, base: FactBase) -> Iterable[tuple[FilmRecord, tuple[Fact, ...]]]:
    """The facts by film: a question about several rests on the facts of each."""
    films = [draft.film]
    for proof in draft.proofs:
        films += [query.film for query in proof.queries if query.film]
        films += proof.expect
    left = list(draft.facts)
    for film in dict.fromkeys(films):
        if left and base.has(film):
            record = base.record(film)
            if own := tuple(fact for fact in left if fact in record.facts):
                left = [fact for fact in left if fact not in own]
                yield record, own


# ── Proofs ───────────────────────────────────────────────────────────────────────────────────────


def _proved(proof: Proof, base: FactBase) -> Proved:
    pins = dict.fromkeys(pin for query in proof.queries for pin in query.where)
    loosened = [_loosened(proof, pin, base) for pin in pins]
    films = {query.film for query in proof.queries if query.film}
    # Only where pins are left that lead to some facts: a large base is not gone through.
    if films and all(len(query.where) > 1 and not query.count for query in proof.queries):
        queries = [replace(query, film=None) for query in proof.queries]
        loosened += [_fitting((THE_FILM, film), queries, proof, base) for film in sorted(films)[:1]]
    answers = tuple(base.ask(query) for query in proof.queries)
    common = base.prove(proof.queries)
    return Proved(proof, answers, common, base.holds(proof), tuple(loosened))


def _loosened(proof: Proof, pin: tuple[str, str], base: FactBase) -> Loosened:
    loose = [_without(query, pin) for query in proof.queries]
    # A query that asks nothing more of any film is gone with its pin.
    queries = [query for query in loose if query.film is not None or _pinned(query)]
    return _fitting(pin, queries, proof, base)


def _fitting(
    pin: tuple[str, str], queries: Sequence[Query], proof: Proof, base: FactBase
) -> Loosened:
    if not queries:
        return Loosened(pin, None)
    expected = {fold(answer) for answer in proof.expect}
    fits = [answer for answer in base.prove(queries) if fold(answer) not in expected]
    return Loosened(pin, tuple(fits[:MOST]), max(0, len(fits) - MOST))


def _without(query: Query, pin: tuple[str, str]) -> Query:
    return replace(query, where=tuple(other for other in query.where if other != pin))


def _pinned(query: Query) -> bool:
    return any(field != FILM_YEAR for field, _ in query.where)


def named(base: FactBase, query: Query, answers: Iterable[str]) -> list[str]:
    """Answers as people say them: films by title and year, not by their ids."""
    if query.field != FILM:
        return list(answers)
    return [film_named(base, answer) for answer in answers]


def film_named(base: FactBase, film: str) -> str:
    """ "Heat (1995)"; the id of a film that the base has not."""
    if not base.has(film):
        return film
    record = base.record(film)
    return f"{record.title} ({record.year})"


# ── Wrong answers ────────────────────────────────────────────────────────────────────────────────


def _looked(draft: Draft, base: FactBase, picked: Sequence[str] | None) -> Iterable[Looked]:
    for rival, unfair in choices.looked_at(draft, base):
        if unfair is not None:
            yield Looked(rival, unfair)
        elif picked and rival.text in picked:
            yield Looked(rival, "")
        else:
            yield Looked(rival, _why_left(draft, rival, picked))


def _why_left(draft: Draft, rival: Rival, picked: Sequence[str] | None) -> str:
    """Why a fair one was not picked."""
    if draft.options is not None or draft.number is not None:
        return "fair, but the question has options of another making"
    if not picked:
        return "fair, but no two or three with it leave the answer unremarkable"
    low, high = choices.LENGTHS
    if not low <= len(rival.text) / len(draft.answer) <= high:
        return "fair, but of another length than the answer"
    chosen = {text: one.rung for one in draft.rivals if (text := one.text) in picked}
    if chosen and rival.rung > max(chosen.values()):
        return "fair, but nearer ones were found"
    letter = rival.text[:1].casefold()
    if begins := [text for text in picked if text[:1].casefold() == letter]:
        return f"fair, but begins like “{begins[0]}”"
    return "fair, but chance took others"
