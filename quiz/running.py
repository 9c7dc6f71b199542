"""One game that runs: an inbox, a task that takes inputs from it, and one that shows effects.

    guesses, timer, confirmations → inbox → game.step → store.append → outbox → chat.show

- The new state is in place before the first await: of two right guesses only one wins.
- An effect enters the outbox when its events are durable: what people were told is kept.
- Sending is a task of its own: a slow network holds up neither the timer nor the next guess.

The machine's clock and the channel's may differ. The difference is learned whenever a question is
confirmed; inputs and events are on the channel's clock, only the timer sleeps on the machine's.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine

from quiz import game as games
from quiz.events import (
    Confirmed,
    Effect,
    Entry,
    Guess,
    Input,
    Place,
    Show,
    ShowHint,
    ShowNotice,
    ShowQuestion,
    ShowVerdict,
    Stop,
    Tick,
    WakeAt,
)
from quiz.game import Game
from quiz.judging.verdict import Ruling
from quiz.ports import AlreadyKept, Chat, ChatClosed, Clock, Store

log = logging.getLogger(__name__)

#: Inputs that may wait for one game; a flood beyond it is dropped, not kept in memory.
MOST_WAITING = 5_000

#: Verdicts on wrong guesses are dropped while more effects than this wait to be shown.
LONG_OUTBOX = 50

#: Seconds for which a round whose time is up waits for guesses that a lost connection keeps back.
MOST_BEHIND_S = 30.0

NOT_SAVED = (
    "The scores can't be saved at the moment, so this game stops here for now. What was shown is "
    "safe."
)
TAKEN = (
    "This channel's last game is still open and could not be closed, so no other can start; please "
    "tell whoever runs this bot."
)
BROKEN = "Something went wrong, so this game stops here for now. What was shown is safe."


class Running:
    """The game's state, its two tasks and its timer."""

    def __init__(
        self,
        id: str,
        place: Place,
        chat: Chat,
        game: Game,
        store: Store,
        clock: Clock,
        make_room: Callable[[], Awaitable[int]],
        on_ended: Callable[[], None],
        caught_up: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """`make_room` closes games that the ledger has open in this channel and nobody runs;
        `caught_up` returns when what was said here up to now was told to this game, where that
        can be held up on its way.
        """
        self.game = game
        self.over = asyncio.Event()
        self.id = id
        self._place = place
        self._chat = chat
        self._store = store
        self._clock = clock
        self._make_room = make_room
        self._on_ended = on_ended
        self._caught_up = caught_up
        self._inbox: asyncio.Queue[Input] = asyncio.Queue()
        self._outbox: asyncio.Queue[Show | None] = asyncio.Queue()
        self._ahead = 0.0
        """Seconds by which the channel's clock is ahead of this machine's."""
        self._in_ledger = game.kept > 0
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

    async def let_go(self, within_s: float = 0.0) -> None:
        """Stop, wherever the game is; the ledger has all that people were told.

        What is to be shown may still go out for `within_s`: a game that has ended is not taken up
        again, so its scoreboard would be lost.
        """
        self._tasks[0].cancel()
        self._outbox.put_nowait(None)
        await asyncio.wait(self._tasks[1:], timeout=within_s)
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
            log.warning("game %s is let go: %s", self.id, error)
            if not self._in_ledger:
                self._send(ShowNotice(TAKEN))
            # Else another process has taken it up, and tells the channel what is to be told.
        except _NotSaved:
            log.exception("game %s ends: the store failed", self.id)
            self._send(ShowNotice(NOT_SAVED))
        except Exception:
            log.exception("game %s ends: a bug", self.id)
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
            try:
                await self._store.append(self.id, self._place, entries)
            except AlreadyKept:
                if self._in_ledger or not await self._make_room():
                    raise
                await self._store.append(self.id, self._place, entries)
            self._in_ledger = True
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
        round = self.game.round
        closes = round is not None and round.is_open and max(at, self._now()) >= round.deadline
        if self._caught_up is not None and round is not None and closes:
            await self._catch_up(self._caught_up(), round.deadline + MOST_BEHIND_S)
        # Not before `at`, whatever rounding makes of the difference between the clocks.
        self.put(Tick(max(at, self._now())))

    async def _catch_up(self, caught_up: Awaitable[None], latest: float) -> None:
        """Wait for guesses that are held up on their way here, `latest` by the channel's clock."""
        waits: list[asyncio.Future[None]] = [
            asyncio.ensure_future(caught_up),
            asyncio.ensure_future(self._clock.sleep_until(latest - self._ahead)),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

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
            log.exception("game %s: %s was not shown", self.id, type(effect).__name__)
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
        return asyncio.create_task(work, name=f"{type(self).__name__} {self.id}")


class _NotSaved(Exception):
    """The store failed; its own error is the cause."""
