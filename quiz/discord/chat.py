"""A Discord channel as a game's chat: carries effects to people, and confirms what they see."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord

from quiz.discord import wording
from quiz.discord.wording import Card
from quiz.events import (
    Show,
    ShowHint,
    ShowIntro,
    ShowNotice,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
    ShowVerdict,
)
from quiz.judging.verdict import Ruling
from quiz.ports import ChatClosed, Clock, Posted

log = logging.getLogger(__name__)

Channel = discord.abc.Messageable
Spawn = Callable[[Coroutine[Any, Any, None]], None]

MARKS = {Ruling.ACCEPT: "✅", Ruling.CLOSE: "🤏", Ruling.PROMPT: "❓", Ruling.NOTED: "📝"}

#: Marks on guesses that are not right are dropped while as many marks wait.
MOST_MARKS = 5

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, MISSING_ACCESS, MISSING_PERMISSIONS = 10003, 10008, 50001, 50013
WHY_CLOSED = {
    UNKNOWN_CHANNEL: "The channel is gone.",
    MISSING_ACCESS: "I can no longer see the channel.",
    MISSING_PERMISSIONS: "I may no longer write in the channel.",
}


@dataclass(frozen=True, slots=True)
class Mark:
    message: int
    ruling: Ruling
    why: str


class DiscordChat:
    """Satisfies `quiz.ports.Chat` over one text channel or thread."""

    def __init__(
        self, channel: Channel, clock: Clock, prefix: str, spawn: Spawn, *, embeds: bool = True
    ) -> None:
        """`spawn` runs what nobody waits for; `embeds`: whether the bot may send them, if known."""
        self._channel = channel
        self._clock = clock
        self._prefix = prefix
        self._spawn = spawn
        self._embeds = embeds
        self._ahead = 0.0
        """Seconds by which Discord's clock is ahead of this machine's, as of the latest message."""
        self._hint: tuple[int, discord.Message] | None = None
        """The round's number and its hint message, which later hints replace."""
        self._marked: set[tuple[int, Ruling]] = set()
        """(player, ruling) of the marks given since the latest question."""
        self._marks: deque[Mark] = deque()
        """Marks that wait their turn: Discord takes only a few a second in a channel."""
        self._marking = False

    async def show(self, effect: Show) -> Posted:
        """As promised by `Chat`: a channel that is gone or forbidden raises `ChatClosed`.

        Any other failure that outlasts discord.py's retries is raised only for a question: the
        next message may well go through, and the loss of one is no reason to end a game.
        """
        try:
            return await self._show(effect)
        except (discord.NotFound, discord.Forbidden) as error:
            why = WHY_CLOSED.get(error.code, "Discord does not let me write in the channel.")
            raise ChatClosed(why) from error
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            if isinstance(effect, ShowQuestion):
                raise
            log.warning("%s was not shown: %s", type(effect).__name__, error)
            return Posted(self._now(), 0)

    async def _show(self, effect: Show) -> Posted:
        match effect:
            case ShowIntro():
                return await self._post(wording.intro(effect, self._prefix))
            case ShowQuestion():
                self._marked.clear()
                return await self._post(wording.question(effect, self._now()))
            case ShowHint():
                return await self._post_hint(effect)
            case ShowVerdict():
                # A mark may wait for its rate limit; the reveal and the next hint must not.
                self._mark(effect)
                return Posted(effect.guess.at, effect.guess.message)
            case ShowReveal():
                return await self._post(wording.reveal(effect))
            case ShowScoreboard():
                return await self._post(wording.scoreboard(effect))
            case ShowNotice(text=text):
                return await self._post(Card(text=wording.escape(text), colour=wording.GREY))

    async def _post(self, card: Card) -> Posted:
        return _posted(await self._send(card))

    async def _send(self, card: Card) -> discord.Message:
        message = await self._send_as_allowed(card)
        self._ahead = message.created_at.timestamp() - self._clock.now()
        return message

    def _now(self) -> float:
        """The time on Discord's clock, which is what countdowns are shown by."""
        return self._clock.now() + self._ahead

    async def _send_as_allowed(self, card: Card) -> discord.Message:
        if self._embeds:
            try:
                return await self._channel.send(embed=as_embed(card))
            except discord.Forbidden as error:
                if error.code != MISSING_PERMISSIONS:
                    raise
                # Perhaps only embeds are forbidden; if not, the plain text fails as well.
                self._embeds = False
        return await self._channel.send(card.plain(), suppress_embeds=True)

    async def _post_hint(self, effect: ShowHint) -> Posted:
        card = wording.hint(effect)
        if effect.clue:
            return await self._post(card)  # each stays to be read beside the next
        if self._hint is not None and self._hint[0] == effect.round:
            try:
                return _posted(await _edit(self._hint[1], card))
            except discord.NotFound as error:
                if error.code != UNKNOWN_MESSAGE:
                    raise
        message = await self._send(card)
        self._hint = (effect.round, message)
        return _posted(message)

    def _mark(self, effect: ShowVerdict) -> None:
        """Mark a guess; a wrong one at most once per player, kind of mark and question.

        The mark of a right guess goes before all others.
        """
        ruling, guess = effect.verdict.ruling, effect.guess
        key = (guess.player.id, ruling)
        if ruling not in MARKS or not guess.message or key in self._marked:
            return
        mark = Mark(guess.message, ruling, effect.verdict.why)
        if ruling is Ruling.ACCEPT:
            self._marks.appendleft(mark)
        elif len(self._marks) < MOST_MARKS:
            self._marks.append(mark)
        else:
            return
        self._marked.add(key)
        if not self._marking:
            self._marking = True
            self._spawn(self._give_marks())

    async def _give_marks(self) -> None:
        try:
            while self._marks:
                mark = self._marks.popleft()
                if mark.ruling is Ruling.PROMPT:
                    self._spawn(self._reply(mark.message, wording.prompt(mark.why)))
                await self._react(mark)
        finally:
            self._marking = False

    async def _react(self, mark: Mark) -> None:
        try:
            message = partial_message(self._channel, mark.message)
            await message.add_reaction(MARKS[mark.ruling])
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.debug("%d was not marked: %s", mark.message, error)

    async def _reply(self, message: int, text: str) -> None:
        """Only as a reply: without its guess before it, "say more" would speak to nobody."""
        reference = partial_message(self._channel, message)
        await self._channel.send(text, reference=reference, mention_author=False)


def partial_message(channel: Channel, id: int) -> discord.PartialMessage:
    """A message that can be answered or marked without fetching it."""
    getter = getattr(channel, "get_partial_message", None)
    assert getter is not None, f"{type(channel).__name__} has no messages"
    message: discord.PartialMessage = getter(id)
    return message


def as_embed(card: Card) -> discord.Embed:
    embed = discord.Embed(
        title=wording.clip(card.title, 256) or None,
        description=wording.clip(card.text, 4000),
        colour=card.colour,
    )
    if card.footer:
        embed.set_footer(text=wording.clip(card.footer, 1500))
    return embed


async def _edit(message: discord.Message, card: Card) -> discord.Message:
    if message.embeds:
        return await message.edit(embed=as_embed(card))
    return await message.edit(content=card.plain())


def _posted(message: discord.Message) -> Posted:
    return Posted(message.created_at.timestamp(), message.id)
