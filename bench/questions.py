"""How many questions there are, how sound they are, and how long it takes to make them.

    python bench/questions.py                     the shipped films and packs
    python bench/questions.py --base FILE         games on a fact base that is kept as FILE, too

Such a base of Wikipedia's size: `python bench/factbase.py --films 150000 --path FILE`.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
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
"""Games drawn in each state of the shelf."""


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
    """What a mix makes of one film at most."""
    chosen = Random(SEED).sample(sorted(films.base.films()), min(60, len(films.names())))

    def some(film: str) -> object:
        return list(films.some(film, 0, 3, Random(film), ()))

    told("three questions of a film", [ms(partial(some, film)) for film in chosen])


def games(name: str, films: Films, packs: Sequence[ShelfSource]) -> float:
    """A mix of ten, of which all is made before its first question: on a new shelf, on one that
    drew already, and on one that is kept ready, as a running bot's is. The middle of the last."""
    shelf = JoinedShelf([*packs, bot.MadeSource(NamedFilms(films))])

    def draw(seed: int) -> None:
        drawn = asyncio.run(shelf.draw(Wish(rounds=10, seed=seed)))
        assert len(drawn.questions) == 10, f"{len(drawn.questions)} questions"

    cold = ms(lambda: draw(0))
    warm = [ms(partial(draw, seed)) for seed in range(1, GAMES + 1)]
    ready = asyncio.run(_kept_ready(JoinedShelf([*packs, bot.MadeSource(NamedFilms(films))])))
    print(f"\n== to the first question of a mix of ten, {name}")
    told("kept ready, as a running bot's shelf is", ready)
    told("nothing made beforehand: all ten are", warm)
    print(f"{'… the first of a process':44} {cold:8.1f} ms")
    print(f"{'memory of the process at most':44} {peak():8.0f} MB")
    return statistics.median(ready)


async def _kept_ready(shelf: JoinedShelf) -> list[float]:
    """Milliseconds to a game of ten, each drawn when there was time to get ready for it."""
    keeping, times = asyncio.create_task(shelf.keep_ready()), []
    for _ in range(GAMES):
        await shelf.ready()
        started = time.process_time()
        drawn = await shelf.draw(Wish(rounds=10))
        times.append((time.process_time() - started) * 1000)
        assert len(drawn.questions) == 10, f"{len(drawn.questions)} questions"
    keeping.cancel()
    return times


def peak() -> float:
    """The most memory this process has had resident, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description="Figures of questions.")
    parser.add_argument("--base", type=Path, metavar="FILE", help="a fact base for games")
    base = parser.parse_args().base
    films = Films.of_folders([bot.SHIPPED_FILMS])
    packs = [PackFolder(bot.SHIPPED_PACKS)]
    of_the_seed(films)
    of_the_library(films, AcademyAwards(), packs)
    three(films)
    small = games("the library", Films.of_folders([bot.SHIPPED_FILMS]), packs)
    if base is not None:
        large = Films(FactBase.open(base))
        print()
        three(large)
        count = sum(1 for _ in large.base.films())
        ratio = games(f"{count:,} films", large, packs) / small
        print(f"{'… by that of the library':44} {ratio:8.1f}")


if __name__ == "__main__":
    main()
