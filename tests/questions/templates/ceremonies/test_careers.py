"""A person's way through the ceremonies: what it takes to ask for it."""

from __future__ import annotations

import re
from dataclasses import replace

from questions.reference.academy_awards import Listed, Nomination
from tests.questions.templates.ceremonies.invented import (
    ACTOR,
    ACTRESS,
    DIRECTING,
    asked,
    nomination,
    title,
    world,
)

NO = 64
NAME = "Late Bloomer"


def _career(*nos: int, category: str = ACTOR, won: int = NO, role: str = "") -> list[Nomination]:
    """The invented world with someone nominated at these ceremonies, and a winner at one."""
    rows = [
        replace(row, won=False) if row.ceremony == won and row.category == category else row
        for row in world()
    ]
    return rows + [
        nomination(no, category, f"Vehicle {no}", NAME, won=no == won, detail=role) for no in nos
    ]


def test_who_won_after_three_losses_is_asked_for_the_film() -> None:
    found = asked(_career(60, 61, 62, NO), NO)
    (question,) = found["oscar-finally"]
    assert (question.answer, NAME in question.stem) == (f"Vehicle {NO}", True)
    assert "three" in question.stem
    assert all(f"Vehicle {no}" in question.because for no in (60, 62))
    assert "oscar-finally" not in asked(_career(61, 62, NO), NO)


def test_who_had_won_before_has_not_won_at_last() -> None:
    rows = _career(60, 61, 62, NO)
    before = [replace(row, won=True) if NAME in row.people else row for row in rows]
    assert NAME not in {q.because for q in asked(before, NO).get("oscar-finally", [])}
    assert "oscar-finally" not in asked(before, NO)


def test_who_am_i_falls_from_a_first_nomination_to_the_win() -> None:
    found = asked(_career(60, 62, NO, category=DIRECTING), NO)
    question = next(q for q in found["oscar-who-am-i"] if q.answer == NAME)
    assert "Vehicle" not in question.stem, "the hardest clue names no film"
    assert "first" in question.stem
    assert "films of 1987" in question.stem
    first, second, last = question.clues
    assert title(60, 0) in first, "who won instead"
    assert "Vehicle 62" in second
    assert f"Vehicle {NO}" in last
    assert question.choices is None
    told = " ".join((question.stem, *question.clues))
    assert not set(NAME.split()) & set(told.split())


def test_who_am_i_is_asked_of_nobody_who_won_at_once() -> None:
    at_once = asked(_career(NO, category=DIRECTING), NO)
    assert NAME not in {q.answer for q in at_once.get("oscar-who-am-i", [])}
    one_before = asked(_career(62, NO, category=DIRECTING), NO)
    question = next(q for q in one_before["oscar-who-am-i"] if q.answer == NAME)
    assert "Vehicle 62" in question.clues[1]


def test_one_role_that_two_people_played_is_asked_for_by_both() -> None:
    role = "Baron Axel Storm"
    rows = [
        *world(),
        nomination(61, ACTOR, "Northern Front", "Old Hand", detail=role),
        nomination(NO, ACTOR, "Late Warning", "New Hand", won=False, detail=role),
    ]
    (question,) = asked(rows, NO)["oscar-same-role"]
    assert question.answer == role
    assert "Old Hand" in question.stem
    assert "New Hand" in question.stem
    again = nomination(NO, ACTOR, "Late Warning", "Old Hand", detail=role)
    assert "oscar-same-role" not in asked([*rows[:-1], again], NO)


def test_lead_or_support_is_asked_of_those_who_won_both() -> None:
    supporting = "ACTRESS IN A SUPPORTING ROLE"
    earlier = replace(nomination(61, supporting, "Side Road", NAME, won=True), group="Acting")
    rows = _career(NO, category=ACTRESS)
    (question,) = asked([*rows, earlier], NO)["oscar-lead-or-support"]
    assert (question.answer, question.choices) == ("Best Actress", ("Best Supporting Actress",))
    assert "Side Road" in question.because
    lost = replace(earlier, won=False)
    assert not asked([*rows, lost], NO).get("oscar-lead-or-support")


def test_a_name_that_two_people_have_has_no_way_through_the_ceremonies() -> None:
    rows = _career(60, 61, 62, NO)
    twin = nomination(63, DIRECTING, "Elsewhere", NAME)
    rows.append(replace(twin, nominees=(Listed(NAME, "nm999"),)))
    found = asked(rows, NO)
    assert "oscar-finally" not in found
    assert NAME not in {q.answer for q in found.get("oscar-who-am-i", [])}


def test_a_first_nomination_is_asked_for_where_many_follow_and_nothing_came_before() -> None:
    found = asked(_career(60, 61, 62, NO), 60)["oscar-first-nomination"]
    (question,) = (q for q in found if NAME in q.stem)
    assert question.answer == "Vehicle 60"
    assert "first" in question.stem
    later = asked(_career(60, 61, 62, NO), 61).get("oscar-first-nomination", [])
    assert not [q for q in later if NAME in q.stem]
    few = asked(_career(60, NO), 60).get("oscar-first-nomination", [])
    assert not [q for q in few if NAME in q.stem]


def test_a_first_win_is_asked_for_where_another_follows() -> None:
    rows = _career(60, 62, NO, won=62)
    once = asked(rows, 62).get("oscar-first-win", [])
    assert not [q for q in once if NAME in q.stem]
    twice = [replace(row, won=True) if f"Vehicle {NO}" in row.titles else row for row in rows]
    (question,) = (q for q in asked(twice, 62)["oscar-first-win"] if NAME in q.stem)
    assert question.answer == "Vehicle 62"
    assert "first" in question.stem
    assert f"Vehicle {NO}" in question.because
    second = asked(twice, NO).get("oscar-first-win", [])
    assert not [q for q in second if NAME in q.stem]


def test_the_first_clue_of_who_am_i_counts_and_fits_nobody_else() -> None:
    rows = _career(60, 62, NO, category=DIRECTING)
    question = next(q for q in asked(rows, NO)["oscar-who-am-i"] if q.answer == NAME)
    assert "lost my first two Oscar nominations" in question.stem
    # An actor whose way was the same in numbers: now the award is told as well.
    rows = [replace(r, won=False) if (r.ceremony, r.category) == (NO, ACTOR) else r for r in rows]
    rows += [nomination(no, ACTOR, f"Raft {no}", "Bay Twin", won=no == NO) for no in (60, 62, NO)]
    told = {q.answer: q.stem for q in asked(rows, NO)["oscar-who-am-i"]}
    assert "for Best Director among" in told[NAME]
    assert "for Best Actor among" in told["Bay Twin"]


def test_who_had_won_before_tells_of_the_last_win_and_those_before() -> None:
    rows = [
        replace(row, won=row.ceremony != 60) if NAME in row.people else row
        for row in _career(60, 62, NO, category=DIRECTING)
    ]
    rows = [
        replace(row, won=False)
        if row.ceremony == 62 and row.category == DIRECTING and NAME not in row.people
        else row
        for row in rows
    ]
    question = next(q for q in asked(rows, NO)["oscar-who-am-i"] if q.answer == NAME)
    assert "I won the last and one more" in question.stem


def test_a_fifth_loss_is_told_as_one_and_a_fourth_is_not() -> None:
    def stems(*nos: int) -> list[str]:
        found = asked(_career(*nos, won=0), NO)
        return [q.stem for q in found.get("oscar-nominated-for", []) if NAME in q.stem]

    (stem,) = stems(60, 61, 62, 63, NO)
    assert re.search("four (times|losses)", stem)
    assert not stems(61, 62, 63, NO)
