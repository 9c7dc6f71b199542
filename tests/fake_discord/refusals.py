"""How Discord says no, and the limits on what may be sent to it."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web

Json = dict[str, Any]

UNKNOWN_CHANNEL = (404, 10003, "Unknown Channel")
UNKNOWN_MESSAGE = (404, 10008, "Unknown Message")
UNKNOWN_MEMBER = (404, 10007, "Unknown Member")
UNKNOWN_WEBHOOK = (404, 10015, "Unknown Webhook")
UNKNOWN_INTERACTION = (404, 10062, "Unknown interaction")
ALREADY_ANSWERED = (400, 40060, "Interaction has already been acknowledged.")
MISSING_ACCESS = (403, 50001, "Missing Access")
EMPTY_MESSAGE = (400, 50006, "Cannot send an empty message")
CANNOT_DM = (403, 50007, "Cannot send messages to this user")
MISSING_PERMISSIONS = (403, 50013, "Missing Permissions")
NO_HISTORY_TO_REPLY = (400, 160002, "Cannot reply without permission to read message history")

EMBED_TEXTS = {"title": 256, "description": 4096}


class Refusal(Exception):
    """An error answer: HTTP status, Discord's code, message, and the `errors` tree."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.body: Json = {"code": code, "message": message}
        if errors:
            self.body["errors"] = errors


def answer(data: object, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """JSON as Discord sends it: discord.py does not parse a content type that names a charset."""
    body = json.dumps(data).encode()
    return web.Response(
        body=body, status=status, content_type="application/json", headers=headers or {}
    )


def refuse_form(field: str, message: str) -> Refusal:
    tree = {field: {"_errors": [{"code": "BASE_TYPE_BAD_LENGTH", "message": message}]}}
    return Refusal(400, 50035, "Invalid Form Body", tree)


def check_message(body: Json) -> None:
    """Raise what Discord would answer to a message it does not take."""
    content = body.get("content") or ""
    embeds = body.get("embeds") or []
    if len(content) > 2000:
        raise refuse_form("content", "Must be 2000 or fewer in length.")
    if len(embeds) > 10:
        raise refuse_form("embeds", "Must be 10 or fewer in length.")
    total = 0
    for number, embed in enumerate(embeds):
        total += check_embed(embed, f"embeds.{number}")
    if total > 6000:
        raise refuse_form("embeds", "Embed size exceeds maximum size of 6000")
    if not content.strip() and not embeds and not body.get("components"):
        raise Refusal(*EMPTY_MESSAGE)


def check_embed(embed: Json, where: str) -> int:
    """Return the characters that count towards the limit of 6000."""
    texts = [(f"{where}.{name}", embed.get(name) or "", most) for name, most in EMBED_TEXTS.items()]
    texts.append((f"{where}.footer.text", (embed.get("footer") or {}).get("text") or "", 2048))
    texts.append((f"{where}.author.name", (embed.get("author") or {}).get("name") or "", 256))
    fields = embed.get("fields") or []
    if len(fields) > 25:
        raise refuse_form(f"{where}.fields", "Must be 25 or fewer in length.")
    for number, field in enumerate(fields):
        for name, most in (("name", 256), ("value", 1024)):
            if not field.get(name):
                raise refuse_form(f"{where}.fields.{number}.{name}", "This field is required")
            texts.append((f"{where}.fields.{number}.{name}", field[name], most))
    for name, text, most in texts:
        if len(text) > most:
            raise refuse_form(name, f"Must be {most} or fewer in length.")
    return sum(len(text) for _, text, _ in texts)


def check_commands(commands: list[Json]) -> None:
    """Refuse a sync that Discord would refuse: too many, doubled, badly named."""
    if len(commands) > 100:
        raise refuse_form("_errors", "Maximum number of application commands reached (100).")
    names = [(command.get("type", 1), command["name"]) for command in commands]
    if len(set(names)) != len(names):
        raise refuse_form("name", "Application command names must be unique")
    for command in commands:
        _check_described(command, "")


def _check_described(node: Json, where: str) -> None:
    name, description = node["name"], node.get("description", "")
    if not 1 <= len(name) <= 32 or name != name.lower() or " " in name:
        raise refuse_form(f"{where}name", f"Command name is invalid: {name}")
    if node.get("type", 1) == 1 and not 1 <= len(description) <= 100:
        raise refuse_form(f"{where}{name}.description", "Must be between 1 and 100 in length.")
    options = node.get("options") or []
    if len(options) > 25:
        raise refuse_form(f"{where}{name}.options", "Must be 25 or fewer in length.")
    for option in options:
        _check_described(option, f"{where}{name}.")
