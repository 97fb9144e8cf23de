"""A capital or a palace in a parse -> whether it is the place itself or the government there.

PLOVER's rule for actors: a seat stands for the government when it acts, speaks or is addressed,
and is a place where something is, happens or goes to.  Enters: a tree and the head of the name.
"""

from kg.parse.tree import PLACES, Tree

# Prepositions after which there are only places.
LOCATING = frozenset(
    {"in", "at", "near", "into", "through", "outside", "across", "around", "inside", "within"}
    | {"throughout", "above", "below", "past", "off", "along", "via", "over", "onto", "beside"}
)
DIRECTING = frozenset({"to", "from", "toward", "towards", "for"})
# "cities like Oslo", "any town other than Oslo".
EXEMPLIFYING = frozenset({"than", "like", "including", "as", "besides"})
# What goes somewhere: "fly to Seoul", "leave for Seoul", "a flight from Seoul".
MOVING = frozenset(
    {"travel", "go", "fly", "return", "come", "move", "head", "drive", "walk", "march", "sail"}
    | {"rush", "flee", "arrive", "bring", "take", "carry", "transport", "transfer", "deport"}
    | {"extradite", "evacuate", "dispatch", "ship", "migrate", "relocate", "run", "ride", "lead"}
    | {"back", "way", "visit", "visitor", "trip", "flight", "journey", "tour", "bus", "train"}
    | {"road", "highway", "route", "railway", "line", "leave", "depart", "bind", "airlift", "call"}
    | {"advance", "retreat", "withdraw", "invite", "summon", "fire", "escape", "set", "send"}
    | {"recall", "expel", "tweet", "report", "pilgrimage", "close", "next", "far", "mile"}
    | {"kilometer", "kilometre", "km", "access", "corridor", "commute", "get", "make"}
)
# What is said or given to somebody, or comes from somebody.
ADDRESSED = frozenset(
    {"message", "letter", "signal", "warning", "threat", "appeal", "note", "offer", "aid", "help"}
    | {"support", "pressure", "demand", "response", "reply", "answer", "order", "approval"}
    | {"permission", "criticism", "reaction", "word", "independence", "guarantee", "assurance"}
    | {"call", "statement", "backing", "funding", "concession", "protest", "proposal", "request"}
    | {"ambassador", "envoy", "emissary", "tie", "link", "loyalty", "policy", "attitude", "stance"}
    | {"approach", "condemnation", "assistance", "loan", "money", "weapon", "arm", "blow", "boost"}
    | {"promise", "pledge", "challenge", "allegiance", "opposition", "reassurance", "invitation"}
    | {"claim", "allegation", "accusation", "complaint", "remark", "comment", "objection"}
    | {"commitment", "consent", "recognition", "suggestion", "resistance", "defiance"}
    | {"instruction", "directive", "ultimatum", "rebuke", "praise", "denial", "confirmation"}
)
# What belongs to a town, and to no country: "the mayor of Oslo", "Oslo's streets".
MUNICIPAL = frozenset(
    {"mayor", "city", "town", "capital", "airport", "port", "outskirt", "suburb", "street"}
    | {"archbishop", "bishop", "district", "university", "bombing", "siege", "streets", "resident"}
    | {"inhabitant", "citizen", "people", "population", "center", "centre", "heart", "part", "side"}
    | {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}
    | {"neighborhood", "neighbourhood", "quarter", "subway", "metro", "station", "square", "bridge"}
    | {"hotel", "hospital", "museum", "stadium", "church", "cathedral", "mosque", "temple", "park"}
    | {"skyline", "fall", "battle", "liberation", "capture", "occupation", "bishopric", "area"}
    | {"region", "downtown", "weather", "police", "prefecture", "municipality", "council", "slum"}
    | {"resort", "village", "hall", "zoo", "theater", "theatre", "underground", "tube", "kilometer"}
    | {"kilometre", "mile", "km", "meter", "metre", "traffic", "smog", "map", "view", "home"}
)
# Deeds on a place: "an attack on Kabul", "the march on Rome".
ON_PLACES = frozenset(
    {"attack", "strike", "assault", "raid", "march", "advance", "bombing", "offensive", "airstrike"}
    | {"bombardment", "descend", "converge", "close", "attacks"}
)
# What is done to a town and not to a government: "visited Kabul", "Kabul was shelled".
VISITED = frozenset(
    {"visit", "leave", "reach", "enter", "tour", "attack", "bomb", "shell", "hit", "strike", "rock"}
    | {"capture", "seize", "occupy", "surround", "besiege", "shake", "evacuate", "flee", "storm"}
    | {"liberate", "overrun", "flood", "devastate", "destroy", "batter", "paralyze"}
    | {"ravage", "inhabit", "cross", "encircle", "recapture", "retake", "patrol", "bypass", "found"}
    | {"locate", "situate", "rebuild", "engulf", "grip", "blanket", "paralyse", "pound", "near"}
    | {"build", "open", "close", "renovate", "shut", "rename"}
    | {"depart", "jolt", "lash", "sack", "burn", "lock", "quit", "take", "hold", "lose", "circle"}
)
# Where something is or happens: "Paris hosts the games" says where they are held.
BEING_THERE = frozenset(
    {"host", "lie", "sit", "sprawl", "witness", "experience", "see", "wake", "sleep", "burn"}
    | {"fall", "celebrate", "shut", "grind", "boom", "grow", "flood", "rank", "house", "suffer"}
)
CITIES = frozenset({"city", "town", "capital", "metropolis", "place", "home", "seat", "port"})
# Adjectives of a part of a town.
PARTS = frozenset(
    {"central", "downtown", "northern", "southern", "eastern", "western", "greater", "east", "west"}
    | {"north", "south", "old", "nearby", "metropolitan", "inner", "medieval", "neighboring"}
    | {"neighbouring", "wartime", "rainy", "sunny", "snowy", "cold"}
)
# Who speaks for a government, and what one has: "Kremlin spokesman", "Beijing officials".
OFFICIAL = frozenset(
    {"official", "spokesman", "spokeswoman", "spokesperson", "government", "administration"}
    | {"regime", "aide", "adviser", "advisor", "diplomat", "policy", "policymaker", "leadership"}
    | {"secretary", "staff", "staffer", "chief", "counsel", "statement", "announcement", "decision"}
    | {"envoy", "leader", "lawmaker", "pressure", "insider", "strategist", "proposal", "sanction"}
)


def places(tree: Tree, head: int) -> bool:
    """Whether a name stands where only a place can: "in Seoul", "Seoul headquarters"."""
    dep, above = tree.deps[head], tree.heads[head]
    if any(tree.words[t].lower() in PARTS for t in tree.kids(head, "amod", "compound", "nmod")):
        return True
    if any(tree.lemmas[t].lower() in CITIES for t in tree.kids(head, "appos")):
        return True
    if dep == "conj":
        return places(tree, above)
    if dep == "pobj":
        return _after_preposition(tree, above)
    if dep in ("dobj", "nsubjpass"):
        return tree.lemmas[above].lower() in VISITED
    if dep == "nsubj":
        return _is_there(tree, above)
    if dep == "attr":
        return any(tree.lemmas[t].lower() in CITIES for t in tree.kids(above, "nsubj"))
    if dep == "poss":
        return tree.lemmas[above].lower() in MUNICIPAL or tree.label(above) in PLACES | {"FAC"}
    if dep == "appos":
        return True
    if dep in ("compound", "nmod"):
        return above != head and tree.lemmas[above].lower() not in OFFICIAL
    return dep == "npadvmod" and above != head


def _is_there(tree: Tree, verb: int) -> bool:
    """Whether a subject is where something happens, or is called a town."""
    if tree.lemmas[verb].lower() in BEING_THERE:
        return True
    if tree.lemmas[verb].lower() not in ("be", "remain", "become"):
        return False
    called = tree.kids(verb, "attr")
    # "is one of the oldest cities"
    called += [
        t for attr in called for of in tree.kids(attr, "prep") for t in tree.kids(of, "pobj")
    ]
    return any(tree.lemmas[t].lower() in CITIES for t in called)


def _after_preposition(tree: Tree, preposition: int) -> bool:
    word, above = tree.words[preposition].lower(), tree.heads[preposition]
    lemma = tree.lemmas[above].lower()
    if word in LOCATING:
        return True
    if word == "of":
        return lemma in MUNICIPAL
    if word == "on":
        return lemma in ON_PLACES
    if word == "between":
        return lemma in MOVING
    if word in EXEMPLIFYING:
        return any(tree.lemmas[t].lower() in CITIES for t in (above, *tree.ancestors(above)))
    if word not in DIRECTING or lemma in ADDRESSED:
        return False
    if tree.is_verb(above):
        # "sent a message to Seoul" is addressed, "sent a train to Seoul" is not.
        given = any(tree.lemmas[t].lower() in ADDRESSED for t in tree.kids(above, "dobj"))
        return lemma in MOVING and not given
    return word == "from" or lemma in MOVING
