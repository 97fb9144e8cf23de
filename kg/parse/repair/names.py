"""Names cut wrong, labelled wrong or broken up -> the names that the text gives."""

import re
from collections.abc import Callable

from kg.parse.tree import PLACES, PROPER, TIMES, Tree

CLOSED = frozenset({"IN", "DT", "CC", "TO", ",", "POS"})
OPENING = frozenset({"`", "``", "‘", "“", '"', "'"})
CLOSING = frozenset({"'", "''", "’", "”", '"'})
FIRMS_TOO = frozenset(
    {"leader", "supporter", "ally", "member", "maker", "producer", "owner", "partner", "player"}
    | {"rival", "opponent", "critic", "sponsor", "supplier", "provider", "donor", "buyer"}
    | {"seller", "operator", "manufacturer", "employer", "advocate", "competitor", "developer"}
    | {"publisher", "broadcaster", "retailer", "lender", "insurer", "investor", "participant"}
    | {"contractor", "champion", "winner", "victim", "settler", "neighbor", "neighbour", "host"}
)
OFFICES = frozenset(
    {"minister", "president", "mayor", "chairman", "chairwoman", "chancellor", "king", "queen"}
    | {"spokesman", "spokeswoman", "senator", "governor", "director", "ambassador", "secretary"}
    | {"author", "founder", "premier", "coach", "captain", "general", "bishop", "archbishop"}
)
# No family is called so, whatever the model takes for a person.
TITLES = frozenset(
    {"officer", "minister", "president", "secretary", "director", "chairman", "chairwoman"}
    | {"spokesman", "spokeswoman", "commissioner", "ambassador", "representative", "senator"}
    | {"governor", "treasurer", "executive", "manager", "premier", "chancellor", "editor"}
)
REPAIRABLE = frozenset({"ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT", "LOC", "NORP", "LAW"})
# "A380": no year
MODEL = re.compile(r"[A-Z]+-?\d{2}")


def trim_names(tree: Tree) -> None:
    """Cut function words off the ends of names: "Patrice Talon of", "Will Norway"; part amounts.

    "Peru 4 percent" is a name and an amount; "six A380s" are no decade.
    """
    trimmed = []
    for start, end, label in tree.names:
        if label == "DATE" and MODEL.match(tree.words[end - 1]):
            continue
        while end - 1 > start and tree.tags[start] == "MD":
            start += 1
        share = end - start > 2 and label in PLACES and tree.words[end - 1] in ("percent", "%")
        if share and tree.tags[end - 2] == "CD":
            trimmed.append((end - 2, end, "PERCENT"))
            end -= 2
        words = tree.words[start:end]
        for opening, closing in ("()", "[]"):
            if opening in words[1:] and closing not in words:
                end = min(end, start + words.index(opening, 1))
        while end - 1 > start and tree.tags[end - 1] in CLOSED - {"POS"}:
            end -= 1
        trimmed.append((start, end, label))
    tree.names = trimmed
    tree.mark_names()


def join_times(tree: Tree) -> None:
    """Make one time of two that touch: "Tuesday night"."""
    joined: list[tuple[int, int, str]] = []
    for start, end, label in tree.names:
        touches = bool(joined) and joined[-1][1] == start and joined[-1][2] in TIMES
        if touches and label in TIMES:
            joined[-1] = (joined[-1][0], end, "DATE")
        else:
            joined.append((start, end, label))
    tree.names = joined
    tree.mark_names()


def name_holders(
    tree: Tree, is_role: Callable[[int], bool], is_known: Callable[[str], bool]
) -> None:
    """Call a name right after an office a person: "Niger's president Mahamadou Issoufou"."""
    names = list(tree.names)
    token = 1
    while token < len(tree.words):
        if tree.tags[token] in PROPER and is_role(token - 1) and tree.is_noun(token - 1):
            end = token
            while end < len(tree.words) and _goes_on(tree, token, end):
                end += 1
            named = end - token >= 2 and tree.words[end - 1].lower() not in TITLES
            if named and not is_role(token) and _may_be_person(tree, token, end):
                surface = tree.span(token, end)
                if not is_known(surface):
                    names = [n for n in names if n[1] <= token or n[0] >= end]
                    names.append((token, end, "PERSON"))
            token = end
        token += 1
    tree.names = sorted(set(names))
    tree.mark_names()


def persons(tree: Tree, is_role: Callable[[int], bool], is_known: Callable[[str], bool]) -> None:
    """Call a name a person's where the sentence says so: "who", or "a lawyer", said of it.

    The model labels names it has never seen by their looks.  Firms too are called leaders or
    owners, so a role counts only where it is a person's alone.
    """
    found = list(tree.names)
    for head, tag in enumerate(tree.tags):
        name = tree.name_of[head]
        if tag != "NNP" or (name >= 0 and tree.names[name][2] not in REPAIRABLE):
            continue
        start, end, _ = tree.names[name] if name >= 0 else (head, head + 1, "")
        if tree.heads[head] in range(start, end) and tree.heads[head] != head:
            continue
        if is_role(head) or not _said_of_person(tree, head, is_role):
            continue
        while start > 0 and _first_name(tree, start - 1, head, is_role):
            start -= 1
        if end - start > 1 and tree.tags[start] in PROPER and not is_known(tree.span(start, end)):
            found = [n for n in found if n[1] <= start or n[0] >= end]
            found.append((start, end, "PERSON"))
    tree.names = found
    tree.mark_names()


def _said_of_person(tree: Tree, head: int, is_role: Callable[[int], bool]) -> bool:
    """Whether a clause with "who", an apposition or a copula makes a name a person's."""
    if tree.tags[head] != "NNP":
        return False
    for verb in tree.kids(head, "relcl"):
        if any(tree.words[t].lower() == "who" for t in tree.kids(verb, "nsubj", "nsubjpass")):
            return True
    kinds = tree.kids(head, "appos")
    above = tree.heads[head]
    if tree.deps[head] == "nsubj" and tree.lemmas[above] == "be":
        kinds += tree.kids(above, "attr")
    return any(
        tree.tags[t] == "NN"
        and is_role(t)
        and tree.lemmas[t].lower() not in FIRMS_TOO
        and _determined(tree, t)
        for t in kinds
    )


def _determined(tree: Tree, role: int) -> bool:
    """Whether a noun is "a lawyer", or "the" holder of an office that only persons hold."""
    words = {tree.words[t].lower() for t in tree.kids(role, "det")}
    return bool(words & {"a", "an"}) or ("the" in words and tree.lemmas[role].lower() in OFFICES)


def _first_name(tree: Tree, token: int, head: int, is_role: Callable[[int], bool]) -> bool:
    free = tree.name_of[token] < 0 and not is_role(token) and not tree.words[token].endswith(".")
    return free and tree.tags[token] == "NNP" and tree.heads[token] == head


def nicknames(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Make one name of a name with another in quotation marks: "Ana `` Nini '' Popa".

    The marks make the parser see two or three phrases where a single person is named.
    """
    for opening in range(1, len(tree.words) - 3):
        if tree.words[opening] not in OPENING or tree.tags[opening - 1] not in PROPER:
            continue
        for closing in range(opening + 2, min(opening + 4, len(tree.words) - 1)):
            if tree.words[closing] in CLOSING and tree.tags[closing + 1] in PROPER:
                inside = tree.words[opening + 1 : closing]
                if all(word[:1].isupper() for word in inside):
                    start, end = _run(tree, opening - 1, closing + 2)
                    while is_role(start) and start < opening - 1:
                        start += 1
                    join_name(tree, start, end)
                break


def _run(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """Widen a name to the proper nouns before and after it."""
    while start > 0 and tree.tags[start - 1] in PROPER and tree.heads[start - 1] != start - 1:
        start -= 1
    while end < len(tree.words) and tree.tags[end] in PROPER:
        end += 1
    return start, end


def join_name(tree: Tree, start: int, end: int) -> None:
    """Make the last token of a name the head of all others, and call the name a person's."""
    inside, last = range(start, end), end - 1
    top = tree.top(start, end)
    root = tree.heads[top] == top
    if top != last:
        tree.attach(last, last if root else tree.heads[top], tree.deps[top])
    for token in inside:
        for child in [c for c in tree.children[token] if c not in inside and token != last]:
            tree.attach(child, last, tree.deps[child])
        if token != last:
            tree.attach(token, last, "compound" if tree.tags[token] in PROPER else "punct")
    tree.names = [n for n in tree.names if n[1] <= start or n[0] >= end]
    tree.names.append((start, end, "PERSON"))
    tree.mark_names()


def places_of_places(tree: Tree) -> None:
    """Read "in Lyon, France" as a place in a place, where the parser took it for a list."""
    last = len(tree.words) - 1
    for token, dep in enumerate(tree.deps):
        head = tree.heads[token]
        if dep != "conj" or tree.name_of[token] < 0 or tree.name_of[head] < 0:
            continue
        places = all(tree.label(t) in PLACES for t in (token, head))
        start = tree.names[tree.name_of[token]][0]
        alone = tree.kid(token, "conj", "cc") is None and tree.kid(head, "cc") is None
        closed = tree.deps[head] == "pobj" or tree.words[min(token + 1, last)] == ","
        if places and alone and closed and tree.words[start - 1] == "," and start == head + 2:
            tree.attach(token, head, "appos")


def _goes_on(tree: Tree, start: int, token: int) -> bool:
    hyphen = tree.tags[token] == "HYPH" and token > start
    return tree.tags[token] in PROPER or hyphen or tree.words[token].lower() in ("al", "bin", "el")


def _may_be_person(tree: Tree, start: int, end: int) -> bool:
    """Whether no other office, and no name the model is sure of, stands in the words."""
    labels = {tree.label(token) for token in range(start, end)} - {""}
    first = tree.name_of[start]
    crossing = first >= 0 and tree.names[first][0] < start
    return labels <= REPAIRABLE and not crossing
