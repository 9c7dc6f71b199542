"""Facts in words that a reader understands."""

from __future__ import annotations

import dataclasses

import pytest

from questions.facts import fact as facts
from questions.facts.fact import Fact, Source, Unread
from questions.facts.filmfile import KINDS
from questions.show import words

AT = Source("Infobox", 4)


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (facts.Director(source=AT, person="Ada Quill"), "Ada Quill"),
        (facts.Writer(source=AT, person="Ada Quill", credit="writer"), "Ada Quill"),
        (facts.Writer(source=AT, person="Ada Quill", credit="story"), "Ada Quill (story)"),
        (
            facts.BasedOn(source=AT, work="Salt", author="Bo Lind", form="novel", year=1970),
            "Salt by Bo Lind (novel, 1970)",
        ),
        (
            facts.Cast(source=AT, actor="Dina Okafor", character="Gull", voice=True),
            "Dina Okafor as Gull (voice)",
        ),
        (
            facts.Release(source=AT, date="1988-03-09", territory="Peru", scope="limited"),
            "March 9, 1988 (Peru, limited)",
        ),
        (facts.Release(source=AT, date="1988-03"), "March 1988"),
        (facts.Release(source=AT, date="1988"), "1988"),
        (facts.RunningTime(source=AT, minutes=1), "1 minute"),
        (facts.Budget(source=AT, amount=3_600_000, currency="USD"), "$3,600,000"),
        (
            facts.BoxOffice(source=AT, low=5, high=1000, currency="SEK", estimate=True),
            "SEK 5 to SEK 1,000 (estimate)",
        ),
        (
            facts.BoxOffice(source=AT, low=5, currency="GBP", scope="domestic"),
            "at least £5 (domestic)",
        ),
        (
            facts.Award(
                source=AT, body="Golden Heron", category="Best Film", result="won", year=1989
            ),
            "Best Film (won, 1989)",
        ),
        (
            facts.Track(source=AT, number=2, title="Tides", performer="Ona", seconds=65),
            "2. “Tides” by Ona (1:05)",
        ),
        (
            facts.Score(source=AT, source_name="Rotten Tomatoes", value="90%", reviews=48),
            "Rotten Tomatoes: 90% of 48 reviews",
        ),
        (
            facts.Reference(
                source=AT, work="Low Tide", form="song", relation="mentions", by="Ona", year=1999
            ),
            "Low Tide by Ona (song, 1999) mentions it",
        ),
    ],
)
def test_a_fact_is_told_in_words(fact: Fact, said: str) -> None:
    assert words.said(fact) == said


def test_every_kind_of_fact_has_a_family_and_a_heading() -> None:
    assert {kind for kinds in words.FAMILIES.values() for kind in kinds} == set(KINDS)


def test_a_kind_that_no_family_knows_is_shown_with_its_fields() -> None:
    @dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
    class Poster(Fact):
        kind = "poster_artist"
        person: str
        sheets: int
        signed: bool = False

    fact = Poster(source=AT, person="Ada Quill", sheets=3, signed=True)
    assert words.by_family([fact]) == {words.OTHER: [fact]}
    assert words.label(fact) == "Poster artist"
    assert words.said(fact) == "Ada Quill · sheets 3 · signed"


def test_prizes_of_one_body_stand_together_in_the_page_s_order() -> None:
    prizes = [
        facts.Award(source=AT, body=body, category=category, result="won")
        for body, category in (("Heron", "A"), ("Gull", "B"), ("Heron", "C"))
    ]
    (group,) = words.by_family(prizes).values()
    assert [words.said(prize)[0] for prize in group] == ["A", "C", "B"]


def test_signs_that_steer_a_terminal_or_turn_a_line_are_replaced() -> None:
    assert words.plain("a\x1b[2Jb\u202ec\nd\u00a0e\x1df") == "a�[2Jb�c d\u00a0e�f"
    assert words.plain("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize(
    ("why", "quarantined"),
    [
        ("the page contradicts itself on the source work", True),
        ("the infobox and the text give different figures", True),
        ("no body or no result is said", False),
    ],
)
def test_what_the_page_tells_twice_and_differently_is_quarantined(
    why: str, quarantined: bool
) -> None:
    unread = Unread(field="budget", text="", why=why, source=AT)
    assert words.is_quarantined(unread) is quarantined
