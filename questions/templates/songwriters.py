"""Who wrote the songs, songs left off the album, and the film that songs point to."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import Song, Track
from questions.templates import reveals, stock, wording
from questions.templates.music import CATEGORY, performers_of, quoted, songs, writers_of
from questions.templates.subject import Film, Template
from quiz.question import Kind


def _written(film: Film) -> list[Track]:
    """Songs whose writers may be asked for: none where one person wrote them all."""
    found = [
        fact
        for fact in songs(film)
        if 1 <= len(fact.writers) <= 2
        and not any(wording.leaks(name, fact.performer or "") for name in fact.writers)
    ]
    return found if len({fact.writers for fact in found}) > 1 else []


def writers(film: Film) -> Iterator[Draft]:
    """Of one song: its writer, either of two, or one being given the other."""
    if not (found := _written(film)):
        return
    fact = found[film.chance("song writer") % len(found)]
    sung = f"{quoted(fact.title)}, performed by {fact.performer} on the soundtrack album of"
    query = film.ask("track", "writers", title=fact.title)
    keys: tuple[str, ...] = ()
    because = ""
    if len(fact.writers) == 1:
        stems: tuple[str, ...] = (
            f"Who wrote {sung} {film.named}?",
            f"Which songwriter is behind {sung} {film.named}?",
        )
        answer = fact.writers[0]
    elif film.chance(f"writers {fact.title}") % 2:
        given, answer = fact.writers
        stems = (
            f"{given} wrote {sung} {film.named}, together with whom?",
            f"With whom did {given} write {sung} {film.named}?",
        )
    else:
        answer, keys = fact.writers[0], fact.writers
        stems = (
            f"Name either of the two writers of {sung} {film.named}.",
            f"Two people wrote {sung} {film.named}. Name either one.",
        )
        because = f"{quoted(fact.title)} is by {wording.listed(fact.writers)}."
    yield from film.draft(
        "song-writer",
        stems,
        answer,
        Kind.PERSON,
        about=fact.title,
        category=CATEGORY,
        difficulty=5,
        because=because or reveals.of_film(film, answer),
        proofs=[Proof((query,), fact.writers)],
        facts=[fact],
        keys=keys,
        rivals=film.rivals(writers_of(film)),
    )


def writing_star(film: Film) -> Iterator[Draft]:
    """A song that its performer wrote with someone else: who was that?"""
    for fact in songs(film):
        if not fact.performer or len(fact.writers) != 2:
            continue
        partners = [name for name in fact.writers if fold(name) != fold(fact.performer)]
        if len(partners) != 1:
            continue
        yield from film.draft(
            "song-partner",
            (
                f"{fact.performer} wrote {quoted(fact.title)}, on the soundtrack album of "
                f"{film.named}, together with whom?",
                f"With whom did {fact.performer} write {quoted(fact.title)} for the soundtrack "
                f"album of {film.named}?",
                f"Who shares with {fact.performer} the writing of {quoted(fact.title)}, which "
                f"{fact.performer} performs on the soundtrack album of {film.named}?",
            ),
            partners[0],
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=5,
            because=f"{fact.performer} {wording.perform(fact.performer)} the song as well.",
            proofs=[
                Proof((film.ask("track", "writers", title=fact.title),), fact.writers),
            ],
            facts=[fact],
            rivals=film.rivals(writers_of(film), performers_of(film)),
        )


def missing_song(film: Film) -> Iterator[Draft]:
    """Heard in the film and left off the album."""
    for fact in film.facts(Song):
        if fact.on_album is not False or fact.performer is None:
            continue
        title = quoted(fact.title)
        if film.chance(f"missing {fact.title}") % 2:
            yield from _missing_title(film, fact)
            continue
        query = film.ask("song", "performer", title=fact.title, on_album="no")
        yield from film.draft(
            "missing-song",
            (
                f"Whose version of {title} is heard in {film.named} but left off its soundtrack "
                "album?",
                f"{title} is heard in {film.named} but is not on its album. Who performs it?",
                f"Who performs {title} in {film.named}, though not on its soundtrack album?",
            ),
            fact.performer,
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=5,
            because=reveals.of_film(film, fact.performer),
            proofs=[Proof((query,), (fact.performer,))],
            facts=[fact],
            rivals=film.rivals(performers_of(film)),
        )


def _missing_title(film: Film, fact: Song) -> Iterator[Draft]:
    yield from film.draft(
        "missing-title",
        (
            f"Which song, performed by {fact.performer}, is heard in {film.named} but left "
            "off its soundtrack album?",
            f"{fact.performer} is heard in {film.named} with which song that its soundtrack "
            "album leaves out?",
            f"Missing from the soundtrack album of {film.named}, which song by {fact.performer} "
            "is heard in it all the same?",
        ),
        fact.title,
        Kind.TITLE,
        about=fact.title,
        category=CATEGORY,
        difficulty=5,
        because=reveals.of_film(film, fact.title),
        proofs=[
            Proof(
                (film.ask("song", "title", performer=fact.performer, on_album="no"),),
                (fact.title,),
            )
        ],
        facts=[fact],
        rivals=film.rivals((other.title for other in songs(film)), stock.STANDARDS),
    )


TEMPLATES: tuple[Template, ...] = (
    writers,
    writing_star,
    missing_song,
)
