"""Who plays whom: one actor, one character's name, or an unread with its reason."""

from __future__ import annotations

import pytest

from questions.articles.article import Text
from questions.facts import cast_lines
from questions.facts.cast import read_cast
from questions.facts.cast_lines import of_prose
from questions.facts.fact import Cast
from tests.questions.facts.wikipages import page, told


def cast_of(body: str, **infobox: str) -> list[tuple[str, str]]:
    facts, _ = told(read_cast(page(body, **infobox)))
    return [(f.actor, f.character) for f in facts if isinstance(f, Cast)]


def why(line: str) -> list[str]:
    return [u.why for u in told(read_cast(page(f"==Cast==\n* {line}")))[1]]


@pytest.mark.parametrize(
    ("line", "character"),
    [
        ("Flo Gray as Io", "Io"),
        ("[[Flo Gray]] as [[Io (myth)|Io]], keeper of the light", "Io"),
        ("Flo Gray as Io: a keeper who leaves", "Io"),
        ("Flo Gray – Io", "Io"),
        ("Flo Gray - Dr. Io Vance (as Florence Gray)", "Dr. Io Vance"),
        ("Flo Gray: Io", "Io"),
        ("Flo Gray as Captain (later Admiral) Io Vance", "Captain Io Vance"),
        ('Flo Gray as Io "Pip" Vance', 'Io "Pip" Vance'),
        ("Flo Gray as the Duchess of Skagen", "Duchess of Skagen"),
        ("Flo Gray as Harbour pilot Io Vance", "Io Vance"),
        ("Flo Gray as Io the Bold", "Io the Bold"),
        ("Flo Gray as C-3 Unit X9", "C-3 Unit X9"),
        ("Flo Gray as Lt. Io Vance. She stays behind.", "Lt. Io Vance"),
    ],
)
def test_a_cast_line_gives_the_name_and_not_what_is_told_about_it(
    line: str, character: str
) -> None:
    assert cast_of(f"==Cast==\n* {line}") == [("Flo Gray", character)]


def test_two_names_of_one_role_are_two_facts() -> None:
    assert cast_of("==Cast==\n* Flo Gray as Io Vance/The Owl") == [
        ("Flo Gray", "Io Vance"),
        ("Flo Gray", "The Owl"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Flo Gray", "without a role"),
        ("Flo Gray as herself", "themselves"),
        ("Flo Gray as the lighthouse keeper", "description"),
        ("Flo Gray as Taxi Driver", "description"),
        ("Flo Gray as Io's mother", "description"),
        ("Flo Gray as young Io", "description"),
        ("Flo Gray as Guard #2", "no plain name"),
        ("Flo Gray and Gus Hall as Io and Pip", "several actors"),
        ("Flo Gray as Io and Pip", "several characters"),
        ("Flo Gray as Io (stand-in)", "brackets"),
        ("Flo Gray as Io (German release)", "brackets"),
        ("Flo as Io", "full name"),
        ("Flo Gray as Io (voice dubbed by Di Poe)", "brackets"),
        ("Flo Gray as Io, voiced by Di Poe, whose Io is best", "another gives the voice"),
    ],
)
def test_what_is_doubtful_is_an_unread_with_its_reason(line: str, reason: str) -> None:
    assert [reason in text for text in why(line)] == [True]


def test_a_voice_told_of_below_the_list_counts_too() -> None:
    body = "==Cast==\n* Flo Gray as Io\n* Gus Hall as Pip\n\nDi Poe provides Io's voice."
    assert cast_of(body) == [("Gus Hall", "Pip")]


def test_a_voice_cast_is_marked_as_voices() -> None:
    facts, _ = told(read_cast(page("==Voice cast==\n* Flo Gray as Io")))
    assert [f.voice for f in facts if isinstance(f, Cast)] == [True]


def test_characters_may_stand_first_where_the_billed_actors_stand_last() -> None:
    body = "==Cast==\n* Io – Flo Gray\n* Pip – Gus Hall"
    assert cast_of(body) == [("Flo Gray", "Io"), ("Gus Hall", "Pip")]


def test_a_cast_table_is_read_by_its_titles() -> None:
    rows = "|-\n| [[Flo Gray]] || Io\n|-\n| Gus Hall || Pip / The Owl"
    body = f"==Cast==\n{{|\n! Actor !! Role\n{rows}\n|}}"
    assert cast_of(body) == [("Flo Gray", "Io"), ("Gus Hall", "Pip"), ("Gus Hall", "The Owl")]


def test_of_several_voice_columns_the_films_own_language_counts() -> None:
    body = (
        "==Cast==\n{|\n! Character !! Norwegian voice actor !! English voice actor\n|-\n"
        "| Io || Flo Gray || Di Poe\n|}"
    )
    assert cast_of(body) == [("Flo Gray", "Io")]


def test_a_table_without_titles_is_read_where_its_cells_say_as() -> None:
    rows = "|-\n| [[Flo Gray]]\n| as Io\n|-\n| [[Gus Hall]] as Pip || [[Di Poe]] as Eel"
    body = f"==Cast==\n{{|\n{rows}\n|}}"
    assert cast_of(body) == [("Flo Gray", "Io"), ("Gus Hall", "Pip"), ("Di Poe", "Eel")]


def test_a_voice_column_gives_voices() -> None:
    body = "==Cast==\n{|\n! Character !! Voice actor\n|-\n| Io || Flo Gray\n|}"
    facts, _ = told(read_cast(page(body)))
    assert [(f.actor, f.voice) for f in facts if isinstance(f, Cast)] == [("Flo Gray", True)]


def test_two_actors_in_one_cell_are_an_unread() -> None:
    body = "==Cast==\n{|\n! Actor !! Role\n|-\n| Flo Gray<br>Gus Hall || Io\n|}"
    facts, unreads = told(read_cast(page(body)))
    assert (facts, len(unreads)) == ([], 1)


def test_a_header_of_blanks_is_no_header() -> None:
    body = "==Cast==\n{|\n! !! !!\n|-\n| || [[Flo Gray]] as Io || x\n|}"
    assert cast_of(body) == [("Flo Gray", "Io")]


def test_prose_below_a_cast_list_counts_where_the_name_is_a_link() -> None:
    body = "==Cast==\n* Flo Gray as Io\n\n[[Gus Hall]] plays Pip, a boy. Di Poe plays Eel."
    assert cast_of(body) == [("Flo Gray", "Io"), ("Gus Hall", "Pip")]


def test_casting_is_no_cast() -> None:
    assert cast_of("==Production==\n===Casting===\n* Flo Gray as Io") == []


def test_a_paragraph_without_links_is_not_searched_for_players(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searched: list[str] = []

    class Watched:
        def finditer(self, text: str) -> list[object]:
            searched.append(text)
            return []

    monkeypatch.setattr(cast_lines, "_PLAYS", Watched())
    short, long = "Ann Lee plays Io.", "Ann Lee plays Io." + " word" * 5_000
    for text in (Text(short, 1), Text(long, 1, ("Ann Lee",)), Text(short, 1, ("Ann Lee",))):
        list(of_prose(text))
    assert searched == [short]
