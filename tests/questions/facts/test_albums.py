"""The soundtrack album and songs heard in the film: of the album's infobox and of prose."""

from __future__ import annotations

import pytest

from questions.facts.fact import Song, Soundtrack, Track
from questions.facts.music import read_music
from questions.facts.track_list import read_track_lists
from tests.questions.facts.wikipages import page, told

BOX = """{{Infobox album
| name = Salt Harbour: Music of the Film
| type = [[Soundtrack]]
| released = {{Start date|1999|5|25}}
}}
"""


def albums_of(body: str) -> list[tuple[str | None, str | None]]:
    facts, _ = told(read_music(page(f"==Music==\n{body}")))
    return [(f.date, f.title) for f in facts if isinstance(f, Soundtrack)]


def test_an_albums_own_infobox_gives_title_and_date() -> None:
    assert albums_of(BOX) == [("1999-05-25", "Salt Harbour: Music of the Film")]


def test_an_album_of_another_kind_or_of_much_later_is_not_the_films() -> None:
    assert albums_of(BOX.replace("[[Soundtrack]]", "studio")) == []
    assert albums_of(BOX.replace("1999", "2009")) == []


def test_prose_may_say_the_date_less_exactly() -> None:
    said = "The soundtrack album of Salt Harbour was released by Tin Records in 1999."
    assert albums_of(f"{BOX}\n{said}") == [("1999-05-25", "Salt Harbour: Music of the Film")]


def test_two_dates_for_the_album_are_unread() -> None:
    body = f"==Music==\n{BOX}\nThe soundtrack was released on both CD and vinyl on May 2, 1999."
    facts, unreads = told(read_music(page(body)))
    assert facts == []
    assert [u.field for u in unreads] == ["soundtrack"]


@pytest.mark.parametrize(
    "sentence",
    [
        'The theme song, "Fog", was performed by Bo Tran.',
        'The main vocal song "Fog" was performed by Bo Tran (with a choir).',
        'The song "Fog", written by Cy Orr, is performed by Bo Tran in the opening shots.',
        'Bo Tran sang the theme song for the film, called "Fog".',
    ],
)
def test_a_song_of_the_film_has_its_singer(sentence: str) -> None:
    facts, _ = told(read_music(page(f"==Music==\n{sentence}")))
    assert [(f.title, f.performer) for f in facts if isinstance(f, Song)] == [("Fog", "Bo Tran")]


@pytest.mark.parametrize(
    "sentence",
    [
        'Bo Tran wrote "Fog" to serve as the theme song, but did not finish it.',
        'The song "Fog" was performed by Bo Tran for the series "Ebb".',
        'Bo Tran sang the theme song for Ebb Tide, called "Fog".',
    ],
)
def test_a_song_that_may_not_be_heard_in_the_film_is_none(sentence: str) -> None:
    facts, _ = told(read_music(page(f"==Music==\n{sentence}")))
    assert facts == []


def test_the_composer_of_all_is_not_given_to_tracks_noted_otherwise() -> None:
    body = (
        "==Music==\n{{Track listing\n| all_music = [[Bo Tran]], except where noted\n"
        "| title1 = Fog\n| length1 = 1:00\n| title2 = Ebb\n| writer2 = [[Cy Orr]]\n"
        "| length2 = 1:00\n| title3 = Tide\n| note3 = Cover of The Buoys\n| length3 = 1:00\n}}"
    )
    facts, _ = told(read_track_lists(page(body)))
    written = [f.writers for f in facts if isinstance(f, Track)]
    assert written == [("Bo Tran",), ("Cy Orr",), ()]


def test_a_song_may_have_the_films_title() -> None:
    said = 'Bo Tran sang the theme song for Salt Harbour, called "Salt Harbour".'
    facts, _ = told(read_music(page(f"==Music==\n{said}")))
    assert [f.title for f in facts if isinstance(f, Song)] == ["Salt Harbour"]
