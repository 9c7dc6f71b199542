"""Names of the Academy Awards' categories: what a page's words can mean, and how one says them.

A category changed its name many times ("Outstanding Production" is "Best Picture"), and pages use
any of them. Meanings are the table's canonical names; words that can mean several give several.
"""

from __future__ import annotations

import re

from questions.reference.academy_awards import Nomination
from quiz.judging import fold

_MONO, _COLOUR = " (Black-and-White)", " (Color)"
_TINTED = ("ART DIRECTION", "CINEMATOGRAPHY", "COSTUME DESIGN")
_SPECIAL = (
    "SPECIAL AWARD", "HONORARY AWARD", "SPECIAL ACHIEVEMENT AWARD",
    "SPECIAL ACHIEVEMENT AWARD (Visual Effects)", "SPECIAL ACHIEVEMENT AWARD (Sound Effects)",
    "SPECIAL ACHIEVEMENT AWARD (Sound Editing)",
    "SPECIAL ACHIEVEMENT AWARD (Sound Effects Editing)", "SPECIAL FOREIGN LANGUAGE FILM AWARD",
)  # fmt: skip
_ADAPTED, _ORIGINAL, _STORY = (
    "WRITING (Adapted Screenplay)", "WRITING (Original Screenplay)", "WRITING (Original Story)",
)  # fmt: skip
_SCORE, _SONGS = "MUSIC (Original Score)", "MUSIC (Original Song Score or Adaptation Score)"
_SHORTS = (
    "SHORT SUBJECT (Comedy)", "SHORT SUBJECT (Novelty)", "SHORT SUBJECT (Color)",
    "SHORT SUBJECT (One-reel)", "SHORT SUBJECT (Two-reel)",
)  # fmt: skip
_EFFECTS = ("VISUAL EFFECTS", "SOUND EDITING")
_ACHIEVED = tuple(name for name in _SPECIAL if name.startswith("SPECIAL ACHIEVEMENT"))

#: The first that is found in the folded words decides.
_MEANINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"special achievement( academy)? award.*effects", _ACHIEVED),
    (r"special (visual|sound|photographic) effects", _EFFECTS),
    (r"special effects|visual effects|engineering effects", ("VISUAL EFFECTS",)),
    (r"honorary foreign", ("INTERNATIONAL FEATURE FILM",)),
    (r"special|honorary|juvenile", _SPECIAL),
    (r"assistant direct", ("ASSISTANT DIRECTOR",)),
    (r"dance direct", ("DANCE DIRECTION",)),
    (r"art direct|set decorat|production design|interior decorat", ("ART DIRECTION",)),
    (r"casting", ("CASTING",)),
    (r"support\w+ actor|actor in (a )?support", ("ACTOR IN A SUPPORTING ROLE",)),
    (r"support\w+ actress|actress in (a )?support", ("ACTRESS IN A SUPPORTING ROLE",)),
    (r"actress", ("ACTRESS IN A LEADING ROLE",)),
    (r"actor", ("ACTOR IN A LEADING ROLE",)),
    (r"cinematograph|photography", ("CINEMATOGRAPHY",)),
    (r"costume", ("COSTUME DESIGN",)),
    (r"sound (effects|edit)", ("SOUND EDITING",)),
    (r"sound", ("SOUND MIXING", "SOUND RECORDING")),
    (r"make ?up", ("MAKEUP AND HAIRSTYLING",)),
    (r"international|foreign", ("INTERNATIONAL FEATURE FILM",)),
    (r"documentary.* short|short.* documentary", ("DOCUMENTARY (Short Subject)",)),
    (r"documentary", ("DOCUMENTARY (Feature)",)),
    (r"animated feature", ("ANIMATED FEATURE FILM",)),
    (r"short.*(animated|cartoon)|(animated|cartoon).*short", ("SHORT FILM (Animated)",)),
    (r"short.*live action|live action.*short", ("SHORT FILM (Live Action)",)),
    (r"short|one reel|two reel", (*_SHORTS, "SHORT FILM (Animated)", "SHORT FILM (Live Action)")),
    (r"story and screenplay", (_ORIGINAL,)),
    (r"original (motion picture )?story|motion picture story|best story|^story", (_STORY,)),
    (r"directly for the screen", (_ORIGINAL,)),
    (r"screenplay.*(adapt|based on|another medium)|adapt\w* screenplay", (_ADAPTED,)),
    (r"original screenplay|screenplay original", (_ORIGINAL,)),
    (r"adaptation( |$)(?!.*score)(?!.*scoring)", (_ADAPTED, _SONGS)),
    (r"screenplay", (_ADAPTED, _ORIGINAL)),
    (r"title writing", ("WRITING (Title Writing)",)),
    (r"scor\w+.*(song score|adaptation|musical picture)|(song|adaptation) score", (_SONGS,)),
    (r"(best|original) song( |$)|song original|song$|^song", ("MUSIC (Original Song)",)),
    (r"scor\w+ of a musical", (_SONGS,)),
    (r"scor\w+|music", (_SCORE, _SONGS)),
    (r"writing", (_ADAPTED, _ORIGINAL, _STORY)),
    (r"edit(ing|or)", ("FILM EDITING",)),
    (r"unique and artistic", ("UNIQUE AND ARTISTIC PICTURE",)),
    (r"direct", ("DIRECTING", "DIRECTING (Comedy Picture)", "DIRECTING (Dramatic Picture)")),
    (r"best (motion )?picture|outstanding (motion picture|picture|production)|best film",
     ("BEST PICTURE",)),
)  # fmt: skip
_RULES = tuple((re.compile(rf"(?:^|(?<= )){pattern}"), said) for pattern, said in _MEANINGS)

#: Canonical name, or a year's own name → how one says it; any other follows the pattern below.
_SAID = {
    "ACTOR IN A LEADING ROLE": "Best Actor",
    "ACTRESS IN A LEADING ROLE": "Best Actress",
    "ACTOR IN A SUPPORTING ROLE": "Best Supporting Actor",
    "ACTRESS IN A SUPPORTING ROLE": "Best Supporting Actress",
    "ANIMATED FEATURE FILM": "Best Animated Feature",
    "BEST PICTURE": "Best Picture",
    "DIRECTING": "Best Director",
    "DIRECTING (Comedy Picture)": "Best Director, Comedy Picture",
    "DIRECTING (Dramatic Picture)": "Best Director, Dramatic Picture",
    "DOCUMENTARY (Feature)": "Best Documentary Feature",
    "DOCUMENTARY (Short Subject)": "Best Documentary Short",
    "SHORT FILM (Animated)": "Best Animated Short Film",
    "SHORT FILM (Live Action)": "Best Live Action Short Film",
    "MUSIC (Original Song)": "Best Original Song",
    "WRITING": "Best Screenplay",
    "WRITING (Screenplay)": "Best Screenplay",
    "WRITING (Adaptation)": "Best Adaptation",
    "WRITING (Story and Screenplay)": "Best Story and Screenplay",
    "WRITING (Adapted Screenplay)": "Best Adapted Screenplay",
    "WRITING (Original Screenplay)": "Best Original Screenplay",
    "WRITING (Original Story)": "Best Story",
    "WRITING (Title Writing)": "Best Title Writing",
    "MUSIC (Music Score--substantially original)": "Best Original Score",
    "MUSIC (Original Score--for a motion picture [not a musical])": "Best Original Score",
    "HONORARY FOREIGN LANGUAGE FILM AWARD": "Honorary Foreign Language Film Award",
}


def meanings(category: str) -> tuple[str, ...]:
    """The canonical categories that a page's words can mean; none if they are not known."""
    folded = fold(category)
    found = next((said for rule, said in _RULES if rule.search(folded)), ())
    if len(found) == 1 and found[0] in _TINTED:
        if "black and white" in folded:
            return (found[0] + _MONO,)
        if re.search(r"\bcolou?r\b", folded):
            return (found[0] + _COLOUR,)
        return (found[0], found[0] + _MONO, found[0] + _COLOUR)
    return found


def spoken(nomination: Nomination) -> str:
    """The category as one says it: "Best Adapted Screenplay", "Best Cinematography, Color"."""
    for name in (nomination.named, nomination.category):
        if name in _SAID:
            return _SAID[name]
    name = nomination.named or nomination.category
    if m := re.fullmatch(r"MUSIC \((?:Music )?(.+)\)", name):
        return f"Best {m[1].replace('--', ', ').replace('-or- ', 'or ')}"
    if m := re.fullmatch(r"([A-Z ]+) \((Black-and-White|Color)\)", name):
        return f"Best {m[1].title()}, {m[2]}"
    said = name.title().replace(" And ", " and ").replace(" Of ", " of ").replace(" A ", " a ")
    return said if nomination.group in ("Special", "SciTech") else f"Best {said}"
