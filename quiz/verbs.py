"""Command line verbs that need the player wing alone: packs, boards, the database."""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from quiz import config, packs, store
from quiz.config import Config
from quiz.learning import MOST_ROWS, learn
from quiz.output import FINE, WANTING, show_json, show_table
from quiz.ports import Outcome, Period
from quiz.question import Question
from quiz.terminal.fared import fared
from quiz.terminal.looks import Looks


def settings(arguments: argparse.Namespace) -> Config:
    """The settings that `--config` names, or those of config.yaml."""
    return config.load(Path(arguments.config) if arguments.config else None)


def leaderboard(arguments: argparse.Namespace) -> int:
    return asyncio.run(_board(settings(arguments), arguments))


async def _board(config: Config, arguments: argparse.Namespace) -> int:
    period = Period(arguments.period)
    kept = await store.open_store(config.store.url, timezone=config.store.timezone)
    try:
        lines = await kept.board(arguments.guild, period, arguments.top, 0)
        guilds = [guild for guild in await kept.guilds() if guild != arguments.guild]
    finally:
        await kept.close()
    if lines:
        heading = "All games so far" if period is Period.ALL else f"This {period}"
        show_table(Looks(plain=not sys.stdout.isatty()).best(lines, None, heading))
        return FINE
    print("Nobody has scored there in that time yet.", file=sys.stderr)
    if guilds:
        print(f"There are scores of --guild {', '.join(map(str, guilds))}.", file=sys.stderr)
    return FINE


def question_stats(arguments: argparse.Namespace) -> int:
    return asyncio.run(_stats(settings(arguments), arguments))


async def _stats(config: Config, arguments: argparse.Namespace) -> int:
    kept = await store.open_store(config.store.url, timezone=config.store.timezone)
    try:
        rows = await kept.outcomes(MOST_ROWS)
    finally:
        await kept.close()
    found = [one for one in learn(rows) if one.rounds >= arguments.rounds]
    # What is most unlike its setter's opinion first: that is what someone may want to mend.
    found.sort(key=lambda one: (-abs(one.level - one.difficulty), -one.rounds, one.question))
    if arguments.jsonl:
        for one in found:
            show_json(dataclasses.asdict(one) | {"level": one.level, "chance": one.chance})
    elif found:
        show_table(fared(found[: arguments.top]))
    moved = sum(one.level != one.difficulty for one in found)
    print(
        f"{len(found)} questions were played {arguments.rounds} times or more; plays show {moved}"
        " of them to be harder or easier than they were set."
        if found
        else "No question was played yet."
        if arguments.rounds < 2
        else f"No question was played {arguments.rounds} times yet; --rounds 1 shows all.",
        file=sys.stderr,
    )
    return FINE


def plays(config: Config, id: str) -> str:
    """What games have shown of the question with that id, in a sentence."""

    async def outcomes() -> Sequence[Outcome]:
        kept = await store.open_store(config.store.url, timezone=config.store.timezone)
        try:
            return await kept.outcomes(MOST_ROWS)
        finally:
            await kept.close()

    for one in learn(asyncio.run(outcomes())):
        if one.question == id:
            return (
                f"It was asked in {one.rounds:,} rounds and answered in {one.right:,}, which makes"
                f" it {one.level} of 5."
            )
    return "No game has asked it yet, so it stands as it was set."


def db_upgrade(arguments: argparse.Namespace) -> int:
    print(asyncio.run(store.upgrade(settings(arguments).store.url)))
    return FINE


def db_backup(arguments: argparse.Namespace) -> int:
    asyncio.run(store.backup(settings(arguments).store.url, arguments.file))
    print(f"The database was copied to {arguments.file}.")
    return FINE


def db_check(arguments: argparse.Namespace) -> int:
    problems = asyncio.run(store.check(settings(arguments).store.url))
    print("\n".join(problems) if problems else "The database is in order.")
    return WANTING if problems else FINE


class Remark(Protocol):
    """What a lint says of a question."""

    @property
    def code(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def at(self) -> str:
        """The word of the file it is about: "ask", "choices" …"""


Lint = Callable[[Sequence[Question]], Iterable[tuple[Question, Remark]]]

#: What reading a pack tells in words of its own, at the same place.
_TOLD_ALREADY = frozenset({"E20", "E29", "E31", "E43", "E70"})


def pack_check(arguments: argparse.Namespace, lint: Lint) -> int:
    """Problems by their place in each file, and what `lint` says of packs that can be played."""
    failed = False
    for file in arguments.files:
        pack, problems, places = packs.read_placed(file)
        told = [((problem.line, problem.column), str(problem)) for problem in problems]
        known = {place for place, _ in told}
        for question, remark in lint(pack.questions) if pack is not None else ():
            words = places[question.id]
            place = words.get(remark.at, words["ask"])
            if remark.code not in _TOLD_ALREADY or place not in known:
                at = f"{file}:{place[0]}:{place[1]}"
                told.append((place, f"{at}: {remark.code}: {remark.text}"))
        for _, line in sorted(told, key=lambda one: one[0]):
            print(line)
        failed |= pack is None
        if pack is not None:
            count = len(pack.questions)
            print(f"{file}: “{pack.name}” can be played, with {count} questions.", file=sys.stderr)
    return WANTING if failed else FINE


def pack_convert(arguments: argparse.Namespace) -> int:
    report = packs.convert(arguments.source, arguments.target)
    for note in report.notes:
        print(f"{arguments.source}: {note}", file=sys.stderr)
    count = len(report.pack.questions)
    print(
        f"{arguments.target}: {count} questions of “{report.pack.name}”, read as {report.format}."
    )
    return FINE
