"""What is worked out once for a page, and never told of another."""

from __future__ import annotations

from dataclasses import replace

from questions.articles.article import Article
from questions.facts.once import once_a_page

PAGE = Article(title="Salt Ferry", page="Salt Ferry", form="text", site="", licence="")


def test_a_page_is_asked_once_for_each_of_its_questions() -> None:
    asked: list[str] = []

    @once_a_page
    def told(article: Article, what: str, *, twice: bool = False) -> str:
        asked.append(what)
        return what * (2 if twice else 1)

    assert [told(PAGE, "a"), told(PAGE, "b"), told(PAGE, "a")] == ["a", "b", "a"]
    assert told(PAGE, "a", twice=True) == "aa"
    assert asked == ["a", "b", "a"]


def test_an_equal_page_is_another_page() -> None:
    seen: list[Article] = []

    @once_a_page
    def told(article: Article) -> int:
        seen.append(article)
        return len(seen)

    other = replace(PAGE)
    assert [told(PAGE), told(other), told(PAGE)] == [1, 2, 3]
