"""Tracks whose columns ran together, and what prose tells of album and songs."""

from __future__ import annotations

import pytest

from questions.facts.fact import Song, Soundtrack, Track, Unread
from questions.facts.finding import Finding
from questions.facts.music import read_music
from tests.questions.facts.pages import flattened, page

HEADER = "No. Title Writer(s) Performer Length"
ALL_BY = "All songs written and composed by Ann Lee except as noted."
BLANK = "\N{NO-BREAK SPACE}"


def read(*rows: str, prose: tuple[str, ...] = (), header: str = HEADER) -> list[Finding]:
    table = flattened(header, *rows, caption=ALL_BY)
    box = {"starring": ["Flo Gray"], "music": ["Ann Lee"]}
    return list(read_music(page(box, prose={"Soundtrack": prose}, tables={"Soundtrack": table})))


def one(row: str, *prose: str) -> Track | Unread:
    found = read(row, prose=prose)[0]
    assert isinstance(found, Track | Unread)
    return found


def credit(found: Track | Unread) -> tuple[tuple[str, ...], str | None] | str:
    return (found.writers, found.performer) if isinstance(found, Track) else found.why


def test_a_performer_the_page_names_ends_the_writers() -> None:
    track = one(f'1. "Ebb" {BLANK} Cy Orr, Di Poe Orla 3:05', "Two standards performed by Orla.")
    assert credit(track) == (("Cy Orr", "Di Poe"), "Orla")
    assert isinstance(track, Track)
    assert track.seconds == 185


def test_a_star_may_be_writer_and_performer() -> None:
    assert credit(one(f'1. "Ebb" {BLANK} Cy Orr, Flo Gray Flo Gray 1:03')) == (
        ("Cy Orr", "Flo Gray"),
        "Flo Gray",
    )


def test_a_band_ends_the_writers() -> None:
    assert credit(one(f'1. "Ebb" {BLANK} Cy Orr The Orrs 4:27')) == (("Cy Orr",), "The Orrs")


def test_two_full_names_part_in_one_way_only() -> None:
    assert credit(one(f'1. "Ebb" {BLANK} Cy Orr Di Poe 4:27')) == (("Cy Orr",), "Di Poe")


def test_a_run_with_two_readings_is_unread() -> None:
    assert isinstance(one(f'1. "Ebb" {BLANK} Cy Orr Mae Di Poe 4:27'), Unread)


def test_the_note_over_the_list_gives_writers_where_a_cell_is_blank() -> None:
    track = one(f'1. "Ebb" {BLANK} {BLANK} Ann Lee 2:10')
    assert credit(track) == (("Ann Lee",), "Ann Lee")
    assert isinstance(track, Track)
    assert track.inferred


def test_dialogue_has_speakers_and_no_writers() -> None:
    track = one(f'1. "Ebb" (dialogue) {BLANK} Flo Gray as Ida\nGus Hall as Per')
    assert credit(track) == ((), "Flo Gray as Ida; Gus Hall as Per")
    assert isinstance(track, Track)
    assert track.dialogue
    assert not track.inferred


def test_a_list_with_a_gap_is_not_closed() -> None:
    rows = (f'1. "Ebb" {BLANK} {BLANK} Ann Lee 2:10', f'3. "Flow" {BLANK} {BLANK} Ann Lee 2:10')
    assert [f.closed for f in read(*rows) if isinstance(f, Track)] == [False, False]


def test_prose_that_counts_other_than_the_list_is_unread() -> None:
    counted = ("It has two songs performed by Orla.",)
    found = read(f'1. "Ebb" {BLANK} {BLANK} Ann Lee 2:10', prose=counted)
    found = read(f'1. "Ebb" {BLANK} {BLANK} Ann Lee 2:10', prose=counted)
    assert [f.field for f in found if isinstance(f, Unread)] == ["track"]


def test_album_date_and_a_song_left_off_are_told() -> None:
    found = list(
        read_music(
            page(
                prose={
                    "Music": [
                        "A soundtrack album, mostly score, was released May 9, 1999. A version "
                        'of "Low Water" performed by Dan Marsh that features in the film is not '
                        "included."
                    ]
                }
            )
        )
    )
    assert [f.date for f in found if isinstance(f, Soundtrack)] == ["1999-05-09"]
    songs = [(f.title, f.performer, f.on_album) for f in found if isinstance(f, Song)]
    assert songs == [("Low Water", "Dan Marsh", False)]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("1 Ebb and Flow Ann Lee 3:05", ("Ebb and Flow", "Ann Lee")),
        ("1. Ebb and Flow Ann Lee 3:05", ("Ebb and Flow", "Ann Lee")),
        ("1 Ebb Orla and Ann Lee 3:05", "no number and quoted title"),
        ("1 Ebb Orla 3:05", "no number and quoted title"),
        ("2 Ebb Ann Lee 3:05", "no number and quoted title"),
    ],
)
def test_a_title_without_quotes_ends_where_a_known_performer_begins(
    row: str, said: tuple[str, str] | str
) -> None:
    (found,) = read(row, header="No. Title Artist Length")
    if isinstance(found, Track):
        assert (found.title, found.performer) == said
        assert found.seconds == 185
    else:
        assert isinstance(found, Unread)
        assert found.why == said


def test_a_title_without_quotes_is_all_that_stands_there_where_it_has_no_neighbour() -> None:
    found = read("1 Ebb Ann Lee 3:05", "2 Flow 1:10", header="No. Title Length")
    tracks = [(f.title, f.writers, f.closed) for f in found if isinstance(f, Track)]
    assert tracks == [("Ebb Ann Lee", ("Ann Lee",), True), ("Flow", ("Ann Lee",), True)]
