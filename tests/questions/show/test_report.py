"""The report of many questions: counts, lint, some to read; for a terminal and as a page."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from selectolax.lexbor import LexborHTMLParser

from questions.build import Built, Dropped
from questions.show.report import TO_READ, WRITTEN, Report
from questions.show.report_page import check_place, report_page, write_page
from questions.show.report_text import report_text
from quiz.errors import OperatorMistake
from quiz.question import Kind, Question
from tests.questions.show.test_page import CHROMIUM

HOSTILE = "<script>alert(1)</script>\x1b[31m"
NAMES = ("Bo Hartley", "Cyd Marlowe", "Dina Okafor")


def question(no: int, template: str | None = "player", **changes: object) -> Question:
    made = Question(
        id=f"harbour-1988/{template}/{no}",
        stem=f"Which actor plays part number {no} in the film *A Quiet Harbour* (1988)?",
        answer=f"Ada Quill {'x' * no}",
        kind=Kind.PERSON,
        choices=NAMES,
        template=template,
        film="harbour-1988",
        because="It was her first.",
        category="Cast",
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # whatever a test changes


def report(*more: Question, seed: int = 0) -> Report:
    made = Report(seed)
    asked = (*(question(no) for no in range(12)), question(40, "director", difficulty=5))
    built = Built(
        (*asked, *more),
        (Dropped("harbour-1988/ratio", "E07", "a range"),),
        (
            Dropped(asked[0].id, "W64", "far-fetched"),
            Dropped(asked[0].id, "W64", "told twice"),
            Dropped(asked[1].id, "W72", "too many of its film"),
        ),
        {"player": "cast", "director": "people"},
    )
    made.add("A Quiet Harbour (1988)", built)
    return made


def text_of(made: Report, *, ascii_only: bool = False, reading: bool = True) -> str:
    class File(StringIO):
        encoding = "ascii" if ascii_only else "utf-8"

    file = File()
    console = Console(file=file, width=100, color_system=None, highlight=False)
    console.print(report_text(made, reading=reading))
    return file.getvalue()


def page_of(made: Report) -> LexborHTMLParser:
    return LexborHTMLParser("".join(report_page(made)))


def test_questions_are_counted_by_everything_they_have() -> None:
    made = report()
    assert made.families == {"cast": 12, "people": 1}
    assert made.types == {"player": 12, "director": 1}
    assert made.sets == {"A Quiet Harbour (1988)": 13}
    assert made.levels == {3: 12, 5: 1}
    assert made.kinds == {"person": 13}


def test_questions_without_film_type_or_kind_are_counted_too() -> None:
    made = report()
    bare = question(1, None, id="night/1", stem="Who is it then, on a cold night?", film=None)
    made.add_written("Harbour night", [replace(bare, kind=None)])
    assert made.types[WRITTEN] == made.families[WRITTEN] == 1
    assert made.kinds["person"] == 14
    assert "2 films and packs" in made.in_short()
    assert "the largest type, “player”" in made.in_short()


def test_a_code_counts_once_a_question_and_sets_are_linted_as_a_whole() -> None:
    made = report()
    found = made.findings()
    assert found.counts["W64"] == 1
    assert found.cases["W64"] == [("harbour-1988/player/0", "far-fetched")]
    assert {"W33", "W60", "W75"} <= found.counts.keys(), "those that nothing has are told too"
    assert found.counts["W72"] == 0, "of 13 questions none is too many"
    assert made.dropped.counts == {"E07": 1}
    twice = report(question(1, id="harbour-1988/again")).findings()
    assert twice.cases["E70"] == [("harbour-1988/again", "it is asked twice")]


def test_everything_that_was_left_out_is_named() -> None:
    made = report()
    for no in range(3):
        made.dropped.add(f"harbour-1988/odd/{no}", "E42", "no proof")
    text, page = text_of(made), page_of(made)
    for no in range(3):
        assert f"harbour-1988/odd/{no}: no proof" in text
        assert f"harbour-1988/odd/{no} no proof" in page.css("#lint")[0].text()


def test_ten_of_each_type_are_drawn_by_the_seed() -> None:
    chosen = report().to_read()
    assert [(name, len(found)) for name, found in chosen.items()] == [
        ("player", TO_READ),
        ("director", 1),
    ]
    assert chosen == report().to_read()
    assert chosen != report(seed=1).to_read()


@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_terminal_shows_bars_it_can_draw(ascii_only: bool) -> None:
    text = text_of(report(), ascii_only=ascii_only)
    assert re.search(r"cast +12 +92.3% +" + ("#" if ascii_only else "█") * 20, text)
    assert ("█" in text) is not ascii_only
    assert re.search(r"W64 +1 +7.7% +an option from outside", text)
    assert "Which actor plays part number" in text
    assert "Which actor plays" not in text_of(report(), reading=False)


def test_an_error_among_those_that_are_asked_is_plain_to_see() -> None:
    assert "which none may have: none" in text_of(report())
    assert "which none may have: 1" in text_of(report(question(1, id="harbour-1988/again")))


def test_nothing_can_be_reported_of() -> None:
    assert text_of(Report(0)).startswith("0 questions")
    assert page_of(Report(0)).css_first("h1") is not None


def test_the_page_shows_each_question_with_options_answer_reason_and_id() -> None:
    page = page_of(report())
    cards = page.css("#t-player .card")
    assert len(cards) == TO_READ
    card = cards[0]
    assert sorted(o.text() for o in card.css("li:not(.key)")) == sorted(NAMES)
    (key,) = card.css("li.key")
    assert key.text().startswith("Ada Quill")
    assert "It was her first." in card.text()
    assert "harbour-1988/player/" in card.text()
    assert [one.text() for one in card.css(".stem em")] == ["A Quiet Harbour"]
    (alone,) = page_of(report(question(9, "co-star", choices=None))).css("#t-co-star .answer")
    assert alone.text() == "Ada Quill xxxxxxxxx"


def addresses(page: LexborHTMLParser) -> Iterable[str | None]:
    return (one.attributes.get("href") for one in page.css("[href]"))


def test_the_page_loads_and_runs_nothing_and_shows_text_as_text() -> None:
    hostile = question(1, HOSTILE, stem=HOSTILE, because=HOSTILE, answer=HOSTILE, id=HOSTILE)
    made = report(hostile)
    made.add_written(HOSTILE, [hostile])
    text = "".join(report_page(made))
    page = LexborHTMLParser(text)
    assert not page.css("script, link, img, iframe, object, [src], [style], [onclick]")
    assert "\x1b" not in text
    assert all(str(address).startswith("#") for address in addresses(page))
    assert "default-src 'none'" in text
    ids = {one.attributes["id"] for one in page.css("[id]")}
    assert {str(address)[1:] for address in addresses(page)} <= ids


def test_every_share_is_drawn_as_a_bar_within_its_track() -> None:
    bars = page_of(report()).css(".bar .ink")
    widths = [float(str(one.attributes["width"])) for one in bars]
    assert max(widths) == 100
    assert 0 < min(widths) < 10


def test_the_page_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    write_page(report_page(report()), tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]

    def broken() -> Iterable[str]:
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_page(iter(broken()), tmp_path / "other.html")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_a_place_for_no_page_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match="is a folder; name a file"):
        check_place(tmp_path)
    with pytest.raises(OperatorMistake, match="there is no folder"):
        check_place(tmp_path / "nowhere" / "report.html")


@pytest.mark.skipif(CHROMIUM is None, reason="no browser here")
def test_a_browser_lays_the_page_out_within_a_phones_width(tmp_path: Path) -> None:
    """A script of the test's own says how wide the page is; the page's policy would stop it."""
    text = "".join(report_page(report()))
    text = re.sub(r"<meta http-equiv[^>]*>", "", text)
    probe = "document.title = document.documentElement.scrollWidth + ' of ' + innerWidth"
    frame = f"<script>addEventListener('load', () => {{ {probe} }})</script>"
    (tmp_path / "report.html").write_text(text.replace("</main>", f"</main>{frame}"), "utf-8")
    browser = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"]
    browser += ["--no-first-run", "--disable-background-networking", "--disable-sync"]
    browser += [f"--user-data-dir={tmp_path / 'user'}", "--window-size=500,900", "--dump-dom"]
    browser.append((tmp_path / "report.html").as_uri())
    shown = subprocess.run(browser, check=True, capture_output=True, timeout=120, text=True)
    found = re.search(r"<title>(\d+) of (\d+)</title>", shown.stdout)
    assert found is not None
    assert int(found[1]) <= int(found[2]) <= 500
