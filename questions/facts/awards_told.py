"""Sentences that list what the film itself won and was nominated for.

    It was nominated for three Tin Moon Awards: Best Film, Best Director and Best Actor (Bo Tran).
    The film won the Salt Prize for Best Song and the Salt Prize for Best Film.

The film has to be the sentence's subject. The sentence is read from left to right up to the first
word that could turn it to something else (another film, a loss, a person); what a link leads to
settles the body of its category, else the body named last does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from questions.articles.article import Article, Section, Text
from questions.facts.award_words import award_in_target, body_and_year, is_category_words
from questions.facts.awards_grid import Known
from questions.facts.fact import Award
from questions.facts.finding import in_section
from questions.facts.names import full_name, parted, people_of

_OPENING = (
    r"(?:(?:At|In|For|During|On) [^,]{2,70}, |Among (?:its|the|their) [^,]{2,60}, |Additionally, "
    r"|In addition, |However, )?"
)
#: "It was met with acclaim and won …": praise before what counts.
_PRAISED = (
    r"(?:(?:was met with|was released to|opened to|received|garnered|earned) (?:[a-z]+ ){0,3}"
    r"(?:acclaim|praise|reviews)(?: (?:from|by) (?:film )?critics)?,? and (?:also )?)?"
)
#: Which of two won is not said by the words before it.
_DOUBT = re.compile(
    r"\bthe (?:latter|former)(?: of wh\w+)? (?:won|winning|wins|taking|receiving)\b"
    r"|\bw(?:on|inning)(?: for)? the (?:latter|former)\b"
)
#: "Best Sound (which it won)" among nominations.
_WON_THAT = re.compile(r" ?\((?:which (?:it|he|she|they|the film) )?(?:also )?(?:won|winning)\)")
_SHORT = {"BAFTA": "BAFTA Award", "Oscar": "Academy Award"}
_NAMES_A_BODY = re.compile(r"Award|Prize|Globe|BAFTA|Oscar|C[ée]sar")
_CALLED = r"(?:[Tt]he (?:film|movie|picture)|[Ii]t)"
_LEADS = r"Best|Outstanding|Worst|Favou?rite|Achievement in|Most Promising"
_STOP = (
    r"los(?:t|ing|es)|but|while|whose|who|although|though|however|since|after|before|nor?|not|never"
    r"|snub\w*|instead|against|beat\w*|over|with|without|failed|previous(?:ly)?"
    r"|(?<!total )of (?:its|the|which|them|those|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"|his|her|their|sequel|had"
    r"|shortlisted|runner|finalists?|consideration|submitted|selected|entry|rights?|could|would|might|should|may"
)
_STEP = re.compile(
    r"(?P<all>\ball (?:\w+ )?(?:awards|categories) (?:that )?it was nominated (?:for|in)\b)"
    rf"|\b(?P<stop>{_STOP})\b|\b(?P<won>won|winning|wins(?= for| in))\b"
    r"|\b(?P<nominated>nominated|nominations?)\b"
    rf"|(?P<category>\b(?:{_LEADS}) )"
    r"|(?P<body>\b[A-Z][\w'’.&-]*(?: (?:[A-Z][\w'’.&-]*|of|and)){0,6} (?:Award|Prize|Globe)s?)\b"
    r"|\b(?P<short>BAFTA|Oscar|Emmy|Grammy|C[ée]sar|Goya|Annie|Saturn)s?\b"
)
_PLAIN_END = re.compile(r"[,;:.(]|$| and (?=(?:" + _LEADS + r"|the|an?|won|was)\b)| for ")
_PAIRS = re.compile(r"Art Direction and|Production Design and|Makeup and|Make-up and|Editing and")
_BRACKET = re.compile(
    r"\s?\((?:for )?(?P<people>[^()]{3,120}?)(?:, who [^()]{3,80}| for [^()]{3,80})?\)"
)
_FOR = re.compile(r" for (?P<people>[A-Z][^,;.()]*?)(?=,| and (?:" + _LEADS + r"|the)\b|[;.]|$)")


@dataclass(frozen=True, slots=True)
class _State:
    """What the sentence has said so far."""

    result: str | None = None
    body: str | None = None


#: Words of a link → the bodies and categories it leads to; several where a paragraph repeats it.
_Links: TypeAlias = Mapping[str, Mapping[str, str]]


def read_told(
    sentence: str, paragraph: Text, section: Section, article: Article, known: Known
) -> Iterator[Award]:
    """The awards of one sentence; none where the film is not what it is about."""
    awards = list(_read(sentence, paragraph, section, article, known))
    # "… for Best Actor and Best Actress, with the latter winning": of the last two only one was.
    yield from awards[:-2] if _DOUBT.search(sentence) else awards


def _read(
    sentence: str, paragraph: Text, section: Section, article: Article, known: Known
) -> Iterator[Award]:
    subject = re.match(
        rf"{_OPENING}(?:{re.escape(article.title)}|{_CALLED}) {_PRAISED}(?=\w)", sentence
    )
    if not subject:
        return
    state, at = _State(), subject.end()
    links, doubtful = _award_links(sentence, paragraph), _also_plain(paragraph)
    named = bool(_NAMES_A_BODY.search(subject[0]))
    while step := _next(sentence, at, _certain(links, doubtful, state, named=named)):
        at = step.end()
        if "link" not in step.groupdict() and step["stop"]:
            return
        if "link" not in step.groupdict() and step["all"]:
            continue  # "won all ten awards it was nominated for": they stay won
        if "link" not in step.groupdict() and (step["won"] or step["nominated"]):
            state = replace(state, result="won" if step["won"] else "nominated")
            continue
        award = _linked(step, links, state) or _plain(sentence, step)
        if award is None:
            return
        body, category, at = award
        state = replace(state, body=body or state.body)
        if not category:
            continue
        if state.body is None or state.result is None:
            return
        result = state.result
        if at_once := _WON_THAT.match(sentence, at):
            result, at = "won", at_once.end()
        names, at = _recipients(sentence, at, known, paragraph)
        yield Award(
            body=state.body,
            category=category,
            recipients=names,
            result=result,
            source=in_section(section, paragraph.line),
        )


def _award_links(sentence: str, paragraph: Text) -> _Links:
    links: dict[str, dict[str, str]] = {}
    for link, target in zip(paragraph.links, paragraph.targets, strict=False):
        body, category = award_in_target(target)
        if body and link in sentence:
            links.setdefault(link, {})[body] = category
    return links


def _also_plain(paragraph: Text) -> set[str]:
    """Words of links that stand in the paragraph once more, where nothing says what they mean."""
    linked = Counter(paragraph.links)
    words = "|".join(re.escape(link) for link in sorted(linked, key=len, reverse=True))
    if not words:
        return set()
    shown = Counter(re.findall(rf"(?<!\w)(?:{words})(?!\w)", paragraph.text))
    return {link for link, times in linked.items() if shown[link] > times}


def _certain(links: _Links, doubtful: set[str], state: _State, *, named: bool) -> _Links:
    """The links but those of `doubtful` words that may be plain words about another body here.

    `named`: the sentence opens with the name of a ceremony.
    """
    return {
        link: bodies
        for link, bodies in links.items()
        if link not in doubtful or state.body in bodies or (state.body is None and not named)
    }


def _next(sentence: str, at: int, links: _Links) -> re.Match[str] | None:
    """What comes next: a link to a page on an award, or the next word that says something."""
    step = _STEP.search(sentence, at)
    words = "|".join(re.escape(link) for link in sorted(links, key=len, reverse=True))
    link = re.compile(rf"\b(?P<link>{words})(?!\w)").search(sentence, at) if words else None
    return link if link and (step is None or link.start() <= step.start()) else step


def _linked(step: re.Match[str], links: _Links, state: _State) -> tuple[str, str, int] | None:
    """(body, category, end) of a link; None where it isn't certain what it says."""
    if "link" not in step.groupdict():
        return None
    link = step["link"]
    # One paragraph may link the same words to the awards of several bodies.
    body = next(iter(links[link])) if len(links[link]) == 1 else state.body
    if not body or body not in links[link]:
        return None
    named = re.sub(r"^.*? (?:Awards?|Prizes?|Globes?) for (?=[A-Z])", "", link)
    if re.match(rf"(?:{_LEADS}) ", named):
        return body, named, step.end()
    if body_and_year(link)[0] == body:
        return body, "", step.end()  # "[[Tin Moon Award for Best Film|Tin Moon Award]] for …"
    # "[[Tin Moon Award for Best Song|Song]]"
    category = links[link][body]
    return (body, category, step.end()) if category.endswith(f" {link}") else None


def _plain(sentence: str, step: re.Match[str]) -> tuple[str, str, int] | None:
    """The same of words without a link; None where it isn't certain what they say."""
    if "link" in step.groupdict():
        return None
    if step["short"]:
        # "the Oscar nominations included Best Film": not the body named before it.
        return (_SHORT[step["short"]], "", step.end()) if step["short"] in _SHORT else None
    if step["body"]:
        return body_and_year(step["body"])[0], "", step.end()
    end = _PLAIN_END.search(sentence, step.end())
    category = sentence[step.start() : end.start() if end else None].strip()
    if not is_category_words(category) or (" and " in category and not _PAIRS.search(category)):
        return None
    return "", category, step.start() + len(category)


def _in_full(people: str, known: Known) -> tuple[str, ...]:
    """Full names of the surnames in a bracket, "(Lee and Tran)"; none unless all are known."""
    found = [full_name(part, known.people) for part in parted(people)]
    return tuple(name for name in found if name) if all(found) else ()


def _recipients(
    sentence: str, at: int, known: Known, paragraph: Text
) -> tuple[tuple[str, ...], int]:
    """The names in a bracket or after "for", and where they end; none that nothing vouches for."""
    vouched = frozenset((*known.names, *paragraph.links))
    for pattern in (_BRACKET, _FOR):
        if match := pattern.match(sentence, at):
            names = _in_full(match["people"], known)
            names = names or people_of(match["people"], vouched) or ()
            whole = names and len(names) == len(parted(match["people"]))
            if whole and (pattern is _BRACKET or vouched.issuperset(names)):
                return names, match.end()
            if pattern is _BRACKET:
                return (), match.end()
    return (), at
