"""Pages are kept on disk, whole or not at all, and serve while they are young or nobody answers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from questions.wikipedia import NoAnswer
from tests.questions.wikipedia.conftest import Client, StillClock
from tests.questions.wikipedia.fake import WIKITEXT, FakeWikipedia, status
from tests.questions.wikipedia.test_client import TITLE, fetch

DAY_S = 24 * 3600.0
OLD = "https://en.wikipedia.org/w/index.php?oldid=42"


def test_a_young_page_is_not_asked_for_again(
    site: FakeWikipedia, client: Client, clock: StillClock
) -> None:
    site.page(TITLE)
    first = fetch(client())
    clock.time += 29 * DAY_S
    assert fetch(client()) == first
    assert len(site.asked) == 1


def test_a_page_is_found_by_what_redirects_to_it_and_by_its_own_name(
    site: FakeWikipedia, client: Client
) -> None:
    site.page(TITLE)
    site.redirect("Salt Harbor", TITLE)
    first = fetch(client(), "Salt Harbor")
    assert fetch(client(), "Salt Harbor") == fetch(client()) == fetch(client(), OLD) == first
    assert len(site.asked) == 1


def test_an_old_revision_is_kept_apart_from_the_present_one(
    site: FakeWikipedia, client: Client, clock: StillClock
) -> None:
    site.page(TITLE, revision=42)
    fetch(client(), OLD)
    site.page(TITLE, WIKITEXT + "More.", revision=43)
    assert fetch(client()).revision == 43
    clock.time += 1000 * DAY_S  # a revision never changes
    assert fetch(client(), OLD).revision == 42
    assert len(site.asked) == 2


def test_after_thirty_days_it_is_asked_for_anew(
    site: FakeWikipedia, client: Client, clock: StillClock
) -> None:
    site.page(TITLE, revision=42)
    fetch(client())
    site.page(TITLE, revision=43)
    clock.time += 31 * DAY_S
    assert fetch(client()).revision == 43
    assert fetch(client()).revision == 43
    assert len(site.asked) == 2


def test_fresh_asks_anew_whatever_is_kept(site: FakeWikipedia, client: Client) -> None:
    site.page(TITLE, revision=42)
    fetch(client())
    site.page(TITLE, revision=43)
    assert fetch(client(fresh=True)).revision == 43


def test_without_a_network_a_page_serves_at_any_age_and_that_is_told(
    site: FakeWikipedia, client: Client, clock: StillClock, told: list[str]
) -> None:
    site.page(TITLE)
    first = fetch(client())
    clock.time += 1000 * DAY_S
    site.close()
    assert fetch(client()) == first
    (sentence,) = told
    assert "can't be reached" in sentence
    assert sentence.endswith("The copy of 2023-11-14 is used.")


def test_without_a_network_fresh_says_that_there_is_a_copy(
    site: FakeWikipedia, client: Client
) -> None:
    site.page(TITLE)
    fetch(client())
    site.first(*[status(503)] * 4)
    with pytest.raises(NoAnswer, match=r"Without --fresh, the copy of 2023-11-14 serves\.$"):
        fetch(client(fresh=True))


@pytest.mark.parametrize("suffix", [".xml", ".json"])
@pytest.mark.parametrize("damage", [b"", b"{", b"null", b"[" * 60_000, b'{"title": 7}'])
def test_a_damaged_file_counts_as_none(
    site: FakeWikipedia, client: Client, tmp_path: Path, suffix: str, damage: bytes
) -> None:
    site.page(TITLE)
    first = fetch(client())
    for path in tmp_path.rglob(f"*{suffix}"):
        path.write_bytes(damage)
    assert fetch(client()).document == first.document
    assert len(site.asked) == 2
    fetch(client())
    assert len(site.asked) == 2  # it was mended


@pytest.mark.parametrize("time", ["Infinity", "NaN", "-1", "1e300", "9" * 400, "null"])
def test_a_page_of_no_time_counts_as_none(
    site: FakeWikipedia, client: Client, tmp_path: Path, time: str
) -> None:
    site.page(TITLE)
    fetch(client())
    for path in tmp_path.rglob("*.json"):
        path.write_text(re.sub(r'"fetched": [\d.]+', f'"fetched": {time}', path.read_text()))
    site.close()
    with pytest.raises(NoAnswer):
        fetch(client())


def test_a_cache_that_cannot_be_written_loses_no_page(
    site: FakeWikipedia, client: Client, tmp_path: Path, told: list[str]
) -> None:
    site.page(TITLE)
    (tmp_path / "cache").write_text("in the way")
    assert fetch(client()).title == TITLE
    assert "can't be kept in the cache" in told[0]


def test_titles_that_differ_in_case_alone_are_kept_apart(
    site: FakeWikipedia, client: Client
) -> None:
    site.page("Salt HARBOUR", revision=1)
    site.page("Salt harbour", revision=2)
    assert [fetch(client(), title).revision for title in ("Salt HARBOUR", "Salt harbour") * 2] == [
        *(1, 2, 1, 2)
    ]
    assert len(site.asked) == 2


def test_files_appear_whole_and_no_others_stay(
    site: FakeWikipedia, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    site.page(TITLE)
    monkeypatch.setattr("questions.wikipedia.cache.os.replace", full)
    assert fetch(client()).title == TITLE
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
