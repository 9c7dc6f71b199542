"""What the operator can count, and when it is counted."""

import socket
import urllib.request

import pytest

from quiz.errors import OperatorMistake
from quiz.events import Awarded, Closed, Ended, Entry, Event, GameSettings, Started
from quiz.metrics import MeteredStore, Metrics
from tests.fakes import BEN, PLACE, MemoryStore


def entries(*events: Event) -> list[Entry]:
    return [Entry(seq, event) for seq, event in enumerate(events)]


def value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(name, labels)


GAME = entries(
    Started(0, "Test", GameSettings(), ()),
    Awarded(3, 1, BEN, 80, 2.5, "Nicolas Cage", "cage"),
    Closed(3, 1, "answered", 4),
    Ended(9, "finished", ()),
)


async def test_what_became_durable_is_counted() -> None:
    metrics = Metrics()
    store = MeteredStore(MemoryStore(), metrics)
    await store.append("a", PLACE, GAME[:3])
    assert value(metrics, "reelwise_games_running") == 1
    assert value(metrics, "reelwise_guesses_total") == 4
    assert value(metrics, "reelwise_answer_seconds_sum") == 2.5
    await store.append("a", PLACE, GAME[3:])
    assert value(metrics, "reelwise_games_running") == 0
    assert value(metrics, "reelwise_games_ended_total", reason="finished") == 1


async def test_what_the_store_refuses_is_not_counted() -> None:
    metrics, inner = Metrics(), MemoryStore()
    inner.failure = OSError("disk full")
    with pytest.raises(OSError, match="disk full"):
        await MeteredStore(inner, metrics).append("a", PLACE, GAME[:3])
    assert value(metrics, "reelwise_games_running") == 0


def test_a_port_serves_the_figures_and_a_taken_one_is_told() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    Metrics().serve(port)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        assert b"reelwise_games_running 0.0" in answer.read()
    with pytest.raises(OperatorMistake, match=f"port {port} can't be used"):
        Metrics().serve(port)
