"""Lint of a question's English: damage, grammar, and whether it asks plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.vet.problem import QUOTED, Case, Rule, rule, text_rule
from quiz.question import Kind

FEWEST_WORDS = 6

_DAMAGE = re.compile(
    r"[{}|<>]|\[\d|&\w+;|  |__|�|(?<!\.)\.[*”\"]?\.(?!\.)|[,;:][?.]|\s[,;?]|\(\s|\s\)"
)
#: A slot that nothing was put into; in a title it is a word.
_UNFILLED = re.compile(r"\bNone\b(?! of)|\bnull\b")
_ARTICLE = re.compile(r"\b(a|an) [*“\"]?(\w+)", re.IGNORECASE)
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_MAY_DOUBLE = frozenset({"that", "had", "is", "her", "do"})
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|several)"
_DISAGREES = re.compile(
    # "For which two films was he nominated" is fine; without a word before it is not.
    rf"\bthere (?:was|is) {_NUMBER}\b|^(?:which|what) {_NUMBER} (?:\w+ )?\w+s (?:was|is|has)\b"
    r"|\b(?:he|she|it) (?:were|are|have)\b|\b(?:they|we) (?:was|is|has)\b",
    re.IGNORECASE,
)
#: "If it were", "as it were" and "had he" are fine.
_WISH = re.compile(r"\b(?:if|as|though|that|did|does|had|when|lest) (?:he|she|it) \w+\b", re.I)
#: What is asked is denied; a clause of its own may hold a "not", and a name may begin with it.
NEGATION = re.compile(
    r"(?<!, )\b(?:which|who|whom|whose|what|where|when|true or false|name)\b"
    r"(?:(?!\b(?:that|because|and|but|while|if|though)\b|[,;.?])[\s\S])*?"
    r"(?<![\w-])(not|never|except)(?![\w-])",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:who|whom|whose|when|where|why|how|true or false)\b"
    r"|\b(?:name|give|put|complete|order|match|sort|fill)\b"
    # "Which actor", "which of the two"; not "which did it win", nor "What?" alone. A "what" with
    # a sentence behind it asks for a thing, and says which: "what does he use for it".
    r"|\bwhat(?:['’]s)? [\w…]|\bwhich (?!(?:did|does|do|has|had|have|can|could|would|will)\b)[\w…]",
    re.IGNORECASE,
)
_WHAT = re.compile(r"\b(?:which|what)\b", re.IGNORECASE)


@text_rule("E27", "ask", "because", "answer", "clues")
def damage(case: Case, text: str) -> Iterator[str]:
    stars = case.draft is not None and "*" in case.draft.title
    is_title = text == case.question.answer and case.kind is Kind.TITLE and text != "None"
    # Whoever writes a pack fills no slots, and means the word.
    may_be_word = is_title or case.draft is None
    unfilled = None if may_be_word else _UNFILLED.search(QUOTED.sub("*…*", text))
    if found := _DAMAGE.search(text) or unfilled:
        yield f"damaged text near “{found[0]}”"
    elif any(text.count(a) != text.count(b) for a, b in ("()", "[]", "“”")):
        yield "an unbalanced bracket or quote"
    elif (text.count("*") % 2 and not stars) or text.count('"') % 2:
        yield "an unbalanced title mark or quote"


@rule("W33")
def negative(case: Case) -> Iterator[str]:
    """A negation is overheard unless it is in capitals, and is fair only beside options."""
    found = NEGATION.search(case.prose)
    if not found:
        return
    if not found[1].isupper():
        yield f"“{found[1]}” should be in capitals, or go"
    elif not case.choices:
        yield f"“{found[1]}” is fair only where the odd one out is among options"


@rule("W34")
def too_short(case: Case) -> Iterator[str]:
    if len(case.stem_words) < FEWEST_WORDS:
        yield f"under {FEWEST_WORDS} words"


@text_rule("W35", "ask", "because", "clues")
def grammar(case: Case, text: str) -> Iterator[str]:
    prose = case.own_words(text)
    for found in _ARTICLE.finditer(prose):
        if (found[1].casefold() == "an") != _starts_with_vowel_sound(found[2]):
            yield f"“{found[0]}”"
    for found in _DOUBLED.finditer(prose):
        if found[1].casefold() not in _MAY_DOUBLE:
            yield f"“{found[0]}”"
    if found_wrong := _DISAGREES.search(_WISH.sub("…", prose)):
        yield f"“{found_wrong[0]}”"


def _starts_with_vowel_sound(word: str) -> bool:
    low = word.casefold()
    if low[0].isdigit():
        # Eight, eleven, eighteen; as years and with thousands behind them too.
        return low.startswith("8") or bool(re.fullmatch(r"1[18](?:\d\d)?(?:s|th)?", low))
    if re.match(r"(?:uni(?!n|m)|use|usu|utop|eu|ewe|one\b|once|ukr|uk\b|u\.|us\b)", low):
        return low == "us" and word.islower()
    if re.match(r"(?:hour|honest|honou?r|heir)", low):
        return True
    if word.isupper() and len(word) <= 4:  # spelled out: an MGM film; a BAFTA is a word
        return word[0] in "AEFHILMNORSX" and word not in ("NATO", "NASA", "FIFA", "MOMA")
    return low[0] in "aeiouáéíóúàèìòùäëïöüâêîôûå"


@rule("W37")
def type_not_named(case: Case) -> Iterator[str]:
    """ "Which actor", "what colour", "who": what sort of answer is wanted."""
    if _NAMED.search(case.prose):
        return
    if _WHAT.search(case.prose):
        yield "it does not say what sort of thing the answer is"
    else:
        yield "it has no question word"


RULES: tuple[Rule, ...] = (damage, negative, too_short, grammar, type_not_named)
