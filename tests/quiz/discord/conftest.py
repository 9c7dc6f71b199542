"""One running bot beside one fake Discord, and short ways to say who and where."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from quiz.discord import DiscordSettings, Reelwise, run_discord
from quiz.events import GameSettings
from quiz.host import Host
from quiz.ports import Drawn, Item, Shelf, Store, Wish
from quiz.question import Kind, Question
from tests.fake_discord import Channel, FakeDiscord, Person, Server
from tests.fakes import ListShelf, MemoryStore

FILMS = (
    Question(
        id="llv/lead",
        stem="Who won an Oscar for *Leaving Las Vegas* (1995)?",
        answer="Nicolas Cage",
        kind=Kind.PERSON,
        accept=("Cage",),
        category="Awards",
        because="He played Ben, a writer who drinks.",
        source="Leaving Las Vegas (Wikipedia), CC BY-SA 4.0",
    ),
    Question(
        id="ts/3", stem="Which film ends in a furnace?", answer="Toy Story 3", kind=Kind.TITLE
    ),
    Question(
        id="cb/director",
        stem="Who directed *Casablanca*?",
        answer="Michael Curtiz",
        kind=Kind.PERSON,
    ),
)

PLAIN = GameSettings(answer_time_s=30, hints=0, pause_s=5, grace_s=1)


def settings(
    discord: FakeDiscord, game: GameSettings = PLAIN, cooldown: float = 0, **more: object
) -> DiscordSettings:
    return DiscordSettings(
        api_base=discord.api_base,
        guild_ready_timeout_s=0,
        start_cooldown_s=cooldown,
        game=game,
        **more,  # type: ignore[arg-type]  # each test names real fields
    )


@dataclass
class WishingShelf(ListShelf):
    """A shelf that remembers what was wished of it."""

    title: str
    questions: tuple[Question, ...]
    wishes: list[Wish] = field(default_factory=list)
    names: tuple[str, ...] = ()

    async def items(self, guild: int) -> list[Item]:
        return [Item(name, "film", 9) for name in self.names] or await super().items(guild)

    async def draw(self, wish: Wish) -> Drawn:
        self.wishes.append(wish)
        return await super().draw(wish)


@asynccontextmanager
async def running_bot(
    discord: FakeDiscord,
    store: Store,
    settings: DiscordSettings,
    shelf: Shelf | None = None,
) -> AsyncIterator[Reelwise]:
    """The bot, ready, for the length of the block; it ends as by a signal."""
    made: list[Reelwise] = []
    run = asyncio.create_task(
        run_discord(
            token=discord.token,
            settings=settings,
            store=store,
            shelf=shelf or ListShelf("Film night", FILMS),
            host=Host(store, discord.clock),
            clock=discord.clock,
            on_made=made.append,
        )
    )
    try:
        while not (made and made[0].is_ready()):
            if run.done():
                run.result()
            await asyncio.sleep(0.002)
        yield made[0]
    finally:
        run.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await run


@dataclass
class Club:
    """A server where Ben and Ann play, and Mo moderates."""

    discord: FakeDiscord
    server: Server
    channel: Channel
    ben: Person
    ann: Person
    mo: Person
    store: MemoryStore = field(default_factory=MemoryStore)

    def bot(
        self,
        game: GameSettings = PLAIN,
        *,
        questions: Sequence[Question] = FILMS,
        shelf: Shelf | None = None,
        store: Store | None = None,
        cooldown: float = 0,
        **more: object,
    ) -> contextlib.AbstractAsyncContextManager[Reelwise]:
        return running_bot(
            self.discord,
            store or self.store,
            settings(self.discord, game, cooldown, **more),
            shelf or ListShelf("Film night", questions),
        )


@pytest.fixture
async def club() -> AsyncIterator[Club]:
    async with FakeDiscord() as discord:
        server = discord.server("Film club")
        channel = server.channel("general")
        yield Club(
            discord,
            server,
            channel,
            server.person("Ben"),
            server.person("Ann"),
            server.person("Mo", moderator=True),
        )
