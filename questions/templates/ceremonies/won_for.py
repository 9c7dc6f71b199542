"""From the winner to the film, and awards that two won."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.templates import wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.subject import Ceremony, Template
from questions.templates.ceremonies.winners import people_of, won
from questions.templates.characters import called, is_name
from quiz.question import Kind


def tied(c: Ceremony) -> Iterator[Draft]:
    """Two won the same award: either is right."""
    for category in c.categories:
        rows = won(c, category)
        if len(rows) != 2 or any(len(one.films) > 1 for one in rows):
            continue
        people = [people_of(one) for one in rows]
        prize = categories.said(category)
        if categories.is_for_people(category) and all(len(names) == 1 for names in people):
            keys = tuple(names[0] for names in people)
            kind, noun, field = Kind.PERSON, categories.nouns(category), "recipients"
            expect = keys
        elif not categories.is_for_people(category):
            keys = tuple(one.title for one in rows)
            kind, noun, field = Kind.TITLE, "films", "film"
            expect = tuple(one.film for one in rows)
        else:
            continue
        yield from c.draft(
            "oscar-tied",
            [
                f"Two {noun} tied for {prize} {c.at}. Name either of them.",
                f"There was a tie for {prize} {c.at}. Name either of the two winners.",
                f"{c.opening} {prize} ended in a tie. Name either of the {noun} who shared it."
                if kind is Kind.PERSON
                else f"{c.opening} {prize} ended in a tie. Name either of the two {noun}.",
            ],
            keys[0],
            kind,
            about=category,
            rests_on=rows,
            difficulty=c.difficulty(rows[0]),
            # An option that is one of two right answers would be half of what is asked.
            because="The two were "
            + wording.listed(
                [
                    f"{key} for {reveals.titled(one.title)}"
                    if kind is Kind.PERSON
                    else reveals.titled(key)
                    for key, one in zip(keys, rows, strict=True)
                ]
            )
            + ".",
            proofs=[Proof((c.ask(field, category=category, result="won"),), expect)],
            keys=keys,
        )


def film_of_winner(c: Ceremony) -> Iterator[Draft]:
    """For which film did this person win?"""
    for category in c.categories:
        if not categories.is_for_people(category):
            continue
        for one in won(c, category):
            name = one.person
            if name is None:
                continue
            past = hooks.past(c, one, name)
            stems, usual = _for_what(c, past)
            yield from c.draft(
                "oscar-won-for",
                stems,
                one.title,
                Kind.TITLE,
                about=f"{category} {name}",
                rests_on=[one],
                difficulty=c.difficulty(one),
                tell=reveals.of_person(c, one, name),
                proofs=[
                    Proof(
                        (c.ask_films(recipients=name, category=category, result="won"),),
                        one.films,
                    ),
                    *past.proofs,
                ],
                rivals=c.titles(category, but=one.titles),
                plain=usual,
            )


def _for_what(c: Ceremony, past: hooks.Past) -> tuple[list[str], list[str]]:
    """Stems with a hook, and those without, which must do where there is none."""
    one, name, prize = past.one, past.name, categories.said(past.one.category)
    usual = [
        f"For which film did {name} win {prize} {c.at}?",
        f"{name} won {prize} {c.at}. For which film?",
        f"Which film won {name} the Oscar for {prize}, for films of {c.films_year}?",
    ]
    character, losses = one.fact.character, past.losses
    if losses >= hooks.LOSSES:
        times = hooks.times(losses)
        return [
            f"{name} had lost {times} before winning {prize} {c.at}. With which film?",
            f"After {wording.number(losses)} losses, {name} won {prize} {c.at}. For which film?",
            f"For which film did {name}, who had lost {times} before, win {prize} {c.at}?",
        ], usual
    if character is not None and is_name(character) and not wording.leaks(character, one.title):
        part = called(character)
        return [
            f"As {part}, {name} won {prize} {c.at}. In which film?",
            f"{name} won {prize} {c.at} for playing {part}. In which film?",
            f"In which film did {name} play {part} and win {prize} {c.at}?",
        ], usual
    if nth := past.nth:
        return [
            f"{name} won {prize} for the {nth} time {c.at}. With which film?",
            f"Which film won {name} a {nth} Oscar for {prize}, for films of {c.films_year}?",
            f"{c.opening} {name} won {prize} for the {nth} time. For which film?",
        ], usual
    haul = hooks.haul(c, one.film)
    if haul.won > 2:
        count = wording.number(haul.won)
        return [
            f"{name} won {prize} {c.at}, one of {count} awards for the same film. Which film?",
            f"{c.opening} {prize} for {name} was one of {count} awards for the same film. "
            "Which film?",
            f"Which film won {name} {prize} {c.at}, one of its {count} awards?",
        ], usual
    if haul.won == 1 and haul.up_for > 2:
        count = wording.number(haul.up_for)
        return [
            f"{name} won {prize} {c.at}, for a film that lost all its other nominations. "
            "Which film?",
            f"{prize} for {name} was one film's only award from {count} nominations {c.at}. "
            "Which film?",
        ], usual
    return usual, []


def film_of_pair(c: Ceremony) -> Iterator[Draft]:
    """For which film did the two win together?"""
    for category in c.categories:
        if not categories.is_for_people(category):
            continue
        for one in won(c, category):
            names = people_of(one)
            known = max((c.history.fame(name) for name in names), default=0)
            if len(names) != 2 or len(one.films) > 1 or (categories.tier(category) and known < 2):
                continue
            prize, pair = categories.said(category), wording.listed(names)
            haul = hooks.haul(c, one.film)
            more = f", one of its {wording.number(haul.won)} awards" if haul.won > 2 else ""
            yield from c.draft(
                "oscar-won-together",
                [
                    f"{pair} won {prize} together {c.at}. For which film?",
                    f"Which film won {prize} for {pair} {c.at}{more}?",
                    f"{c.opening} {pair} shared {prize}. For which film?",
                ],
                one.title,
                Kind.TITLE,
                about=f"{category} {one.title}",
                rests_on=[one],
                difficulty=c.difficulty(one),
                tell=[
                    reveals.together(c, one, *names),
                    reveals.beaten(c, one),
                    reveals.also(c, one),
                    reveals.others(c, one),
                ],
                proofs=[
                    Proof(
                        tuple(
                            c.ask_films(recipients=name, category=category, result="won")
                            for name in names
                        ),
                        one.films,
                    )
                ],
                rivals=c.titles(category, but=one.titles),
            )


def film_of_losers(c: Ceremony) -> Iterator[Draft]:
    """For which film were the two up together? Asked of pairs that were so more than once."""
    for one in c.candidates:
        tier, names = categories.tier(one.category), people_of(one)
        if one.won or tier > 1 or len(names) != 2 or len(one.films) > 1:
            continue
        if not categories.is_for_people(one.category):
            continue
        theirs = {fold(name) for name in names}
        again = [
            row
            for row in c.history.career(names[0])
            if row is not one and theirs <= set(map(fold, row.names)) and len(row.films) == 1
        ]
        if not again:
            continue
        prize, pair = categories.said(one.category), wording.listed(names)
        did = "won together" if any(row.won for row in again) else "were nominated together"
        told = [row for row in again if row.won] or again
        more = wording.listed(list(dict.fromkeys(hooks.dated(row) for row in told))[:3])
        yield from c.draft(
            "oscar-up-together",
            [
                f"{pair} were nominated together for {prize} {c.at}. For which film?",
                f"{pair} were both nominated for {prize} {c.at}, with which film?",
                f"{c.opening} {pair} shared a nomination for {prize}. For which film?",
            ],
            one.title,
            Kind.TITLE,
            about=f"{one.category} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one),
            tell=[
                f"{pair} {did} for {more}." if len(told) <= 3 else "",
                reveals.went_to(c, one),
                *(reveals.later(c, name) for name in names),
            ],
            proofs=[
                Proof(
                    tuple(c.ask_films(recipients=name, category=one.category) for name in names),
                    one.films,
                )
            ],
            rivals=c.titles(one.category, but=one.titles),
        )


TEMPLATES: tuple[Template, ...] = (tied, film_of_winner, film_of_pair, film_of_losers)
