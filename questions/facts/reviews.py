"""Named critics and where they wrote, out of sentences on what they said; never their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.articles.article import Article
from questions.facts.fact import Review
from questions.facts.finding import labelled
from questions.facts.gazetteer import country_of_region, place
from questions.facts.names import billed, is_person
from questions.facts.prose import THE_FILM, Sentence, called_the_film
from questions.facts.world import territory

_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|von|van)){1,3}"
_OUTLET = (
    r"(?P<outlet>(?:The |the )?(?:[A-Z][\w.'’&-]*|[a-z]{1,3}\d+)"
    r"(?: (?:[A-Z][\w.'’&-]*|of|and|the|\d+)){0,4}(?: magazine)?)(?: newspaper)?"
)
_VERB = (
    r"(?:(?:\w+ly|also|has|similarly|later|further) )*"
    r"(?:said|wrote|called|praised|gave|stated|felt|described|noted|awarded|criticized|criticised|found"
    r"|believed|thought|considered|commented|observed|argued|named|complimented|opined|scored|echoed"
    r"|claimed|concluded|compared|commended|remarked|deemed|rated|lauded|likened|panned|hailed"
    r"|summed|summarized|summarised|declared|reported(?=,? [\"“])|labelled|labeled|dismissed"
    r"|was (?:more |less |largely |highly |also )?"
    r"(?:positive|negative|critical|enthusiastic|impressed)"
    r")"
)
_ASIDE = r"(?:,? on the (?:contrary|other hand),|,)?"
_PATTERNS = (
    re.compile(
        rf"(?P<critic>{_NAME}),? (?:from|of|for|in|at|on|writing for) {_OUTLET}{_ASIDE} {_VERB}\b"
    ),
    re.compile(
        r"(?:^|, |; )(?i:writing|reviewing|in (?:a|his|her|their) review)"
        rf"(?: {THE_FILM}| of {THE_FILM})? (?:for|in) {_OUTLET}, (?P<critic>{_NAME}) {_VERB}\b"
    ),
    re.compile(
        rf"^{_OUTLET}(?:['’]s? (?:film )?(?:critic |reviewer )?| (?:film )?(?:critic|reviewer) )"
        rf"(?P<critic>{_NAME}) {_VERB}\b"
    ),
    re.compile(rf"^In (?=[Tt]he ){_OUTLET}, (?P<critic>{_NAME}) {_VERB}\b"),
    re.compile(
        rf"^The (?:reviewer|critic) (?:for|of|from) {_OUTLET}, (?P<critic>{_NAME}), {_VERB}\b"
    ),
    re.compile(
        rf"(?P<critic>{_NAME}),? in (?:a|his|her|their) (?:\w+ )?review (?:for|in) {_OUTLET},? "
        rf"{_VERB}\b"
    ),
    re.compile(
        rf"(?P<critic>{_NAME}) reviewed {THE_FILM} (?:for|in) {_OUTLET}(?: #\d+)? and {_VERB}\b"
    ),
)
_NO_CRITIC = re.compile(
    r"(?:The|In|Critics?|Writers?|Reviewers?|Editors?)\b"
    r"|.*\b(?:Edition|Magazine|News|Weekly|Times|Post|Show|Radio|Television)$"
)
#: What may stand before a name with a capital of its own.
_BEFORE = re.compile(
    r"^(?:(?:(?:Film )?[Cc]ritic|[Rr]eviewer|Although|Though|While|Whereas|But|And|However|Even"
    r"|Also|When|As|Likewise|Similarly|Conversely) )+"
)
_NO_OUTLET = frozenset("Film Movie Music Noted American British Canadian Indian Australian".split())


def reviews_in(sentence: Sentence, article: Article) -> Iterator[Review]:
    """A review for each critic named with an outlet; none by those who made the film."""
    text = called_the_film(sentence.text, article)
    makers = {name.casefold() for name in billed(article)}
    companies = {
        value.text for label in ("studio", "distributor") for value in labelled(article, label)
    }
    for pattern in _PATTERNS:
        for m in pattern.finditer(text):
            critic = _BEFORE.sub("", m["critic"])
            outlet = m["outlet"].removeprefix("the ")
            bare = outlet.removeprefix("The ")
            if not is_person(critic) or _NO_CRITIC.match(critic) or critic.casefold() in makers:
                continue
            if not (_is_place(bare) or bare in _NO_OUTLET or bare in companies):
                magazine = outlet.removesuffix(" magazine")
                if not _is_place(magazine.removeprefix("The ")):
                    outlet = magazine
                yield Review(critic=critic, outlet=outlet, source=sentence.source)


def _is_place(name: str) -> bool:
    return bool(territory(name) or place(name) or country_of_region(name))
