"""One game in one channel over fakes, and the shorthand to play it."""

from __future__ import annotations

import asyncio

from quiz.events import (
    Event,
    GameSettings,
    Guess,
    Place,
    Player,
)
from quiz.host import Host
from tests.fakes import PLACE, FakeChat, FakeClock, MemoryStore, question

SETTINGS = GameSettings(answer_time_s=30, hints=2, pause_s=5, grace_s=1, idle_rounds=3)
CHANNEL = PLACE.channel
RIGHT = "Nicolas Cage"


class Stage:
    """One game in one channel, and the shorthand to play it."""

    def __init__(self, rounds: int = 3, ahead: float = 0.0) -> None:
        self.clock = FakeClock()
        self.store = MemoryStore()
        self.chat = FakeChat(self.clock, ahead=ahead)
        self.ended: list[Place] = []
        self.host = self.new_host()
        self.rounds = rounds
        self._messages = 100

    def new_host(self) -> Host:
        return Host(self.store, self.clock, on_ended=self.ended.append)

    async def start(self, settings: GameSettings = SETTINGS) -> str:
        questions = [question(number) for number in range(1, self.rounds + 1)]
        id = await self.host.start(PLACE, self.chat, "Test", questions, settings)
        await self.host.settled(CHANNEL)
        return id

    def tell(self, player: Player, text: str, *, at: float | None = None) -> Guess:
        """A message, by the channel's clock; it is dealt with when the test next awaits."""
        self._messages += 1
        guess = Guess(player, text, self.chat.now() if at is None else at, self._messages)
        self.host.guess(CHANNEL, guess)
        return guess

    async def says(self, player: Player, text: str, *, at: float | None = None) -> None:
        self.tell(player, text, at=at)
        await self.host.settled(CHANNEL)

    async def passes(self, seconds: float) -> None:
        """Let time pass; whatever it wakes is dealt with."""
        self.clock.advance(seconds)
        await self.breathe()
        await self.host.settled(CHANNEL)

    async def breathe(self) -> None:
        """Let all tasks run until each waits for something."""
        for _ in range(20):
            await asyncio.sleep(0)

    async def restart(self, after: float = 0.0) -> int:
        """Kill the process and start a new one `after` seconds later."""
        await self.host.shutdown(within_s=0)
        self.clock.advance(after)
        self.chat.shown.clear()
        self.host = self.new_host()
        count = await self.host.resume(lambda place: self.chat)
        await self.host.settled(CHANNEL)
        return count

    def last(self, kind: type[Event]) -> Event:
        return [event for event in self.store.events() if isinstance(event, kind)][-1]
