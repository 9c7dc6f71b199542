"""What people wrap around an answer: lead-ins, tails, and words that mean no answer at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from quiz.judging.normalise import Reading
from quiz.judging.tables import phrase_table, word_table

_MOST_LAYERS = 6

NO_ANSWER = frozenset(
    phrase_table("""
    idk|dunno|i dont know|dont know|i do not know|no idea|no clue|pass|i pass|skip|help|hint|next
    |not sure|im not sure|i am not sure|i give up|give up|no|nope|yes|yep|whats up|what is up|sup
    |wut|what|who|when|where|lol|lmao|hmm|hm|um|uh|hi|hello|hey|gg|nice|wow|brb|no answer|none|n a
    |na|i have no idea|i have no clue|beats me|who knows|who cares|answer|anyone|same|ok|okay
    |haha""")
)

_SUBJECT = (
    "film|movie|picture|song|track|actor|actress|director|composer|writer|author|city|place|"
    "country|state|year|date|number|name|person|character|studio|company|distributor|award|answer"
)
_LEAD = re.compile(
    r"""(?:
      (?:um+|uh+|er+m?|hm+|oh+|ah+|ooh+|ok(?:ay)?|well|so|maybe|perhaps|probably|possibly|hey|hi
        |definitely|obviously|surely|clearly|certainly|please|yes|yeah|easy|actually|wait|guys
        |i\ know(?:\ (?:it|this))?|lol|ha(?:ha)*|a\ wild\ guess|omg|o+h+\ my\ god|dude|bro|no\ wait
        |just|wait\ no|ooh|yo|finally|somewhere\ in|sometime\ in)(?=[\s,:.!-])
     |(?:idk|dunno|no\ idea|no\ clue|not\ (?:too\ |so\ |really\ )?sure|i'?m\ not\ (?:\w+\ )?sure
        |i\ (?:have\ )?no\ idea|i\ don'?t\ know|i\ do\ not\ know|can'?t\ remember|not\ certain)
        (?=,?\ (?:but|maybe|perhaps|possibly)\b)
     |(?:idk|dunno|probs|sorry|100\s?%)(?=[\s,:.!?-])|i\ meant(?=\s)|i\ wanna\ say|i\ want\ to\ say
     |let'?s\ (?:go\ with|say|try)
     |(?:but|maybe|perhaps)(?=\s)
     |no(?=,\s(?:it'?s|its|it\ is|i\ mean)\s)
     |i\ mean(?=\s)
     |(?:that|the)(?:\ [\w'-]+){0,3}?\ (?:guy|dude|woman|lady|girl|chick|bloke|kid|fella)(?=\s)
     |(?:i|we)(?:'d|'ll|\ would|\ will|\ have\ to)?(?:\ (?:just|really))?
        \ (?:think|believe|guess|say|reckon|bet|suppose|assume|feel)(?:\ that)?
     |(?:i(?:'?m|\ am)\ )?(?:pretty\ sure|quite\ sure|fairly\ sure|sure|certain|positive|guessing
        |thinking|going\ (?:with|for)|gonna\ (?:say|go\ with))(?:\ that)?
     |i'?(?:ll|d)\ (?:go\ (?:with|for)|try)
     |(?:my|the|final)\ (?:final\ |best\ |first\ )?(?:answer|guess)(?:\ (?:is|was|would\ be)|:)
     |(?:is|was|could|might|must|would)\ (?:it|that|this|he|she)(?:\ be)?
     |(?:it|that|this|he|she)(?:'?s|\ is|\ was|\ must\ be|\ has\ to\ be|\ could\ be|\ might\ be
        |\ would\ be|'?d\ be)
     |(?:must|could|might|may|has\ to|have\ to|gotta|got\ to)\ be
     |(?:who|what|where|when)(?:'?s|\ is|\ was|\ are|\ were)
     |the\ (?:film|movie|song|answer|name|one)\ you(?:'?re|\ are)\ (?:looking|thinking|asking|after)
        (?:\ (?:for|of|about))?\ is
     |(?:the|that)\ (?:film|movie|song|book|play)(?=\ \S+$)
     |(?:the|a)\ (?:correct\ |right\ )?(?:"""
    + _SUBJECT
    + r""")(?:\ (?:is|was|called|named)(?:\ called)?|:)
     |(?:answer|guess|a)\s?:
     |(?:directed|played|written|composed|made|sung|won)\ by|in\ the\ (?:year|film|movie)
    )[\s,:.!-]+(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_TAIL = re.compile(
    r"""[\s,;.!?(-]+(?:
      i\ (?:think|guess|believe|re[ck]+on|suppose|bet|hope|say|thik|gues+)|imo|imho
     |(?:my\ )?final\ answer
     |(?:i'?m\ )?(?:pretty\ |quite\ |fairly\ )?(?:sure|certain|positive)|for\ sure|no\ doubt
     |obviously|of\ course|definitely|surely|clearly|certainly|probably|maybe|perhaps|possibly
     |right|correct|lol+|lmao|rofl|(?:ha)+h?|hehe|xd|please|pls|plz|thanks|thank\ you|thx|ty|mate
     |bro|dude|guys|folks|duh|easy|easily|too\ easy|is\ (?:my|the)\ (?:final\ )?(?:answer|guess)
     |i\ know\ (?:it|this|that\ one)|100\s?%
     |idk|dunno|probs|sorry|omg|ofc|fr|for\ real|tbh|ngl|smh|yay|woo+|let'?s\ go+|gg
     |(?:is|was|are|were|did|does|do|has|have|had|would|could|wo|ca)n'?t\ (?:it|he|she|they|we|you)
     |or\ something|if\ i\ remember(?:\ correctly)?|iirc|was\ it|is\ it|as\ always
    )[\s.!?)]*$""",
    re.IGNORECASE | re.VERBOSE,
)
#: "No idea how to spell it" says nothing against the name before it.
_SPELT = re.compile(
    r"[\s,;.(!-]+(?:lol\s)?(?:(?:but\s)?i\s)?(?:can'?t|cannot|no\sidea\show\sto|idk\show\sto"
    r"|dunno\show\sto|don'?t\sknow\show\sto|not\ssure\show\sto|however\s(?:you|u))\sspell\b.{0,40}$",
    re.IGNORECASE,
)
#: Words that tails end in; most messages end in another and need no search.
_LAST_WORDS = frozenset(
    word_table("""
    think guess believe reckon suppose bet hope say imo imho answer sure certain positive doubt
    obviously course definitely surely clearly certainly probably maybe perhaps possibly right
    correct lmao rofl hehe xd please pls plz thanks you thx ty mate bro dude guys folks duh easy
    easily it he she they we this one something idk dunno probs sorry omg ofc fr real tbh ngl smh
    yay go gg rekon thik remember correctly iirc always %""")
)
_TRIM = " \t,;:.!?\"'()-"

#: Letters of words that are a whole name rather than a word by chance.
_A_FULL_NAME = 8
#: Words straight before an answer.
_LEADING = frozenset(word_table("is was its be called named by answer film movie"))
FILLER = frozenset(
    word_table("""
    a an the i im id ill think thinks believe guess say bet reckon suppose pretty quite sure
    certain certainly definitely obviously maybe perhaps probably possibly surely really
    just well oh ah um uh hmm hm so ok okay yes yeah is was are were be been it its that
    thats this these he hes she shes they him his her my our your who what which where when
    of in on at by with to for from as and then there here one guy man lady actor actress
    director film movie song composer role answer final lol haha lmao please pls thanks name
    called named has have had to did does do played plays play directed directs won wins win
    wrote starring stars starred shot filmed set must could might would gotta going go must
    know remember right correct think also too very much again some wait actually easy tho
    though""")
)


def readings(first: Reading) -> list[Reading]:
    """The message as it stands, then with one lead-in or tail less at a time, while any is left."""
    found = [first]
    text = _SPELT.sub("", first.text)
    if text != first.text and (reading := Reading.of(text)).words:
        found.append(reading)
    for _ in range(_MOST_LAYERS):
        lead = _LEAD.match(text)
        shorter = text[lead.end() :] if lead else _without_tail(text)
        if shorter is None or not shorter.strip(_TRIM):
            break
        text = shorter.strip()
        reading = Reading.of(text)
        if not reading.words:
            break
        found.append(reading)
    return found


def _without_tail(text: str) -> str | None:
    last = text[max(0, text.rstrip(_TRIM).rfind(" ")) :].strip(_TRIM).lower()
    if last not in _LAST_WORDS and not last.startswith(("lol", "ha", "100")):
        return None
    # Tails are short; looking at the end alone keeps the search bounded.
    at = max(0, len(text) - 48)
    tail = _TAIL.search(text, at)
    return text[: tail.start()] if tail and tail.start() > 0 else None


def cores(words: tuple[str, ...], asks: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
    """`words` without the filler at both ends, then without words of the question there too.

    Yields only what is shorter, and long enough not to stand there by chance: five letters, or
    four after a word that leads straight to it ("… the shark film is Jaws").
    """
    shortest = len(words)
    for is_beside in (FILLER.__contains__, lambda word: word in FILLER or asks(word)):
        start, end = 0, len(words)
        while start < end and is_beside(words[start]):
            start += 1
        while end > start and is_beside(words[end - 1]):
            end -= 1
        letters = sum(map(len, words[start:end]))
        least = 4 if start and words[start - 1] in _LEADING else 5
        if end - start < shortest and letters >= least:
            shortest = end - start
            yield words[start:end]
    # "… and I'm sure the director of it was Taika Waititi": what stands last, if it is no one word.
    last = max((at for at, word in enumerate(words) if word in _LEADING), default=len(words))
    if 2 <= len(words) - last - 1 < shortest and sum(map(len, words[last + 1 :])) >= _A_FULL_NAME:
        yield words[last + 1 :]
