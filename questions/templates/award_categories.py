"""In which category was somebody honoured? Only where the person does not tell it.

A lead who won is Best Actor, and the cinematographer won for the cinematography: nobody has to
think. Asked is who did several jobs, and who was a star and competed as supporting.
"""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Rival, Rung
from questions.facts.fact import Award
from questions.templates import prize_words, prizes, wording
from questions.templates.honours import (
    CATEGORY,
    KNOWN,
    MOST_LISTED,
    TOLD_BY_NAME,
    Honour,
    categories_at,
    elsewhere,
    honours,
    is_worth,
    people_of,
    rank,
)
from questions.templates.subject import Film, distinct
from quiz.question import Kind


def category(film: Film, honour: Honour) -> Iterator[Draft]:
    """Person and body are given, the category is asked: where the person does not tell it."""
    names = people_of(film, honour)
    if len(names) != 1 or not prizes.is_award_body(honour.body):
        return
    (person,) = names
    if prizes.is_of_one_trade(honour.body) or rank(honour.body) == len(KNOWN):
        return
    # A row that names nobody may be theirs as well.
    unnamed = [f for f in film.facts(Award) if f.body == honour.body and not f.recipients]
    if unnamed and {"director", "writer", "producer"} & set(film.roles(person)):
        return
    stems = _which_job(film, honour, person)  # a story, whoever it is
    if not stems and is_worth(film, honour, person):
        stems = _lead_or_support(film, honour, person)
    if not stems:
        return
    query = film.ask("award", "category", body=honour.body, recipients=person)
    yield from film.draft(
        "category",
        stems,
        prizes.shown(honour.category),
        Kind.AWARD,
        about=f"{person} {honour.body}",
        category=CATEGORY,
        difficulty=2 if rank(honour.body) == 0 else 3,
        because=_at_other_awards(film, person, honour) or elsewhere(film, person, honour),
        proofs=[Proof((query,), (honour.category,))],
        facts=honour.rows,
        accept=prizes.category_forms(honour.category, categories_at(film, honour.body)),
        prompt=prizes.half_forms(honour.category, categories_at(film, honour.body)),
        reject=prizes.not_meant(honour.category),
        rivals=category_rivals(film, honour.category, honour.body),
    )


def _which_job(film: Film, honour: Honour, person: str) -> tuple[str, ...]:
    """They did several jobs, and one was honoured; nothing if the prize is for none of them."""
    did, shown = prize_words.jobs(film, person), film.dated
    of = {TOLD_BY_NAME.get(role) for role in film.roles(person)}
    if not did or prizes.sort(honour.category) not in of:
        return ()
    one = prizes.one(honour.body)
    got = f"won one {one}" if honour.won else f"was nominated for one {one}"
    what = one if honour.won else f"{one} nomination"
    return (
        f"{person} {did} {shown}, and {got}. In which category?",
        f"{person}, who {did} {shown}, {got} for all that. In which category?",
        f"{person} {did} {shown}. In which category did that bring {_article(what)}?",
    )


def _lead_or_support(film: Film, honour: Honour, person: str) -> tuple[str, ...]:
    """A star who competed as supporting, or as something else at other awards."""
    if not prizes.is_acting(honour.category) or prizes.sex(honour.category) is None:
        return ()
    shown, said = film.dated, prizes.awards(honour.body)
    mine = prizes.sort(honour.category)
    alike = [o for o in honours(film) if o.named == (person,) and prizes.sort(o.category) == mine]
    if alike[0] is not honour:
        return ()  # once a person: the better known awards have been asked of
    for other in honours(film):
        if (
            other.body != honour.body
            and other.named == (person,)
            and prizes.is_acting(other.category)
            and prizes.sort(other.category) != mine
        ):
            role = "in support" if mine in prizes.LEADING else "as a lead"
            there = prizes.awards(other.body)
            return (
                f"For {shown}, the {there} put {person} up {role}. In which category did the "
                f"{said} place the same performance?",
                f"The {there} put {person} up {role} for {shown}. In which category did the "
                f"{said}?",
                f"{person} was up {role} at the {there} for {shown}. In which category was it at "
                f"the {said}?",
            )
    if mine not in prizes.SUPPORTING or person not in film.people_of("starring")[:3]:
        return ()
    did = "win" if honour.won else "compete"
    return (
        f"In which acting category did {person} {did} at the {said} for {shown}?",
        f"{person} {'won' if honour.won else 'was nominated'} at the {said} for {shown}. Which "
        "acting category was it?",
        f"Which acting category did the {said} put {person} in for {shown}?",
    )


def _at_other_awards(film: Film, person: str, honour: Honour) -> str:
    """All the same person was up for at the best known of the other awards, as a sentence."""
    for body in distinct(other.body for other in honours(film) if other.body != honour.body):
        rows = [o for o in honours(film) if o.body == body and person in o.named]
        results = {row.result for row in rows}
        if len(results) == 1 and 1 < len(rows) <= MOST_LISTED and rows[0].named == (person,):
            did = "won" if "won" in results else "was nominated for"
            listed = wording.listed([prizes.shown(row.category) for row in rows])
            return f"At the {prizes.awards(body)}, {person} {did} {listed}."
    return ""


def _article(noun: str) -> str:
    return f"{'an' if noun[:1] in 'AEIO' else 'a'} {noun}"


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
    fresh = [prizes.shown(one) for one in more if not prizes.is_same_prize(one, category)]
    return film.rivals(mine) + film.rivals(fresh if sex else (), rung=Rung.B)
