"""Common nouns of one article -> what they name: a concept of all articles, or a thing of this.

Enters: a nominal phrase with its type.  Leaves: a `Common`: its name in one spelling, whether it
is a thing of this article alone, and the wider concepts above it.

What all articles share is a kind of thing, told by its words: "defense budget", "corruption".
What one article speaks of is its own: persons, events, and bodies, places, works and laws without
a name ("the company", "a peace deal"); acts and attitudes ("the decision", "support"); what is
counted, ordered or graded ("two flights", "the first aircraft", "new rules"); a single noun that
the article points at ("the plane", "its engines"); and whatever stands for a noun ("others").  A
body or place is shared where a country has one of it: "the Iranian parliament".
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.mentions import Naming, clean, naming
from kg.model import EntityType, MentionKind
from kg.parse.tree import PROPER, Tree
from kg.phrases import MEASURES, NAMES, Phrase, phrase
from kg.resolve.nominals.compounds import LASTING, compound
from kg.resolve.nominals.wording import Wording
from kg.vocabulary import Reading, Vocabulary

# What stands for a noun and names nothing by itself.
PRONOMINAL = frozenset(
    {"one", "ones", "other", "others", "another", "many", "most", "more", "much", "some", "few"}
    | {"several", "all", "both", "each", "none", "any", "either", "neither", "enough", "less"}
    | {"nobody", "no-one", "noone", "somebody", "someone", "anybody", "anyone", "everybody"}
    | {"everyone", "nothing", "something", "anything", "everything", "thing", "things", "lot"}
    | {"lots", "number", "numbers", "dozen", "dozens", "hundreds", "thousands", "millions"}
    | {"billions", "plenty", "rest", "half", "part", "parts", "majority", "kind", "sort", "same"}
    | {"such", "way", "ways", "time", "times", "fact", "case", "so", "latter", "former", "bit"}
    | {"place", "date", "order", "effect", "account", "addition", "advance", "turn", "side"}
)
PERSONS = frozenset({"nobody", "no one", "no-one", "noone", "somebody", "someone", "anybody"}) | {
    *("anyone", "everybody", "everyone"),
}
# What there is but one of.
UNIQUE = frozenset(
    {"world", "internet", "web", "environment", "climate", "universe", "globe", "planet"}
    | {"atmosphere", "stratosphere", "space", "nature", "humanity", "mankind", "society"}
)
# What a country has one of.
SOLE = frozenset(
    {"parliament", "senate", "congress", "cabinet", "military", "army", "navy", "air force"}
    | {"police", "coast guard", "judiciary", "supreme court", "constitutional court"}
    | {"central bank", "foreign ministry", "defense ministry", "interior ministry"}
    | {"justice ministry", "finance ministry", "health ministry", "constitution", "population"}
    | {"people", "public", "capital", "mainland", "airspace", "coast", "territory", "state media"}
    | {"ministry of foreign affairs", "ministry of defense", "national assembly", "monarchy"}
    | {"state television", "opposition", "armed forces", "presidency", "government"}
)
# A country's or a body's, where an adjective or "of" tells whose it is.
OWNED = frozenset(
    {"budget", "spending", "expenditure", "policy", "economy", "debt", "currency", "deficit"}
    | {"program", "constitution", "inflation", "sovereignty", "independence"}
)
# "Another border agreement" is none of those before.
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
THINGS = frozenset({EntityType.ORGANIZATION, EntityType.PLACE, EntityType.LAW, EntityType.GROUP})


@dataclass(frozen=True, slots=True)
class Common:
    """What a common noun names: `wider` are the names of concepts above it, the nearest first.

    `name` is the same whatever the words, `label` what it is called, `form` what the text says.
    """

    type: EntityType
    name: str
    local: bool
    wider: tuple[str, ...] = ()
    label: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a thing is: its name and type, how it is told, and where the thing's own words start.

    `how` is "adjective", "possessive" or "of".
    """

    name: str
    type: EntityType
    how: str
    start: int


class Concepts:
    """Reads the common nouns of one article."""

    def __init__(
        self, tree: Tree, vocabulary: Vocabulary, phrase: Callable[[int], Phrase | None]
    ) -> None:
        """Note the nouns that the article points at: "the plane", "its engines".

        `phrase` gives the phrase that a token heads.
        """
        self.tree, self.vocabulary, self.phrase = tree, vocabulary, phrase
        self.wording = Wording(tree)
        self._pointed = {
            tree.lemmas[head].lower()
            for token, dep in enumerate(tree.deps)
            if dep in ("det", "poss", "nummod")
            and not tree.kids(head := tree.heads[token], "compound", "amod", "nmod")
        }
        self._heads: dict[str, list[int]] = defaultdict(list)
        for token, tag in enumerate(tree.tags):
            if tag in ("NN", "NNS"):
                self._heads[tree.words[token].lower()].append(token)

    def introduced(self, found: Phrase) -> int:
        """Return the one head before whose phrase ends in all words of this one, or -1.

        "The border agreement" is the "Turkish-Libyan border agreement" that was spoken of before.
        """
        tree, head = self.tree, found.head
        article = tree.kid(head, "det")
        if head - found.start < 1 or article is None:
            return -1
        if tree.words[article].lower() not in DEFINITE:
            return -1
        short = f" {clean(tree.span(found.start, found.end)).lower()}"
        longer: dict[str, int] = {}
        for other in self._heads[tree.words[head].lower()]:
            if other >= head:
                break
            whole = self.phrase(other) if other - head + found.start > 0 else None
            if whole is not None and whole.kind is MentionKind.NOMINAL:
                name = clean(tree.span(whole.start, whole.end)).lower()
                if name.endswith(short):
                    longer.setdefault(name, other)
        return min(longer.values()) if len(longer) == 1 else -1

    def common(self, found: Phrase, named: Naming) -> Common:
        """Read a nominal phrase that was typed and named by its own words."""
        read = self._between(found, named) or self._read(found, named)
        if read.local or read.form:
            return read
        label = self._lowered(found, named.name)
        if topic := self.wording.topic(found) if found.start == found.head else "":
            label = f"{label} {self.tree.words[found.head + 1].lower()} {topic}"
        return replace(read, label=label, form=label)

    def _between(self, found: Phrase, named: Naming) -> Common | None:
        """Read "U.S.-South Korea alliance": a thing of two parties."""
        two = compound(self.tree, found, self.vocabulary)
        if two is None:
            return None
        core = self.wording.core(two.start, found)
        local = core.rsplit(" ", 1)[-1] not in LASTING
        joined = two.start > found.start
        form = clean(self.tree.span(found.start, found.end)) if joined else f"{two.name} {core}"
        wider = (core,) if named.type is EntityType.CONCEPT else ()
        return Common(named.type, f"{two.name} {core}", local, wider, form=form)

    def _read(self, found: Phrase, named: Naming) -> Common:
        tree, head = self.tree, found.head
        word = tree.words[head].lower()
        amount = tree.tags[head] in ("CD", "$") or word in MEASURES
        if amount or (found.start == head and (word in PRONOMINAL or tree.tags[head] == "JJ")):
            return self._pronominal(found, named)
        owner = self.owner(found)
        if named.type is EntityType.CONCEPT:
            return self._concept(found, named, owner)
        if named.type in THINGS and owner is not None and owner.type is EntityType.COUNTRY:
            core = self.wording.core(owner.start, found)
            if core in SOLE or core.rsplit(" ", 1)[-1] in SOLE:
                return Common(named.type, self._owned(core, owner, found), local=False)
        return Common(named.type, self._lowered(found, named.name), local=True)

    def _pronominal(self, found: Phrase, named: Naming) -> Common:
        """Read "others", "no one", "two": a thing of the article alone."""
        tree, head = self.tree, found.head
        name = self._lowered(found, named.name)
        if head and tree.words[head - 1].lower() in ("no", "every", "any", "some"):
            name = f"{tree.words[head - 1].lower()} {name}" if name in ("one", "body") else name
        kind = EntityType.GROUP if name in PERSONS else named.type
        return Common(kind, name, local=True)

    def _concept(self, found: Phrase, named: Naming, owner: Owner | None) -> Common:
        tree = self.tree
        if found.end > found.head + 1 or "-" in tree.words[found.head] or not self._plain(found):
            return Common(named.type, self._lowered(found, named.name), local=self._acts(found))
        start = owner.start if owner is not None else found.start
        topic = self.wording.topic(found) if start == found.head else ""
        lemma = self.wording.core(found.head, found)
        core = f"{topic} {lemma}" if topic else self.wording.core(start, found)
        known = self.entry(core)
        core = known.name if known is not None else core
        topical = bool(topic) or self.wording.kinds(start, found)
        single = not topic and start == found.head
        if single:
            topical = owner is not None and tree.lemmas[found.head].lower() in OWNED
        kindly = topical or (single and self._generic(found, owner))
        local = known is None and not kindly
        wider = [lemma] if topic or local else self.wording.tails(start, found)
        if owner is not None:
            wider = [core, *wider] if not local else wider
            name = self._lowered(found, named.name) if local else self._owned(core, owner, found)
        elif found.of >= 0:
            name = f"{core} of {named.name.rpartition(' of ')[2]}" if " of " in named.name else core
            local = local or " of " in named.name
        else:
            name = self._lowered(found, named.name) if local else core
        return Common(named.type, name, local, tuple(w for w in dict.fromkeys(wider) if w != name))

    def entry(self, name: str) -> Reading | None:
        """Return the ontology's entry of a concept: "trade" is a topic, whatever stands before."""
        readings = self.vocabulary.gazetteer.get(name, ())
        return next((r for r in readings if r.type is EntityType.CONCEPT), None)

    def _plain(self, found: Phrase) -> bool:
        """Whether a noun is a word: letters alone."""
        return self.tree.lemmas[found.head].isalpha() and self.tree.is_noun(found.head)

    def _acts(self, found: Phrase) -> bool:
        return self.tree.lemmas[found.head].lower() in self.vocabulary.action_nouns

    def _generic(self, found: Phrase, owner: Owner | None) -> bool:
        """Whether a single noun names its kind: the article points at none of it."""
        lemma = self.tree.lemmas[found.head].lower()
        if owner is not None:
            return False
        return lemma in UNIQUE or not (lemma in self._pointed or self._acts(found))

    def owner(self, found: Phrase) -> Owner | None:
        """Find whose a thing is: "Iran's", "Iranian", "of Iran"."""
        tree = self.tree
        if found.owner >= 0:
            return self._named_owner(found.owner, "possessive", found.start)
        for end in range(min(found.head, found.start + 4), found.start, -1):
            surface = tree.span(found.start, end)
            if surface[:1].isupper() and tree.words[end - 1] not in ("-", "–"):
                for reading in self.vocabulary.readings(surface):
                    joined = end < found.head and tree.words[end] in ("-", "–")
                    if reading.type is EntityType.COUNTRY and not joined:
                        return Owner(reading.name, reading.type, "adjective", end)
        if found.of >= 0 and tree.kid(found.of, "conj") is None:
            return self._named_owner(found.of, "of", found.start)
        return None

    def _named_owner(self, token: int, how: str, start: int) -> Owner | None:
        inner = phrase(self.tree, token)
        if inner is None or inner.kind is not MentionKind.NAME:
            return None
        named = naming(self.tree, inner, self.vocabulary)
        return Owner(named.name, named.type, how, start)

    def _owned(self, core: str, owner: Owner, found: Phrase) -> str:
        """Name a thing by whose it is: "Japanese budget", "Ana Popa's budget", "budget of NATO".

        An "of" may as well tell what an act is done to, or what a part is part of: only where
        the noun is of those that are owned does it become an adjective.
        """
        lemma = self.tree.lemmas[found.head].lower()
        if owner.type is EntityType.PERSON and owner.how == "possessive":
            return f"{owner.name}'s {core}"
        adjective = self.vocabulary.adjectives.get(owner.name)
        if adjective and (owner.how != "of" or lemma in OWNED or core in SOLE):
            return f"{adjective} {core}"
        if owner.how == "adjective":
            return f"{owner.name} {core}"
        return f"{core} of {owner.name}"

    def _lowered(self, found: Phrase, name: str) -> str:
        """Write a name without the capital that a sentence gives its first word."""
        word = self.tree.words[found.start]
        proper = self.tree.tags[found.start] in PROPER or self.tree.label(found.start) in NAMES
        if proper or not name.startswith(word) or any(c.isupper() for c in word[1:]):
            return name
        return name[:1].lower() + name[1:]
