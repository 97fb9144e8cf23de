"""What a sentence says a thing is without a verb -> candidates with the words it leaves out.

They are "be", and "be in" for a place of a place.

Appositions, titles, ages, places of places, modifiers with parts of their own ("state-owned
banks"), examples of a kind ("cities such as Oslo").
"""

from collections.abc import Iterable, Iterator

from kg.clauses.clause import Clause
from kg.parse.tree import COMMON, PLACES, PROPER, Tree
from kg.statements.reading import Reading
from kg.tuples.candidate import Candidate, Word
from kg.tuples.spans import LOOSE, coordination, member, members, phrase
from kg.tuples.verbal import BE

MODIFIERS = frozenset({"JJ", "VBN", "VBG"})
COMPARED = frozenset({"RBR", "RBS"})
DROPPED = frozenset({"DT", "POS", "PRP$"})


def candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield the candidates of one sentence, in text order of what they hang on."""
    tree = reading.tree
    for token, dep in enumerate(tree.deps):
        if dep == "appos":
            yield from _apposition(tree, token)
        name = tree.name_of[token]
        if name >= 0 and tree.names[name][1] == token + 1:
            yield from _title(reading, *tree.names[name])
        if dep == "amod":
            yield from _quality(tree, token)
        elif dep == "prep" and tree.is_noun(tree.heads[token]):
            yield from _examples(tree, token)


def unspoken(
    subject: Iterable[int],
    relation: tuple[Word, ...],
    target: Iterable[int],
    rule: str,
    head: int,
    *notes: str,
) -> Candidate:
    """Return a candidate whose verb the sentence leaves out; `head` is what tells of it."""
    clause = Clause(head, rule, "be", (head,))
    return Candidate(tuple(subject), relation, (tuple(target),), rule, clause, frozenset(notes))


def _apposition(tree: Tree, token: int) -> Iterator[Candidate]:
    """Read "Berg, the mayor", "the mayor, Anna Berg", "Berg, 54", "Tromso, Norway"."""
    head = tree.heads[token]
    if not tree.is_noun(head):
        return
    beside = frozenset(tree.kids(head, "appos", "conj", "cc"))
    comma = tree.words[min(tree.subtree(token)) - 1] == ","
    named = tree.tags[head] in PROPER
    if tree.label(token) in PLACES and (tree.label(head) in PLACES or (comma and named)):
        name = phrase(tree, head, without=beside)
        yield unspoken(name, (BE, "in"), phrase(tree, token), "place", token)
    elif tree.tags[token] == "CD" and tree.label(head) == "PERSON":
        name = phrase(tree, head, without=beside)
        yield unspoken(name, (BE,), phrase(tree, token), "age", token)
    elif tree.is_noun(token):
        notes = ["comma" if comma else "no comma"]
        if named and tree.tags[token] in PROPER:
            notes.append("list" if tree.kid(token, "conj") is not None else "two names")
        if len(tree.kids(head, "appos")) > 1:
            notes.append("several")
        one, two = head, token
        if (not named or not comma) and tree.label(token) == "PERSON" != tree.label(head):
            one, two = token, head
            notes.append("turned")
        name = phrase(tree, one, without=beside)
        for each in members(tree, two):
            kind = _shared(tree, each, two, beside)
            yield unspoken(name, (BE,), kind, "apposition", token, *notes)


def _shared(tree: Tree, each: int, first: int, beside: frozenset[int]) -> list[int]:
    """Return a member with the owner that it shares: "Acme's chairman and chief executive"."""
    tokens = member(tree, each, without=beside)
    own = tree.kid(each, "det", "poss", "nummod")
    if each == first or own is not None or tree.tags[each] not in COMMON:
        return tokens
    return [t for lead in tree.kids(first, "det", "poss") for t in tree.subtree(lead)] + tokens


def _title(reading: Reading, start: int, end: int, kind: str) -> Iterator[Candidate]:
    """Read "keyboardist Anna Berg", "the former Foreign Minister Ole Lund"."""
    tree, honorifics = reading.tree, reading.vocabulary.honorifics

    def plain(token: int) -> bool:
        word = tree.words[token].lower()
        return word not in honorifics and word.strip(".") not in honorifics

    name = tree.top(start, end)
    left = [t for t in tree.kids(name, "compound", "nmod", "amod") if t < start and plain(t)]
    if not left or not tree.is_noun(left[-1]):
        return
    first = min(min(tree.subtree(t)) for t in left)
    office = [t for t in range(first, start) if tree.tags[t] not in DROPPED and plain(t)]
    if office and not any(tree.tags[t] in LOOSE for t in office):
        words = [t for t in range(start, end) if tree.tags[t] not in DROPPED]
        proper = "proper title" if tree.tags[left[-1]] in PROPER else "common title"
        yield unspoken(words, (BE,), office, "title", left[-1], f"title {kind}", proper)


def _quality(tree: Tree, modifier: int) -> Iterator[Candidate]:
    """Read "state-owned banks", "a computer-generated voice": a modifier with parts of its own."""
    if tree.tags[modifier] not in MODIFIERS or not tree.is_noun(tree.heads[modifier]):
        return
    compared = any(tree.tags[t] in COMPARED for t in tree.children[modifier])
    if "-" in tree.words[modifier] or (tree.children[modifier] and not compared):
        head = tree.heads[modifier]
        thing = phrase(tree, head, without=coordination(tree, head) | {modifier})
        note = f"quality {tree.tags[modifier]}"
        yield unspoken(thing, (BE,), tree.subtree(modifier), "quality", modifier, note)


def _examples(tree: Tree, preposition: int) -> Iterator[Candidate]:
    """Read "cities such as Oslo and Bergen": Hearst's pattern, each example is of the kind."""
    word = tree.words[preposition].lower()
    if word not in ("as", "like", "including"):
        return
    if word == "as" and tree.words[preposition - 1].lower() != "such":
        return
    head = tree.heads[preposition]
    below = frozenset(tree.subtree(preposition))
    kind = [t for t in phrase(tree, head, without=below) if tree.words[t].lower() != "such"]
    for governed in tree.kids(preposition, "pobj"):
        for each in members(tree, governed):
            name = member(tree, each)
            yield unspoken(name, (BE,), kind, "example", preposition, f"example {word}")
