"""The YAML nodes of a film file become a record; what is wrong is named with file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import yaml

from questions.facts import values
from questions.facts.fact import (
    ArticleRef,
    Award,
    Fact,
    FilmRecord,
    Mend,
    Mends,
    MoneyFact,
    Said,
    Source,
    Unread,
)
from questions.facts.kinds import KINDS, fields_of
from questions.facts.mends import ACTS
from quiz.errors import OperatorMistake

V = TypeVar("V", str, int)

#: Each is looked for among all facts of its film.
MOST_MENDS = 200

_YES, _NO = ("yes", "true"), ("no", "false")


class FilmNodes:
    """Nodes → record. Every complaint names the file and the line."""

    def __init__(self, name: str) -> None:
        self.name = name

    def record(self, root: yaml.Node) -> FilmRecord:
        entries = self.mapping(root, "the file")
        known = ("id", "film", "also", "year", "article", "mends", "facts", "unread")
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
            mends=self.mends(entries["mends"]) if "mends" in entries else Mends(),
        )

    def facts(self, node: yaml.Node) -> Iterator[Fact]:
        for item, cls in self.by_kind(node, "facts"):
            fact = cls(source=self.source(item), **self.typed(item, cls, cls.kind, extra=("at",)))
            self.sound(fact, item)
            yield fact

    def by_kind(self, node: yaml.Node, what: str) -> Iterator[tuple[yaml.Node, type[Fact]]]:
        for kind, group in self.mapping(node, what).items():
            if kind not in KINDS:
                raise self.wrong(
                    group,
                    f"no kind of fact is called {values.shown(kind)}; kinds are "
                    + ", ".join(KINDS),
                )
            for item in self.items(group, kind):
                yield item, KINDS[kind]

    def sound(self, fact: Fact, node: yaml.Node) -> None:
        if isinstance(fact, MoneyFact) and (
            why := values.bad_money(fact.amount, fact.low, fact.high)
        ):
            raise self.wrong(node, f"{fact.kind}: {why}")

    # ── Mends ──

    def mends_of(self, root: yaml.Node) -> Mends:
        """The mends of a film file, whatever else stands in it."""
        entries = self.mapping(root, "the file")
        return self.mends(entries["mends"]) if "mends" in entries else Mends()

    def mends(self, node: yaml.Node) -> Mends:
        entries = self.mapping(node, "mends")
        self.only(entries, ("also", "not_also", "article", *ACTS), "mends", node)
        article = entries.get("article")
        mended = [
            self.mend(item, cls, act)
            for act in ACTS
            if act in entries
            for item, cls in self.by_kind(entries[act], act)
        ]
        if len(mended) > MOST_MENDS:
            raise self.wrong(node, f"more than {MOST_MENDS} mends; give a better page instead")
        return Mends(
            also=self.texts(entries["also"], "also") if "also" in entries else (),
            not_also=self.texts(entries["not_also"], "not_also") if "not_also" in entries else (),
            article=self.part(article, ArticleRef, "article", ("why",)) if article else (),
            article_why=self.why(article) if article else None,
            facts=tuple(mended),
        )

    def mend(self, node: yaml.Node, cls: type[Fact], act: str) -> Mend:
        entries = self.mapping(node, cls.kind)
        at: Source | None = None
        to: Said = ()
        if act == "put_in":
            said = tuple(self.typed(node, cls, cls.kind, extra=("at", "why")).items())
            at = self.source(node) if "at" in entries else None
            self.sound(cls(source=Source("Infobox"), **dict(said)), node)
        elif act == "change":
            said = self.part(node, cls, cls.kind, ("to", "why"))
            to = self.part(self.need(entries, "to", node), cls, "to")
        else:
            said = self.part(node, cls, cls.kind, ("why",))
        return Mend(act=act, kind=cls.kind, said=said, to=to, at=at, why=self.why(node))

    def part(self, node: yaml.Node, cls: type[Any], what: str, extra: Iterable[str] = ()) -> Said:
        """Some fields of `cls`, at least one."""
        if said := self.typed(node, cls, what, extra, whole=False):
            return tuple(said.items())
        names = ", ".join(name for name, *_ in fields_of(cls))
        raise self.wrong(node, f"{what} names no field; write one or more of {names}")

    def why(self, node: yaml.Node) -> str:
        return self.text(self.need(self.mapping(node, "a mend"), "why", node), "why")

    # ── What an entry says ──

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
        self,
        node: yaml.Node,
        cls: type[Any],
        what: str,
        extra: Iterable[str] = (),
        *,
        whole: bool = True,
    ) -> dict[str, Any]:
        """The fields of `cls` that an entry has; all that are required if it is to be `whole`."""
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
            elif required and whole:
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
