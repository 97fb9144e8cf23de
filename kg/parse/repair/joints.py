"""Names in pieces -> whole names: what "for", "of", "and", a number or an apostrophe joins.

Enters: a parse whose names the model cut.  Leaves: names that the capitals, the parse or another
mention in the same text prove to be one.
"""

from collections.abc import Callable
from itertools import pairwise

from kg.parse.repair.names import join_name
from kg.parse.tree import PROPER, Tree

# Nouns that begin or end the name of a body, never of a person or a town.
BODIES = frozenset(
    {"academy", "agency", "alliance", "assembly", "association", "authority", "bank", "board"}
    | {"bureau", "campaign", "center", "centre", "chamber", "church", "coalition", "college"}
    | {"commission", "committee", "company", "confederation", "conference", "congress", "council"}
    | {"corporation", "court", "department", "federation", "foundation", "front", "fund"}
    | {"group", "house", "initiative", "institute", "institution", "league", "ministry"}
    | {"mission", "movement", "museum", "network", "office", "organisation", "organization"}
    | {"party", "school", "service", "society", "trust", "union", "university"}
)
UNNUMBERED = frozenset({"PERSON", "GPE", "LOC", "NORP", "DATE", "TIME", "MONEY", "PERCENT"})
THINGS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "FAC"})
AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
LISTED = frozenset({"and", "&", ","})


def whole_names(
    tree: Tree,
    is_role: Callable[[int], bool],
    is_known: Callable[[str], bool],
    is_place: Callable[[str], bool] | None = None,
) -> None:
    """Join the names that are in pieces, and part those that were run together."""
    apostrophes(tree)
    parted(tree, is_known, is_place)
    surnames_of_firms(tree)
    makers(tree)
    widened(tree, is_role)
    bodies(tree, is_role)
    lists(tree)
    numbers(tree)
    repeated(tree)


def bodies(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Join a body with what it is for: "Alliance for Peace", "Homes for Peace Foundation".

    A place or a person after "of" is no part of it ("the Supreme Court of Norway").
    """
    for joint in range(1, len(tree.words) - 1):
        top = joint - 1
        if tree.words[joint] not in ("of", "for") or tree.tags[top] not in PROPER:
            continue
        last = tree.kid(joint, "pobj")
        if tree.heads[joint] != top or last is None or last < joint or is_role(top):
            continue
        inner = tree.words[joint + 1 : last + 1]
        named = tree.label(last) not in ("", "ORG") or tree.name_of[joint] >= 0
        if named or tree.tags[last] not in PROPER or not all(w[:1].isupper() for w in inner):
            continue
        if _body(tree, top) or (tree.words[joint] == "for" and _body(tree, last)):
            _join(tree, _first(tree, top), last + 1, top, "ORG")


def surnames_of_firms(tree: Tree) -> None:
    """Join "Lockheed" and "Martin": a firm before a lone surname without a mark is one name."""
    for (start, middle, first), (after, end, second) in list(pairwise(sorted(tree.names))):
        touching = middle == after and end - after == middle - start == 1
        if not touching or (first, second) != ("ORG", "PERSON"):
            continue
        if tree.heads[start] == after and tree.deps[start] == "compound":
            _join(tree, start, end, after, "ORG")


def lists(tree: Tree) -> None:
    """Join the fields of a body: "the Trade and Industry Committee"."""
    for second, dep in enumerate(tree.deps):
        first, last = tree.heads[second], -1
        if dep == "conj" and tree.deps[first] in ("nmod", "compound", "amod"):
            last = tree.heads[first]
        if not first < second < last or tree.tags[last] != "NNP" or not _body(tree, last):
            continue
        start = _first(tree, first)
        while start > 0 and tree.heads[start - 1] == last and tree.tags[start - 1] == "NNP":
            start -= 1
        words = tree.words[start:last]
        if all(word[:1].isupper() or word in LISTED for word in words) and not {"GPE", "PERSON"} & {
            tree.label(token) for token in range(start, last)
        }:
            _join(tree, start, last + 1, last, "ORG")


def numbers(tree: Tree) -> None:
    """Join a name with its number: "Galaxy 4" is no "Galaxy"."""
    for token in range(1, len(tree.words)):
        name = token - 1
        digits = tree.words[token].isdigit() and tree.heads[token] == name
        if not digits or tree.tags[name] not in PROPER or tree.words[name].endswith("."):
            continue
        old, label = tree.label(token), tree.label(name)
        if tree.name_of[token] >= 0 and tree.name_of[token] == tree.name_of[name]:
            continue
        after = tree.tags[token + 1] if token + 1 < len(tree.words) else ""
        if old in AMOUNTS or label in UNNUMBERED or after in PROPER:
            continue
        end = token + 1
        while end + 1 < len(tree.words) and tree.words[end] == "-" and _model(tree, end):
            end += 2
        _join(tree, _first(tree, name), end, name, "PRODUCT")


def _model(tree: Tree, hyphen: int) -> bool:
    """Whether a hyphen joins two parts of a model's number: "737-800"."""
    touching = tree.places[hyphen] + 1 == tree.places[hyphen + 1]
    return touching and tree.words[hyphen + 1][:1].isdigit()


def apostrophes(tree: Tree) -> None:
    """Join "Ana O' Leary", which the tokeniser takes for a possessor or a quotation."""
    for token in range(1, len(tree.words) - 2):
        marked = tree.words[token] == "O" and tree.words[token + 1] in ("'", "’")
        if marked and tree.tags[token + 2] in PROPER:
            start = token
            while start > 0 and tree.label(start - 1) == "PERSON":
                start -= 1
            join_name(tree, start, token + 3)


def makers(tree: Tree) -> None:
    """Join a maker with what the model took for its product: "Norsk Atlas", not "Norsk A40".

    What has a number is named without its maker too.
    """
    for start, end, label in list(tree.names):
        before = tree.name_of[start - 1] if start else -1
        plain = all(word.isalpha() and word[:1].isupper() for word in tree.words[start:end])
        if label != "PRODUCT" or before < 0 or not plain or tree.names[before][2] != "ORG":
            continue
        head = tree.heads[start - 1]
        if tree.deps[start - 1] == "compound" and start <= head < end:
            _join(tree, tree.names[before][0], end, head, "PRODUCT")


def widened(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Take the proper noun right before a name into it, where it only modifies it.

    An office is its title, and an acronym needs nothing before it.
    """
    for start, end, label in list(tree.names):
        first = start - 1
        if (
            label not in THINGS
            or first < 0
            or tree.tags[first] != "NNP"
            or tree.name_of[first] >= 0
        ):
            continue
        word, head = tree.words[first], tree.heads[first]
        if tree.words[start].isupper():
            continue
        capital = any(c.isupper() for c in word) and word.isalpha()
        if (
            capital
            and start <= head < end
            and tree.deps[first] == "compound"
            and not is_role(first)
        ):
            _join(tree, first, end, head, label)


def repeated(tree: Tree) -> None:
    """Read a name as the text has it whole elsewhere: names are cut, seldom made up.

    So "Liberal Democrats" is one name at the beginning of a sentence too, where capitals tell
    nothing.
    """
    whole: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for start, end, label in tree.names:
        words = tuple(tree.words[start:end])
        if 1 < len(words) < 6 and label not in AMOUNTS and all(w[:1].isupper() for w in words):
            whole.setdefault(words[0], []).append((words, label))
    for token, word in enumerate(tree.words):
        for words, label in whole.get(word, ()):
            end = token + len(words)
            if tuple(tree.words[token:end]) != words:
                continue
            pieces = {tree.name_of[t] for t in range(token, end)}
            tops = [t for t in range(token, end) if tree.heads[t] not in range(token, end)]
            known = [tree.names[piece] for piece in pieces if piece >= 0]
            within = all(token <= start and stop <= end for start, stop, _ in known)
            if len(tops) == 1 and within and known and len(pieces) > 1:
                _join(tree, token, end, tops[0], label)


def parted(
    tree: Tree, is_known: Callable[[str], bool], is_place: Callable[[str], bool] | None = None
) -> None:
    """Part two names that the model took for one: "the Comet and Comet Pro", "Peru Ana Popa".

    Both sides of an "and" are names of their own where the second begins as the first does, or
    where each is known; so are a known place after "of" or "for" and the name that follows it.
    """
    alone = {tree.span(start, end) for start, end, _ in tree.names}
    found: list[tuple[int, int, str]] = []
    for start, end, label in tree.names:
        joint = next((t for t in range(start + 1, end - 1) if tree.words[t] == "and"), -1)
        if joint > 0 and label not in AMOUNTS and label != "CARDINAL":
            first = start + (tree.tags[start] == "DT")
            one, two = tree.span(first, joint), tree.span(joint + 1, end)
            known = all(part in alone or is_known(part) for part in (one, two))
            if known or two.startswith(f"{one} "):
                found += [(first, joint, label), (joint + 1, end, label)]
                continue
        cut = _known_place(tree, start, end, is_place or is_known)
        found += [(start, cut, "GPE"), (cut, end, "PERSON")] if cut else [(start, end, label)]
    if len(found) > len(tree.names):
        tree.names = found
        tree.mark_names()


def _known_place(tree: Tree, start: int, end: int, is_place: Callable[[str], bool]) -> int:
    """Return where the name after a known place begins in a name after "of", or 0."""
    before = tree.words[start - 1] if start else ""
    if before not in ("of", "for") or end - start < 3 or is_place(tree.span(start, end)):
        return 0
    if any(tree.tags[t] not in PROPER for t in range(start, end)):
        return 0
    return next((t for t in range(end - 2, start, -1) if is_place(tree.span(start, t))), 0)


def _first(tree: Tree, head: int) -> int:
    """Return where the run of capitals that ends in a token begins."""
    start = head
    while start > 0 and tree.tags[start - 1] in PROPER and tree.heads[start - 1] in (head, start):
        start -= 1
    name = tree.name_of[head]
    return min(start, tree.names[name][0]) if name >= 0 else start


def _join(tree: Tree, start: int, end: int, top: int, label: str) -> None:
    """Make tokens one name with `top` as its head, which takes what hangs on the others."""
    while tree.tags[start] == "DT" and start < top:
        start += 1
    for token in range(start, end):
        for child in list(tree.children[token]) if token != top else ():
            if not start <= child < end:
                tree.attach(child, top, tree.deps[child])
    kept = [n for n in tree.names if n[1] <= start or n[0] >= end]
    tree.names = [*kept, (start, end, label)]
    tree.mark_names()


def _body(tree: Tree, token: int) -> bool:
    return tree.lemmas[token].lower() in BODIES
