"""A small Discord for tests: the REST routes and the gateway that the real discord.py needs.

    async with FakeDiscord() as discord:
        server = discord.server("Film club")
        channel = server.channel("general")
        ben = server.person("Ben")
        …start the bot with `discord.api_base` and `discord.token`…
        await ben.says("!quiz 3")
        await channel.expects("Question 1")
        guess = await ben.says("nicolas cage")
        await guess.gets("✅")
        await discord.passes(30)          # seconds on `discord.clock`; nothing really waits

README.md beside this file lists the controls and what is refused.
"""

from tests.fake_discord.clock import FakeClock
from tests.fake_discord.server import FakeDiscord
from tests.fake_discord.world import Channel, Message, Person, Server

__all__ = ["Channel", "FakeClock", "FakeDiscord", "Message", "Person", "Server"]
