"""Prizes in words: bodies and categories as people say them and as they type them.

Bodies name one and the same thing in many ways (Best Director, Best Directing, Outstanding
Directorial Achievement): `sort` brings a category to one name for its kind, which is what tells
whether two bodies honoured the same work, and what may stand beside a key as a wrong answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from questions.base import fold
from questions.facts.bodies import IN_FULL, in_full
from questions.templates import wording
from questions.templates.sexes import Sex
from questions.templates.spoken import spoken

# ── Sorts of prizes ──────────────────────────────────────────────────────────────────────────────

_ACTING = re.compile(
    r"\b(?:actor|actress|acting|(?:male|female) lead|performance by an? (?:male|female))\b"
)
#: The first that fits decides: a music director directs no film, sound editing is no cutting.
_SORTS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("newcomer", r"\b(?:newcomer|debut|new star|new generation|promising|breakthrough)\b"),
        ("song", r"\bsong\b(?! score)|\blyric"),
        ("music", r"\b(?:music|score|scoring|soundtrack|composer)\b"),
        ("stunts", r"\bstunts?\b"),
        ("ensemble", r"\b(?:ensemble|cast|casting)\b"),
        ("effects", r"\beffects\b"),
        ("sound", r"\bsound\b"),
        ("art direction", r"\bart direct|\bproduction design|\bset decoration"),
        ("costume design", r"\bcostumes?\b"),
        ("makeup", r"\bmake ?up\b|\bhairstyl"),
        ("cinematography", r"\bcinematograph|\bphotography\b"),
        ("editing", r"\bedit(?:ing|or)\b"),
        ("screenplay", r"\b(?:screenplay|writing|written|writer|script|story|adaptation)\b"),
        ("director", r"\b(?:director|directing|direction|directorial)\b"),
    )
)
_FILM = frozenset("film picture feature movie production presentation".split())
#: Words that make no other prize of one for the best film.
_LOOSE = frozenset(
    "best outstanding favorite favourite motion drama dramatic musical or comedy any from source "
    "theatrical full length of the year".split()
)
LEADING = ("actor", "actress")
SUPPORTING = ("supporting actor", "supporting actress")
FILM = "film"


def sort(category: str) -> str:
    """One name for the kind of prize: "director", "supporting actress", "film", "horror film"."""
    words = fold(category)
    for name, pattern in _SORTS:
        if pattern.search(words):
            return name
    if _ACTING.search(words):
        who = "actress" if re.search(r"\b(?:actress|female)\b", words) else "actor"
        return f"supporting {who}" if re.search(r"\bsupporting\b", words) else who
    split = words.split()
    if _FILM & set(split):
        kept = [word for word in split if word not in _FILM | _LOOSE]
        return " ".join([*kept, FILM])
    return words.removeprefix("best ")


def is_acting(category: str) -> bool:
    return sort(category) in LEADING + SUPPORTING


def is_craft(category: str) -> bool:
    """Whether it is for work behind the camera."""
    return sort(category) in {name for name, _ in _SORTS} - {"newcomer", "ensemble"}


def is_for_film(category: str) -> bool:
    """Whether the prize goes to the film: who fetched it is no matter of talent."""
    return sort(category).endswith(FILM)


def sex(category: str) -> Sex | None:
    """Of the people a prize for actors or for actresses goes to; None of any other prize."""
    words = set(fold(category).split())
    if words & {"actress", "female"}:
        return Sex.WOMAN
    return Sex.MAN if words & {"actor", "male"} else None


def is_same_prize(one: str, other: str) -> bool:
    """Whether two names may be one prize: same sort, and not one for drama, one for comedy."""
    said = [{"drama", "comedy"} & set(fold(name).split()) for name in (one, other)]
    return sort(one) == sort(other) and (not all(said) or said[0] == said[1])


def known_categories(body: str) -> tuple[str, ...]:
    """Acting categories of a body that has several for each sex; else none."""
    if _plain(body) != "golden globe award":
        return ()
    leading = ("Motion Picture Drama", "Motion Picture Musical or Comedy")
    return tuple(
        name
        for who in ("Actor", "Actress")
        for name in (
            *(f"Best {who} – {genre}" for genre in leading),
            f"Best Supporting {who} – Motion Picture",
        )
    )


# ── Names ────────────────────────────────────────────────────────────────────────────────────────

#: Only these let several compete and tell who lost; a state or a jury just gives its prizes.
_NOMINATING = frozenset(
    {
        *("academy award", "bafta award", "british academy film award", "golden globe award"),
        *("screen actors guild award", "independent spirit award", "saturn award"),
        *("critics choice movie award", "filmfare award", "golden raspberry award"),
        *("cesar award", "grammy award", "empire award", "satellite award", "goya award"),
    }
)
#: Bodies of one trade, whose name says what their prize is for.
_ONE_TRADE = frozenset(
    {
        *("directors guild of america award", "writers guild of america award"),
        *("producers guild of america award", "screen actors guild award", "annie award"),
        *("visual effects society award", "american cinema editors award", "hugo award"),
        "american society of cinematographers award",
    }
)
_PRIZE = re.compile(
    r"\b(?:Award|Prize|David|Bear|Lion|Leopard|Palm|Medal|Oscar|Globe|Grand Prix|d['’]Or)$"
    r"|\bAward for\b"
)
#: A category of more words is read out to nobody.
MOST_WORDS = 8
#: Bodies whose prizes go by the short name: a Golden Globe, a BAFTA.
_BY_NAME = ("Golden Globe Award", "BAFTA Award")
_SMALL_WORDS = frozenset("a an and at by de di for from in of on or the to with".split())


def awards(body: str) -> str:
    """The body's prizes as people say it: "Academy Awards", "BAFTAs", "Cannes Film Festival"."""
    body = _short(in_full(body))
    return f"{body}s" if body.endswith(("Award", "Golden Globe", "BAFTA")) else body


def _short(body: str) -> str:
    return body.removesuffix("s").removesuffix(" Award") if body.startswith(_BY_NAME) else body


def one(body: str) -> str:
    """ "Academy Award", "BAFTA": for counting them."""
    return _short(in_full(body)).removesuffix("s")


def is_award_body(body: str) -> bool:
    """Whether one can say "an Academy Award": a festival or a critics' circle gives prizes."""
    return body.endswith(("Award", "Awards"))


def nominates(body: str) -> bool:
    """Whether the body is known to nominate, so that its rows can be counted as nominations."""
    return _plain(body) in _NOMINATING


def is_of_one_trade(body: str) -> bool:
    return _plain(body) in _ONE_TRADE


def _plain(body: str) -> str:
    return fold(in_full(body)).removesuffix("s")


def shown(category: str) -> str:
    """The category as one says it, with capitals: "Best Actor in a Drama"."""
    first, *words = re.sub(r"\s+[-—–]\s+", " – ", category).split()
    return spoken(" ".join([first, *map(_capital, words)]))


def _capital(word: str) -> str:
    if word.lower() in _SMALL_WORDS:
        return word.lower()
    return word.capitalize() if word.islower() else word


def is_odd(category: str) -> bool:
    """A sponsor's prize, a running text or an official mouthful: nobody says it in a question."""
    words = [word for word in category.split() if word.islower() and word not in _SMALL_WORDS]
    said = shown(category)
    return len(words) > 2 or len(said.split()) > MOST_WORDS or ":" in said


def award(body: str, category: str) -> str:
    """ "the Academy Award for Best Actor", "the Palme d'Or at the Cannes Film Festival"."""
    name, prize = in_full(body), shown(category)
    if fold(body) in fold(category):
        return f"{'an' if prize[:1] in 'AEIO' else 'a'} {prize}"
    if _PRIZE.search(prize):
        place = "at" if is_award_body(body) or name.endswith("Festival") else "of"
        return f"the {prize} {place} the {awards(body)}"
    if is_award_body(body):
        return f"the {one(body)} for {prize}"
    if " Awards " in name:
        return f"the {name.replace(' Awards ', ' Award ')} for {prize}"
    if prize.startswith(("Best ", "Outstanding ")) or not name.endswith("Festival"):
        return f"the {name} award for {prize}"
    return f"the {prize} at the {name}"


def is_best(category: str) -> bool:
    """Whether one wins it without an article: "won Best Director", but "won the Palme d'Or"."""
    return category.startswith(("Best ", "Outstanding ")) and not _PRIZE.search(category)


# ── What people type ─────────────────────────────────────────────────────────────────────────────

_ALSO_CALLED = {
    "academy": ("Oscar", "Oscars", "The Academy"),
    "bafta": ("BAFTAs", "British Academy", "British Academy Film Awards"),
    "british academy": ("BAFTA", "BAFTAs", "BAFTA Award", "BAFTA Awards"),
    "golden globe": ("Golden Globes", "Globes", "Hollywood Foreign Press Association"),
    "independent spirit": ("Spirit Awards", "Spirit Award", "Film Independent", "Spirits"),
    "critics choice movie": ("Critics' Choice", "Critics' Choice Awards"),
    "golden raspberry": ("Razzie", "Razzies"),
    "filmfare": ("Filmfares",),
    "cannes": ("Cannes Festival", "Festival de Cannes"),
    "venice": ("Venice Biennale", "Mostra"),
    "berlin": ("Berlinale",),
    "david di donatello": ("Donatello", "Davids"),
}


def body_forms(body: str, others: Iterable[str] = ()) -> tuple[str, ...]:
    """ "Academy Awards", "Academy", "Oscar", "Oscars" of "Academy Award".

    No form that could stand for one of the `others` as well.
    """
    taken = {fold(form) for other in others if other != body for form in _body_forms(other)}
    forms = [form for form in _body_forms(body) if fold(form) not in taken]
    return wording.with_plain([in_full(body), *forms], but=awards(body))


def _body_forms(body: str) -> Iterator[str]:
    name = in_full(body)
    short = re.sub(r"\s+(?:Film\s+)?Awards?$", "", name)
    yield from (name, body, short)
    if not short.endswith(" Academy"):  # "British Academy Awards" would be half an Oscar
        yield f"{short} Awards"
    place = re.sub(r"\s+(?:International\s+)?Film Festival$", "", name)
    if place != name:
        yield from (place, f"{place} Festival", f"{place} Film Festival")
    if m := re.match(r"(.+ Film Critics) (?:Circle|Society|Association)", short):
        yield from (m[1], m[1].replace(" Film", ""))
    for initials, full in IN_FULL.items():
        if full in (name, short):
            yield from (initials, f"{initials} Awards")
    known = place if place != name else re.sub(r"\s+Film$", "", short)
    yield from _ALSO_CALLED.get(fold(known), ())


def category_forms(category: str, others: Iterable[str] = ()) -> tuple[str, ...]:
    """ "Actor", "leading actor", "actor in a leading role" of "Best Actor".

    No form that could stand for one of the `others`, the body's further categories, as well.
    """
    own = {fold(form) for form in (category, _bare(category))}
    taken = _taken(category, others)
    forms = [f for f in _category_forms(category) if fold(f) in own or fold(f) not in taken]
    return _each_once(forms, but=shown(category))


def half_forms(category: str, others: Iterable[str] = ()) -> tuple[str, ...]:
    """What is right so far, but could mean another category as well: "Best Actor" of a foreign one.

    Nothing of a supporting role's: there the shorter form is another prize (see `not_meant`).
    """
    if sort(category) in SUPPORTING:
        return ()
    full = {fold(form) for form in (shown(category), *category_forms(category, others))}
    forms = (form for name in (category, _plainer(category)) for form in _category_forms(name))
    return _each_once((form for form in forms if fold(form) not in full), but=category)


def _each_once(forms: Iterable[str], but: str) -> tuple[str, ...]:
    plain = wording.with_plain(forms, but=but)
    return tuple({form.casefold(): form for form in reversed(plain)}.values())[::-1]


def _taken(category: str, others: Iterable[str]) -> set[str]:
    """Forms, folded, that say one of the others."""
    return {
        fold(form)
        for other in others
        if fold(other) != fold(category)
        for name in (other, _plainer(other))
        for form in _category_forms(name)
    }


def _plainer(category: str) -> str:
    """A foreign actor competes with foreign actors: "Best Actor" leaves open which prize."""
    return re.sub(r"\bForeign\s+", "", category)


def not_meant(category: str) -> tuple[str, ...]:
    """What must not pass for it: the leading role's prize for a supporting one."""
    if (name := sort(category)) not in SUPPORTING:
        return ()
    who = name.removeprefix("supporting ").capitalize()
    return (f"Best {who}", who, f"Leading {who}", f"Best {who} in a Leading Role")


def _bare(category: str) -> str:
    return re.sub(r"^(?:Best|Outstanding|Favou?rite)\s+", "", category)


_FORMS: dict[str, tuple[str, ...]] = {
    "film": ("picture", "film", "feature", "motion picture"),
    "director": ("director", "direction", "directing", "film director"),
    "cinematography": ("cinematography", "cinematographer", "photography", "camerawork"),
    "editing": ("editing", "film editing", "editor"),
    "music": ("score", "original score", "music", "original music", "film music", "film score"),
    "art direction": ("art direction", "production design", "art director"),
    "costume design": ("costume design", "costumes", "costume"),
    "makeup": ("makeup", "make-up"),
    "song": ("song", "original song"),
    "sound": ("sound",),
    "newcomer": ("newcomer",),
}


def _category_forms(category: str) -> Iterator[str]:
    bare = _bare(shown(category))
    yield from (category, bare, f"Best {bare}")
    for head in _heads(bare):
        yield from (head, f"Best {head}")
    for form in _sorted_forms(sort(category), fold(bare)):
        yield from (form, f"Best {form}")


_TAIL = re.compile(r"\s+–\s+|,\s+|:\s+|\s+\(|\s+in an? (?:Animated|Feature|Motion)\b")


def _heads(bare: str) -> Iterator[str]:
    """The category without what is put behind it or in front of its noun."""
    head, *tails = re.split(
        r"\s+–\s+|,\s+|:\s+|\s+\(|\s+in an? (?:Animated|Feature|Motion)\b", bare
    )
    # "Music, Original Score" and "Writing (Screenplay)" say behind the mark what was written.
    if tails and head in ("Music", "Writing"):
        yield tails[0].rstrip(")")
    if tails:
        yield head
    for name in (head, bare):
        yield re.sub(r"\b(?:British|Motion Picture|Film|Movie)\s+(?=\w)", "", name)


def _sorted_forms(name: str, words: str) -> Iterator[str]:
    """Other names of its sort; `words` is the folded category without "Best"."""
    if name in LEADING:
        yield from (name, f"leading {name}", f"lead {name}", f"{name} in a leading role")
        yield from (f"{name} {genre}" for genre in ("drama", "musical", "comedy") if genre in words)
    elif name in SUPPORTING:
        yield from (name, f"{name.removeprefix('supporting ')} in a supporting role")
    elif name == "screenplay":
        yield from ("screenplay", "script", "writing")
        if re.search(r"\b(?:based|adapted|adaptation)\b", words):
            yield from ("adapted screenplay", "screenplay adaptation")
        if re.search(r"\b(?:original|directly)\b", words):
            yield "original screenplay"
        if re.search(r"\bstory\b", words):
            yield from ("story", "original story")
    elif name == "effects":
        yield from ("special effects", "visual effects", "effects")
    else:
        yield from _FORMS.get(name, ())
    if name == FILM and "drama" in words.split():
        yield "drama"
    if name == "newcomer" and "debut" in words:
        yield from ("debut", "acting debut")
    if name == "newcomer" and "promising newcomer" in words:
        yield "most promising newcomer"
    if name == "music" and "director" in words:
        yield from ("music director", "music direction")
