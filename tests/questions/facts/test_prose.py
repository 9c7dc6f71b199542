"""Sentences of a page's paragraphs, and the lines they are said to stand on."""

from __future__ import annotations

from questions.articles.html import read_html
from questions.facts.awards_grid import known_of
from questions.facts.awards_prose import read_prose
from questions.facts.prose import sentences
from questions.facts.reader import read_facts
from tests.questions.facts.wikipages import page

_BODY = """== Reception ==
The harbour town liked it well enough.
Nobody had expected that the <ref>a
b</ref> visitors would come in such numbers.
It won the Tin Moon Award for Best Sound. Then it was summer.
"""


def _line(words: str) -> int:
    """The line of the page, as it is in the file, on which `words` stand: the page has 9 above."""
    above = 9
    return above + next(i for i, line in enumerate(_BODY.split("\n"), 1) if words in line)


def test_a_sentence_stands_on_its_own_line_of_its_paragraph() -> None:
    found = {s.text[:12]: s.line for s in sentences(page(_BODY))}
    assert found["The harbour "] == _line("harbour")
    assert found["Nobody had e"] == _line("Nobody")
    assert found["It won the T"] == found["Then it was "] == _line("It won")


def test_an_award_told_in_a_paragraph_of_lines_has_its_sentences_line() -> None:
    article = page(_BODY)
    [award] = read_prose(article, known_of(article))
    assert award.source.line == _line("It won")


def test_words_of_the_sentence_on_a_later_line_still_tell_whom_to_ask() -> None:
    body = (
        "== Legacy ==\nThe picture is remembered by sailors of the coast.\n"
        "The film was mentioned in the sitcom Tin, an orgasm of puns."
    )
    [reference] = [f for f in read_facts(page(body)).facts if f.kind == "reference"]
    assert reference.mature


def test_a_sentence_of_a_web_page_stands_on_its_own_line_too() -> None:
    head = "<body><h1 id=firstHeading>Salt Harbour</h1><div class=mw-parser-output>\n"
    box = (
        '<table class="infobox"><tr><th>Directed by</th><td>Ann Lee</td></tr>\n'
        "<tr><th>Release date</th><td>June 1, 1999</td></tr></table>\n"
    )
    told = (
        "<p><i>Salt Harbour</i> is a 1999 film directed by <a\nhref='x'>Ann Lee</a>.</p>\n"
        "<h2>Reception</h2>\n"
        "<p>The harbour town liked it &amp; said so.\n"
        "The <b>visitors &amp; others</b> came in such numbers.</p></div></body></html>"
    )
    article = read_html((head + box + told).encode(), "salt.html")
    found = {s.text[:12]: s.line for s in sentences(article)}
    assert found["The harbour "] == 7
    assert found["The visitors"] == 8
