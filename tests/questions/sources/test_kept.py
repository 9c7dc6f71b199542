"""Two films never share an id, and one film read anew keeps its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions.facts import filmfile
from questions.facts.fact import ArticleRef, Director, Fact, FilmRecord, Source, Starring
from questions.sources.kept import is_same, with_own_id

AT = Source("Infobox", 3)
WIKI = "https://en.wikipedia.org/wiki/"


def film(
    *directors: str, page: str = "", stars: tuple[str, ...] = (), title: str = "Low Sun"
) -> FilmRecord:
    """A film of 1987; `page` is the title of its article on Wikipedia, without it's a bare file."""
    facts: list[Fact] = [Director(person=person, source=AT) for person in directors]
    facts += [Starring(person=person, source=AT) for person in stars]
    url = WIKI + page.replace(" ", "_") if page else None
    article = ArticleRef(title=page or title, site="Wikipedia", licence="CC BY-SA 4.0", url=url)
    return FilmRecord(
        id="low-sun-1987", title=title, year=1987, article=article, facts=tuple(facts)
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (film("Ada Wren"), film("Ádá Wren", "Bo Tran"), True),
        (film("Ada Wren"), film("Bo Tran"), False),
        (film("Ada Wren", page="Low Sun"), film("Bo Tran", page="Low Sun"), True),
        (film("Ada Wren", page="Low Sun"), film("Ada Wren", page="Low Sun (1987 film)"), True),
        (
            film("Ada Wren", page="Low Sun (1987 film)"),
            film("Ada Wren", page="Low Sun (1987 Norwegian film)"),
            False,
        ),
        (film(stars=("Tom Abara",)), film("Ada Wren", stars=("Tom Abara", "Ida Moe")), True),
        (film(stars=("Tom Abara",)), film("Ada Wren", stars=("Ida Moe",)), False),
        (film("Ada Wren"), film(), True),
        (film("Ada Wren"), film(title="Low Sun 月"), False),
    ],
)
def test_article_directors_and_cast_tell_whether_two_are_one_film(
    one: FilmRecord, other: FilmRecord, same: bool
) -> None:
    assert is_same(one, other) is same
    assert is_same(other, one) is same


def keep(record: FilmRecord, folder: Path, *beside: Path) -> str:
    return filmfile.write(with_own_id(record, folder, beside), folder, replace=True).stem


@pytest.mark.parametrize("turn", [1, -1])
def test_every_film_has_a_file_of_its_own_however_often_it_is_read(
    turn: int, tmp_path: Path
) -> None:
    films = [film("Ada Wren", stars=("Eli Hu",)), film("Bo Tran"), film("Cy Tran")][::turn]
    films.append(film(stars=("Ida Moe",), page="Low Sun (Ida Moe film)"))
    films.append(film("Di Prinz", page="Low Sun (1987 Norwegian film)"))
    named = [keep(one, tmp_path) for one in films]
    assert len(set(named)) == len(films)
    assert named[0] == "low-sun-1987"
    assert named[-1] == "low-sun-1987-prinz"
    assert [keep(one, tmp_path) for one in reversed(films)] == named[::-1]
    for one, stem in zip(films, named, strict=True):
        kept = filmfile.read(tmp_path / f"{stem}.yaml")
        assert (kept.id, kept.facts) == (stem, one.facts)


def test_an_id_of_another_film_that_ships_is_left_to_it(tmp_path: Path) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    keep(film("Ada Wren"), shipped)
    assert keep(film("Bo Tran"), own, shipped) == "low-sun-1987-tran"
    assert keep(film("Ada Wren", "Bo Wren"), own, shipped) == "low-sun-1987"


def test_a_file_that_cant_be_read_is_not_taken_for_the_film(tmp_path: Path) -> None:
    (tmp_path / "low-sun-1987.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(filmfile.NotWritten, match=r"low-sun-1987\.yaml:.*mend or remove that file"):
        keep(film("Ada Wren"), tmp_path)
    assert (tmp_path / "low-sun-1987.yaml").read_text(encoding="utf-8") == "id: ["
