"""One question of a pack file as it was read, before it is known to be one."""

from __future__ import annotations

from dataclasses import dataclass, field

from quiz.packs.tree import Scalar

Value = str | tuple[str, ...] | bool | int


@dataclass(slots=True)
class Entry:
    """One question's fields as they were read, each with its place."""

    line: int
    column: int
    values: dict[str, Value] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    items: dict[str, list[Scalar]] = field(default_factory=dict)
    """The texts of a list one by one, for problems about one of them."""

    def text(self, key: str) -> str:
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, ())
        return value if isinstance(value, tuple) else ()

    def place(self, key: str) -> tuple[int, int]:
        return self.places.get(key, (self.line, self.column))
