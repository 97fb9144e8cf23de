"""Appositions, titles and places of names -> clauses with an unspoken "is" or "is in"."""

from collections.abc import Callable, Iterator

from kg.clauses.arguments import coordinated
from kg.clauses.clause import Argument, Clause, Link
from kg.parse.tree import PLACES, PROPER, Tree

# Who is elected or made something is it; who is called something need not be.
MAKING = frozenset({"elect", "appoint", "name", "make", "crown", "find", "declare", "rule"})
INSTALLING = frozenset({"elect", "appoint", "name", "install", "nominate", "confirm"})
LOCATED = frozenset({"ORG", "FAC", "EVENT", "GPE", "LOC"})


def clauses(tree: Tree, is_role: Callable[[int], bool]) -> Iterator[Clause]:
    """Yield "is" clauses of appositions and titles, "is in" clauses of located names.

    `is_role` tells whether a token names an office or a kind of person ("minister").
    """
    for token, dep in enumerate(tree.deps):
        if dep == "appos":
            yield from _apposition(tree, token, is_role)
        elif dep == "oprd" and tree.lemmas[tree.heads[token]] in MAKING:
            yield from _made(tree, token, tree.heads[token])
        elif dep == "pobj" and tree.words[tree.heads[token]].lower() == "as" and is_role(token):
            verb = tree.heads[tree.heads[token]]
            if tree.lemmas[verb] in INSTALLING:
                yield from _made(tree, token, verb)
        if tree.name_of[token] >= 0 and tree.names[tree.name_of[token]][1] == token + 1:
            yield from _title(tree, token, is_role)
            yield from _located(tree, token)


def _apposition(tree: Tree, token: int, is_role: Callable[[int], bool]) -> Iterator[Clause]:
    """Read "Merkel, the Chancellor of Germany" and "a hospital, Charité"."""
    head = tree.heads[token]
    if _age(tree, token):
        yield Clause(token, "apposition", "be", (token,), (head,), [Argument("attribute", token)])
        return
    if not (tree.is_noun(head) and tree.is_noun(token)) or _bracketed(tree, token):
        return
    if any(tree.deps[t] == "neg" for t in range(head + 1, token)):
        return
    if tree.label(head) in PLACES and tree.label(token) in PLACES:
        yield Clause(token, "apposition", "in", (token,), (head,), [Argument("in", token)])
        return
    name, kind = head, token
    turned = not _proper(tree, head) and _proper(tree, token)
    if turned or (is_role(head) and tree.label(token) == "PERSON"):
        name, kind = token, head
    if _proper(tree, name) and tree.label(kind) != "PERSON":
        for each in coordinated(tree, kind):
            yield Clause(kind, "apposition", "be", (kind,), (name,), [Argument("attribute", each)])


def _proper(tree: Tree, token: int) -> bool:
    """Whether a token is of a name, whatever its tag: the "back" of "Ahn Gyu-back"."""
    capital = tree.label(token) == "ORG" and tree.words[token][:1].isupper()
    return tree.tags[token] in PROPER or tree.label(token) == "PERSON" or capital


def _age(tree: Tree, token: int) -> bool:
    """Whether a number beside a person's name is an age: "Ana Popa, 54,"."""
    person = tree.label(tree.heads[token]) == "PERSON" and tree.tags[token] == "CD"
    return person and tree.words[token].isdigit() and 0 < int(tree.words[token]) < 120


def _made(tree: Tree, token: int, verb: int) -> Iterator[Clause]:
    """Read "elected Ana Popa president" as what she thereby is; as sure as the naming itself."""
    named = tree.kid(verb, "dobj")
    if named is None or not tree.is_noun(named):
        return
    role = "attribute" if tree.is_noun(token) else "adjective"
    for each in coordinated(tree, named):
        arguments = [Argument(role, token)]
        made = Clause(token, "apposition", "be", (token,), (each,), arguments, parent=verb)
        made.link = Link.COMPLEMENT
        yield made


def _title(tree: Tree, token: int, is_role: Callable[[int], bool]) -> Iterator[Clause]:
    """Read "Defense Minister Ahn Gyu-back", "Niger's president Mahamadou Issoufou"."""
    start, end, kind = tree.names[tree.name_of[token]]
    if kind != "PERSON" or start == 0:
        return
    name = tree.top(start, end)
    beside = [
        t
        for t in tree.kids(name, "compound", "nmod", "amod", "appos", "nsubj")
        if t < start and tree.words[t + 1] != ","
    ]
    above = tree.heads[name]
    if tree.deps[name] in ("appos", "nsubj", "dobj", "pobj", "conj") and above == start - 1:
        beside.append(above)
    for office in reversed(beside):
        # "Representatives Ana Popa and Olaf Berg": no single person is a plural
        single = tree.tags[office] in ("NN", "NNP", "JJ")
        if is_role(office) and single:
            yield Clause(office, "title", "be", (office,), (name,), [Argument("attribute", office)])


def _located(tree: Tree, token: int) -> Iterator[Clause]:
    """Read "the Shangri-La Dialogue in Singapore"."""
    if tree.label(token) not in LOCATED:
        return
    for preposition in tree.kids(token, "prep"):
        if tree.words[preposition].lower() != "in" or preposition != token + 1:
            continue
        for place in tree.kids(preposition, "pobj"):
            if tree.label(place) in PLACES:
                yield Clause(
                    token, "location", "in", (preposition,), (token,), [Argument("in", place)]
                )


def _bracketed(tree: Tree, token: int) -> bool:
    first = min(tree.subtree(token))
    return any(t > 0 and tree.words[t - 1] in ("(", "-LRB-", "[") for t in (first, token))
