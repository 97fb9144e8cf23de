"""What a sentence names without a verb -> candidates, on parses written by hand."""

import pytest

from kg.tuples.naming import candidates
from tests.tuples.told import told

TABLE = [
    pytest.param(
        "Berg/NNP/nsubj>left/PERSON ,/,/punct>Berg the/DT/det>mayor mayor/NN/appos>Berg "
        "left=leave/VBD/ROOT",
        ["Berg | be | the mayor"],
        id="apposition",
    ),
    pytest.param(
        "the/DT/det>mayor mayor/NN/nsubj>left ,/,/punct>mayor Anna/NNP/compound>Berg/PERSON "
        "Berg/NNP/appos>mayor/PERSON left=leave/VBD/ROOT",
        ["Anna Berg | be | the mayor"],
        id="the name after the office",
    ),
    pytest.param(
        "Berg/NNP/nsubj>left/PERSON ,/,/punct>Berg Acme/NNP/poss>chairman/ORG "
        "'s/POS/case>Acme chairman/NN/appos>Berg and/CC/cc>chairman founder/NN/conj>chairman "
        "left=leave/VBD/ROOT",
        ["Berg | be | Acme 's chairman", "Berg | be | Acme 's founder"],
        id="two offices share their owner",
    ),
    pytest.param(
        "Berg/NNP/nsubj>left/PERSON ,/,/punct>Berg 54/CD/appos>Berg left=leave/VBD/ROOT",
        ["Berg | be | 54"],
        id="age",
    ),
    pytest.param(
        "Tromso/NNP/nsubj>won/GPE ,/,/punct>Tromso Norway/NNP/appos>Tromso/GPE won=win/VBD/ROOT",
        ["Tromso | be in | Norway"],
        id="a place of a place",
    ),
    pytest.param(
        "keyboardist/NN/compound>Berg Anna/NNP/compound>Berg/PERSON Berg/NNP/nsubj>left/PERSON "
        "left=leave/VBD/ROOT",
        ["Anna Berg | be | keyboardist"],
        id="title",
    ),
    pytest.param(
        "Mr./NNP/compound>Berg Berg/NNP/nsubj>left/PERSON left=leave/VBD/ROOT",
        [],
        id="an honorific is no title",
    ),
    pytest.param(
        "ports=port/NNS/nsubj>grew such/JJ/amod>as as/IN/prep>ports Oslo/NNP/pobj>as/GPE "
        "and/CC/cc>Oslo Bergen/NNP/conj>Oslo/GPE grew=grow/VBD/ROOT",
        ["Oslo | be | ports", "Bergen | be | ports"],
        id="examples of a kind",
    ),
    pytest.param(
        "state/NN/npadvmod>owned -/HYPH/punct>owned owned=own/VBN/amod>banks "
        "banks=bank/NNS/nsubj>fell and/CC/cc>banks shops=shop/NNS/conj>banks fell=fall/VBD/ROOT",
        ["banks | be | state - owned"],
        id="a modifier with parts, of its own noun alone",
    ),
    pytest.param(
        "the/DT/det>port most/RBS/advmod>important important/JJ/amod>port port/NN/nsubj>fell "
        "fell=fall/VBD/ROOT",
        [],
        id="a superlative compares",
    ),
    pytest.param(
        "Bank/NNP/nsubj>fell (/-LRB-/punct>ECB ECB/NNP/appos>Bank )/-RRB-/punct>ECB "
        "fell=fall/VBD/ROOT",
        ["Bank | be | ECB"],
        id="brackets are no part of a name",
    ),
    pytest.param(
        "Berg/NNP/nsubj>worked worked=work/VBD/ROOT as/IN/prep>worked mayor/NN/pobj>as",
        [],
        id="a role is no example",
    ),
]


@pytest.mark.parametrize(("line", "expected"), TABLE)
def test_candidates(line: str, expected: list[str]) -> None:
    assert told(candidates, line) == expected
