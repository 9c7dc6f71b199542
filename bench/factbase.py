"""The fact base at any size: building, opening, memory, and the queries that templates ask.

    python bench/factbase.py                   a thousand films
    python bench/factbase.py --films 150000    as many as English Wikipedia has: ten million facts

The films are made from the shipped ones: the same kinds of facts, as many of each, with other
names, years and figures; some names are in many films, most in few. The floor is one SELECT of a
row by its number. Building and asking have a process each, so that each has a peak of its own.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from questions.base import FactBase  # noqa: E402
from questions.build import load_films  # noqa: E402
from questions.facts.fact import Fact, FilmRecord  # noqa: E402
from questions.facts.filmfile import fields_of  # noqa: E402
from questions.templates import drafts  # noqa: E402

FACTS = 67
"""Of a film: ten million of 150,000."""
ASKED = 40
"""Films whose templates' queries are measured."""

PEOPLE = frozenset(
    ("person", "actor", "author", "recipients", "writers", "performer", "critic", "by")
)
TITLES = frozenset(("title", "work", "part_of"))
FIGURES = frozenset(("amount", "low", "high", "seconds", "reviews"))

_HEADS = (
    "Ba Cor Da El Fen Gar Hol Is Jo Kel Lu Mar Ne Or Pel Quin Ro Sel Tam Ul Ve Wes Yo Za".split()
)
_TAILS = "ben da dric fa gan la lin mer na nor ra ric sen ta tha vin wyn zer".split()
_NOUNS = (
    "Harbour River Winter Lantern Garden Engine Orchard Letter Bridge Signal Mirror Fever".split()
)


# ── Films that never were ────────────────────────────────────────────────────────────────────────


def word(number: int) -> str:
    """A name of its own for each number."""
    number, head = divmod(number, len(_HEADS))
    made = _HEADS[head]
    while True:
        number, tail = divmod(number, len(_TAILS))
        made += _TAILS[tail]
        if not number:
            return made


def person(number: int) -> str:
    return f"{word(number * 7 % 401)} {word(number)}"


def title(number: int) -> str:
    return f"The {word(number // len(_NOUNS))} {_NOUNS[number % len(_NOUNS)]}"


class Renamed:
    """New names for the names of one film: one person of it stays one person."""

    def __init__(self, rng: random.Random, films: int, shift: int) -> None:
        self.rng, self.films, self.shift = rng, films, shift
        self.names: dict[str, str] = {}

    def drawn(self, most: int) -> int:
        """A number below `most`, a small one far more often than a large one."""
        return int(self.rng.random() ** 3 * most)

    def text(self, field: str, value: str) -> str:
        if field == "date":
            return f"{int(value[:4]) + self.shift}{value[4:]}"
        make: Callable[[], str]
        if field in PEOPLE:
            make = lambda: person(self.drawn(4 * self.films))  # noqa: E731
        elif field in TITLES:
            make = lambda: title(self.drawn(20 * self.films))  # noqa: E731
        elif field == "character":
            make = lambda: person(self.drawn(10 * self.films))  # noqa: E731
        elif field == "company":
            make = lambda: f"{word(self.drawn(self.films // 5 + 9))} Films"  # noqa: E731
        elif field == "place":
            make = lambda: f"{word(self.drawn(self.films // 10 + 9))}ton"  # noqa: E731
        else:
            return value
        if value not in self.names:
            self.names[value] = make()
        return self.names[value]

    def fact(self, fact: Fact) -> Fact:
        new: dict[str, Any] = {}
        for field, *_ in fields_of(type(fact)):
            value = getattr(fact, field)
            if isinstance(value, str):
                parts = value.split("; ") if field == "performer" else [value]
                new[field] = "; ".join(self.text(field, part) for part in parts)
            elif isinstance(value, tuple):
                new[field] = tuple(self.text(field, part) for part in value)
            elif field == "year" and value:
                new[field] = value + self.shift
            elif field in FIGURES and value:
                new[field] = max(1, int(value * self.rng.uniform(0.5, 2)))
        return replace(fact, **new)


def invented(films: int) -> Iterator[FilmRecord]:
    """So many films, always the same ones, one after another."""
    shipped = load_films(ROOT / "questions" / "films")
    short = FACTS - sum(len(film.facts) for film in shipped) / len(shipped)
    spare = [fact for film in shipped for fact in film.facts if fact.kind in ("cast", "track")]
    for number in range(films):
        rng = random.Random(number)
        model = shipped[number % len(shipped)]
        year = 2025 - int(rng.random() ** 1.5 * 120)
        renamed = Renamed(rng, films, year - model.year)
        start = rng.randrange(len(spare))
        more = [spare[(start + i) % len(spare)] for i in range(int(short + rng.random()))]
        facts = tuple(renamed.fact(fact) for fact in [*model.facts, *more])
        name = title(number)
        yield replace(
            model,
            id=f"{name.lower().replace(' ', '-')}-{year}",
            title=name,
            year=year,
            article=replace(model.article, title=f"{name} ({year} film)"),
            facts=facts,
            also=(),
        )


# ── The two processes ────────────────────────────────────────────────────────────────────────────


def build(path: Path, films: int) -> dict[str, float]:
    told = {"facts": 0.0, "making": 0.0}

    def counted() -> Iterator[FilmRecord]:
        records = invented(films)
        while True:
            begun = time.perf_counter()
            record = next(records, None)
            told["making"] += time.perf_counter() - begun
            if record is None:
                return
            told["facts"] += len(record.facts)
            yield record

    begun, used = time.perf_counter(), time.process_time()
    FactBase.build(counted(), path).close()
    told["seconds"] = time.perf_counter() - begun
    return told | {"processor": time.process_time() - used, "peak": peak()}


def ask(path: Path, films: int) -> dict[str, float]:
    begun = time.perf_counter()
    base = FactBase.open(path)
    told: dict[str, float] = {"opening": time.perf_counter() - begun, "opened": peak()}
    chosen = list(islice(base.films(), 0, None, max(1, films // ASKED)))[:ASKED]
    begun, used = time.perf_counter(), time.process_time()
    proofs = [proof for film in chosen for draft in drafts(base, film, 0) for proof in draft.proofs]
    told["drafts"] = (time.perf_counter() - begun) / len(chosen)
    told["drafts, processor"] = (time.process_time() - used) / len(chosen)
    told["asking"] = peak()
    base.close()
    queries = [query for proof in proofs for query in proof.queries]
    within = [query for query in queries if query.film]
    across = [query for query in queries if not query.film]
    told |= measured("within", FactBase.open(path).ask, within)
    told |= measured("across", FactBase.open(path).ask, across)
    random.Random(0).shuffle(queries)
    told |= measured("any order", FactBase.open(path).ask, queries)
    told |= measured("proofs", FactBase.open(path).holds, proofs)
    told |= measured("records", FactBase.open(path).record, chosen)
    db = sqlite3.connect(path)
    (last,) = db.execute("SELECT max(no) FROM film").fetchone()
    picks = random.Random(1).sample(range(1, last + 1), min(last, 5000))
    select = "SELECT id FROM film WHERE no = ?"
    told |= measured("floor", lambda no: db.execute(select, (no,)).fetchone(), picks)
    return told | {"films": len(chosen)}


def peak() -> float:
    """The most memory this process has had resident, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def measured(name: str, work: Callable[[Any], object], given: Iterable[Any]) -> dict[str, float]:
    """Seconds of doing it with each; of the processor too, which no other process disturbs."""
    taken, used = [], []
    for one in given:
        begun, processor = time.perf_counter(), time.thread_time()
        work(one)
        used.append(time.thread_time() - processor)
        taken.append(time.perf_counter() - begun)
    taken.sort()
    used.sort()
    return {
        f"{name}, number": len(taken),
        f"{name}, median": statistics.median(taken),
        f"{name}, 99th": taken[len(taken) * 99 // 100],
        f"{name}, processor median": statistics.median(used),
        f"{name}, processor 99th": used[len(used) * 99 // 100],
    }


# ── What is printed ──────────────────────────────────────────────────────────────────────────────


def child(*arguments: object) -> dict[str, float]:
    run = [sys.executable, __file__, *map(str, arguments)]
    told = subprocess.run(run, check=True, stdout=subprocess.PIPE, text=True).stdout
    return dict(json.loads(told))


def main() -> None:
    parser = argparse.ArgumentParser(description="A fact base of any size, measured.")
    parser.add_argument("--films", type=int, default=500, metavar="N", help="150000 is Wikipedia")
    parser.add_argument("--path", type=Path, help="keep the base there instead of throwing it away")
    parser.add_argument("--part", choices=("build", "ask"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    path, films = arguments.path, arguments.films
    if arguments.part:
        print(json.dumps((build if arguments.part == "build" else ask)(path, films)))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = path or Path(folder) / "facts.db"
        show_building(path, films, child("--part", "build", "--path", path, "--films", films))
        show_asking(child("--part", "ask", "--path", path, "--films", films))


def show_building(path: Path, films: int, told: dict[str, float]) -> None:
    size = path.stat().st_size
    print(f"== a fact base of {films:,} films, {told['facts']:,.0f} facts")
    print(
        f"built in {told['seconds']:.1f} s ({told['processor']:.1f} of the processor), of which"
        f" inventing the films took {told['making']:.1f}; peak memory {mb(told['peak'])}"
    )
    print(f"file {mb(size)}: {size / films:,.0f} bytes a film, {size / told['facts']:.0f} a fact")


def show_asking(told: dict[str, float]) -> None:
    print(
        f"opened in {told['opening'] * 1000:.1f} ms; peak memory then {mb(told['opened'])},"
        f" after all drafts of {told['films']:.0f} films {mb(told['asking'])}"
    )
    print(
        f"all drafts of a film: {told['drafts'] * 1000:.0f} ms"
        f" ({told['drafts, processor'] * 1000:.0f} of the processor)"
    )
    floor = told["floor, median"]
    print(f"{'microseconds':46}{'of any time':>18}{'of the processor':>18}")
    print(f"{'':28}{'number':>8}{'by floor':>10}" + f"{'median':>9}{'99th':>9}" * 2)
    for name, what in (
        ("within", "queries within a film"),
        ("across", "queries across films"),
        ("any order", "all of these in any order"),
        ("proofs", "proofs"),
        ("records", "a film's record"),
        ("floor", "floor: SELECT a row by number"),
    ):
        whiches = ("median", "99th", "processor median", "processor 99th")
        row = [told[f"{name}, {which}"] for which in whiches]
        print(
            f"{what:28}{told[f'{name}, number']:8,.0f}{row[0] / floor:10.1f}"
            + "".join(f"{seconds * 1e6:9,.0f}" for seconds in row)
        )


def mb(size: float) -> str:
    return f"{size / 1e6:,.0f} MB"


if __name__ == "__main__":
    main()
