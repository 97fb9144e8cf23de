"""Nouns that name an action -> clauses: "Turkey's invasion of Syria", "talks with Ahn"."""

from collections.abc import Container, Iterator

from kg.clauses.arguments import arguments, coordinated, prepositional
from kg.clauses.clause import Argument, Clause, Link
from kg.clauses.control import possessors, subjects
from kg.clauses.relative import bearers
from kg.parse.tree import Tree
from kg.phrases import is_number

SUPPORT = frozenset(
    {"issue", "make", "give", "hold", "launch", "take", "have", "deliver", "conduct", "impose"}
    | {"express", "offer", "voice", "pay", "provide", "mount", "wage", "open", "put", "place"}
    | {"start", "undertake", "perform", "commit", "lodge", "file", "level", "levy", "conclude"}
)
# Nouns of whoever does a thing: whose they are tells nothing of who does it.
DOERS = frozenset(
    {"maker", "manufacturer", "producer", "supplier", "provider", "exporter", "importer"}
    | {"builder", "operator", "distributor", "buyer", "seller", "developer", "retailer"}
)
# What somebody gets comes from the one whose act it is: "an order from Oslo for six ships".
RECEIVED = frozenset({"order", "request", "demand", "complaint", "offer", "proposal", "bid"})
OBJECTIVE = frozenset({"of", "for", "with", "against", "on"})
# Who begins, plans or agrees to a deed is the one who does it.
UNDERTAKING = frozenset(
    {"negotiate", "agree", "plan", "begin", "complete", "finish", "finalize", "finalise"}
    | {"continue", "resume", "attempt", "intend"}
)


def clauses(tree: Tree, nouns: Container[str]) -> Iterator[Clause]:
    """Yield a clause for each noun among `nouns` (lemmas) that has an owner or arguments."""
    yield from _states(tree, nouns)
    for token, lemma in enumerate(tree.lemmas):
        if tree.tags[token] not in ("NN", "NNS") or lemma.lower() not in nouns:
            continue
        if tree.deps[token] in ("compound", "amod") or lemma.lower() in DOERS:
            continue
        found = Clause(
            head=token,
            rule="nominalisation",
            lemma=lemma.lower(),
            words=(token,),
            subjects=owners(tree, token),
            arguments=arguments(tree, token),
            finite=False,
        )
        share_between(found)
        _share_source(tree, found)
        found.parent, found.link = tree.heads[token], Link.NONE
        if supported(tree, token) or _intended(tree, token):
            found.link = Link.COMPLEMENT
        if found.arguments or found.subjects:
            yield found


def _states(tree: Tree, nouns: Container[str]) -> Iterator[Clause]:
    """Read "is under review by Oslo" as Oslo's review of it, "has it under review" too."""
    for token, word in enumerate(tree.words):
        noun = tree.kid(token, "pobj") if word.lower() == "under" else None
        if noun is None or tree.lemmas[noun].lower() not in nouns or tree.kids(noun, "det"):
            continue
        above = tree.heads[token]
        by = [t for n in (noun, token, above) for t in tree.kids(n, "prep", "agent") if t > noun]
        doers = [
            a.head for t in by if tree.words[t].lower() == "by" for a in prepositional(tree, t)
        ]
        things: tuple[int, ...] = (above,) if tree.is_noun(above) else ()
        if tree.lemmas[above] == "be":
            things = subjects(tree, above)
        elif tree.lemmas[above] == "have":
            doers = doers or list(subjects(tree, above))
            gap = tree.heads[above] if tree.deps[above] == "relcl" else -1
            held = tree.kid(above, "dobj")
            things = bearers(tree, gap) if held is None and gap >= 0 else (held,) if held else ()
        if doers and things and not set(doers) & set(things):
            arguments = [Argument("of", thing, token) for thing in things]
            words = (token, noun)
            lemma = tree.lemmas[noun].lower()
            yield Clause(noun, "nominalisation", lemma, words, tuple(doers), arguments)


def share_between(clause: Clause) -> None:
    """Read "talks between Kenya and Somalia" as Kenya's talks with Somalia."""
    sides = clause.all("between")
    if len(sides) > 1 and not clause.subjects:
        clause.subjects = (sides[0].head,)
        clause.arguments += [Argument("with", other.head, other.marker) for other in sides[1:]]


def _share_source(tree: Tree, clause: Clause) -> None:
    """Read "won an order from Oslo for six ships" as Oslo's order for them."""
    noun, verb = clause.head, tree.heads[clause.head]
    if clause.lemma not in RECEIVED or clause.subjects:
        return
    beside = arguments(tree, verb) if tree.deps[noun] == "dobj" else []
    beside = [a for a in beside if a.role in ("from", "for") and a.head > noun]
    sources = [a.head for a in (*clause.arguments, *beside) if a.role == "from"]
    if sources:
        clause.subjects = tuple(sources)
        clause.arguments += beside


def owners(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return whose action a noun names: its owner, a nation's adjective, or who holds it."""
    owner = tree.kid(noun, "poss")
    if owner is not None and tree.tags[owner] != "PRP$":
        return possessors(tree, noun)
    if owner is not None:
        return (owner,)
    for child in tree.children[noun]:
        named = tree.label(child) in ("NORP", "GPE")
        if tree.deps[child] in ("amod", "compound") and child < noun and named:
            return (child,)
    if supported(tree, noun) or _intended(tree, noun):
        return subjects(tree, tree.heads[noun])
    by = [t for t in tree.kids(noun, "prep", "agent") if tree.words[t].lower() == "by"]
    return tuple(a.head for t in by for a in prepositional(tree, t)) or _beside(tree, noun)


def _beside(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the name before a deed whose object follows: "the Telenor bid for Volvo".

    Where none follows, the name may as well be the object: "the Saab sale".
    """
    acted_on = any(
        tree.words[t].lower() in OBJECTIVE and not is_number(tree, a.head)
        for t in tree.kids(noun, "prep")
        for a in prepositional(tree, t)
    )
    for child in tree.kids(noun, "compound", "nmod") if acted_on else ():
        if child < noun and tree.label(child) in ("ORG", "PERSON"):
            return tuple(coordinated(tree, child))
    return ()


def supported(tree: Tree, noun: int) -> bool:
    """Whether a verb only lends a noun its subject: "issued a warning", "launched an attack"."""
    return tree.deps[noun] == "dobj" and tree.lemmas[tree.heads[noun]] in SUPPORT


def _intended(tree: Tree, noun: int) -> bool:
    """Whether who does a verb does what its object names: "negotiated the purchase of a ship"."""
    plain = tree.kid(noun, "poss") is None
    return plain and tree.deps[noun] == "dobj" and tree.lemmas[tree.heads[noun]] in UNDERTAKING


def holders(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the subjects of the clause a noun without owner stands in."""
    verb = next((above for above in tree.ancestors(noun) if tree.is_verb(above)), -1)
    return subjects(tree, verb) if verb >= 0 else ()
