"""Home video: format, company, date and territory, from the prose on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from questions.articles.article import Article
from questions.facts.dates import DATE, find_dates
from questions.facts.fact import HomeMedia, Source
from questions.facts.film_year import film_year
from questions.facts.finding import Findings, unread
from questions.facts.names import is_company
from questions.facts.prose import THE_FILM, Sentence, called_the_film, sentences_in
from questions.facts.world import territory, territory_names

_SECTIONS = re.compile(
    r"lead$|home (?:media|video|release)|home media|video|dvd|releases?$", re.IGNORECASE
)
_FORMATS = (
    (r"video ?cassettes?|VHS(?: tapes?| and Betamax)?", "VHS"),
    (r"4K Ultra HD(?: Blu-ray)?|Ultra HD Blu-ray|4K Blu-ray", "4K Ultra HD"),
    (r"HD DVDs?", "HD DVD"),
    (r"DVDs?", "DVD"),
    (r"Blu-rays?(?: Discs?)? 3D|3D Blu-rays?(?: Discs?)?", "Blu-ray 3D"),
    (r"Blu-rays?(?: Discs?)?", "Blu-ray"),
    (r"Laser ?[Dd]iscs?", "LaserDisc"),
    (r"Betamax", "Betamax"),
    (r"CEDs?(?: Videodiscs?)?", "CED"),
    (r"UMD(?: Video)?", "UMD"),
)
_FORMAT = re.compile("|".join(rf"(?P<f{i}>\b(?:{p})\b)" for i, (p, _) in enumerate(_FORMATS)), re.I)
_ANY = "|".join(p for p, _ in _FORMATS)
_LIST = (
    rf"(?P<formats>(?i:(?:(?:the|a|both|on|region \d(?: and \d)?) )*(?:{_ANY})"
    rf"(?:(?:,? and |, | or )(?:on |the |a )?(?:{_ANY}))*))"
)
_SOLD = re.compile(r" (?:distributed|released|available|issued)")
_DIVIDE = re.compile(r"\s*(?:,|;)?\s+(?:while|whereas|when)\s+|\s*;\s*")
#: Why it came out then, which makes it no special edition.
_OCCASION = re.compile(
    r",? to (?:commemorate|mark|celebrate|coincide with) [^,;]*|,? bundled in a box set with .*$"
)
_TERRITORIES = "|".join(re.escape(n) for n in territory_names())
_IN = re.compile(rf"\b(?:in|for) (?:the )?(?P<t>{_TERRITORIES})\b", re.IGNORECASE)
_BY = r"by (?P<company>[A-Z\d][\w.&'’ -]{1,50}?)"
_OPENING = re.compile(rf"(?P<on>(?:On|In) {re.sub('[?]P<[^>]+>', '?:', DATE)}), ")
_RELEASED = (
    re.compile(
        rf"{_LIST}(?: (?:of|for) {THE_FILM}| version)? (?:was|were) (?:first )?"
        r"(?:distributed|released|issued)"
    ),
    re.compile(
        rf"{THE_FILM} (?:is|was|has been)(?: also| first)? (?:released|available|issued)"
        rf"(?: {_BY})? on {_LIST}"
    ),
    re.compile(
        r"(?P<company>[A-Z\d][\w.&'’ -]{1,50}?) (?:first )?(?:released|issued) "
        rf"{THE_FILM} on {_LIST}"
    ),
)
#: "… and on Blu-ray on May 9, 2008": another format, with a date of its own.
_NEXT = re.compile(rf",? and (?:then |was released )?on {_LIST}")
_OTHER = re.compile(
    r"\b(?:special|anniversary|collector['’]?s?|re-?release\w*|re-?issue\w*|edition|box set|trilogy"
    r"|restored|remastered|later|sold|gross\w*|sales|rental|trailer|planned|cancel\w*)\b",
    re.IGNORECASE,
)
#: Year each format was first sold in; a film of before came out on it some years after.
_FIRST_SOLD = {"VHS": 1977, "Betamax": 1976, "LaserDisc": 1978, "DVD": 1997, "UMD": 2005}
_FIRST_SOLD |= {
    "CED": 1981,
    "Blu-ray 3D": 2010,
    "HD DVD": 2006,
    "Blu-ray": 2006,
    "4K Ultra HD": 2016,
}
_TO_THE_MONTH = len("2000-01")
_FIRST_YEARS = 3
"""Within so many years a release on a format is taken to be the first."""


@dataclass(slots=True)
class _Disc:
    """What the sentences so far say of one format; values that disagree are dropped."""

    source: Source
    dates: list[str] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)
    territories: list[str] = field(default_factory=list)


def read_home_media(article: Article) -> Findings:
    """One fact a format, in the order the page comes to them.

    Reissues and special editions are passed over, and a date that may be a reissue's is left
    out. Where sentences differ on a format's date, company or territory, that field is empty.
    """
    discs: dict[str, _Disc] = {}
    for sentence in sentences_in(article, _SECTIONS):
        if not _SOLD.search(sentence.text):
            continue
        for clause in _DIVIDE.split(sentence.text.rstrip(". ")):
            _read_clause(clause, sentence, article, discs)
    year = film_year(article) or 0
    for name, disc in discs.items():
        date = _only(disc.dates)
        if date and int(date[:4]) > max(year, _FIRST_SOLD.get(name, year)) + _FIRST_YEARS:
            why = "so late a date may be a reissue's"
            yield unread("home_media", f"{name}, {date}", why, disc.source)
            date = None
        yield HomeMedia(
            format=name,
            date=date,
            company=_only(disc.companies),
            territory=_only(disc.territories),
            source=disc.source,
        )


def _only(values: list[str]) -> str | None:
    return values[0] if len(set(values)) == 1 else None


def _read_clause(
    clause: str, sentence: Sentence, article: Article, discs: dict[str, _Disc]
) -> None:
    if not (_SOLD.search(clause) and _FORMAT.search(clause)):
        return
    clause = _OCCASION.sub("", clause)
    plain = clause.replace(article.title, "")
    if _OTHER.search(plain):
        return
    opening = _OPENING.match(clause)
    said = _released(clause[opening.end() :] if opening else clause, article)
    if said is None:
        return
    formats, company, rest = said
    rests = [(formats, rest)]
    if following := _NEXT.search(rest):
        rests = [
            (formats, rest[: following.start()]),
            (following["formats"], rest[following.end() :]),
        ]
    for index, (listed, about) in enumerate(rests):
        when = f"{opening['on']} {about}" if opening and not index else about
        dates = [found.iso for found in find_dates(when) if len(found.iso) >= _TO_THE_MONTH]
        places = [place for m in _IN.finditer(about) if (place := territory(m["t"]))]
        for name in _formats(listed):
            disc = discs.setdefault(name, _Disc(sentence.source))
            if company and not index and is_company(company):
                disc.companies.append(company)
            if len(dates) == 1:
                disc.dates += dates
            disc.territories += places[:1]


def _released(clause: str, article: Article) -> tuple[str, str | None, str] | None:
    """(formats, company, rest) of a clause that tells of the film's release on them."""
    clause = called_the_film(clause, article)
    m = next((m for pattern in _RELEASED if (m := pattern.match(clause))), None)
    if m is None:
        return None
    rest = clause[m.end() :]
    company = m.groupdict().get("company")
    if company is None and (by := re.match(rf"(?: on [^,]*)? {_BY}(?= on | in |,|$)", rest)):
        company = by["company"]
    return m["formats"], company, rest


def _formats(listed: str) -> list[str]:
    names = []
    for m in _FORMAT.finditer(listed):
        names.append(next(name for i, (_, name) in enumerate(_FORMATS) if m[f"f{i}"]))
    return list(dict.fromkeys(names))
