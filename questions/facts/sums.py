"""Sums of money as printed: a small grammar of its own, because ranges, estimates, lakh and crore,
and the many dollars are where general parsers invent figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

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

#: A figure inside a sentence, as the group "sum".
FIGURE = rf"(?P<sum>(?:{_SYMBOL})\s*(?:{_NUMBER})(?:\s*(?:{_UNIT})\b)?)"

#: By how much of it an estimate may be off.
_OFF = Decimal("0.1")


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
    step: int = field(default=1, compare=False)
    """What one more in the last printed digit would come to: 100,000 of "$1.2 million"."""

    def is_near(self, other: Money) -> bool:
        """Whether both can be the same sum, one of them printed more roughly than the other.

        An estimate can be off by more than its digits say.
        """
        slack = Decimal(max(self.step, other.step) - 1)
        if self.estimate or other.estimate:
            slack = max(slack, max(self.high, other.high) * _OFF)
        return other.low - self.high <= slack and self.low - other.high <= slack


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
    step = _step(m["low"], m["unit1"] or m["unit2"])
    if m["high"]:
        step = max(step, _step(m["high"], m["unit2"] or m["unit1"]))
    return Money(_CURRENCIES[symbol], low, high, estimate, scope, symbol == "$", step)


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


def _step(number: str, unit: str | None) -> int:
    """One more in the last digit that says something; the noughts of a whole number may not."""
    digits = number.replace(",", "")
    whole, _, fraction = digits.partition(".")
    if fraction or unit:
        return max(int(_UNITS.get((unit or "").casefold(), 1) / 10 ** len(fraction)), 1)
    return int(10 ** (len(whole) - len(whole.rstrip("0"))))
