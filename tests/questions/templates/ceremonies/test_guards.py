"""Types of question that hang on how a whole ceremony went: each is asked, and then kept back."""

from __future__ import annotations

from dataclasses import replace

from quiz.question import Question
from tests.questions.templates.ceremonies.invented import (
    ACTOR,
    ACTRESS,
    CAMERA,
    DIRECTING,
    EDITING,
    FOREIGN,
    PICTURE,
    SONG,
    Asked,
    about,
    asked,
    nomination,
    person,
    title,
    world,
)

NO = 62


def _one(found: Asked, template: str) -> Question:
    (question,) = found[template]
    return question


def test_a_wall_needs_one_category_and_no_second_one_that_fits() -> None:
    rows = [nomination(NO, ACTRESS, title(NO, at), person(25 + at)) for at in range(4)]
    rows += [nomination(NO, EDITING, title(NO, at), person(50 + at)) for at in range(1, 6)]
    wall = {q.answer for q in asked(rows).get("oscar-wall", [])}
    assert wall == {"Best Actress", "Best Film Editing"}
    rows += [nomination(NO, EDITING, title(NO, 0), person(50))]
    assert "Best Actress" not in {q.answer for q in asked(rows).get("oscar-wall", [])}


def test_the_odd_one_out_is_in_capitals_and_was_up_for_other_things() -> None:
    rows = [nomination(NO, PICTURE, title(NO, at), "Big Studio", won=at == 0) for at in range(5)]
    rows += [nomination(NO, what, title(NO, 5), person(9)) for what in (ACTOR, CAMERA, EDITING)]
    question = _one(asked(rows), "oscar-odd-one-out")
    assert question.answer == title(NO, 5)
    assert "NOT" in question.stem
    assert question.needs_choices
    assert question.choices
    assert set(question.choices) <= {title(NO, at) for at in range(1, 5)}
    unofficial = replace(nomination(NO, SONG, title(NO, 5), person(8)), official=False)
    assert "oscar-odd-one-out" not in asked([*rows, unofficial])


def _counts(wins: tuple[int, ...]) -> Asked:
    """Six films in six contests each; film number n wins so many of them."""
    contests = (PICTURE, DIRECTING, CAMERA, EDITING, "COSTUME DESIGN", "ART DIRECTION")
    winners = [film for film, count in enumerate(wins) for _ in range(count)]
    rows = [
        nomination(
            NO,
            contest,
            title(NO, film),
            "Big Studio" if contest == PICTURE else person(10 * at + film),
            won=winners[at] == film,
        )
        for at, contest in enumerate(contests)
        for film in range(5)
    ]
    return asked(rows)


def test_the_biggest_winner_is_asked_for_only_where_there_is_one() -> None:
    alone = _counts((4, 1, 1))
    assert _one(alone, "oscar-most-wins").answer == title(NO, 0)
    assert "oscar-most-wins" not in _counts((3, 3))
    # All have as many nominations: nobody led the field.
    assert "oscar-most-nominations" not in alone


def test_a_count_is_what_the_film_won() -> None:
    question = next(q for q in _counts((4, 1, 1))["oscar-win-count"] if title(NO, 0) in q.stem)
    assert question.answer == "four"
    assert "six nominations" in question.stem


def test_who_went_home_with_nothing_must_be_one_film() -> None:
    assert "oscar-empty-handed" not in _counts((4, 1, 1))  # two films lost six times
    rows = [nomination(NO, SONG, title(NO, 4), person(99), detail="Amber Tune")]
    assert title(NO, 4) not in {q.answer for q in asked(rows).get("oscar-empty-handed", [])}
    bare = _counts((2, 2, 1, 1))
    assert (
        _one(bare, "oscar-empty-handed").answer == title(NO, 4)
        if bare.get("oscar-empty-handed")
        else True
    )


def test_the_missing_award_is_none_of_the_named_ones() -> None:
    question = next(q for q in _counts((4, 1, 1))["oscar-missing-win"] if title(NO, 0) in q.stem)
    assert question.answer not in question.stem
    assert question.answer in {
        *("Best Picture", "Best Director", "Best Cinematography", "Best Film Editing")
    }


def test_best_picture_and_best_director_of_two_films_are_a_question_of_their_own() -> None:
    rows = [
        replace(row, won=row.titles[0] == title(NO, 1))
        if row.category == DIRECTING and row.ceremony == NO
        else row
        for row in world()
    ]
    question = _one(asked(rows), "oscar-split")
    assert title(NO, 0) in question.stem
    assert title(NO, 1) in question.because
    assert "oscar-split" not in asked(world())


def test_a_run_has_no_gap() -> None:
    assert about(asked(world()), "oscar-run")
    broken = [row for row in world() if row.ceremony != NO + 1]
    assert not about(asked(broken), "oscar-run")


def test_two_songs_of_one_film_are_not_asked_for_by_the_film() -> None:
    row = next(row for row in world() if row.category == SONG and row.ceremony == NO)
    more = replace(row, details=("Another Refrain",), won=False)
    name = row.titles[0]
    assert [q for q in asked(world())["oscar-song"] if name in q.stem]
    assert not [q for q in asked([*world(), more])["oscar-song"] if name in q.stem]


def test_two_films_of_one_country_are_not_asked_for_by_the_country() -> None:
    row = next(row for row in world() if row.category == FOREIGN and row.ceremony == NO)
    assert row.country
    other = nomination(NO, FOREIGN, "Vintergatan", won=False)
    found = asked([*world(), replace(other, country=row.country)])
    assert not [q for q in found["oscar-entry"] if row.country in q.stem]
    assert [q for q in asked(world())["oscar-entry"] if row.country in q.stem]


def test_a_country_is_called_as_people_call_it() -> None:
    rows = [
        replace(row, country="Federal Republic of Germany - West")
        if row.category == FOREIGN and row.country == "Peru"
        else row
        for row in world()
    ]
    question = next(q for q in asked(rows)["oscar-country"] if q.answer == "West Germany")
    assert "Germany" in question.prompt


def test_whoever_is_linked_with_two_films_is_the_only_one() -> None:
    links = about(asked(world()), "oscar-won-both")
    assert links
    question = links[0]
    films = [row for row in world() if row.won and f"*{row.titles[0]}*" in question.stem]
    assert question.answer in {name for row in films for name in row.people}
    assert question.stem.count("films of") == 2


def test_who_lost_twice_and_then_won_is_asked_once_the_losses_are_known() -> None:
    rows = world()
    loser = "Late Winner"
    changed = []
    for row in rows:
        place = (
            [r for r in rows if r.ceremony == row.ceremony and r.category == ACTOR].index(row)
            if row.category == ACTOR
            else -1
        )
        if row.category == ACTOR and row.ceremony in (60, 61) and place == 3:
            row = replace(row, nominees=(replace(row.nominees[0], name=loser, id="nm500"),))
        if row.category == ACTOR and row.ceremony == NO and place == 0:
            row = replace(row, nominees=(replace(row.nominees[0], name=loser, id="nm500"),))
        changed.append(row)
    assert loser in {q.answer for q in about(asked(changed), "oscar-at-last")}
    assert loser not in {q.answer for q in about(asked(rows), "oscar-at-last")}
