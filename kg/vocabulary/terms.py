"""What the ontology says, as plain immutable data: no RDF, picklable, safe to share.

The builders beside this module make these from Turtle; extraction and the store read them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from kg.model import EntityType, Factuality

PLACES = frozenset({EntityType.COUNTRY, EntityType.PLACE})


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that express a relation, as lemmas: ("put", "pressure", "on").

    `inverse`: subject and object change places ("belong to" for *owns*).  `passive`: the words
    count only in the passive, whose subject is the relation's subject ("is based in").
    """

    words: tuple[str, ...]
    relation: str
    pos: Literal["verb", "noun"]
    inverse: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the statement it has to give: subject, relation, object, factuality."""

    sentence: str
    expected: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation under `rel:`, by its local name; classes and factuality by theirs under `kg:`."""

    name: str
    label: str
    definition: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    inverse: str | None = None
    symmetric: bool = False
    speech: bool = False
    content: Factuality | None = None
    plover: str | None = None
    frames: tuple[Frame, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a surface can stand for.

    `entry` is the IRI of the gazetteer's entry, `name` its preferred label, `links` the IRIs of
    the same thing elsewhere, `exact` the only spelling that counts where case matters ("US"),
    `codes` what standards call it ("KR", "KOR"), `within` the entry of the place it lies in.
    `standing` tells whose a city's bare name is: the "only" city's of that name, the "largest"
    one's by far, or nobody's.  `own`: the entry is the user's.
    """

    entry: str
    type: EntityType
    name: str
    how: Literal["name", "demonym", "adjective", "metonym"]
    links: tuple[str, ...] = ()
    exact: str = ""
    codes: tuple[str, ...] = ()
    within: str = ""
    standing: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The whole ontology.  Words are lemmas, multi-word keys are joined by one space.

    `verb_frames` and `noun_frames` are keyed by the first verb and by the head noun, the
    longest frame first.  `gazetteer` is keyed by the casefolded surface; `case_sensitive` are the
    surfaces that count only when written exactly so ("US", "WHO"): ask `readings`, which minds
    both.  `cities` are keyed in the same way, and are looked up by who knows that a place is meant.
    `entries` has the gazetteer's entries by their IRIs.  `company_words` end a company's name, of
    `institution_words` are names made that the bodies of many countries bear.

    What extraction asks of every sentence is derived once: `speech_verbs` and `urging_verbs` are
    the first words of frames that report speech or ask for something, `saying` those that report
    speech by themselves ("say", not "stand" for "stand by"), `introducing` those that introduce a
    quotation, with their particles ("say", "point out"), `action_nouns` those that name an
    action and no person, `governed` pairs of such a noun and a preposition it takes,
    `adjectives` the adjective of each country by its name.
    """

    relations: Mapping[str, Relation]
    verb_frames: Mapping[str, tuple[Frame, ...]]
    noun_frames: Mapping[str, tuple[Frame, ...]]
    operators: Mapping[str, Factuality]
    noun_operators: Mapping[str, Factuality]
    modals: Mapping[str, Factuality]
    adverbs: Mapping[str, Factuality]
    head_nouns: Mapping[str, EntityType]
    honorifics: frozenset[str]
    company_words: frozenset[str]
    institution_words: frozenset[str]
    gazetteer: Mapping[str, tuple[Reading, ...]]
    case_sensitive: frozenset[str]
    digest: str
    cities: Mapping[str, tuple[Reading, ...]] = field(default_factory=dict)
    entries: Mapping[str, Reading] = field(init=False)
    speech_verbs: frozenset[str] = field(init=False)
    saying: frozenset[str] = field(init=False)
    introducing: frozenset[str] = field(init=False)
    urging_verbs: frozenset[str] = field(init=False)
    action_nouns: frozenset[str] = field(init=False)
    governed: frozenset[tuple[str, str]] = field(init=False)
    adjectives: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Derive what is asked of every sentence."""
        found = self.relations.values()
        urging = (r for r in found if r.content is Factuality.REQUESTED)
        nouns = (*self.noun_frames, *self.noun_operators)
        derived = {
            "speech_verbs": _verbs(r for r in found if r.speech),
            "saying": _verbs((r for r in found if r.speech), longest=1),
            "introducing": frozenset(
                " ".join(f.words) for r in found if r.speech for f in r.frames if f.pos == "verb"
            ),
            "urging_verbs": _verbs(urging),
            "action_nouns": frozenset(
                n for n in nouns if self.head_nouns.get(n) is not EntityType.PERSON
            ),
            "governed": _governed(self.noun_frames),
            "entries": {
                reading.entry: reading
                for readings in self.gazetteer.values()
                for reading in readings
                if reading.how == "name"
            },
            "adjectives": _adjectives(self.gazetteer),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    def readings(self, surface: str) -> tuple[Reading, ...]:
        """List what a surface of the text can stand for; empty where it is no known name.

        A leading "the" is passed over.  Names are proper nouns: a surface wholly in lower case
        ("turkey", "who") is none, and neither is "Us" for "US".
        """
        bare = surface_form(surface)
        if bare.islower():
            return ()
        found = self.gazetteer.get(bare.casefold(), ())
        return tuple(reading for reading in found if reading.exact in ("", bare))

    def is_place(self, surface: str) -> bool:
        """Whether a surface of the gazetteer can stand for a country or another place."""
        return any(reading.type in PLACES for reading in self.readings(surface))

    def places(self, surface: str) -> tuple[Reading, ...]:
        """List the places that a surface can be the name of: countries, regions and cities."""
        found = tuple(r for r in self.readings(surface) if r.how == "name" and r.type in PLACES)
        if any(reading.own for reading in found):
            return found
        bare = surface_form(surface)
        if not bare[:1].isupper():
            return found
        # "the Nice" is no city, "the Bronx" is "The Bronx".
        article = len(bare) < len(surface.strip())
        named = () if article else self.cities.get(bare.casefold(), ())
        return (*found, *(named or self.cities.get(f"the {bare}".casefold(), ())))


def _verbs(relations: Iterable[Relation], longest: int = 9) -> frozenset[str]:
    frames = (frame for relation in relations for frame in relation.frames)
    return frozenset(f.words[0] for f in frames if f.pos == "verb" and len(f.words) <= longest)


def _governed(noun_frames: Mapping[str, tuple[Frame, ...]]) -> frozenset[tuple[str, str]]:
    """Pair each noun with the prepositions of its frames, and with the "by" of its doer."""
    pairs = {(noun, f.words[-1]) for noun, frames in noun_frames.items() for f in frames}
    return frozenset(pairs | {(noun, "by") for noun in noun_frames})


def _adjectives(gazetteer: Mapping[str, tuple[Reading, ...]]) -> dict[str, str]:
    """Map the names of countries to their adjectives, the longest of several: "Saudi Arabian"."""
    found: dict[str, str] = {}
    for surface, readings in sorted(gazetteer.items(), key=lambda item: (len(item[0]), item[0])):
        for reading in readings:
            if reading.how == "adjective" and reading.type is EntityType.COUNTRY:
                found[reading.name] = surface.title()
    return found


@lru_cache(8192)
def surface_form(surface: str) -> str:
    """Write a surface with plain apostrophes and single spaces, and without a leading article.

    >>> surface_form("the  Kremlin")
    'Kremlin'
    """
    words = surface.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()
    if len(words) > 1 and words[0].casefold() == "the":
        del words[0]
    return " ".join(words)
