"""The forms in which people type the title of a film that was up for an award."""

from __future__ import annotations

import re
from collections.abc import Container

from questions.base import fold
from questions.templates import wording

#: Names that stand before a title as its maker's, and that nobody types.
_MAKERS = (
    *("Billy Rose", "Bram Stoker", "Dr. Seuss", "Federico Fellini", "Guillermo del Toro"),
    *("Jacqueline Susann", "Jacques-Yves Cousteau", "Lemony Snicket", "Marvel", "Mary Shelley"),
    *("Meredith Willson", "Tim Burton", "Walter Wanger", "William Shakespeare"),
)
_MAKER = re.compile(rf"(?:{'|'.join(map(re.escape, _MAKERS))})['’]s? ")
#: What the table shortens, and people write out.
_SHORT = {"Blvd.": "Boulevard", "Ave.": "Avenue", "vs.": "versus", "Mt.": "Mount", "St.": "Saint"}


def title_forms(title: str, films: Container[str] = ()) -> tuple[str, ...]:
    """Other forms of a title: without article, what stands in brackets, the subtitle alone.

    The title without its maker's name is none where one of `films`, folded titles, is called so.
    """
    forms = list(wording.title_forms(title))
    if found := re.fullmatch(r"(.+?) \((.+)\)", title):
        inside = found[2].strip("'")
        forms += [found[1], *wording.title_forms(found[1]), inside, *wording.title_forms(inside)]
    head, _, tail = title.partition(": ")
    if len(tail.split()) > 1:
        forms += [tail, *wording.title_forms(tail)]
    if " or " in head and tail:
        forms.append(head.partition(" or ")[0])
    bare = title[found.end() :] if (found := _MAKER.match(title)) else ""
    if bare and fold(bare) not in films:
        forms += [bare, *wording.title_forms(bare)]
    forms += [typed for form in (title, *forms) for typed in _typed(form)]
    return tuple(form for form in dict.fromkeys(forms) if form != title)


def _typed(title: str) -> list[str]:
    """How people type a fraction, and a word that the table shortens."""
    words = [_SHORT.get(word, word) for word in title.split()]
    full = " ".join(words)
    half = [title.replace("-1/2", "½"), title.replace("-1/2", " 1/2")]
    return [form for form in (full, *half) if form != title]
