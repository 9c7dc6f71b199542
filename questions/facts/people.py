"""Crew and billing, from the infobox: who directed, produced, wrote, starred, scored, shot, cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.articles.article import Article, Text
from questions.facts.fact import (
    Cinematographer,
    Composer,
    Director,
    Editor,
    Narrator,
    PersonFact,
    Producer,
    Starring,
    Unread,
    Writer,
)
from questions.facts.finding import Findings, in_infobox, labelled, unread
from questions.facts.names import is_person, may_be_two, names_in, says_company, without_remark
from questions.facts.prose import sentences

#: Infobox label → kind, in the infobox's order. Lists of crew are whole; billing is not the cast.
_ROLES: tuple[tuple[str, type[PersonFact], bool], ...] = (
    ("director", Director, True),
    ("producer", Producer, True),
    ("narrator", Narrator, True),
    ("starring", Starring, False),
    ("music", Composer, True),
    ("cinematography", Cinematographer, True),
    ("editing", Editor, True),
)
_CREDITS = (("writer", "writer"), ("screenplay", "screenplay"), ("story", "story"))
#: What a company may be credited with.
_MADE_BY = frozenset(("producer", "music", "editing", "cinematography", "director", "writer"))
_COMPANY_PAGE = re.compile(r"\b(?:Music|Films?|Pictures|Studios?|Productions?|company\))$")
#: Remarks that say a person held a lesser or another job than the label's.
_OTHER_JOB = re.compile(
    r"\b(?:associate|executive|co-producer|assistant|line|novel|play|book|songs?|lyrics|second unit"
    r"|additional|supervising|supervisor|uncredited|version|background score|dialogues?"
    r"|adaptation|orchestrat\w+|themes?|conductor|arranger|arrangements?|lyricist)\b",
    re.IGNORECASE,
)
#: "Story by Ann Lee", "Screenplay: Bo Tran": the job before the name.
_JOB_FIRST = re.compile(
    r"(?P<job>(?:story(?: and | & |, |/)(?:screenplay|script)"
    r"|(?:screenplay|script)(?: and | & |, |/)story"
    r"|(?:original |additional |background )?(?:screenplay|story|written|dialogues?|adaptation"
    r"|songs?|score|lyrics|scenario|script|directed|produced|music|composed|edited)))"
    r"(?:(?: by|:)\s+| by:\s*)(?=\w)",
    re.IGNORECASE,
)
_SAME_JOB = {"directed": "director", "produced": "producer", "music": "music", "score": "music"} | {
    "composed": "music",
    "edited": "editing",
    "written": "writer",
}
#: A company among people leaves no person out: their list is as whole as without it.
_NO_PERSON = "a company, and no person"
#: "Orr & Tran Productions" is one company, or somebody called Orr and one.
_RUN_OF_TWO = re.compile(r"[^&,;/\n]+&[^&,;/\n]+")
_NAMED_CREDITS = {
    "screenplay": "screenplay",
    "script": "screenplay",
    "scenario": "screenplay",
    "story": "story",
    "original story": "story",
    "writer": "writer",
    "written": "writer",
}


def read_people(article: Article) -> Findings:
    """Crew and billing. A list of crew is `closed` when every entry of its label was read."""
    yield from _writers(article)
    for label, kind, whole in _ROLES:
        people, trouble = _people(article, label)
        closed = whole and _is_whole(trouble)
        seen: set[str] = set()
        for person, _, text in people:
            if person not in seen:
                seen.add(person)
                yield kind(person=person, source=in_infobox(text), closed=closed)
        yield from trouble


def studios(article: Article) -> Iterator[str]:
    """The infobox's production companies, as they stand there."""
    for text in labelled(article, "studio"):
        for line in text.text.split("\n"):
            yield from (line.strip(), without_remark(line)[0])


def _is_whole(trouble: list[Unread]) -> bool:
    return all(unread.why == _NO_PERSON for unread in trouble)


def _writers(article: Article) -> Findings:
    read = [(credit, *_people(article, label)) for label, credit in _CREDITS]
    # Writers of the story and of the screenplay are one list: a gap in either is a gap in it.
    whole = all(_is_whole(trouble) for _, _, trouble in read)
    for credit, people, trouble in read:
        seen: set[tuple[str, str]] = set()
        for person, remark, text in people:
            for named in _credits(remark, credit):
                if (person, named) not in seen:
                    seen.add((person, named))
                    where = in_infobox(text)
                    yield Writer(person=person, credit=named, source=where, closed=whole)
        yield from trouble


def _credits(remark: str, credit: str) -> list[str]:
    """The credits a remark names ("story & screenplay"), or else that of the label."""
    parts = re.split(r" and | & |, |/", remark.casefold().removesuffix(" by").strip())
    named = [_NAMED_CREDITS[part] for part in parts if part in _NAMED_CREDITS]
    return named if len(named) == len(parts) else [credit]


def _people(article: Article, label: str) -> tuple[list[tuple[str, str, Text]], list[Unread]]:
    """(person, remark, where) of each entry, and unreads for what is no person's name."""
    people: list[tuple[str, str, Text]] = []
    trouble: list[Unread] = []
    values = labelled(article, label)
    companies = frozenset(
        company
        for role in ("studio", "distributor")
        for value in labelled(article, role)
        for company in names_in(value)
    )
    for text in (part for value in values for part in _jobs_apart(label, value)):
        remark = without_remark(text.text)[1]
        if _OTHER_JOB.search(remark):
            # Not silence: a list that leaves someone out is not whole.
            why = f"another job than the label says: {remark}"
            trouble.append(unread(label, text.text, why, in_infobox(text)))
            continue
        if ":" in remark:
            # "(co-director: Bo Tran)": the list holds more than its entries.
            why = "a remark that may name somebody else"
            trouble.append(unread(label, f"({remark})", why, in_infobox(text)))
        if _RUN_OF_TWO.fullmatch(text.text) and says_company(text.text):
            why = "a company's name, or a person and a company"
            trouble.append(unread(label, text.text, why, in_infobox(text)))
            continue
        for name in _two_of(names_in(text)):
            if label in _MADE_BY and (name in companies or _leads_to_company(name, text)):
                trouble.append(unread(label, name, _NO_PERSON, in_infobox(text)))
            elif is_person(name, mononym=True):
                people.append((name, remark, text))
            elif name:
                why = "not shaped like a person's name"
                trouble.append(unread(label, name, why, in_infobox(text)))
    if article.form == "text" and label == "music":
        for name in [n for n, _, _ in people if " " not in n and not _makes_music(article, n)]:
            text = next(text for known, _, text in people if known == name)
            people = [person for person in people if person[0] != name]
            why = "one word alone, a person's or a company's"
            trouble.append(unread(label, name, why, in_infobox(text)))
    if article.form == "text" and len(people) == 1 and may_be_two(people[0][0]):
        # Lines of a value may have become one, and several would be told by what parts them.
        name, _, text = people.pop()
        trouble.append(unread(label, name, "two names may have run together", in_infobox(text)))
    return people, trouble


def _makes_music(article: Article, name: str) -> bool:
    """Whether prose speaks of the music beside the name: a company's may have slipped there."""
    music = re.compile(r"\b(?:music|score[ds]?|compos\w+|soundtrack|songs?)\b", re.IGNORECASE)
    return any(name in s.text and music.search(s.text) for s in sentences(article))


def _leads_to_company(name: str, text: Text) -> bool:
    """Whether the name says that it is a company, or the page it is linked to does."""
    targets = (t for link, t in zip(text.links, text.targets, strict=False) if link == name)
    return says_company(name) or any(_COMPANY_PAGE.search(target) for target in targets)


def _two_of(names: list[str]) -> list[str]:
    """Two people whom one link names, "Neil Moss and Bo Tran", apart; not a band's name."""
    if len(names) != 1 or is_person(names[0], mononym=True):
        return names
    pair = re.split(r" and | & ", names[0])
    apart = len(pair) == 2 and all(is_person(name) and name[0].isupper() for name in pair)
    return pair if apart else names


def _jobs_apart(label: str, value: Text) -> list[Text]:
    """Parts of a value that name each its job; the job goes behind, in brackets.

    "Story by Ann Lee; screenplay by Bo Tran" gives "Ann Lee (story)", "Bo Tran (screenplay)".
    """
    if not _JOB_FIRST.match(value.text):
        return [value]
    starts = [m.start() for m in _JOB_FIRST.finditer(value.text)]
    ends = [*starts[1:], len(value.text)]
    parts = [value.text[start:end] for start, end in zip(starts, ends, strict=True)]
    told: list[Text] = []
    for part in parts:
        match = _JOB_FIRST.match(part)
        assert match is not None
        job = match["job"].lower()
        name = re.sub(r"[\s,;/]+(?:and|&)?$", "", part[match.end() :])
        same = _SAME_JOB.get(job) == label
        told.append(Text(name if same else f"{name} ({job})", value.line, value.links))
    return told
