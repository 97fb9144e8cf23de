"""Minimal statements: rules on parses written by hand, a few whole sentences through the model."""

import sys

import pytest

from kg import parse
from kg.pipeline import Extractor, default_vocabulary
from kg.statements.reading import read
from kg.tuples.compact import triples
from tests.trees import tree
from tests.tuples.told import told, written

OBJECTS = [
    pytest.param(
        "Anna/NNP/nsubj>bought bought=buy/VBD/ROOT boats=boat/NNS/dobj>bought for/IN/prep>boats "
        "Oslo/NNP/pobj>for",
        ["Anna | bought | boats", "Anna | bought boats for | Oslo"],
        id="the object, and what stands behind it",
    ),
    pytest.param(
        "Anna/NNP/nsubj>bought bought=buy/VBD/ROOT boats=boat/NNS/dobj>bought in/IN/prep>bought "
        "Oslo/NNP/pobj>in",
        ["Anna | bought | boats", "Anna | bought boats in | Oslo"],
        id="an adjunct is told with the object",
    ),
    pytest.param(
        "Anna/NNP/nsubj>lives lives=live/VBZ/ROOT quietly/RB/advmod>lives in/IN/prep>lives "
        "Oslo/NNP/pobj>in",
        ["Anna | lives in | Oslo"],
        id="without adverbs",
    ),
    pytest.param(
        "Anna/NNP/nsubj>drinks drinks=drink/VBZ/ROOT a/DT/det>cup cup/NN/dobj>drinks "
        "of/IN/prep>cup tea/NN/pobj>of with/IN/prep>cup milk/NN/pobj>with",
        [
            "Anna | drinks | a cup of tea",
            "Anna | drinks a cup of | tea",
            "Anna | drinks a cup of tea with | milk",
        ],
        id="of goes on from the bare noun, all else from the whole",
    ),
    pytest.param(
        "Anna/NNP/nsubj>heads heads=head/VBZ/ROOT the/DT/det>Bank Bank/NNP/dobj>heads/ORG "
        "of/IN/prep>Bank/ORG Peru/NNP/pobj>of/ORG",
        ["Anna | heads | the Bank of Peru"],
        id="a name is not parted",
    ),
    pytest.param(
        "Anna/NNP/nsubj>gave gave=give/VBD/ROOT Karl/NNP/dative>gave tea/NN/dobj>gave",
        ["Anna | gave | Karl", "Anna | gave Karl | tea"],
        id="two objects",
    ),
    pytest.param(
        "Anna/NNP/nsubj>spoke spoke=speak/VBD/ROOT for/IN/prep>spoke example/NN/pobj>for "
        "on/IN/prep>spoke tax/NN/pobj>on",
        ["Anna | spoke on | tax"],
        id="what joins sentences says nothing",
    ),
    pytest.param(
        "Anna/NNP/nsubj>spoke spoke=speak/VBD/ROOT in/IN/prep>spoke front/NN/pobj>in "
        "of/IN/prep>front parliament/NN/pobj>of",
        ["Anna | spoke in front of | parliament"],
        id="the middle of a preposition",
    ),
    pytest.param(
        "Anna/NNP/nsubj>returned returned=return/VBD/ROOT to/IN/prep>returned Oslo/NNP/pobj>to "
        "in/IN/prep>returned 1998/CD/pobj>in/DATE",
        ["Anna | returned to | Oslo", "Anna | returned to Oslo in | 1998"],
        id="a time is told with what is before it",
    ),
    pytest.param(
        "Prices=price/NNS/nsubj>fell fell=fall/VBD/ROOT yesterday/RB/advmod>fell "
        "three/CD/nummod>points points=point/NNS/npadvmod>fell",
        ["Prices | fell | three points"],
        id="how much",
    ),
]

PREDICATES = [
    pytest.param(
        "Anna/NNP/nsubj>is is=be/VBZ/ROOT the/DT/det>mayor mayor/NN/attr>is of/IN/prep>mayor "
        "Oslo/NNP/pobj>of",
        ["Anna | is | the mayor of Oslo", "Anna | is the mayor of | Oslo"],
        id="copula",
    ),
    pytest.param(
        "Anna/NNP/nsubj>was was=be/VBD/ROOT very/RB/advmod>able able/JJ/acomp>was "
        "to/TO/aux>open open/VB/xcomp>able shops=shop/NNS/dobj>open",
        ["Anna | was able to open | shops"],
        id="an adjective with an infinitive",
    ),
    pytest.param(
        "Anna/NNP/nsubj>is is=be/VBZ/ROOT very/RB/advmod>ill ill/JJ/acomp>is",
        ["Anna | is | ill"],
        id="an adjective alone",
    ),
    pytest.param(
        "Anna/NNP/nsubj>plans plans=plan/VBZ/ROOT to/TO/aux>open open/VB/xcomp>plans "
        "shops=shop/NNS/dobj>open",
        ["Anna | plans to open | shops"],
        id="an infinitive is read with its verb",
    ),
    pytest.param(
        "Anna/NNP/nsubj>died died=die/VBD/ROOT after/IN/prep>died giving=give/VBG/pcomp>after "
        "a/DT/det>speech speech/NN/dobj>giving",
        ["Anna | died after giving | a speech"],
        id="a gerund is read with its verb",
    ),
    pytest.param(
        "It/PRP/nsubjpass>bombed was=be/VBD/auxpass>bombed bombed=bomb/VBN/ROOT by/IN/agent>bombed "
        "Rome/NNP/pobj>by in/IN/prep>Rome June/NNP/pobj>in/DATE",
        ["It | was bombed by | Rome", "It | was bombed in | June"],
        id="what stands behind the agent is said of the act",
    ),
    pytest.param(
        "It/PRP/nsubjpass>cut was=be/VBD/auxpass>cut cut=cut/VBN/ROOT into/IN/prep>cut "
        "bits=bit/NNS/pobj>into and/CC/cc>cut flushed=flush/VBN/conj>cut with/IN/prep>flushed "
        "acid/NN/pobj>with",
        ["It | was cut into | bits", "It | was flushed with | acid"],
        id="a shared auxiliary",
    ),
    pytest.param(
        "boats=boat/NNS/nsubj>left built=build/VBN/acl>boats in/IN/prep>built Peru/NNP/pobj>in "
        "left=leave/VBD/ROOT Oslo/NNP/dobj>left",
        ["boats | built in | Peru", "boats | left | Oslo"],
        id="a participle",
    ),
    pytest.param(
        "Anna/NNP/nsubj>sold sold=sell/VBD/ROOT boats=boat/NNS/dobj>sold that/WDT/nsubj>need "
        "need/VBP/relcl>boats paint/NN/dobj>need",
        ["Anna | sold | boats", "boats | need | paint"],
        id="a relative clause is apart, told of what it is about",
    ),
    pytest.param(
        "there/EX/expl>are are=be/VBP/ROOT no/DT/det>boats boats=boat/NNS/attr>are in/IN/prep>are "
        "Oslo/NNP/pobj>in",
        ["there | are | no boats", "there | are no boats in | Oslo"],
        id="there is",
    ),
]

CONTENT = [
    pytest.param(
        "Anna/NNP/nsubj>said said=say/VBD/ROOT Karl/NNP/nsubj>left left=leave/VBD/ccomp>said "
        "Oslo/NNP/dobj>left",
        ["Anna | said | Karl left Oslo", "Karl | left | Oslo"],
        id="what is said",
    ),
    pytest.param(
        "Anna/NNP/nsubj>said said=say/VBD/ROOT that/IN/mark>left Karl/NNP/nsubj>left "
        "left=leave/VBD/ccomp>said Oslo/NNP/dobj>left and/CC/cc>left sold=sell/VBD/conj>left "
        "tea/NN/dobj>sold",
        [
            "Anna | said | that Karl left Oslo",
            "Anna | said | that Karl sold tea",
            "Karl | left | Oslo",
            "Karl | sold | tea",
        ],
        id="two things are said",
    ),
    pytest.param(
        "Anna/NNP/nsubj>asked asked=ask/VBD/ROOT why/WRB/advmod>left Karl/NNP/nsubj>left "
        "left=leave/VBD/ccomp>asked Oslo/NNP/dobj>left",
        ["Karl | left | Oslo"],
        id="a question is no content",
    ),
    pytest.param(
        "The/DT/det>trouble trouble/NN/nsubj>is is=be/VBZ/ROOT that/IN/mark>left "
        "Karl/NNP/nsubj>left left=leave/VBD/ccomp>is Oslo/NNP/dobj>left",
        ["The trouble | is that Karl left | Oslo", "Karl | left | Oslo"],
        id="the trouble is that",
    ),
]

COORDINATION = [
    pytest.param(
        "Anna/NNP/nsubj>left and/CC/cc>Anna Karl/NNP/conj>Anna left=leave/VBD/ROOT "
        "Oslo/NNP/dobj>left and/CC/cc>Oslo Rome/NNP/conj>Oslo",
        [
            "Anna | left | Oslo",
            "Anna | left | Rome",
            "Karl | left | Oslo",
            "Karl | left | Rome",
        ],
        id="each with each",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>offers offers=offer/VBZ/ROOT health/NN/compound>services "
        "and/CC/cc>health leisure/NN/conj>health services=service/NNS/dobj>offers",
        ["Oslo | offers | health services", "Oslo | offers | leisure services"],
        id="one noun for two words before it",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>hired hired=hire/VBD/ROOT Hart/NNP/compound>unit &/CC/cc>Hart "
        "Sons/NNPS/conj>Hart unit/NN/dobj>hired",
        ["Oslo | hired | Hart & Sons unit"],
        id="a firm of two names is one",
    ),
]


CASES = [*OBJECTS, *PREDICATES, *CONTENT, *COORDINATION]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_triples(line: str, expected: list[str]) -> None:
    """Each rule finds what it should and nothing else."""
    assert sorted(told(triples, line)) == sorted(expected)


CHAINS = [
    pytest.param("of/IN/prep>kings#{0} kings=king/NNS/pobj>of#{0}", " of kings", id="of"),
    pytest.param("and/CC/cc>kings#{0} kings=king/NNS/conj>kings#{0}", "", id="and"),
]


@pytest.mark.parametrize(("link", "words"), CHAINS)
def test_long_chains(link: str, words: str) -> None:
    """A chain may be longer than the interpreter's stack."""
    links = sys.getrecursionlimit() + 100
    line = "Anna/NNP/nsubj>saw saw=see/VBD/ROOT kings=king/NNS/dobj>saw"
    chain = " ".join(link.format(number) for number in range(1, links + 1))
    assert told(triples, f"{line} {chain}")[0] == "Anna | saw | kings" + words * links


def test_infinitives_end() -> None:
    """A path has an end, however many infinitives it could go down."""
    line = "Anna/NNP/nsubj>tried tried=try/VBD/ROOT"
    chain = [
        f"to/TO/aux>try#{n} try/VB/xcomp>{f'try#{n - 1}' if n > 1 else 'tried'}"
        for n in range(1, 400)
    ]
    assert told(triples, f"{line} {' '.join(chain)} tea/NN/dobj>try#399") == []


@pytest.mark.parametrize(("line", "_"), CASES)
def test_slots_are_apart(line: str, _: list[str]) -> None:
    """The three slots of a statement share no word, and no relation is without its verb."""
    reading = read(tree(line), default_vocabulary())
    for found in triples(reading):
        slots = (found.subject, found.relation, found.objects[0])
        assert len({word for slot in slots for word in slot}) == sum(map(len, slots))


SENTENCES = [
    (
        "The museum , which opened in 1968 , was quickly restored by a group of local engineers .",
        {
            "The museum | opened in | 1968",
            "The museum | was restored by | a group of local engineers",
        },
    ),
    (
        "Karl Berg joined the orchestra in 1994 and became its director after the war .",
        {
            "Karl Berg | joined | the orchestra",
            "Karl Berg | joined the orchestra in | 1994",
            "Karl Berg | became | its director",
            "Karl Berg | became its director after | the war",
        },
    ),
    (
        "The ministry said the new bridge would cost about $ 40 million .",
        {
            "The ministry | said | the new bridge would cost about $ 40 million",
            "the new bridge | would cost | about $ 40 million",
        },
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_whole_sentences(extractor: Extractor, sentence: str, expected: set[str]) -> None:
    """A parsed sentence gives exactly its minimal statements."""
    (parsed,) = parse.parse_tokens([sentence.split()], extractor.nlp)
    reading = read(parsed, extractor.vocabulary)
    assert {written(reading, found) for found in triples(reading)} == expected


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Load the model once."""
    return Extractor()
