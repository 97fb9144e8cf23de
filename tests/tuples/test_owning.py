"""Possessives and prepositions of nouns -> candidates, on parses written by hand."""

import pytest

from kg.tuples.owning import candidates
from tests.tuples.told import told

TABLE = [
    pytest.param(
        "Norway/NNP/poss>fleet/GPE 's/POS/case>Norway old/JJ/amod>fleet fleet/NN/nsubj>left "
        "left=leave/VBD/ROOT",
        ["Norway | has | old fleet"],
        id="a name's",
    ),
    pytest.param(
        "Berg/NNP/nsubj>praised/PERSON praised=praise/VBD/ROOT her/PRP$/poss>crew "
        "crew/NN/dobj>praised",
        ["Berg | has | crew"],
        id="a pronoun for the subject",
    ),
    pytest.param(
        "Berg/NNP/nsubj>praised/PERSON praised=praise/VBD/ROOT their/PRP$/poss>crew "
        "crew/NN/dobj>praised",
        [],
        id="a pronoun that does not agree",
    ),
    pytest.param(
        "A/DT/det>dam dam/NN/nsubj>broke on/IN/prep>dam the/DT/det>creek creek/NN/pobj>on "
        "broke=break/VBD/ROOT",
        ["A dam | be on | the creek"],
        id="a preposition of a noun",
    ),
    pytest.param(
        "talks=talk/NNS/nsubj>broke during/IN/prep>talks winter/NN/pobj>during "
        "broke=break/VBD/ROOT",
        [],
        id="not every preposition",
    ),
]


@pytest.mark.parametrize(("line", "expected"), TABLE)
def test_candidates(line: str, expected: list[str]) -> None:
    assert told(candidates, line) == expected
