"""Who am I, which film am I: clues that are true alone, ever rarer, and give nothing away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions.base import FactBase
from questions.build import build
from questions.facts.fact import (
    BasedOn,
    Budget,
    Cast,
    Fact,
    FilmFormat,
    FilmingLocation,
    FilmRecord,
    Source,
    Track,
    Writer,
)
from questions.templates import riddles, selves
from questions.templates.clues import PLAIN, Clue, films_with, in_turn, usable
from questions.templates.subject import Film
from quiz.question import Question
from tests.questions.templates.films import AT
from tests.questions.templates.side_by_side import (
    SEEDS,
    asked,
    director,
    known,
    prize,
    proposed,
    star,
)

BOOK = BasedOn(work="Brine", author="Ines Moro", form="novel", source=AT)
PLACE = FilmingLocation(place="Halifax", country="Canada", source=AT)
GAUGE = FilmFormat(name="Super 16 mm", source=AT)
PARTS: tuple[Fact, ...] = (
    *star("Dina Okafor", "Mei Lindqvist"),
    *star("Emil Vane", "Captain Ruiz"),
    Cast(actor="Farah Lund", character="Aunt Odile", source=AT),
)
WRITER = Writer(person="Ada Quill", credit="writer", closed=True, source=AT)
HONOURS = (
    prize("Best Director", who="Ada Quill"),
    prize("Best Actress", who="Dina Okafor"),
    prize("Best Actor", "nominated", who="Emil Vane"),
)
ROAD = known(
    "The Salt Road", 1968, director("Ada Quill"), *PARTS, BOOK, PLACE, GAUGE, WRITER, *HONOURS
)
OTHER = known("Winter Orchard", 1983, director("Bo Hartley"), *star("Jon Teague", "A Guest"))


@pytest.fixture(autouse=True)
def everybody_is_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (riddles, selves):
        monkeypatch.setattr(module, "is_a_name", lambda person: person != "Nobody Known")


def told(question: Question) -> str:
    return " ".join((question.stem, *question.clues))


def test_a_star_and_the_director_tell_of_themselves() -> None:
    found = [q for q in asked("who-am-i", ROAD, OTHER) if q.film == ROAD.id]
    assert {q.answer for q in found} == {"Dina Okafor", "Emil Vane", "Ada Quill"}
    for question in found:
        assert 2 <= len(question.clues) <= 3
        assert question.choices is None
        assert question.clues[-1].endswith("*The Salt Road* (1968).")
        early = " ".join((question.stem, *question.clues[:-1]))
        assert "Salt" not in early, "only the last clue names the film"
        assert not set(question.answer.split()) & set(told(question).replace(".", "").split())


def test_what_was_told_is_not_the_reveal() -> None:
    for question in [*asked("who-am-i", ROAD), *asked("which-film-am-i", ROAD)]:
        names = ("Ines Moro", "Captain Ruiz", "Aunt Odile", "Halifax", "Mei Lindqvist")
        assert not any(name in told(question) and name in question.because for name in names)


def test_a_film_tells_of_itself_without_a_word_of_its_title() -> None:
    found = asked("which-film-am-i", ROAD, OTHER)
    assert {question.answer for question in found} == {"The Salt Road"}
    for question in found:
        assert "Salt" not in told(question)
        assert "Road" not in told(question)
        assert question.clues[-1].startswith("I am a 1968 film directed by Ada Quill")


def test_a_clue_that_shares_a_word_with_the_answer_is_left_out() -> None:
    place = replace(PLACE, place="Salt Lake City")
    kin = Cast(actor="Farah Lund", character="Rosa Okafor", source=AT)
    leaky = known("The Salt Road", 1968, director("Ada Quill"), *PARTS, kin, place, BOOK, GAUGE)
    for question in asked("which-film-am-i", leaky):
        assert "Salt" not in told(question)
    for question in asked("who-am-i", leaky):
        assert question.answer != "Dina Okafor" or "Rosa Okafor" not in told(question)


def test_a_second_player_of_the_part_takes_the_last_clue_away() -> None:
    young = Cast(actor="Kari Sund", character="Mei Lindqvist", source=AT)
    two = replace(ROAD, facts=(*ROAD.facts, young))
    assert "Dina Okafor" in {draft.answer for draft in proposed("who-am-i", ROAD)}
    assert "Dina Okafor" not in {draft.answer for draft in proposed("who-am-i", two)}


def test_a_second_director_takes_the_last_clue_away() -> None:
    two = replace(ROAD, facts=(*ROAD.facts, director("Cyd Marlowe")))
    assert "Ada Quill" not in {draft.answer for draft in proposed("who-am-i", two)}
    assert proposed("which-film-am-i", two) == []


@pytest.mark.parametrize(
    "flagged",
    [replace(GAUGE, spoiler=True), replace(GAUGE, mature=True), replace(GAUGE, inferred=True)],
    ids=["spoiler", "mature", "inferred"],
)
def test_flagged_facts_are_no_clues(flagged: FilmFormat) -> None:
    facts = tuple(flagged if fact is GAUGE else fact for fact in ROAD.facts)
    for template in ("who-am-i", "which-film-am-i"):
        drafts = proposed(template, replace(ROAD, facts=facts))
        assert drafts
        assert not any("Super 16" in " ".join((d.stem, *d.clues)) for d in drafts)


def test_what_is_only_half_of_a_range_is_no_clue() -> None:
    spent = Budget(low=1_000_000, high=2_000_000, currency="USD", source=AT)
    ranged = replace(ROAD, facts=(*ROAD.facts, spent))
    assert all("cost" not in told(q) for q in asked("which-film-am-i", ranged))


def test_singers_of_the_album_are_a_clue() -> None:
    tracks = tuple(
        Track(number=no, title=title, performer=name, closed=True, source=AT)
        for no, (title, name) in enumerate(
            [("Grey Sails", "The Herons"), ("Low Tide", "Kari Sund")], 1
        )
    )
    album = replace(ROAD, facts=(*ROAD.facts, *tracks))
    found = [told(question) for question in asked("which-film-am-i", album)]
    assert any("The Herons" in text and "Kari Sund" in text for text in found)


def test_a_film_that_nobody_has_heard_of_asks_no_riddle() -> None:
    dim = replace(ROAD, facts=tuple(fact for fact in ROAD.facts if fact.kind != "award"))
    assert proposed("who-am-i", dim) == proposed("which-film-am-i", dim) == []


def test_two_films_alike_say_their_year_with_the_clue() -> None:
    twin = known("Winter Orchard", 1983, director("Bo Hartley"), PLACE)
    base = FactBase.build([ROAD, twin])
    proof = films_with(Film(base, ROAD, 1), "filming_location", place="Halifax")
    assert proof is not None
    assert proof.expect == (ROAD.id,)
    assert any(field == "film.year" for field, _ in proof.queries[0].where)
    found = [told(question) for question in asked("which-film-am-i", ROAD, twin)]
    assert any("Halifax" in text for text in found)
    assert all("1968 film: " in text for text in found if "Halifax" in text)


def clue(text: str, fits: int, about: str, *, dull: bool = False) -> Clue:
    proof = films_with(Film(FactBase.build([ROAD]), ROAD, 1), "based_on", author="Ines Moro")
    assert proof is not None
    return Clue(text, fits, 1, proof, (BOOK,), about, dull)


def test_the_first_clue_fits_one_and_the_plainest_comes_last() -> None:
    subject = Film(FactBase.build([ROAD]), ROAD, 1)
    some = [
        replace(clue("C.", 7, "c"), plain=3),
        replace(clue("A.", 3, "a"), plain=1),
        replace(clue("B.", 1, "b"), plain=2),
    ]
    last = clue("Last.", 1, "last")
    row = in_turn(subject, "test", some, last)
    assert [each.text for each in row] == ["B.", "A.", "C.", "Last."]
    assert in_turn(subject, "test", some, replace(last, fits=2)) == ()
    assert in_turn(subject, "test", some[2:], last) == (), "two clues are no pyramid"
    assert in_turn(subject, "test", some[:2], last) == (), "nothing tells one from others"
    dull = [replace(each, dull=True) for each in some]
    assert in_turn(subject, "test", dull, last) == ()


def test_a_plain_clue_comes_late_or_not_at_all() -> None:
    subject = Film(FactBase.build([ROAD]), ROAD, 1)
    some = [clue("A.", 1, "a"), clue("B.", 2, "b")]
    last = clue("Last.", 1, "last")
    plain = replace(clue("P.", 1, "p"), plain=PLAIN)
    assert [each.text for each in in_turn(subject, "t", [*some, plain], last)][-2] == "P."
    assert in_turn(subject, "t", [plain, some[1]], last) == ()


def test_a_clue_that_fits_too_many_or_is_unfit_is_not_usable() -> None:
    assert usable(clue("I was shot in Halifax.", 3, "a"), "Ada Quill")
    assert not usable(clue("I was shot in Halifax.", 21, "a"), "Ada Quill")
    assert not usable(clue("I know a Quill.", 3, "a"), "Ada Quill")
    assert not usable(clue("I tell of a suicide.", 3, "a"), "Ada Quill")
    assert not usable(clue("I am long. " * 20, 3, "a"), "Ada Quill")


def test_the_same_seed_tells_the_same_riddle() -> None:
    one, other = (
        repr(build(FactBase.build([ROAD, OTHER]), ROAD.id, SEEDS[1]).questions) for _ in range(2)
    )
    assert one == other


def test_facts_of_two_films_swapped_swap_the_answers() -> None:
    one: FilmRecord = replace(ROAD, facts=OTHER.facts)
    other = replace(OTHER, facts=ROAD.facts)
    assert {q.answer for q in asked("which-film-am-i", one, other)} == {"Winter Orchard"}
    assert Source("Infobox", 4) == AT


def test_nobody_is_told_of_twice() -> None:
    subject = Film(FactBase.build([ROAD]), ROAD, 1)
    twice = [
        replace(clue(f"{letter}.", 1, letter), names=frozenset({"emil vane"})) for letter in "ABC"
    ]
    last = clue("Last.", 1, "last")
    assert in_turn(subject, "test", twice, last) == ()
    some = [*twice[:2], clue("D.", 1, "d")]
    assert len(in_turn(subject, "test", some, last)) == 3


def test_the_year_is_told_once() -> None:
    twin = known("Winter Orchard", 1983, director("Bo Hartley"), PLACE, BOOK, GAUGE)
    for question in asked("which-film-am-i", ROAD, twin):
        assert told(question).count("1983 film: ") <= 1
