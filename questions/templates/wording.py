"""Words for stems and reveals, and the forms in which people type an answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from questions.base import fold

_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMBERS = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip
_SIGNS = {
    "USD": "$", "GBP": "£", "EUR": "€", "INR": "₹", "JPY": "¥", "AUD": "A$", "CAD": "C$",
    "HKD": "HK$", "NZD": "NZ$", "KRW": "₩",
}  # fmt: skip
_PARTICLES = frozenset("al ben bin da de del della der di dos du el la le st ten van von".split())
_SUFFIXES = frozenset({"jr", "sr", "phd", "md", "esq"})
_NUMERAL = re.compile(r"(?=[IVXL])X{0,3}(?:IX|IV|V?I{0,3})")
#: First names that are another one's short form: Bob Wall is Robert Wall.
_SHORT_NAMES = {
    "al": "albert", "andy": "andrew", "ben": "benjamin", "bill": "william", "billy": "william",
    "bob": "robert", "bobby": "robert", "chris": "christopher", "dan": "daniel", "danny": "daniel",
    "dave": "david", "dick": "richard", "don": "donald", "ed": "edward", "eddie": "edward",
    "fred": "frederick", "jack": "john", "jerry": "gerald", "jim": "james", "jimmy": "james",
    "joe": "joseph", "johnny": "john", "ken": "kenneth", "larry": "lawrence", "matt": "matthew",
    "mike": "michael", "nick": "nicholas", "pete": "peter", "rob": "robert", "ron": "ronald",
    "sam": "samuel", "steve": "steven", "ted": "theodore", "tim": "timothy", "tom": "thomas",
    "tommy": "thomas", "tony": "anthony", "will": "william",
}  # fmt: skip
#: Words that give nothing away when answer and stem share them.
_WEAK = frozenset(
    "a an and as at award awards best by company film films for from in its movie of on or "
    "picture pictures the to with".split()
)


def number(value: int) -> str:
    """ "four" of 4; digits above twenty."""
    return _NUMBERS[value] if 0 <= value < len(_NUMBERS) else f"{value:,}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """ "A", "A and B", "A, B and C"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def plain(text: str) -> str:
    """Without diacritics: what people type."""
    decomposed = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("ß", "ss"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def perform(name: str) -> str:
    """ "performs" of a singer, "perform" of a band whose name is a plural."""
    return "perform" if is_plural(name) else "performs"


def is_plural(name: str) -> bool:
    return bool(re.search(r"^The \w+s$| and | & ", name))


def with_plain(forms: Iterable[str], but: str) -> tuple[str, ...]:
    """`forms` and their plain spellings, each once, without `but` itself."""
    found: dict[str, None] = {}
    for form in forms:
        found.update({form: None, plain(form).replace("–", "-"): None})
    found.pop(but, None)
    return tuple(found)


def leaks(answer: str, stem: str) -> bool:
    """Whether a telling word of `answer` stands in `stem`, also as its plural or possessive."""
    return bool(_telling(answer) & _telling(stem))


def _telling(text: str) -> set[str]:
    words = set(fold(text.replace("'s", " ").replace("’s", " ")).split()) - _WEAK
    return words | {word.removesuffix("s") for word in words if len(word) > 3}


# ── People and titles ────────────────────────────────────────────────────────────────────────────


def surname(name: str) -> str:
    """ "Cage", "von Sydow", "Downey Jr."; a name of one word is its own surname."""
    words = name.split()
    if any(word.islower() and word not in _PARTICLES for word in words):
        return name  # no family name, but a phrase: "Larry the Cable Guy"
    end = len(words) - 1
    while end > 0 and (fold(words[end]) in _SUFFIXES or is_numeral(words[end])):
        end -= 1
    start = end
    while start > 1 and fold(words[start - 1]) in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def is_numeral(word: str) -> bool:
    """Whether a word of a name is a Roman number up to 39: "III", "XIII"."""
    return len(word) > 1 and _NUMERAL.fullmatch(word) is not None


def is_particle(word: str) -> bool:
    return fold(word) in _PARTICLES


def same_person(one: str, other: str) -> bool:
    """Whether two spellings are one person: initials left out, Bob for Robert, no accents."""
    return person_key(one) == person_key(other)


@lru_cache(maxsize=4096)
def person_key(name: str) -> str:
    """Equal for the spellings of one person's name, and for nothing else within a film."""
    words = fold(name).split()
    if len(words) < 2:
        return fold(name)
    first = _SHORT_NAMES.get(words[0], words[0])
    return " ".join([first, *(word for word in words[1:-1] if len(word) > 1), words[-1]])


def person_forms(name: str) -> tuple[str, ...]:
    """Full forms beside `name` itself: without middle initials, without accents."""
    words = name.split()
    middle = [word for word in words[1:-1] if not re.fullmatch(r"[A-Z]\.?", word)]
    short = " ".join([words[0], *middle, words[-1]]) if len(words) > 2 else name
    return with_plain([name, short], but=name)


def title_forms(title: str) -> tuple[str, ...]:
    """Without a leading article, and with "and" for "&"."""
    forms = [title, re.sub(r"^(?:The|An|A)\s+(?=\S)", "", title), title.replace("&", "and")]
    return with_plain(forms, but=title)


def name_of_two(title: str) -> str:
    """A title in italics. A star inside would end them, so it is shown as another sign."""
    return f"*{title.replace('*', '∗')}*"


# ── Money, dates, durations ──────────────────────────────────────────────────────────────────────


def money(amount: int, currency: str) -> str:
    """ "$3.6 million", "₹45 million", "CHF 250,000": at most three figures before the scale."""
    sign = _SIGNS.get(currency, f"{currency} ")
    # The scale is chosen as it will be rounded: 999,999,999 is a billion.
    for scale, name in ((10**9, "billion"), (10**6, "million")):
        if amount >= 0.9995 * scale:
            value = amount / scale
            places = 2 if name == "billion" else 1 if value < 19.95 else 0
            text = f"{value:.{places}f}"
            return f"{sign}{text.rstrip('0').rstrip('.') if places else text} {name}"
    return f"{sign}{amount:,}"


def money_forms(amount: int, currency: str) -> tuple[str, ...]:
    shown = money(amount, currency)
    bare = shown.removeprefix(_SIGNS.get(currency, f"{currency} "))
    return with_plain([shown, bare, f"{_SIGNS.get(currency, '')}{amount:,}"], but=shown)


def month_of(date: str) -> str | None:
    """ "October" of "1995-10-27"; None where the page gives only a year."""
    parts = date.split("-")
    return MONTHS[int(parts[1]) - 1] if len(parts) > 1 else None


def in_words(date: str) -> str:
    """ "27 October 1995", "October 1995", "1995"."""
    parts = date.split("-")
    words = [str(int(parts[2]))] if len(parts) > 2 else []
    if month := month_of(date):
        words.append(month)
    return " ".join([*words, parts[0]])


# ── Sentences ────────────────────────────────────────────────────────────────────────────────────


def filled(text: str, *values: object) -> str:
    """`text` with one of `values` for each "{}" in turn. Nothing is formatted: names in it may hold
    what braces they like.
    """
    parts = text.split("{}", len(values))
    told = [*map(str, values[: len(parts) - 1]), ""]
    return "".join(part + value for part, value in zip(parts, told, strict=True))


def capital(text: str) -> str:
    """With a capital at the beginning, and all the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    # Whoever has a full stop of their own (*48 Hrs.*, Warner Bros.) need no second one.
    return _TWO_STOPS.sub(".", capital(text).replace(".*.", ".*"))
