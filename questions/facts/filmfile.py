"""A film's facts as a YAML file that a person can read and mend, and as JSON lines.

    id: leaving-las-vegas-1995
    film: Leaving Las Vegas
    also: [Leaving Vegas]
    year: 1995
    article: {title: Leaving Las Vegas, site: World Heritage Encyclopedia, licence: CC BY-SA 3.0}
    facts:
      director:
        - {person: Mike Figgis, at: Infobox 47}
    unread:
      - {field: score, why: the sentence is damaged, at: Reception 133}

`also` are other titles the film goes by; it may be missing. One group a kind and one line a fact;
`at` is the section and the line it was read from ("-" where the line is not known). A field that
says nothing new is left out. Every scalar is read as text and then typed by the fact's class, so a
film called "No" or "1984" stays what it is. What was unread keeps its reason and place but not its
text, which is the article's and not ours.
"""

from __future__ import annotations

import dataclasses
import inspect
import secrets
import types
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import yaml

from questions.facts import fact as fact_module
from questions.facts import values, yamltext
from questions.facts.fact import ArticleRef, Award, Fact, FilmRecord, MoneyFact, Source, Unread
from quiz.errors import OperatorMistake

V = TypeVar("V", str, int)

#: Kind → class, in the order of `questions.facts.fact`, which is the order of a film file.
KINDS: Mapping[str, type[Fact]] = {
    cls.kind: cls
    for cls in vars(fact_module).values()
    if inspect.isclass(cls) and issubclass(cls, Fact) and "kind" in vars(cls)
}

#: A film file beyond this is not one of ours: the longest article yields a twentieth of it.
MAX_BYTES = 2_000_000

#: What is known about a fact, beside what it says.
FLAGS = ("inferred", "closed", "corroborated", "spoiler", "mature")
#: What only a reference table says of an award; a line leaves it out where nothing is said.
_SELDOM = ("ceremony", "character", "song", "country")
_YES, _NO = ("yes", "true"), ("no", "false")

_FIELDS: dict[type[Any], tuple[tuple[str, str, bool, Any], ...]] = {}


# ── Fields of a fact ─────────────────────────────────────────────────────────────────────────────


def fields_of(cls: type[Any]) -> tuple[tuple[str, str, bool, Any], ...]:
    """(name, type, required, default) of each field.

    The type is "text", "number", "flag" or "texts".
    """
    if cls in _FIELDS:
        return _FIELDS[cls]
    hints = get_type_hints(cls)
    found = []
    for field in dataclasses.fields(cls):
        if field.name == "source":
            continue
        hint = hints[field.name]
        if get_origin(hint) in (types.UnionType, Union):
            hint = next(part for part in get_args(hint) if part is not type(None))
        name = {str: "text", int: "number", bool: "flag"}.get(hint, "texts")
        required = field.default is dataclasses.MISSING
        found.append((field.name, name, required, None if required else field.default))
    # What a fact says comes before what is known about it, whatever the class inherits first.
    _FIELDS[cls] = tuple(sorted(found, key=lambda entry: entry[0] in FLAGS))
    return _FIELDS[cls]


def to_json(record: FilmRecord, fact: Fact | Unread) -> dict[str, Any]:
    """The line `film read --jsonl` prints for one fact or unread."""
    line: dict[str, Any] = {"film": record.title, "year": record.year}
    source = {"section": fact.source.section, "line": fact.source.line}
    if isinstance(fact, Unread):
        said = {"field": fact.field, "text": fact.text, "why": fact.why}
        return line | {"kind": "unread"} | said | {"source": source}
    line["kind"] = fact.kind
    for name, _, _, _ in fields_of(type(fact)):
        value = getattr(fact, name)
        if name in FLAGS and not value:
            continue
        if value is None and fact.kind == "award" and name in _SELDOM:
            continue
        if name == "year":
            # The line's "year" is the film's.
            if value is None:
                continue
            name = "award_year" if fact.kind == "award" else "work_year"
        line[name] = list(value) if isinstance(value, tuple) else value
    if "source_name" in line:
        source = {"name": line.pop("source_name")} | source
    return line | {"source": source}


# ── Writing ──────────────────────────────────────────────────────────────────────────────────────


class _Dumper(yaml.SafeDumper):
    """Quotes only what YAML's grammar needs: every scalar is read back as text anyway."""

    yaml_implicit_resolvers: dict[Any, Any] = {}

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.add_representer(
    int, lambda dumper, data: dumper.represent_scalar("tag:yaml.org,2002:str", str(data))
)
_Dumper.add_representer(
    bool,
    lambda dumper, data: dumper.represent_scalar("tag:yaml.org,2002:str", "yes" if data else "no"),
)


def dump(record: FilmRecord) -> str:
    """The film file's text. `parse` gives back the same record, its facts grouped by kind."""
    head: dict[str, Any] = {"id": record.id, "film": record.title}
    if record.also:
        head["also"] = list(record.also)
    head["year"] = record.year
    article = {
        field.name: value
        for field in dataclasses.fields(record.article)
        if (value := getattr(record.article, field.name)) is not None
    }
    lines = [_line({key: value})[1:-1] for key, value in head.items()]
    lines.append(f"article: {_line(article)}")
    lines.append("facts:" if record.facts else "facts: {}")
    for kind, cls in KINDS.items():
        of_kind = [fact for fact in record.facts if type(fact) is cls]
        if of_kind:
            lines.append(f"  {kind}:")
            lines.extend(f"    - {_line(_said(fact))}" for fact in of_kind)
    if record.unreads:
        lines.append("unread:")
    for unread in record.unreads:
        said = {"field": unread.field, "why": unread.why, "at": _at(unread.source)}
        lines.append(f"  - {_line(said)}")
    return "\n".join(lines) + "\n"


class NotWritten(OperatorMistake):
    """This one film is not kept, for what it says or what its older file says."""


def write(record: FilmRecord, folder: Path, *, replace: bool = False) -> Path:
    """Keep `record` as folder/id.yaml.

    An older file may have been mended by hand: unless `replace` is true, `NotWritten` is raised
    where it says something else; so it is if the new one could not be read back. Raises
    `OperatorMistake` if nothing can be written there.
    """
    path = folder / f"{record.id}.yaml"
    text = dump(record)
    try:
        parse(text, f"{path} (not written)")
    except OperatorMistake as mistake:
        raise NotWritten(str(mistake)) from None
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and not replace:
            if path.read_bytes() == text.encode():
                return path
            raise NotWritten(
                f"{path} says something else; keep it, or write it anew with --replace."
            )
        try:
            part.write_text(text, encoding="utf-8")
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise OperatorMistake(f"{path} can't be written: {error.strerror}.") from None
    return path


def _said(fact: Fact) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name, _, required, default in fields_of(type(fact)):
        value = getattr(fact, name)
        if required or value != default:
            said[name] = list(value) if isinstance(value, tuple) else value
    return said | {"at": _at(fact.source)}


def _at(source: Source) -> str:
    return f"{source.section} {'-' if source.line is None else source.line}"


def _line(value: dict[str, Any]) -> str:
    text = yaml.dump(
        value,
        Dumper=_Dumper,
        default_flow_style=True,
        width=float("inf"),
        sort_keys=False,
        allow_unicode=True,
    )
    return text.rstrip("\n")


# ── Reading ──────────────────────────────────────────────────────────────────────────────────────


def read(path: Path) -> FilmRecord:
    """The record of one film file. Raises `OperatorMistake` naming file and line."""
    try:
        if path.exists() and not path.is_file():
            raise OperatorMistake(f"{path}: not an ordinary file")
        if path.stat().st_size > MAX_BYTES:
            raise OperatorMistake(f"{path}: larger than {MAX_BYTES:,} bytes; this is no film file")
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise OperatorMistake(f"{path}: not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        raise OperatorMistake(f"{path}: can't be read: {error.strerror}") from None
    return parse(text, str(path))


def parse(text: str, name: str = "film file") -> FilmRecord:
    """The record that `text` describes; `name` heads every complaint ("name:line: …")."""
    return _Reader(name).record(yamltext.root(text, name))


class _Reader:
    """Nodes → record. Every complaint names the file and the line."""

    def __init__(self, name: str) -> None:
        self.name = name

    def record(self, root: yaml.Node) -> FilmRecord:
        entries = self.mapping(root, "the file")
        known = ("id", "film", "also", "year", "article", "facts", "unread")
        self.only(entries, known, "a film file", root)
        article = self.need(entries, "article", root)
        unreads = entries.get("unread")
        return FilmRecord(
            id=self.text(self.need(entries, "id", root), "id"),
            title=self.text(self.need(entries, "film", root), "film"),
            year=self.year(self.need(entries, "year", root)),
            article=ArticleRef(**self.typed(article, ArticleRef, "article")),
            facts=tuple(self.facts(entries["facts"])) if "facts" in entries else (),
            unreads=tuple(map(self.unread, self.items(unreads, "unread"))) if unreads else (),
            also=self.texts(entries["also"], "also") if "also" in entries else (),
        )

    def facts(self, node: yaml.Node) -> Iterator[Fact]:
        for kind, group in self.mapping(node, "facts").items():
            if kind not in KINDS:
                raise self.wrong(
                    group,
                    f"no kind of fact is called {values.shown(kind)}; kinds are "
                    + ", ".join(KINDS),
                )
            for item in self.items(group, kind):
                yield self.fact(item, KINDS[kind])

    def fact(self, node: yaml.Node, cls: type[Fact]) -> Fact:
        said = self.typed(node, cls, cls.kind, extra=("at",))
        fact = cls(source=self.source(node), **said)
        if isinstance(fact, MoneyFact) and (
            why := values.bad_money(fact.amount, fact.low, fact.high)
        ):
            raise self.wrong(node, f"{cls.kind}: {why}")
        return fact

    def unread(self, node: yaml.Node) -> Unread:
        entries = self.mapping(node, "an unread")
        self.only(entries, ("field", "why", "at"), "an unread", node)
        return Unread(
            field=self.text(self.need(entries, "field", node), "field"),
            text="",
            why=self.text(self.need(entries, "why", node), "why"),
            source=self.source(node),
        )

    def source(self, node: yaml.Node) -> Source:
        at = self.need(self.mapping(node, "the entry"), "at", node)
        section, space, last = self.text(at, "at").rpartition(" ")
        if space and last == "-":
            return Source(section)
        if space and last.isascii() and last.isdigit():
            return Source(section, int(last))
        raise self.wrong(at, 'at is a section and a line, as in "Infobox 47" or "Infobox -"')

    def typed(
        self, node: yaml.Node, cls: type[Any], what: str, extra: Iterable[str] = ()
    ) -> dict[str, Any]:
        entries = self.mapping(node, what)
        fields = fields_of(cls)
        self.only(entries, [name for name, *_ in fields] + list(extra), what, node)
        readers = {"text": self.text, "number": self.number, "flag": self.flag, "texts": self.texts}
        said: dict[str, Any] = {}
        for name, type_name, required, _ in fields:
            if name == "year" and name in entries:
                said[name] = self.year(entries[name], values.FIRST if cls is Award else 1)
            elif name in entries:
                said[name] = readers[type_name](entries[name], name)
            elif required:
                raise self.wrong(node, f'{what} needs "{name}"')
        return said

    # ── One node each ──

    def mapping(self, node: yaml.Node, what: str) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(node, f"{what} should be names with values, like {{name: value}}")
        entries: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = self.text(key, f"a name in {what}")
            if name in entries:
                raise self.wrong(key, f"{values.shown(name)} stands twice in {what}; keep one")
            entries[name] = value
        return entries

    def items(self, node: yaml.Node, what: str) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.wrong(node, f"{what} should be a list, each entry behind a dash")
        return list(node.value)

    def scalar(self, node: yaml.Node, what: str) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise self.wrong(node, f"{what} should be one text, not a list or mapping")
        return str(node.value)

    def text(self, node: yaml.Node, what: str) -> str:
        return self.checked(node, what, self.scalar(node, what))

    def texts(self, node: yaml.Node, what: str) -> tuple[str, ...]:
        return tuple(self.text(item, what) for item in self.items(node, what))

    def number(self, node: yaml.Node, what: str) -> int:
        text = self.scalar(node, what)
        digits = text.removeprefix("-")
        if not (digits.isascii() and digits.isdigit()):
            raise self.wrong(node, f"{what} is {values.shown(text)}, which is no whole number")
        if len(digits) > 18:
            raise self.wrong(node, f"{what} is {values.shown(text)}, which is too large")
        return self.checked(node, what, int(text))

    def year(self, node: yaml.Node, least: int = values.FIRST) -> int:
        year = self.number(node, "year")
        if why := values.bad_year(year, least):
            raise self.wrong(node, f"year {why}")
        return year

    def checked(self, node: yaml.Node, what: str, value: V) -> V:
        if why := values.complaint(what, value):
            raise self.wrong(node, f"{what} {why}")
        return value

    def flag(self, node: yaml.Node, what: str) -> bool:
        text = self.scalar(node, what).lower()
        if text not in _YES + _NO:
            raise self.wrong(node, f"{what} is {values.shown(text)}; write yes or no")
        return text in _YES

    def need(self, entries: Mapping[str, yaml.Node], name: str, node: yaml.Node) -> yaml.Node:
        if name not in entries:
            raise self.wrong(node, f'"{name}" is missing; add it')
        return entries[name]

    def only(
        self, entries: Mapping[str, yaml.Node], known: Iterable[str], what: str, node: yaml.Node
    ) -> None:
        names = list(known)
        for name in entries:
            if name not in names:
                raise self.wrong(
                    entries[name],
                    f"{what} has no {values.shown(name)}; it may have {', '.join(names)}",
                )

    def wrong(self, node: yaml.Node, why: str) -> OperatorMistake:
        return OperatorMistake(f"{self.name}:{node.start_mark.line + 1}: {why}")
