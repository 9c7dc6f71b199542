"""What a page is about, where it is not one film: the word for it in a refusal."""

from __future__ import annotations

import re

#: First words of an infobox's name → what such a page is about.
_INFOBOXES = (
    (r"film series|media franchise|franchise", "a series of films"),
    (r"film awards|awards?\b|award ceremony|.* awards?$", "an award or its ceremony"),
    (r"film festival|festival|recurring event", "a festival"),
    (r"television episode|tv episode", "an episode of a TV series"),
    (r"television season|tv season", "a season of a TV series"),
    (r"television|tv|tv series|web series|animanga", "a TV series"),
    (r"album|soundtrack", "an album"),
    (r"song|single", "a song"),
    (r"book|novel|short story|comic|graphic novel|manga|poem", "a book"),
    (r"play|musical|opera", "a stage work"),
    (r"video game|vg|game", "a video game"),
    (r"character|.* character", "a character"),
    (r"company|film company|organi[sz]ation|cinema|theat(?:er|re)|venue|record label", "a company"),
    (
        r"person|actor|actress|writer|comedian|musical artist|director|officeholder|artist"
        r"|military person|sportsperson|model|presenter|royalty|philosopher|scientist|biography",
        "a person",
    ),
)
_LIST_TITLE = re.compile(r"(?:lists? of|index of|outline of|filmography of)\b", re.IGNORECASE)
_YEAR_TITLE = re.compile(r"(?:\d{4} in (?:\w+ )*(?:film|cinema)|.* films of \d{4})$", re.IGNORECASE)
_LEADS = (
    (r"\(born |\bborn (?:on |in )?\w+ \d|\b(?:is|was) an? [^.]{0,60}\b(?:actor|actress|director"
     r"|filmmaker|screenwriter|producer|composer|singer|writer|politician)\b", "a person"),
    (r"\b(?:is|was) an? [^.]{0,60}\b(?:television|TV|web)[- ](?:mini)?series\b", "a TV series"),
    (r"\b(?:is|was) an? [^.]{0,60}\b(?:novel|book|short story)\b", "a book"),
    (r"\b(?:is|was|are) [^.]{0,60}\b(?:film series|franchise|trilogy)\b", "a series of films"),
)  # fmt: skip


def kind_of_infobox(name: str) -> str:
    """ "a person" of "person": what pages with that infobox are about; empty where not known."""
    for pattern, kind in _INFOBOXES:
        if re.fullmatch(pattern, name) or re.match(rf"(?:{pattern})\b", name):
            return kind
    return ""


def kind_of_title(title: str) -> str:
    """ "a list" of "List of films: A"; empty where the title does not tell."""
    if _LIST_TITLE.match(title):
        return "a list"
    return "a list of a year's films" if _YEAR_TITLE.match(title) else ""


def kind_of_lead(text: str) -> str:
    """What the first words of a page say it is about; empty where they don't."""
    lead = next((line for line in text.split("\n") if line.startswith("'''")), "")[:400]
    plain = re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]|'{2,}", r"\1", lead)
    return next((kind for pattern, kind in _LEADS if re.search(pattern, plain)), "")


def says_it_is_a_film(text: str) -> bool:
    """Whether a page without an infobox begins as a film's does."""
    lead = next((line for line in text.split("\n") if line.startswith("'''''")), "")[:400]
    return bool(re.search(r"\b(?:is|was) an? [^.]{0,120}\bfilm\b", lead))
