"""A clause and the relations it expresses -> those to whoever else has part in the deed.

Who is sold, sent or brought a thing, whom it is bought from, where a thing was moved, and who did
what a passive only tells the outcome of.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses.arguments import prepositional
from kg.clauses.clause import Argument, Clause
from kg.parse.tree import Tree
from kg.phrases import is_number, is_time
from kg.statements.frames import Match, camel, frame, names_party
from kg.vocabulary import Vocabulary

PATHS = frozenset({"from", "to", "into", "with"})
# What a deed moves it moves to somebody, or from him: he has part in it beside the thing.
MOVING = {
    "to": frozenset(
        {"give", "sell", "send", "supply", "deliver", "distribute", "license", "lend", "lease"}
        | {"ship", "export", "import", "grant", "award", "donate", "hand", "transfer", "offer"}
        | {"provide", "bring", "return", "present", "issue", "assign", "allocate", "extradite"}
        | {"deport", "add", "introduce", "pass", "rent", "pay", "hand over", "turn over", "cede"}
    ),
    "with": frozenset({"supply", "provide", "equip", "arm", "furnish", "present", "entrust"}),
    "from": frozenset(
        {"buy", "purchase", "acquire", "obtain", "lease", "import", "borrow", "order", "take"}
        | {"receive", "get", "steal", "seize", "rent", "hire"}
    ),
    "into": frozenset({"enter", "insert", "integrate", "incorporate", "inject", "put"}),
}


# What several do with one another unless the text says with whom else.
MUTUAL = frozenset(
    {"meet", "agree", "reach", "sign", "conclude", "merge", "clash", "strike", "negotiate", "fight"}
    | {"compete", "unite", "cooperate", "collaborate", "marry", "divorce", "argue", "disagree"}
    | {"form", "resume", "sever", "restore", "settle", "debate"}
)


def further(
    tree: Tree, clause: Clause, found: list[Match], vocabulary: Vocabulary
) -> Iterator[Match]:
    """Yield relations to the further parties of a clause, beside those already found."""
    if clause.rule == "nominalisation" or not found or not clause.subjects:
        return
    if not clause.passive:
        yield from _sums(tree, clause, found[0])
        yield from _parties(tree, clause, found[0], vocabulary)
        yield from _with_each_other(tree, clause, vocabulary)
    elif found[0].known and found[0].objects:
        yield from _paths(tree, clause, found[0])
        yield from _deeds(tree, clause, found[0], vocabulary)


def _paths(tree: Tree, clause: Clause, known: Match) -> Iterator[Match]:
    """Yield where else a thing was moved: "airlifted from Omsk to Berlin"."""
    if not clause.subjects or clause.subjects[0] not in known.subjects:
        return
    used = {argument.head for argument in known.objects}
    lemma = tree.words[clause.head].lower()
    for argument in clause.arguments:
        if argument.role in PATHS and argument.head not in used and names_party(tree, argument):
            words = tuple(sorted({*clause.words, argument.marker}))
            yield Match(camel([lemma, argument.role]), False, clause.subjects, (argument,), words)


def _sums(tree: Tree, clause: Clause, found: Match) -> Iterator[Match]:
    """Yield the amount that is given beside whom it is given to: "lent Kenya $2 million"."""
    told = {argument.head for argument in clause.all("indirect")}
    if told and {argument.head for argument in found.objects} == told:
        amounts = [a for a in clause.all("object") if is_number(tree, a.head)]
        if amounts:
            yield replace(found, objects=tuple(amounts))


def _parties(tree: Tree, clause: Clause, found: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """Yield to whom or from whom a thing is moved: "sold gas to Peru" links the seller to Peru."""
    used = {argument.head for argument in found.objects}
    moved = any(a.role == "object" and not is_time(tree, a.head) for a in clause.arguments)
    if not moved:
        return
    for argument in (*clause.arguments, *_beside_things(tree, clause, vocabulary)):
        direct = argument.role == "indirect" and clause.lemma in MOVING["to"]
        role = "to" if direct else argument.role
        if argument.head in used or clause.lemma not in MOVING.get(role, ()):
            continue
        if direct or names_party(tree, argument):
            marker = {argument.marker} if argument.marker >= 0 else set()
            words = tuple(sorted({*clause.words, *marker}))
            name = camel([*clause.lemma.split(), role])
            yield Match(name, False, clause.subjects, (argument,), words)


def _beside_things(tree: Tree, clause: Clause, vocabulary: Vocabulary) -> list[Argument]:
    """Return what the parser hung on the thing moved: "got a loan from Oslo", not "access to"."""
    found = []
    for thing in clause.all("object"):
        frames = vocabulary.noun_frames.get(tree.lemmas[thing.head].lower(), ())
        own = {frame.words[-1] for frame in frames}
        for preposition in tree.kids(thing.head, "prep"):
            word = tree.words[preposition].lower()
            if word in ("to", "from") and word not in own:
                found += [a for a in prepositional(tree, preposition) if a.role == word]
    return found


def _with_each_other(tree: Tree, clause: Clause, vocabulary: Vocabulary) -> Iterator[Match]:
    """Yield what coordinated subjects do together: "Oslo and Rome signed a treaty"."""
    first, *others = clause.subjects
    if not others or clause.lemma not in MUTUAL:
        return
    beside = [tree.words[t] for a in clause.all("object") for t in tree.kids(a.head, "prep")]
    if "with" in (*beside, *(argument.role for argument in clause.arguments)):
        return
    partners = [Argument("with", other) for other in others]
    together = replace(
        clause, subjects=(first,), arguments=[*clause.arguments, *partners], rule="mutual"
    )
    done = frame(tree, together, vocabulary)
    if done is not None and done.objects and done.objects[0] in partners:
        yield done


def _deeds(tree: Tree, clause: Clause, known: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """Yield who did it where a passive tells what came of it: "was named chief by Oslo"."""
    agents = clause.all("agent")
    if not agents or known.subjects != clause.subjects:
        return
    person = tree.label(clause.subjects[0]) == "PERSON"
    done = frame(tree, replace(clause, arguments=agents), vocabulary) if person else None
    if done is None or not done.objects:
        patients = tuple(Argument("object", token) for token in clause.subjects)
        doers = tuple(agent.head for agent in agents)
        done = Match(camel(clause.lemma.split()), False, doers, patients, clause.words)
    yield done
