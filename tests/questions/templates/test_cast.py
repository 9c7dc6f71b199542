"""Who plays whom: leads by proof, wrong answers of the same sex and film, no fact asked twice."""

from __future__ import annotations

import pytest

from questions.base import FactBase
from questions.draft import Draft
from questions.facts.fact import (
    ArticleRef,
    Award,
    Cast,
    Director,
    Fact,
    FilmRecord,
    Source,
    Starring,
)
from questions.templates import castings, drafts
from tests.questions import seed
from tests.questions.templates import films

AT = Source("Infobox", 3)


@pytest.fixture(autouse=True)
def everybody_is_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(castings, "is_a_name", lambda person: True)
    monkeypatch.setattr(castings, "is_known", lambda film: True)


def asked(*facts: Fact) -> dict[str, Draft]:
    article = ArticleRef(title="Salt", site="Wikipedia", licence="CC BY-SA 4.0")
    record = FilmRecord(id="salt-1988", title="Salt", year=1988, article=article, facts=facts)
    base = FactBase.build([record, seed.RECORD])
    return {draft.id.removeprefix("salt-1988/"): draft for draft in drafts(base, "salt-1988", 1)}


def stars(*names: str) -> list[Fact]:
    return [Starring(person=name, source=AT) for name in names]


def cast(**parts: str) -> list[Fact]:
    return [
        Cast(actor=actor.replace("_", " "), character=character, source=AT)
        for actor, character in parts.items()
    ]


def nomination(category: str, *names: str) -> Award:
    return Award(
        body="Academy Award", category=category, recipients=names, result="nominated", source=AT
    )


def test_the_order_of_many_names_makes_no_leads() -> None:
    stem = asked(*stars("Zoe Quill", "Adam Hart", "Bill Lund", "Carl Moss"))["film-of-leads"].stem
    assert "lead" not in stem
    assert "head the cast" not in stem


def test_a_supporting_prize_makes_no_lead() -> None:
    facts = [*stars("Zoe Quill", "Adam Hart"), nomination("Best Supporting Actor", "Adam Hart")]
    draft = asked(*facts)["film-of-leads"]
    assert "lead" not in draft.stem


def test_two_names_alone_are_the_leads() -> None:
    stem = asked(*stars("Zoe Quill", "Adam Hart"))["film-of-leads"].stem
    assert "lead" in stem or "head the cast" in stem


def test_wrong_answers_for_an_actress_are_no_men() -> None:
    parts = cast(Jane_Quill="Lady Ann", Adam_Hart="Tom", Mary_Moss="Sally Lund", Ruth_Day="Eve")
    found = asked(*stars("Jane Quill"), *parts)
    rivals = {rival.text for rival in found["player/lady-ann"].rivals}
    assert {"Mary Moss", "Ruth Day"} <= rivals
    assert "Adam Hart" not in rivals


def test_characters_of_other_films_are_no_wrong_answers() -> None:
    parts = cast(Jane_Quill="Lady Ann", Mary_Moss="Sally Lund")
    found = asked(*stars("Jane Quill"), *parts)
    rivals = {rival.text for rival in found["part/jane-quill"].rivals}
    assert rivals == {"Sally Lund"}


def test_small_parts_of_people_nobody_knows_are_not_asked() -> None:
    played = cast(Jane_Quill="Ann", Mary_Moss="Sal")
    found = asked(*stars("Jane Quill", "Bo Tran"), *played, *films.PADDING)
    assert {"player/ann", "part/jane-quill"} <= set(found)
    assert not {"player/sal", "part/mary-moss"} & set(found)


def test_who_plays_three_parts_is_asked_for_once() -> None:
    played = [
        Cast(actor="Adam Hart", character=name, source=AT)
        for name in ("Captain Moss", "President Day", "Dr. Lund")
    ]
    found = asked(*stars("Adam Hart"), *played)
    assert found["three-parts/adam-hart"].answer == "Adam Hart"
    assert not [name for name in found if name.startswith(("player/", "part/"))]


def test_two_spellings_of_one_person_share_no_surname() -> None:
    facts = [*stars("Bob Hart", "Zoe Quill"), Director(person="Zoe Moss", closed=True, source=AT)]
    draft = asked(*facts, *cast(Robert_Hart="Tom"))["player/tom"]
    assert "Hart" in draft.accept
    assert "Bob Hart" not in {rival.text for rival in draft.rivals}


def test_a_reveal_says_more_than_the_question() -> None:
    parts = cast(Jane_Quill="Lady Ann", Adam_Hart="Tom")
    facts = [*stars("Jane Quill", "Adam Hart"), *parts]
    because = asked(*facts)["player/lady-ann"].because
    assert because == "Adam Hart plays Tom in it."


def test_a_co_star_is_not_asked_where_one_who_is_not_billed_was_nominated_too() -> None:
    billed, kind = stars("Ada Quill", "Bo Hartley"), "Best Supporting Actor"
    one, other = nomination(kind, "Bo Hartley"), nomination(kind, "Cyd Marlowe")
    assert films.asked(films.film(*billed, one), "co-star")
    assert not films.asked(films.film(*billed, one, other), "co-star")


def secret(actor: str, character: str) -> Cast:
    return Cast(actor=actor, character=character, spoiler=True, source=AT)


def test_a_secret_role_is_asked_under_the_tag_alone_and_told_nowhere_else() -> None:
    facts = [
        *stars("Jane Quill", "Adam Hart", "Ruth Day"),
        *cast(Adam_Hart="Tom Lund", Ruth_Day="Eve Moss", Mary_Moss="Ann Crane"),
        secret("Jane Quill", "Lady Owl"),
    ]
    drafts = asked(*facts)
    public = [draft for draft in drafts.values() if not draft.spoiler]
    assert drafts["player/lady-owl"].spoiler
    assert public
    for draft in public:
        told = (draft.stem, draft.answer, draft.because, *(rival.text for rival in draft.rivals))
        assert not any("Lady Owl" in text for text in told)


def test_of_an_actors_parts_the_open_one_is_asked() -> None:
    facts = [
        *stars("Jane Quill", "Adam Hart"),
        *cast(Jane_Quill="Nan Lund", Adam_Hart="Tom Moss"),
        secret("Jane Quill", "The Owl"),
    ]
    players = {name for name in asked(*facts) if name.startswith("player/")}
    assert players == {"player/nan-lund", "player/tom-moss"}
