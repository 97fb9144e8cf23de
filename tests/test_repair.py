"""Repairs of parses, on wrong parses written by hand; a right one stays as it is."""

from copy import deepcopy

import pytest

from kg.parse import repair
from kg.parse.tree import Tree
from tests.trees import at, tree

ROLES = {"minister", "president"}


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
    repair.lemmas_of_verbs(found, {"hope", "fine", "back"})
    assert found.lemmas == [lemma]


def test_trim_names() -> None:
    found = tree("Ana/NNP/compound>Popa/PERSON Popa/NNP/ROOT/PERSON of/IN/prep>Popa/PERSON")
    repair.trim_names(found)
    assert found.names == [(0, 2, "PERSON")]
    assert found.name_of == [0, 0, -1]


@pytest.mark.parametrize(
    ("line", "known", "names"),
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
def test_name_holders(line: str, known: bool, names: list[tuple[int, int, str]]) -> None:
    found = tree(line)
    repair.name_holders(found, lambda t: found.words[t] in ROLES, lambda _: known)
    assert found.names == names


def test_two_subjects() -> None:
    found = tree(
        "minister/NN/nsubj>left Ana/NNP/compound>Popa Popa/NNP/nsubj>left left=leave/VBD/ROOT"
    )
    repair.two_subjects(found, lambda t: found.words[t] in ROLES)
    assert edge(found, "minister") == ("compound", "Popa")


def test_finite_roots() -> None:
    found = tree(
        "Popa/NNP/ROOT ,/,/punct>Popa speaking=speak/VBG/acl>Popa here/RB/advmod>speaking "
        ",/,/punct>Popa called=call/VBN/acl>Popa on/IN/prep>called Rome/NNP/pobj>on ././punct>Popa"
    )
    repair.finite_roots(found)
    assert edge(found, "called") == ("ROOT", "called")
    assert edge(found, "Popa") == ("nsubj", "called")
    assert found.tags[at(found, "called")] == "VBD"
    assert edge(found, ".") == ("punct", "called")


def test_reporting_participles() -> None:
    found = tree(
        "Popa/NNP/nsubj>said said=say/VBD/ROOT Rome/NNP/nsubj>fell fell=fall/VBD/ccomp>said "
        ",/,/punct>said adding=add/VBG/advcl>fell more/JJR/dobj>adding"
    )
    repair.reporting_participles(found, {"say", "add"})
    assert edge(found, "adding") == ("advcl", "said")


def test_urged_infinitives() -> None:
    found = tree(
        "Rome/NNP/nsubj>pressed pressed=press/VBD/ROOT Oslo/NNP/dobj>pressed to/TO/aux>act "
        "act/VB/advcl>pressed"
    )
    kept = deepcopy(found)
    repair.urged_infinitives(kept, {"urge"})
    assert edge(kept, "act") == ("advcl", "pressed")
    repair.urged_infinitives(found, {"press"})
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
    repair.double_objects(found)
    assert found.deps[at(found, "Oslo")] == label


@pytest.mark.parametrize(
    ("label", "names"),
    [("TIME", [(0, 2, "DATE")]), ("GPE", [(0, 1, "DATE"), (1, 2, "GPE")])],
)
def test_join_times(label: str, names: list[tuple[int, int, str]]) -> None:
    found = tree(f"Tuesday/NNP/compound>night/DATE night/NN/ROOT/{label}")
    repair.join_times(found)
    assert found.names == names


def test_gapped_amounts() -> None:
    found = tree(
        "Bern/NNP/nsubj>urged urged=urge/VBD/ROOT Rome/NNP/dobj>urged to/TO/aux>spend "
        "spend/VB/xcomp>urged 10/CD/nummod>percent/PERCENT percent/NN/dobj>spend/PERCENT "
        "and/CC/cc>percent Oslo/NNP/conj>percent 3/CD/nummod>percent#2/PERCENT "
        "percent/NN/appos>Oslo/PERCENT"
    )
    repair.gapped_amounts(found)
    assert edge(found, "Oslo") == ("conj", "Rome")
    assert edge(found, "percent#2") == ("gap", "Oslo")


def test_respective_amounts() -> None:
    found = tree(
        "Rome/NNP/nsubj>spend and/CC/cc>Rome Oslo/NNP/conj>Rome spend/VBP/ROOT "
        "2/CD/nummod>percent/PERCENT percent/NN/dobj>spend/PERCENT and/CC/cc>percent "
        "3/CD/nummod>percent#2/PERCENT percent/NN/conj>percent/PERCENT respectively/RB/advmod>spend"
    )
    repair.respective_amounts(found)
    assert edge(found, "percent") == ("gap", "Rome")
    assert edge(found, "percent#2") == ("gap", "Oslo")


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
    repair.repair(
        found,
        is_role=lambda t: found.words[t].lower() in ROLES,
        is_known=lambda surface: surface in {"Rome", "Oslo"},
        speech={"say"},
        verbs={"urge", "say", "spend", "act"},
        urging={"urge"},
    )
    assert found == before
