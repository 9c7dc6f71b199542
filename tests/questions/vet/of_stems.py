"""Trials of the rules on a stem and its English: one that must fail, one that must pass."""

from __future__ import annotations

from quiz.question import Kind
from tests.questions.invented import AWARD
from tests.questions.vet.trials import Trial, trial


def stem(text: str, **changes: object) -> Trial:
    return trial(stem=text, **changes)  # type: ignore[arg-type]


ROAD = "*The Salt Road* (1988)"

PAIRS: list[tuple[str, Trial, Trial]] = [
    (
        "E20",
        stem(f"Which Quill of the film world directed {ROAD}?"),
        stem(f"Which woman of the film world directed {ROAD}?"),
    ),
    (
        "E20",
        stem(f"Which Heron directed the film called {ROAD}?", answer="Herons"),
        stem(f"Which bird is seen at the end of {ROAD}?", answer="Herons", kind=Kind.TEXT,
             choices=None),
    ),
    (
        "E20",
        stem(f"For {ROAD}, who held the camera in her own hands?", accept=("the camera",)),
        stem(f"Which camera was carried through {ROAD}?", answer="The Arri camera",
             kind=Kind.TEXT, choices=None),
    ),
    (
        "E20",
        stem("Who am I? A road made me known.", clues=("The Quills are my family.",)),
        stem("Who am I? A road made me known.", clues=("The Hartleys are my family.",)),
    ),
    (
        "E21",
        stem(f"Who was named best director for {ROAD}?", facts=(AWARD,)),
        stem(f"Who won the Golden Heron Award as best director for {ROAD}?", facts=(AWARD,)),
    ),
    (
        "E21",
        stem("Who am I? 1988 was a good year for me.", facts=(AWARD,), clues=("I won a prize.",)),
        stem("Who am I? 1988 was a good year for me.", facts=(AWARD,),
             clues=("I won the Golden Heron Award for Best Director.",)),
    ),
    (
        "E21",
        stem(f"At which festival was {ROAD} named best?", answer="Ada Quill", facts=(AWARD,)),
        stem(f"Which awards gave {ROAD} a prize?", answer="Golden Heron", facts=(AWARD,)),
    ),
    (
        "E22",
        stem("Who won a Golden Heron Award for *The Salt Road*?", facts=(AWARD,)),
        stem("Who won a Golden Heron Award at the 31st ceremony, honouring films of 1988?",
             facts=(AWARD,)),
    ),
    (
        "E22",
        stem("Which film that won the Golden Heron Award cost more: *The Salt Road* or *Tide*?",
             kind=Kind.TITLE, answer="Tide", choices=("The Salt Road",), facts=(AWARD,),
             options=("The Salt Road",)),
        stem("Which film that won the Golden Heron Award came out first: *The Salt Road* or "
             "*Tide*?", kind=Kind.TITLE, answer="Tide", choices=("The Salt Road",),
             facts=(AWARD,), options=("The Salt Road",)),
    ),
    (
        "E23",
        stem("Which director made the well-travelled film *The Salt Road*?"),
        stem("In which year did *The Salt Road*, on an old trading route, reach cinemas?",
             kind=Kind.YEAR, answer="1988", choices=("1984", "1991")),
    ),
    (
        "E23",
        stem("Who am I? A road made me known.", clues=("I directed *The Salt Road*.",)),
        stem("Who am I? A road made me known.", clues=(f"I directed {ROAD}.",)),
    ),
    (
        "E23",
        stem("Which film cost more to make: *The Salt Road* or *Tide*?", kind=Kind.TITLE,
             answer="Tide", choices=("The Salt Road",), options=("The Salt Road",)),
        stem("Which film came out first: *The Salt Road* or *Tide*?", kind=Kind.TITLE,
             answer="Tide", choices=("The Salt Road",), options=("The Salt Road",)),
    ),
    (
        "E24",
        stem(f"Who is so far the director of {ROAD}?"),
        stem(f"Who directed {ROAD} with a still camera?"),
    ),
    ("E24", stem(f"Which director of {ROAD} is now a painter?"), stem(f"Who made {ROAD} a film?")),
    (
        "E25",
        stem(f"Which legendary director made {ROAD}?"),
        stem(f"Which director was made famous by {ROAD}?"),
    ),
    (
        "E26",
        stem("It was released in 1988: who directed it for the studio?"),
        stem(f"Which director of {ROAD} took its music along?"),
    ),
    (
        "E26",
        stem("Who directed this film of 1988 about an old trading route?"),
        stem(f"Who directed this film about an old trading route, {ROAD}?"),
    ),
    (
        "E26",
        stem("Which woman was behind the camera of this film?"),
        stem(f"Which woman was behind the camera of this film, {ROAD}?"),
    ),
    (
        "E26",
        stem("Who says “the salt is all we have” in this film of 1988?"),
        stem("Two brothers walk a thousand miles for salt. Who directed this film?"),
    ),
    (
        "E26",
        stem("In 1988, who wrote the music for this movie?"),
        stem("Which of these films was directed by the woman?", answer="Dust", kind=Kind.TITLE,
             choices=("Heron", "Salt")),
    ),
    (
        "E27",
        stem("Who am I? A road made me known.", clues=("I directed (and wrote it.",)),
        stem("Who am I? A road made me known.", clues=("I directed (and wrote) it.",)),
    ),
    (
        "E27",
        stem("Who directed the 1988 film {title} for the studio?"),
        stem("Who directed the 1988 film *The Salt Road* for the studio?"),
    ),
    ("E27", stem(f"Who directed {ROAD}[1] for the studio?"), trial()),
    ("E27", stem(f"Which director made {ROAD}, an old tale,?"), trial()),
    ("E27", trial(because="Ada Quill (its director made it."), trial(because="(She made it.)")),
    ("E27", trial(because="*Up* is by None."), trial(because="It is after *None but Ann*.")),
    ("E27", trial(because="None directed it."), trial(because="None of them directed it.")),
    ("E27", stem(f"Who directed the  film {ROAD}?"), trial()),
    (
        "E28",
        stem(f"Name the director of the film {ROAD}"),
        stem(f"Name the director of the film {ROAD}."),
    ),
    (
        "E29",
        stem("Who am I? A road made me known.", clues=(f"I went {'very ' * 50}far.",)),
        stem("Who am I? A road made me known.", clues=("I went very far. " * 4,)),
    ),
    (
        "E29",
        stem(f"Who directed the film {ROAD}, {'very ' * 50}long ago?"),
        stem(f"Who directed the film {ROAD}, {'very ' * 20}long ago?"),
    ),
    (
        "E29",
        stem(f"It is a road. It is salt. It is long. Who directed {ROAD}?"),
        stem(f"Dr. A. B. Sea walks on. Who directed {ROAD}?"),
    ),
    (
        "E31",
        stem(f"Which of these people directed {ROAD}?", choices=None),
        stem(f"Which of these people directed {ROAD}?"),
    ),
    (
        "E31",
        trial(choices=None, needs_choices=True),
        trial(needs_choices=True),
    ),
    (
        "W33",
        stem(f"Who did not turn down the direction of {ROAD}?"),
        stem(f"Which of these did NOT direct {ROAD}?"),
    ),
    (
        "W33",
        stem(f"Who did NOT turn down the direction of {ROAD}?", choices=None),
        stem(f"Who directed {ROAD}, which was not shown at home?"),
    ),
    ("W34", stem("Who made *The Salt Road*?"), stem(f"Who made the film {ROAD}?")),
    (
        "W35",
        stem(f"Which director made {ROAD}, an film on a road?"),
        stem(f"Which director made {ROAD}, an 1844 tale of an hour and a unique MGM deal?"),
    ),
    (
        "W35",
        trial(because="Ada Quill directed directed it."),
        trial(because="All that that film had was hers."),
    ),
    (
        "W35",
        stem(f"Which two directors was at work on {ROAD}?"),
        stem(f"In which two years was {ROAD} made?"),
    ),
    (
        "W37",
        stem("The 1988 film *The Salt Road* was directed by a certain somebody."),
        stem("What is the name of the director of the 1988 film *The Salt Road*?"),
    ),
    (
        "W37",
        stem(f"Which did Ada Quill direct, {ROAD} or another?"),
        stem(f"What did Ada Quill carry through {ROAD}?"),
    ),
]  # fmt: skip
