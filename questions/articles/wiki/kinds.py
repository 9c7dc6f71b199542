"""What a page is about, where it is not one film: the word for it in a refusal."""

from __future__ import annotations

import re

from questions.articles.flat.kinds import A_FILM, kind_of_page, tells_of_several

#: First words of an infobox's name → what such a page is about.
_INFOBOXES = (
    (r"film series|media franchise|franchise", "a series of films"),
    (r"film awards|awards?\b|award ceremony|.* awards?$", "an award or its ceremony"),
    (r"film festival|festival|recurring event", "a festival"),
    (r"television episode|tv episode", "an episode of a TV series"),
    (r"television season|tv season", "a season of a TV series"),
    (r"television|tv|tv series|web series", "a TV series"),
    (r"animanga", "a manga or anime series"),
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
_LIST_TITLE = re.compile(
    r"(?:lists? of|index of|outline of|filmography of)\b|.*\b(?:filmography|discography)$",
    re.IGNORECASE,
)
_FESTIVAL_TITLE = re.compile(r"(?:\d.* )?.*\bfilm festival$", re.IGNORECASE)
#: The first bold words of a page, which are what it is called.
_BOLD = re.compile(r"^[^'\n{|<=*#]{0,60}(?P<quotes>'{3,5})(?!')(?P<name>[^\n]{1,120}?)'{3,5}", re.M)
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
    if _FESTIVAL_TITLE.match(title):
        return "about a festival"
    return "a list of a year's films" if _YEAR_TITLE.match(title) else ""


def kind_of_lead(text: str) -> str:
    """What the first words of a page say it is about; empty where they don't."""
    plain = _plain_lead(text)
    kind = next((kind for pattern, kind in _LEADS if re.search(pattern, plain)), "")
    if kind or says_it_is_a_film(text):
        return kind
    kind = kind_of_page("", plain)
    return "" if kind == A_FILM else kind


def name_in_bold(text: str) -> str:
    """What a page without an envelope calls itself; empty where a film's title may stand there."""
    bold = _BOLD.search(text)
    if bold is None or bold["quotes"] == "'" * 5:
        return ""
    return bold["name"].replace("'", "").strip()


def _plain_lead(text: str) -> str:
    bold = _BOLD.search(text)
    lead = text[bold.start() :].partition("\n")[0][:400] if bold else ""
    return re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]|'{2,}", r"\1", lead)


def says_it_is_a_film(text: str) -> bool:
    """Whether a page without an infobox begins as a film's does."""
    lead = _plain_lead(text)
    says = bool(re.search(r"\b(?:is|was) an? [^.]{0,120}\bfilm\b", lead))
    kind = kind_of_page("", lead)
    return kind == A_FILM or (says and not kind)


def says_television_film(text: str) -> bool:
    """Whether a page with a television series' infobox is about one film all the same."""
    is_one = r"\b(?:is|was) an? [^.]{0,80}?\b(?:television|TV)[ -](?:film|movie)\b|\btelefilm\b"
    first = re.split(r"(?<=[a-z)])\. (?=[A-Z])", _plain_lead(text))[0]
    return bool(re.search(is_one, first)) and not re.search(r"\b(?:series|films|movies)\b", first)


_SERIES = re.compile(
    r"\b(?:is|was|are|were) (?:an?|the) (?:(?!in |of |from )[\w-]+ ){0,4}?"
    r"(?:series|trilogy|franchise)\b"
)


def is_series(text: str) -> bool:
    """Whether a page with a film's infobox is about several films."""
    first = _plain_lead(text).partition(". ")[0]
    return bool(_SERIES.search(first)) or tells_of_several(first)


_ENGLISH = frozenset("the of and is was in to by with from".split())
_OTHERS = frozenset(
    "der die das und ist ein eine von aus le la les des est une et du el los las es una del il di"
    " che en som av de het een van i o um uma não är och på jest w na z".split()
)


def not_in_english(text: str) -> bool:
    """Whether the small words of a page's prose are another language's, or its letters are."""
    prose = " ".join(line for line in text.split("\n") if line and line[0] not in "|{}[*#!=<")
    letters = [letter for letter in prose[:2000] if letter.isalpha()]
    if len(letters) > 20 and sum(letter > "\u024f" for letter in letters) * 2 > len(letters):
        return True
    words = re.findall(r"\w+", prose[:2000].casefold())
    return sum(map(_ENGLISH.__contains__, words)) * 2 < sum(map(_OTHERS.__contains__, words))
