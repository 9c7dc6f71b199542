"""Academy Award rows as read from articles, beside the table of every nomination.

    python bench/awards.py [FOLDER]    articles; ../shared/articles by default

What the two lists are, and how far they can be trusted: questions/reference/academy_check.py.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from questions.build import Refusal, pages, read_pages  # noqa: E402
from questions.reference import ceremonies  # noqa: E402
from questions.reference.academy_check import Found  # noqa: E402

LOOK_UPS = 2000
ARTICLES = ROOT.parent / "shared" / "articles"


def load() -> None:
    """How long the table takes to be there, and to find a film."""
    started = time.perf_counter()
    table = ceremonies.shipped()
    loaded = time.perf_counter()
    table.films("")
    indexed = time.perf_counter()
    for n in range(LOOK_UPS):
        table.titles.find(f"Film {n}", 1930 + n % 90)
    asked = (time.perf_counter() - indexed) / LOOK_UPS
    print(f"{len(table.nominations):6,} nominations, loaded in {loaded - started:.2f} s")
    print(
        f"       titles indexed in {indexed - loaded:.2f} s, a film found in {asked * 1e6:.0f} µs"
    )


def compared(folder: Path) -> Found:
    """Every article of `folder` and the folders in it."""
    found = Found()
    for path in sorted(path for path in folder.rglob("*.*") if path.is_file()):
        if path.name.startswith("README"):
            continue
        for result in read_pages(pages([str(path)])):
            if isinstance(result, Refusal):
                found.count["pages refused"] += 1
            else:
                text = path.read_text(encoding="utf-8", errors="replace")
                found.compare(result, text, ceremonies.shipped())
    return found


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    print("== Academy Award rows read from articles, beside the table of every nomination")
    load()
    if not folder.is_dir():
        print("the shared articles are not here; name a folder of articles")
        return
    found = compared(folder)
    for name, count in found.count.items():
        print(f"{count:6} {name}")
    for title, lines in (
        ("rows of a page that the table contradicts", found.contradicted),
        ("nominations a page prints and the reader missed", found.missed),
        ("nominations a page does not print", found.unprinted),
    ):
        print(f"{len(lines):6} {title}")
        for line in lines:
            print(f"         {line}")


if __name__ == "__main__":
    main()
