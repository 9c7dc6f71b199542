"""A film named shortly: by title and year."""

from __future__ import annotations

from questions.templates.subject import Film


def dated(film: Film) -> str:
    """ "*Leaving Las Vegas* (1995)"; longer where another film of the year has that title."""
    twins = [other for other in film.base.titled(film.record.title) if other != film.id]
    if any(film.base.record(other).year == film.year for other in twins):
        return film.named
    return f"{film.title} ({film.year})"
