"""A Wikipedia for each test, and a client of it whose clock stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from questions.wikipedia import Settings, Wikipedia
from tests.questions.wikipedia.fake import FakeWikipedia


class StillClock:
    """Time passes only in sleeps, and those are at once over."""

    def __init__(self) -> None:
        self.time = 1_700_000_000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


Client = Callable[..., Wikipedia]


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeWikipedia]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with FakeWikipedia() as site:
        yield site


@pytest.fixture
def told() -> list[str]:
    """What the client tells besides its pages."""
    return []


@pytest.fixture
def client(site: FakeWikipedia, clock: StillClock, tmp_path: Path, told: list[str]) -> Client:
    """Makes clients that share the cache and the clock."""

    def make(api: str = "", contact: str = "", **more: Any) -> Wikipedia:
        settings = Settings(api=api or site.api, contact=contact, cache=tmp_path / "cache")
        return Wikipedia(settings, tell=told.append, now=clock.now, sleep=clock.sleep, **more)

    return make
