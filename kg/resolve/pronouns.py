"""Pronouns of one article -> what they stand for.

Enters: the parse, its quotations and a function that names what any earlier phrase stands for.
Leaves: the key of the antecedent: who speaks for "I" and "we", else the most salient phrase
before that agrees in kind, number and gender.
"""

from collections.abc import Callable, Sequence

from kg.clauses.control import subjects
from kg.clauses.quotation import Quotation
from kg.parse.tree import TIMES, Tree
from kg.phrases import NUMBERS
from kg.resolve.link import Link

SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})
SPEAKERS = frozenset({"we", "us", "our", "ours", "ourselves", "'s", "’s"})
PERFORMATIVE = frozenset(
    {"urge", "call", "insist", "request", "demand", "ask", "expect", "condemn", "welcome", "thank"}
    | {"reject", "support", "appreciate", "regret", "promise", "say", "propose", "warn", "hope"}
)
PERSON = frozenset({"he", "him", "his", "himself", "she", "her", "herself"})
FEMALE = frozenset({"she", "her", "herself"})
PLURAL = frozenset({"they", "them", "their", "themselves"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
WINDOW = 5

# How much each trait of a candidate weighs against a sentence of distance, which costs one.
AS_SUBJECT = 1.2
AS_SUBJECT_ABOVE = 1.0
AS_DOER = 2.2
AS_OBJECT = 0.4
AS_NAME = 0.5
AS_ACTOR = 0.4
AS_PLURAL = 0.6
ACTORS = frozenset({"country", "organization", "group", "person"})
# What one word names and "they" may stand for.
BODIES = frozenset({"country", "organization"})


class Pronouns:
    """Finds what the pronouns of one article stand for.

    `key` names the entity of a token's phrase; it is asked for tokens before the pronoun only.
    """

    def __init__(
        self, tree: Tree, quotes: Sequence[Quotation], key: Callable[[int], str | None]
    ) -> None:
        """Hold the parse and number its sentences."""
        self.tree, self.quotes, self.key = tree, quotes, key
        self.genders: dict[str, bool] = {}
        self._sentence = [-1] * len(tree.words)
        for number, (start, end) in enumerate(tree.sentences):
            self._sentence[start:end] = [number] * (end - start)

    def resolve(self, head: int) -> Link | None:
        """Resolve a pronoun by who speaks, or by the nearest fitting subject before it."""
        word = self.tree.words[head].lower()
        if word in SPEAKER or word in SPEAKERS:
            return _link(self._first_person(head, word), "pronoun of the speaker")
        if word == "it" and self._expletive(head):
            return None
        if word in REFLEXIVE:
            return _link(self.reflexive(head), "reflexive pronoun")
        candidates = self._candidates(head, word)
        if not candidates:
            return None
        key = self.key(max(candidates, key=lambda token: self._salience(token, head)))
        if key is not None and word in PERSON:
            self.genders.setdefault(key, word in FEMALE)
        return _link(key, "pronoun")

    def _first_person(self, head: int, word: str) -> str | None:
        """Return who says "I", and which body says "we".

        A person who says "we" speaks of others too, whom the text does not name, but for what
        is done by saying it ("we urge"); a letter that says "I" is not who wrote it.
        """
        key = self.speaker(head)
        kind = key.split("/", 1)[0] if key is not None else ""
        if word == "we" and self.tree.lemmas[self.tree.heads[head]] in PERFORMATIVE:
            return key
        person = kind in ("person", "group") if word in SPEAKER else kind in ("group", *BODIES)
        return key if person else None

    def reflexive(self, head: int) -> str | None:
        """Return the noun that "himself" stands beside, else the subject of its verb."""
        tree = self.tree
        if tree.deps[head] in ("appos", "npadvmod", "nmod") and tree.is_noun(tree.heads[head]):
            return self.key(tree.heads[head])
        for above in tree.ancestors(head):
            subject = tree.kid(above, *SUBJECT)
            if subject is not None and subject != head:
                return self.key(subject)
        return None

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
        # Nobody speaks of himself as "he" or "they".
        speaker = self.speaker(head) if word not in ("it", "its") else None
        found = []
        for token in range(first, head):
            if not (self.tree.is_noun(token) or self.tree.tags[token] == "PRP"):
                continue
            if self.tree.deps[token] in ("compound", "amod", "npadvmod") or self._counts(token):
                continue
            if self._quote(token) not in (-1, quoted) or self._clashes(token, head):
                continue
            key = self.key(token)
            if key is not None and key != speaker and self._agrees(key, token, word):
                found.append(token)
        return found

    def _counts(self, token: int) -> bool:
        """Whether a token is part of an amount or a time: "500 miles"."""
        name = self.tree.name_of[token]
        return name >= 0 and self.tree.names[name][2] in NUMBERS | TIMES

    def _quote(self, token: int) -> int:
        for number, quote in enumerate(self.quotes):
            if quote.start <= token < quote.end:
                return number
        return -1

    def _clashes(self, candidate: int, pronoun: int) -> bool:
        """Whether both are arguments of one verb, which a plain pronoun cannot share."""
        tree, above = self.tree, self.tree.heads[pronoun]
        if tree.tags[pronoun] == "PRP$":
            return above == candidate
        if tree.deps[pronoun] == "pobj" and tree.deps[candidate] in SUBJECT:
            return tree.heads[candidate] in (above, tree.heads[above])
        return tree.heads[candidate] == above

    def _agrees(self, key: str, token: int, word: str) -> bool:
        kind = key.split("/", 1)[0]
        plural = self.tree.tags[token] in ("NNS", "NNPS") or kind == "group"
        if word in PERSON:
            return kind == "person" and self.genders.get(key, word in FEMALE) == (word in FEMALE)
        if word in PLURAL:
            coordinated = bool(self.tree.kids(token, "conj"))
            return kind != "place" and (plural or coordinated or kind in BODIES)
        return kind not in ("person", "group") and not plural

    def _salience(self, token: int, pronoun: int) -> float:
        """Score a candidate: subjects of near sentences first, names before descriptions."""
        distance = self._sentence[pronoun] - self._sentence[token]
        word = self.tree.words[pronoun].lower()
        # Of two that are equal otherwise, the nearer.
        score = token / (10 * len(self.tree.words)) - distance
        if self.tree.deps[token] in SUBJECT:
            score += AS_SUBJECT
            if distance == 0 and self._governs(token, pronoun):
                score += AS_SUBJECT_ABOVE
        elif self.tree.deps[token] in ("dobj", "poss"):
            score += AS_OBJECT
        owner = self.tree.tags[pronoun] == "PRP$"
        if owner and distance == 0 and self._does(token, pronoun):
            score += AS_DOER
        if self.tree.name_of[token] >= 0:
            score += AS_NAME
        if word not in PERSON and (self.key(token) or "").split("/", 1)[0] in ACTORS:
            score += AS_ACTOR
        if word in PLURAL and self.tree.tags[token] == "NNS":
            score += AS_PLURAL
        return score

    def _does(self, token: int, pronoun: int) -> bool:
        """Whether a token is who does what the pronoun's own verb says, by control too.

        In "Germany urged France to cut its deficit" it is France that cuts.
        """
        for above in self.tree.ancestors(pronoun):
            if self.tree.is_verb(above):
                return above > token and token in subjects(self.tree, above)
        return False

    def _governs(self, subject: int, pronoun: int) -> bool:
        verb = self.tree.heads[subject]
        return any(above == verb for above in self.tree.ancestors(pronoun))


def _link(key: str | None, rule: str) -> Link | None:
    return None if key is None else Link(key, rule)
