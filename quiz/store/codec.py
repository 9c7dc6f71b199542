"""Events ↔ the JSON payloads of the ledger.

Every payload is an object with "v", the version of its form. Fields are written out one by one: a
rename in `quiz.events` must not rename what ten thousand ledgers hold. A field that is added later
is read with its default from rows that lack it, and needs no new version; a changed meaning does.

Nothing is lost on the way: NUL and lone surrogates are escaped in JSON. Columns of plain text can
hold neither on every engine, so what goes there passes `clean` first.
"""

from __future__ import annotations

import json
from typing import Any

from quiz.errors import OperatorMistake
from quiz.events import (
    Asked,
    Awarded,
    Closed,
    Ended,
    Estimated,
    Event,
    GameSettings,
    Hinted,
    Opened,
    Player,
    Score,
    Started,
)
from quiz.judging.verdict import Strictness
from quiz.question import Kind, Question

VERSION = 1

KINDS: dict[type[Event], str] = {
    Started: "started",
    Asked: "asked",
    Opened: "opened",
    Hinted: "hinted",
    Estimated: "estimated",
    Awarded: "awarded",
    Closed: "closed",
    Ended: "ended",
}


def encode(event: Event) -> str:
    """The payload of `event`. Raises ValueError for a number JSON can't hold, such as NaN."""
    fields = {"v": VERSION, **_fields(event)}
    text = json.dumps(fields, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    if clean(text) != text:
        text = json.dumps(fields, allow_nan=False, separators=(",", ":"))
    return text


def decode(game: str, seq: int, kind: str, payload: str) -> Event:
    """The event of one ledger row.

    Raises OperatorMistake, naming the game, if a newer version wrote it or it was damaged.
    """
    where = f"game {game}, entry {seq}"
    try:
        fields = json.loads(payload)
        if not isinstance(fields, dict):
            raise TypeError("not an object")
        if kind not in KINDS.values() or fields["v"] != VERSION:
            raise OperatorMistake(
                f"{where}: a newer Reelwise wrote this ({kind!r}, version {fields['v']!r}); "
                "update Reelwise to read it"
            )
        return _event(kind, fields)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise OperatorMistake(
            f"{where}: the payload of this {kind!r} is damaged; restore the database from a backup"
        ) from error


def clean(text: str) -> str:
    """`text` without what a text column can't hold: NUL (PostgreSQL) and lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


# ── Out ──────────────────────────────────────────────────────────────────────────────────────────


def _fields(event: Event) -> dict[str, Any]:
    match event:
        case Started(at, title, settings, questions, starter):
            return {
                "at": at,
                "title": title,
                "settings": _settings_out(settings),
                "questions": [_question_out(question) for question in questions],
                "starter": starter,
            }
        case Asked(at, round_):
            return {"at": at, "round": round_}
        case Opened(at, round_, message, seconds):
            return {"at": at, "round": round_, "message": message, "seconds": seconds}
        case Hinted(at, round_, hint):
            return {"at": at, "round": round_, "hint": hint}
        case Estimated(at, round_, player, value, guess):
            return {
                "at": at,
                "round": round_,
                "player": _player_out(player),
                "value": value,
                "guess": guess,
            }
        case Awarded():
            return {
                "at": event.at,
                "round": event.round,
                "player": _player_out(event.player),
                "points": event.points,
                "seconds": event.seconds,
                "form": event.form,
                "guess": event.guess,
            }
        case Closed(at, round_, reason, guesses):
            return {"at": at, "round": round_, "reason": reason, "guesses": guesses}
        case Ended(at, reason, board):
            return {"at": at, "reason": reason, "board": [_score_out(score) for score in board]}


def _settings_out(settings: GameSettings) -> dict[str, Any]:
    return {
        "answer_time_s": settings.answer_time_s,
        "hints": settings.hints,
        "pause_s": settings.pause_s,
        "grace_s": settings.grace_s,
        "idle_rounds": settings.idle_rounds,
        "strictness": settings.strictness.value,
    }


def _question_out(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "stem": question.stem,
        "answer": question.answer,
        "kind": question.kind and question.kind.value,
        "strictness": question.strictness and question.strictness.value,
        "accept": list(question.accept),
        "prompt": list(question.prompt),
        "reject": list(question.reject),
        "choices": None if question.choices is None else list(question.choices),
        "needs_choices": question.needs_choices,
        "closest": question.closest,
        "clues": list(question.clues),
        "category": question.category,
        "difficulty": question.difficulty,
        "learned": question.learned,
        "film": question.film,
        "template": question.template,
        "mature": question.mature,
        "spoiler": question.spoiler,
        "because": question.because,
        "source": question.source,
    }


def _player_out(player: Player) -> dict[str, Any]:
    return {"id": player.id, "name": player.name}


def _score_out(score: Score) -> dict[str, Any]:
    return {
        "player": _player_out(score.player),
        "points": score.points,
        "right": score.right,
    }


# ── In ───────────────────────────────────────────────────────────────────────────────────────────


def _event(kind: str, f: dict[str, Any]) -> Event:
    match kind:
        case "started":
            return Started(
                f["at"],
                f["title"],
                _settings_in(f["settings"]),
                tuple(_question_in(question) for question in f["questions"]),
                f.get("starter"),
            )
        case "asked":
            return Asked(f["at"], f["round"])
        case "opened":
            return Opened(f["at"], f["round"], f["message"], f["seconds"])
        case "hinted":
            return Hinted(f["at"], f["round"], f["hint"])
        case "estimated":
            return Estimated(f["at"], f["round"], _player_in(f["player"]), f["value"], f["guess"])
        case "awarded":
            return Awarded(
                f["at"],
                f["round"],
                _player_in(f["player"]),
                f["points"],
                f["seconds"],
                f["form"],
                f["guess"],
            )
        case "closed":
            return Closed(f["at"], f["round"], f["reason"], f["guesses"])
        case _:
            board = tuple(
                Score(_player_in(score["player"]), score["points"], score["right"])
                for score in f["board"]
            )
            return Ended(f["at"], f["reason"], board)


def _settings_in(f: dict[str, Any]) -> GameSettings:
    return GameSettings(
        answer_time_s=f["answer_time_s"],
        hints=f["hints"],
        pause_s=f["pause_s"],
        grace_s=f["grace_s"],
        idle_rounds=f["idle_rounds"],
        strictness=Strictness(f["strictness"]),
    )


def _question_in(f: dict[str, Any]) -> Question:
    return Question(
        id=f["id"],
        stem=f["stem"],
        answer=f["answer"],
        kind=None if f["kind"] is None else Kind(f["kind"]),
        strictness=Strictness(f["strictness"]) if f.get("strictness") else None,
        accept=tuple(f["accept"]),
        prompt=tuple(f["prompt"]),
        reject=tuple(f["reject"]),
        choices=None if f["choices"] is None else tuple(f["choices"]),
        needs_choices=f.get("needs_choices", False),
        closest=f.get("closest", False),
        clues=tuple(f.get("clues", ())),
        category=f["category"],
        difficulty=f["difficulty"],
        learned=f.get("learned"),
        film=f["film"],
        template=f["template"],
        mature=f["mature"],
        spoiler=f["spoiler"],
        because=f["because"],
        source=f["source"],
    )


def _player_in(f: dict[str, Any]) -> Player:
    return Player(f["id"], f["name"])
