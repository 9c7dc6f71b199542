"""A report of questions as one web page: whole in itself, loading nothing, running nothing."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from questions.show.charts import bar, columns
from questions.show.measures import positions, ranks
from questions.show.page import checksum
from questions.show.places import safe
from questions.show.report import HUMAN, SAID, WRITTEN, Findings, Report
from questions.show.words import counted
from quiz.errors import OperatorMistake
from quiz.options import options_of
from quiz.question import Question

#: Films and packs that are listed.
_MOST_SETS = 200
_STYLE = Path(__file__).with_name("report.css")
_PARTS = (
    ("counts", "Counts"),
    ("people", "Beside people's"),
    ("places", "Where the answer stands"),
    ("lint", "Lint"),
    ("reading", "To read"),
)


def check_place(path: Path) -> None:
    """Raise `OperatorMistake` where no page can go, before there is one."""
    if path.is_dir():
        raise OperatorMistake(f"{path} is a folder; name a file for the web page.")
    if not path.parent.is_dir():
        raise OperatorMistake(f"{path} can't be written: there is no folder {path.parent}.")


def write_page(parts: Iterator[str], path: Path) -> None:
    """Write the page, which appears when it is whole. Raises `OperatorMistake`."""
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("w", encoding="utf-8", errors="replace") as file:
            file.writelines(parts)
        part.replace(path)
    except OSError as error:
        raise OperatorMistake(f"{path} can't be written: {error.strerror}.") from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def report_page(report: Report) -> Iterator[str]:
    """The whole page, in pieces."""
    style = _STYLE.read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src {checksum(style)}"
    yield '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>Questions, counted and read</title>\n<style>{style}</style></head><body>\n"
    yield "<header><h1>Questions, counted and read</h1>\n"
    yield f"<p>{safe(report.in_short())}.</p>\n<nav>"
    yield " ".join(f'<a href="#{id}">{title}</a>' for id, title in _PARTS)
    yield "</nav></header>\n<main>\n"
    found = report.findings()
    yield from _tiles(report, found)
    yield from _counts(report)
    yield from _measures(report)
    yield from _places(report)
    yield from _lint(report, found)
    yield from _reading(report)
    yield "</main></body></html>\n"


def _tiles(report: Report, found: Findings) -> Iterator[str]:
    fatal = found.fatal()
    doubtful = sum(found.counts.values()) - fatal
    yield '<div class="tiles">'
    for figure, name in (
        (f"{len(report.questions):,}", "questions"),
        (f"{len(report.types):,}", "types"),
        (f"{len(report.sets):,}", "film or pack" if len(report.sets) == 1 else "films and packs"),
        (f"{fatal:,}", "with an E of the lint"),
        (f"{doubtful:,}", "doubts, W of the lint"),
        (f"{sum(report.dropped.counts.values()):,}", "left out by the lint"),
    ):
        yield f'<div class="tile"><span class="figure">{figure}</span><small>{name}</small></div>'
    yield "</div>\n"


# ── Counts ───────────────────────────────────────────────────────────────────────────────────────


def _counts(report: Report) -> Iterator[str]:
    types = [(name, count, f"t-{_anchor(name)}") for name, count in report.types.most_common()]
    sets = report.sets.most_common()
    levels = [report.levels[level] for level in range(1, 6)]
    yield '<section id="counts"><h2>Counts</h2>\n<div class="pair">'
    yield from _panel(
        "Families",
        [(name.replace("_", " "), count, "") for name, count in report.families.most_common()],
    )
    yield '<div class="panel"><h3>Difficulty</h3><figure>'
    yield columns([f"{level}" for level in range(1, 6)], levels)
    told = ", ".join(f"{count:,} of {level}" for level, count in enumerate(levels, 1))
    yield f"<figcaption>1 is easy, 5 is hard: {told}</figcaption></figure>"
    yield '<h3 class="next">Kinds of answer</h3>'
    yield from _rows([(*row, "") for row in report.kinds.most_common()])
    yield "</div>"
    yield from _panel("Types", types, tall=True)
    yield from _panel("Films and packs", [(*row, "") for row in sets[:_MOST_SETS]], tall=True)
    yield "</div>"
    if left := sets[_MOST_SETS:]:
        count = sum(count for _, count in left)
        yield f'<p class="faint">{len(left):,} more films and packs have {count:,} questions.</p>'
    yield "</section>\n"


def _panel(
    title: str, rows: Sequence[tuple[str, int, str]], *, tall: bool = False
) -> Iterator[str]:
    # What scrolls must be reached by the keyboard.
    scrolls = f' tabindex="0" role="region" aria-label="{safe(title)}"' if tall else ""
    yield f'<div class="panel{" tall" * tall}"{scrolls}><h3>{safe(title)}</h3>'
    yield from _rows(rows)
    yield "</div>\n"


def _rows(rows: Sequence[tuple[str, int, str]]) -> Iterator[str]:
    """Rows of name, count and where the name leads to, with their bars."""
    total, most = sum(row[1] for row in rows), max((row[1] for row in rows), default=0)
    yield '<dl class="rows">'
    for name, count, to in rows:
        shown = f'<a href="#{to}">{safe(name)}</a>' if to else safe(name)
        yield (
            f'<div><dt>{shown}</dt><dd class="plot">{bar(count, most)}</dd><dd>{count:,}</dd>'
            f"<dd><small>{count / total:.1%}</small></dd></div>"
        )
    yield "</dl>"


# ── Beside people's ──────────────────────────────────────────────────────────────────────────────


def _measures(report: Report) -> Iterator[str]:
    yield '<section id="people"><h2>Beside questions that people wrote</h2>\n'
    yield (
        "<p>People's are 4,313 film questions of OpenTriviaQA, and for forms of answers the lists"
        " of Red-DiscordBot, measured by the same rules. Options that all stand in the stem"
        " (“which of the two”) give nothing away and are left out of those on leaks.</p>\n"
        '<div class="panel"><table class="wide"><thead><tr><th>Property</th><th>People</th>'
        "<th>Ours</th><th>Wanted</th><th>Measured on</th></tr></thead><tbody>\n"
    )
    for one in report.measures():
        style = {True: "good", False: "bad", None: "faint"}[one.good]
        sign = {True: " ✓", False: " ✗", None: ""}[one.good]
        name = safe(one.name[:1].upper() + one.name[1:])
        if one.first:
            name += f"<br><small>the first: <code>{safe(one.first)}</code></small>"
        yield (
            f'<tr><td class="first">{name}</td><td data-of="people">{safe(one.human)}</td>'
            f'<td class="ours {style}" data-of="ours">{safe(one.ours)}{sign}</td>'
            f'<td data-of="wanted">{safe(one.wanted)}</td>'
            f'<td class="faint" data-of="of">{one.of:,}</td></tr>\n'
        )
    yield "</tbody></table></div></section>\n"


# ── Where the answer stands ──────────────────────────────────────────────────────────────────────


def _places(report: Report) -> Iterator[str]:
    plots = [
        *(("Place among {} options", n, row) for n, row in positions(report.questions).items()),
        *(("Rank among {} figures", n, row) for n, row in ranks(report.questions).items()),
    ]
    yield '<section id="places"><h2>Where the answer stands</h2>\n'
    yield (
        "<p>Setters hide the answer in the middle, and guessers look there: of people's questions"
        " with four years, 78% have it second or third. The dashed line is an even chance.</p>\n"
    )
    yield '<div class="pair">'
    for title, size, row in plots:
        names = (
            ["lowest", *("" for _ in row[2:]), "highest"]
            if "Rank" in title
            else [str(at) for at in range(1, size + 1)]
        )
        counts = ", ".join(f"{count:,}" for count in row)
        yield (
            f'<figure class="panel"><h3>{title.format(size)}</h3>'
            f"{columns(names, row, even=True)}<figcaption>{counted(sum(row), 'question')}:"
            f" {counts}</figcaption></figure>\n"
        )
    yield "</div>" if plots else '</div><p class="faint">No question has options.</p>'
    yield "</section>\n"


# ── Lint ─────────────────────────────────────────────────────────────────────────────────────────


def _lint(report: Report, found: Findings) -> Iterator[str]:
    yield '<section id="lint"><h2>Lint</h2>\n'
    yield (
        "<p>An E keeps a question from being asked, so that none of those that are asked may have"
        " one. A W is a doubt: the question is asked, and could be better.</p>\n"
        '<div class="panel"><h3>Of the questions that are asked</h3>'
    )
    yield from _codes(found, len(report.questions))
    yield '</div>\n<div class="panel after"><h3>Left out by the lint</h3>'
    yield from _codes(report.dropped, 0)
    yield "</div></section>\n"


def _codes(found: Findings, of: int) -> Iterator[str]:
    """A table of codes; with shares of `of` questions, and people's, where it isn't 0."""
    if not found.counts:
        yield '<p class="faint">Nothing.</p>'
        return
    shares = "<th>Share</th><th>People</th>" if of else ""
    yield f'<table class="wide"><thead><tr><th>Code</th><th>Questions</th>{shares}'
    yield "<th>Where</th></tr></thead><tbody>\n"
    for code, count, cases in found.rows():
        style = "bad" if code.startswith("E") else "soft" if count else "faint"
        human = f"{HUMAN[code]}%" if code in HUMAN else "–"
        rates = f'<td>{count / of:.1%}</td><td data-of="people">{human}</td>' if of else ""
        yield f'<tr><td class="code {style}">{code}</td><td>{count:,}</td>{rates}'
        yield f'<td class="say first">{safe(SAID.get(code, ""))}{_cases(cases)}</td></tr>\n'
    yield "</tbody></table>"


def _cases(cases: Sequence[tuple[str, str]]) -> str:
    """The first case, and the others folded away."""
    first, *rest = [f"<code>{safe(id)}</code> {safe(text)}" for id, text in cases] or [""]
    if not rest:
        return f"<br><small>{first}</small>" if first else ""
    others = "".join(f"<li>{one}</li>" for one in rest)
    told = f"<details><summary>{first} <u>and {len(rest):,} more</u></summary>"
    return f"<small>{told}<ul>{others}</ul></details></small>"


# ── To read ──────────────────────────────────────────────────────────────────────────────────────


def _reading(report: Report) -> Iterator[str]:
    chosen = report.to_read()
    yield '<section id="reading"><h2>To read</h2>\n'
    yield (
        f"<p>Up to ten of each type, drawn by the seed {report.seed}. A green option is the answer;"
        " below it stands what is told at the reveal.</p>\n"
        '<label class="hide"><input type="checkbox" id="hide"> Hide the answers until I point at a'
        " question</label>\n"
    )
    for number, (name, questions) in enumerate(chosen.items()):
        family = report.family_of[name].replace("_", " ")
        of = "" if family == WRITTEN else f"{safe(family)} · "
        total = report.types[name]
        shown = counted(total, "question")
        if len(questions) < total:
            shown = f"{len(questions)} of {shown}"
        yield f'<details class="type" id="t-{_anchor(name)}"{" open" * (number < 3)}>'
        yield f"<summary>{safe(name)}<small>{of}{shown}</small></summary>\n"
        yield '<div class="cards">'
        for question in questions:
            yield _card(question)
        yield "</div></details>\n"
    yield "</section>\n"


def _card(question: Question) -> str:
    if question.choices:
        shown = options_of(replace(question, needs_choices=True))
        items = "".join(
            f"<li{' class=key' * (option == question.answer)}>{safe(option)}</li>"
            for option in shown
        )
        answer = f'<ul class="options">{items}</ul>'
    else:
        answer = f'<p class="answer">{safe(question.answer)}</p>'
    flags = [name for name in ("mature", "spoiler") if getattr(question, name)]
    foot = " · ".join((f"{question.difficulty} of 5", safe(question.category), *flags))
    because = f'<p class="because">{_said(question.because)}</p>' if question.because else ""
    return (
        f'<article class="card" tabindex="0"><p class="stem">{_said(question.stem)}</p>{answer}'
        f'{because}<p class="foot"><code>{safe(question.id)}</code><br>{foot}</p></article>\n'
    )


def _said(text: str) -> str:
    """A question's text with its titles in italics, where every mark has its pair."""
    parts = text.split("*")
    if len(parts) % 2 == 0:
        return safe(text)
    return "".join(
        f"<em>{safe(part)}</em>" if at % 2 else safe(part) for at, part in enumerate(parts)
    )


def _anchor(name: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in name)
