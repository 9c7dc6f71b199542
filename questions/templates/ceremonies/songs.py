"""Original songs: which one, from which film, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft, Rival, Rung
from questions.reference import fame
from questions.templates import wording
from questions.templates.ceremonies import categories, reveals, stories
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import RECENT, Ceremony, Template
from quiz.question import Kind

SONG = "Best Original Song"
#: Nominations for songs that make a songwriter known.
KNOWN = 4
#: Films whose songs people may know, though they did not win: so many nominations.
REMEMBERED = 4


def _songs(c: Ceremony) -> Iterator[tuple[Candidate, str]]:
    for one in c.categories.get(SONG, ()):
        if one.fact.song:
            yield one, one.fact.song


def _others(c: Ceremony, one: Candidate) -> tuple[Rival, ...]:
    here = [Rival(song, Rung.B) for other, song in _songs(c) if other is not one]
    near = [Rival(row.fact.song, Rung.C) for row in c.near(SONG, gap=1) if row.fact.song]
    return (*here, *near)


def _is_known(c: Ceremony, name: str) -> bool:
    many = len(c.history.career_in(name, SONG)) >= KNOWN
    return categories.is_person(name) and (many or fame.listings(name) >= stories.A_SINGER)


def _stars(c: Ceremony, one: Candidate) -> list[str]:
    """Who wrote it and is known, the best known first."""
    known = [name for name in one.names if _is_known(c, name)]
    return sorted(known, key=lambda name: -fame.listings(name))


def _winner(c: Ceremony, one: Candidate) -> str:
    """ "“Golden” from *KPop Demon Hunters* won."""
    winner = c.history.winner(c.no, SONG)
    if winner is None or one.won or not winner.fact.song:
        return ""
    return wording.sentence(f"{_named(winner)} won.")


def _named(one: Candidate) -> str:
    """ "“Golden” from *KPop Demon Hunters*", "the title song of *Skyfall*"."""
    film = reveals.titled(one.title)
    if fold(one.fact.song or "") == fold(one.title):
        return f"the title song of {film}"
    return f"“{one.fact.song}” from {film}"


def _is_remembered(c: Ceremony, one: Candidate) -> bool:
    """Whether people may know the song: it won, or the film is known, or a name of our days."""
    near = 1927 + c.no >= RECENT and bool(_stars(c, one))
    return one.won or near or len(c.of_film(one.film)) >= REMEMBERED


def _other_wins(c: Ceremony, name: str) -> str:
    """What the songwriter had won for before; nothing where that is too much to tell."""
    won = [
        row
        for row in c.history.career_in(name, SONG)
        if row.won and row.ceremony < c.no and row.fact.song
    ]
    if not 0 < len(won) < 5:
        return ""
    songs = wording.listed([f"“{row.fact.song}”" for row in won])
    return f"{name} had won before with {songs}."


def _beaten(c: Ceremony, one: Candidate) -> str:
    """The songs that lost to it."""
    lost = [f"“{song}”" for other, song in _songs(c) if other is not one]
    if not one.won or len(lost) < 2:
        return ""
    # Up to fourteen were in the running at times.
    told = wording.listed(lost) if len(lost) < 6 else f"{wording.number(len(lost))} other songs"
    return f"Beaten were {told}."


def song_of_film(c: Ceremony) -> Iterator[Draft]:
    """Which song of this film?"""
    for one, song in _songs(c):
        mine = [row for row in c.of_film(one.film) if row.category == SONG]
        stars = _stars(c, one)
        if len(mine) != 1 or not (one.won or stars) or not _is_remembered(c, one):
            continue
        film = reveals.titled(one.title)
        yield from c.draft(
            "oscar-song",
            _which_song(c, one, film, stars[0] if stars else ""),
            song,
            Kind.TITLE,
            about=f"{one.title} {song}",
            rests_on=[one],
            difficulty=c.difficulty(one, 1),
            because=reveals.both(
                f"“{song}” was written by {wording.listed(one.names)}."
                if 0 < len(one.names) < 5 and (len(one.names) > 1 or not stars)
                else "",
                _winner(c, one),
                _beaten(c, one),
            ),
            proofs=[Proof((c.ask("song", one.film, category=SONG),), (song,))],
            rivals=_others(c, one),
        )


def _which_song(c: Ceremony, one: Candidate, film: str, star: str) -> list[str]:
    if one.won and not star:
        return [
            f"Which song from {film} won {SONG} {c.at}?",
            f"{film} won {SONG} {c.at}. What is the song called?",
            f"With which song did {film} win {SONG} {c.at}?",
        ]
    alone, prize = len(one.names) == 1, f"{SONG} {c.at}"
    if one.won:
        return [
            f"{star} {'won' if alone else 'shared'} {prize}, for a song from {film}. Which one?",
            f"Which song from {film} won {star} {'' if alone else 'a share of '}{prize}?",
            f"For which song from {film} did {star} {'win' if alone else 'share'} {prize}?",
        ]
    return [
        f"Which song from {film} brought {star} a nomination for {prize}?",
        f"{star} was nominated for {prize} with a song from {film}. Which one?",
        f"With which song from {film} was {star} in the running for {prize}?",
    ]


def film_of_song(c: Ceremony) -> Iterator[Draft]:
    """From which film is this song?"""
    for one, song in _songs(c):
        stars = _stars(c, one)
        known = len(c.of_film(one.film)) >= REMEMBERED
        if not _is_remembered(c, one):
            continue
        star = wording.listed(one.names) if stars and len(one.names) < 3 else ""
        yield from c.draft(
            "oscar-song-film",
            _which_film(c, one, song, star),
            one.title,
            Kind.TITLE,
            about=song,
            rests_on=[one],
            difficulty=c.difficulty(one),
            because=reveals.both(
                f"“{song}” was written by {wording.listed(one.names)}."
                if not star and 0 < len(one.names) < 5
                else "",
                _night(c, one) if known else "",
                _beaten(c, one),
                _winner(c, one) if star else "",
            ),
            proofs=[Proof((c.ask_films(category=SONG, song=song),), one.films)],
            rivals=c.titles(SONG, but=one.titles),
        )


def _night(c: Ceremony, one: Candidate) -> str:
    """What else the film won; of a song that lost to another of the film, nothing."""
    winner = c.history.winner(c.no, SONG)
    if winner is not None and winner.film == one.film:
        return reveals.also(c, one)
    return stories.took_home(c, one.film)


def _which_film(c: Ceremony, one: Candidate, song: str, star: str) -> list[str]:
    winner = c.history.winner(c.no, SONG)
    prize = f"{SONG} {c.at}"
    if star:
        verb = "won" if one.won else "lost"
        return [
            f"{star} {verb} {prize} with “{song}”. Which film is it from?",
            f"For which film did {star} write “{song}”, which {verb} {prize}?",
            f"“{song}” by {star} {verb} {prize}. In which film is it heard?",
        ]
    told = winner.fact.song if winner is not None else None
    # “Flashdance...What a Feeling” gives away where “Maniac” is from.
    if one.won or not told or fold(one.title) in fold(told):
        did = "won" if one.won else "was nominated for"
        return [
            f"“{song}” {did} {prize}. Which film is it from?",
            f"Which film gave us “{song}”, which {did} {prize}?",
            f"From which film is “{song}”, the song that {did} {prize}?",
        ]
    return [
        f"“{song}” lost {SONG} to “{told}” {c.at}. Which film is it from?",
        f"Which film gave us “{song}”, beaten by “{told}” to {prize}?",
        f"From which film is “{song}”, which lost {SONG} to “{told}” {c.at}?",
    ]


def songwriter(c: Ceremony) -> Iterator[Draft]:
    """Who wrote it? Where there are two, one of them is told."""
    for one, song in _songs(c):
        stars = _stars(c, one)
        if not stars or not 1 <= len(one.names) <= 2 or not _is_remembered(c, one):
            continue
        name = stars[0]
        other = [text for text in one.names if text != name]
        yield from c.draft(
            "oscar-songwriter",
            _who_wrote(c, one, other),
            name,
            Kind.PERSON,
            about=song,
            rests_on=[one],
            difficulty=c.difficulty(one),
            because=reveals.both(_other_wins(c, name), _winner(c, one), _beaten(c, one)),
            proofs=[Proof((c.ask("recipients", one.film, category=SONG, song=song),), one.names)],
            rivals=c.people(SONG, but=one.names),
        )


def _who_wrote(c: Ceremony, one: Candidate, other: list[str]) -> list[str]:
    named, prize = _named(one), f"{SONG} {c.at}"
    did = "won" if one.won else "was nominated for"
    if other:
        return [
            f"{other[0]} shared {prize} for {named}. With whom?"
            if one.won
            else f"{other[0]} and which other songwriter were nominated for {prize}, for {named}?",
            f"Who wrote {named} with {other[0]}, and {did} {prize}?",
            f"With whom did {other[0]} write {named}, which {did} {prize}?",
        ]
    return [
        f"Who wrote {named}, which {did} {prize}?",
        f"Who {did} {prize} for writing {named}?",
        f"{named} {did} {prize}. Who wrote it?",
    ]


def winning_song(c: Ceremony) -> Iterator[Draft]:
    """Which song beat that one, by somebody better known?"""
    winner = c.history.winner(c.no, SONG)
    if winner is None or not winner.fact.song or len(list(_songs(c))) < 4:
        return
    lost = [(one, song) for one, song in _songs(c) if not one.won and len(one.names) < 3]
    lost.sort(key=lambda pair: c.chance(f"lost {pair[1]}"))
    known = next(((one, song) for one, song in lost if _stars(c, one)), None)
    if known is None:
        return
    loser, song = known
    names, named = wording.listed(loser.names), _named(loser)
    yield from c.draft(
        "oscar-winning-song",
        [
            f"{names} lost {SONG} {c.at} with {named}. Which song won?",
            f"Which song beat “{song}” by {names} to {SONG} {c.at}?",
            f"{named}, by {names}, lost {SONG} {c.at}. Which song won?",
        ],
        winner.fact.song,
        Kind.TITLE,
        about="winner",
        rests_on=[winner, loser],
        difficulty=c.difficulty(winner, 1),
        because=_told_of(winner),
        proofs=[
            Proof((c.ask("song", category=SONG, result="won"),), (winner.fact.song,)),
            Proof((c.ask("result", category=SONG, song=song),), ("nominated",)),
        ],
        rivals=[rival for rival in _others(c, winner) if rival.text != song],
    )


def _told_of(winner: Candidate) -> str:
    """By whom it was, and from which film where its name doesn't tell."""
    by = f"by {wording.listed(winner.names)}" if 0 < len(winner.names) < 5 else ""
    if fold(winner.fact.song or "") == fold(winner.title):
        return f"The song that won is {by}." if by else ""
    film = f"“{winner.fact.song}” is from {reveals.titled(winner.title)}"
    return f"{film}, {by}." if by else f"{film}."


TEMPLATES: tuple[Template, ...] = (song_of_film, film_of_song, songwriter, winning_song)
