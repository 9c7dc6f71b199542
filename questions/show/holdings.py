"""What a folder of film files holds, as Markdown: docs/library.md is made of it.

python bot.py film library --to docs/library.md
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from questions.facts.fact import Award, FilmRecord
from questions.facts.mends import is_by_hand
from questions.show import words
from questions.show.tally import Tally, markdown_table

ACADEMY = "Academy Award"
#: The seed with which questions are counted.
SEED = 1

_HEAD = """\
# What the library holds

Films with the facts that were read from their encyclopedia articles; nothing of the articles' prose
is kept. This page is made by `python bot.py film library --to FILE`, that of the films which ship
with Reelwise is `docs/library.md`; don't mend it by hand.
"""
_AWARDS = """\
The table of Academy Awards that ships with Reelwise is joined to the films by title and year. A
nomination is *corroborated* where page and table say the same, and *from the table* where the page
had lost it.
"""
_QUESTIONS = """\
Questions a film yields by itself, beside the other films here, with the first wording of each.
"""


def library(records: Iterable[FilmRecord], questions: Mapping[str, int]) -> str:
    """The page. `questions` are counts by film id."""
    films = sorted(records, key=lambda record: (words.plain(record.title).casefold(), record.year))
    return "\n".join(
        [
            _HEAD,
            f"{_summary(films, questions)}\n",
            "## Films\n",
            _QUESTIONS,
            *_films(films, questions),
            "\n## Awards joined\n",
            _AWARDS,
            *_awards(films),
            "\n## Facts and what was not understood\n",
            Tally(films).markdown(),
        ]
    )


def _summary(films: Sequence[FilmRecord], questions: Mapping[str, int]) -> str:
    facts = [fact for film in films for fact in film.facts]
    marked = Counter(mark for fact in facts for mark in words.marks(fact))
    known = ", ".join(f"{marked[mark]:,} {mark}" for mark in words.SIGNS if marked[mark])
    if mended := sum(is_by_hand(fact.source) for fact in facts):
        known += f"{', ' if known else ''}{mended:,} mended by hand"
    known = f" ({known})" if known else ""
    asked = sum(questions.values())
    return (
        f"{words.counted(len(films), 'film')} with {words.counted(len(facts), 'fact')}{known}"
        f" yield {words.counted(asked, 'question')}, {asked / max(1, len(films)):.0f} a film."
    )


def _films(films: Sequence[FilmRecord], questions: Mapping[str, int]) -> Iterable[str]:
    head = ("Film", "Year", "Facts", "Unread", "Questions", "Article")
    rows = (
        (
            film.title,
            str(film.year),
            len(film.facts),
            len(film.unreads),
            questions.get(film.id, 0),
            words.credit(film.article).removeprefix("From "),
        )
        for film in films
    )
    return markdown_table(head, rows)


def _awards(films: Sequence[FilmRecord]) -> Iterable[str]:
    head = ("Film", "Nominations", "Won", "Corroborated", "From the table")
    rows = []
    for film in films:
        awards = [f for f in film.facts if isinstance(f, Award) and f.body == ACADEMY]
        if awards:
            won = sum(award.result == "won" for award in awards)
            corroborated = sum(award.corroborated for award in awards)
            # What the page does not tell has no line there.
            told = sum(award.source.line is None for award in awards)
            rows.append((film.title, len(awards), won, corroborated, told))
    totals = [sum(int(row[at]) for row in rows) for at in range(1, len(head))]
    return markdown_table(head, [*rows, ("In all", *totals)])
