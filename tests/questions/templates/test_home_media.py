"""Discs: who sold them is asked where another company had the film in cinemas."""

from __future__ import annotations

from questions.facts.fact import Distributor, Fact, HomeMedia, Studio
from tests.questions.templates.films import AT, asked, film, offered

VHS = HomeMedia(format="VHS", date="1990-03", company="MGM", source=AT)
SHOWN = Distributor(company="United Artists", territory="North America", source=AT)


def disc(company: str | None, territory: str | None = "Canada") -> Fact:
    return HomeMedia(format="DVD", company=company, territory=territory, source=AT)


def test_a_disc_by_another_firm_than_in_cinemas_is_asked_about() -> None:
    [draft] = asked(film(SHOWN, VHS, disc("MGM")), "disc-firm")
    assert draft.answer == "MGM"
    assert "Metro-Goldwyn-Mayer" in draft.accept
    assert "on video and DVD" in draft.stem
    assert "United Artists" not in offered(draft)
    assert draft.because == "The video cassette came out in March 1990."


def test_a_company_with_a_hand_in_the_film_sold_it_as_anybody_would_think() -> None:
    lion = Studio(company="Metro-Goldwyn-Mayer", source=AT)
    assert asked(film(SHOWN, lion, VHS), "disc-firm") == []
    assert asked(film(SHOWN, disc("UA")), "disc-firm") == []


def test_a_seller_whom_nobody_knows_or_one_of_two_is_not_asked_for() -> None:
    assert asked(film(SHOWN, disc("Salt Video")), "disc-firm") == []
    assert asked(film(SHOWN, VHS, disc("Paramount Pictures")), "disc-firm") == []
    assert asked(film(SHOWN, disc(None)), "disc-firm") == []
