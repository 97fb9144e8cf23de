"""Candidates -> features: what of the construction and the parse tells if a tuple is right.

A feature is a name with a number; "dep=relcl" and its like are 1 where they hold and absent
elsewhere.  The model of confidence (`kg/confidence`) is trained on exactly these.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from kg.parse.tree import PROPER, Tree
from kg.tuples.candidate import Candidate, Words
from kg.tuples.subjects import plural

# "I" and "you" take the verb's form of the plural.
MANY = frozenset({"i", "you", "we", "they", "these", "those"})
STATIVE = frozenset({"be", "have", "become", "include", "remain", "seem"})
BEFORE = frozenset({",", "and", "that", "of", "to", "``"})
AFTER = frozenset({".", ",", "and", "that", "of", "''", "``"})


@dataclass(slots=True)
class Surroundings:
    """What all candidates of one sentence share."""

    tree: Tree
    speech: Container[str]
    root: int = 0
    verbs: int = 0
    quoted: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find the root, count the verbs, and mark what stands between quotation marks."""
        tree = self.tree
        self.root = next((t for t, head in enumerate(tree.heads) if t == head), 0)
        self.verbs = sum(1 for t in range(len(tree.words)) if tree.is_verb(t))
        inside = False
        for tag in tree.tags:
            inside = (inside or tag == "``") and tag != "''"
            self.quoted.append(inside)


def features(candidate: Candidate, around: Surroundings) -> Mapping[str, float]:
    """Return the features of one candidate."""
    tree, clause = around.tree, candidate.clause
    subject = _tokens(candidate.subject)
    relation = _tokens(candidate.relation)
    objects = [t for words in candidate.objects for t in _tokens(words)]
    found: dict[str, float] = dict.fromkeys(candidate.notes, 1.0)
    found[f"rule={candidate.rule}"] = 1.0
    found |= _sizes(candidate, tree, subject, objects)
    found |= _place(clause.head, around)
    found |= _predicate(candidate, around)
    found |= _order(tree, clause.head, subject, relation, objects)
    if clause.subjects:
        above = tree.heads[clause.subjects[0]]
        found["subject of root"] = float(above == around.root and clause.subjects[0] < around.root)
        found["agreement"] = _agreement(tree, clause.head, clause.subjects[0])
    elif candidate.objects:
        found[f"of {tree.deps[tree.heads[clause.head]]}"] = 1.0
        found["named"] = float(bool(subject) and tree.tags[subject[-1]] in PROPER)
        found[f"{candidate.rule} words"] = len(subject) / 10
        found[f"{candidate.rule} object words"] = len(objects) / 10
    return found


def _tokens(words: Words) -> list[int]:
    return [word for word in words if isinstance(word, int)]


def _sizes(
    candidate: Candidate, tree: Tree, subject: list[int], objects: list[int]
) -> dict[str, float]:
    return {
        "subject words": min(len(subject), 20) / 10,
        "object words": min(len(objects), 40) / 10,
        "relation words": len(candidate.relation) / 5,
        "objects": float(len(candidate.objects)),
        "verbs in objects": sum(tree.is_verb(t) for t in objects) / 3,
        "verbs in subject": sum(tree.is_verb(t) for t in subject) / 3,
        "commas in objects": sum(tree.words[t] == "," for t in objects) / 3,
        "commas in subject": sum(tree.words[t] == "," for t in subject) / 3,
        "small object": float(bool(objects) and tree.words[objects[0]][:1].islower()),
    }


def _place(head: int, around: Surroundings) -> dict[str, float]:
    tree = around.tree
    above = tree.heads[head]
    return {
        f"dep={tree.deps[head]}": 1.0,
        f"tag={tree.tags[head]}": 1.0,
        f"above={tree.tags[above]}": 1.0,
        "below speech": float(above != head and tree.lemmas[above] in around.speech),
        "depth": sum(1 for _ in tree.ancestors(head)) / 5,
        "place": head / max(1, len(tree.words)),
        "before root": float(head < around.root),
        "sentence words": len(tree.words) / 40,
        "verbs": around.verbs / 5,
        "quoted": float(around.quoted[head]),
    }


def _predicate(candidate: Candidate, around: Surroundings) -> dict[str, float]:
    tree, clause = around.tree, candidate.clause
    first = candidate.relation[0]
    return {
        f"link={clause.link}": 1.0,
        f"first={first if isinstance(first, str) else tree.tags[first]}": 1.0,
        "speech": float(tree.lemmas[clause.head] in around.speech),
        "be": float(clause.lemma == "be"),
        "stative": float(clause.lemma in STATIVE),
        "finite": float(clause.finite),
        "passive": float(clause.passive),
        "modal": float(
            any(isinstance(t, int) and tree.tags[t] == "MD" for t in candidate.relation)
        ),
    }


def _order(
    tree: Tree, head: int, subject: list[int], relation: list[int], objects: list[int]
) -> dict[str, float]:
    start, end = min(relation, default=head), max(relation, default=head)
    used = {*subject, *relation, *objects}
    last = max(used, default=head) + 1
    found = {
        "coverage": len(used) / max(1, len(tree.words)),
        "density": len(used) / max(1, last - min(used, default=head)),
        "to the end": float(last >= len(tree.words) - 1),
    }
    after = tree.words[last] if last < len(tree.words) else "$"
    found[f"next={after if after in AFTER or after == '$' else tree.tags[last]}"] = 1.0
    if subject:
        before = tree.words[subject[0] - 1] if subject[0] else "^"
        found[f"previous={before if before in BEFORE or before == '^' else '?'}"] = 1.0
        found[f"subject starts={tree.tags[subject[0]]}"] = 1.0
        found["distance"] = min(20, abs(start - subject[-1])) / 10
        found["subject beside"] = float(max(subject) == start - 1)
        found["subject after"] = float(min(subject) > head)
        found["subject first"] = float(subject[0] <= 1)
    if objects:
        found[f"object starts={tree.tags[min(objects)]}"] = 1.0
        found["object beside"] = float(min(objects) == end + 1)
        found["object before"] = float(min(objects) < head)
    return found


def _agreement(tree: Tree, verb: int, subject: int) -> float:
    """Return 1 where a finite present verb agrees with its subject in number, -1 where not."""
    tags = {tree.tags[t] for t in (verb, *tree.kids(verb, "aux", "auxpass"))}
    many = plural(tree, subject) or tree.words[subject].lower() in MANY
    if "VBZ" in tags:
        return -1.0 if many else 1.0
    if "VBP" in tags:
        return 1.0 if many else -1.0
    return 0.0
