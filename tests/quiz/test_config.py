"""Settings: what a file may say, and what is told about a mistake in it."""

import dataclasses
import re
from pathlib import Path

import pytest

from quiz import config
from quiz.config import Config
from quiz.errors import OperatorMistake
from quiz.judging.verdict import Strictness

EXAMPLE = Path(__file__).parents[2] / "config.example.yaml"


def told(text: str) -> str:
    with pytest.raises(OperatorMistake) as mistake:
        config.parse(text)
    return str(mistake.value)


def test_the_example_file_holds_every_setting_with_its_default() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert config.parse(text) == Config()
    for section in dataclasses.fields(Config):
        for setting in dataclasses.fields(getattr(Config(), section.name)):
            assert re.search(rf"^  {setting.name}: ", text, re.M), setting.name


def test_the_example_file_states_every_range() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    for setting in dataclasses.fields(Config().game):
        if "low" in setting.metadata:
            low, high = setting.metadata["low"], setting.metadata["high"]
            comment = text[: text.index(f"\n  {setting.name}: ")].rsplit("\n  ", 4)
            assert f"{low} to {high}" in " ".join(comment), setting.name


def test_an_empty_file_gives_the_defaults() -> None:
    assert config.parse("") == Config()
    assert config.parse("game:\n") == Config()


def test_values_come_in_their_own_types() -> None:
    read = config.parse(
        "game:\n  rounds: 5\n  answer_time_s: 12.5\n  strictness: exact\n  mature: yes\n"
        "discord:\n  prefix: '?'\n  owners: [1, 22]\n"
    )
    assert read.game.rounds == 5
    assert read.game.answer_time_s == 12.5
    assert read.game.strictness is Strictness.EXACT
    assert read.game.mature is True
    assert read.discord.owners == (1, 22)


def test_a_misspelt_setting_names_the_line_and_the_nearest_right_one() -> None:
    sentence = told("game:\n  anwser_time_s: 20\n")
    assert sentence == (
        'config.yaml:2: there is no setting "anwser_time_s" in "game"; '
        'did you mean "answer_time_s"?'
    )


def test_a_misspelt_section_names_the_nearest_right_one() -> None:
    assert 'did you mean "discord"?' in told("discrod:\n  token: x\n")


def test_a_setting_like_no_other_is_told_what_there_is() -> None:
    assert "there are packs, films." in told("files:\n  zzz: 1\n")


@pytest.mark.parametrize("value", ["0", "51", "many", "5.5", ".nan", "1e99", "", "[1]", "{a: b}"])
def test_rounds_out_of_range_are_told_the_range(value: str) -> None:
    assert told(f"game:\n  rounds: {value}\n").startswith('config.yaml:2: "game.rounds"')


@pytest.mark.parametrize("value", [".nan", ".inf", "nan", "inf", "-1"])
def test_seconds_are_never_infinite_nor_negative(value: str) -> None:
    assert "from 5 to 120" in told(f"game:\n  answer_time_s: {value}\n")


def test_a_control_character_in_a_path_is_refused() -> None:
    assert "control character" in told('files:\n  packs: "a\\0b"\n')


def test_a_setting_given_twice_is_refused() -> None:
    assert "set twice" in told("game:\n  rounds: 5\n  rounds: 6\n")


def test_broken_yaml_names_the_line() -> None:
    assert told("game:\n  rounds: [5\n").startswith("config.yaml:")


def test_text_instead_of_settings_is_refused() -> None:
    assert "must be settings" in told("just a line\n")


def test_an_unknown_time_zone_is_refused() -> None:
    assert "no time zone" in told("store:\n  timezone: Mars/Olympus\n")


def test_the_environment_wins_over_the_token_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("discord:\n  token: from-file\n", encoding="utf-8")
    assert config.load(path, {}).discord.token == "from-file"
    assert config.load(path, {"DISCORD_TOKEN": " from-env \n"}).discord.token == "from-env"


def test_a_token_never_shows_in_a_log_line() -> None:
    assert "secret" not in repr(config.parse("discord:\n  token: secret\n"))


def test_a_named_file_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match=r"nowhere\.yaml can't be read"):
        config.load(tmp_path / "nowhere.yaml", {})


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"x" * 70_000, b"[" * 5000])
def test_a_file_that_is_no_settings_file_is_told_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "config.yaml"
    path.write_bytes(data)
    with pytest.raises(OperatorMistake):
        config.load(path, {})


@pytest.mark.parametrize(
    ("text", "shards"),
    [(None, (None, None)), ("0-3/16", ((0, 1, 2, 3), 16)), ("5/6", ((5,), 6))],
)
def test_shards_are_a_range_of_a_number(
    text: str | None, shards: tuple[tuple[int, ...] | None, int | None]
) -> None:
    assert config.read_shards(text) == shards


@pytest.mark.parametrize("text", ["", "3-0/16", "0-16/16", "0-3", "a/b", "0-3/16/2", "1" * 99])
def test_shards_that_are_no_range_are_told(text: str) -> None:
    with pytest.raises(OperatorMistake, match="as 0-3/16"):
        config.read_shards(text)
