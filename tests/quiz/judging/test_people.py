from __future__ import annotations

import pytest

from quiz.judging.person import Name
from quiz.question import Kind
from tests.quiz.judging.helpers import ACCEPT, PROMPT, REJECT, accepts, question, ruling, verdict


@pytest.mark.parametrize(
    ("form", "given", "surname"),
    [
        ("Nicolas Cage", "nicolas", "cage"),
        ("Guillermo del Toro", "guillermo", "del toro"),
        ("Max von Sydow", "max", "von sydow"),
        ("Daniel Day-Lewis", "daniel", "day lewis"),
        ("Bong Joon-ho", "joon ho", "bong"),
        ("Zhang Yimou", "yimou", "zhang"),
        ("Sir Anthony Hopkins", "anthony", "hopkins"),
        ("Robert Downey Jr.", "robert", "downey"),
        ("Dwayne “The Rock” Johnson", "dwayne", "johnson"),
        ("M. Night Shyamalan", "m night", "shyamalan"),
        ("Cher", "", "cher"),
    ],
)
def test_names_are_taken_apart(form: str, given: str, surname: str) -> None:
    name = Name.parse(form)
    assert (" ".join(name.given), " ".join(name.surname)) == (given, surname)


@pytest.mark.parametrize(
    "guess", ["von Sydow", "Sydow", "Max von Sydow", "max sydow", "M. v Sydow"]
)
def test_a_particle_may_be_left_out(guess: str) -> None:
    got = accepts(guess, "Max von Sydow", Kind.PERSON)
    assert got is (guess != "M. v Sydow")


def test_a_contradicting_first_name_outweighs_any_likeness() -> None:
    asked = question("Casey Affleck", Kind.PERSON)
    assert verdict("Ben Affleck", asked).why == "right surname, other first name"


def test_a_family_of_film_is_asked_for_the_first_name() -> None:
    assert verdict("coppola", question("Sofia Coppola", Kind.PERSON)).why == "which Coppola?"


@pytest.mark.parametrize("guess", ["Jane Smith", "Joan Smith", "Jean Smith"])
def test_first_names_that_sound_alike_are_other_people(guess: str) -> None:
    assert ruling(guess, question("John Smith", Kind.PERSON)) is REJECT


def test_two_people_as_one_answer_are_a_list() -> None:
    asked = question("Joel and Ethan Coen", Kind.PERSON)
    assert ruling("Ethan and Joel Coen", asked) is ACCEPT
    both = question("Joel Coen and Ethan Coen", Kind.PERSON)
    assert ruling("Ethan Coen", both) is PROMPT


def test_a_band_is_compared_word_by_word() -> None:
    assert accepts("beatles", "The Beatles", Kind.PERSON)
    assert not accepts("beetle", "The Beatles", Kind.PERSON)
