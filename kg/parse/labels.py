"""Labels of names that the text speaks against -> what the words around them show.

Enters: a parse whose names are whole.  Leaves: the same, with other labels: a name that an office
is of is a body ("the Ryanair chief executive"), one that is counted or made a product ("two
iPods"), one that takes no title, no role and no fuller name, but stands where no person does, no
person ("on Twitter", "the Brexit deadline").  What a name is shows in all places of an article
together, so that each name has one label.  A name that the gazetteer knows keeps its own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import EntityType
from kg.parse.repair import Words
from kg.parse.tree import COMMON, PLACES, PROPER, Tree

UNKNOWN = "PRODUCT"
BODY = "ORG"
JUDGED = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT"})
# "iPod", "IE6", "777-200LR", "iPod Mini": such names are given to things, and to a few bodies.
COINED = re.compile(r"[a-z]+[A-Z]\w*(?: [A-Z]\w*)*|\w*[A-Za-z]-?\d\w*")
BRANDED = re.compile(r"[a-z]+[A-Z]")
# "USS Cole": what ships are named after.
SHIPS = re.compile(r"(?:U\.S\.S\.|USS|H\.M\.S\.|HMS|HMAS|HMCS|RMS|USNS|INS|MV|M/V) .+")
# What is made and used, and does nothing by itself: what such a noun is said of is no body.
THINGS = frozenset(
    {"software", "app", "application", "browser", "computer", "laptop", "notebook", "desktop"}
    | {"phone", "smartphone", "tablet", "console", "handset", "gadget", "device", "processor"}
    | {"aircraft", "plane", "airplane", "aeroplane", "jet", "airliner", "helicopter", "drone"}
    | {"ship", "vessel", "submarine", "tanker", "frigate", "destroyer", "ferry", "yacht"}
    | {"car", "vehicle", "truck", "missile", "rocket", "satellite", "spacecraft", "pipeline"}
    | {"cable", "protocol", "format", "kit", "toolkit", "project", "program", "programme"}
    | {"system", "drug", "vaccine", "videogame", "interconnector", "currency"}
)
# Of these, the ones in which the name of a thing ends: "Apple Computer" makes computers.
ENDS = re.compile(
    r".+ (?:Software|Kit|Toolkit|Program|Programme|Project|Interconnector|Pipeline|Protocol)"
    r"|\w+ \w.* System"
)
# With these before "of" it is a thing that comes in editions.
EDITIONS = frozenset({"version", "edition", "copy", "beta", "prototype", "iteration"})
USED = frozenset({"install", "download", "reinstall", "uninstall", "discontinue", "reboot"})
# What only things do, and what only they are when another edition follows.
MEASURED = frozenset({"cost", "weigh", "retail"})
NEW = frozenset({"new", "newer", "newest", "latest", "upcoming", "updated", "redesigned"})
CHANNELS = frozenset({"on", "via"})
WITHIN = frozenset({"in", "at", "near", "from", "to", "into", "across", "outside", "inside"})
# Who has an office in a body, or speaks for it; anything has users, and a company has rivals.
OFFICES = frozenset(
    {"ceo", "chief", "executive", "spokesman", "spokeswoman", "spokesperson", "chairman"}
    | {"chairwoman", "president", "director", "manager", "boss", "founder", "co-founder"}
    | {"official", "employee", "worker", "analyst", "engineer", "representative", "lawyer"}
    | {"officer", "economist", "researcher", "chair", "chairperson", "lawmaker", "pilot"}
)
NEUTRAL = frozenset(
    {"rival", "partner", "competitor", "member", "supplier", "owner", "sponsor", "ally", "backer"}
    | {"client", "customer", "opponent", "founder", "developer", "leader", "operator", "buyer"}
    | {"seller", "contractor", "publisher", "broadcaster", "user", "creditor", "shareholder"}
    | {"producer", "exporter", "wholesaler", "bidder", "debtor", "promoter", "proprietor"}
    | {"champion", "winner", "contender", "favorite", "neighbor", "neighbour", "donor", "investor"}
    | {"parent"}
)
ONE = frozenset({"a", "an", "every", "each", "any", "another"})
SPEAKING = frozenset(
    {"say", "tell", "announce", "state", "claim", "argue", "deny", "confirm", "warn", "insist"}
    | {"declare", "add", "comment", "admit", "explain", "acknowledge", "urge"}
)
# What a body does, and no place that is not its country.
ACTING = frozenset(
    {"sue", "acquire", "buy", "sell", "launch", "unveil", "announce", "hire", "manufacture"}
    | {"release", "promise", "own", "operate", "employ", "merge", "file", "order", "reject"}
)
BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)


@dataclass(slots=True)
class Shown:
    """What the places where a name stands show of it, counted."""

    labels: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)


def relabel(tree: Tree, words: Words, kinds: Mapping[str, EntityType]) -> None:
    """Correct the labels of names by where they stand; `kinds` types head nouns."""
    _persons(tree, words, kinds)
    seen = _seen(tree, words, kinds)
    full = {
        part
        for name, shown in seen.items()
        if " " in name and shown.labels.most_common(1)[0][0] == "PERSON"
        for part in (name.split()[0], name.split()[-1])
        if not shown.marks["the"]
    }
    _unlabel(tree, kinds)
    better = {}
    for name, shown in seen.items():
        label = _label(name, shown, known=name in full)
        body = kinds.get(name.rpartition(" ")[2].lower()) in BODIES
        if " " in name and body and shown.marks["the"]:
            label = "ORG"  # "the Air Force" is nobody: no person has an article
        if label:
            better[name] = label
    for at, (start, end, label) in enumerate(tree.names):
        name = _name(tree, start, end)
        if label in JUDGED and name in better:
            tree.names[at] = (start, end, better[name])


def _persons(tree: Tree, words: Words, kinds: Mapping[str, EntityType]) -> None:
    """Label two or three capitals as a person where an office is said of them.

    "Ana Popa, chief executive of Renault": the model has no label for names that it never saw.
    """
    found = []
    for token, dep in enumerate(tree.deps):
        above = tree.heads[token]
        if dep not in ("appos", "attr") or tree.tags[token] != "NN":
            continue
        name = above if dep == "appos" else tree.kid(above, "nsubj")
        if name is None or tree.tags[name] != "NNP" or not _names_person(tree, token, words):
            continue
        start = name
        while start > 0 and tree.tags[start - 1] == "NNP" and tree.heads[start - 1] == name:
            start -= 1
        whole = tree.span(start, name + 1)
        free = all(tree.name_of[t] < 0 for t in range(start, name + 1))
        typed = kinds.get(tree.words[name].lower()) is not None or words.is_known(whole)
        if 1 <= name - start <= 2 and free and not typed and token > name:
            found.append((start, name + 1, "PERSON"))
    if found:
        tree.names += found
        tree.mark_names()


def _unlabel(tree: Tree, kinds: Mapping[str, EntityType]) -> None:
    """Take the label from common nouns: "Photographs show it" is no one, "Sultan" no place."""
    kept = [name for name in tree.names if not _is_noun(tree, *name, kinds)]
    if len(kept) < len(tree.names):
        tree.names[:] = kept
        tree.mark_names()


def _is_noun(tree: Tree, start: int, end: int, label: str, kinds: Mapping[str, EntityType]) -> bool:
    """Whether a name of one word is a plural that begins a sentence, or an office."""
    if end - start != 1:
        return False
    if label in ("GPE", "LOC", "FAC"):
        return kinds.get(tree.words[start].lower()) is EntityType.PERSON
    first = tree.sentence(start)[0] == start
    return label == "PERSON" and tree.tags[start] == "NNS" and first


def _name(tree: Tree, start: int, end: int) -> str:
    while start < end and tree.tags[start] in ("DT", "PRP$"):
        start += 1
    while end > start and tree.tags[end - 1] in ("POS", "HYPH", ":", ","):
        end -= 1
    return " ".join(tree.words[start:end])


def _seen(tree: Tree, words: Words, kinds: Mapping[str, EntityType]) -> dict[str, Shown]:
    """Gather what each name's places show."""
    seen: dict[str, Shown] = defaultdict(Shown)
    plural = {w[:-1] for w, tag in zip(tree.words, tree.tags, strict=True) if tag == "NNPS"}
    plural |= {
        w[:-1]
        for w, tag in zip(tree.words, tree.tags, strict=True)
        if tag == "NNS" and w[:-1] != w[:-1].lower()
    }
    for start, end, label in tree.names:
        name = _name(tree, start, end)
        if label not in JUDGED or not name or words.is_known(name):
            continue
        head = tree.top(start, end)
        shown = seen[name]
        shown.labels[label] += 1
        shown.marks.update(_marks(tree, start, head, words, kinds))
        if end < len(tree.words) and any(c.isdigit() for c in tree.words[end]):
            shown.marks["series"] += 1
        if name.split()[-1] in plural and tree.tags[head] in ("NNP", "NN"):
            shown.marks["plural"] += 1
    return seen


def _marks(
    tree: Tree, start: int, head: int, words: Words, kinds: Mapping[str, EntityType]
) -> list[str]:
    """List what one place of a name shows."""
    marks, dep, above = [], tree.deps[head], tree.heads[head]
    if start and _names_person(tree, start - 1, words):
        marks.append("title")
    if dep in ("compound", "nmod", "poss") and tree.tags[above] in COMMON:
        office = tree.lemmas[above].lower() in OFFICES and dep != "poss"
        marks.append("office" if office else "modifier")
    if dep == "pobj" and tree.words[above].lower() in CHANNELS:
        marks.append("channel")
    if dep == "pobj" and tree.words[above].lower() in WITHIN:
        marks.append("place")
    if dep == "nsubj":
        marks += _does(tree, above)
    if _used(tree, head):
        marks.append("thing")
    for child in tree.children[head]:
        word = tree.words[child].lower()
        if tree.deps[child] == "det":
            marks.append("one" if word in ONE else "the")
        elif tree.deps[child] == "nummod":
            marks.append("one")
        elif tree.deps[child] == "relcl" and any(
            tree.words[t].lower() in ("who", "whom") for t in tree.children[child]
        ):
            marks.append("title")
        elif tree.deps[child] == "appos" or (
            tree.deps[child] == "compound" and child < start and tree.tags[child] == "NN"
        ):
            marks.append(_apposed(tree, child, words, kinds))
    if dep == "appos":
        marks.append(_apposed(tree, above, words, kinds))
    if dep == "nsubj" and (said := tree.kid(above, "attr")) is not None:
        marks.append(_apposed(tree, said, words, kinds))
    if tree.tags[head] in ("NNPS", "NNS") and "the" in marks:
        marks.append("many")
    return marks


def _does(tree: Tree, verb: int) -> list[str]:
    """Return what its verb shows of a subject; who "adds a feature" says nothing."""
    lemma = tree.lemmas[verb]
    if lemma in SPEAKING and not (lemma == "add" and tree.kid(verb, "dobj") is not None):
        return ["speaks"]
    return ["acts"] if lemma in ACTING else []


def _used(tree: Tree, head: int) -> bool:
    """Whether a name stands where what is made and used does: "a version of Firefox"."""
    dep, above = tree.deps[head], tree.heads[head]
    if dep == "pobj" and tree.words[above].lower() == "of":
        return tree.lemmas[tree.heads[above]].lower() in EDITIONS
    if dep == "pobj" and tree.words[above].lower() == "on":
        return tree.lemmas[tree.heads[above]] == "run"
    if any(tree.words[t].lower() in NEW for t in tree.kids(head, "amod")):
        return True
    if dep == "nsubj" and tree.lemmas[above] in MEASURED:
        return True
    if dep == "compound" and tree.lemmas[above].lower() in THINGS:
        # "Acme's Vulpo browser": whose it is stands before, so this is what it is called
        return any(tree.label(t) == BODY for t in tree.kids(above, "poss"))
    beside = [t for t in tree.conjuncts(head) if t != head]
    if dep == "conj":
        beside.append(above)
    if any(BRANDED.match(tree.words[t]) for t in beside):
        return True
    return dep in ("dobj", "nsubjpass") and tree.lemmas[above] in USED


def _apposed(tree: Tree, noun: int, words: Words, kinds: Mapping[str, EntityType]) -> str:
    """Return what a noun set beside a name, or said of it, makes of it."""
    if tree.tags[noun] in PROPER:
        return ""
    if _names_person(tree, noun, words):
        return "title"
    lemma = tree.lemmas[noun].lower()
    if lemma in THINGS or lemma in EDITIONS:
        return "thing"
    return "body" if kinds.get(lemma) is EntityType.ORGANIZATION else ""


def _names_person(tree: Tree, noun: int, words: Words) -> bool:
    """Whether a noun says that what bears it is a person: a minister, and not a rival."""
    honorific = tree.words[noun] in ("Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Gen.", "Rep.", "Gov.")
    return honorific or (words.is_role(noun) and tree.lemmas[noun].lower() not in NEUTRAL)


def _label(name: str, shown: Shown, *, known: bool) -> str:
    """Return a better label than the model's, or "" where nothing speaks against it."""
    label, marks = shown.labels.most_common(1)[0][0], shown.marks
    if marks["title"] or (known and label == "PERSON"):
        return "PERSON" if "PERSON" in shown.labels and not marks["office"] else ""
    agent, often = marks["speaks"] or marks["acts"], shown.labels.total()
    # one apposition alone may be of another noun than it seems
    if marks["office"] or (marks["body"] and often > 1):
        return BODY if label in ("PERSON", "GPE", "LOC", "NORP", "PRODUCT") else ""
    if SHIPS.fullmatch(name) or (COINED.fullmatch(name) and not agent):
        return UNKNOWN
    # "the jet, the Airbus A350": what is a thing there is more than the name
    made = marks["thing"] and (5 * marks["thing"] >= often or marks["the"])
    thing = ENDS.fullmatch(name) or (made and not marks["series"])
    if thing and not agent and not marks["body"] and label != "NORP":
        return UNKNOWN
    counted = 3 * (marks["one"] + marks["plural"]) >= often
    if label == "ORG":
        mixed = " " not in name and 2 * shown.labels["ORG"] <= often
        return UNKNOWN if (counted or (mixed and marks["modifier"])) and not agent else ""
    if label == "PERSON" and (" " not in name or marks["the"]):
        if marks["many"]:
            return "NORP"
        against = marks["channel"] or marks["modifier"] > 1 or marks["the"] or counted
        if against:
            return BODY if marks["acts"] or (marks["speaks"] and marks["channel"]) else UNKNOWN
    if label in PLACES and marks["acts"] and not marks["place"]:
        return BODY
    return ""
