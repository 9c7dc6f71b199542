"""How long it takes to read an article and to make a film's questions, beside simple floors.

The floors: counting the words of the page's sections once, and running the query of every
question once. Uses ../shared/articles/text/leaving-las-vegas.txt where it is there, else a
golden article.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from questions import articles  # noqa: E402
from questions.base import FactBase  # noqa: E402
from questions.build import build, load_films  # noqa: E402
from questions.facts.reader import read_facts  # noqa: E402
from questions.templates import drafts  # noqa: E402

FILM = "leaving-las-vegas-1995"
PAGE = ROOT.parent / "shared" / "articles" / "text" / "leaving-las-vegas.txt"
GOLDEN = ROOT / "tests" / "golden" / "articles"
RUNS = 7


def best(work: Callable[[], object]) -> float:
    """Seconds of the quickest of some runs."""
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def row(name: str, seconds: float, floor: float) -> None:
    print(f"{name:34} {seconds * 1000:9.2f} ms = {seconds / floor:7.0f} times the floor")


def main() -> None:
    page = PAGE if PAGE.exists() else next(iter(sorted(GOLDEN.glob("*.txt"))))
    data = page.read_bytes()
    words = best(lambda: len(data.decode().split()))
    print(f"== reading {page.name}, {len(data):,} bytes; floor: counting its words")
    row("article", best(lambda: articles.read(data, page.name)), words)
    row("article and facts", best(lambda: read_facts(articles.read(data, page.name))), words)

    films = load_films(ROOT / "questions" / "films")
    base = FactBase.build(films)
    proofs = [proof for draft in drafts(base, FILM, 0) for proof in draft.proofs]
    asked = best(lambda: [base.holds(proof) for proof in proofs])
    made = build(base, FILM, 0)
    print(f"== questions of {FILM}; floor: its {len(proofs)} queries")
    row("drafts", best(lambda: list(drafts(base, FILM, 0))), asked)
    row(f"{len(made.questions)} questions, vetted", best(lambda: build(base, FILM, 0)), asked)
    print(f"== a fact base of {len(films)} films; floor: counting the words")
    row("built in memory", best(lambda: FactBase.build(films)), words)


if __name__ == "__main__":
    main()
