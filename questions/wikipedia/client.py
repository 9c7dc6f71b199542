"""Wikipedia as a source of pages: the cache, then the API, then a question of which was meant."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from questions import articles
from questions.articles import Article, NotAFilm
from questions.wikipedia import answers
from questions.wikipedia.asking import Choose
from questions.wikipedia.cache import Cache
from questions.wikipedia.candidates import (
    SHOWN,
    Candidate,
    candidates,
    films_first,
    is_film_title,
)
from questions.wikipedia.page import FetchedPage, export
from questions.wikipedia.refusals import NoAnswer, NoSuchPage
from questions.wikipedia.settings import Settings
from questions.wikipedia.wanted import Wanted, canonical, is_address
from questions.wikipedia.web import TIMEOUT_S, Web

#: Seconds after which a page is asked for anew; a revision never changes.
MAX_AGE_S = 30 * 24 * 3600.0
#: Choices in a row, where a disambiguation page leads to the next.
MOST_CHOICES = 3
#: Candidates that a terminal lists.
MOST_OFFERED = 20
#: Titles looked through for films of a name; "Hamlet (…)" has the most, some thirty.
MOST_OF_A_NAME = 100

_log = logging.getLogger(__name__)


class Wikipedia:
    """Fetches pages one after the other, each from the cache where it is young enough there."""

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        fresh: bool = False,
        choose: Choose | None = None,
        tell: Callable[[str], None] = _log.warning,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        """`fresh` asks anew whatever is cached; `choose` is asked which page is meant, without
        it a sentence lists them; `tell` hears what is odd and stops nothing; `now` and `sleep`
        count seconds, `timeout_s` those of one answer.
        """
        settings = settings or Settings()
        self._choose = choose
        self._fresh, self._tell, self._now = fresh, tell, now
        self._cache = Cache(settings.cache)
        self._web = Web(settings, now=now, sleep=sleep, timeout_s=timeout_s)

    def article(self, wanted: Wanted) -> Article:
        """The article; where the title is of something else, the film that is meant by it.

        "Titanic" is a ship, and there are films "Titanic (… film)": they are offered, or listed
        in the sentence. Raises as `page` and `questions.articles.read` do.
        """
        page = self.page(wanted)
        try:
            return articles.read(page.document, wanted.name)
        except NotAFilm as mistake:
            films = self._films_named(wanted)
            if not films:
                raise
            if self._choose is None:
                raise NotAFilm(f"{mistake} Films of this name: {_listed(films)}.") from None
            self._tell(str(mistake))
            title = self._chosen(wanted.name, films)
        return articles.read(self.page(Wanted(title, canonical(title))).document, title)

    def page(self, wanted: Wanted) -> FetchedPage:
        """The page, redirects followed.

        Without an answer, the cache's copy serves at any age, unless a fresh one is wanted.
        Raises `NoSuchPage` and `NoAnswer`, each with one sentence that begins with what was
        wanted, and `OperatorMistake` for settings that can't be right.
        """
        name = wanted.name
        for _ in range(MOST_CHOICES):
            found = self._page_or_choice(wanted)
            if isinstance(found, FetchedPage):
                return found
            title = self._chosen(wanted.name, found)
            wanted = Wanted(title, canonical(title))
        raise NoSuchPage(f"{name}: one list of pages leads to the next; give the film's own title.")

    def _page_or_choice(self, wanted: Wanted) -> FetchedPage | tuple[Candidate, ...]:
        kept = self._cache.find(wanted)
        if kept is not None and not self._fresh and self._serves(kept, wanted):
            return kept
        try:
            return self._asked(wanted)
        except NoAnswer as error:
            if kept is None:
                raise NoAnswer(f"{wanted.name}: {error}") from None
            day = datetime.fromtimestamp(kept.fetched, UTC).date()
            if self._fresh:
                raise NoAnswer(
                    f"{wanted.name}: {error} Without --fresh, the copy of {day} serves."
                ) from None
            self._tell(f"{wanted.name}: {error} The copy of {day} is used.")
            return kept

    def _serves(self, kept: FetchedPage, wanted: Wanted) -> bool:
        return wanted.revision is not None or 0 <= self._now() - kept.fetched <= MAX_AGE_S

    def _asked(self, wanted: Wanted) -> FetchedPage | tuple[Candidate, ...]:
        found = answers.revision(self._web.ask(answers.page_params(wanted)), wanted)
        if found is None:
            raise NoSuchPage(self._missing(wanted))
        if found.disambiguation and found.namespace == 0:
            return candidates(found.wikitext)
        page = FetchedPage(
            found.title,
            found.number,
            found.timestamp,
            export(found.title, found.namespace, found.number, found.timestamp, found.wikitext),
            self._now(),
        )
        try:
            self._cache.keep(page, wanted)
        except OSError as error:
            self._tell(f"{wanted.name}: the page can't be kept in the cache: {error.strerror}.")
        return page

    def _chosen(self, name: str, options: Sequence[Candidate]) -> str:
        """The title that is meant."""
        if not options:
            raise NoSuchPage(
                f"{name}: several pages have this name; give the title of the one that is meant."
            )
        if self._choose is not None:
            offered = options[:MOST_OFFERED]
            index = self._choose(offered)
            if index is None:
                raise NoSuchPage(f"{name}: none of the pages of this name was chosen.")
            return offered[index].title
        raise NoSuchPage(f"{name}: several pages have this name; give one of {_listed(options)}.")

    def _missing(self, wanted: Wanted) -> str:
        if wanted.revision is not None:
            return (
                f"{wanted.name}: Wikipedia has no revision {wanted.revision}; copy the address"
                " anew, or give the title."
            )
        no_file = "" if is_address(wanted.name) else "there is no such file here, and "
        near = films_first(Candidate(title) for title in self._near(wanted.title))
        if near:
            return (
                f"{wanted.name}: {no_file}Wikipedia has no article of this title; near it are"
                f" {_listed(near)}."
            )
        return (
            f"{wanted.name}: {no_file}Wikipedia has no article of this title nor one like it; look"
            " for its title there."
        )

    def _films_named(self, wanted: Wanted) -> tuple[Candidate, ...]:
        """The films that differ from the title by what stands in brackets alone."""
        if wanted.revision is not None or wanted.title.endswith(")"):
            return ()
        try:
            answer = self._web.ask(answers.prefix_params(f"{wanted.title} (", MOST_OF_A_NAME))
        except NoAnswer:
            return ()
        return tuple(Candidate(t) for t in answers.near_titles(answer) if is_film_title(t))

    def _near(self, title: str) -> list[str]:
        """Titles like this one; none where the search has no answer, for it is only a help."""
        for params in (answers.opensearch_params, answers.search_params):
            try:
                found = answers.near_titles(self._web.ask(params(title, SHOWN)))
            except NoAnswer:
                return []
            if found:
                return found
        return []


def _listed(options: Sequence[Candidate]) -> str:
    return ", ".join(f'"{option.title[:120]}"' for option in options[:SHOWN])
