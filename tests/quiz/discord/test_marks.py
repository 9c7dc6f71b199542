"""✅, 🤏 and ❓ on guesses: whose, how often, and what goes first."""

from __future__ import annotations

from quiz.discord.chat import MOST_MARKS
from quiz.events import GameSettings
from quiz.question import Kind, Question
from tests.quiz.discord.conftest import Club

MILLION = Question(
    id="x/town", stem="Where was *Leaving Las Vegas* set?", answer="Philadelphia", kind=Kind.PLACE
)
COPPOLA = Question(
    id="x/director",
    stem="Who directed *Lost in Translation*?",
    answer="Sofia Coppola",
    kind=Kind.PERSON,
    prompt=("Coppola",),
)
NEAR = ("Phildelpa", "Phidelpha")


async def test_a_close_guess_is_marked_once_for_each_player(club: Club) -> None:
    async with club.bot(questions=[MILLION]):
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        first = await club.ben.says(NEAR[0])
        await first.gets("🤏")
        second = await club.ben.says(NEAR[1])
        other = await club.ann.says(NEAR[0])
        await other.gets("🤏")
        assert second.reactions == []


async def test_each_question_has_hints_and_marks_of_its_own(club: Club) -> None:
    async with club.bot(
        GameSettings(answer_time_s=30, hints=1, pause_s=5), questions=[MILLION, MILLION]
    ):
        await club.ben.says("!quiz 2")
        for number in (1, 2):
            await club.channel.expects(f"Question {number} of 2")
            near = await club.ben.says(NEAR[0])
            await near.gets("🤏")
            await club.discord.passes(16)
            await club.channel.expects("💡 Hint")
            await club.ben.says("philadelphia")
            await club.channel.expects("**Ben** has it")
            await club.discord.passes(6)


async def test_who_says_too_little_is_asked_once_to_say_more(club: Club) -> None:
    async with club.bot(questions=[COPPOLA]):
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        first = await club.ben.says("coppola")
        await first.gets("❓")
        asked = await club.channel.expects("❓ Right so far, but say more.")
        assert asked.reply_to is first
        again = await club.ben.says("Coppola!")
        right = await club.ben.says("sofia coppola")
        await right.gets("✅")
        await club.channel.expects("**Ben** has it")
        assert again.reactions == []
        assert len(club.channel.from_bot("say more")) == 1


async def test_at_the_limit_of_marks_the_right_answer_is_marked_first(club: Club) -> None:
    people = [club.server.person(f"Player {number}") for number in range(20)]
    async with club.bot(questions=[MILLION]):
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        async with club.discord.slow_marks():
            near = [await people[0].says(NEAR[0])]
            await club.discord.until(lambda: marks(club) != [], "the first mark")
            near += [await person.says(NEAR[0]) for person in people[1:]]
            right = await club.ben.says("Philadelphia")
            await club.channel.expects("the scores")
        await club.discord.settles()
        assert str(right.id) in marks(club)[1]  # the first was under way
        assert right.reactions == ["✅"]
        assert near[0].reactions == ["🤏"]
        assert near[-1].reactions == []
        assert len(marks(club)) <= MOST_MARKS + 2


async def test_a_mark_that_fails_keeps_back_no_other(club: Club) -> None:
    async with club.bot(questions=[MILLION]):
        await club.ben.says("!quiz 1")
        await club.channel.expects("Question 1")
        await club.discord.settles()
        async with club.discord.slow_marks():
            await club.mo.says(NEAR[0])
            await club.discord.until(lambda: marks(club) != [], "the first mark")
            deleted = await club.ann.says(NEAR[0])
            club.discord.refuses("PUT", f"/{deleted.id}/reactions/", 404, code=10008)
            other = await club.ben.says(NEAR[0])
        await other.gets("🤏")
        assert deleted.reactions == []


def marks(club: Club) -> list[str]:
    """The marks that were tried, in their order."""
    return [request for request in club.discord.requests if request.startswith("PUT")]
