"""Who made the film: direction, script, score, camera, production."""

from __future__ import annotations

from collections.abc import Iterator

from questions.base import Proof, fold
from questions.draft import Draft
from questions.facts.fact import (
    Cinematographer,
    Composer,
    Director,
    Editor,
    PersonFact,
    Producer,
    Writer,
)
from questions.templates import prizes, wording
from questions.templates.subject import Film, Template
from quiz.question import Kind

CATEGORY = "Crew"

#: What someone did, for "X … the film".
DID = {
    "director": "directed it",
    "writer": "wrote it",
    "composer": "composed the music",
    "cinematographer": "shot it",
    "editor": "edited it",
    "producer": "produced it",
}
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


def crew(film: Film, person: str, but: str = "") -> str:
    """What else the person did on the film or won for it, as a sentence; "" if nothing."""
    others = [DID[kind] for kind in film.roles(person) if kind != but]
    wins = film.wins(person)
    if others and but:
        return f"{person} also {wording.listed(others)}."
    if wins:
        return f"The film brought {person} {prizes.award(wins[0].body, wins[0].category)}."
    return ""


def _single(
    film: Film,
    kind: type[PersonFact],
    stems: tuple[str, ...],
    difficulty: int,
    said: str,
) -> Iterator[Draft]:
    """A crew role that one person holds."""
    fact = film.only(kind)
    if fact is None or not fact.closed:
        return
    others = film.people_of("director", "writer", "cinematographer", "editor", "producer")
    yield from film.draft(
        kind.kind,
        stems,
        fact.person,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=difficulty,
        because=crew(film, fact.person, but=kind.kind)
        or f"{fact.person} {said} {film.title}{_starring(film, fact.person)}.",
        proofs=[Proof((film.ask(kind.kind, "person"),), (fact.person,))],
        facts=[fact],
        rivals=film.rivals(others) + film.elsewhere(kind.kind, "person"),
    )


def _starring(film: Film, but: str) -> str:
    leads = [name for name in film.people_of("starring")[:3] if fold(name) != fold(but)][:2]
    return f", which stars {wording.listed(leads)}" if leads else ""


def director(film: Film) -> Iterator[Draft]:
    stems = (
        f"Who directed {film.named}?",
        f"Which director made {film.named}?",
        f"Which filmmaker sat in the director's chair for {film.named}?",
    )
    yield from _single(film, Director, stems, 3, "directed")


def composer(film: Film) -> Iterator[Draft]:
    stems = (
        f"Who composed the music for {film.named}?",
        f"Which composer wrote the score of {film.named}?",
        f"Whose music is heard as the score of {film.named}?",
    )
    yield from _single(film, Composer, stems, 3, "composed the score of")


def cinematographer(film: Film) -> Iterator[Draft]:
    stems = (
        f"Which cinematographer shot {film.named}?",
        f"Who was behind the camera as cinematographer of {film.named}?",
        f"Which director of photography gave {film.named} its look?",
    )
    yield from _single(film, Cinematographer, stems, 5, "shot")


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
    yield from _single(film, Editor, stems, 4, "edited")


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
        "directed",
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
        "produced",
    )


def producer(film: Film) -> Iterator[Draft]:
    stems = (
        f"Who produced {film.named}?",
        f"Which producer is credited on {film.named}?",
        f"Who is the credited producer of {film.named}?",
    )
    yield from _single(film, Producer, stems, 4, "produced")


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
        "composed the music for",
    )


def _either(
    film: Film, facts: tuple[PersonFact, ...], stems: tuple[str, ...], difficulty: int, did: str
) -> Iterator[Draft]:
    if len(facts) != 2 or not all(fact.closed for fact in facts):
        return
    kind, names = facts[0].kind, tuple(fact.person for fact in facts)
    others = film.people_of("director", "writer", "cinematographer", "editor", "producer")
    yield from film.draft(
        f"either-{kind}",
        stems,
        names[0],
        Kind.PERSON,
        category=CATEGORY,
        difficulty=difficulty,
        because=f"{wording.listed(names)} {did} {film.title} together.",
        proofs=[Proof((film.ask(kind, "person"),), names)],
        facts=facts,
        keys=names,
        rivals=film.rivals(others) + film.elsewhere(kind, "person"),
    )


def co_producer(film: Film) -> Iterator[Draft]:
    """One of two producers is named; who was the other?"""
    facts = film.facts(Producer)
    if len(facts) != 2 or not all(fact.closed for fact in facts):
        return
    given, asked = facts if film.chance("co-producer") % 2 else facts[::-1]
    others = film.people_of("cinematographer", "editor", "director")
    pair = (given.person, asked.person)
    yield from film.draft(
        "co-producer",
        (
            f"{given.person} produced {film.named} together with whom?",
            f"Who shared the producing credit on {film.named} with {given.person}?",
            f"Which producer worked alongside {given.person} on {film.named}?",
        ),
        asked.person,
        Kind.PERSON,
        category=CATEGORY,
        difficulty=5,
        because=f"{wording.listed(pair)} are the two credited producers.",
        # The pair is the proof: a third producer would make "with whom" ambiguous.
        proofs=[Proof((film.ask("producer", "person"),), pair)],
        facts=facts,
        rivals=film.rivals(others) + film.elsewhere("producer", "person"),
    )


def screenplay(film: Film) -> Iterator[Draft]:
    """The script of one writer; stories and novels are credited apart."""
    scripts = [fact for fact in film.facts(Writer) if fact.credit in ("screenplay", "writer")]
    if len(scripts) != 1 or not scripts[0].closed:
        return
    fact = scripts[0]
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
        because=crew(film, fact.person, but="writer")
        or f"{fact.person} has the only screenplay credit on {film.title}.",
        proofs=[Proof((film.ask("writer", "person", credit=fact.credit),), (fact.person,))],
        facts=[fact],
        rivals=film.rivals(others) + film.elsewhere("writer", "person"),
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
        because=f"{wording.listed(names)} wrote {film.title} together.",
        proofs=[Proof((film.ask("writer", "person", credit=scripts[0].credit),), names)],
        facts=scripts,
        keys=names,
        rivals=film.rivals(others) + film.elsewhere("writer", "person"),
    )


def job(film: Film) -> Iterator[Draft]:
    """A name is given; what did that person do? For the lesser known crew with one job."""
    for kind in (Cinematographer, Composer, Producer):
        for fact in film.facts(kind):
            if film.roles(fact.person) != (kind.kind,) or fact.person in film.performers:
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
                difficulty=4,
                because=crew(film, fact.person) or f"{fact.person} {DID[kind.kind]}.",
                proofs=[
                    Proof((film.ask(kind.kind, "person", person=fact.person),), (fact.person,))
                ],
                facts=[fact],
                accept=forms,
                rivals=film.rivals(others),
            )
            break  # one producer is enough


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
        because=f"{names[0]} is credited as the narrator of {film.title}.",
        proofs=[Proof((film.ask("narrator", "person"),), names)],
        facts=facts,
        rivals=film.rivals(film.performers) + film.elsewhere("starring", "person"),
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
    co_producer,
    job,
    narrator,
)
