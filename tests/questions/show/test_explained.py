"""An explained question in a terminal."""

from __future__ import annotations

from io import StringIO

from rich.console import Console, RenderableType

from questions import show, vet
from questions.base import FILM, FILM_YEAR, Query
from questions.build import Built, Dropped
from questions.draft import Draft, Number, Shape
from questions.explain import THE_FILM, explain
from questions.reference.fame import Fame
from questions.show.queries import in_words, pin_in_words
from tests.questions.invented import FILM as SALT
from tests.questions.invented import GOOD, base, changed

KNOWN = Fame.OBSCURE
HERON = (("body", "Golden Heron Award"), ("category", "Best Director"))


def text_of(shown: RenderableType) -> str:
    file = StringIO()
    Console(file=file, width=110, color_system=None, highlight=False).print(shown)
    return file.getvalue()


def told(draft: Draft = GOOD, *dropped: Dropped) -> str:
    fact_base = base()
    explained = explain(fact_base, [draft], Built((), dropped, ()), draft.id, 0, KNOWN)
    return text_of(show.explained(explained, fact_base, "No game has asked it."))


def test_facts_proof_wrong_answers_forms_difficulty_and_lint_are_told() -> None:
    text = told(changed(prompt=("Quill",), reject=("Emil Quill",), difficulty=3))
    assert "Director  Ada Quill  Infobox, line 4" in text
    assert "The person in the director facts of The Salt Road (1988): Ada Quill" in text
    assert "✓ exactly the answer that is expected" in text
    assert "From “The Salt Road”, Wikipedia" in text
    assert text.count("an option") == 3
    assert "asked for more  Quill" in text
    assert "never right     Emil Quill" in text
    text = " ".join(text.split())
    assert "4 of 5: the template “director”, of the family “people”, makes it 3." in text
    assert "Its film is little known, which makes it harder." in text
    assert "No game has asked it." in text
    assert "nothing against it" in text


def test_a_dropped_question_says_so_first() -> None:
    text = told(changed(stem="Who directed?"), Dropped(GOOD.id, "E23", "a bare title"))
    assert "Not asked. E23: a bare title" in text
    assert "W34" in text


def test_figures_tell_how_they_are_made() -> None:
    number = Number(value=1988, shape=Shape.YEAR, banned=frozenset({1990}), most=1995)
    text = " ".join(told(changed(answer="1988", number=number, rivals=())).split())
    assert "never 1990, right by another reading" in text
    assert "at most 1995" in text


def test_a_hand_written_question_has_no_facts() -> None:
    question = GOOD.question(("Bo Hartley", "Cyd Marlowe"))
    text = text_of(show.explained_written(question, vet.problems(question), "Harbour night"))
    assert "Written by hand, for “Harbour night”" in text
    assert "3 of 5, as its author set it." in text


def test_queries_are_told_in_plain_words() -> None:
    fact_base = base()

    def said(**query: object) -> str:
        return in_words(Query(**query), fact_base)  # type: ignore[arg-type]  # by the row

    assert said(kind="award", field="recipients", film=SALT, where=HERON) == (
        "The recipients in the award facts of The Salt Road (1988) with"
        " body “Golden Heron Award” and category “Best Director”"
    )
    assert said(kind="award", field="", film=SALT, where=HERON[:1], count=True) == (
        "How many award facts The Salt Road (1988) has with body “Golden Heron Award”,"
        " if their list is whole"
    )
    year = (FILM_YEAR, "1988")
    assert said(kind="starring", field=FILM, where=(year, ("person", "Dina Okafor"))) == (
        "All films of 1988 with starring facts that have person “Dina Okafor”"
    )
    assert said(kind="release", field="date", film=SALT, part="year") == (
        "The year of the date in the released facts of The Salt Road (1988)"
    )
    assert pin_in_words(year, fact_base) == "the year 1988"
    assert pin_in_words((THE_FILM, SALT), fact_base) == "its being The Salt Road (1988)"
