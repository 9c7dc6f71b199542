"""What the shipped films yield, read side by side."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from questions.build import Built, build
from questions.library import Films
from questions.show.holdings import SEED, library
from questions.vet import Wording
from quiz.judging import Ruling, compile
from quiz.question import Question

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT.parent / "shared" / "articles"


#: Articles that hold less than a game of eight questions; nothing was made up to fill it.
THIN = {
    "aayiram-vaasal-idhayam-1980": 2,  # a stub: no roles, no crew but two, no figures
    "american-drug-war-the-last-white-hope-2007": 1,  # no roles; its title is too long an answer
    "baadshaho-2017": 5,  # its names say little to a room, and its sums are estimates
    "dhumketu-2016": 6,  # nobody in it is a name
    "the-adventures-of-milo-and-otis-1986": 2,  # nobody in it is a name, and sums differ in coin
    "the-company-of-strangers-1990": 3,  # nobody in it is a name
    "the-green-room-1978": 4,  # three roles, no prizes
    "the-world-2004": 3,  # nobody in it is a name
    "thira-2013": 5,  # its names say little to a room
}


@cache
def shipped() -> Films:
    return Films.of_folders([ROOT / "questions" / "films"])


@cache
def built() -> tuple[Built, ...]:
    base = shipped().base
    return tuple(build(base, film, SEED) for film in base.films())


@cache
def asked() -> tuple[Question, ...]:
    return tuple(question for film in built() for question in film.questions)


def test_every_film_of_the_articles_is_shipped_and_most_are_worth_a_game() -> None:
    counts = Counter(question.film for question in asked())
    assert len(counts) >= 45
    assert sum(count >= 10 for count in counts.values()) >= 28
    short = {film: count for film, count in counts.items() if count < 8}
    assert short.keys() == THIN.keys(), "a game on a thin article is short, but it is one"
    assert all(short[film] >= least for film, least in THIN.items())


def test_the_page_of_what_the_library_holds_is_up_to_date() -> None:
    """Made anew by `python bot.py film library --to docs/library.md`."""
    films = shipped().base
    counts = Counter(question.film for question in asked() if question.film)
    page = library([films.record(film) for film in films.films()], counts)
    assert (ROOT / "docs" / "library.md").read_text(encoding="utf-8") == page


def test_every_answer_is_accepted_and_no_option_is() -> None:
    wrong = []
    for question in asked():
        key = compile(question)
        right = [question.answer, *question.accept]
        wrong += [form for form in right if key.judge(form).ruling is not Ruling.ACCEPT]
        wrong += [c for c in question.choices or () if key.judge(c).ruling is Ruling.ACCEPT]
    assert wrong == []


def test_a_numeric_key_is_as_often_at_the_edge_as_in_the_middle() -> None:
    ranks: Counter[int] = Counter()
    for question in asked():
        options = [question.answer, *(question.choices or ())]
        if len(options) == 4 and all(option.isdecimal() for option in options):
            ranks[sorted(map(int, options)).index(int(question.answer))] += 1
    middle = (ranks[1] + ranks[2]) / ranks.total()
    assert ranks.total() > 20
    # Half of them, give or take what chance does to so few (three standard deviations).
    assert abs(middle - 0.5) < 1.5 / ranks.total() ** 0.5


def test_the_key_is_hardly_ever_longer_by_half_than_the_options() -> None:
    """Human setters do so in one question of ten."""
    long = [
        question.id
        for question in asked()
        if question.choices
        and len(question.choices) > 1
        and len(question.answer) > 1.5 * sum(map(len, question.choices)) / len(question.choices)
    ]
    assert len(long) <= 0.03 * len(asked())


def test_what_must_never_be_asked_of_the_first_film_is_not() -> None:
    banned = re.compile(
        r"suicid|rape|assault|prostitut|alcohol|murder|deathbed|pimp|John Smith\?"
        r"|drink|World (?:Heritage|Library)\b.*\?|semi-autobiographical",
        re.IGNORECASE,
    )
    seed = [q for q in asked() if q.film == "leaving-las-vegas-1995"]
    told = [(q.stem, q.answer, q.because, *(q.choices or ())) for q in seed]
    assert [text for texts in told for text in texts if banned.search(text)] == []
    assert not any("editor" in str(q.template) for q in seed)


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the shared articles are not here")
def test_no_question_repeats_eight_words_of_an_article() -> None:
    articles = [
        Wording([path.read_text(encoding="utf-8", errors="replace")])
        for folder in ("text", "wikitext")
        for path in (ARTICLES / folder).iterdir()
    ]
    copied = {
        problem.text
        for question in asked()
        for article in articles
        for problem in article.problems(question)
    }
    assert copied == set()
