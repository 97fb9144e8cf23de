"""Clauses -> open extractions: n-ary tuples in the sentence's own tokens.

Enters: a `Reading` of one tokenised sentence.  Leaves: `Tuple`s with subject, relation and
objects as words joined by spaces, auxiliaries and prepositions kept (CaRB's form), or the
minimal form with one object and without optional modifiers (BenchIE's).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.clauses.clause import Argument, Clause, Link
from kg.parse.tree import Tree
from kg.statements.confidence import PRIORS
from kg.statements.reading import Reading

CLAUSAL = frozenset({"relcl", "advcl", "parataxis", "appos", "acl", "ccomp"})
MERGED = frozenset({"xcomp"})


@dataclass(frozen=True, slots=True)
class Tuple:
    """One open extraction, and the clause it came from."""

    subject: str
    relation: str
    objects: tuple[str, ...]
    confidence: float
    clause: Clause


def tuples(reading: Reading, *, compact: bool = False) -> Iterator[Tuple]:
    """Yield the open extractions of a sentence, no two alike."""
    seen = set()
    for clause in reading.clauses:
        if clause.rule in ("apposition", "title"):
            found = _unspoken(reading.tree, clause, compact=compact)
        elif clause.rule not in ("nominalisation", "location"):
            found = _spoken(reading, clause, compact=compact)
        else:
            continue
        for each in found:
            key = (each.subject, each.relation, each.objects)
            if key not in seen and each.subject and each.relation:
                seen.add(key)
                yield each


def _unspoken(tree: Tree, clause: Clause, *, compact: bool) -> Iterator[Tuple]:
    """Read an apposition or a title with the "is" that it leaves out."""
    for subject in clause.subjects:
        for argument in clause.arguments:
            one = words(tree, _name(tree, subject, argument.head))
            two = phrase(tree, argument.head, compact=compact, skip=subject)
            yield Tuple(one, "is", (two,), PRIORS.get(clause.rule, 0.6) * 0.7, clause)


def _name(tree: Tree, head: int, other: int) -> list[int]:
    """Return a name's tokens without the title or apposition beside it."""
    name = tree.name_of[head]
    if name >= 0:
        start, end, _ = tree.names[name]
        return [t for t in range(start, end) if tree.tags[t] != "POS"]
    below = set(tree.subtree(other)) if tree.heads[other] == head else set()
    return [t for t in _nominal(tree, head) if t not in below]


def _spoken(reading: Reading, clause: Clause, *, compact: bool) -> Iterator[Tuple]:
    """Read a verbal clause: its subject, its verbs, and all it takes."""
    tree = reading.tree
    above = reading.by_head.get(clause.parent)
    merged = above is not None and clause.link is Link.COMPLEMENT and _merges(tree, above, clause)
    if merged or not clause.subjects:
        return
    chain = _chain(reading, clause)
    last = chain[-1]
    relation = sorted({t for each in chain for t in (*each.words, *_to(tree, each.head))})
    arguments = _arguments(tree, last)
    subject = phrase(tree, clause.subjects[0], compact=compact)
    confidence = PRIORS.get(clause.rule, 0.7)
    if not arguments:
        inner = tree.kid(last.head, "ccomp")
        if inner is not None:
            yield Tuple(
                subject,
                words(tree, relation),
                (words(tree, tree.subtree(inner)),),
                confidence,
                clause,
            )
        return
    first, *rest = arguments
    if first.marker >= 0:
        relation = [*relation, first.marker]
    objects = [phrase(tree, first.head, compact=compact)]
    if compact:
        yield Tuple(subject, words(tree, relation), tuple(objects), confidence, clause)
        return
    for each in rest:
        lead = [] if each.marker < 0 else [each.marker]
        objects.append(words(tree, [*lead, *_nominal(tree, each.head)]))
    yield Tuple(subject, words(tree, relation), tuple(objects), confidence, clause)


def _chain(reading: Reading, clause: Clause) -> list[Clause]:
    """Return a clause with the infinitives that its verb takes: "plans to raise"."""
    chain = [clause]
    while len(chain) < 4:
        inner = next(
            (
                reading.by_head[t]
                for t in reading.tree.kids(chain[-1].head, *MERGED)
                if t in reading.by_head and _merges(reading.tree, chain[-1], reading.by_head[t])
            ),
            None,
        )
        if inner is None:
            break
        chain.append(inner)
    return chain


def _merges(tree: Tree, above: Clause, inner: Clause) -> bool:
    """Whether one subject does both, so that two verbs read as one."""
    return (
        tree.deps[inner.head] in MERGED
        and not any(a.role in ("object", "indirect") for a in above.arguments)
        and tree.tags[inner.head] in ("VB", "VBG")
    )


def _to(tree: Tree, head: int) -> list[int]:
    return [t for t in tree.kids(head, "aux") if tree.tags[t] == "TO"]


def _arguments(tree: Tree, clause: Clause) -> list[Argument]:
    """Return a clause's arguments, a coordination as one, the direct ones first."""
    inside: set[int] = set()
    found: list[Argument] = []
    for argument in clause.arguments:
        if argument.head in inside:
            continue
        inside.update(tree.subtree(argument.head))
        found.append(argument)
    return sorted(found, key=lambda a: a.marker >= 0)


def phrase(tree: Tree, head: int, *, compact: bool = False, skip: int = -1) -> str:
    """Return the words of a phrase: whole, or without what only modifies it."""
    if compact:
        tokens = [head, *tree.kids(head, "compound", "poss", "nummod", "amod", "det")]
        below = {t for token in tokens[1:] for t in tree.subtree(token)} | {head}
        return words(tree, sorted(below - set(tree.subtree(skip) if skip >= 0 else ())))
    return words(tree, [t for t in _nominal(tree, head) if t != skip])


def _nominal(tree: Tree, head: int) -> list[int]:
    """Return a phrase's tokens without clauses and appositions at its end."""
    tokens = [head]
    for child in tree.children[head]:
        dep = tree.deps[child]
        if dep in CLAUSAL:
            continue
        if dep == "punct" and child > head and tree.kid(head, "conj") is None:
            continue
        if tree.is_verb(child) and dep == "conj":
            continue
        tokens += tree.subtree(child)
    return _trim(tree, sorted(tokens))


def _trim(tree: Tree, tokens: list[int]) -> list[int]:
    while tokens and tree.tags[tokens[-1]] in (",", ":", ".", "CC", "HYPH"):
        tokens.pop()
    while tokens and tree.tags[tokens[0]] in (",", ":", ".", "CC"):
        tokens.pop(0)
    return tokens


def words(tree: Tree, tokens: list[int]) -> str:
    """Join tokens with spaces."""
    return " ".join(tree.words[t] for t in tokens)
