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


PAGE = """A Quiet Harbour
Directed by Ada Quill
Produced by Bo Hartley
Starring Dina Okafor
Emil Lund
Release date
  • March 3, 1988 (1988-03-03)
Running time 101 minutes
Country United States
Language English
Budget $2.5 million

A Quiet Harbour is a 1988 American drama film directed by Ada Quill and starring Dina Okafor.
"""
