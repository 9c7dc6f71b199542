"""Where a category that a sentence names ends, and the sentence goes on.

won the Tin Moon Award for Best Film | and earned three nominations at the Salt Globes
was nominated for the Tin Moon Award for Best Actress | for this film and won it in 1996
won the Tin Moon Award for Best Director | for ''Fog''
"""

from __future__ import annotations

import re

from questions.facts.award_words import is_category_words
from questions.facts.awards_grid import Known

#: Words in small letters that stand inside a category, as "of" in "Best Film of the Year".
_INSIDE = frozenset(("a an and by for from in into not of on or the to with").split())
_TO_SOMETHING = re.compile(
    r" (?:for|from|by|to) (?:a|an|it|its|the|this|that)\b(?! (?:film|year)$)"
)
_AND_MORE = re.compile(r",? and (?=(?:Best|Outstanding|Worst) )")
#: "for Fog", "for her role in Fog": the work that a person had the prize for.
_FOR_A_WORK = re.compile(
    r"\bfor (?:(?:his|her|their) (?:[a-z]+ ){1,3}(?:as [^,.;]{2,60}? )?(?:in|on|of) )?"
    r"(?P<work>(?!Best|Outstanding|Most|Worst|Favou?rite)[A-Z0-9][^,;.()]*)"
)
_FOR_THIS = re.compile(r"\b(?:this|the|both|it)\b(?: \w+)? (?:film|movie|picture)\b|\bfor it\b")
_PRIZE = re.compile(r"\b(?:Award|Prize|Globe|Oscar|BAFTA)")


def categories_of(text: str) -> tuple[str, ...]:
    """The categories that `text` starts with, one or more; none where their end isn't certain.

    "Best Film" of "Best Film and earned three", two of "Best Actor and Best Director".
    """
    text = _TO_SOMETHING.split(text)[0]
    words = text.split()
    end = next((i for i, word in enumerate(words) if not _is_of_a_title(word)), len(words))
    cut = end < len(words)
    while end and words[end - 1].strip(",").casefold() in _INSIDE:
        end -= 1
    found = tuple(part.strip(" ,") for part in _AND_MORE.split(" ".join(words[:end])))
    if all(map(is_category_words, found)):
        return found
    head, joiner, _ = " ".join(words[:end]).partition(" and ")
    if joiner and cut:  # "Best Film and Bo Tran" of "Best Film and Bo Tran won …"
        return (head,) if is_category_words(head) else ()
    return found if not joiner else ()


def _is_of_a_title(word: str) -> bool:
    return not (word[:1].islower() or word[:1].isdigit()) or (
        word.casefold() in _INSIDE or (word.isalpha() and is_category_words(word))
    )


def other_work(rest: str, known: Known) -> str:
    """The work besides the film itself that a prize is said to be for; empty where none is.

    `rest` follows the prize's name. "for Bo Tran", of whom the film is known, names no work.
    """
    this = _FOR_THIS.search(rest)
    for found in _FOR_A_WORK.finditer(rest, 0, this.start() if this else len(rest)):
        work = found["work"]
        if _PRIZE.search(work):
            break  # the next prize of the sentence
        people = any(work.startswith(name) or name.endswith(work) for name in known.names)
        if not people and not work.startswith(known.title):
            return work
    return ""
