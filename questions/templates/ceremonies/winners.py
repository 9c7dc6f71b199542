"""Who and what won: by category and what else is known of the winner, or with the film."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft
from questions.templates import wording
from questions.templates.ceremonies import categories, hooks, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from quiz.question import Kind

#: From so many nominations on, a craftsman's name is worth asking for without the film.
KNOWN_CRAFT = 3


def people_of(one: Candidate) -> tuple[str, ...]:
    """The one or two people a nomination names; none of companies and of larger teams."""
    fits = 1 <= len(one.names) <= 2 and all(map(categories.is_person, one.names))
    return one.names if fits else ()


def won(c: Ceremony, category: str) -> tuple[Candidate, ...]:
    return tuple(one for one in c.categories[category] if one.won)


def _is_vague(c: Ceremony, category: str) -> bool:
    """Whether another award of the night goes by nearly the same name."""
    return category == "Best Screenplay" and any(
        name.endswith("Screenplay") and name != category for name in c.categories
    )


def winner(c: Ceremony) -> Iterator[Draft]:
    """Who won? The category is given, and what the person or the film had besides."""
    for category in c.categories:
        rows = won(c, category)
        if len(rows) != 1 or not categories.is_for_people(category) or _is_vague(c, category):
            continue
        (one,) = rows
        names = people_of(one)
        known = max((c.history.fame(name) for name in names), default=0)
        if len(names) != 1 or (categories.tier(category) > 0 and known < KNOWN_CRAFT):
            continue
        (name,) = names
        past = hooks.past(c, one, name)
        stems = _led_to_winner(c, past) or _by_haul(c, one)
        prize = categories.said(category)
        usual = [
            f"Who won {prize} {c.at}?",
            f"{c.opening} who won {prize}?",
            f"Who took home the award for {prize} {c.at}?",
        ]
        if not stems and categories.tier(category) > 0:
            continue
        yield from c.draft(
            "oscar-winner",
            stems or usual,
            name,
            Kind.PERSON,
            about=category,
            rests_on=rows,
            difficulty=c.difficulty(one, 1),
            because=f"It was for {reveals.titled(one.title)}."
            if len(one.films) == 1
            else f"It was for work on {reveals.films_named(one.titles)}.",
            tell=reveals.film_named(one, reveals.of_person(c, one, name))
            if len(one.films) == 1
            else (),
            proofs=[
                Proof((c.ask("recipients", category=category, result="won"),), names),
                *past.proofs,
            ],
            rivals=c.people(category, but=names),
            plain=usual,
        )


def _led_to_winner(c: Ceremony, past: hooks.Past) -> list[str]:
    prize, losses = categories.said(past.one.category), past.losses
    if losses >= hooks.LOSSES:
        times, count = hooks.times(losses), wording.number(losses)
        return [
            f"{times.capitalize()} a loser before, who won {prize} {c.at}?",
            f"Who won {prize} {c.at}, after {count} earlier nominations had come to nothing?",
            f"{c.opening} who won {prize} after {count} losses?",
        ]
    if nth := past.nth:
        return [
            f"Who won {prize} for the {nth} time {c.at}?",
            f"{c.opening} who won {prize} for the {nth} time?",
            f"Who collected a {nth} Oscar for {prize}, for films of {c.films_year}?",
        ]
    return []


def _by_haul(c: Ceremony, one: Candidate) -> list[str]:
    """By what else the film won."""
    prize, haul = categories.said(one.category), hooks.haul(c, one.film)
    if len(one.films) > 1:
        return []
    if haul.won > 2:
        count = wording.number(haul.won)
        return [
            f"Who won {prize} {c.at}, one of {count} awards for the same film?",
            f"{c.opening} {prize} was one of {count} awards for the same film. Who won it?",
            f"{prize} {c.at} was one of {count} awards for a single film. Who won it?",
        ]
    if haul.won == 1 and haul.up_for > 3:
        count = wording.number(haul.up_for)
        return [
            f"Who won {prize} {c.at}, the only award for a film with {count} nominations?",
            f"{c.opening} a film with {count} nominations won just one award, {prize}. "
            "Who received it?",
        ]
    if (picture := hooks.best_picture(c, one)) is not None and hooks.is_rival(c, one, picture):
        film = reveals.titled(picture.title)
        return [
            f"{film} was Best Picture {c.at}, but who beat its nominee to {prize}?",
            f"{c.opening} {film} won Best Picture but lost {prize}. To whom?",
        ]
    return []


def winner_of_film(c: Ceremony) -> Iterator[Draft]:
    """Who won for this film?"""
    for category in c.categories:
        if not categories.is_for_people(category):
            continue
        for one in won(c, category):
            names = people_of(one)
            if not names or len(one.films) > 1:
                continue
            past = hooks.past(c, one, names[0])
            alone = len(names) == 1
            yield from c.draft(
                "oscar-winner-of-film",
                _by_past(c, past) or _by_film(c, one) if alone else _either(c, one),
                names[0],
                Kind.PERSON,
                about=f"{category} {one.title}",
                rests_on=[one],
                difficulty=c.difficulty(one, 0 if categories.tier(category) == 0 else 1),
                because="" if alone else f"The two were {wording.listed(names)}.",
                tell=reveals.of_person(c, one, names[0])
                if alone
                else [reveals.beaten(c, one), reveals.also(c, one), reveals.others(c, one)],
                proofs=[
                    Proof((c.ask("recipients", one.film, category=category, result="won"),), names),
                    *(past.proofs if alone else ()),
                ],
                keys=names if len(names) > 1 else (),
                # Of two who are asked for, one among the options would be half an answer.
                rivals=c.people(category, but=names) if alone else (),
                plain=_who(c, one) if alone else (),
            )


def _either(c: Ceremony, one: Candidate) -> list[str]:
    prize, film = categories.said(one.category), reveals.titled(one.title)
    nouns = categories.nouns(one.category)
    return [
        f"Two {nouns} shared {prize} for {film} {c.at}. Name either of them.",
        f"Name either of the two {nouns} who won {prize} for {film} {c.at}.",
        f"{c.opening} {film} won {prize} for two {nouns}. Name either one.",
    ]


def _by_past(c: Ceremony, past: hooks.Past) -> list[str]:
    one = past.one
    prize, film, losses = categories.said(one.category), reveals.titled(one.title), past.losses
    who = hooks.who(one.category)
    if losses >= hooks.LOSSES:
        times, count = hooks.times(losses), wording.number(losses)
        return [
            f"{times.capitalize()} a loser before, who won {prize} for {film} {c.at}?",
            f"After {count} losses, {who} won {prize} for {film} {c.at}?",
            f"{who.capitalize()} had lost {times} before winning {prize} for {film} {c.at}?",
        ]
    if nth := past.nth:
        return [
            f"Who won {prize} for the {nth} time with {film} {c.at}?",
            f"{who.capitalize()} won a {nth} Oscar for {prize} with {film} {c.aside}?",
            f"{c.opening} {who} won {prize} for the {nth} time, with {film}?",
        ]
    return []


def _by_film(c: Ceremony, one: Candidate) -> list[str]:
    prize, film = categories.said(one.category), reveals.titled(one.title)
    haul, who = hooks.haul(c, one.film), hooks.who(one.category)
    if categories.tier(one.category) and haul.won > 2:
        count = wording.number(haul.won)
        return [
            f"{film} won {count} Oscars for films of {c.films_year}, {prize} among them. "
            f"{who.capitalize()} won that one?",
            f"{c.opening} {film} won {count} awards. {who.capitalize()} won {prize}?",
            f"Of the {count} awards that {film} won {c.at}, one was {prize}. For whom?",
        ]
    if haul.won == 1 and haul.up_for > 2:
        count = wording.number(haul.up_for)
        return [
            f"{film} won just one of its {count} nominations {c.at}, {prize}. For whom?",
            f"Who won {prize} {c.at}, the only award for {film} from {count} nominations?",
            f"{c.opening} {film} won only {prize} out of {count} nominations. Who received it?",
        ]
    return _who(c, one)


def _who(c: Ceremony, one: Candidate) -> list[str]:
    prize, film = categories.said(one.category), reveals.titled(one.title)
    return [
        f"Who won {prize} for {film} {c.at}?",
        f"{hooks.who(one.category).capitalize()} won {prize}, {c.at}, for {film}?",
        f"{c.opening} who won {prize} for {film}?",
    ]


def _of_best_picture(c: Ceremony, one: Candidate, haul: hooks.Haul) -> list[str]:
    """Of the best film itself; none where no film was the best one."""
    prize = categories.said(one.category)
    if one.category == "Best Picture":
        count, of = wording.number(haul.won), wording.number(haul.up_for)
        told = f", with {count} awards from {of} nominations" if haul.won > 1 else ""
        return [f"Which film was named Best Picture {c.at}{told}?"]
    best = c.history.winner(c.no, "Best Picture")
    if best is None or best.film != one.film or categories.tier(one.category) > 2:
        return []
    return [
        f"Which film won both Best Picture and {prize} {c.at}?",
        f"{c.opening} which film won {prize} as well as Best Picture?",
    ]


def winning_film(c: Ceremony) -> Iterator[Draft]:
    """Which film won the award? It is led to by what else it won, or by what it beat."""
    for category in c.categories:
        rows = won(c, category)
        if len(rows) != 1 or categories.is_acting(category) or _is_vague(c, category):
            continue
        if len(rows[0].films) > 1:
            continue
        (one,) = rows
        stems = _led_to_film(c, one)
        if not stems:
            continue
        prize = categories.said(category)
        yield from c.draft(
            "oscar-film",
            stems,
            one.title,
            Kind.TITLE,
            about=category,
            rests_on=rows,
            difficulty=c.difficulty(one),
            tell=_of_film(c, one),
            proofs=[Proof((c.ask_films(category=category, result="won"),), one.films)],
            rivals=c.titles(category, but=one.titles),
            plain=[f"Which film won {prize} {c.at}?", f"{c.opening} which film won {prize}?"],
        )


def _of_film(c: Ceremony, one: Candidate) -> list[str]:
    other = hooks.other_win(c, one)
    told = [other.category] if other is not None else []
    return [reveals.beaten(c, one), reveals.also(c, one, told), reveals.others(c, one, films=True)]


def _led_to_film(c: Ceremony, one: Candidate) -> list[str]:
    """None for what nobody watches: shorts, and the sound of a film that won nothing else."""
    prize, tier = categories.said(one.category), categories.tier(one.category)
    haul = hooks.haul(c, one.film)
    if not categories.is_for_all(one.category):
        plain = [
            f"Which film won {prize} {c.at}?",
            f"{c.opening} which film won {prize}?",
            f"Which film took home {prize} {c.at}?",
        ]
        return plain if tier < 2 else []
    if (other := hooks.other_win(c, one)) is not None:
        second, name = categories.said(other.category), other.names[0]
        return [
            f"Which film won {prize} {c.at}, as well as {second} for {name}?",
            f"{c.opening} which film won both {prize} and, for {name}, {second}?",
            f"{name} won {second} {c.at} for a film that won {prize} too. Which film?",
        ]
    if haul.won == 1 and haul.up_for > 2 and tier < 3:
        count = wording.number(haul.up_for)
        return [
            f"Which film won {prize} {c.at}, and nothing else from {count} nominations?",
            f"{c.opening} which film won {prize} but none of its other nominations?",
            f"Which film turned only one of {count} nominations into an Oscar, {prize}, "
            f"for films of {c.films_year}?",
        ]
    picture = hooks.best_picture(c, one)
    if picture is None:
        return _of_best_picture(c, one, haul)
    film = reveals.titled(picture.title)
    if hooks.is_rival(c, one, picture):
        return [
            f"{film} was Best Picture {c.at}. Which film beat it to {prize}?",
            f"{c.opening} {film} won Best Picture but lost {prize} to which film?",
            f"Which film beat {film}, the Best Picture, to {prize} {c.at}?",
        ]
    if tier > 2:
        return []
    return [
        f"{film} was Best Picture {c.at}, but which film won {prize}?",
        f"{c.opening} {film} won Best Picture. Which film won {prize}?",
        f"Which film won {prize} {c.at}, where {film} was Best Picture?",
    ]


TEMPLATES: tuple[Template, ...] = (winner, winner_of_film, winning_film)
