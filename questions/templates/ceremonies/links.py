"""One person behind several films: two wins, two defeats, and who won at last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.base import Proof, fold
from questions.draft import Draft
from questions.reference import fame
from questions.templates import wording
from questions.templates.ceremonies import categories, hooks, reveals, stories
from questions.templates.ceremonies.history import Candidate
from questions.templates.ceremonies.subject import Ceremony, Template, across
from quiz.question import Kind

#: Earlier wins that one win is linked with.
EARLIER = 1
#: Nominations for a craft that make a name of it.
CRAFT = 6
#: The lesser crafts whose masters have a name.
NAMED = frozenset({"costume design", "makeup", "editing"})
#: Listings of someone whose two defeats people may recall.
A_NAME = 20


def _sure(c: Ceremony, one: Candidate) -> str | None:
    """The one person, where the name tells who it is."""
    name = one.person
    if name is None or not categories.is_for_people(one.category):
        return None
    return name if c.history.career(name) else None


def _shared(one: Candidate, other: Candidate) -> tuple[str, ...]:
    """Who is named by both nominations."""
    theirs = set(map(fold, other.names))
    return tuple(name for name in one.names if fold(name) in theirs)


def _result(one: Candidate, name: str) -> Proof:
    """That the person won, or lost, with that film."""
    query = across("result", one.film, category=one.category, recipients=name)
    return Proof((query,), (one.fact.result,))


def _oscars(*rows: Candidate) -> str:
    """ "At the Oscars for films of 1945 and 1960,": before a list of films, not behind it."""
    return f"At the Oscars {stories.years(rows)},"


# ── Won for both ──


def won_both(c: Ceremony) -> Iterator[Draft]:
    """Who won the same award for both films?"""
    for one in c.candidates:
        if not one.won or not categories.is_for_people(one.category) or len(one.films) > 1:
            continue
        tier, sort = categories.tier(one.category), categories.sort(one.category)
        if "Scoring" in one.category or (tier == 2 and sort not in NAMED):
            continue
        least = 2 if tier == 0 else CRAFT
        for name in one.names:
            career = c.history.career_in(name, one.category)
            earlier = [r for r in career if r.won and r.ceremony < c.no and len(r.films) == 1]
            if len(career) < least or not categories.is_person(name):
                continue
            for other in earlier[-EARLIER:]:
                if _shared(one, other) == (name,):
                    yield from _won(c, other, one, name)


def _won(c: Ceremony, first: Candidate, one: Candidate, name: str) -> Iterator[Draft]:
    noun, gap = categories.noun(one.category), one.ceremony - first.ceremony
    same = first.category == one.category
    prize = categories.said(one.category)
    what = prize if same else f"an Oscar for {categories.craft(one.category)}"
    a, b = _work(first), _work(one)
    # Two in a row are a feat, and a long wait is a story.
    apart = "" if gap < 2 else f", {wording.number(gap)} years apart" if first.ceremony > 6 else ""
    when = _oscars(first, one)
    yield from c.draft(
        "oscar-won-both",
        [
            f"{when} {hooks.who(one.category)} won {what} with both {a} and {b}{apart}?",
            f"{when} who won {what} two years running, with {a} and {b}?"
            if gap == 1 and first.ceremony > 6
            else f"{when} who won {what} with {a} and again with {b}?",
            f"{when} {a} and {b} both brought the same {noun} {what}. Who?"
            if not same
            else f"{when} {a} and {b} both won {what} for the same person. Who?",
        ],
        name,
        Kind.PERSON,
        about=f"{name} {one.category} {one.title} {first.title}",
        rests_on=[one, first],
        difficulty=c.difficulty(one, -1 if categories.tier(one.category) == 0 else 0),
        because=_between(c, name, first, one),
        proofs=[
            Proof(
                tuple(
                    across("recipients", row.film, category=row.category, result="won")
                    for row in (one, first)
                ),
                (name,),
            )
        ],
        rivals=c.people(one.category, but=(*one.names, *first.names), since=first.ceremony),
    )


def _work(one: Candidate) -> str:
    """What it was for: the song, or the film or films."""
    return f"“{one.fact.song}”" if one.fact.song else reveals.films_named(one.titles)


def _often(rows: Sequence[Candidate]) -> str:
    return hooks.times(len(rows))


def _between(c: Ceremony, name: str, first: Candidate, one: Candidate) -> str:
    """Earlier wins, the defeats between the two, or the other films beaten."""
    career = c.history.career_in(name, one.category)
    won = [row for row in career if row.won and row.ceremony < first.ceremony]
    between = [row for row in career if first.ceremony < row.ceremony < one.ceremony]
    if won:
        told = wording.listed([_work(row) for row in won])
        return f"{name} had won before that {f'with {told}' if len(won) < 5 else _often(won)}."
    if 0 < len(between) < 5:
        told = wording.listed([_work(row) for row in between])
        return f"In between, {name} lost with {told}."
    if between:
        return f"In between, {name} lost {_often(between)}."
    until = len({row.ceremony for row in career if row.ceremony <= one.ceremony})
    acting = categories.is_acting(one.category)
    craft = one.category if acting else categories.craft(one.category)
    return reveals.best(
        stories.took_home(c, one.film) if len(c.of_film(one.film)) >= stories.GIANT else "",
        f"By then, {name} had been nominated for {craft} {hooks.times(until)}."
        if until > 2
        else "",
        reveals.others(c, one),
    )


# ── Lost with both ──


def nominated_both(c: Ceremony) -> Iterator[Draft]:
    """Who lost twice: to the same winner, or two years running?"""
    for one in c.candidates:
        name = _sure(c, one)
        if name is None or one.won or categories.tier(one.category) > 0:
            continue
        if fame.listings(name) < A_NAME and c.history.fame(name) < stories.GIANT:
            continue
        career = c.history.career_in(name, one.category)
        lost = [r for r in career if r.ceremony < c.no and not r.won and len(r.films) == 1]
        nemesis = [row for row in lost if _same_winner(c, row, one) and row.person]
        if nemesis:
            yield from _lost(c, nemesis[-1], one, name, _winner(c, one))
        elif lost and lost[-1].ceremony == c.no - 1 and lost[-1].person and c.no > 7:
            yield from _lost(c, lost[-1], one, name, None)


def _winner(c: Ceremony, one: Candidate) -> str | None:
    winner = c.history.winner(one.ceremony, one.category)
    return winner.person if winner is not None and _sure(c, winner) else None


def _same_winner(c: Ceremony, other: Candidate, one: Candidate) -> bool:
    mine, theirs = _winner(c, one), _winner(c, other)
    return mine is not None and mine == theirs


def _lost(
    c: Ceremony, first: Candidate, one: Candidate, name: str, nemesis: str | None
) -> Iterator[Draft]:
    prize, noun = categories.said(one.category), categories.noun(one.category)
    who = hooks.who(one.category)
    a, b, when = reveals.titled(first.title), reveals.titled(one.title), _oscars(first, one)
    rows = [row for row in (c.history.winner(r.ceremony, r.category) for r in (first, one)) if row]
    yield from c.draft(
        "oscar-nominated-both",
        [
            f"{when} who lost {prize} to {nemesis} twice, with {a} and {b}?",
            f"{when} {nemesis} twice beat the same {noun} to {prize}: the star of {a} and {b}. Who?"
            if one.category in ("Best Actor", "Best Actress")
            else f"{when} who lost {prize} to {nemesis} both times, with {a} and {b}?",
            f"{when} {who} lost {prize} to {nemesis} both times, with {a} and {b}?",
        ]
        if nemesis
        else [
            f"{when} who lost {prize} two years running, with {a} and {b}?",
            f"{when} {who} was nominated for {prize} with {a} and {b}, and lost both times?",
            f"{when} who lost {prize} with {a} one year and with {b} the next?",
        ],
        name,
        Kind.PERSON,
        about=f"{name} {one.category} {one.title} {first.title}",
        rests_on=[one, first],
        difficulty=c.difficulty(one),
        because=_went_to(rows, nemesis),
        proofs=[
            Proof(
                tuple(
                    across("recipients", row.film, category=row.category) for row in (one, first)
                ),
                (name,),
            ),
            *(_result(row, name) for row in (one, first)),
        ],
        rivals=c.people(
            one.category, but=(*one.names, *first.names, nemesis or ""), since=first.ceremony
        ),
    )


def _went_to(rows: Sequence[Candidate], nemesis: str | None) -> str:
    """Who won both times, and for what."""
    if len(rows) < 2:
        return ""
    if nemesis:
        return f"{nemesis} won for {reveals.films_named([row.title for row in rows])}."
    told = [f"{wording.listed(row.names)} ({reveals.films_named(row.titles)})" for row in rows]
    return f"The winners were {wording.listed(told)}."


# ── Won at last ──


def at_last(c: Ceremony) -> Iterator[Draft]:
    """Who won at last, after losing with those?"""
    for category in (*categories.ACTING, "Best Director"):
        one = c.history.winner(c.no, category)
        name = _sure(c, one) if one is not None else None
        if one is None or name is None:
            continue
        career = [r for r in c.history.career_in(name, category) if r.ceremony < c.no]
        lost = [row for row in career if not row.won and len(row.films) == 1]
        if len(lost) < 2 or len(lost) != len(career):
            continue
        yield from _at_last(c, one, name, lost)


def _at_last(c: Ceremony, one: Candidate, name: str, lost: list[Candidate]) -> Iterator[Draft]:
    category = one.category
    first, second = lost[-2:]
    prize, who = categories.said(category), hooks.who(category)
    losses = f"{hooks.dated(first)} and {hooks.dated(second)}"
    many = len({row.ceremony for row in lost})
    yield from c.draft(
        "oscar-at-last",
        [
            f"{c.opening} {who} won {prize} at last, after losing it with {losses}?",
            f"{who.capitalize()} lost {prize} with {losses}, and won it at last {c.at}?",
            f"{c.opening} {who} won {prize} after losing it {hooks.times(many)}, last with "
            f"{hooks.dated(second)}?"
            if many > 2
            else f"{who.capitalize()} had lost {prize} with {losses} before winning it {c.at}?",
        ],
        name,
        Kind.PERSON,
        about=category,
        rests_on=[one, first, second],
        difficulty=c.difficulty(one, 1),
        because=f"{name} won for {reveals.titled(one.title)}. {_earlier(lost[:-2], name)}".strip(),
        proofs=[
            Proof((c.ask("recipients", category=category, result="won"),), (name,)),
            *(_result(row, name) for row in lost),
        ],
        rivals=c.people(category, but=[name], since=first.ceremony),
    )


def _earlier(lost: Sequence[Candidate], name: str) -> str:
    if not 0 < len(lost) < 5:
        return ""
    films = reveals.films_named([row.title for row in lost])
    return f"{'An earlier defeat' if len(lost) == 1 else 'Earlier defeats'} had come with {films}."


TEMPLATES: tuple[Template, ...] = (won_both, nominated_both, at_last)
