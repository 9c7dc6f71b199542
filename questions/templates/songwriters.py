"""Who wrote the songs, and songs of the film that are on no album."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rung
from questions.facts.fact import Composer, Song, Track
from questions.reference.credits import ACADEMY
from questions.reference.laurels import Laurel, laurels
from questions.templates import honoured, musicians, reveals, wording
from questions.templates.music import (
    CATEGORY,
    LONGEST,
    album,
    beside_on_album,
    known_performers,
    quoted,
    songs,
)
from questions.templates.subject import Film, Template
from quiz.question import Kind

#: The middle of the years in which songs of films were honoured.
_SONGS_OF = 1965


def writers(film: Film) -> Iterator[Draft]:
    """A songwriter of note behind a song that somebody else of note performs."""
    found = [
        fact
        for fact in songs(film)
        if 1 <= len(fact.writers) <= 2
        and fact.performer
        and musicians.is_known(fact.performer)
        and any(map(musicians.songwriters_beside, fact.writers))
        and not any(wording.leaks(name, fact.performer) for name in fact.writers)
    ]
    if not found:
        return
    fact = found[film.chance("song writer") % len(found)]
    names = [name for name in fact.writers if musicians.songwriters_beside(name)]
    answer = names[film.chance(f"writers {fact.title}") % len(names)]
    given = [name for name in fact.writers if name != answer]
    title, on = quoted(fact.title), album(film)
    sings = f"{fact.performer} {wording.perform(fact.performer or '')}"
    best = next(iter(_honours(film, answer)), None)
    oscar = honoured.pinned(best) if best and best.won else ""
    plain = (
        (
            f"{sings} {title} on {on}. With whom did {given[0]} write that song?",
            f"With whom did {given[0]} write {title}, which {sings} on {on}?",
        )
        if given
        else (
            f"Who wrote {title}, which {sings} on {on}?",
            f"{sings} {title} on {on}. Which songwriter is it by?",
        )
    )
    more = f" with {given[0]}" if given else ""
    hooked = (
        f"{sings} {title} on {on}. Which songwriter, who has {oscar}, wrote it{more}?",
        f"{sings} {title} on {on}. Which songwriter wrote it{more}, and has {oscar}?",
    )
    stems = [stem for stem in hooked if oscar and len(stem) <= LONGEST]
    yield from film.draft(
        "song-writer",
        stems or plain,
        answer,
        Kind.PERSON,
        about=fact.title,
        category=CATEGORY,
        difficulty=4,
        because=_honour(answer, best if not stems else None)
        or next((told for name in given if (told := _honour(name, *_honours(film, name)[:1]))), "")
        or beside_on_album(film, fact.performer or "")
        or reveals.of_film(film, answer),
        proofs=[Proof((film.ask("track", "writers", title=fact.title),), fact.writers)],
        facts=[fact],
        rivals=film.rivals(musicians.songwriters_beside(answer), rung=Rung.C),
        beside=[ACADEMY],
    )


def _honours(film: Film, name: str) -> tuple[Laurel, ...]:
    """What a songwriter had Academy Awards or nominations for, with songs of other films.

    A song is on albums long after its writer's time, so that the film's year says nothing of that.
    """
    found = laurels(name, ("song",), film.record.title, min(film.year, _SONGS_OF))
    return tuple(one for one in found if one.first_year != film.year)


def _honour(name: str, *best: Laurel | None) -> str:
    """The best of it as a sentence; "" if there is nothing."""
    for laurel in best:
        if laurel is not None:
            got = "won" if laurel.won else "was nominated for"
            return f"{name} {got} {honoured.oscar(laurel)} ({laurel.year})."
    return ""


def partner(film: Film) -> Iterator[Draft]:
    """A song that its performer wrote with somebody else of note: who was that?"""
    for fact in songs(film):
        partners = [name for name in fact.writers if fold(name) != fold(fact.performer or "")]
        if not fact.performer or len(fact.writers) != 2 or len(partners) != 1:
            continue
        (answer,) = partners
        if not musicians.is_songwriter(answer) or answer in film.people_of("composer"):
            continue
        title, on = quoted(fact.title), album(film)
        yield from film.draft(
            "song-partner",
            (
                f"With whom did {fact.performer} write {title}, heard on {on}?",
                f"{fact.performer} {wording.perform(fact.performer)} {title} on {on}, and wrote it "
                "with whom?",
            ),
            answer,
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=4,
            because=beside_on_album(film, fact.performer) or reveals.of_film(film, answer),
            proofs=[Proof((film.ask("track", "writers", title=fact.title),), fact.writers)],
            facts=[fact],
            rivals=film.rivals(known_performers(film))
            + film.rivals(musicians.beside(answer), rung=Rung.C),
        )


def heard(film: Film) -> Iterator[Draft]:
    """A song of the film by somebody of note; that the album leaves it out is worth telling."""
    for fact in film.facts(Song):
        name, title = fact.performer or "", quoted(fact.title)
        if not musicians.is_known(name) or name in film.performers:
            continue
        noun = musicians.noun(name)
        there = [other for other in known_performers(film) if other != name]
        missing = fact.on_album is False
        if missing and there:
            stars = f"{wording.listed(there[:2])} {'is' if len(there) == 1 else 'are'}"
            stems: tuple[str, ...] = (
                f"{title} is heard in {film.dated} but is not on the soundtrack album, where "
                f"{stars}. Who performs it?",
                f"Which {noun} performs {title} in {film.dated}, but is missing from the "
                f"soundtrack album, where {stars}?",
            )
        elif missing:
            stems = (
                f"Whose version of {title} is heard in {film.dated} but missing from the album?",
                f"Which {noun} performs {title} in {film.dated}, but is not on its album?",
            )
        else:
            stems = (
                f"Which {noun} performs {title} in {film.named}?",
                f"{title} is heard in {film.dated}. Which {noun} performs it?",
                f"Which {noun}'s {title} is heard in {film.named}?",
            )
        query = film.ask("song", "performer", title=fact.title)
        yield from film.draft(
            "heard-song",
            stems,
            name,
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=4,
            because=_music(film, name),
            proofs=[Proof((query,), (name,))],
            facts=[fact],
            rivals=film.rivals(there) + film.rivals(musicians.beside(name), rung=Rung.C),
        )


def _music(film: Film, name: str) -> str:
    """More of the film's music: the album's chief name, or who wrote the score."""
    composers = [fact.person for fact in film.facts(Composer)]
    if film.facts(Track) and (told := beside_on_album(film, name)):
        return told.replace("the same album", "the soundtrack album")
    if len(composers) == 1 and name not in composers:
        return f"The score of the film is by {composers[0]}."
    return reveals.of_film(film, name)


TEMPLATES: tuple[Template, ...] = (writers, partner, heard)
