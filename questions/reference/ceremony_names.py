"""What the ceremonies of the Academy Awards are called, and which years they are about.

Apart from the table itself, so that whoever writes of a ceremony needn't know how it is read.
"""

from __future__ import annotations

BODY = "Academy Award"


def held_in(ceremony: int) -> int:
    """The year the ceremony was held in: 1996 for the 68th.

    The first five followed each other at odd intervals, two of them within 1930.
    """
    return ceremony + (1927 if 3 <= ceremony <= 5 else 1928)


def films_of(ceremony: int) -> str:
    """The year, or the two, whose films it honoured: "1995" of the 68th, "1927/28" of the 1st."""
    year = 1927 + ceremony
    return str(year) if ceremony > 6 else f"{year - 1}/{year % 100}"


def ordinal(ceremony: int) -> str:
    """ "68th" of 68: the 68th Academy Awards."""
    end = (
        "th" if 10 <= ceremony % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(ceremony % 10, "th")
    )
    return f"{ceremony}{end}"
