"""Runs games over the ports Clock, Chat and Store: the only part of the player wing that waits.

Each game has an inbox, one task that takes inputs from it, and one that shows effects:

    guesses, timer, confirmations → inbox → game.step → store.append → outbox → chat.show

- The new state is in place before the first await: of two right guesses only one wins.
- An effect enters the outbox when its events are durable: what people were told is kept.
- Sending is a task of its own: a slow network holds up neither the timer nor the next guess.

The machine's clock and the channel's may differ. The difference is learned whenever a question is
confirmed; inputs and events are on the channel's clock, only the timer sleeps on the machine's.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
import uuid
from collections.abc import Callable, Coroutine, Sequence

from quiz import game as games
from quiz.errors import PlayerMistake
from quiz.events import (
    Begin,
    Confirmed,
    Effect,
    Entry,
    GameSettings,
    Guess,
    Input,
    Place,
    Player,
    Resume,
    Show,
    ShowHint,
    ShowNotice,
    ShowQuestion,
    ShowVerdict,
    Skip,
    Stop,
    Tick,
    WakeAt,
)
from quiz.game import Game
from quiz.judging.verdict import Names, Ruling
from quiz.ports import AlreadyKept, Chat, ChatClosed, Clock, SavedGame, Store
from quiz.question import Question

log = logging.getLogger(__name__)

#: Inputs that may wait for one game; a flood beyond it is dropped, not kept in memory.
MOST_WAITING = 5_000

#: Verdicts on wrong guesses are dropped while more effects than this wait to be shown.
LONG_OUTBOX = 50

NOT_SAVED = (
    "The scores can't be saved at the moment, so this game ends here. What was shown is safe."
)
BROKEN = "Something went wrong, so this game ends here. What was shown is safe."


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
        self._running: dict[int, _Running] = {}
        self._closing = False

    async def start(
        self,
        place: Place,
        chat: Chat,
        title: str,
        questions: Sequence[Question],
        settings: GameSettings,
    ) -> str:
        """Start a game and return its id.

        Raises `PlayerMistake` if one runs in that channel, or if there is nothing to ask.
        """
        if self._closing:
            raise PlayerMistake("The bot is about to restart; try again in a minute.")
        if place.channel in self._running:
            raise PlayerMistake("A game is already running here; `stop` ends it.")
        if not questions:
            raise PlayerMistake("There are no questions to play.")
        game = Game(title=title, questions=tuple(questions), settings=settings, names=self._names)
        id = uuid.uuid4().hex
        self._take_up(id, place, chat, game).put(Begin(self._clock.now()))
        return id

    def running(self, channel: int) -> bool:
        """Whether a game runs there: one dictionary look-up."""
        return channel in self._running

    def guess(self, channel: int, guess: Guess) -> None:
        """Hand a message to the channel's game, if there is one. Never waits."""
        if (running := self._running.get(channel)) is not None:
            running.put(guess)

    def skip(self, channel: int, player: Player, at: float) -> bool:
        """Close the running round; False if there is no game. Whoever may is up to the place."""
        return self._put(channel, Skip(player, at))

    def stop(self, channel: int, player: Player | None, at: float, why: str = "") -> bool:
        """End the game, with scoreboard and points kept; False if there is none."""
        return self._put(channel, Stop(player, at, why))

    async def resume(self, chat_for: Callable[[Place], Chat | None]) -> int:
        """Take up the store's unfinished games; return how many were taken up.

        Games of places for which `chat_for` gives None are left to another process. Where a
        channel has several, the latest is taken up and the others are closed without a word.
        """
        count = 0
        for saved in reversed(await self._store.unfinished()):
            chat = chat_for(saved.place)
            if chat is None:
                continue
            try:
                game = Game.fold(saved.events, self._names)
            except ValueError:
                log.exception("game %s can't be read and is left as it is", saved.game)
                continue
            if self.running(saved.place.channel):
                await self._close_quietly(saved, game, "another game was started there")
                continue
            self._take_up(saved.game, saved.place, chat, game).put(Resume(self._clock.now()))
            count += 1
        return count

    async def close_unfinished(self, place: Place, silent_s: float) -> int:
        """Close the place's games of which the store heard nothing for `silent_s`, with their
        points kept and without a word; return how many there were.
        """
        count = 0
        for saved in await self._store.unfinished():
            if saved.place == place and self._clock.now() - saved.events[-1].at >= silent_s:
                with contextlib.suppress(ValueError):
                    await self._close_quietly(saved, Game.fold(saved.events), "cut short")
                    count += 1
        return count

    async def shutdown(self) -> None:
        """Let go of all games without ending them: the next start takes them up."""
        self._closing = True
        for running in list(self._running.values()):
            await running.let_go()
        self._running.clear()

    async def wait(self, channel: int) -> None:
        """Return when that channel's game is over and its last effect was shown."""
        if (running := self._running.get(channel)) is not None:
            await running.over.wait()

    async def settled(self, channel: int) -> None:
        """Return when the channel's game has dealt with all that it was told up to now."""
        if (running := self._running.get(channel)) is not None:
            await running.settled()

    def _put(self, channel: int, input: Skip | Stop) -> bool:
        running = self._running.get(channel)
        if running is None or running.game.ended is not None:
            return False
        running.put(input)
        return True

    def _take_up(self, id: str, place: Place, chat: Chat, game: Game) -> _Running:
        def ended() -> None:
            if self._running.get(place.channel) is running:
                del self._running[place.channel]
            if self._on_ended is not None:
                self._on_ended(place)

        running = _Running(id, place, chat, game, self._store, self._clock, ended)
        self._running[place.channel] = running
        return running

    async def _close_quietly(self, saved: SavedGame, game: Game, why: str) -> None:
        stop = Stop(None, self._clock.now(), why)
        with contextlib.suppress(AlreadyKept):
            await self._store.append(saved.game, saved.place, games.step(game, stop).entries)


class _Running:
    """One game that runs: its state, its two tasks and its timer."""

    def __init__(
        self,
        id: str,
        place: Place,
        chat: Chat,
        game: Game,
        store: Store,
        clock: Clock,
        on_ended: Callable[[], None],
    ) -> None:
        self.game = game
        self.over = asyncio.Event()
        self._id = id
        self._place = place
        self._chat = chat
        self._store = store
        self._clock = clock
        self._on_ended = on_ended
        self._inbox: asyncio.Queue[Input] = asyncio.Queue()
        self._outbox: asyncio.Queue[Show | None] = asyncio.Queue()
        self._ahead = 0.0
        """Seconds by which the channel's clock is ahead of this machine's."""
        self._mute = False
        """Whether the channel was found to be closed: nothing more is sent to it."""
        self._under_way = 0
        """Inputs not yet dealt with, and effects not yet shown."""
        self._quiet = asyncio.Event()
        self._timer: asyncio.Task[None] | None = None
        self._tasks = [self._task(self._play()), self._task(self._show_all())]

    def put(self, input: Input) -> None:
        if isinstance(input, Guess) and self._inbox.qsize() >= MOST_WAITING:
            return
        self._begun()
        self._inbox.put_nowait(input)

    async def settled(self) -> None:
        await self._quiet.wait()

    async def let_go(self) -> None:
        """Stop at once, wherever the game is; the ledger has all that people were told."""
        tasks = [*self._tasks, self._timer] if self._timer else self._tasks
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._finish()

    def _finish(self) -> None:
        self.over.set()
        self._quiet.set()

    def _begun(self) -> None:
        self._under_way += 1
        if not self.over.is_set():
            self._quiet.clear()

    def _done(self, number: int = 1) -> None:
        self._under_way -= number
        if self._under_way == 0:
            self._quiet.set()

    # ── In: one task steps the game ──────────────────────────────────────────────────────────

    async def _play(self) -> None:
        try:
            while self.game.ended is None:
                inputs = await self._waiting_inputs()
                await self._step_all(inputs)
                self._done(len(inputs))
        except AlreadyKept as error:
            # Another process has taken this game up, and tells the channel what is to be told.
            log.warning("game %s is let go: %s", self._id, error)
        except _NotSaved:
            log.exception("game %s ends: the store failed", self._id)
            self._send(ShowNotice(NOT_SAVED))
        except Exception:
            log.exception("game %s ends: a bug", self._id)
            self._send(ShowNotice(BROKEN))
        if self._timer is not None:
            self._timer.cancel()
        self._outbox.put_nowait(None)

    async def _waiting_inputs(self) -> list[Input]:
        """Return all inputs that wait, at least one, in the order in which they happened.

        The timer comes last: guesses that wait are judged before time is up.
        """
        inputs = [await self._inbox.get()]
        while not self._inbox.empty():
            inputs.append(self._inbox.get_nowait())
        return sorted(inputs, key=lambda input: (isinstance(input, Tick), input.at))

    async def _step_all(self, inputs: list[Input]) -> None:
        entries: list[Entry] = []
        effects: list[Effect] = []
        for input in inputs:
            step = games.step(self.game, input)
            self.game = step.game
            entries += step.entries
            effects += step.effects
        if entries:
            await self._keep(entries)
        for effect in effects:
            if isinstance(effect, WakeAt):
                self._set_timer(effect.at)
            else:
                self._send(effect)

    async def _keep(self, entries: list[Entry]) -> None:
        try:
            await self._store.append(self._id, self._place, entries)
        except AlreadyKept:
            raise
        except Exception as error:
            raise _NotSaved from error

    def _set_timer(self, at: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._task(self._wake(at))

    async def _wake(self, at: float) -> None:
        await self._clock.sleep_until(at - self._ahead)
        # Not before `at`, whatever rounding makes of the difference between the clocks.
        self.put(Tick(max(at, self._now())))

    # ── Out: one task shows the effects ──────────────────────────────────────────────────────

    def _send(self, effect: Show) -> None:
        self._begun()
        self._outbox.put_nowait(effect)

    async def _show_all(self) -> None:
        while (effect := await self._outbox.get()) is not None:
            if not self._is_outdated(effect):
                await self._show(effect)
            self._done()
        try:
            self._on_ended()
        finally:
            self._finish()

    def _is_outdated(self, effect: Show) -> bool:
        if self._mute:
            return True
        match effect:
            case ShowHint(round=number) | ShowQuestion(round=number):
                round = self.game.round
                return round is None or round.number != number or round.closed is not None
            case ShowVerdict(verdict=verdict):
                return verdict.ruling is not Ruling.ACCEPT and self._outbox.qsize() > LONG_OUTBOX
            case _:
                return False

    async def _show(self, effect: Show) -> None:
        try:
            posted = await self._chat.show(effect)
        except ChatClosed as error:
            self._mute = True
            self.put(Stop(None, self._now(), str(error)))
            return
        except Exception:
            log.exception("game %s: %s was not shown", self._id, type(effect).__name__)
            if isinstance(effect, ShowQuestion):
                self.put(Stop(None, self._now(), "The question could not be shown."))
            return
        if isinstance(effect, ShowQuestion):
            self._ahead = posted.at - self._clock.now()
            self.put(Confirmed(effect.round, posted.at, posted.message))

    def _now(self) -> float:
        """The time on the channel's clock."""
        return self._clock.now() + self._ahead

    def _task(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        return asyncio.create_task(work, name=f"{type(self).__name__} {self._id}")


class _NotSaved(Exception):
    """The store failed; its own error is the cause."""
