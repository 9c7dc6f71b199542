"""Books behind films."""

from __future__ import annotations

from dataclasses import replace

from questions.facts.fact import Award, BasedOn, Cinematographer, Director, Fact, Producer, Writer
from tests.questions.templates.films import AT, asked, film, offered

CREW: tuple[Fact, ...] = (
    Director(person="Ada Quill", source=AT),
    Producer(person="Bo Hartley", source=AT),
    Cinematographer(person="Cyd Marlowe", source=AT),
    Writer(person="Anna Okafor", credit="writer", closed=True, source=AT),
)
NOMINATED = Award(
    body="Academy Award",
    category="Best Adapted Screenplay",
    recipients=("Anna Okafor",),
    result="nominated",
    source=AT,
)
OTHER = film(
    BasedOn(work="Tin", author="Henry Lund", form="novel", source=AT),
    Writer(person="Peter Moss", credit="writer", source=AT),
    title="Tin Drums",
)


def based_on(work: str = "Red Dust", **more: str | int) -> BasedOn:
    return BasedOn(work=work, author="George Teller", source=AT, **more)  # type: ignore[arg-type]


def test_only_writers_are_wrong_answers_to_who_wrote_it() -> None:
    told = film(*CREW, NOMINATED, based_on("The Salt Road", form="novel"))
    [author] = asked(told, "author", others=[OTHER])
    assert offered(author) == {"Henry Lund"}
    [adapter] = asked(told, "adapter", others=[OTHER])
    assert offered(adapter) == {"Peter Moss"}


def test_who_adapted_it_is_not_asked_where_a_writer_may_be_missing() -> None:
    told = film(*(replace(fact, closed=False) for fact in CREW), based_on(form="novel"))
    assert not asked(told, "adapter")


def test_title_and_author_of_a_work_are_not_both_asked() -> None:
    told = film(*CREW, based_on(form="novel"))
    assert len(asked(told, "author")) + len(asked(told, "work")) == 1


def test_a_work_younger_than_the_film_is_no_original() -> None:
    assert asked(film(based_on(year=1990), year=1980), "film-of-author") == []
    assert asked(film(based_on(year=1970), year=1980), "film-of-author") != []


def test_a_works_title_is_asked_without_options() -> None:
    for year in range(1970, 1990):
        told = film(based_on(form="novel"), year=year)
        assert not any(offered(draft) for draft in asked(told, "work", others=[OTHER]))


def test_the_author_who_wrote_the_script_as_well_is_asked_for_as_such() -> None:
    pair = [
        Writer(person=name, credit="writer", source=AT) for name in ("Bo Moss", "George Teller")
    ]
    [draft] = asked(film(*pair, based_on("The Salt Road", form="novel")), "author")
    assert (draft.answer, "Bo Moss" in draft.stem) == ("George Teller", True)


def test_who_adapted_it_is_asked_for_what_that_brought() -> None:
    told = (*CREW, based_on("The Salt Road", form="novel"))
    assert asked(film(*told), "adapter") == []  # nobody has heard of her
    [draft] = asked(film(*told, replace(NOMINATED, result="won")), "adapter")
    assert "an Academy Award" in draft.stem


def test_that_it_was_a_novel_is_nothing_to_ask() -> None:
    assert asked(film(based_on(form="novel")), "work-form") == []
    [draft] = asked(film(based_on(form="short story")), "work-form")
    assert "comic book" not in offered(draft)


def test_without_a_form_no_year_is_asked_and_nothing_is_called_a_work() -> None:
    told = film(*CREW, based_on(year=1980))
    for template in ("work-gap", "work-form"):
        assert asked(told, template) == []
    for template in ("author", "work", "film-of-author", "adapter"):
        assert not any(" work" in draft.stem for draft in asked(told, template))


def test_one_year_is_no_gap_to_ask_for() -> None:
    told = film(based_on(form="novel", year=1987))
    assert asked(told, "work-gap") == []


def test_an_eighteenth_century_has_its_article() -> None:
    for year in range(1970, 1990):
        told = film(based_on(form="novel", year=1844), year=year)
        [draft] = asked(told, "film-of-author")
        assert " a 1844" not in draft.stem
