"""How many questions there are, how sound they are, and how long it takes to make them.

    python bench/questions.py                     the shipped films and packs
    python bench/questions.py --base FILE         games on a fact base that is kept as FILE, too

Such a base of Wikipedia's size: `python bench/factbase.py --films 150000 --path FILE`.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import bot  # noqa: E402
from questions.academy import AcademyAwards  # noqa: E402
from questions.base import FactBase  # noqa: E402
from questions.library import Films, NamedFilms  # noqa: E402
from questions.show.report import Report  # noqa: E402
from quiz.packs import PackFolder  # noqa: E402
from quiz.ports import Wish  # noqa: E402
from quiz.shelf import JoinedShelf, ShelfSource  # noqa: E402

FILM = "leaving-las-vegas-1995"
SEED = 1
GAMES = 20
"""Games drawn from a shelf that is warm."""


def ms(work: Callable[[], object]) -> float:
    """Milliseconds of processor time: nothing here waits, and a busy machine doesn't count."""
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def told(name: str, times: Sequence[float]) -> None:
    ordered = sorted(times)
    high = ordered[len(ordered) * 9 // 10]
    print(f"{name:44} {statistics.median(ordered):8.1f} ms in the middle, 9 in 10 {high:8.1f} ms")


# ── How many, and how sound ──────────────────────────────────────────────────────────────────────


def of_the_seed(films: Films) -> None:
    """Questions of one well-known film: by family, and the facts they ask for."""
    built = films.built(FILM, SEED)
    ids = {question.id for question in built.questions}
    drafts = [draft for draft in films.drafts(FILM, SEED) if draft.id in ids]
    facts = {fact for draft in drafts for fact in draft.facts}
    answers = {(draft.facts, draft.answer) for draft in drafts}
    report = Report(SEED)
    report.add(FILM, built)
    print(f"== {FILM}: {report.in_short()}")
    print(f"{len(facts)} facts of {len(films.base.record(FILM).facts)} are asked,", end=" ")
    print(f"in {len(answers)} pairs of facts and answer")
    families(report)


def of_the_library(films: Films, academy: AcademyAwards, packs: Sequence[PackFolder]) -> None:
    """All that ships, its lint and its measures; milliseconds a film or ceremony to make it."""
    report, times, each = Report(SEED), [], []
    for name, film in films.names().items():
        times.append(ms(lambda name=name, film=film: report.add(name, films.built(film, SEED))))  # type: ignore[misc]  # bound now
    made = len(report.questions)
    for name, nos in academy.names.items():
        if len(nos) == 1:
            each.append(ms(lambda name=name: report.add(name, academy.built(name, SEED))))  # type: ignore[misc]  # bound now
    more = len(report.questions) - made
    for folder in packs:
        for item in folder.items(0):
            report.add_written(item.name, folder.questions(item.name, 0))
    print(f"\n== the library: {report.in_short()}")
    families(report)
    print("\n== lint of those that are asked")
    found = report.findings()
    print(f"E    {found.fatal():5,}")
    for code, count, _ in found.rows():
        print(f"{code:4} {count:5,} {count / len(report.questions):7.1%}")
    print("\n== beside questions that people wrote")
    for one in report.measures():
        print(f"{one.name:44} {one.human:>10} {one.ours:>10}   wanted {one.wanted}")
    print("\n== milliseconds of processor time")
    told(f"all questions of a film ({made / len(times):.0f} of them)", times)
    told(f"all questions of a ceremony ({more / len(each):.0f} of them)", each)


def families(report: Report) -> None:
    counts = (f"{name} {count:,}" for name, count in report.families.most_common())
    print(", ".join(counts))


# ── How long ─────────────────────────────────────────────────────────────────────────────────────


def three(films: Films) -> None:
    """What a mix makes of one film."""
    chosen = Random(SEED).sample(sorted(films.base.films()), min(60, len(films.names())))
    times = [
        ms(lambda film=film: list(films.some(film, 0, 3, Random(film), ()))) for film in chosen
    ]  # type: ignore[misc]  # bound now
    told("three questions of a film", times)


def games(name: str, films: Films, more: Sequence[ShelfSource] = ()) -> None:
    """A mix of ten: on a new shelf, and on one that drew already."""
    shelf = JoinedShelf([*more, bot.MadeSource(NamedFilms(films))])

    def draw(seed: int) -> None:
        drawn = asyncio.run(shelf.draw(Wish(rounds=10, seed=seed)))
        assert len(drawn.questions) == 10, f"{len(drawn.questions)} questions"

    cold = ms(lambda: draw(0))
    warm = [ms(lambda seed=seed: draw(seed)) for seed in range(1, GAMES + 1)]  # type: ignore[misc]  # bound now
    told(f"a mix of ten, {name}", warm)
    print(f"{'… the first, on a new shelf':44} {cold:8.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description="Figures of questions.")
    parser.add_argument("--base", type=Path, metavar="FILE", help="a fact base for games")
    base = parser.parse_args().base
    films = Films.of_folders([bot.SHIPPED_FILMS])
    packs = [PackFolder(bot.SHIPPED_PACKS)]
    of_the_seed(films)
    of_the_library(films, AcademyAwards(), packs)
    three(films)
    games("the library", Films.of_folders([bot.SHIPPED_FILMS]), packs)
    if base is not None:
        large = Films(FactBase.open(base))
        games(f"{len(large.names()):,} films", large, packs)


if __name__ == "__main__":
    main()
