"""The shelf of a running bot: pack folders, films and whatever else can be played, joined.

Sources are asked for names and counts often and for questions rarely: a mix of everything picks
its films first and only then has their questions made, so that it costs the same with forty films
and with a hundred and fifty thousand.
"""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import logging
import re
from collections.abc import Awaitable, Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from random import Random
from typing import Protocol

from quiz.errors import PlayerMistake
from quiz.finder import Finder, find_among
from quiz.judging import fold
from quiz.mix import Picker, arrange
from quiz.ports import Drawn, Item, Wish
from quiz.question import Question
from quiz.reserve import Reserve

log = logging.getLogger(__name__)

Levels = Callable[[], Awaitable[Mapping[str, int]]]
"""Question id → how hard plays have shown it to be, 1 to 5; those that are as expected left out."""

PACK_SHARE = 3
"""In a mix of everything, one question in so many is from a hand-written pack."""
_FILMS_TRIED = 4
"""In a mix, films that are looked at at most, for each round."""
_OF_A_FILM = 3
"""Questions made of each film in a mix at most: the first that repeats nothing is taken."""
_RESERVE = {"film": 16, "ceremony": 4}
"""Items whose questions a running bot makes beforehand: enough for two games of ten."""
CEREMONY_SHARE = 5
"""One in so many is about a ceremony."""
_MAX_TITLES = 3
_PARTS_KEPT = 2000
#: Kinds of items, in the order in which they are listed.
_KINDS = ("pack", "film", "ceremonies", "ceremony")


class ShelfSource(Protocol):
    """One kind of thing that can be played. Called from worker threads: `items` one at a time,
    `questions` one at a time, but one of each at once."""

    def items(self, guild: int) -> Sequence[Item]:
        """What can be played there. Cheap: it is asked for every game.

        Return the same object as long as nothing changed, and the shelf needn't look at it anew.
        A count that isn't known without making the questions may be 0.
        """

    def questions(self, name: str, seed: int) -> Sequence[Question]:
        """The questions of the item called exactly `name`; the same for the same seed.

        May take a while. An empty sequence is fine; a `PlayerMistake` is shown as it stands.
        """

    def some(self, name: str, seed: int, count: int, heard: Container[str]) -> Iterable[Question]:
        """Some of its questions, chosen by `seed`: `count` of them, or more where that costs no
        more; none with an id in `heard`, and fewer only where there are no others.

        Best made one by one as they are taken, for often the first will do.
        """


class JoinedShelf:
    """Implements `ports.Shelf` over several sources; of two equal names the first one's counts."""

    def __init__(self, sources: Sequence[ShelfSource], levels: Levels | None = None) -> None:
        """`levels` tells what plays have shown of questions; nothing without."""
        self._sources = tuple(sources)
        self._levels = levels
        self._lock = asyncio.Lock()
        # Of its own: making questions may take a while, and names are asked for while typing.
        self._drawing = asyncio.Lock()
        self._parts: dict[tuple[int, int], _Part] = {}
        self._reserve = Reserve(_RESERVE)
        self._drawn, self._full = asyncio.Event(), asyncio.Event()

    async def items(self, guild: int) -> list[Item]:
        """Everything that can be played there, packs first, by name."""
        async with self._lock:
            return await asyncio.to_thread(lambda: self._listing(guild).items())

    async def draw(self, wish: Wish) -> Drawn:
        """Questions for one game, at most `wish.rounds`, each at most once.

        Raises `PlayerMistake`, with the nearest names, if nothing has a wished name, and if
        nothing of it may be asked there.
        """
        async with self._lock:
            listing = await asyncio.to_thread(self._listing, wish.guild)
        levels = await self._levels() if self._levels else {}
        async with self._drawing:
            drawn = await asyncio.to_thread(self._draw, wish, listing, levels)
        self._full.clear()
        self._drawn.set()
        return drawn

    async def keep_ready(self) -> None:
        """Make beforehand what games would wait for: lists of names, and questions of a mix.

        Runs until it is cancelled, beside a bot's games. One that is wished for meanwhile waits
        no longer than it would without. What a seed draws has nothing to do with any of it.
        """
        try:
            with contextlib.suppress(PlayerMistake):  # nothing to play yet
                await self.draw(Wish())
            while True:
                self._drawn.clear()
                async with self._lock:
                    listing = await asyncio.to_thread(self._listing, 0)
                await asyncio.to_thread(listing.prepare)
                await self._fill(listing)
                if not self._drawn.is_set():
                    self._full.set()
                await self._drawn.wait()
        except Exception:
            log.exception("no more questions are made beforehand; games will wait for theirs")

    async def ready(self) -> None:
        """Return when `keep_ready` has nothing left to make, before the next game."""
        await self._full.wait()

    async def _fill(self, listing: _Listing) -> None:
        """Fill the reserve, an item at a time, so that a game hardly has to wait for its turn."""
        rng = Random()
        for kind, count in self._reserve.missing().items():
            for name, source in listing.sample(kind, count, rng):
                some = partial(source.some, name, rng.getrandbits(63), _OF_A_FILM, frozenset())
                async with self._drawing:
                    await asyncio.to_thread(self._reserve.put, kind, name, some)

    # Below here: in a worker thread, under one of the locks.

    def _listing(self, guild: int) -> _Listing:
        parts = []
        for number, source in enumerate(self._sources):
            found = source.items(guild)
            key = number, id(found)
            part = self._parts.get(key)
            if part is None:
                if len(self._parts) >= _PARTS_KEPT:
                    self._parts.clear()
                # The part holds on to `found`, so its id can't pass to another object meanwhile.
                part = self._parts[key] = _Part(found, source)
            parts.append(part)
        return _Listing(parts)

    def _draw(self, wish: Wish, listing: _Listing, levels: Mapping[str, int]) -> Drawn:
        if not any(part.by_name for part in listing.parts):
            raise PlayerMistake("There is nothing to play here yet; add a pack or a film first.")
        rng = Random(wish.seed)
        seed = rng.getrandbits(63)
        maker = _Maker(wish, seed, levels)
        picker = Picker(wish.rounds, wish.avoid, rng)
        if any(name.strip() for name in wish.names):
            title = self._draw_named(wish, listing, picker, maker)
        else:
            title = "A mix of everything"
            self._draw_mix(wish, listing, picker, rng, maker)
        if not picker.taken:
            raise PlayerMistake(
                f"{title} has no question that can be asked here: what it has is marked as mature "
                "or as a spoiler."
            )
        return Drawn(title, arrange(picker.taken))

    def _draw_named(self, wish: Wish, listing: _Listing, picker: Picker, maker: _Maker) -> str:
        wanted = dict.fromkeys(listing.find(name) for name in wish.names if name.strip())
        candidates = [
            question for name in wanted for question in maker.all_of(name, listing.source_of(name))
        ]
        if len(wanted) == 1:
            # Who has asked for a film knows which film it is.
            title = _without_year(next(iter(wanted)))
            candidates = [q for q in candidates if fold(q.answer) != fold(title)]
        picker.take(candidates, wish.rounds, apart=len(wanted) == 1)
        names = list(wanted)
        if len(names) > _MAX_TITLES:
            return f"{', '.join(names[:_MAX_TITLES])} and {len(names) - _MAX_TITLES} more"
        return " and ".join([", ".join(names[:-1]), names[-1]] if names[:-1] else names)

    def _draw_mix(
        self, wish: Wish, listing: _Listing, picker: Picker, rng: Random, maker: _Maker
    ) -> None:
        films = listing.sample("film", _FILMS_TRIED * wish.rounds, rng)
        packs = listing.sample("pack", wish.rounds, rng)
        made = [q for name, source in packs for q in maker.all_of(name, source)]
        share = -(-wish.rounds // PACK_SHARE) if films else wish.rounds
        self._draw_ceremonies(wish, listing, picker, rng, maker)
        picker.take(made, min(share, wish.rounds - len(picker.taken)), fresh=True)
        picker.take_of_each(self._some("film", films, listing, maker), wish.rounds)
        # Too few of them are fresh: all there is, and at last what was asked longest ago.
        if len(picker.taken) < wish.rounds:
            made += [q for name, source in films for q in maker.all_of(name, source)]
            picker.take(made, wish.rounds - len(picker.taken), fresh=True)
            picker.take(made, wish.rounds - len(picker.taken))

    def _draw_ceremonies(
        self, wish: Wish, listing: _Listing, picker: Picker, rng: Random, maker: _Maker
    ) -> None:
        """The ceremonies' share of a mix; where it is less than one, it is a matter of chance."""
        if not any(part.names["ceremony"] for part in listing.parts):
            return
        share, rest = divmod(wish.rounds, CEREMONY_SHARE)
        share += rng.randrange(CEREMONY_SHARE) < rest
        if not any(part.names["film"] or part.names["pack"] for part in listing.parts):
            share = wish.rounds
        ceremonies = listing.sample("ceremony", share, rng)
        picker.take_of_each(self._some("ceremony", ceremonies, listing, maker), share)

    def _some(
        self,
        kind: str,
        chosen: Iterable[tuple[str, ShelfSource]],
        listing: _Listing,
        maker: _Maker,
    ) -> Iterator[Iterator[Question]]:
        """Some questions of one item after another: of what was made beforehand, if all is left
        to chance; then of those `chosen`.
        """
        if maker.wish.seed is None:
            yield from map(maker.fit, self._reserve.given(kind, listing))
        for name, source in chosen:
            yield maker.some_of(name, source)


class _Part:
    """What one source has, looked at once and shared by all servers that see the same.

    A mix needs no more than the names; the rest is made when it is first asked for, because with
    every film there is it takes a second.
    """

    def __init__(self, found: Sequence[Item], source: ShelfSource) -> None:
        self.found = found
        self.source = source
        self.by_name = {item.name: item for item in reversed(found)}
        self.names = {kind: [item.name for item in found if item.kind == kind] for kind in _KINDS}

    @cached_property
    def items(self) -> list[Item]:
        """Each name once, in the order of lists."""
        return sorted(self.by_name.values(), key=_order)

    @cached_property
    def finder(self) -> Finder:
        return Finder(self.by_name, {item.name: item.also for item in self.found if item.also})


class _Listing:
    """What there is in one server."""

    def __init__(self, parts: Sequence[_Part]) -> None:
        self.parts = parts

    def __contains__(self, name: object) -> bool:
        return any(name in part.by_name for part in self.parts)

    def items(self) -> list[Item]:
        merged = heapq.merge(*(part.items for part in self.parts), key=_order)
        return list(
            {item.name: self._part_of(item.name).by_name[item.name] for item in merged}.values()
        )

    def prepare(self) -> None:
        """Make what is made once; of a large shelf that takes a second."""
        for part in self.parts:
            _ = part.items, part.finder

    def find(self, query: str) -> str:
        return find_among([part.finder for part in self.parts], query)

    def source_of(self, name: str) -> ShelfSource:
        return self._part_of(name).source

    def _part_of(self, name: str) -> _Part:
        return next(part for part in self.parts if name in part.by_name)

    def sample(self, kind: str, count: int, rng: Random) -> list[tuple[str, ShelfSource]]:
        """Up to `count` names of that kind by chance, without listing all there are."""
        rows = [part.names[kind] for part in self.parts]
        total = sum(map(len, rows))
        chosen: dict[str, ShelfSource] = {}
        for at in rng.sample(range(total), min(total, count)):
            row = 0
            while at >= len(rows[row]):
                at -= len(rows[row])
                row += 1
            name = rows[row][at]
            chosen[name] = self.source_of(name)
        return list(chosen.items())


def _order(item: Item) -> tuple[int, str]:
    name = fold(item.name)
    if item.kind == "ceremony":  # the 9th comes before the 10th
        name = re.sub(r"\d+", lambda found: found[0].zfill(4), name)
    return _KINDS.index(item.kind) if item.kind in _KINDS else len(_KINDS), name


def _without_year(name: str) -> str:
    """A film's title without its year: "Fargo" of "Fargo (1996)"."""
    return re.sub(r" \(\d{4}\)$", "", name)


class _Maker:
    """Has sources make questions for a wish: those that may be asked, and how hard they are."""

    def __init__(self, wish: Wish, seed: int, levels: Mapping[str, int]) -> None:
        self.wish = wish
        self._seed = seed
        self._levels = levels
        self._heard = frozenset(wish.avoid)

    def all_of(self, name: str, source: ShelfSource) -> list[Question]:
        return list(self.fit(source.questions(name, self._seed)))

    def some_of(self, name: str, source: ShelfSource) -> Iterator[Question]:
        """Made as they are taken."""
        return self.fit(source.some(name, self._seed, _OF_A_FILM, self._heard))

    def fit(self, questions: Iterable[Question]) -> Iterator[Question]:
        """Those of them that may be asked; each is taken when it is."""
        wish = self.wish
        return (
            replace(question, learned=self._levels[question.id])
            if question.id in self._levels
            else question
            for question in questions
            if (wish.mature or not question.mature) and (wish.spoilers or not question.spoiler)
        )
