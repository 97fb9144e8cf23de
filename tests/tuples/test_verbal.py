"""Verbal clauses -> candidates, on parses written by hand."""

import pytest

from kg.tuples.verbal import candidates
from tests.tuples.told import told

TABLE = [
    pytest.param(
        "Rome/NNP/nsubj>sold sold=sell/VBD/ROOT ships=ship/NNS/dobj>sold to/IN/prep>sold "
        "Chile/NNP/pobj>to in/IN/prep>sold 1998/CD/pobj>in",
        ["Rome | sold | ships | to Chile | in 1998"],
        id="an object and two prepositions",
    ),
    pytest.param(
        "Rome/NNP/nsubj>relied relied=rely/VBD/ROOT heavily/RB/advmod>relied on/IN/prep>relied "
        "Chile/NNP/pobj>on",
        ["Rome | relied heavily on | Chile"],
        id="the preposition and the adverb beside the verb join it",
    ),
    pytest.param(
        "In/IN/prep>relied 1998/CD/pobj>In Rome/NNP/nsubj>relied relied=rely/VBD/ROOT "
        "on/IN/prep>relied Chile/NNP/pobj>on",
        ["Rome | relied on | Chile | In 1998"],
        id="what stands in front is no part of the relation",
    ),
    pytest.param(
        "Rome/NNP/nsubj>plans plans=plan/VBZ/ROOT to/TO/aux>send send/VB/xcomp>plans "
        "aid/NN/dobj>send",
        ["Rome | plans to send | aid"],
        id="one subject does both",
    ),
    pytest.param(
        "Rome/NNP/nsubj>said said=say/VBD/ROOT that/IN/mark>left Oslo/NNP/nsubj>left "
        "left=leave/VBD/ccomp>said early/RB/advmod>left",
        ["Rome | said that | Oslo left early", "Oslo | left early"],
        id="a content clause",
    ),
    pytest.param(
        "Rome/NNP/nsubjpass>told was=be/VBD/auxpass>told told=tell/VBN/ROOT by/IN/agent>told "
        "Oslo/NNP/pobj>by",
        ["Rome | was told by | Oslo"],
        id="a passive with its agent",
    ),
    pytest.param(
        "ships=ship/NNS/nsubj>sank built=build/VBN/acl>ships in/IN/prep>built Oslo/NNP/pobj>in "
        "sank=sink/VBD/ROOT",
        ["ships | be built in | Oslo", "ships built in Oslo | sank"],
        id="a participle without its be",
    ),
    pytest.param(
        "Rome/NNP/nsubj>sold sold=sell/VBD/ROOT ships=ship/NNS/dobj>sold and/CC/cc>ships "
        "guns=gun/NNS/conj>ships to/IN/prep>sold Chile/NNP/pobj>to",
        [
            "Rome | sold | ships | to Chile",
            "Rome | sold | guns | to Chile",
            "Rome | sold | ships and guns | to Chile",
        ],
        id="members of an object, and the whole",
    ),
    pytest.param(
        "Rome/NNP/nsubj>left and/CC/cc>Rome Oslo/NNP/conj>Rome left=leave/VBD/ROOT "
        "Chile/NNP/dobj>left",
        ["Rome | left | Chile", "Oslo | left | Chile", "Rome and Oslo | left | Chile"],
        id="members of a subject, and the whole",
    ),
    pytest.param(
        "Berg/NNP/nsubj>is is=be/VBZ/ROOT a/DT/det>player player/NN/attr>is who/WP/nsubj>scored "
        "scored=score/VBD/relcl>player goals=goal/NNS/dobj>scored",
        ["Berg | is | a player", "Berg | scored | goals"],
        id="a predicate noun's relative clause is about the subject",
    ),
    pytest.param(
        "the/DT/det>match match/NN/nsubj>ended that/WDT/dobj>lost Berg/NNP/nsubj>lost "
        "lost=lose/VBD/relcl>match ended=end/VBD/ROOT late/RB/advmod>ended",
        ["Berg | lost | the match", "the match that Berg lost | ended late"],
        id="a relative clause's gap is filled",
    ),
    pytest.param(
        "laws=law/NNS/nsubj>are are=be/VBP/ROOT subject/JJ/acomp>are to/IN/prep>subject "
        "review/NN/pobj>to",
        ["laws | are subject to | review"],
        id="an adjective with what it governs",
    ),
    pytest.param(
        "Berg/NNP/nsubj>left/PERSON left=leave/VBD/ROOT Oslo/NNP/dobj>left/GPE after/IN/mark>lost "
        "he/PRP/nsubj>lost lost=lose/VBD/advcl>left votes=vote/NNS/dobj>lost",
        [
            "Berg | left | Oslo",
            "Berg | left | Oslo | after he lost votes",
            "Berg | lost | votes",
        ],
        id="an adverbial clause, and its pronoun",
    ),
    pytest.param(
        "Rome/NNP/nsubj>said said=say/VBD/ROOT on/IN/prep>said Tuesday/NNP/pobj>on/DATE "
        "Oslo/NNP/nsubj>left left=leave/VBD/ccomp>said",
        ["Rome | said | Oslo left | on Tuesday", "Oslo | left"],
        id="what is said is the object, not when",
    ),
    pytest.param(
        "``/``/punct>left Oslo/NNP/nsubj>left left=leave/VBD/ccomp>said Rome/NNP/nsubj>said "
        "said=say/VBD/ROOT",
        ["Oslo | left", "Rome | said | Oslo left"],
        id="a quotation mark without its twin",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>waited waited=wait/VBD/ROOT until/IN/prep>waited 1998/CD/pobj>until "
        "when/WRB/advmod>came Berg/NNP/nsubj>came came=come/VBD/relcl>1998 to/IN/prep>came "
        "town/NN/pobj>to",
        ["Oslo | waited until | 1998 when Berg came to town", "Berg | came to | town | 1998"],
        id="the year that a clause with when is about",
    ),
    pytest.param(
        "Oslo/NNP/nsubj>saw saw=see/VBD/ROOT the/DT/det>year year/NN/dobj>saw "
        "when/WRB/advmod>came Berg/NNP/nsubj>came came=come/VBD/relcl>year to/IN/prep>came "
        "town/NN/pobj>to",
        ["Oslo | saw | the year when Berg came to town", "Berg | came to | town | the year"],
        id="the noun that a clause with when is about",
    ),
    pytest.param(
        "Rome/NNP/nsubj>asked asked=ask/VBD/ROOT that/IN/mark>pay it/PRP/nsubj>pay "
        "pay/VB/ccomp>asked rent/NN/dobj>pay",
        ["Rome | asked that | it pay rent", "it | pay | rent"],
        id="who asks is not who is asked",
    ),
    pytest.param(
        "Who/WP/nsubj>paid paid=pay/VBD/ROOT rent/NN/dobj>paid",
        [],
        id="a question tells no subject",
    ),
    pytest.param(
        "He/PRP/nsubj>supports no/DT/advmod>longer longer/RB/advmod>supports "
        "supports=support/VBZ/ROOT it/PRP/dobj>supports",
        ["He | no longer supports | it"],
        id="what denies stays with the verb",
    ),
    pytest.param(
        "Two/CD/nummod>days days=day/NNS/npadvmod>left after/IN/mark>left Berg/NNP/nsubj>left "
        "left=leave/VBD/ROOT Oslo/NNP/dobj>left",
        ["Berg | left | Oslo"],
        id="what measures a conjunction",
    ),
    pytest.param(
        "According/VBG/prep>paid to/IN/prep>According Oslo/NNP/pobj>to Rome/NNP/nsubj>paid "
        "paid=pay/VBD/ROOT rent/NN/dobj>paid",
        ["Rome | paid | rent"],
        id="who says so is no argument",
    ),
    pytest.param(
        "Oslo/NNP/dobj>saw where/WRB/advmod>lives Berg/NNP/nsubj>lives lives=live/VBZ/relcl>Oslo "
        "saw=see/VBD/ROOT",
        ["Berg | lives | Oslo"],
        id="the place that a clause with where is about",
    ),
    pytest.param(
        "In/IN/prep>came 1998/CD/pobj>In Berg/NNP/nsubj>came came=come/VBD/ROOT "
        "and/CC/cc>came won=win/VBD/conj>came gold/NN/dobj>won",
        ["Berg | came | In 1998", "Berg | won | gold | In 1998"],
        id="a time in front holds for both verbs",
    ),
]


@pytest.mark.parametrize(("line", "expected"), TABLE)
def test_candidates(line: str, expected: list[str]) -> None:
    assert told(candidates, line) == expected
