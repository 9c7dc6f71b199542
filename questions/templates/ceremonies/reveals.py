"""What a reveal adds: who else was up for it, what else the film took home, how often before."""

from __future__ import annotations

from collections.abc import Sequence

from questions.base import fold
from questions.reference.ceremony_names import films_of
from questions.templates import wording
from questions.templates.ceremonies import categories
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony


def titled(title: str) -> str:
    """In italics; a title that ends in a stop of its own needs care only at the sentence's end."""
    return wording.name_of_two(title)


def films_named(titles: Sequence[str], last: str = "and") -> str:
    return wording.listed([titled(title) for title in titles], last)


def others(c: Ceremony, one: Candidate, but: Sequence[str] = ()) -> str:
    """ "The other nominees were …": people, or films where films or teams compete."""
    told = {fold(name) for name in (*but, *one.names, *one.titles)}
    rows = [row for row in c.categories[one.category] if row is not one]
    alone = categories.is_for_people(one.category) and all(len(row.names) == 1 for row in rows)
    found = dict.fromkeys(row.names[0] if alone else row.title for row in rows)
    fresh = [name for name in found if fold(name) not in told]
    if not fresh:
        return ""
    shown = fresh[:5] if alone else [titled(title) for title in fresh[:5]]
    if len(fresh) == len(rows) == len(shown):
        were = "nominee was" if len(shown) == 1 else "nominees were"
        return f"The other {were} {wording.listed(shown)}."
    return f"Among the other nominees: {wording.listed(shown)}."


def went_to(c: Ceremony, one: Candidate) -> str:
    """ "It went to Nicolas Cage for *Leaving Las Vegas*", of a nomination that lost."""
    winner = c.history.winner(c.no, one.category)
    if winner is None or one.won:
        return ""
    if categories.is_for_people(one.category) and 1 <= len(winner.names) <= 3:
        films = films_named(winner.titles)
        return f"The award went to {wording.listed(winner.names)} for {films}."
    return f"The award went to {titled(winner.title)}."


def night(c: Ceremony, film: str, but: str = "") -> str:
    """ "*Braveheart* won five awards from ten nominations."; nothing where that isn't known."""
    rows = c.of_film(film)
    won = sorted((row for row in rows if row.won), key=lambda row: categories.tier(row.category))
    if film not in c.history.closed or len(rows) < 2:
        return ""
    name = titled(c.title(film))
    if not won:
        return f"{name} had {wording.number(len(rows))} nominations and won nothing."
    if len(won) == len(rows):
        return f"{name} won {'both' if len(won) == 2 else 'all'} of its nominations."
    more = [categories.said(r.category) for r in won if r.category != but]
    if len(won) == 1:
        return (
            f"It was the one award for {name} from {wording.number(len(rows))} nominations."
            if not more
            else f"{name} won one award, {more[0]}, from {wording.number(len(rows))} nominations."
        )
    also = f", {more[0]} among them" if more else ""
    count = wording.number(len(won))
    return f"{name} won {count} awards{also}, from {wording.number(len(rows))} nominations."


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth")  # fmt: skip


def before(c: Ceremony, person: str, category: str) -> str:
    """How often the person had been nominated, or had won, in that kind of category."""
    career = [row for row in c.history.career_in(person, category) if row.ceremony <= c.no]
    earlier = [row for row in career if row.ceremony < c.no]
    won = [row for row in earlier if row.won]
    if won:
        row = won[-1]
        it = "it" if row.category == category else categories.said(row.category)
        return f"{person} had won {it} before, for {titled(row.title)} ({_year(row)})."
    if earlier:
        row = earlier[-1]
        times = {1: "once", 2: "twice"}.get(len(earlier), f"{wording.number(len(earlier))} times")
        last = "last " if len(earlier) > 1 else ""
        return f"{person} had lost {times} before, {last}for {titled(row.title)} ({_year(row)})."
    return ""


def _year(row: Candidate) -> str:
    return f"films of {films_of(row.ceremony)}"


def best(*told: str) -> str:
    """The first that says something."""
    return next((text for text in told if text), "")


def both(*told: str) -> str:
    """All that say something, at most two sentences."""
    return " ".join([text for text in told if text][:2])
