"""Sentences that tell where a film was shot, each cut down to its list of places.

What follows the list is cut off only where its first words show that no place stands in it
("from May to July", ", at a time when …"); anything else stays, and makes the list unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from questions.articles.article import Article
from questions.facts.dates import DATE
from questions.facts.gazetteer import country_of_region
from questions.facts.prose import title_pattern

_HOW = (
    r"(?:mainly |mostly |primarily |principally |entirely |largely |partly |partially |also |both "
    r"|on location |exclusively )*"
)
_PLACES = r"(?P<list>(?:the )?[A-Z].{2,400}?)"
_WHEN = (
    r"(?: (?:from|between|during|over|in) (?:[A-Z][a-z]+ )?"
    r"(?:\d|early|late|mid|the summer|[A-Z][a-z]+ \d{4}).*)?"
)
_WHERE = r"(?:in and around|in|at|around|on location in)"
_WHEN_SHORT = r"(?:,? (?:in|during) (?:the summer of |early |late |mid-)?(?:[A-Z][a-z]+ )?\d{4})?"
_WAS_SHOT = rf" (?:was|were|is) {_HOW}(?:shot|filmed) {_HOW}{_WHERE}"
_SHOT = re.compile(rf"{_WAS_SHOT} (?:the )?[A-Z]")
#: "Many of the exteriors", "The opening scenes": parts of the film that are shot somewhere.
_PARTS_OF_IT = (
    r"(?:(?:[Tt]he|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Aa]ll|[Oo]ther)(?: of the)? )?"
    r"(?:(?:opening|closing|final|interior|exterior|outdoor|indoor|location|various) )?"
    r"(?:[Ss]cenes|[Ee]xteriors|[Ii]nteriors|[Ee]xterior shots|[Ii]nterior shots)"
)
_WORK = (
    r"(?:[Ll]ive-action |[Ll]ocation )?"
    r"(?:Principal photography|Filming|Shooting|[Pp]roduction|[Pp]rincipal filming"
    r"|(?:^|(?<=[ ,]))(?:principal photography|filming|shooting))(?: of the (?:film|movie))?"
)
_TOOK_PLACE = re.compile(
    rf"(?:Most of the |The )?{_WORK}(?: also)? "
    rf"(?:took place|was done|occurred|was carried out) {_HOW}(?:in|at|around|on) {_PLACES}{_WHEN}"
)
#: "… lasted eight months, beginning in May, and took place in Oslo".
_LASTED = re.compile(
    rf"{_WORK} (?:lasted|took) [^.;]{{2,80}}?,? and (?:it )?took place {_HOW}(?:in|at) "
    rf"{_PLACES}{_WHEN}"
)
_NAMES = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*"
_NO_DATE = re.sub(r"\?P<[^>]+>", "?:", DATE)
_MONTH = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Spring|Summer|Autumn|Fall|Winter)\b)"
)
#: Only what comes right after the words is read, and the places a film moved on to are not.
_BEGAN = re.compile(
    rf"(?:Principal photography|Filming|Shooting)(?: of the film)? (?:began|started|commenced)"
    rf"(?:,? (?:on|in) {_NO_DATE},?)? (?:in|at|on location in) {_MONTH}"
    rf"(?P<list>{_NAMES}(?:, {_MONTH}{_NAMES})*)"
    rf"(?:,? (?:in|at|with|and|on) (?:the |[a-z]|{_NO_DATE}).*|,? on {_NO_DATE}.*)?"
)
#: What a film may be shot in that is no place.
_NO_PLACE = re.compile(
    r"(?:the )?(?:[A-Z]\w*[Cc]olou?r|[A-Z]\w*[Vv]ision|[A-Z]\w*[Ss]cope|Super|IMAX|Dolby|HD"
    r"|[A-Z]?\d|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_WHILE = re.compile(r", (?:while|whereas) ")
#: What tells more of the matter and names no place that belongs to the list.
_TAIL = re.compile(
    r",? (?:at a time when|while|where|which|whose|doubling|standing in|playing"
    r"|during (?:the|its|a)|on the (?:sound)?stages? of) .*$"
)
#: "Oslo, with the interiors shot in Bergen": one list more.
_WITH = re.compile(
    rf", with (?:the )?(?:interiors|exteriors|(?:interior|exterior) (?:scenes|shots)) "
    rf"(?:being )?(?:shot|filmed) {_HOW}(?:in|at) (?=(?:the )?[A-Z])"
)
_STUDIOS = re.compile(r"\bthe studios of (?=[A-Z])")
#: "(now a hotel)", "(exterior)".
_REMARK = re.compile(r" \([a-z][^()]*\)")
#: "Stone House, an 18th-century mansion in …" says what it is before it says where.
_APPOSITION = re.compile(
    rf"^(?P<site>{_NAMES}), an? (?:[a-z\d][\w-]* ){{1,6}}?(?:in|of) (?P<where>{_NAMES}(?:, .+)?)$"
)
#: "outside Ballyfar, County Kerry": the county is the town's, and may not be the place's.
_BESIDE = re.compile(rf" (?:outside|near) {_NAMES}, (?P<region>{_NAMES})")
_COUNTY = re.compile(r"\bCo\. (?=[A-Z])")


def shot_in(sentence: str, article: Article) -> Iterator[str]:
    """The lists of places of a sentence whose clauses tell where the film was shot."""
    for clause in _WHILE.split(sentence):
        if listed := _in_clause(clause, article):
            yield listed


def _in_clause(text: str, article: Article) -> str | None:
    text = text.rstrip(". :")
    m = (
        _TOOK_PLACE.fullmatch(text)
        or _LASTED.fullmatch(text)
        or _BEGAN.fullmatch(text)
        or (_shot(title_pattern(article)).fullmatch(text) if _SHOT.search(text) else None)
    )
    if m is None and (opening := _opens_with(title_pattern(article)).match(text)):
        m = None if _NO_PLACE.match(opening["list"]) else opening
    return _tidied(m["list"]) if m else None


@lru_cache(maxsize=4)
def _opens_with(film: str) -> re.Pattern[str]:
    """ "Filmed in Oslo and in Bergen, the film opened": nothing but the list up to its comma."""
    return re.compile(
        rf"(?:Shot|Filmed) {_HOW}{_WHERE} (?P<list>(?:the )?{_NAMES}"
        rf"(?:(?:, |,? and )(?:in |at |around )?(?:the )?{_NAMES}){{0,6}}){_WHEN_SHORT}, {film} "
    )


@lru_cache(maxsize=4)
def _shot(film: str) -> re.Pattern[str]:
    """A sentence that lists where `film` was made."""
    return re.compile(rf"(?:{film}|{_PARTS_OF_IT}){_WAS_SHOT} {_PLACES}{_WHEN}")


def _tidied(listed: str) -> str:
    listed = _WITH.sub(" and ", listed)
    listed = _COUNTY.sub("County ", _REMARK.sub("", _TAIL.sub("", listed)))
    listed = _STUDIOS.sub("", listed).replace("Republic of Ireland", "Ireland")
    if m := _APPOSITION.match(listed):
        listed = f"{m['site']} in {m['where']}"
    return _BESIDE.sub(_beside, listed)


def _beside(m: re.Match[str]) -> str:
    nation = country_of_region(m["region"])
    return f", {nation}" if nation else m[0]
