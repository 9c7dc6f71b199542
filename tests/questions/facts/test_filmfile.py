"""Film files: what is written is read back, and what is wrong is named with its line."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.facts import filmfile
from questions.facts.fact import (
    ArticleRef,
    Award,
    BasedOn,
    Director,
    Fact,
    FilmRecord,
    Release,
    Score,
    Source,
    Unread,
)
from quiz.errors import OperatorMistake

ARTICLE = ArticleRef(title="No (2012 film)", site="Wikipedia", licence="CC BY-SA 4.0")
SOURCE = Source("Infobox", 12)

TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=20
) | st.sampled_from(
    [
        "No",
        "yes",
        "1984",
        "12:30",
        "3.10",
        "~",
        "null",
        "007",
        "[REC]",
        "#1 hit",
        "a: b",
        "- x",
        "2001: A Space Odyssey",
        "'",
        '"',
        "M*A*S*H",
        "&c",
        "",
        " ",
        "Line -",
        "Class of 1984",
        "=",
        "<<",
    ]
)
SOURCES = st.builds(Source, section=TEXTS, line=st.none() | st.integers(0, 10**6))


def of_type(name: str, required: bool) -> st.SearchStrategy[object]:
    values: dict[str, st.SearchStrategy[object]] = {
        "text": TEXTS,
        "number": st.integers(-(10**15), 10**15),
        "flag": st.booleans(),
        "texts": st.lists(TEXTS, max_size=3).map(tuple),
    }
    return values[name]


def facts_of(cls: type[Fact]) -> st.SearchStrategy[Fact]:
    fields = {
        name: of_type(type_name, required)
        if required
        else st.just(default) | of_type(type_name, required)
        for name, type_name, required, default in filmfile.fields_of(cls)
    }
    return st.builds(cls, source=SOURCES, **fields)


FACTS = st.one_of([facts_of(cls) for cls in filmfile.KINDS.values()])


def record(*facts: Fact, unreads: tuple[Unread, ...] = ()) -> FilmRecord:
    return FilmRecord(
        id="no-2012", title="No", year=2012, article=ARTICLE, facts=facts, unreads=unreads
    )


@given(st.lists(FACTS, max_size=6), TEXTS, TEXTS)
def test_reading_back_gives_the_same_facts(facts: list[Fact], title: str, site: str) -> None:
    kinds = list(filmfile.KINDS)
    facts.sort(key=lambda fact: kinds.index(fact.kind))
    written = dataclasses.replace(
        record(*facts), title=title, article=dataclasses.replace(ARTICLE, site=site)
    )
    assert filmfile.parse(filmfile.dump(written)) == written


def test_facts_are_grouped_by_kind_one_line_each() -> None:
    text = filmfile.dump(
        record(
            Director(person="Pablo Larraín", source=SOURCE),
            BasedOn(work="El plebiscito", author="Antonio Skármeta", source=Source("Lead", None)),
        )
    )
    assert text == (
        "id: no-2012\n"
        "film: No\n"
        "year: 2012\n"
        "article: {title: No (2012 film), site: Wikipedia, licence: CC BY-SA 4.0}\n"
        "facts:\n"
        "  director:\n"
        "    - {person: Pablo Larraín, at: Infobox 12}\n"
        "  based_on:\n"
        "    - {work: El plebiscito, author: Antonio Skármeta, at: Lead -}\n"
    )


def test_flags_are_written_only_when_they_are_set() -> None:
    award = Award(
        body="BAFTA Award", category="Best Film", result="won", closed=True, source=SOURCE
    )
    line = filmfile.dump(record(award)).splitlines()[-1]
    assert line == (
        "    - {body: BAFTA Award, category: Best Film, result: won, closed: yes, at: Infobox 12}"
    )


def test_an_unread_keeps_its_reason_but_not_the_articles_words() -> None:
    unread = Unread(field="score", text="82 metapoints", why="damaged", source=SOURCE)
    text = filmfile.dump(record(unreads=(unread,)))
    assert "metapoints" not in text
    assert filmfile.parse(text).unreads == (dataclasses.replace(unread, text=""),)


def test_a_file_is_written_under_the_films_id_and_read_back(tmp_path: Path) -> None:
    written = record(Release(date="2012-08-10", source=SOURCE))
    path = filmfile.write(written, tmp_path / "films")
    assert path.name == "no-2012.yaml"
    assert filmfile.read(path) == written
    assert [p.name for p in path.parent.iterdir()] == ["no-2012.yaml"]


HEAD = "id: a-1999\nfilm: A\nyear: 1999\narticle: {title: A, site: W, licence: CC0}\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "film.yaml:1: empty"),
        ("film: A\n", 'film.yaml:1: "article" is missing'),
        (HEAD + "facts:\n  directr:\n    - {person: B, at: Lead 1}\n", "film.yaml:7: no kind"),
        (
            HEAD + "facts:\n  director:\n    - {at: Lead 1}\n",
            'film.yaml:7: director needs "person"',
        ),
        (HEAD + "facts:\n  director:\n    - {person: B}\n", 'film.yaml:7: "at" is missing'),
        (
            HEAD + "facts:\n  director:\n    - {person: B, at: Lead}\n",
            "film.yaml:7: at is a section",
        ),
        (HEAD + "facts:\n  director: B\n", "film.yaml:6: director should be a list"),
        (
            HEAD + "facts:\n  running_time:\n    - {minutes: 1h, at: L 1}\n",
            '"1h", which is no whole',
        ),
        (
            HEAD + "facts:\n  director:\n    - {person: B, closed: maybe, at: L 1}\n",
            "write yes or no",
        ),
        (HEAD + "year: 2000\n", 'film.yaml:5: "year" stands twice'),
        (HEAD + "genre: drama\n", 'film.yaml:5: a film file has no "genre"'),
        (HEAD + "facts: [\n", "film.yaml:6: not valid YAML"),
        (HEAD + "unread:\n  - &x {field: a, why: b, at: L 1}\n  - *x\n", "film.yaml:6: anchors"),
        ("a: " + "[" * 9 + "]" * 9, "film.yaml:1: nested too deep"),
        ("a: \x00", "characters YAML does not allow"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(text: str, complaint: str) -> None:
    with pytest.raises(OperatorMistake) as caught:
        filmfile.parse(text, "film.yaml")
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OperatorMistake, match=r"gone\.yaml: can't be read"):
        filmfile.read(tmp_path / "gone.yaml")


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("film: Amélie".encode("latin-1"))
    with pytest.raises(OperatorMistake, match="not UTF-8"):
        filmfile.read(path)


def test_a_json_line_has_the_films_head_the_facts_fields_and_its_source() -> None:
    award = Award(
        body="Academy Award",
        category="Best Actor",
        recipients=("Nicolas Cage",),
        result="won",
        source=Source("Awards", 93),
        closed=True,
    )
    assert filmfile.to_json(record(), award) == {
        "film": "No", "year": 2012, "kind": "award", "body": "Academy Award",
        "category": "Best Actor", "recipients": ["Nicolas Cage"], "result": "won",
        "closed": True, "source": {"section": "Awards", "line": 93},
    }  # fmt: skip


def test_a_scores_source_is_an_object_with_its_name() -> None:
    score = Score(source_name="Rotten Tomatoes", value="90%", reviews=48, source=SOURCE)
    assert filmfile.to_json(record(), score)["source"] == {
        "name": "Rotten Tomatoes", "section": "Infobox", "line": 12,
    }  # fmt: skip


def test_the_year_of_a_json_line_is_always_the_films() -> None:
    novel = BasedOn(work="B", year=1990, source=SOURCE)
    line = filmfile.to_json(record(), novel)
    assert (line["year"], line["work_year"]) == (2012, 1990)


def test_an_unreads_json_line_keeps_its_text() -> None:
    unread = Unread(field="score", text="82 of", why="damaged", source=SOURCE)
    assert filmfile.to_json(record(), unread) == {
        "film": "No", "year": 2012, "kind": "unread", "field": "score", "text": "82 of",
        "why": "damaged", "source": {"section": "Infobox", "line": 12},
    }  # fmt: skip
