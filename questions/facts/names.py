"""Names of people and companies: what a full match is, and how a run of them is parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import lru_cache

from questions.articles.article import Article, Text
from questions.facts.once import once_a_page

_PARTICLES = frozenset(
    (
        *("de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "des", "du", "van"),
        *("von", "la", "le", "el", "al", "bin", "ibn", "ben", "y", "e", "ten", "ter", "af", "zu"),
        *("of", "the", "brothers", "sisters"),
    )
)
_HONORIFICS = frozenset(("Sir", "Dame", "Lord", "Lady", "Dr.", "Rev."))
_NOT_NAMES = frozenset(
    (
        *("see", "various", "ensemble", "none", "unknown", "others", "many", "see below", "tba"),
        *("a.s.c.", "asc", "b.s.c.", "bsc", "a.c.e.", "c.s.c.", "i.s.c."),
        *("n/a", "uncredited", "and others", "et al", "below", "cast", "film", "yes", "no"),
    )
)
_TOKEN = re.compile(r"[^\W\d_]+(?:[.'’\-][^\W\d_]*)*\.?")
#: The last word of what people are said to be: "Nobel Prize-winning", "Danish-born".
_EPITHET = re.compile(r"\w-(?:winning|nominated|born|based|selling|acclaimed|year-old|turned)\b")
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
#: A title of office before a name, which the office's holder bears in the film's credits and not
#: as a name: "Judge Jim Gray". Of two words it may be the name itself: "Judge Reinhold".
_OFFICE = re.compile(
    r"(?:(?:former |retired )?(?:Sheriff|Judge|Justice|Senator|Governor|Congress(?:man|woman)|Mayor"
    r"|President|Ambassador|Sergeant|Sgt\.?|Lieutenant|Lt\.?|Captain|Capt\.?|Major|Maj\.?|Colonel"
    r"|Col\.?|General|Gen\.?|Admiral|Commander|Professor|Prof\.?|Doctor|Dr\.?|Reverend|Rev\.?|Sir"
    r"|Dame) )+(?=\w[^\s,]* \w)(?!\S+ (?:Jr|Sr|I{1,3}|IV)\b)",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"[^\W_][\w .,'’&!+:/\-–()]*[\w.!)+]")
#: Words that companies are called by, and people are not.
_COMPANY_WORD = re.compile(
    r"\b(?:Films?|Filmworks|Pictures|Studios?|Productions?|Entertainment|Enterprises|Compan(?:y|ies)"
    r"|Corporation|Corp|Inc|Ltd|LLC|GmbH|Board|Institute|Foundation|Association|Arts|Media|Records"
    r"|Music Library|Library|Orchestra|Network|Broadcasting|Television|Cinemas?|Creations|Combines"
    r"|Movies|Animation|Distributors?|Distribution|Group|Bros|Communications|Services|Department)\b"
)
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
    if (len(tokens) == 1 and len(name) < 3) or ("-" in name and _EPITHET.search(name)):
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


def says_company(name: str) -> bool:
    """Whether a word of `name` says that it is a company: "Harbour Films", "Tin Film Board"."""
    return bool(_COMPANY_WORD.search(name))


def without_office(name: str) -> str:
    """ "Jim Gray" of "Judge Jim Gray"; "Judge Reinhold" stays what he is."""
    return _OFFICE.sub("", name, count=1) if _OFFICE.match(name) else name


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
    if not names or not all(name in known or is_person(name) for name in names):
        return None
    apart = [run_together(name, known) for name in names]
    if not all(apart):
        return None
    return tuple(dict.fromkeys(name for people in apart for name in people))


def run_together(name: str, known: Set[str]) -> tuple[str, ...]:
    """The people of a run of words that has no joiner: "Ann Lee Bo Tran" is two who are known.

    None, where somebody known stands in it beside what may be somebody else.
    """
    words = name.split()
    if name in known or len(words) < 3 or not known:
        return (name,)
    if people := _side_by_side(words, known):
        return people
    for at in range(1, len(words)):
        first, second = words[:at], words[at:]
        tail_is_one = len(second) > 1 and " ".join(second) in known and first[0] not in _HONORIFICS
        head_is_one = len(first) > 1 and " ".join(first) in known
        if tail_is_one or (head_is_one and not _SUFFIX.fullmatch(second[0].strip(","))):
            return ()
    return (name,)


def _side_by_side(words: list[str], known: Set[str]) -> tuple[str, ...]:
    """The known people of two words and more that `words` is made up of; none if not of them."""
    for at in range(len(words), 1, -1):
        first = " ".join(words[:at])
        if first in known and (rest := _side_by_side(words[at:], known) if words[at:] else ()):
            return (first, *rest)
        if first in known and at == len(words):
            return (first,)
    return ()


def may_be_two(name: str) -> bool:
    """Whether so many words stand in `name` that a line without joiners may have made it of two."""
    words = _BEFORE_SUFFIX.sub("", name).split()
    return sum("." not in w and w not in _PARTICLES and not _SUFFIX.fullmatch(w) for w in words) > 3


_PEOPLE_LABELS = ("starring", "director", "producer", "writer", "screenplay", "story", "narrator")
_CREW_LABELS = ("music", "cinematography", "editing")


@once_a_page
def billed(article: Article, *labels: str) -> tuple[str, ...]:
    """Full names of the people in the infobox, in its order; of `labels` only, if any are given."""
    names: list[str] = []
    for label in labels or _PEOPLE_LABELS + _CREW_LABELS:
        for text in article.infobox.get(label, ()):
            names += [n for n in names_in(text) if is_person(n, mononym=True)]
    return tuple(dict.fromkeys(names))


_NAMED_IN_BRACKETS = re.compile(
    rf"\(({NAME_TOKEN}(?: (?:{NAME_TOKEN}|de|van|von|der|du)){{1,3}})\)"
)


def bracketed(article: Article) -> tuple[str, ...]:
    """Full names that stand alone in brackets, as prose puts actors: "Io Marsh (Ann Lee) stays"."""
    names = [
        name
        for section in article.sections
        for paragraph in section.paragraphs
        for name in _NAMED_IN_BRACKETS.findall(paragraph.text)
        if is_person(name)
    ]
    return tuple(dict.fromkeys(names))


def names_in(text: Text) -> list[str]:
    """Entries of one infobox value, remarks in brackets taken off."""
    whole = without_remark(text.text)[0]
    # One link around the whole is one name, whatever stands in it ("Phil Lord and Chris Miller").
    if len(text.links) == 1 and text.links[0] == whole:
        return [without_office(whole)]
    plain = (without_guild(without_remark(entry)[0]) for entry in parted(text.text))
    return [without_office(_in_full(name, text)) for name in plain if name]


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
