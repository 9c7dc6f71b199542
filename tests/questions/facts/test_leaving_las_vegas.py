"""The page the project starts from, fact by fact; skipped where it is not at hand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TypeVar

import pytest

from questions.articles import read
from questions.facts.fact import (
    Award,
    BasedOn,
    BoxOffice,
    Budget,
    Cast,
    Distributor,
    Fact,
    FilmFormat,
    FilmingLocation,
    FilmRecord,
    HomeMedia,
    PersonFact,
    Reference,
    Release,
    Score,
    Song,
    Soundtrack,
    Track,
)
from questions.facts.reader import read_facts
from tests.questions.facts import showing

PAGE = Path(__file__).parents[4] / "shared" / "articles" / "text" / "leaving-las-vegas.txt"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the page is not beside the checkout")

T = TypeVar("T", bound=Fact)
MIKE = "Mike Figgis"
CAGE = "Nicolas Cage"
SHUE = "Elisabeth Shue"


@pytest.fixture(scope="module")
def record() -> FilmRecord:
    return read_facts(read(PAGE.read_bytes(), PAGE.name))


def of(record: FilmRecord, kind: type[T]) -> list[T]:
    return [fact for fact in record.facts if isinstance(fact, kind)]


def test_the_record_is_credited_and_named(record: FilmRecord) -> None:
    assert (record.id, record.title, record.year) == (
        "leaving-las-vegas-1995",
        "Leaving Las Vegas",
        1995,
    )
    assert (record.article.site, record.article.licence) == (
        "World Heritage Encyclopedia",
        "CC BY-SA",
    )


def test_crew_and_billing_are_those_of_the_infobox(record: FilmRecord) -> None:
    people = [(fact.kind, fact.person) for fact in of(record, PersonFact)]
    assert people == [
        ("director", MIKE),
        ("producer", "Lila Cazès"),
        ("producer", "Annie Stewart"),
        ("starring", CAGE),
        ("starring", SHUE),
        ("starring", "Julian Sands"),
        ("starring", "Richard Lewis"),
        ("starring", "Valeria Golino"),
        ("composer", MIKE),
        ("cinematographer", "Declan Quinn"),
        ("editor", "John Smith"),
    ]


def test_money_is_read_to_the_dollar(record: FilmRecord) -> None:
    assert [(f.amount, f.currency) for f in of(record, Budget)] == [(3_600_000, "USD")]
    assert [(f.amount, f.currency) for f in of(record, BoxOffice)] == [(32_029_928, "USD")]


def test_all_seventeen_award_rows_are_read(record: FilmRecord) -> None:
    rows = [(a.body, a.category, a.recipients, a.result, a.inferred) for a in of(record, Award)]
    academy, bafta = "Academy Award", "BAFTA Award"
    globe, spirit = "Golden Globe Award", "Independent Spirit Award"
    producers = ("Lila Cazès", "Annie Stewart")
    assert rows == [
        (academy, "Best Actor", (CAGE,), "won", False),
        (academy, "Best Actress", (SHUE,), "nominated", False),
        (academy, "Best Director", (MIKE,), "nominated", False),
        (academy, "Best Adapted Screenplay", (MIKE,), "nominated", True),
        (bafta, "Best Actor", (CAGE,), "nominated", False),
        (bafta, "Best Actress", (SHUE,), "nominated", False),
        (bafta, "Best Adapted Screenplay", (MIKE,), "nominated", False),
        (globe, "Best Director", (), "nominated", False),
        (globe, "Best Actor – Motion Picture Drama", (CAGE,), "won", False),
        (globe, "Best Actress in a Motion Picture – Drama", (SHUE,), "nominated", False),
        (globe, "Best Motion Picture – Drama", producers, "nominated", False),
        (spirit, "Best Film", (), "won", False),
        (spirit, "Best Director", (MIKE,), "won", False),
        (spirit, "Best Screenplay", (MIKE,), "nominated", True),
        (spirit, "Best Female Lead", (SHUE,), "won", False),
        (spirit, "Best Male Lead", (CAGE,), "nominated", False),
        (spirit, "Best Cinematography", ("Declan Quinn",), "won", False),
    ]
    assert all(award.closed for award in of(record, Award))


def test_each_release_has_its_scope_and_none_stands_twice(record: FilmRecord) -> None:
    assert [(r.date, r.scope, r.territory) for r in of(record, Release)] == [
        ("1995-10-27", "limited", "United States"),
        ("1996-02-09", "nationwide", "United States"),
    ]


def test_distributors_are_told_apart_by_territory(record: FilmRecord) -> None:
    assert [(d.company, d.territory) for d in of(record, Distributor)] == [
        ("United Artists", "North America"),
        ("RCV Film Distribution", "Europe"),
        ("Atalanta Filmes", "Europe"),
        ("21st Century Film Corporation", "Australia"),
    ]


def test_places_are_grouped_as_the_sentence_groups_them(record: FilmRecord) -> None:
    places = [(p.place, p.region, p.country, p.inferred) for p in of(record, FilmingLocation)]
    assert places == [
        ("Burbank", "California", "United States", False),
        ("Los Angeles", "California", "United States", True),
        ("Las Vegas", "Nevada", "United States", True),
        ("Laughlin", "Nevada", "United States", False),
        ("Halifax", "Nova Scotia", "Canada", False),
    ]


def test_the_novel_is_told_with_its_year(record: FilmRecord) -> None:
    assert [(b.work, b.author, b.form, b.year) for b in of(record, BasedOn)] == [
        ("Leaving Las Vegas", "John O'Brien", "novel", 1990)
    ]


def test_the_plot_tells_three_characters_and_no_more(record: FilmRecord) -> None:
    assert [(c.actor, c.character) for c in of(record, Cast)] == [
        (CAGE, "Ben Sanderson"),
        (SHUE, "Sera"),
        ("Julian Sands", "Yuri Butso"),
    ]
    assert not any(c.spoiler or c.mature for c in of(record, Cast))


def test_all_tracks_are_read_and_run_together_columns_parted(record: FilmRecord) -> None:
    tracks = of(record, Track)
    assert [t.number for t in tracks] == list(range(1, 26))
    assert all(t.closed for t in tracks)
    assert [t.number for t in tracks if t.dialogue] == [1, 4, 9, 11, 13, 15, 23]
    assert [t.number for t in tracks if t.seconds is None] == [1, 9, 11, 13, 15, 23]
    assert [t.number for t in tracks if not t.dialogue and not t.writers] == []
    parted = {t.number: (t.writers, t.performer, t.seconds) for t in tracks if not t.inferred}
    assert parted[1] == ((), "Nicolas Cage as Ben; Elisabeth Shue as Sera", None)
    assert parted[2] == (("Matt Dennis", "Earl Brent"), "Sting", 242)
    assert parted[14] == (("Harold Arlen", "Johnny Mercer"), "Don Henley", 221)
    assert parted[16] == (("Phil Roy", CAGE), CAGE, 63)
    assert parted[25] == (("Angelo Palladino",), "The Palladinos", 267)


def test_the_album_and_the_song_that_is_not_on_it_are_told(record: FilmRecord) -> None:
    assert [s.date for s in of(record, Soundtrack)] == ["1995-11-07"]
    assert [(s.title, s.performer, s.on_album) for s in of(record, Song)] == [
        ("Lonely Teardrops", "Michael McDonald", False)
    ]


def test_home_video_is_told_by_format(record: FilmRecord) -> None:
    assert [(h.format, h.date, h.company, h.territory) for h in of(record, HomeMedia)] == [
        ("VHS", "1996-11-12", "MGM", None),
        ("DVD", "1998-01-01", "MGM", "United States and Canada"),
        ("Blu-ray", None, None, None),
        ("HD DVD", None, None, None),
        ("LaserDisc", None, None, None),
    ]


def test_format_scores_and_references_are_told(record: FilmRecord) -> None:
    assert [f.name for f in of(record, FilmFormat)] == ["Super 16 mm"]
    assert [(s.source_name, s.value, s.reviews) for s in of(record, Score)] == [
        ("Rotten Tomatoes", "90%", 48)
    ]
    assert {(r.work, r.form, r.part_of, r.year) for r in of(record, Reference)} == {
        ("Eating Las Vegas", "parody", None, None),
        ("Super Size Me", "documentary", None, 2004),
        ("Movin' Out (Brian's Song)", "television episode", "Family Guy", None),
        ("Moriría por vos", "song", "Estrella de mar", 2002),
    }


def test_what_is_damaged_or_contradicts_itself_is_unread(record: FilmRecord) -> None:
    assert Counter(unread.field for unread in record.unreads) == {
        "based_on": 1,
        "recipients": 2,
        "score": 1,
        "cast": 1,
        "author": 1,
    }


def test_nothing_of_boilerplate_references_or_forbidden_passages_is_kept(
    record: FilmRecord,
) -> None:
    everything = showing.text(record).casefold()
    for word in ("suicid", "rape", "whebn", "world library", "retrieved", "publisher", "hargitay"):
        assert word not in everything
