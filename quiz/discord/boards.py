"""How standings, packs and help read on Discord. Pure, as wording.py is."""

from __future__ import annotations

from collections.abc import Sequence

from quiz.discord.wording import BLUE, GOLD, Card, clip, count, escape, name, rank_mark
from quiz.ports import Item, Period, Standing

PERIODS = {
    Period.DAY: "today",
    Period.WEEK: "this week",
    Period.MONTH: "this month",
    Period.ALL: "of all time",
}
ITEMS_A_PAGE = 15


def leaderboard(
    period: Period, top: Sequence[Standing], mine: Standing | None, prefix: str
) -> Card:
    """`mine`: the asking player's line, shown below the top if it is not in it."""
    lines = [_line(standing) for standing in top]
    if mine is not None and all(standing.player != mine.player for standing in top):
        lines += ["…", _line(mine)]
    if not top:
        lines = [f"Nobody has scored {'yet' if period is Period.ALL else PERIODS[period]}."]
    return Card(
        title=f"🏆 Best players {PERIODS[period]}",
        text="\n".join(lines),
        footer=f"{prefix}leaderboard day · week · month · all",
        colour=GOLD,
    )


def _line(standing: Standing) -> str:
    return (
        f"{rank_mark(standing.rank)} **{name(standing.name)}** · "
        f"{count(standing.points, 'point')} · {standing.right:,} right"
    )


def rank(player: str, standings: Sequence[tuple[Period, Standing | None]]) -> Card:
    """A player's place in each period."""
    lines = []
    for period, standing in standings:
        if standing is not None:
            lines.append(
                f"**{PERIODS[period].capitalize()}**: {rank_mark(standing.rank)} "
                f"{count(standing.points, 'point')}, {standing.right:,} right"
            )
    total = next((s for p, s in standings if p is Period.ALL and s is not None), None)
    if total is not None:
        lines.append(f"{count(total.games, 'game')}, {total.wins:,} won")
    if not lines:
        lines = [f"{name(player)} has not scored here yet."]
    return Card(title=f"📈 {name(player)}", text="\n".join(lines), colour=GOLD)


def packs(items: Sequence[Item], page: int, prefix: str) -> Card:
    """What can be played, page `page` from 1; a page past the end shows the last one."""
    pages = max(1, -(-len(items) // ITEMS_A_PAGE))
    page = min(max(page, 1), pages)
    shown = items[(page - 1) * ITEMS_A_PAGE : page * ITEMS_A_PAGE]
    lines = [_item(item) for item in shown] or ["Nothing can be played here yet."]
    more = f" · page {page} of {pages}: {prefix}packs {page % pages + 1}" if pages > 1 else ""
    return Card(
        title="🎞️ What can be played",
        text="\n".join(lines),
        footer=f"{prefix}quiz and a name plays one; {prefix}quiz alone mixes them{more}",
        colour=BLUE,
    )


def _item(item: Item) -> str:
    mark = {"pack": "📦", "film": "🎬"}.get(item.kind, "🏆")
    about = f" · {escape(item.about, 80)}" if item.about and item.kind == "pack" else ""
    number = f" · {count(item.count, 'question')}" if item.count else ""  # made when they are asked
    return f"{mark} **{escape(item.name, 80)}**{number}{about}"


def help_card(prefix: str, rounds: int, most_rounds: int) -> Card:
    shown = escape(prefix)
    commands = [
        ("quiz", f"a game of {rounds} questions on everything"),
        ("quiz leaving las vegas 5", f"five questions on a film or pack (at most {most_rounds})"),
        ("quiz skip", "the next question; for who started the game, and moderators"),
        ("quiz stop", "ends the game; for the same people"),
        ("leaderboard", "the best players; also day, week, month"),
        ("rank", "your place, or somebody's: rank @name"),
        ("packs", "what can be played"),
    ]
    lines = [f"**{shown}{command}**: {what}" for command, what in commands]
    lines += [
        "",
        "All of these are slash commands too: `/quiz start`, `/quiz stop` …",
        "In a game, type your answer. ✅ is right, 🤏 is close, ❓ asks you to say more.",
    ]
    return Card(title="🎬 Reelwise, the film quiz", text=clip("\n".join(lines), 3000))
