"""One person under one name, whatever a sentence calls them."""

from __future__ import annotations

import pytest

from questions.facts.awards_grid import known_of
from questions.facts.awards_prose import read_prose
from questions.facts.fact import Award, Cast, Director, Fact, Source
from questions.facts.names import is_person, may_be_two, people_of
from questions.facts.persons import in_full
from questions.facts.reader import read_facts
from tests.questions.facts.wikipages import page, told

_SOURCE = Source("Cast", 1)


def prize(*recipients: str) -> Award:
    return Award(
        body="Tin Moon Award",
        category="Best Actor",
        recipients=recipients,
        result="won",
        source=_SOURCE,
    )


def playing(*actors: str) -> list[Fact]:
    return [Cast(actor=actor, character="Io", source=_SOURCE) for actor in actors]


@pytest.mark.parametrize(
    ("credited", "said", "meant"),
    [
        (["Bo De Lora"], "De Lora", ["Bo De Lora"]),
        (["Bo Tran"], "Tran", ["Bo Tran"]),
        (["Bo De Lora", "Cy De Lora"], "De Lora", []),
        (["Bo Tran"], "De Lora", []),
        (["Bo Tran", "Cy Tran"], "Tran", ["Tran"]),
        (["Bo Tran", "Tran"], "Tran", ["Tran"]),
        (["Bo Tran"], "Cy Bo Tran", ["Cy Bo Tran"]),
    ],
)
def test_a_surname_stands_for_the_one_credited_person_who_has_it(
    credited: list[str], said: str, meant: list[str]
) -> None:
    *_, award = in_full([*playing(*credited), prize(said)])
    assert isinstance(award, Award)
    assert list(award.recipients) == meant


def test_a_credit_by_surname_alone_is_made_whole() -> None:
    facts = in_full([Director(person="De Lora", source=_SOURCE), *playing("Bo De Lora")])
    assert facts[0] == Director(person="Bo De Lora", source=_SOURCE)


def test_a_surname_in_prose_is_whom_the_cast_list_names() -> None:
    body = (
        "==Cast==\n* [[Bo De Lora]] as Io Marsh\n"
        "==Reception==\nDe Lora was nominated for the Tin Moon Award for Best Actor."
    )
    facts = read_facts(page(body)).facts
    assert [f.recipients for f in facts if isinstance(f, Award)] == [("Bo De Lora",)]


def test_the_film_itself_is_nobody_who_wins() -> None:
    body = "==Reception==\nSalt Harbour won the Tin Moon Award for Best Drama."
    article = page(body)
    facts, _ = told(read_prose(article, known_of(article)))
    assert [f.recipients for f in facts if isinstance(f, Award)] == [()]


@pytest.mark.parametrize(
    ("text", "known", "people"),
    [
        ("Flo Gray Gus Hall", {"Flo Gray", "Gus Hall"}, ("Flo Gray", "Gus Hall")),
        ("Flo Gray Gus Hall", {"Flo Gray"}, None),
        ("Cyd Gus Hall", {"Gus Hall"}, None),
        (
            "Flo Gray and Ann Lee Bo Tran",
            {"Ann Lee", "Bo Tran"},
            ("Flo Gray", "Ann Lee", "Bo Tran"),
        ),
        ("Sir Gus Hall", {"Gus Hall"}, ("Sir Gus Hall",)),
        ("Gus Hall, Jr.", {"Gus Hall"}, ("Gus Hall, Jr.",)),
        ("Ana Ali Bin Noor", {"Gus Hall"}, ("Ana Ali Bin Noor",)),
    ],
)
def test_names_that_nothing_parts_are_told_apart_by_who_is_known(
    text: str, known: set[str], people: tuple[str, ...] | None
) -> None:
    assert people_of(text, known) == people


@pytest.mark.parametrize(
    ("name", "two"),
    [
        ("Ann Lee Bo Tran", True),
        ("Ann Lee Bo Tran, Jr.", True),
        ("Bo Tran, Jr.", False),
        ("B. J. Ann Lee", False),
        ("Bo E. de Lora Tran", False),
    ],
)
def test_four_whole_words_may_be_two_names(name: str, two: bool) -> None:
    assert may_be_two(name) is two


@pytest.mark.parametrize(
    "words", ["Tin Moon Prize-winning", "Danish-born Lee", "Tin-nominated Lee"]
)
def test_what_somebody_is_said_to_be_is_no_name(words: str) -> None:
    assert not is_person(words)
    assert is_person("Lee Chang-dong")


@pytest.mark.parametrize(
    ("credited", "said", "meant"),
    [
        ("Dan Orrey", "Daniel P. Orrey", "Dan Orrey"),
        ("Flo Armendáriz", "Flo Armendariz", "Flo Armendáriz"),
        ("Bo Q. Tran", "Bo Tran", "Bo Q. Tran"),
        ("Bo Q. Tran", "Bo R. Tran", "Bo R. Tran"),
        ("Dan Orrey", "Dora Orrey", "Dora Orrey"),
        ("Bo Tran", "Bo Tran Jr.", "Bo Tran Jr."),
    ],
)
def test_two_spellings_of_one_name_are_one_person(credited: str, said: str, meant: str) -> None:
    _, award = in_full([Director(person=credited, source=_SOURCE), prize(said)])
    assert isinstance(award, Award)
    assert award.recipients == (meant,)


def test_two_names_on_one_list_are_two_people() -> None:
    facts = [*playing("Bo Tran", "Bo Q. Tran"), prize("Bo Q. Tran")]
    assert in_full(facts) == facts
