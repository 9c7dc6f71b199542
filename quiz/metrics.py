"""Figures for the operator, counted where every game passes by: at the store.

`MeteredStore` wraps any store; what it counts follows from the events that became durable, so the
games themselves know nothing of metrics. Served in Prometheus' text format when a port is set.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server

from quiz.errors import OperatorMistake
from quiz.events import Asked, Awarded, Closed, Ended, Entry, Event, Place
from quiz.ports import Outcome, Period, SavedGame, Standing, Store


class Metrics:
    """The bot's counters, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.games = Counter(
            "reelwise_games_ended", "Games that came to an end", ["reason"], registry=self.registry
        )
        self.running = Gauge("reelwise_games_running", "Games now", registry=self.registry)
        self.asked = Counter("reelwise_questions_asked", "Questions", registry=self.registry)
        self.rounds = Counter(
            "reelwise_rounds_closed", "Rounds closed", ["reason"], registry=self.registry
        )
        self.guesses = Counter("reelwise_guesses", "Guesses judged", registry=self.registry)
        self.answer_seconds = Histogram(
            "reelwise_answer_seconds",
            "From the question to its right guess",
            buckets=(1, 2, 5, 10, 15, 20, 30, 45, 60, 120),
            registry=self.registry,
        )
        self.append_seconds = Histogram(
            "reelwise_append_seconds",
            "From asking the store to keep events to their being durable",
            buckets=(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3),
            registry=self.registry,
        )

    def count(self, event: Event) -> None:
        match event:
            case Asked():
                self.asked.inc()
            case Awarded():
                self.answer_seconds.observe(event.seconds)
            case Closed():
                self.rounds.labels(event.reason).inc()
                self.guesses.inc(event.guesses)
            case Ended():
                self.games.labels(event.reason).inc()
            case _:
                pass

    def serve(self, port: int) -> None:
        """Answer Prometheus on this machine at `port`. Raises `OperatorMistake` if it is taken."""
        try:
            start_http_server(port, addr="127.0.0.1", registry=self.registry)
        except OSError as error:
            raise OperatorMistake(
                f"operation.metrics_port: port {port} can't be used ({error.strerror}); "
                "choose another, or 0 for none."
            ) from error


class MeteredStore:
    """A `Store` that counts what it passes on; every promise is the inner store's."""

    def __init__(self, store: Store, metrics: Metrics) -> None:
        self._store = store
        self._metrics = metrics
        self._running: set[str] = set()
        """Games that this process keeps events of."""

    async def append(self, game: str, place: Place, entries: Sequence[Entry]) -> None:
        started = perf_counter()
        try:
            await self._store.append(game, place, entries)
        except BaseException:
            # The game ends with it, or goes on elsewhere.
            self._running.discard(game)
            self._metrics.running.set(len(self._running))
            raise
        self._metrics.append_seconds.observe(perf_counter() - started)
        self._running.add(game)
        for entry in entries:
            self._metrics.count(entry.event)
            if isinstance(entry.event, Ended):
                self._running.discard(game)
        self._metrics.running.set(len(self._running))

    async def unfinished(self) -> list[SavedGame]:
        return await self._store.unfinished()

    async def board(self, guild: int, period: Period, limit: int, offset: int) -> list[Standing]:
        return await self._store.board(guild, period, limit, offset)

    async def standing(self, guild: int, player: int, period: Period) -> Standing | None:
        return await self._store.standing(guild, player, period)

    async def asked(self, guild: int, limit: int) -> list[str]:
        return await self._store.asked(guild, limit)

    async def outcomes(self, limit: int) -> list[Outcome]:
        return await self._store.outcomes(limit)

    async def close(self) -> None:
        await self._store.close()
