"""Who plays whom."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import Award, Cast, Fact, Language, Starring
from questions.templates import prizes, wording
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Cast"

#: Beyond this many, parts are too small to be worth asking for.
MOST_PARTS = 8

_ACTING = ("actor", "actress", "lead", "performance")


def parts(film: Film) -> tuple[Cast, ...]:
    """Named parts of one actor each who plays no other, best billed first."""
    found = []
    for fact in film.facts(Cast):
        alone = film.one(film.ask("cast", "actor", character=fact.character))
        single = film.one(film.ask("cast", "character", actor=fact.actor))
        if alone and single:
            found.append(fact)
    billing = [fold(name) for name in film.people_of("starring")]

    def rank(fact: Cast) -> int:
        name = fold(fact.actor)
        return billing.index(name) if name in billing else len(billing)

    return tuple(sorted(found, key=rank)[:MOST_PARTS])


def worth(film: Film, actor: str) -> str:
    """What the part brought the actor, as a sentence; "" if nothing is known."""
    wins = [fact for fact in film.wins(actor) if is_acting(fact)]
    if wins:
        return f"The part won {actor} {prizes.award(wins[0].body, wins[0].category)}."
    named = [
        fact
        for fact in film.facts(Award)
        if is_acting(fact) and fold(actor) in map(fold, fact.recipients) and not fact.inferred
    ]
    if named:
        prize = prizes.award(named[0].body, named[0].category)
        return f"It brought {actor} a nomination for {prize}."
    return ""


def _billed(film: Film, actor: str) -> str:
    """The actor's place in the billing, as a sentence."""
    stars = [fold(name) for name in film.people_of("starring")]
    if fold(actor) not in stars:
        return f"{actor} is not among the billed stars of {film.title}."
    place = stars.index(fold(actor))
    if place < len(_PLACES):
        return f"{actor} is billed {_PLACES[place]} in {film.title}."
    return f"{actor} is one of the {wording.number(len(stars))} billed stars of {film.title}."


def _fame(film: Film, actor: str) -> int:
    """1 for the first in the billing to 4 for those outside it."""
    stars = [fold(name) for name in film.people_of("starring")]
    return min(stars.index(fold(actor)) + 1, 3) if fold(actor) in stars else 4


_PLACES = ("first", "second", "third", "fourth")


def is_acting(fact: Award) -> bool:
    return any(word in fact.category.lower() for word in _ACTING)


def _version(film: Film, fact: Cast) -> str:
    """The film's name; with its language where a dub has other voices."""
    languages = film.facts(Language)
    if fact.voice and len(languages) == 1 and languages[0].name != "English":
        return f"the original {languages[0].name} version of {film.named}"
    return film.named


def player(film: Film) -> Iterator[Draft]:
    for fact in parts(film):
        verb, film_name = "voices" if fact.voice else "plays", _version(film, fact)
        yield from film.draft(
            "player",
            (
                f"Who {verb} {fact.character} in {film_name}?",
                f"Which actor {verb} {fact.character} in {film_name}?",
                f"Name the performer who {verb} {fact.character} in {film_name}.",
            ),
            fact.actor,
            Kind.PERSON,
            about=fact.character,
            category=CATEGORY,
            difficulty=1 + _fame(film, fact.actor),
            because=worth(film, fact.actor) or _billed(film, fact.actor),
            proofs=[Proof((film.ask("cast", "actor", character=fact.character),), (fact.actor,))],
            facts=[fact],
            rivals=film.rivals(film.performers) + film.elsewhere("starring", "person"),
        )


def part(film: Film) -> Iterator[Draft]:
    for fact in parts(film):
        verb, film_name = "voice" if fact.voice else "play", _version(film, fact)
        others = [other.character for other in film.facts(Cast)]
        first = fact.character.split()[0].strip("\"'")
        yield from film.draft(
            "part",
            (
                f"What is the name of {fact.actor}'s character in {film_name}?",
                f"Which character does {fact.actor} {verb} in {film_name}?",
                f"In {film_name}, what is {fact.actor}'s character called?",
            ),
            fact.character,
            Kind.PERSON,
            about=fact.actor,
            category=CATEGORY,
            difficulty=2 + _fame(film, fact.actor),
            because=worth(film, fact.actor) or _billed(film, fact.actor),
            proofs=[Proof((film.ask("cast", "character", actor=fact.actor),), (fact.character,))],
            facts=[fact],
            accept=[first] if _sole_first_name(film, first) else [],
            rivals=film.rivals(others) + film.elsewhere("cast", "character"),
        )


def _sole_first_name(film: Film, first: str) -> bool:
    names = [fact.character.split() for fact in film.facts(Cast)]
    return len(first) > 2 and not first.endswith(".") and sum(first in name for name in names) == 1


def co_star(film: Film) -> Iterator[Draft]:
    """The other lead, pinned by a nomination only that person has."""
    leads = film.people_of("starring")[:5]
    for fact in film.facts(Award):
        if len(fact.recipients) != 1 or not is_acting(fact) or fact.inferred:
            continue
        (asked,) = fact.recipients
        given = [name for name in leads[:2] if fold(name) != fold(asked)]
        if fold(asked) not in map(fold, leads) or not given or given[0] != leads[0]:
            continue
        prize = prizes.award(fact.body, fact.category)
        got = "won" if fact.result == "won" else "was nominated for"
        query = film.ask("award", "recipients", body=fact.body, category=fact.category)
        yield from film.draft(
            "co-star",
            (
                f"Who starred alongside {given[0]} in {film.named} and {got} {prize} for it?",
                f"Which co-star of {given[0]} in {film.named} {got} {prize}?",
                f"{given[0]} had a co-star in {film.named} who {got} {prize}. Who?",
            ),
            asked,
            Kind.PERSON,
            category=CATEGORY,
            difficulty=2 if fact.body == "Academy Award" else 3,
            because=_billed(film, asked),
            proofs=[Proof((query, film.ask("starring", "person")), (asked,))],
            facts=[fact],
            rivals=film.rivals(name for name in leads if name != given[0]),
        )
        return


def last_star(film: Film) -> Iterator[Draft]:
    """The billed stars are given but for one."""
    stars = film.facts(Starring)
    if not 4 <= len(stars) <= 6:
        return
    asked, given = stars[-1], [fact.person for fact in stars[:-1]]
    crew = film.people_of("director", "producer", "cinematographer", "editor", "writer")
    count, names = wording.number(len(stars)), wording.listed(given)
    yield from film.draft(
        "last-star",
        (
            f"{names} are billed stars of {film.named}. Which name completes the billing?",
            f"The billing of {film.named} names {names}, and who else?",
            f"Of the {count} billed stars of {film.named}, who is missing here: {names}?",
        ),
        asked.person,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=5,
        because=f"{asked.person} is the last of the {count} names in its billing.",
        proofs=[Proof((film.ask("starring", "person"),), (*given, asked.person))],
        facts=stars,
        rivals=film.elsewhere("starring", "person") + film.rivals(crew),
    )


def film_of_leads(film: Film) -> Iterator[Draft]:
    """The two leads are given, the film is asked."""
    leads = film.people_of("starring")[:2]
    if len(leads) < 2:
        return
    yield from _film_of_pair(
        film,
        "film-of-leads",
        leads,
        (
            f"{leads[0]} and {leads[1]} are the two leads of which {film.year} film?",
            f"Which {film.year} film paired {leads[0]} with {leads[1]} as its leads?",
            f"In which {film.year} film do {leads[0]} and {leads[1]} head the cast?",
        ),
        2,
        worth(film, leads[0]) or worth(film, leads[1]),
    )


def film_of_support(film: Film) -> Iterator[Draft]:
    """Two lesser billed names are given, the film is asked."""
    stars = film.people_of("starring")
    if len(stars) < 5:
        return
    pair = stars[2:4]
    yield from _film_of_pair(
        film,
        "film-of-support",
        pair,
        (
            f"{pair[0]} and {pair[1]} are both billed below the leads in which {film.year} film?",
            f"Which {film.year} film has both {pair[0]} and {pair[1]} in its supporting cast?",
            f"In which {film.year} film do {pair[0]} and {pair[1]} support the two leads?",
        ),
        4,
        f"Its leads are {stars[0]} and {stars[1]}.",
    )


def _film_of_pair(
    film: Film,
    template: str,
    pair: tuple[str, ...],
    stems: tuple[str, ...],
    difficulty: int,
    because: str,
) -> Iterator[Draft]:
    facts: list[Fact] = [
        fact for fact in film.facts(Starring) if fold(fact.person) in map(fold, pair)
    ]
    yield from film.draft(
        template,
        stems,
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=difficulty,
        because=because or _made(film),
        proofs=[Proof(tuple(film.which("starring", person=name) for name in pair), (film.id,))],
        facts=facts,
        rivals=film.other_films(),
    )


def _made(film: Film) -> str:
    directors = film.people_of("director")
    return f"The director is {wording.listed(directors)}." if len(directors) == 1 else ""


def film_of_parts(film: Film) -> Iterator[Draft]:
    """Two characters are given, the film is asked."""
    pair = parts(film)[:2]
    if len(pair) < 2:
        return
    one, two = (fact.character for fact in pair)
    yield from film.draft(
        "film-of-parts",
        (
            f"Characters called {one} and {two} are played by the stars of which {film.year} film?",
            f"In which {film.year} film are the leads' characters called {one} and {two}?",
            f"Which {film.year} film has characters called {one} and {two}?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=3,
        because=f"{pair[0].actor} plays {one} and {pair[1].actor} plays {two}.",
        proofs=[
            Proof(tuple(film.which("cast", character=name) for name in (one, two)), (film.id,))
        ],
        facts=pair,
        rivals=film.other_films(),
    )


def title_role(film: Film) -> Iterator[Draft]:
    for fact in parts(film):
        if fold(fact.character) == fold(film.record.title):
            yield from film.draft(
                "title-role",
                (
                    f"Who plays the title role in {film.named}?",
                    f"Which performer has the title role of {film.named}?",
                    f"Who is the title character of {film.named} played by?",
                ),
                fact.actor,
                Kind.PERSON,
                category=CATEGORY,
                difficulty=2,
                because=worth(film, fact.actor) or f"The title is the name of {fact.actor}'s part.",
                proofs=[
                    Proof((film.ask("cast", "actor", character=fact.character),), (fact.actor,))
                ],
                facts=[fact],
                rivals=film.rivals(film.performers) + film.elsewhere("starring", "person"),
            )


TEMPLATES: tuple[Template, ...] = (
    player, part, title_role, co_star, last_star, film_of_leads, film_of_support, film_of_parts,
)  # fmt: skip
