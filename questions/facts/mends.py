"""What was put right by hand in a film's file, done to the facts of its page.

A mend is written down once, in the film's file, and done again whenever the page is read anew: to
the facts as they were just read, and to those of a file in which it was done before, where it
changes nothing. What a mend says comes from a person, so its source says "mended by hand" beside
the place on the page; the credit to the article stays.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from questions.facts import values
from questions.facts.fact import Fact, FilmRecord, Mend, Mends, MoneyFact, Said, Source, Unread
from questions.facts.kinds import FLAGS, KINDS, fields_of

#: In the order in which they are done: nothing that was put in is taken out or changed again.
ACTS = ("take_out", "change", "put_in")
#: Stands behind the section of what a mend says; alone where the page has no place for it.
BY_HAND = "mended by hand"


def mended(record: FilmRecord, mends: Mends) -> tuple[FilmRecord, tuple[str, ...]]:
    """`record` with `mends` done and kept beside its own, and a sentence for each that fits
    nothing there: the page says it right by now, or no longer says what was to be mended.
    """
    told = _told_of_titles(record, mends)
    facts, unreads = list(record.facts), record.unreads
    for act in ACTS:
        for mend in mends.facts:
            if mend.act == act:
                facts, why = _DOES[act](facts, mend)
                told += [why] if why else []
                unreads = _left_unread(unreads, mend)
    titles = [title for title in record.also if title not in mends.not_also]
    told += _told_of_article(record, mends)
    return (
        replace(
            record,
            article=replace(record.article, **dict(mends.article)),
            facts=tuple(facts),
            unreads=unreads,
            also=tuple(dict.fromkeys((*titles, *mends.also))),
            mends=_joined(record.mends, mends),
        ),
        tuple(told),
    )


def beyond(mends: Mends, own: Mends) -> Mends:
    """`mends` without those of `own`, which a record has done already."""
    return Mends(
        also=tuple(title for title in mends.also if title not in own.also),
        not_also=tuple(title for title in mends.not_also if title not in own.not_also),
        article=() if mends.article == own.article else mends.article,
        article_why=mends.article_why,
        facts=tuple(mend for mend in mends.facts if mend not in own.facts),
    )


def by_hand(source: Source | None) -> Source:
    """The source of what a person put right; `source` is the page's place for it."""
    if source is None:
        return Source(BY_HAND.capitalize())
    return source if is_by_hand(source) else Source(f"{source.section}, {BY_HAND}", source.line)


def is_by_hand(source: Source) -> bool:
    return source.section.casefold().endswith(BY_HAND)


def page_section(source: Source) -> str:
    """The section without the note that it was mended; empty if the page has no place for it."""
    if not is_by_hand(source):
        return source.section
    return source.section[: -len(BY_HAND)].removesuffix(", ")


# ── One mend ─────────────────────────────────────────────────────────────────────────────────────


def _take_out(facts: list[Fact], mend: Mend) -> tuple[list[Fact], str]:
    left = [fact for fact in facts if not _says(fact, mend.kind, mend.said)]
    if len(left) < len(facts):
        return left, ""
    return facts, (
        f"there is no {_shown(mend.kind, mend.said)} to take out; remove that from mends, or write"
        " there what the page says now."
    )


def _change(facts: list[Fact], mend: Mend) -> tuple[list[Fact], str]:
    meant = [fact for fact in facts if _says(fact, mend.kind, mend.said)]
    open_ = {id(fact) for fact in meant if not _says(fact, mend.kind, mend.to)}
    after = tuple((dict(mend.said) | dict(mend.to)).items())
    if not open_:
        done = [fact for fact in facts if _says(fact, mend.kind, after)]
        if any(is_by_hand(fact.source) for fact in done):
            return facts, ""
        if done:
            return facts, _by_itself(mend.kind, after)
        return facts, (
            f"there is no {_shown(mend.kind, mend.said)} to change; remove that from mends, or"
            " write there what the page says now."
        )
    changed: list[Fact] = []
    there = {_content(fact) for fact in facts if id(fact) not in open_}
    for fact in facts:
        if id(fact) in open_:
            fact = replace(fact, **dict(mend.to), source=by_hand(fact.source))
            if why := _unsound(fact):
                return facts, f"{_shown(mend.kind, mend.said)} can't be changed so in mends: {why}."
            if _content(fact) in there:
                continue  # the page has both spellings
            there.add(_content(fact))
        changed.append(fact)
    return changed, ""


def _put_in(facts: list[Fact], mend: Mend) -> tuple[list[Fact], str]:
    fact = KINDS[mend.kind](source=by_hand(mend.at), **dict(mend.said))
    same = _content(fact)
    if there := next((other for other in facts if _content(other) == same), None):
        by_itself = not is_by_hand(there.source)
        return facts, _by_itself(mend.kind, mend.said) if by_itself else ""
    return _in_place(facts, fact, mend.at), ""


_DOES = {"take_out": _take_out, "change": _change, "put_in": _put_in}


def _in_place(facts: list[Fact], fact: Fact, at: Source | None) -> list[Fact]:
    """`facts` with one more, before those of its kind that stand further down in its section."""
    for place, other in enumerate(facts):
        if (
            at is not None
            and at.line is not None
            and other.kind == fact.kind
            and page_section(other.source) == at.section
            and (other.source.line or 0) > at.line
        ):
            return [*facts[:place], fact, *facts[place:]]
    return [*facts, fact]


def _left_unread(unreads: tuple[Unread, ...], mend: Mend) -> tuple[Unread, ...]:
    """Without what a person has read: the same kind at the place of what is put in."""
    if mend.at is None:
        return unreads
    return tuple(u for u in unreads if (u.field, u.source) != (mend.kind, mend.at))


def _says(fact: Fact, kind: str, said: Said) -> bool:
    return fact.kind == kind and all(getattr(fact, name) == value for name, value in said)


def _content(fact: Fact) -> tuple[Any, ...]:
    """What it says, wherever it stands and whatever is known of it."""
    fields = fields_of(type(fact))
    return (fact.kind, *(getattr(fact, name) for name, *_ in fields if name not in FLAGS))


def _unsound(fact: Fact) -> str | None:
    if isinstance(fact, MoneyFact):
        return values.bad_money(fact.amount, fact.low, fact.high)
    return None


# ── What fits nothing ────────────────────────────────────────────────────────────────────────────


def _told_of_titles(record: FilmRecord, mends: Mends) -> list[str]:
    told = [
        f"the page names the title {values.shown(title)} by itself now; remove it from mends."
        for title in mends.also
        if title in record.also
    ]
    told += [
        f"the page doesn't name the title {values.shown(title)}, so it need not be in not_also;"
        " remove it from mends."
        for title in mends.not_also
        if title not in record.also
    ]
    return told


def _told_of_article(record: FilmRecord, mends: Mends) -> list[str]:
    if mends.article and all(getattr(record.article, n) == value for n, value in mends.article):
        return ["the page gives the article by itself now as mends do; remove article from mends."]
    return []


def _by_itself(kind: str, said: Said) -> str:
    return f"the page says {_shown(kind, said)} by itself now; remove that from mends."


def _shown(kind: str, said: Said) -> str:
    return f"{kind} {values.shown(', '.join(_text(value) for _, value in said))}"


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _joined(own: Mends, more: Mends) -> Mends:
    """Both, each mend once."""
    return Mends(
        also=tuple(dict.fromkeys((*own.also, *more.also))),
        not_also=tuple(dict.fromkeys((*own.not_also, *more.not_also))),
        article=more.article or own.article,
        article_why=more.article_why or own.article_why,
        facts=tuple(dict.fromkeys((*own.facts, *more.facts))),
    )
