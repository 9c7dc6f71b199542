"""The word both wings share."""

import pytest

from quiz.question import Question


def test_a_difficulty_outside_one_to_five_is_refused() -> None:
    with pytest.raises(ValueError, match="1 to 5"):
        Question(id="x", stem="Who?", answer="Me", difficulty=6)
