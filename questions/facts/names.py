"""Names of people and companies: what a full match is, and how a run of them is parted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from questions.articles.article import Article, Text

_PARTICLES = frozenset(
    (
        *("de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "des", "du", "van"),
        *("von", "la", "le", "el", "al", "bin", "ibn", "ben", "y", "e", "ten", "ter", "af", "zu"),
        *("of", "the", "brothers", "sisters"),
    )
)
_NOT_NAMES = frozenset(
    (
        *("see", "various", "ensemble", "none", "unknown", "others", "many", "see below", "tba"),
        *("a.s.c.", "asc", "b.s.c.", "bsc", "a.c.e.", "c.s.c.", "i.s.c."),
        *("n/a", "uncredited", "and others", "et al", "below", "cast", "film", "yes", "no"),
    )
)
_TOKEN = re.compile(r"[^\W\d_]+(?:[.'’\-][^\W\d_]*)*\.?")
_BEFORE_SUFFIX = re.compile(r",(?= (?:Jr|Sr)\b)")
_SUFFIX = re.compile(r"(?:Jr\.?|Sr\.?|Ph\.?D\.?|M\.?D\.?|II|III|IV|V)$")
_JUNIOR = re.compile(r",? (?:Jr|Sr)\.?$")
_PARTS = re.compile(r"\s*(?:\n|;|,|/|•|·|&|\band\b|\bwith\b)\s*")
_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*$")
_INSIDE = re.compile(r"\([^()\n]*\)")
#: Letters of a guild behind a name: "Bo Tran, A.S.C.".
_LETTERS = re.compile(
    r"(?:^|,?\s+)(?:ASC|BSC|CSC|ISC|ACS|AFC|AIC|FSF|NSC|ACE|PGA|A\.S\.C\.|B\.S\.C\.|C\.S\.C\.|I\.S\.C\.|"
    r"A\.C\.S\.|A\.F\.C\.|A\.I\.C\.|A\.C\.E\.|P\.G\.A\.|p\.g\.a\.|[A-Z]\.S\.C)$"
)
_COMPANY = re.compile(r"[^\W_][\w .,'’&!+:/\-–()]*[\w.!)+]")
_MOST_TOKENS = 5

#: Pattern of one capitalised word of a name, or of initials; a full stop ends a sentence else.
NAME_TOKEN = r"(?:(?:[A-Z]\.)+|[A-Z][\w'’-]*(?:\.[A-Z][\w'’-]*)*)"
#: Pattern of a name of one to four such words, for names inside prose.
NAME = rf"{NAME_TOKEN}(?: {NAME_TOKEN}){{0,3}}"


@lru_cache(maxsize=4096)
def is_person(name: str, *, mononym: bool = False) -> bool:
    """Whether `name` is shaped like one person's (or a credited group's) full name.

    At least two tokens, each with a capital, an initial or a usual particle; with `mononym` one
    token is enough, which only a labelled field or a link vouches for.
    """
    tokens = (_BEFORE_SUFFIX.sub("", name) if "," in name else name).split()
    if not (1 if mononym else 2) <= len(tokens) <= _MOST_TOKENS or name.casefold() in _NOT_NAMES:
        return False
    if len(tokens) == 1 and len(name) < 3:
        return False
    return all(_is_name_token(t) for t in tokens) and tokens[0].casefold() not in ("of", "brothers")


def _is_name_token(token: str) -> bool:
    if token in _PARTICLES or _SUFFIX.fullmatch(token):
        return True
    return bool(_TOKEN.fullmatch(token)) and not any(
        part[:1].islower() for part in re.split(r"[.'’\-]", token)[:1]
    )


def is_company(name: str) -> bool:
    """Whether `name` can be a company's: short, begins with a capital or digit, no sentence."""
    return (
        len(name) <= 60
        and len(name.split()) <= 8
        and bool(_COMPANY.fullmatch(name))
        and not name[0].islower()
        and name.casefold() not in _NOT_NAMES
    )


def without_remark(name: str) -> tuple[str, str]:
    """("Mario Puzo", "also novel") of "Mario Puzo (also novel)"; the remark may be empty."""
    if m := _BRACKET.search(name):
        return name[: m.start()].strip(), m[1].strip()
    return name.strip(), ""


def parted(text: str) -> list[str]:
    """The entries of a run of names: parted at commas, "and", "&", slashes and line breaks."""
    entries: list[str] = []
    for part in _split_outside_brackets(text):
        part = part.strip(" ,")
        if _SUFFIX.fullmatch(part) and entries:
            entries[-1] += f", {part}"
        elif part:
            entries.append(part)
    return entries


def _split_outside_brackets(text: str) -> list[str]:
    brackets = [m.span() for m in _INSIDE.finditer(text)]
    parts: list[str] = []
    start = 0
    for m in _PARTS.finditer(text):
        if any(opens < m.start() < closes for opens, closes in brackets):
            continue
        parts.append(text[start : m.start()])
        start = m.end()
    return [*parts, text[start:]]


def people_of(text: str, known: Iterable[str] = ()) -> tuple[str, ...] | None:
    """The people a run of names lists, or None if any entry is not one.

    A single token counts only where `known` (full names, mononyms) has it as it stands.
    """
    known = frozenset(known)
    if text.strip() in known:
        return (text.strip(),)
    names = [without_remark(entry)[0] for entry in parted(text)]
    if names and all(name in known or is_person(name) for name in names):
        return tuple(dict.fromkeys(names))
    return None


_PEOPLE_LABELS = ("starring", "director", "producer", "writer", "screenplay", "story", "narrator")
_CREW_LABELS = ("music", "cinematography", "editing")


def billed(article: Article, *labels: str) -> tuple[str, ...]:
    """Full names of the people in the infobox, in its order; of `labels` only, if any are given."""
    names: list[str] = []
    for label in labels or _PEOPLE_LABELS + _CREW_LABELS:
        for text in article.infobox.get(label, ()):
            names += [n for n in names_in(text) if is_person(n, mononym=True)]
    return tuple(dict.fromkeys(names))


def names_in(text: Text) -> list[str]:
    """Entries of one infobox value, remarks in brackets taken off."""
    whole = without_remark(text.text)[0]
    # One link around the whole is one name, whatever stands in it ("Phil Lord and Chris Miller").
    if len(text.links) == 1 and text.links[0] == whole:
        return [whole]
    plain = (without_guild(without_remark(entry)[0]) for entry in parted(text.text))
    return [_in_full(name, text) for name in plain if name]


def without_guild(name: str) -> str:
    """ "Bo Tran" of "Bo Tran, A.S.C."; empty if nothing but the letters stands there."""
    return _LETTERS.sub("", name)


def _in_full(name: str, text: Text) -> str:
    """ "Ann Lee" where a run of names shows "Lee" and links it to "Ann Lee (actress)"."""
    for link, target in zip(text.links, text.targets, strict=False):
        full = without_remark(target)[0]
        if link == name and full.endswith(f" {name}") and is_person(full):
            return full
    return name


def full_name(short: str, names: Iterable[str]) -> str | None:
    """The one name of `names` that is `short` or ends with it as a surname; None if not one."""
    found = {n for n in names if n == short or _JUNIOR.sub("", n).endswith(f" {short}")}
    return found.pop() if len(found) == 1 else None
