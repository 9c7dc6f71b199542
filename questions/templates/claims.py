"""True or false: a claim that the facts prove, or one with a value they contradict.

Which of the two is drawn by chance; a false claim swaps in a value of the same type for a property
that has one value, so that it is known to be false and not only unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import (
    Award,
    BasedOn,
    Cast,
    Cinematographer,
    Composer,
    Director,
    Distributor,
    Fact,
)
from questions.templates import wording
from questions.templates.awards import honours, is_person
from questions.templates.companies import with_article
from questions.templates.music import songs
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "True or false"


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


def _drawn(film: Film, name: str, right: str, wrong: Sequence[str]) -> str:
    """`right`, or by chance one of `wrong`."""
    others = [text for text in wrong if fold(text) != fold(right)]
    chance = film.chance(f"claim {name}")
    return others[chance // 2 % len(others)] if others and chance % 2 else right


def two_jobs(film: Film) -> Iterator[Draft]:
    """Did the director also write the music, or shoot it? The surprising truth if there is one."""
    director = film.only(Director)
    kinds = ((Composer, "composed its music"), (Cinematographer, "shot it"))
    others = [(fact, did) for kind, did in kinds if (fact := film.only(kind)) and fact.closed]
    if director is None or not others:
        return
    others.sort(key=lambda other: fold(other[0].person) != fold(director.person))
    other, did = others[0]
    yield from _claim(
        film,
        "two-jobs",
        (
            f"the director of {film.named}, {director.person}, also {did}.",
            f"{director.person} directed {film.named} and also {did}.",
        ),
        fold(other.person) == fold(director.person),
        f"{other.person} {did}.",
        Proof((film.ask(other.kind, "person"),), (other.person,)),
        [director, other],
        3,
    )


def result(film: Film) -> Iterator[Draft]:
    """Won, or only nominated? One claim of each."""
    rows = [
        honour
        for honour in honours(film)
        if len(honour.named) == 1 and is_person(film, honour.named[0])
    ]
    for outcome in ("won", "nominated"):
        of_outcome = [honour for honour in rows if honour.result == outcome][:5]
        if not of_outcome:
            continue
        honour = of_outcome[film.chance(f"claim {outcome}") % len(of_outcome)]
        person, won = honour.named[0], outcome == "won"
        query = film.ask(
            "award", "result", body=honour.body, category=honour.category, recipients=person
        )
        yield from _claim(
            film,
            outcome,
            (
                f"{person} won {honour.prize} for {film.named}.",
                f"{film.named} won {person} {honour.prize}.",
            ),
            won,
            f"{person} {honour.got} {honour.prize}{'' if won else ' and did not win'}.",
            Proof((query,), (outcome,)),
            honour.rows,
            3,
        )


def part(film: Film) -> Iterator[Draft]:
    """A character and an actor, or another actor of the same film."""
    found = film.facts(Cast)
    if len(found) < 2:
        return
    fact = found[film.chance("claim part") % min(3, len(found))]
    others = [other.actor for other in found if other is not fact]
    actor = _drawn(film, "actor", fact.actor, others)
    yield from _claim(
        film,
        "part",
        (
            f"in {film.named}, {fact.character} is played by {actor}.",
            f"{actor} plays {fact.character} in {film.named}.",
        ),
        actor == fact.actor,
        f"{fact.actor} plays {fact.character}.",
        Proof((film.ask("cast", "actor", character=fact.character),), (fact.actor,)),
        [fact],
    )


def territory(film: Film) -> Iterator[Draft]:
    found = [fact for fact in film.facts(Distributor) if fact.territory]
    if len({fact.territory for fact in found}) < 2:
        return
    fact = found[film.chance("claim territory") % len(found)]
    assert fact.territory is not None
    others = [other.territory for other in found if other.territory]
    place = _drawn(film, "place", fact.territory, others)
    yield from _claim(
        film,
        "territory",
        (
            f"{fact.company} distributed {film.named} in {with_article(place)}.",
            f"in {with_article(place)}, {film.named} was distributed by {fact.company}.",
        ),
        place == fact.territory,
        f"{fact.company} had it in {with_article(fact.territory)}.",
        Proof((film.ask("distributor", "territory", company=fact.company),), (fact.territory,)),
        [fact],
        4,
    )


def song(film: Film) -> Iterator[Draft]:
    found = songs(film)
    names = [fact.performer for fact in found if fact.performer]
    if len(set(names)) < 2:
        return
    fact = found[film.chance("claim song") % len(found)]
    assert fact.performer is not None
    name = _drawn(film, "singer", fact.performer, names)
    sings = f'{name} {wording.perform(name)} "{fact.title}"'
    yield from _claim(
        film,
        "song",
        (
            f"{sings} on the soundtrack album of {film.named}.",
            f'on the soundtrack album of {film.named}, "{fact.title}" is performed by {name}.',
        ),
        name == fact.performer,
        f'"{fact.title}" is performed there by {fact.performer}.',
        Proof((film.ask("track", "performer", title=fact.title),), (fact.performer,)),
        [fact],
        4,
    )


def author(film: Film) -> Iterator[Draft]:
    """Did the writer of the book write the script as well?"""
    fact = film.only(BasedOn)
    names = film.people_of("writer")
    if fact is None or fact.author is None or len(names) != 1:
        return
    noun = fact.form or "work"
    claimed = _drawn(film, "script", names[0], [fact.author])
    yield from _claim(
        film,
        "script",
        (
            f"the script of {film.named}, from a {noun} by {fact.author}, was written by "
            f"{claimed}{' too' if claimed == fact.author else ''}.",
        ),
        claimed == names[0],
        f"{names[0]} wrote the script.",
        Proof((film.ask("writer", "person"),), names),
        [fact],
        3,
    )


def both_prizes(film: Film) -> Iterator[Draft]:
    """Did the two leads both win an Academy Award for it, or one of them?"""
    leads = film.people_of("starring")[:2]
    rows = [
        fact
        for fact in film.facts(Award)
        if fact.body == "Academy Award" and fact.closed and not fact.inferred
    ]
    named = [fact for fact in rows if fact.recipients and fact.recipients[0] in leads]
    winners = tuple(fact.recipients[0] for fact in named if fact.result == "won")
    if len(leads) != 2 or len(named) != 2 or len(winners) != 1:
        return
    (loser,) = [name for name in leads if name != winners[0]]
    true = bool(film.chance("claim leads") % 2)
    yield from _claim(
        film,
        "both-leads",
        (
            f"{winners[0]} won an Academy Award for {film.named}, and {loser} was only nominated."
            if true
            else f"{wording.listed(leads)} both won Academy Awards for {film.named}.",
        ),
        true,
        f"{winners[0]} won; {loser} was nominated.",
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


TEMPLATES: tuple[Template, ...] = (
    two_jobs, result, part, territory, song, author, both_prizes,
)  # fmt: skip
