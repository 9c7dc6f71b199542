"""What several families of facts ask of one page, worked out for the first of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from questions.articles.article import Article

Said = TypeVar("Said")
More = ParamSpec("More")


def once_a_page(
    told: Callable[Concatenate[Article, More], Said],
) -> Callable[Concatenate[Article, More], Said]:
    """Keep what `told` says of the page read last, by its other arguments.

    It has to be a function of the page and of them alone, and they hashable. Pages are told
    apart as objects.
    """
    kept: tuple[Article | None, dict[Hashable, Said]] = (None, {})

    @wraps(told)
    def asked(article: Article, /, *more: More.args, **named: More.kwargs) -> Said:
        nonlocal kept
        page, said = kept
        if page is not article:
            # Both at once, for pages may be read on several threads.
            _, said = kept = article, {}
        key = (*more, *named.items())
        if key not in said:
            said[key] = told(article, *more, **named)
        return said[key]

    return asked
