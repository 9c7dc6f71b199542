"""Who was nominated and lost: for which film, for which award, and who was the fifth."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.reference.ceremony_names import films_of
from questions.templates import prizes, wording
from questions.templates.ceremonies import categories, reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from questions.templates.ceremonies.winners import people_of
from quiz.question import Kind

#: Nominations in the table that make a person of that tier worth a question: acting and directing,
#: writing and music, the crafts.
KNOWN = (1, 3, 5, 99)
#: Film year from which on a film's one nomination is asked for in the crafts too.
CRAFTS_SINCE = 1970
#: Nominations that make a film known enough to be asked who was nominated for it.
KNOWN_FILM = (1, 5, 8, 99)


def film_of_nominee(c: Ceremony) -> Iterator[Draft]:
    """For which film was this person nominated?"""
    for one in c.candidates:
        name, tier = one.person, categories.tier(one.category)
        if one.won or name is None or not categories.is_for_people(one.category):
            continue
        if len(c.history.career(name)) < KNOWN[tier]:
            continue
        prize = categories.said(one.category)
        yield from c.draft(
            "oscar-nominated-for",
            [
                f"For which film was {name} nominated for {prize} {c.at}?",
                f"Which film brought {name} a nomination for {prize} {c.at}?",
                f"{name} was up for {prize} {c.at}. For which film?",
                f"{c.opening} {name} was nominated for {prize} for which film?",
            ],
            one.title,
            Kind.TITLE,
            about=f"{one.category} {name}",
            rests_on=[one],
            difficulty=c.difficulty(one),
            because=reveals.both(reveals.went_to(c, one), reveals.before(c, name, one.category)),
            proofs=[Proof((c.ask_films(recipients=name, category=one.category),), one.films)],
            rivals=c.titles(one.category, but=one.titles),
        )


def nominee_of_film(c: Ceremony) -> Iterator[Draft]:
    """Who was nominated for this film?"""
    for one in c.candidates:
        tier = categories.tier(one.category)
        if one.won or len(one.films) > 1 or not categories.is_for_people(one.category):
            continue
        rows = [r for r in c.of_film(one.film) if r.category == one.category]
        names = people_of(one)
        if len(rows) != 1 or len(names) != 1 or len(c.of_film(one.film)) < KNOWN_FILM[tier]:
            continue
        prize, film = categories.said(one.category), reveals.titled(one.title)
        yield from c.draft(
            "oscar-nominee-of-film",
            [
                f"Who was nominated for {prize} for {film} {c.at}?",
                f"Whose {categories.work(one.category)} {film} was up for {prize} {c.at}?",
                f"{film} brought a nomination for {prize} {c.at}. To whom?",
            ],
            names[0],
            Kind.PERSON,
            about=f"{one.category} {one.title}",
            rests_on=rows,
            difficulty=c.difficulty(one),
            because=reveals.both(
                reveals.went_to(c, one), reveals.before(c, names[0], one.category)
            ),
            proofs=[Proof((c.ask("recipients", one.film, category=one.category),), names)],
            rivals=c.people(one.category, but=names),
        )


def category_of_person(c: Ceremony) -> Iterator[Draft]:
    """In which category? Asked of those who have been up for more than one thing."""
    for one in c.candidates:
        name = one.person
        # Of actors one asks whether it was the lead: the crafts are nothing to confuse it with.
        if name is None or categories.is_acting(one.category):
            continue
        if not categories.is_for_people(one.category):
            continue
        career = c.history.career(name)
        kinds = {categories.sort(row.category) for row in career}
        mine = [row for row in career if row.ceremony == c.no]
        if len(kinds) < 2 or len(mine) != 1:
            continue
        prize, film = categories.said(one.category), reveals.titled(one.title)
        did = "win" if one.won else "receive a nomination"
        was = "won" if one.won else "was nominated"
        yield from c.draft(
            "oscar-category",
            [
                f"In which category did {name} {did} for {film} {c.at}?",
                f"{name} {was} for {film} {c.at}. In which category?",
                f"{c.opening} {name} {was} for {film}: in which category?",
            ],
            prize,
            Kind.AWARD,
            about=f"{name} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            because=_other_hats(c, one, name),
            proofs=[Proof((c.ask("category", one.film, recipients=name),), (one.category,))],
            forms=c.prize_forms(prize),
            rivals=_categories(c, one, {categories.sort(row.category) for row in career}),
        )


def lead_or_support(c: Ceremony) -> Iterator[Draft]:
    """Of those who have been up for both: which was it?"""
    for one in c.candidates:
        name = one.person
        if name is None or not categories.is_acting(one.category):
            continue
        career = c.history.career(name)
        kinds = {row.category for row in career if categories.is_acting(row.category)}
        if len(kinds) != 2 or sum(row.ceremony == c.no for row in career) != 1:
            continue
        lead, support = sorted(kinds, key=len)
        film = reveals.titled(one.title)
        was = "award" if one.won else "nomination"
        how = f"did {name} win" if one.won else f"was {name} nominated"
        yield from c.draft(
            "oscar-lead-or-support",
            [
                f"As {lead} or as {support}: how {how} for {film} {c.at}?",
                f"For {film}, was {name}'s {was} {c.at} as {lead} or as {support}?",
                f"{c.opening} which award was {name} up for with {film}: {lead} or {support}?",
            ],
            one.category,
            Kind.AWARD,
            about=f"{name} {one.title}",
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            because=_other_hats(c, one, name),
            proofs=[Proof((c.ask("category", one.film, recipients=name),), (one.category,))],
            forms=c.prize_forms(one.category),
            options=tuple(kinds - {one.category}),
            needs_choices=True,
            may_leak=True,
        )


def _other_hats(c: Ceremony, one: Candidate, name: str) -> str:
    """Another category the person has been up for: what makes this one worth asking."""
    kind = categories.sort(one.category)
    for row in c.history.career(name):
        if categories.sort(row.category) != kind and row.ceremony < c.no:
            did = "had won" if row.won else "had been nominated for"
            return f"{name} {did} {categories.said(row.category)} before, for {_pinned(row)}."
    return reveals.went_to(c, one) or reveals.others(c, one)


def _pinned(row: Candidate) -> str:
    return f"{reveals.titled(row.title)} (films of {films_of(row.ceremony)})"


def _categories(c: Ceremony, one: Candidate, kinds: set[str]) -> tuple[Rival, ...]:
    """Other categories of the night, first those the person was up for in other years."""
    sex = prizes.sex(one.category)
    fair = [
        name
        for name in c.categories
        if name != one.category
        and categories.is_for_people(name)
        and (prizes.sex(name) in (None, sex) or (sex is None and categories.sort(name) in kinds))
    ]
    fair.sort(key=lambda name: (categories.sort(name) not in kinds, categories.tier(name)))
    return tuple(Rival(categories.said(name), Rung.B) for name in fair[:3])


def fifth(c: Ceremony) -> Iterator[Draft]:
    """Four of five nominees are named: who was the other one?"""
    for category, rows in c.categories.items():
        names = [one.person for one in rows]
        people = [name for name in names if name is not None]
        if categories.tier(category) > 0 or not categories.is_for_people(category):
            continue
        if len(people) != 5 or len(rows) != 5:
            continue
        if len(set(map(fold, people))) != 5:
            continue
        place = c.chance(f"fifth {category}") % 5
        one, answer = rows[place], people[place]
        told = [name for name in people if name != answer]
        prize = categories.said(category)
        film = reveals.titled(one.title)
        yield from c.draft(
            "oscar-fifth",
            [
                f"{wording.listed(told)} were all up for {prize} {c.at}. Who was nominated "
                f"alongside them for {film}?",
                f"{c.opening} {wording.listed(told)} were nominated for {prize}. Who completed the "
                "list of five?",
                f"Who joined {wording.listed(told)} among the five nominees for {prize} {c.at}?",
            ],
            answer,
            Kind.PERSON,
            about=category,
            rests_on=(one, *(row for row in rows if row is not one)),
            difficulty=c.difficulty(one, 1),
            because=reveals.both(
                reveals.went_to(c, one) or f"{answer} was the winner.",
                reveals.before(c, answer, category) or f"The film was {film}.",
            ),
            proofs=[
                Proof((c.ask("recipients", category=category),), tuple(people)),
                Proof((c.ask("recipients", one.film, category=category),), (answer,)),
            ],
            rivals=[
                Rival(name, Rung.C)
                for row in c.near(category)
                for name in row.names
                if fold(name) not in set(map(fold, people))
            ],
        )


def only_nomination(c: Ceremony) -> Iterator[Draft]:
    """A film with a single nomination, or with a single award among several."""
    for film in c.films:
        rows = c.of_film(film)
        if film not in c.history.closed or any(categories.tier(r.category) > 2 for r in rows):
            continue
        won = [row for row in rows if row.won]
        if not (len(rows) == 1 or (len(won) == 1 and len(rows) > 3)):
            continue
        one = won[0] if len(rows) > 1 else rows[0]
        if len(one.films) > 1:
            continue
        # The costumes of a forgotten film of the forties are nobody's business.
        if len(rows) == 1 and categories.tier(one.category) > 1 and 1927 + c.no < CRAFTS_SINCE:
            continue
        if categories.is_for_country(one.category) or not categories.is_for_all(one.category):
            continue
        prize, named = categories.said(one.category), reveals.titled(one.title)
        count = wording.number(len(rows))
        stems = (
            [
                f"{named} had a single nomination {c.at}. In which category?",
                f"In which category did {named} receive its one nomination {c.at}?",
                f"{c.opening} {named} was nominated in one category. Which one?",
            ]
            if len(rows) == 1
            else [
                f"{named} won a single award {c.at}, out of {count} nominations. "
                "In which category?",
                f"Of its {count} nominations {c.at}, {named} turned one into an award. "
                "Which award?",
                f"{c.opening} {named} had {count} nominations and one win. In which category?",
            ]
        )
        mine = [categories.said(row.category) for row in rows if row is not one]
        more = [
            name
            for name in c.categories
            if categories.tier(name) < 3 and categories.is_for_all(name) and name != one.category
        ]
        yield from c.draft(
            "oscar-one-nomination" if len(rows) == 1 else "oscar-one-win",
            stems,
            prize,
            Kind.AWARD,
            about=one.title,
            rests_on=[one, *(row for row in rows if row is not one)],
            difficulty=3
            + (len(rows) == 1)
            + (1927 + c.no < 1960)
            - (one.category in categories.TOP),
            because=_for_whom(c, one),
            proofs=[
                Proof((c.count(film),), (str(len(rows)),)),
                Proof(
                    (c.ask("category", film, **({"result": "won"} if len(rows) > 1 else {})),),
                    (one.category,),
                ),
            ],
            forms=c.prize_forms(prize),
            rivals=[Rival(name, Rung.A) for name in mine]
            + [Rival(categories.said(name), Rung.B) for name in more],
        )


def _for_whom(c: Ceremony, one: Candidate) -> str:
    names = people_of(one)
    if names and categories.is_for_people(one.category):
        return reveals.both(f"It was for {wording.listed(names)}.", reveals.went_to(c, one))
    return reveals.went_to(c, one) or reveals.others(c, one)


TEMPLATES: tuple[Template, ...] = (
    film_of_nominee,
    nominee_of_film,
    category_of_person,
    lead_or_support,
    fifth,
    only_nomination,
)
