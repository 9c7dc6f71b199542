"""Words that decide what may be read of a passage, and for whom.

Three grades. *Forbidden* passages (sexual violence, suicide, abuse of children) give no fact, no
matter how neutral: a sentence is cut off at the clause that holds such a word, and is passed over
whole where its first clause does. *Mature* passages (prostitution, addiction, sex, drugs) may give
facts, which are then tagged. *Spoiler* passages tell how the story goes on or ends, or who
somebody turns out to be. A section that
tells the plot, or whose title is lost, counts as spoiler throughout, whatever its words.
"""

from __future__ import annotations

import re

from questions.articles.article import Section

FORBIDDEN = re.compile(
    r"\b(?:rap(?:e|ed|es|ing|ists?)|gang-rap\w*|molest\w*|sexual(?:ly)? (?:assault|abus|violen)\w*"
    r"|assault(?:ed|s|ing)?|incest\w*|p(?:a)?edophil\w*|child abuse|suicid\w*|self-harm\w*"
    r"|kill(?:s|ed|ing)? (?:him|her|them)sel(?:f|ves)"
    r"|t(?:ake|akes|ook|aking) (?:his|her|their) own li(?:fe|ves)"
    r"|h(?:ang(?:s|ed|ing)?|ung) (?:him|her)self|sho(?:o?ts?|oting) (?:him|her)self"
    r"|slit(?:s|ting)? (?:his|her) wrists?|jump(?:s|ed|ing)? to (?:his|her) death"
    r"|overdos\w*|drink(?:s|ing)? (?:him|her)self to death"
    r"|genocide|holocaust|lynch(?:ed|es|ings?| mobs?)|tortur\w*)\b",
    re.IGNORECASE,
)
_MATURE = re.compile(
    r"\b(?:prostitut\w*|pimps?|brothels?|whor\w*|(?-i:hookers?)|escort service|sex|sexual\w*"
    r"|erotic\w*|nud(?:e|ity)"
    r"|porn\w*|alcohol(?:ic|ics|ism)|drunk\w*|binge(?:-|\s)?drink\w*|drug(?:s|ged)?|cocaine|heroin|addict\w*"
    r"|call[- ]girls?|gigolos?|strip(?:per|pers|tease| clubs?)|orgy|orgies|masturbat\w*|fetish\w*"
    r"|narcotics?|marijuana|opium|methamphetamines?|intoxicat\w*|abortions?"
    r"|orgasm\w*|anal|make love|fuck\w*|suicid\w*|rape\w*|slut\w*)\b",
    re.IGNORECASE,
)
_SPOILER = re.compile(
    r"\b(?:murder\w*|kill(?:s|ed|er|ing)?|dies|died|dying|deaths?|dead|deathbed|betray\w*|twist"
    r"|in the end|final scene|ending"
    r"|turns out to be|reveal(?:s|ed) (?:to be|as|that|himself|herself)|traitor|culprit"
    r"|assassinat\w*|sacrific\w*|behead\w*|stab(?:s|bed)|mastermind|double agent)\b",
    re.IGNORECASE,
)
#: Of a character: that somebody is not who they seem to be, or did what the story asks about.
_UNMASKS = re.compile(
    r"\b(?:killers?|murderers?|impost[eo]rs?|secretly|(?:true|real|actual|secret|hidden) identit\w+"
    r"|reveal(?:s|ed|ing) (?:to be|as (?:the|an?|his|her|one)|himself|herself|themselves)"
    r"|turn(?:s|ed|ing) out to be|(?:is|was) (?:actually|really|in fact|in reality)"
    r"|pos(?:es|ed|ing) as|pretend(?:s|ed|ing) to be|impersonat(?:es?|ed|ing)|masquerad\w+"
    r"|disguised as|in disguise|double agent|traitors?|betray\w*|masterminds?|culprit|the mole"
    r"|unmask\w*)\b",
    re.IGNORECASE,
)
_STORY = re.compile(r"(?:plot|story|synopsis|summary|premise|unnamed)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"\s*(?:[,;:(]|\s[–—-]\s|—)\s*")


#: One of these stands in all that `FORBIDDEN` matches; looked for first, because few texts do.
_STEMS = (
    *(
        "rape",
        "raping",
        "rapis",
        "gang-rap",
        "molest",
        "sexual",
        "assault",
        "incest",
        "edophil",
        "child abuse",
        "suicid",
    ),
    *(
        "self-harm",
        "msel",
        "rsel",
        "own li",
        "slit",
        "s death",
        "r death",
        "overdos",
        "genocide",
        "holocaust",
        "lynch",
        "tortur",
    ),
)
#: Letters that a pattern without regard to case takes for others, and `lower` does not.
_LOOKALIKES = {"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"}


def may_be_forbidden(text: str) -> bool:
    """False where `forbidden` is, and nearly as often; far sooner told."""
    lower = text.lower() if text.isascii() else _lower(text)
    return any(map(lower.__contains__, _STEMS))


def _forbidden_words(text: str) -> re.Match[str] | None:
    """The first forbidden words of `text`."""
    return FORBIDDEN.search(text) if may_be_forbidden(text) else None


def _lower(text: str) -> str:
    """`text` in the letters that a pattern without regard to case takes its letters for."""
    for letter, taken_for in _LOOKALIKES.items():
        text = text.replace(letter, taken_for)
    return text.lower()


def forbidden(text: str) -> bool:
    return _forbidden_words(text) is not None


def mature(text: str) -> bool:
    return bool(_MATURE.search(text))


def spoiler(text: str) -> bool:
    return bool(_SPOILER.search(text))


def unmasks(text: str) -> bool:
    """Whether what is told of a character gives away who that really is."""
    return bool(_UNMASKS.search(text))


def is_story(title: str) -> bool:
    """Whether a section of that title tells the plot."""
    return bool(_STORY.match(title))


def tells_the_story(section: Section) -> bool:
    """Whether the section tells the plot; one whose title is lost is taken to."""
    return any(is_story(title) for title in section.path)


def allowed_part(sentence: str) -> str | None:
    """The sentence up to the clause with the first forbidden word; None if that is the first."""
    m = _forbidden_words(sentence)
    if not m:
        return sentence
    ends = [e.start() for e in _CLAUSE_END.finditer(sentence, 0, m.start())]
    return sentence[: ends[-1]].rstrip() if ends else None
