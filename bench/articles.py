"""Articles a second on one core, by form, beside a floor: the form's parser over the same page.

The floors: mwparserfromhell's full parse for wikitext, selectolax's for HTML; flattened text has
no parser, so counting its words is its floor. Processor time of this process, the quickest of
some runs. Uses ../shared/articles where it is there, else the golden articles.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import mwparserfromhell
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from questions import articles  # noqa: E402
from questions.articles.wiki.page import open_page  # noqa: E402
from questions.facts.reader import read_facts  # noqa: E402
from quiz.errors import OperatorMistake  # noqa: E402

SHARED = ROOT.parent / "shared" / "articles"
GOLDEN = ROOT / "tests" / "golden" / "articles"
RUNS = 5


def parse_wikitext(data: bytes) -> object:
    return mwparserfromhell.parse(open_page(data, "page").wikitext, skip_style_tags=True)


#: Form → folder of ../shared/articles, ends of names, the floor's name, the floor.
FORMS: dict[str, tuple[str, str, Callable[[bytes], object]]] = {
    "wikitext": ("wikitext", "mwparserfromhell's full parse", parse_wikitext),
    "text": ("text", "counting words", lambda data: len(data.decode(errors="replace").split())),
    "html": ("html", "selectolax's parse", LexborHTMLParser),
}


def best(works: Sequence[Callable[[], object]]) -> list[float]:
    """Seconds of processor time of each work's quickest run; in turn, so that all fare alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(RUNS):
        for work, taken in zip(works, times, strict=True):
            started = time.process_time()
            work()
            taken.append(time.process_time() - started)
    return [min(taken) for taken in times]


def readable(folder: str, shared: Path = SHARED) -> list[tuple[str, bytes]]:
    """Names and bytes of the pages of a form that become films."""
    ends = {"wikitext": (".xml", ".wikitext"), "text": (".txt", ".md"), "html": (".html",)}[folder]
    home = shared / folder if shared.is_dir() else GOLDEN
    pages = []
    for path in sorted(home.glob("*")):
        if not path.name.endswith(ends) or path.name.endswith(".facts.txt"):
            continue
        data = path.read_bytes()
        try:
            read_facts(articles.read(data, path.name))
        except OperatorMistake:
            continue
        pages.append((path.name, data))
    return pages


def show(form: str, shared: Path) -> None:
    folder, floor_name, floor = FORMS[form]
    pages = readable(folder, shared)
    if not pages:
        print(f"== {form}: no pages")
        return

    def of_page(page: tuple[str, bytes]) -> list[float]:
        name, data = page
        return best(
            (
                lambda: floor(data),
                lambda: articles.read(data, name),
                lambda: read_facts(articles.read(data, name)),
            )
        )

    size = sum(len(data) for _, data in pages)
    base, read, facts = (sum(times) for times in zip(*map(of_page, pages), strict=True))
    print(f"== {form}: {len(pages)} pages, {size:,} bytes; floor: {floor_name}")
    print(f"{'floor':18} {len(pages) / base:9.1f} a second")
    for name, seconds in (("article", read), ("article and facts", facts)):
        rate, ratio = len(pages) / seconds, seconds / base
        print(f"{name:18} {rate:9.1f} a second = {ratio:6.2f} times the floor's time")


def main() -> None:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    for form in FORMS:
        show(form, shared)


if __name__ == "__main__":
    main()
