"""People: the surname must be right, and a first name that is said must not contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from quiz.judging.edits import FAR, is_other_word, sound, whole_edits
from quiz.judging.ends import Ends
from quiz.judging.finding import MISS, Context, Finding, Matcher, accepted, best, more, refused
from quiz.judging.given_names import (
    EASTERN_SURNAMES,
    FAMILIES,
    HONORIFICS,
    PARTICLES,
    SUFFIXES,
    given_edits,
    is_given,
)
from quiz.judging.normalise import ARTICLES, Reading, fold
from quiz.judging.text import TextMatcher
from quiz.judging.verdict import Strictness
from quiz.question import Kind

_QUOTED = re.compile(r"\s*[\"“(]([^\"”()]+)[\"”)]\s*")
_HYPHENATED = re.compile(r"(\w+)-(\w+)$")
#: Honorifics, middle names and a suffix beside a name.
_MOST_BESIDE = 4
#: How alike, of a hundred, a name as it was heard must be to the name as it is written.
_LIKE_A_SURNAME = 65
_LIKE_A_NAME = 40
_GROUP = re.compile(r"\b(?:brothers|sisters|band|orchestra)\b|^the ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, taken apart once."""

    given: tuple[str, ...]
    surname: tuple[str, ...]
    suffix: str | None
    eastern: bool
    """The surname stands first: Bong Joon-ho."""

    @classmethod
    def parse(cls, form: str) -> Name:
        plain = _QUOTED.sub(" ", form).strip() or form
        words, suffix = _without_titles(tuple(fold(plain).split()))
        hyphen = _HYPHENATED.search(plain.strip())
        tail = len(fold(hyphen[0]).split()) if hyphen else 1
        if len(words) < 2:
            return cls((), words, suffix, False)
        if words[0] in EASTERN_SURNAMES and (
            (hyphen and hyphen[2][:1].islower()) or (len(words) == 2 and not is_given(words[1]))
        ):
            return cls(words[1:], words[:1], suffix, True)
        cut = max(1, len(words) - tail) if len(words) > tail else 1
        while cut > 1 and words[cut - 1] in PARTICLES:
            cut -= 1
        return cls(words[:cut], words[cut:], suffix, False)


def _without_titles(words: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """`words` without honorifics in front and a suffix at the end, and the suffix."""
    while len(words) > 2 and words[0] in HONORIFICS:
        words = words[1:]
    if len(words) > 1 and words[-1] in SUFFIXES:
        return words[:-1], SUFFIXES[words[-1]]
    return words, None


class PersonMatcher(Matcher):
    """One name of one person."""

    __slots__ = (
        "_context", "_core", "_ends", "_form", "_initials", "_letters", "_longest", "_name",
        "_nicknames", "_shared",
    )  # fmt: skip

    def __init__(
        self, form: str, context: Context, *, in_list: bool = False, family: bool = False
    ) -> None:
        self._form = form
        self._context = context
        self._name = name = Name.parse(form)
        self._letters = "".join(name.surname)
        self._core = "".join(word for word in name.surname if word not in PARTICLES)
        self._initials = _initials(name)
        parts = (*name.given, *name.surname, self._letters, self._core)
        self._ends = Ends((*parts, *self._initials, *(part[:1] for part in parts)))
        self._longest = len(name.given) + len(name.surname) + _MOST_BESIDE
        self._nicknames = frozenset(map(fold, _QUOTED.findall(form)))
        self._shared = family or (
            bool(name.given and not in_list)
            and (
                self._letters in FAMILIES
                or any(_shares(rival, name) for rival in context.rivals)
                or any(fold(prompt).split() == [*name.surname] for prompt in context.prompts)
            )
        )

    def forms(self) -> Iterator[tuple[str, Finding]]:
        """The surname, which is what most guesses say and no more, and whole names in any order."""
        name = self._name
        surname, given = " ".join(name.surname), " ".join(name.given)
        said = [surname, *map(fold, _QUOTED.findall(self._form))]
        if given:
            said += [f"{given} {surname}", f"{surname} {given}", f"{name.given[0]} {surname}"]
            said += [f"{given[0]} {surname}", *self._initials]
        for text in dict.fromkeys(said):
            if text:
                yield text, self.match(Reading.of(text))

    def match(self, reading: Reading) -> Finding:
        if " ".join(reading.words) in self._nicknames:
            return accepted(self._form)
        if len(reading.words) > self._longest or not self._ends.meet(reading.words):
            return MISS
        words, suffix = self._guess_words(reading)
        if not words:
            return MISS
        if suffix and suffix != self._name.suffix and not (suffix == "jr" and len(words) == 1):
            return refused("junior or senior is another person")
        if not self._name.given:
            return self._one_name(words)
        if len(words) == 1 and words[0] in self._initials:
            return accepted(self._form)
        found = best(self._at(words, start, end) for start, end in self._places(words))
        return found if found is not MISS else self._without_surname(words)

    def _guess_words(self, reading: Reading) -> tuple[tuple[str, ...], str | None]:
        words = reading.words
        if '"' in reading.text:  # Dwayne "The Rock" Johnson
            words = Reading.of(_QUOTED.sub(" ", reading.text)).words or words
        while len(words) > 1 and (
            words[0] in ARTICLES
            or (words[0] in HONORIFICS and words[0] not in self._name.given[:1])
        ):
            if words[0] == "a" and re.match(r"a\.", reading.text, re.IGNORECASE):
                break  # "A. Hitchcock" starts with an initial
            words = words[1:]
        if len(words) > 1 and words[-1] in SUFFIXES:
            return words[:-1], SUFFIXES[words[-1]]
        return words, None

    def _one_name(self, words: tuple[str, ...]) -> Finding:
        edits = whole_edits("".join(words), self._letters, self._context.strictness)
        if edits == FAR or (len(words) == 1 and edits and is_given(words[0])):
            return MISS
        return accepted(self._form, edits=edits)

    def _places(self, words: tuple[str, ...]) -> list[tuple[int, int]]:
        """Where in the guess the surname may stand: at the end, or at the start before the rest."""
        sizes = {len(self._name.surname), 1, 2, 3} if len(self._letters) > 3 else {1, 2}
        sizes = {size for size in sizes if size <= len(words)}
        return [
            place
            for size in sorted(sizes)
            for place in ((len(words) - size, len(words)), (0, size))
        ]

    def _at(self, words: tuple[str, ...], start: int, end: int) -> Finding:
        said = "".join(words[start:end])
        if end - start > len(self._name.surname) and said != self._letters:
            return MISS  # "S. Anderson" is no slip of "Anderson"
        others = words[:start] + words[end:]
        edits = self._surname_edits(said, others)
        if edits == FAR:
            return MISS
        if edits and others and self._is_known(words):
            return refused("that is somebody else")
        if not others:
            if edits and self._is_other_surname(said):
                return MISS
            if self._shared:
                return more(f"which {self._form_surname()}?")
            return accepted(self._form, "right, the surname is enough", edits)
        agreed = self._given_agree(others, first_must=start == 0 and end < len(words))
        if agreed == FAR and not edits and len(others) == 1 and len(self._letters) >= 5:
            first = self._name.given[0]
            if self._is_by_ear(others[0], first, _LIKE_A_NAME, shortest=4):
                agreed = 2  # "Sersha Ronan": nobody else is called so
        if agreed == FAR:
            return refused("right surname, other first name") if not edits else MISS
        total = edits + agreed
        return accepted(self._form, edits=total) if total <= 3 else MISS

    def _is_other_surname(self, said: str) -> bool:
        """Whether a lone surname with a slip is a word or name of its own: Reeve for Reeves."""
        gold = self._letters
        plural = said == f"{gold}s" or gold == f"{said}s"
        return (
            plural or is_given(said) or is_other_word(said, gold, self._context.names, by_ear=True)
        )

    def _is_known(self, words: tuple[str, ...]) -> bool:
        names = self._context.names
        return names is not None and names.known(Kind.PERSON, " ".join(words))

    def _surname_edits(self, said: str, others: tuple[str, ...]) -> int:
        """Edits of a surname; its particle may be left out, and a first name that is said in full
        allows one that only sounds alike."""
        strictness = self._context.strictness
        edits = whole_edits(said, self._letters, strictness)
        if edits < FAR or strictness is Strictness.EXACT:
            return edits
        if said == self._core and len(said) > 3:
            return 0
        gold = self._letters
        if not others or len(gold) < 4 or len(others[0]) < 2:
            return FAR
        if given_edits(others[0], self._name.given[0], strictness) > 1:
            return FAR
        whole = len(self._name.given[0]) > 1
        if whole and self._is_by_ear(said, gold, _LIKE_A_SURNAME, shortest=6):
            return 2  # "Timothée Chalamay"
        if said[:1] != gold[0]:
            return FAR
        # A first name said in full allows a surname that only sounds alike, and a slip in a short
        # one where it makes nobody else's name.
        off = OSA.distance(said, gold)
        alike = off <= 2 and (len(gold) > 4 or sorted(said) == sorted(gold))
        if alike and sound(said) == sound(gold):
            return 2
        swapped = off == 1 and sorted(said) == sorted(gold)
        return 1 if off == 1 and (swapped or self._context.names is not None) else FAR

    def _is_by_ear(self, said: str, gold: str, least: int, shortest: int) -> bool:
        """Whether a word that is nobody's name is a hard name as somebody heard it."""
        names = self._context.names
        return (
            names is not None
            and len(gold) >= shortest
            and abs(len(said) - len(gold)) <= 2
            and not names.word(said)
            and not is_given(said)
            and fuzz.ratio(said, gold) >= least
        )

    def _form_surname(self) -> str:
        word = self._form.replace(",", " ").split()
        size = 1 if self._name.suffix is None else 2
        return word[0] if self._name.eastern else word[-size] if len(word) >= size else word[-1]

    def _given_agree(self, said: tuple[str, ...], *, first_must: bool) -> int:
        """Edits of the given names said, FAR if one contradicts.

        Middle names may be left out; one that the form has not may be added beside a first name
        that is said in full.
        """
        given = self._name.given
        if "".join(said) == "".join(given) or "".join(said) == "".join(n[0] for n in given):
            return 0
        if said[:1] == given[:1] and len(said) > len(given) == 1 and self._name.eastern:
            return FAR
        at = edits = unknown = 0
        matched: list[int] = []
        heard: list[str] = []
        for word in said:
            for index in range(at, len(given)):
                if len(given[index]) == 1 < len(word) and index and 0 not in matched:
                    continue  # the C. of George C. Scott bears out no "Campbell Scott"
                slips = given_edits(word, given[index], self._context.strictness)
                if slips < FAR:
                    edits, at = edits + slips, index + 1
                    matched.append(index)
                    heard.append(word)
                    break
            else:
                unknown += 1
        if not matched or unknown > 1 or (first_must and 0 not in matched):
            return FAR
        if unknown and (len(given) > 1 or first_must):
            return FAR  # "Jean-Pierre" is not "Jean-Luc", "Ki-duk" not "Ki-young"
        if unknown and (0 not in matched or max(map(len, heard)) == 1):
            return FAR  # "Paul W. Anderson" is not Wes Anderson
        return edits

    def _with_second_surname(self, words: tuple[str, ...]) -> bool:
        """ "Luis Buñuel Portolés": the whole name as it stands, and his mother's after it.

        Where nobody knows who else there is, only names with marks of their own may have one.
        """
        whole = (*self._name.given, *self._name.surname)
        known = self._context.names is not None or not self._form.isascii()
        return known and words[:-1] == whole and len(words[-1]) > 2 and not self._is_known(words)

    def _without_surname(self, words: tuple[str, ...]) -> Finding:
        given = self._name.given
        if self._with_second_surname(words):
            return accepted(self._form)
        if words == given or (len(words) == 1 and words[0] == given[0]):
            return refused("a first name is not enough")
        whole = "".join(given) + self._letters
        said = "".join(words)
        if len(whole) >= 9 and len(words) == 1:
            edits = whole_edits(said, whole, self._context.strictness)
            if edits <= 1:
                return accepted(self._form, edits=edits)
        return MISS


def _initials(name: Name) -> frozenset[str]:
    """Initials people go by: three letters or more, with and without the suffix."""
    parts = (*name.surname, *name.given) if name.eastern else (*name.given, *name.surname)
    letters = "".join(part[0] for part in parts)
    both = {letters, letters + "j"} if name.suffix == "jr" else {letters}
    return frozenset(form for form in both if len(form) >= 3)


def _shares(rival: str, name: Name) -> bool:
    """Whether a wrong answer is somebody else with the same surname."""
    other = Name.parse(rival)
    return bool(other.given) and other.surname == name.surname and other.given != name.given


def compile_person(
    form: str, context: Context, *, in_list: bool = False, family: bool = False
) -> Matcher:
    """A matcher for one person; bands and families are compared as plain text.

    In a list a bare surname is enough, for the other names tell which one is meant; not where
    another of the list is of the same `family`.
    """
    if _GROUP.search(form):
        return TextMatcher(form, context)
    return PersonMatcher(form, context, in_list=in_list, family=family)
