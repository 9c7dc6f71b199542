"""What else is on a soundtrack album: the director's own music, voices, and duets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rung
from questions.facts.fact import Track
from questions.templates import musicians, reveals, wording
from questions.templates.music import (
    CATEGORY,
    album,
    beside_on_album,
    known_performers,
    performs,
    quoted,
    songs,
)
from questions.templates.subject import Film, Template, distinct
from quiz.question import Kind

#: Tracks by the director, from which on the album is the director's more than anybody's.
_OWN = 5
_PART = re.compile(r"(?P<who>.+?) as (?P<role>.+)")
_DID = {
    "director": "directed the film",
    "writer": "wrote the script",
    "composer": "composed the score",
    "editor": "edited it",
    "producer": "produced it",
}


def directors_own(film: Film) -> Iterator[Draft]:
    """A director who performs more tracks than anyone else, singers of note among them."""
    directors, guests = film.people_of("director"), known_performers(film)
    if len(directors) != 1 or directors[0] in film.performers or not guests:
        return
    (name,) = directors
    tracks = [fact for fact in film.facts(Track) if fact.performer and not fact.dialogue]
    own = [fact for fact in tracks if fold(fact.performer or "") == fold(name)]
    if len(own) < _OWN or any(not fact.closed for fact in tracks):
        return
    others = distinct(fact.performer for fact in tracks if fact.performer not in (None, name))
    if any(sum(performs(other, fact) for fact in tracks) >= len(own) for other in others):
        return
    count, on = wording.number(len(own)), album(film)
    are = f"{wording.listed(guests[:2])} {'are' if len(guests) > 1 else 'is'}"
    did = [_DID[role] for role in film.roles(name) if role in _DID]
    yield from film.draft(
        "director-plays",
        (
            f"{are} on {on}, but someone from behind the camera performs {count} of its tracks. "
            "Who?",
            f"Who from behind the camera performs more tracks than {guests[0]} or anyone else on "
            f"{on}?",
            f"No singer but one of the film's makers performs {count} tracks on {on}. Who?",
        ),
        name,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=f"{name} {wording.listed(did)}.",
        proofs=[
            Proof((film.ask("track", "title", count=True, performer=name),), (str(len(own)),)),
            Proof((film.ask("director", "person"),), (name,)),
        ],
        facts=own,
        rivals=film.rivals(film.people_of("cinematographer", "editor", "producer", "writer")),
    )


def _speakers(fact: Track) -> tuple[tuple[str, str], ...]:
    """Who speaks as whom on a track of dialogue; () unless it says so of everyone."""
    found = [_PART.fullmatch(part.strip()) for part in (fact.performer or "").split(";")]
    if not fact.dialogue or None in found:
        return ()
    return tuple((m["who"], m["role"]) for m in found if m)


def _spoken(film: Film) -> list[tuple[Track, tuple[tuple[str, str], ...]]]:
    return [(fact, said) for fact in film.facts(Track) if (said := _speakers(fact))]


def guest(film: Film) -> Iterator[Draft]:
    """A singer of note who does not sing there but speaks a part, opposite a star."""
    billed = film.people_of("starring")
    for fact, said in _spoken(film):
        guests = [(who, role) for who, role in said if musicians.noun(who) == "singer"]
        stars = [who for who, _ in said if who in billed]
        if len(said) != 2 or len(guests) != 1 or len(stars) != 1:
            continue
        ((name, role),) = guests
        on, part = album(film), quoted(role)
        yield from film.draft(
            "album-guest",
            (
                f"On {on}, {stars[0]} is heard talking to a character called {part}. Which singer "
                "speaks that part?",
                f"{stars[0]} has a scene with a character called {part} on {on}. Which singer "
                "plays the part?",
                f"A character called {part} talks to {stars[0]} on {on}. Which singer is it?",
            ),
            name,
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=4,
            because=f"The track is called {quoted(fact.title)}.",
            proofs=[
                Proof((film.ask("track", "performer", title=fact.title),), (str(fact.performer),))
            ],
            facts=[fact],
            rivals=film.rivals(n for n in known_performers(film) if n != name)
            + film.rivals(musicians.beside(name), rung=Rung.C),
        )


def duet(film: Film) -> Iterator[Draft]:
    """Two names on one track: one is given, the other asked."""
    for fact in film.facts(Track):
        names = [part.strip() for part in (fact.performer or "").split(";")]
        if fact.dialogue or len(names) != 2 or not all(map(musicians.is_known, names)):
            continue
        given, asked = names if film.chance(f"duet {fact.title}") % 2 else reversed(names)
        title, noun = quoted(fact.title), musicians.noun(asked)
        wrote = sorted(map(fold, fact.writers)) == sorted(map(fold, names))
        yield from film.draft(
            "duet",
            (
                f"With which {noun} does {given} share {title} on {album(film)}?",
                f"{given} and which other {noun} perform {title} on {album(film)}?",
                f"Who joins {given} in {title} on {album(film)}?",
            ),
            asked,
            Kind.PERSON,
            about=fact.title,
            category=CATEGORY,
            difficulty=4,
            because="The two wrote the song together as well."
            if wrote
            else beside_on_album(film, given, asked) or reveals.of_film(film, asked),
            proofs=[
                Proof((film.ask("track", "performer", title=fact.title),), (str(fact.performer),))
            ],
            facts=[fact],
            rivals=film.rivals(musicians.beside(asked), rung=Rung.C),
        )
        return


def star_song(film: Film) -> Iterator[Draft]:
    """The only song of a star who sings there: its title, among those of the album."""
    tracks = [fact for fact in film.facts(Track) if not fact.dialogue and fact.performer]
    for name in film.people_of("starring"):
        theirs = [fact for fact in tracks if performs(name, fact)]
        if len(theirs) != 1 or fold(theirs[0].performer or "") != fold(name):
            continue
        (fact,) = theirs
        wrote = any(wording.same_person(name, writer) for writer in fact.writers)
        did = "wrote and performs" if len(fact.writers) == 1 else "co-wrote and performs"
        did, on = did if wrote else "performs", album(film)
        yield from film.draft(
            "star-song",
            (
                f"{name} {did} one song on {on}. What is it called?",
                f"Which song does {name}, a star of {film.dated}, perform on its soundtrack album?",
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
            rivals=film.rivals(other.title for other in songs(film) if other is not fact),
        )
        return


def film_of_album(film: Film) -> Iterator[Draft]:
    """Two names of the album, and a star who is on it as well, lead to the film."""
    names = [name for name in known_performers(film) if not wording.leaks(name, film.record.title)][
        :2
    ]
    if len(names) < 2:
        return
    stars = [
        name
        for name in film.people_of("starring")
        if any(fold(fact.performer or "") == fold(name) for fact in songs(film))
    ][:1]
    facts = [
        next(fact for fact in songs(film) if fold(fact.performer or "") == fold(name))
        for name in (*names, *stars)
    ]
    both, year = wording.listed(names), film.year
    yield from film.draft(
        "film-of-album",
        (
            f"{both} are on the soundtrack album of which {year} film, and so is {stars[0]}, who "
            "acts in it?",
            f"{both} share the soundtrack album of which {year} film with {stars[0]}, one of its "
            "stars?",
        )
        if stars
        else (
            f"{both} are both on the soundtrack album of which {year} film?",
            f"Which {year} film has both {both} on its soundtrack album?",
        ),
        film.record.title,
        Kind.TITLE,
        category=CATEGORY,
        difficulty=3,
        because=f"{wording.listed([_song(fact) for fact in facts[:2]])}.",
        proofs=[
            Proof(
                tuple(film.which("track", performer=name) for name in (*names, *stars)),
                (film.id,),
            )
        ],
        facts=facts,
    )


def _song(fact: Track) -> str:
    name = fact.performer or ""
    return f"{name} {wording.perform(name)} {quoted(fact.title)}"


TEMPLATES: tuple[Template, ...] = (
    directors_own, guest, duet, star_song, film_of_album,
)  # fmt: skip
