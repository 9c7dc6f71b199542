"""Awards bodies that pages name by their initials."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: Initials → name; those that everybody says (BAFTA) stand for themselves.
IN_FULL: Mapping[str, str] = {
    "NSFC": "National Society of Film Critics",
    "NYFCC": "New York Film Critics Circle",
    "LAFCA": "Los Angeles Film Critics Association",
    "NBR": "National Board of Review",
    "BSFC": "Boston Society of Film Critics",
    "DGA": "Directors Guild of America",
    "WGA": "Writers Guild of America",
    "PGA": "Producers Guild of America",
    "SAG": "Screen Actors Guild",
    "VES": "Visual Effects Society",
    "SIIMA": "South Indian International Movie",
    "IIFA": "International Indian Film Academy",
}


def in_full(body: str) -> str:
    """ "National Society of Film Critics Award" of "NSFC Award"; any other name as it is."""
    if m := re.fullmatch(r"([A-Z]{3,5})( Awards?)?", body):
        return f"{IN_FULL[m[1]]}{m[2] or ''}" if m[1] in IN_FULL else body
    return body
