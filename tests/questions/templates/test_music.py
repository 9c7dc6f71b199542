"""Songs: only those of people a room has heard of, asked once, and never beside the answer."""

from __future__ import annotations

from questions.base import FactBase
from questions.draft import Draft
from questions.facts.fact import Composer, Director, Editor, Fact, Producer, Song, Starring, Track
from questions.templates import musicians
from questions.templates.music import songs
from questions.templates.subject import Film
from tests.questions.templates.films import AT, asked, film, offered

QUILL = Composer(person="Ada Quill", source=AT)


def track(number: int, title: str, performer: str, *writers: str, **more: bool) -> Track:
    return Track(
        number=number,
        title=title,
        performer=performer,
        writers=writers,
        closed=True,
        source=AT,
        **more,
    )


def found(*facts: Fact) -> tuple[Track, ...]:
    told = film(*facts)
    return songs(Film(FactBase.build([told]), told, 1))


def one_of(facts: tuple[Fact, ...], *templates: str) -> list[Draft]:
    """What films of several years ask: chance decides which of two."""
    told = [film(*facts, year=year) for year in range(1980, 1990)]
    each = [[draft for name in templates for draft in asked(one, name)] for one in told]
    assert {len(drafts) for drafts in each} == {1}
    return [draft for drafts in each for draft in drafts]


def test_what_an_orchestra_plays_is_no_song() -> None:
    copper = track(3, "Copper", "Dina Okafor", "Emil Lund")
    assert found(
        track(1, "Sarabande", "Bo Hartley", "Cyd Marlowe"),
        track(2, "Silver", "National Philharmonic Orchestra", "Cyd Marlowe"),
        copper,
    ) == (copper,)


def test_pieces_of_the_score_played_by_one_person_are_no_songs() -> None:
    pieces = [track(n, f"Piece {n}", "Nick Dodds", "Ada Quill") for n in range(1, 4)]
    assert found(QUILL, *pieces) == ()


def test_a_performer_whom_nobody_knows_is_not_asked_for() -> None:
    told = film(track(1, "Silver", "Bo Hartley", "Cyd Marlowe"), track(2, "Tin", "Weezer"))
    assert [draft.answer for draft in asked(told, "performer")] == ["Weezer"]
    assert asked(told, "song") == asked(told, "song-writer") == []


def test_wrong_performers_are_of_the_same_kind_and_age() -> None:
    assert musicians.noun("Weezer") == "band"
    assert set(musicians.beside("Sting")) >= {"Prince", "Bono"}
    assert all(" " in name for name in musicians.beside("Don Henley"))
    assert musicians.beside("Bo Hartley") == ()


def test_song_or_performer_is_asked_and_never_both() -> None:
    facts = (
        track(1, "Silver", "Don Henley", "Harold Arlen", "Johnny Mercer"),
        track(2, "Tin", "Bo"),
    )
    drafts = one_of(facts, "performer", "song")
    assert {draft.template for draft in drafts} == {"performer", "song"}
    assert all("Harold Arlen and Johnny Mercer" in draft.stem for draft in drafts)


def test_a_songwriter_is_asked_for_if_known_and_given_if_there_were_two() -> None:
    known = track(1, "Silver", "Don Henley", "Harold Arlen", "Cyd Marlowe")
    [draft] = asked(film(known), "song-writer")
    assert (draft.answer, "Cyd Marlowe" in draft.stem) == ("Harold Arlen", True)
    assert "Cole Porter" not in draft.stem
    assert asked(film(track(1, "Silver", "Don Henley", "Cyd Marlowe")), "song-writer") == []


def test_what_a_songwriter_was_honoured_for_leads_there() -> None:
    [draft] = asked(film(track(1, "Silver", "Don Henley", "Harold Arlen", "Bo")), "song-writer")
    assert "an Oscar for a song in *The Wizard of Oz* (films of 1939)" in draft.stem
    [plain] = asked(film(track(1, "Silver", "Don Henley", "Lorenz Hart", "Bo")), "song-writer")
    assert "Oscar" not in plain.stem


def test_three_songs_of_one_name_are_asked_about_together() -> None:
    three = [track(n, f"Song {n}", "Weezer", "Cyd Marlowe") for n in range(1, 4)]
    told = film(*three, track(4, "Tin", "Sting"))
    [draft] = asked(told, "most-songs")
    assert (draft.answer, draft.facts) == ("Weezer", tuple(three))
    assert all(f'"Song {n}"' in draft.stem for n in range(1, 4))
    assert [one.answer for one in asked(told, "performer")] == ["Sting"]


def test_a_director_who_plays_more_than_the_stars_of_the_album_is_a_story() -> None:
    crew: tuple[Fact, ...] = (
        Director(person="Ada Quill", closed=True, source=AT),
        QUILL,
        Editor(person="Emil Lund", closed=True, source=AT),
        Producer(person="Gus Teller", closed=True, source=AT),
    )
    own = [track(n, f"Piece {n}", "Ada Quill", "Ada Quill") for n in range(1, 6)]
    sting = track(6, "Tin", "Sting")
    [draft] = asked(film(*crew, *own, sting), "director-plays")
    assert (draft.answer, "five" in draft.stem or "Sting" in draft.stem) == ("Ada Quill", True)
    assert offered(draft) == {"Emil Lund", "Gus Teller"}
    assert asked(film(*crew, *own[:4], sting), "director-plays") == []
    assert asked(film(*crew, *own), "director-plays") == []


def test_a_singer_who_only_speaks_is_asked_for() -> None:
    star = Starring(person="Bo Hartley", source=AT)
    talk = track(1, "A Ride", "Bo Hartley as Bo; Lou Rawls as Driver", dialogue=True)
    [draft] = asked(film(star, talk), "album-guest")
    assert (draft.answer, "Bo Hartley" in draft.stem) == ("Lou Rawls", True)


def test_two_names_on_a_track_lead_to_one_another() -> None:
    drafts = one_of((track(1, "Silver", "Robbie Williams; Sting"),), "duet")
    assert {draft.answer for draft in drafts} == {"Robbie Williams", "Sting"}
    assert asked(film(track(1, "Silver", "Bo Hartley; Sting")), "duet") == []


def test_a_song_of_the_film_that_its_album_lacks_is_told_as_such() -> None:
    def heard(on_album: bool | None) -> Song:
        return Song(title="Tin", performer="Michael McDonald", on_album=on_album, source=AT)

    [missing] = asked(film(heard(on_album=False), track(1, "Silver", "Sting")), "heard-song")
    assert "where Sting is" in missing.stem
    [there] = asked(film(heard(on_album=None)), "heard-song")
    assert "album" not in there.stem


def test_the_one_song_of_a_star_is_asked_for_by_its_title() -> None:
    star = Starring(person="Bo Hartley", source=AT)
    own = track(1, "Silver", "Bo Hartley", "Bo Hartley")
    [draft] = asked(film(star, own, track(2, "Tin", "Sting")), "star-song")
    assert (draft.answer, offered(draft)) == ("Silver", {"Tin"})
    assert asked(film(star, own, track(2, "Tin", "Bo Hartley")), "star-song") == []


def test_two_names_of_an_album_lead_to_the_film() -> None:
    pair = (track(1, "Silver", "Weezer"), track(2, "Tin", "Sting"))
    [draft] = asked(film(*pair), "film-of-album")
    assert (draft.answer, "Weezer and Sting" in draft.stem) == ("The Salt Road", True)
    assert asked(film(*pair[:1]), "film-of-album") == []
