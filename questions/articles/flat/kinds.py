"""What a page is about, by the first sentence of its text: one film, or something else.

The sentence says it in the words after its first "is": "is a 1999 Norwegian drama film directed
by …". The last noun of that run, up to the first word that only adds to it, is what counts.
"""

from __future__ import annotations

import re

A_FILM = "a film"

_VERB = re.compile(
    r"\b(?:is|was|are|were) (?:also )?(?:(?:an?|the|one of the|any of|two|three|four) )"
    r"|\b(?P<several>(?:may|can|could|might) (?:also )?(?:refer|mean|stand for)|refers? to)\b"
    r"|\b(?:is|was|are|were) (?=\d{4} )"
)
_ADDS = re.compile(
    r"(?:[,;:(]|\.(?=\s|$)|\b(?:of|by|in|from|about|for|with|on|at|who|that|which|whose|where|when|as"
    r"|directed|written|co-written|produced|co-produced|based|created|starring|featuring|set|released"
    r"|made|shot|adapted|distributed|centred|centered|inspired|scored|edited|hosted|held|broadcast"
    r"|presented|given|consisting|comprising|depicting|telling|chronicling|known|best|located|to"
    r"|through|between|during|under|loosely|founded|owned|headquartered|starred|developed|published|composed|recorded|and"
    r" (?:the|its|a|an|directed|starring|stars))\b)"
)
#: The nouns that a page's subject is called by, the more telling first.
_KINDS = (
    (r"film|movie|motion picture|picture|documentary|telefilm|featurette|short|featurettes"
     r"|film adaptation|remake|comedy|drama|thriller|western|melodrama|mockumentary|anime"
     r"|noir|biopic|romcom", A_FILM),
    (r"film series|series of (?:\w+[- ]){0,6}(?:films|movies)|(?:\w+ )?franchise|trilogy|tetralogy"
     r"|pentalogy|duology|films|movies", "a series of films"),
    (r"(?:television|tv|web|drama|comedy|anime|documentary|animated|crime|sitcom|reality|mini)[- ]?"
     r"(?:mini)?(?:series|show|programme|program)|sitcom|soap opera|telenovela|miniseries"
     r"|television (?:sitcom|drama|programme|program|anthology)", "a TV series"),
    (r"(?:\w+ )?episode|pilot", "an episode of a TV series"),
    (r"list|(?:\w+ )?filmography|discography|bibliography|timeline|chronology", "a list"),
    (r"(?:soundtrack|studio|live|compilation|score|concept)? ?album|soundtrack|ep|mixtape",
     "an album"),
    (r"song|single|theme song|ballad|aria|hymn|tune", "a song"),
    (r"novel|book|novella|short story|memoir|autobiography|biography|comic book|graphic novel"
     r"|manga|manga series|comic strip|poem|novelization|novelisation|magazine|newspaper",
     "a book"),
    (r"play|musical|opera|ballet|stage play|stage musical|operetta", "a stage work"),
    (r"(?:video|computer|arcade|board|card|adventure|platform) game|game", "a video game"),
    (r"(?:fictional |main |title |supporting )*(?:character|superhero|supervillain|protagonist"
     r"|antagonist)", "a character"),
    (r"film festival|festival|awards?|prize|award ceremony|ceremony|honou?r|accolade"
     r"|(?:\w+ )?awards ceremony|edition", "an award, its ceremony or a festival"),
    (r"(?:\w+ )*(?:company|studio|distributor|corporation|conglomerate|network|channel|label"
     r"|studios|cinema|theat(?:er|re)|venue|streaming service|broadcaster|organi[sz]ation|brand)",
     "a company"),
    (r"(?:\w+[- ])*(?:actor|actress|director|filmmaker|film-maker|screenwriter|producer|composer"
     r"|singer|writer|author|novelist|playwright|politician|cinematographer|editor|musician"
     r"|comedian|model|dancer|journalist|critic|rapper|songwriter|artist|animator|businessman|businesswoman"
     r"|entrepreneur|footballer|wrestler|athlete|presenter|personality|poet|photographer|designer"
     r"|choreographer|entertainer|auteur|activist|lawyer|soldier|king|queen|president|magician"
     r"|stuntman|performer|impressionist|voice artist|television host|executive|band)s?",
     "a person"),
    (r"(?:\w+[- ])*(?:genre|subgenre|movement|technique|style|film term|concept|cycle)",
     "a genre or a way of making films"),
    (r"(?:\w+[- ])*(?:city|town|village|country|capital|state|county|island|river|mountain|region"
     r"|district|suburb|municipality|resort|hotel|casino)", "a place"),
)  # fmt: skip
_ENDS = tuple(
    (re.compile(rf"(?:^|[\s-])(?:{words})$", re.IGNORECASE), kind) for words, kind in _KINDS
)
_BORN = re.compile(r"\(.{0,200}?\bborn\b|\bborn (?:on |in )?(?:\d{1,2} )?[A-Z][a-z]+ \d")
_LIST_TITLE = re.compile(
    r"(?:lists? of|index of|outline of|filmography of)\b|.*\b(?:filmography|discography)$"
    r"|\d{4} in (?:\w+ )*(?:film|cinema)$|.* films of \d{4}$",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"\((?:[\w' -]* )?(film series|franchise|TV series|television series|miniseries|soundtrack"
    r"|album|novel|disambiguation|video game|musical|play|song|character|actor|actress|director"
    r"|comics|producer|screenwriter)\)$",
    re.IGNORECASE,
)
_WAITS = re.compile(r"\b(?:mini-?)?series|\bshow$|\bprogram(?:me)?$", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]{0,300}\)")
_OF_FILMS = re.compile(
    r"(?:series|set|group|collection|trio) of (?:[\w'-]+,? ){0,8}(?:films|movies)\b"
)
_LONGEST = 600


def kind_of_page(title: str, lead: str) -> str:
    """`A_FILM`, "a person" and the like; empty where title and first sentence don't say."""
    if tag := _TAG.search(title):
        return _of_tag(tag[1].lower())
    if _LIST_TITLE.match(title):
        return "a list"
    sentence = lead[:_LONGEST]
    plain = _BRACKETS.sub("", sentence)
    verb = _VERB.search(plain)
    if verb is None:
        return ""
    if verb["several"]:
        return _SEVERAL
    what = plain[verb.end() :]
    if _OF_FILMS.match(
        re.sub(r"^(?:[\w'-]+ )*?(?=(?:series|set|group|collection|trio) of)", "", what)
    ):
        return "a series of films"
    noun = _noun(what)
    kind = next((kind for pattern, kind in _ENDS[1:] if pattern.search(noun)), "")
    kind = kind or (A_FILM if _ENDS[0][0].search(noun) else "")
    if not kind and _WAITS.search(noun):
        kind = "a series"
    if not kind and _BORN.search(sentence):
        kind = "a person"
    return kind


_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_OF_SEVERAL = re.compile(
    r"^.{0,80}?\b(?:franchise|series|saga|trilogy|tetralogy|films) (?:consists?|comprises?"
    r"|is comprised|is made up|contains|includes)\b"
    rf"|^.{{0,80}}?\b(?:are|is a (?:set|group|collection) of) (?:the )?{_MANY} (?:[\w-]+ ){{0,5}}"
    r"(?:films|movies)\b"
)


def tells_of_several(sentence: str) -> bool:
    """Whether a page's first sentence counts its films: "The franchise consists of five films"."""
    return bool(_OF_SEVERAL.search(sentence))


_SEVERAL = "a list of pages of that name"


def _of_tag(tag: str) -> str:
    word = tag.replace("tv", "TV")
    return _SEVERAL if tag == "disambiguation" else f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _noun(what: str) -> str:
    """ "1999 Norwegian drama film" of "1999 Norwegian drama film directed by Ann Lee"."""
    end = _ADDS.search(what)
    while end and end[0] == "," and _goes_on_adjectives(what[end.end() :]):
        end = _ADDS.search(what, end.end())
    return (what[: end.start()] if end else what).strip()


def _goes_on_adjectives(rest: str) -> bool:
    """Whether a comma parts adjectives: "a dark, violent crime film"."""
    return bool(
        re.match(r" (?:[\w'-]+,? ){0,5}(?:film|movie|series|comedy|drama)\b", rest)
    ) and not (
        re.match(
            r" (?:and|directed|written|based|starring|the|an?|which|who|part|produced)\b", rest
        )
    )
