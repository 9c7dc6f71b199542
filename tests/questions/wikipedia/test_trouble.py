"""A Wikipedia that is busy, broken or away: patience within bounds, and then one sentence."""

from __future__ import annotations

import email.utils
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from questions.wikipedia import NoAnswer, wanted
from questions.wikipedia.web import MAX_ANSWER_BYTES
from quiz.errors import OperatorMistake
from tests.questions.wikipedia.conftest import Client, StillClock
from tests.questions.wikipedia.fake import (
    FakeWikipedia,
    Handler,
    body,
    drip,
    error,
    half_a_body,
    status,
)
from tests.questions.wikipedia.test_client import TITLE, fetch

NO_ARTICLE = {"ns": 0, "title": "Salt", "revisions": [{"revid": 1}]}


def told_by(client: Client, **more: Any) -> str:
    with pytest.raises(NoAnswer) as trouble:
        fetch(client(**more))
    assert str(trouble.value).startswith(f"{TITLE}: ")
    assert "\n" not in str(trouble.value)
    return str(trouble.value)


@pytest.mark.parametrize(
    ("busy", "waits_s"),
    [
        (status(429, {"Retry-After": "7"}), 7.0),
        (status(503, {"Retry-After": "9"}), 9.0),
        (status(503), 5.0),
        (status(502, {"Retry-After": "soon"}), 5.0),
        (error("maxlag", "Waiting for db1: 6 seconds lagged.", "6"), 6.0),
        (error("ratelimited"), 5.0),
        (half_a_body, 5.0),
    ],
)
def test_a_busy_server_is_given_the_time_it_asks_for(
    site: FakeWikipedia, client: Client, clock: StillClock, busy: Handler, waits_s: float
) -> None:
    site.page(TITLE)
    site.first(busy)
    assert fetch(client()).title == TITLE
    assert clock.slept == [waits_s]


def test_retry_after_may_be_a_date(site: FakeWikipedia, client: Client, clock: StillClock) -> None:
    site.page(TITLE)
    date = email.utils.formatdate(clock.now() + 12, usegmt=True)
    site.first(status(429, {"Retry-After": date}))
    fetch(client())
    assert clock.slept == [12.0]


def test_retry_after_nothing_still_leaves_the_pause(
    site: FakeWikipedia, client: Client, clock: StillClock
) -> None:
    site.page(TITLE)
    site.first(status(429, {"Retry-After": "0"}))
    fetch(client())
    assert sum(clock.slept) == 1.0


@pytest.mark.parametrize(
    ("busy", "said"),
    [
        (status(429), "answers 429 (Too Many Requests), again and again"),
        (status(503), "answers 503 (Service Unavailable), again and again"),
        (error("maxlag", retry_after="5"), 'is too busy ("maxlag"), again and again'),
        (half_a_body, "broke its answer off, again and again"),
    ],
)
def test_patience_ends_with_the_fourth_try(
    site: FakeWikipedia, client: Client, busy: Handler, said: str
) -> None:
    site.first(*[busy] * 10)
    assert said in told_by(client)
    assert len(site.asked) == 4


def test_a_long_wait_is_told_and_not_waited(
    site: FakeWikipedia, client: Client, clock: StillClock
) -> None:
    site.first(status(429, {"Retry-After": "3600"}))
    assert "asks to wait 60 minutes; try again then" in told_by(client)
    assert clock.slept == []


def test_a_date_far_away_is_told_in_words(site: FakeWikipedia, client: Client) -> None:
    site.first(status(429, {"Retry-After": "Fri, 01 Jan 2100 00:00:00 GMT"}))
    assert "asks to wait far too long; try again tomorrow" in told_by(client)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (body(b"<!DOCTYPE html><title>Sign in</title>", "text/html"), "web page instead of data"),
        (status(302, {"Location": "http://127.0.0.1:9/"}), "answers 302"),
        (status(404), "answers 404 (Not Found); check the setting wikipedia.api"),
        (status(403, text="<html>"), "answers 403"),
        (body(b""), "no JSON"),
        (body(b'{"query": {"pag'), "no JSON"),
        (body(b"[" * 100_000), "no JSON"),
        (body(b"\xff\xfe\x00"), "no JSON"),
        (body(b"42"), "no JSON"),
        (body(b"[]"), "not of the shape"),
        (body(b'{"batchcomplete": true}'), "not of the shape"),
        (body(b'{"query": {"pages": []}}'), "not of the shape"),
        (body(b'{"query": {"pages": [7]}}'), "not of the shape"),
        (body(json.dumps({"query": {"pages": [NO_ARTICLE]}}).encode()), "not of the shape"),
        (error("badvalue", "Unrecognized\nvalue."), 'refuses the request: "badvalue", Unrec'),
        (body(b"not gzip", **{"Content-Encoding": "gzip"}), "broke its answer off"),
        (
            body(
                gzip.compress(b" " * (MAX_ANSWER_BYTES + 1)),
                **{"Content-Encoding": "gzip"},
            ),
            "more than 16 MiB",
        ),
    ],
)
def test_an_answer_that_cannot_be_used_is_a_sentence_and_leaves_nothing_behind(
    site: FakeWikipedia, client: Client, tmp_path: Path, answer: Handler, said: str
) -> None:
    site.first(*[answer] * 4)
    assert said in told_by(client)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_an_answer_that_drips_is_given_up(site: FakeWikipedia, client: Client) -> None:
    site.first(drip)
    assert "did not answer in full within 0.1 seconds" in told_by(client, timeout_s=0.1)


def test_nobody_there_is_one_sentence_and_no_second_try(
    site: FakeWikipedia, client: Client, clock: StillClock
) -> None:
    site.close()
    assert told_by(client) == (
        f"{TITLE}: 127.0.0.1 can't be reached; check the network, or give the article as a file."
    )
    assert clock.slept == []


def test_a_connection_that_is_not_safe_is_not_used(site: FakeWikipedia, client: Client) -> None:
    said = told_by(client, api=site.api.replace("http:", "https:"))
    assert "No safe connection to 127.0.0.1" in said


@pytest.mark.parametrize("api", ["en.wikipedia.org", "ftp://127.0.0.1/", "http://[::1/", ""])
def test_a_wrong_address_in_the_settings_is_told(client: Client, api: str) -> None:
    page = wanted(TITLE)
    assert page is not None
    with pytest.raises(OperatorMistake, match=r"wikipedia\.api is"):
        client(api=api or " ").page(page)


@pytest.mark.parametrize("proxy", ["http://[", "127.0.0.1:99999"])
def test_a_proxy_that_cannot_be_one_is_a_sentence(
    client: Client, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("http_proxy", proxy)
    assert "check the setting wikipedia.api" in told_by(client)


def test_a_host_that_cannot_be_one_is_a_sentence(client: Client) -> None:
    told_by(client, api="http://a..b/w/api.php")


def test_a_contact_that_no_request_can_carry_is_told(client: Client) -> None:
    page = wanted(TITLE)
    assert page is not None
    with pytest.raises(OperatorMistake, match=r"wikipedia\.contact has signs"):
        client(contact="club\r\nHost: example.org").page(page)
