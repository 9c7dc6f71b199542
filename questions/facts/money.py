"""Budget and box office, of the infobox and, where it has none, of the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from questions.articles.article import Article, Text
from questions.facts.fact import BoxOffice, Budget, MoneyFact, Source
from questions.facts.finding import Finding, Findings, in_infobox, labelled, unread
from questions.facts.once import once_a_page
from questions.facts.prose import Sentence, sentences
from questions.facts.sums import FIGURE, Money, parse_money
from questions.facts.takings import read_takings

#: Countries with a dollar of their own: a bare "$" on their films may be either.
_OTHER_DOLLARS = frozenset(
    ["Australia", "Canada", "New Zealand", "Hong Kong", "Singapore", "Taiwan"]
)
_VAGUE = r"(?:over |more than |nearly |almost |about |around |approximately |an estimated )?"
_VAGUE_END = re.compile(rf"{_VAGUE[:-1]}$", re.IGNORECASE)
#: What every such sentence holds: looked for first, because few do.
_DIGIT = re.compile(r"\d")
_WORTH_READING = ("budget", "gross", "worldwide", "global", "total")
#: How sentences give a film's whole cost, or all it took.
_TOLD: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "budget": tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\bbudget (?:of|was) {_VAGUE}{FIGURE}",
            rf"\b(?:on|against|over|with|for) (?:an?|its) {_VAGUE}{FIGURE} (?:production )?budget",
            r"\bbudget\b[^.;]{0,60}?\b(?:escalated|ballooned|rose|grew|swelled|increased)\b"
            rf"[^.;]{{0,40}}?\bto {_VAGUE}{FIGURE}",
        )
    ),
    "gross": tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\bgross(?:ed|ing)? {_VAGUE}{FIGURE} (?:worldwide|globally|(?:in )?total)\b",
            r"\b(?:worldwide|global) (?:gross|total|box office)[^.;]{0,20}? (?:of|to) "
            rf"{_VAGUE}{FIGURE}",
            rf"\bworldwide, (?:the film|it) (?:has )?grossed {_VAGUE}{FIGURE}",
            rf"\btotall?ing {_VAGUE}{FIGURE}",
        )
    ),
}
_SUM = re.compile(FIGURE, re.IGNORECASE)
_LATER_RUNS = re.compile(r"\b(?:after|with|including|following) [^,;.]{0,40}?\bre-?releases\b")
#: A sentence with such a word gives a plan, or a part of what is asked for.
_IN_PART = re.compile(
    r"\b(?:inflation|announced|initial(?= (?:worldwide|theatrical|release|run))"
    r"|original (?:run|release)|planned|proposed|aim(?:ed|ing)|advertis\w+|marketing|promotion\w*"
    r"|weekend"
    r"|opening|weeks?|days?|re-?releases?d?|previews?|video|DVD|merchandise|rentals?)\b"
    r"|\b(?:initial|original|first|earlier) (?:production )?budget (?:of|was)\b",
    re.IGNORECASE,
)


def read_money(article: Article) -> Findings:
    """Budget and box office of the infobox; figures that contradict each other are all unread."""
    yield from _figures(article, "budget", Budget)
    yield from _figures(article, "gross", BoxOffice)


def _figures(article: Article, label: str, kind: type[MoneyFact]) -> Findings:
    read: list[tuple[Money, Text]] = []
    trouble: list[Finding] = []
    for text in labelled(article, label):
        money = parse_money(text.text)
        if money is None:
            trouble.append(_not_read(kind, text, "not one figure in a known form"))
        elif money.bare_dollar and _dollar_unsure(article):
            trouble.append(_not_read(kind, text, "does not say which country's dollar"))
        else:
            read.append((money, text))
    if doubted := _contradicted([money for money, _ in read]):
        currencies = {money.currency for money in doubted}
        given = " / ".join(text.text for money, text in read if money.currency in currencies)
        why = f"several figures for the same thing: {given[:120]}"
        trouble += [_not_read(kind, text, why) for money, text in read if money in doubted]
        read = [(money, text) for money, text in read if money not in doubted]
    if any(_denied(money, label, article) for money, _ in read):
        why = "the infobox and the text give different figures"
        trouble += [_not_read(kind, text, why) for _, text in read]
        read = []
    parts = read_takings(article) if kind is BoxOffice and article.infobox else []
    for money, text in read:
        yield _fact(kind, _scoped(money, parts, article), in_infobox(text))
    if not read and not (parts and _dollar_unsure(article)):
        for money, source in parts:
            yield _fact(kind, money, source)
    yield from trouble
    if not article.infobox:
        yield from _from_prose(article, label, kind)


def _fact(kind: type[MoneyFact], money: Money, source: Source) -> MoneyFact:
    one = money.low == money.high
    return kind(
        amount=money.low if one else None,
        low=None if one else money.low,
        high=None if one else money.high,
        currency=money.currency,
        estimate=money.estimate,
        scope=money.scope,
        source=source,
    )


def _scoped(money: Money, parts: list[tuple[Money, Source]], article: Article) -> Money:
    """With the part of the world whose takings prose says this sum is, if it is one's."""
    if money.scope is not None or any(money.is_near(other) for other in _told("gross", article)):
        return money
    same = [
        part.scope for part, _ in parts if part.currency == money.currency and part.is_near(money)
    ]
    return replace(money, scope=same[0]) if len(same) == 1 else money


def _from_prose(article: Article, label: str, kind: type[MoneyFact]) -> Findings:
    """The figure of a page that has no infobox, where all its sentences agree on it."""
    told = list(_sentences_with(label, article))
    figures = [money for money, _ in told if not money.bare_dollar or not _dollar_unsure(article)]
    if not figures or any(
        (figure.currency, figure.low, figure.high)
        != (figures[0].currency, figures[0].low, figures[0].high)
        for figure in figures
    ):
        return
    yield kind(
        amount=figures[0].low,
        currency=figures[0].currency,
        estimate=any(figure.estimate for figure in figures),
        scope="worldwide" if kind is BoxOffice else None,
        source=told[0][1],
    )


def _not_read(kind: type[MoneyFact], text: Text, why: str) -> Finding:
    return unread(kind.kind, text.text, why, in_infobox(text))


def _dollar_unsure(article: Article) -> bool:
    countries = {text.text for text in labelled(article, "country")}
    american = any("United States" in c or c in ("US", "USA", "American") for c in countries)
    return bool(countries & _OTHER_DOLLARS) and not american


def _contradicted(figures: list[Money]) -> list[Money]:
    """Figures in one currency for one part of the world that differ: none of them is kept.

    One without a scope may be the world's or the home market's: beside another it says nothing.
    """
    return [
        money
        for money in figures
        if any(
            other.currency == money.currency
            and (other.scope == money.scope or money.scope is None)
            and (other.low, other.high) != (money.low, money.high)
            for other in figures
        )
    ]


def _denied(money: Money, label: str, article: Article) -> bool:
    """Whether sentences give other figures for the same thing, and none bears this one out."""
    if money.scope not in (None, "worldwide"):
        return False
    told = [other for other in _told(label, article) if other.currency == money.currency]
    if not told or any(money.is_near(other) for other in told):
        return False
    return not (label == "gross" and _grew_to(money, article))


def _grew_to(money: Money, article: Article) -> bool:
    """Whether a sentence gives those takings as what they came to with later runs."""
    return any(
        found is not None and found.currency == money.currency and money.is_near(found)
        for sentence in sentences(article)
        if _LATER_RUNS.search(sentence.text)
        for m in _SUM.finditer(sentence.text)
        for found in (parse_money(m["sum"]),)
    )


def _told(label: str, article: Article) -> Iterator[Money]:
    return (money for money, _ in _sentences_with(label, article))


@once_a_page
def _on_money(article: Article) -> tuple[Sentence, ...]:
    return tuple(
        sentence
        for sentence in sentences(article)
        if _DIGIT.search(text := sentence.text)
        and any(map(text.casefold().__contains__, _WORTH_READING))
        and not _IN_PART.search(text)
    )


def _sentences_with(label: str, article: Article) -> Iterator[tuple[Money, Source]]:
    """Each figure that prose gives for the whole, an estimate where the words before it say so."""
    for sentence in _on_money(article):
        for pattern in _TOLD[label]:
            for m in pattern.finditer(sentence.text):
                if (money := parse_money(m["sum"])) is not None:
                    vague = bool(_VAGUE_END.search(m[0][: m.start("sum") - m.start()]))
                    yield replace(money, estimate=vague), sentence.source
