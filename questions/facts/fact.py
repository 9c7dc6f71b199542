"""Facts: frozen, typed statements about one film, each with the place it was read from.

A fact does not name its film; a `FilmRecord` holds a film's facts together. `kind` and the field
names are those of the JSON contract (`film read --jsonl`) and of the film files in
questions/films/. Add a kind by adding a class here: serialising, film files and the fact base
follow the dataclass fields.

Dates are ISO text cut to the precision the page gives ("1995-10-27", "1995-10", "1995"): a day
that was not read is never invented. Amounts are whole units of `currency` (ISO 4217).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True)
class Source:
    """Where on the page a statement stands."""

    section: str
    """"Infobox", "Lead", or the section's title."""
    line: int | None = None
    """First line in the file as it was read, counting from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Base of all kinds; never made itself."""

    kind: ClassVar[str]
    source: Source
    inferred: bool = False
    """True where something was carried over that the page implies but does not print there."""
    closed: bool = False
    """True where the list this fact belongs to is known to be whole (all awards of a table …)."""
    corroborated: bool = False
    """True where a reference table says the same, independently of the page."""
    spoiler: bool = False
    mature: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFact(Fact):
    """A person in one role; base of the crew kinds."""

    person: str


class Director(PersonFact):
    __slots__ = ()
    kind = "director"


class Producer(PersonFact):
    __slots__ = ()
    kind = "producer"


class Starring(PersonFact):
    """Billed in the infobox, in the page's order."""

    __slots__ = ()
    kind = "starring"


class Composer(PersonFact):
    __slots__ = ()
    kind = "composer"


class Cinematographer(PersonFact):
    __slots__ = ()
    kind = "cinematographer"


class Editor(PersonFact):
    __slots__ = ()
    kind = "editor"


class Narrator(PersonFact):
    __slots__ = ()
    kind = "narrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer(Fact):
    kind = "writer"
    person: str
    credit: str
    """"writer" (script as a whole), "screenplay", "story"."""

    @property
    def is_script(self) -> bool:
        """Whether the credit is for the script, and not for a story behind it."""
        return self.credit in ("screenplay", "writer")


@dataclass(frozen=True, slots=True, kw_only=True)
class BasedOn(Fact):
    kind = "based_on"
    work: str
    author: str | None = None
    form: str | None = None
    """"novel", "play", "short story" …; None where the page does not say or contradicts itself."""
    year: int | None = None
    """Year the work was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast(Fact):
    kind = "cast"
    actor: str
    character: str
    voice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio(Fact):
    kind = "studio"
    company: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Distributor(Fact):
    kind = "distributor"
    company: str
    territory: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Fact):
    kind = "release"
    date: str
    territory: str | None = None
    scope: str | None = None
    """"limited", "nationwide", "premiere", or the festival's name; None where not said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningTime(Fact):
    """Of the theatrical cut."""

    kind = "running_time"
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Fact):
    kind = "country"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Language(Fact):
    kind = "language"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyFact(Fact):
    """A figure: `amount` for one value, `low` and `high` for a range; never both."""

    amount: int | None = None
    currency: str
    low: int | None = None
    high: int | None = None
    estimate: bool = False
    scope: str | None = None
    """"worldwide", "domestic" …; None where the page does not say."""


class Budget(MoneyFact):
    __slots__ = ()
    kind = "budget"


class BoxOffice(MoneyFact):
    __slots__ = ()
    kind = "box_office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Fact):
    kind = "award"
    body: str
    """"Academy Award", "Golden Globe Award": singular, as the page names it."""
    category: str
    recipients: tuple[str, ...] = ()
    """Empty where the page does not say."""
    result: str
    """"won" or "nominated"."""
    year: int | None = None
    """Year of the ceremony, where the page gives it."""
    ceremony: int | None = None
    """Its number, where a reference table gives it: 68 for the 68th Academy Awards."""
    character: str | None = None
    """Whom a performance portrayed, where a reference table gives it."""
    song: str | None = None
    """The song that was nominated, where a reference table gives it."""
    country: str | None = None
    """Whose entry the film was, where a reference table gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmingLocation(Fact):
    kind = "filming_location"
    place: str | None = None
    region: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmFormat(Fact):
    kind = "film_format"
    name: str
    """"Super 16 mm", "70 mm"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Soundtrack(Fact):
    """The album itself."""

    kind = "soundtrack"
    date: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Track(Fact):
    kind = "track"
    number: int
    title: str
    writers: tuple[str, ...] = ()
    performer: str | None = None
    """Several performers stand as the page lists them, joined by "; "."""
    seconds: int | None = None
    dialogue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Song(Fact):
    """A song heard in the film, outside the track list."""

    kind = "song"
    title: str
    performer: str | None = None
    on_album: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Fact):
    kind = "score"
    source_name: str
    """Who gives it: "Rotten Tomatoes". In JSON it is the `name` of `source`."""
    value: str
    """"90%", "82/100", "A-"."""
    reviews: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Fact):
    """A named critic's review in a named outlet (never its words)."""

    kind = "review"
    critic: str
    outlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeMedia(Fact):
    kind = "home_media"
    format: str
    """"VHS", "DVD", "Blu-ray", "HD DVD", "LaserDisc"."""
    date: str | None = None
    company: str | None = None
    territory: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Fact):
    """Another work that alludes to the film, parodies it or is based on it."""

    kind = "reference"
    work: str
    form: str
    """"documentary", "television episode", "song", "parody" …"""
    relation: str
    """"alludes to", "mentions", "based on", "spoofs"."""
    by: str | None = None
    part_of: str | None = None
    """The series of an episode, the album of a song."""
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason(Fact):
    """A cause the page states outright: `outcome` came of `cause` (both in our own words)."""

    kind = "reason"
    cause: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Something that was there but not understood; a value, never an exception, never silence."""

    field: str
    """The kind it would have been, or the infobox label."""
    text: str
    why: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRef:
    """The page facts were read from: what attribution needs."""

    title: str
    site: str
    """"Wikipedia", "World Heritage Encyclopedia"."""
    licence: str
    url: str | None = None
    revision: int | None = None

    @property
    def credit(self) -> str:
        """ "Wikipedia, CC BY-SA 3.0"."""
        return f"{self.site}, {self.licence}"


Said = tuple[tuple[str, Any], ...]
"""Fields with their values, in the order of their class; fewer than all where that is enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """One fact put right by hand."""

    act: str
    """"put_in", "take_out" or "change"."""
    kind: str
    said: Said
    """What is put in; else what the facts say that are meant: at least one field."""
    to: Said = ()
    """What is said instead after a "change"."""
    at: Source | None = None
    """Where the page tells what is put in, if it does."""
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mends:
    """All that was put right by hand in a film's file; kept when its page is read anew."""

    also: tuple[str, ...] = ()
    not_also: tuple[str, ...] = ()
    """Titles the page gives that aren't the film's."""
    article: Said = ()
    """Fields of the `ArticleRef` that the page doesn't tell, or tells wrongly."""
    article_why: str | None = None
    facts: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmRecord:
    """All that one article says of its film."""

    id: str
    """Title and year as a slug: "leaving-las-vegas-1995"; a second film of both goes on."""
    title: str
    year: int
    article: ArticleRef
    facts: tuple[Fact, ...]
    unreads: tuple[Unread, ...] = ()
    also: tuple[str, ...] = ()
    """Other titles the film goes by, which answer a question for it as well."""
    mends: Mends = Mends()
    """What was put right by hand; done already in the rest of the record."""
