"""Lint of the words of a question: leaks, pins, dangling words, damage, plain English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.base import fold
from questions.facts.bodies import in_full
from questions.facts.fact import Award
from questions.vet.problem import Case, Problem, Rule
from quiz.question import Kind

LONGEST = 220
FEWEST_WORDS = 6

_EMPTY_WORDS = frozenset(
    (
        *("a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "for", "by", "with"),
        *("from", "as", "is", "it", "its", "his", "her", "my", "your", "s", "no", "not", "who"),
        *("what", "which", "when", "where", "how", "i", "you", "we", "mr", "mrs", "dr", "st"),
        # Words of a type that the question names anyway.
        *("film", "award", "awards", "best", "million", "billion", "crore", "mm", "minutes"),
        *("company", "pictures", "studios", "films", "entertainment", "city"),
    )
)
_RELATIVE = re.compile(
    r"\b(?:current(?:ly)?|latest|recent(?:ly)?|now|nowadays|so far|to date|still|upcoming|today"
    r"|this year|last year|yet)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:greatest|famous(?:ly)?|iconic|beloved|legendary|brilliant|amazing|memorable|acclaimed"
    r"|classic|stunning|unforgettable|renowned|infamous|underrated|masterpiece)\b",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"\b(?:this|these) (?:film|movie|actor|actress|director|character|song)s?\b", re.IGNORECASE
)
_OPENING_PRONOUN = re.compile(r"^(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_DAMAGE = re.compile(
    r"[{}|<>]|\[\d|&\w+;|  |\bNone\b|\bnull\b|__|�|\.\.|[,;:][?.]|\s[,;?]|\(\s|\s\)"
)
_ARTICLE = re.compile(r"\b(a|an) [*“\"]?(\w+)", re.IGNORECASE)
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:not|never|except)\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
_ASKS = re.compile(
    r"\b(?:who|whom|whose|what|which|when|where|how|why|name|true or false|put|complete)\b",
    re.IGNORECASE,
)


def _bare(word: str) -> str:
    """A word without plural or possessive, so that "Oscars" leaks "Oscar"."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _telling(text: str) -> set[str]:
    return {_bare(word) for word in fold(text).split() if word not in _EMPTY_WORDS}


def leak(case: Case) -> Iterator[Problem]:
    """A telling word of the key stands in the stem, and not in every other option as well."""
    if case.draft.options is not None:
        return
    stem = {_bare(word) for word in case.stem_words}
    for form in (case.question.answer, *case.draft.keys):
        told = _telling(form) & stem
        for choice in case.choices:
            told -= _telling(choice)
        if told:
            yield Problem("E20", f"the stem gives away “{min(told)}” of the answer")
            return


def award_unpinned(case: Case) -> Iterator[Problem]:
    awards = [fact for fact in case.draft.facts if isinstance(fact, Award)]
    if not awards:
        return
    stem = fold(case.question.stem)
    short = {"academy award": "oscar"}
    bodies = {fold(body) for award in awards for body in (award.body, in_full(award.body))}
    named = any(
        body.removesuffix(" award").removesuffix(" awards") in stem or short.get(body, "\0") in stem
        for body in bodies
    )
    # Where the body is the answer, naming it would be the leak.
    if not named and fold(case.question.answer).rstrip("s") not in {b.rstrip("s") for b in bodies}:
        yield Problem("E21", "an award without its body")
    asked = case.question.kind is Kind.YEAR
    if not asked and str(case.year) not in stem and not _ORDINAL.search(stem):
        yield Problem("E22", "an award without film year or ceremony")


def bare_title(case: Case) -> Iterator[Problem]:
    """At first mention a title has its year, unless the year is what is asked."""
    if case.question.kind in (Kind.YEAR, Kind.DATE) or case.draft.title not in case.question.stem:
        return
    if str(case.year) not in case.question.stem:
        yield Problem("E23", "a title without its year")


def relative_time(case: Case) -> Iterator[Problem]:
    if found := _RELATIVE.search(case.prose):
        yield Problem("E24", f"“{found[0]}” will not stay true")


def opinion(case: Case) -> Iterator[Problem]:
    if found := _OPINION.search(case.prose):
        yield Problem("E25", f"“{found[0]}” is an opinion")


def dangling(case: Case) -> Iterator[Problem]:
    stem = case.question.stem
    if _OPENING_PRONOUN.match(stem) or (_DANGLING.search(stem) and "*" not in stem):
        yield Problem("E26", "a word that points at nothing")


def damage(case: Case) -> Iterator[Problem]:
    for part in (case.question.stem, case.question.because, case.question.answer):
        if found := _DAMAGE.search(part):
            yield Problem("E27", f"damaged text near “{found[0]}”")
        elif part.count("(") != part.count(")") or part.count("“") != part.count("”"):
            yield Problem("E27", "an unbalanced bracket or quote")
        elif part.count("*") % 2 and "*" not in case.draft.title:
            yield Problem("E27", "an unbalanced title mark")


def unfinished(case: Case) -> Iterator[Problem]:
    if not case.question.stem.rstrip('”"*)').endswith(("?", ".")):
        yield Problem("E28", "no question mark or full stop at the end")


def too_long(case: Case) -> Iterator[Problem]:
    sentences = re.findall(r"[.?!:](?=\s+[A-Z“\"*]|$)", case.prose)
    if len(case.question.stem) > LONGEST or len(sentences) > 2:
        yield Problem("E29", f"over {LONGEST} characters or two sentences")


def options_missing(case: Case) -> Iterator[Problem]:
    asks = re.search(r"\bof (?:the following|these)\b", case.prose, re.IGNORECASE)
    if (asks or case.draft.needs_choices) and not case.choices:
        yield Problem("E31", "it needs options and has none")


def negative(case: Case) -> Iterator[Problem]:
    if (found := _NEGATION.search(case.prose)) and not found[0].isupper():
        yield Problem("W33", f"“{found[0]}” should be in capitals, or go")


def too_short(case: Case) -> Iterator[Problem]:
    if len(case.stem_words) < FEWEST_WORDS:
        yield Problem("W34", f"under {FEWEST_WORDS} words")


def grammar(case: Case) -> Iterator[Problem]:
    for part in (case.prose, case.question.because):
        for found in _ARTICLE.finditer(part):
            if (found[1].casefold() == "an") != _starts_with_vowel_sound(found[2]):
                yield Problem("W35", f"“{found[0]}”")
        if (found_twice := _DOUBLED.search(part)) and found_twice[1].casefold() not in (
            "that",
            "had",
        ):
            yield Problem("W35", f"“{found_twice[0]}”")


def _starts_with_vowel_sound(word: str) -> bool:
    low = word.casefold()
    if low[0].isdigit():
        return low.startswith("8") or low in ("11", "18")
    if re.match(r"(?:uni(?!n|m)|use|usu|eu|one\b|once|ukr|uk\b|u\.)", low):
        return False
    if re.match(r"(?:hour|honest|honou?r|heir)", low):
        return True
    if word.isupper() and len(word) <= 4:  # spelled out: an MGM film, a BAFTA is a word
        return word[0] in "AEFHILMNORSX" and word not in ("NATO", "NASA", "FIFA", "MOMA")
    return low[0] in "aeiouáéíóúàèìòùäëïöüâêîôûå"


def asks_nothing(case: Case) -> Iterator[Problem]:
    if not _ASKS.search(case.prose):
        yield Problem("W37", "it has no question word")


RULES: tuple[Rule, ...] = (
    leak,
    award_unpinned,
    bare_title,
    relative_time,
    opinion,
    dangling,
    damage,
    unfinished,
    too_long,
    options_missing,
    negative,
    too_short,
    grammar,
    asks_nothing,
)
