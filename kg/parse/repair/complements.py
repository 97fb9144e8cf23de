"""Objects, complements and prepositions on the wrong head -> on the one that takes them."""

from collections.abc import Callable, Container

from kg.parse.tree import PROPER, SUBJECTS, Tree

GIVING = frozenset(
    {"give", "promise", "offer", "send", "sell", "lend", "grant", "pay", "hand", "award", "owe"}
)
MASS = frozenset(
    {"access", "support", "help", "aid", "money", "permission", "power", "time", "credit"}
    | {"protection", "control", "assistance", "relief", "status", "shelter", "land", "advice"}
)
JUDGING = frozenset({"find", "declare", "deem", "hold", "rule", "consider", "make"})
JOINING = frozenset({"so", "but", "yet", "and"})
APPOINTING = frozenset({"elect", "appoint", "name", "nominate", "reelect", "re-elect"})
NAMING = frozenset(
    {"elect", "appoint", "name", "make", "crown", "proclaim", "declare", "nominate", "call"}
)
ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
DEFEATING = frozenset(
    {"beat", "defeat", "pass", "overtake", "surpass", "outbid", "topple", "edge", "thrash"}
)


def reporting_participles(tree: Tree, speech: Container[str]) -> None:
    """Hang "..., adding that ..." on the verb of saying, not on what was said."""
    for token, dep in enumerate(tree.deps):
        if dep != "advcl" or tree.tags[token] != "VBG" or tree.lemmas[token] not in speech:
            continue
        said = tree.heads[token]
        if tree.words[token - 1] not in (",", "”", '"', "''"):
            continue
        for above in tree.ancestors(said):
            if tree.lemmas[above] in speech and tree.is_verb(above):
                tree.attach(token, above, "advcl")
                break


def speech_after_quotation(tree: Tree, speech: Container[str]) -> None:
    """Put the clause of saying over the quotation that it follows: "... a way," Popa told them.

    Where the parser hangs it on a word inside the quotation, it takes for its own what is said.
    """
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in speech or tree.tags[verb] not in ("VBD", "VBZ", "VBP"):
            continue
        own = tree.kid(verb, "nsubj")
        if tree.heads[verb] == verb or own is None or tree.deps[verb] in ("ccomp", "parataxis"):
            continue
        end = min(verb, min(tree.subtree(own))) - 1
        marks = {end, end - 1} if end > 0 and tree.words[end] == "," else {end}
        quoted = any(tree.tags[t] == "''" for t in marks) and (len(marks) > 1 or own > verb)
        if not quoted or tree.heads[verb] > end or tree.tags[own].startswith("W"):
            continue
        old, dep = tree.heads[verb], tree.deps[verb]
        root = old
        for above in tree.ancestors(old):
            root = above
        for child in list(tree.children[verb]):
            if child < end and tree.deps[child] != "punct":
                tree.attach(child, old, dep if tree.is_verb(child) else tree.deps[child])
        tree.attach(verb, verb, "ROOT")
        tree.attach(root, verb, "ccomp")


def joined_clauses(tree: Tree) -> None:
    """Set two clauses side by side that "so" or "but" joins: the first is no object of the second.

    "The king had no heir, so the law allowed a vote": a clause that is an object brings no
    conjunction after it.
    """
    for token, dep in enumerate(tree.deps):
        verb = tree.heads[token]
        if dep != "ccomp" or token > verb or not tree.is_verb(token):
            continue
        after = max(tree.subtree(token)) + 1
        joined = tree.words[after : after + 2] if tree.words[after : after + 1] == [","] else []
        if joined[1:] and joined[1].lower() in JOINING and tree.kid(token, "mark") is None:
            tree.deps[token] = "parataxis"


def purposes(tree: Tree) -> None:
    """Hang an infinitive after a comma on the verb: "raised rates to 3 percent, to curb prices".

    No comma parts a noun from an infinitive of its own.
    """
    for token, dep in enumerate(tree.deps):
        noun = tree.heads[token]
        if dep not in ("relcl", "acl") or tree.tags[token] != "VB" or not tree.is_noun(noun):
            continue
        marks = [t for t in tree.kids(token, "aux") if tree.tags[t] == "TO"]
        if not marks or marks[0] < 1 or tree.words[marks[0] - 1] != ",":
            continue
        verb = next((t for t in tree.ancestors(noun) if tree.is_verb(t)), -1)
        if verb >= 0 and tree.kid(token, *SUBJECTS) is None and verb < noun:
            tree.attach(token, verb, "advcl")


def urged_infinitives(tree: Tree, urging: Container[str]) -> None:
    """Read "pressed Japan to raise its budget" as a demand, not as a purpose."""
    for token, dep in enumerate(tree.deps):
        above = tree.heads[token]
        if dep != "advcl" or tree.tags[token] != "VB" or tree.lemmas[above] not in urging:
            continue
        told = tree.kid(above, "dobj", "nsubjpass")
        marked = tree.has_to(token)
        if told is not None and told < token and marked and tree.kid(token, "nsubj") is None:
            tree.attach(token, above, "xcomp")


def double_objects(tree: Tree) -> None:
    """Part the receiver from what is given: "promised the Philippines 12 patrol boats".

    A number or an article begins the second phrase, or it is something that cannot be counted.
    """
    for token, dep in enumerate(tree.deps):
        if dep != "dobj" or tree.lemmas[tree.heads[token]] not in GIVING:
            continue
        number = tree.kid(token, "nummod", "det")
        mass = number is None and tree.tags[token] == "NN" and tree.lemmas[token] in MASS
        for child in tree.kids(token, "compound", "nmod", "amod", "poss"):
            name = tree.name_of[child] >= 0 and tree.tags[child] in PROPER
            between = mass or (number is not None and child < number)
            if name and between and tree.kid(child, "case") is None:
                tree.attach(child, tree.heads[token], "dative")
                break


def receivers(tree: Tree) -> None:
    """Part "gave owners of the old phone a new case": an article begins what is given.

    No article stands inside a phrase, after the words before its noun.  Of two objects without
    a comma or "and" the first is who gets the second.
    """
    for token, dep in enumerate(tree.deps):
        verb = tree.heads[token]
        if dep == "dobj" and tree.lemmas[verb] in GIVING:
            first = tree.kid(verb, "dobj")
            adjoined = first is not None and max(tree.subtree(first)) + 1 == min(
                tree.subtree(token)
            )
            if first is not None and first != token and adjoined and tree.words[token - 1] != ",":
                tree.attach(first, verb, "dative")
        of, given = tree.heads[token], tree.kid(token, "det")
        told = tree.heads[of]
        verb = tree.heads[told]
        if dep != "pobj" or tree.deps[told] != "dobj" or tree.lemmas[verb] not in GIVING:
            continue
        before = [t for t in tree.kids(token, "nmod", "compound") if given and t < given]
        if given is None or not before or tree.words[of].lower() != "of":
            continue
        for child in list(tree.children[token]):
            if child < given and child != before[-1]:
                tree.attach(child, before[-1], tree.deps[child])
        tree.attach(before[-1], of, "pobj")
        tree.attach(told, verb, "dative")
        tree.attach(token, verb, "dobj")


def named_offices(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Part who is named from what he is named: "elected Ana Popa president", "made Oslo a member".

    Verbs of naming take both; the parser joins them to one name, or makes a clause of them.
    So do verbs of judging: "found Ana Popa guilty".
    """
    for token, dep in enumerate(tree.deps):
        verb = tree.heads[token]
        judged = tree.tags[token] == "JJ" and tree.lemmas[verb] in JUDGING
        named_so = tree.is_noun(token) and tree.lemmas[verb] in NAMING
        if not (judged or named_so) or token < verb:
            continue
        if dep == "ccomp" and (named := tree.kid(token, "nsubj")) is not None:
            if judged and tree.words[named].lower() == "it":
                continue  # "considered it wrong to leave": the leaving is wrong
            tree.attach(named, verb, "dobj")
            tree.attach(token, verb, "oprd")
        elif dep == "dobj" and is_role(token) and tree.kid(token, "det", "poss") is None:
            named = token - 1
            if tree.name_of[named] == tree.name_of[token] >= 0:
                continue  # "named Tim Cook as its chief"
            person = tree.label(named) == "PERSON"
            if person and tree.heads[named] == token and tree.tags[named] in PROPER:
                tree.attach(named, verb, "dobj")
                tree.attach(token, verb, "oprd")


def headline_offices(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Read "Ana Popa elected party leader" as headlines mean it: it is she who is elected.

    An office that somebody else is given has a name or an article; a bare one is what the
    subject becomes, and the headline leaves out the auxiliary.
    """
    for token, dep in enumerate(tree.deps):
        verb = tree.heads[token]
        own = tree.kid(verb, "nsubj") if dep == "dobj" and is_role(token) else None
        if own is None or tree.tags[verb] != "VBD" or tree.lemmas[verb] not in APPOINTING:
            continue
        plain = tree.tags[token] == "NN" and tree.label(own) == "PERSON"
        if plain and tree.kid(token, "det", "poss", "appos", "nummod", "conj") is None:
            tree.tags[verb], tree.deps[own], tree.deps[token] = "VBN", "nsubjpass", "oprd"


def agents(tree: Tree, governed: Container[tuple[str, str]]) -> None:
    """Give a passive the agent that the parser hung on a noun inside it.

    "was accepted as a son by villagers": who is named after "by" did it, unless the noun before
    it is itself something one does or makes ("as an attack by rebels").
    """
    for token, dep in enumerate(tree.deps):
        noun = tree.heads[token]
        if dep != "prep" or tree.words[token] != "by" or not tree.is_noun(noun):
            continue
        if (tree.lemmas[noun].lower(), "by") in governed or not _somebody(tree, token):
            continue
        verb = _passive_above(tree, noun)
        if verb >= 0 and tree.kid(verb, "agent") is None:
            tree.attach(token, verb, "agent")


def agents_in_action(tree: Tree, is_role: Callable[[int], bool]) -> None:
    """Read "was stopped by protesting farmers" with farmers for agents, not as a deed."""
    for token, dep in enumerate(tree.deps):
        by, verb = tree.heads[token], tree.heads[tree.heads[token]]
        if dep != "pcomp" or tree.tags[token] != "VBG" or tree.words[by].lower() != "by":
            continue
        told = tree.kid(token, "dobj")
        if told != token + 1 or not is_role(told) or tree.kid(verb, "auxpass") is None:
            continue
        tree.attach(told, by, "pobj")
        tree.attach(token, told, "amod")
        tree.deps[by] = "agent"


def own_participles(tree: Tree) -> None:
    """Read "spoke of Peru leaving the pact" with Peru leaving, not the speaker.

    What follows "of" or "about" and a name without a comma says what the name does.
    """
    for token, dep in enumerate(tree.deps):
        name = token - 1
        if dep != "advcl" or tree.tags[token] != "VBG" or name < 1 or not tree.is_noun(name):
            continue
        preposition = tree.heads[name]
        told = tree.deps[name] == "pobj" and tree.words[preposition].lower() in ("of", "about")
        if told and tree.heads[preposition] == tree.heads[token]:
            tree.attach(token, name, "acl")


def _somebody(tree: Tree, preposition: int) -> bool:
    return any(tree.label(t) in ACTORS for t in tree.kids(preposition, "pobj"))


def _passive_above(tree: Tree, noun: int) -> int:
    """Return the passive verb that a noun after it belongs to by a preposition, or -1."""
    above = tree.heads[noun]
    if tree.deps[noun] == "pobj":
        above = tree.heads[above]
    elif tree.deps[noun] not in ("oprd", "attr"):
        return -1
    passive = tree.tags[above] == "VBN" and tree.kid(above, "auxpass") is not None
    return above if passive and above < noun else -1


def second_prepositions(tree: Tree, governed: Container[tuple[str, str]]) -> None:
    """Hang a preposition on the noun of action that takes it, not on the name between.

    "the attack by Oslo on Rome", "talks with Oslo on trade": a name takes no such phrase.
    """
    for token, dep in enumerate(tree.deps):
        name = tree.heads[token]
        if dep != "prep" or tree.tags[name] not in PROPER or tree.deps[name] != "pobj":
            continue
        first = tree.heads[name]
        noun = tree.heads[first]
        word = tree.words[token].lower()
        same = word in ("of", tree.words[first].lower())
        if not tree.is_noun(noun) or same or token < name:
            continue
        if (tree.lemmas[noun].lower(), word) in governed:
            tree.attach(token, noun, "prep")


def beaten(tree: Tree) -> None:
    """Read "beat Peru to become champion" with Peru beaten, not with Peru becoming champion.

    No verb of defeating takes a clause; the infinitive tells what the winner thereby does.
    """
    for token, dep in enumerate(tree.deps):
        verb, own = tree.heads[token], tree.kid(token, "nsubj")
        if dep not in ("ccomp", "xcomp") or tree.lemmas[verb] not in DEFEATING or own is None:
            continue
        marked = tree.has_to(token)
        if marked and verb < own < token and tree.kid(verb, "dobj") is None:
            tree.attach(own, verb, "dobj")
            tree.attach(token, verb, "advcl")


def numbers_for_names(tree: Tree) -> None:
    """Read "delivers last 717" with the model for an object: an adjective shows a thing.

    A number that measures how long or how far has no adjective of its own.
    """
    for token, dep in enumerate(tree.deps):
        verb = tree.heads[token]
        if dep != "npadvmod" or tree.tags[token] != "CD" or not tree.is_verb(verb):
            continue
        before = token - 1
        adjective = tree.tags[before] == "JJ" and tree.deps[before] in ("amod", "acomp")
        beside = before == verb + 1 and tree.heads[before] in (token, verb)
        if adjective and beside and tree.kid(verb, "dobj", "auxpass", "ccomp") is None:
            tree.attach(before, token, "amod")
            tree.attach(token, verb, "dobj")


def nouns_for_clauses(tree: Tree) -> None:
    """Read "blocked the Statoil and Shell plan" as one phrase: a noun has no subject.

    What stands between the article and the noun belongs to the noun.
    """
    for token, dep in enumerate(tree.deps):
        verb, own = tree.heads[token], tree.kid(token, "nsubj")
        if dep != "ccomp" or tree.tags[token] not in ("NN", "NNS") or own is None:
            continue
        article = tree.kid(own, "det")
        plain = tree.kid(token, "aux", "cop", "mark", "attr", "punct") is None
        if article != verb + 1 or not plain or max(tree.subtree(own)) + 1 != token:
            continue
        tree.attach(token, verb, "dobj")
        tree.attach(article, token, "det")
        tree.attach(own, token, "nmod")


def shared_prepositions(tree: Tree) -> None:
    """Read "thanked them for their help and letting us stay" with both after "for".

    A participle is no second infinitive; it goes on with the preposition before it.
    """
    for token, dep in enumerate(tree.deps):
        verb = tree.heads[token]
        if dep != "conj" or tree.tags[token] != "VBG" or tree.tags[verb] not in ("VB", "VBD"):
            continue
        found = [
            t
            for t in tree.kids(verb, "prep")
            if verb < t < token and tree.words[t].lower() == "for" and tree.kid(verb, "dobj")
        ]
        if found and tree.kid(token, "aux", *SUBJECTS) is None:
            tree.attach(token, found[-1], "pcomp")
