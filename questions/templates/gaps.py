"""Forms over facts: the nearest number wins, missing vowels, and a gap to be filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import BasedOn, Fact, Language, RunningTime
from questions.templates import reveals, wording
from questions.templates.beside import is_known
from questions.templates.known_films import known_films
from questions.templates.money import exact_budget, exact_takings, ratio
from questions.templates.music import quoted, songs
from questions.templates.orders import guessed
from questions.templates.subject import Film, Template
from quiz.question import Kind

CLOSEST = "Closest wins"
LETTERS = "Wordplay"

#: Tracks of an album from which on their number is worth a guess.
_TRACKS = 12
#: Songs on it, without which nobody has the album.
_SONGS = 3
#: Years between book and film from which on nobody knows the book's.
_OLD = 21
#: Consonants that a title needs so that it can be read without vowels.
_CONSONANTS = 6
_VOWELS = re.compile(r"[AEIOU]")
#: Letters of a word that is left out.
_GAP = 4
_DULL = frozenset("part chapter movie film story episode volume".split())


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
) -> Iterator[Draft]:
    made = film.draft(
        f"closest-{name}",
        [f"Closest wins: {stem}" for stem in stems],
        answer,
        kind,
        category=CLOSEST,
        difficulty=3,
        because=because or reveals.of_film(film, answer),
        proofs=[proof],
        facts=facts,
        accept=accept,
    )
    for draft in made:
        yield replace(draft, closest=True)


def closest_minutes(film: Film) -> Iterator[Draft]:
    fact = film.only(RunningTime)
    if fact is None or not is_known(film) or not guessed(film):
        return
    count = str(fact.minutes)
    yield from _closest(
        film,
        "minutes",
        (
            f"how many minutes does {film.named} run?",
            f"how long is {film.named}, in minutes?",
            f"from first frame to last, how many minutes does {film.named} take?",
        ),
        count,
        Kind.NUMBER,
        Proof((film.ask("running_time", "minutes"),), (count,)),
        [fact],
        _hours(fact.minutes),
        (f"{count} minutes",),
    )


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return ""
    whole = f"{wording.number(hours)} hour{'s' * (hours > 1)}"
    if not rest:
        return f"That is {whole} sharp."
    return f"That is {whole} and {rest} minute{'s' * (rest > 1)}."


def closest_budget(film: Film) -> Iterator[Draft]:
    """What it cost, where takings are asked for by value."""
    fact = exact_budget(film)
    if fact is None or not fact.amount or _asked_by_value(film) != "box-office":
        return
    yield from _closest(
        film,
        "budget",
        (
            f"what did {film.named} cost to make?",
            f"how much money went into making {film.named}?",
            f"what was the budget of {film.named}?",
        ),
        wording.money(fact.amount, fact.currency),
        Kind.MONEY,
        Proof((film.ask("budget", "amount", currency=fact.currency),), (str(fact.amount),)),
        [fact],
        accept=wording.money_forms(fact.amount, fact.currency),
    )


def closest_takings(film: Film) -> Iterator[Draft]:
    """What it took, where the cost is asked for by value."""
    fact = exact_takings(film)
    if fact is None or not fact.amount or _asked_by_value(film) != "budget":
        return
    if fact.amount % 10 ** (len(str(fact.amount)) - _COUNTED_DIGITS) == 0:
        return  # a round sum is somebody's estimate, and others have estimated otherwise
    where = " worldwide" if fact.scope == "worldwide" else ""
    yield from _closest(
        film,
        "takings",
        (
            f"how much did {film.named} take at the box office{where}?",
            f"how much money did {film.named} bring in at cinemas{where}?",
            f"what did {film.named} earn at the box office{where}?",
        ),
        wording.money(fact.amount, fact.currency),
        Kind.MONEY,
        Proof((film.ask("box_office", "amount", currency=fact.currency),), (str(fact.amount),)),
        [fact],
        accept=wording.money_forms(fact.amount, fact.currency),
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
        f"The film followed {film.year - fact.year} years later.",
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
    yield from film.draft(
        "missing-vowels",
        (
            f"Missing vowels: {bones} is the title of which {film.year} film?",
            f"Put the vowels back: which {film.year} film is {bones}?",
            f"Without its vowels, a {film.year} film reads {bones}. Which film is it?",
        ),
        title,
        Kind.TITLE,
        category=LETTERS,
        difficulty=2,
        because=reveals.of_film(film, title),
        proofs=[_itself(film)],
        facts=_of_director(film),
    )


def _titles_of(film: Film) -> tuple[str, ...]:
    return (*film.base.titles_of(film.year), *known_films(film.year, "English"))


def _itself(film: Film) -> Proof:
    """That its director made it."""
    return Proof((film.ask("director", "person"),), film.people_of("director"))


def _of_director(film: Film) -> list[Fact]:
    return [fact for fact in film.record.facts if fact.kind == "director"]


def title_gap(film: Film) -> Iterator[Draft]:
    """A word of the title is left out; year and director pin it."""
    title, directors = film.record.title, film.people_of("director")
    words = title.split()
    telling = [
        word
        for word in words
        if word.isalpha() and len(word) >= _GAP and word.casefold() not in _DULL
    ]
    if not is_known(film) or len(telling) < 2 or len(directors) != 1:
        return
    gone = telling[film.chance("title gap") % len(telling)]
    if words.count(gone) > 1:
        return
    shown = " ".join("…" if word == gone else word for word in words)
    pattern = re.compile(r"\w+".join(map(re.escape, fold(title).split(fold(gone), 1))))
    same = [one for one in _titles_of(film) if pattern.fullmatch(fold(one))]
    if any(fold(one) != fold(title) for one in same):
        return
    by = f"by {directors[0]}"
    yield from film.draft(
        "title-gap",
        (
            f"Fill the gap in the title of a {film.year} film {by}: *{shown}*. Which word is it?",
            f"Which word is missing from the title of this {film.year} film {by}: *{shown}*?",
            f"A {film.year} film {by} has lost a word of its title: *{shown}*. Which word?",
        ),
        gone,
        Kind.TEXT,
        category=LETTERS,
        difficulty=2,
        because=reveals.of_film(film, directors[0], "director"),
        proofs=[_itself(film)],
        facts=_of_director(film),
        accept=(title,),
    )


def song_gap(film: Film) -> Iterator[Draft]:
    """The last word of a song on the album is left out."""
    if not is_known(film) or [fact.name for fact in film.facts(Language)][:1] != ["English"]:
        return
    for fact in sorted(songs(film), key=lambda fact: film.chance(f"gap {fact.title}")):
        words = fact.title.split()
        gone = words[-1]
        if not 3 <= len(words) <= 7 or not gone.isalpha() or len(gone) < _GAP:
            continue
        rest = " ".join(words[:-1])
        if film.one(film.ask("track", "performer", title=fact.title)) is None:
            continue
        if wording.leaks(gone, f"{rest} {film.record.title}") or "(" in rest:
            continue
        who, shown = str(fact.performer), quoted(f"{rest} …")
        sings, album = wording.perform(who), f"the soundtrack album of {film.named}"
        yield from film.draft(
            "song-gap",
            (
                f"Finish the title of a song that {who} {sings} on {album}: {shown}. "
                "Which word is missing?",
                f"On {album}, {who} {sings} {shown}. Which word comes last?",
                f"Which word is missing from the end of {shown}, by {who} on {album}?",
            ),
            gone,
            Kind.TEXT,
            about=fact.title,
            category=LETTERS,
            difficulty=4,
            because=f"It was written by {wording.listed(fact.writers)}."
            if fact.writers and fact.performer not in fact.writers
            else reveals.of_film(film),
            proofs=[
                Proof((film.ask("track", "performer", title=fact.title),), (str(fact.performer),))
            ],
            facts=[fact],
            accept=(fact.title,),
        )
        return


TEMPLATES: tuple[Template, ...] = (
    closest_minutes,
    closest_budget,
    closest_takings,
    closest_work,
    missing_vowels,
    title_gap,
    song_gap,
)
