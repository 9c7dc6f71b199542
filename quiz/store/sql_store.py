"""The Store port over SQL: appends through the writer, boards straight from the tables."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from quiz.errors import OperatorMistake
from quiz.events import Asked, Awarded, Closed, Ended, Entry, Event, Place
from quiz.ports import AlreadyKept, Outcome, Period, SavedGame, Standing
from quiz.store import codec, statements
from quiz.store.changes import Posed, changes, questions_of
from quiz.store.engine import Address, connect, parse, plainly, writes
from quiz.store.migrations import migrate
from quiz.store.writer import BATCH, Writer


async def open_store(
    url_or_path: str,
    *,
    timezone: str = "UTC",
    clock: Callable[[], float] = time.time,
    batch: int = BATCH,
) -> SqlStore:
    """Open a SQLite file ("data/reelwise.db") or a PostgreSQL database ("postgresql://…").

    Makes the file and its folder where they are missing, and migrates. `timezone` decides where a
    day begins ("Europe/Vienna"); `clock` (Unix seconds) says which day is today; `batch` is how
    many appends may share a commit. Raises OperatorMistake, one plain sentence, if it can't be.
    """
    zone = zone_named(timezone)
    address = parse(url_or_path)
    engine = connect(address)
    try:
        await migrated(engine, address)
    except BaseException:
        await engine.dispose()
        raise
    return SqlStore(engine, address, zone, clock, batch)


async def migrated(engine: AsyncEngine, address: Address) -> tuple[str | None, str]:
    """Bring the database to this version's tables; return its step (before, now)."""
    with plainly(address):
        if address.path is not None:
            make_folder(address)
        async with writes(engine).begin() as connection:
            return await connection.run_sync(migrate, str(address))


def make_folder(address: Address) -> None:
    assert address.path is not None
    folder = address.path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OperatorMistake(
            f"the folder {folder} for the database can't be made: {error.strerror}"
        ) from error
    if address.path.is_dir():
        raise OperatorMistake(f"the database {address} is a folder; name a file in it")


def zone_named(timezone: str) -> ZoneInfo:
    try:
        return ZoneInfo(timezone)
    except (OSError, ValueError, KeyError) as error:
        # ZoneInfoNotFoundError is a KeyError; odd names end as one of the others.
        raise OperatorMistake(
            f"{timezone!r} is no time zone this machine knows; name one such as Europe/Vienna, "
            "or UTC"
        ) from error


BOARDS = 4
"""Boards that are summed up at a time: each costs the machine, and a server may want many."""

log = logging.getLogger(__name__)


class SqlStore:
    """A `Store`; see quiz/ports.py for what callers may rely on. Made by `open_store`."""

    def __init__(
        self,
        engine: AsyncEngine,
        address: Address,
        zone: ZoneInfo,
        clock: Callable[[], float],
        batch: int,
    ) -> None:
        self._engine = engine
        self._address = address
        self._zone = zone
        self._clock = clock
        # Of its own: readers may be many, and never hold up what is to be kept.
        self._writing = connect(address)
        self._writer = Writer(writes(self._writing), batch=batch)
        self._boards = asyncio.Semaphore(BOARDS)
        # Questions of games under way: events name theirs by the round only.
        self._questions: dict[str, tuple[Posed, ...]] = {}

    async def append(self, game: str, place: Place, entries: Sequence[Entry]) -> None:
        """Return when `entries` are durable, all or none of them; see `Store.append`.

        Raises AlreadyKept also if another game is unfinished in that channel, OperatorMistake if
        the database can't be written, and ValueError if the entries leave a gap or don't begin
        with Started. A caller that is cancelled stops waiting, and the entries are kept.
        """
        if not entries:
            return
        questions = await self._questions_of(game, entries)
        work = changes(game, place, entries, questions, self._zone)
        # Known before it is durable: the writer finishes also for a caller that is cancelled.
        if questions:
            self._questions[game] = questions
        try:
            with plainly(self._address):
                await self._writer.write(work)
        except IntegrityError as error:
            self._questions.pop(game, None)
            raise _refused(game, entries, error) from error
        if isinstance(entries[-1].event, Ended):
            self._questions.pop(game, None)

    async def unfinished(self) -> list[SavedGame]:
        """Games to take up, oldest first. One that can't be read is logged and left as it is."""
        rows = await self._rows(statements.unfinished_games())
        events: dict[str, list[Event]] = {row.id: [] for row in rows}
        for game, seq, kind, payload in await self._rows(statements.unfinished_entries()):
            # A game that began between the two queries is none of ours to take up.
            if game not in events:
                continue
            try:
                events[game].append(codec.decode(game, seq, kind, payload))
            except OperatorMistake as mistake:
                log.error("%s", mistake)
                del events[game]
        return [
            SavedGame(row.id, Place(row.guild, row.channel), tuple(events[row.id]))
            for row in rows
            if events.get(row.id)
        ]

    async def board(self, guild: int, period: Period, limit: int, offset: int) -> list[Standing]:
        since = statements.first_day(period, self._today())
        async with self._boards:
            rows = await self._rows(statements.board(guild, since, max(limit, 0), max(offset, 0)))
        return [_standing(row) for row in rows]

    async def standing(self, guild: int, player: int, period: Period) -> Standing | None:
        since = statements.first_day(period, self._today())
        async with self._boards:
            rows = await self._rows(statements.standing(guild, player, since))
        return _standing(rows[0]) if rows else None

    async def asked(self, guild: int, limit: int) -> list[str]:
        rows = await self._rows(statements.asked_lately(guild, max(limit, 0)))
        return [row.question for row in rows]

    async def outcomes(self, limit: int) -> list[Outcome]:
        rows = await self._rows(statements.outcomes_of_most(max(limit, 0)))
        return [Outcome(*row) for row in rows]

    async def guilds(self) -> list[int]:
        """Ids of guilds where somebody has played, most points first."""
        return [row.guild for row in await self._rows(statements.guilds())]

    async def close(self) -> None:
        """Write what waits, then let go of the database. Harmless when repeated."""
        try:
            await self._writer.close()
        finally:
            await self._writing.dispose()
            await self._engine.dispose()

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock(), self._zone).date()

    async def _questions_of(self, game: str, entries: Sequence[Entry]) -> tuple[Posed, ...]:
        if (starting := questions_of(entries)) is not None:
            return starting
        named = Asked | Awarded | Closed
        if game in self._questions or not any(isinstance(e.event, named) for e in entries):
            return self._questions.get(game, ())
        # Taken up after a restart: its Started is in the ledger.
        for seq, kind, payload in await self._rows(statements.first_entry(game)):
            first = Entry(seq, codec.decode(game, seq, kind, payload))
            self._questions[game] = questions_of([first]) or ()
        return self._questions.get(game, ())

    async def _rows(self, statement: Select[Any]) -> Sequence[Any]:
        with plainly(self._address):
            async with self._engine.connect() as connection:
                rows: Sequence[Any] = (await connection.execute(statement)).all()
                return rows


def _standing(row: Any) -> Standing:
    # PostgreSQL sums 64-bit numbers into decimals.
    points, right, games, wins = (int(n) for n in (row.points, row.right, row.games, row.wins))
    return Standing(row.rank, row.player, row.name, points, right, games, wins)


def _refused(game: str, entries: Sequence[Entry], error: DBAPIError) -> Exception:
    """What a refusal by the database means to the caller of `append`."""
    said = str(error.orig)
    first, last = entries[0].seq, entries[-1].seq
    twice = getattr(error.orig, "sqlstate", None) == "23505" or "UNIQUE constraint" in said
    if not twice:
        return ValueError(f"game {game}: entries {first} to {last} do not follow the ledger")
    if "games.guild" in said or "games_one_unfinished" in said:
        return AlreadyKept(f"game {game}: another game is unfinished in that channel")
    return AlreadyKept(f"game {game}: entries {first} to {last}, or an award in them, are kept")
