"""The ceremony a template writes about: its name in a sentence, its nominations, drafts of it.

The film year of a ceremony is not always a film's own year. So no question says "the 1943 film
*Casablanca*": it says films of which year the ceremony honoured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b

from questions.base import FILM, FactBase, Proof, Query, fold
from questions.draft import Draft, Number, Rival, Rung
from questions.facts import lexicon
from questions.reference.ceremony_names import BODY, films_of, held_in, ordinal
from questions.reference.credits import credits
from questions.templates import characters, prizes, wording
from questions.templates.ceremonies import categories
from questions.templates.ceremonies.history import Candidate, History, facts_of
from questions.templates.ceremonies.telling import ends_well, gives_away, reads_well, told
from questions.templates.ceremonies.titles import title_forms
from questions.templates.subject import slug
from quiz.question import Kind

Template = Callable[["Ceremony"], Iterator[Draft]]

CATEGORY = "Academy Awards"
#: Words of an answer that people still type; longer ones need buttons.
MOST_WORDS = 6
#: Words of the longest title that is asked for at all.
LONGEST = 11
#: From so many nominations on, a person or a film is better known than its category.
KNOWN_PERSON, KNOWN_FILM = 4, 7
#: Candidates for wrong answers; more are seldom looked at.
MOST_RIVALS = 12
#: Films from these years on are easier, and harder before.
RECENT, OLD = 1975, 1950


@dataclass(frozen=True)
class Ceremony:
    """One ceremony among all of them, and the seed that chooses among phrasings."""

    history: History
    no: int
    seed: int

    @property
    def base(self) -> FactBase:
        return self.history.base

    # ── Its name ──

    @property
    def id(self) -> str:
        return f"academy-awards-{self.no}"

    @property
    def films_year(self) -> str:
        """ "1995", "1927/28"."""
        return films_of(self.no)

    @property
    def bare(self) -> str:
        """ "the 68th Academy Awards"."""
        return f"the {ordinal(self.no)} Academy Awards"

    @property
    def pin(self) -> str:
        """ "the Academy Awards for films of 1995": players know years, and no ordinals."""
        return f"the Academy Awards for films of {self.films_year}"

    @property
    def at(self) -> str:
        """ "at the Oscars for films of 1995", at the end of a sentence."""
        return f"at the Oscars for films of {self.films_year}"

    @property
    def opening(self) -> str:
        """ "At the Academy Awards for films of 1995,", at the beginning of a sentence."""
        return f"At {self.pin},"

    @property
    def aside(self) -> str:
        """ "(films of 1995)", behind a title where the Academy Awards are named already."""
        return f"(films of {self.films_year})"

    # ── Its nominations ──

    @cached_property
    def categories(self) -> dict[str, tuple[Candidate, ...]]:
        return self.history.of_ceremony(self.no)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        return tuple(one for rows in self.categories.values() for one in rows)

    @cached_property
    def films(self) -> tuple[str, ...]:
        """Ids of its films, most nominations first."""
        return self.history.films(self.no)

    def of_film(self, film: str) -> tuple[Candidate, ...]:
        return self.history.of_film(film)

    def title(self, film: str) -> str:
        return self.history.titles[film]

    def is_twin(self, film: str) -> bool:
        """Whether another film of the ceremony has its title."""
        own = fold(self.title(film))
        return any(other != film and fold(self.title(other)) == own for other in self.films)

    # ── Queries and proofs ──

    def ask(self, field: str, film: str | None = None, **pins: object) -> Query:
        """A query over the awards of this ceremony."""
        where = [("body", BODY), ("ceremony", str(self.no))]
        where += [(name, str(value)) for name, value in pins.items()]
        return Query(kind="award", field=field, film=film, where=tuple(where))

    def ask_films(self, **pins: object) -> Query:
        return self.ask(FILM, None, **pins)

    def count(self, film: str, **pins: object) -> Query:
        """How many of the film's nominations match."""
        query = self.ask("category", film=film, **pins)
        return Query(kind=query.kind, field=query.field, film=film, where=query.where, count=True)

    # ── Fame and difficulty ──

    def fame(self, one: Candidate) -> bool:
        """Whether the person or the film is known beyond the category."""
        film = len(self.of_film(one.film)) >= KNOWN_FILM
        people = [self.history.fame(name) for name in one.names]
        return film or max(people, default=0) >= KNOWN_PERSON

    def difficulty(self, one: Candidate, more: int = 0) -> int:
        """1 to 5, by category, era, fame and whether it won; `more` is what the question adds."""
        year = 1927 + self.no
        era = 1 + (year < RECENT) + (year < OLD)
        hard = era + categories.tier(one.category) + (not one.won) - self.fame(one) + more
        # Losers are forgotten sooner than winners, even famous ones, and crafts than parts.
        easiest = 1 if one.won and categories.tier(one.category) == 0 else 2
        return max(era, easiest, min(5, hard))

    # ── Wrong answers ──

    def near(self, category: str, gap: int = 3) -> Iterator[Candidate]:
        """Nominations in that category at the ceremonies before and after, nearest first."""
        kind = categories.sort(category)
        for step in range(1, gap + 1):
            for no in (self.no - step, self.no + step):
                for name, rows in self.history.of_ceremony(no).items():
                    if categories.sort(name) == kind:
                        yield from rows

    def people(
        self, category: str, but: Iterable[str] = (), since: int | None = None
    ) -> tuple[Rival, ...]:
        """People nominated in the category then, and after them those of neighbouring years.

        Of a question that reaches back `since` an earlier ceremony, those who were nominated by
        then, and after them others of that ceremony: a newcomer is no answer to it.
        """
        here = (name for one in self.categories.get(category, ()) for name in one.names)
        there = [name for one in self.near(category) for name in one.names]
        if since is None:
            return self.rivals(here, there, but, categories.is_person)
        kind = categories.sort(category)
        for name, rows in self.history.of_ceremony(since).items():
            if categories.sort(name) == kind:
                there += [name for one in rows for name in one.names]

        def reaches(name: str) -> bool:
            career = self.history.career(name)
            return categories.is_person(name) and bool(career) and career[0].ceremony <= since

        return self.rivals(here, there, but, reaches)

    def titles(self, category: str, but: Iterable[str] = ()) -> tuple[Rival, ...]:
        """Films nominated in the category then, then others of the ceremony."""
        here = (title for one in self.categories.get(category, ()) for title in one.titles)
        # A feature would stand out among shorts, documentaries and foreign films.
        there = (
            map(self.title, self.films)
            if categories.is_for_all(category)
            else (title for one in self.near(category) for title in one.titles)
        )
        return self.rivals(here, there, but)

    @staticmethod
    def rivals(
        here: Iterable[str],
        there: Iterable[str] = (),
        but: Iterable[str] = (),
        fits: Callable[[str], bool] = lambda text: True,
    ) -> tuple[Rival, ...]:
        """Candidates of this ceremony, and of others only where there are few."""
        seen = set(map(fold, but))
        found: list[Rival] = []
        for texts, rung in ((here, Rung.B), (there, Rung.C)):
            for text in texts:
                if len(found) >= MOST_RIVALS:
                    return tuple(found)
                folded = fold(text)
                if folded not in seen and fits(text) and not _unfit(text):
                    found.append(Rival(text, rung))
                seen.add(folded)
        return tuple(found)

    def prize_forms(self, prize: str) -> characters.Forms:
        """How people type a category, as far as it can't be another one of the night."""
        return _prize_forms(prize, tuple(map(categories.said, self.categories)))

    # ── Drafts ──

    def draft(
        self,
        template: str,
        stems: Sequence[str],
        answer: str,
        kind: Kind,
        *,
        about: str,
        rests_on: Sequence[Candidate],
        difficulty: int,
        because: str = "",
        proofs: Sequence[Proof],
        keys: Sequence[str] = (),
        accept: Sequence[str] = (),
        prompt: Sequence[str] = (),
        rivals: Sequence[Rival] = (),
        namesakes: Sequence[str] | None = None,
        forms: characters.Forms | None = None,
        number: Number | None = None,
        options: tuple[str, ...] | None = None,
        needs_choices: bool = False,
        may_leak: bool = False,
        plain: Sequence[str] = (),
        tell: Sequence[str] = (),
        clues: tuple[str, ...] = (),
    ) -> Iterator[Draft]:
        """One draft, worded by the seed; none if every wording would give the answer away.

        `plain` are for where none of `stems` can be read in one breath. Of `tell`, best first,
        the reveal has what the stem and `because` leave unsaid, up to two sentences in all.

        The first of `rests_on` is the nomination it is about. `keys` are all right answers where
        any of several will do. `namesakes` makes the answer a character among those; `forms` are
        its other forms where they are known already.
        """
        right = tuple(keys) or (answer,)
        if any(len(key.split()) > LONGEST for key in right):
            return
        clean, usual = (
            [
                s
                for s in them
                if ends_well(s) and (may_leak or not any(gives_away(key, s) for key in right))
            ]
            for them in (stems, plain)
        )
        subject = rests_on[0]
        if not (clean or usual) or self.is_twin(subject.film):
            return
        name = f"{template}/{slug(about)}"
        full, partial = self._forms(kind, right, subject, namesakes)
        if forms is not None:
            full, partial = list(forms.accept), list(forms.prompt)
        short = [*filter(reads_well, clean)] or [*filter(reads_well, usual)] or clean or usual
        stem = wording.sentence(short[self.chance(name) % len(short)])
        facts = facts_of(rests_on)
        titles = " ".join(right).replace("*", "∗")  # as they are shown
        because = told(because, tell, f"{stem} {' '.join(clues)} {titles}")
        if kind in (Kind.PERSON, Kind.TITLE) and not rivals:
            # Nothing to choose from; and names of the crafts are hard to recall.
            craft = kind is Kind.PERSON and categories.tier(subject.category) > 0
            difficulty = max(difficulty, 4 if craft else 2)
        yield Draft(
            id=f"{self.id}/{name}",
            template=template,
            family="",
            film=subject.film,
            title=subject.title,
            stem=stem,
            answer=answer,
            kind=kind,
            category=CATEGORY,
            difficulty=max(1, min(5, difficulty)),
            because=wording.sentence(because) or f"The ceremony was held in {held_in(self.no)}.",
            source="; ".join(credits(facts)),
            proofs=tuple(proofs),
            facts=facts,
            accept=tuple(form for form in dict.fromkeys([*full, *accept]) if form != answer),
            prompt=tuple(dict.fromkeys([*partial, *prompt])),
            reject=(*prizes.not_meant(answer), *(options or ())) if kind is Kind.AWARD else (),
            rivals=tuple(rivals),
            number=number,
            options=options,
            needs_choices=needs_choices or len(answer.split()) > MOST_WORDS,
            clues=clues,
            mature=lexicon.mature(" ".join((stem, *clues, answer, because))),
            keys=tuple(keys),
        )

    def chance(self, name: str) -> int:
        """A number that looks random and depends on nothing but seed, ceremony and name."""
        digest = blake2b(f"{self.seed}|{self.id}|{name}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big")

    def _forms(
        self, kind: Kind, keys: Sequence[str], subject: Candidate, namesakes: Sequence[str] | None
    ) -> tuple[list[str], list[str]]:
        full: list[str] = list(keys[1:])
        partial: list[str] = []
        for key in keys:
            if namesakes is not None:
                known = characters.forms(key, namesakes)
                full += known.accept
                partial += known.prompt
            elif kind is Kind.PERSON:
                full += wording.person_forms(key)
                family = wording.surname(key)
                if family != key:
                    shared = self._shares(family, key, subject)
                    names = [family, *wording.with_plain([family], but=family)]
                    (partial if shared else full).extend(names)
            elif kind is Kind.TITLE:
                full += title_forms(key, self.history.all_titles)
            else:
                full += wording.with_plain([key], but=key)
        return full, partial

    def _shares(self, family: str, person: str, subject: Candidate) -> bool:
        """Whether someone else of the category or the film has that surname."""
        rivals = (*self.categories.get(subject.category, ()), *self.of_film(subject.film))
        return any(
            fold(wording.surname(name)) == fold(family) and not wording.same_person(name, person)
            for one in rivals
            for name in one.names
        )


def across(field: str, film: str | None = None, **pins: object) -> Query:
    """A query over the awards of all ceremonies."""
    where = (("body", BODY), *((name, str(value)) for name, value in pins.items()))
    return Query(kind="award", field=field, film=film, where=where)


@lru_cache(maxsize=512)
def _prize_forms(prize: str, others: tuple[str, ...]) -> characters.Forms:
    return characters.Forms(prizes.category_forms(prize, others), prizes.half_forms(prize, others))


@lru_cache(maxsize=4096)
def _unfit(text: str) -> bool:
    return lexicon.mature(text) or lexicon.forbidden(text)
