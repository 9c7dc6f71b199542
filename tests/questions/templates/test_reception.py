"""Later works that have the film in mind."""

from __future__ import annotations

from questions.facts.fact import Reference
from tests.questions.templates.films import AT, asked, film, offered

EPISODE = Reference(
    work="Low Tide", form="television episode", relation="mentions", part_of="Harbour", source=AT
)
DOCUMENTARY = Reference(
    work="Fast Water", form="documentary", relation="alludes to", year=2004, source=AT
)
SPOOF = Reference(work="Cold Tracks", form="parody", relation="spoofs", source=AT)


def song(title: str) -> Reference:
    return Reference(
        work=title, form="song", relation="based on", by="Los Duendes", year=1995, source=AT
    )


def test_the_reveal_tells_what_else_has_the_film_in_mind() -> None:
    [draft] = asked(film(EPISODE, DOCUMENTARY, SPOOF), "series")
    assert draft.answer == "Harbour"
    assert draft.because == (
        "The 2004 documentary *Fast Water* alludes to the film, and the parody "
        "*Cold Tracks* spoofs it."
    )


def test_which_other_documentaries_refer_to_it_nobody_knows() -> None:
    [draft] = asked(film(DOCUMENTARY), "documentary")
    assert (draft.answer, offered(draft)) == ("Fast Water", set())


def test_spanish_bands_stand_beside_a_spanish_song_only() -> None:
    [spanish] = asked(film(song("Camino de tu casa")), "song-artist")
    [english] = asked(film(song("Cold Tears")), "song-artist")
    assert offered(spanish)
    assert not offered(english)
