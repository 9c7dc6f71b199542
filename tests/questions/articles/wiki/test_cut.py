"""A page that breaks off in the middle of a line: the line says nothing, all above it stands."""

from __future__ import annotations

import pytest

from questions.articles import read
from questions.facts.fact import Award, Cast
from questions.facts.reader import read_facts

HEAD = (
    "{{Infobox film\n| name = Salt Harbour\n| released = {{Film date|1999|6|1}}\n"
    "| starring = [[Flo Gray]]\n}}\n'''''Salt Harbour''''' is a 1999 film.%s\n\n==Cast==\n"
    "* [[Gus Hall]] as Bo Tran\n"
)
OF_THE_SITE = HEAD % "<ref>Lee, p. 4.</ref>"
TYPED = HEAD % ""


def parts(page: str) -> list[str]:
    record = read_facts(read(page.encode(), "salt.wiki"))
    return [fact.character for fact in record.facts if isinstance(fact, Cast)]


@pytest.mark.parametrize(
    ("page", "whole"),
    [
        (OF_THE_SITE + "* [[Flo Gray]] as Tobacco Sho", False),
        (OF_THE_SITE + "* [[Flo Gray]] as Io Marsh\n", True),
        (OF_THE_SITE + "* [[Flo Gray]] as Io Marsh.", True),
        (OF_THE_SITE + "* [[Flo Gray]] as Io Marsh\n[[Category:1999 films]]", True),
        (TYPED + "* [[Flo Gray]] as Io Marsh", True),
        (TYPED + "* [[Flo Gray]] as Io Marsh, who lives in [[Ber", False),
        (TYPED + "* [[Flo Gray]] as Io Marsh{{ci", False),
    ],
)
def test_a_line_that_breaks_off_tells_no_part(page: str, whole: bool) -> None:
    assert parts(page) == (["Bo Tran", page.split(" as ")[-1][:8]] if whole else ["Bo Tran"])


def test_the_line_is_told_as_an_unread() -> None:
    record = read_facts(read((OF_THE_SITE + "* [[Flo Gray]] as Tob").encode(), "salt.wiki"))
    [cut] = [u for u in record.unreads if u.field == "page"]
    assert (cut.why, cut.source.line) == ("the page breaks off in this line", 10)


def test_of_a_paragraph_the_whole_sentences_stay() -> None:
    said = "\n==Plot==\nIt rains. Io (Flo Gray) [[sails]]. Io meets [[Gus"
    article = read((TYPED + said).encode(), "salt.wiki")
    assert article.sections[-1].paragraphs[0].text == "It rains. Io (Flo Gray) sails."


@pytest.mark.parametrize(("end", "closed"), [("\n", True), ("\n\nIt was [[sha", False)])
def test_the_list_that_a_page_breaks_off_after_may_go_on(end: str, closed: bool) -> None:
    table = (
        "\n==Awards==\n{|\n! Award !! Category !! Recipient !! Result\n|-\n"
        "| Tin Moon Award || Best Film || [[Bo Tran]] || {{won}}\n|}"
    )
    record = read_facts(read((TYPED + table + end).encode(), "salt.wiki"))
    assert [fact.closed for fact in record.facts if isinstance(fact, Award)] == [closed]
