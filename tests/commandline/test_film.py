"""`film read`, `film add` and `film show`, as a person or a script calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

import bot
from questions.facts.fact import FilmRecord
from tests.commandline import PAGE, Printed, TypeIn, objects
from tests.questions.dumps import export, page

ROOT = Path(__file__).parents[2]
SEED = "leaving-las-vegas-1995"


def test_film_read_prints_facts_as_json_lines(capsys: Printed, elsewhere: Path) -> None:
    (elsewhere / "harbour.txt").write_text(PAGE, encoding="utf-8")
    assert bot.main(["film", "read", "harbour.txt", "--jsonl"]) == 0
    facts = objects(capsys)
    assert {"film": "A Quiet Harbour", "year": 1988, "kind": "director"}.items() <= {
        **next(fact for fact in facts if fact["kind"] == "director")
    }.items()
    assert next(fact for fact in facts if fact["kind"] == "budget")["amount"] == 2_500_000


def test_film_add_keeps_a_film_file_that_questions_reads(capsys: Printed, elsewhere: Path) -> None:
    (elsewhere / "harbour.txt").write_text(PAGE, encoding="utf-8")
    assert bot.main(["film", "add", "harbour.txt", "--to", "films"]) == 0
    assert (elsewhere / "films" / "a-quiet-harbour-1988.yaml").exists()
    capsys.readouterr()
    assert bot.main(["film", "show", "a quiet harbour"]) == 0
    assert "Ada Quill" in capsys.readouterr().out
    assert bot.main(["questions", "a quiet harbour", "--jsonl"]) == 0
    assert any(question["answer"] == "Ada Quill" for question in objects(capsys))


def test_a_folder_with_an_odd_page_gives_the_others_and_says_so(
    capsys: Printed, elsewhere: Path
) -> None:
    pages = elsewhere / "pages"
    pages.mkdir()
    (pages / "harbour.txt").write_text(PAGE, encoding="utf-8")
    (pages / "odd.txt").write_bytes(b"\x00\x01\x02")
    assert bot.main(["film", "read", "pages", "--jsonl"]) == 1
    said = capsys.readouterr()
    assert "Ada Quill" in said.out
    assert "odd.txt" in said.err


def test_film_add_leaves_what_was_mended_by_hand(capsys: Printed, elsewhere: Path) -> None:
    pages = elsewhere / "pages"
    pages.mkdir()
    (pages / "harbour.txt").write_text(PAGE, encoding="utf-8")
    assert bot.main(["film", "add", "pages", "--to", "films"]) == 0
    kept = elsewhere / "films" / "a-quiet-harbour-1988.yaml"
    written = kept.read_text(encoding="utf-8")
    assert bot.main(["film", "add", "pages", "--to", "films"]) == 0
    kept.write_text(written + "# mended\n", encoding="utf-8")
    capsys.readouterr()
    assert bot.main(["film", "add", "pages", "--to", "films"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "--replace" in said.err
    (pages / "loud.txt").write_text(PAGE.replace("Quiet", "Loud"), encoding="utf-8")
    assert bot.main(["film", "add", "pages", "--to", "films"]) == 1
    assert kept.read_text(encoding="utf-8") == written + "# mended\n"
    assert bot.main(["film", "add", "pages", "--to", "films", "--replace"]) == 0
    assert kept.read_text(encoding="utf-8") == written


def test_a_film_add_that_was_stopped_goes_on_where_it_was(
    capsys: Printed, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from questions.facts import filmfile

    (elsewhere / "wiki.xml").write_bytes(export([page("Salt Ferry"), page("Tin Moon")]))
    write = filmfile.write

    def stopped(record: FilmRecord, folder: Path, *, replace: bool = False) -> Path:
        if record.title == "Tin Moon":
            raise KeyboardInterrupt
        return write(record, folder, replace=replace)

    monkeypatch.setattr(filmfile, "write", stopped)
    assert bot.main(["film", "add", "wiki.xml", "--to", "films"]) == 130
    monkeypatch.undo()
    monkeypatch.chdir(elsewhere)
    assert [path.name for path in Path("films").iterdir()] == ["salt-ferry-1988.yaml"]
    told = capsys.readouterr().err
    assert told == "Stopped: 1 film is kept in films; run it again to go on.\n"
    assert bot.main(["film", "add", "wiki.xml", "--to", "films"]) == 0
    said = capsys.readouterr()
    assert "tin-moon-1988.yaml" in said.out
    assert "salt-ferry" not in said.out
    assert said.err == (
        "1 film was kept there already; --replace reads all anew.\n1 film is kept in films.\n"
    )
    assert bot.main(["film", "add", "wiki.xml", "--to", "films", "--replace"]) == 0
    assert "salt-ferry-1988.yaml" in capsys.readouterr().out


def test_film_add_keeps_films_in_the_configured_folder_and_their_fact_base(
    capsys: Printed, elsewhere: Path
) -> None:
    (elsewhere / "config.yaml").write_text("files:\n  films: mine\n", encoding="utf-8")
    (elsewhere / "harbour.txt").write_text(PAGE, encoding="utf-8")
    assert bot.main(["film", "add", "harbour.txt"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(str(Path("mine") / "a-quiet-harbour-1988.yaml"))
    assert said.err == "1 film is kept in mine.\n"
    (base,) = (elsewhere / "data").glob("facts-*.db")
    before = base.stat().st_mtime_ns
    assert bot.main(["film", "show", "a quiet harbour"]) == 0
    assert base.stat().st_mtime_ns == before


def test_two_films_of_one_title_and_year_are_both_kept_and_found(
    capsys: Printed, elsewhere: Path
) -> None:
    (elsewhere / "one.txt").write_text(PAGE, encoding="utf-8")
    (elsewhere / "two.txt").write_text(PAGE.replace("Ada Quill", "Zoë Brandt Jr."))
    for more in ([], ["--replace"]):
        assert bot.main(["film", "add", "one.txt", "two.txt", *more]) == 0
        kept = {path.stem for path in Path("films").iterdir()}
        assert kept == {"a-quiet-harbour-1988", "a-quiet-harbour-1988-brandt"}
    for name, director in (("", "Ada Quill"), (" by zoe brandt jr", "Zoë Brandt Jr.")):
        capsys.readouterr()
        assert bot.main(["film", "show", f"a quiet harbour{name}"]) == 0
        assert director in capsys.readouterr().out


def test_film_add_to_what_is_no_folder_is_one_sentence(capsys: Printed, elsewhere: Path) -> None:
    (elsewhere / "harbour.txt").write_text(PAGE, encoding="utf-8")
    assert bot.main(["film", "add", "harbour.txt", "--to", "harbour.txt"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "can't be written" in said


def test_a_reading_of_many_pages_counts_the_refused_and_tells_each_once(
    capsys: Printed, elsewhere: Path
) -> None:
    pages = elsewhere / "pages"
    pages.mkdir()
    (pages / "odd.txt").write_bytes(b"\x00\x01\x02")
    (pages / "odder.txt").write_bytes(b"\x00\x01\x02")
    assert bot.main(["film", "read", "pages"]) == 2
    assert capsys.readouterr().err.count("\n") == 2
    (pages / "harbour.txt").write_text(PAGE, encoding="utf-8")
    assert bot.main(["film", "read", "pages"]) == 1
    said = capsys.readouterr().err
    assert "\n1 film, " in said
    assert "2 pages refused" in said
    assert said.count("odd.txt") == 1


def test_film_show_alone_lists_the_films_and_a_name_not_found_says_so(capsys: Printed) -> None:
    assert bot.main(["film", "show"]) == 0
    assert "Leaving Las Vegas (1995)" in capsys.readouterr().out.splitlines()
    assert bot.main(["film", "show", "nosuch"]) == 2
    assert "`bot.py film show` alone lists the films" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["film", "read", "nowhere.txt"],
        ["film", "read", ""],
        ["film", "read", "   "],
        ["film", "add", ""],
        ["film", "show", "no such film at all"],
        ["questions", "no such thing at all"],
        ["play", "no such pack at all"],
        ["pack", "convert", "nowhere.csv", "out.yaml"],
        ["db", "check"],
        ["--no-such-option"],
        ["play", "--rounds", "0"],
        ["play", "--rounds", "many"],
        ["run", "--shards", "0-3", "--config", "nowhere.yaml"],
    ],
)
def test_a_mistake_is_one_sentence_on_standard_error(
    capsys: Printed, arguments: list[str], type_in: TypeIn
) -> None:
    type_in("")
    try:
        code: object = bot.main(arguments)
    except SystemExit as exit:
        code = exit.code
    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
