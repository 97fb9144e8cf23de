"""A sentence -> its minimal statements: one subject, one relation, one object each.

Enters: a `Reading` of one tokenised sentence.  Leaves: `Candidate`s without relative
clauses, optional modifiers and adverbs (but for those that turn a verb round: "almost", "no
longer"), each with exactly one object.  The `rule` of a candidate lists the
steps from its verb to its object, its `notes` are the same as a set.
"""

from collections.abc import Iterator

from kg.clauses.clause import Clause
from kg.parse.tree import Tree
from kg.statements.reading import Reading
from kg.tuples import verbal
from kg.tuples.candidate import Candidate, text
from kg.tuples.compact.paths import Path, paths
from kg.tuples.compact.phrases import (
    Nominal,
    kept,
    parted,
    phrase,
    predicate,
    turning,
)
from kg.tuples.spans import interrogative

# Gerunds are told with the verb they hang on: "died after giving a speech".
UNTOLD = verbal.UNTOLD | {"gerund"}
NOMINAL = frozenset({"PRP", "DT", "CD", "EX", "JJ", "JJR", "JJS", "$", "VBG"})


def triples(reading: Reading) -> Iterator[Candidate]:
    """Yield the minimal statements of a sentence, no two alike."""
    seen = set()
    for clause in reading.clauses:
        if clause.rule in UNTOLD or _told_above(reading, clause):
            continue
        if _denied_cleft(reading.tree, clause):
            continue
        for found in _clause(reading, clause):
            slots = (found.subject, found.relation, *found.objects)
            key = tuple(text(reading.tree, words) for words in slots)
            itself = key[0].lower() == key[2].lower()
            if key not in seen and all(key) and not itself:
                seen.add(key)
                yield found


def _told_above(reading: Reading, clause: Clause) -> bool:
    """Whether an infinitive is read together with the verb above: "helped to raise funds"."""
    tree, head = reading.tree, clause.head
    governor = tree.heads[head]
    if tree.deps[governor] == "acomp":
        governor = tree.heads[governor]
    above = reading.by_head.get(governor)
    if tree.deps[head] != "xcomp" or above is None:
        return False
    between = tree.kid(above.head, "dobj", "dative") is not None
    return not between and above.subjects[:1] == clause.subjects[:1]


def _denied_cleft(tree: Tree, clause: Clause) -> bool:
    """Whether a clause is told of what is denied: "it was not Oslo that bought the boats"."""
    above = tree.heads[clause.head]
    be = tree.heads[above] if tree.deps[above] == "attr" else above
    subject = tree.kid(be, "nsubj")
    if tree.lemmas[be] != "be" or subject is None or tree.words[subject].lower() != "it":
        return False
    attributes = tree.kids(be, "attr")
    denied = tree.kid(be, "neg") is not None or bool(turning(tree, be))
    return denied and any(token in attributes for token in clause.subjects)


def _clause(reading: Reading, clause: Clause) -> Iterator[Candidate]:
    tree = reading.tree
    start = Path(tuple(predicate(tree, clause.head)), (clause.rule,))
    reached = list(paths(reading, start, clause.head))
    for noun in _subjects(tree, clause):
        subject = tuple(phrase(tree, noun))
        for path, words in reached:
            rule, notes = " > ".join(path.steps), frozenset(path.steps)
            yield Candidate(subject, path.words, (tuple(words),), rule, clause, notes)


def _subjects(tree: Tree, clause: Clause) -> Iterator[Nominal]:
    there = tree.kid(clause.head, "expl")
    if there is not None:
        yield Nominal(there)
        return
    for token in kept(tree, clause.subjects):
        named = tree.is_noun(token) or tree.tags[token] in NOMINAL
        if named and not interrogative(tree, token):
            yield from parted(tree, token)
