"""The tables behind the fact base."""

from __future__ import annotations

import hashlib

from questions.facts.filmfile import KINDS, fields_of
from questions.facts.rows import INDICES, TABLES, VERSION

#: Version → digest of the statements that make its tables, and of the fields held in them.
DIGESTS = {4: "ab5b2de813a649ff", 5: "55ec58d235c582a4"}


def test_a_change_of_the_tables_raises_their_version() -> None:
    """An older file is told apart by its version alone: raise it, and note the new digest."""
    held = [(kind, [name for name, *_ in fields_of(cls)]) for kind, cls in KINDS.items()]
    told = f"{TABLES}{INDICES}{held}"
    assert DIGESTS[VERSION] == hashlib.sha256(told.encode()).hexdigest()[:16]
