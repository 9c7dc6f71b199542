"""One question explained, for a terminal: facts, proofs, wrong answers, forms, grade and lint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from questions.base import FactBase
from questions.draft import Draft, Number, Rung, Shape
from questions.explain import Explanation, Looked, Proved, named
from questions.reference.fame import Fame
from questions.show import words
from questions.show.queries import in_words, pin_in_words
from questions.vet import Problem
from quiz.question import Question

#: Where a wrong answer comes from, as people would say it.
RUNGS = {
    Rung.A: "this film",
    Rung.B: "the same ceremony",
    Rung.C: "near it",
    Rung.D: "other films",
    Rung.E: "a fixed list",
}
_SPACED = {
    Shape.YEAR: "years apart: 6 to 10 of an easy question, 4 to 7, or 1 or 2 of a hard one",
    Shape.COUNT: "one apart",
    Shape.MINUTES: "9 to 22 minutes apart",
    Shape.PERCENT: "7 to 15 apart",
    Shape.MONEY: "1.4 to 1.6 times as much or as little, rounded as the answer is",
    Shape.TIMES: "1.4 to 1.6 times as much or as little",
}


class explained:  # noqa: N801  # read as a function: `show.explained(…)` is what can be printed
    """An explanation as sections one below the other; `fared` tells of plays, if there were any."""

    def __init__(self, told: Explanation, base: FactBase, fared: str = "") -> None:
        self.told, self.base, self.fared = told, base, fared

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        told, draft = self.told, self.told.draft
        signs = "+-" if options.ascii_only else "✓✗"
        yield from _head(told.question)
        if told.dropped is not None:
            text = Text(f"Not asked. {told.dropped.code}: ", style="bold red")
            yield text.append(words.plain(told.dropped.why), style="not bold")
        yield _rule("Facts", options)
        yield from self._facts()
        yield _rule("Proof", options)
        for proved in told.proved:
            yield from self._proof(proved, signs)
        yield _rule("Wrong answers", options)
        yield from _wrong(draft, told, signs)
        yield from _rest(told.question, told.findings, _grade(told), self.fared, options)

    def _facts(self) -> Iterator[RenderableType]:
        shown = 0
        for record, facts in self.told.sources:
            text = Text(words.plain(f"{record.title} ({record.year})"), style="bold")
            text.append(f"  {words.credit(record.article)}", style="not bold dim")
            yield Padding(text, (0, 0, 0, 2), expand=False)
            table = _table()
            for fact in facts:
                marks = ", ".join(words.marks(fact))
                table.add_row(
                    Text(words.label(fact), style="cyan"),
                    Text(words.said(fact)),
                    Text(" · ".join(filter(None, (words.where(fact.source), marks))), style="dim"),
                )
            shown += len(facts)
            yield Padding(table, (0, 0, 0, 4))
        if missing := len(self.told.draft.facts) - shown:
            others = f"{words.counted(missing, 'further fact')}; {self.told.draft.source}"
            yield Padding(Text(words.plain(others), style="dim"), (0, 0, 0, 2), expand=False)

    def _proof(self, proved: Proved, signs: str) -> Iterator[RenderableType]:
        queries = proved.proof.queries
        for query, answers in zip(queries, proved.answers, strict=True):
            text = Text(f"{in_words(query, self.base)}: ")
            found = named(self.base, query, answers)
            yield Padding(
                text.append(_cut(found) or "nothing", style="green"), (0, 0, 0, 2), expand=False
            )
        if len(queries) > 1:
            common = _cut(named(self.base, queries[0], proved.common)) or "nothing"
            yield Padding(
                Text("In common: ").append(common, style="green"), (0, 0, 0, 2), expand=False
            )
        if proved.holds:
            verdict = Text(f"{signs[0]} exactly the answer that is expected", style="green")
        else:
            wanted = _cut(named(self.base, queries[0], proved.proof.expect))
            verdict = Text(f"{signs[1]} expected is {wanted}", style="red")
        yield Padding(verdict, (0, 0, 0, 2), expand=False)
        for loosened in proved.loosened:
            text = Text(f"Without {pin_in_words(loosened.pin, self.base)}: ", style="dim")
            if loosened.fits is None:
                text.append("anything would fit")
            elif loosened.fits:
                more = f" and {loosened.more:,} more" if loosened.more else ""
                fits = named(self.base, queries[0], loosened.fits)
                text.append(words.plain(f"also {' · '.join(fits)}{more}"), style="not dim yellow")
            else:
                text.append("nothing else fits")
            yield Padding(text, (0, 0, 0, 4), expand=False)


class explained_written:  # noqa: N801  # as above
    """What there is to say of a question that somebody wrote: nothing of facts."""

    def __init__(
        self, question: Question, findings: Sequence[Problem], pack: str, fared: str = ""
    ) -> None:
        self.question, self.findings, self.pack = question, findings, pack
        self.fared = fared

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        question = self.question
        yield from _head(question)
        yield _rule("Facts", options)
        text = f"Written by hand, for “{self.pack}”: no facts stand behind it."
        yield Padding(Text(words.plain(text)), (0, 0, 0, 2), expand=False)
        grade = f"{question.difficulty} of 5, as its author set it."
        yield from _rest(question, self.findings, grade, self.fared, options)


def _head(question: Question) -> Iterator[RenderableType]:
    """What is asked, the answer, the options, the reveal."""
    yield Text(words.plain(question.stem), style="bold")
    answer = Text("  ").append(words.plain(question.answer), style="green")
    if question.choices:
        answer.append(words.plain(f"   not: {' · '.join(question.choices)}"), style="dim")
    yield answer
    if question.because:
        yield Text(f"  {words.plain(question.because)}", style="italic")
    yield Text(words.plain(f"  {question.id}"), style="dim")


def _rest(
    question: Question,
    findings: Sequence[Problem],
    grade: str,
    fared: str,
    options: ConsoleOptions,
) -> Iterator[RenderableType]:
    """Forms, difficulty and lint: what there is to say of any question."""
    yield _rule("Forms", options)
    table = _table()
    accepted = (question.answer, *question.accept)
    for name, forms in (
        ("accepted", accepted),
        ("asked for more", question.prompt),
        ("never right", question.reject),
    ):
        if forms:
            table.add_row(Text(name, style="cyan"), Text(words.plain(" · ".join(forms))), Text())
    yield Padding(table, (0, 0, 0, 2))
    yield _rule("Difficulty", options)
    yield Padding(Text(grade), (0, 0, 0, 2), expand=False)
    if fared:
        yield Padding(Text(fared), (0, 0, 0, 2), expand=False)
    yield _rule("Lint", options)
    if not findings:
        yield Padding(Text("nothing against it", style="green"), (0, 0, 0, 2), expand=False)
    for found in findings:
        text = Text(f"{found.code} ", style="red" if found.fatal else "yellow")
        yield Padding(
            text.append(words.plain(found.text), style="default"), (0, 0, 0, 2), expand=False
        )


def _wrong(draft: Draft, told: Explanation, signs: str) -> Iterator[RenderableType]:
    if draft.options is not None:
        text = Text(f"They are fixed: {' · '.join(draft.options)}.")
        yield Padding(text, (0, 0, 0, 2), expand=False)
    if draft.number is not None:
        yield Padding(Text(_numbers(draft.number)), (0, 0, 0, 2), expand=False)
    if told.rivals:
        yield Padding(_rivals(told.rivals, signs), (0, 0, 0, 2))
    if told.question.choices is None:
        yield Padding(Text("It has no options.", style="dim"), (0, 0, 0, 2), expand=False)


def _rivals(rivals: Iterable[Looked], signs: str) -> Table:
    """Those that were picked first, then by what became of them."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for one in sorted(rivals, key=lambda one: (bool(one.why), not one.why.startswith("fair"))):
        style = "dim" if one.why else "default"
        table.add_row(
            Text(signs[bool(one.why)], style="red" if one.why else "green"),
            Text(words.plain(one.rival.text), style=style),
            Text(RUNGS[one.rival.rung], style="cyan dim"),
            Text(words.plain(one.why) or "an option", style=style),
        )
    return table


def _numbers(number: Number) -> str:
    grouped = "" if number.shape is Shape.YEAR else ","
    told = f"Figures are made, {_SPACED[number.shape]}"
    if number.banned:
        never = ", ".join(f"{value:{grouped}}" for value in sorted(number.banned))
        told += f"; never {never}, right by another reading"
    if number.least > 1:
        told += f"; at least {number.least:{grouped}}"
    if number.most is not None:
        told += f"; at most {number.most:{grouped}}"
    return f"{told}."


def _grade(told: Explanation) -> str:
    draft, levels, level = told.draft, told.levels, told.question.difficulty
    family = f", of the family “{draft.family}”," if draft.family else ""
    if len(levels) > 1:
        spread = f" by what it is about; it grades questions from {levels[0]} to {levels[-1]} here"
    else:
        spread = ""
    known = {
        Fame.OBSCURE: "Its film is little known, which makes it harder",
        Fame.USUAL: "Its film is as well known as most, which leaves it so",
        Fame.FAMOUS: "Its film is famous, which makes it easier",
    }[told.fame]
    if level == draft.difficulty and told.fame is not Fame.USUAL:
        known = "How well its film is known leaves it so"
    made = f"the template “{draft.template}”{family} makes it {draft.difficulty}{spread}"
    return f"{level} of 5: {made}. {known}."


def _cut(answers: Sequence[str]) -> str:
    more = f" and {len(answers) - 12:,} more" if len(answers) > 12 else ""
    return words.plain(" · ".join(answers[:12])) + more


def _table() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    return table


def _rule(title: str, options: ConsoleOptions) -> RenderableType:
    line = "-" if options.ascii_only else "─"
    return Rule(Text(title, style="bold cyan"), align="left", style="dim", characters=line)
