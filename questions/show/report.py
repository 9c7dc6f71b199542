"""What many questions are like: counted, measured and linted, with some of each type to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random

from questions import vet
from questions.build import Built
from questions.show.measures import Measure, measures
from questions.show.words import counted
from questions.vet import sets
from quiz.judging import infer_kind
from quiz.question import Question

#: Questions of each type that are chosen for reading.
TO_READ = 10
WRITTEN = "hand-written"
MOST_CASES = 200
"""Questions that are named for each code."""
_OF_SETS = frozenset(rule.code for rule in sets.RULES)
#: Every W, but for those about the order of a game.
_DOUBTS = {code for code in vet.CODES if code.startswith("W")} - {r.code for r in sets.IN_ORDER}

#: What a code of the lint is about, in some words.
SAID = {
    "E70": "asked twice",
    "W33": "a NOT that is small, or without options",
    "W34": "under six words",
    "W35": "grammar",
    "W37": "no word for what is asked",
    "W45": "nothing to type without accents",
    "W60": "an option of another length",
    "W61": "the answer longest or shortest by far",
    "W62": "the answer shares most words",
    "W63": "an option of another time",
    "W64": "an option from outside the film's world",
    "W72": "one type makes over a fifth",
    "W73": "one film makes over a tenth",
    "W74": "the answer's place is uneven",
    "W75": "the answer's rank is uneven",
    "W76": "too many true or false, or not even",
}
#: The human corpus's rate of what some codes find, in percent.
HUMAN = {"E20": 3.0, "E26": 5.4, "E54": 4.0, "E70": 1.2, "W33": 4.8, "W61": 9.8}


class Findings:
    """Codes of the lint: how many questions each was found in, and which."""

    def __init__(self, codes: Iterable[str] = ()) -> None:
        """`codes` are told even where nothing was found."""
        self.counts: Counter[str] = Counter(dict.fromkeys(codes, 0))
        self.cases: dict[str, list[tuple[str, str]]] = {}
        """Code → question id and what was said, of the first `MOST_CASES`."""
        self._seen: set[tuple[str, str]] = set()

    def add(self, id: str, code: str, text: str) -> None:
        """Count a finding, of one code once a question."""
        if (id, code) not in self._seen:
            self._seen.add((id, code))
            self.counts[code] += 1
            if len(cases := self.cases.setdefault(code, [])) < MOST_CASES:
                cases.append((id, text))

    def rows(self) -> list[tuple[str, int, list[tuple[str, str]]]]:
        """(code, count, cases), by code."""
        return [(code, self.counts[code], self.cases.get(code, [])) for code in sorted(self.counts)]

    def fatal(self) -> int:
        """Findings with an E."""
        return sum(count for code, count in self.counts.items() if code.startswith("E"))


class Report:
    """Questions of films, packs and whatever else has some; nothing here asks that they have a
    film.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.questions: list[Question] = []
        self.sets: Counter[str] = Counter()
        """Questions by the name of their film or pack."""
        self.families: Counter[str] = Counter()
        self.types: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.levels: Counter[int] = Counter()
        self.family_of: dict[str, str] = {}
        """Type → the family most of it are of: all but always the only one."""
        self.dropped = Findings()
        """What the lint left out."""
        self._alone = Findings()

    def add(self, name: str, built: Built) -> None:
        """Count what a film (or anything else with facts) called `name` yields."""
        for question in built.questions:
            template = question.template or WRITTEN
            self._count(name, question, template, built.families.get(template, "other"))
        for out in built.dropped:
            self.dropped.add(out.id, out.code, out.why)
        for doubt in built.doubts:
            if doubt.code not in _OF_SETS:
                self._alone.add(doubt.id, doubt.code, doubt.why)

    def add_written(self, name: str, questions: Sequence[Question]) -> None:
        """Count questions that somebody wrote."""
        for question in questions:
            self._count(name, question, question.template or WRITTEN, WRITTEN)
            for problem in vet.problems(question):
                self._alone.add(question.id, problem.code, problem.text)

    def _count(self, name: str, question: Question, template: str, family: str) -> None:
        self.questions.append(question)
        self.sets[name] += 1
        self.families[family] += 1
        self.types[template] += 1
        self.kinds[str(question.kind or infer_kind(question))] += 1
        self.levels[question.difficulty] += 1
        self.family_of.setdefault(template, family)

    # ── Told ──

    def findings(self) -> Findings:
        """What the lint has against those that are asked, one by one and side by side."""
        found = Findings(_DOUBTS)
        found.counts.update(self._alone.counts)
        found.cases.update(self._alone.cases)
        for question, problem in vet.set_problems(self.questions):
            found.add(question.id, problem.code, problem.text)
        return found

    def measures(self) -> list[Measure]:
        return measures(self.questions)

    def to_read(self) -> dict[str, list[Question]]:
        """Type → up to ten of its questions, chosen by the seed; by family, then by name."""
        by_type: dict[str, list[Question]] = {}
        for question in self.questions:
            by_type.setdefault(question.template or WRITTEN, []).append(question)
        order = {family: at for at, (family, _) in enumerate(self.families.most_common())}
        chosen = {}
        for name in sorted(by_type, key=lambda name: (order[self.family_of[name]], name)):
            found = by_type[name]
            by_chance = Random(f"{self.seed}|{name}")
            chosen[name] = by_chance.sample(found, min(TO_READ, len(found)))
        return chosen

    def in_short(self) -> str:
        """ "1,274 questions of 91 types from 40 films and packs; the largest type, …"."""
        of = counted(len(self.types), "type")
        told = f"{counted(len(self.questions), 'question')} of {of}"
        told += (
            " from one film or pack"
            if len(self.sets) == 1
            else (f" from {len(self.sets):,} films and packs")
        )
        made = Counter({name: n for name, n in self.types.items() if name != WRITTEN})
        for name, count in made.most_common(1):
            told += f"; the largest type, “{name}”, makes {count / len(self.questions):.1%}"
        return told
