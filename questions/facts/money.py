"""Budget and box office, as printed: a small grammar of its own, because ranges, estimates,
lakh and crore, and the many dollars are where general parsers invent figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from questions.articles.article import Article, Text
from questions.facts.fact import BoxOffice, Budget, MoneyFact, Source
from questions.facts.finding import Finding, Findings, in_infobox, labelled, unread
from questions.facts.once import once_a_page
from questions.facts.prose import Sentence, sentences

_CURRENCIES = {
    "US$": "USD",
    "USD": "USD",
    "$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "AUD": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "CAD": "CAD",
    "CAN$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "£": "GBP",
    "GBP": "GBP",
    "€": "EUR",
    "EUR": "EUR",
    "₹": "INR",
    "Rs": "INR",
    "Rs.": "INR",
    "INR": "INR",
    "¥": "JPY",
    "JP¥": "JPY",
    "JPY": "JPY",
    "CN¥": "CNY",
    "RMB": "CNY",
    "₩": "KRW",
    "₣": "FRF",
    "₽": "RUB",
    "DM": "DEM",
    "ITL": "ITL",
    "FF": "FRF",
    **{
        code: code
        for code in ("CHF", "SEK", "DKK", "NOK", "PLN", "CZK", "PHP", "THB", "BRL", "MXN", "ZAR")
    },
}
#: Currencies that figures are followed by, where the word names one country's.
_WORDS = {
    "euros": "EUR",
    "pounds sterling": "GBP",
    "british pounds": "GBP",
    "yen": "JPY",
    "japanese yen": "JPY",
    "indian rupees": "INR",
    "won": "KRW",
    "yuan": "CNY",
    "lire": "ITL",
    "italian lire": "ITL",
    "french francs": "FRF",
    "swiss francs": "CHF",
    "deutsche marks": "DEM",
    "deutschmarks": "DEM",
    "swedish kronor": "SEK",
    "kronor": "SEK",
    "danish kroner": "DKK",
    "norwegian kroner": "NOK",
    "us dollars": "USD",
    "u.s. dollars": "USD",
    "canadian dollars": "CAD",
    "australian dollars": "AUD",
}
_UNITS = {
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "m": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "bn": 10**9,
}
#: Countries with a dollar of their own: a bare "$" on their films may be either.
_OTHER_DOLLARS = frozenset(
    ["Australia", "Canada", "New Zealand", "Hong Kong", "Singapore", "Taiwan"]
)
_SCOPES = {
    "worldwide": "worldwide",
    "world": "worldwide",
    "global": "worldwide",
    "total": "worldwide",
    "domestic": "domestic",
    "us": "United States",
    "usa": "United States",
    "united states": "United States",
    "u.s.": "United States",
    "us/canada": "United States and Canada",
    "us and canada": "United States and Canada",
    "united states and canada": "United States and Canada",
    "north america": "North America",
    **dict.fromkeys(
        ("foreign", "overseas", "international", "internationally", "other territories"),
        "foreign countries",
    ),
    "united kingdom": "United Kingdom",
    "uk": "United Kingdom",
    "india": "India",
    "japan": "Japan",
    "rentals": "rentals",
    "us rentals": "US rentals",
    "us/canada rentals": "US and Canada rentals",
}
_SYMBOL = "|".join(re.escape(s) for s in sorted(_CURRENCIES, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_ABOUT = (
    r"(?P<about>est\.?|estimated(?: at)?|approximately|approx\.?|about|around|c\.|circa|~|over|>)"
)
_CURRENCY_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_WORD_LAST = re.compile(
    rf"(?P<figure>(?:{_ABOUT}\s*)?(?:{_NUMBER})(?:\s*(?:{_UNIT}))?"
    rf"(?:\s*(?:–|-|—|to)\s*(?:{_NUMBER})\s*(?:{_UNIT})?)?)\s+(?P<word>{_CURRENCY_WORD})"
    r"(?P<after>\s*\([^()]*\))?",
    re.IGNORECASE,
)
#: A scope before its figure: "Domestic: $5 million".
_SCOPE_FIRST = re.compile(r"(?P<scope>[A-Za-z./ ]{2,30}):\s*(?P<rest>.+)")
#: A remark that says what the figure comes to in other money, which is not asked.
_CONVERSION = re.compile(
    r"(?:equivalent|equal) to\b|(?!in )[^()]{0,30} today$"
    rf"|(?:about |approx\.? |c\. |~|= ?|≈ ?)?(?:{_SYMBOL})\s*\d",
    re.IGNORECASE,
)
_SCOPE_TAIL = re.compile(r"\s+(?:box office|gross|earnings|total|only|takings)$")
_MONEY = re.compile(
    rf"(?:{_ABOUT}\s*)?(?P<symbol>{_SYMBOL})\s*(?P<low>{_NUMBER})\s*(?P<unit1>{_UNIT})?"
    rf"(?:\s*(?:–|-|—|to)\s*(?:{_SYMBOL})?\s*(?P<high>{_NUMBER})\s*(?P<unit2>{_UNIT})?)?"
    r"(?:\s*\((?P<remark>[^()]*)\)|\s+(?P<bare>worldwide|domestic))?",
    re.IGNORECASE,
)

_FIGURE = rf"(?P<sum>(?:{_SYMBOL})\s*(?:{_NUMBER})(?:\s*(?:{_UNIT})\b)?)"
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
            rf"\bbudget (?:of|was) {_VAGUE}{_FIGURE}",
            rf"\b(?:on|against|over|with|for) (?:an?|its) {_VAGUE}{_FIGURE} (?:production )?budget",
            r"\bbudget\b[^.;]{0,60}?\b(?:escalated|ballooned|rose|grew|swelled|increased)\b"
            rf"[^.;]{{0,40}}?\bto {_VAGUE}{_FIGURE}",
        )
    ),
    "gross": tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\bgross(?:ed|ing)? {_VAGUE}{_FIGURE} (?:worldwide|globally|(?:in )?total)\b",
            r"\b(?:worldwide|global) (?:gross|total|box office)[^.;]{0,20}? (?:of|to) "
            rf"{_VAGUE}{_FIGURE}",
            rf"\bworldwide, (?:the film|it) (?:has )?grossed {_VAGUE}{_FIGURE}",
            rf"\btotall?ing {_VAGUE}{_FIGURE}",
        )
    ),
}
#: A sentence with such a word gives a plan, or a part of what is asked for.
_IN_PART = re.compile(
    r"\b(?:announced|initial(?= (?:worldwide|theatrical|release|run))|original (?:run|release)"
    r"|planned|proposed|aim(?:ed|ing)|advertis\w+|marketing|promotion\w*|weekend"
    r"|opening|weeks?|days?|re-?releases?d?|previews?|video|DVD|merchandise|rentals?)\b"
    r"|\b(?:initial|original|first|earlier) (?:production )?budget (?:of|was)\b",
    re.IGNORECASE,
)
#: Figures nearer than this are the same one, rounded or counted a little later.
_ROUNDING = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Money:
    """Whole units of `currency`: `low` equals `high` unless the page gives a range."""

    currency: str
    low: int
    high: int
    estimate: bool = False
    scope: str | None = None
    bare_dollar: bool = False
    """The page wrote "$" and not which country's."""


def parse_money(text: str) -> Money | None:
    """The figure that `text` states and nothing else; None where it is anything more or less."""
    m = _MONEY.fullmatch(_symbol_first(text.strip().replace("\N{NO-BREAK SPACE}", " ")))
    if not m:
        return None
    remark = (m["remark"] or m["bare"] or "").casefold().strip()
    remark = "" if _CONVERSION.match(remark) else _SCOPE_TAIL.sub("", remark)
    estimate = bool(m["about"])
    if remark in ("estimated", "est.", "est", "estimate"):
        estimate, remark = True, ""
    if remark and remark not in _SCOPES:
        return None
    low = _amount(m["low"], m["unit1"] or (m["unit2"] if m["high"] else None))
    high = _amount(m["high"], m["unit2"] or m["unit1"]) if m["high"] else low
    if low is None or high is None or high < low:
        return None
    symbol = next(s for s in _CURRENCIES if s.casefold() == m["symbol"].casefold())
    scope = _SCOPES.get(remark)
    return Money(_CURRENCIES[symbol], low, high, estimate, scope, symbol == "$")


def _symbol_first(text: str) -> str:
    """ "€5 million (worldwide)" of "Worldwide: 5 million euros"."""
    if (m := _SCOPE_FIRST.fullmatch(text)) and m["scope"].casefold().strip() in _SCOPES:
        text = f"{m['rest']} ({m['scope'].strip()})"
    if m := _WORD_LAST.fullmatch(text):
        about, figure = m["about"] or "", m["figure"].removeprefix(m["about"] or "").strip()
        code = _WORDS[m["word"].casefold()]
        symbol = next(symbol for symbol, name in _CURRENCIES.items() if name == code)
        text = f"{about} {symbol}{figure}{m['after'] or ''}".strip()
    return text


def _amount(number: str, unit: str | None) -> int | None:
    """Whole units; None where the figure has a fraction of one."""
    amount = Decimal(number.replace(",", "")) * _UNITS.get((unit or "").casefold(), 1)
    return int(amount) if amount == amount.to_integral_value() and amount > 0 else None


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
    for money, text in read:
        one = money.low == money.high
        yield kind(
            amount=money.low if one else None,
            low=None if one else money.low,
            high=None if one else money.high,
            currency=money.currency,
            estimate=money.estimate,
            scope=money.scope,
            source=in_infobox(text),
        )
    yield from trouble
    if not article.infobox:
        yield from _from_prose(article, label, kind)


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
    least, most = money.low * (1 - _ROUNDING), money.high * (1 + _ROUNDING)
    return bool(told) and not any(o.low <= most and o.high >= least for o in told)


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
