"""What holds for any text, whatever the question."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from questions.reference.names import shipped
from quiz.judging import Names, Ruling, Strictness, compile, fold, infer_kind
from quiz.judging.key import LONGEST_MESSAGE
from quiz.question import Kind, Question
from tests.quiz.judging.helpers import ACCEPT, PROMPT, question, ruling

KINDS = st.sampled_from(list(Kind))
#: Without knowledge of the world, and with what the bot knows.
WORLDS: st.SearchStrategy[Names | None] = st.sampled_from([None, shipped()])
#: Letters and marks that bite, beside any text.
BITING = st.text("the anAé-½3'.,:/&+$()[]|*\"’ I ٣ǅßİ봉が", max_size=40)
WORDS = st.sampled_from(
    """the a of and or not no Part II 2 two first $3.6 million m 1995 October 27 , : & / ( ) Jr.
    Nicolas Cage von del Bong Joon-ho Best Actor Oscar 112 minutes hour h 1:52 half it's maybe lol
    Los Angeles CA California Vienna double oh seven point k twenty-one Avatar Up M Her""".split()
)
PHRASES = st.lists(WORDS, max_size=9).map(" ".join)
MESSAGES = st.text(max_size=60) | BITING | PHRASES
ANSWERS = (st.text(min_size=1, max_size=30) | BITING | PHRASES).filter(fold)
REAL = st.sampled_from(
    [
        question("Nicolas Cage", Kind.PERSON, stem="Who plays Ben Sanderson?"),
        question("Mike Figgis", Kind.PERSON),
        question("The Third Man", Kind.TITLE),
        question("Ocean's Eleven", Kind.TITLE),
        question("Mulholland Drive", Kind.TITLE),
        question("Vienna", Kind.PLACE),
        question("Laughlin, Nevada", Kind.PLACE),
        question("Academy Award for Best Actor", Kind.AWARD),
        question("Joel Coen and Ethan Coen", Kind.LIST),
        question("United Artists", Kind.TEXT),
    ]
)
REAL_GUESSES = st.sampled_from(
    """Cage|nic cage|Nicholas Cage|John Cage|figgis|third man|the third man|thrid man|third men
    |oceans 11|Ocean's Eleven|Ocean's Twelve|Mulholland Drive|Drive|mulholland drv|vienna|Austria
    |Vienna, Austria|Vienna, Virginia|laughlin|Laughlin, NV|Nevada|best actor oscar|best actress
    |Best Actor|ethan coen|the coens|Joel and Ethan Coen|united artist|MGM|not Cage|cage or shue
    |idk|whatever""".replace("\n    ", "").split("|")
)
NUMERIC = [
    (Kind.NUMBER, "11"),
    (Kind.NUMBER, "237"),
    (Kind.NUMBER, "88 mph"),
    (Kind.NUMBER, "007"),
    (Kind.MONEY, "$3.6 million"),
    (Kind.MONEY, "$27,575"),
    (Kind.YEAR, "1995"),
    (Kind.DATE, "October 27, 1995"),
    (Kind.DATE, "1995-10-27"),
    (Kind.DURATION, "112 minutes"),
    (Kind.DURATION, "3:45"),
    (Kind.TITLE, "The Godfather Part 2"),
    (Kind.TITLE, "2001: A Space Odyssey"),
    (Kind.TITLE, "Terminator 2: Judgment Day"),
    (Kind.TITLE, "12 Angry Men"),
    (Kind.TEXT, "Super 16 mm"),
]


@given(ANSWERS, KINDS, MESSAGES, WORLDS)
@example("a", Kind.PERSON, "a. a", None)
@example("1/1/1", Kind.DATE, "١/١/١", None)
def test_any_text_gets_a_verdict(answer: str, kind: Kind, guess: str, names: Names | None) -> None:
    key = compile(question(answer, kind), names=names)
    verdict = key.judge(guess)
    assert verdict.ruling in Ruling
    assert verdict.why
    assert (verdict.form is not None) == (verdict.ruling is ACCEPT)


@given(st.text(max_size=60), st.text(max_size=60), MESSAGES)
def test_a_question_without_a_kind_is_judged_too(stem: str, answer: str, guess: str) -> None:
    asked = question(answer, stem=stem)
    assert infer_kind(asked) in Kind
    assert compile(asked).judge(guess).why


@given(ANSWERS, KINDS)
def test_the_answer_itself_is_right(answer: str, kind: Kind) -> None:
    assert ruling(answer, question(answer, kind)) is ACCEPT


@given(ANSWERS, KINDS)
def test_the_answer_is_right_when_only_exact_forms_count(answer: str, kind: Kind) -> None:
    key = compile(question(answer, kind), strictness=Strictness.EXACT)
    assert key.judge(answer).ruling is ACCEPT


@given(REAL, REAL_GUESSES)
def test_case_never_changes_a_verdict(asked: Question, guess: str) -> None:
    expected = ruling(guess, asked)
    assert ruling(guess.upper(), asked) is expected
    assert ruling(guess.title(), asked) is expected


POLITE = ["I think it's {}", "is it {}?", "{} lol", "umm, {}", "**{}**", "||{}||", "{}!!!",
          "maybe {}", "my final answer is {}", "{}, final answer", "{} i think", "`{}`", "  {}  ",
          "_{}_ 🎬", "{} please"]  # fmt: skip


@given(REAL, REAL_GUESSES, st.sampled_from(POLITE), WORLDS)
def test_politeness_and_markup_never_change_a_verdict(
    asked: Question, guess: str, around: str, names: Names | None
) -> None:
    key = compile(asked, names=names)
    politely = key.judge(around.replace("{}", guess)).ruling
    assert refusal_or(politely) is refusal_or(key.judge(guess).ruling)


@given(REAL, REAL_GUESSES, WORLDS)
def test_a_leading_article_never_changes_a_verdict(
    asked: Question, guess: str, names: Names | None
) -> None:
    key = compile(asked, names=names)
    with_article = key.judge(f"the {guess}").ruling
    assert refusal_or(with_article) is refusal_or(key.judge(guess).ruling)


@given(ANSWERS, st.sampled_from([Kind.TITLE, Kind.TEXT]))
@example("V:0", Kind.TITLE)  # no "versus"
def test_an_article_before_a_title_is_free(answer: str, kind: Kind) -> None:
    assert ruling(f"the {answer}", question(answer, kind)) is ACCEPT


def refusal_or(ruled: Ruling) -> Ruling:
    """Close is a refusal with a hint; which of the two it is may depend on the wrapping."""
    return Ruling.REJECT if ruled is Ruling.CLOSE else ruled


@pytest.mark.parametrize(("kind", "answer"), NUMERIC)
def test_a_changed_digit_is_always_refused(kind: Kind, answer: str) -> None:
    key = compile(question(answer, kind))
    for at in (m.start() for m in re.finditer(r"\d", answer)):
        for digit in "0123456789":
            guess = answer[:at] + digit + answer[at + 1 :]
            if digit != answer[at]:
                assert key.judge(guess).ruling not in (ACCEPT, PROMPT), guess


@given(ANSWERS, KINDS, st.lists(ANSWERS, max_size=3), ANSWERS, MESSAGES)
def test_one_more_accepted_form_never_turns_a_right_guess_wrong(
    answer: str, kind: Kind, accept: list[str], further: str, guess: str
) -> None:
    if ruling(guess, question(answer, kind, accept=tuple(accept))) is ACCEPT:
        more = question(answer, kind, accept=(*accept, further))
        assert ruling(guess, more) is ACCEPT


@given(REAL, REAL_GUESSES, ANSWERS, WORLDS)
def test_one_more_accepted_form_never_hurts_a_real_guess(
    asked: Question, guess: str, further: str, names: Names | None
) -> None:
    more = question(asked.answer, asked.kind, stem=asked.stem, accept=(further,))
    if compile(asked, names=names).judge(guess).ruling is ACCEPT:
        assert compile(more, names=names).judge(guess).ruling is ACCEPT


@given(st.permutations(["Nicolas Cage", "Nic Cage", "Nicolas Kim Coppola", "Cage"]), REAL_GUESSES)
def test_the_order_of_accepted_forms_never_matters(forms: list[str], guess: str) -> None:
    one = question(forms[0], Kind.PERSON, accept=tuple(forms[1:]))
    other = question(forms[-1], Kind.PERSON, accept=tuple(reversed(forms[:-1])))
    assert ruling(guess, one) is ruling(guess, other)


@given(st.lists(ANSWERS, min_size=2, max_size=4), KINDS, MESSAGES)
def test_the_order_of_any_forms_never_matters(forms: list[str], kind: Kind, guess: str) -> None:
    assume(kind is not Kind.PERSON)  # " and " in the shown answer makes it a list
    one = question(forms[0], kind, accept=tuple(forms[1:]))
    other = question(forms[-1], kind, accept=tuple(reversed(forms[:-1])))
    assert ruling(guess, one) is ruling(guess, other)


@given(MESSAGES)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(KINDS, st.sampled_from(["a ", "1", "a.", "i think ", "(", "1 and a half ", "x-", "the "]))
def test_a_long_message_is_refused_whatever_it_repeats(kind: Kind, piece: str) -> None:
    key = compile(question("Nicolas Cage", kind))
    assert key.judge(piece * (LONGEST_MESSAGE // len(piece))).ruling is not ACCEPT
    assert key.judge(piece * (LONGEST_MESSAGE + 1)).ruling is Ruling.REJECT
