"""Who plays whom, from cast lists and cast tables.

A line of a cast list is kept only where one actor and one character's name stand in it beyond
doubt. A role that is a description ("the taxi driver"), a double, a dub or a cameo as oneself is
an unread: it was there, and makes no question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from questions.articles.article import Article, Section, Text
from questions.facts import unmasking
from questions.facts.cast_lines import (
    BRACKET,
    GLUED_AS,
    Line,
    of_items,
    of_opening,
    of_prose,
    of_table,
)
from questions.facts.fact import Cast, Unread
from questions.facts.finding import Finding, Findings, in_section, unread
from questions.facts.names import billed, bracketed, is_person, parted

_CAST_TITLE = re.compile(
    r"(?:(?:main|full|principal|supporting|voice|english|original|\w+ language) )*"
    r"(?:cast|cast list|cast and characters|characters|characters and cast|voice cast|voices|"
    r"actors)(?: \(.*\))?$",
    re.IGNORECASE,
)
_NOT_PLAYED = re.compile(
    r"crew|casting|production|version|dub|release|stunt|audition|roles?$|music|filming| as ",
    re.IGNORECASE,
)
_ROLE_END = re.compile(
    r"(?:,(?! (?:Jr|Sr)\b) |[:;] | [–—-] |\.\s+(?=[A-Z][a-z]+ )| who | whose | from "
    r"| in (?:a|the) )"
)
_SHORT = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Lt|Lieut|Capt|Col|Gen|Maj|Brig|Sgt|Cpl|Pvt|Pte|Ens|Adm|Cmdr|Cdr|St|Ste|Prof|Jr"
    r"|Sr|Supt|Supdt|Insp|Det|Rev|Fr|Msgr|Hon|Gov|Sen|Pres|Mme|Mlle|Wm|Geo|Chas|No|[A-Z])\.$"
)
_BARRED = re.compile(
    r"stand-in|double|archiv|stunt|singing|dub|release|version|deleted|cut|body|motion|on stage|"
    r"footage|photograph|picture|mentioned|credit only|stage|\bage[ds]?\b|years old|\byoung|child|"
    r"teen|\bolder\b|\badult\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"^(?:him|her|them)sel(?:f|ves)\b|^self\b", re.IGNORECASE)
_ALSO_KNOWN = re.compile(r"(?<!\d)\s*/\s*(?=[\"'A-Z])|\s+(?:aka|a\.k\.a\.|alias|also known as)\s+")
_DESCRIPTION_WORDS = """
    abbot abbott actor actress adviser agent announcer archbishop assistant attendant aunt
    baker barber barman barmaid bartender beggar bishop blacksmith bodyguard body boss bosun
    bouncer boy boys bride brother butler captive
    chairman charwoman chauffeur child children clerk commander computer cook cop cops coroner
    cousin crew crone customer dad dancer daughter dealer delegate detective director doctor
    doorman driver dungeon editor engineer extra farmer father fighter foreman friend gardener
    gateman girl girls golfer guard guards guest head henchman henchmen herself himself
    historian hood hooker host hunter husband inspector journalist judge kid kidnapper kids
    killer lady landlady landlord lawyer leader maid mailman man manager maniac mate mayor
    mechanic member men merchant messenger minister mistress mom monk mother musician narrator
    neighbor neighbour number nurse officer officers old operator owner page passenger patient
    patron pianist pilot pimp player police policeman policewoman politician porter postman
    postmistress priest prisoner producer schoolmaster schoolteacher sentry solicitor
    prosecutor prostitute reporter reporters robber sailor salesman secretary seller sergeant
    sheriff shopkeeper singer sister soldier soldiers son spectator squire steward stewardess
    student surgeon teacher teller thug thugs tourist trooper twin uncle usher vicar victim
    villager villagers visitor voice voices waiter waitress warrior wife witch witness woman
    women worker workers writer
"""
#: A role whose last word is one of these says what someone is, and not what they are called.
_DESCRIPTIONS = frozenset(_DESCRIPTION_WORDS.split())
#: Ranks that many characters of one film could hold.
_RANK_ALONE = re.compile(
    r"(?:King|Queen|Prince|Princess|Emperor|Empress|President|General|Captain|Colonel|Major|"
    r"Professor|Lieutenant|Minister|Duke|Duchess|Count|Countess|Reverend|Heroine|Hero|Villain)"
    r"|The [a-z].*"
)
_ODD = re.compile(r"[#\[\]{}|]|(?<![\w-])\d+(?![\w-])")
_OF_SOMEONE = re.compile(r"(?:\w['’]s|s['’]) \w+$")
#: "Rebel pilot Hobbie Klivian": what someone is, in small letters, before what they are called.
_JOB_THEN_NAME = re.compile(
    r"(?:[A-Z][\w-]* )+(?:(?!(?:the|del|des|van|von|der|and|bin|ibn) )[a-z]{3,} )+([A-Z].+)$"
)
_VOICED = re.compile(r"\bvoiced? by|\bprovide[sd]? .*\bvoice|\bdubb(?:ed|ing)\b|'s voice\b")
_MOST_WORDS = 7


def read_cast(article: Article) -> Findings:
    """Cast facts of every section that is a cast list, in the page's order, none twice."""
    known = frozenset((*billed(article), *bracketed(article)))
    found = (
        finding
        for section in article.sections
        if _is_cast(section)
        for finding in _section(article, section, known)
    )
    seen: set[tuple[str, str]] = set()
    for finding in unmasking.shared(article, found):
        if isinstance(finding, Cast):
            if (finding.actor, finding.character) in seen:
                continue
            seen.add((finding.actor, finding.character))
        yield finding


def _is_cast(section: Section) -> bool:
    if not _CAST_TITLE.match(section.path[0] if section.path else section.title):
        return section.level > 2 and bool(_CAST_TITLE.match(section.title))
    return not any(_NOT_PLAYED.search(title) for title in section.path[1:])


def _section(article: Article, section: Section, known: frozenset[str]) -> Iterator[Finding]:
    voice = any("voice" in title.lower() for title in section.path)
    lines = [*of_items(section, known)]
    lines += [line for table in section.tables for line in of_table(article, section, table, known)]
    for line in lines:
        yield from _told(article, line, section, known, voice)
    for paragraph in section.paragraphs:
        for line in (*of_opening(paragraph), *of_prose(paragraph)):
            told = _told(article, line, section, known, voice)
            yield from (finding for finding in told if isinstance(finding, Cast))


def _told(
    article: Article, line: Line | Unread, section: Section, known: frozenset[str], voice: bool
) -> Iterator[Finding]:
    found = list(_facts(line, section, known, voice))
    described = line.text if isinstance(line, Unread) else line.text.text
    yield from unmasking.unmasked(article, described, found)


def _facts(
    line: Line | Unread, section: Section, known: frozenset[str], voice: bool
) -> Iterator[Finding]:
    if isinstance(line, Unread):
        yield line
        return
    source = in_section(section, line.text.line)
    if why := _actor_trouble(line, known):
        yield unread("cast", line.text.text, why, source)
        return
    if line.role in known and line.role != line.actor:
        # The cells of a row have shifted: this is the next row's actor.
        yield unread("cast", line.text.text, "the role is an actor's name", source)
        return
    role, remarks = _role_name(line.role)
    if _BARRED.search(remarks):
        yield unread("cast", line.text.text, "the role is qualified in brackets", source)
        return
    voice = voice or line.voice or bool(re.search(r"\bvoice", remarks))
    for part in _ALSO_KNOWN.split(role):
        character, voiced = _character(part)
        if not voice and _voiced_by_another(line, character, section):
            yield unread("cast", f"{line.actor} as {character}", "another gives the voice", source)
        elif (trouble := _role_trouble(character)) and not _has_a_page(character, line.text):
            yield unread("cast", f"{line.actor} as {character}", trouble, source)
        else:
            voiced = voice or voiced or _gives_the_voice(line, character, section)
            yield Cast(actor=line.actor, character=character, voice=voiced, source=source)


def _gives_the_voice(line: Line, character: str, section: Section) -> bool:
    """Whether the page says that this actor gives this character its voice."""
    surname = re.escape(line.actor.split()[-1])
    own = rf"\b{surname} (?:also )?(?:provide[sd] (?:the |his |her )?voice\b|voice[sd]\b)"
    return any(
        _names(sentence, character) and re.search(own, sentence) and "dub" not in sentence
        for text in (line.text, *section.paragraphs)
        for sentence in _on_voices(text.text)
    )


def _voiced_by_another(line: Line, character: str, section: Section) -> bool:
    """Whether the page says of this character that its voice is somebody else's."""
    surname = re.escape(line.actor.split()[-1])
    own = rf"\b{surname} (?:also )?(?:provides|provided|voices|voiced|performs)\b"
    return any(
        _names(sentence, character) and not re.search(own, sentence)
        for text in (line.text, *section.paragraphs)
        for sentence in _on_voices(text.text)
    )


@lru_cache(maxsize=256)
def _on_voices(text: str) -> tuple[str, ...]:
    """The sentences of `text` that tell who gave a voice."""
    if not _VOICED.search(text):
        return ()
    return tuple(part for part in re.split(r"(?<=[.)]) ", text) if _VOICED.search(part))


def _names(sentence: str, character: str) -> bool:
    last = character.split()[-1]
    return last in sentence and re.search(rf"\b{re.escape(last)}\b", sentence) is not None


def _character(part: str) -> tuple[str, bool]:
    """The character's name as it is asked for, and whether the page says it is only a voice."""
    part = part.strip()
    voiced = part.lower().startswith("voice of ")
    part = re.sub(r"^the (?=[A-Z])", "", part[9:] if voiced else part)
    if named := _JOB_THEN_NAME.match(part):
        part = named[1]
    if part.count('"') == 1 or re.fullmatch(r'"[^"]*"', part):
        part = part.replace('"', "")
    return part.strip(), voiced


def _actor_trouble(line: Line, known: frozenset[str]) -> str:
    if line.actor in known or line.linked:
        return "" if is_person(line.actor, mononym=True) or line.linked else "no person's name"
    if len(parted(line.actor)) > 1:
        return "several actors share a line"
    return "" if is_person(line.actor) else "no person's full name"


def _role_name(text: str) -> tuple[str, str]:
    """The role without what is told about it, and the remarks that stood in brackets."""
    remarks = " ".join(BRACKET.findall(text)).lower()
    text = BRACKET.sub("", text)
    start = 0
    while match := _ROLE_END.search(text, start):
        if not (match[0].startswith(".") and _SHORT.search(text[: match.start() + 1])):
            text = text[: match.start()]
            break
        start = match.end()
    text = text.strip(" ,:;–—-")
    if text.endswith(".") and not _SHORT.search(text):
        text = text[:-1]
    return text, remarks


def is_role(role: str) -> bool:
    """Whether `role` is one character's name for certain."""
    return not _role_trouble(role)


def _has_a_page(role: str, text: Text) -> bool:
    """Whether the role links to a page about one called so: "[[Edward Farmer]]" farms nothing."""
    pages = [target for link, target in zip(text.links, text.targets, strict=False) if link == role]
    named = re.fullmatch(r"[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+(?: \([^()]*\))?", "".join(pages))
    return bool(named) and is_person(role)


def _role_trouble(role: str) -> str:
    words = role.split()
    if not words:
        return "no role"
    if _SELF.match(role):
        return "plays themselves"
    if len(words) > _MOST_WORDS or "…" in role or _ODD.search(role):
        return "the role is no plain name"
    if role[0].islower() and re.search(r" [A-Z]", role) and words[0] not in ("a", "an", "the"):
        return "a description stands before the name"
    if not (role[0].isupper() or role[0] == '"') or _RANK_ALONE.fullmatch(role):
        return "the role is a description, not a name"
    place = re.search(r"(\w+) (?:at|of|in|with|by|on|from|crushed) ", role)
    if place and place[1].lower() in _DESCRIPTIONS:
        return "the role is a description, not a name"
    last = re.sub(r"[^\w]", "", words[-1]).lower()
    someones = _OF_SOMEONE.search(role) and role.count("'") != 2
    if last in _DESCRIPTIONS or someones or words[0] in ("A", "An"):
        return "the role is a description, not a name"
    if re.search(r" (?:and|&) ", role):
        return "several characters share a line"
    if GLUED_AS.search(role):
        return "several actors share a line"
    return ""
