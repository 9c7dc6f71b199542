"""Roles that give the story away carry the spoiler tag."""

from __future__ import annotations

import pytest

from questions.articles.article import Article
from questions.facts import lexicon
from questions.facts.cast import read_cast
from questions.facts.fact import Cast
from questions.facts.plot_cast import read_plot_cast
from tests.questions.facts import pages
from tests.questions.facts.wikipages import page, told


def tags(article: Article) -> dict[str, bool]:
    return {f.character: f.spoiler for f in told(read_cast(article))[0] if isinstance(f, Cast)}


def tags_of(*lines: str, lead: str = "") -> dict[str, bool]:
    body = "\n".join(f"* {line}" for line in lines)
    return tags(page(f"{lead}\n==Cast==\n{body}"))


def test_the_second_name_of_one_role_gives_it_away() -> None:
    assert tags_of("Flo Gray as Io Vance / The Owl") == {"Io Vance": False, "The Owl": True}


@pytest.mark.parametrize(
    "lead",
    [
        "It stars Flo Gray as Io Vance / The Owl.",
        "In it the Owl (Flo Gray) sails.",
        "In it the Owl (played by Gray) sails.",
    ],
)
def test_a_name_that_the_lead_tells_is_no_secret(lead: str) -> None:
    assert tags_of("Flo Gray as Io Vance / The Owl", lead=lead)["The Owl"] is False


def test_a_name_that_the_lead_gives_nobody_stays_secret() -> None:
    lead = "It stars Flo Gray, Gus Hall and others, and the Owl is feared."
    assert tags_of("Flo Gray as Io Vance / The Owl", lead=lead)["The Owl"] is True


def test_the_role_that_the_film_is_called_after_is_no_secret() -> None:
    assert tags_of("Flo Gray as Io Vance / Salt Harbour")["Salt Harbour"] is False


def test_four_names_in_a_line_are_as_many_parts() -> None:
    assert not any(tags_of("Flo Gray as Io Vance / Pip / Nan Lund / The Owl").values())


def test_a_name_beside_a_description_is_another_part() -> None:
    assert tags_of("Flo Gray as the old guard / Max Lund") == {"Max Lund": False}


@pytest.mark.parametrize(
    ("line", "spoiler"),
    [
        ("Flo Gray as Io Vance, the harbour killer", True),
        ("Flo Gray as Io Vance: an impostor from Skagen", True),
        ("Flo Gray as Io Vance, who secretly loves Pip", True),
        ("Flo Gray as Io Vance: her true identity comes out", True),
        ("Flo Gray as Io Vance, who is revealed to be Nan Lund", True),
        ("Flo Gray as Io Vance (revealed as the Owl)", True),
        ("Flo Gray as Io Vance, who turns out to be a spy", True),
        ("Flo Gray as Io Vance, keeper of the light", False),
        ("Flo Gray as Io Vance. Gray revealed that she likes boats.", False),
    ],
)
def test_what_is_told_of_a_role_may_give_it_away(line: str, spoiler: bool) -> None:
    assert tags_of(line) == {"Io Vance": spoiler}


def test_whoever_else_plays_a_secret_name_shares_the_tag() -> None:
    lines = ("Flo Gray as Io Vance / The Owl", "Gus Hall as The Owl", "Di Poe as Pip")
    facts, _ = told(read_cast(page("==Cast==\n" + "\n".join(f"* {line}" for line in lines))))
    tagged = [(f.actor, f.character) for f in facts if isinstance(f, Cast) and f.spoiler]
    assert tagged == [("Flo Gray", "The Owl"), ("Gus Hall", "The Owl")]


def test_a_sentence_of_the_plot_that_unmasks_somebody_tags_its_role() -> None:
    plot = ["Io Vance (Gray) sails.", "Pip (Hall) was really the keeper all along."]
    article = pages.page({"starring": ["Flo Gray", "Gus Hall"]}, prose={"Plot": plot})
    facts = [fact for fact in read_plot_cast(article) if isinstance(fact, Cast)]
    assert {f.character: f.spoiler for f in facts} == {"Io Vance": False, "Pip": True}


def test_plain_words_unmask_nobody() -> None:
    assert not lexicon.unmasks("A sailor who keeps the light and reveals a map.")
