"""Sums that a page leaves to the wiki: `{{#expr: 123 + 13.3 round 1}}`."""

from __future__ import annotations

import re
from decimal import Decimal, DivisionByZero, InvalidOperation

_TERM = re.compile(r"\s*(?P<number>\d{1,15}(?:\.\d{1,6})?)\s*(?P<sign>[-+*/]|$)")
_ROUND = re.compile(r"\s+round\s+(?P<digits>\d)\s*$", re.IGNORECASE)
_LONGEST = 200


def evaluate(sum_: str) -> str | None:
    """What `sum_` comes to, as it would be shown; None for more than numbers and + - * /."""
    if len(sum_) > _LONGEST:
        return None
    rounding = _ROUND.search(sum_)
    rest = (sum_[: rounding.start()] if rounding else sum_).strip().replace(",", "")
    at, total, product, sign = 0, Decimal(0), Decimal(0), "+"
    while at < len(rest) or sign:
        term = _TERM.match(rest, at)
        if term is None:
            return None
        number = Decimal(term["number"])
        try:
            if sign in "+-":
                total, product = total + product, number if sign == "+" else -number
            else:
                product = product * number if sign == "*" else product / number
        except (DivisionByZero, InvalidOperation):
            return None
        at, sign = term.end(), term["sign"]
    total += product
    if rounding:
        total = total.quantize(Decimal(1).scaleb(-int(rounding["digits"])))
    shown = f"{total:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
