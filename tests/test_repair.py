"""Repairs of parses, on wrong parses written by hand; a right one stays as it is."""

from copy import deepcopy

import pytest

from kg.parse.repair import (
    Words,
    amounts,
    complements,
    coordination,
    names,
    predicates,
    relatives,
    repair,
    tags,
)
from kg.parse.tree import Tree
from tests.trees import at, tree

ROLES = {"minister", "president"}


def lexicon(found: Tree) -> Words:
    """Return a small vocabulary about one tree."""
    return Words(
        is_role=lambda t: found.words[t].lower() in ROLES,
        is_known=lambda surface: surface in {"Rome", "Oslo"},
        speech={"say"},
        verbs={"urge", "say", "spend", "act", "praise", "leave"},
        urging={"urge"},
        governed={("attack", "by"), ("attack", "on")},
    )


def edge(found: Tree, word: str) -> tuple[str, str]:
    """Return the label and the head's word of a word."""
    token = at(found, word)
    return found.deps[token], found.words[found.heads[token]]


@pytest.mark.parametrize(
    ("token", "lemma"),
    [
        ("hoped=hop/VBD", "hope"),
        ("fined=fin/VBD", "fine"),
        ("hopping=hopp/VBG", "hopp"),
        ("backs=back/VBZ", "back"),
        ("hop/VB", "hop"),
    ],
)
def test_lemmas_of_verbs(token: str, lemma: str) -> None:
    found = tree(f"{token}/ROOT")
    tags.lemmas_of_verbs(found, {"hope", "fine", "back"})
    assert found.lemmas == [lemma]


def test_trim_names() -> None:
    found = tree("Ana/NNP/compound>Popa/PERSON Popa/NNP/ROOT/PERSON of/IN/prep>Popa/PERSON")
    names.trim_names(found)
    assert found.names == [(0, 2, "PERSON")]
    assert found.name_of == [0, 0, -1]


@pytest.mark.parametrize(
    ("line", "known", "expected"),
    [
        (
            "president/NN/compound>Popa Ana/NNP/compound>Popa/ORG Popa/NNP/ROOT/ORG",
            False,
            [(1, 3, "PERSON")],
        ),
        (
            "president/NN/compound>Popa Ana/NNP/compound>Popa/ORG Popa/NNP/ROOT/ORG",
            True,
            [(1, 3, "ORG")],
        ),
        (
            "house/NN/compound>Popa Ana/NNP/compound>Popa/ORG Popa/NNP/ROOT/ORG",
            False,
            [(1, 3, "ORG")],
        ),
    ],
    ids=["after an office", "known to be something else", "after another noun"],
)
def test_name_holders(line: str, known: bool, expected: list[tuple[int, int, str]]) -> None:
    found = tree(line)
    names.name_holders(found, lambda t: found.words[t] in ROLES, lambda _: known)
    assert found.names == expected


def test_two_subjects() -> None:
    found = tree(
        "minister/NN/nsubj>left Ana/NNP/compound>Popa Popa/NNP/nsubj>left left=leave/VBD/ROOT"
    )
    predicates.two_subjects(found, lambda t: found.words[t] in ROLES)
    assert edge(found, "minister") == ("compound", "Popa")


def test_finite_roots() -> None:
    found = tree(
        "Popa/NNP/ROOT ,/,/punct>Popa speaking=speak/VBG/acl>Popa here/RB/advmod>speaking "
        ",/,/punct>Popa called=call/VBN/acl>Popa on/IN/prep>called Rome/NNP/pobj>on ././punct>Popa"
    )
    predicates.finite_roots(found)
    assert edge(found, "called") == ("ROOT", "called")
    assert edge(found, "Popa") == ("nsubj", "called")
    assert found.tags[at(found, "called")] == "VBD"
    assert edge(found, ".") == ("punct", "called")


def test_reporting_participles() -> None:
    found = tree(
        "Popa/NNP/nsubj>said said=say/VBD/ROOT Rome/NNP/nsubj>fell fell=fall/VBD/ccomp>said "
        ",/,/punct>said adding=add/VBG/advcl>fell more/JJR/dobj>adding"
    )
    complements.reporting_participles(found, {"say", "add"})
    assert edge(found, "adding") == ("advcl", "said")


def test_speech_after_quotation() -> None:
    found = tree(
        "``/``/punct>doubt I/PRP/nsubj>doubt doubt/VBP/ROOT the/DT/det>claim claim/NN/dobj>doubt "
        "that/IN/mark>told Rome/NNP/nsubj>fell fell=fall/VBD/advcl>told ''/''/punct>told "
        ",/,/punct>told Popa/NNP/nsubj>told told=tell/VBD/acl>claim us/PRP/dobj>told"
    )
    complements.speech_after_quotation(found, {"tell"})
    assert edge(found, "told") == ("ROOT", "told")
    assert edge(found, "doubt") == ("ccomp", "told")
    assert edge(found, "fell") == ("acl", "claim")
    assert edge(found, "us") == ("dobj", "told")


@pytest.mark.parametrize(("comma", "head"), [(",/,/punct>paid", "paid"), ("", "sum")])
def test_purposes(comma: str, head: str) -> None:
    found = tree(
        f"Rome/NNP/nsubj>paid paid=pay/VBD/ROOT a/DT/det>sum sum/NN/dobj>paid {comma} "
        f"to/TO/aux>help help/VB/acl>sum Oslo/NNP/dobj>help"
    )
    complements.purposes(found)
    assert found.words[found.heads[at(found, "help")]] == head


def test_joined_clauses() -> None:
    found = tree(
        "Rome/NNP/nsubj>fell fell=fall/VBD/ccomp>left ,/,/punct>left so/RB/advmod>left "
        "Oslo/NNP/nsubj>left left=leave/VBD/ROOT"
    )
    complements.joined_clauses(found)
    assert edge(found, "fell") == ("parataxis", "left")


def test_urged_infinitives() -> None:
    found = tree(
        "Rome/NNP/nsubj>pressed pressed=press/VBD/ROOT Oslo/NNP/dobj>pressed to/TO/aux>act "
        "act/VB/advcl>pressed"
    )
    kept = deepcopy(found)
    complements.urged_infinitives(kept, {"urge"})
    assert edge(kept, "act") == ("advcl", "pressed")
    complements.urged_infinitives(found, {"press"})
    assert edge(found, "act") == ("xcomp", "pressed")


@pytest.mark.parametrize(
    ("verb", "label"), [("promised=promise", "dative"), ("bought=buy", "nmod")]
)
def test_double_objects(verb: str, label: str) -> None:
    word = verb.split("=")[0]
    found = tree(
        f"Rome/NNP/nsubj>{word} {verb}/VBD/ROOT Oslo/NNP/nmod>boats/GPE "
        f"six/CD/nummod>boats boats=boat/NNS/dobj>{word}"
    )
    complements.double_objects(found)
    assert found.deps[at(found, "Oslo")] == label


@pytest.mark.parametrize(
    ("label", "expected"),
    [("TIME", [(0, 2, "DATE")]), ("GPE", [(0, 1, "DATE"), (1, 2, "GPE")])],
)
def test_join_times(label: str, expected: list[tuple[int, int, str]]) -> None:
    found = tree(f"Tuesday/NNP/compound>night/DATE night/NN/ROOT/{label}")
    names.join_times(found)
    assert found.names == expected


def test_gapped_amounts() -> None:
    found = tree(
        "Bern/NNP/nsubj>urged urged=urge/VBD/ROOT Rome/NNP/dobj>urged to/TO/aux>spend "
        "spend/VB/xcomp>urged 10/CD/nummod>percent/PERCENT percent/NN/dobj>spend/PERCENT "
        "and/CC/cc>percent Oslo/NNP/conj>percent 3/CD/nummod>percent#2/PERCENT "
        "percent/NN/appos>Oslo/PERCENT"
    )
    amounts.gapped_amounts(found)
    assert edge(found, "Oslo") == ("conj", "Rome")
    assert edge(found, "percent#2") == ("gap", "Oslo")


def test_respective_amounts() -> None:
    found = tree(
        "Rome/NNP/nsubj>spend and/CC/cc>Rome Oslo/NNP/conj>Rome spend/VBP/ROOT "
        "2/CD/nummod>percent/PERCENT percent/NN/dobj>spend/PERCENT and/CC/cc>percent "
        "3/CD/nummod>percent#2/PERCENT percent/NN/conj>percent/PERCENT respectively/RB/advmod>spend"
    )
    amounts.respective_amounts(found)
    assert edge(found, "percent") == ("gap", "Rome")
    assert edge(found, "percent#2") == ("gap", "Oslo")


def test_nicknames() -> None:
    found = tree(
        "Ana/NNP/nmod>Nini/ORG ``/``/punct>Nini Nini/NNP/nsubj>left/ORG ''/''/punct>Nini "
        "Popa/NNP/appos>Nini left=leave/VBD/ROOT"
    )
    names.nicknames(found, lambda t: found.words[t] in ROLES)
    assert edge(found, "Popa") == ("nsubj", "left")
    assert edge(found, "Ana") == ("compound", "Popa")
    assert edge(found, "``") == ("punct", "Popa")
    assert found.names == [(0, 5, "PERSON")]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        (
            "in/IN/ROOT Lyon/NNP/pobj>in/GPE ,/,/punct>Lyon France/NNP/conj>Lyon/GPE",
            "appos",
        ),
        (
            "in/IN/ROOT Lyon/NNP/pobj>in/GPE ,/,/punct>Lyon France/NNP/conj>Lyon/GPE "
            "and/CC/cc>France Peru/NNP/conj>France/GPE",
            "conj",
        ),
        (
            "Lyon/NNP/nsubj>join/GPE ,/,/punct>Lyon France/NNP/conj>Lyon/GPE join/VBP/ROOT",
            "conj",
        ),
    ],
    ids=["a place in a place", "a list", "a headline's list"],
)
def test_places_of_places(line: str, label: str) -> None:
    found = tree(line)
    names.places_of_places(found)
    assert found.deps[at(found, "France")] == label


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Ana/NNP/compound>Popa Popa/NNP/nsubj>left/ORG ,/,/punct>Popa who/WP/nsubj>sang "
            "sang=sing/VBD/relcl>Popa left=leave/VBD/ROOT",
            [(0, 2, "PERSON")],
        ),
        (
            "Ana/NNP/compound>Popa/ORG Popa/NNP/nsubj>is/ORG is=be/VBZ/ROOT a/DT/det>minister "
            "minister/NN/attr>is",
            [(0, 2, "PERSON")],
        ),
        (
            "Ana/NNP/compound>Popa/ORG Popa/NNP/nsubj>is/ORG is=be/VBZ/ROOT a/DT/det>bank "
            "bank/NN/attr>is",
            [(0, 2, "ORG")],
        ),
    ],
    ids=["who", "a role", "a thing"],
)
def test_persons(line: str, expected: list[tuple[int, int, str]]) -> None:
    found = tree(line)
    names.persons(found, lambda t: found.words[t] in ROLES, lambda _: False)
    assert found.names == expected


def test_noun_roots() -> None:
    found = tree(
        "The/DT/det>praise farmers=farmer/NNS/compound>praise praise/NN/ROOT the/DT/det>plan "
        "plan/NN/appos>praise"
    )
    tags.noun_roots(found, {"praise"})
    assert found.tags[at(found, "praise")] == "VBP"
    assert edge(found, "farmers") == ("nsubj", "praise")
    assert edge(found, "The") == ("det", "farmers")
    assert edge(found, "plan") == ("dobj", "praise")


def test_a_noun_that_does_not_agree_stays() -> None:
    found = tree(
        "The/DT/det>praise farmer/NN/compound>praise praise/NN/ROOT the/DT/det>plan "
        "plan/NN/appos>praise"
    )
    tags.noun_roots(found, {"praise"})
    assert found.tags[at(found, "praise")] == "NN"


def test_nouns_as_objects() -> None:
    found = tree("Oslo/NNP/nsubj>backs backs=back/VBZ/ROOT plan/VBP/dobj>backs")
    tags.nouns_as_objects(found)
    assert found.tags[at(found, "plan")] == "NN"


@pytest.mark.parametrize(("word", "root"), [("rejects=reject", "rejects"), ("banks=bank", "plan")])
def test_headline_verbs(word: str, root: str) -> None:
    verb = word.split("=")[0]
    found = tree(
        f"Oslo/NNP/compound>{verb} {word}/NNS/nsubj>plan plan/VBP/ROOT to/TO/aux>leave "
        f"leave/VB/xcomp>plan"
    )
    tags.headline_verbs(found, {"reject", "plan"}, lambda t: found.words[t] in ROLES)
    assert edge(found, root) == ("ROOT", root)
    assert edge(found, "leave") == ("acl" if root == verb else "xcomp", "plan")


def test_gerunds() -> None:
    found = tree(
        "Oslo/NNP/nsubj>considered considered=consider/VBD/ROOT buying/NN/compound>tanks "
        "tanks=tank/NNS/dobj>considered"
    )
    tags.gerunds(found, {"buy"})
    assert edge(found, "buying") == ("xcomp", "considered")
    assert edge(found, "tanks") == ("dobj", "buying")
    assert found.lemmas[at(found, "buying")] == "buy"


def test_clauses_of_time() -> None:
    found = tree(
        "Rome/NNP/nsubj>left left=leave/VBD/ROOT after/IN/prep>left Oslo/NNP/pobj>after "
        ",/,/punct>left backed=back/VBN/advcl>left by/IN/agent>backed Chad/NNP/pobj>by "
        ",/,/punct>left attacked=attack/VBD/conj>left us/PRP/dobj>attacked"
    )
    predicates.clauses_of_time(found)
    assert edge(found, "attacked") == ("advcl", "left")
    assert edge(found, "Oslo") == ("nsubj", "attacked")
    assert edge(found, "after") == ("mark", "attacked")
    assert edge(found, "backed") == ("acl", "Oslo")


def test_hidden_verbs() -> None:
    found = tree(
        "Popa/NNP/nsubj>worked ,/,/punct>Popa studied=study/VBN/amod>law law/NN/appos>Popa "
        "and/CC/cc>Popa worked=work/VBD/ROOT"
    )
    predicates.hidden_verbs(found)
    assert edge(found, "studied") == ("conj", "worked")
    assert edge(found, "law") == ("dobj", "studied")


def test_contact_clauses() -> None:
    found = tree(
        "The/DT/det>drones drones=drone/NNS/nsubj>failed Peru/NNP/appos>drones/GPE "
        "sold=sell/VBD/acl>drones failed=fail/VBD/ROOT"
    )
    predicates.contact_clauses(found)
    assert edge(found, "sold") == ("relcl", "drones")
    assert edge(found, "Peru") == ("nsubj", "sold")


def test_contact_roots() -> None:
    found = tree(
        "people/NNS/nsubj>met Popa/NNP/appos>people met=meet/VBD/ROOT in/IN/prep>met "
        "Lima/NNP/pobj>in back/VBP/advcl>met us/PRP/dobj>back ././punct>met"
    )
    predicates.contact_roots(found)
    assert edge(found, "back") == ("ROOT", "back")
    assert edge(found, "people") == ("nsubj", "back")
    assert edge(found, "met") == ("relcl", "people")
    assert edge(found, "Popa") == ("nsubj", "met")
    assert edge(found, ".") == ("punct", "back")


def test_stray_verbs() -> None:
    found = tree(
        "Ana/NNP/nsubj>leaves leaves=leave/VBZ/ROOT after/IN/prep>leaves the/DT/det>vote "
        "vote/NN/pobj>after and/CC/cc>vote moves=move/VBZ/conj>vote"
    )
    predicates.stray_verbs(found)
    assert edge(found, "moves") == ("conj", "leaves")
    assert edge(found, "and") == ("cc", "leaves")


def test_lost_subjects() -> None:
    found = tree(
        "In/IN/prep>left Lima/NNP/pobj>In/GPE ,/,/punct>Lima Peru/NNP/appos>Lima/GPE "
        ",/,/punct>Peru envoys=envoy/NNS/conj>Peru left=leave/VBD/ROOT"
    )
    predicates.lost_subjects(found)
    assert edge(found, "envoys") == ("nsubj", "left")


ANTECEDENTS = [
    pytest.param(
        "towns=town/NNS/ROOT in/IN/prep>towns the/DT/det>valley valley/NN/pobj>in "
        "that/WDT/nsubj>have have/VBP/relcl>valley schools=school/NNS/dobj>have",
        "towns",
        id="number",
    ),
    pytest.param(
        "a/DT/det>town town/NN/ROOT in/IN/prep>town the/DT/det>valley valley/NN/pobj>in "
        "that/WDT/nsubj>has has=have/VBZ/relcl>valley schools=school/NNS/dobj>has",
        "valley",
        id="both agree",
    ),
    pytest.param(
        "the/DT/det>president president/NN/ROOT of/IN/prep>president Peru/NNP/pobj>of/GPE "
        "who/WP/nsubj>left left=leave/VBD/relcl>Peru",
        "president",
        id="a person",
    ),
    pytest.param(
        "a/DT/det>road road/NN/ROOT to/IN/prep>road Lima/NNP/pobj>to/GPE "
        "that/WDT/nsubj>opened opened=open/VBD/relcl>Lima",
        "road",
        id="a name needs no telling apart",
    ),
    pytest.param(
        "talks=talk/NNS/ROOT with/IN/prep>talks the/DT/det>minister minister/NN/pobj>with "
        "who/WP/nsubj>left left=leave/VBD/relcl>talks",
        "minister",
        id="the nearer person",
    ),
    pytest.param(
        "a/DT/det>tunnel tunnel/NN/ROOT under/IN/prep>tunnel the/DT/det>house house/NN/pobj>under "
        "that/WDT/nsubj>led led=lead/VBD/relcl>house",
        "tunnel",
        id="what is known places what is new",
    ),
]


@pytest.mark.parametrize(("line", "noun"), ANTECEDENTS)
def test_antecedents(line: str, noun: str) -> None:
    found = tree(line)
    relatives.antecedents(found, lambda t: found.words[t] in ROLES)
    (verb,) = (t for t, dep in enumerate(found.deps) if dep == "relcl")
    assert found.words[found.heads[verb]] == noun


def test_clefts_of_places() -> None:
    found = tree(
        "It/PRP/nsubj>was was=be/VBD/ROOT in/IN/prep>was Oslo/NNP/pobj>in that/IN/mark>left "
        "Rome/NNP/nsubj>left left=leave/VBD/ccomp>was"
    )
    relatives.clefts_of_places(found)
    assert edge(found, "in") == ("prep", "left")


def test_double_subjects() -> None:
    found = tree(
        "fire/NN/nsubj>ended that/WDT/nsubj>killed killed=kill/VBD/relcl>fire six/CD/nummod>men "
        "men=man/NNS/nsubj>ended ended=end/VBD/ROOT"
    )
    coordination.double_subjects(found, lambda t: found.words[t] in ROLES)
    assert edge(found, "men") == ("dobj", "killed")


def test_a_list_for_a_subject() -> None:
    found = tree("Oslo/NNP/nsubj>left and/CC/cc>Oslo Rome/NNP/nsubj>left left=leave/VBD/ROOT")
    coordination.double_subjects(found, lambda t: found.words[t] in ROLES)
    assert edge(found, "Rome") == ("conj", "Oslo")


def test_described_names() -> None:
    found = tree(
        "Ana/NNP/nsubj>met ,/,/punct>Ana the/DT/det>minister minister/NN/appos>Ana "
        "and/CC/cc>minister Olaf/NNP/conj>minister met=meet/VBD/ROOT"
    )
    coordination.described_names(found, lambda t: found.words[t] in ROLES)
    assert edge(found, "Olaf") == ("conj", "Ana")
    assert edge(found, "and") == ("cc", "Ana")


def test_second_objects() -> None:
    found = tree(
        "Rome/NNP/nsubj>sold sold=sell/VBD/ROOT shares=share/NNS/dobj>sold in/IN/prep>shares "
        "Telenor/NNP/pobj>in ,/,/punct>sold the/DT/det>firm firm/NN/dobj>sold"
    )
    coordination.second_objects(found)
    assert edge(found, "firm") == ("appos", "Telenor")


@pytest.mark.parametrize(
    ("verb", "dep"), [("sign/VBP", "conj"), ("signs=sign/VBZ", "appos")], ids=["plural", "singular"]
)
def test_agreeing_subjects(verb: str, dep: str) -> None:
    head = verb.split("=")[0].split("/")[0]
    found = tree(
        f"Telenor/NNP/nsubj>{head} ,/,/punct>Telenor Volvo/NNP/appos>Telenor {verb}/ROOT "
        f"deal/NN/dobj>{head}"
    )
    coordination.agreeing_subjects(found)
    assert edge(found, "Volvo") == (dep, "Telenor")


def test_who_is_beaten_wins_nothing() -> None:
    found = tree(
        "Rome/NNP/nsubj>beat beat/VBD/ROOT Oslo/NNP/nsubj>win to/TO/aux>win win/VB/ccomp>beat"
    )
    complements.beaten(found)
    assert edge(found, "Oslo") == ("dobj", "beat")
    assert edge(found, "win") == ("advcl", "beat")


def test_a_number_with_an_adjective_is_a_thing() -> None:
    found = tree("Rome/NNP/nsubj>sells sells=sell/VBZ/ROOT final/JJ/amod>747 747/CD/npadvmod>sells")
    complements.numbers_for_names(found)
    assert edge(found, "747") == ("dobj", "sells")


@pytest.mark.parametrize(
    "line",
    [
        "Rome/NNP/nsubj>elected elected=elect/VBD/ROOT Ana/NNP/compound>Popa/PERSON "
        "Popa/NNP/compound>president/PERSON president/NN/dobj>elected",
        "Rome/NNP/nsubj>elected elected=elect/VBD/ROOT Popa/NNP/nsubj>president "
        "president/NN/ccomp>elected",
    ],
    ids=["one name", "a clause"],
)
def test_named_offices(line: str) -> None:
    found = tree(line)
    complements.named_offices(found, lambda t: found.words[t] in ROLES)
    assert edge(found, "Popa") == ("dobj", "elected")
    assert edge(found, "president") == ("oprd", "elected")


@pytest.mark.parametrize(("word", "root"), [("imports=import", "imports"), ("arms=arm", "wheat")])
def test_plural_modifiers(word: str, root: str) -> None:
    verb = word.split("=")[0]
    found = tree(f"Peru/NNP/compound>{verb} {word}/NNS/compound>wheat wheat/NN/ROOT")
    tags.plural_modifiers(found, {"import", "arm"}, lambda _: False)
    assert edge(found, root) == ("ROOT", root)


def test_participles_with_objects() -> None:
    found = tree("Police/NNS/ROOT named=name/VBN/acl>Police Popa/NNP/oprd>named")
    predicates.finite_roots(found)
    assert edge(found, "Police") == ("nsubj", "named")
    assert edge(found, "Popa") == ("dobj", "named")


def test_clefts() -> None:
    found = tree(
        "It/PRP/nsubj>was was=be/VBD/ROOT Oslo/NNP/attr>was that/WDT/nsubj>attacked "
        "attacked=attack/VBD/ccomp>was Rome/NNP/dobj>attacked"
    )
    relatives.clefts(found)
    assert edge(found, "attacked") == ("relcl", "Oslo")


@pytest.mark.parametrize(("noun", "head"), [("guest", "accepted"), ("attack", "attack")])
def test_agents(noun: str, head: str) -> None:
    found = tree(
        f"It/PRP/nsubjpass>accepted was=be/VBD/auxpass>accepted accepted=accept/VBN/ROOT "
        f"as/IN/prep>accepted a/DT/det>{noun} {noun}/NN/pobj>as by/IN/prep>{noun} "
        f"Oslo/NNP/pobj>by/GPE"
    )
    complements.agents(found, {("attack", "by")})
    assert found.words[found.heads[at(found, "by")]] == head


def test_agents_in_action() -> None:
    found = tree(
        "It/PRP/nsubjpass>stopped was=be/VBD/auxpass>stopped stopped=stop/VBN/ROOT "
        "by/IN/prep>stopped protesting=protest/VBG/pcomp>by minister/NN/dobj>protesting"
    )
    complements.agents_in_action(found, lambda t: found.words[t] in ROLES)
    assert edge(found, "by") == ("agent", "stopped")
    assert edge(found, "minister") == ("pobj", "by")
    assert edge(found, "protesting") == ("amod", "minister")


def test_own_participles() -> None:
    found = tree(
        "Rome/NNP/nsubj>spoke spoke=speak/VBD/ROOT of/IN/prep>spoke Oslo/NNP/pobj>of "
        "leaving=leave/VBG/advcl>spoke"
    )
    complements.own_participles(found)
    assert edge(found, "leaving") == ("acl", "Oslo")


def test_second_prepositions() -> None:
    found = tree(
        "attack/NN/ROOT by/IN/prep>attack Oslo/NNP/pobj>by/GPE on/IN/prep>Oslo Rome/NNP/pobj>on/GPE"
    )
    complements.second_prepositions(found, {("attack", "on")})
    assert edge(found, "on") == ("prep", "attack")


RIGHT = [
    "Rome/NNP/nsubj>urged/GPE urged=urge/VBD/ROOT Oslo/NNP/dobj>urged/GPE to/TO/aux>act "
    "act/VB/xcomp>urged ././punct>urged",
    "Minister/NNP/compound>Popa Ana/NNP/compound>Popa/PERSON Popa/NNP/nsubj>said/PERSON "
    "said=say/VBD/ROOT Rome/NNP/nsubj>spent/GPE spent=spend/VBD/ccomp>said "
    "2/CD/nummod>percent/PERCENT percent/NN/dobj>spent/PERCENT ././punct>said",
]


@pytest.mark.parametrize("line", RIGHT)
def test_a_right_parse_stays(line: str) -> None:
    found = tree(line)
    before = deepcopy(found)
    repair(found, lexicon(found))
    assert found == before


def test_receivers() -> None:
    found = tree(
        "Rome/NNP/nsubj>gave gave=give/VBD/ROOT owners=owner/NNS/dobj>gave of/IN/prep>owners "
        "Fiat/NNP/nmod>car a/DT/det>car new/JJ/amod>car car/NN/pobj>of"
    )
    complements.receivers(found)
    assert edge(found, "owners") == ("dative", "gave")
    assert edge(found, "Fiat") == ("pobj", "of")
    assert edge(found, "car") == ("dobj", "gave")


def test_headline_lists() -> None:
    found = tree(
        "Rome/NNP/nsubj>sells sells=sell/VBZ/ROOT ships=ship/NNS/dobj>sells ,/,/punct>ships "
        "tower/NN/appos>ships"
    )
    coordination.headline_lists(found)
    assert edge(found, "tower") == ("conj", "ships")


def test_dashed_descriptions() -> None:
    found = tree(
        "The/DT/det>bus new/JJ/amod>bus Volvo/NNP/nmod>bus -/HYPH/punct>bus a/DT/det>bus "
        "bus/NN/nsubj>left -/:/punct>left left=leave/VBD/ROOT"
    )
    coordination.dashed_descriptions(found)
    assert edge(found, "Volvo") == ("nsubj", "left")
    assert edge(found, "bus") == ("appos", "Volvo")
    assert edge(found, "The") == ("det", "Volvo")


def test_nouns_for_clauses() -> None:
    found = tree(
        "Rome/NNP/nsubj>blocks blocks=block/VBZ/ROOT the/DT/det>Fiat Fiat/NNP/nsubj>plan "
        "plan/NN/ccomp>blocks"
    )
    complements.nouns_for_clauses(found)
    assert edge(found, "plan") == ("dobj", "blocks")
    assert edge(found, "Fiat") == ("nmod", "plan")


def test_shared_prepositions() -> None:
    found = tree(
        "to/TO/aux>thank thank/VB/ROOT Rome/NNP/dobj>thank for/IN/prep>thank help/NN/pobj>for "
        "and/CC/cc>thank letting=let/VBG/conj>thank"
    )
    complements.shared_prepositions(found)
    assert edge(found, "letting") == ("pcomp", "for")


def test_agreeing_subjects_of_which_one_hung_on_the_verb() -> None:
    found = tree(
        "Volvo/NNP/npadvmod>sign ,/,/punct>sign Telenor/NNP/nsubj>sign sign/VBP/ROOT "
        "deal/NN/dobj>sign"
    )
    coordination.agreeing_subjects(found)
    assert edge(found, "Volvo") == ("nsubj", "sign")
    assert edge(found, "Telenor") == ("conj", "Volvo")


def test_parted_clauses() -> None:
    found = tree(
        "Rome/NNP/nsubj>left to/TO/aux>buy buy/VB/relcl>Rome gas/NN/dobj>buy ;/:/punct>left "
        "Oslo/NNP/nsubj>left left=leave/VBD/ROOT"
    )
    coordination.parted_clauses(found)
    assert edge(found, "Rome") == ("nsubj", "buy")
    assert edge(found, "buy") == ("ROOT", "buy")
    assert edge(found, "Oslo") == ("nsubj", "left")
