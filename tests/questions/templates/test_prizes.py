"""Prizes: their sorts, how they are named, and the forms people type."""

from __future__ import annotations

import pytest

from questions.base import fold
from questions.templates import prizes


@pytest.mark.parametrize(
    ("names", "sort"),
    [
        (
            "Best Director|Best Directing|Best Direction|Best Foreign Director"
            "|Outstanding Directorial Achievement in Motion Pictures|Best Director – Kannada",
            "director",
        ),
        (
            "Best Screenplay|Best Adapted Screenplay|Best Writing, Screenplay|Best Writing"
            "|Writing (Motion Picture Story)|Best Written American Comedy"
            "|Best Drama Written Directly for the Screen",
            "screenplay",
        ),
        (
            "Best Picture|Best Film|Best Feature|Outstanding Production|Best Motion Picture – Drama"
            "|Best Film From Any Source",
            "film",
        ),
        (
            "Best Music|Best Score|Best Original Score|Best Music Director"
            "|Best Scoring: Original Song Score and Adaptation or Scoring: Adaptation"
            "|Anthony Asquith Award for Film Music",
            "music",
        ),
        ("Best Art Director|Best Art Direction|Best Production Design", "art direction"),
        ("Best Actor|Best Male Lead|Best Actor in a Leading Role|Best British Actor", "actor"),
        ("Best Female Lead|Best Actress in a Motion Picture – Drama", "actress"),
        (
            "Best Supporting Actor|Best Actor in a Supporting Role"
            "|Outstanding Performance by a Male Actor in a Supporting Role",
            "supporting actor",
        ),
        ("Best Original Song", "song"),
        ("Best Sound Editing", "sound"),
        ("Outstanding Performance by a Stunt Ensemble in a Motion Picture", "stunts"),
        ("Best Acting Debut - Male|New Star of the Year — Actor", "newcomer"),
        ("Best Horror Film", "horror film"),
    ],
)
def test_one_prize_is_of_one_sort_by_all_its_names(names: str, sort: str) -> None:
    assert {prizes.sort(name) for name in names.split("|")} == {sort}


@pytest.mark.parametrize(
    ("body", "category", "prize"),
    [
        ("Academy Award", "Best Actor", "the Academy Award for Best Actor"),
        ("Filmfare Awards", "Best Film", "the Filmfare Award for Best Film"),
        ("Filmfare Awards South", "Best Film", "the Filmfare Award South for Best Film"),
        (
            "National Board of Review",
            "Best Film",
            "the National Board of Review award for Best Film",
        ),
        ("Cannes Film Festival", "Palme d'Or", "the Palme d'Or at the Cannes Film Festival"),
        (
            "Santa Barbara International Film Festival",
            "Virtuoso Award",
            "the Virtuoso Award at the Santa Barbara International Film Festival",
        ),
        (
            "BAFTA Award",
            "Anthony Asquith Award for Film Music",
            "the Anthony Asquith Award for Film Music at the BAFTAs",
        ),
        (
            "David di Donatello Award",
            "Special David",
            "the Special David at the David di Donatello Awards",
        ),
        (
            "Academy Award",
            "Special Achievement Academy Award",
            "a Special Achievement Academy Award",
        ),
        (
            "LAFCA Award",
            "Best Music",
            "the Los Angeles Film Critics Association Award for Best Music",
        ),
        (
            "Belgian Film Critics Association",
            "Grand Prix",
            "the Grand Prix of the Belgian Film Critics Association",
        ),
    ],
)
def test_a_prize_is_named_with_its_body(body: str, category: str, prize: str) -> None:
    assert prizes.award(body, category) == prize


def test_bodies_are_named_in_full_and_known_by_their_initials() -> None:
    assert prizes.awards("NSFC Award") == "National Society of Film Critics Awards"
    assert {"NSFC", "National Society of Film Critics"} <= set(prizes.body_forms("NSFC Award"))
    assert "NYFCC" in prizes.body_forms("New York Film Critics Circle")
    assert "BAFTA" in prizes.body_forms("British Academy Film Award")


def test_a_festival_is_known_by_its_place() -> None:
    body = "Santa Barbara International Film Festival"
    assert {"Santa Barbara", "Santa Barbara Film Festival"} <= set(prizes.body_forms(body))


def test_no_form_of_a_body_stands_for_another_of_the_film() -> None:
    bodies = ("British Academy Film Award", "British Academy Award")
    assert "British Academy" in prizes.body_forms(bodies[0])
    assert "British Academy" not in prizes.body_forms(bodies[0], bodies)


def test_a_leading_role_is_known_by_its_other_names() -> None:
    forms = prizes.category_forms("Best Actress in a Motion Picture – Drama")
    assert {"actress", "leading actress", "best actress"} <= set(map(fold, forms))


@pytest.mark.parametrize("name", ["Best Supporting Actress", "Best Actress in a Supporting Role"])
def test_a_supporting_role_is_never_a_leading_one(name: str) -> None:
    forms = set(map(fold, prizes.category_forms(name)))
    assert {"supporting actress", "actress in a supporting role"} - {fold(name)} <= forms
    assert not {"actress", "best actress", "leading actress"} & forms
    assert "Best Actress" in prizes.not_meant(name)
    assert prizes.not_meant("Best Actress") == ()


@pytest.mark.parametrize(
    ("category", "typed"),
    [
        ("Best Supporting Actor – Motion Picture", "best supporting actor"),
        ("Best Motion Picture Actor – Drama", "best actor"),
        ("Best Actor (Musical or Comedy)", "best actor"),
        ("Best Actor (Musical or Comedy)", "best actor comedy"),
        ("Best British Actor", "best actor"),
        ("Best Costume Design, Black-and-White", "costume design"),
        ("Best Picture", "best film"),
        ("Best Film", "best picture"),
        ("Best Music, Original Score", "best score"),
        ("Best Music", "original score"),
        ("Best Acting Debut - Male", "acting debut"),
        ("Best Adapted Screenplay", "screenplay"),
        ("Best Directing", "best director"),
        ("Best Editing", "film editing"),
        ("Best Production Design", "art direction"),
        ("Writing (Motion Picture Story)", "best story"),
    ],
)
def test_a_category_is_accepted_as_people_type_it(category: str, typed: str) -> None:
    assert typed in set(map(fold, prizes.category_forms(category)))


@pytest.mark.parametrize(
    ("category", "other", "typed"),
    [
        ("Best British Actor", "Best Foreign Actor", "best actor"),
        ("Best Adapted Screenplay", "Best Original Screenplay", "screenplay"),
        ("Best Actor – Motion Picture Drama", "Best Actor (Musical or Comedy)", "best actor"),
    ],
)
def test_a_form_that_two_categories_share_asks_for_more(
    category: str, other: str, typed: str
) -> None:
    both = (category, other)
    assert typed not in map(fold, prizes.category_forms(category, both))
    assert typed in map(fold, prizes.half_forms(category, both))


def test_only_bodies_that_nominate_have_nominations() -> None:
    assert prizes.nominates("Academy Award")
    assert prizes.nominates("British Academy Film Award")
    for body in ("Karnataka State Film Award", "National Film Award", "Kinema Junpo Award"):
        assert not prizes.nominates(body)


def test_a_sponsors_prize_is_odd() -> None:
    assert prizes.is_odd("Pantaloons style icon male of the year")
    assert not prizes.is_odd("Best Film from any source")


def test_a_category_is_printed_with_capitals() -> None:
    assert prizes.shown("Best Film From any source") == "Best Film from Any Source"
    assert prizes.shown("Voice Of The Year") == "Voice of the Year"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Best Supporting actor - Male", "Best Supporting Actor"),
        ("Best Actor — Motion Picture Drama", "Best Actor in a Drama"),
        ("Best Motion Picture Actress – Drama", "Best Actress in a Drama"),
        ("Best Actress in a Motion Picture – Drama", "Best Actress in a Drama"),
        ("Best Actor (Musical or Comedy)", "Best Actor in a Musical or Comedy"),
        ("Best Supporting Actress - Motion Picture", "Best Supporting Actress"),
        ("Best Motion Picture – Drama", "Best Drama"),
        ("Writing (Motion Picture Story)", "Best Story"),
        ("Best Motion Picture Story", "Best Story"),
        ("Best Writing, Screenplay", "Best Screenplay"),
        ("Best Screenplay Based on Material from Another Medium", "Best Adapted Screenplay"),
        (
            "Best Scoring: Original Song Score and Adaptation or Scoring: Adaptation",
            "Best Song Score or Adaptation",
        ),
        ("Best Music, Original Score", "Best Original Score"),
        ("Best Costume Design, Black-and-White", "Best Black-and-White Costume Design"),
        ("Best Art Direction (Black and White)", "Best Black-and-White Art Direction"),
        (
            "Best Art Direction-Interior Decoration, Black-and-White",
            "Best Black-and-White Art Direction",
        ),
        ("Outstanding Directorial Achievement in Motion Pictures", "Outstanding Directing"),
        ("Best Actor – Kannada", "Best Kannada Actor"),
        ("Best Director", "Best Director"),
    ],
)
def test_an_official_name_is_said_as_people_say_it(printed: str, said: str) -> None:
    assert prizes.shown(printed) == said
    assert printed in prizes.category_forms(printed) or printed == said


def test_a_mouthful_is_not_asked_for() -> None:
    long = "Best Album of Original Score Written for a Motion Picture or Television Special"
    assert prizes.is_odd(long)


def test_globes_and_baftas_go_by_their_names() -> None:
    assert (
        prizes.award("Golden Globe Award", "Best Director") == "the Golden Globe for Best Director"
    )
    assert prizes.awards("BAFTA Award") == "BAFTAs"
    assert prizes.one("Golden Globe Award") == "Golden Globe"
    assert {"BAFTA", "BAFTA Awards"} <= set(prizes.body_forms("BAFTA Award"))
    assert {"Golden Globe Awards", "Globes"} <= set(prizes.body_forms("Golden Globe Award"))
