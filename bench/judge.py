"""How well and how fast the judge rules, beside four simple ways to do it.

Prints agreement (accepted or not), wrong guesses that score (false accepts), right ones refused
(false rejects) and prompts found: for the golden table, with its held-back rows apart, and, where
it is there, for ../shared/answers/dev.jsonl; by kind and by phenomenon. Then microseconds, beside
one call of `rapidfuzz.fuzz.ratio` as the floor.

    python bench/judge.py [--differences]
"""

from __future__ import annotations

import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rapidfuzz import fuzz  # noqa: E402

from questions.reference.names import shipped  # noqa: E402
from quiz.judging import align, compile  # noqa: E402
from quiz.question import Kind, Question  # noqa: E402
from tests.golden.cases import DEV, Case, dev_cases, golden_cases, key_of, verdict_of  # noqa: E402

#: Phenomena with fewer cases are put together.
FEW = 10

CHATTER = """that last one was so hard, nice one|lol same|did you all see the game on sunday
|brb getting snacks|what a great film that was|omg i know this one|haha true|is anyone else lagging
|no way it is already question nine|ok last round for me then bed|my cat just walked on the keyboard
|who picks these|good one|i was about to type that|wait what year is it set in""".split("|")


# ── Five judges ──────────────────────────────────────────────────────────────────────────────────


def ours(case: Case) -> str:
    return verdict_of(case.ruled())


def equality(case: Case) -> str:
    given = case.guess.casefold()
    return _accept(given == form.casefold() for form in forms(case))


def substring(case: Case) -> str:
    """As Red-DiscordBot: an answer of several words anywhere in the message, of one as a word."""
    given = case.guess.lower().translate(str.maketrans("‘’“”", "''\"\""))
    lowered = [form.lower() for form in forms(case)]
    return _accept(f in given if " " in f else f in given.split(" ") for f in lowered)


def ratio(case: Case) -> str:
    given = case.guess.casefold()
    return _accept(fuzz.ratio(given, form.casefold()) >= 85 for form in forms(case))


def token_set(case: Case) -> str:
    given = case.guess.casefold()
    return _accept(fuzz.token_set_ratio(given, form.casefold()) >= 90 for form in forms(case))


def forms(case: Case) -> tuple[str, ...]:
    return (case.question.answer, *case.question.accept)


def _accept(found: Iterable[bool]) -> str:
    return "accept" if any(found) else "reject"


JUDGES: dict[str, Callable[[Case], str]] = {
    "the judge": ours,
    "equality": equality,
    "substring": substring,
    "ratio 85": ratio,
    "token set 90": token_set,
}


# ── How well ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of a set of cases, in percent."""

    cases: int
    agreement: float
    false_accepts: float
    false_rejects: float
    prompts: str

    @classmethod
    def of(cls, cases: list[Case], judge: Callable[[Case], str]) -> Score:
        got = [(judge(case), case.verdict) for case in cases]
        right = [ruled for ruled, label in got if label == "accept"]
        wrong = [ruled for ruled, label in got if label != "accept"]
        prompts = [ruled for ruled, label in got if label == "prompt"]
        return cls(
            len(got),
            _percent(sum((ours == "accept") == (label == "accept") for ours, label in got), got),
            _percent(wrong.count("accept"), wrong),
            _percent(len(right) - right.count("accept"), right),
            f"{prompts.count('prompt')}/{len(prompts)}",
        )


def _percent(part: int, whole: list[object] | list[str] | list[tuple[str, str]]) -> float:
    return 100 * part / len(whole) if whole else 0.0


def report(name: str, cases: list[Case], *, parts: bool) -> None:
    print(f"\n== {name}: {len(cases)} cases on {len({c.question.answer for c in cases})} answers")
    print(f"{'':14}{'agreement':>10}{'false acc.':>11}{'false rej.':>11}{'prompts':>9}")
    for judge, rules in JUDGES.items():
        score = Score.of(cases, rules)
        print(
            f"{judge:14}{score.agreement:8.1f} %{score.false_accepts:9.1f} %"
            f"{score.false_rejects:9.1f} %{score.prompts:>9}"
        )
    if parts:
        table("kind", cases, lambda case: str(case.question.kind or "not given"))
        table("phenomenon", cases, lambda case: case.phenomenon)


def table(name: str, cases: list[Case], key: Callable[[Case], str]) -> None:
    """Agreement by one property; of the judge alone also what was wrong."""
    groups: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[key(case)].append(case)
    few = [k for k, some in groups.items() if len(some) < FEW]
    for k in few:
        groups["(fewer than ten)"] += groups.pop(k)
    heads = "".join(f"{judge:>14}" for judge in list(JUDGES)[1:])
    print(f"{name:32}{'cases':>6}{'the judge':>11}{'f.acc.':>7}{'f.rej.':>7}{'prompts':>9}{heads}")
    for k, some in sorted(groups.items(), key=lambda group: -len(group[1])):
        score = Score.of(some, ours)
        others = [Score.of(some, rules).agreement for rules in list(JUDGES.values())[1:]]
        print(
            f"{k:32}{score.cases:6}{score.agreement:9.1f} %{score.false_accepts:7.1f}"
            f"{score.false_rejects:7.1f}{score.prompts:>9}"
            + "".join(f"{other:12.1f} %" for other in others)
        )


# ── How fast ─────────────────────────────────────────────────────────────────────────────────────


def micros(act: Callable[[], object], times: int = 2000) -> float:
    """The best of five runs, in microseconds a call."""
    runs = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(times):
            act()
        runs.append((time.perf_counter() - start) / times * 1e6)
    return min(runs)


def once(act: Callable[[], object]) -> float:
    """The best of seven calls, in microseconds, each with what is kept of a message forgotten."""
    best = float("inf")
    for _ in range(7):
        align.align.cache_clear()
        align.canonical.cache_clear()
        start = time.perf_counter()
        act()
        best = min(best, (time.perf_counter() - start) * 1e6)
    return best


def speed(cases: list[Case]) -> None:
    floor = micros(lambda: fuzz.ratio("alfred hitchcok", "alfred hitchcock"), 20_000)
    print(f"\n== speed, in µs; one rapidfuzz.fuzz.ratio call takes {floor:.2f}")
    print(f"{'':34}{'median':>8}{'p90':>8}{'p99':>8}{'most':>8}   median in ratio calls")
    settled = [case for case in cases if is_settled(case)]
    keys = [
        key_of(q)
        for q in random.Random(1).sample(sorted({c.question for c in cases}, key=repr), 60)
    ]
    chatter = [(key, text.strip()) for key in keys for text in CHATTER]
    rows: dict[str, list[float]] = {
        "guesses that an exact form settles": [once(case.ruled) for case in settled],
        "chatter at 60 questions": [once(lambda k=k, t=t: k.judge(t)) for k, t in chatter],  # type: ignore[misc]
        "all cases of the tables": [once(case.ruled) for case in cases],
        "compile, with the names known": [
            once(lambda q=q: compile(q, names=shipped()))  # type: ignore[misc]
            for q in {case.question for case in cases}
        ],
    }
    for name, took in rows.items():
        took.sort()
        at = [took[min(len(took) - 1, len(took) * share // 100)] for share in (50, 90, 99, 100)]
        print(f"{name:34}{''.join(f'{t:8.1f}' for t in at)}   {at[0] / floor:6.0f}")
    question = Question(
        id="s", stem="Who directed Psycho?", answer="Alfred Hitchcock", kind=Kind.PERSON
    )
    key = compile(question, names=shipped())
    for name, text in (
        ("4,000 characters", "so many words " * 285),
        ("300 characters", "hitch " * 50),
    ):
        print(f"{name:34}{micros(lambda t=text: key.judge(t), 50):8.1f}")  # type: ignore[misc]


def is_settled(case: Case) -> bool:
    """Whether the guess is one of the forms the key knows by heart."""
    return key_of(case.question).knows(case.guess)


def show_differences(cases: Iterable[Case]) -> None:
    for case in cases:
        verdict = case.ruled()
        if verdict_of(verdict) != case.verdict:
            print(f"{case.question.answer!r}: {case.guess[:100]!r} is {case.verdict} ({case.why}), "
                  f"ruled {verdict.ruling}: {verdict.why}")  # fmt: skip


def main() -> None:
    golden = list(golden_cases())
    held = [case for case in golden if case.set == "held"]
    seen = [case for case in golden if case.set != "held"]
    dev = list(dev_cases()) if DEV.exists() else []
    report("tests/golden/judge.csv, in sight while the rules were made", seen, parts=True)
    report("tests/golden/judge.csv, held back", held, parts=True)
    if dev:
        report("../shared/answers/dev.jsonl", dev, parts=True)
    speed([*golden, *dev])
    if "--differences" in sys.argv:
        show_differences([*held, *seen, *dev])


if __name__ == "__main__":
    main()
