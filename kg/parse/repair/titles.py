"""Titles and descriptions -> the names that they belong to, which then stand for both.

Enters: a parse in which an office, a kind of firm or a town was taken for what the name beside it
is.  Leaves: the name in its place, with the rest as its title or in apposition to it.
"""

from collections.abc import Callable

from kg.parse.repair.joints import AMOUNTS
from kg.parse.repair.names import TITLES
from kg.parse.tree import PLACES, Tree

# What follows these is a word and no thing: "the name Atlas".
WORDS = frozenset(
    {"name", "word", "term", "title", "pseudonym", "nickname", "slogan", "hashtag", "codename"}
    | {"label", "phrase", "abbreviation", "acronym"}
)
NOMINAL = frozenset({"pobj", "dobj", "conj", "dative", "attr"})
JOINED = frozenset({"compound", "nmod"})
PLURAL = frozenset({"are", "were", "have", "do"})


# How one holds an office, said by a participle that nobody does: "the sitting president".
HOLDING = frozenset({"sitting", "acting", "serving", "outgoing", "incoming", "ruling", "standing"})


def holding(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Read "misconduct by sitting President Berg" with Berg's misconduct: he is not being sat."""
    for token, tag in enumerate(tree.tags):
        name = tree.kid(token, "dobj") if tag == "VBG" else None
        titled = name is not None and tree.words[token].lower() in HOLDING and is_role(token + 1)
        if name is not None and titled and tree.heads[token + 1] == name:
            dep = "pobj" if tree.deps[token] == "pcomp" else tree.deps[token]
            tree.attach(token, name, "amod")
            tree.tags[token], tree.deps[name] = "JJ", dep


def named(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Give all titles and descriptions their names."""
    offices(tree, is_role)
    compounds(tree)
    holders(tree, is_role)
    listed(tree, is_role)
    elected(tree)
    described(tree)
    glosses(tree)
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
            if tree.label(holder) == "PERSON" and min(tree.subtree(holder)) == token + 2:
                tree.attach(token, holder, "appos")
                continue
        if dep != "compound" or title != token + 1 or tree.deps[title] != "compound":
            continue
        two = tree.words[token].islower() and tree.words[title][:1].isupper()
        if two and is_role(token) and is_role(title) and tree.label(tree.heads[title]):
            tree.attach(token, tree.heads[title], "compound")


def holders(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Read "the mayor of Lima Ana Popa" as Ana Popa, who is mayor of Lima.

    A person's name right after a place's, without a comma, is in apposition to the office.
    """
    for start, end, label in tree.names:
        before = tree.name_of[start - 1] if label == "PERSON" and start > 2 else -1
        if before < 0 or tree.names[before][2] not in ("GPE", "LOC", "ORG"):
            continue
        first = tree.names[before][0]
        joint = first - 1 - (tree.tags[first - 1] == "DT")
        role = joint - 1
        place, name = tree.top(first, start), tree.top(start, end)
        if role < 0 or tree.words[joint] not in ("of", "for"):
            continue
        titled = is_role(role) and tree.deps[role] != "conj" and tree.tags[role] in ("NN", "NNP")
        if not titled or tree.heads[joint] != role or tree.heads[name] == role:
            continue
        if tree.heads[name] == joint:
            root = tree.heads[role] == role
            tree.attach(name, name if root else tree.heads[role], tree.deps[role])
            for child in list(tree.children[role]):
                if child > name:
                    tree.attach(child, name, tree.deps[child])
        tree.attach(place, joint, "pobj")
        tree.attach(role, name, "compound")


def listed(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Give each of a list of officials his own title: "by prime minister A B and minister C D".

    A bare office right before a person's name is that person's, and no other's further on.
    """
    for start, end, label in tree.names:
        title = start - 1
        if label != "PERSON" or title < 0 or tree.tags[title] not in ("NN", "NNP"):
            continue
        if not is_role(title) or tree.kid(title, "det", "poss") is not None or tree.label(title):
            continue
        inside = range(start, end)
        name = tree.top(start, end)
        other = tree.heads[title]
        if tree.heads[name] == other >= end and is_role(other):
            other = tree.heads[other]  # both hang on the next one's title
        if other in inside:
            continue
        if tree.heads[name] == title and tree.deps[title] in NOMINAL and other < title:
            tree.attach(title, name, "compound")
            for child in [t for t in tree.children[title] if t > name]:
                tree.attach(child, name, tree.deps[child])
            continue
        if tree.label(other) != "PERSON":
            continue
        first = tree.heads[name] != other and other >= end and tree.deps[title] in JOINED
        last = tree.heads[name] != title and tree.deps[title] == "conj" and other < title
        if first and tree.heads[other] != other:
            tree.attach(name, tree.heads[other], tree.deps[other])
            tree.attach(other, name, "conj")
        elif last:
            tree.attach(name, other, "conj")
        else:
            continue
        tree.attach(title, name, "compound")


def elected(tree: Tree) -> None:
    """Read "President-elect" as one office, which is to be held."""
    for token, word in enumerate(tree.words):
        if word.lower() not in ("elect", "designate") or token < 2 or tree.words[token - 1] != "-":
            continue
        office = token - 2
        if tree.heads[office] == token and tree.is_noun(office):
            tree.lemmas[token] = f"{tree.lemmas[office].lower()}-{word.lower()}"
            tree.tags[token] = "NN"


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
        if tree.label(token) == "PERSON" or tree.heads[noun] == noun:
            continue
        tree.attach(token, tree.heads[noun], tree.deps[noun])
        for child in list(tree.children[noun]):
            if child > token:
                tree.attach(child, token, tree.deps[child])
        tree.attach(noun, token, "appos")
        _first_of_two(tree, noun, token)


def _first_of_two(tree: Tree, noun: int, name: int) -> None:
    """Part "Norsk and Airtec parent firm Energo": a plural verb has two subjects."""
    verb = tree.heads[name]
    plural = {tree.words[t].lower() for t in (verb, *tree.kids(verb, "aux", "auxpass"))} & PLURAL
    first = next((t for t in tree.kids(noun, "nmod", "compound") if tree.kid(t, "conj")), -1)
    if tree.deps[name] != "nsubj" or not plural or first < 0 or tree.tags[first] != "NNP":
        return
    second = tree.kids(first, "conj")[0]
    tree.attach(first, verb, "nsubj")
    tree.attach(second, noun, "compound")
    tree.attach(name, first, "conj")


def based(tree: Tree) -> None:
    """Read "chose Lyon based Airtec" as what was chosen, and not as a clause about Lyon."""
    for token, word in enumerate(tree.words[:-1]):
        if word != "based" or token == 0 or tree.label(token - 1) not in PLACES:
            continue
        name = tree.name_of[token + 1]
        if name < 0 or tree.label(token + 1) in PLACES | AMOUNTS:
            continue
        start, end, _ = tree.names[name]
        firm = tree.top(start, end)
        place = next((t for t in range(token - 1, -1, -1) if tree.name_of[t] < 0), -1) + 1
        top = tree.top(place, token)
        if tree.heads[top] == top or tree.heads[top] in (token, firm):
            continue
        tree.attach(firm, tree.heads[top], tree.deps[top])
        for child in list(tree.children[token]):
            tree.attach(child, firm, tree.deps[child])
        tree.tags[token] = "VBN"
        tree.attach(token, firm, "amod")
        tree.attach(top, token, "npadvmod")


def glosses(tree: Tree) -> None:
    """Take an editor's gloss in square brackets for no second thing: "Ayasofya [Hagia Sophia]"."""
    for token, dep in enumerate(tree.deps):
        if dep == "appos" and tree.words[min(tree.subtree(token)) - 1] == "[":
            tree.deps[token] = "dep"


def nearest(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Set a name beside the one office right before it: "guests, including the mayor, Ana Popa".

    A single person is no description of several.
    """
    for token, dep in enumerate(tree.deps):
        several = tree.heads[token]
        if dep != "appos" or tree.label(token) != "PERSON" or tree.tags[several] != "NNS":
            continue
        if token < several or tree.kid(token, "conj") is not None:
            continue
        offices = [
            t for t in range(several + 1, token) if tree.tags[t] in ("NN", "NNP") and is_role(t)
        ]
        if offices and tree.label(offices[-1]) != "PERSON":
            tree.attach(token, offices[-1], "appos")
