"""Whole games, played through the real discord.py against the fake Discord."""

from __future__ import annotations

from tests.quiz.discord.conftest import Club


async def test_a_game_from_start_to_scoreboard(club: Club) -> None:
    ben, ann, channel = club.ben, club.ann, club.channel
    async with club.bot():
        await ben.says("!quiz 2")
        await channel.expects("Film night", "2 questions, 30 seconds each")
        await channel.expects(
            "Question 1 of 2", "*Leaving Las Vegas*", "Awards · ★★★☆☆ · 80 points"
        )
        guess = await ann.says("nicolas cage")
        await channel.expects(
            "**Ann** has it: **Nicolas Cage** · +80 points", "a writer who drinks"
        )
        await guess.gets("✅")
        await club.discord.passes(5)
        await channel.expects("Question 2 of 2")
        await ben.says("toy story 3")
        await channel.expects("**Ben** has it: **Toy Story 3**")
        board = await channel.expects("Film night: the scores")
        assert "**Ann** · 80 points · 1 right" in board.text
        assert "**Ben** · 80 points · 1 right" in board.text
        assert club.store.points() == {"Ann": 80, "Ben": 80}
