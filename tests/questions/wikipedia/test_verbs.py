"""The command line with a title or an address for a source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import bot
from questions import build
from questions.build import Refusal
from tests.questions.wikipedia.fake import WIKITEXT, FakeWikipedia

TITLE = "Salt Harbour (1999 film)"
ADDRESS = "en.wikipedia.org/wiki/Salt_Harbour_(1999_film)"
Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def settings(site: FakeWikipedia, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of each test's own, whose settings name the Wikipedia on this machine."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.yaml").write_text(f"wikipedia:\n  api: {site.api}\n")


@pytest.mark.parametrize("source", [TITLE, ADDRESS])
def test_film_read_takes_a_title_or_an_address(
    site: FakeWikipedia, capsys: Printed, source: str
) -> None:
    site.page(TITLE)
    assert bot.main(["film", "read", source, "--jsonl"]) == 0
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    directors = [fact for fact in said if fact["kind"] == "director"]
    assert [(fact["film"], fact["person"]) for fact in directors] == [("Salt Harbour", "Ann Lee")]
    assert directors[0]["source"]["line"] == 13


def test_film_add_keeps_the_credit(site: FakeWikipedia, tmp_path: Path) -> None:
    site.page(TITLE, revision=1234)
    assert bot.main(["film", "add", TITLE, "--to", "films"]) == 0
    kept = (tmp_path / "films" / "salt-harbour-1999.yaml").read_text(encoding="utf-8")
    for credit in ("1234", "CC BY-SA 4.0", f"https://{ADDRESS}"):
        assert credit in kept


def test_fresh_asks_anew(site: FakeWikipedia, capsys: Printed) -> None:
    site.page(TITLE)
    assert bot.main(["film", "read", TITLE]) == 0
    site.page(TITLE, WIKITEXT.replace("Ann", "Una"), revision=43)
    assert bot.main(["film", "read", TITLE]) == 0
    assert "Una Lee" not in capsys.readouterr().out
    assert bot.main(["film", "read", TITLE, "--fresh"]) == 0
    assert "Una Lee" in capsys.readouterr().out


def test_a_page_about_something_else_is_refused_by_its_name(
    site: FakeWikipedia, capsys: Printed
) -> None:
    site.page("Salt (town)", "{{Infobox settlement\n| name = Salt\n}}\nA town.")
    site.redirect("Old Salt (town)", "Salt (town)")
    assert bot.main(["film", "read", "Old Salt (town)"]) == 2
    assert capsys.readouterr().err == (
        "Old Salt (town) (\"Salt (town)\") has a settlement infobox, not a film's; give a film's"
        " article.\n"
    )


def test_without_a_network_one_sentence_is_told(site: FakeWikipedia, capsys: Printed) -> None:
    site.close()
    assert bot.main(["film", "read", TITLE]) == 2
    assert capsys.readouterr().err == (
        f"{TITLE}: 127.0.0.1 can't be reached; check the network, or give the article as a file.\n"
    )


def test_other_pages_of_the_run_go_on(site: FakeWikipedia, tmp_path: Path, capsys: Printed) -> None:
    site.close()
    (tmp_path / "salt.wikitext").write_text(WIKITEXT)
    assert bot.main(["film", "read", TITLE, "salt.wikitext"]) == 1
    printed = capsys.readouterr()
    assert "Ann Lee" in printed.out
    assert "can't be reached" in printed.err


def test_another_languages_address_is_refused(capsys: Printed) -> None:
    assert bot.main(["film", "read", "https://de.wikipedia.org/wiki/Salzhafen"]) == 2
    assert "only English articles are read" in capsys.readouterr().err


def test_a_file_of_that_name_is_read_before_anybody_is_asked(
    site: FakeWikipedia, tmp_path: Path, capsys: Printed
) -> None:
    (tmp_path / TITLE).write_text(WIKITEXT)
    assert bot.main(["film", "read", TITLE]) == 0
    assert site.asked == []


def test_questions_are_made_of_an_address(site: FakeWikipedia, capsys: Printed) -> None:
    site.page(TITLE)
    assert bot.main(["questions", f"https://{ADDRESS}", "--jsonl"]) == 0
    asked = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {question["film"] for question in asked} == {"salt-harbour-1999"}


@pytest.mark.parametrize("source", ["x" * 5000, "a/" * 3000 + "b", "page\0.txt"])
def test_a_source_of_any_length_is_a_sentence(source: str, capsys: Printed) -> None:
    assert bot.main(["film", "read", source]) == 2
    assert "there is no such file or folder" in capsys.readouterr().err


def test_a_title_is_refused_like_any_page_that_yields_no_film(site: FakeWikipedia) -> None:
    site.close()
    (page,) = build.pages([TITLE])
    assert page.path is None
    (refusal,) = build.read_pages([page])
    assert isinstance(refusal, Refusal)
    assert refusal.page is page
