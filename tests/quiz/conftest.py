"""The stage that the host's tests play on."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.quiz.stage import Stage


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    stage = Stage()
    yield stage
    await stage.host.shutdown()
