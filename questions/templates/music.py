"""The soundtrack album, always named as such (standards have many versions), and other songs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rung
from questions.facts.fact import Song, Track
from questions.templates import reveals, stock, wording
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
def writers_of(film: Film) -> tuple[str, ...]:
    return distinct(name for fact in songs(film) for name in fact.writers)


def quoted(title: str) -> str:
    return f'"{title}"'


def _in_cast(film: Film, name: str) -> bool:
    return fold(name) in map(fold, film.performers)


def _asked_of(film: Film, name: str) -> Track:
    """The one song of a performer that is asked about: the others would give it away."""
    theirs = [fact for fact in songs(film) if fact.performer == name]
    return theirs[film.chance(f"song of {name}") % len(theirs)]


def _performs(name: str, fact: Track) -> bool:
    """Whether the track is performed by them, alone or with others."""
    return f" {fold(name)} " in f" {fold(fact.performer or '')} "


def _asked_for(film: Film, name: str) -> str:
    """ "performer" or "song": of someone with one song there either is asked, never both."""
    theirs = [fact for fact in film.facts(Track) if _performs(name, fact)]
    alone = len(theirs) == 1
    return ("performer", "song")[alone and film.chance(f"{name} or the song") % 2]


def performer(film: Film) -> Iterator[Draft]:
    for fact in songs(film):
        assert fact.performer is not None
        name = fact.performer
        if _in_cast(film, name) or fact is not _asked_of(film, name):
            continue
        if _asked_for(film, name) != "performer":
            continue
        also = wording.listed(
            [quoted(t.title) for t in songs(film) if t.performer == name and t is not fact][:2]
        )
        because = f"{name} also {wording.perform(name)} {also} there." if also else ""
        if not because and fact.writers and fold(name) not in map(fold, fact.writers):
            because = f"The song is by {wording.listed(fact.writers)}."
        yield from film.draft(
            "performer",
            (
                f"Who performs {quoted(fact.title)} on the soundtrack album of {film.named}?",
                f"On the soundtrack album of {film.named}, who performs {quoted(fact.title)}?",
                f"Whose recording of {quoted(fact.title)} is on the soundtrack album of "
                f"{film.named}?",
            ),
            name,
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=5,
            because=because or reveals.of_film(film, name),
            proofs=[Proof((film.ask("track", "performer", title=fact.title),), (name,))],
            facts=[fact],
            rivals=film.rivals(performers_of(film), writers_of(film)),
        )


def singing_star(film: Film) -> Iterator[Draft]:
    """A member of the cast who sings on the album."""
    for fact in songs(film):
        assert fact.performer is not None
        if not _in_cast(film, fact.performer) or _asked_for(film, fact.performer) == "song":
            continue
        wrote = fold(fact.performer) in map(fold, fact.writers)
        yield from film.draft(
            "singing-star",
            (
                f"Which cast member performs {quoted(fact.title)} on the soundtrack album of "
                f"{film.named}?",
                f"{quoted(fact.title)}, on the soundtrack album of {film.named}, is performed by "
                "which of its stars?",
                f"Which star of {film.named} can be heard performing {quoted(fact.title)} on its "
                "soundtrack album?",
            ),
            fact.performer,
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=4,
            because=f"{fact.performer} also had a hand in the writing of it."
            if wrote
            else reveals.of_film(film, fact.performer),
            proofs=[
                Proof((film.ask("track", "performer", title=fact.title),), (fact.performer,)),
            ],
            facts=[fact],
            rivals=film.rivals(film.performers),
        )


def _chief(film: Film) -> tuple[str, list[Track]] | None:
    """Who performs three songs or more, and more than anyone else, with those songs."""
    found = songs(film)
    by_name = {
        name: [fact for fact in found if fact.performer == name] for name in performers_of(film)
    }
    ranked = sorted(by_name.items(), key=lambda item: -len(item[1]))
    if len(ranked) < 2 or len(ranked[0][1]) < max(3, len(ranked[1][1]) + 1):
        return None
    if sum(_performs(ranked[0][0], fact) for fact in film.facts(Track)) > len(ranked[0][1]):
        return None  # a duet is theirs as well
    return ranked[0]


def _counted(film: Film, name: str, tracks: list[Track]) -> Proof:
    query = film.ask("track", "title", count=True, performer=name)
    return Proof((query,), (str(len(tracks)),))


def most_songs(film: Film) -> Iterator[Draft]:
    """The performer with more songs on the album than any other."""
    if (chief := _chief(film)) is None:
        return
    name, tracks = chief
    count = wording.number(len(tracks))
    by = wording.listed(film.people_of("composer")) or "the composer of the score"
    titles = wording.listed([quoted(fact.title) for fact in tracks])
    queries = [film.ask("track", "performer", title=fact.title) for fact in tracks]
    yield from film.draft(
        "most-songs",
        (
            f"Apart from {by}, who has the most tracks on the soundtrack album of {film.named}?",
            f"Who performs {count} songs on the soundtrack album of {film.named}?",
            f"Which musician performs {count} of the songs on the soundtrack album of "
            f"{film.named}?",
        ),
        name,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=f"The songs are {titles}.",
        proofs=[_counted(film, name, tracks), *(Proof((query,), (name,)) for query in queries)],
        facts=tracks,
        rivals=film.rivals(performers_of(film)),
    )


def one_more_song(film: Film) -> Iterator[Draft]:
    """All songs of one performer are given but for one; or else their number is asked for."""
    if (chief := _chief(film)) is None or not film.chance("how many songs") % 2:
        return
    name, tracks = chief
    sings, count = f"{name} {wording.perform(name)}", wording.number(len(tracks))
    asked = tracks[film.chance("one more song") % len(tracks)]
    given = wording.listed([quoted(fact.title) for fact in tracks if fact is not asked])
    titles = tuple(fact.title for fact in tracks)
    yield from film.draft(
        "one-more-song",
        (
            f"On the soundtrack album of {film.named}, {sings} {given}, and which other song?",
            f"{sings} {count} songs on the soundtrack album of {film.named}: {given}, and "
            "which else?",
        ),
        asked.title,
        Kind.TITLE,
        about=name,
        category=CATEGORY,
        difficulty=5,
        because=_by(asked) or reveals.of_film(film, name),
        proofs=[
            _counted(film, name, tracks),
            Proof((film.ask("track", "title", performer=name),), titles),
        ],
        facts=tracks,
        rivals=film.rivals(fact.title for fact in songs(film) if fact.performer != name)
        + film.rivals(stock.STANDARDS, rung=Rung.E),
    )


def _by(fact: Track) -> str:
    """Who wrote it, as a sentence; "" where it isn't known or is who performs it."""
    others = [name for name in fact.writers if fold(name) != fold(fact.performer or "")]
    return f"It was written by {wording.listed(fact.writers)}." if others else ""


def song_of(film: Film) -> Iterator[Draft]:
    """The performer is given, the song is asked; for someone with one song."""
    found = songs(film)
    for fact in found:
        if fact.performer is None or _asked_for(film, fact.performer) != "song":
            continue
        does = "do" if wording.is_plural(fact.performer) else "does"
        yield from film.draft(
            "song",
            (
                f"Which song {does} {fact.performer} perform on the soundtrack album of "
                f"{film.named}?",
                f"{fact.performer} can be heard on the soundtrack album of {film.named} with "
                "which song?",
                f"Name the song by {fact.performer} on the soundtrack album of {film.named}.",
            ),
            fact.title,
            Kind.TITLE,
            about=fact.performer,
            category=CATEGORY,
            difficulty=5,
            because=_by(fact) or reveals.of_film(film, fact.performer),
            proofs=[
                Proof(
                    (film.ask("track", "title", performer=fact.performer, dialogue="no"),),
                    (fact.title,),
                )
            ],
            facts=[fact],
            rivals=film.rivals(other.title for other in found if other is not fact)
            + film.rivals(stock.STANDARDS, rung=Rung.E),
        )


TEMPLATES: tuple[Template, ...] = (
    performer,
    singing_star,
    most_songs,
    one_more_song,
    song_of,
)
