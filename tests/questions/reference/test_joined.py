"""The tables on their way into films and questions: the verbs, the shipped films, the credit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import bot
from questions.base import FactBase
from questions.facts import filmfile
from questions.facts.fact import Award, Composer, Source, Unread
from questions.reference import ceremonies, packed, san_francisco
from questions.reference.credits import ACADEMY, CREDITS, beside, credits
from questions.reference.joined import with_tables
from questions.templates import drafts
from tests.questions.reference.awards import COLUMNS, award, film, row

FILMS = Path(__file__).parents[3] / "questions" / "films"
PLACES = "Title,Release Year,Locations,Director,Actor 1,Actor 2,Actor 3\n"


def test_the_verbs_make_the_shipped_tables_anew(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = ("\t".join(COLUMNS), row("DIRECTING", "Ada Lund nm1"))
    Path("awards.tsv").write_text("\n".join(lines), encoding="utf-8")
    Path("places.csv").write_text(
        f"{PLACES}The Salt Road,1988,Fort Hill,Ada Lund,,,\n", encoding="utf-8"
    )
    assert bot.main(["film", "awards", "awards.tsv", "--to", "a.xz"]) == 0
    assert bot.main(["film", "places", "places.csv", "--to", "p.xz"]) == 0
    assert "1 nominations, 1 ceremonies" in capsys.readouterr().out
    assert len(ceremonies.Ceremonies.read(Path("a.xz")).nominations) == 1
    assert len(san_francisco.SanFrancisco.read(Path("p.xz")).films) == 1


@pytest.mark.parametrize("verb", ["awards", "places"])
def test_a_table_that_is_not_there_is_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, verb: str
) -> None:
    assert bot.main(["film", verb, str(tmp_path / "none.csv"), "--to", str(tmp_path / "x")]) == 2
    said = capsys.readouterr().err
    assert "can't be read" in said
    assert "Traceback" not in said
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("verb", ["names", "awards", "places"])
def test_a_file_of_another_kind_is_told_without_the_words_of_python(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, verb: str
) -> None:
    (tmp_path / "odd").write_bytes(b"\xff\xfe\x80 rubbish")
    given = [str(tmp_path / "odd")] * (2 if verb == "names" else 1)
    assert bot.main(["film", verb, *given, "--to", str(tmp_path / "x")]) == 2
    said = capsys.readouterr().err
    assert "can't be read as a" in said
    assert "codec" not in said
    assert "gzipped file" not in said


def test_a_table_that_was_cut_off_is_not_written_over_the_shipped_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written(path: Path, lines: object) -> None:
        raise AssertionError(path)

    monkeypatch.setattr(packed, "write", written)
    table = tmp_path / "awards.tsv"
    table.write_text("\n".join(("\t".join(COLUMNS), row("DIRECTING", "Ada Lund nm1"))))
    assert bot.main(["film", "awards", str(table)]) == 2
    assert "is a file cut off? Nothing was written" in capsys.readouterr().err


@pytest.mark.parametrize("path", sorted(FILMS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_shipped_film_is_joined_with_the_tables_already(path: Path) -> None:
    record = filmfile.read(path)
    assert with_tables(record) == record


def test_the_first_film_s_recipients_are_all_known() -> None:
    record = filmfile.read(FILMS / "leaving-las-vegas-1995.yaml")
    rows = [f for f in record.facts if isinstance(f, Award) and f.body == "Academy Award"]
    assert [row.recipients for row in rows] == [
        ("Nicolas Cage",), ("Elisabeth Shue",), ("Mike Figgis",), ("Mike Figgis",),
    ]  # fmt: skip
    assert all(row.corroborated and not row.inferred for row in rows)


def test_a_question_that_rests_on_a_table_is_shown_with_its_credit() -> None:
    told = replace(award("Best Cinematography", "Eli Voss"), source=Source(ACADEMY))
    music = Composer(person="Finn Hale", closed=True, source=Source("Infobox", 9))
    base = FactBase.build([film(told, music)])
    made = list(drafts(base, "the-salt-road-1988", seed=1))
    of_table = [draft for draft in made if told in draft.facts]
    assert of_table
    assert all(CREDITS[ACADEMY] in draft.source for draft in of_table)
    assert not any(CREDITS[ACADEMY] in draft.source for draft in made if told not in draft.facts)
    assert not any("under “Academy" in draft.because for draft in made)


def test_a_source_names_the_table_before_the_page() -> None:
    both = beside(ACADEMY, Source("Accolades, 2", 90))
    assert both == Source("Academy Awards table, Accolades, 2", 90)
    fact = replace(award("Best Director"), source=both)
    assert credits([fact, fact, award("Best Director")]) == (CREDITS[ACADEMY],)
    record = replace(film(fact), unreads=(Unread(field="a", text="", why="b", source=both),))
    assert filmfile.parse(filmfile.dump(record), "file").unreads[0].source == both
