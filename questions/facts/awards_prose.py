"""Awards told in sentences, for pages that have neither a table nor a list of them.

    Bo Tran won the Academy Award for Best Actor.
    It was also nominated for the Saturn Award for Best Horror Film.

Body, category, result and who it was for have to stand together in this order; a category ends
where its link ends, or where `award_ends` says so. Sentences that list the film's own awards ("It
was nominated for three Tin Moon Awards: …") are `awards_told`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.articles.article import Article, Section, Text
from questions.facts.award_ends import categories_of, other_work
from questions.facts.award_words import body_and_year, is_category_words
from questions.facts.awards_ceremony import read_ceremony
from questions.facts.awards_clauses import read_clauses
from questions.facts.awards_grid import Known
from questions.facts.awards_told import read_told
from questions.facts.fact import Award, Unread
from questions.facts.finding import Findings, in_section, unread
from questions.facts.names import NAME_TOKEN, full_name, is_person
from questions.facts.prose import placed_sentences, title_pattern

_SECTIONS = re.compile(
    r"lead$|awards?\b|accolades|honou?rs|reception|legacy|critical", re.IGNORECASE
)
_NAME = rf"{NAME_TOKEN}(?: (?:{NAME_TOKEN}|de|da|di|del|van|von|der|la|le)){{0,3}}"
_VERB = (
    r"(?P<verb>won|(?:was|were) (?:also )?nominated for"
    r"|(?:received|earned|garnered)(?= [^,;:()]{3,60}? nomination for ))"
)
_PRIZE = (
    r"(?:the |an? )?(?P<body>[A-Z][\w'’.&-]*(?: (?:[A-Z][\w'’.&-]*|of|for|and)){0,6}? Award) "
    r"(?:nomination )?for "
    r"(?=Best|Outstanding|Most|Worst|Favou?rite)"
)
_FOR_A_PRIZE = re.compile(rf" {_VERB} {_PRIZE}")
_OF_ONE = re.compile(rf"(?P<who>{_NAME}) (?:also )?{_VERB} {_PRIZE}")
_OF_SEVERAL = re.compile(rf"(?:^|, )(?P<who>{_NAME}(?:(?:, |,? and ){_NAME})+) {_VERB} {_PRIZE}")
_CATEGORY_TO_END = re.compile(r"(?P<category>[A-Z][^,.;:()]{3,60}?)(?: \(\d{4}\))?\.?$")
#: "Best Actor, and Orr was nominated …": another person's prize comes next.
_CATEGORY_TO_NEXT = re.compile(
    rf"(?P<category>[A-Z][^,.;:()]{{3,60}}?)(?:,? and|,? while|;) {_NAME} (?:also )?"
    r"(?:won|was|were|received|earned|garnered)\b"
)
#: "Best Film, becoming the first": a comma with small letters behind it parts no category.
_MORE_OF_IT = re.compile(r", (?=[a-z])")
_OPENING = re.compile(r"(?:At|For|In|On) [^,]*, ")
#: Words of a sentence that tells of a prize for some other film, or at some other time.
_ELSEWHERE = re.compile(
    r"\b(?:had|previously|earlier|already|later|who|whose|another|same year|his first|her first)\b"
)
_LONGEST_SENTENCE = 800
"""Characters: a run of names that never comes to a verb must not be tried from each of them."""
_TOPIC = re.compile(
    r"\b(?:losing|lost|but|for her|for his|for their|for (?!Best|Outstanding|Most)(?=[A-Z])).*$"
)


def read_prose(article: Article, known: Known) -> Findings:
    """Awards of lead, reception and awards sections; never `closed`, none twice."""
    found = list(_told(article, known))
    yield from _without_repeats([finding for finding in found if isinstance(finding, Award)])
    yield from (finding for finding in found if isinstance(finding, Unread))


def _told(article: Article, known: Known) -> Iterator[Award | Unread]:
    for section in article.sections:
        if not any(_SECTIONS.match(title) for title in section.path):
            continue
        for paragraph in section.paragraphs:
            for sentence, line in placed_sentences(paragraph):
                if len(sentence) > _LONGEST_SENTENCE:
                    continue
                # The readers of one sentence tell its place by its paragraph's.
                placed = replace(paragraph, line=line)
                told = list(read_ceremony(sentence, placed, section, article))
                told = told or list(read_told(sentence, placed, section, article, known))
                yield from told
                if not told:
                    yield from read_clauses(sentence, placed, section, article, known)
                if not _ELSEWHERE.search(sentence):
                    more = _in_sentence(sentence, placed, section, article, known)
                    # What another reader made of the sentence leaves nothing to be told of it.
                    yield from (a for a in more if isinstance(a, Award) or not told)


def _without_repeats(awards: list[Award]) -> Iterator[Award]:
    """Each once: with its recipients where any sentence has them, and as won where it was won."""
    for index, award in enumerate(awards):
        others = (*awards[:index], *awards[index + 1 :])
        same = [o for o in others if (o.body, o.category) == (award.body, award.category)]
        fuller = any(
            o.recipients and not award.recipients and o.result in (award.result, "won")
            for o in same
        )
        beaten = award.result == "nominated" and any(
            o.result == "won" and o.recipients in ((), award.recipients) for o in same
        )
        again = any(
            (o.body, o.category, o.recipients, o.result)
            == (award.body, award.category, award.recipients, award.result)
            for o in awards[:index]
        )
        if not (fuller or beaten or again):
            yield award


def _in_sentence(
    sentence: str, paragraph: Text, section: Section, article: Article, known: Known
) -> Iterator[Award | Unread]:
    if not _FOR_A_PRIZE.search(sentence):
        return
    source = in_section(section, paragraph.line)
    film = re.compile(rf"(?P<who>{title_pattern(article)}) (?:also )?{_VERB} {_PRIZE}")
    for pattern in (film, _OF_SEVERAL, _OF_ONE):
        for match in pattern.finditer(sentence):
            if pattern is not film and match["who"] == article.title:
                continue  # a title may be shaped like a name
            recipients = () if pattern is film else _recipients(match["who"], known)
            if recipients is None or (pattern is _OF_ONE and _one_of_several(sentence, match)):
                continue
            if pattern is not film and other_work(sentence[match.end() :], known):
                yield unread("award", sentence, "it may be for another film", source)
                continue
            categories = _categories(sentence, match.end(), match["body"], paragraph)
            if len(recipients) > 1 and len(categories) > 1:
                yield unread("award", sentence, "who had which isn't told", source)
                continue
            if not categories:
                yield unread("award", sentence, "where the category ends can't be told", source)
            for category in categories:
                yield Award(
                    body=body_and_year(match["body"])[0],
                    category=category,
                    recipients=recipients,
                    result="won" if match["verb"] == "won" else "nominated",
                    source=source,
                )


def _one_of_several(sentence: str, match: re.Match[str]) -> bool:
    """Whether the name may be the last of a run: "Bo Tran and Cy Orr won"."""
    before = sentence[: match.start()]
    joined = re.search(r"(?:,|\band|&)\s$", before) and not _OPENING.fullmatch(before)
    return bool(joined) and not match["verb"].startswith("was")


def _recipients(who: str, known: Known) -> tuple[str, ...] | None:
    names = []
    for part in re.split(r",? and |, ", who):
        name = full_name(part, known.people) or part
        if not is_person(name) or name == known.title:
            return None
        names.append(name)
    return tuple(names)


def _categories(sentence: str, start: int, body: str, paragraph: Text) -> tuple[str, ...]:
    rest = sentence[start:]
    for link in sorted(paragraph.links, key=len, reverse=True):
        named = link.removeprefix(f"{body} for ")
        if rest.startswith(named) and len(named.split()) > 1:
            return (named,)
    whole = _TOPIC.sub("", rest).strip(" ,")
    for said in (whole, _MORE_OF_IT.split(whole)[0]):
        if match := _CATEGORY_TO_END.match(said):
            return categories_of(match["category"])
    match = _CATEGORY_TO_NEXT.match(rest)
    return (match["category"],) if match and is_category_words(match["category"]) else ()
