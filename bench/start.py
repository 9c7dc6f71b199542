"""How long a terminal game takes to its first question, beside an interpreter that does nothing.

The first run also makes the fact base and the database; what counts is the second.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLAY = [sys.executable, str(ROOT / "bot.py"), "play", "--seed", "1"]
RUNS = 5


def first_question(folder: Path) -> float:
    """Seconds until the first question can be read."""
    started = time.perf_counter()
    with subprocess.Popen(
        PLAY, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as game:
        assert game.stdin is not None
        assert game.stdout is not None
        for line in game.stdout:
            if line.startswith("Question 1"):
                break
        seconds = time.perf_counter() - started
        game.stdin.close()
        game.stdout.read()
    return seconds


def nothing() -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.perf_counter() - started


def main() -> None:
    floor = min(nothing() for _ in range(RUNS))
    with tempfile.TemporaryDirectory() as folder:
        first = first_question(Path(folder))
        later = sorted(first_question(Path(folder)) for _ in range(RUNS))
    print("== seconds from `play` to the first question; floor: python -c pass")
    for name, seconds in (("first run", first), ("second run, quickest", later[0]),
                          ("second run, median", later[RUNS // 2])):  # fmt: skip
        print(f"{name:24} {seconds:6.2f} s = {seconds / floor:5.1f} times the floor")


if __name__ == "__main__":
    main()
