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

What was put right by hand stands between `article` and `facts`, and survives a new reading:

    mends:
      also: [Leaving Vegas]
      not_also: [The Vegas Story]
      article: {site: Wikipedia, licence: CC BY-SA 4.0, why: its mirror doesn't say so}
      put_in:
        writer:
          - {person: John O'Brien, credit: story, at: Infobox 49, why: only his name is linked}
      take_out:
        cast:
          - {actor: Julian Lennon, why: heard and not seen}
      change:
        editor:
          - {person: Jon Smith, to: {person: John Smith}, why: misspelt on the page}

`also` are other titles the film goes by; it may be missing. One group a kind and one line a fact;
`at` is the section and the line it was read from ("-" where the line is not known). A field that
says nothing new is left out. Every scalar is read as text and then typed by the fact's class, so a
film called "No" or "1984" stays what it is. What was unread keeps its reason and place but not its
text, which is the article's and not ours.
"""

from __future__ import annotations

import dataclasses
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from questions.facts import mends, yamltext
from questions.facts.fact import Fact, FilmRecord, Mend, Mends, Said, Source, Unread
from questions.facts.filmnodes import FilmNodes
from questions.facts.kinds import FLAGS as FLAGS
from questions.facts.kinds import KINDS as KINDS
from questions.facts.kinds import fields_of as fields_of
from quiz.errors import OperatorMistake

#: A film file beyond this is not one of ours: the longest article yields a twentieth of it.
MAX_BYTES = 2_000_000
#: What only a reference table says of an award; a line leaves it out where nothing is said.
_SELDOM = ("ceremony", "character", "song", "country")

#: Where a file that is no sound YAML seems to hold mends.
_HOLDS_MENDS = re.compile(rb"""^["']?mends["']?\s*:""", re.MULTILINE)


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
    lines.extend(_mends(record.mends))
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
        parse(text)
    except OperatorMistake as mistake:
        why = str(mistake).partition(": ")[2]
        raise NotWritten(
            f"{record.article.title} is not kept, for its film file could not be read back: {why}."
        ) from None
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


def _mends(all_of_them: Mends) -> Iterator[str]:
    if all_of_them == Mends():
        return
    yield "mends:"
    for name in ("also", "not_also"):
        if titles := getattr(all_of_them, name):
            yield f"  {_line({name: list(titles)})[1:-1]}"
    if all_of_them.article:
        yield f"  article: {_line(_values(all_of_them.article) | {'why': all_of_them.article_why})}"
    for act in mends.ACTS:
        of_act = [mend for mend in all_of_them.facts if mend.act == act]
        if of_act:
            yield f"  {act}:"
        for kind in KINDS:
            of_kind = [mend for mend in of_act if mend.kind == kind]
            if of_kind:
                yield f"    {kind}:"
                yield from (f"      - {_line(_of_mend(mend))}" for mend in of_kind)


def _of_mend(mend: Mend) -> dict[str, Any]:
    said = _values(mend.said)
    if mend.to:
        said["to"] = _values(mend.to)
    if mend.at is not None:
        said["at"] = _at(mend.at)
    return said | {"why": mend.why}


def _values(said: Said) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in said}


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


def carried(record: FilmRecord, folder: Path) -> tuple[FilmRecord, tuple[str, ...]]:
    """`record` as just read, with the mends of its older file in `folder` done to it.

    Beside it a sentence for each mend that fits nothing of what the page says now; it is carried
    over all the same. Raises `NotWritten` naming file and line where a mend is malformed.
    """
    path = folder / f"{record.id}.yaml"
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return record, ()
        data = path.read_bytes()
    except OSError as error:
        raise NotWritten(f"{path} can't be read: {error.strerror}.") from None
    if not _HOLDS_MENDS.search(data):
        return record, ()
    try:
        root = yamltext.root(data.decode(), str(path))
        older = FilmNodes(str(path)).mends_of(root)
    except UnicodeDecodeError:
        raise NotWritten(f"{path}: not UTF-8 text; save it as UTF-8") from None
    except OperatorMistake as mistake:
        raise NotWritten(str(mistake)) from None
    record, told = mends.mended(record, mends.beyond(older, record.mends))
    return record, tuple(f"{path}: {sentence}" for sentence in told)


def parse(text: str, name: str = "film file") -> FilmRecord:
    """The record that `text` describes, its mends done; `name` heads complaints ("name:line: …").

    A mend that was only just written down is done to the facts that stand in the file.
    """
    record = FilmNodes(name).record(yamltext.root(text, name))
    return mends.mended(record, record.mends)[0]
