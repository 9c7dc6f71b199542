"""Sentences that tell a film's prizes by category and then by ceremony, or the other way round.

    It was nominated for Best Sound and Best Editing at the 9th Tin Moon Awards, winning the latter.
    At the 9th Tin Moon Awards, the film won all two awards it was nominated for: Best Film and …
    Receiving a nomination for the Tin Moon Award for Best Sound, the film made Tran a star.

One ceremony, one list of whole categories, and a tail that says for certain which of them were
won: a sentence that leaves any of these open gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.articles.article import Article, Section, Text
from questions.facts.award_words import body_and_year, is_category_words
from questions.facts.fact import Award
from questions.facts.finding import in_section
from questions.facts.prose import THE_FILM, called_the_film

_LEADS = r"(?:Best|Outstanding|Worst|Favou?rite|Achievement in|Most Promising)"
_BODY = r"(?:[A-Z][\w'’.&-]*(?: (?:[A-Z][\w'’.&-]*|of|and|for)){0,6} )"
_CEREMONY = (
    rf"(?P<body>(?:(?:\d{{1,3}}(?:st|nd|rd|th)|\d{{4}}) )(?:[Aa]nnual )?{_BODY}(?:Award|Prize)s)"
)
_CATEGORIES = rf"(?:the )?(?P<categories>{_LEADS} [^.;:()]*?)(?: awards?)?"
_COUNT = r"(?:\w+|\d+)"
_NOMINATED = (
    rf"(?P<nominated>(?:(?:received|earned|garnered|got|scored) (?:an? |{_COUNT} )?nominations?"
    r"|was nominated)(?: for| in| in the categor(?:y|ies)(?: of)?|, including|:"
    rf"| for {_COUNT} awards, including| for {_COUNT} awards:)) "
)
_ALL = (
    rf"(?P<all>won all (?:of the )?{_COUNT} (?:awards?|categories) (?:that )?"
    r"(?:it|the film) was nominated (?:for|in): )"
)
_WON = r"(?P<won>won (?:the )?(?:awards? (?:for )?)?)"
_DONE = rf"(?:also )?(?:{_ALL}|{_NOMINATED}|{_WON})"
#: What follows with a capital letter goes on with the list.
_SO_FAR = r"(?P<tail>(?:[,;.]| but| and)(?! ?(?:and )?(?:the )?[A-Z]).*|)$"
_RECEIVING = (
    r"(?P<nominated>Receiving|Earning|Garnering) an? (?:nomination for the )?"
    rf"(?P<body>{_BODY}Award)(?: nomination)? for {_CATEGORIES}, "
)
_FORMS = (
    re.compile(rf"{THE_FILM} {_DONE}{_CATEGORIES} at the {_CEREMONY}{_SO_FAR}"),
    re.compile(rf"(?:At|For|During|In) the {_CEREMONY}, {THE_FILM} {_DONE}{_CATEGORIES}{_SO_FAR}"),
    re.compile(rf"{_RECEIVING}{THE_FILM} (?=\w)"),
)
#: What every such sentence holds: looked for first, because few do.
_WORTH_READING = re.compile(r"(?:Award|Prize)s?\b")
_SPLIT = re.compile(rf",? and (?=(?:the )?{_LEADS} )|, (?=(?:the )?{_LEADS} )")
_WINS = re.compile(r"\b(?:won|wins?|winning|winner|received|awarded|earn(?:ed|ing)|taking|took)\b")
_WINNING = re.compile(
    r",? (?:winning|and won|and winning)(?: for| in)?(?: the)? (?P<what>both|all(?: \w+)?|former"
    rf"|latter|{_LEADS} [^.;:()]*?)(?: award)?\.?$"
)
_TWO = 2


def read_ceremony(
    sentence: str, paragraph: Text, section: Section, article: Article
) -> Iterator[Award]:
    """The awards of one sentence about the film itself; none where anything is left open."""
    if not _WORTH_READING.search(sentence):
        return
    plain = called_the_film(sentence, article)
    match = next((m for pattern in _FORMS if (m := pattern.match(plain))), None)
    if match is None:
        return
    groups = match.groupdict()
    listed = _listed(groups["categories"])
    won = bool(groups.get("won") or groups.get("all"))
    results = _results(listed, groups.get("tail") or "", won=won) if listed else None
    for category, result in (results or {}).items():
        yield Award(
            body=body_and_year(match["body"])[0],
            category=category,
            recipients=(),
            result=result,
            source=in_section(section, paragraph.line),
        )


def _listed(categories: str) -> list[str]:
    """The categories of a list; none where any of them is not one for certain."""
    parts = [part.removeprefix("the ").strip() for part in _SPLIT.split(categories)]
    doubtful = any(
        not is_category_words(part) or (" and " in part and not _is_pair(part)) for part in parts
    )
    return [] if doubtful or len(set(parts)) < len(parts) else parts


def _is_pair(category: str) -> bool:
    """Whether "and" is a word of the category's own: "Best Makeup and Hairstyling"."""
    return bool(
        re.search(r"\b(?:Makeup|Make-up|Hair|Direction|Design|Editing|Picture) and ", category)
    )


def _results(listed: list[str], tail: str, *, won: bool) -> dict[str, str] | None:
    """Each category's result; None where the tail tells of wins and not which they are."""
    if won:
        return dict.fromkeys(listed, "won")
    results = dict.fromkeys(listed, "nominated")
    if not _WINS.search(tail):
        return results
    winning = _WINNING.fullmatch(tail)
    if winning is None:
        return None
    what = winning["what"]
    if what.startswith(("both", "all")):
        return dict.fromkeys(listed, "won")
    if what in ("former", "latter"):
        if len(listed) != _TWO:
            return None
        results[listed[0 if what == "former" else -1]] = "won"
        return results
    named = _listed(what)
    return {**results, **dict.fromkeys(named, "won")} if named else None
