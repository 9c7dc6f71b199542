"""Families read from prose: each keeps what a whole pattern says, and nothing beside it."""

from __future__ import annotations

import pytest

from questions.facts.companies import read_companies
from questions.facts.fact import (
    BasedOn,
    Cast,
    Distributor,
    FilmFormat,
    HomeMedia,
    Reason,
    Review,
    Score,
    Unread,
)
from questions.facts.home_media import read_home_media
from questions.facts.origins import read_origins
from questions.facts.plot_cast import read_plot_cast
from questions.facts.reception import damaged, read_reception
from questions.facts.references import read_references
from questions.facts.technique import format_name, read_technique
from tests.questions.facts.pages import page


def test_each_clause_names_a_company_and_its_territory() -> None:
    sentence = (
        "Lantern Films distributed the film in North America, Nordlys with Atlas in Europe, "
        "and in Australia Reel distributed the film."
    )
    found = list(
        read_companies(page({"distributor": ["Lantern Films"]}, prose={"Release": [sentence]}))
    )
    assert [(f.company, f.territory) for f in found if isinstance(f, Distributor)] == [
        ("Lantern Films", "North America"),
        ("Nordlys", "Europe"),
        ("Atlas", "Europe"),
        ("Reel", "Australia"),
    ]


def test_one_clause_of_unknown_form_makes_the_sentence_unread() -> None:
    sentence = "Lantern Films distributed the film in Norway, though nobody knows how."
    found = list(read_companies(page(prose={"Release": [sentence]})))
    assert [type(f) for f in found] == [Unread]


def test_prose_adds_form_and_year_to_the_source_work() -> None:
    box = {"based_on": ["Salt", "by Ed Fry"]}
    prose = {"Lead": ["It is based on a 1984 novel by Ed Fry."]}
    [work] = read_origins(page(box, prose=prose))
    assert isinstance(work, BasedOn)
    assert (work.work, work.author, work.form, work.year) == ("Salt", "Ed Fry", "novel", 1984)


def test_a_form_the_page_contradicts_is_left_out_and_told() -> None:
    box = {"based_on": ["Salt", "by Ed Fry"]}
    prose = {
        "Lead": ["It is based on a novel by Ed Fry.", "It was adapted from the play by Ed Fry."]
    }
    work, trouble = read_origins(page(box, prose=prose))
    assert isinstance(work, BasedOn)
    assert work.form is None
    assert isinstance(trouble, Unread)
    assert trouble.text == "novel / play"


def test_brackets_in_the_plot_resolve_to_billed_names() -> None:
    plot = "When Ida Moe (Gray) meets another woman (Mae West), Per (Hall) leaves."
    found = list(
        read_plot_cast(page({"starring": ["Flo Gray", "Gus Hall"]}, prose={"Plot": [plot]}))
    )
    assert [(f.actor, f.character) for f in found if isinstance(f, Cast)] == [
        ("Flo Gray", "Ida Moe"),
        ("Gus Hall", "Per"),
    ]


def test_a_surname_two_people_are_billed_under_tells_nobody() -> None:
    plot = "Ida Moe (Gray) leaves."
    assert (
        list(read_plot_cast(page({"starring": ["Flo Gray", "Ben Gray"]}, prose={"Plot": [plot]})))
        == []
    )


def test_age_and_nation_are_no_part_of_a_characters_name() -> None:
    plot = "Fifteen-year-old Ida (Gray) meets the American Per Moe (Hall)."
    found = list(
        read_plot_cast(page({"starring": ["Flo Gray", "Gus Hall"]}, prose={"Plot": [plot]}))
    )
    assert [(f.actor, f.character) for f in found if isinstance(f, Cast)] == [
        ("Flo Gray", "Ida"),
        ("Gus Hall", "Per Moe"),
    ]


def test_an_actor_of_two_characters_is_left_out() -> None:
    plot = "Ida (Gray) meets Una (Gray)."
    assert list(read_plot_cast(page({"starring": ["Flo Gray"]}, prose={"Plot": [plot]}))) == []


@pytest.mark.parametrize(
    ("opening", "character"),
    [
        ("American Io Marsh", "Io Marsh"),
        ("The New Zealand Io Marsh", "Io Marsh"),
        ("Fifteen-year-old Io", "Io"),
        ("Sister Io Marsh", "Sister Io Marsh"),
        ("English Io", None),
        ("Younger Son", None),
        ("Retired Army Colonel Io Marsh", "Colonel Io Marsh"),
        ("Russian General Marsh", "General Marsh"),
        ("Lonely Io", None),
        ("Restless Io Marsh", None),
        ("Amy and Io", None),
        ("Twin sisters Amy and Io", None),
        ("Texas Ranger Io Marsh", None),
        ("Detective Sergeant Io Marsh", "Detective Sergeant Io Marsh"),
        ("Io P. Marsh", "Io P. Marsh"),
        ("Her boss Mr. Marsh", "Mr. Marsh"),
        ("Orphan Io Marsh", "Io Marsh"),
    ],
)
def test_where_a_character_is_from_is_no_part_of_the_name(
    opening: str, character: str | None
) -> None:
    article = page({"starring": ["Flo Gray"]}, prose={"Plot": [f"{opening} (Flo Gray) sails."]})
    facts = [f for f in read_plot_cast(article) if isinstance(f, Cast)]
    assert [f.character for f in facts] == ([character] if character else [])


@pytest.mark.parametrize(
    ("plot", "character"),
    [
        ("Lonely Io (Flo Gray) sails. One day Io sinks.", "Io"),
        ("Restless Marsh (Flo Gray) sails, and the crew follow Restless Marsh.", "Restless Marsh"),
        ("Amy (Gus Hall) sleeps. Amy and Io (Flo Gray) sail.", "Io"),
    ],
)
def test_what_the_plot_goes_on_to_call_someone_is_a_name(plot: str, character: str) -> None:
    article = page({"starring": ["Flo Gray"]}, prose={"Plot": [plot]})
    facts = [f for f in read_plot_cast(article) if isinstance(f, Cast) and f.actor == "Flo Gray"]
    assert [f.character for f in facts] == [character]


def test_the_gauge_it_was_not_shot_on_is_no_format() -> None:
    prose = {"Filming": ["It was shot on super 16mm rather than 35 mm, as 70 mm costs more."]}
    assert [f.name for f in read_technique(page(prose=prose)) if isinstance(f, FilmFormat)] == [
        "Super 16 mm"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [("super16", "Super 16 mm"), ("65mm", "65 mm"), ("imax", "IMAX"), ("Super 8", "Super 8")],
)
def test_a_gauge_has_one_spelling(text: str, name: str) -> None:
    assert format_name(text) == name


def test_a_reason_may_run_over_two_sentences() -> None:
    prose = {"Filming": ["Permits were never granted. This forced Lee to shoot it in one take."]}
    [reason] = read_technique(page(prose=prose))
    assert isinstance(reason, Reason)
    assert (reason.cause, reason.outcome) == (
        "no filming permits",
        "some scenes were filmed in a single take",
    )


def test_a_cause_without_a_causal_word_is_no_reason() -> None:
    prose = {"Filming": ["It had a low budget. It was shot in one take."]}
    assert list(read_technique(page(prose=prose))) == []


def test_formats_share_a_company_and_differ_in_date() -> None:
    prose = {
        "Lead": ["It is a 1996 film."],
        "Home media": [
            "Video cassettes and DVDs were distributed by Harbour Video. The DVD was "
            "released on May 9, 1999 in Norway. A special edition DVD was released on June 3, 2004."
        ],
    }
    found = [f for f in read_home_media(page(prose=prose)) if isinstance(f, HomeMedia)]
    assert [(f.format, f.company, f.date, f.territory) for f in found] == [
        ("VHS", "Harbour Video", None, None),
        ("DVD", "Harbour Video", "1999-05-09", "Norway"),
    ]


def test_a_date_long_after_film_and_format_may_be_a_reissue() -> None:
    prose = {"Lead": ["It is a 1987 film."], "Home media": ["The DVD was released on May 9, 2012."]}
    trouble, dvd = read_home_media(page(prose=prose))
    assert isinstance(trouble, Unread)
    assert isinstance(dvd, HomeMedia)
    assert (dvd.format, dvd.date) == ("DVD", None)


def test_a_field_sentences_differ_on_is_left_empty() -> None:
    prose = {
        "Home media": ["The DVD was released on May 9, 1999. The DVD was released on May 8, 1999."]
    }
    [dvd] = read_home_media(page(prose=prose))
    assert isinstance(dvd, HomeMedia)
    assert dvd.date is None


def test_a_damaged_score_is_unread_and_a_whole_one_is_read() -> None:
    prose = {
        "Reception": [
            "It has 71 metapoints on Salt Harbour was #5). On Rotten Tomatoes, it"
            " received 84% approval out of 61 reviews. Mia Lund from Ledger said so."
        ]
    }
    found = list(read_reception(page(prose=prose)))
    assert [(f.source_name, f.value, f.reviews) for f in found if isinstance(f, Score)] == [
        ("Rotten Tomatoes", "84%", 61)
    ]
    assert [(f.critic, f.outlet) for f in found if isinstance(f, Review)] == [
        ("Mia Lund", "Ledger")
    ]
    assert [f.field for f in found if isinstance(f, Unread)] == ["score"]


@pytest.mark.parametrize(
    "text", ["It won on was #8).", 'He said "no.', "It was shot in ( ).", "Seen by , all."]
)
def test_damage_shows(text: str) -> None:
    assert damaged(text)


def test_a_whole_sentence_shows_no_damage() -> None:
    assert damaged('It was shot (in part) by "Ann".') is None


def test_only_sections_on_the_afterlife_tell_of_references() -> None:
    sentence = "The film is alluded to in the documentary Lakes (2003)."
    assert list(read_references(page(prose={"Production": [sentence]}))) == []
    assert len(list(read_references(page(prose={"Legacy": [sentence]})))) == 1


@pytest.mark.parametrize(
    ("sentence", "scores"),
    [
        (
            "Rotten Tomatoes offers a 53% approval rating from 38 critics—an average of 5.3/10.",
            [("Rotten Tomatoes", "53%", 38)],
        ),
        (
            "On Rotten Tomatoes, 94% of critics have given the film a positive review based on 102"
            " reviews, with an average rating of 8.9/10.",
            [("Rotten Tomatoes", "94%", 102)],
        ),
        (
            'It holds a 72% "Fresh" rating on the site Rotten Tomatoes, based on 46 reviews.',
            [("Rotten Tomatoes", "72%", 46)],
        ),
        (
            "RottenTomatoes gives it a 92% approval rating based on reviews from 12 critics.",
            [("Rotten Tomatoes", "92%", 12)],
        ),
        (
            "It has a score of 56 out of 100 on Metacritic based on 14 critical reviews.",
            [("Metacritic", "56/100", 14)],
        ),
        ("On Rotten Tomatoes its predecessor holds 94% based on 102 reviews.", []),
        ("It holds 72% on Rotten Tomatoes; the average rating is 6/10.", []),
    ],
)
def test_a_score_is_read_with_the_number_of_its_reviews(
    sentence: str, scores: list[tuple[str, str, int]]
) -> None:
    found = list(read_reception(page(prose={"Lasting reception": [sentence]})))
    assert [(f.source_name, f.value, f.reviews) for f in found if isinstance(f, Score)] == scores


def test_two_scores_of_one_source_are_both_left_out() -> None:
    prose = {
        "Critical response": ["On Rotten Tomatoes it has 80% based on 20 reviews."],
        "Legacy": ["On Rotten Tomatoes it has 85% based on 44 reviews."],
    }
    assert [type(f) for f in read_reception(page(prose=prose))] == [Unread, Unread]


def test_a_critic_may_come_after_the_paper() -> None:
    sentence = "Writing for the Daily Ledger, Kay Moss said it had poor pacing."
    [review] = read_reception(page(prose={"Reception": [sentence]}))
    assert isinstance(review, Review)
    assert (review.critic, review.outlet) == ("Kay Moss", "Daily Ledger")


@pytest.mark.parametrize(
    ("sentence", "discs"),
    [
        (
            "Lantern Home Video released the film on DVD and Blu-ray in Norway on May 9, 2001, and"
            " in Sweden on May 11.",
            [
                ("DVD", "2001-05-09", "Lantern Home Video", "Norway"),
                ("Blu-ray", "2001-05-09", "Lantern Home Video", "Norway"),
            ],
        ),
        (
            "On October 2, 2000, the film was released on DVD.",
            [("DVD", "2000-10-02", None, None)],
        ),
        (
            "The film was released on VHS on May 9, 2000 and on DVD on June 8, 2001.",
            [("VHS", "2000-05-09", None, None), ("DVD", "2001-06-08", None, None)],
        ),
        (
            "The film was released on Region 1 DVD by Lantern on March 31, 2001.",
            [("DVD", "2001-03-31", "Lantern", None)],
        ),
        (
            "The film was released on CED in 2000 and on VHS and Laserdisc several times since.",
            [(name, None, None, None) for name in ("CED", "VHS", "LaserDisc")],
        ),
        (
            "A DVD was released on April 5, 2001 to mark the film's second anniversary.",
            [("DVD", "2001-04-05", None, None)],
        ),
        (
            "The film was released on DVD in May 2001, bundled in a box set with its sequel.",
            [("DVD", "2001-05", None, None)],
        ),
        (
            "Lantern released the film on DVD, and 3D Blu-ray in May 2001.",
            [("DVD", "2001-05", "Lantern", None), ("Blu-ray 3D", "2001-05", "Lantern", None)],
        ),
        ("The Blu-ray 3D version was finally released on May 9, 2001.", []),
        ("An anniversary edition DVD of the film was released on May 9, 2001.", []),
        ("Lantern released the sequel on DVD on May 9, 2001.", []),
        ("Lantern announced that it would be out on DVD on May 9, 2001.", []),
    ],
)
def test_home_media_are_read_in_their_usual_forms(
    sentence: str, discs: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    found = list(
        read_home_media(page({"released": ["May 9, 1999"]}, prose={"Home media": [sentence]}))
    )
    told = [(f.format, f.date, f.company, f.territory) for f in found if isinstance(f, HomeMedia)]
    assert told == discs


def test_the_lead_may_tell_of_a_disc_in_passing() -> None:
    said = "Her name was put back when the film was released on DVD in May 2001."
    [disc] = read_home_media(page({"released": ["May 9, 1999"]}, prose={"Lead": [said]}))
    assert isinstance(disc, HomeMedia)
    assert (disc.format, disc.date) == ("DVD", "2001-05")
