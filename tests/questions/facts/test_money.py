"""Sums of money as pages print them."""

from __future__ import annotations

import pytest

from questions.facts.fact import BoxOffice, Budget, Unread
from questions.facts.money import read_money
from questions.facts.sums import Money, parse_money
from tests.questions.facts.pages import page


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("$3.6 million", Money("USD", 3_600_000, 3_600_000, bare_dollar=True)),
        ("US$32,029,928", Money("USD", 32_029_928, 32_029_928)),
        ("£12–15 million", Money("GBP", 12_000_000, 15_000_000)),
        ("₹80 crore", Money("INR", 800_000_000, 800_000_000)),
        ("₹1,20,00,000", Money("INR", 12_000_000, 12_000_000)),
        ("€2 million (estimated)", Money("EUR", 2_000_000, 2_000_000, estimate=True)),
        ("est. €2 million", Money("EUR", 2_000_000, 2_000_000, estimate=True)),
        ("US$9 million (worldwide)", Money("USD", 9_000_000, 9_000_000, scope="worldwide")),
        ("¥1.5 billion", Money("JPY", 1_500_000_000, 1_500_000_000)),
    ],
)
def test_a_sum_is_read_in_whole_units(text: str, money: Money) -> None:
    assert parse_money(text) == money


@pytest.mark.parametrize(
    "text",
    ["161,293 admissions", "$3 to make", "million", "$15–12 million", "$5 million (Mars)", "$0"],
)
def test_what_is_no_single_sum_is_not_read(text: str) -> None:
    assert parse_money(text) is None


def test_two_figures_for_one_thing_are_both_unread() -> None:
    found = list(read_money(page({"budget": ["$3 million", "$4 million"]})))
    assert [type(f) for f in found] == [Unread, Unread]


def test_figures_of_different_scope_do_not_contradict() -> None:
    found = list(read_money(page({"gross": ["$3 million (domestic)", "$9 million (worldwide)"]})))
    assert [f.scope for f in found if isinstance(f, BoxOffice)] == ["domestic", "worldwide"]


def test_a_bare_dollar_on_a_canadian_film_is_unread() -> None:
    found = list(read_money(page({"budget": ["$3 million"], "country": ["Canada"]})))
    assert [type(f) for f in found] == [Unread]


def test_a_range_is_low_and_high_and_never_an_amount() -> None:
    [budget] = list(read_money(page({"budget": ["£12–15 million"]})))
    assert isinstance(budget, Budget)
    assert (budget.amount, budget.low, budget.high) == (None, 12_000_000, 15_000_000)


def test_a_figure_that_the_text_denies_is_unread() -> None:
    told = ["The budget of Salt Harbour escalated from $30 million to $48 million."]
    [finding] = list(read_money(page({"budget": ["$35 million"]}, prose={"Filming": told})))
    assert isinstance(finding, Unread)
    assert finding.why == "the infobox and the text give different figures"


@pytest.mark.parametrize(
    "sentence",
    [
        "It grossed $98.16 million worldwide.",
        "It grossed $98 million worldwide.",
        "Adjusted for inflation, it grossed $300 million worldwide.",
        "Salt Harbour grossed $26 million abroad, totaling $98 million.",
        "In the end it had a worldwide gross of over $95 million.",
        # A part of it, and another film's.
        "It grossed $12 million worldwide in its opening weekend.",
        "It earned $40 million in the United States.",
        "Its DVD reached a worldwide total of $12 million.",
    ],
)
def test_a_sum_that_the_text_rounds_or_parts_is_read(sentence: str) -> None:
    found = list(read_money(page({"gross": ["$98.2 million"]}, prose={"Release": [sentence]})))
    assert [f.amount for f in found if isinstance(f, BoxOffice)] == [98_200_000]


def test_a_figure_that_one_sentence_bears_out_is_read_whatever_others_say() -> None:
    told = ["A budget of $15 million was planned.", "It was made on a $33 million budget."]
    other = "By July the budget had increased from $18 million to $22 million."
    found = list(read_money(page({"budget": ["$33 million"]}, prose={"Filming": [*told, other]})))
    assert [f.amount for f in found if isinstance(f, Budget)] == [33_000_000]


def test_takings_of_one_country_are_not_held_against_the_sum() -> None:
    told = ["In the end it grossed $60 million worldwide."]
    gross = {"gross": ["$9.4 million (North America)"]}
    found = list(read_money(page(gross, prose={"Release": told})))
    assert [f.amount for f in found if isinstance(f, BoxOffice)] == [9_400_000]


@pytest.mark.parametrize(
    ("text", "currency", "amount", "scope"),
    [
        ("12 million euros", "EUR", 12_000_000, None),
        ("Worldwide: $5 million", "USD", 5_000_000, "worldwide"),
        ("$4,650,000 (Domestic earnings)", "USD", 4_650_000, "domestic"),
        ("£3 million (equivalent to £9 million in 2019)", "GBP", 3_000_000, None),
        ("£1.2 million ($1.9 million)", "GBP", 1_200_000, None),
        ("SEK 20 million", "SEK", 20_000_000, None),
        ("Rs. 2.5 crore", "INR", 25_000_000, None),
    ],
)
def test_words_scopes_and_conversions_around_a_figure_are_read(
    text: str, currency: str, amount: int, scope: str | None
) -> None:
    money = parse_money(text)
    assert money is not None
    assert (money.currency, money.low, money.high, money.scope) == (currency, amount, amount, scope)


@pytest.mark.parametrize(
    "text",
    ["$5 million (adjusted for inflation)", "$5 million (in 2019 dollars)", "10 million rupees"],
)
def test_a_figure_in_other_money_than_that_days_is_not_read(text: str) -> None:
    assert parse_money(text) is None


def test_figures_that_contradict_each_other_are_told_together_and_others_stay() -> None:
    gross = ["¥2 billion (Japan)", "$41 million", "$52 million (worldwide)"]
    found = list(read_money(page({"gross": gross})))
    assert [(f.currency, f.amount) for f in found if isinstance(f, BoxOffice)] == [
        ("JPY", 2_000_000_000),
        ("USD", 52_000_000),
    ]
    assert [u.why for u in found if isinstance(u, Unread)] == [
        "several figures for the same thing: $41 million / $52 million (worldwide)"
    ]


def test_takings_abroad_have_a_scope_of_their_own() -> None:
    found = list(read_money(page({"gross": ["$3 million (domestic)", "$9 million (Foreign)"]})))
    assert [f.scope for f in found if isinstance(f, BoxOffice)] == ["domestic", "foreign countries"]


def test_a_page_without_an_infobox_tells_its_money_in_prose() -> None:
    told = ["It grossed over €36.5 million worldwide against a €20 million budget."]
    found = list(read_money(page(prose={"Lead": told, "Box office": told})))
    assert [
        (type(f), f.amount, f.estimate) for f in found if isinstance(f, Budget | BoxOffice)
    ] == [
        (Budget, 20_000_000, False),
        (BoxOffice, 36_500_000, True),
    ]


def test_prose_that_gives_two_figures_gives_none() -> None:
    told = ["It had a budget of €2 million.", "It was made on a €3 million budget."]
    assert list(read_money(page(prose={"Lead": told}))) == []


def test_takings_of_the_first_run_do_not_deny_the_sum() -> None:
    article = page(
        {"gross": ["$2.2 billion"], "country": ["United States"]},
        prose={"Lead": ["It had an initial worldwide gross of over $1.8 billion."]},
    )
    assert [f.amount for f in read_money(article) if isinstance(f, BoxOffice)] == [2_200_000_000]


@pytest.mark.parametrize(
    ("boxed", "told"),
    [
        ("$12 million", "$11 million"),
        ("$559.8 million", "$562 million"),
        ("$1.2 million", "$1,310,000"),
        ("$12,345,678", "$12,345,876"),
    ],
)
def test_a_sum_that_differs_in_its_printed_digits_is_denied(boxed: str, told: str) -> None:
    said = f"It was made on a {told} budget."
    [finding] = list(read_money(page({"budget": [boxed]}, prose={"Filming": [said]})))
    assert isinstance(finding, Unread)


@pytest.mark.parametrize(
    ("boxed", "told"),
    [
        ("$12 million", "about $11 million"),
        ("$98.2 million", "nearly $100 million"),
        ("about $12 million", "$11 million"),
        ("$12,345,678", "$12.3 million"),
        ("$12,300,000", "$12,345,678"),
        ("$10–14 million", "$12 million"),
    ],
)
def test_a_rougher_or_a_vague_sum_denies_nothing(boxed: str, told: str) -> None:
    said = f"It was made on a budget of {told}."
    [finding] = list(read_money(page({"budget": [boxed]}, prose={"Filming": [said]})))
    assert isinstance(finding, Budget)


def test_takings_that_grew_with_later_runs_are_not_denied_by_the_first() -> None:
    said = [
        "It had a worldwide total of $274,906,432.",
        "In the end it wound up with $292 million after two re-releases.",
    ]
    [finding] = list(read_money(page({"gross": ["$292.4 million"]}, prose={"Release": said})))
    assert isinstance(finding, BoxOffice)
