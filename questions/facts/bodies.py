"""Awards bodies that pages name by their initials, or by two names."""

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

#: Names that pages use for one body → the one that facts have.
_ONE_NAME: Mapping[str, str] = {
    "british academy film award": "BAFTA Award",
    "british academy award": "BAFTA Award",
    "british academy of film and television arts": "BAFTA Award",
    "british academy of film and television arts award": "BAFTA Award",
    "bafta film award": "BAFTA Award",
    "bafta": "BAFTA Award",
}


def one_name(body: str) -> str:
    """ "BAFTA Award" of "British Academy Film Award", so that both are one body's."""
    return _ONE_NAME.get(body.casefold(), body)


def in_full(body: str) -> str:
    """ "National Society of Film Critics Award" of "NSFC Award"; any other name as it is."""
    if m := re.fullmatch(r"([A-Z]{3,5})( Awards?)?", body):
        return f"{IN_FULL[m[1]]}{m[2] or ''}" if m[1] in IN_FULL else body
    return body
