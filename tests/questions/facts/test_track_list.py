"""Track lists with columns: who wrote and who performs, and which list is the album's."""

from __future__ import annotations

from questions.facts.fact import Track
from questions.facts.track_list import read_track_lists
from tests.questions.facts.wikipages import page, told

LIST = """==Soundtrack==
{{Track listing
| extra_column = Artist
| title1 = Fog
| writer1 = [[Georg Fred Hand]]
| extra1 = The Buoys
| length1 = 2:38
| title2 = "Harbour Light"
| writer2 = Hand
| extra2 = Bo Tran, Cy Orr
| length2 = 10:05
| title3 = Main Dialogue
| writer3 = traditional
}}
"""


def tracks_of(body: str) -> list[Track]:
    return [f for f in told(read_track_lists(page(body)))[0] if isinstance(f, Track)]


def test_each_track_has_what_its_columns_say() -> None:
    fog, light, talk = tracks_of(LIST)
    assert (fog.number, fog.title, fog.performer, fog.seconds) == (1, "Fog", "The Buoys", 158)
    assert (light.title, light.performer, light.seconds) == (
        "Harbour Light",
        "Bo Tran; Cy Orr",
        605,
    )
    assert (talk.writers, talk.seconds, talk.dialogue) == ((), None, True)
    assert fog.closed


def test_a_surname_is_made_whole_from_the_list_itself() -> None:
    assert [t.writers for t in tracks_of(LIST)[:2]] == [("Georg Fred Hand",), ("Georg Fred Hand",)]


def test_a_second_list_is_an_unread() -> None:
    facts, unreads = told(read_track_lists(page(LIST + LIST.replace("Soundtrack", "Score"))))
    assert (len(facts), len(unreads)) == (3, 1)


def test_a_plain_table_of_tracks_is_read_in_a_section_on_music() -> None:
    table = (
        '{|\n! No. !! Title !! Performer(s) !! Length\n|-\n| 1. || "Fog" || The Buoys || 2:38\n|}'
    )
    (track,) = tracks_of(f"==Soundtrack==\n{table}")
    assert (track.title, track.performer) == ("Fog", "The Buoys")
    assert tracks_of(f"==Reels==\n{table}") == []


def test_music_and_lyrics_both_write_a_song() -> None:
    (track,) = tracks_of(
        "==Music==\n{{Track listing\n| title1 = Fog\n| music1 = Cy Orr\n| lyrics1 = Di Poe\n"
        "| length1 = 1:00\n}}"
    )
    assert track.writers == ("Cy Orr", "Di Poe")


def test_a_track_whose_writers_are_partly_nobodys_has_none() -> None:
    body = """==Soundtrack==
{{Track listing
| all_lyrics = [[Bo Tran]]
| title1 = Fog
| music1 = Traditional
| length1 = 2:38
| title2 = Ebb
| music2 = Cy Orr, remixed by X
| length2 = 2:40
| title3 = Tide
| music3 = [[Cy Orr]]
| length3 = 2:41
}}"""
    assert [t.writers for t in tracks_of(body)] == [(), (), ("Cy Orr", "Bo Tran")]


def test_a_list_that_says_what_it_is_needs_no_lengths() -> None:
    body = "==Songs==\n{{Track listing\n| title1 = Fog\n| extra1 = The Buoys\n| title2 = Ebb\n}}"
    assert [(t.number, t.title, t.seconds) for t in tracks_of(body)] == [
        (1, "Fog", None),
        (2, "Ebb", None),
    ]


def test_who_wrote_the_words_alone_did_not_write_the_song() -> None:
    body = (
        "==Songs==\n{{Track listing\n| title1 = Fog\n| lyrics1 = Di Poe\n| title2 = Ebb\n"
        "| lyrics2 = Di Poe\n| music2 = Cy Orr\n}}"
    )
    assert [t.writers for t in tracks_of(body)] == [(), ("Cy Orr", "Di Poe")]
