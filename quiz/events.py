"""What happens in a game: inputs, events for the ledger, and effects for people.

    input (a guess, a timer …) → game.step → events (kept) and effects (carried out, after the
    events are durable)

All times are Unix seconds on the *channel's* clock: Discord's for Discord (message timestamps),
this machine's for the terminal. A game's state is the fold of its events; effects are never kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.judging.verdict import Strictness, Verdict
from quiz.question import Question


@dataclass(frozen=True, slots=True)
class Player:
    id: int
    name: str
    """Display name when the guess was made; user text, never formatted or trusted."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a game is played: one game a channel at a time. The terminal is (0, 0)."""

    guild: int
    channel: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GameSettings:
    answer_time_s: float = 30.0
    hints: int = 2
    """Letter hints in a round, spread evenly over the answer time; 0 for none."""
    pause_s: float = 5.0
    """Between the reveal and the next question."""
    grace_s: float = 1.0
    """A round closes this long after its time is up, so that guesses under way still count;
    a guess counts by its own timestamp, so the grace gives nobody more time."""
    idle_rounds: int = 3
    """The game ends after this many rounds in a row without any guess; 0 for never."""
    strictness: Strictness = Strictness.NORMAL


@dataclass(frozen=True, slots=True)
class Score:
    """A player's line of the scoreboard."""

    player: Player
    points: int
    right: int
    """Questions answered right in this game."""


# ── Inputs: what the host tells the game ─────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Begin:
    at: float


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The question of round `round` can be seen since `at`: its clock starts."""

    round: int
    at: float
    message: int
    """The question's message id; 0 where the place has none."""


@dataclass(frozen=True, slots=True)
class Guess:
    player: Player
    text: str
    at: float
    message: int
    """The guess's message id, for marks; 0 where the place has none."""


@dataclass(frozen=True, slots=True)
class Tick:
    """The time asked for by `WakeAt` has come. Early and repeated ticks change nothing."""

    at: float


@dataclass(frozen=True, slots=True)
class Skip:
    player: Player
    at: float


@dataclass(frozen=True, slots=True)
class Stop:
    player: Player | None
    """None where the host stops the game, for instance because the channel is gone."""
    at: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class Resume:
    """The process came back; the game was folded from its events."""

    at: float


Input = Begin | Confirmed | Guess | Tick | Skip | Stop | Resume


# ── Events: what the ledger keeps ────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Started:
    at: float
    title: str
    """What is played: "Leaving Las Vegas", "Noir nights"."""
    settings: GameSettings
    questions: tuple[Question, ...]
    starter: int | None = None
    """Id of the player who may stop and skip; None where that is not asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Round `round` (from 1) is about to be shown."""

    at: float
    round: int


@dataclass(frozen=True, slots=True)
class Opened:
    """The question can be seen. A second one for a round: a restarted game showed it again."""

    at: float
    round: int
    message: int
    seconds: float | None = None
    """Time to answer, from `at`; None for the whole answer time of the settings."""


@dataclass(frozen=True, slots=True)
class Hinted:
    at: float
    round: int
    hint: int
    """1 for the round's first hint."""


@dataclass(frozen=True, slots=True)
class Estimated:
    """A player's number, where the nearest wins."""

    at: float
    round: int
    player: Player
    value: float
    guess: str
    """As it was written."""


@dataclass(frozen=True, slots=True)
class Awarded:
    """Unique per (game, round, player), and per (game, round) where one winner takes it."""

    at: float
    round: int
    player: Player
    points: int
    seconds: float
    """From the question's confirmation to the guess, both by the channel's clock."""
    form: str
    """The accepted form that matched."""
    guess: str


@dataclass(frozen=True, slots=True)
class Closed:
    at: float
    round: int
    reason: str
    """"answered", "time", "skipped" or "stopped"."""
    guesses: int
    """Messages that were meant as guesses; chatter is not counted."""


@dataclass(frozen=True, slots=True)
class Ended:
    at: float
    reason: str
    """"finished", "stopped", "idle", "abandoned"."""
    board: tuple[Score, ...]
    """Best first; equal points by fewer seconds, then by lower player id."""


Event = Started | Asked | Opened | Hinted | Estimated | Awarded | Closed | Ended


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the ledger: `seq` counts a game's events from 0 without gaps."""

    seq: int
    event: Event


# ── Effects: what the host shows ─────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ShowIntro:
    title: str
    rounds: int
    settings: GameSettings


@dataclass(frozen=True, slots=True)
class ShowQuestion:
    """The host answers this one with `Confirmed`."""

    round: int
    rounds: int
    question: Question
    points: int
    seconds: float
    """Time to answer, from the moment it can be seen."""
    options: tuple[str, ...] = ()
    """Answers to be shown with it, A, B, C …; most questions have none."""
    again: bool = False
    """True where a restarted game shows a running question once more."""


@dataclass(frozen=True, slots=True)
class ShowHint:
    round: int
    hint: str
    """Letters in their places, "N______ C___", or a further clue; looks are the place's."""
    points: int
    """What the question is worth from now on."""
    clue: bool = False
    """Whether it is a clue, in words."""


@dataclass(frozen=True, slots=True)
class ShowVerdict:
    """What became of one guess; places decide who sees it (an accept, everyone)."""

    round: int
    guess: Guess
    verdict: Verdict
    points: int
    """0 unless accepted."""


@dataclass(frozen=True, slots=True)
class ShowReveal:
    round: int
    rounds: int
    question: Question
    winner: Player | None
    points: int
    form: str
    """The accepted form that matched; "" without a winner."""
    guess: str
    reason: str
    """As in `Closed`."""
    board: tuple[Score, ...]
    """The standing after this round."""


@dataclass(frozen=True, slots=True)
class ShowScoreboard:
    title: str
    reason: str
    """As in `Ended`."""
    why: str
    """More about the reason, in words; may be empty."""
    board: tuple[Score, ...]
    rounds_played: int


@dataclass(frozen=True, slots=True)
class ShowNotice:
    """One plain sentence to the channel: "Back after a restart; 12 seconds are left"."""

    text: str


@dataclass(frozen=True, slots=True)
class WakeAt:
    """Tell the game `Tick` at `at`; a later WakeAt replaces an earlier one."""

    at: float


Show = ShowIntro | ShowQuestion | ShowHint | ShowVerdict | ShowReveal | ShowScoreboard | ShowNotice
Effect = Show | WakeAt
