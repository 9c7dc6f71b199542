"""Objects as Discord's JSON: the fields that discord.py needs, and no more."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.fake_discord.refusals import Json
from tests.fake_discord.world import (
    DIRECT,
    MODERATING,
    ORDINARY,
    THREAD,
    Channel,
    Interaction,
    Message,
    Person,
    Server,
)

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord


def moment(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat()


class Payloads:
    def __init__(self, world: FakeDiscord) -> None:
        self._world = world

    def user(self, person: Person) -> Json:
        return {
            "id": str(person.id),
            "username": person.name.lower().replace(" ", ""),
            "global_name": person.name,
            "discriminator": "0",
            "avatar": None,
            "bot": person.bot,
        }

    def member(self, person: Person) -> Json:
        roles = []
        if person.moderator and person.server:
            roles.append(str(person.server.moderators_role))
        return {"user": self.user(person), "nick": None, "roles": roles, "flags": 0}

    def role(self, id: int, name: str, permissions: int, position: int) -> Json:
        return {
            "id": str(id),
            "name": name,
            "permissions": str(permissions),
            "position": position,
            "color": 0,
            "hoist": False,
            "managed": False,
            "mentionable": False,
        }

    def channel(self, channel: Channel) -> Json:
        data: Json = {"id": str(channel.id), "type": channel.kind, "name": channel.name}
        if channel.kind == DIRECT or channel.server is None:
            data["recipients"] = [self.user(self._world.bot)]
            return data
        data["guild_id"] = str(channel.server.id)
        if channel.kind == THREAD:
            assert channel.parent is not None
            data |= {
                "parent_id": str(channel.parent.id),
                "owner_id": str(self._world.bot.id),
                "message_count": 0,
                "member_count": 1,
                "thread_metadata": {
                    "archived": False,
                    "auto_archive_duration": 60,
                    "archive_timestamp": moment(self._world.clock.now()),
                },
            }
            return data
        denied = {
            "id": str(self._world.bot.id),
            "type": 1,
            "allow": "0",
            "deny": str(channel.forbidden.value),
        }
        data |= {
            "position": 0,
            "nsfw": channel.age_restricted,
            "permission_overwrites": [denied] if channel.forbidden.value else [],
        }
        return data

    def server(self, server: Server) -> Json:
        return {
            "id": str(server.id),
            "name": server.name,
            "owner_id": str(self._world.owner.id),
            "roles": [
                self.role(server.id, "@everyone", ORDINARY.value, 0),
                self.role(server.moderators_role, "moderators", MODERATING.value, 1),
            ],
            "channels": [self.channel(c) for c in server.channels if c.kind != THREAD],
            "threads": [self.channel(c) for c in server.channels if c.kind == THREAD],
            "members": [self.member(self._world.bot)],
            "member_count": 1 + len(server.people),
        }

    def message(self, message: Message) -> Json:
        """The message as the bot's own eyes or REST see it; `redacted` for the gateway."""
        data: Json = {
            "id": str(message.id),
            "channel_id": str(message.channel.id),
            "author": self.user(message.author),
            "content": message.content,
            "type": 19 if message.reply_to else 0,
            "timestamp": moment(message.at),
            "edited_timestamp": moment(self._world.clock.now()) if message.edited else None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [
                self.user(person) | {"member": self.member(person) | {"user": None}}
                for person in self._world.everybody()
                if f"<@{person.id}>" in message.content
            ],
            "mention_roles": [],
            "attachments": [],
            "embeds": [{"type": "rich"} | embed for embed in message.embeds],
            "components": [],
            "pinned": False,
            "flags": 64 if message.ephemeral else 0,
        }
        for mention in data["mentions"]:
            mention["member"].pop("user")
        if message.nonce is not None:
            data["nonce"] = message.nonce
        if message.reply_to is not None:
            data["message_reference"] = {
                "message_id": str(message.reply_to.id),
                "channel_id": str(message.channel.id),
            }
        return data | message.extra

    def announced(self, message: Message) -> Json:
        """The message with what the gateway adds in a server."""
        data = self.message(message)
        server = message.channel.server
        if server is not None:
            data["guild_id"] = str(server.id)
            member = self.member(message.author)
            del member["user"]
            data.setdefault("member", member)
        return data

    def redacted(self, data: Json) -> Json:
        """As Discord sends other people's messages without the message content intent."""
        bot = str(self._world.bot.id)
        mentioned = any(user["id"] == bot for user in data["mentions"])
        if data["author"]["id"] == bot or mentioned or "guild_id" not in data:
            return data
        return data | {"content": "", "embeds": [], "attachments": [], "components": []}

    def interaction(self, interaction: Interaction, kind: int, data: Json) -> Json:
        channel, person, world = interaction.channel, interaction.person, self._world
        assert channel.server is not None
        permissions = str(channel.permissions(person).value)
        return {
            "id": str(interaction.id),
            "application_id": str(world.bot.id),
            "token": interaction.token,
            "version": 1,
            "type": kind,
            "data": data,
            "guild_id": str(channel.server.id),
            "channel": self.channel(channel) | {"permissions": permissions},
            "channel_id": str(channel.id),
            "member": self.member(person) | {"permissions": permissions},
            "app_permissions": str(channel.permissions(world.bot).value),
            "entitlements": [],
            "locale": "en-GB",
            "guild_locale": "en-GB",
            "authorizing_integration_owners": {"0": str(channel.server.id)},
            "context": 0,
            "attachment_size_limit": 10_000_000,
        }

    def application(self) -> Json:
        return {
            "id": str(self._world.bot.id),
            "name": "Reelwise",
            "description": "",
            "icon": None,
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "owner": self.user(self._world.owner),
            "flags": (1 << 19) if self._world.message_content_allowed else 0,
        }
