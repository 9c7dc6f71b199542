"""Which files are opened for a page: ordinary ones, and nothing that never ends."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from questions import build
from questions.build import Page, Refusal


@pytest.mark.parametrize("name", ["page", "film.yaml"])
def test_a_pipe_is_refused_unopened(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / name
    os.mkfifo(pipe)
    monkeypatch.setattr(Path, "open", _never)
    monkeypatch.setattr(Path, "read_bytes", _never)
    page = Page(str(pipe), pipe)
    assert list(build.read_pages(build.pages([pipe]))) == [
        Refusal(page, f"{pipe} is not an ordinary file, so it isn't read.")
    ]


def _never(path: Path, *_: object, **__: object) -> None:
    assert stat.S_ISREG(path.stat().st_mode), "what is no ordinary file was opened"
