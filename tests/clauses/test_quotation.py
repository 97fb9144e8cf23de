"""Quotation marks and speakers, on parses written by hand."""

import pytest

from kg.clauses.quotation import quotations, spans
from tests.trees import tree, words

SPEECH = {"say", "tell"}
QUOTED = "It/PRP/nsubj>hit hit/VBD/{} our/PRP$/poss>town town/NN/dobj>hit"
AFTER = f"“/``/punct>said {QUOTED.format('ccomp>said')} ”/''/punct>said"

TABLE = [
    pytest.param(f"{AFTER} said=say/VBD/ROOT Popa/NNP/nsubj>said", ["Popa"], id="before its verb"),
    pytest.param(
        f"Popa/NNP/nsubj>said said=say/VBD/ROOT :/:/punct>said {AFTER}", ["Popa"], id="after it"
    ),
    pytest.param(
        "Popa/NNP/nsubj>smiled smiled=smile/VBD/ROOT :/:/punct>smiled | "
        f"“/``/punct>hit {QUOTED.format('ROOT')} ”/''/punct>hit",
        ["Popa"],
        id="after a colon",
    ),
    pytest.param(
        f"“/``/punct>hit {QUOTED.format('ROOT')} ”/''/punct>hit", [""], id="without a speaker"
    ),
    pytest.param(
        f"{AFTER} said=say/VBD/ROOT Popa/NNP/nsubj>said | "
        "“/``/punct>fell They/PRP/nsubj>fell fell=fall/VBD/ROOT very/RB/advmod>fast "
        "fast/RB/advmod>fell ”/''/punct>fell",
        ["Popa", "Popa"],
        id="goes on in the next sentence",
    ),
    pytest.param(
        "The/DT/det>summit “/``/punct>summit grand/JJ/amod>summit ”/''/punct>summit "
        "summit/NN/nsubj>failed failed=fail/VBD/ROOT",
        [],
        id="scare quotes",
    ),
]


@pytest.mark.parametrize(("line", "speakers"), TABLE)
def test_speakers(line: str, speakers: list[str]) -> None:
    found = tree(line)
    assert [
        found.words[q.speaker] if q.speaker >= 0 else "" for q in quotations(found, SPEECH)
    ] == speakers


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("“/``/punct>b a/X/dep>b ”/''/punct>b b/X/ROOT", [["a"]]),
        ("\"/``/punct>b a/X/dep>b \"/''/punct>b b/X/ROOT", [["a"]]),
        ("“/``/punct>b a/X/dep>b b/X/ROOT || c/X/ROOT ”/''/punct>c", [["a", "b"]]),
        ("a/X/ROOT ”/''/punct>a", []),
    ],
    ids=["curly", "straight", "unclosed: to the end of its paragraph", "closed only"],
)
def test_spans(line: str, expected: list[list[str]]) -> None:
    found = tree(line)
    assert [words(found, list(range(*span))) for span in spans(found)] == expected
