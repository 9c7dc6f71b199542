"""The ledger and what is derived from it, on both engines."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from quiz.errors import OperatorMistake
from quiz.events import Asked, Awarded, Closed, Ended, Event, Place, Player, Score
from quiz.ports import AlreadyKept, Outcome, Period, SavedGame, Standing, Store
from quiz.store import SqlStore, check, codec, open_store
from quiz.store.engine import connect, parse
from tests.quiz.store.helpers import (
    ANN,
    BEN,
    CAT,
    DAY,
    HOME,
    NOW,
    award,
    entries,
    kept,
    play,
    started,
)


async def names(store: Store, period: Period = Period.ALL) -> list[str]:
    return [line.name for line in await store.board(HOME.guild, period, 10, 0)]


async def test_a_game_under_way_comes_back_with_all_its_events(store: SqlStore) -> None:
    game = entries(started(), Asked(NOW, 1), award(ANN))
    await store.append("a", HOME, game[:2])
    await store.append("a", HOME, game[2:])
    assert await store.unfinished() == [SavedGame("a", HOME, tuple(e.event for e in game))]


async def test_games_to_take_up_come_oldest_first_and_without_the_ended(store: SqlStore) -> None:
    await store.append("late", Place(1, 11), entries(started(NOW + 5)))
    await store.append("early", Place(2, 10), entries(started(NOW)))
    await kept(store, play(award(ANN)))
    assert [saved.game for saved in await store.unfinished()] == ["early", "late"]


async def test_what_was_appended_is_there_after_the_store_is_opened_again(url: str) -> None:
    first = await open_store(url)
    await first.append("a", HOME, entries(started(), Asked(NOW, 1), award(ANN, 70)))
    await first.close()
    second = await open_store(url, clock=lambda: NOW)
    assert [len(saved.events) for saved in await second.unfinished()] == [3]
    assert await second.board(1, Period.DAY, 10, 0) == [Standing(1, 1, "Ann", 70, 1, 0, 0)]
    await second.close()


async def test_the_same_entry_is_kept_once(store: SqlStore) -> None:
    game = entries(started(), Asked(NOW, 1), award(ANN))
    await store.append("a", HOME, game)
    with pytest.raises(AlreadyKept, match="game a"):
        await store.append("a", HOME, game[2:])
    assert (await store.board(1, Period.ALL, 10, 0))[0].points == 100


async def test_a_round_has_one_winner(store: SqlStore) -> None:
    await store.append("a", HOME, entries(started(), Asked(NOW, 1), award(ANN)))
    with pytest.raises(AlreadyKept):
        await store.append("a", HOME, entries(award(BEN), after=3))
    assert await names(store) == ["Ann"]


async def test_a_refused_append_leaves_nothing_behind(store: SqlStore) -> None:
    await store.append("a", HOME, entries(started(), Asked(NOW, 1), award(ANN)))
    twice = entries(Closed(NOW, 1, "answered", 1), award(BEN), after=3)
    with pytest.raises(AlreadyKept):
        await store.append("a", HOME, twice)
    assert len((await store.unfinished())[0].events) == 3


async def test_a_channel_has_one_unfinished_game(store: SqlStore) -> None:
    await store.append("a", HOME, entries(started()))
    with pytest.raises(AlreadyKept, match="another game"):
        await store.append("b", HOME, entries(started()))
    await store.append("a", HOME, entries(Ended(NOW, "stopped", ()), after=1))
    await store.append("b", HOME, entries(started()))
    assert [saved.game for saved in await store.unfinished()] == ["b"]


async def test_a_game_that_can_not_be_read_holds_up_no_other(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for game, place in (("a", HOME), ("b", replace(HOME, channel=99))):
        await store.append(game, place, entries(started()))
    decode = codec.decode

    def newer(game: str, seq: int, kind: str, payload: str) -> Event:
        if game == "a":
            raise OperatorMistake("game a: of a newer version")
        return decode(game, seq, kind, payload)

    monkeypatch.setattr(codec, "decode", newer)
    assert [saved.game for saved in await store.unfinished()] == ["b"]
    assert "game a" in caplog.text


@pytest.mark.parametrize("after", [0, 2])
async def test_entries_that_leave_a_gap_are_refused(store: SqlStore, after: int) -> None:
    await store.append("a", HOME, entries(started()))
    with pytest.raises(ValueError, match="game a"):
        await store.append("a", HOME, entries(Asked(NOW, 1), after=after))
    assert len((await store.unfinished())[0].events) == 1


async def test_entries_of_a_game_that_never_started_are_refused(store: SqlStore) -> None:
    with pytest.raises(ValueError, match="game a"):
        await store.append("a", HOME, entries(Asked(NOW, 1), after=1))


async def test_no_entries_are_no_work(store: SqlStore) -> None:
    await store.append("a", HOME, [])
    assert await store.unfinished() == []


async def test_a_board_is_sorted_and_equal_points_share_a_rank(store: SqlStore) -> None:
    await kept(store, play(award(CAT, 50), award(BEN, 100, round_=2), award(ANN, 100, round_=3)))
    await kept(store, play(award(CAT, 50)))
    board = await store.board(1, Period.ALL, 10, 0)
    assert [(line.rank, line.name, line.points, line.right) for line in board] == [
        (1, "Cat", 100, 2),
        (1, "Ann", 100, 1),
        (1, "Ben", 100, 1),
    ]


async def test_ranks_go_on_after_a_shared_one(store: SqlStore) -> None:
    await kept(store, play(award(ANN, 9), award(BEN, 9, round_=2), award(CAT, 5, round_=3)))
    assert [line.rank for line in await store.board(1, Period.ALL, 10, 0)] == [1, 1, 3]


async def test_a_board_is_read_page_by_page(store: SqlStore) -> None:
    for n in range(1, 8):
        await kept(store, play(award(Player(n, f"P{n}"), n)))
    pages = [await store.board(1, Period.ALL, 3, offset) for offset in (0, 3, 6, 9)]
    assert [[line.rank for line in page] for page in pages] == [[1, 2, 3], [4, 5, 6], [7], []]


async def test_one_standing_is_found_outside_the_top(store: SqlStore) -> None:
    for n in range(1, 8):
        await kept(store, play(award(Player(n, f"P{n}"), n)))
    assert await store.standing(1, 2, Period.ALL) == Standing(6, 2, "P2", 2, 1, 1, 1)
    assert await store.standing(1, 99, Period.ALL) is None
    assert await store.standing(2, 2, Period.ALL) is None


async def test_periods_begin_today_on_monday_and_on_the_first(store: SqlStore) -> None:
    wednesday = NOW
    for player, at in [
        (Player(1, "today"), wednesday),
        (Player(2, "monday"), wednesday - 2 * DAY),
        (Player(3, "sunday"), wednesday - 3 * DAY),
        (Player(4, "first"), wednesday - 24 * DAY),
        (Player(5, "october"), wednesday - 25 * DAY),
    ]:
        await kept(store, play(award(player, at=at), at=at))
    assert await names(store, Period.DAY) == ["today"]
    assert await names(store, Period.WEEK) == ["today", "monday"]
    assert await names(store, Period.MONTH) == ["today", "monday", "sunday", "first"]
    assert len(await names(store, Period.ALL)) == 5


async def test_a_day_begins_at_midnight_of_the_time_zone(url: str) -> None:
    half_past_midnight_in_vienna = NOW + 11.5 * 3600
    store = await open_store(
        url, timezone="Europe/Vienna", clock=lambda: half_past_midnight_in_vienna
    )
    await kept(store, play(award(ANN, at=half_past_midnight_in_vienna - 3600)))
    await kept(store, play(award(BEN, at=half_past_midnight_in_vienna)))
    assert await names(store, Period.DAY) == ["Ben"]
    await store.close()


async def test_who_only_saw_the_end_of_a_game_after_midnight_is_not_on_the_new_days_board(
    store: SqlStore,
) -> None:
    await kept(store, play(award(ANN, at=NOW - DAY), at=NOW))
    assert await names(store, Period.DAY) == []
    assert await store.standing(1, ANN.id, Period.DAY) is None
    assert await store.standing(1, ANN.id, Period.ALL) == Standing(1, 1, "Ann", 100, 1, 1, 1)


@pytest.mark.parametrize(
    ("reason", "wins"), [("finished", 1), ("idle", 1), ("stopped", 0), ("abandoned", 0)]
)
async def test_a_game_counts_however_it_ended_and_a_win_only_if_it_was_decided(
    store: SqlStore, reason: str, wins: int
) -> None:
    await kept(store, play(award(ANN, 9), award(BEN, 5, round_=2), reason=reason))
    board = await store.board(1, Period.ALL, 10, 0)
    assert [(line.games, line.wins) for line in board] == [(1, wins), (1, 0)]


async def test_equal_top_scores_all_win(store: SqlStore) -> None:
    await kept(store, play(award(ANN, 9), award(BEN, 9, round_=2)))
    assert [line.wins for line in await store.board(1, Period.ALL, 10, 0)] == [1, 1]


async def test_nobody_wins_with_no_points(store: SqlStore) -> None:
    await kept(store, play(award(ANN, 9)))
    nothing = Ended(NOW, "finished", (Score(ANN, 0, 0),))
    await kept(store, entries(started(), nothing))
    line = await store.standing(1, ANN.id, Period.ALL)
    assert line is not None
    assert (line.games, line.wins) == (2, 1)


async def test_the_latest_name_is_shown(store: SqlStore) -> None:
    await kept(store, play(award(Player(1, "Ann"), at=NOW - DAY), at=NOW - DAY))
    await kept(store, play(award(Player(1, "Anna"))))
    assert await names(store, Period.ALL) == ["Anna"]


async def test_any_name_can_be_kept(store: SqlStore) -> None:
    odd = Player(7, "A\0\ud800🎬" + "x" * 2000)
    game = entries(started(), award(odd))
    await store.append("odd\n'", HOME, game)
    assert await names(store) == ["A🎬" + "x" * 2000]
    assert (await store.unfinished())[0].events[1] == game[1].event


async def test_ids_and_points_of_64_bits_can_be_kept(store: SqlStore) -> None:
    big = 2**63 - 1
    place = Place(big, big)
    await store.append("a", place, entries(started(), award(Player(big, "Big"), 2**40)))
    assert (await store.unfinished())[0].place == place
    assert await store.board(big, Period.ALL, 1, 0) == [Standing(1, big, "Big", 2**40, 1, 0, 0)]


async def test_questions_asked_come_latest_first_for_each_guild(store: SqlStore) -> None:
    await kept(store, entries(started(), Asked(NOW, 1), Asked(NOW + 1, 2), Asked(NOW + 2, 3)))
    await kept(store, entries(started(), Asked(NOW + 9, 2)), Place(2, 20))
    assert await store.asked(1, 10) == ["noir/3", "noir/2", "noir/1"]
    assert await store.asked(1, 2) == ["noir/3", "noir/2"]
    assert await store.asked(2, 10) == ["noir/2"]


async def test_a_game_taken_up_still_tells_which_questions_it_asked(url: str) -> None:
    first = await open_store(url)
    await first.append("a", HOME, entries(started(), Asked(NOW, 1)))
    await first.close()
    second = await open_store(url)
    await second.append("a", HOME, entries(Closed(NOW, 1, "time", 0), after=2))
    await second.append("a", HOME, entries(Asked(NOW + 9, 2), after=3))
    assert await second.asked(1, 10) == ["noir/2", "noir/1"]
    await second.close()
    assert await check(url) == []


async def test_how_questions_fared_is_summed_for_each_guild(store: SqlStore, url: str) -> None:
    await kept(store, play(award(ANN), award(BEN, round_=2)))
    unanswered: list[Event] = [
        Asked(NOW, 1),
        Closed(NOW, 1, "time", 3),
        Asked(NOW, 2),
        Closed(NOW, 2, "time", 0),
    ]
    cut_short: list[Event] = [
        Asked(NOW, 3),
        Closed(NOW, 3, "skipped", 1),
        Closed(NOW, 3, "stopped", 1),
    ]
    await kept(store, entries(started(), *unanswered, *cut_short), Place(1, 11))
    await kept(store, entries(started(), *unanswered), Place(2, 20))
    assert await store.outcomes(10) == [
        Outcome("noir/1", 1, 3, rounds=2, tried=2, right=1, seconds=2.5),
        Outcome("noir/1", 2, 3, rounds=1, tried=1, right=0, seconds=0.0),
        Outcome("noir/2", 1, 3, rounds=2, tried=1, right=1, seconds=2.5),
        Outcome("noir/2", 2, 3, rounds=1, tried=0, right=0, seconds=0.0),
    ]
    assert len(await store.outcomes(1)) == 1
    assert await check(url) == []


async def test_a_game_taken_up_still_tells_how_its_questions_fared(url: str) -> None:
    first = await open_store(url)
    await first.append("a", HOME, entries(started(), Asked(NOW, 1)))
    await first.close()
    second = await open_store(url)
    await second.append("a", HOME, entries(Closed(NOW, 1, "time", 1), after=2))
    assert [(row.question, row.tried) for row in await second.outcomes(9)] == [("noir/1", 1)]
    await second.close()
    assert await check(url) == []


async def test_guilds_come_with_most_points_first(store: SqlStore) -> None:
    await kept(store, play(award(ANN, 5)), Place(1, 1))
    await kept(store, play(award(ANN, 9)), Place(2, 1))
    assert await store.guilds() == [2, 1]


async def test_two_hundred_appends_at_once_are_all_kept(store: SqlStore, url: str) -> None:
    async def one_game(n: int) -> None:
        await store.append(f"g{n}", Place(1, n), entries(started(), Asked(NOW, 1)))
        await store.append(f"g{n}", Place(1, n), entries(award(Player(n % 7, "P"), 1), after=2))

    await asyncio.gather(*(one_game(n) for n in range(200)))
    assert sum(line.points for line in await store.board(1, Period.ALL, 10, 0)) == 200
    assert len(await store.unfinished()) == 200
    assert await check(url) == []


async def test_closing_twice_is_harmless_and_a_closed_store_says_so(store: SqlStore) -> None:
    await store.close()
    await store.close()
    with pytest.raises(RuntimeError, match="closed"):
        await store.append("a", HOME, entries(started()))


async def test_an_unknown_time_zone_is_told(sqlite_url: str) -> None:
    with pytest.raises(OperatorMistake, match="'Vienna/Europe' is no time zone"):
        await open_store(sqlite_url, timezone="Vienna/Europe")


async def test_awards_in_different_rounds_and_games_do_not_collide(store: SqlStore) -> None:
    rounds: list[Awarded] = [award(ANN, 1, round_=n) for n in range(1, 4)]
    await kept(store, play(*rounds))
    await kept(store, play(*rounds))
    assert (await store.board(1, Period.ALL, 10, 0))[0].points == 6


async def test_a_server_that_was_restarted_is_found_again(postgres_url: str) -> None:
    store = await open_store(postgres_url)
    await store.append("a", HOME, entries(started()))
    engine = connect(parse(postgres_url))
    async with engine.connect() as connection:
        await connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    await engine.dispose()
    await store.append("a", HOME, entries(Asked(NOW, 1), after=1))
    assert await store.asked(1, 1) == ["noir/1"]
    await store.close()


async def test_many_boards_hold_up_no_append(store: SqlStore) -> None:
    await kept(store, play(award(ANN)))
    boards = [asyncio.create_task(store.board(1, Period.ALL, 10, 0)) for _ in range(200)]
    await asyncio.sleep(0)
    await store.append("next", Place(1, 77), entries(started()))
    assert not all(board.done() for board in boards)
    await asyncio.gather(*boards)
