"""Lint of what a stem says: leaks, pins, words that date or judge, words that point at nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.base import fold
from questions.facts.bodies import in_full
from questions.facts.fact import Award
from questions.vet.problem import Case, Rule, rule
from quiz.options import says_so
from quiz.question import Kind

LONGEST = 220
MOST_SENTENCES = 2

_EMPTY_WORDS = frozenset(
    (
        *("a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "for", "by", "with"),
        *("from", "as", "is", "it", "its", "his", "her", "my", "your", "s", "no", "not", "who"),
        *("they", "he", "she", "was", "were", "are", "be", "one", "that", "this", "there"),
        *("what", "which", "when", "where", "how", "i", "you", "we", "mr", "mrs", "dr", "st"),
        # Words of a type that the question names anyway.
        *("film", "award", "awards", "best", "million", "billion", "crore", "mm", "minutes"),
        *("company", "pictures", "studios", "films", "entertainment", "city"),
    )
)
_RELATIVE = re.compile(
    r"\b(?:current(?:ly)?|latest|recent(?:ly)?|right now|nowadays|so far|to date|upcoming"
    r"|today(?!['’])|this year|last year|(?<!and )yet(?= to)"
    # "is now known as", "is still the only one"; a still is a picture, and stories have nows
    r"|(?:is|are|has|have) (?:now|still))\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:greatest|famous(?:ly)?|iconic|beloved|legendary|brilliant|amazing|memorable|acclaimed"
    r"|classic|stunning|unforgettable|renowned|infamous|underrated|masterpiece)\b",
    re.IGNORECASE,
)
#: What made somebody or something famous is no opinion.
_MADE_FAMOUS = re.compile(r"\b(?:makes?|made|making)\b[^.,;?]{0,40} famous\b", re.IGNORECASE)
_DANGLING = re.compile(
    r"\bthis (?:film|movie|picture|actor|actress|director|character|song)\b"
    # "Which of these films" has them among its options.
    r"|(?<!\bof )(?<!\bfrom )\bthese (?:film|movie|actor|actresse|director|character|song)s\b",
    re.IGNORECASE,
)
#: A clause that says more than when or where: "In 1994, …" tells of nothing.
_TOLD_BEFORE = re.compile(r"(?:\S+\s+){3,}\S*[.:;?,]")
_OPENING_PRONOUN = re.compile(r"^(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_TYPE = re.compile(r"\b(?:[Ww]hich|[Ww]hat) ((?:[a-z-]+ ){0,2}[a-z-]+)\b")
_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d(?!\d)")
_ITALIC = re.compile(r"\*([^*]+)\*")
#: Where films are to be put in order, their years are what is asked.
_IN_TIME = re.compile(r"\b(?:c[ao]me out|release[ds]?|(?:in|reached) cinemas)\b", re.IGNORECASE)
#: Where the sentence calls what is in italics a film.
_CALLED_FILM = re.compile(
    r"\b(?:films?|movies?|pictures?|westerns?|comed(?:y|ies)|thrillers?|musicals?)\b", re.IGNORECASE
)
_BODY = re.compile(
    r"\b(?:oscars?|academy awards?|golden globes?|baftas?|emmys?|palmes?|golden (?:bear|lion)s?"
    r"|razzies?|c[ée]sars?|guild|festival|critics|spirit|award of|prize of|\w+ awards?)\b",
    re.IGNORECASE,
)
_CATEGORY = re.compile(
    r"\bbest (?:(?:supporting|leading|original|adapted) )?(?:actor|actress|picture|film|director"
    r"|screenplay|score|song|cinematography|editing|visual effects)\b",
    re.IGNORECASE,
)
_OSCARS = re.compile(
    r"\b(?:oscars?|academy awards?|golden globes?|baftas?|emmys?|palmes? d|razzies?|c[ée]sars?)\b",
    re.IGNORECASE,
)
#: A year that may be the films' or the ceremony's: "in 1994", "the 1994 Oscars".
_WHOSE_YEAR = re.compile(
    r"\b(?:in|the) (?:1[89]|20)\d\d"
    r"(?! (?:\w+ )?(?:film|movie|picture|western|comedy|drama|thriller))",
    re.IGNORECASE,
)
_PRIZE_ASKED = re.compile(r"\b(?:w[io]ns?|winn\w+|nominat\w+|nominees?|took)\b", re.IGNORECASE)
#: The end of a sentence, and not of an initial or a short word.
_END = re.compile(r"(?<!\b[A-Z])(?<!\b[DMSJH]r)(?<!\bMrs)(?<!\bSt)[.?!](?=\s+[A-Z“\"*…]|$)")


def bare(word: str) -> str:
    """A word without plural or possessive, so that "Oscars" leaks "Oscar"."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def telling(text: str) -> set[str]:
    """The words of a text that could give it away, each without plural or possessive."""
    return {bare(word) for word in fold(text).split() if word not in _EMPTY_WORDS}


@rule("E20")
def leak(case: Case) -> Iterator[str]:
    """The key, another right form or a telling word of it stands in the stem or in a clue.

    A word that every option has tells nothing.
    """
    yield from _leak_of_clues(case)
    if case.given:
        return
    stem = {bare(word) for word in case.stem_words} - _type_words(case)
    keys = case.draft.keys if case.draft is not None else ()
    for form in (case.question.answer, *keys):
        told = telling(form) & stem
        for choice in case.choices:
            told -= telling(choice)
        if told:
            yield f"the stem gives away “{min(told)}” of the answer"
            return
    text = f" {' '.join(case.stem_words)} "
    for form in case.question.accept:
        folded = fold(form)
        if len(folded) > 2 and f" {folded} " in text and telling(form):
            yield f"the stem gives away “{form}”, which is accepted"
            return


def _leak_of_clues(case: Case) -> Iterator[str]:
    keys = case.draft.keys if case.draft is not None else ()
    told = {word for form in (case.question.answer, *keys) for word in telling(form)}
    for clue in case.question.clues:
        if found := told & {bare(word) for word in fold(clue).split()}:
            yield f"a clue gives away “{min(found)}” of the answer"
            return


def _type_words(case: Case) -> set[str]:
    """Common nouns behind the question word: "which camera" may be answered by one."""
    return {bare(word) for found in _TYPE.finditer(case.question.stem) for word in found[1].split()}


def _awards(case: Case) -> list[Award]:
    facts = case.draft.facts if case.draft is not None else ()
    return [fact for fact in facts if isinstance(fact, Award)]


@rule("E21")
def award_without_body(case: Case) -> Iterator[str]:
    stem, awards = case.told, _awards(case)
    if not awards:
        if _CATEGORY.search(stem) and not _BODY.search(_CATEGORY.sub("…", stem)):
            yield "an award's category without the body that gives it"
        return
    bodies = {fold(body) for award in awards for body in (award.body, in_full(award.body))}
    short = {"academy award": "oscar"}
    folded = fold(stem)
    named = any(
        body.removesuffix(" award").removesuffix(" awards") in folded
        or short.get(body, "\0") in folded
        for body in bodies
    )
    # Where the body is the answer, naming it would be the leak.
    answer, plain = fold(case.question.answer).rstrip("s"), {body.rstrip("s") for body in bodies}
    if not named and answer not in plain | {body.removesuffix(" award") for body in plain}:
        yield "an award without the body that gives it"


@rule("E22")
def award_without_year(case: Case) -> Iterator[str]:
    """A ceremony's year and its films' differ by one, so one of the two is pinned."""
    stem = case.told
    asked = bool(_awards(case)) or (_OSCARS.search(stem) and _PRIZE_ASKED.search(stem))
    pinned = case.draft is not None or _ITALIC.search(stem) or _ORDINAL.search(stem)
    if asked and not pinned and _WHOSE_YEAR.search(stem):
        yield "the year may be that of the films or that of the ceremony; say “for films of …”"
        return
    when = case.kind in (Kind.YEAR, Kind.DATE) or _YEAR.fullmatch(case.question.answer)
    if asked and not when and not _ORDINAL.search(stem) and not _YEAR.search(stem):
        # Who was the first, the only or the youngest ever needs no year; two films pin it as well.
        if case.given and _IN_TIME.search(case.prose):
            return  # which of these winners came out first?
        if case.draft is None and (
            re.search(r"\b(?:first|only|most|youngest|oldest)\b", stem)
            or len(_ITALIC.findall(stem)) > 1
        ):
            return
        yield "an award without film year or ceremony"


@rule("E23")
def bare_title(case: Case) -> Iterator[str]:
    """At first mention a title has its year, unless the year is what is asked.

    Clues come one by one, so that each has the year of the film that it names.
    """
    question = case.question
    if case.draft is not None and any(
        case.draft.title in clue and not _YEAR.search(clue) for clue in question.clues
    ):
        yield "a clue names the film without its year"
    if case.kind in (Kind.YEAR, Kind.DATE) or _YEAR.fullmatch(question.answer):
        return
    if case.given and not case.claims and _IN_TIME.search(case.prose):
        return
    if case.draft is not None:
        year = case.draft.film.rpartition("-")[2]
        if case.draft.title in question.stem and year not in question.stem:
            yield "a title without its year"
    elif (found := _ITALIC.search(question.stem)) and not _YEAR.search(question.stem):
        before = question.stem[: found.start()].split()[-3:]
        if _CALLED_FILM.search(" ".join(before)):
            yield f"“{found[1]}” without its year"


@rule("E24")
def relative_time(case: Case) -> Iterator[str]:
    if found := _RELATIVE.search(case.prose):
        yield f"“{found[0]}” will not stay true"


@rule("E25")
def opinion(case: Case) -> Iterator[str]:
    if found := _OPINION.search(_MADE_FAMOUS.sub("…", case.prose)):
        yield f"“{found[0]}” is an opinion"


@rule("E26")
def dangling(case: Case) -> Iterator[str]:
    stem = case.question.stem
    found = _DANGLING.search(stem)
    if found and (_is_named(found[0], stem) or _TOLD_BEFORE.search(stem[: found.start()])):
        found = None
    if found := _OPENING_PRONOUN.match(stem) or found:
        yield f"“{found[0]}” points at nothing"


def _is_named(what: str, stem: str) -> bool:
    """Whether the stem has a name for it: a film's in italics, of anything else any in quotes."""
    is_film = what.casefold().endswith(("film", "films", "movie", "movies", "picture"))
    return bool(re.search(r"\*" if is_film else r"[*“\"]", stem))


@rule("E28")
def unfinished(case: Case) -> Iterator[str]:
    if not case.question.stem.rstrip('”"*)').endswith(("?", ".", "!")):
        yield "no question mark or full stop at the end"


@rule("E29")
def too_long(case: Case) -> Iterator[str]:
    """A pyramid's clues stand each on a line of its own and are measured one by one."""
    for clue, prose in zip(case.question.stem.split("\n"), case.prose.split("\n"), strict=False):
        if len(clue) > LONGEST:
            yield f"over {LONGEST} characters"
        elif len(_END.findall(prose)) > MOST_SENTENCES:
            yield f"more than {MOST_SENTENCES} sentences"
    if any(len(clue) > LONGEST for clue in case.question.clues):
        yield f"a clue of over {LONGEST} characters"


@rule("E31")
def options_missing(case: Case) -> Iterator[str]:
    needed = case.question.needs_choices or says_so(case.prose)
    if needed and not case.choices:
        yield "it needs options and has none"


RULES: tuple[Rule, ...] = (
    leak,
    award_without_body,
    award_without_year,
    bare_title,
    relative_time,
    opinion,
    dangling,
    unfinished,
    too_long,
    options_missing,
)
