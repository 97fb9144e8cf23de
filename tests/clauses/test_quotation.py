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
        "“/``/punct>told They/PRP/nsubj>told told=tell/VBD/ROOT us/PRP/dobj>told so/RB/advmod>told "
        f"”/''/punct>told | “/``/punct>hit {QUOTED.format('ROOT')} ”/''/punct>hit",
        ["", ""],
        id="verbs inside quotations introduce none",
    ),
    pytest.param(
        "“/``/punct>ship The/DT/det>ship ship/NN/nsubj>tweeted we/PRP/nsubj>lost "
        "lost=lose/VBD/relcl>ship today/NN/npadvmod>lost ”/''/punct>tweeted "
        "tweeted=say/VBD/ROOT old/JJ/amod>Popa Popa/NNP/nsubj>tweeted",
        ["Popa"],
        id="the subject behind its verb",
    ),
    pytest.param(
        "Popa/NNP/nsubj>commented commented=say/VBD/ROOT which/WDT/dobj>noted Rome/NNP/nsubj>noted "
        "noted=say/VBD/relcl>commented —/:/punct>commented “/``/punct>hit "
        f"{QUOTED.format('ccomp>commented')} ”/''/punct>hit",
        ["Popa"],
        id="not who says something in passing",
    ),
    pytest.param(
        "Popa/NNP/nsubj>criticised criticised=say/VBD/ROOT the/DT/det>loss “/``/punct>loss "
        "sad/JJ/amod>loss loss/NN/dobj>criticised of/IN/prep>loss all/DT/det>ships "
        "our/PRP$/poss>ships ships/NNS/pobj>of ”/''/punct>loss",
        ["Popa"],
        id="words without a verb that are somebody's",
    ),
    pytest.param(
        "The/DT/det>text text/NN/nsubj>reads reads=read/VBZ/ROOT :/:/punct>reads "
        f"“/``/punct>hit {QUOTED.format('ccomp>reads')} ”/''/punct>hit",
        ["text"],
        id="a text reads",
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
        ("“/``/punct>b a/X/dep>b b/X/ROOT || c/X/ROOT", [["a", "b"]]),
        (
            "“/``/punct>b a/X/dep>b b/X/ROOT || “/``/punct>c c/X/ROOT ”/''/punct>c",
            [["a", "b"], ["c"]],
        ),
        ("“/``/punct>b a/X/dep>b b/X/ROOT || c/X/ROOT ”/''/punct>c", [["a", "b", "c"]]),
        ("a/X/ROOT ”/''/punct>a", []),
    ],
    ids=[
        "curly",
        "straight",
        "unclosed: to the end of its paragraph",
        "opened anew",
        "goes on",
        "closed only",
    ],
)
def test_spans(line: str, expected: list[list[str]]) -> None:
    found = tree(line)
    assert [words(found, list(range(*span))) for span in spans(found)] == expected


def test_a_short_quotation_stands_within_another() -> None:
    found = tree(
        '"/``/punct>left The/DT/det>men "/``/punct>men big/JJ/amod>men "/\'\'/punct>men '
        "men/NNS/nsubj>left left=leave/VBD/ROOT ././punct>left \"/''/punct>left Popa/NNP/ROOT"
    )
    found.text = '"The "big" men left." Popa'
    found.places = [0, 1, 5, 6, 9, 11, 15, 19, 20, 22]
    found.segments = []
    assert [words(found, list(range(*span))) for span in spans(found)] == [
        ["The", '"', "big", '"', "men", "left", "."]
    ]
