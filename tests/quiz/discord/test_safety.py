"""Names, guesses and packs are user text: they mention nobody and change no message's look."""

from __future__ import annotations

import discord

from quiz.question import Question
from tests.quiz.discord.conftest import Club

NASTY = Question(
    id="nasty/1",
    stem="@everyone {0} %s *Who* [is](https://evil.example) <@&123456789012345678>?",
    answer="@here",
    accept=("somebody",),
    because="Because @everyone says so.",
    category="@here",
    source="@everyone",
)


async def test_nothing_that_people_write_notifies_anybody(club: Club) -> None:
    club.ben.name = f"@everyone **{{0}}** <@{club.ann.id}>"
    async with club.bot(questions=[NASTY]):
        await club.ben.says("!quiz @everyone")
        question = await club.channel.expects("Question 1")
        assert "*Who*" in question.text
        assert "\\[is\\](https" in question.text
        await club.ben.says("somebody @everyone @here")
        await club.channel.expects("has it", "They wrote “somebody @\u200beveryone")
        await club.channel.expects("the scores")
        await club.ben.says("!rank")
        await club.ben.says("!leaderboard")
        board = await club.channel.expects("Best players")
        assert "@\u200beveryone" in board.text
        assert [message.pings for message in club.channel.from_bot() if message.pings] == []
        assert all("@everyone" not in message.text for message in club.channel.from_bot())


async def test_nothing_notifies_anybody_in_plain_text_either(club: Club) -> None:
    club.ben.name = "@everyone"
    async with club.bot(questions=[NASTY]):
        await club.channel.forbids("embed_links")
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.ben.says("somebody")
        await club.channel.expects("the scores")
        assert [message.pings for message in club.channel.from_bot() if message.pings] == []
        assert all("@everyone" not in message.text for message in club.channel.from_bot())


async def test_even_a_forgotten_mention_notifies_nobody(club: Club) -> None:
    async with club.bot() as bot:
        channel = bot.get_channel(club.channel.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.send(f"@everyone <@{club.ben.id}>")
        assert club.channel.last.pings == []


async def test_a_huge_question_is_clipped_not_refused(club: Club) -> None:
    huge = Question(
        id="huge/1", stem="why_*" * 2000, answer="b" * 5000, because="c*" * 5000, source="d" * 9000
    )
    async with club.bot(questions=[huge]):
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.passes(31)
        await club.channel.expects("Time is up")
        await club.channel.expects("the scores")
