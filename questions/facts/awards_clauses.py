"""Awards told clause by clause, in the words that pages without a table of them use.

    Orr received the Tin Moon Award for Best Actor and the Salt Prize for Best Actor, while Tran was
    nominated for the Tin Moon Award for Best Actress.
    It received nominations for Best Editing and Best Sound at the 9th Tin Moon Awards, winning the
    latter.
    Receiving a nomination for the Tin Moon Award for Best Editing, the film …

A clause is read only where its subject is the film, or a person the page names in full, and every
word up to the clause's end is understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from questions.articles.article import Article, Section, Text
from questions.facts.award_words import body_and_year, is_category_words
from questions.facts.awards_grid import Known
from questions.facts.fact import Award
from questions.facts.finding import in_section
from questions.facts.names import NAME_TOKEN, full_name, is_person
from questions.facts.persons import is_surname
from questions.facts.prose import title_pattern

_NAME = rf"{NAME_TOKEN}(?: (?:{NAME_TOKEN}|de|da|di|del|van|von|der|la|le)){{0,3}}"
_BODY = r"[A-Z][\w'’.&-]*(?: (?:[A-Z][\w'’.&-]*|of|and)){0,6}? (?:Award|Prize|Globe)"
_NUMBERED = r"(?:the )?\d{1,3}(?:st|nd|rd|th) (?P<body>[A-Z][\w'’. -]{2,50}? (?:Awards|Globes))"
_BEST = r"(?:Best|Outstanding)"
_ONE = rf"{_BEST} [^,.;:()]+?"
_CATEGORIES = rf"(?P<categories>{_ONE}(?:, {_ONE})*(?:,? and {_ONE})?)"
_CLAUSE = re.compile(r"(?:,|;) (?:while|and|but) |; ")
_OF_A_PERSON = re.compile(
    rf"(?P<who>{_NAME}) (?:also )?"
    r"(?P<verb>won|received|earned|was (?:also )?nominated for"
    r"|(?:received|earned) (?:a )?nominations? for) "
    rf"(?=(?:the|an?) {_BODY} )"
)
_PRIZE = re.compile(
    rf"(?:the|an?) (?P<body>{_BODY}) (?P<nominated>nomination )?for (?P<category>{_ONE})"
    rf"(?P<end>,? and (?=(?:the|an?) {_BODY} )|, (?=(?:the|an?) {_BODY} )|\.?$)"
)
_AT_CEREMONY = re.compile(
    r"(?:(?:was|were) (?:also )?nominated for"
    r"|(?:also )?(?:received|earned|garnered) (?:a )?nominations? for) "
    rf"(?:the )?{_CATEGORIES} at {_NUMBERED}"
    rf"(?:, winning (?P<won>the (?:former|latter)|both|{_ONE}))?(?:\.?$|[,;] (?!winning))"
)
_PARTICIPLE = re.compile(
    rf"(?:Receiving|Earning|Garnering) (?:a )?nominations? for (?:the|an) (?P<body>{_BODY}) "
    rf"for (?P<category>{_BEST} [^,.;:()]+), "
)
_OPENING = r"(?:(?:At|In|For) [^,]{2,70}, )?"
_ELSEWHERE = re.compile(
    r"\b(?:had|previously|earlier|already|later|who|whose|another|same year|role in|performance in"
    r"|his first|her first|lost|losing|not)\b"
)
_LONGEST = 800
#: Prizes that one festival alone gives, and to films: they need no body beside them.
_FESTIVALS = {
    "Palme d'Or": "Cannes Film Festival",
    "Golden Lion": "Venice Film Festival",
    "Golden Bear": "Berlin International Film Festival",
}
_OF_A_FESTIVAL = re.compile(
    r"(?: (?P<before>[^;:()]{0,150}?)(?:,? where it| and| where it also))? (?:also )?"
    r"(?P<verb>won|was awarded|was nominated for) the (?P<prize>Palme d['’]Or|Golden Lion"
    r"|Golden Bear)(?! for)\b"
)


def read_clauses(
    sentence: str, paragraph: Text, section: Section, article: Article, known: Known
) -> Iterator[Award]:
    """The awards of one sentence; none where it may speak of another film."""
    if len(sentence) > _LONGEST:
        return
    source = in_section(section, paragraph.line)
    film = title_pattern(article)
    for body, category, who, result in (
        *_after_participle(sentence, film),
        *_at_ceremony(sentence, film),
        *_at_festival(sentence, film),
        *_of_people(sentence, article, known),
    ):
        yield Award(
            body=body_and_year(body)[0],
            category=category,
            recipients=who,
            result=result,
            source=source,
        )


#: Body, category, recipients, result.
_Told = tuple[str, str, tuple[str, ...], str]


def _after_participle(sentence: str, film: str) -> Iterator[_Told]:
    m = _PARTICIPLE.match(sentence)
    if m and re.match(rf"{film}\b", sentence[m.end() :]) and is_category_words(m["category"]):
        yield m["body"], m["category"], (), "nominated"


def _at_ceremony(sentence: str, film: str) -> Iterator[_Told]:
    subject = re.match(rf"{_OPENING}{film} ", sentence)
    m = _AT_CEREMONY.match(sentence, subject.end()) if subject else None
    if m is None:
        return
    categories = re.split(rf",? and (?={_BEST} )|, (?={_BEST} )", m["categories"])
    if not all(map(is_category_words, categories)):
        return
    won = _won(m["won"], categories)
    if won is None:
        return
    for category in categories:
        yield m["body"], category, (), "won" if category in won else "nominated"


def _at_festival(sentence: str, film: str) -> Iterator[_Told]:
    """ "It premiered at Cannes, where it won the Palme d'Or"."""
    subject = re.match(rf"{_OPENING}{film}(?= )", sentence)
    m = _OF_A_FESTIVAL.match(sentence, subject.end()) if subject else None
    if m and not _ELSEWHERE.search(sentence[: m.end()]):
        prize = m["prize"].replace("’", "'")
        result = "nominated" if "nomina" in m["verb"] else "won"
        yield _FESTIVALS[prize], prize, (), result


def _won(words: str | None, categories: list[str]) -> list[str] | None:
    """Which of the categories were won; None where the words fit none of them."""
    if words is None:
        return []
    if words in categories:
        return [words]
    if len(categories) != 2:
        return None
    return {"both": categories, "the former": categories[:1], "the latter": categories[1:]}.get(
        words
    )


def _of_people(sentence: str, article: Article, known: Known) -> Iterator[_Told]:
    if _ELSEWHERE.search(sentence):
        return
    for clause in _CLAUSE.split(sentence):
        m = _OF_A_PERSON.match(clause)
        name = _in_full(m["who"], article, known) if m else ""
        if m is None or not name:
            continue
        told = list(_prizes(clause, m.end()))
        nominated = "nomina" in m["verb"]
        for body, category, nomination in told:
            result = "nominated" if nominated or nomination else "won"
            yield body, category, (name,), result


def _prizes(clause: str, at: int) -> Iterable[tuple[str, str, bool]]:
    """Every "the Tin Moon Award for Best Actor" from `at` on; none unless all of it is read."""
    found: list[tuple[str, str, bool]] = []
    while m := _PRIZE.match(clause, at):
        if not is_category_words(m["category"]):
            return []
        found.append((m["body"], m["category"], bool(m["nominated"])))
        at = m.end()
        if at == len(clause):
            return found
    return []


def _in_full(who: str, article: Article, known: Known) -> str:
    """The person's full name, from the infobox or else from the lead; empty if not for certain."""
    if name := full_name(who, known.people):
        return name
    lead = " ".join(p.text for s in article.sections[:1] for p in s.paragraphs)
    named = {name for name in re.findall(_NAME, lead) if is_person(name)}
    found = {name for name in named if name.endswith(f" {who}")}
    if " " not in who or is_surname(who):
        return found.pop() if len(found) == 1 else ""
    return who if who in named else ""
