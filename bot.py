"""The front door: every command line verb; the only file that knows both wings.

Imports stand inside the verbs, so that a game starts without loading Discord and an article is
read without loading the store.
"""

from __future__ import annotations

import os
import signal

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Ctrl-C while all that stands below is loaded ends as quietly as it does later.
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))

import argparse
import asyncio
import contextlib
import dataclasses
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.commandline import Verb, late, parser, words
from quiz.errors import OperatorMistake
from quiz.output import (
    FINE,
    exit_code,
    log_to_stderr,
    show_table,
    use_what_there_is,
)

if TYPE_CHECKING:
    from questions.academy import AcademyAwards
    from questions.library import Films, NamedFilms
    from questions.wikipedia import Settings as WikipediaSettings
    from quiz.config import Config
    from quiz.events import GameSettings
    from quiz.finder import Finder
    from quiz.ports import Item, Store
    from quiz.question import Pack, Question
    from quiz.shelf import JoinedShelf, ShelfSource

ROOT = Path(__file__).resolve().parent
SHIPPED_PACKS = ROOT / "questions" / "packs"
SHIPPED_FILMS = ROOT / "questions" / "films"

#: Where a name that is not found can be looked up.
LISTED = "`bot.py film show` alone lists the films"

NO_TOKEN = (
    "Reelwise needs a bot token: make one at https://discord.com/developers/applications, then set "
    "DISCORD_TOKEN or discord.token in config.yaml; meanwhile `make play` plays in this terminal."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb and return its exit code."""
    use_what_there_is()
    return exit_code(lambda: _run_verb(words(sys.argv[1:] if argv is None else argv)))


def _run_verb(given: Sequence[str]) -> int:
    arguments = parser(VERBS, films=SHIPPED_FILMS).parse_args(given)
    return int(arguments.verb(arguments))


# ── What can be played ───────────────────────────────────────────────────────────────────────────


class MadeSource:
    """What the maker wing makes, as something to play from."""

    def __init__(self, made: NamedFilms | AcademyAwards) -> None:
        self._made = made
        self._items: tuple[Item, ...] = ()
        self.questions, self.some, self.built = made.questions, made.some, made.built

    def items(self, guild: int) -> Sequence[Item]:
        from quiz.ports import Item

        if not self._items:
            self._items = tuple(Item(*told) for told in self._made.items())
        return self._items


def _films(config: Config) -> Films:
    from questions.library import KEPT_AT, Films

    return Films.of_folders([SHIPPED_FILMS, Path(config.files.films)], cache=KEPT_AT)


def _sources(config: Config, films: Films) -> list[ShelfSource]:
    from questions.academy import KEPT_AT, AcademyAwards
    from questions.library import NamedFilms
    from quiz.packs import PackFolder

    academy = AcademyAwards(cache=KEPT_AT)
    packs = [PackFolder(SHIPPED_PACKS), PackFolder(config.files.packs)]
    return [*packs, MadeSource(NamedFilms(films)), MadeSource(academy)]


def _shelf(
    config: Config, films: Films, packs: Sequence[Pack] = (), store: Store | None = None
) -> JoinedShelf:
    """What can be played; with a `store`, as hard as its games have shown it to be."""
    from quiz.learning import LearnedLevels
    from quiz.packs import Packs
    from quiz.shelf import JoinedShelf

    levels = LearnedLevels(store).levels if store else None
    return JoinedShelf([Packs(packs), *_sources(config, films)], levels)


def _by_name(config: Config) -> tuple[dict[str, tuple[Item, ShelfSource]], Finder]:
    """All that can be played, each with where it is from, and what finds it as people type."""
    from quiz.finder import Finder

    sources = _sources(config, _films(config))
    shelf = {item.name: (item, source) for source in sources for item in source.items(0)}
    return shelf, Finder(shelf, {name: item.also for name, (item, _) in shelf.items()})


def _is_pack_file(name: str) -> bool:
    """Whether `name` means a pack file. Raises `OperatorMistake` if it does and there is none."""
    if not name.lower().endswith((".yaml", ".yml")):
        return False
    if not Path(name).exists():
        raise OperatorMistake(f"{name}: there is no such file.")
    return True


def _settings(config: Config) -> GameSettings:
    from quiz.events import GameSettings

    names = {field.name for field in dataclasses.fields(GameSettings)}
    said = dataclasses.asdict(config.game)
    return GameSettings(**{name: said[name] for name in names & said.keys()})


# ── Verbs: playing ───────────────────────────────────────────────────────────────────────────────


def play(arguments: argparse.Namespace) -> int:
    from quiz import packs
    from quiz.ports import Wish
    from quiz.store import open_store
    from quiz.terminal import play_in_terminal

    config = _config(arguments)
    files = {name: packs.load(name) for name in arguments.packs if _is_pack_file(name)}
    wish = Wish(
        names=tuple(files[name].name if name in files else name for name in arguments.packs),
        rounds=arguments.rounds or config.game.rounds,
        seed=arguments.seed,
        mature=config.game.mature,
        spoilers=config.game.spoilers,
    )

    async def game() -> int:
        films = _films(config)
        store = await open_store(config.store.url, timezone=config.store.timezone)
        shelf = _shelf(config, films, list(files.values()), store)
        try:
            return await play_in_terminal(
                host_store=store,
                shelf=shelf,
                wish=wish,
                settings=_settings(config),
                names=films,
            )
        finally:
            await store.close()

    return asyncio.run(game())


def run(arguments: argparse.Namespace) -> int:
    from quiz.config import read_shards

    config = _config(arguments)
    if not config.discord.token:
        raise OperatorMistake(NO_TOKEN)
    shards = read_shards(arguments.shards)
    log_to_stderr(config.operation.log_level)
    with contextlib.suppress(asyncio.CancelledError):
        asyncio.run(_serve(config, shards))
    return FINE


async def _serve(config: Config, shards: tuple[tuple[int, ...] | None, int | None]) -> None:
    """Run the bot until SIGINT or SIGTERM; running games are kept for the next start."""
    from quiz.discord import DiscordSettings, run_discord
    from quiz.host import Host, SystemClock
    from quiz.metrics import MeteredStore, Metrics
    from quiz.store import open_store

    metrics, clock = Metrics(), SystemClock()
    if config.operation.metrics_port:
        metrics.serve(config.operation.metrics_port)
    films = _films(config)
    kept = await open_store(config.store.url, timezone=config.store.timezone)
    store: Store = MeteredStore(kept, metrics)
    shelf = _shelf(config, films, store=store)
    task = asyncio.current_task()
    assert task is not None
    with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    ready = asyncio.create_task(shelf.keep_ready())
    settings = DiscordSettings(
        prefix=config.discord.prefix,
        api_base=config.discord.api_base or None,
        gateway=config.discord.gateway or None,
        owners=config.discord.owners,
        shard_ids=shards[0],
        shard_count=shards[1],
        game=_settings(config),
        rounds=config.game.rounds,
        mature=config.game.mature,
        spoilers=config.game.spoilers,
    )
    try:
        await run_discord(
            token=config.discord.token,
            settings=settings,
            store=store,
            shelf=shelf,
            host=Host(store, clock, films),
            clock=clock,
        )
    finally:
        ready.cancel()
        await store.close()


# ── Verbs: what the fact base holds ──────────────────────────────────────────────────────────────


def film_show(arguments: argparse.Namespace) -> int:
    from questions import show
    from quiz.finder import find

    films = _films(_config(arguments))
    names = films.names()
    if not arguments.film:
        print("\n".join(names))
        return FINE
    found = find(" ".join(arguments.film), list(names), LISTED)
    show_table(show.film(films.base.record(names[found])))
    return FINE


def _wikipedia(config: Config) -> WikipediaSettings:
    from questions.wikipedia import Settings

    return Settings(**dataclasses.asdict(config.wikipedia))


def _reading(verb: str) -> Verb:
    """A verb of `questions.verbs` that may ask Wikipedia, as the settings say."""

    def run(arguments: argparse.Namespace) -> int:
        arguments.wikipedia = _wikipedia(_config(arguments))
        return late(f"questions.verbs:{verb}")(arguments)

    return run


def film_add(arguments: argparse.Namespace) -> int:
    config = _config(arguments)
    arguments.wikipedia = _wikipedia(config)
    arguments.own, arguments.shipped = Path(config.files.films), SHIPPED_FILMS
    return late("questions.verbs:film_add")(arguments)


def print_questions(arguments: argparse.Namespace) -> int:
    from questions import question_verbs

    asked = _questions_of(arguments.what, arguments.seed, _config(arguments))
    return question_verbs.print_questions(asked, jsonl=arguments.jsonl)


def _questions_of(what: Sequence[str], seed: int, config: Config) -> Iterator[Question]:
    """Questions of packs and films by name, of pack files and of articles; of all by default."""
    from questions.question_verbs import watched
    from questions.verbs import questions_of_pages
    from questions.wikipedia import is_address
    from quiz import packs

    shelf, finder = _by_name(config)
    kinds = {name: item.kind for name, (item, _) in shelf.items()}
    for name in watched(what, kinds):
        if _is_pack_file(name):
            yield from packs.load(name).questions
        elif name == "-" or is_address(name) or Path(name).exists():
            yield from questions_of_pages([name], seed, _wikipedia(config))
        else:
            found = finder.find(name, LISTED)
            yield from shelf[found][1].questions(found, seed)


def questions_report(arguments: argparse.Namespace) -> int:
    from questions import question_verbs
    from quiz import packs

    config = _config(arguments)
    shelf = {
        name: question_verbs.OnShelf(
            partial(getattr(source, "built", source.questions), name), item.kind, item.also
        )
        for name, (item, source) in _by_name(config)[0].items()
    }
    files = {name: packs.load(name).questions for name in arguments.what if _is_pack_file(name)}
    return question_verbs.questions_report(arguments, shelf, files)


def questions_explain(arguments: argparse.Namespace) -> int:
    from questions import question_verbs
    from questions.academy import KEPT_AT, AcademyAwards
    from quiz.packs import PackFolder
    from quiz.verbs import plays

    config = _config(arguments)
    packs = [*PackFolder(SHIPPED_PACKS).scan()[0], *PackFolder(config.files.packs).scan()[0]]
    academy = AcademyAwards(cache=KEPT_AT)
    told = partial(plays, config)
    return question_verbs.questions_explain(arguments, _films(config), academy, packs, told)


def judge(arguments: argparse.Namespace) -> int:
    from quiz.judging import Strictness
    from quiz.terminal.judging import judge_by_hand, judge_lines

    config = _config(arguments)
    films = _films(config)
    strictness = Strictness(arguments.strictness) if arguments.strictness else None
    if arguments.jsonl and arguments.pack:
        raise OperatorMistake(
            "judge --jsonl takes its questions from its lines; leave the pack out."
        )
    if arguments.jsonl:
        judge_lines(sys.stdin, sys.stdout, films, strictness)
        return FINE
    question = _question_of(arguments.pack, arguments.number, config) if arguments.pack else None
    judge_by_hand(sys.stdin, sys.stdout, films, question, strictness)
    return FINE


def _question_of(pack: str, number: int, config: Config) -> Question:
    """The question of that number in a pack file or a pack of that name."""
    from quiz import packs

    if _is_pack_file(pack):
        questions: Sequence[Question] = packs.load(pack).questions
    else:
        shelf, finder = _by_name(config)
        found = finder.find(pack, LISTED)
        questions = shelf[found][1].questions(found, 0)
    if number > len(questions):
        there = f"{len(questions)} question" + "s" * (len(questions) != 1)
        raise OperatorMistake(f"{pack} has {there}; give a number up to that.")
    return questions[number - 1]


def pack_check(arguments: argparse.Namespace) -> int:
    from questions import vet
    from quiz import verbs

    return verbs.pack_check(arguments, vet.pack_problems)


def _config(arguments: argparse.Namespace) -> Config:
    from quiz import config

    return config.load(Path(arguments.config) if arguments.config else None)


VERBS: Mapping[str, Verb] = {
    "run": run,
    "play": play,
    "questions": print_questions,
    "questions report": questions_report,
    "questions explain": questions_explain,
    "judge": judge,
    "pack check": pack_check,
    "film show": film_show,
    "film read": _reading("film_read"),
    "film add": film_add,
}


if __name__ == "__main__":
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
