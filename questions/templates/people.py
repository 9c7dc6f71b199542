"""Who made the film: direction, script, score, camera, production."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import FILM, Proof, Query, fold
from questions.draft import Draft
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
from questions.reference.fame import listings
from questions.templates import reveals, wording
from questions.templates.reveals import DID as DID
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Crew"

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


def _single(
    film: Film,
    kind: type[PersonFact],
    stems: tuple[str, ...],
    difficulty: int,
) -> Iterator[Draft]:
    """A crew role that one person holds."""
    fact = film.only(kind)
    if fact is None or not fact.closed:
        return
    if kind is not Director and _is_all_rounder(film, fact.person):
        return
    others = film.people_of("director", "writer", "cinematographer", "editor", "producer")
    yield from film.draft(
        kind.kind,
        stems,
        fact.person,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=difficulty,
        because=reveals.of_person(film, fact.person, but=kind.kind),
        proofs=[Proof((film.ask(kind.kind, "person"),), (fact.person,))],
        facts=[fact],
        rivals=film.rivals(others) + film.peers(kind.kind, fact.person),
    )


def _is_all_rounder(film: Film, person: str) -> bool:
    """Whether the person's jobs are asked for together, as one question."""
    return len(film.roles(person)) > 2 and "director" in film.roles(person)


def director(film: Film) -> Iterator[Draft]:
    stems = (
        f"Who directed {film.named}?",
        f"Which director made {film.named}?",
        f"Which filmmaker sat in the director's chair for {film.named}?",
    )
    yield from _single(film, Director, stems, 3)


def composer(film: Film) -> Iterator[Draft]:
    """Not where the director is the composer: that is a question of its own."""
    if film.people_of("composer") == film.people_of("director"):
        return
    stems = (
        f"Who composed the music for {film.named}?",
        f"Which composer wrote the score of {film.named}?",
        f"Whose music is heard as the score of {film.named}?",
    )
    yield from _single(film, Composer, stems, 3)


def cinematographer(film: Film) -> Iterator[Draft]:
    stems = (
        f"Which cinematographer shot {film.named}?",
        f"Who was behind the camera as cinematographer of {film.named}?",
        f"Which director of photography gave {film.named} its look?",
    )
    yield from _single(film, Cinematographer, stems, 5)


def editor(film: Film) -> Iterator[Draft]:
    """Only an editor who won a prize for it: the name alone is banal."""
    fact = film.only(Editor)
    if fact is None or not film.wins(fact.person):
        return
    stems = (
        f"Which editor won a prize for cutting {film.named}?",
        f"Who edited {film.named}, and was honoured for it?",
        f"Whose prize-winning editing is seen in {film.named}?",
    )
    yield from _single(film, Editor, stems, 4)


def directors(film: Film) -> Iterator[Draft]:
    """Two directors: either will do."""
    yield from _either(
        film,
        film.facts(Director),
        (
            f"Name either of the two directors of {film.named}.",
            f"Two people share the directing credit on {film.named}. Name either one.",
            f"Who directed {film.named}? Either of its two directors will do.",
        ),
        3,
    )


def producers(film: Film) -> Iterator[Draft]:
    yield from _either(
        film,
        film.facts(Producer),
        (
            f"Name either of the two credited producers of {film.named}.",
            f"Two people share the producing credit on {film.named}. Name either one.",
            f"Who produced {film.named}? Either of its two producers will do.",
        ),
        5,
    )


def producer(film: Film) -> Iterator[Draft]:
    stems = (
        f"Who produced {film.named}?",
        f"Which producer is credited on {film.named}?",
        f"Who is the credited producer of {film.named}?",
    )
    yield from _single(film, Producer, stems, 4)


def composers(film: Film) -> Iterator[Draft]:
    yield from _either(
        film,
        film.facts(Composer),
        (
            f"Name either of the two composers credited on {film.named}.",
            f"Two people share the music credit on {film.named}. Name either one.",
            f"Who composed the music for {film.named}? Either of its two composers will do.",
        ),
        4,
    )


def _either(
    film: Film, facts: tuple[PersonFact, ...], stems: tuple[str, ...], difficulty: int
) -> Iterator[Draft]:
    if len(facts) != 2 or not all(fact.closed for fact in facts):
        return
    kind = facts[0].kind
    # Who is better known is shown as the answer.
    names = tuple(sorted((fact.person for fact in facts), key=lambda name: -listings(name)))
    others = film.people_of("director", "writer", "cinematographer", "editor", "producer")
    yield from film.draft(
        f"either-{kind}",
        stems,
        names[0],
        Kind.PERSON,
        category=CATEGORY,
        difficulty=difficulty,
        because=f"The two are {wording.listed(names)}. {_of_either(film, names, kind)}".strip(),
        proofs=[Proof((film.ask(kind, "person"),), names)],
        facts=facts,
        keys=names,
        rivals=film.rivals(others) + film.peers(kind, names[0]),
    )


def _of_either(film: Film, names: tuple[str, ...], kind: str) -> str:
    """Something of the one who also did more on the film, else of the film."""
    told = [reveals.of_person(film, name, but=kind) for name in names]
    own = [text for name, text in zip(names, told, strict=True) if name in text]
    return (own or told)[0]


def screenplay(film: Film) -> Iterator[Draft]:
    """The script of one writer; stories and novels are credited apart."""
    scripts = [fact for fact in film.facts(Writer) if fact.credit in ("screenplay", "writer")]
    if len(scripts) != 1 or not scripts[0].closed:
        return
    fact, source = scripts[0], film.only(BasedOn)
    if source and source.author and fold(source.author) != fold(fact.person):
        return  # asked as who adapted that author's work
    if _is_all_rounder(film, fact.person):
        return
    others = film.people_of("based_on", "director", "producer", "editor")
    yield from film.draft(
        "screenplay",
        (
            f"Who wrote the screenplay of {film.named}?",
            f"Which writer has the screenplay credit on {film.named}?",
            f"Whose screenplay was {film.named} made from?",
        ),
        fact.person,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=reveals.of_person(film, fact.person, but="writer"),
        proofs=[Proof((film.ask("writer", "person", credit=fact.credit),), (fact.person,))],
        facts=[fact],
        rivals=film.rivals(others) + film.peers("writer", fact.person),
    )


def writers(film: Film) -> Iterator[Draft]:
    """A script of two: either will do."""
    scripts = [fact for fact in film.facts(Writer) if fact.credit in ("screenplay", "writer")]
    names = tuple(fact.person for fact in scripts)
    if len(scripts) != 2 or not all(fact.closed for fact in scripts):
        return
    if len({fact.credit for fact in scripts}) != 1:
        return
    others = film.people_of("based_on", "director", "producer", "editor")
    yield from film.draft(
        "either-writer",
        (
            f"Name either of the two writers of {film.named}.",
            f"Two people share the writing credit on {film.named}. Name either one.",
            f"Who wrote the script of {film.named}? Either of its two writers will do.",
        ),
        names[0],
        Kind.PERSON,
        category=CATEGORY,
        difficulty=4,
        because=_of_either(film, names, "writer"),
        proofs=[Proof((film.ask("writer", "person", credit=scripts[0].credit),), names)],
        facts=scripts,
        keys=names,
        rivals=film.rivals(others) + film.peers("writer", names[0]),
    )


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
            yield from film.draft(
                "job",
                (
                    f"What was {fact.person}'s job on {film.named}?",
                    f"In which role did {fact.person} work on the making of {film.named}?",
                    f"Behind the scenes of {film.named}, what was {fact.person}'s credit?",
                ),
                name,
                Kind.TEXT,
                about=fact.person,
                category=CATEGORY,
                difficulty=3,
                because=known,
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
    if any(wording.same_person(person, name) for name in film.performers):
        return reveals.of_person(film, person, but=kind)
    for other, did in (("director", "directed"), ("starring", "starred in")):
        if other == kind:
            continue
        query = Query(kind=other, field=FILM, where=(("person", person),))
        for found in film.base.ask(query):
            record = film.base.record(found)
            if found != film.id:
                return f"{person} {did} {wording.name_of_two(record.title)} ({record.year})."
    return ""


def narrator(film: Film) -> Iterator[Draft]:
    names = film.people_of("narrator")
    facts = [fact for fact in film.record.facts if fact.kind == "narrator"]
    if len(names) != 1:
        return
    yield from film.draft(
        "narrator",
        (
            f"Who narrates {film.named}?",
            f"Whose voice is the narrator's in {film.named}?",
            f"Which narrator tells the story of {film.named}?",
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
    directors,
    screenplay,
    writers,
    composer,
    composers,
    cinematographer,
    editor,
    producer,
    producers,
    job,
    narrator,
)
