"""The front door: every command line verb; the only file that knows both wings.

Imports stand inside the verbs, so that a game starts without loading Discord and an article is
read without loading the store.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import dataclasses
import logging
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quiz.commandline import Parser, late, whole
from quiz.errors import OperatorMistake
from quiz.output import (
    FINE,
    exit_code,
    question_json,
    show_json,
    show_table,
    use_what_there_is,
)

if TYPE_CHECKING:
    from questions.library import Films
    from quiz.config import Config
    from quiz.events import GameSettings
    from quiz.ports import Item, Store
    from quiz.question import Pack, Question
    from quiz.shelf import JoinedShelf, ShelfSource

ROOT = Path(__file__).resolve().parent
SHIPPED_PACKS = ROOT / "questions" / "packs"
SHIPPED_FILMS = ROOT / "questions" / "films"

#: Sets of wordings a film's questions have in games: making them costs a moment, so they are kept.
WORDINGS = 4
KEPT = 512

NO_TOKEN = (
    "Reelwise needs a bot token: make one at https://discord.com/developers/applications, then set "
    "DISCORD_TOKEN or discord.token in config.yaml; meanwhile `make play` plays in this terminal."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb and return its exit code."""
    use_what_there_is()
    arguments = _parser().parse_args(argv)
    return exit_code(lambda: arguments.verb(arguments))


# ── What can be played ───────────────────────────────────────────────────────────────────────────


class FilmSource:
    """Films as something to play from: their questions are made when a game asks for them."""

    def __init__(self, films: Films) -> None:
        self._films = films
        self._items: tuple[Item, ...] | None = None
        self._made = lru_cache(maxsize=KEPT)(films.questions)

    def items(self, guild: int) -> Sequence[Item]:
        from quiz.ports import Item

        if self._items is None:
            self._items = tuple(
                Item(name, "film", 0, self._films.credit(film))
                for name, film in self._films.names().items()
            )
        return self._items

    def questions(self, name: str, seed: int) -> Sequence[Question]:
        return self._made(self._films.names()[name], seed % WORDINGS)


def _films(config: Config) -> Films:
    from questions.library import Films

    folders = [SHIPPED_FILMS, Path(config.files.films)]
    return Films.of_folders(folders, cache=Path("data") / "facts.db")


def _sources(config: Config, films: Films) -> list[ShelfSource]:
    from quiz.packs import PackFolder

    return [PackFolder(SHIPPED_PACKS), PackFolder(config.files.packs), FilmSource(films)]


def _shelf(config: Config, films: Films, packs: Sequence[Pack] = ()) -> JoinedShelf:
    from quiz.packs import Packs
    from quiz.shelf import JoinedShelf

    return JoinedShelf([Packs(packs), *_sources(config, films)])


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
    said = {
        field.name: getattr(config.game, field.name) for field in dataclasses.fields(config.game)
    }
    return GameSettings(**{name: value for name, value in said.items() if name in names})


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
        shelf = _shelf(config, films, list(files.values()))
        store = await open_store(config.store.url, timezone=config.store.timezone)
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
    logging.basicConfig(
        level=config.operation.log_level.upper(),
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    # At debug level the library formats every frame of the gateway.
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLogger().level))
    logging.getLogger("alembic").setLevel(logging.WARNING)
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
    shelf = _shelf(config, films)
    kept = await open_store(config.store.url, timezone=config.store.timezone)
    store: Store = MeteredStore(kept, metrics)
    task = asyncio.current_task()
    assert task is not None
    with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
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
        await store.close()


# ── Verbs: what the fact base holds ──────────────────────────────────────────────────────────────


def film_show(arguments: argparse.Namespace) -> int:
    from questions import show
    from quiz.finder import find

    films = _films(_config(arguments))
    names = films.names()
    found = find(" ".join(arguments.film), list(names))
    show_table(show.film(films.base.record(names[found])))
    return FINE


def print_questions(arguments: argparse.Namespace) -> int:
    from questions import show

    asked = list(_questions_of(arguments.what, arguments.seed, _config(arguments)))
    if arguments.jsonl:
        for question in asked:
            show_json(question_json(question))
    else:
        show_table(show.questions(asked))
    print(f"{len(asked)} questions", file=sys.stderr)
    return FINE


def _questions_of(what: Sequence[str], seed: int, config: Config) -> Iterator[Question]:
    """Questions of packs and films by name, of pack files and of articles; of all by default."""
    from questions.library import Films
    from questions.verbs import read
    from quiz import packs
    from quiz.finder import find

    sources = _sources(config, _films(config))
    shelf = {item.name: source for source in sources for item in source.items(0)}
    for name in what or shelf:
        if _is_pack_file(name):
            yield from packs.load(name).questions
        elif name == "-" or Path(name).exists():
            films = FilmSource(Films.of_records(read([name], [])))
            for item in films.items(0):
                yield from films.questions(item.name, seed)
        else:
            found = find(name, list(shelf))
            yield from shelf[found].questions(found, seed)


def judge(arguments: argparse.Namespace) -> int:
    from quiz import packs
    from quiz.judging import Strictness
    from quiz.terminal.judging import judge_by_hand, judge_lines

    films = _films(_config(arguments))
    if arguments.jsonl:
        judge_lines(sys.stdin, sys.stdout, films)
        return FINE
    question = None
    if arguments.pack:
        questions = packs.load(arguments.pack).questions
        if arguments.number > len(questions):
            raise OperatorMistake(f"{arguments.pack} has {len(questions)} questions.")
        question = questions[arguments.number - 1]
        print(question.stem)
    strictness = Strictness(arguments.strictness) if arguments.strictness else None
    judge_by_hand(sys.stdin, sys.stdout, films, question, strictness)
    return FINE


# ── Arguments and output ─────────────────────────────────────────────────────────────────────────


def _config(arguments: argparse.Namespace) -> Config:
    from quiz import config

    return config.load(Path(arguments.config) if arguments.config else None)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="bot.py", description="A film quiz that writes its own questions.")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--config", metavar="FILE", help="settings; config.yaml where there is one")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)

    def verb(
        group: Any, name: str, run: Callable[[argparse.Namespace], int], help: str
    ) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = group.add_parser(
            name, help=help, description=help, parents=[shared]
        )
        made.set_defaults(verb=run)
        return made

    made = verb(verbs, "run", run, "run the Discord bot")
    made.add_argument("--shards", metavar="A-B/N", help="only shards A to B of N in all")
    made = verb(verbs, "play", play, "play a game in this terminal")
    made.add_argument("packs", nargs="*", metavar="PACK", help="packs or films; a mix by default")
    made.add_argument("--rounds", type=whole(1, 50), metavar="N", help="questions, 1 to 50")
    made.add_argument("--seed", type=int, metavar="N", help="the same questions for the same N")

    made = verb(
        verbs, "questions", print_questions, "print every question that packs or films yield"
    )
    made.add_argument("what", nargs="*", metavar="PACK|FILM|SOURCE")
    made.add_argument("--jsonl", action="store_true", help="one JSON object a line")
    made.add_argument("--seed", type=int, default=0, metavar="N", help="another N, other wording")

    group = verbs.add_parser("film", help="read, keep and show the facts of films")
    films = group.add_subparsers(title="verbs", metavar="VERB", required=True)
    source = "a page's file, a wiki's dump or ZIM file, a folder of them, or - for standard input"
    made = verb(
        films,
        "read",
        late("questions.verbs:film_read"),
        "print the facts of articles; nothing is written",
    )
    made.add_argument("sources", nargs="+", metavar="SOURCE", help=source)
    made.add_argument("--jsonl", action="store_true", help="one JSON object a line")
    made = verb(
        films, "add", late("questions.verbs:film_add"), "keep the facts of articles as film files"
    )
    made.add_argument("sources", nargs="+", metavar="SOURCE", help=source)
    made.add_argument("--to", type=Path, default=SHIPPED_FILMS, metavar="DIR")
    made.add_argument("--replace", action="store_true", help="write files anew that say otherwise")
    for reading in films.choices["read"], films.choices["add"]:
        reading.add_argument("--processes", type=whole(1, 64), metavar="N", help="that read a dump")
    made = verb(
        films,
        "names",
        late("questions.verbs:film_names"),
        "make the names table anew from its reference tables",
    )
    made.add_argument("films", type=Path, metavar="FILMS", help="American films, .jsonl.gz")
    made.add_argument("awards", type=Path, metavar="AWARDS", help="Academy Awards, .tsv")
    made.add_argument("--to", type=Path, metavar="FILE", help="the shipped table by default")
    made = verb(films, "show", film_show, "show a film's facts as a table, with their sources")
    made.add_argument("film", nargs="+", metavar="FILM")

    made = verb(verbs, "judge", judge, "try guesses on a question, from standard input")
    made.add_argument("pack", nargs="?", metavar="PACK", help="take a question of this pack file")
    made.add_argument("number", nargs="?", type=whole(1, 2000), default=1, metavar="N")
    made.add_argument("--strictness", choices=("exact", "normal", "lenient"))
    made.add_argument("--jsonl", action="store_true", help="one JSON object a line, in and out")

    group = verbs.add_parser("pack", help="check and convert question packs")
    packs = group.add_subparsers(title="verbs", metavar="VERB", required=True)
    made = verb(
        packs,
        "check",
        late("quiz.verbs:pack_check"),
        "tell every problem of pack files, with its place",
    )
    made.add_argument("files", nargs="+", metavar="FILE")
    made = verb(
        packs,
        "convert",
        late("quiz.verbs:pack_convert"),
        "convert other programs' packs to ours and back",
    )
    made.add_argument("source", metavar="IN")
    made.add_argument("target", metavar="OUT")

    made = verb(verbs, "leaderboard", late("quiz.verbs:leaderboard"), "print a leaderboard")
    made.add_argument("--guild", type=int, default=0, metavar="ID", help="0 for this terminal")
    made.add_argument("--period", choices=("day", "week", "month", "all"), default="all")
    made.add_argument("--top", type=whole(1, 1000), default=20, metavar="N")

    group = verbs.add_parser("db", help="care for the database")
    actions = group.add_subparsers(title="verbs", metavar="VERB", required=True)
    verb(
        actions,
        "upgrade",
        late("quiz.verbs:db_upgrade"),
        "bring the database to this version's tables",
    )
    verb(actions, "check", late("quiz.verbs:db_check"), "tell whether the database is in order")
    verb(
        actions, "backup", late("quiz.verbs:db_backup"), "copy the database while it is in use"
    ).add_argument("file")
    return parser


if __name__ == "__main__":
    sys.exit(main())
