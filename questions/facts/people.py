"""Crew and billing, from the infobox: who directed, produced, wrote, starred, scored, shot, cut."""

from __future__ import annotations

import re

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
    Writer,
)
from questions.facts.finding import Finding, Findings, in_infobox, labelled, unread
from questions.facts.names import is_person, names_in, without_remark

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
#: Remarks that say a person held a lesser or another job than the label's.
_OTHER_JOB = re.compile(
    r"\b(?:associate|executive|co-producer|assistant|line|novel|play|book|songs?|lyrics|second unit"
    r"|additional|supervising|supervisor|uncredited|version|background score|dialogues?"
    r"|adaptation)\b",
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
        people, trouble = _people(label, labelled(article, label))
        closed = whole and not trouble
        seen: set[str] = set()
        for person, _, text in people:
            if person not in seen:
                seen.add(person)
                yield kind(person=person, source=in_infobox(text), closed=closed)
        yield from trouble


def _writers(article: Article) -> Findings:
    read = [(credit, *_people(label, labelled(article, label))) for label, credit in _CREDITS]
    # Writers of the story and of the screenplay are one list: a gap in either is a gap in it.
    whole = not any(trouble for _, _, trouble in read)
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


def _people(
    label: str, values: tuple[Text, ...]
) -> tuple[list[tuple[str, str, Text]], list[Finding]]:
    """(person, remark, where) of each entry, and unreads for what is no person's name."""
    people: list[tuple[str, str, Text]] = []
    trouble: list[Finding] = []
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
        for name in names_in(text):
            if is_person(name, mononym=True):
                people.append((name, remark, text))
            elif name:
                why = "not shaped like a person's name"
                trouble.append(unread(label, name, why, in_infobox(text)))
    return people, trouble


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
