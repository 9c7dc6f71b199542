"""Categories of awards as a quizmaster says them, where the page has an official name.

"Best Motion Picture Actress – Drama" is Best Actress in a Drama, "Writing (Motion Picture Story)"
is Best Story. Whatever no rule is about stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

_COLOUR = r"(Black[- ]and[- ]White|Colou?r)"
#: Tried in turn on the name in print, without regard to case; the first that fits it all decides.
_RULES: tuple[tuple[str, str], ...] = (
    # ── Acting ──
    (r"Best (?:Motion Picture )?Supporting (Actor|Actress)(?: – .+)?", r"Best Supporting \1"),
    (r"Best (Actor|Actress) in a Supporting Role", r"Best Supporting \1"),
    (r"Best (Actor|Actress) in a Leading Role", r"Best \1"),
    (
        r"Best (?:Motion Picture )?(Actor|Actress)(?: in a Motion Picture)?"
        r" (?:– |\()(?:Motion Picture )?(Drama|Musical or Comedy)\)?",
        r"Best \1 in a \2",
    ),
    (
        r"Outstanding Performance by an? (?:Male |Female )?(Actor|Actress) in a Supporting Role",
        r"Best Supporting \1",
    ),
    (
        r"Outstanding Performance by an? (?:Male |Female )?(Actor|Actress) in a Leading Role",
        r"Best \1",
    ),
    (r"Best (Acting Debut|Playback Singer|Debut|Newcomer) – (Male|Female)", r"Best \2 \1"),
    (r"New Star of the Year – (Actor|Actress)", r"New Star of the Year"),
    # ── Film and direction ──
    (r"Best Motion Picture – (Drama|Musical or Comedy)", r"Best \1"),
    (r"Best Directing|Best Director – Motion Picture", r"Best Director"),
    (r"Outstanding Direct(?:ing|orial Achievement)\b.*", r"Outstanding Directing"),
    (r"Best (.+) – (Kannada|Tamil|Telugu|Malayalam|Hindi)", r"Best \2 \1"),
    # ── Writing ──
    (
        r"(?:Best )?(?:Writing, )?Screenplay,? Based on Material from Another Medium",
        r"Best Adapted Screenplay",
    ),
    (r"(?:Best )?Writing(?:, | \()(?:Best )?(?:Motion Picture|Original) Story\)?", r"Best Story"),
    (r"Best (?:Motion Picture|Original) Story", r"Best Story"),
    (
        r"(?:Best )?Writing(?:, | \()((?:(?:Original|Adapted) )?Screenplay|Adaptation)\)?",
        r"Best \1",
    ),
    (r"(?:Best )?Writing(?:, | \()Story and Screenplay.*", r"Best Story and Screenplay"),
    # ── Music ──
    (
        r"(?:Best )?(?:Music, )?Scoring: (?:Original )?Song Score .+|"
        r"Best (?:Original )?Song Score (?:and|or) .+|(?:Best )?Scoring: Adaptation.+",
        r"Best Song Score or Adaptation",
    ),
    (r"(?:Best )?Music, Scoring of a Dramatic Picture", r"Best Score of a Drama"),
    (
        r"(?:Best )?Music, Scoring of a Dramatic or Comedy Picture",
        r"Best Score of a Drama or Comedy",
    ),
    (r"(?:Best )?Music, Scoring of a Musical Picture", r"Best Score of a Musical"),
    (r"(?:Best )?Music, (?:Best )?(Original Score|Original Song)", r"Best \1"),
    # ── Black and white, and colour ──
    (
        rf"Best Art Direction ?[-–] ?(?:Set|Interior) Decoration, {_COLOUR}",
        r"Best \1 Art Direction",
    ),
    (r"Best Art Direction ?[-–] ?(?:Set|Interior) Decoration", r"Best Art Direction"),
    (rf"Best (.+?)(?:, | \(){_COLOUR}\)?", r"Best \2 \1"),
)  # fmt: skip
_PATTERNS = tuple((re.compile(rule, re.IGNORECASE), said) for rule, said in _RULES)


@lru_cache(maxsize=4096)
def spoken(category: str) -> str:
    """ "Best Actress in a Drama" of "Best Motion Picture Actress – Drama"."""
    for pattern, said in _PATTERNS:
        if found := pattern.fullmatch(category):
            return found.expand(said).replace("Black and White", "Black-and-White")
    return category
