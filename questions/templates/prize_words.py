"""How one asks who got a prize, and for which film: the hook that makes it worth hearing.

Each `Asked` is a set of phrasings of one hook, and what is left to tell afterwards: whom they
beat, whom they lost to, whom they played, what else they did on the film.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from questions.templates import prizes, wording
from questions.templates.contests import Contest, contest
from questions.templates.honours import Honour, elsewhere, part_of
from questions.templates.subject import Film

#: Sort of prize → what was done, before the film.
_WORK = {
    "director": "direction of", "cinematography": "camerawork on", "music": "music for",
    "screenplay": "writing of", "editing": "editing of", "costume design": "costumes for",
    "art direction": "sets for", "song": "song for", "makeup": "make-up for",
}  # fmt: skip
#: Sort of prize → what one asks when it is told that the film has it.
_WHOSE = {
    "director": "Who directed it?", "cinematography": "Who was behind the camera?",
    "music": "Whose music was it?", "editing": "Whose editing was it?",
    "costume design": "Whose costumes were they?", "art direction": "Whose sets were they?",
    "makeup": "Whose make-up was it?",
}  # fmt: skip
_DID = {
    "writer": "wrote", "director": "directed", "composer": "scored", "cinematographer": "shot",
    "editor": "edited", "producer": "produced",
}  # fmt: skip
_DO = {"writer": "write", "director": "direct", "composer": "score", "producer": "produce"}
#: Jobs that make a story, if one person did two of them.
_TELLING = ("writer", "director", "composer", "producer")


@dataclass(frozen=True)
class Asked:
    stems: tuple[str, ...]
    because: str
    named: tuple[str, ...] = ()
    """Other films that the stems name: no wrong answers."""
    table: bool = False
    """Whether some of it is told by the table of all nominations."""


def oscars(film: Film, name: str, asked: Asked) -> tuple[str, ...]:
    """The stems, every other draft with "Oscar" for the Academy Award."""
    if film.chance(f"oscar {name}") % 2:
        return asked.stems
    return tuple(stem.replace("the Academy Award for", "the Oscar for") for stem in asked.stems)


def jobs(film: Film, person: str) -> str:
    """ "wrote, directed and scored", of someone with two such jobs or more; else ""."""
    done = [_DID[kind] for kind in _TELLING if kind in film.roles(person)]
    return wording.listed(done) if len(done) > 1 else ""


def _is_for_acting(film: Film, honour: Honour, person: str) -> bool:
    """Whether the prize is for a part: a newcomer's may be for any trade."""
    if prizes.sort(honour.category) == "newcomer":
        return person in film.performers and not film.roles(person)
    return prizes.is_acting(honour.category)


def _noun(honour: Honour) -> str:
    """ "actor", "actress"; "performer" where the prize does not tell."""
    name = prizes.sort(honour.category).removeprefix("supporting ")
    return name if name in prizes.LEADING else "performer"


def _pair(film: Film, honour: Honour, names: tuple[str, ...]) -> tuple[str, str]:
    """Two of the rivals, drawn by the seed."""
    drawn = sorted(names, key=lambda name: film.chance(f"rival {honour.category} {name}"))
    return drawn[0], drawn[1]


# ── Who ──────────────────────────────────────────────────────────────────────────────────────────


def who(film: Film, honour: Honour, person: str) -> Asked:
    """Who won it, or was nominated for it? One hook of those there are, drawn by the seed."""
    if prizes.is_for_film(honour.category):
        return _producer(film, honour, person)
    known = contest(film, honour)
    hooks = [*_beat(film, honour, person, known), *_lost(film, honour, person, known)]
    if not hooks or film.chance(f"hook {honour.category}") % 3 == 0:
        hooks += _played(film, honour, person, known)
    hooks = hooks or [_worked(film, honour, person, known)]
    return hooks[film.chance(f"who {honour.body} {honour.category}") % len(hooks)]


def _producer(film: Film, honour: Honour, person: str) -> Asked:
    known, shown, prize = contest(film, honour), film.dated, honour.prize
    return Asked(
        (
            f"Which producer of {shown} {honour.got} {prize}?",
            f"Who {honour.got} {prize} as the producer of {shown}?",
            f"As the producer of {shown}, who {honour.got} {prize}?",
        ),
        _told(film, honour, person, known),
        table=known is not None,
    )


def _told(
    film: Film, honour: Honour, person: str, known: Contest | None, *, part: bool = True
) -> str:
    """What came of the contest; else what else there is to tell of the person."""
    if known is not None and (told := known.rest() if honour.won else known.outcome):
        return told
    return elsewhere(film, person, honour, part=part)


def _beat(film: Film, honour: Honour, person: str, known: Contest | None) -> Iterator[Asked]:
    if known is None or not honour.won or len(known.people) < 2:
        return
    acted = prizes.is_acting(honour.category)
    if not acted and prizes.sort(honour.category) != "director":
        return
    one, two = _pair(film, honour, known.people)
    shown, prize = film.dated, honour.prize
    of = "a performance in" if acted else "the direction of"
    yield Asked(
        (
            f"For {shown}, who beat {one} and {two} to {prize}?",
            f"{one} and {two} lost {prize} to {of} {shown}. Whose was it?",
            f"Who won {prize} for {shown}, ahead of {one} and {two}?",
        ),
        known.rest((one, two)) or elsewhere(film, person, honour),
        table=True,
    )


def _lost(film: Film, honour: Honour, person: str, known: Contest | None) -> Iterator[Asked]:
    if known is None or honour.won or known.winner is None or not known.winner.named:
        return
    rival, title, prize = known.winner.named, known.winner.title, honour.prize
    if person in known.winner.people:
        return
    shown, with_film, sort = film.dated, known.with_film, prizes.sort(honour.category)
    work = "performance in" if prizes.is_acting(honour.category) else _WORK.get(sort, "work on")
    theirs = f"direction of {title}" if sort == "director" else f"{with_film} {title}"
    yield Asked(
        (
            f"Whose {work} {shown} lost {prize} to {rival}'s {theirs}?",
            f"{rival} won {prize} {with_film} {title}. Who had been in the running for {shown}?",
            f"Who was nominated for {shown}, but lost {prize} to {rival} {with_film} {title}?",
        ),
        _after_loss(film, honour, person, known),
        (title,),
        table=True,
    )


def _after_loss(film: Film, honour: Honour, person: str, known: Contest) -> str:
    """A win elsewhere; else who else lost; else what there is of the person."""
    told = elsewhere(film, person, honour)
    if " won " in told or known.winner is None:
        return told
    return known.rest((*known.winner.people, known.winner.title)) or told


def _played(film: Film, honour: Honour, person: str, known: Contest | None) -> Iterator[Asked]:
    part = part_of(film, person)
    if not part or not _is_for_acting(film, honour, person):
        return
    shown, prize, noun = film.dated, honour.prize, _noun(honour)
    brought = "won" if honour.won else "earned"
    what = prize if honour.won else f"a nomination for {prize}"
    yield Asked(
        (
            f"For playing {part} in {shown}, who {honour.got} {prize}?",
            f"Who {honour.got} {prize} for playing {part} in {shown}?",
            f"The part of {part} in {shown} {brought} which {noun} {what}?",
        ),
        _told(film, honour, person, known, part=False),
        table=known is not None,
    )


def _worked(film: Film, honour: Honour, person: str, known: Contest | None) -> Asked:
    shown, prize, sort = film.dated, honour.prize, prizes.sort(honour.category)
    acted = _is_for_acting(film, honour, person)
    work = _WORK.get(sort, "performance in" if acted else "work on")
    stems = [f"Who {honour.got} {prize} for {shown}?"]
    if sort in _WORK or acted:
        stems.append(f"Whose {work} {shown} {honour.got} {prize}?")
    if honour.won and sort in _WHOSE and known is not None and len(known.titles) > 1:
        one, two = _pair(film, honour, known.titles)
        told = known.rest((one, two)) or elsewhere(film, person, honour)
        beaten = f"{one} and {two} lost {prize} to {shown}. {_WHOSE[sort]}"
        if film.chance(f"beaten {honour.category}") % 2:
            return Asked((beaten,), told, table=True)
    if honour.won and sort in _WHOSE and film.named.startswith("the "):
        stems.append(f"{prize} went to {film.named}. {_WHOSE[sort]}")
    else:
        stems.append(f"Who {honour.got} {prize} with {film.named}?")
    return Asked(tuple(stems), _told(film, honour, person, known), table=known is not None)


def either(film: Film, honour: Honour, noun: str, names: tuple[str, ...]) -> Asked:
    """Two got it: name one of them."""
    shown, prize, two = film.dated, honour.prize, f"two {noun}"
    shared = "shared" if honour.won and len(honour.rows) == 1 else "won"
    if not honour.won:
        shared = "were nominated for"
    known = contest(film, honour)
    told = f"The two were {wording.listed(names)}."
    if known is not None and not honour.won and known.winner and known.winner.named:
        lost = f"{known.winner.named} {known.with_film} {known.winner.title}"
        told = f"{wording.listed(names)} both lost to {lost}."
    return Asked(
        (
            f"{two.capitalize()} {shared} {prize} for {shown}. Name either one.",
            f"For {shown}, {two} {shared} {prize}. Name one of them.",
            f"Name either of the {two} who {shared} {prize} for {shown}.",
        ),
        told,
        table=known is not None,
    )


# ── For which film ───────────────────────────────────────────────────────────────────────────────


def which_film(film: Film, honour: Honour, person: str) -> Asked:
    """For which film did the person win it, or miss it?"""
    known = contest(film, honour)
    if not honour.won and known is not None and known.winner and known.winner.named:
        return _film_that_lost(film, honour, person, known)
    if (
        honour.won
        and known is not None
        and len(known.people) > 1
        and prizes.is_acting(honour.category)
        and film.chance(f"film {honour.category}") % 3
    ):
        return _film_that_beat(film, honour, person, known)
    return _film_of_work(film, honour, person, known)


def _film_that_lost(film: Film, honour: Honour, person: str, known: Contest) -> Asked:
    assert known.winner is not None
    rival, title, prize = known.winner.named, known.winner.title, honour.prize
    lost_to = f"{rival} {known.with_film} {title}"
    return Asked(
        (
            f"For which {film.year} film did {person} lose {prize} to {lost_to}?",
            f"{person} lost {prize} to {lost_to}. Which {film.year} film had brought the "
            "nomination?",
            f"Which {film.year} film brought {person} a nomination for {prize}, "
            f"which went to {lost_to}?",
        ),
        _after_loss(film, honour, person, known),
        (title,),
        table=True,
    )


def _film_that_beat(film: Film, honour: Honour, person: str, known: Contest) -> Asked:
    one, two = _pair(film, honour, known.people)
    prize = honour.prize
    return Asked(
        (
            f"For which {film.year} film did {person} beat {one} and {two} to {prize}?",
            f"{person} beat {one} and {two} to {prize}. Which {film.year} film was it for?",
            f"Which {film.year} film won {person} {prize}, ahead of {one} and {two}?",
        ),
        known.rest((one, two)) or elsewhere(film, person, honour),
        table=True,
    )


def _film_of_work(film: Film, honour: Honour, person: str, known: Contest | None) -> Asked:
    prize, part, did = honour.prize, part_of(film, person), jobs(film, person)
    brought = prize if honour.won else f"a nomination for {prize}"
    if part and _is_for_acting(film, honour, person):
        stems = (
            f"Which {film.year} film brought {person} {brought}, for playing {part}?",
            f"{person} {honour.got} {prize} for playing {part} in which {film.year} film?",
            f"For playing {part} in which {film.year} film did {person} win {prize}?"
            if honour.won
            else f"For playing {part} in which {film.year} film was {person} nominated for "
            f"{prize}?",
        )
        return Asked(
            stems,
            _told(film, honour, person, known, part=False),
            table=known is not None,
        )
    if did and honour.won:
        stems = (
            f"{person} {did} which {film.year} film, and won {prize} for it?",
            f"Which {film.year} film did {person} {_do(film, person)}, winning {prize}?",
            f"Which {film.year} film, with {person} as {_nouns(film, person)}, won {prize}?",
        )
        return Asked(stems, _told(film, honour, person, known), table=known is not None)
    return Asked(
        (
            f"For which {film.year} film did {person} win {prize}?"
            if honour.won
            else f"For which {film.year} film was {person} nominated for {prize}?",
            f"Which {film.year} film brought {person} {brought}?",
            f"{person} {honour.got} {prize} for a film of {film.year}. Which film was it?",
        ),
        _told(film, honour, person, known),
        table=known is not None,
    )


def _do(film: Film, person: str) -> str:
    """ "write, direct and score"."""
    return wording.listed([_DO[kind] for kind in _TELLING if kind in film.roles(person)])


def _nouns(film: Film, person: str) -> str:
    return wording.listed([kind for kind in _TELLING if kind in film.roles(person)])
