"""An invented film with something of everything, and the page it was read from."""

from __future__ import annotations

from questions.facts import fact as facts
from questions.facts.fact import ArticleRef, FilmRecord, Source, Unread

HOSTILE = "<script>alert(1)</script>\x1b[31m"
PAGE = """The Salt Road
Directed by Ada Quill
Starring Dina Okafor
Budget $3.6 million

The Salt Road is a 1988 film & Emil Quill plays <b>Gull</b> in it.
Awards: Best Film, won.
Somebody <script>alert(1)</script> was lost here.
"""
RECORD = FilmRecord(
    id="the-salt-road-1988",
    title="The Salt Road",
    year=1988,
    also=("La Ruta de la Sal",),
    article=ArticleRef(
        title="The Salt Road",
        site="Wikipedia",
        licence="CC BY-SA 4.0",
        url="https://en.wikipedia.org/wiki/The_Salt_Road",
        revision=123456,
    ),
    facts=(
        facts.Director(source=Source("Infobox", 2), person="Ada Quill", closed=True),
        facts.Starring(source=Source("Infobox", 3), person="Dina Okafor"),
        facts.Cast(
            source=Source("Lead", 6),
            actor="Emil Quill",
            character="Gull",
            spoiler=True,
            mature=True,
        ),
        facts.Budget(source=Source("Infobox", 4), amount=3_600_000, currency="USD"),
        facts.Award(
            source=Source("Awards", 7),
            body="Golden Heron Award",
            category="Best Film",
            result="won",
            inferred=True,
            corroborated=True,
        ),
        facts.Studio(source=Source("San Francisco table"), company=HOSTILE),
    ),
    unreads=(
        Unread(
            field="cast",
            text=f"Somebody {HOSTILE}",
            why="the role is no plain name",
            source=Source("Cast", 8),
        ),
        Unread(
            field="box_office",
            text="",
            why="the infobox and the text give different figures",
            source=Source("Infobox", 99),
        ),
    ),
)
