"""The shelf of a running bot: pack folders, films and whatever else can be played, joined.

Sources are asked for names and counts often and for questions rarely: a mix of everything picks
its films first and only then has their questions made, so that it costs the same with forty films
and with a hundred and fifty thousand.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from random import Random
from typing import Protocol

from quiz.errors import PlayerMistake
from quiz.finder import Finder, fold
from quiz.mix import Picker, arrange
from quiz.ports import Drawn, Item, Wish
from quiz.question import Question

PACK_SHARE = 3
"""In a mix of everything, one question in so many is from a hand-written pack."""
_FILMS_TRIED = 4
"""In a mix, films whose questions are made at most, for each round."""
_MAX_TITLES = 3


class ShelfSource(Protocol):
    """One kind of thing that can be played. Called from worker threads, one call at a time."""

    def items(self, guild: int) -> Sequence[Item]:
        """What can be played there. Cheap: it is asked for every game.

        Return the same object as long as nothing changed, and the shelf needn't look at it anew.
        A count that isn't known without making the questions may be 0.
        """

    def questions(self, name: str, seed: int) -> Sequence[Question]:
        """The questions of the item called exactly `name`; the same for the same seed.

        May take a while. An empty sequence is fine; a `PlayerMistake` is shown as it stands.
        """


_Place = tuple[Item, ShelfSource]


class JoinedShelf:
    """Implements `ports.Shelf` over several sources; of two equal names the first one's counts."""

    def __init__(self, sources: Sequence[ShelfSource]) -> None:
        self._sources = tuple(sources)
        self._lock = asyncio.Lock()
        self._listed: dict[int, _Listing] = {}

    async def items(self, guild: int) -> list[Item]:
        """Everything that can be played there, packs first, by name."""
        async with self._lock:
            listing = await asyncio.to_thread(self._listing, guild)
        return [item for item, _ in listing.places]

    async def draw(self, wish: Wish) -> Drawn:
        """Questions for one game, at most `wish.rounds`, each at most once.

        Raises `PlayerMistake`, with the nearest names, if nothing has a wished name, and if
        nothing of it may be asked there.
        """
        async with self._lock:
            return await asyncio.to_thread(self._draw, wish)

    # Below here: in a worker thread, under the lock.

    def _listing(self, guild: int) -> _Listing:
        found = [source.items(guild) for source in self._sources]
        known = self._listed.get(guild)
        if known is not None and all(a is b for a, b in zip(known.found, found, strict=True)):
            return known
        same = next((k for k in self._listed.values() if k.found == found), None)
        listing = same or _Listing(found, self._sources)
        if len(self._listed) > 1000:
            self._listed.clear()
        self._listed[guild] = listing
        return listing

    def _draw(self, wish: Wish) -> Drawn:
        listing = self._listing(wish.guild)
        if not listing.places:
            raise PlayerMistake("There is nothing to play here yet; add a pack or a film first.")
        rng = Random(wish.seed)
        seed = rng.getrandbits(63)
        picker = Picker(wish.rounds, wish.avoid, rng)
        if any(name.strip() for name in wish.names):
            title = self._draw_named(wish, listing, picker, seed)
        else:
            title = "A mix of everything"
            self._draw_mix(wish, listing, picker, rng, seed)
        if not picker.taken:
            raise PlayerMistake(
                f"{title} has no question that can be asked here: what it has is marked as mature "
                "or as a spoiler."
            )
        return Drawn(title, arrange(picker.taken))

    def _draw_named(self, wish: Wish, listing: _Listing, picker: Picker, seed: int) -> str:
        wanted = dict.fromkeys(listing.finder.find(name) for name in wish.names if name.strip())
        candidates = [
            question for name in wanted for question in _asked(listing.by_name[name], wish, seed)
        ]
        picker.take(candidates, wish.rounds)
        names = list(wanted)
        if len(names) > _MAX_TITLES:
            return f"{', '.join(names[:_MAX_TITLES])} and {len(names) - _MAX_TITLES} more"
        return " and ".join([", ".join(names[:-1]), names[-1]] if names[:-1] else names)

    def _draw_mix(
        self, wish: Wish, listing: _Listing, picker: Picker, rng: Random, seed: int
    ) -> None:
        films = rng.sample(listing.films, min(len(listing.films), _FILMS_TRIED * wish.rounds))
        packs = rng.sample(listing.packs, min(len(listing.packs), wish.rounds))
        made = [question for place in packs for question in _asked(place, wish, seed)]
        share = -(-wish.rounds // PACK_SHARE) if films else wish.rounds
        picker.take(made, share, fresh=True)
        for at in range(0, len(films), wish.rounds):
            if len(picker.taken) >= wish.rounds:
                return
            some = films[at : at + wish.rounds]
            batch = [question for place in some for question in _asked(place, wish, seed)]
            picker.take(batch, wish.rounds - len(picker.taken), fresh=True)
            made += batch
        # Fewer fresh questions than rounds: more of the packs, then what was asked longest ago.
        picker.take(made, wish.rounds - len(picker.taken))


class _Listing:
    """What the sources had, sorted, with a finder over the names."""

    def __init__(self, found: Sequence[Sequence[Item]], sources: Sequence[ShelfSource]) -> None:
        self.found = found
        self.by_name: dict[str, _Place] = {}
        for items, source in zip(found, sources, strict=True):
            for item in items:
                self.by_name.setdefault(item.name, (item, source))
        self.places = sorted(
            self.by_name.values(), key=lambda place: (place[0].kind != "pack", fold(place[0].name))
        )
        self.packs = [place for place in self.places if place[0].kind == "pack"]
        self.films = [place for place in self.places if place[0].kind != "pack"]
        self.finder = Finder(self.by_name)


def _asked(place: _Place, wish: Wish, seed: int) -> list[Question]:
    """The questions of one item that may be asked under this wish."""
    item, source = place
    return [
        question
        for question in source.questions(item.name, seed)
        if (wish.mature or not question.mature) and (wish.spoilers or not question.spoiler)
    ]
