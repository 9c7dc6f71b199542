"""The soundtrack album, always named as such (standards have many versions), and who is on it.

Only performers and songwriters of whom a room has heard are asked for: a name that nobody knows is
no answer, whoever put it on an album.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.facts.fact import Song, Track
from questions.templates import musicians, reveals, stock, wording
from questions.templates.subject import Film, Template, distinct, once_a_film
from quiz.question import Kind

CATEGORY = "Soundtrack"

#: Who plays rather than sings, and what is played rather than sung.
_PLAYS = re.compile(
    r"\b(?:orchestra|philharmonic|symphony|ensemble|quartet|quintet|chamber|sinfonia|fifes)\b", re.I
)
_PLAYED = re.compile(
    r"\b(?:adagio|allegro|andante|largo|sarabande|concerto|sonata|symphony|suite|overture|prelude"
    r"|interlude|march|jig|reel|minuet|fugue|theme|main title|end title|finale|instrumental)\b",
    re.I,
)

#: An album may have thirty songs; a film is not asked about more of them than this.
MOST_SONGS = 8
#: Characters of a stem (E29).
LONGEST = 220
#: A song so short that it is worth telling.
_SHORT = 90


@once_a_film
def songs(film: Film) -> tuple[Track, ...]:
    """Songs by someone other than the composer of the score, each with one performer.

    What an orchestra plays, and what its title calls a march or a theme, is no song; nor is what
    the composer wrote for someone who has several pieces there and nothing else.
    """
    composers = [fold(name) for name in film.people_of("composer")]
    tracks = film.facts(Track)

    def plays_the_score(name: str) -> bool:
        pieces = [fact for fact in tracks if fact.performer == name]
        return len(pieces) > 1 and all(
            fact.writers and all(fold(writer) in composers for writer in fact.writers)
            for fact in pieces
        )

    return tuple(
        fact
        for fact in tracks
        if fact.performer
        and not plays_the_score(fact.performer)
        and not fact.dialogue
        and not fact.inferred
        and ";" not in fact.performer
        and fold(fact.performer) not in composers
        and not (_PLAYS.search(fact.performer) or _PLAYED.search(fact.title))
    )[:MOST_SONGS]


@once_a_film
def performers_of(film: Film) -> tuple[str, ...]:
    found = [fact.performer for fact in songs(film) if fact.performer]
    return distinct(found + [song.performer for song in film.facts(Song) if song.performer])


@once_a_film
def known_performers(film: Film) -> tuple[str, ...]:
    """Those on the album of whom a room has heard, stars of the film left out."""
    found = distinct(fact.performer for fact in songs(film) if fact.performer)
    return tuple(name for name in found if musicians.is_known(name) and not _in_cast(film, name))


def quoted(title: str) -> str:
    return f'"{title}"'


def album(film: Film) -> str:
    return f"the soundtrack album of {film.dated}"


def _in_cast(film: Film, name: str) -> bool:
    return fold(name) in map(fold, film.performers)


def performs(name: str, fact: Track) -> bool:
    """Whether the track is performed by them, alone or with others."""
    return f" {fold(name)} " in f" {fold(fact.performer or '')} "


def beside_on_album(film: Film, *names: str) -> str:
    """Who else of note is on the album, as a sentence; "" if nobody is."""
    others = [other for other in known_performers(film) if other not in names]
    counts = {other: sum(performs(other, fact) for fact in film.facts(Track)) for other in others}
    if not others:
        return ""
    chief = max(others, key=lambda other: counts[other])
    if counts[chief] > 1:
        songs_of = f"{wording.number(counts[chief])} tracks"
        return f"{chief} {wording.perform(chief)} {songs_of} on the same album."
    one = quoted(next(fact.title for fact in songs(film) if fact.performer == chief))
    return f"{chief} {wording.perform(chief)} {one} on the same album."


def written_by(film: Film, fact: Track) -> str:
    """Whose song it is, to stand before its title; "" where no writer is known to a room.

    Nobody who performs it is named so, nor who wrote the score: that is no song of theirs alone.
    """
    writers, others = fact.writers, (fact.performer, *film.people_of("composer"))
    if not 1 <= len(writers) <= 2 or not all(map(musicians.is_songwriter, writers)):
        return ""
    if any(wording.same_person(name, other) for name in writers for other in others if other):
        return ""
    return wording.listed(writers)


def _asked(film: Film) -> Iterator[tuple[str, Track]]:
    """Who on the album is asked about by one song: a name, and no more than two songs there."""
    for name in known_performers(film):
        theirs = [fact for fact in songs(film) if fact.performer == name]
        if sum(performs(name, fact) for fact in film.facts(Track)) <= 2:
            yield name, theirs[film.chance(f"song of {name}") % len(theirs)]


def _asks_the_song(film: Film, name: str, fact: Track) -> bool:
    """Of a song by somebody well known either song or performer is asked, never both."""
    alone = sum(performs(name, other) for other in film.facts(Track)) == 1
    if not alone or not written_by(film, fact):
        return False
    return film.chance(f"{name} or the song") % 2 == 1


def performer(film: Film) -> Iterator[Draft]:
    """A name, by one song; whose it was in the first place leads there."""
    for name, fact in _asked(film):
        if _asks_the_song(film, name, fact):
            continue
        yield from film.draft(
            "performer",
            _who_performs(film, name, fact),
            name,
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=4,
            because=beside_on_album(film, name)
            or (f"{quoted(fact.title)} was written by {by}." if (by := _by(fact)) else "")
            or reveals.of_film(film, name),
            proofs=[Proof((film.ask("track", "performer", title=fact.title),), (name,))],
            facts=[fact],
            rivals=_rivals(film, name),
        )


def _who_performs(film: Film, name: str, fact: Track) -> Sequence[str]:
    title, on, noun = quoted(fact.title), album(film), musicians.noun(name)
    if by := written_by(film, fact):
        return (
            f"{title}, by {by}, is on {on}. Which {noun} performs it there?",
            f"Which {noun} performs {title}, by {by}, on {on}?",
            f"On {on}, which {noun} takes on {title} by {by}?",
        )
    if fold(name) in map(fold, fact.writers) and len(fact.writers) == 1:
        return (
            f"Which {noun} wrote and performs {title} on {on}?",
            f"{title}, on {on}, was written by the {noun} who performs it. Who is it?"
            if noun == "singer"
            else f"Which {noun} performs {title}, a song of its own, on {on}?",
        )
    return (
        f"Which {noun} performs {title} on {on}?",
        f"On {on}, which {noun} performs {title}?",
        f"{title} is on {on}. Which {noun} performs it?",
    )


def _rivals(film: Film, name: str) -> tuple[Rival, ...]:
    """Others of note on the album, then others of the same kind and age."""
    there = [other for other in known_performers(film) if other != name]
    return film.rivals(there) + film.rivals(musicians.beside(name), rung=Rung.C)


def _by(fact: Track) -> str:
    """Who wrote it; "" where it isn't known or is who performs it."""
    others = [name for name in fact.writers if fold(name) != fold(fact.performer or "")]
    return wording.listed(fact.writers) if others else ""


def song_of(film: Film) -> Iterator[Draft]:
    """The song is asked, where performer and writers are names that lead there."""
    for name, fact in _asked(film):
        if not _asks_the_song(film, name, fact):
            continue
        by, on = written_by(film, fact), album(film)
        does = "do" if wording.is_plural(name) else "does"
        classic = all(map(musicians.songwriters_beside, fact.writers))
        others = [other.title for other in songs(film) if other is not fact]
        yield from film.draft(
            "song",
            (
                f"Which song by {by} {does} {name} perform on {on}?",
                f"{name} {wording.perform(name)} a song by {by} on {on}. Which one?",
                f"On {on}, which song by {by} {does} {name} take on?",
            ),
            fact.title,
            Kind.TITLE,
            about=name,
            category=CATEGORY,
            difficulty=4,
            because=beside_on_album(film, name) or reveals.of_film(film, name),
            proofs=[
                Proof((film.ask("track", "title", performer=name, dialogue="no"),), (fact.title,))
            ],
            facts=[fact],
            rivals=film.rivals(others)
            + film.rivals(stock.STANDARDS if classic else (), rung=Rung.E),
        )


def singing_star(film: Film) -> Iterator[Draft]:
    """A member of the cast who sings on the album."""
    for fact in songs(film):
        name = fact.performer or ""
        theirs = [other for other in songs(film) if other.performer == name]
        if not _in_cast(film, name) or fact is not theirs[0]:
            continue
        title, on = quoted(fact.title), album(film)
        wrote = any(wording.same_person(name, writer) for writer in fact.writers)
        alone = len(fact.writers) == 1
        did = "wrote and performs" if alone else "co-wrote and performs"
        done = "written and performed" if alone else "co-written and performed"
        by = _by(fact)
        written = f"It was written by {by}." if by else _lasts(fact)
        told = f"{name} wrote it{_with(name, fact)}." if wrote else written
        yield from film.draft(
            "singing-star",
            (
                f"Which star of {film.dated} {did} {title} on its soundtrack album?",
                f"{title}, on {on}, was {done} by one of the film's own actors. Who?",
                f"Who {did} {title} on {on}, besides acting in the film?",
            )
            if wrote
            else (
                f"Which star of {film.dated} performs {title} on its soundtrack album?",
                f"{title}, on {on}, is performed by one of the film's own actors. Who?",
                f"Who performs {title} on {on}, besides acting in the film?",
            ),
            name,
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=3,
            because=" ".join(filter(None, (told, _lasts(fact) if wrote else "")))
            or beside_on_album(film, name)
            or reveals.of_film(film, name),
            proofs=[Proof((film.ask("track", "performer", title=fact.title),), (name,))],
            facts=[fact],
            rivals=film.rivals(film.performers),
        )


def _with(name: str, fact: Track) -> str:
    others = [writer for writer in fact.writers if not wording.same_person(writer, name)]
    return f" with {wording.listed(others)}" if others else ""


def _lasts(fact: Track) -> str:
    if fact.seconds is None or fact.seconds > _SHORT:
        return ""
    return f"The song lasts only {fact.seconds} seconds."


def most_songs(film: Film) -> Iterator[Draft]:
    """A name with three songs there or more, and more than anyone else but the composer."""
    found = songs(film)
    by_name = {
        name: [fact for fact in found if fact.performer == name] for name in performers_of(film)
    }
    ranked = sorted(by_name.items(), key=lambda item: -len(item[1]))
    if len(ranked) < 2 or len(ranked[0][1]) < max(3, len(ranked[1][1]) + 1):
        return
    name, tracks = ranked[0]
    # A duet is theirs as well.
    if sum(performs(name, fact) for fact in film.facts(Track)) > len(tracks):
        return
    if not musicians.is_known(name) or _in_cast(film, name):
        return
    noun, on, count = musicians.noun(name), album(film), wording.number(len(tracks))
    titles = wording.listed([quoted(fact.title) for fact in tracks[:3]])
    if len(tracks) == 3:
        stems = [
            f"Which {noun} performs {titles} on {on}?",
            f"{titles} are on {on}, all three performed by which {noun}?",
            f"Which {noun} has three songs on {on}, {titles}?",
        ]
    else:
        stems = [
            f"Which {noun} performs {count} songs on {on}, {titles} among them?",
            f"{titles} are among the {count} songs that which {noun} performs on {on}?",
        ]
    queries = [film.ask("track", "performer", title=fact.title) for fact in tracks]
    yield from film.draft(
        "most-songs",
        [stem for stem in stems if len(stem) <= LONGEST],
        name,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=beside_on_album(film, name) or reveals.of_film(film, name),
        proofs=[
            Proof((film.ask("track", "title", count=True, performer=name),), (str(len(tracks)),)),
            *(Proof((query,), (name,)) for query in queries),
        ],
        facts=tracks,
        rivals=_rivals(film, name),
    )


TEMPLATES: tuple[Template, ...] = (performer, singing_star, most_songs, song_of)
