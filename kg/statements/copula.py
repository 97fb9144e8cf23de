"""Clauses with "be", spoken or not -> positions, kinds, places and adjectives with their nouns."""

from collections.abc import Iterator

from kg.clauses.arguments import arguments
from kg.clauses.clause import Argument, Clause
from kg.clauses.control import possessors
from kg.clauses.nominal import DOERS
from kg.model import EntityType
from kg.parse.tree import PROPER, Tree
from kg.phrases import is_number, is_place, is_time
from kg.resolve.nominals.offices import Offices
from kg.resolve.nominals.positions import Position, Positions
from kg.statements.frames import PREDICATE, Match, camel, frame
from kg.vocabulary import Vocabulary

POSITION, KIND, PLACE = "holdsPosition", "isA", "locatedIn"
OFFICE, EMPLOYER, MEMBER = "officeOf", "worksFor", "memberOf"
KINSHIP = frozenset(
    {"son", "daughter", "wife", "husband", "father", "mother", "brother", "sister", "widow"}
    | {"child", "parent", "cousin", "uncle", "aunt", "nephew", "niece", "fiancee", "fiancée"}
    | {"friend", "boy", "girl", "man", "woman", "grandson", "granddaughter", "spouse", "partner"}
)
PLACING = frozenset({"in", "at", "near", "off"})
# What one is by conviction or party, which is no office.
PARTISANS = frozenset({"republican", "democrat", "conservative", "liberal", "socialist"})
# What one is without anybody's having made one so.
STANDINGS = frozenset(
    {"student", "pupil", "resident", "native", "citizen", "national", "teenager", "teen"}
    | {"victim", "suspect", "survivor", "fugitive", "passenger", "fan", "supporter"}
)
NO_OFFICES = KINSHIP | PARTISANS | STANDINGS
CONCERNING = frozenset({"among", "between", "about", "over", "against", "for"})
# Who is "up" or "down" is said to have changed, not to be where it happened.
MOVED = frozenset({"up", "down", "ahead", "behind", "off"})
STATES = frozenset({"under", "against", "between", "behind", "within", "among", "over"})


def relations(tree: Tree, clause: Clause, vocabulary: Vocabulary) -> Iterator[Match]:
    """Yield what a copular, appositive or title clause says of its subject."""
    if clause.lemma == "in":
        if all(_state(tree, t, vocabulary) for t in (*clause.subjects, clause.arguments[0].head)):
            return  # "Norway, Latvia" is a list
        yield Match(PLACE, True, clause.subjects, tuple(clause.arguments), clause.words)
        return
    if tree.kid(clause.head, "expl") is not None:
        yield from _existential(tree, clause, vocabulary)
        return
    for argument in clause.all("attribute"):
        if _cleft(tree, clause, argument.head):
            return
        if clause.rule == "apposition" and tree.tags[argument.head] == "CD":
            age = Argument(PREDICATE, argument.head)
            yield Match("age", False, clause.subjects, (age,), clause.words, (argument.head,))
            continue
        if is_time(tree, argument.head) or is_number(tree, argument.head):
            continue
        related = relational(tree, clause, argument.head, vocabulary)
        office_held = office(tree, clause, argument.head, vocabulary)
        if related is not None:
            yield related
        doer = tree.lemmas[argument.head].lower() in DOERS
        if related is not None and not office_held and not doer:
            continue
        named = POSITION if office_held else KIND
        yield Match(named, True, clause.subjects, (argument,), clause.words)
        if office_held:
            yield from _body(tree, clause, argument.head, vocabulary)
    yield from _adjectives(tree, clause)
    if clause.rule == "copula":
        yield from _places(tree, clause)


def _state(tree: Tree, token: int, vocabulary: Vocabulary) -> bool:
    """Whether a token is the name of a country, which lies in no other."""
    readings = vocabulary.readings(tree.words[token])
    return any(r.type is EntityType.COUNTRY and r.how == "name" for r in readings)


def _cleft(tree: Tree, clause: Clause, noun: int) -> bool:
    """Whether "it is" only lifts a noun out of the clause after it: "It was Oslo that left"."""
    own = tree.kid(clause.head, "nsubj")
    if own is None or tree.words[own].lower() != "it" or tree.kid(noun, "relcl") is None:
        return False
    return tree.tags[noun] in PROPER or not _indefinite(tree, noun)


def relational(tree: Tree, clause: Clause, head: int, vocabulary: Vocabulary) -> Match | None:
    """Read "is a member of the alliance", "Niger's capital" by the noun's own frame."""
    noun = Clause(head, "nominalisation", tree.lemmas[head].lower(), (head,), clause.subjects)
    noun.arguments = arguments(tree, head)
    # "Europe's largest ship maker" makes ships, not Europe
    made = [t for t in tree.kids(head, "compound") if tree.tags[t] in ("NN", "NNS")]
    owner = tuple(made[-1:]) if noun.lemma in DOERS else possessors(tree, head)
    if owner and not noun.all("of"):
        noun.arguments += [Argument("of", token) for token in owner]
    found = frame(tree, noun, vocabulary)
    return found if found is not None and found.objects else None


def office(tree: Tree, clause: Clause, head: int, vocabulary: Vocabulary) -> bool:
    """Whether a noun names what a person is: "the Chancellor of Germany"."""
    kind = vocabulary.head_nouns.get(tree.lemmas[head].lower())
    subject = clause.subjects[0] if clause.subjects else -1
    person = tree.label(subject) == "PERSON"
    pronoun = subject >= 0 and tree.words[subject].lower() in ("he", "she")
    if tree.lemmas[head].lower() in NO_OFFICES:
        return False
    if kind is not EntityType.PERSON or not (clause.rule == "title" or person or pronoun):
        return False
    return clause.rule != "copula" or not _indefinite(tree, head)


def held(tree: Tree, vocabulary: Vocabulary, head: int) -> Position | None:
    """Read the office that a noun heads."""
    found = Offices(tree, vocabulary, ()).phrase(head)
    return Positions(tree, vocabulary).read(found) if found is not None else None


def _body(tree: Tree, clause: Clause, head: int, vocabulary: Vocabulary) -> Iterator[Match]:
    """Read whose an office is: of a body that it is worked for, of a state that it has it."""
    position = held(tree, vocabulary, head)
    if position is not None and position.party >= 0:
        party = (Argument("body", position.party),)
        yield Match(MEMBER, True, clause.subjects, party, clause.words)
    if position is None or position.body < 0 or position.mark:
        return
    body = (Argument("body", position.body),)
    if position.owner is EntityType.ORGANIZATION:
        yield Match(EMPLOYER, True, clause.subjects, body, clause.words)
    else:
        yield Match(OFFICE, True, (head,), body, clause.words)


def _indefinite(tree: Tree, head: int) -> bool:
    """Whether a predicate noun only tells a kind: "a boy", not "the chancellor"."""
    return any(tree.words[t].lower() in ("a", "an") for t in tree.kids(head, "det"))


def _adjectives(tree: Tree, clause: Clause) -> Iterator[Match]:
    """Read "is open for other countries" as `openFor`."""
    for adjective in clause.all("adjective"):
        for preposition in tree.kids(adjective.head, "prep"):
            for noun in tree.kids(preposition, "pobj"):
                if not is_time(tree, noun):
                    yield Match(
                        camel([tree.words[adjective.head], tree.words[preposition]]),
                        False,
                        clause.subjects,
                        (Argument(tree.words[preposition].lower(), noun, preposition),),
                        (*clause.words, adjective.head, preposition),
                    )


def _existential(tree: Tree, clause: Clause, vocabulary: Vocabulary) -> Iterator[Match]:
    """Read "there are troops in the country" as where they are, "doubts about it" as whose."""
    places = list(clause.arguments)
    for thing in clause.subjects:
        places += arguments(tree, thing)
    for argument in places:
        kind = vocabulary.head_nouns.get(tree.lemmas[argument.head].lower())
        place = kind in (EntityType.PLACE, EntityType.COUNTRY) or is_place(tree, argument.head)
        words = (*clause.words, argument.marker)
        if argument.role in PLACING and place:
            yield Match(PLACE, True, clause.subjects, (argument,), words)
        elif argument.role in CONCERNING and not is_time(tree, argument.head):
            relation = camel(["exist", argument.role])
            yield Match(relation, False, clause.subjects, (argument,), words)


def _places(tree: Tree, clause: Clause) -> Iterator[Match]:
    """Read "the airport is in Havana" as a place, "is under sanctions" as `beUnder`."""
    if clause.all("attribute") or clause.all("adjective"):
        return
    if any(t > clause.head and tree.words[t].lower() in MOVED for t in tree.children[clause.head]):
        return
    for argument in clause.arguments:
        if argument.marker < 0 or is_time(tree, argument.head):
            continue
        place = argument.role in PLACING and tree.tags[argument.head] in PROPER
        if not place and argument.role not in STATES:
            continue
        relation = PLACE if place else camel(["be", *argument.role.split()])
        words = (*clause.words, argument.marker)
        yield Match(relation, place, clause.subjects, (argument,), words)
