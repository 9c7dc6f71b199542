"""Who may stop and skip, and what happens when the place itself goes away."""

from __future__ import annotations

from quiz.events import Ended
from tests.quiz.discord.conftest import Club


async def test_who_started_the_game_may_skip_and_stop_it(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.discord.passes(1)
        await club.ben.says("!quiz skip")
        await club.channel.expects("Skipped. The answer: **Nicolas Cage**")
        await club.discord.passes(6)
        await club.channel.expects("Question 2")
        await club.ben.says("!quiz stop")
        await club.channel.expects("the scores", "Stopped by Ben.")


async def test_other_players_may_neither_skip_nor_stop(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.ann.says("!quiz skip")
        await club.channel.expects("Only who started the game, or a moderator, can skip a question")
        await club.ann.says("!quiz stop")
        await club.channel.expects("Only who started the game, or a moderator, can stop it")
        await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it")


async def test_a_moderator_may_stop_any_game(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.mo.says("!quiz stop")
        await club.channel.expects("the scores", "Stopped by Mo.")


async def test_slash_commands_have_the_same_rights(club: Club) -> None:
    async with club.bot() as bot:
        await bot.tree.sync()
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        refused = await club.ann.slash("quiz stop")
        assert refused.ephemeral
        assert "Only who started the game" in refused.text
        done = await club.mo.slash("quiz stop")
        assert done.text == "The game ends."
        await club.channel.expects("the scores", "Stopped by Mo.")


async def test_the_case_of_a_command_does_not_matter(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        await club.ben.says("!Quiz Skip")
        await club.channel.expects("Skipped.")
        await club.ben.says("!quiz Stop")
        await club.channel.expects("the scores", "Stopped by Ben.")


async def test_without_a_game_there_is_nothing_to_stop(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz stop")
        await club.channel.expects("No game is running here")
        await club.ben.says("!quiz skip")
        await club.channel.expects("No game is running here")


async def test_a_deleted_channel_ends_its_game(club: Club) -> None:
    async with club.bot() as bot:
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.channel.is_deleted()
        await bot.host.wait(club.channel.id)
    assert isinstance(club.store.events()[-1], Ended)


async def test_a_deleted_thread_ends_its_game(club: Club) -> None:
    thread = club.server.thread("quiz night", club.channel)
    async with club.bot() as bot:
        await club.ben.says("!quiz 3", to=thread)
        await thread.expects("Question 1")
        await thread.is_deleted()
        await bot.host.wait(thread.id)
    assert isinstance(club.store.events()[-1], Ended)


async def test_a_bot_that_is_removed_from_the_server_ends_its_games(club: Club) -> None:
    async with club.bot() as bot:
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.server.removes_the_bot()
        await bot.host.wait(club.channel.id)
    assert isinstance(club.store.events()[-1], Ended)
