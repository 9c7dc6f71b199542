"""Prizes counted and contrasted. Only over whole lists: an open one has no count and no "only"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.base import Proof
from questions.draft import Draft, Number, Shape
from questions.facts.fact import Award
from questions.reference.ceremony_names import BODY
from questions.templates import prizes, stock, wording
from questions.templates.contests import contest, credited
from questions.templates.honours import CATEGORY, KNOWN, honours, rank
from questions.templates.subject import Film, Template, distinct, once_a_film
from quiz.question import Kind


@dataclass(frozen=True)
class Tally:
    """All rows of one body, in a list known to be whole."""

    body: str
    won: tuple[Award, ...]
    lost: tuple[Award, ...]

    @property
    def rows(self) -> tuple[Award, ...]:
        return self.won + self.lost

    @property
    def prizes(self) -> str:
        """ "Academy Awards"."""
        return prizes.awards(self.body)

    @property
    def categories(self) -> tuple[str, ...]:
        return distinct(row.category for row in self.rows)

    @property
    def nominates(self) -> bool:
        """Whether its rows are nominations: elsewhere losing was never on offer."""
        return prizes.nominates(self.body)

    @property
    def one(self) -> str:
        """ "Academy Award"."""
        return prizes.one(self.body)


@once_a_film
def tallies(film: Film) -> tuple[Tally, ...]:
    """One a body that gives awards, best known first."""
    found = []
    for body in distinct(fact.body for fact in film.facts(Award)):
        rows = [fact for fact in film.facts(Award) if fact.body == body]
        if prizes.is_award_body(body) and all(row.closed for row in rows):
            won = tuple(row for row in rows if row.result == "won")
            lost = tuple(row for row in rows if row.result != "won")
            found.append(Tally(body, won, lost))
    return tuple(sorted(found, key=lambda tally: rank(tally.body)))


#: Awards whose nominations somebody counts: the best known of the known.
_COUNTED = KNOWN.index("national film award")


def _is_counted(film: Film, tally: Tally, what: str) -> bool:
    """Whether this is the count asked for: wins and nominations give each other away."""
    if len(tally.rows) < 3 or not tally.nominates or rank(tally.body) >= _COUNTED:
        return False
    return ("wins", "nominations")[film.chance(f"counted {tally.body}") % 2] == what


def wins(film: Film) -> Iterator[Draft]:
    for tally in tallies(film):
        if not _is_counted(film, tally, "wins"):
            continue
        count, many = len(tally.won), wording.number(len(tally.rows))
        shown, one = film.dated, tally.one
        yield from _count(
            film,
            "wins",
            tally,
            (
                f"{shown} was nominated for {many} {tally.prizes}. How many did it win?",
                f"How many of the {many} {tally.prizes} for which {shown} was nominated did it "
                "win?",
                f"{shown} had {many} {one} nominations. How many of them ended in a win?",
            ),
            count,
            4,
            _won_of(tally) or _told(film, tally),
            result="won",
        )


def _won_of(tally: Tally) -> str:
    """What it won; else what it lost, if that is soon said."""
    if tally.won:
        whole = wording.listed(distinct(prizes.shown(row.category) for row in tally.won))
        return f"The {'one was' if len(tally.won) == 1 else 'wins were for'} {whole}."
    if lost := categories_of(tally.lost):
        return f"The nominations were for {lost}."
    return ""


def nominations(film: Film) -> Iterator[Draft]:
    for tally in tallies(film):
        if not _is_counted(film, tally, "nominations"):
            continue
        shown, said = film.dated, tally.prizes
        counted_rows = _count(
            film,
            "nominations",
            tally,
            _of_how_many(film, tally, shown, said),
            len(tally.rows),
            4 if len(tally.rows) < 6 else 5,
            _told(film, tally),
        )
        yield from credited(counted_rows) if tally.body == BODY else counted_rows


def _of_how_many(film: Film, tally: Tally, shown: str, said: str) -> tuple[str, ...]:
    one, won = tally.one, len(tally.won)
    if won == 0:
        return (
            f"{shown} lost every {one} it was nominated for. How many was that?",
            f"How many {one} nominations did {shown} have, without a single win?",
            f"{shown} won none of its {one} nominations. How many had there been?",
        )
    many = wording.number(won)
    wins = f"{many} {said if won > 1 else one}"
    return (
        f"{shown} won {wins}. Out of how many nominations?",
        f"{shown} won {wins}. How many {one} nominations had it had in all?",
        f"How many {one} nominations did {shown} have, counting the {many} it won?",
    )


def _told(film: Film, tally: Tally) -> str:
    """All its categories, or all it won; else who won one of those it lost; "" if nobody knows."""
    if every := categories_of(tally.rows):
        return f"The categories were {every}."
    if won := categories_of(tally.won):
        return f"It won {won}."
    for honour in honours(film):
        known = contest(film, honour) if honour.body == tally.body else None
        if known and known.winner:
            return f"{prizes.shown(honour.category)} went to {known.winner.title}."
    return ""


def _count(
    film: Film,
    template: str,
    tally: Tally,
    stems: Sequence[str],
    count: int,
    difficulty: int,
    because: str,
    **pins: str,
) -> Iterator[Draft]:
    word = wording.number(count) if count else "zero"
    query = film.ask("award", "category", pins, count=True, body=tally.body)
    most = len(tally.rows) if pins else None
    yield from film.draft(
        template,
        stems,
        word,
        Kind.NUMBER,
        about=tally.body,
        category=CATEGORY,
        difficulty=difficulty,
        because=because,
        proofs=[Proof((query,), (str(count),))],
        facts=tally.rows,
        accept=(str(count), *(("none", "no", "nil") if count == 0 else ())),
        # Asked how often it was up for a prize, nobody says never; less than it won neither.
        number=Number(
            value=count,
            shape=Shape.COUNT,
            least=0 if pins else max(1, len(tally.won)),
            most=most,
        ),
    )


def categories_of(rows: Sequence[Award], most: int = 6) -> str:
    """ "Best Actor and Best Film"; "" if they are none, or too many to be read out."""
    names = distinct(prizes.shown(row.category) for row in rows)
    return wording.listed(names) if len(names) <= most else ""


def only_win(film: Film) -> Iterator[Draft]:
    """Several nominations and one win: in which category?"""
    for tally in tallies(film):
        if len(tally.won) != 1 or len(tally.rows) < 3 or not tally.nominates:
            continue
        (win,) = tally.won
        count, shown = wording.number(len(tally.rows)), film.dated
        query = film.ask("award", "category", body=tally.body, result="won")
        missed = categories_of(tally.lost)
        yield from film.draft(
            "only-win",
            (
                f"{shown} was nominated for {count} {tally.prizes} and won only one of them. In "
                "which category?",
                f"In which category did {shown} win its only {tally.one}, out of {count} "
                "nominations?",
                f"Nominated for {count} {tally.prizes}, {shown} won just one. In which category?",
            ),
            prizes.shown(win.category),
            Kind.AWARD,
            about=tally.body,
            category=CATEGORY,
            difficulty=3,
            because=f"The nominations that came to nothing were for {missed}." if missed else "",
            proofs=[
                Proof((query,), (win.category,)),
                counted(film, tally),
            ],
            facts=tally.rows,
            accept=prizes.category_forms(win.category, tally.categories),
            reject=prizes.not_meant(win.category),
            rivals=film.rivals(prizes.shown(row.category) for row in tally.lost),
        )


def counted(film: Film, tally: Tally, **pins: str) -> Proof:
    """That there are as many rows as there seem to be, and no more anywhere."""
    number = len([row for row in tally.rows if row.result == pins.get("result", row.result)])
    query = film.ask("award", "category", pins, count=True, body=tally.body)
    return Proof((query,), (str(number),))


def and_what_else(film: Film) -> Iterator[Draft]:
    """All Academy Award wins, or all nominations, are given but for one.

    Of another body it would be reciting a list.
    """
    for tally in tallies(film):
        if rank(tally.body) > 0:
            continue
        if 3 <= len(distinct(row.category for row in tally.won)) <= 5:
            yield from _missing(film, tally, tally.won, "won", "win", result="won")
        if 3 <= len(tally.categories) <= 5 and tally.lost:
            yield from _missing(film, tally, tally.rows, "was nominated for", "nomination")


def _missing(
    film: Film, tally: Tally, rows: Sequence[Award], did: str, noun: str, **pins: str
) -> Iterator[Draft]:
    categories = distinct(row.category for row in rows)
    asked = categories[film.chance(f"missing {tally.body} {noun}") % len(categories)]
    if any(map(prizes.is_odd, categories)):
        return
    rest = [prizes.shown(name) for name in categories if name != asked]
    said = wording.listed(rest)
    others = [row.category for row in tally.rows if row not in rows]
    if not others:
        sorts = {prizes.sort(name) for name in categories}
        others = [name for name in stock.CATEGORIES if prizes.sort(name) not in sorts]
    count, shown = wording.number(len(categories)), film.dated
    oscars = "Oscars" if film.chance(f"oscars {noun}") % 2 else tally.prizes
    drafts = film.draft(
        f"missing-{noun}",
        (
            f"{shown} {did} {count} {oscars}: {', '.join(rest)} and which other?",
            f"{shown} {did} {count} {oscars}, among them {said}. Which category was the other?",
            f"{said} are among the {count} {oscars} that {shown} {did}. Which one is missing?",
        ),
        prizes.shown(asked),
        Kind.AWARD,
        about=tally.body,
        category=CATEGORY,
        difficulty=4,
        because=_outcome(film, tally, asked),
        proofs=[
            Proof((film.ask("award", "category", pins, body=tally.body),), categories),
            counted(film, tally, **pins),
        ],
        facts=rows,
        accept=prizes.category_forms(asked, tally.categories),
        reject=prizes.not_meant(asked),
        rivals=film.rivals(map(prizes.shown, others)),
    )
    yield from credited(drafts)


def _outcome(film: Film, tally: Tally, category: str) -> str:
    """Who else was up for it, or who won it; else what the film won."""
    for honour in honours(film):
        if (honour.body, honour.category) == (tally.body, category):
            known = contest(film, honour)
            if known and (told := known.rest() if honour.won else known.outcome):
                return told
    won = categories_of(tally.won)
    return f"The film won {won}." if won and len(tally.won) < len(tally.rows) else ""


def either_loss(film: Film) -> Iterator[Draft]:
    """Two nominations of a body were lost: name either."""
    for tally in tallies(film):
        lost = distinct(row.category for row in tally.lost)
        if len(lost) != 2 or not tally.won or not tally.nominates:
            continue
        shown, many = film.dated, len(tally.won)
        wins = f"{wording.number(many)} {tally.prizes if many > 1 else tally.one}"
        yield from film.draft(
            "either-loss",
            (
                f"{shown} won {wins} and lost in two categories. Name either of the two.",
                f"{shown} won {wins}, but missed out in two other categories. Name one of them.",
                f"Name either of the two categories in which {shown} lost, when it won {wins}.",
            ),
            prizes.shown(lost[0]),
            Kind.AWARD,
            about=tally.body,
            category=CATEGORY,
            difficulty=5,
            because=f"The two it missed were {wording.listed([*map(prizes.shown, lost)])}.",
            proofs=[
                Proof((film.ask("award", "category", body=tally.body, result="nominated"),), lost),
                counted(film, tally, result="won"),
            ],
            facts=tally.rows,
            keys=tuple(map(prizes.shown, lost)),
            accept=[
                form
                for name in lost
                for form in prizes.category_forms(name, {*tally.categories} - {*lost})
            ],
        )


TEMPLATES: tuple[Template, ...] = (
    wins,
    nominations,
    only_win,
    and_what_else,
    either_loss,
)
