"""Which articles a folder of film files already keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from questions.sources.page import Known

#: The article stands among a film file's first lines, before its facts.
_HEAD = 16_384
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # quick where PyYAML was built so


def articles(folder: Path) -> Known:
    """Title and revision of the article of each film file, where it names a revision.

    Only the line of the article is read. A file that can't be read keeps nothing, so that
    whoever writes to it meets what is wrong with it.
    """
    return frozenset(_articles(folder))


def _articles(folder: Path) -> Iterator[tuple[str, int]]:
    for path in folder.glob("*.yaml"):
        try:
            with path.open("rb") as file:
                head = file.read(_HEAD)
            line = next(line for line in head.splitlines() if line.startswith(b"article: "))
            said = yaml.load(line.decode(), Loader=_Loader)["article"]
            yield str(said["title"]), int(said["revision"])
        except (OSError, StopIteration, ValueError, KeyError, TypeError, yaml.YAMLError):
            continue
