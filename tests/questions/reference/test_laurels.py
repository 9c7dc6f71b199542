"""What a film's people won with other films: by name, craft and time."""

from __future__ import annotations

from questions.reference.academy_awards import Listed, Nomination
from questions.reference.ceremonies import Ceremonies
from questions.reference.laurels import laurels, peers


def row(
    category: str, film: str, person: str, year: str = "1990", *, won: bool = False, id: str = ""
) -> Nomination:
    return Nomination(
        ceremony=int(year[:4]) - 1927,
        year=year,
        category=category,
        films=(Listed(film, f"tt{film}"),),
        nominees=(Listed(person, id or f"nm{person}"),),
        won=won,
    )


def titles(*rows: Nomination, person: str = "Ann Bo", kind: str = "director") -> list[str]:
    table = Ceremonies(rows)
    return [one.title for one in laurels(person, [kind], "Our Film", 1995, table=table)]


def test_wins_come_before_nominations() -> None:
    rows = (row("DIRECTING", "Lost", "Ann Bo"), row("DIRECTING", "Won", "Ann Bo", won=True))
    assert titles(*rows) == ["Won", "Lost"]


def test_another_craft_is_somebody_else() -> None:
    rows = (row("FILM EDITING", "Cut", "Ann Bo"),)
    assert titles(*rows) == []
    assert titles(*rows, kind="editor") == ["Cut"]


def test_the_film_itself_is_left_out_under_any_of_its_titles() -> None:
    assert titles(row("DIRECTING", "Our Film", "Ann Bo", "1996")) == []
    assert titles(row("DIRECTING", "Our Film or: How It Came", "Ann Bo", "1995")) == []
    assert titles(row("DIRECTING", "Nuestra película", "Ann Bo", "1995")) == []


def test_a_sequel_is_another_film() -> None:
    assert titles(row("DIRECTING", "Our Film II", "Ann Bo", "1997")) == ["Our Film II"]


def test_nobody_works_for_a_hundred_years() -> None:
    assert titles(row("DIRECTING", "Early", "Ann Bo", "1930")) == []


def test_a_name_of_two_people_tells_nothing() -> None:
    rows = (row("DIRECTING", "One", "Ann Bo"), row("DIRECTING", "Two", "Ann Bo", id="nm2"))
    assert titles(*rows) == []


def test_peers_were_up_for_the_same_at_the_time() -> None:
    found = peers("cinematographer", 1995)
    assert {"Emmanuel Lubezki", "John Toll"} <= set(found)
    assert "Hoyte van Hoytema" not in found
    assert len(found) == len(set(found))


def test_a_craft_without_a_contest_has_no_peers() -> None:
    assert peers("narrator", 1995) == ()
