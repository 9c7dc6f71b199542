"""True or false: a claim that the facts prove, or one with a value they contradict.

Every kind of claim can be either, and a film's claims take turns: which comes first is drawn by
the seed. So half of all claims are true, and no kind of claim gives away which. A false claim swaps
in a value of the same type for a property that has one value, so that it is known to be false and
not only unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from questions.base import Proof, fold
from questions.draft import Draft, Rung
from questions.facts.fact import (
    Award,
    Cast,
    Fact,
)
from questions.reference.fame import is_a_name
from questions.templates import characters, prizes, reveals, wording
from questions.templates.cast import players_like, version
from questions.templates.characters import called
from questions.templates.honours import honours, is_person
from questions.templates.music import songs
from questions.templates.musicians import is_known
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "True or false"

#: Makes the true claim, or the false one; nothing where it could not make both.
Claim = Callable[[Film, bool], Iterator[Draft]]


def claims(film: Film) -> Iterator[Draft]:
    """The film's claims, true and false by turns, as many of the one as of the other."""
    true = bool(film.chance("claims") % 2)
    drafts: list[Draft] = []
    for claim in CLAIMS:
        for draft in claim(film, true):
            drafts.append(draft)
            true = not true
    yield from drafts[: len(drafts) // 2 * 2]


def _claim(
    film: Film,
    name: str,
    stems: Sequence[str],
    true: bool,
    because: str,
    proof: Proof,
    facts: Sequence[Fact],
    difficulty: int = 2,
) -> Iterator[Draft]:
    yield from film.draft(
        f"claim-{name}",
        [f"True or false: {stem}" for stem in stems],
        "True" if true else "False",
        Kind.TEXT,
        category=CATEGORY,
        difficulty=difficulty,
        because=because,
        proofs=[proof],
        facts=facts,
        accept=("t", "yes", "right", "correct") if true else ("f", "no", "wrong", "not true"),
        options=("False",) if true else ("True",),
        needs_choices=True,
        may_leak=True,
    )


def _other(film: Film, name: str, right: str, candidates: Sequence[str]) -> str | None:
    """One of `candidates` that is not `right`, by chance; None if there is none."""
    others = [text for text in candidates if fold(text) != fold(right)]
    return others[film.chance(f"claim {name}") % len(others)] if others else None


def part(film: Film, true: bool) -> Iterator[Draft]:
    """A character and an actor, or another actor of the same film."""
    found = [
        fact
        for fact in film.facts(Cast)
        if characters.is_name(fact.character)
        and fact.actor in film.people_of("starring")[:4]
        and is_a_name(fact.actor)
        and film.one(film.ask("cast", "actor", character=fact.character))
    ]
    if len(found) < 2:
        return
    fact = found[film.chance("claim part") % min(4, len(found))]
    alike = [rival.text for rival in players_like(film, fact.actor) if rival.rung is Rung.A]
    own = [name for name in alike if name in film.people_of("starring")][:3]
    wrong = _other(film, "actor", fact.actor, own)
    if wrong is None:
        return
    actor, who = fact.actor if true else wrong, called(fact.character)
    verb, done = ("voices", "voiced") if fact.voice else ("plays", "played")
    where = version(film, fact)
    right = f"{fact.actor} {verb} {who}." if not true else ""
    yield from _claim(
        film,
        "part",
        (f"in {where}, {who} is {done} by {actor}.", f"{actor} {verb} {who} in {where}."),
        true,
        right or reveals.of_person(film, actor, but="cast"),
        Proof((film.ask("cast", "actor", character=fact.character),), (fact.actor,)),
        [fact],
    )


def result(film: Film, true: bool) -> Iterator[Draft]:
    """Won, or nominated without winning? What is said is drawn apart from what is true."""
    rows = [
        honour
        for honour in honours(film)
        if len(honour.named) == 1 and is_person(film, honour.named[0])
    ]
    wanted = ("won", "nominated")[film.chance("claim outcome") % 2]
    rows = [honour for honour in rows if honour.result == wanted] or rows
    if not rows:
        return
    honour = rows[:5][film.chance("claim result") % len(rows[:5])]
    person, won = honour.named[0], honour.result == "won"
    query = film.ask(
        "award", "result", body=honour.body, category=honour.category, recipients=person
    )
    said = (
        f"{person} won {honour.prize} for {film.named}."
        if won == true
        else f"{person} was nominated for {honour.prize} for {film.named}, but lost."
    )
    because = (
        reveals.of_person(film, person, prize=False)
        if true
        else f"{person} did win it."
        if won
        else f"{person} was nominated, but did not win."
    )
    yield from _claim(
        film,
        "result",
        (said,),
        true,
        because,
        Proof((query,), (honour.result,)),
        honour.rows,
        3,
    )


def song(film: Film, true: bool) -> Iterator[Draft]:
    found = [fact for fact in songs(film) if fact.performer and is_known(fact.performer)]
    names = list(dict.fromkeys(fact.performer for fact in found if fact.performer))
    if len(names) < 2:
        return
    fact = found[film.chance("claim song") % len(found)]
    assert fact.performer is not None
    wrong = _other(film, "singer", fact.performer, names)
    if wrong is None:
        return
    name = fact.performer if true else wrong
    sings = f'{name} {wording.perform(name)} "{fact.title}"'
    writers = wording.listed(getattr(fact, "writers", ()))
    because = f'"{fact.title}" is performed there by {fact.performer}.' if not true else ""
    if true:
        because = f"It was written by {writers}." if writers else reveals.of_film(film, name)
    yield from _claim(
        film,
        "song",
        (
            f"{sings} on the soundtrack album of {film.named}.",
            f'on the soundtrack album of {film.named}, "{fact.title}" is performed by {name}.',
        ),
        true,
        because,
        Proof((film.ask("track", "performer", title=fact.title),), (fact.performer,)),
        [fact],
        4,
    )


def both_prizes(film: Film, true: bool) -> Iterator[Draft]:
    """Of two stars named for an Academy Award, which one won?"""
    stars = film.people_of("starring")[:2]
    rows = [
        fact
        for fact in film.facts(Award)
        if fact.body == "Academy Award" and fact.closed and not fact.inferred
    ]
    named = [fact for fact in rows if fact.recipients and fact.recipients[0] in stars]
    winners = tuple(fact.recipients[0] for fact in named if fact.result == "won")
    if len(stars) != 2 or len(named) != 2 or len(winners) != 1:
        return
    (loser,) = [name for name in stars if name != winners[0]]
    one, two = (winners[0], loser) if true else (loser, winners[0])
    won = next(fact for fact in named if fact.result == "won")
    yield from _claim(
        film,
        "both-stars",
        (
            f"{one} won an Academy Award for {film.named}, and {two} was only nominated.",
            f"for {film.named}, {one} won an Academy Award and {two} was only nominated.",
            f"{two} was nominated for an Academy Award for {film.named}, but {one} won one.",
        ),
        true,
        f"The prize was {prizes.award(won.body, won.category)}."
        if true
        else f"It was {winners[0]} who won.",
        Proof(
            (
                film.ask("award", "recipients", body="Academy Award", result="won"),
                film.ask("starring", "person"),
            ),
            winners,
        ),
        named,
        2,
    )


CLAIMS: tuple[Claim, ...] = (part, result, song, both_prizes)

TEMPLATES: tuple[Template, ...] = (claims,)
