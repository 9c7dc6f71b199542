"""One person whom a page spells in two ways: "Dan Hanley" and "Daniel P. Hanley".

Accents, a middle initial and the short form of a first name are the same person's within one
film, unless the page itself lists both side by side: then they are two.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

_SHORT_FORMS = """
    Alexander Alex|Andrew Andy|Anthony Tony|Benjamin Ben|Charles Charlie Chuck|Christopher Chris
    Daniel Dan Danny|David Dave|Edward Ed Eddie|Frederick Fred|Gregory Greg|James Jim Jimmy
    Jeffrey Jeff|Joseph Joe|Kenneth Ken|Lawrence Larry|Matthew Matt|Michael Mike|Nicholas Nick
    Patrick Pat|Peter Pete|Raymond Ray|Richard Dick Rick|Robert Bob Bobby Rob|Ronald Ron
    Samuel Sam|Stephen Steve|Steven Steve|Theodore Ted|Thomas Tom Tommy|Timothy Tim|Walter Walt
    William Bill Billy Will|Elizabeth Liz|Jennifer Jenny|Katherine Kate|Susan Sue|Victoria Vicky
"""
#: First names → their long form.
_LONG: Mapping[str, str] = {
    form.casefold(): forms.split()[0].casefold()
    for line in _SHORT_FORMS.split("\n")
    for forms in line.split("|")
    for form in forms.split()
}


def of_one_person(lists: Iterable[tuple[object, str]]) -> dict[str, str]:
    """Each name that is spelled in another way elsewhere → the way it is spelled first.

    `lists` are pairs of a list (any key) and a name on it, in the page's order. Names on one list
    are different people, and then none that is spelled like them is made one of them.
    """
    spelled: dict[tuple[str, str], dict[str, set[object]]] = {}
    for where, name in lists:
        if key := _key(name):
            spelled.setdefault(key, {}).setdefault(name, set()).add(where)
    same: dict[str, str] = {}
    for names in spelled.values():
        first, *others = names
        if _may_be_one(names) and not _share_a_list(names.values()):
            same |= dict.fromkeys(others, first)
    return same


def _key(name: str) -> tuple[str, str] | None:
    """(long first name, surname) without accents; None for what has no such two parts."""
    words = _plain(name).split()
    if len(words) < 2 or len(words) > 3 or (len(words) == 3 and not _initial(words[1])):
        return None
    return _LONG.get(words[0], words[0]), words[-1]


def _initial(word: str) -> str:
    return word[0] if len(word.rstrip(".")) == 1 else ""


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _may_be_one(names: Iterable[str]) -> bool:
    """Whether no two of them have different middle initials or different long first names."""
    words = [_plain(name).split() for name in names]
    middles = {_initial(word[1]) for word in words if len(word) == 3}
    firsts = {word[0] for word in words}
    return len(middles) < 2 and len({_LONG.get(first, first) for first in firsts}) == 1


def _share_a_list(lists: Iterable[set[object]]) -> bool:
    seen: set[object] = set()
    for one in lists:
        if seen & one:
            return True
        seen |= one
    return False
