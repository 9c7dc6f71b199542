"""What the Academy Awards table yields, and how long it takes.

Figures are of processor time, and beside each stands a floor of the same run: counting the words of
the table once. With a number of ceremonies as argument only so many, spread evenly, are made.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from questions import vet  # noqa: E402
from questions.academy import EVERYTHING, AcademyAwards  # noqa: E402
from questions.reference import ceremonies  # noqa: E402
from quiz.question import Question  # noqa: E402

T = TypeVar("T")

SEED = 0


def timed(name: str, work: Callable[[], T], floor: float) -> T:
    """Do it once, and print how long it took."""
    started = time.process_time()
    result = work()
    took = time.process_time() - started
    print(f"{name:44} {took * 1000:9.1f} ms = {took / floor:7.1f} times the floor")
    return result


def main() -> None:
    table = ceremonies.shipped()
    started = time.process_time()
    words = sum(len(line.split()) for line in table.lines())
    floor = time.process_time() - started
    print(f"== {words:,} words in the table; floor: counting them, {floor * 1000:.1f} ms")
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder) / "academy.db"
        base = timed("Academy base, built", lambda: AcademyAwards(cache=cache).base, floor)
        base.close()
        academy = AcademyAwards(cache=cache)
        timed("Academy base, opened", lambda: academy.base, floor)
        timed("history of all ceremonies", lambda: academy.history, floor)
        timed(
            "3 questions of everything",
            lambda: list(academy.some(EVERYTHING, SEED, 3, frozenset())),
            floor,
        )
        wanted = int(sys.argv[1]) if len(sys.argv) > 1 else ceremonies.COUNT
        _all(academy, wanted, floor)
        academy.base.close()


def _all(academy: AcademyAwards, wanted: int, floor: float) -> None:
    numbers = academy.history.ceremonies()
    step = max(1, len(numbers) // wanted)
    kept: list[Question] = []
    dropped: Counter[tuple[str, str]] = Counter()
    doubts: Counter[str] = Counter()
    started = time.process_time()
    for no in numbers[::step]:
        built = academy.build(no, SEED)
        kept += built.questions
        dropped.update((out.id.split("/")[1], out.code) for out in built.dropped)
        doubts.update(doubt.code for doubt in built.doubts)
    took = time.process_time() - started
    made = len(numbers[::step])
    print(
        f"{len(kept):,} questions of {made} ceremonies: {took / made * 1000:.0f} ms a ceremony, "
        f"{took / len(kept) * 1000:.1f} ms a question = {took / made / floor:.1f} times the floor"
    )
    types = Counter(question.template or "" for question in kept)
    for name, count in types.most_common():
        out = {code: n for (template, code), n in dropped.items() if template == name}
        print(f"  {name:28} {count:6,} {count / len(kept):6.1%}  {out or ''}")
    levels = Counter(question.difficulty for question in kept)
    print("  difficulty", {level: levels[level] for level in sorted(levels)})
    bare = sum(question.choices is None for question in kept)
    repeated = [problem for _, problem in vet.set_problems(kept) if problem.fatal]
    print(f"  without buttons: {bare}; asked twice: {len(repeated)}; doubts: {dict(doubts)}")


if __name__ == "__main__":
    main()
