"""What a game is given, for any wish."""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import AsyncIterator, Container, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from quiz.errors import PlayerMistake
from quiz.ports import Item, Shelf, Wish
from quiz.question import Question
from quiz.shelf import JoinedShelf


@dataclass
class Source:
    """Packs or films whose questions are made when asked for."""

    names: Sequence[str]
    kind: str
    each: int = 20
    mature: bool = False
    made: list[str] = field(default_factory=list)
    """Names whose questions were made, all of them, in order."""
    some_made: list[str] = field(default_factory=list)
    """Names of which some questions were made."""

    def __post_init__(self) -> None:
        self._items = [Item(name, self.kind, self.each) for name in self.names]

    def items(self, guild: int) -> Sequence[Item]:
        return self._items

    def some(self, name: str, seed: int, count: int, heard: Container[str]) -> Sequence[Question]:
        self.some_made.append(name)
        fresh = [question for question in self._all(name) if question.id not in heard]
        return random.Random(f"{seed}{name}").sample(fresh, min(count, len(fresh)))

    def questions(self, name: str, seed: int) -> Sequence[Question]:
        self.made.append(name)
        return self._all(name)

    def _all(self, name: str) -> list[Question]:
        return [
            Question(
                id=f"{name}/{n}",
                stem=f"Stem {name} {n}?",
                answer=f"Answer{n}of{name.replace(' ', '')}",
                film=name if self.kind == "film" else None,
                category=f"C{n % 4}",
                template=f"t{n}" if self.kind == "film" else None,
                mature=self.mature,
                spoiler=n == 0,
            )
            for n in range(self.each)
        ]


def shelf(*sources: Source) -> JoinedShelf:
    return JoinedShelf(sources)


PACKS = ("Noir nights", "Film school")
FILMS = tuple(
    f"{word} story ({1950 + n})" for n, word in enumerate("Ab Cd Ef Gh Ij Kl Mn Op".split())
)


async def ids(shelf: Shelf, wish: Wish) -> list[str]:
    return [question.id for question in (await shelf.draw(wish)).questions]


async def test_packs_come_first_and_all_is_sorted_by_name() -> None:
    items = await shelf(
        Source(("Zorro (1975)", "Argo (2012)"), "film"), Source(PACKS, "pack")
    ).items(0)
    assert [item.name for item in items] == [
        "Film school",
        "Noir nights",
        "Argo (2012)",
        "Zorro (1975)",
    ]


async def test_of_two_sources_with_one_name_the_first_is_played() -> None:
    own, other = Source(("Noir nights",), "pack", each=3), Source(PACKS, "pack")
    joined = shelf(own, other)
    assert [item.count for item in await joined.items(0)] == [20, 3]
    await joined.draw(Wish(names=("noir",)))
    assert (own.made, other.made) == (["Noir nights"], [])


async def test_a_wish_by_name_draws_from_that_alone() -> None:
    drawn = await shelf(Source(PACKS, "pack")).draw(Wish(names=("noir",), rounds=5))
    assert drawn.title == "Noir nights"
    assert len(drawn.questions) == 5
    assert all(question.id.startswith("Noir nights/") for question in drawn.questions)


async def test_several_names_are_joined() -> None:
    sources = Source(PACKS, "pack"), Source(FILMS, "film")
    drawn = await shelf(*sources).draw(Wish(names=("noir", "ab story", "noir nights")))
    assert drawn.title == "Noir nights and Ab story (1950)"
    assert {question.id.split("/")[0] for question in drawn.questions} == {
        *drawn.title.split(" and ")
    }


async def test_a_name_that_is_not_there_is_a_players_mistake() -> None:
    with pytest.raises(PlayerMistake, match="did you mean Noir nights"):
        await shelf(Source(PACKS, "pack")).draw(Wish(names=("noir evenings",)))


async def test_an_empty_shelf_says_so() -> None:
    with pytest.raises(PlayerMistake, match="nothing to play here yet"):
        await shelf(Source((), "pack")).draw(Wish())


async def test_the_same_seed_draws_the_same_questions() -> None:
    sources = Source(PACKS, "pack"), Source(FILMS, "film")
    wish = Wish(seed=11)
    assert await ids(shelf(*sources), wish) == await ids(shelf(*sources), wish)
    assert await ids(shelf(*sources), wish) != await ids(shelf(*sources), Wish(seed=12))


async def test_spoilers_and_mature_questions_come_only_where_they_are_wanted() -> None:
    joined = shelf(Source(("Noir nights",), "pack", each=2, mature=True))
    with pytest.raises(PlayerMistake, match="no question that can be asked here"):
        await joined.draw(Wish(names=("noir",)))
    assert await ids(joined, Wish(mature=True)) == ["Noir nights/1"]
    assert len(await ids(joined, Wish(mature=True, spoilers=True))) == 2


async def test_a_mix_takes_from_packs_and_films() -> None:
    drawn = await shelf(Source(PACKS, "pack"), Source(FILMS, "film")).draw(Wish(rounds=9))
    kinds = [question.film is None for question in drawn.questions]
    assert (drawn.title, kinds.count(True), kinds.count(False)) == ("A mix of everything", 3, 6)
    chosen = [question.film for question in drawn.questions if question.film]
    assert len({*chosen}) == 6


async def test_a_mix_makes_some_questions_of_a_few_films_only() -> None:
    names = [f"Film number {n}: part of many ({1900 + n % 100})" for n in range(5_000)]
    films = Source(names, "film", each=3)
    assert len(await ids(shelf(films), Wish(rounds=10))) == 10
    assert (len(films.some_made), films.made) == (10, [])


CEREMONIES = [f"{no}th Awards ({1900 + no})" for no in range(4, 21)]


@pytest.mark.parametrize(("rounds", "share"), [(10, {2}), (15, {3}), (3, {0, 1})])
async def test_a_fifth_of_a_mix_is_about_ceremonies(rounds: int, share: set[int]) -> None:
    counts = set()
    for seed in range(8):
        ceremonies = Source(CEREMONIES, "ceremony")
        several = Source(("All Awards",), "ceremonies")
        joined = shelf(Source(PACKS, "pack"), Source(FILMS, "film"), several, ceremonies)
        chosen = await ids(joined, Wish(rounds=rounds, seed=seed))
        assert len(chosen) == rounds
        assert (ceremonies.made, several.made, several.some_made) == ([], [], [])
        counts.add(sum("Awards" in id_ for id_ in chosen))
    assert counts == share


async def test_a_mix_without_films_and_packs_is_not_left_with_a_fifth() -> None:
    ceremonies = Source(CEREMONIES, "ceremony")
    assert len(await ids(shelf(ceremonies), Wish(rounds=10))) == 10


async def test_ceremonies_come_last_and_by_their_number() -> None:
    ceremonies = Source(CEREMONIES, "ceremony")
    joined = shelf(ceremonies, Source(("All Awards",), "ceremonies"), Source(FILMS, "film"))
    names = [item.name for item in await joined.items(1)]
    assert names[len(FILMS) :] == ["All Awards", *CEREMONIES]


async def test_an_item_is_found_by_its_other_names() -> None:
    source = Source((), "ceremonies")
    source._items = [Item("All Awards", "ceremonies", 0, also=("Statuettes",))]
    drawn = await shelf(Source(FILMS, "film"), source).draw(Wish(names=("statuettes",)))
    assert drawn.title == "All Awards"


@pytest.mark.parametrize("kind", ["pack", "film"])
async def test_what_was_asked_recently_is_asked_again_only_when_nothing_else_is_left(
    kind: str,
) -> None:
    joined = shelf(Source(("Noir nights", "Silents"), kind, each=6))
    every = [f"{name}/{n}" for name in ("Noir nights", "Silents") for n in range(1, 6)]
    avoid = tuple(every[:6])
    assert sorted(await ids(joined, Wish(rounds=4, avoid=avoid))) == sorted(every[6:])
    again = await ids(joined, Wish(rounds=6, avoid=avoid))
    assert {*again} == {*every[4:]}
    assert sorted(await ids(joined, Wish(rounds=99, avoid=avoid))) == sorted(every)


async def test_questions_come_as_hard_as_plays_have_shown_them() -> None:
    async def levels() -> Mapping[str, int]:
        return {"Noir nights/1": 5}

    joined = JoinedShelf([Source(("Noir nights",), "pack", each=4)], levels)
    drawn = (await joined.draw(Wish())).questions
    assert {q.id: q.level for q in drawn}["Noir nights/1"] == 5
    assert {q.level for q in drawn if q.id != "Noir nights/1"} == {3}


async def test_a_pack_that_comes_later_is_found() -> None:
    source = Source(("Noir nights",), "pack")
    joined = shelf(source)
    await joined.draw(Wish())
    source._items = [Item("Silents", "pack", 20)]
    assert [item.name for item in await joined.items(0)] == ["Silents"]
    assert (await joined.draw(Wish(names=("silents",)))).title == "Silents"


async def test_a_name_is_looked_for_in_all_sources_before_half_a_name_in_any() -> None:
    joined = shelf(Source(("Noir nights", "Rope tricks"), "pack"), Source(("Rope (1948)",), "film"))
    assert (await joined.draw(Wish(names=("rope",)))).title == "Rope (1948)"
    both = shelf(Source(("Noir nights",), "pack"), Source(("Noir street (1950)",), "film"))
    with pytest.raises(PlayerMistake, match="could be Noir nights or Noir street"):
        await both.draw(Wish(names=("noir",)))


async def test_a_servers_own_packs_are_seen_there_alone() -> None:
    class Own(Source):
        def items(self, guild: int) -> Sequence[Item]:
            return self._items if guild == 7 else ()

    joined = shelf(Source(PACKS, "pack"), Own(("House rules",), "pack"))
    assert [item.name for item in await joined.items(7)] == [
        "Film school",
        "House rules",
        "Noir nights",
    ]
    assert [item.name for item in await joined.items(8)] == ["Film school", "Noir nights"]
    with pytest.raises(PlayerMistake):
        await joined.draw(Wish(names=("house rules",), guild=8))


async def test_a_game_on_one_film_never_asks_which_film_it_is() -> None:
    class Title(Source):
        def questions(self, name: str, seed: int) -> Sequence[Question]:
            asked = Question(id="which", stem="Which film?", answer="ab STORY", film=name)
            return [asked, *super().questions(name, seed)]

    joined = shelf(Title(FILMS[:1], "film", each=5))
    assert "which" not in await ids(joined, Wish(names=("ab story",), spoilers=True))
    assert "which" in await ids(joined, Wish(spoilers=True))


async def test_names_can_be_asked_for_while_questions_are_made() -> None:
    making, made = threading.Event(), threading.Event()

    class Slow(Source):
        def questions(self, name: str, seed: int) -> Sequence[Question]:
            making.set()
            made.wait(10)
            return super().questions(name, seed)

    joined = shelf(Slow(("Noir nights",), "pack"))
    draw = asyncio.create_task(joined.draw(Wish()))
    await asyncio.to_thread(making.wait, 10)
    assert [item.name for item in await joined.items(0)] == ["Noir nights"]
    assert not draw.done()
    made.set()
    await draw


@asynccontextmanager
async def kept_ready(joined: JoinedShelf) -> AsyncIterator[None]:
    """While the shelf is kept ready; entered when its reserve is full."""
    task = asyncio.create_task(joined.keep_ready())
    try:
        await asyncio.wait_for(joined.ready(), 10)
        yield
    finally:
        task.cancel()


async def test_a_shelf_that_is_kept_ready_has_the_next_mix_made() -> None:
    films, ceremonies = Source(FILMS, "film"), Source(CEREMONIES, "ceremony")
    joined = shelf(films, ceremonies, Source(PACKS, "pack"))
    async with kept_ready(joined):
        assert films.some_made
        films.some_made.clear()
        ceremonies.some_made.clear()
        chosen = await ids(joined, Wish(rounds=10))
        assert len({*chosen}) == 10
        assert len({id_.split("/")[0] for id_ in chosen if "story" in id_}) == 4
        await asyncio.wait_for(joined.ready(), 10)
        assert films.some_made


async def test_what_was_asked_recently_is_not_asked_out_of_the_reserve() -> None:
    joined = shelf(Source(FILMS, "film"))
    heard = tuple(f"{name}/{n}" for name in FILMS for n in range(1, 12))
    async with kept_ready(joined):
        assert not {*heard} & {*await ids(joined, Wish(rounds=5, avoid=heard))}


async def test_what_a_seed_draws_is_the_same_whatever_was_made_beforehand() -> None:
    sources = Source(PACKS, "pack"), Source(FILMS, "film"), Source(CEREMONIES, "ceremony")
    wish = Wish(seed=11)
    alone = await ids(shelf(*sources), wish)
    joined = shelf(*sources)
    async with kept_ready(joined):
        assert await ids(joined, wish) == alone


async def test_an_empty_shelf_can_be_kept_ready() -> None:
    async with kept_ready(shelf(Source((), "pack"))):
        pass


async def test_where_nothing_can_be_made_beforehand_the_log_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Broken(Source):
        def some(
            self, name: str, seed: int, count: int, heard: Container[str]
        ) -> Sequence[Question]:
            raise OSError("no such disk")

    await shelf(Broken(FILMS, "film")).keep_ready()
    assert "games will wait for theirs" in caplog.text
