"""Forms over facts: the nearest number wins, and titles that have lost their vowels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import BasedOn, Fact, RunningTime
from questions.templates import wording
from questions.templates.beside import is_known, with_others
from questions.templates.bonds import Bond, pairs
from questions.templates.honours import KNOWN, honours, people_of, rank
from questions.templates.known_films import known_films
from questions.templates.money import exact_budget, exact_takings, ratio
from questions.templates.orders import guessed, value
from questions.templates.subject import Film, Template
from questions.templates.tallies import Tally, counted, tallies
from quiz.question import Kind

CLOSEST = "Closest wins"
LETTERS = "Wordplay"

#: Years between book and film from which on nobody knows the book's.
_OLD = 21
#: Consonants that a title needs so that it can be read without vowels.
_CONSONANTS = 6
_VOWELS = re.compile(r"[AEIOU]")
#: Consonants of a group of them, at most.
_GROUP = 4
#: Minutes from which on a film is long.
_LONG = 150
#: Another film's figure is given where one of the two is so many times the other.
_CONTRAST = 1.2


# ── Closest wins ─────────────────────────────────────────────────────────────────────────────────


#: Takings that were counted are printed with so many digits at least.
_COUNTED_DIGITS = 4


def _closest(
    film: Film,
    name: str,
    stems: Sequence[str],
    answer: str,
    kind: Kind,
    proof: Proof,
    facts: Sequence[Fact],
    because: str = "",
    accept: Sequence[str] = (),
    beside: Film | None = None,
    bond: Bond | None = None,
    more: Sequence[Proof] = (),
) -> Iterator[Draft]:
    """`beside` is a film whose own figure the stem gives, and `bond` what the two share; `more`
    proves whatever else the stem says.
    """
    two = (film, beside) if beside is not None and bond is not None else ()
    made = film.draft(
        f"closest-{name}",
        [f"Closest wins: {stem}" for stem in stems],
        answer,
        kind,
        category=CLOSEST,
        difficulty=3,
        because=because or _won(film),
        proofs=[proof, *more, *(bond.proofs(two) if bond else ())],
        facts=[*facts, *(bond.facts(two) if bond else ())],
        accept=accept,
    )
    for draft in with_others(made, [beside] if beside else []):
        yield replace(draft, closest=True)


def closest_minutes(film: Film) -> Iterator[Draft]:
    """How long it runs, beside another film of its maker's, or where that is far from usual."""
    fact = film.only(RunningTime)
    if fact is None or not is_known(film) or not guessed(film):
        return
    count = str(fact.minutes)
    one, bond = _anchor(film, _minutes)
    time = one.only(RunningTime) if one else None
    if one is not None and bond is not None and time is not None:
        stems: tuple[str, ...] = (
            f"{one.dated} runs {time.minutes} minutes. How many does {film.dated}, also "
            f"{bond.said}, run?",
            f"of two films {bond.said}, {one.dated} runs {time.minutes} minutes. How many does "
            f"{film.dated} run?",
        )
    elif fact.minutes >= _LONG:
        stems = (
            f"how many minutes does {film.named} run?",
            f"how long is {film.named}, in minutes?",
        )
    else:
        return
    yield from _closest(
        film,
        "minutes",
        stems,
        count,
        Kind.NUMBER,
        Proof((film.ask("running_time", "minutes"),), (count,)),
        [fact],
        _hours(fact.minutes),
        (f"{count} minutes",),
        beside=one,
        bond=bond,
        more=[value(one, "running_time", "minutes", time.minutes)] if one and time else (),
    )


def _minutes(film: Film) -> int | None:
    time = film.only(RunningTime)
    return time.minutes if time else None


def _cost(film: Film) -> int | None:
    fact = exact_budget(film)
    return fact.amount if fact else None


def _anchor(film: Film, figure: Callable[[Film], int | None]) -> tuple[Film | None, Bond | None]:
    """Another film of one of its makers whose figure differs: something to guess from."""
    own = figure(film)
    for one, bond in pairs(film, "anchor"):
        theirs = figure(one)
        if bond.kind not in ("director", "starring") or not own or not theirs:
            continue
        if max(own, theirs) >= _CONTRAST * min(own, theirs):
            return one, bond
    return None, None


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return ""
    whole = f"{wording.number(hours)} hour{'s' * (hours > 1)}"
    if not rest:
        return f"That is {whole} sharp."
    return f"That is {whole} and {wording.number(rest)} minute{'s' * (rest > 1)}."


def closest_budget(film: Film) -> Iterator[Draft]:
    """What it cost, where takings are asked for by value."""
    fact = exact_budget(film)
    if fact is None or not fact.amount or _asked_by_value(film) != "box-office":
        return
    if _oscars(film) is None and _anchor(film, _cost) == (None, None):
        return
    one, bond = _anchor(film, _cost)
    other = exact_budget(one) if one else None
    if one is None or bond is None or other is None or other.currency != fact.currency:
        one, bond, other = None, None, None
        stems: tuple[str, ...] = (
            f"how much did {film.named} cost to make?",
            f"what was the budget of {film.named}?",
        )
    else:
        spent = wording.money(other.amount or 0, other.currency)
        stems = (
            f"{one.dated} was made for {spent}. What did {film.dated}, also {bond.said}, cost?",
            f"of two films {bond.said}, {one.dated} cost {spent}. What did {film.dated} cost?",
        )
    yield from _closest(
        film,
        "budget",
        stems,
        wording.money(fact.amount, fact.currency),
        Kind.MONEY,
        Proof((film.ask("budget", "amount", currency=fact.currency),), (str(fact.amount),)),
        [fact],
        _took(film),
        accept=wording.money_forms(fact.amount, fact.currency),
        beside=one,
        bond=bond,
        more=[value(one, "budget", "amount", other.amount or 0, currency=other.currency)]
        if one is not None and other is not None
        else (),
    )


def _took(film: Film) -> str:
    gross = exact_takings(film)
    if gross is None or not gross.amount:
        return ""
    return f"{film.title} took {wording.money(gross.amount, gross.currency)} at the box office."


def _oscars(film: Film) -> Tally | None:
    """Its whole list of Academy Awards, if it won any."""
    return next((tally for tally in tallies(film) if rank(tally.body) == 0 and tally.won), None)


def _hook(film: Film) -> str:
    """ "the 1975 film *Barry Lyndon* won four Academy Awards": why its figures matter; or ""."""
    tally = _oscars(film)
    if tally is None:
        return ""
    won = len(tally.won)
    prizes = tally.prizes if won > 1 else tally.one
    return f"{film.named} won {wording.number(won)} {prizes}"


def _hook_rows(film: Film) -> tuple[Fact, ...]:
    tally = _oscars(film)
    return tally.won if tally else ()


def _hook_proofs(film: Film) -> tuple[Proof, ...]:
    tally = _oscars(film)
    return (counted(film, tally, result="won"),) if tally else ()


def closest_takings(film: Film) -> Iterator[Draft]:
    """What it took, where the cost is asked for by value."""
    fact = exact_takings(film)
    if fact is None or not fact.amount or _asked_by_value(film) != "budget":
        return
    if fact.amount % 10 ** (len(str(fact.amount)) - _COUNTED_DIGITS) == 0:
        return  # a round sum is somebody's estimate, and others have estimated otherwise
    where = " worldwide" if fact.scope == "worldwide" else ""
    if not (hook := _hook(film)):
        return
    yield from _closest(
        film,
        "takings",
        (
            f"{hook}. How much did it take at the box office{where}?",
            f"{hook}. How much money did it bring in at cinemas{where}?",
        ),
        wording.money(fact.amount, fact.currency),
        Kind.MONEY,
        Proof((film.ask("box_office", "amount", currency=fact.currency),), (str(fact.amount),)),
        [fact, *_hook_rows(film)],
        accept=wording.money_forms(fact.amount, fact.currency),
        more=_hook_proofs(film),
    )


def _asked_by_value(film: Film) -> str:
    """Which of cost and takings has a question of its own; "" where both or none have."""
    if not is_known(film) or not exact_budget(film) or not exact_takings(film) or any(ratio(film)):
        return ""
    return ("budget", "box-office")[film.chance("money") % 2]


def closest_work(film: Film) -> Iterator[Draft]:
    """The year of an old book behind the film."""
    fact = film.only(BasedOn)
    if fact is None or fact.year is None or fact.form is None:
        return
    if film.year - fact.year < _OLD or not film.chance("closest work") % 2:
        return
    noun = f"{fact.form} by {fact.author}" if fact.author else fact.form
    yield from _closest(
        film,
        "work",
        (
            f"in which year did the {noun} behind {film.named} first appear?",
            f"{film.named} goes back to a {noun} from which year?",
        ),
        str(fact.year),
        Kind.YEAR,
        Proof((film.ask("based_on", "year"),), (str(fact.year),)),
        [fact],
        f"{film.title} followed {film.year - fact.year} years later.",
    )


# ── Letters and words ────────────────────────────────────────────────────────────────────────────


def _bones(title: str) -> str:
    """A title without its vowels: "LVNG LS VGS"; "" if a word of it is gone, or all there."""
    words = re.sub(r"[^A-Z0-9 ]", "", wording.plain(title).upper().replace("-", " ")).split()
    bare = [_VOWELS.sub("", word) for word in words]
    if any(
        not each or word.isdigit() for each, word in zip(bare, words, strict=True) if word != "A"
    ):
        return ""
    return " ".join(filter(None, bare))


def missing_vowels(film: Film) -> Iterator[Draft]:
    """A title without its vowels; no other film of the year looks like it."""
    title = film.record.title
    bones = _bones(title)
    letters = bones.replace(" ", "")
    if len(letters) < _CONSONANTS or any(map(str.isdigit, letters)):
        return
    if not is_known(film) or len(film.people_of("director")) != 1:
        return
    words = re.sub(r"[^A-Z ]", "", wording.plain(title).upper().replace("-", " ")).split()
    # A word that keeps all its letters would give itself away.
    if {word for word in words if len(word) > 1} & set(bones.split()):
        return
    titles = {fold(one): one for one in (*_titles_of(film), *film.record.also)}
    alike = [one for one in titles.values() if _bones(one).replace(" ", "") == letters]
    if any(fold(one) != fold(title) for one in alike):
        return
    shown = _moved(film, letters)
    yield from film.draft(
        "missing-vowels",
        (
            f"Vowels out, spaces moved: {shown} is the title of which {film.year} film?",
            f"Which {film.year} film is {shown}, once its vowels and its spaces are put right?",
            f"The vowels are gone and the spaces moved: which {film.year} film is {shown}?",
        ),
        title,
        Kind.TITLE,
        category=LETTERS,
        difficulty=3,
        because=_won(film) or _stars(film),
        proofs=[_itself(film)],
        facts=_of_director(film),
    )


def _moved(film: Film, letters: str) -> str:
    """The consonants in groups of two to four, cut where the seed likes: "LV NGL SV GS"."""
    parts, rest = [], letters
    while len(rest) > _GROUP:
        size = 2 + film.chance(f"cut {len(rest)}") % 3
        size = min(size, len(rest) - 2)
        parts.append(rest[:size])
        rest = rest[size:]
    return " ".join([*parts, rest])


def _won(film: Film) -> str:
    """Whom the film won one of the best known prizes; "" if it won none."""
    for honour in honours(film):
        names = people_of(film, honour)
        if honour.won and 0 < len(names) < 3 and rank(honour.body) < len(KNOWN):
            return f"{film.title} won {wording.listed(names)} {honour.prize}."
    return ""


def _stars(film: Film) -> str:
    directors, stars = film.people_of("director"), film.people_of("starring")[:2]
    if not stars or set(stars) & set(directors):
        return ""
    return f"{wording.listed(directors)} directed {wording.listed(stars)} in {film.title}."


def _titles_of(film: Film) -> tuple[str, ...]:
    return (*film.base.titles_of(film.year), *known_films(film.year, "English"))


def _itself(film: Film) -> Proof:
    """That its director made it."""
    return Proof((film.ask("director", "person"),), film.people_of("director"))


def _of_director(film: Film) -> list[Fact]:
    return [fact for fact in film.record.facts if fact.kind == "director"]


TEMPLATES: tuple[Template, ...] = (
    closest_minutes,
    closest_budget,
    closest_takings,
    closest_work,
    missing_vowels,
)
