"""Small dumps of invented films, in every form a dump comes in."""

from __future__ import annotations

import bz2
from collections.abc import Sequence
from pathlib import Path

HEAD, FOOT = '<mediawiki version="0.11">\n<siteinfo></siteinfo>\n', "</mediawiki>\n"


def wikitext(name: str) -> str:
    return (
        f"{{{{Infobox film\n| name = {name}\n| director = [[Ada Quill]]\n| runtime = 101 minutes\n"
        f"}}}}\n'''''{name}''''' is a 1988 drama film directed by Ada Quill.\n"
    )


def page(title: str, text: str | None = None, *, ns: int = 0, more: str = "") -> str:
    """One page of an export; about a film of its title unless `text` says otherwise."""
    text = (wikitext(title) if text is None else text).replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"<page>\n<title>{title}</title>\n<ns>{ns}</ns>\n<id>7</id>\n{more}<revision>\n"
        f"<id>42</id>\n<timestamp>2020-01-02T03:04:05Z</timestamp>\n<text>{text}</text>\n"
        "</revision>\n</page>\n"
    )


OTHERS = (
    page("Talk:Salt Ferry", ns=1),
    page("Ferry of Salt", "#REDIRECT [[Salt Ferry]]", more='<redirect title="Salt Ferry" />\n'),
    page("Ada Quill", "{{Infobox person\n| name = Ada Quill\n}}"),
    page("Tin Prize", "{{Infobox film awards\n| name = Tin Prize\n}}"),
)


def export(pages: Sequence[str]) -> bytes:
    return (HEAD + "".join(pages) + FOOT).encode()


def multistream(pages: Sequence[str], each: int = 2) -> tuple[bytes, str]:
    """A dump of `each` pages a stream, and its index."""
    data = bz2.compress(HEAD.encode())
    index = ""
    for first in range(0, len(pages), each):
        index += f"{len(data)}:7:One\n{len(data)}:8:Another: and more\n"
        data += bz2.compress("".join(pages[first : first + each]).encode())
    return data + bz2.compress(FOOT.encode()), index


def write_multistream(folder: Path, pages: Sequence[str], each: int = 2) -> Path:
    """The dump's path; its index lies beside it."""
    data, index = multistream(pages, each)
    (folder / "wiki-multistream-index.txt.bz2").write_bytes(bz2.compress(index.encode()))
    dump = folder / "wiki-multistream.xml.bz2"
    dump.write_bytes(data)
    return dump
