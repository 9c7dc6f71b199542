"""Original songs: which one, from which film, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof
from questions.draft import Draft, Rival, Rung
from questions.templates import wording
from questions.templates.ceremonies import reveals
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template
from questions.templates.ceremonies.winners import people_of
from quiz.question import Kind

SONG = "Best Original Song"


def _songs(c: Ceremony) -> Iterator[tuple[Candidate, str]]:
    for one in c.categories.get(SONG, ()):
        if one.fact.song:
            yield one, one.fact.song


def _others(c: Ceremony, one: Candidate) -> tuple[Rival, ...]:
    here = [Rival(song, Rung.B) for other, song in _songs(c) if other is not one]
    near = [Rival(row.fact.song, Rung.C) for row in c.near(SONG, gap=1) if row.fact.song]
    return (*here, *near)


def _by(one: Candidate) -> str:
    return f"“{one.fact.song}” was written by {wording.listed(one.names)}." if one.names else ""


def song_of_film(c: Ceremony) -> Iterator[Draft]:
    """Which song of this film?"""
    for one, song in _songs(c):
        mine = [row for row in c.of_film(one.film) if row.category == SONG]
        if len(mine) != 1:
            continue
        film = reveals.titled(one.title)
        did = "won" if one.won else "was nominated for"
        yield from c.draft(
            "oscar-song",
            [
                f"Which song from {film} {did} {SONG} {c.at}?",
                f"{film} {'won' if one.won else 'was up for'} {SONG} {c.at}: for which song?",
                f"With which song did {film} {'win' if one.won else 'compete for'} {SONG} {c.at}?",
            ],
            song,
            Kind.TITLE,
            about=f"{one.title} {song}",
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            because=reveals.both(_by(one), _winner(c, one)),
            proofs=[Proof((c.ask("song", one.film, category=SONG),), (song,))],
            rivals=_others(c, one),
        )


def _winner(c: Ceremony, one: Candidate) -> str:
    winner = c.history.winner(c.no, SONG)
    if winner is None or one.won or not winner.fact.song:
        return ""
    return f"It lost to “{winner.fact.song}” from {reveals.titled(winner.title)}."


def film_of_song(c: Ceremony) -> Iterator[Draft]:
    """From which film is this song?"""
    for one, song in _songs(c):
        did = "won" if one.won else "was nominated for"
        prized = "winner of" if one.won else "nominated for"
        yield from c.draft(
            "oscar-song-film",
            [
                f"“{song}” {did} {SONG} {c.at}. Which film is it from?",
                f"Which film gave us “{song}”, {prized} {SONG} {c.at}?",
                f"From which film is “{song}”, which {did} {SONG} {c.at}?",
            ],
            one.title,
            Kind.TITLE,
            about=song,
            rests_on=[one],
            difficulty=c.difficulty(one),
            because=reveals.both(_by(one), _winner(c, one)),
            proofs=[Proof((c.ask_films(category=SONG, song=song),), one.films)],
            rivals=c.titles(SONG, but=one.titles),
        )


def songwriter(c: Ceremony) -> Iterator[Draft]:
    """Who wrote it? Either of two will do."""
    for one, song in _songs(c):
        names = people_of(one)
        known = max((len(c.history.career(name)) for name in names), default=0)
        if not names or not (one.won or known > 2):
            continue
        film = reveals.titled(one.title)
        did = "won" if one.won else "was nominated for"
        stems = (
            [
                f"Who wrote “{song}” from {film}, which {did} {SONG} {c.at}?",
                f"Which songwriter {did} {SONG} {c.at}, with “{song}” from {film}?",
                f"“{song}” from {film} {did} {SONG} {c.at}. Who wrote it?",
            ]
            if len(names) == 1
            else [
                f"Two people wrote “{song}” from {film}, which {did} {SONG} {c.at}. Name either.",
                f"Name either of the two who wrote “{song}” from {film}, "
                f"which {did} {SONG} {c.at}.",
                f"Two songwriters {'won' if one.won else 'were nominated for'} {SONG} with "
                f"“{song}” from {film}, {c.at}. Name either one.",
            ]
        )
        yield from c.draft(
            "oscar-songwriter",
            stems,
            names[0],
            Kind.PERSON,
            about=song,
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            because=reveals.both(
                f"The two were {wording.listed(names)}." if len(names) == 2 else "",
                _winner(c, one) or reveals.before(c, names[0], SONG),
            ),
            proofs=[Proof((c.ask("recipients", one.film, category=SONG, song=song),), names)],
            keys=names if len(names) > 1 else (),
            rivals=c.people(SONG, but=names),
        )


def winning_song(c: Ceremony) -> Iterator[Draft]:
    """Which song won? And what did it beat?"""
    winner = c.history.winner(c.no, SONG)
    if winner is None or not winner.fact.song:
        return
    lost = [song for one, song in _songs(c) if one is not winner]
    lost.sort(key=lambda song: c.chance(f"lost {song}"))
    if len(lost) < 3:
        return
    yield from c.draft(
        "oscar-winning-song",
        [
            f"Which song beat “{lost[0]}” to {SONG} {c.at}?",
            f"{c.opening} “{lost[0]}” lost {SONG} to which other song?",
            f"To which song did “{lost[0]}” lose {SONG} {c.at}?",
        ],
        winner.fact.song,
        Kind.TITLE,
        about="winner",
        rests_on=[winner],
        difficulty=c.difficulty(winner, 1),
        because=reveals.both(f"It is from {reveals.titled(winner.title)}.", _by(winner)),
        proofs=[
            Proof((c.ask("song", category=SONG, result="won"),), (winner.fact.song,)),
            Proof((c.ask("result", category=SONG, song=lost[0]),), ("nominated",)),
        ],
        rivals=[rival for rival in _others(c, winner) if rival.text != lost[0]],
    )


TEMPLATES: tuple[Template, ...] = (song_of_film, film_of_song, songwriter, winning_song)
