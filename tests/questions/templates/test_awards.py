"""Questions on prizes: who may be asked for, what may stand beside a key, what is too much."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from questions.base import FactBase
from questions.draft import Draft
from questions.facts.fact import Award, Cast, Composer, Fact, Starring
from questions.templates import awards, contrasts, tallies
from questions.templates.subject import Film
from tests.questions import invented
from tests.questions.invented import AT


def award(body: str, category: str, *names: str, result: str = "won", closed: bool = True) -> Award:
    return Award(
        source=AT, body=body, category=category, recipients=names, result=result, closed=closed
    )


def film(*facts: Fact, seed: int = 1) -> Film:
    kept = (fact for fact in invented.RECORD.facts if not isinstance(fact, Award))
    record = replace(invented.RECORD, facts=(*kept, *facts))
    return Film(FactBase.build([record]), record, seed)


def asked(*facts: Fact) -> list[Draft]:
    """Every draft on prizes over a few seeds: which prize gets which template is drawn."""
    return [
        draft
        for seed in range(8)
        for template in (*awards.TEMPLATES, *tallies.TEMPLATES, *contrasts.TEMPLATES)
        for draft in template(film(*facts, seed=seed))
    ]


def of(template: str, drafts: list[Draft]) -> list[Draft]:
    return [draft for draft in drafts if draft.template == template]


# ── Who ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_company_is_never_asked_for_as_who() -> None:
    drafts = asked(
        award("National Film Award", "Best Special Effects", "Unifi Media"),
        award("Academy Award", "Outstanding Production", "Hartley Bros.-First"),
        award("Saturn Award", "Best Visual Effects", "Ambral Dunes"),
    )
    assert not [draft for draft in drafts if draft.kind == "person"]
    assert not [draft for draft in drafts if "Unifi" in draft.stem]


def test_the_prize_of_the_film_goes_to_its_producer_or_to_nobody() -> None:
    drafts = asked(
        award("Academy Award", "Best Picture", "Bo Hartley"),
        award("Saturn Award", "Best Horror Film", "Ada Quill"),
    )
    assert {draft.answer for draft in of("winner", drafts)} == {"Bo Hartley"}
    assert all("producer" in draft.stem for draft in of("winner", drafts))


def test_women_stand_beside_women() -> None:
    stars = [
        Starring(source=AT, person=name)
        for name in ("Alice Bell", "George Cole", "Emma Dahl", "Susan Frey", "Peter Gray")
    ]
    drafts = of("nominee", asked(*stars, award("Golden Globe Award", "Best Actress", "Alice Bell",
                                               result="nominated")))  # fmt: skip
    assert drafts
    for draft in drafts:
        rivals = [rival.text for rival in draft.rivals]
        assert {"Emma Dahl", "Susan Frey"} <= set(rivals[:2])
        assert not {"George Cole", "Peter Gray"} & set(rivals)


def test_two_separate_prizes_of_one_name_are_not_shared() -> None:
    rows = [
        award("David di Donatello Award", "Special David", name)
        for name in ("Dina Okafor", "Ada Quill")
    ]
    drafts = of("winner", asked(*rows))
    assert drafts
    assert not [draft for draft in drafts if "shared" in draft.stem]


# ── At most so many ──────────────────────────────────────────────────────────────────────────────


def test_one_prize_gives_at_most_two_questions_and_not_always_the_same() -> None:
    rows = [
        award("Academy Award", "Best Supporting Actress", "Dina Okafor"),
        award("BAFTA Award", "Best Director", "Ada Quill"),
        award("Golden Globe Award", "Best Actor – Motion Picture Drama", "Emil Quill"),
        award("Kinema Junpo Award", "Best Foreign Actor", "Emil Quill"),
    ]
    drafts = [list(awards.honoured(film(*rows, seed=seed))) for seed in range(8)]
    for found in drafts:
        counts = Counter(draft.facts for draft in found)
        assert max(counts.values()) <= 2
        assert counts[(rows[3],)] == 1
    assert len({tuple(draft.template for draft in found) for found in drafts}) > 1


def test_who_directed_is_no_question_twice() -> None:
    drafts = list(
        awards.honoured(
            film(
                award("Academy Award", "Best Director", "Ada Quill", result="nominated"),
                award("BAFTA Award", "Best Direction", "Ada Quill"),
                award("Golden Globe Award", "Best Director", "Ada Quill"),
            )
        )
    )
    assert len([draft for draft in drafts if draft.answer == "Ada Quill"]) == 1


# ── Categories ───────────────────────────────────────────────────────────────────────────────────


def test_best_actor_is_not_accepted_for_the_supporting_category() -> None:
    drafts = of(
        "category", asked(award("Academy Award", "Best Actor in a Supporting Role", "Emil Quill"))
    )
    assert drafts
    for draft in drafts:
        forms = {form.casefold() for form in draft.accept}
        assert "best supporting actor" in forms
        assert not {"best actor", "actor", "leading actor"} & forms
        assert "Best Actor" in draft.reject


def test_wrong_categories_are_the_bodys_own_and_of_the_same_trade() -> None:
    drafts = of(
        "category",
        asked(
            award("Academy Award", "Best Actress", "Dina Okafor"),
            award("Academy Award", "Best Supporting Actor", "Emil Quill"),
            award("Academy Award", "Best Film Editing", "Gil Ray"),
            award("Academy Award", "Best Director", "Ada Quill"),
            award("BAFTA Award", "Best Cinematography", "Hal Roe"),
        ),
    )
    rivals = {draft.answer: {rival.text for rival in draft.rivals} for draft in drafts}
    assert rivals == {"Best Supporting Actor": set()}


def test_what_a_lead_has_won_is_told_by_the_part() -> None:
    won = award("Academy Award", "Best Actress", "Dina Okafor")
    up = award("BAFTA Award", "Best Actress", "Dina Okafor", result="nominated")
    bodies = {
        draft.facts[0].body
        for draft in of("category", asked(won, up))
        if isinstance(draft.facts[0], Award)
    }
    assert bodies == {"BAFTA Award"}


def test_a_body_of_one_trade_is_not_asked_for_its_category() -> None:
    drafts = asked(
        award("DGA Award", "Outstanding Directorial Achievement", "Emil Quill"),
        award("DGA Award", "Outstanding Television Direction", "Dina Okafor"),
    )
    assert not of("category", drafts)


def test_the_one_trade_of_a_person_is_not_asked_as_category() -> None:
    drafts = asked(
        Composer(source=AT, person="Gil Ray"), award("Academy Award", "Best Score", "Gil Ray")
    )
    assert drafts
    assert not of("category", drafts)


# ── Contrasts ────────────────────────────────────────────────────────────────────────────────────


def test_a_prize_under_another_name_stands_in_the_way_of_which_body_gave_it() -> None:
    rows = (
        award("Academy Award", "Best Director", "Ada Quill"),
        award("Golden Globe Award", "Best Director", "Ada Quill", result="nominated"),
    )
    assert of("same-category", asked(*rows))
    for other in ("won", "nominated"):
        more = award("BAFTA Award", "Best Direction", "Ada Quill", result=other)
        assert not of("same-category", asked(*rows, more))


# ── Counts ───────────────────────────────────────────────────────────────────────────────────────


def test_a_body_that_never_nominates_has_no_nominations() -> None:
    names = ("Best Film", "Best Director", "Best Screenplay", "Best Actor")
    for body in ("Karnataka State Film Award", "Kinema Junpo Award"):
        drafts = asked(*(award(body, name) for name in names))
        assert not of("nominations", drafts)
        assert not of("wins", drafts)


def test_no_option_says_it_was_up_for_less_than_it_won() -> None:
    rows = [award("Academy Award", name) for name in ("Best Film", "Best Director")]
    lost = award("Academy Award", "Best Actor", result="nominated")
    numbers = [draft.number for draft in of("nominations", asked(*rows, lost))]
    assert numbers
    assert all(number is not None and number.least == 2 for number in numbers)


# ── What is told afterwards ──────────────────────────────────────────────────────────────────────


def test_the_reveal_never_repeats_the_prize_it_was_asked_for() -> None:
    lone = award("Academy Award", "Best Director", "Ada Quill")
    drafts = asked(lone)
    assert drafts
    assert {draft.because for draft in drafts} == {""}


def test_the_reveal_tells_what_else_there_was() -> None:
    drafts = asked(
        Cast(source=AT, actor="Emil Quill", character="The Ferryman"),
        award("Academy Award", "Best Actor", "Emil Quill"),
    )
    assert {draft.because for draft in drafts} == {"Emil Quill plays The Ferryman."}


def test_the_same_name_is_the_answer_to_one_sort_of_prize_at_most_twice() -> None:
    bodies = ("BAFTA Award", "Golden Globe Award", "Satellite Award", "Empire Award", "Zee Award")
    rows = [award(body, "Best Supporting Actor", "Emil Quill") for body in bodies]
    drafts = list(awards.honoured(film(*rows)))
    assert len([draft for draft in drafts if draft.answer == "Emil Quill"]) == 2


def test_bodies_nobody_knows_never_fill_a_game() -> None:
    rows = [award(f"Heron Award of {n}", "Best Villain", f"Una Lund{n}") for n in "ABCDEFGHIJKLM"]
    assert len(list(awards.honoured(film(*rows)))) == awards.MOST_MINOR


def test_a_star_honoured_as_newcomer_stands_beside_stars() -> None:
    drafts = of("winner", asked(award("BAFTA Award", "Most Promising Newcomer", "Dina Okafor")))
    assert drafts
    for draft in drafts:
        rivals = {rival.text for rival in draft.rivals}
        assert not {"Ada Quill", "Bo Hartley", "Cyd Marlowe"} & rivals


def test_a_producer_of_the_best_film_is_not_asked_for_the_body_that_gave_it() -> None:
    drafts = asked(award("Academy Award", "Best Picture", "Bo Hartley"))
    assert not of("body", drafts)
    assert not [draft for draft in drafts if "produced" in draft.because]


def test_no_craft_stands_beside_a_villain() -> None:
    drafts = of(
        "category",
        asked(
            award("Saturn Award", "Best Villain", "Emil Quill"),
            award("Saturn Award", "Best Music Director", "Gil Ray"),
            award("Saturn Award", "Best Lyricist", "Hal Roe"),
        ),
    )
    assert drafts
    assert not [draft for draft in drafts if draft.answer == "Best Villain" and draft.rivals]


def test_one_name_leads_to_the_film_at_most_twice() -> None:
    bodies = ("Academy Award", "BAFTA Award", "Golden Globe Award", "Cesar Award", "Saturn Award")
    rows = [award(body, "Best Actor", "Emil Quill") for body in bodies]
    for seed in range(8):
        found = of("film-of-winner", list(awards.honoured(film(*rows, seed=seed))))
        assert len(found) <= 2


def test_the_other_star_stands_beside_stars_of_the_same_sex() -> None:
    stars = [
        Starring(source=AT, person=name)
        for name in ("Alice Bell", "George Cole", "Emma Dahl", "Susan Frey", "Peter Gray")
    ]
    rows = (
        award("Academy Award", "Best Actress", "Alice Bell"),
        award("BAFTA Award", "Best Supporting Actor", "George Cole"),
    )
    drafts = of("other-star", asked(*stars, *rows))
    assert drafts
    for draft in drafts:
        assert "Peter Gray" in {rival.text for rival in draft.rivals}
        assert not {"Alice Bell", "Emma Dahl", "Susan Frey"} & {r.text for r in draft.rivals}
