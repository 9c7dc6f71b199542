from __future__ import annotations

import asyncio
import os

import pytest

from quiz.terminal.lines import LONGEST_LINE, Lines, ScriptClock


async def lines_of(data: bytes) -> list[str]:
    reading, writing = os.pipe()
    try:
        os.write(writing, data)
        os.close(writing)
        lines, out = Lines(reading), []
        while (line := await lines.next()) is not None:
            out.append(line)
        return out
    finally:
        os.close(reading)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"one\ntwo\n", ["one", "two"]),
        (b"one\r\n\r\ntwo", ["one", "", "two"]),
        (b"\n\n", ["", ""]),
        ("\ufeffAmélie\n".encode(), ["Amélie"]),
        (b"bad \xff byte\n", ["bad \ufffd byte"]),
    ],
)
async def test_lines_are_read_as_they_stand(data: bytes, lines: list[str]) -> None:
    assert await lines_of(data) == lines


async def test_an_endless_line_is_cut() -> None:
    long, after = await lines_of(b"x" * 50_000 + b"\nafter\n")
    assert len(long) == LONGEST_LINE
    assert after == "after"


async def test_a_closed_input_is_an_ended_one() -> None:
    assert await Lines(-1).next() is None


async def test_a_line_may_come_in_pieces() -> None:
    reading, writing = os.pipe()
    try:
        lines = Lines(reading)
        waiting = asyncio.ensure_future(lines.next())
        os.write(writing, "Am\u00e9"[:2].encode() + b"\xc3")
        await asyncio.sleep(0)
        assert not waiting.done()
        os.write(writing, b"\xa9lie\n")
        assert await waiting == "Amélie"
    finally:
        os.close(writing)
        os.close(reading)


async def test_the_script_clock_moves_only_when_told_and_never_back() -> None:
    clock = ScriptClock(100.0)
    woken: list[float] = []

    async def sleep(when: float) -> None:
        await clock.sleep_until(when)
        woken.append(when)

    tasks = [asyncio.create_task(sleep(when)) for when in (130.0, 110.0, 100.0)]
    await asyncio.sleep(0)
    assert woken == [100.0]
    assert clock.next() == 110.0
    await clock.move(120.0)
    assert woken == [100.0, 110.0]
    await clock.move(50.0)
    assert clock.now() == 120.0
    await clock.move(130.0)
    assert woken == [100.0, 110.0, 130.0]
    assert clock.next() is None
    await asyncio.gather(*tasks)
