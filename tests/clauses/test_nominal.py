"""Nouns that name an action, on parses written by hand: whose it is, and what it acts on."""

import pytest

from kg.clauses.clause import Link
from kg.clauses.nominal import clauses, holders
from tests.trees import at, tree, words

NOUNS = {"invasion", "warning", "talk", "attack"}

TABLE = [
    pytest.param(
        "Rome/NNP/poss>invasion 's/POS/case>Rome invasion/NN/nsubj>failed of/IN/prep>invasion "
        "Oslo/NNP/pobj>of failed=fail/VBD/ROOT",
        ["Rome"],
        ["Oslo"],
        id="owner",
    ),
    pytest.param(
        "its/PRP$/poss>invasion invasion/NN/nsubj>failed of/IN/prep>invasion Oslo/NNP/pobj>of "
        "failed=fail/VBD/ROOT",
        ["its"],
        ["Oslo"],
        id="possessive pronoun",
    ),
    pytest.param(
        "Italian/JJ/amod>invasion/NORP invasion/NN/nsubj>failed of/IN/prep>invasion "
        "Oslo/NNP/pobj>of failed=fail/VBD/ROOT",
        ["Italian"],
        ["Oslo"],
        id="adjective of a nation",
    ),
    pytest.param(
        "an/DT/det>attack attack/NN/nsubj>failed on/IN/prep>attack Oslo/NNP/pobj>on "
        "by/IN/prep>attack Rome/NNP/pobj>by failed=fail/VBD/ROOT",
        ["Rome"],
        ["Oslo", "Rome"],
        id="by whom",
    ),
    pytest.param(
        "Rome/NNP/nsubj>issued issued=issue/VBD/ROOT a/DT/det>warning warning/NN/dobj>issued "
        "to/IN/prep>warning Oslo/NNP/pobj>to",
        ["Rome"],
        ["Oslo"],
        id="support verb",
    ),
    pytest.param(
        "The/DT/det>invasion invasion/NN/nsubj>failed of/IN/prep>invasion Oslo/NNP/pobj>of "
        "failed=fail/VBD/ROOT",
        [],
        ["Oslo"],
        id="nobody's",
    ),
]


@pytest.mark.parametrize(("line", "owners", "targets"), TABLE)
def test_clauses(line: str, owners: list[str], targets: list[str]) -> None:
    found = tree(line)
    (clause,) = clauses(found, NOUNS)
    assert clause.rule == "nominalisation"
    assert words(found, clause.subjects) == owners
    assert words(found, [a.head for a in clause.arguments]) == targets


@pytest.mark.parametrize(
    "line",
    [
        "The/DT/det>attack attack/NN/nsubj>failed failed=fail/VBD/ROOT",
        "the/DT/det>team attack/NN/compound>team team/NN/ROOT of/IN/prep>team Rome/NNP/pobj>of",
        "Rome/NNP/nsubj>attacks attacks=attack/VBZ/ROOT Oslo/NNP/dobj>attacks",
    ],
    ids=["nothing hangs on it", "part of a compound", "a verb"],
)
def test_no_clause(line: str) -> None:
    assert list(clauses(tree(line), NOUNS)) == []


def test_a_supported_noun_hangs_on_its_verb() -> None:
    (clause,) = clauses(
        tree(
            "Rome/NNP/nsubj>may may/MD/aux>issue issue/VB/ROOT a/DT/det>warning "
            "warning/NN/dobj>issue to/IN/prep>warning Oslo/NNP/pobj>to"
        ),
        NOUNS,
    )
    assert (clause.parent, clause.link) == (2, Link.COMPLEMENT)


@pytest.mark.parametrize(
    ("owner", "subjects"), [("", ["Rome"]), ("Bern/NNP/poss>talks 's/POS/case>Bern ", ["Bern"])]
)
def test_what_is_between_two_is_the_first_ones(owner: str, subjects: list[str]) -> None:
    found = tree(
        f"{owner}talks=talk/NNS/ROOT between/IN/prep>talks Rome/NNP/pobj>between and/CC/cc>Rome "
        "Oslo/NNP/conj>Rome"
    )
    (clause,) = clauses(found, NOUNS)
    assert words(found, clause.subjects) == subjects
    partners = words(found, [a.head for a in clause.all("with")])
    assert partners == (["Oslo"] if subjects == ["Rome"] else [])


def test_holders_are_the_subjects_around_a_noun() -> None:
    found = tree(
        "Rome/NNP/nsubj>joined joined=join/VBD/ROOT talks=talk/NNS/dobj>joined "
        "with/IN/prep>talks Oslo/NNP/pobj>with"
    )
    assert words(found, holders(found, at(found, "talks"))) == ["Rome"]
    assert holders(tree("talks=talk/NNS/ROOT with/IN/prep>talks Oslo/NNP/pobj>with"), 0) == ()
