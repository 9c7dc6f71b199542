"""Review scores and named critics; never a critic's words."""

from __future__ import annotations

import re

from questions.articles.article import Article
from questions.facts.fact import Score
from questions.facts.finding import Finding, Findings, unread
from questions.facts.prose import Sentence, sentences_in
from questions.facts.reviews import reviews_in

_SECTIONS = re.compile(
    r"lead|(?:.*\b)?(?:reception|critical|reviews?|release|response|reaction|legacy|reappraisal"
    r"|assessment)\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"(?:cultural )?(?:legacy|influence|impact)\b", re.IGNORECASE)
_COUNT = r"(?P<n>\d{1,3}(?:,\d{3})*|\d{1,4})"
_TOMATOES = (
    re.compile(
        rf"\b(?P<value>\d{{1,3}})(?:%| percent)[^.;%\d]{{0,110}}? "
        rf"(?:out of|based on|from|of|on|with) (?:\w+ ){{0,3}}?{_COUNT} (?:\w+ )?"
        r"(?:reviews|critics)\b"
    ),
)
_METACRITIC = (
    re.compile(
        rf"\b(?P<value>\d{{1,3}})(?: out of 100|/100|%)?,? (?:out of 100,? )?(?:on Metacritic,? )?"
        rf"(?:based on|from)(?: reviews from)? (?:\w+ )?{_COUNT} (?:\w+ )?(?:critics|reviews)"
    ),
)
#: It may stand between the share and the count, and has a digit of its own.
_AVERAGE = re.compile(
    r",? (?:with|and) an? (?:weighted )?average (?:rating|score) of "
    r"\d+(?:\.\d+)?(?:/10| out of 10)?,?"
)
#: Another film's score beside this one's.
_OF_ANOTHER = re.compile(
    r"\b(?:predecessor|sequel|respectively|(?:first|original|previous|earlier|second|third) film"
    r"|remake|compared|whereas|franchise|series)\b"
)
#: One of these stands in all that tells a score; looked for first, because few sentences do.
_SCORERS = ("Tomatoes", "Metacritic", "etascore", "metapoint", "CinemaScore")
_TOMATOES_NAMED = re.compile(r"\bRotten ?Tomatoes\b")
_META = re.compile(r"\b(?:Metacritic|[Mm]etascore|metapoints?)\b")
_SCORE_LIKE = re.compile(r"\b\d{1,3}(?:%|/100| (?:meta)?points)|\bout of 100\b")
_CINEMASCORE = re.compile(
    r"\bCinemaScore\b.{0,90}?\b(?:grade|score|rating) of "
    r"[\"“]?(?P<value>[A-F][+−–-]?)[\"”]?(?=[\s.,;]|$)"
)


def read_reception(article: Article) -> Findings:
    """Scores of Rotten Tomatoes (with the number of reviews), Metacritic and CinemaScore; critics.

    A sentence that speaks of a score and is damaged is an unread.
    """
    seen: set[tuple[str, str]] = set()
    yield from _agreed([f for s in sentences_in(article, _SECTIONS) for f in _scores(s)])
    for sentence in sentences_in(article, _SECTIONS):
        if _LATER.match(sentence.section.title):
            continue  # what is said there of the film's afterlife is no review of it
        for review in reviews_in(sentence, article):
            key = (
                review.critic.replace(".", ""),
                review.outlet.removeprefix("The ").replace(" ", ""),
            )
            if key not in seen:
                seen.add(key)
                yield review


def _agreed(found: list[Finding]) -> Findings:
    """Without the scores of a source that the page gives several times and not alike."""
    said: dict[str, set[tuple[str, int | None]]] = {}
    for finding in found:
        if isinstance(finding, Score):
            said.setdefault(finding.source_name, set()).add((finding.value, finding.reviews))
    given: set[str] = set()
    for finding in found:
        if not isinstance(finding, Score):
            yield finding
        elif len(said[finding.source_name]) > 1:
            text = f"{finding.source_name}: {finding.value}"
            yield unread("score", text, "the page gives several scores of it", finding.source)
        elif finding.source_name not in given:
            given.add(finding.source_name)
            yield finding


def _scores(sentence: Sentence) -> list[Finding]:
    text = sentence.text
    if not any(map(text.__contains__, _SCORERS)):
        return []
    tomatoes, meta = _TOMATOES_NAMED.search(text), _META.search(text)
    if (tomatoes or meta) and (why := damaged(text)) and _SCORE_LIKE.search(text):
        return [unread("score", text, why, sentence.source)]
    found: list[Finding] = []
    if (tomatoes or meta) and _OF_ANOTHER.search(text) and _SCORE_LIKE.search(text):
        return [unread("score", text, "it may be another film's score", sentence.source)]
    if tomatoes and (m := _first(_TOMATOES, _AVERAGE.sub("", text))) and int(m["value"]) <= 100:
        found.append(_score("Rotten Tomatoes", f"{m['value']}%", m["n"], sentence))
    if (
        meta
        and (m := _first(_METACRITIC, text[meta.start() if tomatoes else 0 :]))
        and int(m["value"]) <= 100
    ):
        found.append(_score("Metacritic", f"{m['value']}/100", m["n"], sentence))
    elif meta and not tomatoes and _SCORE_LIKE.search(text) and not found:
        why = "a score without the number of its reviews, or in an unknown form"
        found.append(unread("score", text, why, sentence.source))
    if m := _CINEMASCORE.search(text):
        found.append(
            _score("CinemaScore", m["value"].replace("−", "-").replace("–", "-"), None, sentence)
        )
    return found


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> re.Match[str] | None:
    return next((m for p in patterns if (m := p.search(text))), None)


def _score(name: str, value: str, count: str | None, sentence: Sentence) -> Score:
    reviews = int(count.replace(",", "")) if count else None
    return Score(source_name=name, value=value, reviews=reviews, source=sentence.source)


def damaged(text: str) -> str | None:
    """What shows that words have dropped out of a sentence; None if nothing does."""
    for opening, closing in (("(", ")"), ("[", "]")):
        if text.count(opening) != text.count(closing):
            return "brackets that don't match: words have dropped out"
    if text.count('"') % 2:
        return "quotes that don't match: words have dropped out"
    if re.search(r"\b(?:on|by|from|of|at|to) (?:[,.;)]|was\b|were\b)|\(\s*\)|\s[,;]", text):
        return "a word is missing after a preposition"
    return None
