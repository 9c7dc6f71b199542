"""From sources to questions: the whole road, and its laws."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from questions import build
from questions.base import FactBase
from questions.build import Page, Refusal
from questions.facts import filmfile
from questions.facts.fact import (
    ArticleRef,
    Award,
    BoxOffice,
    Budget,
    Cast,
    Cinematographer,
    Composer,
    Country,
    Director,
    Fact,
    FilmingLocation,
    FilmRecord,
    Language,
    Producer,
    Release,
    Source,
    Starring,
)
from quiz.errors import OperatorMistake
from quiz.judging import Ruling, compile
from quiz.question import Question
from tests.questions import seed
from tests.questions.records import records

BASE = seed.base()
BUILT = build.build(BASE, seed.FILM, seed=1)
BY_ID = {question.id.removeprefix(f"{seed.FILM}/"): question for question in BUILT.questions}
AT = Source("Infobox", 3)


def film(title: str, year: int, *facts: Fact) -> FilmRecord:
    article = ArticleRef(title=title, site="Wikipedia", licence="CC BY-SA 4.0")
    slug = re.sub(r"\W+", "-", title.lower()).strip("-")
    return FilmRecord(id=f"{slug}-{year}", title=title, year=year, article=article, facts=facts)


def questions(record: FilmRecord, *others: FilmRecord) -> dict[str, Question]:
    base = FactBase.build([record, *others])
    return {
        question.id.removeprefix(f"{record.id}/"): question
        for question in build.questions_for(base, record.id, seed=1)
    }


# ── The seed ──


def test_one_article_yields_seventy_questions_in_a_dozen_categories() -> None:
    assert len(BUILT.questions) >= 70
    assert len({question.category for question in BUILT.questions}) >= 12


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("director", "Mike Figgis"),
        ("all-rounder", "Mike Figgis"),
        ("film-of-role", "Leaving Las Vegas"),
        ("player/ben-sanderson", "Nicolas Cage"),
        ("part/elisabeth-shue", "Sera"),
        ("co-star", "Elisabeth Shue"),
        ("film-of-leads", "Leaving Las Vegas"),
        ("winner/academy-award-best-actor", "Nicolas Cage"),
        ("nominee/academy-award-best-director", "Mike Figgis"),
        ("category/mike-figgis-bafta-award", "Best Adapted Screenplay"),
        ("wins/independent-spirit-award", "four"),
        ("wins/golden-globe-award", "one"),
        ("nominations/bafta-award", "three"),
        ("only-win/academy-award", "Best Actor"),
        ("film-of-budget", "Leaving Las Vegas"),
        ("ratio", "8.9"),
        ("closest-weeks", "15"),
        ("distributor/north-america", "United Artists"),
        ("gauge", "Super 16 mm"),
        ("own-score", "composing the score"),
        ("other-city/nevada", "Laughlin"),
        ("author", "John O'Brien"),
        ("work-gap", "five"),
        ("performer/come-rain-or-come-shine", "Don Henley"),
        ("most-songs", "Sting"),
        ("singing-star/ridiculous", "Nicolas Cage"),
        ("director-plays", "Mike Figgis"),
        ("album-guest/sera-talks-to-the-cab-driver", "Lou Rawls"),
        ("heard-song/lonely-teardrops", "Michael McDonald"),
        ("series/family-guy", "Family Guy"),
        ("song-artist/moriria-por-vos", "Amaral"),
        ("disc-firm", "MGM"),
    ],
)
def test_the_seed_is_asked_about(name: str, answer: str) -> None:
    assert BY_ID[name].answer == answer


def test_what_must_not_be_asked_is_not() -> None:
    words = " ".join(f"{q.stem} {q.answer} {q.because} {q.choices}" for q in BUILT.questions)
    words = words.replace("Dead Man Walking", "…")  # a film that is named
    for never in ("suicid", "rape", "prostitut", "alcohol", "die", "dead", "murder", "drink"):
        assert not re.search(rf"\b{never}", words, re.IGNORECASE), never
    answers = {question.answer for question in BUILT.questions}
    assert not answers & {"John Smith", "Eating Las Vegas", "Las Vegas", "Intro Dialogue", "90%"}


def test_a_blank_recipient_makes_no_question_of_who() -> None:
    assert "nominee/academy-award-best-adapted-screenplay" not in BY_ID
    assert "nominee/golden-globe-award-best-director" not in BY_ID


def test_an_answer_of_either_accepts_both_names() -> None:
    pair = [Director(person=name, closed=True, source=AT) for name in ("Zoë Quill", "Bo Marlowe")]
    question = questions(film("Salt", 1988, *pair))["either-director"]
    forms = {question.answer, *question.accept}
    assert {"Zoë Quill", "Zoe Quill", "Quill", "Bo Marlowe", "Marlowe"} <= forms
    assert question.choices is None


def test_every_question_has_its_reason_and_its_credit() -> None:
    for question in BUILT.questions:
        assert question.because, question.id
        assert question.source.startswith('"Leaving Las Vegas", World Heritage Encyclopedia')


def test_stems_are_short_whole_and_name_the_film_with_its_year() -> None:
    for question in BUILT.questions:
        assert 20 <= len(question.stem) <= 220, question.stem
        assert question.stem.endswith(("?", ".")), question.stem
        assert question.stem[0].isupper() or question.stem[0] in '"*', question.stem
        told = " ".join((question.stem, *question.clues))  # a riddle's last clue names it
        assert "1995" in told or question.answer == "1995", question.stem
        assert len(question.answer.split()) <= 6, question.answer


def test_the_judge_takes_every_form_as_it_is_declared() -> None:
    for question in BUILT.questions:
        key = compile(question)
        for form in (question.answer, *question.accept):
            assert key.judge(form).ruling is Ruling.ACCEPT, (question.id, form)
        for form in question.prompt:
            assert key.judge(form).ruling is Ruling.PROMPT, (question.id, form)
        for form in (*question.reject, *(question.choices or ())):
            assert key.judge(form).ruling is not Ruling.ACCEPT, (question.id, form)


def test_true_or_false_is_at_most_one_in_ten() -> None:
    claims = [question for question in BUILT.questions if question.category == "True or false"]
    assert 0 < len(claims) <= len(BUILT.questions) / 10
    assert {question.choices for question in claims} <= {("True",), ("False",)}


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(records(0), records(1, most=6))
def test_whatever_a_film_file_holds_makes_questions_or_none(
    record: FilmRecord, other: FilmRecord
) -> None:
    built = build.build(FactBase.build([record, other]), record.id, seed=1)
    for question in built.questions:
        assert compile(question).judge(question.answer).ruling is Ruling.ACCEPT


def test_what_is_dropped_has_its_code() -> None:
    none = film("The {} Road", 1988, Director(person="Ada Quill", closed=True, source=AT))
    built = build.build(FactBase.build([none]), none.id, seed=1)
    assert [finding.code for finding in built.dropped] == ["E27"]


# ── Laws ──


def test_the_same_seed_gives_the_same_bytes() -> None:
    again = build.build(seed.base(), seed.FILM, seed=1)
    assert repr(again) == repr(BUILT)


def test_another_seed_gives_other_words_for_the_same_answers() -> None:
    others = {q.id: q for q in build.questions_for(BASE, seed.FILM, seed=2)}
    shared = [
        (question, others[question.id]) for question in BUILT.questions if question.id in others
    ]
    plain = [pair for pair in shared if pair[0].template in ("director", "winner", "distributor")]
    assert all(one.answer == other.answer for one, other in plain)
    assert sum(one.stem != other.stem for one, other in shared) > len(shared) / 4


def test_one_template_more_changes_no_other_question() -> None:
    fewer = seed.base(without=Budget)
    kept = {q.id: q for q in build.questions_for(fewer, seed.FILM, seed=1)}
    for question in BUILT.questions:
        if question.template in ("winner", "performer", "city"):
            assert kept[question.id] == question


def test_swapping_two_films_facts_swaps_the_keys() -> None:
    def facts(who: str) -> tuple[Fact, ...]:
        return (
            Director(person=f"Ada {who}", closed=True, source=AT),
            Producer(person=f"Ada {who}", closed=True, source=AT),
            Composer(person=f"Bo {who}", closed=True, source=AT),
        )

    first, second = film("Salt", 1988, *facts("Hartley")), film("Amber", 1989, *facts("Okafor"))
    before = (questions(first, second), questions(second, first))
    first, second = replace(first, facts=second.facts), replace(second, facts=first.facts)
    after = (questions(first, second), questions(second, first))
    for name in ("director", "producer", "composer"):
        assert before[0][name].answer == after[1][name].answer
        assert before[1][name].answer == after[0][name].answer
        assert before[0][name].answer != after[0][name].answer


# ── Other films ──


def test_two_directors_make_a_question_of_either() -> None:
    pair = [Director(person=name, closed=True, source=AT) for name in ("Ada Quill", "Bo Quill")]
    asked = questions(film("Salt", 1988, *pair))
    assert "director" not in asked
    either = asked["either-director"]
    assert {either.answer, *either.accept} >= {"Ada Quill", "Bo Quill"}


def test_a_surname_two_people_share_asks_for_more() -> None:
    record = film(
        "Salt",
        1988,
        Director(person="Ada Quill", closed=True, source=AT),
        Starring(person="Bo Quill", source=AT),
    )
    question = questions(record)["director"]
    assert "Quill" in question.prompt
    assert "Quill" not in question.accept


def test_rupees_stay_rupees() -> None:
    sums = (
        Budget(amount=45_000_000, currency="INR", source=AT),
        BoxOffice(amount=50_000_000, currency="INR", source=AT),
    )
    asked = questions(film("Salt", 1988, *sums))
    [money] = [asked[name] for name in ("budget", "box-office") if name in asked]
    assert {money.answer} < {"₹45 million", "₹50 million"}


def test_a_range_is_not_asked_as_a_value() -> None:
    asked = questions(film("Salt", 1988, Budget(low=3, high=4, currency="USD", source=AT)))
    assert "budget" not in asked


def test_a_year_in_the_title_is_not_asked_for() -> None:
    facts = (Director(person="John Ford", closed=True, source=AT), Release(date="1984", source=AT))
    assert "release-year" in questions(film("Salt", 1984, *facts))
    assert "release-year" not in questions(film("Nineteen Eighty-Four: 1984", 1984, *facts))


def test_two_countries_are_no_answer_to_which_country() -> None:
    record = film("Salt", 1988, Country(name="France", source=AT), Country(name="Italy", source=AT))
    assert "country" not in questions(record)


def test_one_person_in_many_roles_is_asked_for_once_as_such() -> None:
    kinds = (Director, Composer, Cinematographer)
    facts = tuple(kind(person="Ada Quill", closed=True, source=AT) for kind in kinds)
    asked = questions(film("Salt", 1988, *facts))
    assert asked["all-rounder"].answer == "Ada Quill"
    assert "one-more-job" not in asked


def test_a_place_in_no_known_region_stops_no_other_question() -> None:
    nowhere = FilmingLocation(place="Ostholm", source=AT)
    somewhere = FilmingLocation(place="Port Royal", country="Jamaica", source=AT)
    asked = questions(
        film("Salt", 1988, Director(person="Ada Quill", closed=True, source=AT), nowhere, somewhere)
    )
    assert asked["director"].answer == "Ada Quill"
    assert "film-of-places" not in asked


def test_a_film_without_facts_has_no_questions() -> None:
    assert questions(film("Salt", 1988)) == {}


def test_stars_in_a_title_dont_end_its_italics() -> None:
    asked = questions(film("M*A*S*H", 1970, Director(person="Ada Quill", closed=True, source=AT)))
    assert asked["director"].stem.count("*") == 2


def test_a_title_with_a_full_stop_needs_no_second_one() -> None:
    pair = [Director(person=name, closed=True, source=AT) for name in ("Ada Quill", "Bo Marlowe")]
    asked = questions(film("48 Hrs.", 1982, *pair))["either-director"]
    assert "*48 Hrs.*" in asked.stem
    assert ".*." not in asked.stem + asked.because


def test_a_voice_of_a_foreign_film_is_asked_for_in_its_own_language() -> None:
    voice = Cast(actor="Ada Quill", character="Mei", voice=True, source=AT)
    asked = questions(film("Salt", 1988, voice, Language(name="Japanese", source=AT)))
    assert "the original Japanese version of " in asked["player/mei"].stem


def test_a_company_is_not_asked_for_as_a_person() -> None:
    prize = Award(
        body="Academy Award",
        category="Best Picture",
        recipients=("Salt Road Pictures",),
        result="won",
        closed=True,
        source=AT,
    )
    assert not [name for name in questions(film("Salt", 1988, prize)) if "winner" in name]


def test_a_mature_fact_makes_a_mature_question() -> None:
    record = film("Salt", 1988, Director(person="Ada Quill", closed=True, mature=True, source=AT))
    assert questions(record)["director"].mature
    assert not questions(record)["director"].spoiler


# ── Sources ──


def test_an_odd_page_is_refused_and_stops_nothing(tmp_path: Path) -> None:
    filmfile.write(seed.RECORD, tmp_path)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / ".hidden").write_text("")
    refusal, record = build.read_pages(build.pages([tmp_path]))
    assert isinstance(refusal, Refusal)
    assert "empty.txt" in refusal.why
    assert isinstance(record, FilmRecord)
    assert record.id == seed.FILM


def test_a_source_that_is_not_there_is_named() -> None:
    with pytest.raises(OperatorMistake, match=r"gone\.txt: there is no such file"):
        build.pages(["gone.txt"])


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match="no file in this folder"):
        build.pages([tmp_path])


def test_a_page_without_a_year_is_named_by_its_file(tmp_path: Path) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text("A Quiet Harbour\n\nA Quiet Harbour is a film directed by Ada Quill.\n")
    (refusal,) = build.read_pages(build.pages([file]))
    assert isinstance(refusal, Refusal)
    assert refusal.why.startswith("harbour.txt (A Quiet Harbour) doesn't say what year")


def test_an_empty_source_is_not_the_folder_one_is_in() -> None:
    with pytest.raises(OperatorMistake, match="A source is empty"):
        build.pages([""])


def test_a_dash_is_standard_input() -> None:
    assert build.pages(["-"]) == [Page("standard input", None)]


def test_film_files_are_loaded_by_name(tmp_path: Path) -> None:
    for record in (seed.RECORD, seed.DECOY):
        filmfile.write(record, tmp_path)
    assert [record.id for record in build.load_films(tmp_path)] == [seed.FILM, seed.DECOY.id]
