"""What noun phrases say of belonging -> candidates: "Oslo's mayor", "settlers in Vinland"."""

from collections.abc import Iterator

from kg.parse.tree import PLACES, PROPER, TIMES, Tree
from kg.statements.reading import Reading
from kg.tuples.candidate import Candidate
from kg.tuples.naming import unspoken
from kg.tuples.spans import NOTHING, coordination, phrase
from kg.tuples.subjects import agrees
from kg.tuples.verbal import BE

HAS = "has"
OWNERS = {"he": "his", "she": "her", "it": "its", "they": "their", "i": "my", "we": "our"}
# Not "of": what it joins is one thing more often than two.
PREPOSITIONS = frozenset({"in", "at", "on", "from", "between", "for", "with"})


def candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield the candidates of one sentence, in text order of what they hang on."""
    tree = reading.tree
    for token, dep in enumerate(tree.deps):
        if dep == "poss":
            yield from _possession(reading, token)
        elif dep == "prep" and tree.is_noun(tree.heads[token]):
            yield from _preposition(tree, token)


def _possession(reading: Reading, token: int) -> Iterator[Candidate]:
    """Read "Norway's fleet" and, where "her" is the clause's subject, "her crew"."""
    tree = reading.tree
    head, owner = tree.heads[token], token
    if tree.tags[token] == "PRP$":
        owner = _owner(reading, token)
        if owner < 0:
            return
    notes = ["owner resolved" if owner != token else "owner beside"]
    notes.append("owner name" if tree.tags[owner] in PROPER else "owner noun")
    below = frozenset(tree.subtree(token))
    owned = phrase(tree, head, without=below | coordination(tree, head))
    others = coordination(tree, owner) if owner != token else NOTHING
    owners = [t for t in phrase(tree, owner, without=others) if tree.tags[t] != "POS"]
    yield unspoken(owners, (HAS,), owned, "possession", token, *notes)


def _owner(reading: Reading, pronoun: int) -> int:
    """Return the subject of the clause that a possessive pronoun stands in, if it agrees."""
    tree = reading.tree
    verb = next((t for t in tree.ancestors(pronoun) if tree.is_verb(t)), -1)
    clause = reading.by_head.get(verb)
    if clause is None or not clause.subjects or clause.subjects[0] >= pronoun:
        return -1
    owner = clause.subjects[0]
    same = OWNERS.get(tree.words[owner].lower()) == tree.words[pronoun].lower()
    return owner if same or agrees(tree, pronoun, owner) else -1


def _preposition(tree: Tree, token: int) -> Iterator[Candidate]:
    """Read "a dam on the creek" as the dam's being on the creek."""
    head, word = tree.heads[token], tree.words[token].lower()
    if word not in PREPOSITIONS:
        return
    below = frozenset(tree.subtree(token)) | coordination(tree, head)
    for governed in tree.kids(token, "pobj"):
        kind = tree.label(governed)
        sort = "place" if kind in PLACES else "time" if kind in TIMES else "thing"
        notes = (f"noun {word}", f"noun {sort}", "of name" if tree.label(head) else "of noun")
        subject = phrase(tree, head, without=below)
        yield unspoken(subject, (BE, token), phrase(tree, governed), "preposition", token, *notes)
