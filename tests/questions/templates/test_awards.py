"""Questions on prizes: who may be asked for, what may stand beside a key, what is too much."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from questions.base import FactBase
from questions.draft import Draft
from questions.facts.fact import Award, Cast, Composer, Director, Fact, Starring, Writer
from questions.templates import awards, contests, contrasts, honours, tallies
from questions.templates.subject import Film
from tests.questions import invented, seed
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


def everyone_is_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (awards, honours):
        monkeypatch.setattr(module, "is_a_name", lambda name: True)


# ── Who ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_company_is_never_asked_for_as_who() -> None:
    drafts = asked(
        award("National Film Award", "Best Special Effects", "Unifi Media"),
        award("Academy Award", "Outstanding Production", "Hartley Bros.-First"),
        award("Saturn Award", "Best Visual Effects", "Ambral Dunes"),
    )
    assert not [draft for draft in drafts if draft.kind == "person"]
    assert not [draft for draft in drafts if "Unifi" in draft.stem]


def test_the_prize_of_the_film_goes_to_its_producer_or_to_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    everyone_is_a_name(monkeypatch)
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
    drafts = of("nominee", asked(*stars, award("Academy Award", "Best Actress", "Alice Bell",
                                               result="nominated")))  # fmt: skip
    assert drafts
    for draft in drafts:
        rivals = [rival.text for rival in draft.rivals]
        assert {"Emma Dahl", "Susan Frey"} <= set(rivals[:2])
        assert not {"George Cole", "Peter Gray"} & set(rivals)


def test_two_separate_prizes_of_one_name_are_not_shared() -> None:
    names = ("Dina Okafor", "Farah Lund")
    rows = [award("BAFTA Award", "Best Actress", name) for name in names]
    drafts = of("winner", asked(*rows))
    assert drafts
    assert not [draft for draft in drafts if "shared" in draft.stem]


def test_name_either_has_no_buttons_that_tell_which_of_them_is_meant() -> None:
    drafts = of("winner", asked(award("BAFTA Award", "Best Actress", "Dina Okafor", "Farah Lund")))
    assert drafts
    assert not [draft for draft in drafts if draft.rivals or draft.options]


def test_two_nobody_knows_are_asked_for_only_as_actors() -> None:
    names = ("Una Roe", "Vic Stone")
    assert not of("winner", asked(award("BAFTA Award", "Best Makeup", *names)))


def test_a_prize_nobody_knows_is_asked_only_of_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    row = award("Heron Award", "Best Villain", "Una Lund")
    assert not of("winner", asked(row))
    everyone_is_a_name(monkeypatch)
    assert of("winner", asked(row))


def test_a_loser_nobody_knows_is_asked_only_at_the_academy_awards() -> None:
    for body, many in (("Academy Award", True), ("BAFTA Award", False)):
        row = award(body, "Best Cinematography", "Una Roe", result="nominated")
        assert bool(of("nominee", asked(row))) is many


# ── At most so many ──────────────────────────────────────────────────────────────────────────────


def test_one_prize_gives_at_most_two_questions_and_not_always_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    everyone_is_a_name(monkeypatch)
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


def test_what_a_lead_was_up_for_is_told_by_the_part() -> None:
    won = award("Academy Award", "Best Actress", "Dina Okafor")
    up = award("BAFTA Award", "Best Actress", "Dina Okafor", result="nominated")
    assert not of("category", asked(won, up))


def test_a_lead_here_and_support_there_is_a_riddle() -> None:
    lead = award("Academy Award", "Best Actress", "Dina Okafor", result="nominated")
    support = award("BAFTA Award", "Best Supporting Actress", "Dina Okafor")
    drafts = of("category", asked(lead, support))
    assert {draft.answer for draft in drafts} == {"Best Actress", "Best Supporting Actress"}
    assert all("BAFTAs" in draft.stem and "Academy Awards" in draft.stem for draft in drafts)


def test_who_did_several_jobs_is_asked_for_the_one_that_was_honoured() -> None:
    jobs = (
        Director(source=AT, person="Una Roe"),
        Composer(source=AT, person="Una Roe"),
        Writer(source=AT, person="Una Roe", credit="writer"),
    )
    kept = [fact for fact in invented.RECORD.facts if not isinstance(fact, Award | Director)]
    row = award("BAFTA Award", "Best Screenplay", "Una Roe", result="nominated")
    record = replace(invented.RECORD, facts=(*kept, *jobs, row))
    drafts = [
        draft
        for seed in range(8)
        for draft in awards.honoured(Film(FactBase.build([record]), record, seed))
    ]
    found = of("category", drafts)
    assert {draft.answer for draft in found} == {"Best Screenplay"}
    assert all("wrote, directed and scored" in draft.stem for draft in found)


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
    # Where the stem has the part, the reveal does not say it again.
    told = {draft.because: draft.stem for draft in drafts}
    assert told.keys() <= {"Emil Quill plays the Ferryman.", ""}
    assert "the Ferryman" in told[""]


def test_the_same_name_is_the_answer_to_one_sort_of_prize_at_most_twice() -> None:
    bodies = ("BAFTA Award", "Golden Globe Award", "Satellite Award", "Empire Award", "Zee Award")
    rows = [award(body, "Best Supporting Actor", "Emil Quill") for body in bodies]
    drafts = list(awards.honoured(film(*rows)))
    assert len([draft for draft in drafts if draft.answer == "Emil Quill"]) == 2


def test_bodies_nobody_knows_never_fill_a_game(monkeypatch: pytest.MonkeyPatch) -> None:
    everyone_is_a_name(monkeypatch)
    rows = [award(f"Heron Award of {n}", "Best Villain", f"Una Lund{n}") for n in "ABCDEFGHIJKLM"]
    assert len(list(awards.honoured(film(*rows)))) == awards.MOST_MINOR


def test_a_star_honoured_as_newcomer_stands_beside_stars() -> None:
    drafts = of("winner", asked(award("BAFTA Award", "Most Promising Newcomer", "Dina Okafor")))
    assert drafts
    for draft in drafts:
        rivals = {rival.text for rival in draft.rivals}
        assert not {"Ada Quill", "Bo Hartley", "Cyd Marlowe"} & rivals


def test_one_name_leads_to_the_film_at_most_twice() -> None:
    bodies = ("Academy Award", "BAFTA Award", "Golden Globe Award", "Cesar Award", "Saturn Award")
    rows = [award(body, "Best Actor", "Emil Quill") for body in bodies]
    for number in range(8):
        found = of("film-of-winner", list(awards.honoured(film(*rows, seed=number))))
        assert len(found) <= 2


# ── Who stood against whom ───────────────────────────────────────────────────────────────────────


def of_the_seed(*templates: str) -> list[Draft]:
    """Drafts over a few seeds of a film that the table of all nominations has."""
    return [
        draft
        for number in range(8)
        for make in (*awards.TEMPLATES, *tallies.TEMPLATES, *contrasts.TEMPLATES)
        for draft in make(Film(seed.base(), seed.RECORD, number))
        if draft.template in templates
    ]


def test_who_was_beaten_leads_to_the_winner_and_the_rest_is_told_afterwards() -> None:
    rivals = {"Richard Dreyfuss", "Anthony Hopkins", "Sean Penn", "Massimo Troisi"}
    found = [d for d in of_the_seed("winner") if "Anthony Hopkins" in d.stem]
    assert found
    for draft in found:
        named = {name for name in rivals if name in draft.stem}
        assert len(named) == 2
        assert all(name in draft.because for name in rivals - named)
        assert "oscar_data" in draft.source


def test_who_won_instead_leads_to_the_loser() -> None:
    found = [d for d in of_the_seed("nominee") if d.id.endswith("academy-award-best-actress")]
    lost = [draft for draft in found if "Susan Sarandon" in draft.stem]
    assert lost
    assert all("*Dead Man Walking*" in draft.stem for draft in lost)
    assert all("Susan Sarandon" not in {rival.text for rival in d.rivals} for d in lost)


def test_a_film_that_the_stem_names_is_no_wrong_answer() -> None:
    for draft in of_the_seed("film-of-winner", "film-of-nominee"):
        assert not [rival for rival in draft.rivals if f"*{rival.text}*" in draft.stem]


def test_the_table_is_not_asked_about_a_row_that_it_contradicts() -> None:
    told = [
        replace(fact, result="nominated")
        if isinstance(fact, Award) and (fact.body, fact.category) == ("Academy Award", "Best Actor")
        else fact
        for fact in seed.RECORD.facts
    ]
    record = replace(seed.RECORD, facts=tuple(told))
    subject = Film(FactBase.build([record]), record, 1)
    for honour in honours.honours(subject):
        if (honour.body, honour.category) == ("Academy Award", "Best Actor"):
            assert contests.contest(subject, honour) is None


def test_one_category_at_several_awards_has_just_those_as_buttons() -> None:
    [draft, *_] = of_the_seed("same-category")
    assert draft.options == ("Academy Awards", "Golden Globes")
    assert all(name in draft.stem for name in (draft.answer, *draft.options))


def test_one_of_a_bodys_counts_is_asked_and_gives_the_other() -> None:
    for number in range(4):
        subject = Film(seed.base(), seed.RECORD, number)
        kept = [*tallies.wins(subject), *tallies.nominations(subject)]
        about = [draft.id.rpartition("/")[2] for draft in kept]
        assert sorted(about) == sorted(set(about))


def test_who_competed_with_themselves_is_not_said_to_have_lost_to_others() -> None:
    """The director was up for two films of that year."""
    row = award("Academy Award", "Best Director", "Michael Curtiz", result="nominated")
    record = replace(
        invented.RECORD,
        id="four-daughters-1938",
        title="Four Daughters",
        year=1938,
        facts=(Director(source=AT, person="Michael Curtiz"), row),
    )
    subject = Film(FactBase.build([record]), record, 1)
    [honour] = honours.honours(subject)
    assert contests.contest(subject, honour) is None
