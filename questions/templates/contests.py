"""Who stood against whom for an Academy Award, out of the table of all nominations.

Only where page and table say the same of the film's own nomination.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from questions.base import fold
from questions.draft import Draft
from questions.reference import ceremonies
from questions.reference.academy_awards import Nomination
from questions.reference.academy_join import film_of
from questions.reference.categories import meanings, spoken
from questions.reference.credits import ACADEMY, CREDITS
from questions.templates import prizes, wording
from questions.templates.honours import Honour
from questions.templates.subject import Film, distinct, once_a_film

#: So many rivals are named in a sentence, and no more.
_FEWEST, _MOST = 2, 5


@dataclass(frozen=True)
class Entry:
    """Another nomination for the same award: its people, and the one film it was for."""

    people: tuple[str, ...]
    title: str
    """In italics."""

    @property
    def person(self) -> str | None:
        return self.people[0] if len(self.people) == 1 else None

    @property
    def named(self) -> str:
        """ "Mel Gibson", "Bo Goldman and Lawrence Hauben"; "" of more."""
        return wording.listed(self.people) if 0 < len(self.people) < 3 else ""


@dataclass(frozen=True)
class Contest:
    """One award of one ceremony, as a film of it has it."""

    category: str
    others: tuple[Entry, ...]
    """All that other films were nominated for."""
    winner: Entry | None
    """Who won it with another film; None where this one won, or several did."""

    @property
    def people(self) -> tuple[str, ...]:
        """The others, if each is one person; else none."""
        names = [entry.person for entry in self.others]
        if not _FEWEST <= len(names) <= _MOST or None in names:
            return ()
        found = distinct(name for name in names if name)
        return found if len(found) == len(names) else ()

    @property
    def titles(self) -> tuple[str, ...]:
        found = distinct(entry.title for entry in self.others)
        return found if _FEWEST <= len(found) <= _MOST else ()

    @property
    def with_film(self) -> str:
        """ "in", of a performance; "for", of all other work."""
        return "in" if prizes.is_acting(self.category) else "for"

    def rest(self, but: Iterable[str] = ()) -> str:
        """Who else was nominated, apart from `but`, as a sentence; "" if nobody is left."""
        said = set(but)
        people = prizes.is_acting(self.category) or prizes.sort(self.category) == "director"
        names = [name for name in (self.people if people else self.titles) if name not in said]
        if not names:
            return ""
        if said:
            return f"{wording.listed(names)} {'was' if len(names) == 1 else 'were'} nominated too."
        return f"The other nominees were {wording.listed(names)}."

    @property
    def outcome(self) -> str:
        """Who won instead, as a sentence; "" if that is not told."""
        if self.winner is None:
            return ""
        if prizes.is_for_film(self.category) or not self.winner.named:
            return f"The award went to {self.winner.title}."
        return f"The award went to {self.winner.named} {self.with_film} {self.winner.title}."


def contest(film: Film, honour: Honour) -> Contest | None:
    """The others that were up for the same Academy Award, if the table tells it surely."""
    if honour.body != ceremonies.BODY or any(row.song for row in honour.rows):
        return None
    table = ceremonies.shipped()
    meant = set(meanings(honour.category))
    own = [
        row
        for row in _rows(film)
        if row.category in meant or fold(spoken(row)) == fold(honour.category)
    ]
    # Page and table must mean the same: result, people and one category of one ceremony.
    if len({(row.ceremony, row.category) for row in own}) != 1:
        return None
    named = {fold(name) for row in own for name in row.people}
    if any(row.won != honour.won for row in own) or not named & {*map(fold, honour.named)}:
        return None
    everyone = table.nominees(own[0].ceremony, own[0].category)
    rest = [row for row in everyone if row not in own]
    if len(own) + len(rest) != len(everyone) or any(len(row.films) != 1 for row in everyone):
        return None
    if any({*map(fold, row.people)} & named for row in rest):
        return None  # who competed with themselves did not lose to the others alone
    won = [row for row in everyone if row.won]
    lost_to = won[0] if len(won) == 1 and won[0] in rest else None
    return Contest(
        category=honour.category,
        others=tuple(map(_entry, rest)),
        winner=_entry(lost_to) if lost_to else None,
    )


def credited(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """`drafts` that tell something of the table: it is credited beside the film's own page."""
    for draft in drafts:
        if CREDITS[ACADEMY] in draft.source:
            yield draft
        else:
            yield replace(draft, source=f"{draft.source}; {CREDITS[ACADEMY]}")


def _entry(row: Nomination) -> Entry:
    title = " ".join(row.films[0].name.replace("--", "—").split())
    return Entry(tuple(row.people), wording.name_of_two(title))


@once_a_film
def _rows(film: Film) -> tuple[Nomination, ...]:
    """The table's rows of the film."""
    table = ceremonies.shipped()
    key = film_of(film.record, table)
    return table.of_film(key) if key else ()


@once_a_film
def best_picture(film: Film) -> str:
    """The Best Picture of the film's year, if it is another film; "" else."""
    table = ceremonies.shipped()
    for ceremony, year in table.ceremonies().items():
        if year == str(film.year):
            won = table.winners(ceremony, "BEST PICTURE")
            if len(won) == 1 and len(won[0].films) == 1:
                title = won[0].films[0].name
                return "" if fold(title) == fold(film.record.title) else title
    return ""
