"""When, where and how much of a clause, on parses written by hand."""

import datetime

import pytest

from kg.clauses import verbal
from kg.model import Qualifier
from kg.statements.qualifiers import arguments_of, governor, place_of, quantity_of, time_of
from tests.trees import at, tree

TUESDAY = datetime.date(2031, 3, 4)
SENT = "Rome/NNP/nsubj>sent/GPE sent=send/VBD/ROOT "
TWO = (
    "Rome/NNP/nsubj>said/GPE said=say/VBD/ROOT Oslo/NNP/nsubj>fell/GPE fell=fall/VBD/ccomp>said "
    "on/IN/prep>fell Monday/NNP/pobj>on/DATE"
)


@pytest.mark.parametrize(("verb", "expected"), [("fell", "2031-03-03"), ("said", None)])
def test_a_time_belongs_to_the_nearest_verb(verb: str, expected: str | None) -> None:
    found = tree(TWO)
    heads = frozenset({at(found, "said"), at(found, "fell")})
    time = time_of(found, verbal.clause(found, at(found, verb)), heads, TUESDAY)
    assert (time.start if time else None) == expected


def test_a_time_that_describes_a_noun_is_not_the_clauses() -> None:
    found = tree(SENT + "Monday/NNP/compound>mail/DATE mail/NN/dobj>sent")
    clause = verbal.clause(found, 1)
    assert time_of(found, clause, frozenset({1}), TUESDAY) is None


def test_governor() -> None:
    found = tree(TWO)
    assert governor(found, at(found, "Monday"), frozenset({1})) == 1
    assert governor(found, 0, frozenset({3})) == -1


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("six/CD/nummod>boats/CARDINAL boats=boat/NNS/dobj>sent", "six boats"),
        ("mail/NN/dobj>sent", None),
        (
            "mail/NN/dobj>sent for/IN/prep>sent 5/CD/nummod>percent/PERCENT "
            "percent/NN/pobj>for/PERCENT",
            "5 percent",
        ),
        (
            "mail/NN/dobj>sent Oslo/NNP/conj>mail 5/CD/nummod>percent/PERCENT "
            "percent/NN/gap>Oslo/PERCENT",
            None,
        ),
    ],
    ids=["of the object", "none", "on the verb", "of another subject"],
)
def test_quantity(rest: str, expected: str | None) -> None:
    found = tree(SENT + rest)
    clause = verbal.clause(found, 1)
    objects = tuple(a.head for a in clause.all("object"))
    quantity = quantity_of(found, clause, frozenset({1}), objects, 0)
    assert (quantity.text if quantity else None) == expected


def test_a_gapped_amount_is_its_subjects() -> None:
    found = tree(
        "Rome/NNP/nsubj>spend 2/CD/nummod>percent/PERCENT percent/NN/gap>Rome/PERCENT "
        "spend/VBP/ROOT"
    )
    quantity = quantity_of(found, verbal.clause(found, 3), frozenset({3}), (), 0)
    assert quantity is not None
    assert (quantity.text, quantity.value, quantity.unit) == ("2 percent", "2", "percent")


@pytest.mark.parametrize(
    ("used", "place"), [(set(), "Bern"), ({4}, None)], ids=["free", "already the object"]
)
def test_place(used: set[int], place: str | None) -> None:
    found = tree(SENT + "mail/NN/dobj>sent in/IN/prep>sent Bern/NNP/pobj>in/GPE")
    head = place_of(found, verbal.clause(found, 1), used)
    assert (found.words[head] if head >= 0 else None) == place


def test_arguments_are_what_is_left() -> None:
    found = tree(
        SENT + "mail/NN/dobj>sent to/IN/prep>sent Oslo/NNP/pobj>to/GPE by/IN/prep>sent "
        "train/NN/pobj>by on/IN/prep>sent Monday/NNP/pobj>on/DATE"
    )
    keys: dict[int, str | None] = {at(found, "Oslo"): "country/Norway"}
    clause = verbal.clause(found, 1)
    assert arguments_of(found, clause, {at(found, "mail")}, keys) == (
        Qualifier("to", "Oslo", "country/Norway"),
        Qualifier("by", "train"),
    )


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (
            "it/PRP/dobj>sent plain/RB/advmod>wrong wrong/JJ/oprd>sent",
            [("complement", "plain wrong")],
        ),
        (
            "it/PRP/dobj>sent a/DT/det>breach breach/NN/oprd>sent of/IN/prep>breach "
            "trust/NN/pobj>of",
            [("complement", "breach of trust")],
        ),
        (
            "it/PRP/dobj>sent as/IN/prep>sent fully/RB/advmod>fair fair/JJ/amod>as",
            [("as", "fully fair")],
        ),
        ("men=man/NNS/dobj>sent away/RB/advmod>sent", [("adverb", "away")]),
        ("men=man/NNS/dobj>sent originally/RB/advmod>sent", [("adverb", "originally")]),
        ("men=man/NNS/dobj>sent also/RB/advmod>sent", []),
        (
            "men=man/NNS/dobj>sent not/RB/neg>rest to/TO/aux>rest rest/VB/xcomp>sent",
            [("to", "not rest")],
        ),
        (
            "plan/NN/dobj>sent to/TO/aux>leave leave/VB/acl>plan Oslo/NNP/dobj>leave/GPE",
            [("to", "leave Oslo")],
        ),
        (
            "help/NN/dobj>sent against/IN/prep>help fire/NN/pobj>against",
            [("against", "fire")],
        ),
        (
            "boats=boat/NNS/dobj>sent capable/JJ/amod>boats of/IN/prep>capable "
            "diving=dive/VBG/pcomp>of",
            [("adjective", "capable of diving")],
        ),
        (
            "help/NN/dobj>sent with/IN/prep>sent no/DT/det>delay delay/NN/pobj>with",
            [("with", "no delay")],
        ),
        (
            "men=man/NNS/dobj>sent for/IN/prep>sent fear/NN/pobj>for of/IN/prep>fear "
            "war/NN/pobj>of",
            [("for", "fear of war")],
        ),
        (
            "help/NN/dobj>sent by/IN/prep>sent flying=fly/VBG/pcomp>by boats=boat/NNS/dobj>flying",
            [("by", "flying boats")],
        ),
    ],
)
def test_nothing_of_the_predicate_is_lost(rest: str, expected: list[tuple[str, str]]) -> None:
    found = tree(SENT + rest)
    clause = verbal.clause(found, 1)
    used = {0, *(a.head for a in clause.all("object"))}
    told = arguments_of(found, clause, used, {})
    assert [(q.role, q.text) for q in told] == expected


def test_what_is_told_as_an_object_is_not_told_again() -> None:
    found = tree(SENT + "men=man/NNS/dobj>sent to/TO/aux>rest rest/VB/xcomp>sent")
    clause = verbal.clause(found, 1)
    assert arguments_of(found, clause, {0, at(found, "rest")}, {})[1:] == ()
