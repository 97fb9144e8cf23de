"""Noun phrases on parses written by hand: the words that name the thing."""

import pytest

from kg.model import MentionKind
from kg.phrases import is_number, is_time, phrase, text
from tests.trees import at, tree

NAME, NOMINAL, PRONOUN = MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN

TABLE = [
    ("She/PRP/ROOT", "She", PRONOUN, "She"),
    (
        "the/DT/det>State/ORG Free/NNP/compound>State/ORG State/NNP/ROOT/ORG",
        "State",
        NAME,
        "Free State",
    ),
    ("Rome/NNP/poss>plan/GPE 's/POS/case>Rome plan/NN/ROOT", "Rome", NAME, "Rome"),
    ("Port/NNP/compound>Authority Authority/NNP/ROOT", "Authority", NAME, "Port Authority"),
    (
        "the/DT/det>plan new/JJ/amod>plan plan/NN/ROOT of/IN/prep>plan Rome/NNP/pobj>of",
        "plan",
        NOMINAL,
        "new plan",
    ),
    (
        "its/PRP$/poss>budget defense/NN/compound>budget budget/NN/ROOT",
        "budget",
        NOMINAL,
        "defense budget",
    ),
    (
        "Rome/NNP/poss>plan 's/POS/case>Rome bold/JJ/amod>plan plan/NN/ROOT",
        "plan",
        NOMINAL,
        "bold plan",
    ),
    (
        "a/DT/det>loan $/$/quantmod>billion/MONEY 4/CD/compound>billion/MONEY "
        "billion/CD/nummod>loan/MONEY loan/NN/ROOT",
        "loan",
        NOMINAL,
        "$ 4 billion loan",
    ),
    ("six/CD/nummod>boats/CARDINAL boats=boat/NNS/ROOT", "boats", NOMINAL, "six boats"),
    (
        "a/DT/det>alliance old/JJ/amod>alliance U.S./NNP/compound>alliance alliance/NN/ROOT",
        "alliance",
        NOMINAL,
        "U.S. alliance",
    ),
    (
        "a/DT/det>aide former/JJ/amod>aide U.S./NNP/compound>aide aide/NN/ROOT",
        "aide",
        NOMINAL,
        "former U.S. aide",
    ),
    ("no/DT/det>men men=man/NNS/ROOT", "men", NOMINAL, "men"),
    (
        "a/DT/det>law proposed=propose/VBN/amod>law U.S./NNP/compound>law law/NN/ROOT",
        "law",
        NOMINAL,
        "proposed U.S. law",
    ),
    (
        "a/DT/det>Pact no/DT/det>tax tax/NN/nmod>Pact Pact/NNP/ROOT/LAW",
        "Pact",
        NOMINAL,
        "no tax Pact",
    ),
    (
        "the/DT/det>bank formerly/RB/advmod>private private/JJ/amod>bank bank/NN/ROOT",
        "bank",
        NOMINAL,
        "formerly private bank",
    ),
    (
        "the/DT/det>bank very/RB/advmod>rich rich/JJ/amod>bank bank/NN/ROOT",
        "bank",
        NOMINAL,
        "rich bank",
    ),
    (
        "Leaving=leave/VBG/csubj>is them/PRP/dobj>Leaving here/RB/advmod>Leaving is=be/VBZ/ROOT",
        "Leaving",
        NOMINAL,
        "Leaving them here",
    ),
    ("Walking=walk/VBG/nsubj>is is=be/VBZ/ROOT", "Walking", NOMINAL, "Walking"),
    (
        "the/DT/det>Player X3/NN/compound>Player Player/NNP/ROOT",
        "Player",
        NAME,
        "X3 Player",
    ),
    ("Airline/NN/compound>Norsk Norsk/NNP/ROOT", "Norsk", NAME, "Norsk"),
    ("any/DT/det>towns two/CD/nummod>towns towns=town/NNS/ROOT", "towns", NOMINAL, "any two towns"),
]


@pytest.mark.parametrize(("line", "head", "kind", "core"), TABLE)
def test_phrase(line: str, head: str, kind: MentionKind, core: str) -> None:
    found = tree(line)
    named = phrase(found, at(found, head))
    assert named is not None
    assert (named.kind, text(found, named)) == (kind, core)


@pytest.mark.parametrize(
    "line", ["left=leave/VBD/ROOT", "Monday/NNP/ROOT/DATE", "soon/RB/ROOT"], ids=str
)
def test_no_phrase(line: str) -> None:
    assert phrase(tree(line), 0) is None


def test_each_other_names_nothing_new() -> None:
    found = tree("They/PRP/nsubj>hit hit/VBD/ROOT each/DT/det>other other/JJ/dobj>hit")
    assert phrase(found, at(found, "other")) is None


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("They/PRP/nsubj>left left/VBD/ROOT it/PRP/dobj>left", True),
        (
            "He/PRP/nsubj>called called/VBD/ROOT it/PRP/dobj>called sad/JJ/oprd>called "
            "that/IN/mark>lost they/PRP/nsubj>lost lost/VBD/ccomp>sad",
            False,
        ),
        ("He/PRP/nsubj>called called/VBD/ROOT it/PRP/dobj>called sad/JJ/oprd>called", True),
    ],
    ids=["thing", "place of a clause", "judged thing"],
)
def test_it_may_hold_the_place_of_a_clause(line: str, named: bool) -> None:
    found = tree(line)
    assert (phrase(found, at(found, "it")) is not None) is named


def test_a_quoted_title_stays_whole() -> None:
    found = tree(
        "the/DT/det>show ``/``/punct>show Back/RB/nmod>show to/IN/prep>Back Sea/NNP/pobj>to "
        "''/''/punct>show show/NN/ROOT"
    )
    named = phrase(found, at(found, "show"))
    assert named is not None
    assert text(found, named) == "Back to Sea '' show"


def test_owner_and_of() -> None:
    found = tree(
        "Rome/NNP/poss>plan 's/POS/case>Rome plan/NN/ROOT of/IN/prep>plan peace/NN/pobj>of"
    )
    named = phrase(found, at(found, "plan"))
    assert named is not None
    assert (found.words[named.owner], found.words[named.of]) == ("Rome", "peace")


def test_times_and_numbers() -> None:
    found = tree(
        "Monday/NNP/ROOT/DATE | ten/CD/nummod>percent/PERCENT percent/NN/ROOT/PERCENT | it/PRP/ROOT"
    )
    assert [is_time(found, t) for t in range(4)] == [True, False, False, False]
    assert [is_number(found, t) for t in range(4)] == [False, True, True, False]
