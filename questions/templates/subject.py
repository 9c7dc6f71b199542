"""The film a template writes about: its facts, its name in a sentence, and drafts of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from hashlib import blake2b
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from rapidfuzz.distance import OSA

from questions.base import FILM, FILM_YEAR, FactBase, Proof, Query, fold
from questions.draft import Draft, Number, Rival, Rung
from questions.facts.fact import (
    Award,
    BasedOn,
    Cast,
    Fact,
    FilmRecord,
    Language,
    PersonFact,
    Review,
    Song,
    Track,
    Writer,
)
from questions.reference.credits import credits
from questions.templates import characters, sexes, wording
from questions.templates.known_films import known_films
from quiz.question import Kind

F = TypeVar("F", bound=Fact)
T = TypeVar("T")
Template = Callable[["Film"], Iterator[Draft]]

#: Words of an answer; nobody types more, and a button holds no more.
MOST_WORDS = 6
#: Films of the base that are looked at for wrong answers.
MOST_FILMS = 12
#: Names so many letters apart may be taken for slips of one another.
NEAR = 2


@dataclass(frozen=True)
class Film:
    """One film of the base, and the seed that chooses among phrasings."""

    base: FactBase
    record: FilmRecord
    seed: int
    known: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was worked out about it already; see `once_a_film`."""

    # ── Its name ──

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def year(self) -> int:
        return self.record.year

    @property
    def title(self) -> str:
        """In italics, for a second mention or where the year is the answer."""
        return wording.name_of_two(self.record.title)

    @cached_property
    def named(self) -> str:
        """ "the 1995 film *Leaving Las Vegas*", with its director if a namesake is of that year."""
        twins = [
            film
            for film in self.base.titled(self.record.title)
            if film != self.id and self.base.record(film).year == self.year
        ]
        directors = self.people_of("director") if twins else ()
        by = f"{directors[0]}'s " if directors else "the "
        return f"{by}{self.year} film {self.title}"

    @property
    def dated(self) -> str:
        """ "*Leaving Las Vegas* (1995)"; `named` where a namesake is of that year."""
        return f"{self.title} ({self.year})" if self.named.startswith("the ") else self.named

    @property
    def credit(self) -> str:
        article = self.record.article
        return f'"{article.title}", {article.site}, {article.licence}'

    # ── Its facts ──

    def facts(self, kind: type[F]) -> tuple[F, ...]:
        if kind not in self.known:
            self.known[kind] = tuple(fact for fact in self.record.facts if isinstance(fact, kind))
        found: tuple[F, ...] = self.known[kind]
        return found

    def only(self, kind: type[F]) -> F | None:
        """The film's one fact of that kind; None if there is none or more than one."""
        found = self.facts(kind)
        return found[0] if len(found) == 1 else None

    def people_of(self, *kinds: str) -> tuple[str, ...]:
        """Names in those roles, each once, in the page's order."""
        if kinds not in self.known:
            facts = (fact for fact in self.record.facts if fact.kind in kinds)
            self.known[kinds] = each_once(name for fact in facts for name in people_in(fact))
        found: tuple[str, ...] = self.known[kinds]
        return found

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Everyone the facts name."""
        return each_once(name for fact in self.record.facts for name in people_in(fact))

    @cached_property
    def performers(self) -> tuple[str, ...]:
        """Everyone known to act in it, best billed first."""
        return self.people_of("starring", "cast")

    def roles(self, person: str) -> tuple[str, ...]:
        """Kinds of crew credit the person has, in the order of a title sequence."""
        crew = ("director", "writer", "composer", "cinematographer", "editor", "producer")
        held = {kind: self.people_of(kind) for kind in crew}
        held["writer"] = tuple(fact.person for fact in self.facts(Writer) if fact.is_script)
        return tuple(k for k in crew if any(wording.same_person(person, n) for n in held[k]))

    def wins(self, person: str) -> tuple[Award, ...]:
        """Prizes the page itself says this person won for it."""
        return tuple(
            fact
            for fact in self.facts(Award)
            if fact.result == "won"
            and not fact.inferred
            and fold(person) in map(fold, fact.recipients)
        )

    # ── Queries and proofs ──

    def ask(
        self,
        kind: str,
        field: str,
        given: Mapping[str, str] = MappingProxyType({}),
        *,
        part: Literal["year", "month"] | None = None,
        count: bool = False,
        **pins: object,
    ) -> Query:
        """A query over this film's facts; `given` are further pins."""
        where = (*given.items(), *((name, str(value)) for name, value in pins.items()))
        return Query(kind=kind, field=field, film=self.id, where=where, part=part, count=count)

    def which(self, kind: str, **pins: object) -> Query:
        """A query for the films of this film's year that have such a fact."""
        where = tuple((name, str(value)) for name, value in pins.items())
        return Query(kind=kind, field=FILM, where=((FILM_YEAR, str(self.year)), *where))

    def found(self, *queries: Query) -> tuple[str, ...]:
        """What the base answers now."""
        return self.base.prove(queries)

    def one(self, *queries: Query) -> str | None:
        """The base's answer, if it is the only one."""
        found = self.found(*queries)
        return found[0] if len(found) == 1 else None

    # ── Wrong answers ──

    def rivals(self, *names: Iterable[str], rung: Rung = Rung.A) -> tuple[Rival, ...]:
        """Candidates from this film, in the given order."""
        return tuple(Rival(name, rung) for name in distinct(n for group in names for n in group))

    def elsewhere(self, kind: str, field: str) -> tuple[Rival, ...]:
        """The same type in other films of the base, nearest in time first."""
        return tuple(
            Rival(text, Rung.D)
            for text in self.base.elsewhere(kind, field, self.id, self.year, limit=10)
        )

    def peers(self, kind: str, person: str) -> tuple[Rival, ...]:
        """Others with such a credit in other films, by their names at home where `person` is."""
        spoken = [fact.name for fact in self.facts(Language)]
        home = sexes.at_home(person) or ("west" if spoken[:1] in ([], ["English"]) else "nowhere")
        found = self.elsewhere(kind, "person")
        return tuple(rival for rival in found if sexes.at_home(rival.text) == home)

    def other_films(self) -> tuple[Rival, ...]:
        """Films of the same year and the same tongue: others would give themselves away.

        Names in a stem tell a Kannada film from an English one, so that there is no wrong answer
        rather than one that nobody takes.
        """
        tongues = [fact.name for fact in self.facts(Language)] or ["English"]
        pins = [(("name", name), (FILM_YEAR, str(self.year))) for name in tongues]
        ids = [
            film
            for where in pins
            for film in self.base.ask(Query(kind="language", field=FILM, where=where))
        ]
        kept = [self.base.title(film) for film in ids[:MOST_FILMS]]
        known = [title for name in tongues[:1] for title in known_films(self.year, name)]
        own = fold(self.record.title)
        same = [title for title in distinct([*kept, *known]) if fold(title) != own]
        return self.rivals(same, rung=Rung.C)

    # ── Drafts ──

    def draft(
        self,
        template: str,
        stems: Sequence[str],
        answer: str,
        kind: Kind,
        *,
        category: str,
        difficulty: int,
        because: str,
        proofs: Sequence[Proof],
        facts: Sequence[Fact],
        about: str = "",
        keys: Sequence[str] = (),
        accept: Sequence[str] = (),
        prompt: Sequence[str] = (),
        reject: Sequence[str] = (),
        rivals: Sequence[Rival] = (),
        number: Number | None = None,
        options: tuple[str, ...] | None = None,
        needs_choices: bool = False,
        may_leak: bool = False,
        namesakes: Sequence[str] | None = None,
        beside: Sequence[str] = (),
    ) -> Iterator[Draft]:
        """One draft, worded by the seed; none if every wording would give the answer away.

        `keys` are all right answers where any of several will do. `about` tells drafts of one
        template apart. `may_leak` is for answers that have to stand in the stem (true or false).
        `namesakes` makes the answer a character among those, and no person of the film. `beside`
        names reference tables that the wording rests on, besides those the facts do.
        """
        right = tuple(keys) or (answer,)
        if options is None and any(len(key.split()) > MOST_WORDS for key in right):
            return
        clean = [
            stem for stem in stems if may_leak or not any(wording.leaks(key, stem) for key in right)
        ]
        if not clean:
            return
        name = f"{template}/{slug(about)}" if about else template
        if namesakes is None:
            full, partial = self._forms(kind, right)
        else:
            known = characters.forms(answer, namesakes)
            full, partial = list(known.accept), list(known.prompt)
        yield Draft(
            id=f"{self.id}/{name}",
            template=template,
            family="",
            film=self.id,
            title=self.record.title,
            stem=wording.sentence(self._shorter(self.choose(clean, name), name)),
            answer=answer,
            kind=kind,
            category=category,
            difficulty=max(1, min(5, difficulty)),
            because=wording.sentence(because),
            source="; ".join((self.credit, *credits(facts, beside))),
            proofs=tuple(proofs),
            facts=tuple(facts),
            accept=tuple(form for form in dict.fromkeys([*full, *accept]) if form != answer),
            prompt=tuple(dict.fromkeys([*partial, *prompt])),
            reject=tuple(dict.fromkeys([*reject, *self._neighbours(kind, right)])),
            rivals=tuple(rival for rival in rivals if not self._is(kind, rival.text, right)),
            number=number,
            options=options,
            needs_choices=needs_choices,
            mature=any(fact.mature for fact in facts),
            spoiler=any(fact.spoiler for fact in facts),
            keys=tuple(keys),
        )

    def _shorter(self, stem: str, name: str) -> str:
        """Half of all stems name the film as `dated` where the others have it as `named`."""
        if self.dated == self.named or self.chance(f"short {name}") % 2:
            return stem
        return stem.replace(self.named, self.dated).replace(wording.capital(self.named), self.dated)

    def choose(self, wordings: Sequence[str], name: str) -> str:
        """One of `wordings`, always the same one for this seed, film and name."""
        return wordings[self.chance(name) % len(wordings)]

    def chance(self, name: str) -> int:
        """A number that looks random and depends on nothing but seed, film and name."""
        digest = blake2b(f"{self.seed}|{self.id}|{name}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big")

    @staticmethod
    def _is(kind: Kind, text: str, right: Sequence[str]) -> bool:
        """Whether `text` is one of the right answers in another spelling."""
        alike = wording.person_key if kind is Kind.PERSON else fold
        return alike(text) in map(alike, right)

    def _neighbours(self, kind: Kind, keys: Sequence[str]) -> Iterator[str]:
        """Other names of the film that a slip could turn a right one into: Harry and Harvey."""
        if kind is Kind.PERSON:
            roles = (fact.character for fact in self.facts(Cast) if fact.character)
            others = distinct([*self.people, *roles])
        elif kind is Kind.TITLE:
            others = distinct([self.record.title, *(fact.work for fact in self.facts(BasedOn))])
        else:
            return
        letters = [fold(key).replace(" ", "") for key in keys]
        for other in others:
            if not self._is(kind, other, keys):
                said = fold(other).replace(" ", "")
                if any(OSA.distance(said, own) <= NEAR for own in letters):
                    yield other

    def _forms(self, kind: Kind, keys: Sequence[str]) -> tuple[list[str], list[str]]:
        full: list[str] = list(keys[1:])
        partial: list[str] = []
        for key in keys:
            if kind is Kind.PERSON:
                full += wording.person_forms(key)
                if sexes.family_first(fact.name for fact in self.facts(Language)):
                    full.append(key.split()[0])  # Jia of Jia Zhangke
                family = wording.surname(key)
                shared = any(
                    fold(wording.surname(other)) == fold(family)
                    and not wording.same_person(other, key)
                    for other in self.people
                )
                if family != key:
                    names = [family, *wording.with_plain([family], but=family)]
                    (partial if shared else full).extend(names)
            elif kind is Kind.TITLE:
                full += wording.title_forms(key)
                if fold(key) == fold(self.record.title):
                    for title in self.record.also:
                        full += [title, *wording.title_forms(title)]
            else:
                full += wording.with_plain([key], but=key)
        return full, partial


def once_a_film(work: Callable[[Film], T]) -> Callable[[Film], T]:
    """`work`, done once for each film however often it is asked for."""

    @wraps(work)
    def done(film: Film) -> T:
        if work not in film.known:
            film.known[work] = work(film)
        found: T = film.known[work]
        return found

    return done


def people_in(fact: Fact) -> tuple[str, ...]:
    """The people a fact names."""
    match fact:
        case PersonFact(person=person) | Writer(person=person):
            return (person,)
        case Cast(actor=actor):
            return (actor,)
        case Award(recipients=recipients):
            return recipients
        case BasedOn(author=str(author)):
            return (author,)
        case Track(writers=writers, performer=performer, dialogue=False):
            return (*writers, *(performer.split("; ") if performer else ()))
        case Song(performer=str(performer)):
            return (performer,)
        case Review(critic=critic):
            return (critic,)
    return ()


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, in its first spelling; names that fold alike are one."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(fold(name), name)
    return tuple(found.values())


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Each person once, in the first spelling: Bob Wall is Robert Wall."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(wording.person_key(name), name)
    return tuple(found.values())


def slug(text: str) -> str:
    return fold(text).replace(" ", "-")
