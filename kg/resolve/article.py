"""Phrases of one article -> its entities: which names, descriptions and pronouns are one thing.

A sieve of explainable rules over the parse, names first, then pronouns in text order.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.clauses.quotation import Quotation
from kg.mentions import Naming, clean, naming
from kg.model import Entity, EntityType, MentionKind
from kg.phrases import PERSONAL, Phrase, nominal_span, phrase
from kg.resolve.acronyms import acronyms
from kg.resolve.persons import Persons
from kg.tree import Tree
from kg.vocabulary import Vocabulary

SPEAKER = frozenset({"i", "me", "my", "we", "us", "our", "myself", "ourselves"})
PERSON = frozenset({"he", "him", "his", "himself", "she", "her", "herself"})
FEMALE = frozenset({"she", "her", "herself"})
PLURAL = frozenset({"they", "them", "their", "themselves"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
WINDOW = 3


@dataclass(slots=True)
class Known:
    """An entity in the making: its naming and the names the text used."""

    key: str
    naming: Naming
    names: set[str] = field(default_factory=set)
    metonyms: set[str] = field(default_factory=set)


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
        self.tree, self.vocabulary, self.quotes, self.digest = tree, vocabulary, quotes, digest
        self.offices = sorted(offices)
        self.known: dict[str, Known] = {}
        self.genders: dict[str, bool] = {}
        self._keys: dict[int, str | None] = {}
        self._phrases: dict[int, Phrase | None] = {}
        self._sentence = [-1] * len(tree.words)
        for number, (start, end) in enumerate(tree.sentences):
            self._sentence[start:end] = [number] * (end - start)
        self.persons = Persons(tree, vocabulary)
        self.acronyms = acronyms(tree)
        self.heads = self._name_heads()

    def _name_heads(self) -> list[int]:
        """List the head tokens of all names, in text order."""
        heads = []
        for start, end, _ in self.tree.names:
            inside = range(start, end)
            heads.append(next((t for t in inside if self.tree.heads[t] not in inside), start))
        return heads

    def phrase(self, head: int) -> Phrase | None:
        """Return the phrase a token heads, computed once."""
        if head not in self._phrases:
            self._phrases[head] = phrase(self.tree, head)
        return self._phrases[head]

    def key(self, head: int) -> str | None:
        """Return the key of what a token's phrase stands for, or None where it is open."""
        if head not in self._keys:
            self._keys[head] = None
            self._keys[head] = self._find(head)
        return self._keys[head]

    def _find(self, head: int) -> str | None:
        found = self.phrase(head)
        if found is None:
            return None
        if found.kind is MentionKind.PRONOUN:
            return self.pronoun(head)
        word = self.tree.words[head].lower()
        if word in PERSONAL or self.tree.tags[head] in ("DT", "WDT", "WP", "EX"):
            return None
        named = naming(self.tree, found, self.vocabulary)
        if named.kind is MentionKind.NOMINAL and named.type is EntityType.PERSON:
            holder = self.bearer(head) or self.holder(head)
            if holder is not None:
                return holder
        return self.name(found, named)

    def bearer(self, head: int) -> str | None:
        """Return the person a description is set beside: "the expert, Avinoam Idan"."""
        for child in self.tree.kids(head, "appos"):
            name = self.tree.name_of[child]
            if name >= 0 and self.tree.names[name][2] == "PERSON":
                return self.key(child)
        return None

    def holder(self, head: int) -> str | None:
        """Return the last person before whom the text gave the office of "the minister"."""
        tree = self.tree
        article = tree.kid(head, "det")
        if article is None or tree.words[article].lower() != "the" or tree.kids(head, "amod"):
            return None
        lemma = tree.lemmas[head].lower()
        for office, person in reversed(self.offices):
            if office < head and tree.lemmas[office].lower() == lemma and person != head:
                return self.key(person)
        return None

    def office(self, head: int) -> Phrase | None:
        """Return the phrase of an office: "U.S. Defense Secretary", whatever names it holds."""
        start = head
        for child in reversed([t for t in self.tree.children[head] if t < head]):
            if self.tree.deps[child] in ("compound", "amod", "nmod", "nummod"):
                start = min(self.tree.subtree(child))
        while start > 0 and self._titles(start - 1, head):
            start -= 1
        between = [t for t in range(start, head) if self._role(t) and self.tree.tags[t] != "JJ"]
        if between and self.tree.heads[between[-1]] != head:
            start = between[-1] + 1
        return nominal_span(self.tree, head, start)

    def _role(self, token: int) -> bool:
        lemma = self.tree.lemmas[token].lower()
        return self.vocabulary.head_nouns.get(lemma) is EntityType.PERSON

    def _titles(self, token: int, head: int) -> bool:
        """Whether a word before an office hangs beside it on the name: "former" in "former
        President Trump".
        """
        tree = self.tree
        beside = tree.heads[token] == tree.heads[head] and tree.deps[head] == "compound"
        return beside and tree.deps[token] in ("compound", "amod", "nmod")

    def position(self, head: int) -> str | None:
        """Enter an office among the entities: a concept, named with the state or body it is of."""
        found = self.office(head)
        if found is None:
            return None
        surface = clean(self.tree.span(found.start, found.end))
        name = surface
        if found.of >= 0 and (body := self.phrase(found.of)) is not None:
            if body.kind is MentionKind.NAME:
                name = f"{surface} of {naming(self.tree, body, self.vocabulary).name}"
        elif found.owner >= 0 and (body := self.phrase(found.owner)) is not None:
            if body.kind is MentionKind.NAME:
                name = f"{surface} of {naming(self.tree, body, self.vocabulary).name}"
        key = f"concept/{name}"
        entity = self.known.setdefault(
            key, Known(key, Naming(EntityType.CONCEPT, name, MentionKind.NOMINAL))
        )
        entity.names |= {surface, name}
        return key

    def mentioned(self) -> list[int]:
        """List the heads of all names, of pronouns, and of what statements asked for."""
        pronouns = [t for t, tag in enumerate(self.tree.tags) if tag in ("PRP", "PRP$")]
        return sorted({*self.heads, *pronouns, *self._keys})

    def name(self, found: Phrase, named: Naming) -> str | None:
        """Enter a naming among the known entities and return its key."""
        surface = " ".join(self.tree.span(found.start, found.end).split())
        name, kind = named.name, named.type
        if not any(c.isalnum() for c in name):
            return None
        if named.reading is None and named.kind is MentionKind.NAME:
            name = self.acronyms.get(name, name)
            full = self.persons.full(name)
            if full and kind in (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.CONCEPT):
                name, kind = full, EntityType.PERSON
        key = self._key(kind, name, named)
        entity = self.known.setdefault(key, Known(key, Naming(kind, name, named.kind)))
        if named.reading is not None:
            entity.naming = Naming(kind, name, named.kind, named.reading)
        if named.metonym:
            entity.metonyms.add(surface)
        else:
            entity.names.add(surface.replace("’", "'"))
        return key

    def _key(self, kind: EntityType, name: str, named: Naming) -> str:
        if named.kind is MentionKind.NOMINAL:
            name = name if name[:1].isupper() and " " in name else name[:1].lower() + name[1:]
            local = kind in (EntityType.PERSON, EntityType.EVENT) or (
                kind in (EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PLACE)
                and " " not in name
            )
            if local:
                name = f"{name}@{self.digest}"
        return f"{kind.value.lower()}/{name}"

    def pronoun(self, head: int) -> str | None:
        """Resolve a pronoun by who speaks, or by the nearest fitting subject before it."""
        word = self.tree.words[head].lower()
        if word in SPEAKER:
            return self.speaker(head)
        if word == "it" and self._expletive(head):
            return None
        best: tuple[float, int] | None = None
        for candidate in self._candidates(head, word):
            score = self._salience(candidate, head)
            if best is None or score > best[0]:
                best = (score, candidate)
        if best is None:
            return None
        key = self.key(best[1])
        if key is not None and word in PERSON:
            self.genders.setdefault(key, word in FEMALE)
        return key

    def _expletive(self, head: int) -> bool:
        """Whether "it" stands for a clause that follows: "it is time to", "it makes sense that"."""
        verb = self.tree.heads[head]
        if self.tree.deps[head] not in SUBJECT or not self.tree.is_verb(verb):
            return False
        predicates = [verb, *self.tree.kids(verb, "attr", "acomp", "dobj")]
        light = self.tree.lemmas[verb] in ("be", "make", "seem", "appear", "take", "become")
        clauses = ("xcomp", "ccomp", "csubj", "relcl", "acl", "advcl")
        return light and any(
            self.tree.tags[t] == "VB" or self.tree.kid(t, "mark") is not None
            for predicate in predicates
            for t in self.tree.kids(predicate, *clauses)
        )

    def speaker(self, token: int) -> str | None:
        """Return who speaks the quotation a token stands in."""
        for quote in self.quotes:
            if quote.start <= token < quote.end and quote.speaker >= 0:
                return self.key(quote.speaker) if quote.speaker != token else None
        return None

    def _candidates(self, head: int, word: str) -> list[int]:
        """List heads before a pronoun that agree with it in kind, number and gender."""
        here = self._sentence[head]
        first = self.tree.sentences[max(0, here - WINDOW)][0]
        quoted = self._quote(head)
        found = []
        for token in range(first, head):
            if not (self.tree.is_noun(token) or self.tree.tags[token] == "PRP"):
                continue
            if self.tree.deps[token] in ("compound", "amod", "npadvmod") or (
                self._quote(token) != quoted and self._quote(token) >= 0
            ):
                continue
            if self._clashes(token, head):
                continue
            key = self.key(token)
            if key is not None and self._agrees(key, token, word):
                found.append(token)
        return found

    def _quote(self, token: int) -> int:
        for number, quote in enumerate(self.quotes):
            if quote.start <= token < quote.end:
                return number
        return -1

    def _clashes(self, candidate: int, pronoun: int) -> bool:
        """Whether both are arguments of one verb, which a plain pronoun cannot share."""
        tree = self.tree
        if tree.tags[pronoun] == "PRP$" or tree.words[pronoun].lower().endswith("sel"):
            return tree.heads[pronoun] == candidate
        return tree.heads[candidate] == tree.heads[pronoun]

    def _agrees(self, key: str, token: int, word: str) -> bool:
        kind = key.split("/", 1)[0]
        plural = self.tree.tags[token] in ("NNS", "NNPS") or kind == "group"
        if word in PERSON:
            return kind == "person" and self.genders.get(key, word in FEMALE) == (word in FEMALE)
        if word in PLURAL:
            coordinated = bool(self.tree.kids(token, "conj"))
            return plural or coordinated or kind in ("country", "organization")
        return kind not in ("person", "group") and not plural

    def _salience(self, token: int, pronoun: int) -> float:
        """Score a candidate: subjects of near sentences first, names before descriptions."""
        distance = self._sentence[pronoun] - self._sentence[token]
        score = -1.0 * distance
        dep = self.tree.deps[token]
        if dep in SUBJECT:
            score += 1.2
            if distance == 0 and self._governs(token, pronoun):
                score += 1.0
        elif dep in ("dobj", "poss"):
            score += 0.4
        if self.tree.name_of[token] >= 0:
            score += 0.5
        actors = ("country", "organization", "group", "person")
        if self.tree.words[pronoun].lower() in ("they", "their", "them", "it", "its"):
            kind = (self.key(token) or "").split("/", 1)[0]
            score += 0.4 if kind in actors else 0.0
            if self.tree.words[pronoun].lower() in PLURAL and self.tree.tags[token] == "NNS":
                score += 0.6
        return score + token / (10 * len(self.tree.words))

    def _governs(self, subject: int, pronoun: int) -> bool:
        verb = self.tree.heads[subject]
        return any(above == verb for above in self.tree.ancestors(pronoun))

    def entities(self) -> tuple[Entity, ...]:
        """Return all entities that were asked for, by key."""
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
            links=tuple(dict.fromkeys(links)),
        )
