"""How effects read, without Discord."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.discord import boards, wording
from quiz.events import (
    GameSettings,
    Player,
    Score,
    ShowHint,
    ShowIntro,
    ShowQuestion,
    ShowReveal,
    ShowScoreboard,
)
from quiz.ports import Item, Period, Standing
from quiz.question import Question

BEN = Player(2, "Ben")
ASKED = Question(
    id="x/1",
    stem="Who wrote *Leaving Las Vegas*?",
    answer="John O'Brien",
    because="His first novel.",
)


def reveal(
    *, guess: str = "john o'brien", form: str = "John O'Brien", reason: str = "answered"
) -> str:
    won = reason == "answered"
    return wording.reveal(
        ShowReveal(
            round=1,
            rounds=3,
            question=ASKED,
            winner=BEN if won else None,
            points=80 if won else 0,
            form=form if won else "",
            guess=guess if won else "",
            reason=reason,
            board=(Score(BEN, 80, 1),) if won else (),
        )
    ).text


def standing(rank: int, name: str, player: int = 1) -> Standing:
    return Standing(rank, player, name, 1200, 15, 3, 1)


def test_the_question_counts_down_with_discords_own_timestamp() -> None:
    card = wording.question(ShowQuestion(2, 5, ASKED, 80, 30.0), now=1_000.4)
    assert card.title == "Question 2 of 5"
    assert card.text == "Who wrote *Leaving Las Vegas*?\n\n⏳ Time is up <t:1030:R>"
    assert card.footer == "General · ★★★☆☆ · 80 points"


def test_a_question_shown_again_says_so() -> None:
    card = wording.question(ShowQuestion(2, 5, ASKED, 80, 30.0, again=True), now=0)
    assert card.title == "Question 2 of 5, once more"


def test_underscores_of_a_hint_stay_letters() -> None:
    assert "`J___ O'B____`" in wording.hint(ShowHint(1, "J___ O'B____", 60)).text


def test_a_clue_is_no_code_and_has_its_titles_in_italics() -> None:
    shown = wording.hint(ShowHint(1, "I am in *Moonstruck*.", 60, clue=True)).text
    assert shown == "💡 I am in *Moonstruck*. · now 60 points"


def test_one_question_and_one_point_are_singular() -> None:
    assert (
        "1 question, 12.5 seconds"
        in wording.intro(ShowIntro("Noir", 1, GameSettings(answer_time_s=12.5)), "!").text
    )
    assert "now 1 point" in wording.hint(ShowHint(1, "a", 1)).text


def test_a_guess_that_reads_like_the_answer_is_not_repeated() -> None:
    assert "wrote" not in reveal(guess="JOHN  o'brien")


def test_who_came_nearest_is_told_with_what_they_wrote() -> None:
    told = wording.reveal(
        ShowReveal(
            round=1,
            rounds=2,
            question=Question(id="a", stem="Cost?", answer="$3.6 million", closest=True),
            winner=Player(1, "Ann"),
            points=80,
            form="4m",
            guess="4m",
            reason="answered",
            board=(),
        )
    ).text
    assert told.splitlines() == [
        "✅ **Ann** came nearest with “4m” · +80 points",
        "The answer: **$3.6 million**",
    ]


def test_another_accepted_form_is_named() -> None:
    assert "They wrote “obrien”, taken as “O'Brien”." in reveal(guess="obrien", form="O'Brien")


@pytest.mark.parametrize(
    ("reason", "begins"), [("time", "⌛ Time is up."), ("skipped", "⏭️ Skipped."), ("stopped", "⏹️")]
)
def test_a_round_without_a_winner_says_how_it_ended(reason: str, begins: str) -> None:
    text = reveal(reason=reason)
    assert text.startswith(begins)
    assert "**John O'Brien**" in text


def test_the_scoreboard_of_many_is_cut_and_says_so() -> None:
    board = tuple(Score(Player(n, f"P{n}"), 100 - n, 1) for n in range(40))
    text = wording.scoreboard(ShowScoreboard("Noir", "finished", "", board, 10)).text
    assert "🥇 **P0**" in text
    assert "**4.** **P3**" in text
    assert text.endswith("… and 25 more")


def test_a_card_as_plain_text_has_all_its_parts() -> None:
    card = wording.Card(title="T", text="body", footer="f_1")
    assert card.plain() == "**T**\nbody\n-# f\\_1"


def test_titles_between_asterisks_stay_italic_and_nothing_else_does() -> None:
    assert wording.italics("*Up* has **one** _word_ * left") == (
        "*Up* has \\**one*\\* \\_word\\_ \\* left"
    )


@pytest.mark.parametrize(
    "text", ["@everyone", "@here", "<@80351110224678912>", "<@&80351110224678912>"]
)
def test_mentions_are_broken(text: str) -> None:
    assert text not in wording.escape(text)
    assert text not in wording.italics(f"*{text}* {text}")
    assert text not in wording.unmarked(text)


def test_every_link_with_a_text_is_shown_as_written() -> None:
    assert wording.escape("[a](b) [c](http://d)") == "\\[a\\](b) \\[c\\](http://d)"


def test_a_name_cannot_turn_the_line_around() -> None:
    assert wording.name("\u202eneB\u2066\n\nx") == "neB x"


def test_a_name_of_nothing_visible_is_somebody() -> None:
    assert wording.name("\u200b\u2060") == "someone"


@pytest.mark.parametrize(
    "blank",
    ["", " ", "\u2800", "\u3164 \u3164", "\uffa0\u115f\u1160", "\u200d", "\ufe0f", "\u3164" * 50],
)
def test_a_name_that_shows_nothing_is_someone(blank: str) -> None:
    assert wording.name(blank) == "someone"


@pytest.mark.parametrize("seen", ["김", "🦆", "・", "1", "$", "\u3164a", "\u05d0"])
def test_a_name_of_one_sign_is_a_name(seen: str) -> None:
    assert wording.name(seen) == seen


@given(st.text(max_size=300))
def test_user_text_stays_one_line_that_mentions_nobody(text: str) -> None:
    for shown in (wording.escape(text), wording.italics(text), wording.unmarked(text)):
        assert "\n" not in shown
        assert "@everyone" not in shown
        assert "@here" not in shown


def test_my_line_is_not_repeated_when_it_is_in_the_top() -> None:
    ben = standing(1, "Ben", 2)
    text = boards.leaderboard(Period.WEEK, [ben], ben, "!").text
    assert text == "🥇 **Ben** · 1,200 points · 15 right"


def test_my_line_outside_the_top_has_its_rank() -> None:
    text = boards.leaderboard(Period.ALL, [standing(1, "Ben", 2)], standing(37, "Me", 3), "!").text
    assert text.endswith("…\n**37.** **Me** · 1,200 points · 15 right")


def test_a_page_past_the_end_is_the_last_one() -> None:
    items = [Item(f"Pack {n}", "pack", 40, "by A. Author") for n in range(16)]
    card = boards.packs(items, 99, "!")
    assert card.text == "📦 **Pack 15** · 40 questions · by A. Author"
    assert "page 2 of 2" in card.footer


def test_a_ceremony_has_a_mark_of_its_own() -> None:
    items = [Item("68th Academy Awards (1995)", "ceremony", 0, "somebody, a licence")]
    assert boards.packs(items, 1, "!").text == "🏆 **68th Academy Awards (1995)**"
