"""A tree of texts → a pack, with every problem on the way.

Reading goes on behind every error, so that one reading tells the author all there is to mend.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from quiz.judging import fold
from quiz.options import says_so
from quiz.packs import sense
from quiz.packs.entry import Entry
from quiz.packs.fields import (
    FLAGS,
    MAX_CHOICES,
    MAX_CLUES,
    MAX_FORMS,
    MAX_QUESTIONS,
    PACK_FIELDS,
    QUESTION_FIELDS,
    Field,
    Shape,
)
from quiz.packs.lines import quoted
from quiz.packs.problem import UNSEEN, Finding, Severity, shown
from quiz.packs.tree import Items, Mapping, Node, Scalar
from quiz.question import Kind, Pack, Question, Strictness

#: Question id → its words as they stand in the file ("ask", "choices" …) → line and column, from 1.
Places = dict[str, dict[str, tuple[int, int]]]

_NEEDED = frozenset({"pack", "ask", "answer"})
#: Left behind by programs that had no answer to write; as other right forms they may be meant.
_NOTHING = frozenset({"null", "~", ".nan"})


def credit(name: str, author: str, licence: str) -> str:
    """The source of a pack's questions, where they name none of their own."""
    return name + (f", by {author}" if author else "") + (f" ({licence})" if licence else "")


def question_id(pack: str, stem: str) -> str:
    """Id of a pack's question: it survives reordering, and changes only with the stem's words."""
    digest = hashlib.blake2b(stem_key(stem).encode(), digest_size=5).hexdigest()
    return f"{slug(pack)}/{digest}"


def stem_key(stem: str) -> str:
    """What two stems share when they ask the same, apart from case, quotes and end marks."""
    text = unicodedata.normalize("NFKC", stem).casefold()
    text = "".join(c for c in text if c not in "*_\"'“”‘’„«»")
    return " ".join(text.split()).rstrip("?.!… ")


def slug(name: str) -> str:
    """`name` as a short ASCII word for ids: "Noir nights" gives "noir-nights"."""
    ascii_words = fold(name).encode("ascii", "ignore").decode().split()
    if ascii_words:
        return "-".join(ascii_words)
    return "pack-" + hashlib.blake2b(name.encode(), digest_size=4).hexdigest()


def build(root: Node | None) -> tuple[Pack | None, list[Finding]]:
    """Return the pack in `root`, without its bad questions, and what was found.

    None where there is no name, or no question left, to make a pack of.
    """
    return build_placed(root)[:2]


def build_placed(root: Node | None) -> tuple[Pack | None, list[Finding], Places]:
    """The same, and where the words of each question stand."""
    checker = _Checker()
    return checker.pack(root), checker.found, checker.places


class _Checker:
    def __init__(self) -> None:
        self.found: list[Finding] = []
        self.places: dict[str, dict[str, tuple[int, int]]] = {}
        self._repeats = sense.Repeats()
        self._meant: set[str] = set()
        """Words that the mapping being read has, misspelt."""

    def tell(self, place: tuple[int, int], text: str, severity: Severity = Severity.ERROR) -> None:
        self.found.append(Finding(*place, text, severity))

    # ── The pack ─────────────────────────────────────────────────────────────────────────────

    def pack(self, root: Node | None) -> Pack | None:
        if root is None or (isinstance(root, Scalar) and not root.text.strip()):
            self.tell((1, 1), "This file is empty; a pack begins with “pack: its name”.")
            return None
        if not isinstance(root, Mapping):
            text = "A pack begins with “pack: its name”, then “questions:” and the questions."
            self.tell((root.line, root.column), text)
            return None
        entry = Entry(root.line, root.column)
        listed: Node | None = None
        for key, node in self._keys(root, [*PACK_FIELDS, "questions"], "a pack"):
            if key.text == "questions":
                listed = node
            else:
                self._field(entry, key, node, PACK_FIELDS[key.text])
        name = entry.text("pack")
        if "pack" not in entry.places and "pack" not in self._meant:
            self.tell((root.line, root.column), "This pack has no name; add “pack: its name”.")
        self.found += sense.name_findings(entry)
        author, licence = entry.text("author"), entry.text("licence")
        questions = self._questions(root, listed, name, credit(name, author, licence))
        if not name or not questions:
            return None
        return Pack(
            name=name,
            questions=tuple(questions),
            author=author,
            licence=licence,
            description=entry.text("description"),
        )

    def _questions(
        self, root: Mapping, listed: Node | None, name: str, source: str
    ) -> list[Question]:
        if listed is None and "questions" in self._meant:
            return []
        if listed is None:
            text = "This pack has no “questions:”; write them below it, each with “- ask: …”."
            self.tell((root.line, root.column), text)
            return []
        if isinstance(listed, Scalar) and listed.plain and listed.text in ("", "~", "null"):
            listed = Items(listed.line, listed.column)
        if not isinstance(listed, Items):
            text = "“questions:” holds a list; begin each question with “- ask: …”."
            self.tell((listed.line, listed.column), text)
            return []
        if not listed.items:
            text = "This pack has no questions yet; begin each with “- ask: …”."
            self.tell((listed.line, listed.column), text)
            return []
        if len(listed.items) > MAX_QUESTIONS:
            first = listed.items[MAX_QUESTIONS]
            text = f"A pack holds at most {MAX_QUESTIONS:,} questions; move the rest to another."
            self.tell((first.line, first.column), text)
        questions = [self._question(node, name, source) for node in listed.items[:MAX_QUESTIONS]]
        return [question for question in questions if question is not None]

    # ── One question ─────────────────────────────────────────────────────────────────────────

    def _entry(self, node: Node) -> Entry | None:
        if not isinstance(node, Mapping):
            text = "Begin this question with “- ask: …” and put “answer: …” below it."
            self.tell((node.line, node.column), text)
            return None
        entry = Entry(node.line, node.column)
        for key, value in self._keys(node, list(QUESTION_FIELDS), "a question"):
            self._field(entry, key, value, QUESTION_FIELDS[key.text])
        for needed, example in (("ask", "the question"), ("answer", "the answer")):
            if needed not in entry.places and needed not in self._meant:
                text = f"This question has no “{needed}:”; add “{needed}: {example}”."
                self.tell((node.line, node.column), text)
        return entry

    def _question(self, node: Node, pack: str, source: str) -> Question | None:
        before = len(self.found)
        entry = self._entry(node)
        if entry is None:
            return None
        self.found += sense.findings(entry)
        self.found += self._repeats.take(entry, stem_key(entry.text("ask")))
        if any(finding.severity is Severity.ERROR for finding in self.found[before:]):
            return None
        values = entry.values
        kind, strict = values.get("kind"), values.get("strictness")
        difficulty = values.get("difficulty", 3)
        choices = entry.texts("choices")
        own_id = entry.text("id") or question_id(pack, entry.text("ask"))
        self.places[own_id] = entry.places
        return Question(
            id=own_id,
            stem=entry.text("ask"),
            answer=entry.text("answer"),
            kind=Kind(kind) if isinstance(kind, str) else None,
            strictness=Strictness(strict) if isinstance(strict, str) else None,
            accept=entry.texts("also"),
            prompt=entry.texts("prompt"),
            reject=entry.texts("not"),
            choices=choices or None,
            closest=values.get("closest") is True,
            clues=entry.texts("clues"),
            needs_choices=bool(choices) and says_so(entry.text("ask")),
            category=entry.text("category") or "General",
            difficulty=difficulty if isinstance(difficulty, int) else 3,
            film=entry.text("film") or None,
            template=entry.text("template") or None,
            mature=values.get("mature") is True,
            spoiler=values.get("spoiler") is True,
            because=entry.text("because"),
            source=entry.text("source") or source,
        )

    # ── Fields ───────────────────────────────────────────────────────────────────────────────

    def _keys(self, mapping: Mapping, known: list[str], what: str) -> Iterable[tuple[Scalar, Node]]:
        """The pairs whose key is one of `known`, each once; tells of all others."""
        first: dict[str, Scalar] = {}
        self._meant.clear()
        for key, node in mapping.pairs:
            place = (key.line, key.column)
            if key.text in first:
                text = f"“{key.text}” stands here a second time; it is in line "
                self.tell(place, f"{text}{first[key.text].line} already, so delete one of them.")
            elif key.text not in known:
                near = nearest(key.text, known)
                self._meant.add(near or "")
                hint = f"did you mean “{near}”?" if near else f"{what} has {', '.join(known)}."
                self.tell(place, f"Unknown word “{shown(key.text, 30)}”; {hint}")
            else:
                first[key.text] = key
                yield key, node

    def _field(self, entry: Entry, key: Scalar, node: Node, field: Field) -> None:
        entry.places[key.text] = (node.line, node.column)
        if field.shape is Shape.TEXTS:
            self._texts(entry, key, node, field.limit)
            return
        text = self._text(node, key.text, field.limit, needed=key.text in _NEEDED)
        if text is None:
            return
        place = (node.line, node.column)
        if field.shape is Shape.FLAG:
            if text.casefold() in FLAGS:
                entry.values[key.text] = FLAGS[text.casefold()]
            else:
                said = f"“{key.text}” is yes or no, not “{shown(text)}”."
                self.tell(place, said)
        elif field.shape is Shape.NUMBER:
            if text in {"1", "2", "3", "4", "5"}:
                entry.values[key.text] = int(text)
            else:
                said = f"“{key.text}” is a number from 1 (easy) to 5 (hard), not “{shown(text)}”."
                self.tell(place, said)
        elif key.text in _ONE_OF:
            self._one_of(entry, key.text, place, text)
        else:
            entry.values[key.text] = text

    def _one_of(self, entry: Entry, key: str, place: tuple[int, int], text: str) -> None:
        known = _ONE_OF[key]
        if text in known:
            entry.values[key] = text
            return
        near = nearest(text, known)
        hint = f"did you mean “{near}”?" if near else f"use one of {', '.join(known)}."
        self.tell(place, f"There is no {key} “{shown(text)}”; {hint}")

    def _texts(self, entry: Entry, key: Scalar, node: Node, limit: int) -> None:
        nodes = node.items if isinstance(node, Items) else [node]
        if isinstance(node, Scalar) and node.plain and not node.text.strip():
            nodes = []
        elif isinstance(node, Scalar) and node.plain and ", " in node.text:
            said = "This is one text with a comma in it; put several into brackets: "
            self.tell((node.line, node.column), f"{said}[{shown(node.text)}]", Severity.WARNING)
        most = {"choices": MAX_CHOICES, "clues": MAX_CLUES}.get(key.text, MAX_FORMS)
        if len(nodes) > most:
            item = nodes[most]
            self.tell((item.line, item.column), f"“{key.text}” holds at most {most} texts.")
            nodes = nodes[:most]
        kept = []
        for item in nodes:
            if (text := self._text(item, key.text, limit, needed=True)) is not None:
                kept.append(Scalar(text, item.line, item.column))
        entry.items[key.text] = kept
        entry.values[key.text] = tuple(item.text for item in kept)

    def _text(self, node: Node, key: str, limit: int, *, needed: bool) -> str | None:
        place = (node.line, node.column)
        if not isinstance(node, Scalar):
            self.tell(place, _not_a_text(node, key))
            return None
        if not node.text.strip() or (node.plain and node.text == "~"):
            if needed:
                self.tell(place, f"“{key}” has an empty text here; write something or delete it.")
            return None if needed else ""
        if key in _NEEDED and node.plain and node.text.casefold() in _NOTHING:
            said = f"“{node.text}” is what programs write for nothing; "
            self.tell(place, f"{said}write something, or put quotes around it if it is meant.")
            return None
        if (unseen := UNSEEN.search(node.text)) is not None:
            said = (
                f"This text has an invisible character in it (U+{ord(unseen[0]):04X}); delete it."
            )
            self.tell(place, said)
            return None
        if len(node.text) > limit:
            said = f"This text has {len(node.text):,} characters; “{key}” holds at most {limit}."
            self.tell(place, said)
            return None
        return node.text


def _not_a_text(node: Items | Mapping, key: str) -> str:
    match node:
        case Mapping(pairs=[(left, Scalar(text=right))]) if not node.flow:
            whole = shown(f"{left.text}: {right}")
            return f"Put quotes around this text, {quoted(whole)}: it has a colon in it."
        case Mapping(pairs=[(left, Scalar(text=right)), *_]):
            whole = shown(f"{left.text}: {right}" if right else left.text)
            return f"Put quotes around this text, {quoted(whole)}: it is read as a mapping."
        case Mapping():
            return f"“{key}” takes a text here, not a mapping; put quotes around the text."
        case _:
            return (
                f"“{key}” takes one text here, not a list; put other right forms under “also:”, "
                "or quotes around a text that begins with a bracket or a dash."
            )


#: What people call things elsewhere, and what they are called here.
_SYNONYMS: dict[str, str] = {
    "question": "ask",
    "stem": "ask",
    "text": "ask",
    "answers": "answer",
    "correct": "answer",
    "correct_answer": "answer",
    "right": "answer",
    "accept": "also",
    "aliases": "also",
    "alias": "also",
    "reject": "not",
    "wrong": "choices",
    "options": "choices",
    "incorrect_answers": "choices",
    "license": "licence",
    "name": "pack",
    "title": "pack",
    "type": "kind",
    "level": "difficulty",
    "explanation": "because",
    "why": "because",
    "tags": "category",
    "hints": "clues",
}


#: Fields that take one of a few words.
_ONE_OF = {
    "kind": [kind.value for kind in Kind],
    "strictness": [strictness.value for strictness in Strictness],
}


def nearest(word: str, known: list[str]) -> str | None:
    """The one of `known` that was most likely meant."""
    folded = word.casefold()
    if (synonym := _SYNONYMS.get(folded)) in known:
        return synonym
    best: Any = process.extractOne(
        folded, known, scorer=OSA.distance, score_cutoff=max(1, len(folded) // 3)
    )
    return None if best is None else str(best[0])
