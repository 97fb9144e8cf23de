"""A pronoun and a candidate -> how likely the one stands for the other, and why.

Enters: a candidate that agrees with the pronoun.  Leaves: a score, and the weightiest reason in
words.  The weights were chosen on the coreference chains of two development sets at once.
"""

from collections.abc import Iterator, Mapping
from math import log2

from kg.parse.labels import BRANDED, THINGS
from kg.parse.tree import PROPER, Tree
from kg.resolve.pronouns.binding import REPORTED, SUBJECT, Binding
from kg.resolve.pronouns.candidates import BODIES, PERSON, PLURAL, Candidate

WEIGHTS: Mapping[str, float] = {
    "subject of its own clause": 2.0,
    "same noun as its predicate": 1.5,
    "subject of the clause above": 0.9,
    "subject of a sentence": 0.9,
    "one who can speak": 0.8,
    "one who spoke before": 0.7,
    "subject after a fronted phrase": 0.5,
    "noun that a participle describes": 0.5,
    "subject of a clause": 0.4,
    "one whose product it is": 1.5,
    "one who can own": 0.5,
    "one who can act": 0.3,
    "object as it is": 0.4,
    "pronoun before": 0.3,
    "part of another phrase": -0.5,
    "actor to whom it is done": -1.0,
    "one body in the plural": -1.3,
    "thing that cannot speak": -2.0,
    "thing that may be a person": -2.5,
}
# What a sentence of distance costs, up to so many, and what each doubling of mentions is worth.
DISTANCE, FARTHEST = 1.8, 3
MENTIONED = 0.6
OFTEN, NEAR = "most mentioned", "nearest that agrees"

ACTORS = frozenset({"country", "organization", "group", "person"})
# What only those do who have a mind or a voice.
THINKING = frozenset(
    {"say", "tell", "add", "explain", "note", "claim", "state", "write", "argue", "believe"}
    | {"think", "want", "hope", "expect", "estimate", "plan", "promise", "urge", "ask", "deny"}
    | {"warn", "know", "insist", "agree", "decide", "fear", "feel", "admit", "suggest"}
    | {"propose", "refuse", "demand", "intend", "aim", "seek", "vow", "pledge", "understand"}
    | {"announce", "reveal", "confirm", "reject", "acknowledge", "conclude", "complain", "worry"}
)

# What comes to pass, and what only that is: "it happened", "it is a step".
HAPPENING = frozenset({"happen", "occur"})
EVENTS = frozenset(
    {"step", "move", "sign", "stunt", "crisis", "victory", "win", "defeat", "decision", "day"}
    | {"moment", "pleasure", "shame", "mistake", "tragedy", "game", "match", "deal", "issue"}
    | {"question", "matter", "result", "reason", "way", "experience", "attempt", "attack"}
    | {"chance", "opportunity", "start", "beginning", "end", "lie", "joke", "fact", "idea"}
    | {"plan", "blow", "loss", "setback", "message", "warning", "test", "war", "agreement"}
    | {"product", "version", "model", "milestone", "tool", "feature", "update"}
    | {"law", "document", "surprise", "miracle", "honor", "honour", "priority", "sentence"}
)
LASTING = frozenset({"country", "organization", "place", "person"})


class Salience:
    """Scores candidates of one parse against its pronouns."""

    def __init__(self, tree: Tree, binding: Binding) -> None:
        """Hold the parse and count its sentences."""
        self.tree, self.binding = tree, binding
        self.sentences = [-1] * len(tree.words)
        for number, (start, end) in enumerate(tree.sentences):
            self.sentences[start:end] = [number] * (end - start)

    def score(self, found: Candidate, pronoun: int, mentions: int) -> tuple[float, str]:
        """Return how much speaks for a candidate, and the weightiest reason."""
        traits = list(self.traits(found, pronoun))
        distance = abs(self.sentences[pronoun] - self.sentences[found.token])
        often = MENTIONED * log2(1 + mentions)
        # Of two that are equal otherwise, the nearer.
        nearness = found.token / (100 * len(self.tree.words))
        total = sum(WEIGHTS[trait] for trait in traits) + often + nearness
        reasons = {trait: WEIGHTS[trait] for trait in traits}
        if mentions > 1:
            reasons[OFTEN] = often - MENTIONED
        best = max(reasons, key=lambda trait: reasons[trait], default=NEAR)
        reason = best if reasons.get(best, 0) > 0 else NEAR
        return total - DISTANCE * min(distance, FARTHEST), reason

    def absurd(self, found: Candidate, pronoun: int) -> bool:
        """Whether "it" comes to pass or is said, and the candidate is a body or a place."""
        tree, verb = self.tree, self.tree.heads[pronoun]
        if tree.words[pronoun].lower() != "it":
            return False
        if tree.deps[pronoun] == "nsubj" and tree.lemmas[verb] in HAPPENING:
            return found.kind not in ("event", "concept")
        if found.kind not in LASTING:
            return False
        if tree.deps[pronoun] == "nsubjpass":
            return tree.lemmas[verb] in REPORTED and tree.kid(verb, "xcomp", "oprd") is None
        if tree.deps[pronoun] != "nsubj":
            return False
        said = [tree.lemmas[t].lower() for t in tree.kids(verb, "attr")]
        return any(noun in EVENTS or noun in THINGS for noun in said)

    def traits(self, found: Candidate, pronoun: int) -> Iterator[str]:
        """Yield what speaks for and against a candidate."""
        word = self.tree.words[pronoun].lower()
        yield from self._place(found.token, pronoun)
        if found.pronoun:
            yield "pronoun before"
        elif word in PERSON and found.kind != "person":
            yield "thing that may be a person"
        elif word in PLURAL and not found.plural and found.kind in BODIES:
            yield "one body in the plural"
        if word not in PERSON:
            yield from self._deed(found, pronoun)
        if self._thinks(pronoun) and self._thinks(found.token):
            yield "one who spoke before"

    def _place(self, token: int, pronoun: int) -> Iterator[str]:
        """Yield where in its sentence a candidate stands."""
        tree, role = self.tree, self._role(token)
        here = self.sentences[token] == self.sentences[pronoun]
        owner = tree.tags[pronoun] == "PRP$"
        if token > pronoun:
            yield "subject after a fronted phrase"
        elif here and owner and self.binding.does(token, pronoun):
            described = tree.deps[self.binding.verb(pronoun)] == "acl"
            yield "noun that a participle describes" if described else "subject of its own clause"
        elif here and self.binding.governs(token, pronoun):
            yield "subject of the clause above"
        elif role in SUBJECT:
            verb = tree.heads[token]
            yield "subject of a sentence" if tree.heads[verb] == verb else "subject of a clause"
        elif role == "dobj" and tree.deps[pronoun] == "dobj":
            yield "object as it is"
        elif role == "pobj" and not tree.is_verb(tree.heads[tree.heads[token]]):
            yield "part of another phrase"

    def _deed(self, found: Candidate, pronoun: int) -> Iterator[str]:
        """Yield whether a candidate can do, own or undergo what the clause says."""
        tree, above = self.tree, self.tree.heads[pronoun]
        acts, subject = found.kind in ACTORS, tree.deps[pronoun] in SUBJECT
        if self._thinks(pronoun):
            yield "one who can speak" if acts else "thing that cannot speak"
        elif acts and tree.deps[pronoun] == "nsubj" and tree.lemmas[above] != "be":
            yield "one who can act"
        elif acts and tree.tags[pronoun] == "PRP$":
            made = tree.tags[above] in PROPER or BRANDED.match(tree.words[above])
            yield "one whose product it is" if made else "one who can own"
        elif acts and not subject:
            yield "actor to whom it is done"
        if subject and tree.lemmas[above] == "be":
            said = tree.kid(above, "attr")
            if said is not None and tree.lemmas[said] == tree.lemmas[found.token]:
                yield "same noun as its predicate"

    def _role(self, token: int) -> str:
        """Return the part a noun plays, through coordination and apposition."""
        tree = self.tree
        while tree.deps[token] in ("conj", "appos") and tree.heads[token] != token:
            token = tree.heads[token]
        return tree.deps[token]

    def _thinks(self, token: int) -> bool:
        """Whether a token is the subject of what only those do who have a mind or a voice."""
        subject = self._role(token) in SUBJECT
        return subject and self.tree.lemmas[self.tree.heads[token]] in THINKING
