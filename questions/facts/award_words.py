"""What award rows are made of: words of category titles, and what a body's name looks like."""

from __future__ import annotations

import re

from questions.facts.bodies import one_name

#: Where a category starts inside a flattened row.
CATEGORY_START = re.compile(
    r"\b(?:Best|Outstanding|Favou?rite|Grand Prix|Grand Prize|Palme d['’]Or|Golden Lion|Golden Bear"
    r"|Silver Lion|Silver Bear|Golden Palm"
    r"|Audience Award|Jury Prize|Special Jury|Most"
    r"|Top|Breakthrough|Achievement in|Actor of|Actress of|Director of|Film of|Screenwriter of"
    r"|Choice Movie)\b"
)

#: Words that category titles are written with; a name follows where they end.
_WORD_LIST = """
a achievement acting action actor actress adaptation adapted adventure african american an and any
animated animation another art artist artistic as asian audience award based best
biographical black-and-white blockbuster breakout breakthrough british by cast
casting character child children's choice choreographer choreography cinematographer
cinematography color comedic comedy comic
contemporary contribution costume costumes couple critics debut decoration design designer
dialogue directing direction director directorial documentary drama dramatic duo editing editor
effects english ensemble entertainment european excellence family fantasy favorite favourite feature
features female fiction fight film film-editing films first for foreign french from genre german
grand hair hairstyling hero horror in independent indian individual international into italian
japanese jury kiss language latin lead leading limited live lyrics make-up makeup male man
material medium men mixing most motion movie movies music musical mystery national negative new
newcomer non-english not of on or original other outstanding part people's performance performer
period photography picture pictures playback popular practical previously prix prize produced
producer producers production promising published role romance romantic sci-fi science score
scoring screenplay screenwriter screenwriting script series set short singer society song sound
source soundtrack spanish special story stunt stunts subject supporting suspense team technical
technician television than the theatrical theme thriller to top video villain visual western
wholesome with woman women work world writer writers writing written year young youth
"""
_WORDS = frozenset(_WORD_LIST.split())
_DASHES = frozenset(["–", "-", "—", "/", "&", "|", ":", ","])

_BODY = re.compile(
    r"(?:(?:\d{1,3}(?:st|nd|rd|th)|\d{4})\s+)?"
    r"(?:[\w.'’&-]+\s+){0,9}?"
    r"(?:Awards?|Prizes?|Oscars?|Globes?|BAFTAs?|Festival|Academy|Association|Circle|Guild|Society"
    r"|Board of Review|Critics|League|Council|Institute|Foundation|International|Honou?rs?|Emmys?"
    r"|Grammys?|César|Goya|David di Donatello|Bambi|Medals?|Federation|Union|Alliance)"
    r"(?:\s+(?:of|for|de|do|da)\s+[\w.'’& -]{2,40})?(?:\s*\([^()]{1,30}\))?"
)
_PLURAL_BODY = re.compile(r"\b(Award|Prize|Oscar|Globe|BAFTA|Honor|Honour)s$")
_CEREMONY = re.compile(r"^(?:the\s+)?(?:\d{1,3}(?:st|nd|rd|th)\s+(?:annual\s+)?|annual\s+)", re.I)
_YEAR_FIRST = re.compile(r"^(?:the\s+)?((?:18|19|20)\d{2})\s+", re.I)


def is_body(text: str) -> bool:
    """Whether `text` is shaped like an awards body's name."""
    return bool(_BODY.fullmatch(text))


def body_and_year(text: str) -> tuple[str, int | None]:
    """("Academy Award", None) of "68th Academy Awards"; the year only where it is printed."""
    text = _CEREMONY.sub("", text.strip())
    year = None
    if m := _YEAR_FIRST.match(text):
        # "The 2019 Tin Moon Awards", "2019 9th Tin Moon Awards".
        year, text = int(m[1]), _CEREMONY.sub("", text[m.end() :])
    return one_name(_PLURAL_BODY.sub(r"\1", text.strip())), year


#: "Academy Award for Best Picture": what a page about one award is called.
_AWARD_PAGE = re.compile(
    r"(?P<body>[^:()]*?\b(?:Awards?|Prizes?|Globes?|Festival|Film Institute)) for (?P<category>.+)"
)


def award_in_target(target: str) -> tuple[str, str]:
    """("Academy Award", "Best Picture") of "Academy Award for Best Picture", where a link leads.

    Both are empty where it leads to no page about one award.
    """
    m = _AWARD_PAGE.fullmatch(target)
    return (body_and_year(m["body"])[0], m["category"]) if m else ("", "")


def is_category_words(text: str) -> bool:
    """Whether nothing but words of category titles stands in `text`: "Motion Picture Drama"."""
    return not split_category(text)[1]


def split_category(text: str) -> tuple[str, str]:
    """The longest run of category words that `text` starts with, and what follows it."""
    tokens = text.split()
    end = 0
    for i, token in enumerate(tokens):
        word = token.strip("(),.").casefold()
        if token in _DASHES or word in _WORDS:
            end = i + 1
        else:
            break
    while end and tokens[end - 1] in _DASHES:
        end -= 1
    return " ".join(tokens[:end]), " ".join(tokens[end:])


#: Craft named in a category → infobox labels that hold who did it on this film.
CRAFTS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\bDirect(?:or|ing|ion)\b"), ("director",)),
    (re.compile(r"\b(?:Screenplay|Writing|Screenwriter|Script)\b"), ("screenplay", "writer")),
    (re.compile(r"\b(?:Cinematograph(?:y|er)|Photography)\b"), ("cinematography",)),
    (re.compile(r"\bEdit(?:ing|or)\b"), ("editing",)),
    (re.compile(r"\b(?:Original Score|Original Music|Music|Score)\b"), ("music",)),
    (re.compile(r"\bBest (?:Film|Picture|Motion Picture|Feature)\b"), ("producer",)),
)


def craftspeople_labels(category: str) -> tuple[str, ...]:
    """Infobox labels of the craft a category honours; empty for acting and for what is unknown."""
    if re.search(r"\bAct(?:or|ress)\b|\bPerformance\b|\bLead\b|\bForeign\b|\bSound\b", category):
        return ()
    return next((labels for pattern, labels in CRAFTS if pattern.search(category)), ())
