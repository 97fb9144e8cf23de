"""A pronoun and a noun of a parse -> whether grammar lets one stand for the other.

Enters: a tree.  Leaves: answers about clauses: who does what a verb says, whether two tokens are
different ends of one verb, whether "it" only holds the place of a clause.
"""

from collections.abc import Iterator

from kg.clauses.control import subjects
from kg.parse.tree import RELATIVES, TIMES, Tree

SUBJECT = frozenset({"nsubj", "nsubjpass"})
LIGHT = frozenset({"be", "make", "seem", "appear", "take", "become", "mean"})
CLAUSES = ("xcomp", "ccomp", "csubj", "relcl", "acl", "advcl")
REPORTED = frozenset(
    {"say", "report", "announce", "believe", "think", "expect", "hope", "know", "claim", "allege"}
    | {"understand", "reveal", "estimate", "rumour", "rumor", "suggest", "confirm", "fear"}
    | {"mention", "note", "argue", "decide", "agree", "stress", "remember", "recall", "prove"}
    | {"show", "find", "discover", "speculate", "predict", "acknowledge", "recommend", "assume"}
    | {"conclude", "disclose", "learn", "concede"}
)
IMPERSONAL = frozenset({"seem", "appear", "happen", "emerge", "transpire", "matter", "turn"})
FALLING = frozenset({"rain", "snow", "hail", "drizzle"})
SENSE = frozenset({"sense", "difference", "easy", "easier", "hard", "harder", "clear"})
# What it feels, without anybody who feels: "it felt good out there".
FELT = frozenset(
    {"good", "great", "bad", "right", "wrong", "strange", "amazing", "different", "weird", "nice"}
    | {"surreal", "natural", "awful", "terrible", "wonderful", "fantastic", "like"}
)
# What one is, not what doing something is: "it is able to fly".
PERSONAL = frozenset(
    {"able", "unable", "due", "ready", "set", "willing", "unwilling", "bound", "eager", "free"}
    | {"prepared", "keen", "reluctant", "sure", "supposed", "about", "determined", "likely"}
    | {"unlikely", "poised", "committed", "open", "close", "subject"}
)
WEATHER_AND_TIME = frozenset(
    {"time", "day", "night", "morning", "noon", "midnight", "o'clock", "late", "early", "dark"}
    | {"sunny", "rainy", "cloudy", "windy", "freezing"}
)


class Binding:
    """Answers questions of grammar about one parse; what is worked out is kept."""

    def __init__(self, tree: Tree) -> None:
        """Hold the parse."""
        self.tree = tree
        self._subjects: dict[int, frozenset[int]] = {}

    def doers(self, verb: int) -> frozenset[int]:
        """Return who does what a verb says, by control and coordination too."""
        if verb not in self._subjects:
            self._subjects[verb] = frozenset(subjects(self.tree, verb))
        return self._subjects[verb]

    def verb(self, token: int) -> int:
        """Return the verb in whose clause a token stands, or -1."""
        return next((t for t in self.tree.ancestors(token) if self.tree.is_verb(t)), -1)

    def clashes(self, candidate: int, pronoun: int) -> bool:
        """Whether grammar forbids a pronoun to stand for a noun.

        Both are ends of one verb ("Rome met them", "Rome published details of it"), the one is
        coordinated with the other, or the pronoun stands in the noun's own phrase ("the head of
        its army").  The same holds of what a participle before says: "Speaking to Berg, he said".
        """
        tree, above = self.tree, self.tree.heads[pronoun]
        if self._within(candidate, pronoun):
            return True
        if tree.tags[pronoun] == "PRP$":
            return False
        if tree.deps[pronoun] in SUBJECT and self._acted_on(candidate, above):
            return True
        below = pronoun
        while tree.deps[below] in ("pobj", "prep", "dobj", "dative") and not tree.is_verb(above):
            below, above = above, tree.heads[above]
        if not tree.is_verb(above):
            return False
        if tree.heads[candidate] == above and tree.deps[below] != "advcl":
            return True
        if tree.deps[above] == "relcl" and tree.heads[above] == candidate:
            return True
        return tree.deps[pronoun] not in SUBJECT and candidate in self.doers(above)

    def _acted_on(self, candidate: int, verb: int) -> bool:
        """Whether who does what a verb says does something to a noun in a participle before."""
        tree, above = self.tree, self.tree.heads[candidate]
        if tree.deps[candidate] not in ("pobj", "dobj"):
            return False
        if tree.deps[candidate] == "pobj":
            above = tree.heads[above]
        main = tree.heads[above]
        # "Speaking to Berg, he said, 'It works'": the quotation may be read as the main clause
        beside = tree.heads[verb] == main and tree.deps[verb] in ("parataxis", "ccomp")
        return (
            tree.deps[above] == "advcl"
            and (main == verb or beside)
            and tree.tags[above] in ("VBG", "VBN")
            and tree.kid(above, *SUBJECT, "mark") is None
        )

    def others(self, pronoun: int) -> Iterator[int]:
        """Yield the nouns whose thing a pronoun cannot stand for, wherever that was named.

        Who does what is done to "it" is another; and who does a thing is not named in what
        follows of the clause ("He said that Berg ...": another than Berg).
        """
        tree, above = self.tree, self.tree.heads[pronoun]
        if tree.tags[pronoun] == "PRP$":
            return
        if tree.deps[pronoun] in SUBJECT:
            later = [t for t in self._clause_of(above) if t > pronoun]
            yield from (t for t in later if tree.name_of[t] >= 0 and tree.deps[t] != "compound")
            return
        while tree.deps[above] in ("pobj", "prep", "dobj") and not tree.is_verb(above):
            above = tree.heads[above]
        if tree.is_verb(above):
            doers = self.doers(above)
            yield from (t for t in doers if t < pronoun or tree.is_noun(t))

    def _clause_of(self, verb: int) -> Iterator[int]:
        """Yield what hangs on a verb, without the clauses that are coordinated with it."""
        stack = [verb]
        while stack:
            token = stack.pop()
            yield token
            stack += [t for t in self.tree.children[token] if not self._beside(t)]

    def _beside(self, token: int) -> bool:
        clause = self.tree.is_verb(token) and self.tree.deps[token] in ("conj", "parataxis", "dep")
        return clause or self.tree.deps[token] == "advcl"

    def _within(self, candidate: int, pronoun: int) -> bool:
        """Whether a pronoun hangs below a noun without a verb between them."""
        for above in self.tree.ancestors(pronoun):
            if above == candidate:
                return True
            if self.tree.is_verb(above):
                return False
        return False

    def does(self, token: int, pronoun: int) -> bool:
        """Whether a token is who does what a pronoun's own verb says.

        In "Germany urged France to cut its deficit" it is France that cuts.
        """
        verb = self.verb(pronoun)
        return verb >= 0 and token in self.doers(verb)

    def governs(self, subject: int, pronoun: int) -> bool:
        """Whether a token does what a clause says in which the pronoun's clause stands."""
        tree, own = self.tree, self.verb(pronoun)
        if own < 0:
            return False
        return any(tree.is_verb(t) and subject in self.doers(t) for t in tree.ancestors(own))

    def reflexives(self, pronoun: int) -> Iterator[int]:
        """Yield what "himself" may stand for: the noun beside it, then who does what is said."""
        tree, above = self.tree, self.tree.heads[pronoun]
        if tree.deps[pronoun] in ("appos", "npadvmod", "nmod") and _nominal(tree, above):
            yield above
        for verb in tree.ancestors(pronoun):
            own = tree.kid(verb, *SUBJECT)
            doers = sorted(self.doers(verb)) if tree.is_verb(verb) else []
            yield from (t for t in (*doers, own) if t is not None and t != pronoun)

    def fronted(self, pronoun: int) -> int:
        """Return the subject before which a pronoun stands in a fronted phrase, or -1.

        "In his speech, the mayor thanked ..."
        """
        tree, below = self.tree, pronoun
        for above in tree.ancestors(pronoun):
            if tree.deps[below] in ("prep", "advcl") and tree.is_verb(above) and below < above:
                subject = tree.kid(above, *SUBJECT)
                if subject is not None and max(tree.subtree(below)) < subject:
                    return subject
            below = above
        return -1

    def expletive(self, pronoun: int) -> bool:
        """Whether "it" stands for a clause, the weather or the time, not for a thing."""
        tree, verb = self.tree, self.tree.heads[pronoun]
        if tree.deps[pronoun] in SUBJECT and tree.tags[verb].startswith("JJ"):
            # "making it easier to obtain"
            return any(tree.tags[t] == "VB" for t in tree.kids(verb, *CLAUSES))
        if tree.deps[pronoun] not in SUBJECT or not (tree.is_verb(verb) or tree.tags[verb] == "MD"):
            return False
        lemma = "be" if tree.words[verb] in ("’s", "'s") else tree.lemmas[verb]
        clauses = tree.kids(verb, *CLAUSES)
        if tree.deps[pronoun] == "nsubjpass" and lemma in REPORTED:
            return any(tree.deps[t] in ("ccomp", "csubj") for t in clauses)
        predicates = tree.kids(verb, "attr", "acomp", "dobj", "oprd", "advmod")
        said = {tree.lemmas[t].lower() for t in predicates}
        timed = any(tree.label(t) in TIMES for t in predicates)
        if lemma == "be" and any(tree.label(t) == "PERSON" for t in tree.kids(verb, "attr")):
            return True  # "it was Berg, and not Stone, who won"
        if lemma in FALLING or (lemma == "be" and (timed or said & WEATHER_AND_TIME)):
            return True
        if lemma == "feel":
            return bool({*said, *(tree.words[t].lower() for t in tree.kids(verb, "prep"))} & FELT)
        if lemma in IMPERSONAL and all(tree.tags[t] == "WRB" for t in predicates):
            return any(t > verb and tree.deps[t] == "ccomp" for t in clauses)
        if lemma == "take" and not timed:
            return False
        if lemma == "make" and not said & SENSE:
            return False
        if lemma == "be" and any(self._judged(t, predicates) for t in clauses):
            return True
        return lemma in LIGHT and any(
            self._clause(t)
            for above in (verb, *predicates)
            if tree.lemmas[above].lower() not in PERSONAL
            for t in tree.kids(above, *CLAUSES)
        )

    def _judged(self, verb: int, predicates: list[int]) -> bool:
        """Whether a gerund stands right behind an adjective: "it was painful losing"."""
        tree, before = self.tree, verb - 1
        return tree.tags[verb] == "VBG" and before in predicates and tree.tags[before] == "JJ"

    def _clause(self, verb: int) -> bool:
        """Whether a verb heads a clause that "it" can stand for: "to leave", "that they left"."""
        tree = self.tree
        if tree.deps[verb] == "relcl":
            # A cleft: "it was Rome that paid".
            return any(tree.tags[t] in RELATIVES for t in tree.kids(verb, "nsubj"))
        if tree.deps[verb] == "advcl":
            return any(tree.words[t].lower() == "that" for t in tree.kids(verb, "mark")) or (
                tree.tags[verb] == "VB" and bool(tree.kids(verb, "aux"))
            )
        return tree.tags[verb] == "VB" or tree.kid(verb, "mark") is not None


def _nominal(tree: Tree, token: int) -> bool:
    return tree.is_noun(token) or tree.tags[token] == "PRP"
