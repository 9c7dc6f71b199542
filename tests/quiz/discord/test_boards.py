"""Leaderboards, ranks, packs, help, and the owner's sync."""

from __future__ import annotations

from tests.quiz.discord.conftest import FILMS, Club, WishingShelf


async def play(club: Club) -> None:
    """Ann wins the first question and Ben the second."""
    await club.ben.says("!quiz 2")
    await club.channel.expects("Question 1")
    await club.ann.says("nicolas cage")
    await club.channel.expects("**Ann** has it")
    await club.discord.passes(6)
    await club.channel.expects("Question 2")
    await club.ben.says("toy story 3")
    await club.channel.expects("the scores")


async def test_the_leaderboard_shows_everybody_who_scored(club: Club) -> None:
    async with club.bot():
        await play(club)
        await club.mo.says("!leaderboard")
        board = await club.channel.expects("Best players of all time")
        assert "🥇 **Ben** · 80 points · 1 right" in board.text
        assert "**Ann** · 80 points · 1 right" in board.text


async def test_the_leaderboard_takes_a_period(club: Club) -> None:
    async with club.bot():
        await play(club)
        await club.ann.says("!leaderboard Day")
        await club.channel.expects("Best players today", "**Ann** · 80 points")
        await club.ann.says("!leaderboard yesterday")
        await club.channel.expects("Choose one of day, week, month, all.")


async def test_boards_again_and_again_are_slowed_down_for_who_asks(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!leaderboard")
        await club.channel.expects("Best players")
        await club.ben.says("!rank")
        await club.channel.expects("📈 Ben")
        for command in ("!leaderboard", "!rank"):
            await club.ben.says(command)
            await club.channel.expects("You asked for this a moment ago; try again in 6 seconds.")
        await club.ann.says("!leaderboard")
        await club.channel.expects("Best players")
        await club.discord.passes(6.1)
        await club.ben.says("!leaderboard")
        await club.channel.expects("Best players")


async def test_boards_by_slash_commands_are_slowed_down_too(club: Club) -> None:
    async with club.bot() as bot:
        await bot.tree.sync()
        await club.ben.slash("leaderboard", period="day")
        await club.ben.slash("rank")
        told = await club.ben.slash("leaderboard")
        assert "try again in 6 seconds" in told.text
        assert told.ephemeral


async def test_an_empty_leaderboard_says_so(club: Club) -> None:
    async with club.bot():
        await club.ann.says("!leaderboard week")
        await club.channel.expects("Nobody has scored this week.")


async def test_my_line_is_shown_below_the_top(club: Club) -> None:
    people = [club.server.person(f"Player {number}") for number in range(11)]
    async with club.bot(questions=FILMS[:1]):
        for person in people:
            await person.says("!quiz 1")
            await club.channel.expects("Question 1")
            await person.says("nicolas cage")
            await club.channel.expects("the scores")
            await club.discord.settles()
        await people[-1].says("!leaderboard")
        board = await club.channel.expects("Best players")
        assert board.text.count("80 points") == 11
        assert "…\n🥇 **Player 10**" in board.text


async def test_a_rank_is_shown_for_each_period(club: Club) -> None:
    async with club.bot():
        await play(club)
        await club.ann.says("!rank")
        card = await club.channel.expects("📈 Ann", "**Today**: 🥇 80 points, 1 right")
        assert "1 game, 1 won" in card.text
        await club.mo.says(f"!rank <@{club.ben.id}>")
        await club.channel.expects("📈 Ben", "80 points")
        await club.mo.says("!rank")
        await club.channel.expects("Mo has not scored here yet.")


async def test_a_rank_is_found_by_name(club: Club) -> None:
    async with club.bot():
        await play(club)
        await club.mo.says("!rank Ben")
        await club.channel.expects("📈 Ben", "80 points")
        await club.mo.says("!rank Nobody")
        await club.channel.expects("I don't know that player here")


async def test_the_boards_are_slash_commands_too(club: Club) -> None:
    async with club.bot() as bot:
        await bot.tree.sync()
        await play(club)
        board = await club.mo.slash("leaderboard", period="month")
        assert "Best players this month" in board.text
        card = await club.mo.slash("rank", member=club.ann)
        assert "📈 Ann" in card.text
        listed = await club.mo.slash("packs")
        assert "**Film night** · 3 questions" in listed.text
        help_text = await club.mo.slash("help")
        assert "!quiz leaving las vegas 5" in help_text.text


async def test_names_complete_while_they_are_typed(club: Club) -> None:
    shelf = WishingShelf("Mix", FILMS, names=("Leaving Las Vegas (1995)", "Casablanca (1942)"))
    async with club.bot(shelf=shelf) as bot:
        await bot.tree.sync()
        offered = await club.discord.completes(
            club.ben, club.channel, "quiz start", "what", "vegas"
        )
        assert offered == ["Leaving Las Vegas (1995)"]


async def test_long_lists_of_packs_have_pages(club: Club) -> None:
    shelf = WishingShelf("Mix", FILMS, names=tuple(f"Film {number}" for number in range(20)))
    async with club.bot(shelf=shelf):
        await club.ben.says("!packs")
        first = await club.channel.expects("**Film 0**", "page 1 of 2: !packs 2")
        assert "**Film 15**" not in first.text
        await club.ben.says("!packs 2")
        await club.channel.expects("**Film 15**")


async def test_help_names_every_command(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!help")
        card = await club.channel.expects("Reelwise, the film quiz")
        for command in ("quiz", "quiz skip", "quiz stop", "leaderboard", "rank", "packs"):
            assert f"**!{command}**" in card.text


async def test_only_the_owner_syncs_slash_commands(club: Club) -> None:
    async with club.bot():
        assert club.discord.commands == []  # never by itself
        await club.ben.says("!sync")
        await club.channel.expects("Only the owner of this bot can do that.")
        await club.discord.owner.says("!sync", to=club.channel)
        await club.channel.expects("5 slash commands synced")
    assert {c["name"] for c in club.discord.commands} == {
        "quiz", "leaderboard", "rank", "packs", "help",
    }  # fmt: skip


async def test_settings_can_name_further_owners(club: Club) -> None:
    async with club.bot(owners=(club.ben.id,)):
        await club.ben.says("!sync")
        await club.channel.expects("5 slash commands synced")
