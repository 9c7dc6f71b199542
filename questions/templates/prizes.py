"""Prizes in words: bodies and categories as people say them and as they type them."""

from __future__ import annotations

import re

from questions.base import fold
from questions.templates import wording


def awards(body: str) -> str:
    """The body's prizes as people say it: "Academy Awards", "Cannes Film Festival"."""
    return f"{body}s" if body.endswith("Award") else body


def is_award_body(body: str) -> bool:
    """Whether one can say "an Academy Award": a festival or a critics' circle gives prizes."""
    return body.endswith(("Award", "Awards"))


def award(body: str, category: str) -> str:
    """ "the Academy Award for Best Actor", "the Palme d'Or at the Cannes Film Festival"."""
    if is_award_body(body):
        return f"the {body.removesuffix('s')} for {category}"
    if category.startswith("Best "):
        return f"the {body} award for {category}"
    return f"the {category} at the {body}"


def body_forms(body: str) -> tuple[str, ...]:
    """ "Academy Awards", "Academy", "Oscar", "Oscars" of "Academy Award"."""
    short = re.sub(r"\s+(?:Film\s+)?Awards?$", "", body)
    known = {
        "academy": ("Oscar", "Oscars", "The Academy"),
        "bafta": ("BAFTAs", "British Academy", "British Academy Film Awards"),
        "golden globe": ("Golden Globes", "Globes", "Hollywood Foreign Press Association"),
        "independent spirit": ("Spirit Awards", "Spirit Award", "Film Independent", "Spirits"),
        "screen actors guild": ("SAG", "SAG Awards", "SAG Award"),
    }
    return wording.with_plain(
        [body, f"{short} Awards", short, *known.get(fold(short), ())], but=body
    )


def category_forms(category: str) -> tuple[str, ...]:
    """ "Actor", "leading actor", "actor in a leading role" of "Best Actor"."""
    short = re.sub(r"^Best\s+", "", category)
    forms = [category, short]
    if m := re.fullmatch(r"(Actor|Actress)(?:\s+[–—-].*|\s+in an? (?!Supporting).*)?", short):
        who = m[1].lower()
        forms += [f"Best {who}", who, f"leading {who}", f"best {who} in a leading role"]
    if m := re.fullmatch(r"(Actor|Actress) in an? Supporting Role(.*)", short):
        forms += [f"Best Supporting {m[1]}", f"Supporting {m[1]}"]
    if m := re.fullmatch(r"Supporting (Actor|Actress)(.*)", short):
        who = m[1]
        forms += [f"Best {who} in a Supporting Role", f"{who} in a Supporting Role"]
    if m := re.fullmatch(r"(?:Male|Female) Lead", short):
        who = "actor" if short.startswith("Male") else "actress"
        forms += [f"best {who}", who, f"leading {who}"]
    forms += {
        "Film": ["Best Picture", "Best Feature", "Picture", "Feature"],
        "Director": ["Best Direction", "Best Directing", "Directing"],
        "Cinematography": ["Best Cinematographer", "camerawork"],
        "Adapted Screenplay": ["screenplay adaptation", "Best Screenplay Adaptation"],
    }.get(short, [])
    return wording.with_plain(forms, but=category)
