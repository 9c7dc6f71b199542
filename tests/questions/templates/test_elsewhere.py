"""What a film's people won with other films, as a way to the film and to them."""

from __future__ import annotations

from questions.base import FactBase
from questions.facts.fact import Cinematographer, Composer, Director, Starring
from questions.templates import elsewhere, reveals
from questions.templates.subject import Film
from tests.questions.templates.films import AT, film


def made(*facts: Director | Composer | Starring, year: int = 2013) -> Film:
    record = film(*facts, year=year)
    return Film(FactBase.build([record]), record, 0)


HOWARD = Director(person="Ron Howard", closed=True, source=AT)
ZIMMER = Composer(person="Hans Zimmer", closed=True, source=AT)
SHUE = Starring(person="Elisabeth Shue", source=AT)
FOSTER = Starring(person="Jodie Foster", source=AT)


def test_a_film_is_asked_by_what_two_of_its_makers_won() -> None:
    (draft,) = elsewhere.film_of_winners(made(HOWARD, ZIMMER))
    assert "Oscar-winning director of *A Beautiful Mind* (films of 2001)" in draft.stem
    assert draft.because == "They are Ron Howard and Hans Zimmer."


def test_a_writing_prize_makes_nobody_a_winning_director() -> None:
    coppola = Director(person="Francis Ford Coppola", closed=True, source=AT)
    brando = Starring(person="Marlon Brando", source=AT)
    (draft,) = elsewhere.film_of_winners(made(coppola, brando, year=1972))
    assert "Oscar-winning director of *Patton*" not in draft.stem


def test_one_winner_is_too_few() -> None:
    assert list(elsewhere.film_of_winners(made(HOWARD))) == []


def test_a_star_is_asked_by_a_win_with_another_film() -> None:
    draft = next(elsewhere.star(made(SHUE, FOSTER)))
    assert draft.answer == "Jodie Foster"
    assert "had already won an Oscar for" in draft.stem


def test_a_later_win_is_told_as_a_later_one() -> None:
    (draft,) = elsewhere.star(made(FOSTER, year=1976))
    assert "went on to win an Oscar for" in draft.stem


def test_a_nomination_is_told_as_one() -> None:
    keitel = Starring(person="Harvey Keitel", source=AT)
    (draft,) = elsewhere.star(made(keitel))
    assert draft.answer == "Harvey Keitel"
    assert "had already been nominated for an Oscar for *Bugsy* (films of 1991)" in draft.stem


def test_winners_come_before_those_who_lost() -> None:
    keitel = Starring(person="Harvey Keitel", source=AT)
    answers = [draft.answer for draft in elsewhere.star(made(keitel, FOSTER))]
    assert answers == ["Jodie Foster", "Harvey Keitel"]


def test_a_reveal_tells_of_the_person_before_the_film() -> None:
    told = reveals.of_person(made(HOWARD, ZIMMER), "Ron Howard", but="director")
    assert told == "Ron Howard had already won an Oscar for directing *A Beautiful Mind*."


def test_after_a_hook_the_second_best_is_told() -> None:
    told = reveals.about_person(made(HOWARD, ZIMMER), "Ron Howard", "director", oscars=False)
    assert told.startswith("Ron Howard was also nominated for an Oscar")


def test_a_namesake_of_another_time_is_somebody_else() -> None:
    early = film(Director(person="Ann Bo", closed=True, source=AT), title="Early", year=1920)
    late = film(Director(person="Ann Bo", closed=True, source=AT), title="Late", year=1990)
    near = film(Director(person="Ann Bo", closed=True, source=AT), title="Near", year=1995)
    subject = Film(FactBase.build([early, late, near]), late, 0)
    assert reveals.of_person(subject, "Ann Bo", "director") == "Ann Bo also directed *Near* (1995)."
    subject = Film(FactBase.build([early, late]), late, 0)
    assert reveals.about_person(subject, "Ann Bo", "director") == ""


def test_a_namesake_of_another_craft_is_somebody_else() -> None:
    shot = film(Cinematographer(person="Ann Bo", closed=True, source=AT), title="Shot", year=1988)
    scored = film(Composer(person="Ann Bo", closed=True, source=AT), title="Scored", year=1990)
    subject = Film(FactBase.build([shot, scored]), shot, 0)
    assert reveals.about_person(subject, "Ann Bo", "cinematographer") == ""
