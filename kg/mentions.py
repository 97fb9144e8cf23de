"""Noun phrases -> what kind of thing they name, and by which name.

Enters: a phrase of a parse and the vocabulary.  Leaves: a `Naming`: type, name, and the
gazetteer's reading where there is one.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.metonymy import places
from kg.model import EntityType, MentionKind
from kg.parse.labels import NEUTRAL
from kg.parse.tree import PROPER, Tree
from kg.phrases import Phrase, phrase
from kg.vocabulary import PLACES, Reading, Vocabulary

# Marks inside a name are the text's, not the name's: "[mass transit] lines", '"no tax" pact'.
MARKS = re.compile(r"""["“”\[\]]|``|(?<!\d)''|^\.\.\.""")
BY_LABEL = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
    "EVENT": EntityType.EVENT,
    "WORK_OF_ART": EntityType.WORK,
    "LAW": EntityType.LAW,
}


@dataclass(frozen=True, slots=True)
class Naming:
    """What a phrase names: its type, its name, the gazetteer's reading, how it was named."""

    type: EntityType
    name: str
    kind: MentionKind
    reading: Reading | None = None
    metonym: bool = False


def naming(tree: Tree, found: Phrase, vocabulary: Vocabulary) -> Naming:
    """Name and type a phrase that is no pronoun."""
    surface = clean(tree.span(found.start, found.end))
    reading = read(tree, found, surface, vocabulary)
    if reading is not None:
        metonym = reading.how == "metonym"
        return Naming(reading.type, reading.name, MentionKind.NAME, reading, metonym)
    party = _party(tree, found, surface, vocabulary)
    if party is not None:
        return Naming(party.type, party.name, MentionKind.NAME, party)
    if found.kind is MentionKind.NOMINAL:
        return of_nominal(tree, found, surface, vocabulary)
    if found.label == "" and (office := _office(tree, found, vocabulary)):
        return Naming(EntityType.PERSON, office, MentionKind.NOMINAL)
    return Naming(type_of_name(found, surface, vocabulary), surface, MentionKind.NAME)


def _party(tree: Tree, found: Phrase, surface: str, vocabulary: Vocabulary) -> Reading | None:
    """Read the adjective of a party by the party's name: "a Republican senator"."""
    if found.label != "NORP" or tree.deps[found.head] not in ("amod", "compound", "nmod"):
        return None
    return next(iter(vocabulary.readings(f"{surface} Party")), None)


def _office(tree: Tree, found: Phrase, vocabulary: Vocabulary) -> str:
    """Return an office in capitals as the noun that it is: "the Prime Minister"; else ""."""
    noun = vocabulary.head_nouns.get(tree.words[found.head].lower())
    if noun is not EntityType.PERSON or tree.tags[found.head] != "NNP":
        return ""
    words = [
        word if word.isupper() or tree.label(token) else word.lower()
        for token, word in enumerate(tree.words[found.start : found.end], start=found.start)
    ]
    return " ".join(words)


@lru_cache(8192)
def clean(surface: str) -> str:
    """Write a name on one line with plain apostrophes, without quotation marks around it."""
    text = " ".join(surface.split()).replace("’", "'").strip("\"“”'‘#@,;:()[] ")
    text = MARKS.sub("", text).strip()
    return text[:-2] if text.endswith("'s") else text


def read(tree: Tree, found: Phrase, surface: str, vocabulary: Vocabulary) -> Reading | None:
    """Choose the gazetteer's reading of a name by where it stands (PLOVER's rule for capitals)."""
    readings = vocabulary.readings(surface)
    if not readings or (found.label == "PERSON" and _beside_name(tree, found)):
        return None
    by_how = {reading.how: reading for reading in reversed(readings)}
    if "metonym" in by_how and not places(tree, found.head):
        return by_how["metonym"]
    if "name" in by_how:
        return None if _namesakes(readings) else by_how["name"]
    if found.kind is MentionKind.NAME and tree.tags[found.head] not in ("NNS", "NNPS"):
        return by_how.get("adjective") if tree.deps[found.head] == "amod" else None
    return None


def _namesakes(readings: tuple[Reading, ...]) -> bool:
    """Whether a name is that of two things which no article's places can tell apart."""
    named = {reading.entry: reading.type for reading in readings if reading.how == "name"}
    return len(named) > 1 and PLACES.isdisjoint(named.values())


def _beside_name(tree: Tree, found: Phrase) -> bool:
    """Whether a name is part of a longer one, as "Jordan" in "Jordan Smith"."""
    return any(
        0 <= t < len(tree.words) and tree.tags[t] in PROPER for t in (found.start - 1, found.end)
    )


def of_nominal(tree: Tree, found: Phrase, surface: str, vocabulary: Vocabulary) -> Naming:
    """Name a common noun by its core and what it belongs to: "budget of NATO"."""
    head = found.head
    state = government(tree, found, vocabulary)
    if state is not None:
        return Naming(state.type, state.name, MentionKind.NAME, state)
    lemma = tree.lemmas[head].lower()
    before = tree.words[head - 1].lower() if head > found.start else ""
    nouns = vocabulary.head_nouns
    kind = nouns.get(f"{before} {lemma}") or nouns.get(lemma, EntityType.CONCEPT)
    if kind is EntityType.PERSON:
        kind = _of_person(tree, head)
    if kind in (EntityType.ORGANIZATION, EntityType.COUNTRY) and tree.tags[head] == "NNS":
        kind = EntityType.GROUP
    if kind is EntityType.COUNTRY:
        kind = EntityType.PLACE
    name = surface
    if found.owner >= 0:
        owner = phrase(tree, found.owner)
        if owner is not None and owner.kind is MentionKind.NAME:
            name = f"{naming(tree, owner, vocabulary).name}'s {name}"
    elif found.of >= 0:
        name = f"{name} of {_joined(tree, found.of, vocabulary)}"
    return Naming(kind, name, MentionKind.NOMINAL)


def _of_person(tree: Tree, head: int) -> EntityType:
    """Type a noun that is a person's: "the broadcaster NRK" is a body, "in exile" is nobody."""
    if tree.tags[head] in ("NNS", "NNPS"):
        return EntityType.GROUP
    beside = [*tree.kids(head, "appos")]
    if tree.deps[head] in ("appos", "compound"):
        beside.append(tree.heads[head])
    either = tree.lemmas[head].lower() in NEUTRAL
    if either and any(tree.label(t) == "ORG" and tree.tags[t] in PROPER for t in beside):
        return EntityType.ORGANIZATION
    bare = tree.deps[head] == "pobj" and tree.kid(head, "det", "poss", "nummod") is None
    if bare and tree.words[tree.heads[head]].lower() in ("in", "into"):
        return EntityType.CONCEPT
    return EntityType.PERSON


def _joined(tree: Tree, head: int, vocabulary: Vocabulary) -> str:
    """Name what a thing is of, both where "and" joins two: "union of Norway and Sweden"."""
    first = _inner(tree, head, vocabulary)
    others, joints = tree.kids(head, "conj"), tree.kids(head, "cc")
    if len(others) != 1 or len(joints) != 1 or tree.words[joints[0]].lower() != "and":
        return first
    if tree.kid(others[0], "conj") is not None or not tree.is_noun(others[0]):
        return first
    return f"{first} and {_inner(tree, others[0], vocabulary)}"


def _inner(tree: Tree, head: int, vocabulary: Vocabulary) -> str:
    inner = phrase(tree, head)
    if inner is None or inner.kind is MentionKind.PRONOUN:
        return tree.words[head]
    if inner.kind is MentionKind.NAME:
        return naming(tree, inner, vocabulary).name
    return clean(tree.span(inner.start, inner.end))


def government(tree: Tree, found: Phrase, vocabulary: Vocabulary) -> Reading | None:
    """Read "the German government", "the government of Germany" as the country."""
    if tree.lemmas[found.head].lower() != "government":
        return None
    whose = [found.owner] if found.owner >= 0 else [found.of] if found.of >= 0 else []
    if not whose and found.end - found.start in (2, 3):
        surface = tree.span(found.start, found.head)
        return next((r for r in vocabulary.readings(surface) if r.type is EntityType.COUNTRY), None)
    for token in whose:
        inner = phrase(tree, token)
        if inner is not None:
            surface = clean(tree.span(inner.start, inner.end))
            for reading in vocabulary.readings(surface):
                if reading.type is EntityType.COUNTRY:
                    return reading
    return None


def type_of_name(found: Phrase, surface: str, vocabulary: Vocabulary) -> EntityType:
    """Type a proper name by the noun it ends in, else by the model's label.

    "Party of Working People" is a party, "Bank of Norway Foundation" a foundation.
    """
    words = surface.split()
    nouns = vocabulary.head_nouns
    by_noun = None
    if len(words) > 1:
        by_noun = nouns.get(" ".join(words[-2:]).lower()) or nouns.get(words[-1].lower())
    if "of" in words[1:] and by_noun is not EntityType.ORGANIZATION:
        headed = vocabulary.head_nouns.get(words[words.index("of", 1) - 1].lower())
        by_noun = headed if headed is EntityType.ORGANIZATION else None
    if by_noun and found.label != "PERSON":
        if by_noun in (EntityType.PERSON, EntityType.GROUP) and found.label == "ORG":
            return EntityType.ORGANIZATION  # "Lund Group", "Border Force"
        if by_noun is EntityType.PERSON:
            return EntityType.CONCEPT
        return EntityType.PLACE if by_noun is EntityType.COUNTRY else by_noun
    return BY_LABEL.get(found.label, EntityType.CONCEPT)
