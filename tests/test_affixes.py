"""Words that the tokeniser cut, on wrong parses written by hand; a right one stays as it is."""

import pytest

from kg.parse.repair import affixes
from kg.parse.tree import Tree
from tests.trees import at, tree


def glue(found: Tree, *words: str) -> Tree:
    """Take away the space after words of a parse."""
    for word in words:
        token = at(found, word)
        end = found.places[token] + len(word)
        found.text = found.text[:end] + found.text[end + 1 :]
        found.places = [place - (place > end) for place in found.places]
    return found


def edges(found: Tree) -> list[tuple[str, str, str]]:
    """Return each word with its label and its head's word."""
    return [(w, found.deps[t], found.words[found.heads[t]]) for t, w in enumerate(found.words)]


CUT = (
    "They/PRP/nsubj>made made=make/VBD/ROOT some/DT/det>re re/NN/dobj>made -/NN/dobj>made "
    "builds=build/NNS/dobj>made of/IN/prep>builds ships=ship/NNS/pobj>of"
)


def test_a_prefix_is_part_of_its_word() -> None:
    found = glue(tree(CUT), "re", "-")
    affixes.prefixes(found)
    assert edges(found)[2:6] == [
        ("some", "det", "builds"),
        ("re", "compound", "builds"),
        ("-", "punct", "builds"),
        ("builds", "dobj", "made"),
    ]


def test_a_word_takes_the_place_of_the_prefix_it_hung_on() -> None:
    found = tree("Co/NN/nsubj>won -/HYPH/punct>Co owner/NN/appos>Co won=win/VBD/ROOT")
    affixes.prefixes(glue(found, "Co", "-"))
    assert edges(found)[2] == ("owner", "nsubj", "won")
    assert edges(found)[0] == ("Co", "compound", "owner")


@pytest.mark.parametrize(
    ("line", "touching"),
    [
        (CUT, ()),
        ("Ships/NNS/ROOT -/HYPH/punct>Ships boats=boat/NNS/appos>Ships", ("Ships", "-")),
    ],
    ids=["apart", "no prefix"],
)
def test_other_hyphens_stay(line: str, touching: tuple[str, ...]) -> None:
    found = glue(tree(line), *touching)
    before = edges(found)
    affixes.prefixes(found)
    assert edges(found) == before


@pytest.mark.parametrize(("touching", "label"), [(("5",), "compound"), ((), "nummod")])
def test_a_number_that_touches_its_word(touching: tuple[str, ...], label: str) -> None:
    found = glue(tree("a/DT/det>G 5/CD/nummod>G G/NN/compound>net net/NN/ROOT"), *touching)
    affixes.numerals(found)
    assert found.deps[1] == label
