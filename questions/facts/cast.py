"""Who plays whom, from cast lists and cast tables.

A line of a cast list is kept only where one actor and one character's name stand in it beyond
doubt. A role that is a description ("the taxi driver"), a double, a dub or a cameo as oneself is
an unread: it was there, and makes no question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from questions.articles.article import Article, Row, Section, Table, Text
from questions.facts.fact import Cast, Unread
from questions.facts.finding import Finding, Findings, in_section, unread
from questions.facts.names import NAME_TOKEN, billed, is_person, parted

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
_AS = re.compile(
    r"^(?P<left>[^:]{2,60}?),? (?:as|plays|portrays|voices|(?:appears )?in the role of) "
    r"(?P<right>.+)$",
    re.DOTALL,
)
#: "Ann Lee as Io and Bo Tran as Max": where the next actor of a line starts.
_NEXT_AS = re.compile(
    rf"(?:,? and |, |; )(?=(?:{NAME_TOKEN} )(?:(?:{NAME_TOKEN}|de|van|von|du|la|le|der) ){{1,3}}"
    r"as [\"A-Z])"
)
#: "Io Marsh (Ann Lee): the queen": the character before the actor.
_ACTOR_INSIDE = re.compile(
    r"^(?P<role>[^():]{2,60}?) \((?:(?:voiced|played|portrayed|performed) by )?"
    r"(?P<actor>[^()]{3,50})\)(?=$|\s*[:,–—-]| is )"
)
_DASH = re.compile(
    r"^(?P<left>[^:]{2,60}?)(?: [–—-] |\s?\.\.\.+\s?|\s?…\s?)(?P<right>.+)$", re.DOTALL
)
_PLAYS = re.compile(
    r"(?P<actor>[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|du|la|le|der))+)"
    r"(?P<verb> (?:also )?(?:plays|played|portrays|portrayed|appears as|appeared as"
    r"|repris(?:es|ed) (?:his|her) role as) )"
)
_COLON = re.compile(r"^(?P<left>[^:]{2,50}?): (?P<right>.+)$", re.DOTALL)
_ROLE_END = re.compile(
    r"(?:,(?! (?:Jr|Sr)\b) |[:;] | [–—-] |\.\s+(?=[A-Z][a-z]+ )| who | whose | from "
    r"| in (?:a|the) )"
)
_SHORT = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Lt|Lieut|Capt|Col|Gen|Maj|Brig|Sgt|Cpl|Pvt|Pte|Ens|Adm|Cmdr|Cdr|St|Ste|Prof|Jr"
    r"|Sr|Supt|Supdt|Insp|Det|Rev|Fr|Msgr|Hon|Gov|Sen|Pres|Mme|Mlle|Wm|Geo|Chas|No|[A-Z])\.$"
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
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
    r"Professor|Lieutenant|Minister|Duke|Duchess|Count|Countess|Heroine|Hero|Villain)|The [a-z].*"
)
_ODD = re.compile(r"[#\[\]{}|]|(?<![\w-])\d+(?![\w-])")
_OF_SOMEONE = re.compile(r"(?:\w['’]s|s['’]) \w+$")
#: "Rebel pilot Hobbie Klivian": what someone is, in small letters, before what they are called.
_JOB_THEN_NAME = re.compile(
    r"(?:[A-Z][\w-]* )+(?:(?!(?:the|del|des|van|von|der|and|bin|ibn) )[a-z]{3,} )+([A-Z].+)$"
)
_VOICED = re.compile(r"\bvoiced? by|\bprovide[sd]? .*\bvoice|\bdubb(?:ed|ing)\b|'s voice\b")
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class _Line:
    """One actor and one role as the page puts them."""

    actor: str
    role: str
    text: Text
    linked: bool
    voice: bool = False


def read_cast(article: Article) -> Findings:
    """Cast facts of every section that is a cast list, in the page's order, none twice."""
    known = frozenset(billed(article))
    seen: set[tuple[str, str]] = set()
    for section in article.sections:
        if not _is_cast(section):
            continue
        for found in _section(article, section, known):
            if isinstance(found, Cast):
                if (found.actor, found.character) in seen:
                    continue
                seen.add((found.actor, found.character))
            yield found


def _is_cast(section: Section) -> bool:
    if not _CAST_TITLE.match(section.path[0] if section.path else section.title):
        return section.level > 2 and bool(_CAST_TITLE.match(section.title))
    return not any(_NOT_PLAYED.search(title) for title in section.path[1:])


def _section(article: Article, section: Section, known: frozenset[str]) -> Iterator[Finding]:
    voice = any("voice" in title.lower() for title in section.path)
    for line in _of_items(section, known):
        yield from _facts(line, section, known, voice)
    for table in section.tables:
        for line in _of_table(article, section, table):
            yield from _facts(line, section, known, voice)
    for paragraph in section.paragraphs:
        opening = _AS.match(paragraph.text[:200])
        if opening and opening["left"] in paragraph.links:
            opened = _line(opening["left"], opening["right"], paragraph)
            yield from (f for f in _facts(opened, section, known, voice) if isinstance(f, Cast))
        for line in _of_prose(paragraph):
            yield from (f for f in _facts(line, section, known, voice) if isinstance(f, Cast))


def _of_items(section: Section, known: frozenset[str]) -> Iterator[_Line | Unread]:
    dashed = [
        m for item in section.items if (m := _DASH.match(item.text) or _COLON.match(item.text))
    ]
    actor_last = sum(m["right"].strip() in known for m in dashed) > sum(
        m["left"].strip() in known for m in dashed
    )
    for item in (part for whole in section.items for part in _one_by_one(whole)):
        source = in_section(section, item.line)
        inside = _ACTOR_INSIDE.match(item.text)
        if inside and (inside["actor"] in known or inside["actor"] in item.links):
            line = _line(inside["actor"], inside["role"], item)
            yield replace(line, voice="(voiced by" in inside[0])
            continue
        match = _AS.match(item.text)
        reversed_one = _DASH.match(item.text) or _COLON.match(item.text)
        if match is None and actor_last and reversed_one:
            yield _line(reversed_one["right"], reversed_one["left"], item)
            continue
        if match is None:
            match = _DASH.match(item.text) or _COLON.match(item.text)
        if match is None:
            why = "a name without a role" if is_person(item.text, mononym=True) else "no cast line"
            yield unread("cast", item.text, why, source)
            continue
        yield _line(match["left"], match["right"], item)


def _one_by_one(item: Text) -> list[Text]:
    """The lines of an item that gives several actors each a role."""
    starts = [0, *(m.end() for m in _NEXT_AS.finditer(item.text))]
    if len(starts) == 1 or not _AS.match(item.text):
        return [item]
    ends = [*(m.start() for m in _NEXT_AS.finditer(item.text)), len(item.text)]
    parts = [item.text[start:end] for start, end in zip(starts, ends, strict=True)]
    if not all(_AS.match(part) for part in parts):
        return [item]
    return [replace(item, text=part) for part in parts]


def _line(left: str, role: str, text: Text) -> _Line:
    actor = _BRACKET.sub("", left).strip(' "')
    remarks = " ".join(_BRACKET.findall(left)).lower()
    return _Line(actor, role.strip(), text, actor in text.links, voice="voice" in remarks)


def _of_table(article: Article, section: Section, table: Table) -> Iterator[_Line | Unread]:
    """Rows of a cast table; where it has no titles, cells that read "A as X" or "A" "as X"."""
    columns = _columns(article, table)
    if columns is None:
        if table.header:
            why = "the columns of this table are not actor and role"
            yield unread("cast", " | ".join(table.header), why, in_section(section, table.line))
        for row in () if table.header else table.rows:
            yield from _headless(row)
        return
    actors, roles = columns
    for row in table.rows:
        actor = row.cells[actors]
        if actor.text.lower() in ("", "unknown", "n/a"):
            continue
        if "\n" in actor.text:
            source = in_section(section, actor.line)
            yield unread("cast", actor.text, "several actors share a line", source)
            continue
        for column in roles:
            for role in row.cells[column].text.split("\n"):
                if role.strip():
                    told = Text(f"{actor.text} as {role}", actor.line, actor.links)
                    voice = "voice" in table.header[actors].lower()
                    yield replace(_line(actor.text, role, told), voice=voice)


def _headless(row: Row) -> Iterator[_Line | Unread]:
    cells: list[Text] = []
    for cell in row.cells:
        if cells and re.match(r"as\s", cell.text):
            above = cells.pop()
            cell = Text(f"{above.text} {cell.text}", above.line, (*above.links, *cell.links))
        cells.append(cell)
    for cell in cells:
        if match := _AS.match(cell.text):
            yield _line(match["left"], match["right"], cell)


#: Characters; a paragraph beyond is no prose, and names would be looked for at every word of it.
_LONGEST_PROSE = 20_000


def _of_prose(paragraph: Text) -> Iterator[_Line]:
    """ "[[Ann Lee]] plays Io, the keeper": only a linked name, right before the verb."""
    if not paragraph.links or len(paragraph.text) > _LONGEST_PROSE:
        return
    for match in _PLAYS.finditer(paragraph.text):
        actor = match["actor"]
        linked = [link for link in paragraph.links if actor == link or actor.endswith(f" {link}")]
        if linked and len(linked[0].split()) > 1:
            end = paragraph.text.find(". ", match.end("verb"))
            role = paragraph.text[match.end("verb") : end if end > 0 else None]
            told = Text(paragraph.text[match.start() : match.end("verb")] + role, paragraph.line)
            yield _Line(linked[0], role.strip(), told, linked=True)


def _columns(article: Article, table: Table) -> tuple[int, Sequence[int]] | None:
    """(actor column, role columns) by the titles; of several voice columns the film's own."""
    titles = [title.lower() for title in table.header]
    roles = [i for i, t in enumerate(titles) if re.search(r"\b(?:roles?|characters?|part)\b", t)]
    actors = [
        i
        for i, title in enumerate(titles)
        if i not in roles
        and re.search(r"\b(?:actor|actress|performer|cast|played by|voice)", title)
    ]
    if len(actors) > 1:
        spoken = [text.text.split(" (")[0].lower() for text in article.infobox.get("language", ())]
        actors = [i for i in actors if any(word in titles[i] for word in spoken)]
    return (actors[0], roles) if len(actors) == 1 and roles else None


def _facts(
    line: _Line | Unread, section: Section, known: frozenset[str], voice: bool
) -> Iterator[Finding]:
    if isinstance(line, Unread):
        yield line
        return
    source = in_section(section, line.text.line)
    if why := _actor_trouble(line, known):
        yield unread("cast", line.text.text, why, source)
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
        elif trouble := _role_trouble(character):
            yield unread("cast", f"{line.actor} as {character}", trouble, source)
        else:
            voiced = voice or voiced or _gives_the_voice(line, character, section)
            yield Cast(actor=line.actor, character=character, voice=voiced, source=source)


def _gives_the_voice(line: _Line, character: str, section: Section) -> bool:
    """Whether the page says that this actor gives this character its voice."""
    surname = re.escape(line.actor.split()[-1])
    own = rf"\b{surname} (?:also )?(?:provide[sd] (?:the |his |her )?voice\b|voice[sd]\b)"
    return any(
        _names(sentence, character) and re.search(own, sentence) and "dub" not in sentence
        for text in (line.text, *section.paragraphs)
        for sentence in _on_voices(text.text)
    )


def _voiced_by_another(line: _Line, character: str, section: Section) -> bool:
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


def _actor_trouble(line: _Line, known: frozenset[str]) -> str:
    if line.actor in known or line.linked:
        return "" if is_person(line.actor, mononym=True) or line.linked else "no person's name"
    if len(parted(line.actor)) > 1:
        return "several actors share a line"
    return "" if is_person(line.actor) else "no person's full name"


def _role_name(text: str) -> tuple[str, str]:
    """The role without what is told about it, and the remarks that stood in brackets."""
    remarks = " ".join(_BRACKET.findall(text)).lower()
    text = _BRACKET.sub("", text)
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


def _role_trouble(role: str) -> str:
    words = role.split()
    if not words:
        return "no role"
    if _SELF.match(role):
        return "plays themselves"
    if len(words) > _MOST_WORDS or "…" in role or _ODD.search(role):
        return "the role is no plain name"
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
    return ""
