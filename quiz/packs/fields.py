"""The words of a pack file and how much of each it may hold.

The limits keep what Discord can show (a button's label holds 80 characters) and keep a file from
a stranger small enough to be read in a moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

MAX_BYTES = 1 << 20
MAX_DEPTH = 6
"""A pack needs four: the pack, its questions, one question, its choices."""
MAX_NODES = 200_000
MAX_QUESTIONS = 2_000
MAX_PROBLEMS = 500
MAX_CHOICES = 4
"""With the answer they fill one row of buttons."""
MAX_CLUES = 3
"""Each takes a quarter of the points, and something must be left to play for."""
MAX_FORMS = 50
MAX_LABEL = 80
STEM_ADVISED = 220


class Shape(Enum):
    TEXT = auto()
    TEXTS = auto()
    """A list of texts; a single text is taken as a list of one."""
    FLAG = auto()
    NUMBER = auto()


@dataclass(frozen=True, slots=True)
class Field:
    shape: Shape
    limit: int = 200
    """Characters in each text."""


PACK_FIELDS: dict[str, Field] = {
    "pack": Field(Shape.TEXT, MAX_LABEL),
    "author": Field(Shape.TEXT),
    "licence": Field(Shape.TEXT),
    "description": Field(Shape.TEXT, 500),
}
QUESTION_FIELDS: dict[str, Field] = {
    "ask": Field(Shape.TEXT, 1_000),
    "answer": Field(Shape.TEXT),
    "also": Field(Shape.TEXTS),
    "prompt": Field(Shape.TEXTS),
    "not": Field(Shape.TEXTS),
    "choices": Field(Shape.TEXTS, MAX_LABEL),
    "closest": Field(Shape.FLAG),
    "clues": Field(Shape.TEXTS, 300),
    "kind": Field(Shape.TEXT),
    "strictness": Field(Shape.TEXT),
    "difficulty": Field(Shape.NUMBER),
    "category": Field(Shape.TEXT, 40),
    "mature": Field(Shape.FLAG),
    "spoiler": Field(Shape.FLAG),
    "because": Field(Shape.TEXT, 500),
    "source": Field(Shape.TEXT, 300),
    "film": Field(Shape.TEXT),
    "id": Field(Shape.TEXT),
    "template": Field(Shape.TEXT),
}
LISTS = frozenset(name for name, field in QUESTION_FIELDS.items() if field.shape is Shape.TEXTS)
KEYS = frozenset({*PACK_FIELDS, *QUESTION_FIELDS, "questions"})
FLAGS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
