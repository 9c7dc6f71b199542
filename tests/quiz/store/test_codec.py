"""Events ↔ payloads: nothing is lost, and what can't be read is told."""

from __future__ import annotations

import dataclasses
import json
import sys
import typing
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.errors import OperatorMistake
from quiz.events import Asked, Ended, Event, GameSettings, Player, Score, Started
from quiz.question import Question
from quiz.store.codec import KINDS, VERSION, clean, decode, encode

TEXT = st.text(max_size=20) | st.text(st.characters(), max_size=5) | st.just("\0\ud83c🎬\n\"'")
NUMBERS = {
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    str: TEXT,
}


def any_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any value of a dataclass, with every field set, so that a field added later is covered."""
    hints = typing.get_type_hints(kind, vars(sys.modules[kind.__module__]))
    fields = {}
    for field in dataclasses.fields(kind):
        fields[field.name] = _value(hints[field.name])
        if field.name == "difficulty":
            fields[field.name] = st.integers(1, 5)
    return st.builds(kind, **fields)


def _value(hint: Any) -> st.SearchStrategy[Any]:
    if hint in NUMBERS:
        return NUMBERS[hint]
    if dataclasses.is_dataclass(hint):
        return any_of(typing.cast(type[Any], hint))
    if typing.get_origin(hint) is tuple:
        return st.lists(_value(typing.get_args(hint)[0]), max_size=3).map(tuple)
    if args := typing.get_args(hint):
        return st.one_of(*(_value(arg) for arg in args))
    return st.from_type(hint)


EVENTS = st.one_of(*(any_of(kind) for kind in KINDS))


@given(EVENTS)
@settings(max_examples=300, deadline=None)
def test_every_event_comes_back_as_it_went(event: Event) -> None:
    payload = encode(event)
    payload.encode("utf-8")
    assert "\0" not in payload
    assert decode("a", 0, KINDS[type(event)], payload) == event


def test_every_event_has_a_kind() -> None:
    assert set(KINDS) == set(typing.get_args(Event))


def test_a_payload_says_its_version_and_keeps_its_field_names() -> None:
    board = (Score(Player(1, "Ann"), 9, 2),)
    assert json.loads(encode(Ended(5.0, "idle", board))) == {
        "v": VERSION,
        "at": 5.0,
        "reason": "idle",
        "board": [{"player": {"id": 1, "name": "Ann"}, "points": 9, "right": 2}],
    }


def test_a_payload_is_readable_text() -> None:
    question = Question(id="a", stem="Wer führte Regie bei „Das Boot“?", answer="Wolfgang Petersen")
    payload = encode(Started(1.0, "Krieg", GameSettings(), (question,)))
    assert "Wer führte Regie bei „Das Boot“?" in payload


@pytest.mark.parametrize(
    ("kind", "payload"),
    [("danced", '{"v": 1, "at": 1.0}'), ("asked", '{"v": 2, "at": 1.0, "round": 1}')],
)
def test_what_a_newer_version_wrote_names_the_game(kind: str, payload: str) -> None:
    with pytest.raises(OperatorMistake, match="game g7, entry 3: a newer Reelwise"):
        decode("g7", 3, kind, payload)


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "{",
        "[]",
        "null",
        '{"at": 1.0}',
        '{"v": 1}',
        '{"v": 1, "at": 1.0, "round"',
        "[" * 100_000,
    ],
)
def test_a_damaged_payload_names_the_game(payload: str) -> None:
    with pytest.raises(OperatorMistake, match="game g7, entry 3: the payload of this 'asked'"):
        decode("g7", 3, "asked", payload)


@pytest.mark.parametrize("at", [float("nan"), float("inf")])
def test_a_number_json_cannot_hold_is_refused(at: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        encode(Asked(at, 1))


@given(TEXT)
@settings(deadline=None)
def test_clean_text_fits_a_column_and_is_cleaned_once(text: str) -> None:
    cleaned = clean(text)
    assert "\0" not in cleaned.encode("utf-8").decode("utf-8")
    assert clean(cleaned) == cleaned
