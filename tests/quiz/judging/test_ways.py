"""The ways a title may be said, and what is known of other titles that decides it."""

from __future__ import annotations

import pytest

from quiz.judging import Names, compile, fold
from quiz.question import Kind
from tests.quiz.judging.helpers import ACCEPT, PROMPT, REJECT, question, verdict


class Titles:
    """A world of a few titles and people."""

    def __init__(self, *titles: str, people: tuple[str, ...] = ()) -> None:
        self._titles = [fold(title) for title in titles]
        self._people = [fold(person) for person in people]

    def known(self, kind: Kind, folded: str) -> bool:
        known = {Kind.TITLE: self._titles, Kind.PERSON: self._people}
        return folded in known.get(kind, ())

    def titled(self, folded: str) -> int:
        return sum(title.startswith(f"{folded} ") for title in self._titles)

    def word(self, folded: str) -> bool:
        return any(folded in name.split() for name in (*self._titles, *self._people))


WORLD: Names = Titles(
    "Harbour Wars: The Tide",
    "Harbour Wars: The Ebb",
    "Harbour Wars: The Flood",
    "Ada Lund and the Silver Oar",
    "Ada Lund and the Broken Mast",
    "Ada Lund and the Last Ferry",
    "Bosun",
    "Bosun: The Way of the Sea",
    "Carry",
    "The 300 Sailors",
    people=("Mats Quist",),
)


def ruled(guess: str, title: str, stem: str = "?") -> str:
    return verdict(guess, question(title, Kind.TITLE, stem=stem), names=WORLD).ruling


@pytest.mark.parametrize(
    ("guess", "title", "ruling"),
    [
        ("harbour wars", "Harbour Wars: The Tide", PROMPT),
        ("the tide", "Harbour Wars: The Tide", ACCEPT),
        ("the ebb", "Harbour Wars: The Tide", REJECT),
        ("bosun", "Bosun: The Way of the Sea", PROMPT),
        ("signalman", "Signalman: The Legend of Rolf Berg", ACCEPT),
        ("kill the cook", "Kill the Cook: Volume 1", PROMPT),
        ("silver oar", "Ada Lund and the Silver Oar", ACCEPT),
        ("ada lund", "Ada Lund and the Silver Oar", PROMPT),
        ("the broken mast", "Ada Lund and the Silver Oar", REJECT),
        ("the frozen quay", "Mona Rask and the Frozen Quay", PROMPT),
        ("lotf the frozen quay", "The Lord of the Ferries: The Frozen Quay", ACCEPT),
        ("harbour wars the flood", "Harbour Wars: Episode III – The Flood", ACCEPT),
    ],
)
def test_half_a_title_is_enough_where_it_names_one_film(
    guess: str, title: str, ruling: str
) -> None:
    assert ruled(guess, title) == ruling


@pytest.mark.parametrize(
    ("guess", "title"),
    [
        ("seven", "Se7en"),
        ("sevven", "Se7en"),
        ("simone", "S1m0ne"),
        ("8.5", "8½"),
        ("eight and a half", "8½"),
        ("8 1/2", "8½"),
        ("mash", "M*A*S*H"),
        ("M.A.S.H.", "M*A*S*H"),
        ("m a s h", "M*A*S*H"),
        ("days of summer", "(500) Days of Summer"),
        ("henry the fifth", "Henry V"),
        ("the second godfather", "The Godfather Part II"),
        ("dune part too", "Dune: Part Two"),
        ("oceans elevn", "Ocean's Eleven"),
        ("the man who knew to much", "The Man Who Knew Too Much"),
        ("dr strangelove or how i learned to love the bomb",
         "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb"),
    ],
)  # fmt: skip
def test_titles_that_only_a_keyboard_expert_can_type(guess: str, title: str) -> None:
    assert ruled(guess, title) == ACCEPT


@pytest.mark.parametrize(
    ("guess", "title"),
    [
        ("sixven", "Se7en"),
        ("se8en", "Se7en"),
        ("9 1/2", "8½"),
        ("8", "8½"),
        ("smash", "M*A*S*H"),
        ("oceans twelve", "Ocean's Eleven"),
        ("the third godfather", "The Godfather Part II"),
        ("carry", "Carrie"),
        ("300 sailors", "300"),
        ("that was a big one", "Big"),
        ("what's up everyone", "Up"),
    ],
)
def test_neighbours_are_refused(guess: str, title: str) -> None:
    asked = "Which film has 300 sailors and that big tide?"
    assert ruled(guess, title, asked) not in (ACCEPT, PROMPT)


def test_the_owner_of_a_film_may_be_named_if_the_world_knows_one() -> None:
    assert ruled("Mats Quist's Ferry", "Ferry") == ACCEPT
    assert ruled("Quist's Ferry", "Ferry", "Which film did Quist make?") == ACCEPT
    assert ruled("Rask's Ferry", "Ferry") == REJECT


def test_the_forms_known_by_heart_can_be_looked_at() -> None:
    key = compile(question("Harbour Wars: The Tide", Kind.TITLE), names=WORLD)
    assert {"harbour wars the tide", "tide"} <= set(key.forms(ACCEPT))
    assert "harbor wars" in key.forms(PROMPT)
    assert key.knows("The Tide!")
    assert not key.knows("the tied")
