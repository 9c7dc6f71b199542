"""Songs: what is sung, asked once, and never where the answer stands beside it."""

from __future__ import annotations

from questions.facts.fact import Composer, Fact, Track
from tests.questions.templates.films import AT, asked, film

DANNA = Composer(person="Ada Quill", source=AT)


def track(number: int, title: str, performer: str, *writers: str) -> Track:
    return Track(number=number, title=title, performer=performer, writers=writers, source=AT)


def test_what_an_orchestra_plays_is_no_song() -> None:
    told = film(
        track(1, "Sarabande", "Bo Hartley", "Cyd Marlowe"),
        track(2, "Silver", "National Philharmonic Orchestra", "Cyd Marlowe"),
        track(3, "Copper", "Dina Okafor", "Emil Lund"),
    )
    found = [*asked(told, "performer"), *asked(told, "song")]
    assert [draft.facts[0] for draft in found] == [told.facts[2]]


def test_no_writer_is_asked_for_where_one_wrote_every_song() -> None:
    songs = [track(n, f"Song {n}", f"Singer {n}", "Cyd Marlowe") for n in range(1, 6)]
    assert asked(film(*songs), "song-writer") == []


def test_one_writer_is_asked_for_a_film() -> None:
    songs: list[Fact] = [
        track(1, "Silver", "Bo Hartley", "Cyd Marlowe"),
        track(2, "Copper", "Dina Okafor", "Emil Lund"),
        track(3, "Tin", "Farah Moss", "Gus Teller"),
    ]
    [draft] = asked(film(*songs), "song-writer")
    assert {rival.text for rival in draft.rivals} < {"Cyd Marlowe", "Emil Lund", "Gus Teller"}


def test_pieces_of_the_score_played_by_one_person_are_no_songs() -> None:
    pieces = [track(n, f"Piece {n}", "Nick Dodds", "Ada Quill") for n in range(1, 4)]
    assert asked(film(DANNA, *pieces), "performer") == []


def test_a_performer_of_several_songs_is_asked_for_once() -> None:
    songs = [track(n, f"Song {n}", "The Busboys", "Cyd Marlowe") for n in range(1, 4)]
    [draft] = asked(film(*songs), "performer")
    assert "The Busboys also perform " in draft.because


def test_performer_and_song_of_one_track_are_not_both_asked() -> None:
    names = ("Bo", "Cyd", "Dina", "Emil", "Farah", "Gus", "Hal", "Ida")
    songs = [track(n, f"Tune of {name}land", f"{name} Okafor") for n, name in enumerate(names, 1)]
    told = film(*songs)
    about = [draft.facts[0] for kind in ("performer", "song") for draft in asked(told, kind)]
    assert len(about) == len(set(about)) == 8
