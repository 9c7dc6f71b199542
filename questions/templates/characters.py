"""The forms in which people type the name of a character.

A page gives a character's name in full: rank, first names, nickname in quotes, family name, a
degree, "the Elder". People type the nickname, the first name or the family name, with or without
the rank; nobody means anyone by the rank alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from questions.base import fold
from questions.templates import wording

#: Words before a name that say what someone is; alone they name nobody.
TITLES = frozenset(
    "admiral agent ambassador aunt auntie baron baroness brigadier brother capt captain chevalier "
    "chief colonel commander commissioner constable corporal count countess dame detective doctor "
    "dr duchess duke emperor empress father gen general governor granny inspector judge justice "
    "king lady lieutenant lord lt ma madam madame major mama marchioness marquess marquis master "
    "mayor miser miss mister mother mr mrs ms nurse officer pa papa president prince princess "
    "private prof professor queen rev reverend sergeant senator sgt sheriff sir sister squire "
    "superintendent uncle".split()
)
#: Words that tell a character from a namesake, or are all the name there is: no first names.
_EPITHETS = frozenset(
    "bad big black blue crazy dead evil fat french gold good gray great green grey half invisible "
    "little mad old possessed red silver small soviet tall white wild wise young".split()
)
#: A character called by one of these needs an article: "the Black Knight".
_NOUNS = frozenset(
    "animator collector goon guard hand knight monster scribe soldier stranger taunter".split()
)
_NICKNAME = re.compile(r"(?:^|(?<=\s))[\"“'‘]([^\"“”‘’']+)[\"”'’](?=\s|$)")
_DEGREE = re.compile(r",?\s+(?:Ph\.?\s?D\.?|M\.?D\.?|S\.J\.|Esq\.?)$")
#: "Robin the Brave", but not "President of the Senate".
_BYNAME = re.compile(r"(?<!\sof)\s+(?:the|The)\s+[\w-]+$")
_SUFFIXES = frozenset({"jr", "sr"})
#: No form of a name has nothing but these, or one of them at its end.
_SMALL = frozenset({"the", "a", "an", "of", "and", "la", "le", "el"})
#: Particles that are first names as well.
_FIRST_NAMES = frozenset({"al", "ben", "del"})
#: One plays oneself or nobody in particular, or several at once.
_NO_NAME = re.compile(
    r"[#/]|\b(?:himself|herself|themselves|narrator|various|additional)\b|^(?:The )?"
    r"(?:husband|wife|man|woman|boy|girl|doctor|nurse|driver|waiter|waitress|policeman)$|\d$",
    re.IGNORECASE,
)
_ORDINALS = {"ii": "second", "iii": "third", "iv": "fourth", "v": "fifth", "vi": "sixth"}


@dataclass(frozen=True, slots=True)
class Forms:
    accept: tuple[str, ...]
    prompt: tuple[str, ...]
    """Right, but another character of the film is called so too."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A character's name, taken apart; empty where there is no such part."""

    titles: tuple[str, ...]
    given: tuple[str, ...]
    """All words but the last; the only word of a name of one."""
    nickname: str
    """Without its article; `byname` has "the Butcher" where there was one."""
    byname: str
    family: str
    numeral: str
    epithet: bool


def called(character: str) -> str:
    """The name as it stands in a sentence: "the Black Knight", "the Joker", "Sera"."""
    if character.startswith("The "):
        return f"the {character[4:]}"
    words = character.split()
    bare = words[-1].lower() in _NOUNS and " the " not in character
    ranked = words[0].lower() in TITLES and words[1:2] in (["of"], ["du"])
    return f"the {_DEGREE.sub('', character)}" if bare or ranked else _DEGREE.sub("", character)


def forms(character: str, namesakes: Collection[str]) -> Forms:
    """What else is right for `character`, and what is right but fits one of `namesakes` too.

    `namesakes` are the characters of the film; `character` itself may be among them.
    """
    # "Young Jack Napier" is no namesake of Jack Napier's, but himself.
    rest = [other for other in namesakes if f" {fold(character)} " not in f" {fold(other)} "]
    whole = {fold(form) for other in rest for form in (other, *_whole(_apart(other)))}
    words = {word for other in rest for word in _words(_BYNAME.sub("", _unquoted(other)))}
    accept: dict[str, None] = {}
    prompt: dict[str, None] = {}
    name = _apart(character)
    for form in filter(_is_form, _whole(name)):
        (prompt if fold(form) in whole else accept)[form] = None
    for form in filter(_is_form, _parts(name)):
        shared = name.epithet or bool(_words(form) & words)
        (prompt if shared else accept)[form] = None
    accept.pop(character, None)
    kept = wording.with_plain(accept, but=character)
    held = {fold(form) for form in kept} | {fold(character)}
    return Forms(
        kept,
        tuple(form for form in wording.with_plain(prompt, but=character) if fold(form) not in held),
    )


def is_name(character: str) -> bool:
    """Whether it is what someone is called, and not a phrase: "Page Crushed by Wooden Rabbit"."""
    if _NO_NAME.search(character):
        return False
    small = [word for word in character.split() if word.islower() and not wording.is_particle(word)]
    return set(small) <= {"of", "the"}


def without_titles(character: str) -> str:
    """ "Buck Turgidson" of "General Buck Turgidson"."""
    return " ".join(_untitled(_unquoted(character).split())[1])


def _apart(character: str) -> _Name:
    character = _DEGREE.sub("", character)
    nickname = found[1].strip() if (found := _NICKNAME.search(character)) else ""
    short = re.sub(r"^[Tt]he\s+", "", nickname)
    byname, nickname = f"the {short}" if short != nickname else "", short
    bare = _BYNAME.sub("", _unquoted(character))
    titles, words = _untitled(bare.removeprefix("The ").split())
    numeral = words.pop() if len(words) > 1 and _is_counted(words[-1]) else ""
    epithet = len(words) > 1 and words[0].lower() in _EPITHETS
    if any(word.islower() and not wording.is_particle(word) for word in words[1:]):
        return _Name(titles, (" ".join(words),), nickname, byname, "", numeral, epithet)
    family = wording.surname(" ".join(words)) if len(words) > 1 or titles else ""
    given = words[: len(words) - len(family.split())] if family else words
    if given and all(
        word.islower() or _is_small(word) for word in given
    ):  # "du Balibari", "Van Daan" after a title
        family, given = " ".join(words), []
    return _Name(titles, tuple(given), nickname, byname, family, numeral, epithet)


def _is_counted(word: str) -> bool:
    """Whether it tells a father from a son: "III", "Sr."."""
    return wording.is_numeral(word) or fold(word) in _SUFFIXES


def _is_small(word: str) -> bool:
    """Whether it is an article or a particle, which stays with the family name."""
    particle = wording.is_particle(word) and fold(word) not in _FIRST_NAMES
    return particle or fold(word) in _SMALL


def _is_form(form: str) -> bool:
    """Whether it names anybody: no bare "Van", "The" or "Sr.", no "President of"."""
    words = form.split()
    if all(_is_small(word) or _is_counted(word) for word in words):
        return False
    return not _is_small(words[-1])


def _unquoted(character: str) -> str:
    return " ".join(_NICKNAME.sub(" ", character).split())


def _words(text: str) -> set[str]:
    return set(fold(re.sub(r"\bd['’](?=\w)", "", text)).split())


def _untitled(words: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Titles at the front and the rest; a word before a title ("Soviet Ambassador") is one too."""
    start = 0
    while start < len(words) - 1:
        near = [word.lower().strip(".") in TITLES for word in words[start : start + 2]]
        if near[0]:
            start += 1
        elif near[-1] and len(near) > 1 and start + 2 < len(words):
            start += 2
        else:
            break
    if start and words[start].lower() == "of":
        start = 0  # "Countess of Southdown" is a name as it stands
    return tuple(words[:start]), list(words[start:])


def _whole(name: _Name) -> Iterator[str]:
    """Forms of two parts or more, which name one person."""
    given = [word for word in name.given if not _is_initial(word)]
    first, last = given[0] if given else "", name.family
    if first and last:
        yield f"{' '.join(name.given)} {last}"
        yield f"{' '.join(given)} {last}"
        yield f"{first} {last}"
        yield from (f"{first} {word}" for word in given[1:])
    if name.nickname:
        yield from (f"{name.nickname} {word}" for word in (*given[1:], last) if word)
        if last:
            yield f"{name.nickname.split()[0]} {last}"
        if name.byname and first:
            yield f"{first} {name.byname}"
    if name.titles:
        title = name.titles[-1]
        heard = (first, name.nickname, *([] if title in ("Sir", "Dame") and first else [last]))
        yield from (f"{title} {part}" for part in heard if part)
        if first and last:
            yield f"{title} {first} {last}"
    if name.numeral and (stem := last or first):
        yield " ".join(filter(None, (first, last, name.numeral)))
        yield f"{stem} {name.numeral}"
        if ordinal := _ORDINALS.get(name.numeral.lower()):
            yield f"{stem} the {ordinal.capitalize()}"


def _parts(name: _Name) -> Iterator[str]:
    """Single names: first, last and nickname."""
    given = [word for word in name.given if not _is_initial(word)]
    if name.family.lower() in _NOUNS:
        return
    if name.epithet:
        yield name.family  # "Possessed Henrietta" is one Henrietta among others
        return
    for part in (given[0] if given else "", name.family, name.nickname):
        if len(part) > 1:
            yield part
    bare = name.family.split(" ")[-1].removeprefix("d'")
    if bare != name.family:
        yield bare
    if name.byname:
        yield f"The {name.nickname}"
    # "President" of "President of the Senate": an office, where nobody else of the film holds one.
    office = given[0].split() if given and not name.titles else []
    if office[1:2] == ["of"] and office[0].lower() in TITLES:
        yield office[0]
    if len(name.nickname.split()) > 1:
        yield name.nickname.split()[0]
    # "Sharp" of "Becky Sharp Crawley": the name before a marriage.
    if name.nickname and len(given) > 1 and len(given[-1]) > 2:
        yield given[-1]


def _is_initial(word: str) -> bool:
    return re.fullmatch(r"(?:[A-Z]\.?)+", word) is not None
