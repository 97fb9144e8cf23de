"""Who does it: the subjects of a verb, its own or those that the construction shares with it."""

from kg.clauses.arguments import coordinated, prepositional
from kg.clauses.relative import antecedent, bearers
from kg.parse.repair.complements import DEFEATING
from kg.parse.tree import RELATIVES, SUBJECTS, Tree
from kg.phrases import is_time

CONTROLLING = frozenset({"on", "upon", "from", "for"})
SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "swear"})
INSTRUMENTAL = frozenset({"use", "take", "need", "spend", "have", "make", "do", "deploy"})
ACCUSING = frozenset({"of", "from", "for", "into", "over"})
# Who is offered money to search is not said: the money does not.
PROVIDING = frozenset({"offer", "provide", "allocate", "earmark", "lend", "approve"})
# When, where or how one may do a thing, and not who: "a day to celebrate the launch".
SETTINGS = frozenset(
    {"day", "time", "moment", "week", "year", "occasion", "place", "way", "chance", "reason"}
    | {"opportunity", "date", "deadline"}
)
CHARGING = frozenset({"charge", "task", "entrust", "credit"})
ADDRESSING = frozenset({"on", "upon", "to", "for", "from"})
ROLES = frozenset({"role", "part", "job", "task", "career", "lead", "responsibility"})
# "the majority required to pass the law" passes no law.
MEANS = frozenset({"required", "needed", "used"})
# What one is at or after when one does a thing: "in the process of buying".
PURSUITS = frozenset(
    {"process", "intention", "aim", "goal", "stage", "verge", "brink", "idea", "hope", "habit"}
    | {"concern", "risk", "experience", "act", "possibility", "purpose", "way", "prospect"}
    | {"option", "chance", "plan", "interest", "success", "difficulty", "history", "middle"}
    | {"mean", "means"}
)
# What stands in one's way when one does a thing: "had trouble finding the exit".
OBSTACLES = frozenset({"issue", "trouble", "difficulty", "problem", "luck", "fun"})
# "had the task of", "had trouble": who does it does what the gerund says.
PLAYED = ROLES | OBSTACLES
DESCRIBING = frozenset(
    {"known", "called", "named", "located", "situated", "based", "dubbed", "described", "made"}
    | {"built", "founded", "published", "written", "directed", "produced", "designed", "grown"}
    | {"owned", "released", "nicknamed", "titled", "entitled", "established", "headquartered"}
)
LIGHT = frozenset({"have", "make", "announce", "unveil", "give", "take", "reveal", "outline"})
# Who obtains what allows or binds to a deed does it: "won a contract to build the road".
OBTAINING = frozenset(
    {"win", "sign", "get", "receive", "secure", "obtain", "land", "clinch", "earn", "gain"}
    | {"negotiate", "seek", "lose", "want", "accept"}
)
AWARDING = frozenset({"award", "grant", "give", "offer", "hand", "deny", "promise"})
ENTITLING = frozenset(
    {"contract", "deal", "order", "agreement", "permission", "approval", "right", "licence"}
    | {"license", "mandate", "permit", "clearance", "authority", "chance", "opportunity", "tender"}
)
# Nouns of what one means to do: a name before them says who does.
INTENTIONS = frozenset(
    {"plan", "bid", "attempt", "effort", "decision", "proposal", "offer", "threat", "pledge"}
    | {"promise", "vow", "refusal", "intention", "request", "campaign", "move"}
)
# In what one is engaged so as to do a thing: "in talks to buy the firm".
ENDEAVOURS = frozenset(
    {"talk", "negotiation", "discussion", "race", "bid", "effort", "attempt", "move", "push"}
    | {"position", "fight", "battle", "drive", "campaign", "deal"}
)
# Who is chosen for a deed does it.
CHOOSING = frozenset(
    {"select", "choose", "pick", "hire", "commission", "appoint", "nominate", "elect", "recruit"}
)
# Whose object has no part in what comes after.
OBJECTLESS = SUBJECT_CONTROL | INSTRUMENTAL | DEFEATING


def subjects(tree: Tree, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Return the tokens that head the subjects of a verb; () where the text leaves it open."""
    own = tree.kid(verb, *SUBJECTS)
    if own is not None:
        if tree.deps[own] == "expl":
            later = tree.kids(verb, "nsubj", "attr")
            return tuple(coordinated(tree, later[0])) if later else ()
        if tree.tags[own] in RELATIVES and antecedent(tree, own) != own:
            named = bearers(tree, antecedent(tree, own))
            return () if _happens(tree, verb, named) else named
        return tuple(antecedent(tree, token) for token in coordinated(tree, own))
    head, dep = tree.heads[verb], tree.deps[verb]
    if head == verb or depth > 6:
        return ()
    if dep in ("relcl", "acl"):
        return _of_modifier(tree, verb, head, depth)
    if dep in ("acomp", "attr"):
        return subjects(tree, head, depth + 1)
    if dep in ("xcomp", "ccomp", "oprd"):
        return controller(tree, verb, head, depth)
    if dep == "pcomp":
        return _of_gerund(tree, head, tree.heads[head], depth)
    if dep == "advcl" and (described := _described_before(tree, verb)) >= 0:
        return (described,)
    if dep == "advcl" and _infinitive(tree, verb):
        chosen = tree.kid(head, "dobj") if tree.lemmas[head] in CHOOSING else None
        if chosen is not None and chosen < verb:
            return tuple(coordinated(tree, chosen))
        for child in tree.kids(head, "prep"):
            if child < verb and tree.words[child].lower() in ("on", "upon"):
                addressed = [a for a in prepositional(tree, child) if not is_time(tree, a.head)]
                if addressed and max(tree.subtree(addressed[-1].head)) == verb - 2:
                    return tuple(a.head for a in addressed)
    if dep in ("conj", "advcl", "dep", "parataxis") and _predicate(tree, head):
        return subjects(tree, _verb(tree, head), depth + 1)
    if dep == "advcl" and tree.is_noun(head):
        return (head,)
    return ()


def _happens(tree: Tree, verb: int, named: tuple[int, ...]) -> bool:
    """Whether a deed, and no body, is what "which" says took place: "bought it, which happened"."""
    place = tree.kid(verb, "dobj")
    takes = place is not None and tree.lemmas[verb] == "take" and tree.words[place] == "place"
    happens = takes or tree.lemmas[verb] in ("happen", "occur")
    return happens and any(tree.label(t) in ("PERSON", "ORG", "GPE", "NORP") for t in named)


def _infinitive(tree: Tree, verb: int) -> bool:
    return tree.tags[verb] == "VB" and tree.has_to(verb)


def controller(tree: Tree, verb: int, head: int, depth: int = 0) -> tuple[int, ...]:
    """Return who is to do what a verb's complement says: "urged Seoul to raise" -> Seoul."""
    if not _predicate(tree, head):
        return possessors(tree, head)
    head = _verb(tree, head)
    if tree.lemmas[head] in PROVIDING and _infinitive(tree, verb) and _of_thing(tree, head):
        return ()
    if tree.deps[head] == "acl" and tree.words[head].lower() in MEANS:
        return ()
    if tree.kid(head, "nsubjpass") is None and tree.lemmas[head] not in OBJECTLESS:
        for child in tree.children[head]:
            if child > verb:
                break
            if tree.deps[child] in ("dobj", "dative") and tree.tags[child] != "IN":
                return tuple(antecedent(tree, t) for t in coordinated(tree, child))
            if tree.deps[child] in ("prep", "dative") and tree.words[child] in CONTROLLING:
                told = [a.head for a in prepositional(tree, child) if not is_time(tree, a.head)]
                if told:
                    return tuple(told)
    return subjects(tree, head, depth + 1)


def _of_thing(tree: Tree, verb: int) -> bool:
    """Whether only a thing is offered, and nobody who could do anything with it."""
    given = tree.kid(verb, "dobj")
    thing = given is not None and tree.tags[given] in ("NN", "NNS") and not tree.label(given)
    return thing and tree.kid(verb, "dative") is None


def possessors(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the owners of a noun: "Seoul's plan", "the plan of Seoul" -> Seoul."""
    owner = tree.kid(noun, "poss")
    if owner is not None:
        return tuple(coordinated(tree, owner))
    for child in tree.kids(noun, "prep", "agent"):
        if tree.words[child] in ("by", "of"):
            found = prepositional(tree, child)
            if found and (tree.words[child] == "by" or tree.is_noun(found[0].head)):
                return tuple(a.head for a in found)
    return ()


def _of_modifier(tree: Tree, verb: int, head: int, depth: int) -> tuple[int, ...]:
    """Participles and relative clauses belong to their noun, infinitives to its owner."""
    spending = tree.lemmas[tree.heads[head]] in ("spend", "waste", "devote")
    if spending and tree.deps[head] == "dobj" and tree.tags[verb] == "VBG":
        return subjects(tree, tree.heads[head], depth + 1)
    taken = tree.lemmas[head] in PLAYED and tree.deps[head] == "dobj"
    if taken and tree.tags[verb] == "VBG":
        return subjects(tree, tree.heads[head], depth + 1)
    if tree.tags[verb] in ("VBG", "VBN"):
        return bearers(tree, head)
    setting = _infinitive(tree, verb) and tree.lemmas[head].lower() in SETTINGS
    if tree.kid(verb, "aux") is None or (tree.deps[verb] == "relcl" and not setting):
        return bearers(tree, head)
    owners = possessors(tree, head) or _intending(tree, head)
    if owners:
        return owners
    above = tree.heads[head]
    if tree.lemmas[head] in ENTITLING and tree.deps[head] == "dobj":
        told = tree.kid(above, "dative")
        if tree.lemmas[above] in AWARDING and told is not None and tree.tags[told] != "IN":
            return tuple(coordinated(tree, told))
        awarded = tree.lemmas[above] in AWARDING and tree.kid(above, "nsubjpass") is not None
        if awarded or tree.lemmas[above] in OBTAINING:
            return subjects(tree, above, depth + 1)
    if tree.lemmas[head] in ENDEAVOURS and tree.words[above].lower() == "in":
        clause = tree.heads[above]
        return subjects(tree, clause, depth + 1) if tree.is_verb(clause) else ()
    for child in tree.kids(head, "prep"):
        if child < verb and tree.words[child].lower() in ADDRESSING:
            return tuple(a.head for a in prepositional(tree, child))
    if tree.deps[head] in ("dobj", "attr") and tree.lemmas[above] in LIGHT:
        return subjects(tree, above, depth + 1)
    return ()


def _intending(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the names before a noun of intention: "the Statoil and Shell plan to drill"."""
    if tree.lemmas[noun] not in INTENTIONS:
        return ()
    for child in tree.kids(noun, "compound", "nmod", "amod"):
        if child < noun and tree.label(child) in ("ORG", "GPE", "NORP", "PERSON"):
            return tuple(coordinated(tree, child))
    return ()


def _of_gerund(tree: Tree, preposition: int, above: int, depth: int) -> tuple[int, ...]:
    """Return the subject of "committed to raising", "accused Iran of violating"."""
    if _predicate(tree, above):
        told = tree.kid(above, "dobj")
        if told is not None and _concerns(tree, preposition, above):
            return tuple(antecedent(tree, t) for t in coordinated(tree, told))
        return subjects(tree, _verb(tree, above), depth + 1)
    if tree.tags[above].startswith("JJ") and tree.heads[above] != above:
        return _of_adjective(tree, above, depth)
    owners = possessors(tree, above)
    if owners or tree.lemmas[above].lower() not in PURSUITS:
        return owners
    verb = next((t for t in tree.ancestors(above) if tree.is_verb(t)), -1)
    found = subjects(tree, verb, depth + 1) if verb >= 0 else ()
    return () if above in found else found


def _concerns(tree: Tree, preposition: int, verb: int) -> bool:
    """Whether a gerund is the deed of who the verb acts on: "accused Iran of", "charged with".

    "Instead of" sets the deed of the verb's own subject aside.
    """
    word = tree.words[preposition].lower()
    if word == "with":
        return tree.lemmas[verb] in CHARGING
    return word in ACCUSING and tree.words[preposition - 1].lower() != "instead"


def _of_adjective(tree: Tree, adjective: int, depth: int) -> tuple[int, ...]:
    """Return whom an adjective describes: "Furious at losing, Popa left"."""
    head = tree.heads[adjective]
    if tree.deps[adjective] in ("amod", "acl", "relcl"):
        return bearers(tree, head)
    if tree.deps[adjective] in ("advcl", "ccomp") and tree.is_verb(head):
        return subjects(tree, head, depth + 1)
    return ()


def _described_before(tree: Tree, verb: int) -> int:
    """Return the noun right before a comma that "known as", "located in" goes on with, or -1.

    Such participles tell what a thing is and where; others ("accompanied by") tell what went
    with the deed, and belong to its doer.
    """
    if tree.words[verb].lower() not in DESCRIBING or tree.kid(verb, "auxpass", "mark") is not None:
        return -1
    before = verb - 1
    while before > 0 and tree.deps[before] == "advmod" and tree.heads[before] == verb:
        before -= 1
    main = tree.heads[verb]
    if before < 2 or tree.words[before] != "," or before < main:
        return -1
    return before - 1 if tree.is_noun(before - 1) else -1


def _predicate(tree: Tree, token: int) -> bool:
    return tree.is_verb(token) or tree.tags[token] == "MD" or _adjective(tree, token)


def _adjective(tree: Tree, token: int) -> bool:
    return tree.deps[token] in ("acomp", "attr") and tree.is_verb(tree.heads[token])


def _verb(tree: Tree, token: int) -> int:
    return tree.heads[token] if _adjective(tree, token) else token
