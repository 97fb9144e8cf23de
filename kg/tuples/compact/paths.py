"""Paths from a verb down to the nouns it takes -> minimal statements with one object each.

"He became a justice of the High Court of Australia" says three things: that he became a justice,
a justice of the High Court, a justice of the High Court of Australia.  Each is the path from the
verb to one noun: all on the way belongs to the relation, the noun alone is the object.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.parse.tree import ASKING, Tree
from kg.phrases import is_time
from kg.statements.reading import Reading
from kg.tuples.compact.content import NEEDING, contents, finite, stated, wanted
from kg.tuples.compact.phrases import (
    Nominal,
    core,
    group,
    members,
    phrase,
    trim,
    turning,
)
from kg.tuples.spans import interrogative

DEEPEST = 3
LONGEST = 12  # steps
DIRECT = ("dobj", "attr", "oprd")
TWOFOLD = frozenset(
    {("because", "of"), ("due", "to"), ("out", "of"), ("instead", "of")}
    | {("as", "of"), ("up", "to"), ("next", "to"), ("along", "with"), ("together", "with")}
    | {("prior", "to"), ("as", "to")}
)
# Phrases that join a sentence to the one before it, and say nothing of its subject.
DISCOURSE = frozenset(
    {("for", "example"), ("for", "instance"), ("as", "result"), ("in", "fact"), ("in", "order")}
    | {("in", "particular"), ("in", "addition"), ("in", "general"), ("of", "course")}
    | {("at", "least"), ("at", "first")}
)


@dataclass(frozen=True, slots=True)
class Path:
    """The words from a subject to where a statement has got, and the steps it took."""

    words: tuple[int, ...]
    steps: tuple[str, ...]
    depth: int = 0

    def then(self, step: str, words: list[int], *, deeper: bool = False) -> "Path":
        """Go one step on."""
        return Path((*self.words, *words), (*self.steps, step), self.depth + deeper)

    def past(self, words: list[int]) -> "Path":
        """Go past a noun, to what stands behind it."""
        return Path((*self.words, *words), self.steps, self.depth + 1)


Found = tuple[Path, list[int]]


def paths(reading: Reading, start: Path, verb: int) -> Iterator[Found]:
    """Yield each path below a verb with the words of its object."""
    return _Walk(reading).verb(start, verb)


class _Walk:
    """The steps that one can take from each kind of token."""

    def __init__(self, reading: Reading) -> None:
        self.tree: Tree = reading.tree
        self.reading = reading

    def verb(self, path: Path, verb: int) -> Iterator[Found]:
        """Follow a verb's objects, and with each of them its adjuncts."""
        if path.depth > DEEPEST or len(path.steps) > LONGEST:
            return
        tree = self.tree
        objects = self.objects(verb)
        given = [t for t in tree.kids(verb, "dative") if tree.tags[t] != "IN"]
        if given and objects:
            receiver = Nominal(given[0])
            yield path.then("dative", []), phrase(tree, receiver)
            path = path.then("dative", core(tree, receiver))
        for step, noun in objects:
            yield path.then(step, []), [*phrase(tree, noun), *wanted(tree, verb, noun.head)]
            yield from self.noun(path.then(step, []), noun)
            yield from self.adjuncts(path.then("+" + step, phrase(tree, noun)), verb)
        if not objects and tree.kid(verb, "acomp") is None:
            yield from self.adjuncts(path, verb)
        yield from self.adjective(path, verb)
        yield from self.content(path, verb)

    def objects(self, verb: int) -> list[tuple[str, Nominal]]:
        """Return the direct objects and predicates of a verb, also the one a relative lacks."""
        tree = self.tree
        found = [
            (tree.deps[first] if first == noun.head else "conjunct", noun)
            for first in tree.kids(verb, *DIRECT)
            for noun in members(tree, first)
            if not interrogative(tree, noun.head)
            if noun.head == first or not self.contrasted(verb, first)
        ]
        own = self.reading.by_head.get(verb)
        if not found and own is not None and tree.deps[verb] == "relcl":
            gap = ("object", tree.heads[verb])
            return [("gap", Nominal(a.head)) for a in own.arguments if (a.role, a.head) == gap]
        return found

    def contrasted(self, verb: int, noun: int) -> bool:
        """Whether a denied noun stands against others: "is not a ship but a boat"."""
        tree = self.tree
        but = any(tree.words[t].lower() == "but" for t in tree.kids(noun, "cc"))
        return but and tree.kid(verb, "neg") is not None

    def adjective(self, path: Path, verb: int) -> Iterator[Found]:
        """Follow "is able to start a business", "became ill with pneumonia"."""
        tree = self.tree
        for token in tree.kids(verb, "acomp"):
            kept = turning(tree, token)
            words = [t for t in core(tree, Nominal(token)) if tree.deps[t] != "advmod" or t in kept]
            if tree.kid(token, "xcomp", "prep") is None:
                yield path.then("adjective", []), words
            yield from self.adjuncts(path.then("adjective", words), token)
            yield from self.adjuncts(path.then("+adjective", words), verb)

    def content(self, path: Path, verb: int) -> Iterator[Found]:
        """Follow what is said, "the problem is that we leave", and "watched us leave"."""
        tree = self.tree
        for inner in tree.kids(verb, "ccomp"):
            if not finite(tree, verb, inner):
                yield from self.raised(path, verb, inner)
                continue
            if stated(tree, verb, inner, self.reading.vocabulary.saying):
                yield from ((path.then("content", []), words) for words in contents(tree, inner))
            if tree.lemmas[verb] == "be" and tree.kid(inner, "mark") is not None:
                yield from self.inside(path, "that", inner)

    def raised(self, path: Path, verb: int, inner: int) -> Iterator[Found]:
        """Follow "watched us leave"; what one wants is not a person but the whole clause."""
        tree = self.tree
        subject = tree.kid(inner, "nsubj", "nsubjpass")
        if subject is not None:
            wanting = tree.lemmas[verb] in NEEDING
            whole = trim(tree, tree.subtree(inner))
            yield path.then("cause", []), whole if wanting else phrase(tree, Nominal(subject))
            yield from self.inside(path, "cause", inner)

    def inside(self, path: Path, step: str, inner: int) -> Iterator[Found]:
        """Go on inside an embedded clause, with its subject and verb on the way."""
        tree = self.tree
        subject = tree.kid(inner, "nsubj", "nsubjpass")
        if subject is not None:
            lead = [*tree.kids(inner, "mark"), *core(tree, Nominal(subject)), *group(tree, inner)]
            yield from self.verb(path.then(step, lead, deeper=True), inner)

    def adjuncts(self, path: Path, head: int) -> Iterator[Found]:
        """Follow the prepositions, infinitives and times that hang on a predicate."""
        tree = self.tree
        for token in tree.children[head]:
            dep = tree.deps[token]
            if dep in ("prep", "agent") or (dep == "dative" and tree.tags[token] == "IN"):
                step = "agent" if dep == "agent" else "prep"
                yield from self.preposition(self.timed(path, head, token), token, step)
            elif dep == "xcomp":
                yield from self.verb(path.then("xcomp", group(tree, token)), token)
            elif dep == "advcl" and self.bare_infinitive(token):
                yield from self.verb(path.then("purpose", group(tree, token), deeper=True), token)
            elif dep in ("npadvmod", "tmod", "advmod") and self.measured(path, token):
                yield path.then("time", []), core(tree, Nominal(token))

    def timed(self, path: Path, head: int, token: int) -> Path:
        """Go past what a verb without object has before a time: "returned to Oslo | in 1998"."""
        tree = self.tree
        if not tree.is_verb(head) or (len(path.steps) > 1 and path.steps[-1] != "xcomp"):
            return path
        if not any(is_time(tree, t) for t in tree.kids(token, "pobj")):
            return path
        for first in tree.kids(head, "prep", "agent"):
            noun = tree.kid(first, "pobj")
            if head < first < token and noun is not None:
                return path.then("before", [first, *core(tree, Nominal(noun))])
        return path

    def bare_infinitive(self, verb: int) -> bool:
        """Whether a verb is an infinitive with "to" and no subject of its own."""
        tree = self.tree
        to = tree.tags[verb] == "VB" and tree.has_to(verb)
        return to and tree.kid(verb, "mark") is None

    def measured(self, path: Path, token: int) -> bool:
        """Whether an adverbial says when or how much: "rose 3 points", "two years later"."""
        tree = self.tree
        behind = max(tree.subtree(token)) + 1
        if behind in tree.kids(tree.heads[token], "mark"):
            return False  # "two days after he left"
        if tree.deps[token] == "advmod":
            return tree.kid(token, "npadvmod") is not None
        if path.steps == ("copula",):
            return False
        amount = tree.words[token] in ("$", "%") or tree.kid(token, "nummod") is not None
        return amount or is_time(tree, token)

    def preposition(self, path: Path, token: int, step: str) -> Iterator[Found]:
        """Follow a preposition to each noun, gerund or further preposition it governs."""
        for each in self.tree.conjuncts(token):
            if each == token or self.tree.tags[each] == "IN":
                yield from self.one_preposition(path, each, step)

    def one_preposition(self, path: Path, token: int, step: str) -> Iterator[Found]:
        """Follow a preposition without those coordinated with it."""
        tree = self.tree
        on = path.then(step, [token])
        for child in tree.children[token]:
            dep, pair = tree.deps[child], (tree.words[token].lower(), tree.words[child].lower())
            if dep == "pobj" and tree.tags[child] not in ASKING and pair not in DISCOURSE:
                for noun in members(tree, child):
                    yield from self.governed(path, on, noun)
            elif dep == "prep" and pair in TWOFOLD:
                yield from self.preposition(on, child, "double")
            elif dep == "pcomp" and tree.tags[child] == "VBG":
                yield from self.verb(on.then("gerund", group(tree, child), deeper=True), child)

    def governed(self, path: Path, on: Path, noun: Nominal) -> Iterator[Found]:
        """Follow the noun behind a preposition, and what stands behind that noun.

        What stands behind an agent says something of the act: "issued by James in 1613".
        """
        tree = self.tree
        if not self.within_preposition(on.words[-1], noun.head):
            yield on, phrase(tree, noun)
        if on.steps[-1] != "agent":
            yield from self.noun(on, noun)
            return
        for behind in tree.kids(noun.head, "prep"):
            when = any(is_time(tree, t) for t in tree.kids(behind, "pobj"))
            if behind > noun.head and when:
                yield from self.preposition(path, behind, "behind agent")

    def within_preposition(self, preposition: int, noun: int) -> bool:
        """Whether a noun is the middle of a preposition: "in respect of", "in front of"."""
        tree = self.tree
        after = noun + 1
        if tree.tags[noun] != "NN" or noun != preposition + 1 or after >= len(tree.words):
            return False
        return tree.words[after].lower() in ("of", "to", "with") and tree.heads[after] == noun

    def noun(self, path: Path, noun: Nominal) -> Iterator[Found]:
        """Follow the prepositions and infinitives behind a noun.

        The path ends before the noun.  "Of" goes on from the bare noun ("a cup" | "of tea"), all
        else from the noun with its "of": "a cup of tea" | "with milk".
        """
        if path.depth + 1 > DEEPEST:
            return
        tree = self.tree
        bare = path.past(core(tree, noun))
        full = path.past(phrase(tree, noun))
        for token in tree.children[noun.head]:
            if tree.deps[token] == "prep" and token > noun.head:
                if self.inseparable(noun.head, token):
                    continue
                if tree.words[token].lower() != "of":
                    yield from self.preposition(full, token, "noun prep")
                else:
                    yield from self.preposition(bare, token, "of")
            elif tree.deps[token] == "acl" and self.bare_infinitive(token):
                yield from self.verb(full.then("noun to", group(tree, token)), token)

    def inseparable(self, noun: int, preposition: int) -> bool:
        """Whether a preposition is part of a name or of a time: "August of 1994"."""
        tree = self.tree
        name = tree.name_of[noun]
        if name >= 0 and tree.name_of[preposition] == name:
            return True
        if tree.words[preposition].lower() != "of":
            return False
        return is_time(tree, noun) or any(is_time(tree, t) for t in tree.kids(preposition, "pobj"))
