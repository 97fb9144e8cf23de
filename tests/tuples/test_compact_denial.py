"""Minimal statements must not say more than the sentence: denials, wishes, questions, sources."""

import pytest

from kg.tuples.compact import triples
from tests.tuples.told import told

TURNED = [
    pytest.param(
        "Anna/NNP/nsubj>lost almost/RB/advmod>lost lost=lose/VBD/ROOT tea/NN/dobj>lost",
        ["Anna | almost lost | tea"],
        id="almost",
    ),
    pytest.param(
        "Anna/NNP/nsubj>buys quickly/RB/advmod>rarely rarely/RB/advmod>buys buys=buy/VBZ/ROOT "
        "tea/NN/dobj>buys",
        ["Anna | rarely buys | tea"],
        id="rarely",
    ),
    pytest.param(
        "Anna/NNP/nsubj>buys no/RB/neg>longer longer/RB/advmod>buys buys=buy/VBZ/ROOT "
        "tea/NN/dobj>buys",
        ["Anna | no longer buys | tea"],
        id="no longer",
    ),
    pytest.param(
        "Anna/NNP/nsubj>buys hardly/RB/advmod>ever ever/RB/advmod>buys buys=buy/VBZ/ROOT "
        "tea/NN/dobj>buys",
        ["Anna | hardly ever buys | tea"],
        id="hardly ever",
    ),
    pytest.param(
        "Anna/NNP/nsubj>buys almost/RB/advmod>never never/RB/neg>buys buys=buy/VBZ/ROOT "
        "tea/NN/dobj>buys",
        ["Anna | almost never buys | tea"],
        id="almost never",
    ),
    pytest.param(
        "Anna/NNP/nsubj>has has=have/VBZ/ROOT yet/RB/advmod>has to/TO/aux>pay pay/VB/xcomp>has "
        "Karl/NNP/dobj>pay",
        ["Anna | has yet to pay | Karl"],
        id="yet to",
    ),
    pytest.param(
        "Yet/RB/advmod>buys Anna/NNP/nsubj>buys buys=buy/VBZ/ROOT tea/NN/dobj>buys",
        ["Anna | buys | tea"],
        id="yet that joins a sentence to another",
    ),
    pytest.param(
        "Anna/NNP/nsubj>stopped has=have/VBZ/aux>stopped all/DT/advmod>but but/CC/advmod>stopped "
        "stopped=stop/VBN/ROOT work/NN/dobj>stopped",
        ["Anna | has all but stopped | work"],
        id="all but",
    ),
    pytest.param(
        "Firms=firm/NNS/nsubj>pay do/VBP/aux>pay not/RB/neg>pay always/RB/advmod>pay pay/VB/ROOT "
        "tax/NN/dobj>pay",
        ["Firms | do not always pay | tax"],
        id="not always is not never",
    ),
    pytest.param(
        "Anna/NNP/nsubj>sold not/RB/preconj>sold only/RB/advmod>sold sold=sell/VBD/ROOT "
        "tea/NN/dobj>sold",
        ["Anna | sold | tea"],
        id="not only denies nothing",
    ),
    pytest.param(
        "Anna/NNP/nsubj>is is=be/VBZ/ROOT nearly/RB/advmod>blind blind/JJ/acomp>is",
        ["Anna | is | nearly blind"],
        id="an adjective that falls short",
    ),
    pytest.param(
        "It/PRP/nsubjpass>signed was=be/VBD/auxpass>signed not/RB/neg>signed "
        "signed=sign/VBN/ROOT or/CC/cc>signed read=read/VBN/conj>signed by/IN/agent>read "
        "Oslo/NNP/pobj>by",
        ["It | was not read by | Oslo"],
        id="a denial is shared",
    ),
    pytest.param(
        "It/PRP/nsubjpass>signed was=be/VBD/auxpass>signed not/RB/neg>signed "
        "signed=sign/VBN/ROOT but/CC/cc>signed burnt=burn/VBN/conj>signed by/IN/agent>burnt "
        "Oslo/NNP/pobj>by",
        ["It | was burnt by | Oslo"],
        id="but ends a denial",
    ),
    pytest.param(
        "It/PRP/nsubj>was was=be/VBD/ROOT not/RB/neg>was Oslo/NNP/attr>was that/WDT/nsubj>sold "
        "sold=sell/VBD/ccomp>was tea/NN/dobj>sold",
        ["It | was not | Oslo"],
        id="a denied cleft",
    ),
    pytest.param(
        "It/PRP/nsubj>was was=be/VBD/ROOT Oslo/NNP/attr>was that/WDT/nsubj>sold "
        "sold=sell/VBD/ccomp>was tea/NN/dobj>sold",
        ["It | was | Oslo", "Oslo | sold | tea"],
        id="a cleft",
    ),
    pytest.param(
        "Anna/NNP/nsubj>saw saw=see/VBD/ROOT Oslo/NNP/dobj>saw but/CC/cc>Oslo not/RB/neg>Rome "
        "Rome/NNP/conj>Oslo",
        ["Anna | saw | Oslo"],
        id="what is set aside",
    ),
    pytest.param(
        "Neither/DT/det>Anna Anna/NNP/nsubj>saw nor/CC/cc>Anna Karl/NNP/conj>Anna saw=see/VBD/ROOT "
        "Oslo/NNP/dobj>saw",
        ["Neither Anna | saw | Oslo"],
        id="the second of neither and nor lacks its denial",
    ),
    pytest.param(
        "It/PRP/nsubj>is is=be/VBZ/ROOT not/RB/neg>is a/DT/det>ship ship/NN/attr>is but/CC/cc>ship "
        "a/DT/det>boat boat/NN/conj>ship",
        ["It | is not | a ship"],
        id="what stands against a denied noun",
    ),
]

EMBEDDED = [
    pytest.param(
        "Anna/NNP/nsubj>demanded demanded=demand/VBD/ROOT that/IN/mark>remove "
        "Oslo/NNP/nsubj>remove remove/VB/ccomp>demanded mines=mine/NNS/dobj>remove",
        ["Anna | demanded | that Oslo remove mines", "Oslo | remove | mines"],
        id="a subjunctive is content",
    ),
    pytest.param(
        "Anna/NNP/nsubj>urged urged=urge/VBD/ROOT Oslo/NNP/nsubj>remove remove/VB/ccomp>urged "
        "mines=mine/NNS/dobj>remove",
        ["Anna | urged | Oslo remove mines", "Oslo | remove | mines"],
        id="a subjunctive without that",
    ),
    pytest.param(
        "Anna/NNP/nsubj>let let/VBD/ROOT Karl/NNP/nsubj>buy buy/VB/ccomp>let tea/NN/dobj>buy",
        ["Anna | let | Karl", "Anna | let Karl buy | tea", "Karl | buy | tea"],
        id="one lets somebody do a thing",
    ),
    pytest.param(
        "Anna/NNP/nsubj>wants wants=want/VBZ/ROOT Karl/NNP/nsubj>buy to/TO/aux>buy "
        "buy/VB/ccomp>wants tea/NN/dobj>buy",
        ["Anna | wants | Karl to buy tea", "Anna | wants Karl to buy | tea", "Karl | buy | tea"],
        id="what is wanted is the whole clause",
    ),
    pytest.param(
        "Anna/NNP/nsubj>wants wants=want/VBZ/ROOT Karl/NNP/dobj>wants to/TO/aux>buy "
        "buy/VB/xcomp>wants tea/NN/dobj>buy",
        ["Anna | wants | Karl to buy tea", "Anna | wants Karl to buy | tea", "Karl | buy | tea"],
        id="the whole clause, parsed as object and infinitive",
    ),
    pytest.param(
        "Karl/NNP/nsubj>left left=leave/VBD/ccomp>alleged Oslo/NNP/dobj>left ,/,/punct>alleged "
        "Anna/NNP/nsubj>alleged alleged=allege/VBD/ROOT",
        ["Anna | alleged | Karl left Oslo", "Karl | left | Oslo"],
        id="what is said stands first of any verb of saying",
    ),
]

LEFT_OUT = [
    pytest.param(
        "It/PRP/nsubjpass>hired was=be/VBD/auxpass>hired hired=hire/VBN/ROOT by/IN/agent>hired "
        "firms=firm/NNS/pobj>by in/IN/prep>firms Oslo/NNP/pobj>in",
        ["It | was hired by | firms"],
        id="where the agent is says nothing of the act",
    ),
    pytest.param(
        "According=accord/VBG/prep>bought to/IN/prep>According Karl/NNP/pobj>to ,/,/punct>bought "
        "Anna/NNP/nsubj>bought bought=buy/VBD/ROOT tea/NN/dobj>bought",
        ["Anna | bought | tea"],
        id="according to",
    ),
    pytest.param(
        "Which/WDT/det>firm firm/NN/nsubj>bought bought=buy/VBD/ROOT tea/NN/dobj>bought "
        "?/./punct>bought",
        [],
        id="who is asked for",
    ),
    pytest.param(
        "Which/WDT/det>teas teas=tea/NNS/dobj>buy did=do/VBD/aux>buy Anna/NNP/nsubj>buy "
        "buy/VB/ROOT ?/./punct>buy",
        [],
        id="what is asked for",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>is is=be/VBZ/ROOT Oslo/NNP/attr>is",
        [],
        id="a thing is itself",
    ),
    pytest.param(
        "Two/CD/nummod>days days=day/NNS/npadvmod>resigned after/IN/mark>resigned "
        "Karl/NNP/nsubj>resigned resigned=resign/VBD/advcl>sold Anna/NNP/nsubj>sold "
        "sold=sell/VBD/ROOT tea/NN/dobj>sold",
        ["Anna | sold | tea"],
        id="what measures a conjunction",
    ),
    pytest.param(
        "Prices=price/NNS/nsubj>fell fell=fall/VBD/ROOT three/CD/nummod>points "
        "points=point/NNS/npadvmod>fell because/IN/mark>sold Oslo/NNP/nsubj>sold "
        "sold=sell/VBD/advcl>fell tea/NN/dobj>sold",
        ["Oslo | sold | tea", "Prices | fell | three points"],
        id="a measure before another clause's conjunction stays",
    ),
]


@pytest.mark.parametrize(("line", "expected"), [*TURNED, *EMBEDDED, *LEFT_OUT])
def test_triples(line: str, expected: list[str]) -> None:
    """What is left of a sentence is what it says."""
    assert sorted(told(triples, line)) == sorted(expected)
