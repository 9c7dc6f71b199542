"""The kinds of facts by name, and the fields that each has in a film file and in JSON lines."""

from __future__ import annotations

import dataclasses
import inspect
import types
from collections.abc import Mapping
from typing import Any, Union, get_args, get_origin, get_type_hints

from questions.facts import fact as fact_module
from questions.facts.fact import Fact

#: Kind → class, in the order of `questions.facts.fact`, which is the order of a film file.
KINDS: Mapping[str, type[Fact]] = {
    cls.kind: cls
    for cls in vars(fact_module).values()
    if inspect.isclass(cls) and issubclass(cls, Fact) and "kind" in vars(cls)
}

#: What is known about a fact, beside what it says.
FLAGS = ("inferred", "closed", "corroborated", "spoiler", "mature")

_FIELDS: dict[type[Any], tuple[tuple[str, str, bool, Any], ...]] = {}


def fields_of(cls: type[Any]) -> tuple[tuple[str, str, bool, Any], ...]:
    """(name, type, required, default) of each field.

    The type is "text", "number", "flag" or "texts".
    """
    if cls in _FIELDS:
        return _FIELDS[cls]
    hints = get_type_hints(cls)
    found = []
    for field in dataclasses.fields(cls):
        if field.name == "source":
            continue
        hint = hints[field.name]
        if get_origin(hint) in (types.UnionType, Union):
            hint = next(part for part in get_args(hint) if part is not type(None))
        name = {str: "text", int: "number", bool: "flag"}.get(hint, "texts")
        required = field.default is dataclasses.MISSING
        found.append((field.name, name, required, None if required else field.default))
    # What a fact says comes before what is known about it, whatever the class inherits first.
    _FIELDS[cls] = tuple(sorted(found, key=lambda entry: entry[0] in FLAGS))
    return _FIELDS[cls]
