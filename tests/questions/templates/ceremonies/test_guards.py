"""Types of question that hang on how a whole ceremony went: each is asked, and then kept back."""

from __future__ import annotations

import re
from dataclasses import replace

from questions.reference.academy_awards import Nomination
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


def _wall(first: str, second: str) -> list[Nomination]:
    """Four films up for one thing, four for another; what else they had, no two rows share."""
    rows = [nomination(NO, first, title(NO, at), person(25 + at)) for at in range(4)]
    rows += [nomination(NO, second, title(NO, at), person(50 + at)) for at in range(2, 6)]
    for at, contest in enumerate((DIRECTING, CAMERA, ACTOR, "ART DIRECTION", PICTURE, "SOUND")):
        rows += [nomination(NO, contest, title(NO, at), person(90 + at + 10 * n)) for n in (0, 1)]
    return rows


def test_a_wall_needs_one_category_and_no_second_one_that_fits() -> None:
    rows = _wall(ACTRESS, "COSTUME DESIGN")
    wall = {q.answer for q in asked(rows).get("oscar-wall", [])}
    assert wall == {"Best Actress", "Best Costume Design"}
    rows += [nomination(NO, "COSTUME DESIGN", title(NO, at), person(60 + at)) for at in (0, 1)]
    assert "Best Actress" not in {q.answer for q in asked(rows).get("oscar-wall", [])}


def test_no_wall_is_made_of_what_nobody_could_work_out() -> None:
    assert "oscar-wall" not in asked(_wall(EDITING, SONG))


def test_the_odd_one_out_is_in_capitals_and_was_up_for_other_things() -> None:
    rows = [nomination(NO, PICTURE, title(NO, at), "Big Studio", won=at == 0) for at in range(5)]
    rows += [nomination(NO, what, title(NO, 5), person(9)) for what in (ACTOR, CAMERA, EDITING)]
    assert "oscar-odd-one-out" not in asked(rows)  # nobody had expected it
    rows += [nomination(NO, DIRECTING, title(NO, 5), person(9))]
    question = _one(asked(rows), "oscar-odd-one-out")
    assert question.answer == title(NO, 5)
    assert "directed it" in question.because
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


def _abroad(no: int) -> list[Nomination]:
    return [row for row in world() if row.category == FOREIGN and row.ceremony == no]


def test_a_foreign_film_that_won_nothing_and_was_up_for_nothing_else_is_not_asked_for() -> None:
    found = asked(world())
    lost = {row.titles[0] for row in _abroad(NO) if not row.won}
    told = about(found, "oscar-country", "oscar-entry")
    assert told
    assert not [q for q in told if q.answer in lost or any(film in q.stem for film in lost)]


def test_a_country_is_offered_beside_those_whose_titles_sound_alike() -> None:
    there = {"Peru": "Sweden", "Hungary": "Denmark", "Chile": "Argentina", "Japan": "Finland"}
    rows = [replace(row, country=there.get(row.country or "", row.country)) for row in world()]
    (question,) = asked(rows)["oscar-country"]
    assert question.answer == "Denmark"
    assert set(question.choices or ()) == {"Norway", "Sweden", "Finland"}


def test_the_first_win_of_a_country_is_told_only_of_the_first() -> None:
    first, later = asked(world(), 60), asked(world(), 62)
    assert "first" in _one(first, "oscar-entry").stem
    assert "first" not in _one(later, "oscar-entry").stem
    assert "had won it before" not in _one(later, "oscar-country").because


def test_two_films_of_one_country_are_not_asked_for_by_the_country() -> None:
    row = next(row for row in _abroad(NO) if row.won)
    assert row.country
    other = nomination(NO, FOREIGN, "Vintergatan", won=False)
    found = asked([*world(), replace(other, country=row.country)])
    assert not [q for q in found.get("oscar-entry", []) if row.country in q.stem]
    assert [q for q in asked(world())["oscar-entry"] if row.country in q.stem]


def test_a_country_is_called_as_people_call_it() -> None:
    rows = [
        replace(row, country="Federal Republic of Germany - West")
        if row.category == FOREIGN and row.country == "Hungary"
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
    assert re.search(r"films of \d{4} and \d{4}", question.stem)


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


# ── Who beat whom ──


def _lost_by(
    name: str, *ceremonies: int, category: str = ACTOR, place: int = 3
) -> list[Nomination]:
    """The world, in which one person lost at those ceremonies."""
    rows = []
    for no in range(60, 66):
        its = [row for row in world() if row.ceremony == no]
        at = [row for row in its if row.category == category][place]
        who = replace(at.nominees[0], name=name, id="nm900")
        rows += [
            replace(row, nominees=(who,)) if row is at and no in ceremonies else row for row in its
        ]
    return rows


def test_who_beat_somebody_nobody_knows_is_not_asked() -> None:
    stems = [q.stem for q in about(asked(_lost_by("Una Known", NO)), "oscar-beat")]
    assert not [stem for stem in stems if "Una Known" in stem]


def test_a_third_defeat_is_worth_a_question_and_a_second_is_not() -> None:
    def told(*ceremonies: int) -> list[Question]:
        found = about(asked(_lost_by("Una Known", *ceremonies)), "oscar-beat")
        return [q for q in found if "Una Known" in q.stem]

    assert not told(61, NO)
    (question,) = told(60, 61, NO)
    assert "third" in question.stem or "twice" in question.stem
    assert "Una Known" not in (question.answer, *(question.choices or ()))


def test_who_lost_two_years_running_is_asked_and_who_lost_with_a_gap_is_not() -> None:
    known = "Deborah Kerr"  # a name by the lists of films
    assert known in {
        q.answer for q in about(asked(_lost_by(known, 61, NO)), "oscar-nominated-both")
    }
    gap = about(asked(_lost_by(known, 60, NO)), "oscar-nominated-both")
    assert known not in {q.answer for q in gap}


def test_what_the_biggest_winner_did_not_win_is_asked() -> None:
    contests = (PICTURE, DIRECTING, CAMERA, EDITING, "COSTUME DESIGN", "ART DIRECTION")
    rows = [
        nomination(NO, contest, title(NO, film), person(10 * at + film), won=film == (at == 5))
        for at, contest in enumerate(contests)
        for film in range(5)
    ]
    found = [q for q in asked(rows)["oscar-film-beat"] if "art-direction" in q.id]
    assert [q.answer for q in found] == [title(NO, 1)]
    assert title(NO, 0) in found[0].stem
    assert "five" in found[0].stem


def test_two_films_are_compared_only_where_nominations_mislead() -> None:
    def compared(more: int, fewer: int) -> list[Question]:
        contests = (PICTURE, DIRECTING, CAMERA, EDITING, "COSTUME DESIGN", "ART DIRECTION", ACTOR)
        return about(
            asked(
                nomination(NO, contest, title(NO, film), person(10 * at + film), won=film == 0)
                for film, count in enumerate((fewer, more))
                for at, contest in enumerate(contests[:count])
            ),
            "oscar-more-wins",
        )

    (question,) = compared(7, 6)
    assert question.answer == title(NO, 0)
    assert "seven" in question.stem
    assert not compared(6, 7)


# ── Songs ──


def _change(rows: list[Nomination], old: Nomination, new: Nomination) -> list[Nomination]:
    return [new if row is old else row for row in rows]


def test_of_two_songwriters_one_is_told_and_the_known_one_asked_for() -> None:
    rows = [
        replace(
            row,
            nominees=(
                replace(row.nominees[0], name="Una Known", id="nm901"),
                replace(row.nominees[0], name="Sammy Cahn", id="nm902"),
            ),
        )
        if row.category == SONG and row.ceremony == NO and row.won
        else row
        for row in world()
    ]
    question = next(q for q in asked(rows)["oscar-songwriter"] if q.answer == "Sammy Cahn")
    assert "Una Known" in question.stem
    assert "either" not in question.stem.casefold()


def test_a_winning_song_is_not_told_where_it_names_the_film_asked_for() -> None:
    rows = world()
    lost = next(row for row in rows if row.category == SONG and row.ceremony == NO)
    writer = replace(lost.nominees[0], name="Una Known", id="nm903")
    won = next(row for row in rows if row.category == SONG and row.ceremony == NO and row.won)
    film = lost.titles[0]

    def stems(song: str) -> list[str]:
        changed = _change(rows, lost, replace(lost, nominees=(writer,)))
        changed = _change(changed, won, replace(won, details=(song,)))
        return [q.stem for q in about(asked(changed), "oscar-song-film") if q.answer == film]

    assert [stem for stem in stems("Amber") if "Amber" in stem]
    assert stems(f"{film}...Amber")
    assert not [stem for stem in stems(f"{film}...Amber") if "Amber" in stem]


def test_only_countries_that_had_been_up_by_then_are_offered() -> None:
    rows = [*world(), *(replace(nomination(66, FOREIGN, f"Late {n}"), country=n) for n in _LATE)]
    early = [replace(nomination(58, FOREIGN, f"Early {n}"), country=n) for n in _EARLY]
    found = asked([*rows, *early], 61)["oscar-country"]
    offered = {name for question in found for name in question.choices or ()}
    assert offered
    assert not offered & set(_LATE)
    assert "North Macedonia" not in offered


_LATE = ("Argentina", "Spain", "Mexico", "Colombia")
_EARLY = ("North Macedonia", "Nicaragua")


def test_no_win_at_all_is_offered_of_a_film_that_was_not_the_best() -> None:
    contests = (PICTURE, DIRECTING, CAMERA, EDITING, ACTOR, ACTRESS, "COSTUME DESIGN", "SOUND")
    rows = [
        nomination(NO, contest, title(NO, film), person(10 * at + film), won=film == (at == 7))
        for at, contest in enumerate(contests)
        for film in range(3)
    ]
    offered: set[str] = set()
    for seed in range(4):
        found = asked(rows, NO, seed)["oscar-win-count"]
        (question,) = (q for q in found if title(NO, 1) in q.stem)
        assert question.answer == "one"
        offered |= set(question.choices or ())
    assert "zero" in offered
