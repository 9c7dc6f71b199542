"""Every statement the store makes, as named functions; callers see only `Store`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Update,
    bindparam,
    case,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from quiz.ports import Period
from quiz.store.changes import Changes
from quiz.store.tables import asked, awards, games, ledger, outcomes, standings


def write(connection: Connection, changes: Changes) -> None:
    """Write `changes`, one statement a table however many appends are in it.

    Sums are written in the order of their keys, so that two processes never wait for each other
    in a circle.
    """
    if changes.games:
        connection.execute(insert(games), changes.games)
    if changes.ledger:
        connection.execute(insert(ledger), changes.ledger)
    if changes.awards:
        connection.execute(insert(awards), changes.awards)
    if changes.standings:
        rows = [changes.standings[key] for key in sorted(changes.standings)]
        connection.execute(_add_standings(connection.dialect.name), rows)
    if changes.asked:
        rows = [changes.asked[key] for key in sorted(changes.asked)]
        connection.execute(_add_asked(connection.dialect.name), rows)
    if changes.outcomes:
        rows = [changes.outcomes[key] for key in sorted(changes.outcomes)]
        connection.execute(_add_outcomes(connection.dialect.name), rows)
    if changes.ended:
        connection.execute(_end_games(), changes.ended)


def _upsert(dialect: str, table: Any) -> Any:
    # The two classes share on_conflict_do_update, but no base that has it.
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


def _add_standings(dialect: str) -> Any:
    statement = _upsert(dialect, standings)
    new = statement.excluded
    sums = {name: standings.c[name] + new[name] for name in ("points", "right", "games", "wins")}
    return statement.on_conflict_do_update(
        index_elements=["guild", "player", "day"], set_={**sums, "name": new.name}
    )


def _add_asked(dialect: str) -> Any:
    statement = _upsert(dialect, asked)
    new = statement.excluded
    later = case((new.last_at > asked.c.last_at, new.last_at), else_=asked.c.last_at)
    return statement.on_conflict_do_update(
        index_elements=["guild", "question"],
        set_={"times": asked.c.times + new.times, "last_at": later},
    )


def _add_outcomes(dialect: str) -> Any:
    statement = _upsert(dialect, outcomes)
    new = statement.excluded
    sums = {name: outcomes.c[name] + new[name] for name in ("rounds", "tried", "right", "seconds")}
    return statement.on_conflict_do_update(
        index_elements=["question", "guild"], set_={**sums, "difficulty": new.difficulty}
    )


def _end_games() -> Update:
    return (
        update(games)
        .where(games.c.id == bindparam("ended_game"))
        .values(ended_at=bindparam("ended_at"))
    )


def unfinished_games() -> Select[Any]:
    """Rows of `games` that have not ended, oldest first."""
    return select(games).where(games.c.ended_at.is_(None)).order_by(games.c.started_at, games.c.id)


def unfinished_entries() -> Select[Any]:
    """(game, seq, kind, payload) of the games that have not ended."""
    return (
        select(ledger.c.game, ledger.c.seq, ledger.c.kind, ledger.c.payload)
        .join(games, games.c.id == ledger.c.game)
        .where(games.c.ended_at.is_(None))
        .order_by(ledger.c.game, ledger.c.seq)
    )


def first_entry(game: str) -> Select[Any]:
    """(seq, kind, payload) of a game's first entry."""
    return select(ledger.c.seq, ledger.c.kind, ledger.c.payload).where(
        ledger.c.game == game, ledger.c.seq == 0
    )


def first_day(period: Period, today: date) -> str:
    """The first day of the period that holds `today`, as ISO text; "" is before every day."""
    match period:
        case Period.DAY:
            return today.isoformat()
        case Period.WEEK:
            return (today - timedelta(days=today.weekday())).isoformat()
        case Period.MONTH:
            return today.replace(day=1).isoformat()
        case Period.ALL:
            return ""


def _ranked(guild: int, since: str) -> Any:
    """Everyone who scored since `since`, with the rank; those with games but no points are out."""
    points = func.sum(standings.c.points)
    player: ColumnElement[int] = standings.c.player
    there = standings.c.guild == guild
    if since:
        there &= standings.c.day >= since
        # Plus nothing: else SQLite walks the whole guild by player, to spare itself the sorting
        # of the few rows that the days leave.
        player = player + 0
    return (
        select(
            player.label("player"),
            points.label("points"),
            func.sum(standings.c.right).label("right"),
            func.sum(standings.c.games).label("games"),
            func.sum(standings.c.wins).label("wins"),
            func.rank().over(order_by=points.desc()).label("rank"),
        )
        .where(there)
        .group_by(player)
        .having(points > 0)
        .subquery("ranked")
    )


def _lines(guild: int, ranked: Any) -> Select[Any]:
    latest = standings.alias("latest")
    name = (
        select(latest.c.name)
        .where(latest.c.guild == guild, latest.c.player == ranked.c.player)
        .order_by(latest.c.day.desc())
        .limit(1)
        .scalar_subquery()
    )
    return select(ranked, name.label("name"))


def board(guild: int, since: str, limit: int, offset: int) -> Select[Any]:
    """A page of lines, most points first; equal points by more right, then lower player id."""
    ranked = _ranked(guild, since)
    page = (
        select(ranked)
        .order_by(ranked.c.points.desc(), ranked.c.right.desc(), ranked.c.player)
        .limit(limit)
        .offset(offset)
        .subquery("page")
    )
    # Names are looked up for the page alone, not for everyone who ever played.
    return _lines(guild, page).order_by(page.c.points.desc(), page.c.right.desc(), page.c.player)


def standing(guild: int, player: int, since: str) -> Select[Any]:
    """One player's line, wherever it is on the board."""
    ranked = _ranked(guild, since)
    return _lines(guild, ranked).where(ranked.c.player == player)


def guilds() -> Select[Any]:
    """Ids of guilds that have standings, most points first."""
    return (
        select(standings.c.guild)
        .group_by(standings.c.guild)
        .order_by(func.sum(standings.c.points).desc(), standings.c.guild)
    )


def asked_lately(guild: int, limit: int) -> Select[Any]:
    """Ids of questions, latest first."""
    return (
        select(asked.c.question)
        .where(asked.c.guild == guild)
        .order_by(asked.c.last_at.desc(), asked.c.question)
        .limit(limit)
    )


def outcomes_of_most(limit: int) -> Select[Any]:
    """Rows of `outcomes` of the questions played most, whole questions first to last."""
    per_question = (
        select(outcomes.c.question, func.sum(outcomes.c.rounds).label("played"))
        .group_by(outcomes.c.question)
        .subquery("per_question")
    )
    return (
        select(
            outcomes.c.question,
            outcomes.c.guild,
            outcomes.c.difficulty,
            outcomes.c.rounds,
            outcomes.c.tried,
            outcomes.c.right,
            outcomes.c.seconds,
        )
        .join(per_question, per_question.c.question == outcomes.c.question)
        .order_by(per_question.c.played.desc(), outcomes.c.question, outcomes.c.guild)
        .limit(limit)
    )
