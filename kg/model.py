"""The data that the stages pass to each other: frozen, picklable, free of spaCy and RDF.

    Article -> (parse, clauses, mentions, statements, resolve) -> Extraction -> RDF

Places in a text are character offsets into `Article.text`, or into `Article.title` where
the part is the headline.  Entities and relations are named by plain strings: an entity by
its key ("person/Pete Hegseth"), a relation by its local name under `rel:` ("urges").
"""

import datetime
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum


class Factuality(StrEnum):
    """How a statement stands to the world, by the one who makes it."""

    ACTUAL = "Actual"
    PLANNED = "Planned"
    REQUESTED = "Requested"
    POSSIBLE = "Possible"
    DENIED = "Denied"

    @property
    def asserted(self) -> bool:
        """Whether the bare triple may stand in the graph (design, section 4)."""
        return self in (Factuality.ACTUAL, Factuality.PLANNED)


class EntityType(StrEnum):
    """The classes of entities, by their local names under `kg:`."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    COUNTRY = "Country"
    PLACE = "Place"
    GROUP = "Group"
    EVENT = "Event"
    WORK = "Work"
    LAW = "Law"
    CONCEPT = "Concept"


class MentionKind(StrEnum):
    """How a text points at an entity."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Part(StrEnum):
    """The part of an article that an offset counts in."""

    BODY = "body"
    HEADLINE = "headline"


def key_of(type_: EntityType, name: str) -> str:
    """Return the key of an entity by its type and name.

    >>> key_of(EntityType.COUNTRY, "South Korea")
    'country/South Korea'
    """
    return f"{type_.value.lower()}/{name}"


def kind_of(key: str) -> str:
    """Return the type that a key begins with: "country"."""
    return key.partition("/")[0]


def type_of(key: str) -> EntityType:
    """Return the type that a key begins with, as a class of entities."""
    return EntityType(kind_of(key).capitalize())


def name_of(key: str) -> str:
    """Return the name that a key ends in: "South Korea"."""
    return key.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was read.

    `text` is the source's text, untouched, so that offsets hold against it.  `body` are the
    character ranges of it to be read as prose, one a paragraph, in order; what no range
    covers is furniture.  `headline` is the range of the title in `text` where it stands there
    (it is not part of `body`), else None, and then the title lies in `title` alone.
    """

    id: str
    text: str
    title: str = ""
    date: datetime.date | None = None
    source: str = ""
    url: str = ""
    language: str = "en"
    body: tuple[tuple[int, int], ...] = ()
    headline: tuple[int, int] | None = None

    @property
    def sha256(self) -> str:
        """Digest of all that the graph depends on: title, text and metadata."""
        fields = (self.title, self.text, str(self.date), self.source, self.url, self.language)
        return hashlib.sha256("\x1f".join(fields).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence a statement stands in: `start` and `end` are its offsets in `part`."""

    part: Part
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text points at an entity, named by the entity's key.

    `rule` is the rule of resolution that made the link: "name", "acronym", "pronoun", ...
    """

    part: Part
    start: int
    end: int
    text: str
    kind: MentionKind
    type: EntityType
    entity: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that statements are about.

    `key` is `type/name` ("country/South Korea"): equal things have equal keys whatever the
    order in which articles come.  `names` are all names the texts use, `metonyms` the seats
    that stand for it ("Seoul"), `broader` the key of the wider concept ("concept/budget"),
    `links` the IRIs of the same thing elsewhere, `codes` what standards call it ("KR"), `within`
    the key of the place it lies in.
    """

    key: str
    type: EntityType
    name: str
    names: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    broader: str | None = None
    links: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """When: the words and what they mean as xsd values ("2025-06-02", "2025-06", "2025").

    A point has `start == end`; an open end is None.
    """

    text: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much: the words, and their value and unit where they could be read.

    `value` is a decimal in plain notation ("40000000000"), `unit` a word or a currency's code
    ("percent", "USD", "soldier", ""), `basis` what a share is a share of ("GDP").
    """

    text: str
    value: str | None = None
    unit: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A further argument: its role (a preposition, "indirect", ...) and its words.

    `entity` is the key of the entity the words name, or None for a plain text.
    """

    role: str
    text: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of one sentence.  Entities are named by their keys."""

    id: str
    subject: str
    relation: str
    object: str
    surface: str
    subject_text: str
    object_text: str
    factuality: Factuality
    confidence: float
    rule: str
    evidence: Evidence
    known: bool = True
    speaker: str | None = None
    content: str | None = None
    time: Time | None = None
    place: str | None = None
    quantity: Quantity | None = None
    arguments: tuple[Qualifier, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was drawn from one article, its entities still those of the article alone."""

    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Problem:
    """A source, or a part of one, that could not be read, and why, in one line."""

    where: str
    reason: str
