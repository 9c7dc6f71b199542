"""Question and Pack: the one word both wings share. Imports nothing of the project."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Strictness(StrEnum):
    """How much the judge forgives."""

    EXACT = "exact"
    NORMAL = "normal"
    LENIENT = "lenient"


class Kind(StrEnum):
    """What sort of thing the answer is; it decides how guesses are judged."""

    PERSON = "person"
    TITLE = "title"
    PLACE = "place"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    YEAR = "year"
    DURATION = "duration"
    AWARD = "award"
    LIST = "list"
    TEXT = "text"


#: Kinds whose answers are values: they are read and compared, and never forgiven a slip.
PARSED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.YEAR, Kind.DURATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing to ask, with everything that is needed to ask, judge and reveal it."""

    id: str
    """Stable and unique within its pack: "leaving-las-vegas-1995/director", "noir-nights/7"."""
    stem: str
    answer: str
    """The form that is shown at the reveal."""
    kind: Kind | None = None
    """None where a pack gives no kind: the judge infers it from answer and stem."""
    accept: tuple[str, ...] = ()
    """Further right forms, besides `answer`."""
    prompt: tuple[str, ...] = ()
    """Forms that are right but say too little, such as a surname two people share."""
    reject: tuple[str, ...] = ()
    """Forms that are never right, however near they are."""
    strictness: Strictness | None = None
    """How much is forgiven at this question; None for what the game says."""
    choices: tuple[str, ...] | None = None
    """Wrong answers for buttons; None where no fair ones exist. Never holds the answer."""
    needs_choices: bool = False
    """Whether it makes no sense without its choices: "Which of these …"."""
    closest: bool = False
    """Whether each player gives one number, and the nearest wins: "Closest wins: …"."""
    clues: tuple[str, ...] = ()
    """Further clues, hard ones first, told in turn instead of letter hints: "Who am I?" At most
    three are told, for each takes a quarter of the points."""
    category: str = "General"
    difficulty: int = 3
    """1 (easy) to 5 (hard), as whoever wrote it thought."""
    learned: int | None = None
    """1 to 5, as plays have shown it; None where they have not shown anything else."""
    film: str | None = None
    """Id of the film it is about: "leaving-las-vegas-1995"."""
    template: str | None = None
    mature: bool = False
    spoiler: bool = False
    because: str = ""
    """One line told at the reveal: why this is the answer."""
    source: str = ""
    """Credit shown at the reveal: article and licence, or the pack and its author."""

    def __post_init__(self) -> None:
        if not 1 <= self.difficulty <= 5:
            raise ValueError(f"difficulty is 1 to 5, not {self.difficulty}")

    @property
    def level(self) -> int:
        """How hard it is, 1 to 5, by all that is known: what points and order go by."""
        return self.difficulty if self.learned is None else self.learned


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A named set of questions."""

    name: str
    """As its author wrote it: "Noir nights"."""
    questions: tuple[Question, ...]
    author: str = ""
    licence: str = ""
    description: str = ""
