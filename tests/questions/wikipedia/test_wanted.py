"""Titles and addresses are told from file names, and become the page that is wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions.wikipedia import NoSuchPage, Wanted, wanted

TITLE = "Salt Harbour (1999 film)"


@pytest.mark.parametrize(
    "source",
    [
        "Salt Harbour (1999 film)",
        "salt_Harbour__(1999 film) ",
        "en.wikipedia.org/wiki/Salt_Harbour_(1999_film)",
        "https://en.wikipedia.org/wiki/Salt_Harbour_(1999_film)#Plot",
        "http://en.m.wikipedia.org/wiki/Salt%20Harbour_%281999_film%29?wprov=sfla1",
        "//en.wikipedia.org/wiki/Salt_Harbour_(1999_film)",
        "https://www.wikipedia.org/wiki/Salt_Harbour_(1999_film)",
        "https://EN.wikipedia.org/w/index.php?title=Salt_Harbour_(1999_film)&action=history",
        "https://en.wikipedia.org/w/index.php/Salt_Harbour_(1999_film)",
    ],
)
def test_a_title_and_every_form_of_address_mean_the_same_page(source: str) -> None:
    found = wanted(source)
    assert found is not None
    assert (found.title, found.revision) == (TITLE, None)


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("https://en.m.wikipedia.org/wiki/Salt_Harbour_(1999_film)?oldid=77", TITLE),
        ("en.wikipedia.org/w/index.php?title=Salt_Harbour_(1999_film)&oldid=77", TITLE),
        ("https://en.wikipedia.org/w/index.php?oldid=77", ""),
        ("https://en.wikipedia.org/wiki/Special:PermanentLink/77", ""),
    ],
)
def test_an_address_may_name_a_revision(source: str, title: str) -> None:
    assert wanted(source) == Wanted(source, title, 77)


@pytest.mark.parametrize(
    "title",
    ["Face/Off", "M*A*S*H", "Dr. Salt", "E.T.", "K.G.F: Part 1", "S.Q.U.A.D", "...Now", "9"],
)
def test_a_title_with_dots_and_strokes_is_no_file(title: str) -> None:
    assert wanted(title) == Wanted(title, title)


@pytest.mark.parametrize(
    "source",
    [
        *("page.txt", "page.XML", "dump.xml.bz2", "a.7z", "./Salt", "/Salt", "../Salt", "~/Salt"),
        *("Salt/", "here/Salt", "C:\\Salt", ".hidden", "Salt|Pepper", "Salt [1]", "a\0b", "  "),
        "Salt " * 60,
    ],
)
def test_what_looks_like_a_file_or_can_be_no_title_is_not_asked_for(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here").mkdir()
    assert wanted(source) is None


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://de.wikipedia.org/wiki/Salt", 'the Wikipedia "de"'),
        ("simple.m.wikipedia.org/wiki/Salt", 'the Wikipedia "simple"'),
        ("https://zh-min-nan.wikipedia.org/wiki/Salt", 'the Wikipedia "zh-min-nan"'),
        ("https://example.org/wiki/Salt", "only addresses of English Wikipedia"),
        ("https://en.wikipedia.org@example.org/wiki/Salt", "only addresses of English Wikipedia"),
        ("https://en.wikipedia.org.example.org/wiki/Salt", "only addresses of English Wikipedia"),
        ("https://[::1/wiki/Salt", "no valid address"),
        ("https://en.wikipedia.org/", "names no article"),
        ("https://en.wikipedia.org/w/index.php?curid=7", "names no article"),
        ("https://en.wikipedia.org/w/index.php?title=Salt&oldid=x", "is no number"),
        ("https://en.wikipedia.org/w/index.php?title=Salt&oldid=7&diff=8", "two revisions"),
        ("https://en.wikipedia.org/wiki/Salt%7CPepper", "no article can have this title"),
        ("https://en.wikipedia.org/wiki/%ff%fe", "no article can have this title"),
        ("https://en.wikipedia.org/wiki/" + "a" * 300, "no article can have this title"),
    ],
)
def test_an_address_of_anything_else_is_refused_in_a_sentence(address: str, said: str) -> None:
    with pytest.raises(NoSuchPage) as refusal:
        wanted(address)
    assert said in str(refusal.value)
    assert str(refusal.value).startswith(address[:200])
