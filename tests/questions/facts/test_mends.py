"""Mends: what was put right by hand is done anew, told where it fits nothing, and never lost."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.facts import filmfile, mends
from questions.facts.fact import (
    ArticleRef,
    Cast,
    Composer,
    Editor,
    Fact,
    FilmRecord,
    Mends,
    Release,
    Source,
    Unread,
    Writer,
)
from quiz.errors import OperatorMistake
from tests.questions.records import FACTS, records

HEAD = """\
id: the-tin-moon-1961
film: The Tin Moon
year: 1961
article: {title: The Tin Moon, site: unnamed site, licence: licence not stated}
"""
MENDS = """\
mends:
  also: [Tin Moon Rising]
  not_also: [Moon]
  article: {site: Wikipedia, licence: CC BY-SA 4.0, why: it was read from a mirror}
  take_out:
    cast:
      - {actor: Ida Okafor, character: The Stranger, why: it gives the twist away}
  change:
    editor:
      - {person: Bo Tarn, to: {person: Bo Tran}, why: misspelt on the page}
  put_in:
    writer:
      - {person: Mei Lund, credit: screenplay, at: Infobox 9, why: the page stops there}
"""
READ = FilmRecord(
    id="the-tin-moon-1961",
    title="The Tin Moon",
    year=1961,
    article=ArticleRef(
        title="The Tin Moon", site="unnamed site", licence="licence not stated"
    ),
    facts=(
        Editor(person="Bo Tarn", closed=True, source=Source("Infobox", 14)),
        Writer(person="Emil Quill", credit="screenplay", source=Source("Infobox", 8)),
        Writer(person="Ada Quill", credit="screenplay", source=Source("Infobox", 10)),
        Cast(actor="Ida Okafor", character="Mrs. Hale", source=Source("Cast", 40)),
        Cast(actor="Ida Okafor", character="The Stranger", source=Source("Cast", 40)),
    ),
    unreads=(
        Unread(field="writer", text="Mei", why="cut short", source=Source("Infobox", 9)),
        Unread(field="writer", text="Bo", why="cut short", source=Source("Infobox", 11)),
    ),
    also=("Moon", "The Moon of Tin"),
)  # fmt: skip


def older(folder: Path, text: str = MENDS) -> Path:
    """A folder in which the film's older file has these mends."""
    (folder / "the-tin-moon-1961.yaml").write_text(f"{HEAD}{text}facts: {{}}\n", encoding="utf-8")
    return folder


def test_every_mend_is_done_to_the_page_read_anew(tmp_path: Path) -> None:
    record, told = filmfile.carried(READ, older(tmp_path))
    assert told == ()
    assert record.also == ("The Moon of Tin", "Tin Moon Rising")
    assert record.article == ArticleRef(
        title="The Tin Moon", site="Wikipedia", licence="CC BY-SA 4.0"
    )
    assert record.facts == (
        Editor(person="Bo Tran", closed=True, source=Source("Infobox, mended by hand", 14)),
        READ.facts[1],
        Writer(person="Mei Lund", credit="screenplay", source=Source("Infobox, mended by hand", 9)),
        READ.facts[2],
        READ.facts[3],
    )
    assert record.unreads == READ.unreads[1:], "what a person has read isn't unread"


def test_mends_are_written_beside_the_mended_facts_and_read_back(tmp_path: Path) -> None:
    record, _ = filmfile.carried(READ, older(tmp_path))
    path = filmfile.write(record, tmp_path, replace=True)
    text = path.read_text(encoding="utf-8")
    assert MENDS in text
    assert "    - {person: Bo Tran, closed: yes, at: 'Infobox, mended by hand 14'}\n" in text
    again = filmfile.read(path)
    assert filmfile.dump(again) == text
    assert again.mends == record.mends
    anew, told = filmfile.carried(READ, tmp_path)
    assert (filmfile.dump(anew), told) == (text, ())


def test_a_mend_just_written_down_counts_before_the_page_is_read_anew() -> None:
    record = filmfile.parse(
        f"{HEAD}{MENDS}facts:\n  editor:\n    - {{person: Bo Tarn, at: Infobox 14}}\n"
    )
    assert [fact.person for fact in record.facts if isinstance(fact, Editor)] == ["Bo Tran"]
    assert [fact.person for fact in record.facts if isinstance(fact, Writer)] == ["Mei Lund"]
    assert record.article.site == "Wikipedia"


def test_a_film_file_that_was_mended_is_kept_as_it_is(tmp_path: Path) -> None:
    record, _ = filmfile.carried(READ, older(tmp_path))
    path = filmfile.write(record, tmp_path, replace=True)
    again, told = filmfile.carried(filmfile.read(path), tmp_path)
    assert told == ()
    assert filmfile.write(again, tmp_path) == path


def test_without_an_older_file_or_mends_in_it_nothing_is_done(tmp_path: Path) -> None:
    assert filmfile.carried(READ, tmp_path) == (READ, ())
    assert filmfile.carried(READ, older(tmp_path, "")) == (READ, ())
    (tmp_path / "the-tin-moon-1961.yaml").write_text("film: [", encoding="utf-8")
    assert filmfile.carried(READ, tmp_path) == (READ, ())


def test_what_is_put_in_without_a_place_comes_last_and_says_it_is_by_hand(tmp_path: Path) -> None:
    text = "mends:\n  put_in:\n    composer:\n      - {person: Bo Tran, why: heard there}\n"
    record, _ = filmfile.carried(READ, older(tmp_path, text))
    assert record.facts[-1] == Composer(person="Bo Tran", source=Source("Mended by hand"))
    assert filmfile.parse(filmfile.dump(record)).facts.count(record.facts[-1]) == 1


def test_a_spelling_the_page_has_beside_the_wrong_one_stands_once(tmp_path: Path) -> None:
    right = Editor(person="Bo Tran", source=Source("Lead", 2))
    page = dataclasses.replace(READ, facts=(*READ.facts, right))
    record, told = filmfile.carried(page, older(tmp_path))
    assert [fact for fact in record.facts if isinstance(fact, Editor)] == [right]
    assert told == ()


def test_a_tables_credit_is_kept_by_what_was_mended_of_it() -> None:
    source = mends.by_hand(Source("Academy Awards table, Accolades", 7))
    assert source == Source("Academy Awards table, Accolades, mended by hand", 7)
    assert mends.by_hand(source) == source
    assert mends.page_section(source) == "Academy Awards table, Accolades"
    assert mends.page_section(mends.by_hand(None)) == ""


# ── What fits nothing ────────────────────────────────────────────────────────────────────────────


def without(*facts: Fact) -> FilmRecord:
    return dataclasses.replace(READ, facts=tuple(f for f in READ.facts if f not in facts))


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (without(READ.facts[4]), 'no cast "Ida Okafor, The Stranger" to take out; remove that'),
        (without(READ.facts[0]), 'no editor "Bo Tarn" to change; remove that from mends, or write'),
        (
            dataclasses.replace(
                READ, facts=(Editor(person="Bo Tran", source=Source("L", 1)), *READ.facts[1:])
            ),
            'the page says editor "Bo Tran" by itself now; remove that from mends.',
        ),
        (
            dataclasses.replace(
                READ,
                facts=(
                    *READ.facts,
                    Writer(person="Mei Lund", credit="screenplay", source=Source("L", 1)),
                ),
            ),
            'the page says writer "Mei Lund, screenplay" by itself now',
        ),
        (
            dataclasses.replace(READ, also=("Moon", "Tin Moon Rising")),
            'the page names the title "Tin Moon Rising" by itself now; remove it from mends.',
        ),
        (dataclasses.replace(READ, also=()), 'the page doesn\'t name the title "Moon"'),
        (
            dataclasses.replace(
                READ, article=ArticleRef(title="M", site="Wikipedia", licence="CC BY-SA 4.0")
            ),
            "the page gives the article by itself now as mends do",
        ),
    ],
)
def test_a_mend_that_fits_nothing_is_told_in_one_sentence_and_carried_over(
    page: FilmRecord, sentence: str, tmp_path: Path
) -> None:
    record, told = filmfile.carried(page, older(tmp_path))
    (line,) = told
    assert line.startswith(f"{tmp_path / 'the-tin-moon-1961.yaml'}: ")
    assert sentence in line
    assert line.endswith(".")
    assert record.mends == filmfile.parse(f"{HEAD}{MENDS}").mends


def test_a_change_that_would_leave_a_figure_wrong_is_told_and_not_made(tmp_path: Path) -> None:
    text = "mends:\n  change:\n    budget:\n      - {currency: USD, to: {amount: 7}, why: so}\n"
    page = filmfile.parse(
        f"{HEAD}facts:\n  budget:\n    - {{low: 1, high: 2, currency: USD, at: Infobox 3}}\n"
    )
    record, (line,) = filmfile.carried(page, older(tmp_path, text))
    assert record.facts == page.facts
    assert line.endswith("can't be changed so in mends: write either an amount, or low and high.")


# ── Malformed ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("mends: [a]", "5: mends should be names with values"),
        ("mends:\n  remove: {}", '6: mends has no "remove"; it may have also, not_also, article'),
        ("mends:\n  also: Moon", "6: also should be a list"),
        ("mends:\n  article: {site: W}", '6: "why" is missing; add it'),
        ("mends:\n  article: {why: W}", "6: article names no field; write one or more of title"),
        ("mends:\n  article: {site: W, url: x, why: W}", "6: url is "),
        ("mends:\n  take_out:\n    actor: []", '7: no kind of fact is called "actor"; kinds are'),
        ("mends:\n  take_out:\n    cast: {a: b}", "7: cast should be a list, each entry behind"),
        ("mends:\n  take_out:\n    cast:\n      - {actor: A}", '8: "why" is missing; add it'),
        ("mends:\n  take_out:\n    cast:\n      - {why: A}", "8: cast names no field; write one"),
        ("mends:\n  take_out:\n    cast:\n      - {actor: A, at: L 1, why: A}", 'has no "at"'),
        ("mends:\n  change:\n    cast:\n      - {actor: A, why: B}", '8: "to" is missing; add it'),
        ("mends:\n  change:\n    cast:\n      - {actor: A, to: {}, why: B}", "to names no field"),
        ("mends:\n  change:\n    cast:\n      - {actor: A, to: {person: B}, why: B}", "to has no"),
        ("mends:\n  put_in:\n    cast:\n      - {actor: A, why: B}", '8: cast needs "character"'),
        (
            "mends:\n  put_in:\n    editor:\n      - {person: A, at: L, why: B}",
            "8: at is a section",
        ),
        (
            "mends:\n  put_in:\n    budget:\n      - {currency: USD, why: B}",
            "8: budget: write either",
        ),
        ("mends:\n  put_in:\n    release:\n      - {date: May, why: B}", '8: date is "May"; write'),
        ('mends:\n  put_in: "', "not valid YAML"),
        (
            "mends:\n  take_out:\n    cast:\n" + "      - {actor: A, why: B}\n" * 201,
            "6: more than 200 mends; give a better page instead",
        ),
        ("mends:\n  put_in: [[[[[[[[]]]]]]]]", "6: nested too deep for a film file"),
    ],
)
def test_a_malformed_mend_is_named_with_file_and_line(
    text: str, complaint: str, tmp_path: Path
) -> None:
    with pytest.raises(filmfile.NotWritten) as caught:
        filmfile.carried(READ, older(tmp_path, f"{text}\n"))
    told = str(caught.value)
    assert told.startswith(f"{tmp_path / 'the-tin-moon-1961.yaml'}:")
    assert complaint in told
    assert "\n" not in told
    with pytest.raises(OperatorMistake, match="film file:"):
        filmfile.parse(f"{HEAD}{text}\n")


# ── Laws ─────────────────────────────────────────────────────────────────────────────────────────


@settings(deadline=None)  # how long it takes says nothing
@given(records(most=6), st.lists(FACTS, max_size=3), st.data())
def test_mended_once_or_twice_is_the_same(
    film: FilmRecord, more: list[Fact], data: st.DataObject
) -> None:
    out = data.draw(st.lists(st.sampled_from(film.facts), max_size=3)) if film.facts else []
    entries = "".join(
        f"  {act}:\n    {fact.kind}:\n      - {_entry(fact)}\n"
        for act, facts in (("take_out", out[:1]), ("put_in", more[:1]))
        for fact in facts
        if not _entry(fact).startswith(", why")  # says nothing, which no mend can
    )
    head = filmfile.dump(dataclasses.replace(film, facts=()))
    text = head.replace("facts: {}\n", "") + (f"mends:\n{entries}" if entries else "")
    record, _ = mends.mended(film, filmfile.parse(text).mends)
    written = filmfile.dump(record)
    assert filmfile.dump(filmfile.parse(written)) == written
    assert filmfile.parse(written).mends == record.mends


def _entry(fact: Fact) -> str:
    record = dataclasses.replace(READ, facts=(fact,), unreads=())
    line = filmfile.dump(record).splitlines()[-1].strip().removeprefix("- ")
    return f"{line.rpartition(', at: ')[0]}, why: so it is}}"


def test_a_film_without_mends_is_written_as_ever() -> None:
    release = Release(date="1961", source=Source("Infobox", 1))
    assert "mends" not in filmfile.dump(dataclasses.replace(READ, facts=(release,)))
    assert Mends() == READ.mends


def test_the_examples_of_the_document_are_read_and_mended() -> None:
    page = (Path(__file__).parents[3] / "docs" / "film-files.md").read_text(encoding="utf-8")
    film, added = (block.partition("\n```")[0] for block in page.split("```yaml\n")[1:])
    record = filmfile.parse(film.replace("facts:\n", f"{added}\nfacts:\n"))
    assert record.also == ("Tin Moon Rising", "The Moon of Tin")
    assert [mend.act for mend in record.mends.facts] == ["take_out", "change", "put_in"]
    assert [fact for fact in record.facts if isinstance(fact, Cast | Editor)] == [
        Editor(person="Bo Tran", closed=True, source=Source("Infobox, mended by hand", 14)),
        Cast(actor="Ida Okafor", character="Mrs. Hale", source=Source("Cast", 40)),
    ]
    assert record.unreads == ()
