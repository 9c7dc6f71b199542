"""Crew of two: either will do, where the list of them is whole."""

from __future__ import annotations

from questions.base import FactBase
from questions.facts.fact import Cinematographer, Director, Editor, Producer, Writer
from questions.templates.subject import Film
from tests.questions.templates.films import AT, asked, film


def producers(*names: str, closed: bool = True) -> tuple[Producer, ...]:
    return tuple(Producer(person=name, closed=closed, source=AT) for name in names)


def test_either_of_two_producers_is_right_and_both_are_told() -> None:
    wrote = Writer(person="Clint Eastwood", credit="screenplay", closed=True, source=AT)
    (draft,) = asked(film(wrote, *producers("Clint Eastwood", "Cy Orr")), "either-producer")
    assert draft.keys == ("Clint Eastwood", "Cy Orr")
    assert draft.stem.endswith(("Name either of them.", "."))
    assert "either" in draft.stem
    assert draft.because.startswith("The two are Clint Eastwood and Cy Orr. Clint Eastwood ")


def test_either_of_two_has_no_buttons() -> None:
    (draft,) = asked(film(*producers("Clint Eastwood", "Cy Orr")), "either-producer")
    assert draft.rivals == ()


def test_a_story_is_no_script() -> None:
    told = Writer(person="Ann Bo", credit="story", closed=True, source=AT)
    record = film(Director(person="Ann Bo", closed=True, source=AT), told)
    assert Film(FactBase.build([record]), record, 0).roles("Ann Bo") == ("director",)


def test_whoever_names_the_director_would_have_either() -> None:
    directed = Director(person="Bo Tran", closed=True, source=AT)
    assert asked(film(directed, *producers("Bo Tran", "Cy Orr")), "either-producer") == []


def test_two_producers_without_a_story_are_not_asked() -> None:
    assert asked(film(*producers("Bo Tran", "Cy Orr")), "either-producer") == []


def test_a_credit_that_nobody_knows_is_not_asked() -> None:
    shot = Cinematographer(person="Cy Orr", closed=True, source=AT)
    assert asked(film(shot), "cinematographer") == []


def test_who_won_an_oscar_elsewhere_is_asked_by_it() -> None:
    shot = Cinematographer(person="Anthony Dod Mantle", closed=True, source=AT)
    (draft,) = asked(film(shot), "cinematographer")
    assert "*Slumdog Millionaire* (films of 2008)" in draft.stem
    assert "D. Lu" in draft.source


def test_the_same_name_in_another_craft_is_somebody_else() -> None:
    edited = Editor(person="Anthony Dod Mantle", closed=True, source=AT)
    assert asked(film(edited), "editor") == []


def test_one_producer_or_three_or_an_open_list_is_not_asked_so() -> None:
    for facts in (
        producers("Bo Tran"),
        producers("Bo Tran", "Cy Orr", "Di Poe"),
        producers("Bo Tran", "Cy Orr", closed=False),
    ):
        assert asked(film(*facts), "either-producer") == []
