"""Plain text: every content word of the form, and no others."""

from __future__ import annotations

from quiz.judging.align import align, canonical, joined, same_words
from quiz.judging.edits import FAR, budget
from quiz.judging.finding import MISS, Context, Finding, accepted, refused
from quiz.judging.normalise import Reading


class TextMatcher:
    """One form, compared word by word."""

    __slots__ = ("_context", "_form", "_initials", "_words")

    def __init__(self, form: str, context: Context) -> None:
        self._form = form
        self._context = context
        self._words = canonical(Reading.of(form).words)
        self._initials = _initials(form)

    def match(self, reading: Reading) -> Finding:
        if self._initials and reading.words == (self._initials,):
            return accepted(self._form)
        return match_words(
            canonical(reading.words), self._words, self._form, self._context, reading
        )


def match_words(
    guess: tuple[str, ...],
    words: tuple[str, ...],
    form: str,
    context: Context,
    reading: Reading,
) -> Finding:
    """Compare canonical words; words of the question beside a whole answer are neutral."""
    if not words or len(guess) > 2 * len(words) + 8:
        return MISS
    strictness = context.strictness
    edits = same_words(guess, words, strictness)
    if edits < FAR:
        return accepted(form, edits=edits)
    laid = align(guess, words, strictness)
    if _other_number(laid.extra, laid.missing):
        return refused("a number is never a slip")
    if laid.missing or not laid.extra or "," in reading.text.replace(form, ""):
        return MISS
    neutral = all(context.asks(word) and not word[0].isdigit() for word in laid.extra)
    if neutral and laid.edits <= budget(joined(words), joined(words), strictness):
        return accepted(form, edits=laid.edits)
    return MISS


def _initials(form: str) -> str | None:
    """The initials that a name of three words or more goes by: MGM for Metro-Goldwyn-Mayer."""
    words = form.replace("-", " ").split()
    if len(words) < 3 or not all(word[0].isupper() for word in words):
        return None
    return "".join(word[0] for word in words).casefold()


def _other_number(extra: tuple[str, ...], missing: tuple[str, ...]) -> bool:
    """Whether guess and form each have a number that the other has not."""
    return any(w[0].isdigit() for w in extra) and any(w[0].isdigit() for w in missing)


def compile_text(form: str, context: Context) -> TextMatcher:
    return TextMatcher(form, context)
