"""What is written reads back equal, whatever stands in it."""

from __future__ import annotations

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from quiz.judging import fold
from quiz.packs import dump, parse
from quiz.packs.check import credit, question_id, stem_key
from quiz.packs.problem import UNSEEN
from quiz.question import Kind, Pack, Question, Strictness

NASTY = st.sampled_from(
    [
        *"no Yes 12:30 007 3.10 2001-01-01 ~ null [REC] {x} @home *x &x !x %x `x` x: a]b".split(),
        *("2001: A Space Odyssey", "#1 hit", "a #b", "> x", "| x", "- x", "? x", "a, b", " x "),
        *("'Round Midnight", '"Rosebud" it is', "back\\slash", "two\nlines", "tab\there"),
        *("x\u2028y", "\x85x", "WALL·E", "映画 7", "e\u0301", "\U0001f3ac x"),
    ]
)
PRINTED = st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff")
TEXTS = (NASTY | st.text(PRINTED, min_size=1, max_size=40)).filter(
    lambda text: any(sign.isalnum() for sign in text) and not UNSEEN.search(text)
)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """A pack without errors, as our own reader makes them."""
    name, author, licence = draw(TEXTS), draw(TEXTS | st.just("")), draw(TEXTS | st.just(""))
    stems = draw(st.lists(TEXTS, min_size=1, max_size=4, unique_by=stem_key))
    questions = []
    for number, stem in enumerate(stems):
        words = draw(st.lists(TEXTS, min_size=5, max_size=9, unique_by=fold))
        questions.append(
            Question(
                id=draw(st.sampled_from([question_id(name, stem), f"own id: {number}"])),
                stem=stem,
                answer=words[0],
                accept=tuple(words[1:2]),
                prompt=tuple(words[2:3]),
                reject=tuple(words[3:4]),
                choices=draw(st.sampled_from([None, tuple(words[4:8])])),
                kind=draw(st.sampled_from([None, *Kind])),
                strictness=draw(st.sampled_from([None, *Strictness])),
                clues=draw(st.sampled_from([(), ("Born Coppola.",), ("One", "no", "*Up*")])),
                category=draw(st.just("General") | TEXTS.filter(lambda text: len(text) <= 40)),
                difficulty=draw(st.integers(1, 5)),
                film=draw(st.none() | TEXTS),
                template=draw(st.none() | TEXTS),
                mature=draw(st.booleans()),
                spoiler=draw(st.booleans()),
                because=draw(st.just("") | TEXTS),
                source=draw(st.just(credit(name, author, licence)) | TEXTS),
            )
        )
    return Pack(
        name=name,
        questions=tuple(questions),
        author=author,
        licence=licence,
        description=draw(st.just("") | TEXTS),
    )


QUOTES_AND_BRACES = Question(
    id="x", stem="Who?", answer="Me", choices=('2"', "1{"), film="up", source="Test"
)


@given(packs())
@example(Pack(name="Test", questions=(QUOTES_AND_BRACES,)))
def test_a_written_pack_reads_back_equal(pack: Pack) -> None:
    read, found = parse(dump(pack))
    assert read == pack, "\n".join(map(str, found))


@given(TEXTS)
@example("yes")
@example("a: b")
def test_a_written_text_means_the_same_to_readers_that_guess_types(text: str) -> None:
    pack = Pack(name=text, questions=(Question(id="x", stem="Who?", answer=text),))
    read = yaml.safe_load(dump(pack))
    assert (read["pack"], read["questions"][0]["answer"]) == (text, text)


def test_what_is_easy_to_read_is_written_without_quotes() -> None:
    question = Question(
        id=question_id("Noir nights", "Who directed *Laura* (1944)?"),
        stem="Who directed *Laura* (1944)?",
        answer="Otto Preminger",
        accept=("Preminger",),
        kind=Kind.PERSON,
        source="Noir nights",
    )
    assert dump(Pack(name="Noir nights", questions=(question,))) == (
        "pack: Noir nights\n"
        "questions:\n"
        "  - ask: Who directed *Laura* (1944)?\n"
        "    answer: Otto Preminger\n"
        "    also: [Preminger]\n"
        "    kind: person\n"
    )
