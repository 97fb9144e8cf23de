"""Short names of bodies: which longer names they can be short for."""

import pytest

from kg import vocabulary
from kg.model import MentionKind
from kg.phrases import Phrase
from kg.resolve.names.bodies import Bodies
from tests.trees import tree

CHURCH = "Church/NNP/nsubj>won/ORG of/IN/prep>Church/ORG Lumism/NNP/pobj>of/ORG won/VBD/ROOT |"


def shortened(line: str, *, definite: bool = False) -> list[str]:
    """Return the names that the last word but one of a parse can be short for."""
    parse = tree(line)
    heads = [
        next((t for t in range(s, e) if not s <= parse.heads[t] < e), s) for s, e, _ in parse.names
    ]
    bodies = Bodies(parse, heads, vocabulary.load())
    at = len(parse.words) - 2
    found = Phrase(at, at, at + 1, MentionKind.NAME)
    longer = bodies.longer(found, parse.words[at], definite=definite)
    return [parse.span(*parse.names[parse.name_of[head]][:2]) for head in longer]


@pytest.mark.parametrize(
    ("line", "definite", "expected"),
    [
        (f"{CHURCH} Lumism/NNP/nsubj>lost/ORG lost/VBD/ROOT", False, ["Church of Lumism"]),
        (f"{CHURCH} Church/NNP/nsubj>lost/ORG lost/VBD/ROOT", True, ["Church of Lumism"]),
        (f"{CHURCH} Church/NNP/nsubj>lost/ORG lost/VBD/ROOT", False, []),
        (
            "Bank/NNP/nsubj>won/ORG of/IN/prep>Bank/ORG England/NNP/pobj>of/ORG won/VBD/ROOT |"
            " England/NNP/nsubj>lost/GPE lost/VBD/ROOT",
            False,
            [],
        ),
        (
            "Nordbrau/NNP/compound>Ltd./ORG Ltd./NNP/nsubj>won/ORG won/VBD/ROOT |"
            " Nordbrau/NNP/nsubj>lost/ORG lost/VBD/ROOT",
            False,
            ["Nordbrau Ltd."],
        ),
        (
            "Nord/NNP/compound>Works/ORG Works/NNP/nsubj>won/ORG won/VBD/ROOT |"
            " Nord/NNP/nsubj>lost/ORG lost/VBD/ROOT",
            False,
            [],
        ),
        (
            "Nord/NNP/compound>Works/ORG Works/NNP/nsubj>won/ORG won/VBD/ROOT |"
            " Works/NNP/nsubj>lost/ORG lost/VBD/ROOT",
            False,
            ["Nord Works"],
        ),
    ],
)
def test_short_names(line: str, definite: bool, expected: list[str]) -> None:
    assert shortened(line, definite=definite) == expected
