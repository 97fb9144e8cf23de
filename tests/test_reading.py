"""How clauses stand: factuality and speaker through what governs them, on parses by hand."""

import pytest

from kg.pipeline import default_vocabulary
from kg.statements.reading import Reading, read
from tests.trees import at, tree

ACT = "to/TO/aux>sell sell/VB/xcomp>{} gas/NN/dobj>sell"
OSLO = "Oslo/NNP/nsubj>{0}/GPE "

CLEFT = (
    "It/PRP/nsubj>was was=be/VBD/ROOT {} Oslo/NNP/attr>was/GPE that/WDT/nsubj>sold "
    "sold=sell/VBD/relcl>Oslo gas/NN/dobj>sold"
)

TABLE = [
    (CLEFT.format("not/RB/neg>was"), "sold", "Denied", ""),
    (CLEFT.format("indeed/RB/advmod>was"), "sold", "Actual", ""),
    (OSLO.format("sold") + "sold=sell/VBD/ROOT gas/NN/dobj>sold", "sold", "Actual", ""),
    (
        OSLO.format("plans") + "plans=plan/VBZ/ROOT " + ACT.format("plans"),
        "sell",
        "Planned",
        "",
    ),
    (
        OSLO.format("refused") + "refused=refuse/VBD/ROOT " + ACT.format("refused"),
        "sell",
        "Denied",
        "Oslo",
    ),
    (
        OSLO.format("urged") + "urged=urge/VBD/ROOT Rome/NNP/dobj>urged/GPE " + ACT.format("urged"),
        "sell",
        "Requested",
        "Oslo",
    ),
    (
        OSLO.format("wants") + "wants=want/VBZ/ROOT Rome/NNP/nsubj>sell/GPE " + ACT.format("wants"),
        "sell",
        "Requested",
        "",
    ),
    (OSLO.format("wants") + "wants=want/VBZ/ROOT " + ACT.format("wants"), "sell", "Planned", ""),
    (
        # who did not say whether it is so has not said it
        OSLO.format("say")
        + "did=do/VBD/aux>say not/RB/neg>say say/VB/ROOT whether/IN/mark>sold "
        + "Rome/NNP/nsubj>sold/GPE sold=sell/VBD/ccomp>say gas/NN/dobj>sold",
        "sold",
        "Possible",
        "",
    ),
    (
        OSLO.format("fail")
        + "did=do/VBD/aux>fail not/RB/neg>fail fail/VB/ROOT "
        + ACT.format("fail"),
        "sell",
        "Possible",
        "",
    ),
    (
        OSLO.format("said") + "said=say/VBD/ROOT Rome/NNP/nsubj>sell/GPE will/MD/aux>sell "
        "sell/VB/ccomp>said gas/NN/dobj>sell",
        "sell",
        "Planned",
        "Oslo",
    ),
    (
        OSLO.format("said") + "said=say/VBD/ROOT Rome/NNP/nsubj>denied/GPE "
        "denied=deny/VBD/ccomp>said Bern/NNP/nsubj>sold/GPE sold=sell/VBD/ccomp>denied "
        "gas/NN/dobj>sold",
        "sold",
        "Denied",
        "Rome",
    ),
    (
        OSLO.format("is") + "is=be/VBZ/ROOT unlikely/JJ/acomp>is to/TO/aux>sell "
        "sell/VB/xcomp>unlikely gas/NN/dobj>sell",
        "sell",
        "Possible",
        "",
    ),
    (
        "Oslo/NNP/poss>plan/GPE 's/POS/case>Oslo plan/NN/nsubj>failed to/TO/aux>sell "
        "sell/VB/acl>plan gas/NN/dobj>sell failed=fail/VBD/ROOT",
        "sell",
        "Planned",
        "",
    ),
    (
        "Rome/NNP/nsubj>sold/GPE sold=sell/VBD/ROOT gas/NN/dobj>sold ,/,/punct>sold "
        "according=accord/VBG/prep>sold to/IN/prep>according Oslo/NNP/pobj>to/GPE",
        "sold",
        "Actual",
        "Oslo",
    ),
    (
        "“/``/punct>sold Rome/NNP/nsubj>sold/GPE sold=sell/VBD/ccomp>said all/DT/det>gas "
        "gas/NN/dobj>sold ”/''/punct>said said=say/VBD/ROOT Oslo/NNP/nsubj>said/GPE",
        "sold",
        "Actual",
        "Oslo",
    ),
    (
        OSLO.format("told") + "told=tell/VBD/ROOT Rome/NNP/dobj>told/GPE " + ACT.format("told"),
        "sell",
        "Requested",
        "Oslo",
    ),
    (
        OSLO.format("withdrew") + "withdrew=withdraw/VBD/ROOT from/IN/prep>withdrew "
        "selling=sell/VBG/pcomp>from gas/NN/dobj>selling",
        "selling",
        "Denied",
        "",
    ),
    (
        OSLO.format("discussed") + "discussed=discuss/VBD/ROOT "
        "selling=sell/VBG/xcomp>discussed gas/NN/dobj>selling",
        "selling",
        "Possible",
        "",
    ),
    (
        OSLO.format("force") + "did=do/VBD/aux>force not/RB/neg>force force/VB/ROOT "
        "Rome/NNP/dobj>force/GPE " + ACT.format("force"),
        "sell",
        "Possible",
        "",
    ),
    (
        "Rome/NNP/nsubjpass>reported/GPE is=be/VBZ/auxpass>reported reported=report/VBN/ROOT "
        + ACT.format("reported"),
        "sell",
        "Possible",
        "",
    ),
    (
        OSLO.format("expects") + "expects=expect/VBZ/ROOT " + ACT.format("expects"),
        "sell",
        "Planned",
        "Oslo",
    ),
    (
        OSLO.format("has") + "has=have/VBZ/ROOT the/DT/det>power power/NN/dobj>has "
        "to/TO/aux>sell sell/VB/acl>power gas/NN/dobj>sell",
        "sell",
        "Possible",
        "",
    ),
    (
        "Rumours=rumour/NNS/nsubj>spread spread=spread/VBD/ROOT Rome/NNP/nsubj>sold/GPE "
        "sold=sell/VBD/ccomp>spread gas/NN/dobj>sold",
        "sold",
        "Possible",
        "",
    ),
    (
        "This/DT/nsubj>means means=mean/VBZ/ROOT that/IN/mark>sold Rome/NNP/nsubj>sold/GPE "
        "sold=sell/VBD/ccomp>means gas/NN/dobj>sold",
        "sold",
        "Actual",
        "",
    ),
    (
        "Rome/NNP/nsubj>sold/GPE sold=sell/VBD/ccomp>wants gas/NN/dobj>sold ;/:/punct>wants "
        "Oslo/NNP/nsubj>wants/GPE wants=want/VBZ/ROOT peace/NN/dobj>wants",
        "sold",
        "Actual",
        "",
    ),
    (
        "Rome/NNP/nsubj>sold/GPE sold=sell/VBD/ccomp>said gas/NN/dobj>sold ,/,/punct>said "
        "Oslo/NNP/nsubj>said/GPE said=say/VBD/ROOT",
        "sold",
        "Actual",
        "Oslo",
    ),
    (
        OSLO.format("called") + "called=call/VBD/ROOT it/PRP/dobj>called "
        "unlikely/JJ/oprd>called that/IN/mark>sell Rome/NNP/nsubj>sell/GPE "
        "would/MD/aux>sell sell/VB/ccomp>unlikely gas/NN/dobj>sell",
        "sell",
        "Possible",
        "Oslo",
    ),
    (
        OSLO.format("maintains") + "maintains=maintain/VBZ/ROOT a/DT/det>claim "
        "claim/NN/dobj>maintains that/IN/mark>sold Rome/NNP/nsubj>sold/GPE "
        "sold=sell/VBD/acl>claim gas/NN/dobj>sold",
        "sold",
        "Possible",
        "Oslo",
    ),
    (
        OSLO.format("said") + "said=say/VBD/ROOT the/DT/det>pipe pipe/NN/nsubj>burst "
        "that/WDT/nsubj>carried carried=carry/VBD/relcl>pipe gas/NN/dobj>carried "
        "burst=burst/VBD/ccomp>said",
        "carried",
        "Actual",
        "Oslo",
    ),
    (
        "I/PRP/nsubj>say must/MD/aux>say say/VB/ROOT that/IN/mark>sold Rome/NNP/nsubj>sold/GPE "
        "sold=sell/VBD/ccomp>say gas/NN/dobj>sold",
        "sold",
        "Actual",
        "I",
    ),
    (
        "Oslo/NNP/poss>argument/GPE 's/POS/case>Oslo argument/NN/nsubj>was was=be/VBD/ROOT "
        "that/IN/mark>sold Rome/NNP/nsubj>sold/GPE sold=sell/VBD/ccomp>was gas/NN/dobj>sold",
        "sold",
        "Actual",
        "Oslo",
    ),
    (
        OSLO.format("counts") + "counts=count/VBZ/ROOT on/IN/prep>counts Rome/NNP/pobj>on/GPE "
        "to/TO/aux>sell sell/VB/advcl>counts gas/NN/dobj>sell",
        "sell",
        "Requested",
        "",
    ),
    (
        OSLO.format("built") + "built=build/VBD/ROOT a/DT/det>ship ship/NN/dobj>built "
        "capable/JJ/amod>ship of/IN/prep>capable carrying=carry/VBG/pcomp>of "
        "gas/NN/dobj>carrying",
        "carrying",
        "Possible",
        "",
    ),
    (
        OSLO.format("took") + "took=take/VBD/ROOT action/NN/dobj>took to/TO/aux>protect "
        "protect/VB/acl>action ships/NNS/dobj>protect",
        "protect",
        "Planned",
        "",
    ),
    (
        "The/DT/det>plan plan/NN/nsubj>said said=say/VBD/ROOT Rome/NNP/nsubj>sold/GPE "
        "sold=sell/VBD/ccomp>said gas/NN/dobj>sold",
        "sold",
        "Actual",
        "",
    ),
]


@pytest.mark.parametrize(("line", "verb", "factuality", "speaker"), TABLE)
def test_standing(line: str, verb: str, factuality: str, speaker: str) -> None:
    found = tree(line)
    reading = read(found, default_vocabulary())
    fact, head = reading.standing(reading.by_head[at(found, verb)])
    assert (fact.value, found.words[head] if head >= 0 else "") == (factuality, speaker)


@pytest.mark.parametrize(
    ("determiner", "factuality"),
    [("the/DT/det", "Actual"), ("no/DT/det", "Denied"), ("planned/JJ/amod", "Planned")],
)
def test_standing_of_a_noun(determiner: str, factuality: str) -> None:
    found = tree(
        f"{determiner}>invasion invasion/NN/nsubj>fell of/IN/prep>invasion Rome/NNP/pobj>of/GPE "
        "fell=fall/VBD/ROOT"
    )
    reading = read(found, default_vocabulary())
    assert reading.standing(reading.by_head[at(found, "invasion")])[0].value == factuality


def test_what_is_set_aside_is_not_claimed() -> None:
    found = tree(
        "Rome/NNP/nsubj>is/GPE is=be/VBZ/ROOT a/DT/det>port port/NN/attr>is but/CC/cc>port "
        "not/RB/neg>capital a/DT/det>capital capital/NN/conj>port"
    )
    reading = read(found, default_vocabulary())
    matches = reading.matches(reading.by_head[at(found, "is")])
    assert [found.words[a.head] for m in matches for a in m.objects] == ["port"]


def test_matches_are_worked_out_once() -> None:
    reading: Reading = read(tree(TABLE[0][0]), default_vocabulary())
    clause = reading.clauses[0]
    assert reading.matches(clause) is reading.matches(clause)
