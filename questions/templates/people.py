"""Who made the film: direction, script, score, camera, production."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from questions.base import FILM, Proof, Query, fold
from questions.draft import Draft, Rival
from questions.facts.fact import (
    BasedOn,
    Cinematographer,
    Composer,
    Director,
    Editor,
    PersonFact,
    Producer,
    Writer,
)
from questions.reference.credits import ACADEMY
from questions.reference.fame import is_a_name
from questions.templates import honoured, reveals, wording
from questions.templates.reveals import DID as DID
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Crew"
#: So many others of a craft are enough for wrong answers.
MOST_PEERS = 3
#: Of a film with fewer facts composer and parts are asked of anybody: there would be no game else.
_FEW_FACTS = 30

JOBS = {
    "director": ("director", ("directing", "directed it", "directed", "film director")),
    "writer": ("screenwriter", ("writer", "writing", "wrote it", "screenplay", "scriptwriter")),
    "composer": ("composer", ("music", "score", "composing", "composed the score", "film score")),
    "cinematographer": (
        "cinematographer",
        ("cinematography", "director of photography", "DoP", "DP", "camera", "cameraman"),
    ),
    "editor": ("editor", ("editing", "film editor", "cutting", "edited it")),
    "producer": ("producer", ("producing", "production", "produced it", "film producer")),
}


#: The wordings of a question on a credit; `hook` is what else the person was honoured for.
Stems = Callable[["honoured.Hook | None"], tuple[str, ...]]


def _single(film: Film, kind: type[PersonFact], stems: Stems, difficulty: int) -> Iterator[Draft]:
    """A crew role that one person holds, if the name is worth asking for.

    What somebody won elsewhere is how a name is found that few could recall cold.
    """
    fact = film.only(kind)
    if fact is None or not fact.closed:
        return
    if kind is not Director and _is_all_rounder(film, fact.person):
        return
    plain = kind is Director or (kind is Composer and is_thin(film))
    if not plain and not is_worth_asking(film, fact.person):
        return
    yield from _credit(film, kind.kind, kind.kind, fact, stems, difficulty)


def _credit(
    film: Film,
    template: str,
    kind: str,
    fact: PersonFact | Writer,
    stems: Stems,
    difficulty: int,
    pins: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Draft]:
    hook = honoured.hook(film, fact.person)
    yield from film.draft(
        template,
        stems(hook),
        fact.person,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=difficulty - (hook is not None and hook.won),
        because=reveals.about_person(film, fact.person, kind, oscars=hook is None)
        or reveals.of_film(film, fact.person, kind),
        proofs=[Proof((film.ask(kind, "person", pins),), (fact.person,))],
        facts=[fact],
        rivals=rivals_of_craft(film, kind, fact.person),
        beside=[ACADEMY] if hook else [],
    )


def is_thin(film: Film) -> bool:
    return len(film.record.facts) < _FEW_FACTS


def is_worth_asking(film: Film, person: str) -> bool:
    """Whether a name on the credits says something to a room: it is well known, or was honoured,
    or stands for more than one job, or is found on another film that is kept.
    """
    return (
        is_a_name(person)
        or honoured.hook(film, person) is not None
        or bool(film.wins(person))
        or len(film.roles(person)) > 1
        or any(wording.same_person(person, name) for name in film.performers)
        or reveals.is_elsewhere(film, person)
    )


def rivals_of_craft(film: Film, kind: str, person: str) -> tuple[Rival, ...]:
    """Wrong answers: others of the craft, and the film's own crew where there are few.

    Whoever knows the director knows that he didn't hold the camera.
    """
    peers = honoured.rivals(film, kind, [person])
    if len(peers) >= MOST_PEERS:
        return peers
    own = film.people_of("director", "writer", "cinematographer", "editor", "producer")
    return peers + film.rivals(own) + film.peers(kind, person)


def _is_all_rounder(film: Film, person: str) -> bool:
    """Whether the person's jobs are asked for together, as one question."""
    return len(film.roles(person)) > 2 and "director" in film.roles(person)


def _told_of(film: Film, role: str, hook: honoured.Hook) -> tuple[str, str]:
    """Two wordings that begin with what the person is known for."""
    return (
        f"The {role} of {film.named} {hook.who}. Who is it?",
        f"Which {role}, who {hook.who}, worked on {film.named}?",
    )


def director(film: Film) -> Iterator[Draft]:
    def stems(hook: honoured.Hook | None) -> tuple[str, ...]:
        if hook:
            return (
                f"Who directed {film.named}{hook.tail}?",
                f"Which director made {film.named}{hook.tail}?",
                f"The director of {film.named} {hook.who}. Who is it?",
            )
        return (
            f"Who directed {film.named}?",
            f"Which director made {film.named}?",
            f"Who was the director of {film.named}?",
        )

    yield from _single(film, Director, stems, 3)


def composer(film: Film) -> Iterator[Draft]:
    """Not where the director is the composer: that is a question of its own."""
    if film.people_of("composer") == film.people_of("director"):
        return

    def stems(hook: honoured.Hook | None) -> tuple[str, ...]:
        if hook:
            return (
                f"Who composed the music for {film.named}{hook.tail}?",
                f"Which composer scored {film.named}{hook.tail}?",
                *_told_of(film, "composer", hook),
            )
        return (
            f"Who composed the music for {film.named}?",
            f"Which composer wrote the score of {film.named}?",
            f"Who wrote the music for {film.named}?",
        )

    yield from _single(film, Composer, stems, 4)


def cinematographer(film: Film) -> Iterator[Draft]:
    def stems(hook: honoured.Hook | None) -> tuple[str, ...]:
        if hook:
            return (
                f"Who shot {film.named}{hook.tail}?",
                f"Which cinematographer shot {film.named}{hook.tail}?",
                *_told_of(film, "cinematographer", hook),
            )
        return (
            f"Which cinematographer shot {film.named}?",
            f"Who was the cinematographer of {film.named}?",
            f"Who shot {film.named}?",
        )

    yield from _single(film, Cinematographer, stems, 5)


def editor(film: Film) -> Iterator[Draft]:
    """Only an editor who won a prize, for it or elsewhere: the name alone is banal."""
    fact = film.only(Editor)
    if fact is None or not (film.wins(fact.person) or honoured.hook(film, fact.person)):
        return

    def stems(hook: honoured.Hook | None) -> tuple[str, ...]:
        if hook:
            return (
                f"Who edited {film.named}{hook.tail}?",
                f"Which editor cut {film.named}{hook.tail}?",
                *_told_of(film, "editor", hook),
            )
        return (
            f"Which editor won a prize for cutting {film.named}?",
            f"Who edited {film.named}, and won a prize for it?",
            f"The editing of {film.named} won a prize. Who was the editor?",
        )

    yield from _single(film, Editor, stems, 5)


def producer(film: Film) -> Iterator[Draft]:
    def stems(hook: honoured.Hook | None) -> tuple[str, ...]:
        if hook:
            return (
                f"Who produced {film.named}{hook.tail}?",
                f"Which producer was behind {film.named}{hook.tail}?",
                f"The producer of {film.named} {hook.who}. Who is it?",
            )
        return (
            f"Who produced {film.named}?",
            f"Which producer made {film.named}?",
            f"Who was the producer of {film.named}?",
        )

    yield from _single(film, Producer, stems, 4)


def screenplay(film: Film) -> Iterator[Draft]:
    """The script of one writer; stories and novels are credited apart."""
    scripts = [fact for fact in film.facts(Writer) if fact.is_script]
    if len(scripts) != 1 or not scripts[0].closed:
        return
    fact, source = scripts[0], film.only(BasedOn)
    if source and source.author and fold(source.author) != fold(fact.person):
        return  # asked as who adapted that author's work
    if _is_all_rounder(film, fact.person) or not is_worth_asking(film, fact.person):
        return

    def stems(hook: honoured.Hook | None) -> tuple[str, ...]:
        if hook:
            return (
                f"Who wrote {film.named}{hook.tail}?",
                f"Who wrote the script of {film.named}{hook.tail}?",
                f"The writer of {film.named} {hook.who}. Who is it?",
            )
        return (
            f"Who wrote the screenplay of {film.named}?",
            f"Who wrote the script of {film.named}?",
            f"Who was the screenwriter of {film.named}?",
        )

    yield from _credit(film, "screenplay", "writer", fact, stems, 4, {"credit": fact.credit})


def job(film: Film) -> Iterator[Draft]:
    """A name is given; what did that person do? Only where nobody would expect it: of those known
    for another kind of work."""
    for kind in (Cinematographer, Composer, Producer):
        for fact in film.facts(kind):
            known = _known_for(film, fact.person, kind.kind)
            if film.roles(fact.person) != (kind.kind,) or not known:
                continue
            name, forms = JOBS[kind.kind]
            others = [JOBS[other][0] for other in JOBS if other != kind.kind]
            family = wording.surname(fact.person)
            yield from film.draft(
                "job",
                (
                    f"{known} What was {family}'s job on {film.named}?",
                    f"{known} On {film.named} {family} had another job. Which?",
                    f"{known} What did {family} do on {film.named}?",
                ),
                name,
                Kind.TEXT,
                about=fact.person,
                category=CATEGORY,
                difficulty=3,
                because=_instead(film, fact.person),
                proofs=[
                    Proof((film.ask(kind.kind, "person", person=fact.person),), (fact.person,))
                ],
                facts=[fact],
                accept=forms,
                rivals=film.rivals(others),
            )
            break  # one producer is enough


def _known_for(film: Film, person: str, kind: str) -> str:
    """What else the person is known for, as a sentence; "" if the base knows nothing."""
    for other, did in (("director", "directed"), ("starring", "starred in")):
        if other == kind:
            continue
        query = Query(kind=other, field=FILM, where=(("person", person),))
        for found in film.base.ask(query):
            record = film.base.record(found)
            if found != film.id:
                return f"{person} {did} {wording.name_of_two(record.title)} ({record.year})."
    return ""


def _instead(film: Film, person: str) -> str:
    """Who directed, where it was not the person one thinks of; else something of the film."""
    directors = film.people_of("director")
    if len(directors) == 1 and not wording.same_person(directors[0], person):
        return f"{film.title} was directed by {directors[0]}."
    return reveals.of_film(film, person, "director")


def narrator(film: Film) -> Iterator[Draft]:
    names = film.people_of("narrator")
    facts = [fact for fact in film.record.facts if fact.kind == "narrator"]
    if len(names) != 1 or not is_a_name(names[0]):
        return
    yield from film.draft(
        "narrator",
        (
            f"Who narrates {film.named}?",
            f"Who is the narrator of {film.named}?",
            f"Whose voice narrates {film.named}?",
        ),
        names[0],
        Kind.PERSON,
        category=CATEGORY,
        difficulty=3,
        because=reveals.of_person(film, names[0], but="narrator"),
        proofs=[Proof((film.ask("narrator", "person"),), names)],
        facts=facts,
        rivals=film.rivals(film.performers) + film.peers("starring", names[0]),
    )


TEMPLATES: tuple[Template, ...] = (
    director,
    screenplay,
    composer,
    cinematographer,
    editor,
    producer,
    job,
    narrator,
)
