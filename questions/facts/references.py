"""Works that allude to the film, mention it, spoof it or are based on it."""

from __future__ import annotations

import re

from questions.articles.article import Article
from questions.facts.fact import Reference
from questions.facts.finding import Findings
from questions.facts.prose import Sentence, sentences, title_pattern

_SECTIONS = re.compile(
    r"in (?:popular|other) (?:culture|media)|legacy|cultural|influence|impact|parod", re.I
)
_FORMS = r"(?:documentary(?: film)?|film|movie|novel|comic|play|musical|short film|video game|series|sitcom)"
_WORK = r"(?P<work>[A-Z0-9][^,.;()\"“”]{0,60}?)"
_YEAR = r"(?: \((?P<year>(?:19|20)\d\d)\))?"
_VERBS = (
    (r"alluded to", "alludes to"),
    (r"(?:briefly )?(?:mentioned|referenced|referred to)", "mentions"),
    (r"(?:parodied|spoofed|satiri[sz]ed)", "spoofs"),
)


def read_references(article: Article) -> Findings:
    """References told in a section on the film's afterlife, each on a full match of its clause."""
    for sentence in sentences(article):
        if sentence.stands_in(_SECTIONS):
            yield from _spoof(sentence)
            yield from _in_work(sentence, article)
            yield from _episode(sentence, article)
            yield from _song(sentence, article)


def _spoof(sentence: Sentence) -> Findings:
    """ "It spawned a direct-spoof, Eating Las Vegas, about …"."""
    pattern = rf"\b(?:spawned|inspired) an? (?:[\w-]+[ -])?(?:spoof|parody)(?: film)?,? (?:called |titled |entitled )?{_WORK}{_YEAR}(?=[,.;]|$)"
    if m := re.search(pattern, sentence.text):
        yield Reference(
            work=m["work"].strip(' "“”'),
            form="parody",
            relation="spoofs",
            year=int(m["year"]) if m["year"] else None,
            source=sentence.source,
        )


def _in_work(sentence: Sentence, article: Article) -> Findings:
    """ "… the film is also alluded to in the documentary Super Size Me (2004)"."""
    film = title_pattern(article)
    for verb, relation in _VERBS:
        pattern = rf"\b{film} (?:is|was)(?: also)? {verb} in (?:the|a) (?:(?P<year0>(?:19|20)\d\d) )?(?P<form>{_FORMS}) {_WORK}{_YEAR}(?=[,.;]|$)"
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
    """ "It was also briefly mentioned in the Family Guy episode "Movin' Out (Brian's Song)"."""
    film = title_pattern(article)
    for verb, relation in _VERBS:
        pattern = rf"{film} (?:is|was)(?: also)? {verb} in (?:the|an?) (?P<series>[A-Z][^\"“”.,;]{{1,50}}?) episode,? [\"“](?P<work>[^\"“”]{{2,80}}?),?[\"”]"
        if m := re.search(pattern, sentence.text):
            yield Reference(
                work=m["work"],
                form="television episode",
                relation=relation,
                part_of=m["series"],
                source=sentence.source,
            )


def _song(sentence: Sentence, article: Article) -> Findings:
    """ "The Spanish pop band Amaral based their song "…", included in their 2002 album …, upon the film"."""
    film = title_pattern(article)
    pattern = (
        r"\b(?:band|group|singer|rapper|musician|artist|songwriter) (?P<by>[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3})"
        r" based (?:their|his|her) song [\"“](?P<work>[^\"“”]{2,80}?),?[\"”]"
        r"(?:,? (?:included|released|featured) (?:in|on) (?:their|his|her|the) (?:(?P<year>(?:19|20)\d\d) )?album (?P<album>[^,.;]{2,60}),)?"
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
