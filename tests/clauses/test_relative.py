"""Relative pronouns and predicate nouns -> what they stand for, on parses written by hand."""

import pytest

from kg.clauses.relative import antecedent, bearers, partitive
from kg.clauses.verbal import clause
from tests.trees import at, tree, words

SINGER = "who/WP/nsubj>sings sings=sing/VBZ/relcl>singer"


@pytest.mark.parametrize(
    ("line", "noun", "expected"),
    [
        (f"Popa/NNP/nsubj>is is=be/VBZ/ROOT a/DT/det>singer singer/NN/attr>is {SINGER}", "singer",
         ["Popa"]),
        (f"Popa/NNP/nsubj>is and/CC/cc>Popa Berg/NNP/conj>Popa is=be/VBZ/ROOT singer/NN/attr>is "
         f"{SINGER}", "singer", ["Popa", "Berg"]),
        (f"Popa/NNP/nsubj>left ,/,/punct>Popa a/DT/det>singer singer/NN/appos>Popa {SINGER} "
         f"left=leave/VBD/ROOT", "singer", ["Popa"]),
        (f"It/PRP/nsubj>is is=be/VBZ/ROOT the/DT/det>singer singer/NN/attr>is {SINGER}", "singer",
         ["singer"]),
        (f"Popa/NNP/nsubj>is is=be/VBZ/ROOT not/RB/neg>is a/DT/det>singer singer/NN/attr>is "
         f"{SINGER}", "singer", ["singer"]),
        (f"Popa/NNP/nsubj>met met=meet/VBD/ROOT a/DT/det>singer singer/NN/dobj>met {SINGER}",
         "singer", ["singer"]),
        ("Oslo/NNP/nsubj>left left=leave/VBD/ROOT NATO/NNP/dobj>left ,/,/punct>NATO a/DT/det>move "
         "move/NN/appos>NATO that/WDT/nsubj>hurt hurt/VBD/relcl>move", "move", ["move"]),
        ("Oslo/NNP/ROOT and/CC/cc>Oslo Rome/NNP/conj>Oslo ,/,/punct>Oslo which/WDT/nsubj>signed "
         "signed=sign/VBD/relcl>Oslo", "Oslo", ["Oslo", "Rome"]),
    ],
    ids=["copula", "two subjects", "apposition", "cleft", "denied", "object", "a move", "a list"],
)  # fmt: skip
def test_bearers(line: str, noun: str, expected: list[str]) -> None:
    found = tree(line)
    assert words(found, bearers(found, at(found, noun))) == expected


@pytest.mark.parametrize(
    ("line", "pronoun", "noun"),
    [
        ("the/DT/det>ship ship/NN/ROOT which/WDT/nsubj>sank sank=sink/VBD/relcl>ship", "which",
         "ship"),
        ("What/WP/dobj>bought Oslo/NNP/nsubj>bought bought=buy/VBD/csubj>was was=be/VBD/ROOT "
         "gas/NN/attr>was", "What", "gas"),
        ("Who/WP/nsubj>left left=leave/VBD/ROOT ?/./punct>left", "Who", "Who"),
    ],
    ids=["relative", "what ... was", "a question"],
)  # fmt: skip
def test_antecedent(line: str, pronoun: str, noun: str) -> None:
    found = tree(line)
    assert found.words[antecedent(found, at(found, pronoun))] == noun


@pytest.mark.parametrize(
    ("line", "share", "whole"),
    [
        ("all/DT/nsubj>sank of/IN/prep>all ships=ship/NNS/pobj>of sank=sink/VBD/ROOT", "all",
         "ships"),
        ("one/CD/nsubj>left of/IN/prep>one them/PRP/pobj>of ,/,/punct>one Popa/NNP/appos>one "
         "left=leave/VBD/ROOT", "one", "Popa"),
        ("crew/NN/nsubj>left of/IN/prep>crew ships=ship/NNS/pobj>of left=leave/VBD/ROOT", "crew",
         "crew"),
    ],
    ids=["all of", "one of them, a name", "no share"],
)  # fmt: skip
def test_partitive(line: str, share: str, whole: str) -> None:
    found = tree(line)
    assert found.words[partitive(found, at(found, share))] == whole


@pytest.mark.parametrize(
    ("line", "verb", "objects"),
    [
        ("the/DT/det>firm firm/NN/ROOT Oslo/NNP/nsubj>sold sold=sell/VBD/relcl>firm", "sold",
         ["firm"]),
        ("a/DT/det>man man/NN/ROOT whose/WP$/poss>party party/NN/nsubj>lost "
         "lost=lose/VBD/relcl>man", "lost", []),
        ("the/DT/det>firm firm/NN/ROOT which/WDT/dobj>bought Oslo/NNP/nsubj>bought "
         "bought=buy/VBD/relcl>firm and/CC/cc>bought sold=sell/VBD/conj>bought", "sold", ["firm"]),
        ("the/DT/det>firm firm/NN/ROOT which/WDT/nsubj>grew grew=grow/VBD/relcl>firm "
         "and/CC/cc>grew left=leave/VBD/conj>grew", "left", []),
    ],
    ids=["without a pronoun", "whose", "both verbs", "a subject leaves no gap"],
)  # fmt: skip
def test_gaps(line: str, verb: str, objects: list[str]) -> None:
    found = tree(line)
    heads = [a.head for a in clause(found, at(found, verb)).all("object")]
    assert words(found, heads) == objects
