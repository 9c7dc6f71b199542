"""Whole games, played through the real discord.py against the fake Discord."""

from __future__ import annotations

import pytest

from quiz.events import GameSettings
from quiz.ports import Drawn, Wish
from tests.quiz.discord.conftest import FILMS, Club, WishingShelf


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


async def test_a_slash_command_starts_a_game(club: Club) -> None:
    shelf = WishingShelf("Leaving Las Vegas", FILMS)
    async with club.bot(shelf=shelf):
        await club.discord.owner.says("!sync", to=club.channel)
        await club.channel.expects("synced")
        answer = await club.ben.slash("quiz start", what="leaving las vegas", rounds=1)
        assert answer.ephemeral
        assert "Here we go: Leaving Las Vegas" in answer.text
        await club.channel.expects("Question 1 of 1")
        guess = await club.ann.says("Nicolas Cage")
        await guess.gets("✅")
        await club.channel.expects("the scores")
    assert [(wish.names, wish.rounds) for wish in shelf.wishes] == [(("leaving las vegas",), 1)]


async def test_a_typed_command_names_a_film_and_the_rounds(club: Club) -> None:
    shelf = WishingShelf("Leaving Las Vegas", FILMS)
    async with club.bot(shelf=shelf):
        await club.ben.says("!quiz leaving  las vegas 2")
        await club.channel.expects("Question 1 of 2")
    assert [(wish.names, wish.rounds) for wish in shelf.wishes] == [(("leaving las vegas",), 2)]
    assert shelf.wishes[0].guild == club.server.id


@pytest.mark.parametrize("name", ["stop making sense", "Skip Day", "stop!"])
async def test_a_name_that_begins_as_a_command_is_a_name(club: Club, name: str) -> None:
    shelf = WishingShelf("Films", FILMS)
    async with club.bot(shelf=shelf):
        await club.ben.says(f"!quiz {name} 2")
        await club.channel.expects("Question 1 of 2")
        await club.ben.says(f"!quiz {name}")
        await club.channel.expects("already running here")
        assert club.channel.from_bot("the scores") == []
    assert [wish.names for wish in shelf.wishes] == [(name,)]


async def test_a_typed_start_is_a_mix(club: Club) -> None:
    shelf = WishingShelf("Films", FILMS)
    async with club.bot(shelf=shelf):
        await club.ben.says("!quiz start 2")
        await club.channel.expects("Question 1 of 2")
    assert [(wish.names, wish.rounds) for wish in shelf.wishes] == [((), 2)]


async def test_questions_asked_before_are_named_to_the_shelf(club: Club) -> None:
    shelf = WishingShelf("Film night", FILMS)
    async with club.bot(shelf=shelf):
        await club.ben.says("!quiz 1")
        await club.channel.expects("*Leaving Las Vegas*")
        await club.ben.says("cage")
        await club.channel.expects("the scores")
        await club.discord.settles()
        await club.ben.says("!quiz 1")
        await club.channel.expects("furnace")
    assert shelf.wishes[1].avoid == ("llv/lead",)


async def test_mature_questions_are_wished_for_only_where_both_agree(club: Club) -> None:
    adults = club.server.channel("adults", age_restricted=True)
    shelf = WishingShelf("Film night", FILMS)
    async with club.bot(shelf=shelf, mature=True):
        for channel in (club.channel, adults):
            await club.ben.says("!quiz 1", to=channel)
            await channel.expects("Question 1")
    assert [wish.mature for wish in shelf.wishes] == [False, True]


async def test_points_are_committed_before_they_are_shown(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 2")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        club.store.gate.clear()
        guess = await club.ben.says("nicolas cage")
        await club.discord.settles()
        assert guess.reactions == []
        assert club.channel.last is guess
        assert club.store.points() == {}
        club.store.gate.set()
        await guess.gets("✅")
        assert club.store.points() == {"Ben": 80}


async def test_the_wrong_sequel_scores_nothing(club: Club) -> None:
    async with club.bot(questions=FILMS[1:]):
        await club.ben.says("!quiz 1")
        await club.channel.expects("furnace")
        wrong = await club.ben.says("toy story 2")
        right = await club.ann.says("toy story 3")
        await right.gets("✅")
        await club.channel.expects("**Ann** has it")
        assert "✅" not in wrong.reactions


async def test_an_answer_edited_into_the_right_one_scores_nothing(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        guess = await club.ben.says("tom hanks")
        await guess.edits("nicolas cage")
        await club.discord.passes(31)
        await club.channel.expects("Time is up. The answer: **Nicolas Cage**")
        assert guess.reactions == []
        assert club.store.points() == {}


async def test_bots_and_webhooks_do_not_play(club: Club) -> None:
    robot = club.server.person("Robot", bot=True)
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await robot.says("nicolas cage")
        await club.ann.says("nicolas cage", extra={"webhook_id": "175928847299117063"})
        await robot.says("!quiz stop")
        guess = await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it")
        await guess.gets("✅")
        assert club.store.points() == {"Ben": 80}


async def test_a_guess_counts_by_its_own_time_however_late_it_arrives(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        asked = await club.channel.expects("Question 1")
        await club.discord.passes(30.5)  # time is up, and the grace is not over
        await club.ben.says("nicolas cage", at=asked.at + 30.2)
        guess = await club.ann.says("nicolas cage", at=asked.at + 29.9)
        await club.channel.expects("**Ann** has it")
        await guess.gets("✅")
        assert club.store.points() == {"Ann": 80}


async def test_a_guess_from_before_the_question_scores_nothing(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        asked = await club.channel.expects("Question 1")
        early = await club.ben.says("nicolas cage", at=asked.at - 0.5)
        await club.discord.passes(31)
        await club.channel.expects("Time is up")
        assert early.reactions == []
        assert club.store.points() == {}


@pytest.mark.parametrize("ahead", [600.0, -600.0])
async def test_the_countdown_is_by_discords_clock(club: Club, ahead: float) -> None:
    async with club.bot():
        club.discord.ahead = ahead
        await club.ben.says("!quiz 2")
        asked = await club.channel.expects("Question 1")
        assert f"Time is up <t:{round(asked.at) + 30}:R>" in asked.text
        await club.ben.says("cage")
        await club.channel.expects("**Ben** has it")
        await club.discord.passes(6)
        asked = await club.channel.expects("Question 2")
        assert f"Time is up <t:{round(asked.at) + 30}:R>" in asked.text


async def test_two_channels_play_at_once(club: Club) -> None:
    other = club.server.channel("other")
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.ann.says("!quiz 1", to=other)
        await club.channel.expects("Question 1")
        await other.expects("Question 1")
        await club.ann.says("nicolas cage", to=other)
        await other.expects("**Ann** has it")
        await other.expects("the scores")
        assert club.channel.from_bot("has it") == []
        await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it")


async def test_one_channel_plays_one_game(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.ann.says("!quiz 1")
        await club.channel.expects("already running here; `!quiz stop` ends it")


async def test_hints_share_one_message_and_lower_the_points(club: Club) -> None:
    async with club.bot(GameSettings(answer_time_s=30, hints=2)):
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.passes(10)
        hint = await club.channel.expects("💡 Hint: `", "now 60 points")
        await club.discord.passes(10)
        await hint.becomes("now 40 points")
        await club.discord.passes(1)
        await club.ben.says("nicolas cage")
        await club.channel.expects("+40 points")
        assert len(club.channel.from_bot("Hint")) == 1


async def test_what_discord_itself_says_in_a_channel_is_no_guess(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        # The note that somebody made a thread has the thread's name as its text.
        await club.ann.says("nicolas cage", extra={"type": 18})
        await club.ben.says("nicolas cage")
        await club.channel.expects("**Ben** has it")


async def test_the_reveal_shows_what_the_winner_wrote(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.ben.says("CAGE")
        await club.channel.expects("**Ben** has it: **Nicolas Cage**", "They wrote “CAGE”.")


async def test_a_game_nobody_plays_ends_by_itself(club: Club) -> None:
    async with club.bot(GameSettings(answer_time_s=30, hints=0, pause_s=5, idle_rounds=2)):
        await club.ben.says("!quiz 3")
        await club.channel.expects("Question 1")
        await club.discord.passes(100)
        await club.channel.expects("the scores", "Nobody guessed for 2 questions.", "Nobody scored")


async def test_a_number_of_rounds_that_no_game_has_is_refused(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 500")
        await club.channel.expects("A game has 1 to 50 questions, not 500.")


async def test_starting_again_and_again_is_slowed_down(club: Club) -> None:
    async with club.bot(cooldown=5.0):
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.ben.says("!quiz stop")
        await club.channel.expects("the scores")
        await club.discord.settles()
        await club.ben.says("!quiz 1")
        await club.channel.expects("try again in 5 seconds")
        await club.discord.passes(6)
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")


async def test_a_mistake_at_the_start_costs_no_waiting(club: Club) -> None:
    async with club.bot(cooldown=5.0):
        await club.ben.says("!quiz 0")
        await club.channel.expects("A game has 1 to 50 questions")
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")


async def test_an_unknown_command_is_left_to_other_bots(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!weather vienna")
        await club.ben.says("!packs")
        await club.channel.expects("What can be played")
        assert len(club.channel.from_bot()) == 1


async def test_a_guess_that_looks_like_a_command_is_a_guess(club: Club) -> None:
    async with club.bot():
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        guess = await club.ben.says("!nicolas cage")
        await guess.gets("✅")


async def test_a_slow_shelf_does_not_fail_a_slash_command(club: Club) -> None:
    class SlowShelf(WishingShelf):
        async def draw(self, wish: Wish) -> Drawn:
            club.discord.clock.move_to(club.discord.clock.now() + 10)
            return await super().draw(wish)

    async with club.bot(shelf=SlowShelf("Film night", FILMS)) as bot:
        await bot.tree.sync()
        answer = await club.ben.slash("quiz start")
        assert "Here we go" in answer.text


async def test_a_bot_that_stops_lets_go_of_its_games_without_ending_them(club: Club) -> None:
    async with club.bot() as bot:
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.settles()
    assert not bot.host.running(club.channel.id)
    assert len(await club.store.unfinished()) == 1
    assert club.channel.from_bot("the scores") == []


async def test_a_thread_is_a_place_like_any_other(club: Club) -> None:
    thread = club.server.thread("quiz night", club.channel)
    async with club.bot():
        await club.ben.says("!quiz 1", to=thread)
        await thread.expects("Question 1")
        guess = await club.ben.says("nicolas cage", to=thread)
        await guess.gets("✅")
        await thread.expects("the scores")
