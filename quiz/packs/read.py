"""Pack files → packs and problems."""

from __future__ import annotations

import os
import re
from pathlib import Path

from quiz.errors import PackError
from quiz.packs.check import Places, build_placed
from quiz.packs.fields import MAX_PROBLEMS
from quiz.packs.lines import mend
from quiz.packs.problem import Finding, Problem, Severity
from quiz.packs.source import decode, read_text
from quiz.packs.tree import Items, Mapping, Node, read_tree
from quiz.question import Pack

_FILM_FILE = "This is a film's file, not a pack: put it in the films folder and name the film."


def read(path: str | os.PathLike[str]) -> tuple[Pack | None, list[Problem]]:
    """Return the pack, None if it has an error, and all problems in the file's order.

    Never raises because of what the file is or holds.
    """
    return read_placed(path)[:2]


def read_placed(path: str | os.PathLike[str]) -> tuple[Pack | None, list[Problem], Places]:
    """The same, and where the words of each question stand."""
    text, found = read_text(Path(path))
    return _finish(os.fspath(path), text, found)


def parse(data: str | bytes, file: str = "pack.yaml") -> tuple[Pack | None, list[Problem]]:
    """The same for a pack that is not on disk; `file` is what its problems call it."""
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    return _finish(file, *decode(raw))[:2]


def problems(path: str | os.PathLike[str]) -> list[Problem]:
    """Everything that is wrong with the pack file, in the file's order; empty if nothing is."""
    return read(path)[1]


def load(path: str | os.PathLike[str]) -> Pack:
    """Return the pack.

    Raises `PackError`, which names the first error and says how many more there are, unless the
    whole file can be used. Warnings are no hindrance.
    """
    pack, found = read(path)
    if pack is None:
        errors = [problem for problem in found if problem.severity is Severity.ERROR]
        more = f" ({len(errors) - 1} more)" if len(errors) > 1 else ""
        raise PackError(f"{errors[0]}{more}")
    return pack


def _finish(
    file: str, text: str | None, found: list[Finding]
) -> tuple[Pack | None, list[Problem], Places]:
    pack, places = None, Places()
    findings = list(found)
    if text is not None and all(re.search(rf"^{word}:", text, re.M) for word in ("film", "facts")):
        # Its lines would all be wrong for a pack; that it is none says more.
        findings = [Finding(1, 1, _FILM_FILE, Severity.ERROR)]
    elif text is not None:
        mended, traps = mend(text)
        tree = read_tree(mended)
        findings += traps
        # What the parser says where a trap was told of already would only say it again, worse.
        told = {finding.line for finding in traps if finding.severity is Severity.ERROR}
        findings += [f for f in tree.found if not told & {f.line, f.line - 1}]
        wrong: list[Finding] = []
        if tree.root or tree.whole:
            pack, wrong, places = build_placed(tree.root)
        cut = None if tree.whole else _cut_line(tree.root)
        findings += [f for f in wrong if cut is None or f.line < cut]
    problems = sorted({Problem(file, f.line, f.column, f.severity, f.text) for f in findings})
    if any(problem.severity is Severity.ERROR for problem in problems):
        pack = None
    return pack, problems[:MAX_PROBLEMS], places


def _cut_line(root: Node | None) -> int:
    """Line from which on things only seem to be missing, because reading stopped behind it."""
    if isinstance(root, Mapping):
        for key, node in reversed(root.pairs):
            if key.text == "questions" and isinstance(node, Items) and node.items:
                return node.items[-1].line
    return 1
