"""Pack files and other programs' formats become packs.

bytes → source (text) → lines (traps, mended) → tree (places) → check, sense → Pack, problems
"""

from quiz.packs.convert import Report, convert
from quiz.packs.folder import PackFolder, Packs, scan
from quiz.packs.problem import Problem, Severity
from quiz.packs.read import load, parse, problems, read, read_placed
from quiz.packs.write import dump

__all__ = [
    "PackFolder",
    "Packs",
    "Problem",
    "Report",
    "Severity",
    "convert",
    "dump",
    "load",
    "parse",
    "problems",
    "read",
    "read_placed",
    "scan",
]
