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
from questions.templates import prizes, sexes, wording
from questions.templates.honours import (
    KNOWN,
    TOLD_BY_NAME,
    Honour,
    categories_at,
    elsewhere,
    honours,
    is_person,
    people_of,
    rank,
)
from questions.templates.sexes import Sex
from questions.templates.subject import Film, Template, distinct
from quiz.question import Kind

CATEGORY = "Awards"

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
    """Of each prize two of: who got it, in which category, from which body, for which film."""
    makers: tuple[Callable[[Film, Honour], Iterator[Draft]], ...]
    makers = (recipient, category, body, film_of_winner)
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
    if not 1 <= len(names) <= 2:
        return
    query = film.ask(
        "award", "recipients", body=honour.body, category=honour.category, result=honour.result
    )
    yield from film.draft(
        "winner" if honour.won else "nominee",
        _who(film, honour) if len(names) == 1 else _either(film, honour),
        names[0],
        Kind.PERSON,
        about=f"{honour.body} {honour.category}",
        category=CATEGORY,
        difficulty=_difficulty(film, honour),
        because=elsewhere(film, names[0], honour)
        if len(names) == 1
        else f"The two were {wording.listed(names)}.",
        proofs=[Proof((query,), names)],
        facts=honour.rows,
        keys=names if len(names) > 1 else (),
        rivals=peers(film, honour),
    )


def _who(film: Film, honour: Honour) -> tuple[str, ...]:
    if prizes.is_for_film(honour.category):
        return (f"Which producer of {film.named} {honour.got} {honour.prize}?",)
    what = "performance in" if prizes.is_acting(honour.category) else "work on"
    return (
        f"Who {honour.got} {honour.prize} for {film.named}?",
        f"Whose {what} {film.named} {honour.got} {honour.prize}?",
        f"For {film.named}, who {honour.got} {honour.prize}?",
    )


def _either(film: Film, honour: Honour) -> tuple[str, ...]:
    two = f"two {_NOUNS.get(prizes.sort(honour.category), 'people')}"
    if honour.won and len(honour.rows) > 1:
        return (
            f"{two.capitalize()} won {honour.prize} for {film.named}. Name either.",
            f"For {film.named}, {two} won {honour.prize}. Name either one.",
        )
    if honour.won:
        return (
            f"Name either of the {two} who shared {honour.prize} for {film.named}.",
            f"For {film.named}, {two} shared {honour.prize}. Name either one.",
        )
    return (
        f"{two.capitalize()} were nominated for {honour.prize} for {film.named}. Name either.",
        f"For {film.named}, {two} were nominated for {honour.prize}. Name either one.",
    )


def _difficulty(film: Film, honour: Honour) -> int:
    """Stars and directors are easier than the rest of the crew, wins easier than nominations."""
    place = rank(honour.body)
    known = film.people_of("starring")[:3] + film.people_of("director")
    star = all(fold(name) in map(fold, known) for name in honour.named)
    return 2 + (not star) + (place > 0) + (place == len(KNOWN)) + (not honour.won)


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


# ── In which category ────────────────────────────────────────────────────────────────────────────


def category(film: Film, honour: Honour) -> Iterator[Draft]:
    """Person and body are given, the category is asked."""
    names = people_of(film, honour)
    if len(names) != 1 or not prizes.is_award_body(honour.body):
        return
    (person,) = names
    if prizes.is_of_one_trade(honour.body) or _is_told_by_name(film, person, honour):
        return
    # A row that names nobody may be theirs as well.
    unnamed = [f for f in film.facts(Award) if f.body == honour.body and not f.recipients]
    if unnamed and {"director", "writer", "producer"} & set(film.roles(person)):
        return
    query = film.ask("award", "category", body=honour.body, recipients=person)
    said = prizes.awards(honour.body)
    did, was = ("win", "won") if honour.won else ("receive a nomination", "was nominated")
    yield from film.draft(
        "category",
        (
            f"In which category did {person} {did} at the {said} for {film.named}?",
            f"{person} {was} at the {said} for {film.named}: in which category?",
            f"For {film.named}, {person} {was} at the {said}. In which category?",
        ),
        prizes.shown(honour.category),
        Kind.AWARD,
        about=f"{person} {honour.body}",
        category=CATEGORY,
        difficulty=2 if rank(honour.body) == 0 else 3,
        because=elsewhere(film, person, honour),
        proofs=[Proof((query,), (honour.category,))],
        facts=honour.rows,
        accept=prizes.category_forms(honour.category, categories_at(film, honour.body)),
        prompt=prizes.half_forms(honour.category, categories_at(film, honour.body)),
        reject=prizes.not_meant(honour.category),
        rivals=category_rivals(film, honour.category, honour.body),
    )


def _is_told_by_name(film: Film, person: str, honour: Honour) -> bool:
    """Whether the person's one job says the category, or the prize is the film's."""
    name = prizes.sort(honour.category)
    roles = film.roles(person)
    if prizes.is_for_film(honour.category) or not (roles or person in film.performers):
        return True
    if not roles and honour.won and prizes.sort(honour.category) in ("actor", "actress"):
        return True  # what else should the lead have won?
    return len(roles) == 1 and TOLD_BY_NAME.get(roles[0]) == name


def category_rivals(film: Film, category: str, body: str) -> tuple[Rival, ...]:
    """Categories the body has and the person might have been in: acting beside acting."""
    name, sex = prizes.sort(category), prizes.sex(category)

    def fits(other: str) -> bool:
        if prizes.sort(other) == name or prizes.is_for_film(other) or prizes.is_odd(other):
            return False
        if sex is None:
            return prizes.is_craft(category) and prizes.is_craft(other)
        return prizes.sex(other) is sex

    mine = [prizes.shown(other) for other in categories_at(film, body) if fits(other)]
    more = [other for other in prizes.known_categories(body) if prizes.sex(other) is sex]
    fresh = [other for other in more if not prizes.is_same_prize(other, category)]
    return film.rivals(mine) + film.rivals(fresh if sex else (), rung=Rung.B)


# ── From which body ──────────────────────────────────────────────────────────────────────────────


def body(film: Film, honour: Honour) -> Iterator[Draft]:
    """Person and category are given; which body honoured them?"""
    names = people_of(film, honour)
    if not honour.won or len(names) != 1 or rank(honour.body) == len(KNOWN):
        return
    if not prizes.is_best(honour.category) or "," in honour.category:
        return
    if prizes.is_for_film(honour.category):
        return
    (person,) = names
    bodies = distinct(fact.body for fact in film.facts(Award))
    role = prizes.shown(honour.category)
    pins = {"recipients": person, "result": "won"}
    yield from film.draft(
        "body",
        (
            f"For {film.named}, which awards body gave {person} its {role} prize?",
            f"At which awards did {person} win {role} for {film.named}?",
            f"{person} won {role} for {film.named}: at which awards?",
        ),
        prizes.awards(honour.body),
        Kind.AWARD,
        about=f"{person} {honour.category}",
        category=CATEGORY,
        difficulty=4,
        because=elsewhere(film, person, honour),
        proofs=[
            Proof(
                (film.ask("award", "body", pins, category=honour.category),),
                (honour.body,),
            ),
            Proof((film.ask("award", "body", pins),), (honour.body,)),
        ],
        facts=honour.rows,
        accept=prizes.body_forms(honour.body, bodies),
        rivals=film.rivals(map(prizes.awards, bodies)),
    )


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
    query = film.which(
        "award",
        body=honour.body,
        category=honour.category,
        result=honour.result,
        recipients=person,
    )
    did = f"did {person} win" if honour.won else f"was {person} nominated for"
    brought = "" if honour.won else "a nomination for "
    yield from film.draft(
        "film-of-winner" if honour.won else "film-of-nominee",
        (
            f"For which {film.year} film {did} {honour.prize}?",
            f"{person} {honour.got} {honour.prize} for which {film.year} film?",
            f"Which {film.year} film brought {person} {brought}{honour.prize}?",
        ),
        film.record.title,
        Kind.TITLE,
        about=f"{honour.body} {honour.category}",
        category=CATEGORY,
        difficulty=(2 if rank(honour.body) == 0 else 4) + (not honour.won),
        because=elsewhere(film, person, honour),
        proofs=[Proof((query,), (film.id,))],
        facts=honour.rows,
        rivals=film.other_films(),
    )


TEMPLATES: tuple[Template, ...] = (honoured,)
