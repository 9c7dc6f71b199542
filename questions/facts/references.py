"""Works that allude to the film, mention it, spoof it or are based on it."""

from __future__ import annotations

import re

from questions.articles.article import Article
from questions.facts.fact import Reference
from questions.facts.finding import Findings
from questions.facts.names import NAME
from questions.facts.prose import Sentence, sentences_in, title_pattern

_SECTIONS = re.compile(
    r"in (?:popular|other) (?:culture|media)|legacy|cultural|influence|impact|parod", re.I
)
_FORMS = (
    r"(?:documentary(?: film)?|film|movie|novel|comic|play|musical|short film|video game|series"
    r"|sitcom)"
)
_WORK = r"(?P<work>[A-Z0-9][^,.;()\"“”]{0,60}?)"
_YEAR = r"(?: \((?P<year>(?:19|20)\d\d)\))?"
_VERBS = (
    (r"alluded to", "alludes to"),
    (r"(?:briefly )?(?:mentioned|referenced|referred to)", "mentions"),
    (r"(?:parodied|spoofed|satiri[sz]ed)", "spoofs"),
)
#: What the clauses hold, whatever the film is called; a pattern with a title is dear to make.
_ALLUDED = re.compile(rf" (?:{'|'.join(verb for verb, _ in _VERBS)}) in (?:the|an?) ")
_BASED = re.compile(r" based (?:their|his|her) song ")


def read_references(article: Article) -> Findings:
    """References told in a section on the film's afterlife, each on a full match of its clause."""
    for sentence in sentences_in(article, _SECTIONS):
        yield from _spoof(sentence)
        if _ALLUDED.search(sentence.text):
            yield from _in_work(sentence, article)
            yield from _episode(sentence, article)
        if _BASED.search(sentence.text):
            yield from _song(sentence, article)


def _spoof(sentence: Sentence) -> Findings:
    """Of a clause like: it inspired a parody, Title, about …."""
    pattern = (
        r"\b(?:spawned|inspired) an? (?:[\w-]+[ -])?(?:spoof|parody)(?: film)?,? "
        rf"(?:called |titled |entitled )?{_WORK}{_YEAR}(?=[,.;]|$)"
    )
    if m := re.search(pattern, sentence.text):
        yield Reference(
            work=m["work"].strip(' "“”'),
            form="parody",
            relation="spoofs",
            year=int(m["year"]) if m["year"] else None,
            source=sentence.source,
        )


def _in_work(sentence: Sentence, article: Article) -> Findings:
    """Of a clause like: the film is alluded to in the documentary Title (2004)."""
    film = title_pattern(article)
    for verb, relation in _VERBS:
        pattern = (
            rf"\b{film} (?:is|was)(?: also)? {verb} in (?:the|a) "
            rf"(?:(?P<year0>(?:19|20)\d\d) )?(?P<form>{_FORMS}) {_WORK}{_YEAR}(?=[,.;]|$)"
        )
        if m := re.search(pattern, sentence.text):
            year = m["year"] or m["year0"]
            yield Reference(
                work=m["work"].strip(),
                form=m["form"].removesuffix(" film") if "documentary" in m["form"] else m["form"],
                relation=relation,
                year=int(year) if year else None,
                source=sentence.source,
            )


def _episode(sentence: Sentence, article: Article) -> Findings:
    """Of a clause like: it was mentioned in the Series episode 'Title'."""
    film = title_pattern(article)
    for verb, relation in _VERBS:
        pattern = (
            rf"{film} (?:is|was)(?: also)? {verb} in (?:the|an?) "
            r"(?P<series>[A-Z][^\"“”.,;]{1,50}?) episode,? "
            r"[\"“](?P<work>[^\"“”]{2,80}?),?[\"”]"
        )
        if m := re.search(pattern, sentence.text):
            yield Reference(
                work=m["work"],
                form="television episode",
                relation=relation,
                part_of=m["series"],
                source=sentence.source,
            )


def _song(sentence: Sentence, article: Article) -> Findings:
    """Of a clause like: the band X based their song 'Title' upon the film."""
    film = title_pattern(article)
    pattern = (
        r"\b(?:band|group|singer|rapper|musician|artist|songwriter) "
        rf"(?P<by>{NAME})"
        r" based (?:their|his|her) song [\"“](?P<work>[^\"“”]{2,80}?),?[\"”]"
        r"(?:,? (?:(?:included|released|featured) (?:in|on)|from|of) (?:their|his|her|the) "
        r"(?:(?P<year>(?:19|20)\d\d) )?album (?P<album>[^,.;]{2,60}),)?"
        rf" (?:up)?on {film}"
    )
    if m := re.search(pattern, sentence.text):
        yield Reference(
            work=m["work"],
            form="song",
            relation="based on",
            by=m["by"],
            part_of=m["album"],
            year=int(m["year"]) if m["year"] else None,
            source=sentence.source,
        )
