"""The names of characters: what people type is right, what fits another too asks for more."""

from __future__ import annotations

import pytest

from questions.templates import characters


@pytest.mark.parametrize(
    ("character", "form"),
    [
        ('Rebecca "Becky" Sharp Crawley', "Becky Sharp"),
        ('Rebecca "Becky" Sharp Crawley', "Becky"),
        ('Enrico Salvatore "Ratso" Rizzo', "Ratso Rizzo"),
        ('Raja "Rocky Bhai" Krishnappa Bhairya', "Rocky"),
        ('Lieutenant Colonel Robert R. "Dutch" Holland', "Dutch Holland"),
        ('Major T. J. "King" Kong', "King Kong"),
        ("Anthony 'Bubbles' Horsley", "Bubbles"),
        ("Dr. Alice Kinnian Ph.D.", "Alice Kinnian"),
        ("Dr. Alice Kinnian Ph.D.", "Kinnian"),
        ("Goemon Ishikawa XIII", "Goemon Ishikawa"),
        ("Arsène Lupin III", "Lupin the Third"),
        ("Soviet Ambassador Alexei de Sadeski", "Sadeski"),
        ("Brigadier General Jack D. Ripper", "General Ripper"),
        ("Lady Clarisse d'Cagliostro", "Clarisse"),
        ("Professor Ed Getley", "Ed"),
        ("The Joker", "Joker"),
        ("Ben Sanderson", "Ben"),
        ("Chevalier du Balibari", "Balibari"),
        ("Sir Robin the Not-Quite-So-Brave", "Sir Robin"),
        ("Bill 'The Butcher' Cutting", "Bill the Butcher"),
        ("Bill 'The Butcher' Cutting", "The Butcher"),
        ("President of the Senate", "President"),
        ("Mrs. Van Daan", "Van Daan"),
        ("Pat Sr.", "Pat"),
        ("La Condessa", "Condessa"),
    ],
)
def test_what_people_call_a_character_is_right(character: str, form: str) -> None:
    assert form in characters.forms(character, [character]).accept


@pytest.mark.parametrize(
    "character",
    [
        "Sir Miles Axlerod", "Miss Scott", "Nurse Gemma", "Princess Ann", "Captain Haden",
        "Soviet Ambassador Alexei de Sadeski", "Squire Slossum", "Group Captain Lionel Mandrake",
        "Major General Espy", "Commissioner James Gordon", "Little Fool", "Gold Tooth",
        "Possessed Henrietta", "Goemon Ishikawa XIII", "Dr. Alice Kinnian Ph.D.",
    ],
)  # fmt: skip
def test_no_title_epithet_or_degree_is_right_alone(character: str) -> None:
    known = characters.forms(character, [character])
    odd = {"sir", "miss", "nurse", "princess", "captain", "soviet", "squire", "group", "major"}
    odd |= {"general", "commissioner", "little", "gold", "possessed", "xiii", "ph.d.", "dr."}
    assert not {form.lower() for form in (*known.accept, *known.prompt)} & odd


def test_a_name_that_another_character_has_too_asks_for_more() -> None:
    sisters = ["Ann Lemp", "Kay Lemp", "Ben Crowley"]
    known = characters.forms("Ann Lemp", sisters)
    assert (known.accept, known.prompt) == (("Ann",), ("Lemp",))
    assert "Crowley" in characters.forms("Ben Crowley", sisters).accept


def test_a_form_that_fits_father_and_son_asks_for_more() -> None:
    both = ["Sir Pitt Crawley the Elder", "Sir Pitt Crawley the Younger"]
    known = characters.forms(both[0], both)
    assert known.accept == ()
    assert {"Pitt Crawley", "Sir Pitt"} <= set(known.prompt)


def test_somebody_when_young_is_no_namesake() -> None:
    assert "Napier" in characters.forms("Jack Napier", ["Jack Napier", "Young Jack Napier"]).accept


def test_a_character_who_is_what_they_are_called_has_an_article() -> None:
    assert characters.called("Black Knight") == "the Black Knight"
    assert characters.called("The Joker") == "the Joker"
    assert characters.called("Tim the Enchanter") == "Tim the Enchanter"
    assert characters.called("Marquess of Steyne") == "the Marquess of Steyne"
    assert characters.called("Dr. Alice Kinnian Ph.D.") == "Dr. Alice Kinnian"


def test_a_phrase_is_no_name() -> None:
    assert not characters.is_name("Page Crushed by Wooden Rabbit")
    for nobody in ("Himself", "Narrator", "Man #2", "Young Bob / Old Bob", "The Husband"):
        assert not characters.is_name(nobody)
    assert characters.is_name("Marquess of Steyne")
    assert characters.is_name("Sir Robin the Brave")


@pytest.mark.parametrize(
    ("character", "form"),
    [
        ("Bill 'The Butcher' Cutting", "The"),
        ("Bill 'The Butcher' Cutting", "The Cutting"),
        ("President of the Senate", "President of"),
        ("La Condessa", "La"),
        ("Mrs. Van Daan", "Van"),
        ("Mrs. Van Daan", "Mrs. Van"),
        ("Mrs. Van Daan", "Mrs. Daan"),
        ("Pat Sr.", "Sr."),
        ("Mr. De Winter", "De"),
    ],
)
def test_an_article_a_particle_or_a_suffix_names_nobody(character: str, form: str) -> None:
    known = characters.forms(character, [character])
    assert form not in (*known.accept, *known.prompt)


def test_an_office_that_two_hold_asks_for_more() -> None:
    known = characters.forms("President of the Senate", ["President of the Bank"])
    assert "President" in known.prompt
