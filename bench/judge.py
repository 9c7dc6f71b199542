"""How well and how fast the judge rules, beside plain equality and one threshold on a ratio.

Prints agreement (accepted or not), wrong guesses that score (false accepts), right ones refused
(false rejects) and prompts found, on the golden table and, where it is there, on
../shared/answers/dev.jsonl; then microseconds.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rapidfuzz import fuzz  # noqa: E402

from quiz.judging import AnswerKey, Ruling, compile  # noqa: E402
from quiz.question import Kind, Question  # noqa: E402

GOLDEN = ROOT / "tests" / "golden" / "judge.csv"
DEV = ROOT.parent / "shared" / "answers" / "dev.jsonl"


@dataclass(frozen=True, slots=True)
class Case:
    question: Question
    given: str
    expected: str


def dev_cases() -> list[Case]:
    lines = map(json.loads, DEV.read_text(encoding="utf-8").splitlines())
    return [
        Case(
            Question(
                id=line["id"], stem=line["question"], answer=line["answer"],
                accept=tuple(line["aliases"]), reject=tuple(line.get("reject", ())),
                kind=Kind(line["kind"]),
            ),
            line["given"],
            line["expected"],
        )
        for line in lines
    ]  # fmt: skip


def golden_cases() -> list[Case]:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return [
            Case(
                Question(id="golden", stem=row["question"], answer=row["answer"],
                         kind=Kind(row["kind"])),
                row["guess"],
                row["verdict"],
            )
            for row in csv.DictReader(file)
        ]  # fmt: skip


def ours(case: Case) -> str:
    return _key(case.question).judge(case.given).ruling.value


def equality(case: Case) -> str:
    given = case.given.casefold()
    forms = (case.question.answer, *case.question.accept)
    return "accept" if given in {form.casefold() for form in forms} else "reject"


def ratio(case: Case) -> str:
    given = case.given.casefold()
    forms = (case.question.answer, *case.question.accept)
    return "accept" if max(fuzz.ratio(given, f.casefold()) for f in forms) >= 85 else "reject"


_keys: dict[Question, AnswerKey] = {}


def _key(question: Question) -> AnswerKey:
    if question not in _keys:
        _keys[question] = compile(question)
    return _keys[question]


def figures(cases: Iterable[Case], judge: Callable[[Case], str]) -> str:
    """One line: agreement, false accepts of the wrong, false rejects of the right, prompts."""
    seen: Counter[str] = Counter()
    for case in cases:
        got = judge(case)
        seen[case.expected] += 1
        seen["agree"] += (got == "accept") == (case.expected == "accept")
        seen["same"] += got == case.expected or (got, case.expected) == ("close", "reject")
        seen["false accept"] += got == "accept" and case.expected != "accept"
        seen["false reject"] += got != "accept" and case.expected == "accept"
        seen["prompted"] += got == "prompt" and case.expected == "prompt"
    total = seen["accept"] + seen["reject"] + seen["prompt"] + seen["close"]
    return (
        f"agreement {_share(seen['agree'], total)}  same ruling {_share(seen['same'], total)}  "
        f"false accepts {_share(seen['false accept'], total - seen['accept'])}  "
        f"false rejects {_share(seen['false reject'], seen['accept'])}  "
        f"prompts found {seen['prompted']}/{seen['prompt']}  of {total}"
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f} %" if whole else "    -  "


def report(name: str, cases: list[Case]) -> None:
    print(f"== {name}: {len(cases)} cases")
    print(f"{'the judge':12}{figures(cases, ours)}")
    print(f"{'equality':12}{figures(cases, equality)}")
    print(f"{'ratio 85':12}{figures(cases, ratio)}")
    by_kind: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_kind[f"  {case.question.kind}"].append(case)
    for kind, some in sorted(by_kind.items()):
        print(f"{kind:12}{figures(some, ours)}")
    for expected in ("accept", "prompt", "reject"):
        got = Counter(ours(case) for case in cases if case.expected == expected)
        print(f"  {expected} ruled: {dict(sorted(got.items()))}")


def micros(act: Callable[[], object], times: int = 2000) -> float:
    """The best of five runs, in microseconds a call."""
    runs = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(times):
            act()
        runs.append((time.perf_counter() - start) / times * 1e6)
    return min(runs)


def speed(cases: list[Case]) -> None:
    question = Question(
        id="speed", stem="Who directed Psycho (1960)?", answer="Alfred Hitchcock", kind=Kind.PERSON
    )
    key = compile(question)
    call = micros(lambda: fuzz.ratio("alfred hitchcok", "alfred hitchcock"), 20_000)
    print(f"== speed: one rapidfuzz.fuzz.ratio call takes {call:.2f} µs")
    texts = {
        "exact form": "Alfred Hitchcock",
        "surname": "hitchcock",
        "typo": "alfred hitchcok",
        "in a sentence": "i think it's Alfred Hitchcock lol",
        "chatter": "that last one was so hard, nice one",
        "longest": "so many words " * 21,
    }
    for name, text in texts.items():
        took = micros(lambda text=text: key.judge(text))  # type: ignore[misc]
        print(f"  {name:14} {took:7.1f} µs = {took / call:5.0f} ratio calls")
    pairs = [(_key(case.question), case.given) for case in cases]
    took = micros(lambda: [key.judge(given) for key, given in pairs], 3) / len(pairs)
    print(f"  {'all cases':14} {took:7.1f} µs = {took / call:5.0f} ratio calls")
    print(f"  {'compile':14} {micros(lambda: compile(question), 200):7.1f} µs")


def show_differences(cases: Iterable[Case]) -> None:
    for case in cases:
        verdict = _key(case.question).judge(case.given)
        got = Ruling.REJECT if verdict.ruling is Ruling.CLOSE else verdict.ruling
        if got.value != case.expected and case.expected != verdict.ruling.value:
            print(f"{case.question.answer!r}: {case.given!r} is {case.expected}, "
                  f"ruled {verdict.ruling.value}: {verdict.why}")  # fmt: skip


def main() -> None:
    golden = golden_cases()
    dev = dev_cases() if DEV.exists() else []
    report("tests/golden/judge.csv", golden)
    if dev:
        report("../shared/answers/dev.jsonl", dev)
    speed(golden)
    if "--differences" in sys.argv:
        show_differences([*golden, *dev])


if __name__ == "__main__":
    main()
