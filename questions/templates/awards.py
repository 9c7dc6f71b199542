"""Prizes won and missed: body, category and film year are always said.

A row whose recipient was carried over from another row, or is missing, never makes a question of
who; it still counts, and it still stands in the way of any question it would make ambiguous.
One prize gives at most two questions, or a game would ask the same thing four times.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.facts.fact import Award
from questions.reference.fame import is_a_name
from questions.templates import award_categories, contests, prize_words, prizes, sexes
from questions.templates import honoured as honoured_elsewhere
from questions.templates.honours import CATEGORY as CATEGORY
from questions.templates.honours import (
    KNOWN,
    TOLD_BY_NAME,
    Honour,
    honours,
    is_person,
    is_worth,
    people_of,
    rank,
)
from questions.templates.sexes import Sex
from questions.templates.subject import Film, Template, distinct
from quiz.question import Kind

#: Questions on one prize: of a body people know, and of any other.
MOST_A_PRIZE, MOST_A_MINOR_PRIZE = 2, 1
#: Questions on all those other bodies' prizes together.
MOST_MINOR = 8
#: How often one name is the answer to who got a prize of one sort, or the way to the film.
MOST_A_NAME = 2

#: What two who shared a prize are called.
_NOUNS = {
    "actor": "actors", "actress": "actresses", "director": "directors", "music": "composers",
    "supporting actor": "actors", "supporting actress": "actresses", "screenplay": "writers",
    "costume design": "costume designers", "editing": "editors", "film": "producers",
}  # fmt: skip


def honoured(film: Film) -> Iterator[Draft]:
    """Of each prize two of: who got it, in which category, for which film."""
    makers: tuple[Callable[[Film, Honour], Iterator[Draft]], ...]
    makers = (recipient, award_categories.category, film_of_winner)
    asked: Counter[tuple[tuple[str, ...], str]] = Counter()
    films: Counter[tuple[str, ...]] = Counter()
    minor = 0
    for honour in honours(film):
        name, known = f"{honour.body}|{honour.category}", rank(honour.body) < len(KNOWN)
        order = sorted(makers, key=lambda make: film.chance(f"{name}|{make.__name__}"))
        # Who directed it is asked by one Best Director prize, and no riddle by a second.
        told = prizes.sort(honour.category) in (*TOLD_BY_NAME.values(), prizes.FILM)
        who = (honour.named, prizes.sort(honour.category))
        if asked[who] >= (1 if told else MOST_A_NAME):
            order.remove(recipient)
        if films[honour.named] >= MOST_A_NAME:
            order.remove(film_of_winner)
        drafts = (draft for make in order for draft in make(film, honour))
        proved = (d for d in drafts if all(film.base.holds(proof) for proof in d.proofs))
        most = MOST_A_PRIZE if known else min(MOST_A_MINOR_PRIZE, MOST_MINOR - minor)
        for draft in islice(proved, most):
            asked[who] += draft.kind is Kind.PERSON
            films[honour.named] += draft.kind is Kind.TITLE
            minor += not known
            yield draft


# ── Who ──────────────────────────────────────────────────────────────────────────────────────────


def recipient(film: Film, honour: Honour) -> Iterator[Draft]:
    """Who won, or was nominated for, this prize?"""
    names = people_of(film, honour)
    if not 1 <= len(names) <= 2 or not all(is_worth(film, honour, name) for name in names):
        return
    alone = len(names) == 1
    if not alone and not prizes.is_acting(honour.category) and not all(map(is_a_name, names)):
        return  # of two producers or two make-up artists nobody knows either
    query = film.ask(
        "award", "recipients", body=honour.body, category=honour.category, result=honour.result
    )
    noun = _NOUNS.get(prizes.sort(honour.category), "people")
    asked = (
        prize_words.who(film, honour, names[0])
        if alone
        else prize_words.either(film, honour, noun, names)
    )
    drafts = film.draft(
        "winner" if honour.won else "nominee",
        prize_words.oscars(film, f"{honour.body} {honour.category}", asked),
        names[0],
        Kind.PERSON,
        about=f"{honour.body} {honour.category}",
        category=CATEGORY,
        difficulty=_difficulty(film, honour),
        because=asked.because,
        proofs=[Proof((query,), names)],
        facts=honour.rows,
        keys=() if alone else names,
        # Beside one of two the other would be right as well, and buttons would tell which is meant.
        rivals=(_of_the_craft(film, honour, names[0]) or peers(film, honour)) if alone else (),
    )
    yield from contests.credited(drafts) if asked.table else drafts


#: Sort of prize → the kind of credit whose holders may be wrong answers.
_CRAFTS = {
    "music": "composer",
    "cinematography": "cinematographer",
    "editing": "editor",
    "screenplay": "writer",
    "director": "director",
}


def _difficulty(film: Film, honour: Honour) -> int:
    """Stars and directors are easier than the rest of the crew, wins easier than nominations."""
    place = rank(honour.body)
    known = film.people_of("starring")[:3] + film.people_of("director")
    star = all(fold(name) in map(fold, known) for name in honour.named)
    return 2 + (not star) + (place > 0) + (place == len(KNOWN)) + (not honour.won)


def _of_the_craft(film: Film, honour: Honour, person: str) -> tuple[Rival, ...]:
    """Others of a craft, for whoever knows the composer does not take the editor for one."""
    kind = _CRAFTS.get(prizes.sort(honour.category))
    return honoured_elsewhere.rivals(film, kind, [person]) if kind else ()


def peers(film: Film, honour: Honour) -> tuple[Rival, ...]:
    """Actors beside actors, women beside women, crew beside crew."""
    rows = [fact for fact in film.facts(Award) if not fact.inferred]
    acting = [fact for fact in rows if prizes.sex(fact.category)]
    sex = prizes.sex(honour.category)
    stars = [fold(name) for name in film.performers]
    if sex or all(fold(n) in stars and not film.roles(n) for n in honour.named):
        told = {fold(name): prizes.sex(f.category) for f in acting for name in f.recipients}
        sex = sex or told.get(fold(honour.named[0])) or sexes.of_person(honour.named[0])
        names = distinct((*(n for f in acting for n in f.recipients), *film.performers[:12]))
        known = {n: told.get(fold(n)) or sexes.of_person(n) for n in names if is_person(film, n)}
        alike = [name for name, its in known.items() if its is sex]
        # Most of a cast are men, so a name that tells nothing is no woman's rival.
        unknown = [name for name, its in known.items() if its is None or sex is None]
        if sex is Sex.WOMAN:
            unknown = []
        return film.rivals(alike) + film.rivals(unknown, rung=Rung.C)
    others = film.people_of("director", "producer", "cinematographer", "writer", "editor")
    crew = [name for fact in rows if fact not in acting for name in fact.recipients]
    return film.rivals(name for name in (*others, *crew) if is_person(film, name))


# ── For which film ───────────────────────────────────────────────────────────────────────────────


def film_of_winner(film: Film, honour: Honour) -> Iterator[Draft]:
    """The prize and who won it are given, the film is asked."""
    names = people_of(film, honour)
    if len(names) != 1 or rank(honour.body) == len(KNOWN):
        return
    # Only the winner's film is told by the prize: crews and directors often compete with
    # themselves, stars hardly ever.
    if not honour.won and not (rank(honour.body) == 0 and prizes.is_acting(honour.category)):
        return
    (person,) = names
    led = prizes.is_acting(honour.category) or prizes.sort(honour.category) == "director"
    known = is_a_name(person) or (rank(honour.body) == 0 and led)
    if not known and not prize_words.jobs(film, person):
        return
    query = film.which(
        "award",
        body=honour.body,
        category=honour.category,
        result=honour.result,
        recipients=person,
    )
    asked = prize_words.which_film(film, honour, person)
    named = {fold(title.strip("*")) for title in asked.named}
    beside = contests.contest(film, honour)
    nominated = [title.strip("*") for title in beside.titles] if beside else []
    # Other films of the year have not that person in them, as all see.
    others = film.rivals(nominated, rung=Rung.B)
    drafts = film.draft(
        "film-of-winner" if honour.won else "film-of-nominee",
        prize_words.oscars(film, f"film {honour.body} {honour.category}", asked),
        film.record.title,
        Kind.TITLE,
        about=f"{honour.body} {honour.category}",
        category=CATEGORY,
        difficulty=(2 if rank(honour.body) == 0 else 4) + (not honour.won),
        because=asked.because,
        proofs=[Proof((query,), (film.id,))],
        facts=honour.rows,
        rivals=[rival for rival in others if fold(rival.text) not in named],
    )
    yield from contests.credited(drafts) if asked.table else drafts


TEMPLATES: tuple[Template, ...] = (honoured,)
