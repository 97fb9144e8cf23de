"""Phrases of one article -> its entities: which names, descriptions and pronouns are one thing.

A sieve of explainable rules over the parse, names first, then pronouns in text order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.clauses.quotation import Quotation
from kg.mentions import Naming, clean, naming
from kg.metonymy import places
from kg.model import Entity, EntityType, MentionKind, key_of, name_of, type_of
from kg.parse.tree import PROPER, Tree
from kg.phrases import NAMES, PERSONAL, Phrase, phrase
from kg.resolve.link import Link
from kg.resolve.names.acronyms import acronyms
from kg.resolve.names.bodies import Bodies
from kg.resolve.names.extent import residence, titled
from kg.resolve.names.inside import PLACES, inside
from kg.resolve.names.institutions import Institutions
from kg.resolve.names.persons import Persons
from kg.resolve.names.places import Places, containers
from kg.resolve.names.spelled import Spelled
from kg.resolve.nominals.compounds import compound
from kg.resolve.nominals.concepts import Common, Concepts
from kg.resolve.nominals.descriptions import Descriptions
from kg.resolve.nominals.offices import Offices
from kg.resolve.nominals.positions import Position, Positions
from kg.resolve.pronouns import Pronouns
from kg.vocabulary import Reading, Vocabulary

# Types that the model gives to persons' names too often to be believed against a full name.
NAMELIKE = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.CONCEPT})
WHERE = frozenset({EntityType.PLACE, EntityType.GROUP})
# Types of what a text shortens by itself: "Mozilla Firefox".
COMPOUNDS = ("organization/", "event/", "work/", "law/", "concept/")


NOTHING = Naming(EntityType.CONCEPT, "", MentionKind.NOMINAL)


@dataclass(slots=True)
class Known:
    """An entity in the making: its naming and the names the text used."""

    key: str
    naming: Naming
    names: set[str] = field(default_factory=set)
    metonyms: set[str] = field(default_factory=set)
    broader: str | None = None


class Referents:
    """What the phrases of one article stand for.

    Ask `key(head)` for the entity that a token's phrase names; entities come into being as they
    are asked for.  `digest` marks the keys of things that have no name beyond this article.
    """

    def __init__(
        self,
        tree: Tree,
        vocabulary: Vocabulary,
        quotes: list[Quotation],
        *,
        digest: str,
        offices: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Read all names of the article, so that later ones help to read earlier ones."""
        self.tree, self.vocabulary, self.digest = tree, vocabulary, digest
        self.known: dict[str, Known] = {}
        self._links: dict[int, Link | None] = {}
        self._phrases: dict[int, Phrase | None] = {}
        self.persons = Persons(tree, vocabulary)
        self.places = Places(tree, vocabulary)
        self.acronyms = acronyms(tree)
        self.concepts = Concepts(tree, vocabulary, self.phrase)
        self.positions = Positions(tree, vocabulary)
        self.pronouns = Pronouns(tree, quotes, self.key)
        # of all names, in text order
        self.heads = [tree.top(start, end) for start, end, _ in tree.names]
        self.spelled = Spelled(tree, self.heads)
        self.bodies = Bodies(tree, self.heads, vocabulary)
        self.institutions = Institutions(tree, vocabulary, self.heads)
        self.offices = Offices(tree, vocabulary, offices)
        self.descriptions = Descriptions(tree, vocabulary, self.heads, self.key)

    def phrase(self, head: int) -> Phrase | None:
        """Return the phrase a token heads, computed once."""
        if head not in self._phrases:
            self._phrases[head] = self.spelled.read(phrase(self.tree, head))
        return self._phrases[head]

    def key(self, head: int) -> str | None:
        """Return the key of what a token's phrase stands for, or None where it is open."""
        link = self.link(head)
        return None if link is None else link.key

    def link(self, head: int) -> Link | None:
        """Return what a token's phrase stands for and by which rule, or None where it is open."""
        if head not in self._links:
            self._links[head] = None
            self._links[head] = self._find(head)
        return self._links[head]

    def _find(self, head: int) -> Link | None:
        found = self.phrase(head)
        if found is None:
            return None
        if found.kind is MentionKind.PRONOUN:
            return self.pronouns.resolve(head)
        word = self.tree.words[head].lower()
        pronoun = word in PERSONAL and self.tree.tags[head] not in PROPER
        if pronoun or self.tree.tags[head] in ("DT", "WDT", "WP", "EX"):
            return None
        named = naming(self.tree, found, self.vocabulary)
        if self.offices.is_role(head) and named.reading is None:
            if link := self._same(self.offices.bearer(head), "description beside a name"):
                return link
            if link := self._same(self.offices.holder(found), "holder of the office"):
                return link
        described = found.kind is MentionKind.NOMINAL and named.reading is None
        if described and (link := self._described(found)) is not None:
            return link
        return self.name(found, named)

    def _described(self, found: Phrase) -> Link | None:
        """Link a description to what it is said of: one named thing, or the two just named."""
        if link := self._same(*self.descriptions.named(found)):
            return link
        if link := self._same(self.descriptions.ordered(found), "of two the one in its order"):
            return link
        both = self.descriptions.both(found)
        if both is None:
            return None
        name = " and ".join(name_of(self.key(head) or "") for head in both)
        group = self._enter(Naming(EntityType.GROUP, name, MentionKind.NAME))
        return Link(group.key, "the two just named")

    def _enter(self, naming: Naming, key: str = "") -> Known:
        """Return the entity of a naming, entered when it is first met."""
        key = key or key_of(naming.type, naming.name)
        return self.known.setdefault(key, Known(key, naming))

    def _same(self, head: int, rule: str) -> Link | None:
        """Link to what another token's phrase stands for; to nothing for -1."""
        key = self.key(head) if head >= 0 else None
        return None if key is None else Link(key, rule)

    def office(self, head: int) -> Phrase | None:
        """Return the phrase of an office: "U.S. Defense Secretary", whatever names it holds."""
        return self.offices.phrase(head)

    def position(self, head: int) -> str | None:
        """Enter an office among the entities: a concept, named with the state or body it is of."""
        found = self.office(head)
        if found is None:
            return None
        surface = clean(self.tree.span(found.start, found.end))
        held = self.positions.read(found)
        if held.owner is None and (whole := self._in_full(head, held)) is not None:
            held = whole
        local = held.owner is None
        # "President" is of each article's own country; all of them are presidents.
        wider = (held.name, *held.wider) if local else held.wider
        return self._common(Common(EntityType.CONCEPT, held.name, local, wider), surface).key

    def _in_full(self, head: int, held: Position) -> Position | None:
        """Return the office as the article names it with its state, of the same person."""
        holder = dict(self.offices.held).get(head, -1)
        person = self.key(holder) if holder >= 0 else None
        for office, other in self.offices.held if person is not None else ():
            found = self.office(office) if self.key(other) == person else None
            full = self.positions.read(found) if found is not None else held
            if full.owner is not None and (full.title, full.mark) == (held.title, held.mark):
                return full
        return None

    def party(self, head: int, side: int) -> str | None:
        """Enter one of the two parties of a thing: "U.S.-South Korea alliance"."""
        found = self.phrase(head)
        two = compound(self.tree, found, self.vocabulary) if found is not None else None
        if two is None:
            return None
        return self._enter(two.parties[side]).key

    def mentioned(self) -> list[int]:
        """List the heads of all names, of pronouns, and of what statements asked for."""
        pronouns = [t for t, tag in enumerate(self.tree.tags) if tag in ("PRP", "PRP$")]
        named = zip(self.heads, self.tree.names, strict=True)
        heads = {head for head, (_, _, label) in named if label in NAMES}
        return sorted({*heads, *pronouns, *self.spelled.unlabelled(), *self._links})

    def name(self, found: Phrase, named: Naming) -> Link | None:
        """Enter a naming among the known entities and link to it."""
        surface = " ".join(self.tree.span(found.start, found.end).split())
        named, settled = self._place(found, named)
        name, kind = named.name, named.type
        unknown = named.reading is None and named.kind is MentionKind.NAME
        if not any(c.isalnum() for c in name) or (unknown and self.offices.field(found)):
            return None
        rule = settled or ("gazetteer" if named.reading is not None else str(named.kind))
        if named.reading is None and named.kind is MentionKind.NAME:
            if name in self.acronyms:
                name, rule = self.acronyms[name], "acronym"
                if (spelt := self._spelt_out(name)) is not None:
                    self.known[spelt].names.add(surface)
                    return Link(spelt, rule)
            full = self.persons.full(name, found.head)
            person = full is not None and found.label == "PERSON" and full != name
            longer = None if person else self._longer(found, name, kind)
            if longer is not None:
                self.known[longer].names |= {surface, self._titled(found)}
                return Link(longer, "short name")
            if full and (kind in NAMELIKE or self._surname(found, name, full)):
                rule = rule if name == full else "name of a person in full"
                name, kind = self.persons.preferred(full), EntityType.PERSON
            elif (body := self.institutions.read(found.head, name)) is not None:
                return self._institution(found, *body)
            elif kind is EntityType.ORGANIZATION:
                name = self.bodies.plain(name)
        if named.reading is None and named.kind is MentionKind.NOMINAL:
            before = self.concepts.introduced(found)
            if before >= 0 and (key_before := self.key(before)) is not None:
                return Link(key_before, "description in short")
            return self._common(self.concepts.common(found, named), surface)
        entity = self._enter(Naming(kind, name, named.kind))
        if named.reading is not None:
            entity.naming = Naming(kind, name, named.kind, named.reading)
        if named.metonym:
            entity.metonyms.add(surface)
            return Link(entity.key, rule)
        if found.kind is MentionKind.NAME:
            entity.names.add(self._titled(found))
        told = self.vocabulary.readings(surface.rpartition(" ")[0])
        if named.reading is None or found.kind is MentionKind.NAME or told:
            # "the current government" is no name of a country, "Saudi government" is one
            entity.names.add(surface.replace("’", "'"))
        return Link(entity.key, rule)

    def _spelt_out(self, name: str) -> str | None:
        """Return what the article means by a name of several words, whatever its type."""
        for head, (start, end, _) in zip(self.heads, self.tree.names, strict=True):
            if self.tree.span(start, end).removeprefix("the ") == name:
                key = self.key(head)
                return key if key in self.known else None
        return None

    def _place(self, found: Phrase, named: Naming) -> tuple[Naming, str]:
        """Ask which place or company a name is, unless a person of the article has it."""
        kind = named.type
        if kind in (EntityType.COUNTRY, EntityType.PLACE) and found.label == "PERSON":
            full = self.persons.full(named.name, found.head)
            if full is not None and full != named.name and self._surname(found, named.name, full):
                return Naming(EntityType.PERSON, named.name, MentionKind.NAME), ""
        if named.reading is None and (company := self.bodies.company(named.name)) is not None:
            return Naming(company.type, company.name, MentionKind.NAME, company), "gazetteer"
        return self.places.settle(found, named) or (named, "")

    def _institution(self, found: Phrase, bare: str, country: Reading | None) -> Link:
        """Enter the Supreme Court of a country; without one, it is this article's alone."""
        name, reading, rule = bare, None, "institution of this article"
        if country is not None:
            name, reading = self.institutions.named(bare, country)
            rule = "institution of its country"
        mark = f"@{self.digest}" if country is None else ""
        key = self._as_written(key_of(EntityType.ORGANIZATION, f"{name}{mark}"))
        entity = self._enter(NOTHING, key)
        entity.names.add(self._titled(found))
        shown = name if reading else max(entity.names, key=lambda n: (len(n), n))
        entity.naming = Naming(EntityType.ORGANIZATION, shown, MentionKind.NAME, reading)
        return Link(key, rule)

    def _as_written(self, key: str) -> str:
        """Return the key of an institution as the article wrote it first: "Parliament"."""
        kind, name = type_of(key), name_of(key)
        other = key_of(kind, name[:1].swapcase() + name[1:])
        return other if kind is EntityType.ORGANIZATION and other in self.known else key

    def _common(self, common: Common, surface: str) -> Link:
        """Enter what a common noun names, and the concepts above it: "budget"."""
        mark = f"@{self.digest}" if common.local else ""
        key = self._as_written(key_of(common.type, f"{common.name}{mark}"))
        entry = None if common.local else self.concepts.entry(common.name)
        naming = Naming(common.type, common.label or common.name, MentionKind.NOMINAL, entry)
        entity = self._enter(naming, key)
        entity.names.add(common.form or surface.replace("’", "'"))
        for name in common.wider:
            entry = self.concepts.entry(name)
            wider = self._enter(Naming(EntityType.CONCEPT, name, MentionKind.NOMINAL, entry))
            wider.names.add(name)
            entity.broader, entity = wider.key, wider
        return Link(key, str(MentionKind.NOMINAL))

    def _longer(self, found: Phrase, name: str, kind: EntityType) -> str | None:
        """Return the one body, work or event whose name the text shortens: "the Council"."""
        if (kind in WHERE and self.bodies.namesake(name)) or self.offices.part(found.head):
            return None
        definite = self.tree.kid(found.head, "det") is not None
        keys = {self.key(t) for t in self.bodies.longer(found, name, definite=definite)}
        key = keys.pop() if len(keys) == 1 else None
        return key if key in self.known and key.startswith(COMPOUNDS) else None

    def _titled(self, found: Phrase) -> str:
        """Return a name with the title before it, and the place after it, as the text has it."""
        start, end = self.extent(found)
        return " ".join(self.tree.span(start, end).split()).replace("’", "'")

    def extent(self, found: Phrase) -> tuple[int, int]:
        """Return where a mention begins and ends: a name with its title."""
        if found.kind is not MentionKind.NAME:
            return found.start, found.end
        return titled(self.tree, found), residence(self.tree, found, self.vocabulary)

    def inside(self) -> Iterator[tuple[int, int, Link]]:
        """Yield the places inside the names of bodies and events: "Irving Police Department"."""
        names: dict[str, set[str]] = defaultdict(set)
        for known in self.known.values():
            if known.key.startswith(PLACES) and known.naming.kind is MentionKind.NAME:
                for name in filter(self.vocabulary.places, known.names):
                    names[name].add(known.key)
        one = {name: keys.pop() for name, keys in names.items() if len(keys) == 1}
        for start, end, key in inside(self.tree, self.vocabulary, one):
            self.known[key].names.add(self.tree.span(start, end))
            yield start, end, Link(key, "name inside a name")

    def _surname(self, found: Phrase, name: str, full: str) -> bool:
        """Whether what the model calls a place is a surname the text has in full.

        Family names stand first or last: "Yoon Tae-ho", "Anna Berg".
        """
        whole = full.endswith(f" {name}") or full.startswith(f"{name} ")
        return whole and not places(self.tree, found.head)

    def entities(self) -> tuple[Entity, ...]:
        """Return all entities that were asked for, and what they lie in, by key."""
        for known in list(self.known.values()):
            for reading in containers(known.naming.reading, self.vocabulary):
                self._enter(Naming(reading.type, reading.name, MentionKind.NAME, reading))
        return tuple(self._entity(known) for _, known in sorted(self.known.items()))

    def _entity(self, known: Known) -> Entity:
        reading = known.naming.reading
        links = (reading.entry, *reading.links) if reading else ()
        name = known.naming.name
        names = known.names | ({name} if known.naming.kind is MentionKind.NAME else set())
        return Entity(
            key=known.key,
            type=known.naming.type,
            name=name,
            names=tuple(sorted(names or {name})),
            metonyms=tuple(sorted(known.metonyms)),
            broader=known.broader,
            links=tuple(dict.fromkeys(links)),
            codes=reading.codes if reading else (),
            within=next(
                (key_of(r.type, r.name) for r in containers(reading, self.vocabulary)), None
            ),
        )
