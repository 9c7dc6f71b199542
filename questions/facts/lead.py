"""Crew, billing and money from prose, for pages that come without an infobox.

Read from the sentences of the lead that say outright who directed, wrote, produced and starred,
and what was spent and taken; only under labels that the page's infobox lacks.
"""

from __future__ import annotations

import re

from questions.articles.article import Article
from questions.facts.fact import BoxOffice, Budget, Director, Producer, Starring, Writer
from questions.facts.finding import Findings
from questions.facts.names import NAME_TOKEN, billed, is_person, parted, says_company
from questions.facts.people import studios
from questions.facts.prose import Sentence, sentences
from questions.facts.sums import parse_money

_NAME = rf"{NAME_TOKEN}(?: (?:{NAME_TOKEN}|de|da|di|del|van|von|der|la|le)){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:, |,? and ){_NAME})*"
_JOBS = r"(?:directed|written|produced|co-written|edited|scored)"
_BY = re.compile(
    rf"(?<![\w-])(?P<jobs>{_JOBS}(?:(?:, |,? and ){_JOBS})*) by (?P<names>{_NAMES})"
    r"(?=[,.;]| from | based | in |\s+and |$)"
)
#: What else than the film may be "written by" someone: "a novel written by Ann Lee".
_OF_A_WORK = re.compile(
    r"\b(?:novels?|novella|books?|plays?|stor(?:y|ies)|memoirs?|songs?|comics?|manga|musical|articles?"
    r"|poem|series|sequel|remake|dub|version|score|soundtrack|episodes?|same name|same title)"
    r"(?: [\w'’-]+){0,3} $",
    re.IGNORECASE,
)
_STARS = re.compile(
    rf"\b(?:[Ii]t stars|[Tt]he (?:film|movie) stars|[Ss]tarring|and stars) "
    rf"(?P<first>{_NAMES})(?: as [^,.;]+)?"
    rf"(?:,? (?:with|alongside) (?P<more>{_NAMES}))?(?=[,.;]| in | as |$)"
)
_STARS_AS = re.compile(rf"(?P<first>{_NAME})(?P<more>) stars as\b")
_FIGURE = (
    r"(?P<sum>(?:US|A|C|HK|NZ)?[$£€₹¥][\d,.]+(?:[–-][\d,.]+)?"
    r"(?: (?:thousand|million|billion|crore))?)"
)
_GROSS = re.compile(
    rf"\bgrossed (?P<about>over |more than |about |around |nearly )?{_FIGURE} worldwide\b"
)
_BUDGET = re.compile(
    rf"\b(?:(?:production )?budget of (?P<about>about |around |over |approximately )?{_FIGURE}"
    r"|(?:against|on) (?:an?|its) (?P<about2>estimated )?"
    rf"{_FIGURE.replace('<sum>', '<sum2>')} (?:production )?budget)"
)
_CREDITS = {"directed": Director, "produced": Producer}


def read_lead(article: Article) -> Findings:
    """Facts of the lead's prose, under the labels that the infobox does not have."""
    lead = [s for s in sentences(article) if s.section.title == "Lead"]
    people = {name for s in lead for name in re.findall(_NAME, s.text) if is_person(name)}
    for sentence in lead[:6]:
        yield from _credits(sentence, article, people)
    if "starring" not in article.infobox:
        stars = next(
            (m for s in lead[:4] if (m := _STARS.search(s.text) or _STARS_AS.match(s.text))), None
        )
        source = next((s for s in lead[:4] if stars and stars.string == s.text), None)
        if stars and source:
            named = [*parted(stars["first"]), *parted(stars["more"] or "")]
            if all(is_person(name) for name in named):
                for name in dict.fromkeys(named):
                    yield Starring(person=name, source=source.source)
    for sentence in lead:
        yield from _money(sentence, article)


def _credits(sentence: Sentence, article: Article, people: set[str]) -> Findings:
    storied = billed(article, "story")
    for m in _BY.finditer(sentence.text):
        named = [_full(name, people) for name in parted(m["names"])]
        if not all(is_person(name) for name in named):
            continue
        if _OF_A_WORK.search(sentence.text[max(0, m.start() - 60) : m.start()]):
            continue
        companies = frozenset(studios(article))
        named = [n for n in named if n not in companies and not says_company(n)]
        jobs = re.findall(r"[\w-]+(?=,|\s|$)", m["jobs"])
        for job in jobs:
            for name in named:
                if (kind := _CREDITS.get(job)) and kind.kind not in article.infobox:
                    yield kind(person=name, source=sentence.source)
                boxed = {"writer", "screenplay"} & article.infobox.keys()
                # "Written by" is the coarser word for whom the infobox credits with the story.
                if job in ("written", "co-written") and not boxed and name not in storied:
                    yield Writer(person=name, credit="writer", source=sentence.source)


def _full(name: str, people: set[str]) -> str:
    """The full name of a surname that the lead has given in full before; else as it stands."""
    found = {p for p in people if p.endswith(f" {name}")}
    return found.pop() if len(found) == 1 else name


def _money(sentence: Sentence, article: Article) -> Findings:
    text = sentence.text
    if "gross" not in article.infobox and (m := _GROSS.search(text)):
        gross = parse_money(m["sum"])
        if gross and gross.low == gross.high:
            yield BoxOffice(
                amount=gross.low,
                currency=gross.currency,
                estimate=bool(m["about"]),
                scope="worldwide",
                source=sentence.source,
            )
    if "budget" not in article.infobox and (m := _BUDGET.search(text)):
        money = parse_money(m["sum"] or m["sum2"])
        about = bool(m["about"] or m["about2"])
        if money and money.low == money.high:
            yield Budget(
                amount=money.low, currency=money.currency, estimate=about, source=sentence.source
            )
