"""Which of the capitalised words before a bracket of the plot are a character's name.

    Retired Army Colonel Bill Fox (Gus Hall) dies.   → Colonel Bill Fox
    Lonely Sue (Flo Gray) cries.                     → Sue, if the page goes on to call her so
    Twin sisters Amy and Bea (Flo Gray) run.         → nobody: she may play both

A sentence's first word has a capital whatever it is; what is told of someone there is no name.
"""

from __future__ import annotations

import re

from questions.articles.article import Article
from questions.facts.names import NAME_TOKEN
from questions.facts.world import is_origin

_OPENER_WORDS = """
    When While After Before As In On At The His Her Their A An And But Meanwhile Then Later Soon
    Young Although With For Now Once Two One Both Also There Here This That However If Since Where
    Unlike Like Because During Despite Back Another Three Four Five Upon Instead Elsewhere Together
"""
#: Words with a capital that are no part of a name: they open sentences.
_OPENERS = frozenset(_OPENER_WORDS.split())
_TOLD_WORDS = """
    Retired Former Ex Widowed Divorced Orphaned Aging Ageing Elderly Wealthy Poor Lonely Shy
    Timid Ambitious Struggling Unemployed Successful Beautiful Handsome Disgraced Troubled Corrupt
    Idealistic Naive Cynical Teenage Teenager Teenaged Adolescent Veteran Rookie Local Fellow Twin
    Alcoholic Eccentric Brilliant Famous Mysterious Ruthless Recently Newly Middle-aged
    Suburban Married Unmarried Pregnant Jobless Homeless Penniless Bored Depressed Reclusive
    Army Navy Marine Police CIA FBI MI5 MI6 KGB NYPD LAPD NASA DEA Nazi Gestapo Confederate
    Hollywood Broadway Schoolteacher Widow Widower Housewife Businessman Businesswoman
    Journalist Reporter Photographer Novelist Screenwriter Actor Actress Lawyer Attorney Architect
    Psychiatrist Psychologist Scientist Gangster Mobster Hitman Millionaire Billionaire Heiress
    Student Outlaw Gunfighter Gunslinger Private-eye Con-man Bachelor Cowboy Orphan Vampire
    Catholic Protestant Muslim Hindu Londoner Parisian Rancher Trapper Pirate Thief Smuggler Spy
    Assassin Prostitute Waitress Cop Convict Fugitive Truck Taxi Cab Insurance Bank Secret
"""
#: What someone is said to be; "Detective", "Colonel" and the like are borne as part of a name.
_TOLD = frozenset(_TOLD_WORDS.split())
_AGED = re.compile(r"\w+-year-old$|\d+$|Ex-\w+$")
#: What may stand before two names and more and still be borne as part of them.
_RANK_WORDS = """
    Detective Inspector Sergeant Lieutenant Captain Major Colonel General Admiral Commander Corporal
    Private Chief Officer Agent Sheriff Deputy Marshal Constable Superintendent Commissioner Doctor
    Professor President Senator Governor Mayor Judge Father Mother Sister Brother Reverend Bishop
    Uncle Aunt Sir Lord Lady Dame Baron Baroness Count Countess Duke Duchess King Queen Prince
    Princess Miss Madame Special First Second Little Big Old Crazy The
"""
_RANKS = frozenset(_RANK_WORDS.split())
_SHORT_RANK = re.compile(r"(?:^|\s)(?P<rank>(?:Mr|Mrs|Ms|Dr|Prof|Lt|Capt|Sgt|Col|Gen|Maj|Rev)\.) $")
#: Endings that adjectives have, and few first names.
_LIKE_ADJECTIVES = re.compile(r"[A-Z][a-z-]{2,}(?:ful|less|ous|ive|able|ible|tic|ical|ished|ted)$")
_AND_BEFORE = re.compile(rf"(?P<other>{NAME_TOKEN}(?: {NAME_TOKEN})*),? and $")


def character_named(article: Article, words: str, before: str) -> str:
    """The name in the words right before a bracket; empty where it isn't certain.

    `before` is the sentence up to those words.
    """
    name = _without_opener(words)
    opens = not before.strip() or name != words
    if _of_two(article, name, before):
        return ""
    name = _without_told(article, _without_origin(name)) if name else ""
    first, _, others = name.partition(" ")
    told = opens and others and _LIKE_ADJECTIVES.match(first)
    # "Texas Ranger Bo Moe", where prose never speaks of a Texas.
    several = len(re.findall(r"[A-Z][a-z'’-]+", others)) > 1
    if first not in _RANKS and (told or several):
        return name if _called(article, first, alone_of=f"{words} (") else ""
    rank = _SHORT_RANK.search(before)
    return f"{rank['rank']} {name}" if rank and name == words else name


def _without_opener(name: str) -> str:
    """The name without words that only open its sentence."""
    first, _, rest = name.partition(" ")
    return _without_opener(rest) if first in _OPENERS else name


def _without_origin(name: str) -> str:
    """ "Io Marsh" of "American Io Marsh" or "Sixteen-year-old Io Marsh".

    Empty where one word is left: "English Bob" may be what he is called, or an Englishman.
    """
    words = name.split()
    for count in (2, 1):
        before, rest = " ".join(words[:count]), words[count:]
        if rest and is_origin(before):
            return " ".join(rest) if len(rest) > 1 else ""
    return name


def _without_told(article: Article, name: str) -> str:
    """Without "Retired", "Army" and ages; one word that is left has to be called so elsewhere."""
    words = name.split()
    if len(words) > 1 and _AGED.match(words[0]):
        return _without_told(article, " ".join(words[1:]))
    if len(words) < 2 or words[0] not in _TOLD:
        return name
    rest = words[1:]
    while len(rest) > 1 and rest[0] in _TOLD:
        rest = rest[1:]
    left = " ".join(rest)
    return left if len(rest) > 1 or _called(article, left, alone_of=name) else ""


def _called(article: Article, word: str, alone_of: str = "") -> bool:
    """Whether prose has `word` inside a sentence, with `alone_of` taken away."""
    inside = re.compile(rf"[\w,'’;:\"”)] {re.escape(word)}(?!\w)")
    return any(
        inside.search(paragraph.text.replace(alone_of, "") if alone_of else paragraph.text)
        for section in article.sections
        for paragraph in section.paragraphs
    )


def _of_two(article: Article, name: str, before: str) -> bool:
    """Whether the bracket may be for the one before the name, too: "Amy and Bea (Flo Gray)"."""
    pair = _AND_BEFORE.search(before)
    if pair is None:
        return False
    introduced = re.compile(rf"{re.escape(pair['other'])}(?:,[^.()]{{0,40}})? \([A-Z]")
    return not any(
        introduced.search(paragraph.text)
        for section in article.sections
        for paragraph in section.paragraphs
    )
