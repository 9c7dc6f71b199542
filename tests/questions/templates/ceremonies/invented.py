"""A small world of ceremonies that never were, and the questions it yields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace as replace

from questions.academy import AcademyAwards
from questions.build import vetted
from questions.draft import Draft
from questions.reference.academy_awards import Listed as Listed
from questions.reference.academy_awards import Nomination
from questions.reference.ceremonies import Ceremonies
from questions.reference.ceremony_names import films_of
from questions.templates.ceremonies import Ceremony, drafts
from quiz.question import Question

ACTOR, ACTRESS = "ACTOR IN A LEADING ROLE", "ACTRESS IN A LEADING ROLE"
PICTURE, DIRECTING, EDITING = "BEST PICTURE", "DIRECTING", "FILM EDITING"
CAMERA, SONG = "CINEMATOGRAPHY", "MUSIC (Original Song)"
FOREIGN = "INTERNATIONAL FEATURE FILM"
FIRST, LAST = 60, 65
"""The ceremonies of the invented world."""

_GROUPS = {
    ACTOR: "Acting", ACTRESS: "Acting", PICTURE: "Title", FOREIGN: "Title", DIRECTING: "Directing",
    SONG: "Music", "HONORARY AWARD": "Special",
}  # fmt: skip
_NAMED = {FOREIGN: "FOREIGN LANGUAGE FILM"}
_GIVEN = ("Ada", "Bo", "Carl", "Dora", "Emil", "Fay", "Gus", "Hedda", "Ivo", "Jonas")
_FAMILIES = (
    *("Lund", "Quist", "Mott", "Varn", "Ekdal", "Brask", "Holt", "Nyborg", "Ostby", "Rask", "Sorn"),
    *("Tveit", "Ulven", "Wessel", "Yding", "Zorn", "Aker", "Bjelke", "Dahlin", "Falk", "Gran"),
    "Hamre",
)
_HEADS = ("Marr", "Kest", "Brun", "Tal", "Osk", "Vint")
_TAILS = ("owby", "rand", "ellesmere", "ovar", "ingeham", "umbra")
_SONGS = ("Rain", "Ember", "Harbour", "Willow", "Thunder")
_TUNES = ("Waltz", "Lullaby", "Serenade", "Ballad", "March", "Hymn")
_COUNTRIES = ("Norway", "Japan", "Peru", "Hungary", "Chile")
_ROLES = ("Nils", "Greta", "Otto", "Brita", "Sven")


def person(number: int) -> str:
    """The same name for the same number; no two of the first 220 share both of its parts."""
    return f"{_GIVEN[number % 10]} {_FAMILIES[number % 22]}"


def title(no: int, place: int) -> str:
    return _HEADS[no % 6] + _TAILS[place % 6]


def nomination(
    no: int, category: str, film: str | None, *who: str, won: bool = False, detail: str = ""
) -> Nomination:
    """One row; a film's and a person's id are made of the name, unless it has one behind a "/"."""
    return Nomination(
        ceremony=no,
        year=films_of(no),
        group=_GROUPS.get(category, "Production"),
        category=category,
        named=_NAMED.get(category, category),
        films=(Listed(film, f"tt{film}{no}"),) if film else (),
        nominees=tuple(
            Listed(name.partition("/")[0], "co1" if "Studio" in name else f"nm{name}")
            for name in who
        ),
        won=won,
        details=(detail,) if detail else (),
    )


def ceremony(no: int) -> list[Nomination]:
    """Five nominations a category; the first film wins most, the second has the best actor."""
    rows: list[Nomination] = []
    films = [title(no, place) for place in range(6)]
    for place, film in enumerate(films[:5]):
        rows.append(nomination(no, PICTURE, film, f"{film} Studio", won=place == 0))
        rows.append(nomination(no, DIRECTING, film, person(place + no % 2), won=place == 0))
        rows.append(nomination(no, EDITING, film, person(50 + place), won=place == 0))
        rows.append(nomination(no, "COSTUME DESIGN", film, person(60 + place), won=place == 0))
        rows.append(nomination(no, "ART DIRECTION", film, person(150 + place), won=place == 1))
    for place, film in enumerate(films[1:]):
        role = f"{_ROLES[place]} {_FAMILIES[(no + place) % 22]}"
        actor = person(10 + place + no % 3)
        rows.append(nomination(no, ACTOR, film, actor, won=place == 0, detail=role))
        her = person(25 + place + no % 2)
        rows.append(nomination(no, ACTRESS, film, her, won=place == 1, detail=f"Old {role}"))
        pair = (person(70 + place), person(81 + place))
        rows.append(nomination(no, CAMERA, film, *pair, won=place == 0))
        song = f"{_SONGS[place]} {_TUNES[(no + place) % 6]}"
        rows.append(nomination(no, SONG, film, person(100 + place), won=place == 2, detail=song))
        abroad = nomination(
            no, FOREIGN, f"{_TAILS[place].title()} {_SONGS[no % 5]}", won=place == 3
        )
        rows.append(replace(abroad, country=_COUNTRIES[place]))
    return rows


def world() -> list[Nomination]:
    return [row for no in range(FIRST, LAST + 1) for row in ceremony(no)]


def academy(rows: Iterable[Nomination]) -> AcademyAwards:
    return AcademyAwards(Ceremonies(rows))


class Asked(Mapping[str, list[Question]]):
    """Template → the questions about one ceremony; those of a template are vetted when asked for.

    What a test doesn't look at isn't made.
    """

    def __init__(self, found: AcademyAwards, no: int, seed: int) -> None:
        self._base, self._seed = found.base, seed
        self._drafts: dict[str, list[Draft]] = {}
        for draft in drafts(Ceremony(found.history, no, seed)):
            self._drafts.setdefault(draft.template, []).append(draft)
        self._made: dict[str, list[Question]] = {}

    def __getitem__(self, template: str) -> list[Question]:
        if template not in self._made:
            made = vetted(self._base, self._drafts.get(template, ()), self._seed)
            self._made[template] = list(made.questions)
        if not self._made[template]:
            raise KeyError(template)
        return self._made[template]

    def __iter__(self) -> Iterator[str]:
        return (template for template in self._drafts if template in self)

    def __len__(self) -> int:
        return len(list(iter(self)))


def asked(rows: Iterable[Nomination], no: int = 62, seed: int = 0) -> Asked:
    return Asked(academy(rows), no, seed)


def about(found: Asked, *templates: str) -> list[Question]:
    return [question for name in templates for question in found.get(name, [])]
