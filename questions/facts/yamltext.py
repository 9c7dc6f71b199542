"""YAML text as nodes, refused before they are built if it is nested or aliased beyond reason."""

from __future__ import annotations

from typing import Any

import yaml

from quiz.errors import OperatorMistake

#: The file, its mends, an act, a kind, an entry, what it is changed to, a list of names.
MAX_DEPTH = 7

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def root(text: str, name: str) -> yaml.Node:
    """The document's node. Raises `OperatorMistake` naming file and line."""
    try:
        depth = 0
        for event in yaml.parse(text, _Loader):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise OperatorMistake(
                    f"{name}:{line}: anchors and aliases (& and *) aren't used "
                    "in film files; write the value out, or quote it"
                )
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise OperatorMistake(f"{name}:{line}: nested too deep for a film file")
        node = yaml.compose(text, _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise OperatorMistake(
            f"{name}:{line}: not valid YAML ({error.problem}); quote the value if it holds "
            "any of : # { } [ ] , & * ! | > ' \" % @"
        ) from None
    except yaml.YAMLError:
        raise OperatorMistake(f"{name}: holds characters YAML does not allow") from None
    if node is None:
        raise OperatorMistake(f"{name}:1: empty; a film file needs id, film, year and article")
    return node
