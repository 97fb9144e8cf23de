"""Naming of phrases, on parses written by hand: types, governments, capitals, clean names."""

import pytest

from kg import vocabulary
from kg.mentions import Naming, clean, naming
from kg.metonymy import places
from kg.model import EntityType, MentionKind
from kg.phrases import phrase
from tests.trees import at, tree

IN_SEOUL = "They/PRP/nsubj>met met=meet/VBD/ROOT in/IN/prep>met Seoul/NNP/pobj>in/GPE"


def named(line: str, head: str) -> Naming:
    """Name the phrase that a word of a parse heads."""
    found = tree(line)
    inside = phrase(found, at(found, head))
    assert inside is not None
    return naming(found, inside, vocabulary.load())


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Baltic  Grain\nCouncil", "Baltic Grain Council"),
        ("“Riga”", "Riga"),
        ("Riga’s", "Riga"),
        ("Riga's", "Riga"),
        ("(Riga),", "Riga"),
        ("the lamps'", "the lamps"),
        ('no tax" Pact', "no tax Pact"),
        ("coastal rail] lines", "coastal rail lines"),
        ("``Back to Sea'' show", "Back to Sea show"),
        ("13.3'' screen", "13.3'' screen"),
    ],
)
def test_clean(surface: str, expected: str) -> None:
    assert clean(surface) == expected


@pytest.mark.parametrize(
    ("line", "head", "expected"),
    [
        (IN_SEOUL, "Seoul", True),
        ("Seoul/NNP/nsubj>rose/GPE rose=rise/VBD/ROOT", "Seoul", False),
        ("Seoul/NNP/compound>office/GPE office/NN/ROOT", "Seoul", True),
        ("talks/NNS/ROOT with/IN/prep>talks Seoul/NNP/pobj>with/GPE", "Seoul", False),
        (IN_SEOUL + "/GPE and/CC/cc>Seoul Busan/NNP/conj>Seoul", "Busan", True),
    ],
)
def test_places(line: str, head: str, expected: bool) -> None:
    found = tree(line.replace("/GPE/GPE", "/GPE"))
    assert places(found, at(found, head)) is expected


@pytest.mark.parametrize(
    ("line", "head", "kind", "name"),
    [
        (IN_SEOUL, "Seoul", EntityType.PLACE, "Seoul"),
        (
            "Seoul/NNP/nsubj>rose/GPE rose=rise/VBD/ROOT",
            "Seoul",
            EntityType.COUNTRY,
            "South Korea",
        ),
        (
            "the/DT/det>government German/JJ/amod>government/NORP government/NN/ROOT",
            "government",
            EntityType.COUNTRY,
            "Germany",
        ),
        (
            "Kenya/NNP/poss>government/GPE 's/POS/case>Kenya government/NN/ROOT",
            "government",
            EntityType.COUNTRY,
            "Kenya",
        ),
        (
            "the/DT/det>government government/NN/ROOT of/IN/prep>government Kenya/NNP/pobj>of/GPE",
            "government",
            EntityType.COUNTRY,
            "Kenya",
        ),
        ("the/DT/det>minister minister/NN/ROOT", "minister", EntityType.PERSON, "minister"),
        (
            "the/DT/det>ministers ministers=minister/NNS/ROOT",
            "ministers",
            EntityType.GROUP,
            "ministers",
        ),
        (
            "the/DT/det>Minister Prime/NNP/compound>Minister Minister/NNP/ROOT",
            "Minister",
            EntityType.PERSON,
            "prime minister",
        ),
        ("a/DT/det>lamp lamp/NN/ROOT", "lamp", EntityType.CONCEPT, "lamp"),
        (
            "Riga/NNP/poss>plan/GPE 's/POS/case>Riga plan/NN/ROOT",
            "plan",
            EntityType.CONCEPT,
            "Latvia's plan",
        ),
        (
            "supply/NN/ROOT of/IN/prep>supply lamps=lamp/NNS/pobj>of",
            "supply",
            EntityType.CONCEPT,
            "supply of lamps",
        ),
        (
            "Port/NNP/compound>Council/ORG Council/NNP/ROOT/ORG",
            "Council",
            EntityType.ORGANIZATION,
            "Port Council",
        ),
        (
            "Ilze/NNP/compound>Saar/PERSON Saar/NNP/ROOT/PERSON",
            "Saar",
            EntityType.PERSON,
            "Ilze Saar",
        ),
        (
            "supply/NN/ROOT of/IN/prep>supply lamps=lamp/NNS/pobj>of and/CC/cc>lamps "
            "oil/NN/conj>lamps",
            "supply",
            EntityType.CONCEPT,
            "supply of lamps and oil",
        ),
        ("Lampex/NNP/ROOT", "Lampex", EntityType.CONCEPT, "Lampex"),
        (
            "Union/NNP/ROOT/ORG of/IN/prep>Union/ORG Working/NNP/compound>People/ORG "
            "People/NNPS/pobj>of/ORG",
            "Union",
            EntityType.ORGANIZATION,
            "Union of Working People",
        ),
    ],
)
def test_naming(line: str, head: str, kind: EntityType, name: str) -> None:
    found = named(line, head)
    assert (found.type, found.name) == (kind, name)


@pytest.mark.parametrize(
    ("line", "head", "kind", "metonym"),
    [
        ("Seoul/NNP/nsubj>rose/GPE rose=rise/VBD/ROOT", "Seoul", MentionKind.NAME, True),
        ("Kenya/NNP/nsubj>rose/GPE rose=rise/VBD/ROOT", "Kenya", MentionKind.NAME, False),
        ("the/DT/det>minister minister/NN/ROOT", "minister", MentionKind.NOMINAL, False),
    ],
)
def test_how_it_is_named(line: str, head: str, kind: MentionKind, metonym: bool) -> None:
    found = named(line, head)
    assert (found.kind, found.metonym) == (kind, metonym)


def test_a_name_inside_a_longer_one_is_no_country() -> None:
    found = named(
        "Jordan/NNP/nsubj>left/PERSON Smith/NNP/appos>Jordan left=leave/VBD/ROOT", "Jordan"
    )
    assert found.reading is None
