"""The templates of film articles, by what they put on the page. Names are in lower case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)

#: Result cells: the word they show, and the mark they give their row.
RESULTS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("won", "win", "winner"), ("Won", "won")),
    **dict.fromkeys(("nom", "nominated", "nomination"), ("Nominated", "nominated")),
    **dict.fromkeys(("runner-up", "runnerup"), ("Runner-up", "")),
    **dict.fromkeys(("pending", "pend"), ("Pending", "")),
    "honored": ("Honored", ""),
    "honoured": ("Honoured", ""),
    "shortlisted": ("Shortlisted", ""),
    "longlisted": ("Longlisted", ""),
    "2nd place": ("2nd place", ""),
    "3rd place": ("3rd place", ""),
    "yes": ("Yes", ""),
    "yes2": ("Yes", ""),
    "no": ("No", ""),
    "no2": ("No", ""),
}

#: Lists: one argument of bullets, or an argument an entry.
LISTS = frozenset(
    {
        *("plainlist", "plain list", "flatlist", "flat list", "hlist", "ubl", "ublist"),
        *("unbulleted list", "unbulleted", "unbullet", "bulleted list", "bulletedlist", "blist"),
        *("unordered list", "ordered list", "collapsible list", "indented plainlist"),
        *("cast listing", "castlist", "cast list", "columns-list", "cmn", "horizontal list"),
    }
)

#: Wrappers that show one of their arguments (counted from 0; the first where it is missing).
FIRST_ARGUMENT: Mapping[str, int] = {
    **dict.fromkeys(("nowrap", "nobr", "nowrap begin", "small", "smaller", "smallsup", "big"), 0),
    **dict.fromkeys(("larger", "em", "strong", "nobold", "noitalic", "midsize", "resize"), 0),
    **dict.fromkeys(("tooltip", "abbr", "interlanguage link", "ill", "ill2", "link-interwiki"), 0),
    **dict.fromkeys(("visible anchor", "vanchor", "not a typo", "nihongo", "smallcaps"), 0),
    **dict.fromkeys(("lang-en", "translation", "center", "left", "right", "normal", "sic"), 0),
    **dict.fromkeys(("okina", "no italic", "nobreak", "text", "quote", "cquote", "blockquote"), 0),
    **dict.fromkeys(("flag", "flagu", "flagcountry", "flaglist"), 0),
    **dict.fromkeys(("lang", "transl", "sort", "color", "font color"), 1),
    "nihongo3": 2,
}

CHARACTERS: Mapping[str, str] = {
    **dict.fromkeys(("nbsp", "space", "spaces", "thinsp", "thin space", "hair space"), " "),
    **dict.fromkeys(("snd", "spnd", "spaced ndash", "spaced en dash", "dash"), " – "),
    **dict.fromkeys(("ndash", "en dash"), "–"),
    **dict.fromkeys(("mdash", "em dash"), "—"),
    **dict.fromkeys(("'s", "`s"), "'s"),
    **dict.fromkeys(("'", "`"), "'"),
    "'\"": "'\"",
    **dict.fromkeys(("·", "•", "bullet", "dot", "middot"), " · "),
    "!": "|",
    "=": "=",
    "&": "&",
    "circa": "c. ",
    "c.": "c. ",
    "estimation": "est. ",
    "br": "\n",
    "break": "\n",
    "-": "\n",
}

MONEY: Mapping[str, str] = {
    **dict.fromkeys(("us$", "usd"), "US$"),
    **dict.fromkeys(("inr", "inrconvert", "indian rupee", "₹"), "₹"),
    **dict.fromkeys(("¥", "jpy", "yen"), "¥"),
    **dict.fromkeys(("£", "gbp", "gbp2", "pound sterling"), "£"),
    **dict.fromkeys(("€", "euro", "eur"), "€"),
    **dict.fromkeys(("a$", "aud", "au$"), "A$"),
    **dict.fromkeys(("ca$", "cad", "c$"), "C$"),
    **dict.fromkeys(("nz$", "nzd"), "NZ$"),
    **dict.fromkeys(("hk$", "hkd"), "HK$"),
    **dict.fromkeys(("cn¥", "cny", "rmb", "renminbi", "yuan"), "CN¥"),
    **dict.fromkeys(("₩", "krw", "south korean won"), "₩"),
    **{
        code.lower(): f"{code} "
        for code in ("CHF", "SEK", "DKK", "NOK", "PLN", "CZK", "PHP", "THB", "BRL", "MXN", "ZAR")
    },
}

#: Second argument of the rupee templates.
INDIAN_UNITS: Mapping[str, str] = {
    "": "",
    "c": "crore",
    "l": "lakh",
    "m": "million",
    "b": "billion",
    "t": "trillion",
    "k": "thousand",
}

DATES = frozenset(
    {
        *("film date", "filmdate", "release date"),
        "start date",
        "start-date",
        "dts",
        "date",
        "end date",
    }
)
#: Of those, the ones that give a place with each date.
PLACED_DATES = frozenset({"film date", "filmdate", "release date"})

#: Flags with the country's name beside them.
COUNTRIES: Mapping[str, str] = {
    **dict.fromkeys(("usa", "us", "film us"), "United States"),
    **dict.fromkeys(("uk", "gbr", "film uk"), "United Kingdom"),
    **dict.fromkeys(("ind", "film india"), "India"),
    **dict.fromkeys(("fra", "film france"), "France"),
    **dict.fromkeys(("ger", "deu"), "Germany"),
    **dict.fromkeys(("ita", "film italy"), "Italy"),
    **dict.fromkeys(("jpn", "film japan"), "Japan"),
    "can": "Canada",
    "aus": "Australia",
    "esp": "Spain",
    "chn": "China",
    "hkg": "Hong Kong",
    "kor": "South Korea",
    "nor": "Norway",
    "swe": "Sweden",
    "den": "Denmark",
    "mex": "Mexico",
    "bra": "Brazil",
    "rus": "Russia",
    "pol": "Poland",
    "nzl": "New Zealand",
    "irl": "Ireland",
}

ALBUMS = frozenset({"infobox album", "infobox soundtrack"})
TRACK_LISTS = frozenset({"track listing", "tracklist", "track list", "tracklisting"})

#: Templates that put a sentence on a review score: the sentence, and its parameters in order.
SCORES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    **dict.fromkeys(
        ("rotten tomatoes prose", "rt prose", "rottentomatoes prose"),
        (
            "On the review aggregator website Rotten Tomatoes, {score}% of {count} critics' reviews"
            " are positive, with an average rating of {average}/10.",
            ("score", "average", "count"),
        ),
    ),
    **dict.fromkeys(
        ("metacritic film prose", "metacritic prose", "mc film prose"),
        (
            "Metacritic, which uses a weighted average, assigned the film a score of {score} out of"
            " 100, based on {count} critics.",
            ("score", "count"),
        ),
    ),
}

#: Page-level templates that say the page names other pages and is about none.
DISAMBIGUATION = frozenset(
    {
        *("disambiguation", "disambig", "disamb", "dab", "disambiguation page", "hndis"),
        *("human name disambiguation", "disambiguation cleanup", "surname", "given name"),
        *("set index article", "sia", "film and tv disambiguation", "letter disambiguation"),
        *("film disambiguation", "films disambiguation", "movie disambiguation"),
    }
)

_SILENT = re.compile(
    r"(?:cite|citation|cit|sfn|efn|refn|harv|r|rp|ref|refs|reflist|refbegin|refend|notelist|note"
    r"|fact|cn|better|dead link|webarchive|when|who|whom|which|clarify|clarification|according"
    r"|by whom|failed|verify|dubious|disputed|page needed|full|primary|third-party|unreferenced"
    r"|self-published|unreliable|original research|or|pov|weasel|vague|as of|update|nb"
    r"|anchor|main|see also|further|details|about|for|other|distinguish|redirect|hatnote|short"
    r"|use|engvar|pp|good|featured|portal|clear|div col|div col end|div|col|end|colbegin|colend"
    r"|expand|empty|more|multiple|refimprove|cleanup|tone|copy edit|unsourced|prose"
    r"|toc|sister|wikiquote|commons|imdb|authority|defaultsort|italic|bots|external|dmoz"
    r"|flagicon|hidden|hs|hid|listen|image|css|infobox|navbox|navboxes"
    r"|album ratings|quote box|pull quote|rquote|video|rating|ipa|ipac|audio|pronunciation|respell"
    r"|\#tag:ref|subscription|registration|in lang|link|inflation|to usd|lit|trans"
    r"|plainlist|endplainlist|startplainlist|endflatlist|flatlist|end plainlist|nowrap end"
    r"|certification table|dynamic list|incomplete|inconsistent|prone|no more links)"
)


@lru_cache(maxsize=4096)
def is_silent(name: str) -> bool:
    """True for a template that adds no words to the sentence, cell or value it stands in."""
    first = re.split(r"[\s\-/|:]", name, maxsplit=1)[0]
    return any(_SILENT.fullmatch(form) for form in {name, first, " ".join(name.split()[:2])})
