"""The traps of YAML, found line by line before YAML is asked, each with its own advice.

A parser stops at the first thing it can't read and names what *it* wanted. This looks at the
lines as their author typed them, says what to do about each trap, and mends it in memory, so that
one reading finds every problem of the file. Mending keeps lines and first columns where they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from quiz.packs.fields import KEYS, LISTS, MAX_PROBLEMS, QUESTION_FIELDS
from quiz.packs.problem import Finding, Severity, shown

_LINE = re.compile(
    r"(?P<indent>[ \t\xa0]*)(?P<dash>(?:-[ \t]+)?)"
    r"(?:(?P<key>[A-Za-z_$][\w-]{0,30})(?P<colon>[ \t]*:(?:[ \t]+|$)))?(?P<value>.*)"
)
_KEY = "|".join(sorted(KEYS, key=len, reverse=True))
_TIGHT = re.compile(rf"(?P<before>[ \t]*(?:-[ \t]+)?(?P<key>{_KEY}):)(?P<value>[^\s:/].*)")
_NO_COLON = re.compile(
    rf"(?P<before>[ \t]*(?:-[ \t]+)?)(?P<key>{_KEY})[ \t]+(?:=[ \t]*)?(?P<value>[^\s:].*)"
)
_BULLET = re.compile(rf" *(?P<bullet>-(?=\w)|(?:[*+•–—]|\d+[.)]) +)(?P<rest>(?:{_KEY})[ \t]*:.*)")
_NEW_ENTRY = re.compile(rf"[ \t]*(?:-[ \t]|(?:-[ \t]+)?(?:{_KEY})[ \t]*:)")
_BLOCK = re.compile(r"[|>][-+1-9]*[ \t]*(?:#.*)?")
_QUOTED = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.S)}
#: Quoted texts of a list in brackets; whichever sign comes first decides, and none inside a word.
_ANY_QUOTED = re.compile(
    rf"(?<![^\s\[{{,:])(?:{'|'.join(pattern.pattern for pattern in _QUOTED.values())})", re.S
)
_CURLY = re.compile(r"[“„«](.+)[”“»]")
_SIGNS = {
    "@": "“@” can't begin an unquoted text",
    "`": "a backquote can't begin an unquoted text",
    "%": "“%” can't begin an unquoted text",
    "*": "“*” at the beginning is read as a reference, not as a star",
    "&": "“&” at the beginning is read as a mark for references",
    "!": "“!” at the beginning is read as a type mark",
    "|": "“|” at the beginning starts a block of lines",
    ">": "“>” at the beginning starts a block of lines",
    "{": "“{” at the beginning starts a mapping",
    "}": "“}” can't begin an unquoted text",
    "[": "“[” at the beginning starts a list",
    "]": "“]” can't begin an unquoted text",
    ",": "a comma can't begin an unquoted text",
    "#": "everything after “#” is a comment, so there is no text here",
}


def mend(text: str) -> tuple[str, list[Finding]]:
    """Return `text` with every known trap defused, and what was found."""
    scan = _Scan(text.split("\n"))
    scan.run()
    return "\n".join(scan.lines), scan.found


def quoted(text: str) -> str:
    """`text` in the quotes that need the least escaping, for advice."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


@dataclass
class _Scan:
    lines: list[str]
    found: list[Finding] = field(default_factory=list)
    at: int = 0
    key_column: int = 0
    """Where the last key stands, counting from 0."""
    texts_column: int | None = None
    """Where the key of the list of texts stands that these lines belong to."""
    dash_column: int | None = None
    """Where the dashes of that list stand."""
    in_question: bool = False
    tabbed_row: int | None = None
    """The last row that had tabs at its beginning; how far it was meant to go in, nobody knows."""

    def run(self) -> None:
        while self.at < len(self.lines) and len(self.found) < MAX_PROBLEMS:
            here = self.at
            self.at += 1
            line = self.lines[here]
            bare = line.strip()
            if bare and not bare.startswith("#"):
                self._line(here, line)

    def _tell(self, row: int, column: int, text: str, severity: Severity = Severity.ERROR) -> None:
        self.found.append(Finding(row + 1, column + 1, text, severity))

    def _line(self, row: int, line: str) -> None:
        line = self._indentation(row, line)
        line = self._key_slips(row, line)
        match = _LINE.fullmatch(line)
        if match is None:
            return
        dash, key = match["dash"], match["key"]
        column = len(match["indent"])
        if self.texts_column is not None and column < self.texts_column + (not dash):
            self.texts_column = None
        if self.texts_column is not None and (dash or self.dash_column in (None, column)):
            self._item(row, line, column, bool(dash))
        elif key is not None:
            self._pair(row, line, match)
        elif match["value"].startswith("{"):
            self._skip_flow(row, match.start("value"))

    def _item(self, row: int, line: str, column: int, dash: bool) -> None:
        """A line of a list of texts."""
        if not dash:
            if self.dash_column is None:
                text = f"Begin every text of this list with a dash: - {shown(line)}"
                self._tell(row, column, text)
            line = f"{line[:column]}- {line[column:]}"
        elif self.dash_column is not None and column != self.dash_column:
            text = "This dash must stand exactly under the one above, or the two texts become one."
            self._tell(row, column, text)
            line = " " * self.dash_column + line[column:]
            column = self.dash_column
        self.lines[row] = line
        self.dash_column = column
        start = column + len(line[column:]) - len(line[column + 1 :].lstrip())
        self._value(row, line, start, parent=column, key=None)

    def _pair(self, row: int, line: str, match: re.Match[str]) -> None:
        """A line “key: value”."""
        key, column = match["key"], match.start("key")
        astray = self.in_question and not match["dash"] and column != self.key_column
        if astray and key in QUESTION_FIELDS:
            if row != self.tabbed_row:
                text = f"“{key}” must stand exactly under the words above it, in column "
                self._tell(row, column, f"{text}{self.key_column + 1}.")
            self.lines[row] = line = " " * self.key_column + line[column:]
            start = match.start("value") + self.key_column - column
        else:
            self.key_column = column
            start = match.start("value")
        self.in_question = key in QUESTION_FIELDS and self.key_column > 0
        value = match["value"].strip()
        opens_list = _may_hold_list(key) and (not value or value.startswith("#"))
        self.texts_column = self.key_column if opens_list else None
        self.dash_column = None
        if not (opens_list or key == "questions"):
            self._value(row, line, start, parent=self.key_column, key=key)

    def _indentation(self, row: int, line: str) -> str:
        indent = line[: len(line) - len(line.lstrip())]
        odd = next((i for i, sign in enumerate(indent) if sign != " "), None)
        if odd is None:
            return line
        first, self.tabbed_row = self.tabbed_row is None, row
        if first:
            what = "A tab" if indent[odd] == "\t" else "A special space"
            text = f"{what} stands at the beginning of this line; indent with plain spaces only"
            self._tell(row, odd, f"{text}, here and below.")
        self.lines[row] = "".join("  " if s == "\t" else " " for s in indent) + line[len(indent) :]
        return self.lines[row]

    def _key_slips(self, row: int, line: str) -> str:
        """A bullet that is no dash; a missing colon, or a missing space after it."""
        if bullet := _BULLET.fullmatch(line):
            text = "Begin each question with a dash and a space: - "
            self._tell(row, bullet.start("bullet"), f"{text}{shown(bullet['rest'])}")
            line = f"{line[: bullet.start('bullet')]}- {bullet['rest']}"
            self.lines[row] = line
        if tight := _TIGHT.fullmatch(line):
            key, value = tight["key"], tight["value"]
            text = f"Put a space after the colon: {key}: {shown(value)}"
            self._tell(row, len(tight["before"]), text)
            self.lines[row] = f"{tight['before']} {value}"
        elif (bare := _NO_COLON.fullmatch(line)) and self._is_key_place(bare):
            key, value = bare["key"], bare["value"]
            text = f"A colon is missing after “{key}”: {key}: {shown(value)}"
            self._tell(row, bare.end("key"), text)
            self.lines[row] = f"{bare['before']}{key}: {value}"
        return self.lines[row]

    def _is_key_place(self, match: re.Match[str]) -> bool:
        """Whether a key can stand here, rather than one more line of the text above."""
        if not match["value"] or (self.texts_column is not None and "-" in match["before"]):
            return False
        return match.start("key") == self.key_column or match["before"].endswith("- ")

    def _value(self, row: int, line: str, start: int, *, parent: int, key: str | None) -> None:
        value = line[start:].rstrip()
        if not value:
            return
        if value[0] in _QUOTED:
            self._quoted_value(row, start, value)
        elif _BLOCK.fullmatch(value):
            self._skip_block(parent)
        elif value[0] == "[" and key is not None and _may_hold_list(key):
            self._skip_flow(row, start)
        elif value[0] in _SIGNS or value[:2] in ("- ", "? ", ": ") or value in "-?:":
            self._sign(row, start, value, key)
        else:
            self._plain_value(row, start, value)

    def _sign(self, row: int, start: int, value: str, key: str | None) -> None:
        why = _SIGNS.get(value[0], f"“{value[0]} ” has a meaning of its own at the beginning")
        text = f"Put quotes around this text, {quoted(shown(value))}: {why}."
        if key not in (None, *LISTS) and re.fullmatch(r"\[.*,.*\]", value):
            text = (
                f"“{key}” takes one text, not a list; put the other right forms under “also:”, "
                "or put quotes around it if the brackets belong to the text."
            )
        self._tell(row, start, text)
        self._requote(row, start, value)

    def _plain_value(self, row: int, start: int, value: str) -> None:
        colon = re.search(r":(?:[ \t]|$)", value)
        hash_sign = re.search(r"[ \t]#", value)
        if colon and not (hash_sign and hash_sign.start() < colon.start()):
            text = f"Put quotes around this text, {quoted(shown(value))}: it has a colon in it."
            self._tell(row, start, text)
            self._requote(row, start, value)
        elif hash_sign and re.match(r"[ \t]#[^ \t#]", value[hash_sign.start() :]):
            text = (
                f"Everything from “{shown(value[hash_sign.end() - 1 :], 30)}” on is left out as a "
                "comment; put quotes around the text, or a space after “#” if a comment is meant."
            )
            self._tell(row, start + hash_sign.end() - 1, text, Severity.WARNING)
        elif _CURLY.fullmatch(value):
            text = 'Curly quotes are part of the text here; use straight ones (") or none.'
            self._tell(row, start, text, Severity.WARNING)

    def _quoted_value(self, row: int, start: int, value: str) -> None:
        sign = value[0]
        if match := _QUOTED[sign].match(value):
            rest = value[match.end() :].strip()
            if rest and not rest.startswith("#"):
                text = (
                    "The text goes on after its closing quote; put quotes around all of it, "
                    f"{quoted(shown(value))}."
                )
                self._tell(row, start, text)
                self._requote(row, start, value)
            return
        last = self._closing_row(row, start, sign)
        if last is not None:
            self.at = last + 1
            return
        text = f"This quote ({sign}) is never closed; put quotes around all of the text, "
        whole = value[1:] if sign == '"' else value
        self._tell(row, start, f"{text}{quoted(shown(whole))}.")
        self._requote(row, start, value)

    def _closing_row(self, row: int, start: int, sign: str) -> int | None:
        """Row in which a quoted text of several lines ends; None where it never does."""
        text = self.lines[row][start:]
        for last in range(row + 1, min(row + 40, len(self.lines))):
            if _NEW_ENTRY.match(self.lines[last]):
                return None
            text += "\n" + self.lines[last]
            if match := _QUOTED[sign].match(text):
                rest = text[match.end() :].strip()
                return last if not rest or rest.startswith("#") else None
        return None

    def _skip_block(self, parent: int) -> None:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= parent:
                return
            self.at += 1

    def _skip_flow(self, row: int, start: int) -> None:
        """Pass what stands in brackets over several lines; YAML itself judges its inside."""
        depth = _depth(self.lines[row][start:])
        while depth > 0 and self.at < len(self.lines):
            is_list = self.lines[row][start] == "["
            if is_list and _NEW_ENTRY.match(self.lines[self.at]):
                text = "This list in brackets is not closed; add “]” at its end."
                self._tell(row, start, text)
                self.lines[row] += "]" * depth
                return
            depth += _depth(self.lines[self.at])
            self.at += 1

    def _requote(self, row: int, start: int, value: str) -> None:
        self.lines[row] = self.lines[row][:start] + "'" + value.replace("'", "''") + "'"


def _may_hold_list(key: str) -> bool:
    # A word nobody knows is most likely a misspelt one; it is told of elsewhere.
    return key in LISTS or key not in KEYS


def _depth(line: str) -> int:
    bare = _ANY_QUOTED.sub("", line)
    return bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")
