"""The names table: which film titles and which people there are.

Made from the reference tables by `film names`, shipped beside this module as compressed text, one
name a line:

    # Reelwise names table 1; from …
    t<TAB>12 Angry Men<TAB>1957 1997
    p<TAB>Henry Fonda<TAB>86

a title with the years of its films, a person with the number of films and nominations they are
listed with. A name is there because somebody listed it, not because it was checked: good for "a
guess that is somebody else's name is no slip", never as a key.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

from questions.reference import packed
from questions.reference.academy_awards import CREDIT as AWARDS_CREDIT
from questions.reference.academy_awards import Nomination
from questions.reference.us_films import CREDIT as FILMS_CREDIT
from questions.reference.us_films import ListedFilm, is_name
from quiz.errors import OperatorMistake
from quiz.judging import fold
from quiz.question import Kind

SHIPPED = Path(__file__).with_name("names.txt.xz")

_HEAD = "# Reelwise names table 1"
#: Who is listed less often may be a misspelling, or nobody.
_FEWEST = 2
#: A rare name one slip from one that is listed so often is taken for a misspelling of it.
_FAMOUS = 20


class NamesTable:
    """Titles and people by their folded names; the judge's `Names`, as far as film lists go."""

    def __init__(self, titles: Mapping[str, tuple[int, ...]], people: Mapping[str, int]) -> None:
        self.titles = titles
        """Title → years of its films, as listed."""
        self.people = people
        """Person → how many films and nominations list them."""
        self._titles = sorted(set(map(fold, titles)))
        self._people = frozenset(map(fold, people))
        self._words = _words(self._titles, self._people)

    def known(self, kind: Kind, folded: str) -> bool:
        """Whether `folded` (see `quiz.judging.fold`) is a listed person or film title."""
        if kind is Kind.PERSON:
            return folded in self._people
        if kind is Kind.TITLE:
            at = bisect_left(self._titles, folded)
            return self._titles[at : at + 1] == [folded]
        return False

    def titled(self, folded: str) -> int:
        """How many listed titles begin with the words `folded` and go on: "star wars" has many."""
        start = bisect_left(self._titles, f"{folded} ")
        return bisect_left(self._titles, f"{folded}!") - start

    def word(self, folded: str) -> bool:
        """Whether `folded` is a word of two titles or names, or of more."""
        return folded in self._words

    def lines(self) -> Iterator[str]:
        """The table as text; see the head of this module."""
        yield f"{_HEAD}; from {FILMS_CREDIT}, and {AWARDS_CREDIT}"
        for title, years in sorted(self.titles.items()):
            yield f"t\t{title}\t{' '.join(map(str, years))}"
        for person, count in sorted(self.people.items()):
            yield f"p\t{person}\t{count}"

    def write(self, path: Path) -> None:
        """Keep the table at `path`. Raises `OperatorMistake`."""
        packed.write(path, self.lines())

    @classmethod
    def read(cls, path: Path) -> NamesTable:
        """The table kept at `path`. Raises `OperatorMistake`."""
        titles: dict[str, tuple[int, ...]] = {}
        people: dict[str, int] = {}
        try:
            for line in packed.read(path, _HEAD):
                sort, name, said = line.split("\t")
                if sort == "t":
                    titles[name] = tuple(map(int, said.split()))
                else:
                    people[name] = int(said)
        except ValueError:
            raise OperatorMistake(f"{path} is no names table; make it anew.") from None
        return cls(titles, people)

    @classmethod
    def of_tables(
        cls, films: Iterable[ListedFilm], nominations: Iterable[Nomination]
    ) -> NamesTable:
        """A table of everyone and everything that was listed, misspellings left out."""
        titles: defaultdict[str, set[int]] = defaultdict(set)
        people: Counter[str] = Counter()
        for film in films:
            titles[film.title].add(film.year)
            people.update(film.cast)
        for nomination in nominations:
            if nomination.category.startswith("SCIENTIFIC"):
                continue
            year = int(nomination.year[:4])
            for title in nomination.titles:
                titles[title].add(year)
            # A nomination is checked by many eyes: once is enough.
            for name in filter(is_name, nomination.people):
                people[name] += _FEWEST
        return cls(
            {title: tuple(sorted(years)) for title, years in _whole(titles).items() if fold(title)},
            _without_misspelt({n: c for n, c in people.items() if c >= _FEWEST}),
        )


def _whole(titles: Mapping[str, set[int]]) -> dict[str, set[int]]:
    """`titles` without short forms of one year's longer title: "Borat" of "Borat: Cultural …"."""
    longer: defaultdict[str, set[int]] = defaultdict(set)
    for title, years in titles.items():
        for mark in (": ", " or ", " – ", " - "):
            longer[title.partition(mark)[0] if mark in title else ""] |= years
    left = {title: years - longer.get(title, set()) for title, years in titles.items()}
    return {title: years for title, years in left.items() if years}


def _words(*names: Iterable[str]) -> frozenset[str]:
    # A word that stands in one name only may be a name made up for it.
    count = Counter(word for group in names for name in group for word in set(name.split()))
    return frozenset(word for word, times in count.items() if times > 1)


def _without_misspelt(people: Mapping[str, int]) -> dict[str, int]:
    famous = [name for name, count in people.items() if count >= _FAMOUS]
    doubtful: set[str] = set()
    rare = [name for name, count in people.items() if count <= _FAMOUS // 5 and len(name) >= 8]
    for name in famous:
        found = extract_iter(name, rare, scorer=OSA.distance, score_cutoff=1)
        doubtful.update(other for other, _, _ in found)
    return {name: count for name, count in people.items() if name not in doubtful}


@lru_cache(maxsize=1)
def shipped() -> NamesTable:
    """The table that comes with Reelwise; read once, when it is first asked for."""
    return NamesTable.read(SHIPPED)
