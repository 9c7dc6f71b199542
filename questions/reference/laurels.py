"""What the people of a film were honoured for elsewhere: their Academy Awards for other films.

A name is all that joins a film's page to the table, so the craft must be the same as well: who
edited a film is taken for an editor of that name in the table, and never for an actor.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from questions.reference.academy_awards import Nomination
from questions.reference.ceremonies import Ceremonies, shipped
from quiz.judging import fold

#: A career is no longer than that: a name found farther off is a namesake's.
LONGEST_CAREER = 50
#: So many ceremonies before and after a film, others of its craft are its people's peers.
_NEAR = 3
#: So many years apart, two films of one title are one film, honoured late.
_SAME = 2

_ACTING = ("ACTOR", "ACTRESS")
_MAKING = ("DIRECTING", "WRITING", "BEST PICTURE", "ANIMATED FEATURE")
#: Kind of credit → beginnings of the categories, in capitals, that honour the same people.
_CRAFTS: dict[str, tuple[str, ...]] = {
    "starring": _ACTING,
    "cast": _ACTING,
    "director": (*_MAKING, "DOCUMENTARY", "SHORT FILM"),
    "writer": ("WRITING", "DIRECTING"),
    "producer": _MAKING,
    "composer": ("MUSIC",),
    "song": ("MUSIC (Original Song)",),
    "cinematographer": ("CINEMATOGRAPHY",),
    "editor": ("FILM EDITING",),
}
#: Where the peers of a craft are nominated: narrower, for a director's peers are directors.
_CONTESTS = {
    "director": ("DIRECTING",), "writer": ("WRITING",), "producer": ("BEST PICTURE",),
    "composer": ("MUSIC (Original Score)",), "cinematographer": ("CINEMATOGRAPHY",),
    "editor": ("FILM EDITING",), "song": ("MUSIC (Original Song)",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Laurel:
    """One nomination of a person, for another film than the one at hand."""

    category: str
    """Its canonical name in the table: "CINEMATOGRAPHY"."""
    title: str
    year: str
    """The film year of the ceremony: "2008", "1932/33"."""
    won: bool

    @property
    def first_year(self) -> int:
        return int(self.year[:4])


def laurels(
    person: str, kinds: Iterable[str], title: str, year: int, *, table: Ceremonies | None = None
) -> tuple[Laurel, ...]:
    """The person's nominations for other films than that of `title` and `year`, the best first.

    `kinds` are the credits the person has on the film ("director", "cast"); nominations of
    another craft are left out, as are those of the same film year: a film goes by several titles,
    and one of them might be its own. Wins come first, then films with many nominations. None if
    the table has two people of that name.
    """
    table = table or shipped()
    crafts = tuple({start for kind in kinds for start in _CRAFTS.get(kind, ())})
    rows = [row for row in table.of_person(person) if row.category.startswith(crafts)]
    other = [row for row in rows if len(row.films) == 1 and not _is_own(row, title, year)]
    other.sort(key=lambda row: (not row.won, -_weight(table, row), row.ceremony))
    return tuple(Laurel(row.category, row.titles[0], row.year, row.won) for row in other)


def _is_own(row: Nomination, title: str, year: int) -> bool:
    """Whether the nomination may be for that very film, or is of somebody else's time."""
    if min(abs(year - its) for its in row.years) > LONGEST_CAREER:
        return True
    # "Dr. Strangelove or: How I Learned …" is Dr. Strangelove.
    its, own = fold(row.titles[0]), fold(title)
    same = its == own or its.startswith(f"{own} or ")
    return min(abs(year - its) for its in row.years) <= (_SAME if same else 0)


def _weight(table: Ceremonies, row: Nomination) -> int:
    film = row.films[0]
    return len(table.of_film(film.id or fold(film.name)))


@lru_cache(maxsize=256)
def peers(kind: str, year: int) -> tuple[str, ...]:
    """Who was nominated in the same craft around that film year, nearest first; () if unknown."""
    table, starts = shipped(), _CONTESTS.get(kind)
    if not starts:
        return ()
    found: dict[str, tuple[int, str]] = {}
    for no, years in table.ceremonies().items():
        gap = abs(int(years[:4]) - year)
        if gap > _NEAR:
            continue
        for category in table.categories(no):
            rows = table.nominees(no, category) if category.startswith(starts) else ()
            for one in (nominee for row in rows for nominee in row.nominees):
                if one.id.startswith("nm"):  # one person in two spellings is still one
                    found[one.id] = min((gap, one.name), found.get(one.id, (gap, one.name)))
    return tuple(name for _, name in sorted(found.values()))
