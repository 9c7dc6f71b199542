from __future__ import annotations

import pytest

from quiz.judging import fold
from quiz.judging.normalise import clean


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Amélie", "amelie"),
        ("J.F.K.", "jfk"),
        ("L.A. Confidential", "la confidential"),
        ("Ocean's Eleven", "oceans eleven"),
        ("Ocean’s Eleven", "oceans eleven"),
        ("Turner & Hooch", "turner and hooch"),
        ("Spider-Man: No Way Home", "spider man no way home"),
        ("Ａｖａｔａｒ", "avatar"),
        ("Łódź", "lodz"),
        ("Skarsgård", "skarsgard"),
        ("STRASSE Straße", "strasse strasse"),
        ("千と千尋の神隠し", "千と千尋の神隠し"),
        ("が", "が"),
        ("  the   Thing  ", "the thing"),
        ("…!?", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("**Cage**", "Cage"),
        ("||Cage||", "Cage"),
        ("`Jaws` 🦈", "Jaws"),
        ("Jaws :shark:", "Jaws"),
        ("Jaws <:shark:1234>", "Jaws"),
        ("<@1234> Jaws", "Jaws"),
        ("Ja\u200bws", "Jaws"),
        ("[Jaws](https://example.org/x)", "Jaws"),
        ("Alien: Covenant", "Alien: Covenant"),
        ("one\ntwo", "one; two"),
        ("\none\n", "one"),
        ("$3.6 million", "$3.6 million"),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
