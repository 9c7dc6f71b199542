"""`film add --replace` over a film file that a person has mended, and over the shipped ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import bot
from tests.commandline import PAGE, Printed

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT.parent / "shared" / "articles"
MENDS = """\
mends:
  also: [The Quiet Harbour]
  change:
    director:
      - {person: Ada Quill, to: {person: Ada Quinn}, why: she changed her name}
    producer:
      - {person: Bo Hartley, to: {person: Bo Harley}, why: a slip of the page}
"""


def test_film_add_carries_mends_over_and_tells_those_that_fit_nothing(
    capsys: Printed, elsewhere: Path
) -> None:
    page = elsewhere / "harbour.txt"
    page.write_text(PAGE, encoding="utf-8")
    add = ["film", "add", "harbour.txt", "--to", "films", "--replace"]
    assert bot.main(add) == 0
    kept = elsewhere / "films" / "a-quiet-harbour-1988.yaml"
    text = kept.read_text(encoding="utf-8")
    kept.write_text(text.replace("facts:\n", f"{MENDS}facts:\n"), encoding="utf-8")
    capsys.readouterr()
    assert bot.main(add) == 0
    assert capsys.readouterr().err == "1 film is kept in films.\n"
    mended = kept.read_text(encoding="utf-8")
    assert MENDS in mended
    assert "Ada Quill," not in mended.partition("facts:\n")[2]
    assert bot.main(add[:-1]) == 0, "what was mended is no other film file"
    page.write_text(PAGE.replace("Bo Hartley", "Bo Tran"), encoding="utf-8")
    capsys.readouterr()
    assert bot.main(add) == 0
    said = capsys.readouterr()
    assert said.err == (
        'films/a-quiet-harbour-1988.yaml: there is no producer "Bo Hartley" to change; remove that'
        " from mends, or write there what the page says now.\n1 film is kept in films.\n"
    )
    assert MENDS in kept.read_text(encoding="utf-8")


def test_film_add_writes_nothing_over_a_malformed_mend(capsys: Printed, elsewhere: Path) -> None:
    (elsewhere / "harbour.txt").write_text(PAGE, encoding="utf-8")
    add = ["film", "add", "harbour.txt", "--to", "films", "--replace"]
    assert bot.main(add) == 0
    kept = elsewhere / "films" / "a-quiet-harbour-1988.yaml"
    damaged = kept.read_text(encoding="utf-8") + "mends: {take_out: {cast: [{actor: A}]}}\n"
    kept.write_text(damaged, encoding="utf-8")
    capsys.readouterr()
    assert bot.main(add) == 2
    said = capsys.readouterr().err
    line = damaged.count("\n")
    place = f"films/a-quiet-harbour-1988.yaml:{line}"
    assert said.startswith(f'{place}: "why" is missing; add it')
    assert kept.read_text(encoding="utf-8") == damaged


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the shared articles are not here")
def test_the_shipped_films_are_what_the_shared_articles_give_with_their_mends(
    capsys: Printed, elsewhere: Path
) -> None:
    shipped = ROOT / "questions" / "films"
    shutil.copytree(shipped, elsewhere / "films")
    sources = [str(ARTICLES / folder) for folder in ("html", "text", "wikitext")]
    add = ["film", "add", *sources, "--to", "films", "--replace", "--processes", "1"]
    assert bot.main(add) == 0
    told = capsys.readouterr()
    assert "mends" not in told.err, "every mend fits"
    names = {line.partition(":")[0] for line in told.out.splitlines()}
    assert names == {f"films/{path.name}" for path in shipped.glob("*.yaml")}
    for path in shipped.glob("*.yaml"):
        anew = elsewhere / "films" / path.name
        assert anew.read_text(encoding="utf-8") == path.read_text(encoding="utf-8"), path.name
