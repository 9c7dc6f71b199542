"""A film's Academy Award facts, beside the table of all nominations.

The table is taken for the film's if title and year find exactly one film in it, and the people of
the page do not speak against that (`film_of`). Then, row by row:

- Page and table agree: the row is `corroborated`, and no longer `inferred` where it was.
- The page names no recipients, or some of them: the table's are filled in. Its spelling of those
  it names is kept.
- They disagree on recipients: the row loses them, and an unread names both.
- They disagree on the result, or on there being a nomination at all: the row becomes an unread
  that names both, and the table's row is not taken either.
- The page has no such row: the table's is added. Not so awards that are not competed for
  (honorary, special achievement), which have no settled name.

A row that rests on both has both in its source: "Academy Awards table, Accolades" and the page's
line. Where every row of the page is the table's and no other is left, the film's Academy Award
rows are `closed`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from questions.facts import finding
from questions.facts.fact import Award, Fact, FilmRecord, Unread
from questions.reference.academy_awards import Nomination
from questions.reference.categories import meanings, spoken
from questions.reference.ceremonies import BODY, Ceremonies, fact_of, held_in, recipients
from questions.reference.credits import ACADEMY, beside, table_of
from questions.reference.people import missing, people_named, same_people, strangers
from quiz.judging import fold

#: Names of the body on pages, folded.
_BODIES = frozenset({"academy award", "academy awards", "oscar", "oscars"})
#: Nominations whose people a page about the film names: who directed, wrote, acted, produced it.
_KNOWN_GROUPS = frozenset({"Acting", "Directing", "Title", "Writing"})

#: So many of a page's rows, each with its people, tell a film by themselves.
_ENOUGH = 2


def with_academy(record: FilmRecord, table: Ceremonies) -> FilmRecord:
    """`record` with its Academy Award facts checked and completed; itself if it was so before."""
    if _is_joined(record) or (film := film_of(record, table)) is None:
        return record
    return _Join(record, table.of_film(film)).joined()


def is_academy(fact: Fact) -> bool:
    """Whether it is an Academy Award or a nomination for one."""
    return isinstance(fact, Award) and fold(fact.body) in _BODIES


def film_of(record: FilmRecord, table: Ceremonies) -> str | None:
    """The table's key of the film; None where it has none, several, or doubtfully one.

    A film found by its very title and year is doubtful if the page names nobody of those who were
    nominated for acting, directing, writing or producing it; any other, if nobody is on both. A
    film that no title finds is the one whose rows the page prints, if it prints two or more.
    """
    match = table.titles.find(record.title, record.year, record.also)
    if match is None:
        return _by_rows(record, table)
    there = people_named(record)
    rows = table.of_film(match.key)
    named = {fold(name) for row in rows for name in row.people}
    known = {fold(name) for row in rows if row.group in _KNOWN_GROUPS for name in row.people}
    if there & named:
        return match.key
    return match.key if match.exact and not (known and there) else None


def _by_rows(record: FilmRecord, table: Ceremonies) -> str | None:
    """A film of another title: the only one of its time that has all the page's rows."""
    page = [
        fact
        for fact in record.facts
        if isinstance(fact, Award) and is_academy(fact) and fact.recipients
    ]
    if len(page) < _ENOUGH:
        return None
    found = [
        film
        for film in table.films_of(range(record.year - 1, record.year + 2))
        if all(any(_says(row, fact) for row in table.of_film(film)) for fact in page)
    ]
    return found[0] if len(found) == 1 else None


def _says(row: Nomination, fact: Award) -> bool:
    """Whether the row of the table is what the row of the page says."""
    return (
        row.won == (fact.result == "won")
        and row.category in meanings(fact.category)
        and not strangers(_without_details(fact.recipients, row), _names(row))
    )


def _is_joined(record: FilmRecord) -> bool:
    sources = [fact.source for fact in record.facts]
    sources += [unread.source for unread in record.unreads]
    return any(table_of(source) == ACADEMY for source in sources) or any(
        is_academy(fact) and fact.corroborated for fact in record.facts
    )


class _Join:
    """One film's rows of the page and of the table, brought together."""

    def __init__(self, record: FilmRecord, rows: Iterable[Nomination]) -> None:
        self.record = record
        self.rows = tuple(rows)
        self.page = tuple(f for f in record.facts if isinstance(f, Award) and is_academy(f))
        self.unreads: list[Unread] = []
        self.kept: dict[Award, Award | None] = {}
        """Row of the page → what becomes of it; None where it is not asked any more."""
        self.told: set[int] = set()
        """Places in `rows` that the page has, or that must not be added."""
        self.doubts = False

    def joined(self) -> FilmRecord:
        by_row: defaultdict[int, list[Award]] = defaultdict(list)
        for fact in self.page:
            if not meanings(fact.category):
                self.doubts = True
                self._leave(fact)
                continue
            places = self._places(fact)
            if places is None:
                self._contradicted(fact)
            elif len(places) == 1:
                by_row[places[0]].append(fact)
            else:
                self._several(fact, places)
        for place, facts in by_row.items():
            self.told.add(place)
            self._together(facts, self.rows[place])
        return self._record()

    # ── Which rows of the table a row of the page can be ──

    def _places(self, fact: Award) -> list[int] | None:
        """Places in `rows`; several where it can't be told, None where the table has nothing."""
        meant = meanings(fact.category)
        found = [n for n, row in enumerate(self.rows) if row.category in meant]
        if len(found) < 2:
            return found or None
        # Two actors in one category, a score and a song score: the names tell.
        named = [n for n in found if self._agrees(fact, self.rows[n])]
        if fact.recipients and named:
            return named
        won = [n for n in found if self.rows[n].won == (fact.result == "won")]
        return won if len(won) == 1 and not fact.recipients else found

    def _agrees(self, fact: Award, row: Nomination) -> bool:
        names = _without_details(fact.recipients, row)
        return bool(names) and not strangers(names, _names(row))

    # ── What becomes of them ──

    def _together(self, facts: list[Award], row: Nomination) -> None:
        """One nomination of the table, and the one or more rows the page has for it."""
        right = "won" if row.won else "nominated"
        for fact in facts:
            if fact.result != right:
                why = f'"{fact.result}" on the page, "{right}" in the table'
                self._quarantine(fact, f"{fact.category}: {why}")
            elif not row.official:
                self.doubts = True
                self._leave(fact)
            else:
                self._named(fact, row, alone=len(facts) == 1)
        if len(facts) > 1:
            self.doubts = True  # a count of the page's rows is no count of nominations

    def _named(self, fact: Award, row: Nomination, alone: bool) -> None:
        """The right result; what remains is who is named."""
        names, there = _without_details(fact.recipients, row), _names(row)
        agreed = replace(fact, corroborated=True, inferred=False)
        if row.country is not None:
            # Pages name the country or the director, neither of them wrongly.
            same = not names or same_people(names, (row.country,))
            self.kept[fact] = agreed if same else fact
        elif not fact.recipients:
            self.kept[fact] = _filled(fact, recipients(row)) if there else agreed
        elif strangers(names, there):
            why = f'"{_list(fact.recipients)}" on the page, "{_list(there)}" in the table'
            self._unread("recipients", f"{fact.category}: {why}", fact)
            self.kept[fact] = replace(fact, recipients=(), inferred=False)
        else:
            lost = missing(row.people, names) if names and alone else ()
            self.kept[fact] = _filled(fact, (*fact.recipients, *lost)) if lost else agreed

    def _several(self, fact: Award, places: list[int]) -> None:
        """A row that can be several nominations: it is left as it is, or it is all of them."""
        rows = [self.rows[n] for n in places]
        alike = all(row.won == (fact.result == "won") and row.official for row in rows)
        together = [name for row in rows for name in _names(row)]
        whole = alike and bool(fact.recipients) and same_people(fact.recipients, together)
        self.told.update(places)
        self.doubts = True
        self.kept[fact] = replace(fact, corroborated=True) if whole else fact

    def _leave(self, fact: Award) -> None:
        """Not understood: whatever of the table names the same people may be it."""
        self.kept[fact] = fact
        self._not_to_add(fact)

    def _contradicted(self, fact: Award) -> None:
        there = "; ".join(
            f"{spoken(row)} ({_list(_names(row))})" for row in self._not_to_add(fact)
        ) or "no such nomination"  # fmt: skip
        who = f" ({_list(fact.recipients)})" if fact.recipients else ""
        self._quarantine(fact, f'"{fact.category}{who}" on the page, "{there}" in the table')

    def _not_to_add(self, fact: Award) -> list[Nomination]:
        found = [n for n, row in enumerate(self.rows) if self._agrees(fact, row)]
        meant = [n for n in found if not self._on_page(self.rows[n])]
        self.told.update(meant)
        return [self.rows[n] for n in meant]

    def _on_page(self, row: Nomination) -> bool:
        return any(row.category in meanings(fact.category) for fact in self.page)

    def _quarantine(self, fact: Award, why: str) -> None:
        self._unread("award", why, fact)
        self.kept[fact] = None

    def _unread(self, field: str, why: str, fact: Award) -> None:
        said = f"page and table disagree: {why}"
        self.unreads.append(
            finding.unread(
                field, f"{BODY}, {fact.category}", _short(said), beside(ACADEMY, fact.source)
            )
        )

    # ── The record ──

    def _record(self) -> FilmRecord:
        added = [
            _added(row, self.page)
            for n, row in enumerate(self.rows)
            if n not in self.told and row.official and row.group != "Special"
        ]
        quarantined = {f.source.section for f, kept in self.kept.items() if kept is None}
        whole = not (self.doubts or quarantined) and all(
            row.official and (row.group != "Special" or n in self.told)
            for n, row in enumerate(self.rows)
        )
        facts: list[Fact] = []
        for fact in self.record.facts:
            if isinstance(fact, Award) and fact in self.kept:
                if (kept := self.kept[fact]) is not None:
                    facts.append(replace(kept, closed=_closed(kept, whole, quarantined)))
            elif isinstance(fact, Award) and fact.source.section in quarantined:
                facts.append(replace(fact, closed=False))
            else:
                facts.append(fact)
        facts[_place(facts) : _place(facts)] = [replace(fact, closed=whole) for fact in added]
        unreads = (*self._still_unread(), *self.unreads)
        return replace(self.record, facts=tuple(facts), unreads=unreads)

    def _still_unread(self) -> Iterator[Unread]:
        """The page's, without those that say of a row: no recipients, which has them now."""
        told = Counter(fact.source for fact in self.record.facts if isinstance(fact, Award))
        filled = {
            fact.source
            for fact, kept in self.kept.items()
            if kept and kept.recipients and not fact.recipients and told[fact.source] == 1
        }
        for said in self.record.unreads:
            if said.field != "recipients" or said.source not in filled:
                yield said


def _closed(fact: Award, whole: bool, quarantined: set[str]) -> bool:
    return whole or (fact.closed and not quarantined)


def _place(facts: list[Fact]) -> int:
    """Where rows are added: behind the Academy's, else before all awards, else at the end."""
    academy = [n for n, fact in enumerate(facts) if is_academy(fact)]
    if academy:
        return academy[-1] + 1
    return next((n for n, fact in enumerate(facts) if isinstance(fact, Award)), len(facts))


def _added(row: Nomination, page: tuple[Award, ...]) -> Award:
    """The table's row, with the ceremony's year if the page's rows have it, as they are a list."""
    fact = fact_of(row)
    dated = page and all(other.year == held_in(row.ceremony) for other in page)
    body = page[0].body if page else BODY
    return replace(fact, body=body, year=fact.year if dated or not page else None)


def _filled(fact: Award, names: tuple[str, ...]) -> Award:
    return replace(fact, recipients=names, inferred=False, source=beside(ACADEMY, fact.source))


def _names(row: Nomination) -> tuple[str, ...]:
    return tuple(nominee.name for nominee in row.nominees)


def _without_details(names: Iterable[str], row: Nomination) -> tuple[str, ...]:
    """`names` without the song or character: some lists print it among the recipients."""
    details = {fold(detail) for detail in row.details}
    return tuple(name for name in names if fold(name) not in details)


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)


def _short(text: str) -> str:
    return text if len(text) <= 300 else f"{text[:299].rstrip()}…"
