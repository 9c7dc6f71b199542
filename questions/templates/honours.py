"""Honours: a film's award rows by prize, whom they name, and what else can be told of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from questions.base import fold
from questions.facts.bodies import in_full
from questions.facts.fact import Award, Cast
from questions.reference.fame import is_a_name
from questions.templates import prizes, wording
from questions.templates.characters import called, is_name
from questions.templates.people import DID
from questions.templates.subject import Film, distinct, once_a_film

CATEGORY = "Awards"

#: Bodies people have heard of, best known first; others follow in the page's order.
KNOWN = (
    "academy award", "bafta award", "british academy film award", "golden globe award",
    "cannes film festival", "venice film festival", "berlin international film festival",
    "screen actors guild award", "independent spirit award", "cesar award", "filmfare award",
    "national film award", "saturn award", "golden raspberry award", "grammy award",
    "directors guild of america award", "writers guild of america award",
    "new york film critics circle award", "new york film critics circle",
    "los angeles film critics association award", "national society of film critics award",
    "critics choice movie award",
)  # fmt: skip
#: Among the known bodies, from which place on a prize is only asked of a name.
MAJOR = KNOWN.index("filmfare award")
#: Sorts of prizes whose losers are talked of too.
TALKED_OF = ("director", "screenplay", "music", "cinematography")
#: Other prizes of a film that are told in one sentence.
MOST_LISTED = 4
#: A page may list a hundred rows; the rest of them nobody would want to be asked.
MOST_ROWS = 24

_COMPANY = frozenset(
    "bros pictures studios studio films productions company entertainment media vfx effects labs "
    "lab ltd inc llc corporation digital animation group team house works technicolor".split()
)
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,4}")
#: Crew whose prize is no riddle: who knows the name knows the category.
TOLD_BY_NAME = {
    "director": "director", "composer": "music", "cinematographer": "cinematography",
    "editor": "editing", "writer": "screenplay",
}  # fmt: skip


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
        return "won" if self.won else "was nominated for"

    @property
    def won(self) -> bool:
        return self.result == "won"

    @property
    def named(self) -> tuple[str, ...]:
        """Recipients, if every row prints its own; else none."""
        if any(row.inferred or not row.recipients for row in self.rows):
            return ()
        return distinct(name for row in self.rows for name in row.recipients)


def rank(body: str) -> int:
    """Its place among the best known bodies; `len(KNOWN)` of any other."""
    name = fold(in_full(body)).removesuffix("s")
    return KNOWN.index(name) if name in KNOWN else len(KNOWN)


@once_a_film
def honours(film: Film) -> tuple[Honour, ...]:
    """The film's rows by body, category and result, best known bodies first."""
    groups: dict[tuple[str, str, str], list[Award]] = {}
    for fact in film.facts(Award):
        groups.setdefault((fact.body, fact.category, fact.result), []).append(fact)
    found = [Honour(*key, tuple(rows)) for key, rows in groups.items()]
    return tuple(sorted(found, key=lambda honour: rank(honour.body))[:MOST_ROWS])


def is_person(film: Film, name: str) -> bool:
    """A person and not a company, a song or the film itself."""
    words = set(fold(name).split())
    if fold(name) in fold(film.record.title) or _COMPANY & words:
        return False
    others = [fold(n) for n in film.people_of("starring", "cast", "director", "writer", "composer")]
    return fold(name) in others or _PERSON.fullmatch(name) is not None


def people_of(film: Film, honour: Honour) -> tuple[str, ...]:
    """Its recipients, if all are people whom the prize is for; else none."""
    names = honour.named
    if not all(is_person(film, name) for name in names) or prizes.is_odd(honour.category):
        return ()
    if prizes.sort(honour.category) == "effects" and len(names) == 1:
        # Effects prizes go to houses as often as to people, and a house may have any name.
        return names if fold(names[0]) in map(fold, _beside(film, honour)) else ()
    if prizes.is_for_film(honour.category):
        producers = [fold(name) for name in film.people_of("producer")]
        return names if all(fold(name) in producers for name in names) else ()
    return names


def is_worth(film: Film, honour: Honour, person: str) -> bool:
    """Whether a room would want to hear who got it: the prize is talked of, or the person is."""
    place, sort = rank(honour.body), prizes.sort(honour.category)
    if place >= MAJOR:
        return honour.won and is_a_name(person) and prizes.is_best(honour.category)
    if prizes.is_for_film(honour.category):
        return is_a_name(person)  # producers are seldom known, whatever they won
    talked_of = prizes.is_acting(honour.category) or sort in TALKED_OF
    if honour.won or (place == 0 and talked_of):
        return True
    if place > 0 and not talked_of and sort != "newcomer":
        return False
    return is_a_name(person) or fold(person) in map(fold, film.people_of("starring")[:3])


def _beside(film: Film, honour: Honour) -> tuple[str, ...]:
    """Everyone the facts name outside of these rows."""
    roles = film.people_of("starring", "cast", "director", "writer", "producer")
    rows = [fact for fact in film.facts(Award) if fact.category != honour.category]
    return (*roles, *(name for fact in rows for name in fact.recipients))


def categories_at(film: Film, body: str) -> tuple[str, ...]:
    return distinct(fact.category for fact in film.facts(Award) if fact.body == body)


# ── What else is told ────────────────────────────────────────────────────────────────────────────


def elsewhere(film: Film, name: str, honour: Honour, *, part: bool = True) -> str:
    """What the same person won or missed for it elsewhere, what they did on it; else "".

    Never the prize itself again: that much the question has said. `part` False leaves out whom
    they play.
    """
    others = [
        other
        for other in honours(film)
        if any(fold(name) == fold(n) for row in other.rows for n in row.recipients)
        and not any(row.inferred for row in other.rows)
        and not prizes.is_odd(other.category)
        and other.body != honour.body
    ]
    name_of = prizes.sort(honour.category)
    others.sort(key=lambda other: (not other.won, prizes.sort(other.category) != name_of))
    for other in others[:1]:
        did = "also won" if other.won == honour.won else "won"
        if not other.won:
            did = "was also nominated for" if not honour.won else "was nominated for"
        return f"{name} {did} {other.prize}{'' if other.won or not honour.won else ' as well'}."
    for fact in film.facts(Cast):
        if part and fold(fact.actor) == fold(name) and not fact.spoiler:
            return f"{name} {'voices' if fact.voice else 'plays'} {called(fact.character)}."
    told = {role for role, what in TOLD_BY_NAME.items() if what == name_of}
    if prizes.is_for_film(honour.category):
        told.add("producer")
    roles = film.roles(name)
    if new := [DID[role] for role in roles if role not in told]:
        return f"{name} {'also ' if len(new) < len(roles) else ''}{wording.listed(new)}."
    return beside(film, honour)


def beside(film: Film, honour: Honour) -> str:
    """All else that the film won at the same awards; "" if nothing, or too much."""
    rows = [
        fact
        for fact in film.facts(Award)
        if fact.body == honour.body and fact.category != honour.category
    ]
    named = distinct(prizes.shown(row.category) for row in rows if row.result == "won")
    if 0 < len(named) <= MOST_LISTED and all(map(prizes.is_best, named)):
        return f"At the same awards the film won {wording.listed(named)}."
    return ""


def part_of(film: Film, person: str) -> str:
    """Whom they play, as one says it: the one part that is no spoiler; else ""."""
    parts = [fact for fact in film.facts(Cast) if wording.same_person(fact.actor, person)]
    if len(parts) != 1 or parts[0].spoiler or not is_name(parts[0].character):
        return ""
    return called(parts[0].character)
