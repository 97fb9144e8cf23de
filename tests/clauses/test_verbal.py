"""Verbs -> clauses, on parses written by hand: rule, voice, words and link to the governor."""

import pytest

from kg.clauses.clause import Clause, Link
from kg.clauses.verbal import clauses
from tests.trees import at, tree, words

TABLE = [
    pytest.param(
        "Rome/NNP/nsubj>left left=leave/VBD/ROOT",
        "left",
        ("verbal", False, Link.NONE, ["left"]),
        id="finite",
    ),
    pytest.param(
        "It/PRP/nsubjpass>bombed was=be/VBD/auxpass>bombed bombed=bomb/VBN/ROOT by/IN/agent>bombed "
        "Rome/NNP/pobj>by",
        "bombed",
        ("passive", True, Link.NONE, ["was", "bombed"]),
        id="passive",
    ),
    pytest.param(
        "It/PRP/nsubjpass>bombed was=be/VBD/auxpass>bombed bombed=bomb/VBN/ROOT and/CC/cc>bombed "
        "burnt=burn/VBN/conj>bombed",
        "burnt",
        ("passive", True, Link.COORDINATE, ["burnt"]),
        id="a shared passive auxiliary",
    ),
    pytest.param(
        "Forces=force/NNS/nsubj>left backed=back/VBN/acl>Forces by/IN/agent>backed "
        "Rome/NNP/pobj>by left=leave/VBD/ROOT",
        "backed",
        ("participle", True, Link.RELATIVE, ["backed"]),
        id="past participle",
    ),
    pytest.param(
        "Rome/NNP/nsubj>plans plans=plan/VBZ/ROOT to/TO/aux>send send/VB/xcomp>plans "
        "aid/NN/dobj>send",
        "send",
        ("infinitive", False, Link.COMPLEMENT, ["to", "send"]),
        id="infinitive",
    ),
    pytest.param(
        "Rome/NNP/nsubj>stopped stopped=stop/VBD/ROOT sending=send/VBG/xcomp>stopped "
        "aid/NN/dobj>sending",
        "sending",
        ("gerund", False, Link.COMPLEMENT, ["sending"]),
        id="gerund",
    ),
    pytest.param(
        "Rome/NNP/nsubj>left left=leave/VBD/ROOT after/IN/prep>left signing=sign/VBG/pcomp>after "
        "it/PRP/dobj>signing",
        "signing",
        ("gerund", False, Link.ADVERBIAL, ["signing"]),
        id="gerund of time",
    ),
    pytest.param(
        "Rome/NNP/nsubj>sent sent=send/VBD/ROOT ships=ship/NNS/dobj>sent to/TO/aux>help "
        "help/VB/advcl>sent Oslo/NNP/dobj>help",
        "help",
        ("verbal", False, Link.PURPOSE, ["to", "help"]),
        id="purpose",
    ),
    pytest.param(
        "a/DT/det>plan plan/NN/ROOT to/TO/aux>send send/VB/acl>plan aid/NN/dobj>send",
        "send",
        ("nominal infinitive", False, Link.COMPLEMENT, ["to", "send"]),
        id="infinitive of a noun",
    ),
    pytest.param(
        "Rome/NNP/nsubj>left left=leave/VBD/ROOT ,/,/punct>left defying=defy/VBG/advcl>left "
        "Oslo/NNP/dobj>defying",
        "defying",
        ("adverbial participle", False, Link.ADVERBIAL, ["defying"]),
        id="adverbial participle",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>is is=be/VBZ/ROOT calm/JJ/acomp>is",
        "is",
        ("copula", False, Link.NONE, ["is"]),
        id="copula",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>called has=have/VBZ/aux>called not/RB/neg>called called=call/VBN/ROOT "
        "off/RP/prt>called it/PRP/dobj>called",
        "called",
        ("verbal", False, Link.NONE, ["has", "not", "called", "off"]),
        id="auxiliary, negation, particle",
    ),
]


def clause_of(line: str, verb: str) -> tuple[list[str], Clause]:
    found = tree(line)
    clause = next(c for c in clauses(found) if c.head == at(found, verb))
    return words(found, clause.words), clause


@pytest.mark.parametrize(("line", "verb", "expected"), TABLE)
def test_clause(line: str, verb: str, expected: tuple[str, bool, Link, list[str]]) -> None:
    surface, clause = clause_of(line, verb)
    assert (clause.rule, clause.passive, clause.link, surface) == expected


def test_particles_are_part_of_the_lemma() -> None:
    line = "Oslo/NNP/nsubj>took took=take/VBD/ROOT on/RP/prt>took debt/NN/dobj>took"
    assert clause_of(line, "took")[1].lemma == "take on"


@pytest.mark.parametrize(
    ("line", "verb", "role", "antecedent"),
    [
        ("deals=deal/NNS/ROOT we/PRP/nsubj>have have/VBP/relcl>deals", "have", "object", "deals"),
        (
            "deals=deal/NNS/ROOT we/PRP/nsubj>rely rely/VBP/relcl>deals on/IN/prep>rely",
            "rely",
            "on",
            "deals",
        ),
        (
            "deals=deal/NNS/ROOT that/WDT/dobj>have we/PRP/nsubj>have have/VBP/relcl>deals",
            "have",
            "object",
            "deals",
        ),
    ],
)
def test_a_relative_clause_gets_its_antecedent(
    line: str, verb: str, role: str, antecedent: str
) -> None:
    found = tree(line)
    clause = next(c for c in clauses(found) if c.head == at(found, verb))
    assert [(a.role, found.words[a.head]) for a in clause.arguments] == [(role, antecedent)]


def test_a_relative_of_place_is_no_object() -> None:
    line = "towns=town/NNS/ROOT where/WRB/advmod>met we/PRP/nsubj>met met=meet/VBD/relcl>towns"
    (argument,) = clause_of(line, "met")[1].arguments
    assert (argument.role, argument.head, argument.marker) == ("in", 0, 1)


@pytest.mark.parametrize(
    ("by", "roles"),
    [
        ("Rome/NNP/pobj>by", ["agent"]),
        ("Monday/NNP/pobj>by/DATE", ["by"]),
        ("train/NN/pobj>by", ["by"]),
    ],
)
def test_a_name_after_by_is_the_agent_of_a_passive(by: str, roles: list[str]) -> None:
    line = "It/PRP/nsubjpass>sent was=be/VBD/auxpass>sent sent=send/VBN/ROOT by/IN/prep>sent " + by
    assert [a.role for a in clause_of(line, "sent")[1].arguments] == roles


def test_auxiliaries_and_attributes_are_no_clauses() -> None:
    found = tree(
        "burnt=burn/VBN/amod>cars cars=car/NNS/nsubj>moved have/VBP/aux>moved moved=move/VBN/ROOT"
    )
    assert [found.words[c.head] for c in clauses(found)] == ["moved"]
