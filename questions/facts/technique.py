"""How the film was shot, and causes of it that the page states outright, in words of our own."""

from __future__ import annotations

import re

from questions.articles.article import Article
from questions.facts.fact import FilmFormat, Reason
from questions.facts.finding import Findings
from questions.facts.names import billed
from questions.facts.prose import Sentence, sentences_in

_SECTIONS = re.compile(
    r"lead|production|filming|principal photography|cinematography|development|visual", re.I
)
_GAUGE = (
    r"(?:super[ -]?(?:8|16|35)(?: ?mm)?|\d{2}(?:\.5)? ?mm|IMAX|VistaVision|CinemaScope|Techniscope"
    r"|Ultra Panavision 70|Super Panavision 70|Todd-AO|Cinerama|Technirama|digital video)"
)
#: One of these stands in every gauge's name.
_GAUGE_PARTS = (
    *("mm", "super", "imax", "vision", "scope", "todd-ao", "cinerama", "technirama"),
    "digital video",
)
_SHOT_ON = re.compile(
    r"\b(?:filmed|shot|filming|shooting|photographed) (?:the film |it )?"
    r"(?:entirely |mostly |primarily )?"
    rf"(?:in|on|using|with) (?P<first>{_GAUGE})(?: film)?(?:,? and (?P<second>{_GAUGE}))?",
    re.IGNORECASE,
)
_PROPER = (
    *("IMAX", "VistaVision", "CinemaScope", "Techniscope", "Ultra Panavision 70"),
    *("Super Panavision 70", "Todd-AO", "Cinerama", "Technirama"),
)


def read_technique(article: Article) -> Findings:
    """Film formats, each once with the first place that states it, and reasons."""
    seen: set[str] = set()
    passages = list(sentences_in(article, _SECTIONS))
    for sentence in passages:
        folded = sentence.text.casefold()
        if any(map(folded.__contains__, _GAUGE_PARTS)) and (m := _SHOT_ON.search(sentence.text)):
            for name in filter(None, (m["first"], m["second"])):
                if (proper := format_name(name)) not in seen:
                    seen.add(proper)
                    yield FilmFormat(name=proper, source=sentence.source)
    yield from _reasons(passages, [name.split()[-1] for name in billed(article, "director")])


def format_name(text: str) -> str:
    """The usual spelling: "Super 16 mm" of "super 16mm", "IMAX" of "imax"."""
    for proper in _PROPER:
        if text.casefold() == proper.casefold():
            return proper
    if m := re.fullmatch(r"super[ -]?(\d+)(?: ?mm)?", text, re.IGNORECASE):
        return f"Super {m[1]} mm" if m[1] != "8" else "Super 8"
    if m := re.fullmatch(r"(\d+(?:\.5)?) ?mm", text, re.IGNORECASE):
        return f"{m[1]} mm"
    return text.lower()


# Reasons: a cause and an outcome, each known by a pattern and told in words of ours.

_CAUSES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\b(?:limited|low|small|tight|shoestring|tiny) budget\b", re.IGNORECASE),
        "a limited budget",
    ),
    (
        re.compile(
            r"\bpermits? (?:were|was) (?:not|never) (?:issued|granted) for some street scenes\b",
            re.IGNORECASE,
        ),
        "no permits for some street scenes",
    ),
    (
        re.compile(
            r"\bpermits? (?:were|was) (?:not|never) (?:issued|granted)\b|\bwithout permits?\b",
            re.IGNORECASE,
        ),
        "no filming permits",
    ),
)
_OUTCOMES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(rf"\b(?:filming|shooting) (?:in|on) (?P<gauge>{_GAUGE})", re.IGNORECASE),
        "the film was shot on {gauge}",
    ),
    (
        re.compile(r"\b(?:composing|writing) (?:his|her|their) own (?:score|music)\b", re.I),
        "the director composed the score himself",
    ),
    (
        re.compile(r"\bin (?:one|a single) take\b", re.IGNORECASE),
        "some scenes were filmed in a single take",
    ),
    (
        re.compile(r"\b(?:in|to) black[ -]and[ -]white\b", re.IGNORECASE),
        "the film was shot in black and white",
    ),
)
_CAUSAL = re.compile(
    r"\b(?:dictated|forced|forcing|led (?:him|her|them|to)|caused|because of|due to|owing to"
    r"|as a result|meant that|ended up|required)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:This|That|These|Which|It|As a result)\b.*?\b(?:caused|forced|led|meant|made)\b",
    re.IGNORECASE,
)


def _reasons(passages: list[Sentence], directors: list[str]) -> Findings:
    """Reasons stated in one sentence, or in one and the next that opens with "This caused".

    `directors` are surnames: an outcome about the director needs one of them in its sentence.
    """
    seen: set[tuple[str, str]] = set()
    for i, sentence in enumerate(passages):
        folded = sentence.text.casefold()
        if "budget" not in folded and "permit" not in folded:
            continue
        cause = next((words for pattern, words in _CAUSES if pattern.search(sentence.text)), None)
        if cause is None:
            continue
        told = [sentence] if _CAUSAL.search(sentence.text) else []
        following = passages[i + 1] if i + 1 < len(passages) else None
        if following and following.line == sentence.line and _GOES_ON.match(following.text):
            told.append(following)
        for effect in told:
            for pattern, words in _OUTCOMES:
                named = any(name in effect.text for name in directors)
                if (m := pattern.search(effect.text)) and (named or "director" not in words):
                    outcome = _in_our_words(words, m)
                    if (cause, outcome) not in seen:
                        seen.add((cause, outcome))
                        yield Reason(cause=cause, outcome=outcome, source=effect.source)


def _in_our_words(words: str, m: re.Match[str]) -> str:
    if "{gauge}" in words:
        return words.replace("{gauge}", format_name(m["gauge"]))
    own = m[0].casefold()
    if " her own " in own:
        return words.replace("himself", "herself")
    return words.replace("himself", "themselves") if " their own " in own else words
