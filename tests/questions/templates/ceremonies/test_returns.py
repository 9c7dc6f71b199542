"""Who came back and who never won, and what a film tells of its night."""

from __future__ import annotations

from dataclasses import replace

from questions.reference.academy_awards import Listed, Nomination
from quiz.question import Question
from tests.questions.templates.ceremonies.invented import (
    ACTRESS,
    CAMERA,
    DIRECTING,
    about,
    asked,
    nomination,
    title,
    world,
)

NO = 64
NAME = "Late Bloomer"


def _career(*nos: int, won: tuple[int, ...] = ()) -> list[Nomination]:
    """The invented world with a director up for something at these ceremonies."""
    rows = [
        replace(row, won=False) if row.ceremony in won and row.category == DIRECTING else row
        for row in world()
    ]
    return rows + [nomination(no, DIRECTING, f"Vehicle {no}", NAME, won=no in won) for no in nos]


def _of(rows: list[Nomination], template: str, no: int = NO) -> list[Question]:
    found = asked(rows, no).get(template, [])
    return [question for question in found if NAME in (question.answer, question.stem[:30])]


def test_who_was_up_again_after_many_years_had_nothing_in_between() -> None:
    (question,) = _of(_career(50, NO), "oscar-comeback")
    assert question.answer == NAME
    assert "Vehicle 50" in question.stem
    assert not _of(_career(50, 61, NO), "oscar-comeback")


def test_beside_a_comeback_stand_only_those_who_were_there_the_first_time() -> None:
    rows = _career(50, NO)
    rows += [nomination(50, DIRECTING, f"Relic {n}", f"Old Hand{n}") for n in range(3)]
    (question,) = _of(rows, "oscar-comeback")
    assert question.choices is not None
    assert all(name.startswith("Old Hand") for name in question.choices)


def test_a_reveal_says_who_had_lost_before_and_never_that_all_was_lost_by_then() -> None:
    (question,) = asked(_career(60, 61, 62, NO, won=(NO,)), NO)["oscar-finally"]
    assert "The earlier losses were for *Vehicle 60*" in question.because
    assert "began with" not in question.because


def test_of_a_second_win_the_first_is_asked_for() -> None:
    def asked_of(*won: int) -> set[str]:
        rows = [
            replace(row, films=(Listed("Northern Front", "tt7"),))
            if "Vehicle 61" in row.titles
            else row
            for row in _career(60, 61, NO, won=won)
        ]
        return {q.answer for q in asked(rows, NO).get("oscar-other-win", []) if NAME in q.stem}

    assert asked_of(61, NO) == {"Northern Front"}
    assert not asked_of(NO)
    assert not asked_of(60, 61, NO)


def test_three_wins_make_a_question_and_two_do_not() -> None:
    (question,) = _of(_career(60, 61, NO, won=(60, 61, NO)), "oscar-three-wins")
    assert all(f"Vehicle {no}" in question.stem for no in (60, 61, NO))
    assert not _of(_career(60, 61, NO, won=(61, NO)), "oscar-three-wins")


def test_who_never_won_is_asked_for_at_the_last_nomination() -> None:
    (question,) = _of(_career(60, 61, NO), "oscar-never-won")
    assert question.answer == NAME
    assert not _of(_career(60, 61, NO), "oscar-never-won", 61)
    assert not _of(_career(60, 61, NO, won=(61,)), "oscar-never-won")


def test_a_film_tells_of_its_night_without_a_word_of_its_title() -> None:
    found = asked(world(), NO)["oscar-which-film"]
    assert found
    for question in found:
        told = " ".join((question.stem, *question.clues))
        assert question.answer not in told
        assert "nominations" in question.stem
        assert question.clues[-1].startswith("I brought")
        assert question.choices is None


def test_two_characters_lead_to_their_film() -> None:
    found = asked(world(), NO)["oscar-from-characters"]
    (question,) = (q for q in found if q.answer == title(NO, 1))
    parts = [row.details[0] for row in world() if title(NO, 1) in row.titles and row.details]
    roles = [part for part in parts if part.startswith(("Old", "Nils", "Greta"))]
    assert all(part in question.stem for part in roles[:2])


def test_a_part_without_a_name_is_no_character() -> None:
    rows = [replace(r, details=("A Shoplifter",)) if r.details else r for r in world()]
    assert not about(asked(rows, NO), "oscar-from-characters", "oscar-player", "oscar-character")


def test_a_team_is_not_all_actors() -> None:
    found = asked(world(), NO)["oscar-team"]
    assert found
    rows = [row for row in world() if row.ceremony != NO or row.category in ("ACTING", ACTRESS)]
    assert not about(asked(rows, NO), "oscar-team")


def test_the_two_who_won_together_lead_to_the_film() -> None:
    found = asked(world(), NO)["oscar-won-together"]
    assert {q.answer for q in found} == {title(NO, 1)}
    assert all(" and " in q.stem for q in found)


def test_a_pair_that_lost_is_asked_for_the_film_where_it_was_up_again() -> None:
    pair = ("First Hand", "Second Hand")
    rows = [*world(), nomination(NO, CAMERA, title(NO, 0), *pair)]
    assert not [q for q in asked(rows, NO).get("oscar-up-together", []) if pair[0] in q.stem]
    rows.append(nomination(60, CAMERA, "Northern Front", *pair, won=False))
    (question,) = (q for q in asked(rows, NO)["oscar-up-together"] if pair[0] in q.stem)
    assert question.answer == title(NO, 0)
    assert "Northern Front" in question.because


def test_who_came_back_beside_another_is_asked_for_by_craft_and_never_with_a_double() -> None:
    friends = [nomination(no, CAMERA, f"Vehicle {no}", "Faithful Friend") for no in (50, NO)]
    (question,) = _of([*_career(50, NO), *friends], "oscar-comeback")
    assert question.stem.startswith("Which director")
    doubles = [nomination(no, DIRECTING, f"Vehicle {no}", "Faithful Friend") for no in (50, NO)]
    assert not _of([*_career(50, NO), *doubles], "oscar-comeback")


def test_three_wins_beside_another_winner_of_all_three_name_the_craft() -> None:
    rows = _career(60, 61, NO, won=(60, 61, NO))
    rows += [nomination(n, CAMERA, f"Vehicle {n}", "Old Friend", won=True) for n in (60, 61, NO)]
    (question,) = _of(rows, "oscar-three-wins")
    assert "hich director" in question.stem


def test_of_a_candidate_beside_the_official_ones_nothing_is_said_of_all_nominations() -> None:
    rows = _career(60, 61, NO)
    assert _of(rows, "oscar-never-won")
    beside = replace(nomination(62, CAMERA, "Other Cart", NAME), official=False)
    found = asked([*rows, beside], NO)
    assert not [q for q in found.get("oscar-never-won", []) if q.answer == NAME]
    told = " ".join(f"{q.stem} {q.because}" for name in found for q in found[name])
    assert NAME in told
    assert f"{NAME} never won" not in told
