"""Names as people type them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quiz.errors import PlayerMistake
from quiz.finder import Finder, find
from quiz.judging import fold

NAMES = [
    "Leaving Las Vegas (1995)",
    "Noir nights",
    "Batman (1989)",
    "Batman Returns (1992)",
    "Rocky (1976)",
    "Rocky II (1979)",
    "The Thing (1982)",
    "A Star Is Born (1937)",
    "A Star Is Born (1954)",
    "2001: A Space Odyssey (1968)",
    "Amélie (2001)",
    "Turner & Hooch (1989)",
    "I, Robot (2004)",
    "The Godfather (1972)",
    "The Godfather Part II (1974)",
]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("leaving las vegas", "Leaving Las Vegas (1995)"),
        ("  LEAVING  LAS-VEGAS!", "Leaving Las Vegas (1995)"),
        ("Leaving Las Vegas (1995)", "Leaving Las Vegas (1995)"),
        ("leaving las vegas 1995", "Leaving Las Vegas (1995)"),
        ("leavign las vegas", "Leaving Las Vegas (1995)"),
        ("vegas", "Leaving Las Vegas (1995)"),
        ("noir", "Noir nights"),
        ("batman", "Batman (1989)"),
        ("batman returns", "Batman Returns (1992)"),
        ("rocky", "Rocky (1976)"),
        ("rocky 2", "Rocky II (1979)"),
        ("Rocky two", "Rocky II (1979)"),
        ("thing", "The Thing (1982)"),
        ("a star is born 1954", "A Star Is Born (1954)"),
        ("2001 a space odyssey", "2001: A Space Odyssey (1968)"),
        ("amelie", "Amélie (2001)"),
        ("turner and hooch", "Turner & Hooch (1989)"),
        ("godfather", "The Godfather (1972)"),
        ("godfather 2", "The Godfather Part II (1974)"),
        ("i robot", "I, Robot (2004)"),
    ],
)
def test_a_name_is_found_as_people_type_it(query: str, name: str) -> None:
    assert find(query, NAMES) == name


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "batman 2",
            "nothing called “batman 2” here; did you mean Batman (1989) or Batman Returns",
        ),
        ("rocky 3", "nothing called “rocky 3” here; did you mean Rocky"),
        ("leaving las vegas (1996)", "did you mean Leaving Las Vegas (1995)"),
        ("a star is born", "could be A Star Is Born (1937) or A Star Is Born (1954); type more"),
        ("zzzz", "nothing called “zzzz” here; see the list of packs"),
        ("fury", "nothing called “fury” here; see the list of packs"),
        ("", "nothing called “” here"),
    ],
)
def test_what_is_not_sure_is_answered_with_the_nearest_names(query: str, said: str) -> None:
    with pytest.raises(PlayerMistake) as caught:
        find(query, NAMES)
    assert said in str(caught.value)


def test_no_more_than_three_names_are_offered() -> None:
    names = [f"Western night {word}" for word in ("alpha", "beta", "gamma", "delta", "omega")]
    with pytest.raises(PlayerMistake) as caught:
        find("western night", names)
    assert str(caught.value).count("Western night ") == 3
    assert "(or 2 more)" in str(caught.value)


def test_a_sequel_is_never_taken_for_the_only_film_there_is() -> None:
    with pytest.raises(PlayerMistake, match="did you mean Rocky II"):
        find("rocky", ["Rocky II (1979)"])


def test_names_in_other_scripts_are_kept_apart() -> None:
    finder = Finder(["がんばれ", "かんはれ", "ไทย"])
    assert finder.find("がんばれ") == "がんばれ"
    assert finder.find("ไทย") == "ไทย"


@given(st.text(), st.lists(st.text(max_size=20), max_size=5))
@example("0A", ["0\n"])
def test_any_query_gives_one_of_the_names_or_a_sentence(query: str, names: list[str]) -> None:
    try:
        said = find(query, names)
    except PlayerMistake as mistake:
        said = str(mistake)
    assert said in names or (said.startswith(("There is nothing", "“")) and "\n" not in said)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_an_ordinal_is_a_number_and_never_forgiven() -> None:
    names = ["67th Gala (1994)", "68th Gala (1995)"]
    assert find("68 gala", names) == "68th Gala (1995)"
    assert find("68th gala", names) == "68th Gala (1995)"
    with pytest.raises(PlayerMistake, match="nothing called"):
        find("69th gala", names)


def test_another_name_gives_the_first_one() -> None:
    finder = Finder(["Academy Awards", "Silents"], {"Academy Awards": ["The Oscars"]})
    assert finder.find("oscars") == finder.find("academy awards") == "Academy Awards"
