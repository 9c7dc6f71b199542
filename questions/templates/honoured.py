"""Academy Awards that a film's people had for other films, as parts of sentences.

"An Oscar winner for *Slumdog Millionaire*" is a way into a question on a name that few could recall
cold, and something to hear after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from questions.draft import Rival, Rung
from questions.facts.fact import Language
from questions.reference.laurels import LONGEST_CAREER, Laurel, laurels, peers
from questions.templates import sexes, wording
from questions.templates.subject import Film

#: Words of a title that is still said in an aside.
_LONGEST = 7
#: Candidates for wrong answers; more are seldom looked at.
_MOST_PEERS = 8

#: The film year in a film's id: "silent-night-1920", "the-twin-2001-smith".
_YEAR_IN_ID = re.compile(r"-((?:18|19|20)\d\d)(?=-|$)")
#: Beginning of a category → what the prize was given for, and to whom.
_FOR = (
    (re.compile("ACT"), "", "star"),
    (re.compile("DIRECTING"), "directing ", "director"),
    (re.compile("WRITING"), "writing ", "writer"),
    (re.compile("CINEMATOGRAPHY"), "shooting ", "cinematographer"),
    (re.compile("FILM EDITING"), "editing ", "editor"),
    (re.compile(r"MUSIC \(Original Song\)|MUSIC \(Song"), "a song in ", "songwriter"),
    (re.compile("MUSIC"), "the music of ", "composer"),
    (re.compile("BEST PICTURE"), "producing ", "producer"),
    (re.compile("SHORT"), "the short film ", "director"),
    (re.compile("DOCUMENTARY"), "the documentary ", "director"),
)


def of_person(film: Film, person: str) -> tuple[Laurel, ...]:
    """What the person was nominated for with other films, best first."""
    key = ("laurels", wording.person_key(person))
    if key not in film.known:
        kinds = {
            fact.kind
            for fact in film.record.facts
            if fact.kind in _KINDS
            and any(wording.same_person(person, name) for name in film.people_of(fact.kind))
        }
        found = laurels(person, kinds, film.record.title, film.year)
        film.known[key] = tuple(one for one in found if _is_telling(one))
    known: tuple[Laurel, ...] = film.known[key]
    return known


def _is_telling(laurel: Laurel) -> bool:
    """Whether it helps to hear of it: nobody knows a short that lost, nor remembers long titles."""
    short = laurel.category.startswith("SHORT") and not laurel.won
    return not short and len(laurel.title.split()) <= _LONGEST


_KINDS = frozenset("starring cast director writer producer composer cinematographer editor".split())


def oscar(laurel: Laurel) -> str:
    """ "an Oscar for shooting *Slumdog Millionaire*"."""
    work = next((words for rule, words, _ in _FOR if rule.match(laurel.category)), "")
    return f"an Oscar for {work}{wording.name_of_two(laurel.title)}"


def winner(laurel: Laurel) -> str:
    """ "the Oscar-winning cinematographer of *Slumdog Millionaire* (films of 2008)"."""
    noun = next((noun for rule, _, noun in _FOR if rule.match(laurel.category)), "director")
    title = wording.name_of_two(laurel.title)
    return f"the Oscar-winning {noun} of {title} (films of {laurel.year})"


def pinned(laurel: Laurel) -> str:
    """The same with its film year, for a stem: "… (films of 2008)"."""
    return f"{oscar(laurel)} (films of {laurel.year})"


def told(film: Film, person: str) -> str:
    """What a reveal says of it, in one sentence; "" if the person has nothing of the kind."""
    found = of_person(film, person)
    if not found:
        return ""
    best = found[0]
    wins = {one.title: one for one in found if one.won and one.category == best.category}
    if len(wins) == 2:
        one, two = wins
        work = oscar(best).removeprefix("an Oscar ").removesuffix(wording.name_of_two(one))
        return (
            f"{person} has Oscars {work}{wording.name_of_two(one)} and {wording.name_of_two(two)}."
        )
    earlier = best.first_year < film.year
    if best.won:
        return f"{person} {'had already won' if earlier else 'went on to win'} {oscar(best)}."
    when = "had already been" if earlier else "was later"
    return f"{person} {when} nominated for {oscar(best)}."


def in_all(film: Film, person: str) -> str:
    """The same of a person of several films, without before and after."""
    if not (found := of_person(film, person)):
        return ""
    has = "has" if found[0].won else "was nominated for"
    return f"{person} {has} {oscar(found[0])}."


def told_besides(film: Film, person: str) -> str:
    """The same of the second best, for a reveal after a stem that told of the best."""
    found = of_person(film, person)
    others = [one for one in found if one.title != found[0].title]
    if not others:
        return ""
    did = "also won" if others[0].won else "was also nominated for"
    return f"{person} {did} {oscar(others[0])}."


@dataclass(frozen=True, slots=True)
class Hook:
    """What the person was honoured for elsewhere, in the shapes that a stem needs."""

    who: str
    """ "had already won an Oscar for … (films of 2008)", "went on to win …"."""
    tail: str
    """ ", having already won …" or " before winning …", for the end of a sentence."""
    won: bool


def hook(film: Film, person: str) -> Hook | None:
    """The best that can be said of the person in an aside; None if there is nothing."""
    found = of_person(film, person)
    return of_laurel(film, found[0]) if found else None


def of_laurel(film: Film, laurel: Laurel) -> Hook:
    earlier, prize = laurel.first_year < film.year, pinned(laurel)
    if laurel.won:
        who = f"had already won {prize}" if earlier else f"went on to win {prize}"
        tail = f", having already won {prize}" if earlier else f" before winning {prize}"
    else:
        nomination = prize.replace("an Oscar", "an Oscar nomination", 1)
        who = f"{'had already been' if earlier else 'was later'} nominated for {prize}"
        tail = f", after {nomination}" if earlier else f" before {nomination}"
    return Hook(who, tail, laurel.won)


def is_of_one_career(year: int, film: str) -> bool:
    """Whether a film, by its id, is near enough in time to be by the same person."""
    digits = _YEAR_IN_ID.search(film)
    return digits is None or abs(int(digits[1]) - year) <= LONGEST_CAREER


def rivals(film: Film, kind: str, but: Sequence[str]) -> tuple[Rival, ...]:
    """Wrong answers for a credit: others of the craft who were up for Academy Awards at the time.

    None for a film in another tongue, or for somebody at home elsewhere: their names would give
    the right one away. Nobody who worked on the film, whatever it was they did.
    """
    spoken = [fact.name for fact in film.facts(Language)][:1]
    if spoken not in ([], ["English"]) or any(sexes.at_home(p) not in ("", "west") for p in but):
        return ()
    own = {wording.person_key(name) for name in (*film.people, *but)}
    names = [name for name in peers(kind, film.year) if wording.person_key(name) not in own]
    return film.rivals(names[:_MOST_PEERS], rung=Rung.C)
