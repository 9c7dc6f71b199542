"""Runs games over the ports Clock, Chat and Store: with `quiz.running`, all that ever waits.

A host has the games of one process, one a channel, and is all that places know of them: they
hand in messages and commands, which never waits, and show what the games' effects say.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
import uuid
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from quiz import game as games
from quiz.errors import PlayerMistake
from quiz.events import (
    Begin,
    GameSettings,
    Guess,
    Place,
    Player,
    Resume,
    Skip,
    Stop,
)
from quiz.game import Game
from quiz.judging.verdict import Names
from quiz.ports import AlreadyKept, Chat, Clock, SavedGame, Store
from quiz.question import Question
from quiz.running import Running

log = logging.getLogger(__name__)

#: How long messages under way may take when the process lets go of its games.
LAST_WORDS_S = 3.0


class SystemClock:
    """This machine's clock."""

    def now(self) -> float:
        return time.time()

    async def sleep_until(self, when: float) -> None:
        # In pieces, as the machine's clock may be set while we sleep.
        left = when - self.now()
        while left > 0:
            await asyncio.sleep(min(left, 60.0))
            left = when - self.now()


class Host:
    """All games of this process, one a channel."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        names: Names | None = None,
        on_ended: Callable[[Place], None] | None = None,
    ) -> None:
        """`on_ended` is called when a game is over and its last effect was shown."""
        self._store = store
        self._clock = clock
        self._names = names
        self._on_ended = on_ended
        self._caught_up: Callable[[Place], Awaitable[None]] | None = None
        self._running: dict[int, Running] = {}
        self._closing = False

    async def start(
        self,
        place: Place,
        chat: Chat,
        title: str,
        questions: Sequence[Question],
        settings: GameSettings,
        starter: int | None = None,
    ) -> str:
        """Start a game and return its id; `starter` is the player to be asked about it.

        Raises `PlayerMistake` if one runs in that channel, or if there is nothing to ask.
        """
        if self._closing:
            raise PlayerMistake("The bot is about to restart; try again in a minute.")
        if place.channel in self._running:
            raise PlayerMistake("A game is already running here; `stop` ends it.")
        if not questions:
            raise PlayerMistake("There are no questions to play.")
        game = Game(
            title=title,
            questions=tuple(questions),
            settings=settings,
            starter=starter,
            names=self._names,
        )
        id = uuid.uuid4().hex
        self._take_up(id, place, chat, game).put(Begin(self._clock.now()))
        return id

    def running(self, channel: int) -> bool:
        """Whether a game runs there: one dictionary look-up."""
        return channel in self._running

    def starter(self, channel: int) -> int | None:
        """Id of the player who started the game there; None if nobody or there is none."""
        running = self._running.get(channel)
        return running.game.starter if running else None

    def guess(self, channel: int, guess: Guess) -> None:
        """Hand a message to the channel's game, if there is one. Never waits."""
        if (running := self._running.get(channel)) is not None:
            running.put(guess)

    def wait_for_guesses(self, caught_up: Callable[[Place], Awaitable[None]]) -> None:
        """Await `caught_up` before a round is closed whose time is up, though not for long.

        It returns when what was said in a place up to now was handed in: at once, unless the
        connection to the place was lost and messages are still to be replayed.
        """
        self._caught_up = caught_up

    def skip(self, channel: int, player: Player, at: float) -> bool:
        """Close the running round; False if there is no game. Whoever may is up to the place."""
        return self._put(channel, Skip(player, at))

    def stop(self, channel: int, player: Player | None, at: float, why: str = "") -> bool:
        """End the game, with scoreboard and points kept; False if there is none."""
        return self._put(channel, Stop(player, at, why))

    async def resume(self, chat_for: Callable[[Place], Chat | None]) -> int:
        """Take up the store's unfinished games; return how many were taken up.

        Games of places for which `chat_for` gives None are left to another process.
        """
        count = 0
        for saved in reversed(await self._store.unfinished()):
            chat = chat_for(saved.place)
            if chat is None or self._runs(saved):
                continue
            try:
                game = Game.fold(saved.events, self._names)
            except ValueError:
                log.exception("game %s can't be read and is left as it is", saved.game)
                continue
            if self.running(saved.place.channel):
                continue  # started since, and about to close this one
            self._take_up(saved.game, saved.place, chat, game).put(Resume(self._clock.now()))
            count += 1
        return count

    async def close_unfinished(self, place: Place) -> int:
        """Close the place's games that do not run here, with their points kept and without a
        word; return how many there were. A new game does so when one left open is in its way.
        """
        count = 0
        for saved in await self._store.unfinished():
            if saved.place == place and not self._runs(saved):
                with contextlib.suppress(ValueError):
                    await self._close_quietly(saved, Game.fold(saved.events), "cut short")
                    count += 1
        return count

    async def shutdown(self, within_s: float = LAST_WORDS_S) -> None:
        """Let go of all games without ending them: the next start takes them up.

        Messages under way are given so many seconds to arrive.
        """
        self._closing = True
        games = list(self._running.values())
        await asyncio.gather(*(running.let_go(within_s) for running in games))
        self._running.clear()

    async def wait(self, channel: int) -> None:
        """Return when that channel's game is over and its last effect was shown."""
        if (running := self._running.get(channel)) is not None:
            await running.over.wait()

    async def settled(self, channel: int) -> None:
        """Return when the channel's game has dealt with all that it was told up to now."""
        if (running := self._running.get(channel)) is not None:
            await running.settled()

    def _runs(self, saved: SavedGame) -> bool:
        running = self._running.get(saved.place.channel)
        return running is not None and running.id == saved.game

    def _put(self, channel: int, input: Skip | Stop) -> bool:
        running = self._running.get(channel)
        if running is None or running.game.ended is not None:
            return False
        running.put(input)
        return True

    def _take_up(self, id: str, place: Place, chat: Chat, game: Game) -> Running:
        def ended() -> None:
            if self._running.get(place.channel) is running:
                del self._running[place.channel]
            if self._on_ended is not None:
                self._on_ended(place)

        def make_room() -> Awaitable[int]:
            return self.close_unfinished(place)

        catch_up = None if self._caught_up is None else partial(self._caught_up, place)
        running = Running(
            id, place, chat, game, self._store, self._clock, make_room, ended, catch_up
        )
        self._running[place.channel] = running
        return running

    async def _close_quietly(self, saved: SavedGame, game: Game, why: str) -> None:
        stop = Stop(None, self._clock.now(), why)
        with contextlib.suppress(AlreadyKept):
            await self._store.append(saved.game, saved.place, games.step(game, stop).entries)
