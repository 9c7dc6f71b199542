"""Settings: one typed value, made once from config.yaml and the environment, then passed in.

Every scalar of the file is read as text and turned into the setting's own type here, so that YAML
never turns a `no` or a `12:30` into something its author did not write. A misspelt setting is an
error that names it and the nearest right one; config.example.yaml explains each.
"""

from __future__ import annotations

import dataclasses
import os
import re
import typing
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import process

from quiz.errors import OperatorMistake
from quiz.judging.verdict import Strictness

#: A settings file larger than this is not one.
MAX_BYTES = 64 * 1024


def _number(default: float, low: float, high: float) -> Any:
    return field(default=default, metadata={"low": low, "high": high})


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscordConfig:
    token: str = field(default="", repr=False)
    prefix: str = "!"
    api_base: str = ""
    """Address of a Discord-compatible API, up to and without the last slash; empty for Discord."""
    gateway: str = ""
    owners: tuple[int, ...] = ()
    """User ids that may use owner's commands, besides the application's owner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GameConfig:
    rounds: int = _number(10, 1, 50)
    answer_time_s: float = _number(30.0, 5, 120)
    hints: int = _number(2, 0, 3)
    pause_s: float = _number(5.0, 0, 60)
    grace_s: float = _number(1.0, 0, 5)
    idle_rounds: int = _number(3, 1, 20)
    strictness: Strictness = Strictness.NORMAL
    mature: bool = False
    """Also ask questions flagged mature, in age-restricted channels and in the terminal."""
    spoilers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreConfig:
    url: str = field(default="data/reelwise.db", repr=False)  # may hold a password
    timezone: str = "UTC"
    """Where a leaderboard's day begins and ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesConfig:
    packs: str = "packs"
    films: str = "films"


@dataclass(frozen=True, slots=True, kw_only=True)
class WikipediaConfig:
    api: str = "https://en.wikipedia.org/w/api.php"
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationConfig:
    log_level: str = field(
        default="info", metadata={"one_of": ("debug", "info", "warning", "error")}
    )
    metrics_port: int = _number(0, 0, 65535)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    discord: DiscordConfig = field(default_factory=DiscordConfig)
    game: GameConfig = field(default_factory=GameConfig)
    store: StoreConfig = field(default_factory=StoreConfig)
    files: FilesConfig = field(default_factory=FilesConfig)
    wikipedia: WikipediaConfig = field(default_factory=WikipediaConfig)
    operation: OperationConfig = field(default_factory=OperationConfig)


def load(path: Path | None, environ: Mapping[str, str] = os.environ) -> Config:
    """Settings of `path`, or of config.yaml where there is one, or the defaults.

    DISCORD_TOKEN in the environment wins over the file's token. Raises `OperatorMistake` with
    file, line and what to do.
    """
    if path is None:
        default = Path("config.yaml")
        path = default if default.exists() else None
    config = Config() if path is None else parse(_read(path), path.name)
    if token := environ.get("DISCORD_TOKEN", "").strip():
        discord = dataclasses.replace(config.discord, token=token)
        config = dataclasses.replace(config, discord=discord)
    return config


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise OperatorMistake(f"{path} is too large for a settings file; is it the right one?")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise OperatorMistake(f"{path} is not UTF-8 text; save it as UTF-8.") from error
    except OSError as error:
        raise OperatorMistake(f"{path} can't be read: {error.strerror or error}.") from error


def parse(text: str, name: str = "config.yaml") -> Config:
    """The settings a YAML text gives; what it leaves out has its default."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{name}:{mark.line + 1}" if mark else name
        problem = getattr(error, "problem", None) or "it could not be read"
        raise OperatorMistake(
            f"{where}: this is not valid YAML ({problem}); compare with config.example.yaml."
        ) from error
    except RecursionError as error:
        raise OperatorMistake(f"{name}: far too deeply nested for a settings file.") from error
    if root is None:
        return Config()
    sections = {
        key: _section(cls, node, key, name)
        for key, node, cls in _entries(root, Config, "the settings", name)
    }
    return Config(**sections)


def _section(cls: type[Any], node: yaml.Node, section: str, name: str) -> Any:
    if isinstance(node, yaml.ScalarNode) and node.value in ("", "~", "null"):
        return cls()
    values = {}
    fields = {field.name: field for field in dataclasses.fields(cls)}
    for key, value, kind in _entries(node, cls, f'"{section}"', name):
        values[key] = _value(value, kind, fields[key], f"{section}.{key}", name)
    return cls(**values)


def _entries(
    node: yaml.Node, cls: type[Any], what: str, name: str
) -> list[tuple[str, yaml.Node, type[Any]]]:
    """(setting, value node, type) of a mapping whose keys must be fields of `cls`, each once."""
    if not isinstance(node, yaml.MappingNode):
        raise _mistake(node, name, f"{what} must be settings with values, such as `rounds: 10`")
    kinds = typing.get_type_hints(cls)
    entries: dict[str, tuple[str, yaml.Node, type[Any]]] = {}
    for key_node, value in node.value:
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
        if key not in kinds:
            near = process.extractOne(key, list(kinds), score_cutoff=60)
            hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(kinds)}."
            raise _mistake(key_node, name, f'there is no setting "{key}" in {what}; {hint}')
        if key in entries:
            raise _mistake(key_node, name, f'"{key}" is set twice in {what}; keep one')
        entries[key] = (key, value, kinds[key])
    return list(entries.values())


def _value(
    node: yaml.Node, kind: type[Any], spec: dataclasses.Field[Any], path: str, name: str
) -> object:
    """The setting's value in its own type, checked against its range."""
    if kind == tuple[int, ...]:
        return _ids(node, path, name)
    if not isinstance(node, yaml.ScalarNode):
        raise _mistake(node, name, f'"{path}" takes one value')
    text = node.value.strip()
    if any(ord(sign) < 32 or ord(sign) == 127 for sign in text):
        raise _mistake(node, name, f'"{path}" has a control character in it; write it without')
    if kind is bool:
        return _boolean(node, text, path, name)
    if kind in (int, float):
        return _in_range(node, text, kind, spec, path, name)
    one_of = spec.metadata.get("one_of") or ([s.value for s in kind] if kind is Strictness else ())
    if one_of and text not in one_of:
        raise _mistake(node, name, f'"{path}" is one of {", ".join(one_of)}, not "{text}"')
    if path == "store.timezone" and text not in zoneinfo.available_timezones():
        raise _mistake(node, name, f'"{text}" is no time zone; write one such as Europe/Berlin')
    if path == "discord.prefix" and (not text or any(c.isspace() for c in text)):
        raise _mistake(node, name, '"discord.prefix" is one or more signs without spaces')
    return kind(text)


def _boolean(node: yaml.Node, text: str, path: str, name: str) -> bool:
    folded = text.casefold()
    if folded in ("true", "yes", "on"):
        return True
    if folded in ("false", "no", "off"):
        return False
    raise _mistake(node, name, f'"{path}" is yes or no, not "{text}"')


def _in_range(
    node: yaml.Node, text: str, kind: type[Any], spec: dataclasses.Field[Any], path: str, name: str
) -> int | float:
    low, high = spec.metadata["low"], spec.metadata["high"]
    what = "a whole number" if kind is int else "a number"
    try:
        value: int | float = kind(text)
    except ValueError:
        value = float("nan")
    if not low <= value <= high:  # also refuses NaN
        raise _mistake(node, name, f'"{path}" is {what} from {low} to {high}, not "{text}"')
    return value


def _ids(node: yaml.Node, path: str, name: str) -> tuple[int, ...]:
    items = node.value if isinstance(node, yaml.SequenceNode) else None
    if items is None or not all(
        isinstance(item, yaml.ScalarNode) and item.value.isdecimal() for item in items
    ):
        raise _mistake(node, name, f'"{path}" is a list of user ids, such as [80351110224678912]')
    return tuple(int(item.value) for item in items)


def _mistake(node: yaml.Node, name: str, sentence: str) -> OperatorMistake:
    end = "" if sentence.endswith((".", "?")) else "."
    return OperatorMistake(f"{name}:{node.start_mark.line + 1}: {sentence}{end}")


def read_shards(text: str | None) -> tuple[tuple[int, ...] | None, int | None]:
    """The shard ids and their number in all, of "0-3/16"; None for what Discord recommends."""
    if text is None:
        return None, None
    found = re.fullmatch(r"(\d{1,5})(?:-(\d{1,5}))?/(\d{1,5})", text)
    if found:
        first, last, count = int(found[1]), int(found[2] or found[1]), int(found[3])
        if first <= last < count:
            return tuple(range(first, last + 1)), count
    raise OperatorMistake(
        f'--shards takes the first and last shard and their number in all, as 0-3/16, not "{text}".'
    )
