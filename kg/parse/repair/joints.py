"""Names in pieces -> whole names: what "for", "of", "and", a number or an apostrophe joins.

Enters: a parse whose names the model cut.  Leaves: names that the capitals, the parse or another
mention in the same text prove to be one.
"""

from collections.abc import Callable

from kg.parse.repair.names import TITLES, join_name
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
AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
# What follows these is a word and no thing: "the name Atlas".
WORDS = frozenset(
    {"name", "word", "term", "title", "pseudonym", "nickname", "slogan", "hashtag", "codename"}
    | {"label", "phrase", "abbreviation", "acronym"}
)
LISTED = frozenset({"and", "&", ","})


def whole_names(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Join all names that are in pieces, and give titles and descriptions their names."""
    apostrophes(tree)
    offices(tree, is_role)
    bodies(tree, is_role)
    lists(tree)
    numbers(tree)
    repeated(tree)
    compounds(tree)
    described(tree)
    based(tree)


def offices(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Take an office for no person: "the Chief Operating Officer"; give each title its name.

    In "union leader President Ana Popa" a small title stands before a capital one: both are hers.
    """
    kept = [n for n in tree.names if n[2] != "PERSON" or tree.words[n[1] - 1].lower() not in TITLES]
    if len(kept) < len(tree.names):
        tree.names = kept
        tree.mark_names()
    for token, dep in enumerate(tree.deps):
        title = tree.heads[token]
        if dep == "nsubj" and is_role(token) and token + 1 < title and tree.words[token + 1] == ",":
            holder = next((t for t in tree.kids(title, "nsubj") if t > token), -1)
            if _label(tree, holder) == "PERSON" and min(tree.subtree(holder)) == token + 2:
                tree.attach(token, holder, "appos")
                continue
        if dep != "compound" or title != token + 1 or tree.deps[title] != "compound":
            continue
        two = tree.words[token].islower() and tree.words[title][:1].isupper()
        if two and is_role(token) and is_role(title) and _label(tree, tree.heads[title]):
            tree.attach(token, tree.heads[title], "compound")


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
        named = _label(tree, last) not in ("", "ORG") or tree.name_of[joint] >= 0
        if named or tree.tags[last] not in PROPER or not all(w[:1].isupper() for w in inner):
            continue
        if _body(tree, top) or (tree.words[joint] == "for" and _body(tree, last)):
            _join(tree, _first(tree, top), last + 1, top, "ORG")


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
            _label(tree, token) for token in range(start, last)
        }:
            _join(tree, start, last + 1, last, "ORG")


def numbers(tree: Tree) -> None:
    """Join a name with its number: "Galaxy 4" is no "Galaxy"."""
    for token in range(1, len(tree.words)):
        name = token - 1
        digits = tree.words[token].isdigit() and tree.heads[token] == name
        if not digits or tree.tags[name] not in PROPER or tree.words[name].endswith("."):
            continue
        old, label = _label(tree, token), _label(tree, name)
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
            while start > 0 and _label(tree, start - 1) == "PERSON":
                start -= 1
            join_name(tree, start, token + 3)


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


def compounds(tree: Tree) -> None:
    """Make one phrase of two bare nouns side by side: "the lowest unit operating cost".

    A noun in apposition has a comma, an article or a name to show it.
    """
    for token, dep in enumerate(tree.deps):
        head = tree.heads[token]
        if dep != "appos" or tree.tags[token] != "NN" or tree.tags[head] != "NN" or token < head:
            continue
        own = tree.children[token]
        if head + 1 != min([token, *own]) or any(tree.deps[t] != "compound" for t in own):
            continue
        if tree.heads[head] == head:
            tree.attach(token, token, "ROOT")
        else:
            tree.attach(token, tree.heads[head], tree.deps[head])
        for child in list(tree.children[head]):
            if child > token or tree.deps[child] in ("det", "poss"):
                tree.attach(child, token, tree.deps[child])
        tree.attach(head, token, "compound")


def described(tree: Tree) -> None:
    """Let a name stand for its description: in "the gas firm Energo signed" Energo signs.

    What follows a noun without a comma tells which one is meant, and so is the subject itself.
    """
    for token, dep in enumerate(tree.deps):
        noun = tree.heads[token]
        if dep != "appos" or tree.tags[token] != "NNP" or tree.tags[noun] != "NN" or token < noun:
            continue
        if noun + 1 != min(tree.subtree(token)) or tree.lemmas[noun].lower() in WORDS:
            continue
        if _label(tree, token) == "PERSON" or tree.heads[noun] == noun:
            continue
        tree.attach(token, tree.heads[noun], tree.deps[noun])
        for child in list(tree.children[noun]):
            if child > token:
                tree.attach(child, token, tree.deps[child])
        tree.attach(noun, token, "appos")


def based(tree: Tree) -> None:
    """Read "chose Lyon based Airtec" as what was chosen, and not as a clause about Lyon."""
    for token, word in enumerate(tree.words[:-1]):
        if word != "based" or token == 0 or _label(tree, token - 1) not in ("GPE", "LOC"):
            continue
        name = tree.name_of[token + 1]
        if name < 0 or tree.names[name][2] in ("GPE", "LOC", *AMOUNTS):
            continue
        start, end, _ = tree.names[name]
        firm = next((t for t in range(start, end) if tree.heads[t] not in range(start, end)), -1)
        place = next((t for t in range(token - 1, -1, -1) if tree.name_of[t] < 0), -1) + 1
        top = next((t for t in range(place, token) if tree.heads[t] not in range(place, token)), -1)
        if firm < 0 or top < 0 or tree.heads[top] == top or tree.heads[top] in (token, firm):
            continue
        tree.attach(firm, tree.heads[top], tree.deps[top])
        for child in list(tree.children[token]):
            tree.attach(child, firm, tree.deps[child])
        tree.tags[token] = "VBN"
        tree.attach(token, firm, "amod")
        tree.attach(top, token, "npadvmod")


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


def _label(tree: Tree, token: int) -> str:
    return tree.names[tree.name_of[token]][2] if token >= 0 and tree.name_of[token] >= 0 else ""
