"""Prizes won and missed: body, category and film year are always said.

A row whose recipient was carried over from another row, or is missing, never makes a question of
who; it still counts, and it still stands in the way of any question it would make ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.facts.fact import Award, Cast
from questions.templates import prizes, stock, wording
from questions.templates.cast import is_acting
from questions.templates.people import DID
from questions.templates.subject import Film, Template, distinct
from quiz.question import Kind

CATEGORY = "Awards"

#: Bodies people have heard of, best known first; others follow in the page's order.
KNOWN = (
    "academy award", "bafta award", "british academy film award", "golden globe award",
    "cannes film festival", "venice film festival", "berlin international film festival",
    "screen actors guild award", "independent spirit award", "cesar award", "filmfare award",
    "national film award", "saturn award", "golden raspberry award", "grammy award",
)  # fmt: skip
#: A page may list a hundred rows; the rest of them nobody would want to be asked.
MOST_ROWS = 24

_COMPANY = frozenset(
    {"bros", "pictures", "studios", "studio", "films", "productions", "company", "entertainment"}
)
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,4}")


@dataclass(frozen=True)
class Honour:
    """All rows of one body, category and result."""

    body: str
    category: str
    result: str
    rows: tuple[Award, ...]

    @property
    def prize(self) -> str:
        return prizes.award(self.body, self.category)

    @property
    def got(self) -> str:
        return "won" if self.result == "won" else "was nominated for"

    @property
    def named(self) -> tuple[str, ...]:
        """Recipients, if every row prints its own; else none."""
        if any(row.inferred or not row.recipients for row in self.rows):
            return ()
        return distinct(name for row in self.rows for name in row.recipients)


def rank(body: str) -> int:
    name = fold(body).removesuffix("s")
    return KNOWN.index(name) if name in KNOWN else len(KNOWN)


def honours(film: Film) -> tuple[Honour, ...]:
    """The film's rows by body, category and result, best known bodies first."""
    groups: dict[tuple[str, str, str], list[Award]] = {}
    for fact in film.facts(Award):
        groups.setdefault((fact.body, fact.category, fact.result), []).append(fact)
    found = [Honour(*key, tuple(rows)) for key, rows in groups.items()]
    return tuple(sorted(found, key=lambda honour: rank(honour.body))[:MOST_ROWS])


def is_person(film: Film, name: str) -> bool:
    """A person and not a company, a song or the film itself."""
    if fold(name) in fold(film.record.title) or _COMPANY & set(fold(name).split()):
        return False
    others = [fold(n) for n in film.people_of("starring", "cast", "director", "writer", "composer")]
    return fold(name) in others or _PERSON.fullmatch(name) is not None


def recipient(film: Film) -> Iterator[Draft]:
    """Who won, or was nominated for, this prize?"""
    for honour in honours(film):
        names = honour.named
        if not names or len(names) > 2 or not all(is_person(film, name) for name in names):
            continue
        about = f"{honour.body} {honour.category} {honour.result}"
        query = film.ask(
            "award", "recipients", body=honour.body, category=honour.category, result=honour.result
        )
        if len(names) == 1:
            stems: tuple[str, ...] = (
                f"Who {honour.got} {honour.prize} for {film.named}?",
                f"Whose work on {film.named} {_earned(honour)} {honour.prize}?",
                f"For {film.named}, who {honour.got} {honour.prize}?",
            )
            because = _elsewhere(film, names[0], honour)
        else:
            stems = (
                f"Name either of the two people who shared {honour.prize} for {film.named}."
                if honour.result == "won"
                else f"Two people were nominated for {honour.prize} for {film.named}. Name either.",
                f"For {film.named}, two people {_were(honour)} {honour.prize}. Name either one.",
            )
            because = f"{wording.listed(names)} {_were(honour)} {honour.prize}."
        yield from film.draft(
            "winner" if honour.result == "won" else "nominee",
            stems,
            names[0],
            Kind.PERSON,
            about=about.removesuffix(f" {honour.result}"),
            category=CATEGORY,
            difficulty=_difficulty(film, honour),
            because=because,
            proofs=[Proof((query,), names)],
            facts=honour.rows,
            keys=names if len(names) > 1 else (),
            rivals=_peers(film, honour),
        )


def _difficulty(film: Film, honour: Honour) -> int:
    """Stars and directors are easier than the rest of the crew, wins easier than nominations."""
    body = rank(honour.body)
    known = film.people_of("starring")[:3] + film.people_of("director")
    star = all(fold(name) in map(fold, known) for name in honour.named)
    return 2 + (not star) + (body > 0) + (body == len(KNOWN)) + (honour.result != "won")


def _peers(film: Film, honour: Honour) -> tuple[Rival, ...]:
    """Actors beside actors, crew beside crew."""
    acting = [fact for fact in film.facts(Award) if is_acting(fact)]
    crew = [fact for fact in film.facts(Award) if not is_acting(fact)]
    if is_acting(honour.rows[0]):
        return film.rivals((n for fact in acting for n in fact.recipients), film.performers[:8])
    others = film.people_of("director", "producer", "cinematographer", "writer", "editor")
    return film.rivals(others, (n for fact in crew for n in fact.recipients if is_person(film, n)))


def _earned(honour: Honour) -> str:
    return "won" if honour.result == "won" else "was nominated for"


def _were(honour: Honour) -> str:
    return "shared" if honour.result == "won" else "were nominated for"


def _elsewhere(film: Film, name: str, honour: Honour) -> str:
    """What the same person won or missed for it at another body, wins first."""
    mine = [
        fact
        for fact in film.facts(Award)
        if fold(name) in map(fold, fact.recipients)
        and not fact.inferred
        and fact.body != honour.body
    ]
    for fact in sorted(mine, key=lambda fact: fact.result != "won"):
        outcome = "also won" if fact.result == "won" else "was also nominated for"
        return f"{name} {outcome} {prizes.award(fact.body, fact.category)}."
    for part in film.facts(Cast):
        if fold(part.actor) == fold(name):
            return f"{name} plays {part.character}."
    if roles := film.roles(name):
        return f"{name} {wording.listed([DID[role] for role in roles])}."
    return f"{name} {honour.got} {honour.prize}."


def category(film: Film) -> Iterator[Draft]:
    """Person and body are given, the category is asked."""
    for honour in honours(film):
        if len(honour.named) != 1 or not is_person(film, honour.named[0]):
            continue
        (person,) = honour.named
        won = honour.result == "won"
        categories = [fact.category for fact in film.facts(Award) if fact.body == honour.body]
        said = prizes.awards(honour.body)
        # A row that names nobody may be theirs as well.
        unnamed = [f for f in film.facts(Award) if f.body == honour.body and not f.recipients]
        if unnamed and {"director", "writer", "producer"} & set(film.roles(person)):
            continue
        query = film.ask("award", "category", body=honour.body, recipients=person)
        did = "win" if won else "receive a nomination"
        if not prizes.is_award_body(honour.body):
            continue
        yield from film.draft(
            "category",
            (
                f"In which category did {person} {did} at the {said} for {film.named}?",
                f"{person} {_was(honour)} at the {said} for {film.named}: in which category?",
                f"For {film.named}, {person} {_was(honour)} at the {said}. In which category?",
            ),
            honour.category,
            Kind.AWARD,
            about=f"{person} {honour.body}",
            category=CATEGORY,
            difficulty=2 if rank(honour.body) == 0 else 3,
            because=_elsewhere(film, person, honour),
            proofs=[Proof((query,), (honour.category,))],
            facts=honour.rows,
            accept=prizes.category_forms(honour.category),
            rivals=film.rivals(categories) + film.rivals(stock.CATEGORIES, rung=Rung.E),
        )


def _was(honour: Honour) -> str:
    return "won" if honour.result == "won" else "was nominated"


def body(film: Film) -> Iterator[Draft]:
    """Person and category are given; which body honoured them?"""
    for honour in honours(film):
        if honour.result != "won" or len(honour.named) != 1:
            continue
        (person,) = honour.named
        if not is_person(film, person):
            continue
        bodies = distinct(fact.body for fact in film.facts(Award))
        role = honour.category
        anywhere = film.ask("award", "body", recipients=person, result="won")
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
            because=f"{person} won {honour.prize}.",
            proofs=[
                Proof(
                    (film.ask("award", "body", recipients=person, result="won", category=role),),
                    (honour.body,),
                ),
                Proof((anywhere,), (honour.body,)),
            ],
            facts=honour.rows,
            accept=prizes.body_forms(honour.body),
            rivals=film.rivals(map(prizes.awards, bodies)),
        )


def film_of_winner(film: Film) -> Iterator[Draft]:
    """The prize and who won it are given, the film is asked."""
    for honour in honours(film):
        known = rank(honour.body) < len(KNOWN)
        if len(honour.named) != 1 or not (
            (honour.result == "won" and known) or rank(honour.body) == 0
        ):
            continue
        (person,) = honour.named
        if not is_person(film, person):
            continue
        query = film.which(
            "award",
            body=honour.body,
            category=honour.category,
            result=honour.result,
            recipients=person,
        )
        yield from film.draft(
            "film-of-winner" if honour.result == "won" else "film-of-nominee",
            (
                f"For which {film.year} film {_did(honour, person)} {honour.prize}?",
                f"{person} {honour.got} {honour.prize} for which {film.year} film?",
                f"Which {film.year} film brought {person} {_brought(honour)}{honour.prize}?",
            ),
            film.record.title,
            Kind.TITLE,
            about=f"{honour.body} {honour.category}",
            category=CATEGORY,
            difficulty=(2 if rank(honour.body) == 0 else 4) + (honour.result != "won"),
            because=_elsewhere(film, person, honour),
            proofs=[Proof((query,), (film.id,))],
            facts=honour.rows,
            rivals=film.other_films(),
        )


def _did(honour: Honour, person: str) -> str:
    return f"did {person} win" if honour.result == "won" else f"was {person} nominated for"


def _brought(honour: Honour) -> str:
    return "" if honour.result == "won" else "a nomination for "


def cinematographer(film: Film) -> Iterator[Draft]:
    """A crew role, honoured: the role is the pin."""
    for kind, noun in (
        ("cinematographer", "cinematographer"),
        ("editor", "editor"),
        ("composer", "composer"),
    ):
        for person in film.people_of(kind):
            wins = [fact for fact in film.wins(person) if film.roles(person) == (kind,)]
            if not wins or len(film.people_of(kind)) != 1:
                continue
            win, said = wins[0], prizes.awards(wins[0].body)
            yield from film.draft(
                "honoured-crew",
                (
                    f"Which {noun} won an award at the {said} for {film.named}?",
                    f"Which {noun} was honoured at the {said} for {film.named}?",
                ),
                person,
                Kind.PERSON,
                about=kind,
                category=CATEGORY,
                difficulty=5,
                because=f"{person} won {prizes.award(win.body, win.category)}.",
                proofs=[
                    Proof(
                        (
                            film.ask(kind, "person"),
                            film.ask("award", "recipients", body=win.body, result="won"),
                        ),
                        (person,),
                    )
                ],
                facts=[win],
                rivals=film.rivals(
                    film.people_of("producer", "editor", "cinematographer", "composer")
                )
                + film.elsewhere(kind, "person"),
            )


TEMPLATES: tuple[Template, ...] = (recipient, category, body, film_of_winner, cinematographer)
