"""Failing commands: one polite sentence for the player, the rest in the log."""

from __future__ import annotations

import logging

import pytest

from quiz.errors import PlayerMistake
from quiz.ports import Drawn, Wish
from tests.quiz.discord.conftest import FILMS, Club, WishingShelf


class BrokenShelf(WishingShelf):
    def __init__(self, error: Exception) -> None:
        super().__init__("Broken", FILMS)
        self.error = error

    async def draw(self, wish: Wish) -> Drawn:
        raise self.error


async def test_a_players_mistake_is_shown_as_it_stands(club: Club) -> None:
    shelf = BrokenShelf(PlayerMistake("Nothing is called “@everyone”; there is Noir nights."))
    async with club.bot(shelf=shelf):
        await club.ben.says("!quiz @everyone")
        told = await club.channel.expects(
            "Nothing is called “@\u200beveryone”; there is Noir nights."
        )
        assert told.pings == []


async def test_what_a_mistake_repeats_is_shown_letter_by_letter(club: Club) -> None:
    link = "[Free Nitro](https://evil.example/x)"
    shelf = BrokenShelf(PlayerMistake(f"There is nothing called “{link} **x**” here."))
    async with club.bot(shelf=shelf):
        await club.ben.says(f"!quiz {link} **x**")
        told = await club.channel.expects("There is nothing called")
        assert "“\\[Free Nitro\\](https://evil.example/x) \\*\\*x\\*\\*”" in told.text


async def test_a_title_is_repeated_letter_by_letter(club: Club) -> None:
    shelf = WishingShelf("Free [Nitro](https://evil.example/x)", FILMS)
    async with club.bot(shelf=shelf) as bot:
        await bot.tree.sync()
        answer = await club.ben.slash("quiz start")
        assert answer.text == "Here we go: Free \\[Nitro\\](https://evil.example/x)"


async def test_a_bug_is_logged_and_told_in_one_polite_sentence(
    club: Club, caplog: pytest.LogCaptureFixture
) -> None:
    async with club.bot(shelf=BrokenShelf(RuntimeError("secret detail"))) as bot:
        await bot.tree.sync()
        with caplog.at_level(logging.ERROR):
            await club.ben.says("!quiz 3")
            told = await club.channel.expects("Something went wrong on my side")
            answer = await club.ben.slash("quiz start")
    assert "Something went wrong on my side" in answer.text
    assert answer.ephemeral
    assert "secret" not in told.text + answer.text
    assert caplog.text.count("RuntimeError: secret detail") == 2
