"""What is missing is said in plain words, before the first question, whatever way is left."""

from __future__ import annotations

from tests.fake_discord import FakeDiscord
from tests.quiz.discord.conftest import Club


def direct(discord: FakeDiscord, person_id: int) -> str:
    return discord.direct[person_id].transcript


async def test_where_the_bot_may_not_write_the_player_gets_a_direct_message(club: Club) -> None:
    async with club.bot():
        await club.channel.forbids("send_messages")
        await club.ben.says("!quiz 3")
        await club.discord.settles()
        text = direct(club.discord, club.ben.id)
        assert "I can't play in #general" in text
        assert "I lack the permission **Send Messages** (to ask questions)" in text
        assert "Edit Channel → Permissions → Reelwise" in text
        assert club.channel.from_bot() == []


async def test_where_no_message_is_possible_the_command_is_marked(club: Club) -> None:
    club.ben.takes_messages = False
    async with club.bot():
        await club.channel.forbids("send_messages")
        command = await club.ben.says("!quiz 3")
        await command.gets("⚠️")


async def test_a_slash_command_is_told_privately_what_is_missing(club: Club) -> None:
    async with club.bot() as bot:
        await bot.tree.sync()
        await club.channel.forbids("view_channel", "send_messages")
        answer = await club.ben.slash("quiz start")
        assert answer.ephemeral
        assert "**View Channel** (to see this channel) and **Send Messages**" in answer.text


async def test_a_thread_needs_its_own_permission(club: Club) -> None:
    thread = club.server.thread("quiz night", club.channel)
    async with club.bot():
        await club.channel.forbids("send_messages_in_threads")
        await club.ben.says("!quiz 3", to=thread)
        await club.discord.settles()
        assert "**Send Messages in Threads**" in direct(club.discord, club.ben.id)


async def test_forbidden_embeds_make_plain_text(club: Club) -> None:
    async with club.bot():
        await club.channel.forbids("embed_links")
        await club.ben.says("!quiz 1")
        await club.channel.expects(
            "I can play in #general, but not well: I lack", "**Embed Links**"
        )
        question = await club.channel.expects("**Question 1 of 1**", "*Leaving Las Vegas*")
        assert question.embeds == []
        await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it: **Nicolas Cage**")
        await club.channel.expects("the scores")
        posts = [r for r in club.discord.requests if r.endswith(f"{club.channel.id}/messages")]
        assert len(posts) == len(club.channel.from_bot())  # none was tried in vain
        await club.ben.says("!leaderboard")
        board = await club.channel.expects("Best players")
        assert board.embeds == []


async def test_embeds_that_are_forbidden_in_mid_game_become_plain_text(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.channel.forbids("embed_links")
        await club.ben.says("nicolas cage")
        reveal = await club.channel.expects("**Ben** has it: **Nicolas Cage**")
        assert reveal.embeds == []


async def test_a_game_without_reactions_goes_on(club: Club) -> None:
    async with club.bot():
        await club.channel.forbids("add_reactions", "read_message_history")
        await club.ben.says("!quiz 1")
        await club.channel.expects(
            "**Read Message History** (to mark answers)", "**Add Reactions**"
        )
        await club.channel.expects("Question 1")
        await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it")
        await club.channel.expects("the scores")


async def test_a_channel_that_is_closed_in_mid_game_ends_the_game(club: Club) -> None:
    async with club.bot() as bot:
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.channel.forbids("send_messages")
        await club.ben.says("nicolas cage")
        await bot.host.wait(club.channel.id)
        assert not bot.host.running(club.channel.id)
    assert club.store.points() == {"Ben": 80}


async def test_a_board_that_may_not_be_written_is_told_directly(club: Club) -> None:
    async with club.bot():
        await club.channel.forbids("send_messages")
        await club.ben.says("!leaderboard")
        await club.discord.settles()
        assert "In #general: I may not write there." in direct(club.discord, club.ben.id)


async def test_without_the_content_intent_a_game_is_refused_with_the_way_out(club: Club) -> None:
    async with club.bot(message_content=False) as bot:
        await bot.tree.sync()
        answer = await club.ben.slash("quiz start")
        assert "the Message Content Intent is switched off" in answer.text
        assert "Privileged Gateway Intents" in answer.text
        # A mention makes Discord hand over the text, so the typed command gets its answer too.
        await club.ben.says(f"<@{club.discord.bot.id}> quiz 3")
        await club.channel.expects("the Message Content Intent is switched off")


async def test_messages_that_come_empty_are_told_once(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.ben.says("")
        await club.channel.expects("the Message Content Intent is switched off")
        await club.ann.says("")
        await club.discord.settles()
        assert len(club.channel.from_bot("Message Content Intent")) == 1


async def test_a_picture_without_words_is_no_missing_intent(club: Club) -> None:
    picture = {"id": "1", "filename": "cat.png", "size": 9, "url": "http://x/", "proxy_url": ""}
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.ben.says("", extra={"attachments": [picture]})
        await club.discord.settles()
        assert club.channel.from_bot("Message Content Intent") == []
