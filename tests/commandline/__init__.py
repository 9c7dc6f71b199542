"""The verbs of the command line, as a person or a script calls them."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

PACK = """pack: Harbour night
questions:
  - ask: Which actor plays the harbour master?
    answer: Emil Lund
"""

TypeIn = Callable[[str], None]
Printed = pytest.CaptureFixture[str]


def objects(printed: Printed) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed.readouterr().out.splitlines()]
