"""Clauses and the ontology's frames -> relations, on parses written by hand."""

import pytest

from kg.clauses import nominal, verbal
from kg.pipeline import default_vocabulary
from kg.statements.frames import camel, relations
from tests.trees import at, tree

TABLE = [
    pytest.param(
        "Rome/NNP/nsubj>praised praised=praise/VBD/ROOT Oslo/NNP/dobj>praised",
        "praised",
        ["Rome praises Oslo"],
        id="a bare verb",
    ),
    pytest.param(
        "Rome/NNP/nsubjpass>praised was=be/VBD/auxpass>praised praised=praise/VBN/ROOT "
        "by/IN/agent>praised Oslo/NNP/pobj>by",
        "praised",
        ["Oslo praises Rome"],
        id="its passive",
    ),
    pytest.param(
        "Rome/NNP/nsubj>called called=call/VBD/ROOT on/IN/prep>called Oslo/NNP/pobj>on "
        "to/TO/aux>act act/VB/xcomp>called",
        "called",
        ["Rome urges Oslo"],
        id="verb and preposition",
    ),
    pytest.param(
        "Rome/NNP/nsubj>put put/VBD/ROOT pressure/NN/dobj>put on/IN/prep>put Oslo/NNP/pobj>on",
        "put",
        ["Rome urges Oslo"],
        id="light verb",
    ),
    pytest.param(
        "Salus/NNP/nsubjpass>based is=be/VBZ/auxpass>based based=base/VBN/ROOT in/IN/prep>based "
        "Oslo/NNP/pobj>in",
        "based",
        ["Salus basedIn Oslo"],
        id="a frame of the passive",
    ),
    pytest.param(
        "It/PRP/nsubj>belongs belongs=belong/VBZ/ROOT to/IN/prep>belongs Oslo/NNP/pobj>to",
        "belongs",
        ["Oslo owns It"],
        id="ends turned round",
    ),
    pytest.param(
        "Rome/NNP/nsubjpass>given was=be/VBD/auxpass>given given=give/VBN/ROOT "
        "tanks=tank/NNS/dobj>given by/IN/agent>given Oslo/NNP/pobj>by",
        "given",
        ["Oslo gives tanks"],
        id="the passive keeps an object",
    ),
    pytest.param(
        "Popa/NNP/nsubjpass>elected was=be/VBD/auxpass>elected elected=elect/VBN/ROOT "
        "president/NN/oprd>elected",
        "elected",
        ["Popa holdsPosition president"],
        id="elected what",
    ),
    pytest.param(
        "Rome/NNP/nsubj>met met=meet/VBD/ROOT and/CC/cc>met praised=praise/VBD/conj>met "
        "Oslo/NNP/dobj>praised",
        "met",
        ["Rome meets Oslo"],
        id="a shared object",
    ),
    pytest.param(
        "Rome/NNP/nsubj>zorbed zorbed=zorb/VBD/ROOT Oslo/NNP/dobj>zorbed",
        "zorbed",
        ["Rome zorb? Oslo"],
        id="open: verb",
    ),
    pytest.param(
        "Rome/NNP/nsubj>zorbed zorbed=zorb/VBD/ROOT to/IN/prep>zorbed Oslo/NNP/pobj>to",
        "zorbed",
        ["Rome zorbTo? Oslo"],
        id="open: verb and preposition",
    ),
    pytest.param(
        "Rome/NNP/nsubjpass>zorbed was=be/VBD/auxpass>zorbed zorbed=zorb/VBN/ROOT "
        "with/IN/prep>zorbed acid/NN/pobj>with",
        "zorbed",
        ["Rome zorbedWith? acid"],
        id="open: passive",
    ),
    pytest.param(
        "Rome/NNP/nsubj>zorbed zorbed=zorb/VBD/ROOT on/IN/prep>zorbed Monday/NNP/pobj>on/DATE",
        "zorbed",
        [],
        id="a time is no object",
    ),
    pytest.param(
        "Rome/NNP/nsubj>zorbed zorbed=zorb/VBD/ROOT in/IN/prep>zorbed fact/NN/pobj>in",
        "zorbed",
        [],
        id="an idiom is no object",
    ),
    pytest.param(
        "Rome/NNP/nsubj>spend and/CC/cc>Rome Oslo/NNP/conj>Rome spend/VBP/ROOT "
        "2/CD/nummod>percent/PERCENT percent/NN/gap>Rome/PERCENT 3/CD/nummod>pct/PERCENT "
        "pct/NN/gap>Oslo/PERCENT",
        "spend",
        ["Rome spends percent", "Oslo spends pct"],
        id="amounts of their own",
    ),
]


@pytest.mark.parametrize(("line", "verb", "expected"), TABLE)
def test_relations_of_verbs(line: str, verb: str, expected: list[str]) -> None:
    found = tree(line)
    clause = verbal.clause(found, at(found, verb))
    assert [
        f"{found.words[s]} {m.relation}{'' if m.known else '?'} {found.words[o.head]}"
        for m in relations(found, clause, default_vocabulary())
        for s in m.subjects
        for o in m.objects
    ] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Rome/NNP/poss>invasion 's/POS/case>Rome invasion/NN/ROOT of/IN/prep>invasion "
            "Oslo/NNP/pobj>of",
            ["Rome invades Oslo"],
        ),
        (
            "talks=talk/NNS/ROOT between/IN/prep>talks Rome/NNP/pobj>between and/CC/cc>Rome "
            "Oslo/NNP/conj>Rome",
            ["Rome negotiatesWith Oslo"],
        ),
        ("Rome/NNP/poss>invasion 's/POS/case>Rome invasion/NN/ROOT", []),
    ],
)
def test_relations_of_nouns(line: str, expected: list[str]) -> None:
    found = tree(line)
    (clause,) = nominal.clauses(found, {"invasion", "talk"})
    assert [
        f"{found.words[s]} {m.relation} {found.words[o.head]}"
        for m in relations(found, clause, default_vocabulary())
        for s in m.subjects
        for o in m.objects
    ] == expected


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["report", "to"], "reportTo"),
        (["co-operate", "with"], "cooperateWith"),
        (["-"], "relates"),
    ],
)
def test_camel(words: list[str], name: str) -> None:
    assert camel(words) == name
