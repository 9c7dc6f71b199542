"""The tables behind the fact base."""

from __future__ import annotations

import hashlib

from questions.facts.filmfile import KINDS, fields_of
from questions.facts.rows import COMMON, INDICES, TABLES, VERSION

#: Version → digest of the statements that make its tables, of the fields held in them, and of what
#: packed texts refer to.
DIGESTS = {7: "ff8c13fd051191af"}


def test_a_change_of_the_tables_raises_their_version() -> None:
    """An older file is told apart by its version alone: raise it, and note the new digest."""
    held = [(kind, [name for name, *_ in fields_of(cls)]) for kind, cls in KINDS.items()]
    told = f"{TABLES}{INDICES}{held}".encode() + COMMON
    assert DIGESTS[VERSION] == hashlib.sha256(told).hexdigest()[:16]
