"""Facts and unreads as one readable line each, for golden files and for tests that list them."""

from __future__ import annotations

from dataclasses import fields

from questions.facts.fact import Fact, FilmRecord, Unread


def line(finding: Fact | Unread) -> str:
    """As: "director person='Ada Wexley' closed=True @ Infobox:21": what is unset is left out."""
    kind = finding.kind if isinstance(finding, Fact) else "unread"
    base = [f.name for f in fields(Fact)] if isinstance(finding, Fact) else ["source"]
    names = [f.name for f in fields(finding)]
    own = [n for n in names if n not in base] + [n for n in base if n != "source"]
    values = ((n, getattr(finding, n)) for n in own)
    told = [f"{n}={v!r}" for n, v in values if v is not None and v is not False and v != ()]
    if kind == "song" and getattr(finding, "on_album", None) is False:
        told.append("on_album=False")
    return " ".join([kind, *told, f"@ {finding.source.section}:{finding.source.line}"])


def text(record: FilmRecord) -> str:
    head = f"{record.id} | {record.article.site} | {record.article.licence}"
    return "\n".join([head, *map(line, record.facts), *map(line, record.unreads)]) + "\n"
