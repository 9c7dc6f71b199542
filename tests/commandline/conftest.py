"""What all verbs are tested in: a folder of their own, and a standard input."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a folder of its own for config.yaml, data/ and packs/."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    return tmp_path


@pytest.fixture
def type_in(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Gives the verb its standard input: a real file, for a game waits for the descriptor."""
    with contextlib.ExitStack() as opened:

        def type_in(text: str) -> None:
            (elsewhere / "typed.txt").write_text(text, encoding="utf-8")
            file = opened.enter_context((elsewhere / "typed.txt").open(encoding="utf-8"))
            monkeypatch.setattr(sys, "stdin", file)

        yield type_in
