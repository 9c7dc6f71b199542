"""How fast a dump's films are read, beside unpacking it alone, with one process and with two.

The dump is made of ../shared/articles/wikitext where it is there, else of an invented article, each
page under titles of its own and with its words mixed, or bz2 would pack and unpack it as no real
dump. Wikipedia has one film in some forty articles: "as in Wikipedia" has the same pages as
articles about something else for the others. "Cut" is finding the film pages; "facts" is all.

Two processes take a while to start, and hand on half a megabyte of the dump at a time: what they
gain shows only with films enough for many such pieces. Their start is told by itself. Where the
machine has other work, the seconds that its cores spent tell more than the times do.
"""

from __future__ import annotations

import bz2
import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from questions.articles.dump import Blocks, FilmPages  # noqa: E402
from questions.sources import pages, read_pages  # noqa: E402

SHARED = ROOT.parent / "shared" / "articles" / "wikitext"
STREAM = 20
TEXT = (
    "{{{{Infobox film\n| name = {0}\n| director = [[Ada Quill]]\n| runtime = 101 minutes\n}}}}\n"
    "'''''{0}''''' is a 1988 drama film directed by [[Ada Quill]].\n==Plot==\n"
)
WORDS = [a + b + c for a in ("sal", "tin", "ha", "o") for b in "aeiou" for c in ("r", "ver", "mo")]


def articles() -> list[str]:
    """Whole pages of an export, one an article."""
    found = [re.search(r"<page>.*</page>", path.read_text(encoding="utf-8"), re.DOTALL)
             for path in sorted(SHARED.glob("*.xml"))]  # fmt: skip
    return [page[0] for page in found if page] or [
        f"<page><title>Salt Ferry</title><ns>0</ns><revision><id>1</id>"
        f"<text>{TEXT.format('Salt Ferry')}</text></revision></page>"
    ]


def varied(page: str, number: int, *, film: bool) -> str:
    """The page under another title, with a paragraph of its own, about a film or not."""
    chance = random.Random(number)
    title = re.sub(r"<title>(.*?)</title>", rf"<title>\1 {number}</title>", page, count=1)
    more = " ".join(chance.choices(WORDS, k=1500))
    changed = title.replace("</text>", f"\n{more}.\n</text>")
    return changed if film else re.sub("(?i)infobox[ _]film", "Infobox tale", changed)


def write_dump(folder: Path, count: int, films_in: int) -> Path:
    """A multistream dump of `count` pages, one in `films_in` about a film; its index beside it."""
    made = [varied(page, number, film=number % films_in == 0)
            for number, page in enumerate(islice(cycle(articles()), count))]  # fmt: skip
    data, index = bz2.compress(b"<mediawiki>\n"), ""
    for first in range(0, count, STREAM):
        index += f"{len(data)}:1:A\n"
        data += bz2.compress("\n".join(made[first : first + STREAM]).encode())
    data += bz2.compress(b"</mediawiki>\n")
    (folder / "wiki-multistream-index.txt").write_text(index, encoding="utf-8")
    (folder / "wiki-multistream.xml.bz2").write_bytes(data)
    return folder / "wiki-multistream.xml.bz2"


def taken(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def cut(path: Path) -> None:
    with path.open("rb") as file:
        for _ in FilmPages(Blocks(file, path.name), path.name):
            pass


def read(path: Path, processes: int) -> None:
    for _ in read_pages(pages([path]), processes=processes):
        pass


def measure(count: int, films_in: int, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write_dump(Path(folder), count, films_in)
        packed = path.read_bytes()
        size = len(bz2.decompress(packed)) / 1e6
        floor = min(taken(lambda: bz2.decompress(packed)) for _ in range(2))
        print(f"== {name}: {count} pages, {size:.1f} MB; floor: bz2 alone, {size / floor:.0f} MB/s")
        for what, work in (
            ("cut, 1 process", lambda: cut(path)),
            ("facts, 1 process", lambda: read(path, 1)),
            ("facts, 2 processes", lambda: read(path, 2)),
        ):
            before = sum(os.times()[:4])
            seconds = taken(work)
            spent = sum(os.times()[:4]) - before
            print(
                f"{what:20} {size / seconds:7.2f} MB/s {count / seconds:8.1f} pages/s"
                f" = {seconds / floor:6.2f} times the floor; {spent:5.1f} s of cores"
            )


def show_start() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write_dump(Path(folder), 1, 1)
        one, two = (min(taken(lambda n=n: read(path, n)) for _ in range(2)) for n in (1, 2))  # type: ignore[misc]
        print(f"starting two processes: {two - one:.2f} s, whatever the dump")


def main() -> None:
    show_start()
    measure(300, 1, "films only")
    measure(600, 40, "as in Wikipedia")


if __name__ == "__main__":
    main()
