"""Who plays whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.facts.fact import Award, Cast, Language
from questions.reference.credits import ACADEMY
from questions.reference.fame import is_a_name
from questions.templates import characters, honoured, prizes, reveals, sexes, wording
from questions.templates.characters import called
from questions.templates.people import is_thin
from questions.templates.sexes import Sex
from questions.templates.subject import Film, Template, once_a_film
from quiz.question import Kind

CATEGORY = "Cast"

#: Beyond these many, parts are too small to be worth asking for.
MOST_PLAYERS = 5
MOST_PARTS = 4
MOST_OF_THREE = 6

_ACTING = ("actor", "actress", "lead", "performance")


def _by_billing(film: Film, facts: Iterable[Cast]) -> list[Cast]:
    """Best billed first; those outside the billing in the page's order."""
    billing = [wording.person_key(name) for name in film.people_of("starring")]

    def rank(fact: Cast) -> int:
        name = wording.person_key(fact.actor)
        return billing.index(name) if name in billing else len(billing)

    return sorted(facts, key=rank)


@once_a_film
def parts(film: Film) -> tuple[Cast, ...]:
    """Named parts of one actor each who plays no other, best billed first."""
    found = [
        fact
        for fact in _one_player(film)
        if film.one(film.ask("cast", "character", actor=fact.actor))
    ]
    return tuple(_by_billing(film, found))


@once_a_film
def _one_player(film: Film) -> list[Cast]:
    return [
        fact
        for fact in film.facts(Cast)
        if characters.is_name(fact.character)
        and film.one(film.ask("cast", "actor", character=fact.character))
    ]


@once_a_film
def roles(film: Film) -> tuple[Cast, ...]:
    """One part of each actor, best billed first: of several, one that is surely a name.

    One that gives the story away only if the actor has no other.
    """
    chosen: dict[str, list[Cast]] = {}
    for fact in _one_player(film):
        chosen.setdefault(fold(fact.actor), []).append(fact)
    one_each = []
    for actor, every in chosen.items():
        facts = [fact for fact in every if not fact.spoiler] or every
        sure = [fact for fact in facts if fact is facts[0] or fact.character.startswith("The ")]
        one_each.append(sure[film.chance(f"role {actor}") % len(sure)])
    return tuple(_by_billing(film, one_each))


# ── Sexes, billing, reveals ──────────────────────────────────────────────────────────────────────


def sex(film: Film, person: str) -> Sex | None:
    """By the prizes named for actresses and actors, the first name, or the parts."""
    for fact in film.facts(Award):
        if fold(person) in map(fold, fact.recipients):
            words = fold(fact.category).split()
            if "actress" in words or "actor" in words:
                return Sex.WOMAN if "actress" in words else Sex.MAN
    played = (sexes.of_character(fact.character) for fact in reveals.parts_of(film, person))
    return sexes.of_person(person) or next(filter(None, played), None)


def players_like(film: Film, person: str, but: Iterable[str] = ()) -> tuple[Rival, ...]:
    """Wrong answers for an actor: the film's others of that sex, then some at home where they are.

    Nobody whose sex is known to be the other.
    """
    wanted, left_out = sex(film, person), {wording.person_key(name) for name in (person, *but)}
    own = [name for name in film.performers if wording.person_key(name) not in left_out]
    near = film.rivals(sexes.alike(wanted, [(name, sex(film, name)) for name in own]))
    far = [
        rival
        for rival in film.elsewhere("starring", "person")
        if wanted is not None
        and sexes.of_person(rival.text) is wanted
        and sexes.at_home(rival.text) == sexes.at_home(person)
    ]
    return (*near, *far)


def _parts_like(film: Film, fact: Cast) -> tuple[Rival, ...]:
    """Wrong answers for a character: the film's others whose sex may be the same, those billed
    nearest first, for the hero is no wrong answer to who a henchman is.
    """
    wanted = sexes.of_character(fact.character) or sex(film, fact.actor)
    order = {one: place for place, one in enumerate(_by_billing(film, film.facts(Cast)))}
    others = [
        (other.character, sexes.of_character(other.character) or sex(film, other.actor))
        for other in sorted(film.facts(Cast), key=lambda one: abs(order[one] - order[fact]))
        # Young Bruce Wayne beside Bruce Wayne is no wrong answer, but a riddle.
        if other.actor != fact.actor
        and not other.character.startswith("Young ")
        and (fact.spoiler or not other.spoiler)
    ]
    return film.rivals(sexes.alike(wanted, others))


@once_a_film
def leads(film: Film) -> tuple[str, str] | None:
    """The two leads, where the billing or prizes for leading parts prove that they are.

    The order of many names proves nothing: it may be the alphabet's, and the second of them in a
    supporting part.
    """
    stars = film.people_of("starring")
    if len(stars) < 2:
        return None
    first, second = stars[:2]
    if any(_supporting(film, name) for name in (first, second)):
        return None
    if len(stars) == 2 or all(_leading(film, name) for name in (first, second)):
        return first, second
    return None


def _prizes(film: Film, person: str) -> list[Award]:
    return [
        fact
        for fact in film.facts(Award)
        if is_acting(fact) and not fact.inferred and fold(person) in map(fold, fact.recipients)
    ]


def _supporting(film: Film, person: str) -> bool:
    return any("supporting" in fact.category.lower() for fact in _prizes(film, person))


def _leading(film: Film, person: str) -> bool:
    return bool(_prizes(film, person)) and not _supporting(film, person)


def worth(film: Film, actor: str) -> str:
    """What the part brought the actor, as a sentence; "" if nothing is known."""
    wins = [fact for fact in film.wins(actor) if is_acting(fact)]
    if wins:
        return f"The part won {actor} {prizes.award(wins[0].body, wins[0].category)}."
    if named := _prizes(film, actor):
        prize = prizes.award(named[0].body, named[0].category)
        return f"It brought {actor} a nomination for {prize}."
    return ""


def _more(film: Film, actor: str, *, oscars: bool = True) -> str:
    """For a question on a part: what came of it, else what else there is to tell."""
    return (
        worth(film, actor)
        or reveals.about_person(film, actor, "cast", prize=False, oscars=oscars)
        or reveals.of_film(film, actor, "cast")
    )


def _fame(film: Film, actor: str) -> int:
    """1 for the first in the billing to 4 for those outside it."""
    stars = [wording.person_key(name) for name in film.people_of("starring")]
    name = wording.person_key(actor)
    return min(stars.index(name) + 1, 3) if name in stars else 4


def _is_known(film: Film, actor: str) -> bool:
    """Whether a part is worth asking for: its player is a name, or one of the two billed first."""
    return is_thin(film) or is_a_name(actor) or _fame(film, actor) < 3


def is_acting(fact: Award) -> bool:
    return any(word in fact.category.lower() for word in _ACTING)


def version(film: Film, fact: Cast) -> str:
    """The film's name; with its language where a dub has other voices."""
    languages = film.facts(Language)
    if fact.voice and len(languages) == 1 and languages[0].name != "English":
        return f"the original {languages[0].name} version of {film.named}"
    return film.named


def _is_title(film: Film, fact: Cast) -> bool:
    return fold(fact.character) == fold(film.record.title)


# ── Templates ────────────────────────────────────────────────────────────────────────────────────


def player(film: Film) -> Iterator[Draft]:
    """Who plays that character? Whoever plays three is asked for by all of them."""
    alone = [
        fact
        for fact in roles(film)
        if _is_known(film, fact.actor)
        and not _three(film, fact)
        and not any(_is_title(film, own) for own in reveals.parts_of(film, fact.actor))
    ]
    drafts = (draft for fact in alone for draft in _player(film, fact))
    yield from islice(drafts, MOST_PLAYERS)


def _player(film: Film, fact: Cast) -> Iterator[Draft]:
    who, hook = called(fact.character), None
    if _fame(film, fact.actor) > 1:  # the first in the billing needs no help
        hook = honoured.hook(film, fact.actor)
    yield from film.draft(
        "player",
        _stems_of_player(film, fact, who, hook),
        fact.actor,
        Kind.PERSON,
        about=fact.character,
        category=CATEGORY,
        difficulty=1 + _fame(film, fact.actor) - (hook is not None and hook.won),
        because=_more(film, fact.actor, oscars=hook is None),
        proofs=[Proof((film.ask("cast", "actor", character=fact.character),), (fact.actor,))],
        facts=[fact],
        rivals=players_like(film, fact.actor),
        beside=[ACADEMY] if hook else [],
    )


def _stems_of_player(
    film: Film, fact: Cast, who: str, hook: honoured.Hook | None
) -> tuple[str, ...]:
    name = version(film, fact)
    if hook:
        did = "voiced" if fact.voice else "played"
        return (
            f"Who {did} {who} in {name}{hook.tail}?",
            f"In {name}, who {did} {who}{hook.tail}?",
        )
    verb = "voices" if fact.voice else "plays"
    return (
        f"Who {verb} {who} in {name}?",
        f"In {name}, who {verb} {who}?",
        f"Which {_noun(film, fact.actor)} {verb} {who} in {name}?",
    )


def _noun(film: Film, actor: str) -> str:
    return "actress" if sex(film, actor) is Sex.WOMAN else "actor"


def _three(film: Film, fact: Cast) -> tuple[Cast, ...]:
    """Three parts of a billed actor who plays at least so many; else none."""
    found = [own for own in reveals.parts_of(film, fact.actor) if own in _one_player(film)]
    billed = _fame(film, fact.actor) < 4
    return tuple(found[:3]) if billed and len(found) > 2 else ()


def three_parts(film: Film) -> Iterator[Draft]:
    """Three characters are given, the one actor behind them is asked."""
    for fact in roles(film)[:MOST_OF_THREE]:
        played = _three(film, fact)
        if not played:
            continue
        verb = "voices" if all(own.voice for own in played) else "plays"
        names = wording.listed([called(own.character) for own in played])
        yield from film.draft(
            "three-parts",
            (
                f"Which actor {verb} {names} in {version(film, fact)}?",
                f"In {version(film, fact)}, one actor {verb} {names}. Who?",
                f"Who {verb} no fewer than three parts in {version(film, fact)}: {names}?",
            ),
            fact.actor,
            Kind.PERSON,
            about=fact.actor,
            category=CATEGORY,
            difficulty=1 + _fame(film, fact.actor),
            because=_more(film, fact.actor),
            proofs=[
                Proof(
                    tuple(film.ask("cast", "actor", character=own.character) for own in played),
                    (fact.actor,),
                )
            ],
            facts=played,
            rivals=players_like(film, fact.actor),
        )


def part(film: Film) -> Iterator[Draft]:
    known = (fact for fact in parts(film) if _is_known(film, fact.actor))
    drafts = (draft for fact in known for draft in _part(film, fact))
    yield from islice(drafts, MOST_PARTS)


def _part(film: Film, fact: Cast) -> Iterator[Draft]:
    others = [other.character for other in film.facts(Cast)]
    verb, film_name = "voice" if fact.voice else "play", version(film, fact)
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
        because=_more(film, fact.actor),
        proofs=[Proof((film.ask("cast", "character", actor=fact.actor),), (fact.character,))],
        facts=[fact],
        rivals=_parts_like(film, fact),
        namesakes=others,
    )


def co_star(film: Film) -> Iterator[Draft]:
    """Another star, pinned by a prize or a nomination that only this person has."""
    stars = film.people_of("starring")[:5]
    for fact in film.facts(Award):
        if len(fact.recipients) != 1 or not is_acting(fact) or fact.inferred:
            continue
        (asked,) = fact.recipients
        if fold(asked) not in map(fold, stars[1:]):
            continue
        prize = prizes.award(fact.body, fact.category)
        got = "won" if fact.result == "won" else "was nominated for"
        # Whoever won was nominated too. That all who were are asked of, not only the stars who are
        # named: a co-star further down the cast is one as well.
        said: dict[str, Any] = {"result": "won"} if fact.result == "won" else {}
        query = film.ask("award", "recipients", body=fact.body, category=fact.category, **said)
        yield from film.draft(
            "co-star",
            (
                f"Which co-star of {stars[0]} in {film.named} {got} {prize}?",
                f"In {film.named}, which co-star of {stars[0]} {got} {prize}?",
                f"{stars[0]} had a co-star in {film.named} who {got} {prize}. Who was it?",
            ),
            asked,
            Kind.PERSON,
            category=CATEGORY,
            difficulty=3,
            because=reveals.of_person(film, asked, prize=False),
            proofs=[Proof((query,), (asked,))],
            facts=[fact],
            rivals=[r for r in players_like(film, asked, but=[stars[0]]) if r.rung is Rung.A],
        )
        return


def title_role(film: Film) -> Iterator[Draft]:
    for fact in _one_player(film):
        if _is_title(film, fact) and not _three(film, fact):
            verb = "voices the title character of" if fact.voice else "plays the title role in"
            yield from film.draft(
                "title-role",
                (
                    f"Who {verb} {version(film, fact)}?",
                    f"Whose is the title role of {version(film, fact)}?",
                    f"Who has the title role in {version(film, fact)}?",
                ),
                fact.actor,
                Kind.PERSON,
                category=CATEGORY,
                difficulty=2,
                because=_more(film, fact.actor),
                proofs=[
                    Proof((film.ask("cast", "actor", character=fact.character),), (fact.actor,))
                ],
                facts=[fact],
                rivals=players_like(film, fact.actor),
            )


TEMPLATES: tuple[Template, ...] = (player, three_parts, part, title_role, co_star)
