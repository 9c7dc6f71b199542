"""Questions about ceremonies: what is asked, and what each guard keeps from being asked."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from questions.reference.academy_awards import Listed, Nomination
from quiz.judging import Ruling, compile
from quiz.question import Kind
from tests.questions.templates.ceremonies.invented import (
    ACTOR,
    ACTRESS,
    CAMERA,
    DIRECTING,
    EDITING,
    PICTURE,
    Asked,
    about,
    academy,
    asked,
    ceremony,
    nomination,
    title,
    world,
)

NO = 62
WINNERS = ("oscar-winner", "oscar-winner-of-film", "oscar-won-for", "oscar-film", "oscar-beat")


@pytest.fixture(scope="module")
def found() -> Asked:
    return asked(world(), NO)


def _of(rows: list[Nomination], category: str) -> list[Nomination]:
    return [row for row in rows if row.ceremony == NO and row.category == category]


def _change(rows: list[Nomination], old: Nomination, new: Nomination) -> list[Nomination]:
    return [new if row is old else row for row in rows]


def _won(rows: list[Nomination], category: str, place: int, *, won: bool) -> list[Nomination]:
    row = _of(rows, category)[place]
    return _change(rows, row, replace(row, won=won))


# ── What is asked ──


def test_a_ceremony_yields_questions_of_many_types(found: Asked) -> None:
    expected = {
        *("oscar-winner", "oscar-winner-of-film", "oscar-film", "oscar-won-for", "oscar-beat"),
        *("oscar-nominated-for", "oscar-nominee-of-film", "oscar-fifth", "oscar-film-beat"),
        *("oscar-character", "oscar-player", "oscar-song", "oscar-song-film"),
        *("oscar-songwriter", "oscar-winning-song", "oscar-country", "oscar-entry", "oscar-shared"),
        *("oscar-win-count", "oscar-run", "oscar-won-both"),
        *("oscar-nominated-both", "oscar-two-stars", "oscar-picture-year"),
    }
    assert expected <= set(found)


def test_every_question_pins_the_year_of_the_films(
    found: Asked,
) -> None:
    for questions in found.values():
        for question in questions:
            if question.kind is not Kind.YEAR:
                assert re.search(r"films of 19", question.stem)
                assert re.search("Academy Award|Oscar", question.stem)
            assert not re.search(r"the \d{4} film", question.stem)


def test_the_judge_takes_the_answer_and_none_of_the_wrong_ones(
    found: Asked,
) -> None:
    for questions in found.values():
        for question in questions:
            key = compile(replace(question, choices=None))
            assert key.judge(question.answer).ruling is Ruling.ACCEPT
            for choice in question.choices or ():
                assert key.judge(choice).ruling is not Ruling.ACCEPT, question


def test_wrong_answers_come_from_the_same_category(found: Asked) -> None:
    nominees = {row.people[0] for row in _of(world(), DIRECTING)}
    (question,) = (q for q in found["oscar-winner"] if "director" in q.id)
    assert question.choices
    assert set(question.choices) <= nominees - {question.answer}


def test_a_reveal_adds_what_the_stem_does_not_say(found: Asked) -> None:
    for questions in found.values():
        for question in questions:
            assert question.because
            assert question.because not in question.stem
            assert "D. Lu" in question.source


def test_early_ceremonies_are_for_films_of_two_years() -> None:
    stems = [q.stem for q in about(asked(ceremony(5), 5), "oscar-film", "oscar-winner")]
    assert stems
    assert all("films of 1931/32" in stem for stem in stems)


def test_colour_is_said_as_people_say_it() -> None:
    rows = [
        replace(row, category=f"{CAMERA} (Color)", named=f"{CAMERA} (Color)")
        for row in _of(world(), CAMERA)
    ]
    stems = [q.stem for q in about(asked(rows), "oscar-film", "oscar-winner-of-film")]
    assert any("Best Color Cinematography" in stem for stem in stems)


# ── The same again, and what changes with the facts ──


def test_the_same_seed_gives_the_same_questions_and_another_only_other_words() -> None:
    found = academy(world())
    one, same, other = (found.build(NO, seed).questions for seed in (0, 0, 1))
    assert one == same
    keys = {q.id: q.answer for q in one}
    shared = [q for q in other if q.id in keys]
    assert len(shared) > 0.9 * len(one)
    assert {q.stem for q in shared} != {q.stem for q in one}
    for question in shared:
        if question.id.split("/")[1] not in ("oscar-fifth", "oscar-missing-win", "oscar-already"):
            assert keys[question.id] == question.answer


@pytest.mark.parametrize("category", [DIRECTING, ACTOR, PICTURE, EDITING])
def test_when_two_swap_places_the_keys_swap(category: str) -> None:
    swapped = _won(_won(world(), category, 0, won=False), category, 1, won=True)
    first, second = _of(world(), category)[:2]
    for rows, winner, loser in ((world(), first, second), (swapped, second, first)):
        names = {*winner.people, *winner.titles}
        out = {*loser.people, *loser.titles}
        label = {DIRECTING: "director", ACTOR: "best-actor", PICTURE: "picture"}.get(
            category, "editing"
        )
        questions = [q for q in about(asked(rows), *WINNERS) if label in q.id]
        assert questions
        for question in questions:
            assert question.answer in names
            assert question.answer not in out


# ── Guards ──


def test_of_a_tie_either_is_right_and_nobody_won_alone() -> None:
    found = asked(_won(world(), ACTOR, 1, won=True))
    tied = [q for q in found["oscar-tied"] if "actor" in q.id]
    assert len(tied) == 1
    both = {name for row in _of(world(), ACTOR)[:2] for name in row.people}
    assert {tied[0].answer, *tied[0].accept} >= both
    assert "either" in tied[0].stem.casefold()
    her = asked(_won(world(), ACTRESS, 2, won=True))
    assert not [q for q in her["oscar-tied"] if "actresss" in q.stem]
    assert not [q for q in about(found, "oscar-winner", "oscar-beat") if "best-actor" in q.id]


def test_of_a_shared_award_either_is_right_and_a_team_is_not_asked_for() -> None:
    shared = [q for q in about(asked(world()), "oscar-winner-of-film") if "cinemat" in q.id]
    assert [q for q in shared if "Two" in q.stem or "either" in q.stem]
    rows = world()
    row = _of(rows, CAMERA)[0]
    third = replace(row, nominees=(*row.nominees, Listed("Third Hand", "nm9999")))
    team = asked(_change(rows, row, third))
    assert not [q for q in about(team, "oscar-winner-of-film", "oscar-shared") if "cinema" in q.id]


def test_nothing_is_asked_about_films_that_share_title_and_year() -> None:
    rows = world()
    twin = _of(rows, EDITING)[0]
    other = replace(twin, films=(Listed(twin.titles[0], "tt999"),), won=False)
    name = twin.titles[0]
    questions = [q for qs in asked([*rows, other]).values() for q in qs]
    assert questions
    assert not [q for q in questions if q.answer == name]
    before = [q for qs in asked(world()).values() for q in qs]
    assert [q for q in before if q.answer == name]


def test_a_write_in_candidate_leaves_the_count_of_the_film_open() -> None:
    counts = ("oscar-win-count", "oscar-missing-win", "oscar-most-wins", "oscar-more-wins")
    name = title(NO, 0)
    assert [q for q in about(asked(world()), "oscar-win-count") if name in q.stem]
    row = replace(nomination(NO, "COSTUME DESIGN", name, "Odd One"), official=False)
    found = asked([*world(), row])
    assert not [q for q in about(found, *counts) if name in q.stem or q.answer == name]
    assert not [
        q for qs in found.values() for q in qs if "Odd One" in (q.answer, *(q.choices or ()))
    ]


def test_a_special_award_leaves_the_count_of_the_film_open() -> None:
    name = title(NO, 0)
    rows = [*world(), nomination(NO, "HONORARY AWARD", name, "Ada Lund", won=True)]
    found = asked(rows)
    assert not [q for q in about(found, "oscar-win-count", "oscar-missing-win") if name in q.stem]
    assert not [q for qs in found.values() for q in qs if "Honorary" in q.stem]


def test_of_someone_up_for_two_films_none_of_them_is_the_answer() -> None:
    rows = world()
    first, second = _of(rows, ACTOR)[3:5]
    found = asked(_change(rows, second, replace(second, nominees=first.nominees)))
    name = first.people[0]
    assert not [
        q
        for q in about(found, "oscar-nominated-for")
        if f"-{name.lower()[:3]}" in q.id and name in q.stem
    ]
    assert [q for q in about(found, "oscar-two-films") if q.answer == name]


def test_whose_name_two_people_have_has_no_career() -> None:
    found = asked(world())
    both = about(found, "oscar-won-both", "oscar-nominated-both")
    name = both[0].answer
    rows = world()
    old = next(row for row in _of(rows, EDITING) if not row.won)
    namesake = replace(old, nominees=(Listed(name, "nm777"),))
    again = about(asked(_change(rows, old, namesake)), "oscar-won-both", "oscar-nominated-both")
    assert name not in {q.answer for q in again}


def test_a_studio_is_never_asked_for_as_a_person(found: Asked) -> None:
    for questions in found.values():
        for question in questions:
            if question.kind is Kind.PERSON:
                assert "Studio" not in " ".join((question.answer, *(question.choices or ())))


def test_where_only_winners_were_official_nobody_is_said_to_have_lost() -> None:
    rows = [row if row.won else replace(row, official=False) for row in ceremony(NO)]
    found = asked(rows)
    assert about(found, "oscar-winner", "oscar-film")
    assert not about(found, "oscar-beat", "oscar-nominated-for", "oscar-film-beat", "oscar-fifth")


def test_a_winner_of_work_on_several_films_is_not_asked_for_one_of_them() -> None:
    rows = ceremony(3)
    old = next(row for row in rows if row.category == ACTOR and row.won)
    more = (*old.films, Listed("Second Lantern", "tt888"))
    rows = [
        replace(old, films=more, details=("Nils", "Otto")) if row is old else row for row in rows
    ]
    found = asked(rows, 3)
    assert not [
        q for q in about(found, "oscar-won-for", "oscar-winner-of-film") if "best-actor" in q.id
    ]
    (winner,) = (q for q in found["oscar-winner"] if q.id.endswith("/best-actor"))
    assert "Second Lantern" in winner.because


def test_years_to_be_worked_out_are_never_beside_the_next_one() -> None:
    for no in (61, 62, 63):
        for question in about(asked(world(), no), "oscar-picture-year", "oscar-acting-year"):
            year = int(question.answer)
            assert year == 1927 + no
            assert not {str(year - 1), str(year + 1)} & set(question.choices or ())
