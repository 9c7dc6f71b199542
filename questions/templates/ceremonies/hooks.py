"""What leads into a question: losses before, an earlier or a later win, what else the film won.

A hook goes into the stem, so the fact base has to prove it: whoever names a person's past adds
`Past.proofs`. Of a film nothing is counted that isn't closed.
"""

from __future__ import annotations

from dataclasses import dataclass

from questions.base import Proof
from questions.reference.ceremony_names import films_of
from questions.templates import wording
from questions.templates.ceremonies import categories
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, across

#: Losses that make a win a late one.
LOSSES = 2
#: More years than that are not counted out.
LONG_AGO = 20
#: Nominations of a film that people remember.
BIG = 5
_ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh"}
#: The last ceremony of "films of 1931/32": from here on years can be counted.
_TWO_YEARS = 6


def year_of(one: Candidate) -> str:
    """The year of the films: "1995", "1931/32"."""
    return films_of(one.ceremony)


def dated(one: Candidate) -> str:
    """ "*Braveheart* (films of 1995)"."""
    return f"{wording.name_of_two(one.title)} (films of {films_of(one.ceremony)})"


def times(count: int) -> str:
    """ "once", "twice", "three times"."""
    return {1: "once", 2: "twice"}.get(count, f"{wording.number(count)} times")


# ── People ──


@dataclass(frozen=True)
class Past:
    """What somebody had been up for, and was to be, around one nomination."""

    one: Candidate
    name: str
    career: tuple[Candidate, ...]
    """All nominations, oldest first; none of a name that doesn't tell who it is."""

    @property
    def before(self) -> tuple[Candidate, ...]:
        return tuple(row for row in self.career if row.ceremony < self.one.ceremony)

    @property
    def losses(self) -> int:
        """How often the person had lost, where there was no win before and none beside it."""
        beside = [row for row in self.career if row.ceremony == self.one.ceremony]
        if any(row.won for row in self.before) or len(beside) != 1:
            return 0
        return len(self.before)

    @property
    def nth(self) -> str:
        """ "second" of a second win of the very same award; "" of others."""
        alike = [row for row in self.career if row.won and _kind(row) == _kind(self.one)]
        upto = [row for row in alike if row.ceremony <= self.one.ceremony]
        if not self.one.won or any(row.category != self.one.category for row in upto):
            return ""
        return _ORDINALS.get(len(upto), "")

    @property
    def won_before(self) -> Candidate | None:
        """The last win before, for one film."""
        rows = [row for row in self.before if row.won and len(row.films) == 1]
        return rows[-1] if rows else None

    @property
    def won_later(self) -> Candidate | None:
        """The first win of all, where it came later, for one film."""
        won = [row for row in self.career if row.won]
        first = won[0] if won else None
        late = first is not None and first.ceremony > self.one.ceremony
        return first if first is not None and late and len(first.films) == 1 else None

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """That all losses are these, that the award was won at these ceremonies, and that what is
        said to have been won was won.

        No honorary award can stand in the way: none is a loss, or has a category of this name.
        """
        mine = self.one.category
        lost = [row for row in self.career if not row.won]
        won = [row for row in self.career if row.won and row.category == mine]
        found = [
            Proof((across("ceremony", recipients=self.name, **pins),), tuple(numbers))
            for pins, rows in (
                ({"result": "nominated"}, lost),
                ({"result": "won", "category": mine}, won),
            )
            if (numbers := dict.fromkeys(str(row.ceremony) for row in rows))
        ]
        for row in filter(None, (self.won_before, self.won_later)):
            query = across("result", row.film, category=row.category, recipients=self.name)
            found.append(Proof((query,), ("won",)))
        return tuple(found)


def _kind(row: Candidate) -> str:
    return categories.sort(row.category)


def past(c: Ceremony, one: Candidate, name: str) -> Past:
    return Past(one, name, c.history.career(name))


def years_before(one: Candidate, later: Candidate) -> str:
    """ "two years before"; "" where ceremonies honoured films of two years."""
    if one.ceremony <= _TWO_YEARS:
        return ""
    gap = later.ceremony - one.ceremony
    if gap > LONG_AGO:
        return ""
    return "a year before" if gap == 1 else f"{wording.number(gap)} years before"


def who(category: str) -> str:
    """ "which cinematographer"; "who" where the award's name says it already."""
    noun = categories.noun(category)
    return "who" if noun in categories.said(category).casefold() else f"which {noun}"


# ── Films ──


@dataclass(frozen=True)
class Haul:
    """What a film won of what it was up for; both are 0 where the list isn't closed."""

    won: int
    up_for: int


def haul(c: Ceremony, film: str) -> Haul:
    if film not in c.history.closed:
        return Haul(0, 0)
    return Haul(len(c.history.wins(film)), len(c.of_film(film)))


def other_win(c: Ceremony, one: Candidate) -> Candidate | None:
    """The best known award that the film won for one person besides, for a part or directing."""
    rows = [
        row
        for row in c.history.wins(one.film)
        if row.category != one.category
        and row.person is not None
        and categories.tier(row.category) == 0
        and not set(row.names) & set(one.names)
    ]
    known = sorted(rows, key=lambda row: -c.history.fame(row.names[0]))
    return known[0] if known else None


def best_picture(c: Ceremony, one: Candidate) -> Candidate | None:
    """What was named Best Picture, where it is another film than this one."""
    picture = c.history.winner(c.no, "Best Picture")
    return picture if picture is not None and picture.film not in one.films else None


def is_rival(c: Ceremony, one: Candidate, other: Candidate) -> bool:
    """Whether the other's film was up for this award as well."""
    return any(other.film in row.films for row in c.categories[one.category] if row is not one)
