"""Who has part in a deed, through the model: receivers, sources, shared and unspoken subjects.

A row is a sentence, the statements it must give and those it must not, written as in
`tests/test_sentences.py`.
"""

import pytest

from tests.test_sentences import read

RECEIVERS = [
    (
        "Peru sold gas to Chile.",
        ["Peru | sells | gas | Actual", "Peru | sellTo | Chile | Actual"],
        [],
    ),
    ("Peru sent Bolivia two ships.", ["Peru | sendTo | Bolivia | Actual"], []),
    (
        "Kenya bought three ferries from Norway.",
        ["Kenya | buys | three ferries | Actual", "Kenya | buyFrom | Norway | Actual"],
        [],
    ),
    (
        "Sweden supplied the farm with water.",
        ["Sweden | supplies | farm | Actual", "Sweden | supplyWith | water | Actual"],
        [],
    ),
    # Nothing is moved, or only a time or an amount follows.
    ("Norway won the match to delight.", [], ["Norway | winTo | delight | Actual"]),
    ("Peru bought ships from 2010 to 2015.", [], ["Peru | buyFrom | 2010 | Actual"]),
]

AGENTS = [
    (
        "The tunnel was planned and built by Austria.",
        ["Austria | builds | tunnel | Actual", "Austria | plans | tunnel | Actual"],
        [],
    ),
    (
        "Anna Berg was appointed minister by Sweden.",
        ["Sweden | appoints | Anna Berg | Actual"],
        [],
    ),
    (
        "The bridge is under construction by Egypt.",
        ["Egypt | builds | bridge | Actual"],
        [],
    ),
    (
        "The firm is under investigation by the police.",
        ["police | investigates | firm | Actual"],
        [],
    ),
    ("The firm is under investigation.", [], ["firm | investigates | firm | Actual"]),
]

TOGETHER = [
    # What somebody acts on is somebody else.
    ("Toyota sued the supplier.", ["Toyota | sues | supplier | Actual"], []),
    (
        "Toyota cut jobs. The carmaker sued Fiat.",
        ["Toyota | sues | Fiat | Actual"],
        [],
    ),
    (
        "Peru and Chile signed a treaty.",
        ["Peru | agreesWith | Chile | Actual", "Chile | signs | treaty | Actual"],
        [],
    ),
    ("Anna Berg and Olaf Lund met in Lima.", ["Anna Berg | meets | Olaf Lund | Actual"], []),
    ("Telenor and Ericsson agreed to merge.", ["Telenor | agreesWith | Ericsson | Actual"], []),
    # With whom is said, or nothing is done together.
    (
        "Peru and Chile signed a treaty with Kenya.",
        ["Peru | agreesWith | Kenya | Actual"],
        ["Peru | agreesWith | Chile | Actual"],
    ),
    (
        "Anna Berg and Olaf Lund work in Lima.",
        [],
        ["Anna Berg | cooperatesWith | Olaf Lund | Actual"],
    ),
    (
        "In Lima, the index was down 300 points.",
        [],
        ["index | locatedIn | Lima | Actual"],
    ),
]

DOERS = [
    (
        "The ships, which Norway will begin selling in June, are old.",
        ["Norway | sells | ships | Planned"],
        ["Norway | starts | ships | Planned"],
    ),
    (
        "Norway awarded Telenor a contract to build a tower.",
        ["Telenor | builds | tower | Planned", "Norway | awardTo | Telenor | Actual"],
        [],
    ),
    (
        "Kenya received a loan from Norway.",
        ["Kenya | receives | loan | Actual", "Kenya | receiveFrom | Norway | Actual"],
        [],
    ),
    ("Qantas grounded six A380s.", ["Qantas | ground | six A380s | Actual"], []),
    # Whose maker it is does not make anything.
    (
        "The Dutch maker of engines bought Saab.",
        [],
        ["Netherlands | produces | engine | Actual"],
    ),
    (
        "Telenor, Europe's largest radio manufacturer, closed.",
        ["Telenor | produces | radio | Actual"],
        ["Telenor | produces | Europe | Actual"],
    ),
    (
        "Telenor, a radio manufacturer, closed.",
        ["Telenor | produces | radio | Actual", "Telenor | isA | radio manufacturer | Actual"],
        [],
    ),
    ("Sweden blocked the Volvo plan to build a bridge.", ["Volvo | builds | bridge | Planned"], []),
    ("Volvo plans to lay off workers.", [], ["Volvo | lieOff | workers | Planned"]),
    ("Sweden lent Kenya $5 million.", ["Sweden | lends | $5 million | Actual"], []),
    (
        "Telenor won a contract to supply the army with radios.",
        ["Telenor | supplies | army | Planned"],
        [],
    ),
    (
        "Kenya received permission from Sudan to build a bridge.",
        ["Kenya | builds | bridge | Possible"],
        ["Sudan | builds | bridge | Possible"],
    ),
    (
        "Peru demanded a promise from Chile to leave the island.",
        ["Chile | leaves | island | Planned"],
        [],
    ),
    (
        "Norway hired Telenor in March to build the network.",
        ["Telenor | builds | network | Planned"],
        ["Norway | builds | network | Planned"],
    ),
    (
        "Kenya beat Peru to win the cup.",
        ["Kenya | defeats | Peru | Actual", "Kenya | wins | cup | Planned"],
        ["Peru | wins | cup | Planned"],
    ),
    (
        "Norway had trouble selling its wheat.",
        ["Norway | sells | wheat | Actual"],
        ["trouble | sells | wheat | Actual"],
    ),
    (
        "Chile negotiated the purchase of two ferries.",
        ["Chile | buys | two ferries | Actual"],
        [],
    ),
    (
        "The ships that Norway plans to sell are old.",
        ["Norway | sells | ships | Planned"],
        ["Norway | plans | ships | Actual"],
    ),
]

NOUNS = [
    ("The Telenor bid for Volvo failed.", ["Telenor | runsFor | Volvo | Actual"], []),
    ("The takeover of Opel by Fiat was delayed.", ["Fiat | captures | Opel | Actual"], []),
    (
        "Kenya cancelled its order for eight jets.",
        ["Kenya | buys | eight jets | Denied"],
        ["Kenya | buys | eight jets | Actual"],
    ),
    (
        "Sweden appointed Anna Berg as minister.",
        ["Sweden | appoints | Anna Berg | Actual", "Anna Berg | holdsPosition | minister | Actual"],
        [],
    ),
    (
        "Norway will take a stake in Telenor in exchange for loans.",
        ["Norway | investsIn | Telenor | Planned"],
        ["Norway | investsIn | exchange | Planned"],
    ),
    (
        "Telenor won an order from Kenya for 20 antennas.",
        ["Kenya | buys | 20 antennas | Actual"],
        [],
    ),
    # Who takes delivery delivers nothing; a verb that only lends its subject tells nothing more.
    (
        "Chile will take delivery of the ferry.",
        ["Chile | receives | ferry | Planned"],
        ["Chile | gives | ferry | Planned"],
    ),
    (
        "Norway made an attack on Sweden.",
        ["Norway | attacks | Sweden | Actual"],
        ["Norway | make | attack | Actual"],
    ),
    (
        "Maria Lopez resigned from her post as minister.",
        ["Maria Lopez | resigns | minister | Actual"],
        ["Maria Lopez | resigns | post | Actual"],
    ),
    ("Norway is in talks to buy Ericsson.", ["Norway | buys | Ericsson | Planned"], []),
    (
        "Kenya gave owners of the old bridge a new ferry.",
        ["Kenya | gives | new ferry | Actual", "Kenya | giveTo | owners of old bridge | Actual"],
        [],
    ),
    (
        "Norway spoke of renewing it's old fleet.",
        ["Norway | resumes | old fleet | Actual"],
        [],
    ),
    ("Senator Olaf Berg (R-Ohio) left.", [], ["Olaf Berg | isA | R-Ohio | Actual"]),
]

TITLES = [
    (
        "Norway sells six ships, radio tower",
        ["Norway | sells | six ships | Actual", "Norway | sells | radio tower | Actual"],
        [],
    ),
    (
        "Telenor Group, Volvo Trucks resolve patent dispute",
        ["Volvo Trucks | solves | patent dispute | Actual"],
        ["Telenor Group | isA | Volvo Trucks | Actual"],
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "expected", "forbidden"), [*RECEIVERS, *AGENTS, *DOERS, *NOUNS, *TOGETHER]
)
def test_sentence(sentence: str, expected: list[str], forbidden: list[str]) -> None:
    found = read(sentence)
    assert set(expected) <= found
    assert not set(forbidden) & found


@pytest.mark.model
@pytest.mark.parametrize(("headline", "expected", "forbidden"), TITLES)
def test_headline(headline: str, expected: list[str], forbidden: list[str]) -> None:
    found = read(title=headline)
    assert set(expected) <= found
    assert not set(forbidden) & found
