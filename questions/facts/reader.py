"""The conductor: every family's reader over one article, and the record that comes of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields, replace
from functools import cache
from hashlib import blake2b

from questions.articles.article import Article
from questions.articles.refusals import UnsupportedPage
from questions.facts import lexicon, persons
from questions.facts.awards import read_awards
from questions.facts.basics import read_basics
from questions.facts.cast import read_cast
from questions.facts.companies import read_companies
from questions.facts.fact import (
    ArticleRef,
    Cast,
    Fact,
    FilmRecord,
    Reason,
    Reference,
    Song,
    Source,
    Track,
    Unread,
)
from questions.facts.film_year import film_year
from questions.facts.filmfile import KINDS
from questions.facts.finding import Findings, unread
from questions.facts.gaps import read_gaps
from questions.facts.home_media import read_home_media
from questions.facts.lead import read_lead
from questions.facts.money import read_money
from questions.facts.music import read_music
from questions.facts.origins import read_origins
from questions.facts.other_titles import other_titles
from questions.facts.people import read_people
from questions.facts.places import read_places
from questions.facts.plot_cast import read_plot_cast
from questions.facts.prose import split_sentences
from questions.facts.reception import read_reception
from questions.facts.references import read_references
from questions.facts.releases import read_releases
from questions.facts.technique import read_technique
from questions.facts.track_list import read_track_lists

#: In the order of the record; each is a pure function of the article.
FAMILIES: tuple[Callable[[Article], Findings], ...] = (
    read_people,
    read_lead,
    read_origins,
    read_companies,
    read_releases,
    read_basics,
    read_cast,
    read_plot_cast,
    read_money,
    read_awards,
    read_places,
    read_technique,
    read_music,
    read_track_lists,
    read_home_media,
    read_reception,
    read_references,
    read_gaps,
)

#: Kinds that repeat words of a sentence: what else it speaks of decides who may be asked.
_TOLD_IN_PROSE = (Reason, Reference, Song)


def read_facts(article: Article, name: str = "The page") -> FilmRecord:
    """All facts and unreads of an article, in the families' order and each family's page order.

    Raises UnsupportedPage where the page does not tell the film's year, which is part of its id,
    or tells nothing else; `name` is the page's in that sentence.
    """
    facts: list[Fact] = []
    unreads: list[Unread] = [
        unread(
            "page", text.text, "damaged, or in a form that is not known", Source("Page", text.line)
        )
        for text in article.damage
    ]
    if article.breaks_off:
        cut = article.breaks_off
        why = "the page breaks off in this line"
        unreads.append(_fit_to_show(unread("page", cut.text, why, Source("Page", cut.line))))
    for family in FAMILIES:
        for finding in family(article):
            if isinstance(finding, Unread):
                unreads.append(_fit_to_show(finding))
            else:
                facts.append(_tagged(finding, article))
    year = film_year(article)
    if year is None:
        raise UnsupportedPage(
            f"{name} ({article.page[:60]}) doesn't say what year the film is from, so it can't be"
            " told from others of its title; add the year to its first sentence."
        )
    if not facts:
        raise UnsupportedPage(
            f"{name} ({article.page[:60]}) is a stub: it tells nothing of its film that could be"
            " asked; give a longer article."
        )
    return FilmRecord(
        id=film_id(article.title, year),
        title=article.title,
        year=year,
        article=ArticleRef(
            title=article.page,
            site=article.site,
            licence=article.licence,
            url=article.url,
            revision=article.revision,
        ),
        facts=tuple(dict.fromkeys(persons.in_full(facts))),
        unreads=tuple(dict.fromkeys(unreads)),
        also=other_titles(article),
    )


def film_id(title: str, year: int) -> str:
    """The title and year as a slug: "leaving-las-vegas-1995".

    A title without Latin letters and digits gives a short checksum in their place: a file's name
    in its own script would not be the same on every system.
    """
    return f"{slug(title) or f'film-{checksum(title)}'}-{year}"


def slug(text: str) -> str:
    """Its Latin letters and digits, parted by dashes; empty where it has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "").lower()).strip("-")[:80].strip("-")


def checksum(text: str) -> str:
    """Eight digits for a text, whatever its case."""
    whole = unicodedata.normalize("NFC", text).casefold()
    return blake2b(whole.encode("utf-8", "replace"), digest_size=4).hexdigest()


def _tagged(fact: Fact, article: Article) -> Fact:
    """With the flags its own words, its sentence and its section ask for, besides its reader's."""
    words = " ".join(_strings(fact))
    if isinstance(fact, _TOLD_IN_PROSE):
        words = " ".join((words, *_sentences_of(fact, article)))
    if article.breaks_off and fact.closed and fact.source.section == article.sections[-1].title:
        fact = replace(fact, closed=False)  # the list may have gone on
    mature = fact.mature or lexicon.mature(words) or lexicon.forbidden(words)
    # A tune is often called after the scene it is heard in.
    told = isinstance(fact, Track | Song) and lexicon.spoiler(fact.title)
    # Who plays whom is known before the film starts; whatever else the plot says is not.
    told = told or (not isinstance(fact, Cast) and lexicon.is_story(fact.source.section))
    if mature == fact.mature and (fact.spoiler or not told):
        return fact
    return replace(fact, mature=mature, spoiler=fact.spoiler or told)


def _sentences_of(fact: Fact, article: Article) -> list[str]:
    """The sentences at the fact's place that hold what it is about: its first text."""
    about = next(iter(_strings(fact)), "")
    return [
        sentence
        for section in article.sections
        if section.title == fact.source.section
        for paragraph in section.paragraphs
        if fact.source.line in paragraph.lines
        for sentence in split_sentences(paragraph.text)
        if about in sentence
    ]


@cache
def _names_of_fields(kind: str) -> tuple[str, ...]:
    return tuple(f.name for f in fields(KINDS[kind]) if f.name != "source")


def _strings(fact: Fact) -> list[str]:
    values = [getattr(fact, name) for name in _names_of_fields(fact.kind)]
    found = [v for v in values if isinstance(v, str)]
    return found + [s for v in values if isinstance(v, tuple) for s in v if isinstance(s, str)]


def _fit_to_show(finding: Unread) -> Unread:
    """Without its text where that is of a kind that is never told."""
    return replace(finding, text="(withheld)") if lexicon.forbidden(finding.text) else finding
