"""Labels of names corrected by where they stand, on parses written by hand."""

import pytest

from kg.parse.labels import relabel
from kg.parse.repair import Words
from kg.parse.tree import Tree
from kg.pipeline import default_vocabulary
from kg.vocabulary import Vocabulary
from tests.trees import tree

SAID = "said=say/VBD/ROOT"
TABLE = [
    # a body has officers, and is what an apposition says it is
    ("Norjet/NNP/compound>chief/PERSON chief/NN/nsubj>said " + SAID, "Norjet", "ORG"),
    (
        "Norjet/NNP/nsubj>fell/PERSON ,/,/punct>Norjet#1 an/DT/det>airline "
        "airline/NN/appos>Norjet#1 "
        "fell=fall/VBD/ROOT Norjet/NNP/dobj>fell/PERSON",
        "Norjet",
        "ORG",
    ),
    # what is counted, coined or a channel is neither
    ("an/DT/det>Zephon Zephon/NNP/nsubj>broke/ORG broke=break/VBD/ROOT", "Zephon", "PRODUCT"),
    ("the/DT/det>iBike iBike/NNP/nsubj>broke/GPE broke=break/VBD/ROOT", "iBike", "PRODUCT"),
    (
        "wrote=write/VBD/ROOT on/IN/prep>wrote Chatter/NNP/pobj>on/PERSON",
        "Chatter",
        "PRODUCT",
    ),
    # nor is what is made and used, what an edition is of, or a ship
    (
        "the/DT/det>browser browser/NN/compound>Vulpo Vulpo/NNP/nsubj>broke/PERSON "
        "broke=break/VBD/ROOT",
        "Vulpo",
        "PRODUCT",
    ),
    (
        "a/DT/det>version version/NN/ROOT of/IN/prep>version Vulpo/NNP/pobj>of/ORG",
        "Vulpo",
        "PRODUCT",
    ),
    ("the/DT/det>Vulpo new/JJ/amod>Vulpo Vulpo/NNP/ROOT/ORG", "Vulpo", "PRODUCT"),
    ("runs=run/VBZ/ROOT on/IN/prep>runs Vulpo/NNP/pobj>on/ORG", "Vulpo", "PRODUCT"),
    (
        "Acme/NNP/poss>browser/ORG 's/POS/case>Acme Vulpo/NNP/compound>browser/ORG "
        "browser/NN/nsubj>broke broke=break/VBD/ROOT",
        "Vulpo",
        "PRODUCT",
    ),
    ("Acme/NNP/compound>browser/ORG browser/NN/ROOT", "Acme", "ORG"),
    # a body that adds a thing does not speak, one that adds that so it is does
    (
        "eBrook/NNP/nsubj>added/ORG added=add/VBD/ROOT tools/NNS/dobj>added",
        "eBrook",
        "PRODUCT",
    ),
    ("eBrook/NNP/nsubj>added/ORG added=add/VBD/ROOT", "eBrook", "ORG"),
    # a studio is a body
    (
        "studio/NN/compound>Lumo Lumo/NNP/nsubj>fell/PERSON fell=fall/VBD/ROOT "
        "Lumo/NNP/dobj>fell/PERSON",
        "Lumo",
        "ORG",
    ),
    # a title makes a person, where the model calls it one elsewhere
    (
        "Minister/NNP/compound>Berg Berg/NNP/nsubj>said/PERSON " + SAID + " Berg/NNP/dobj>said/ORG",
        "Berg",
        "PERSON",
    ),
    # nothing speaks against these
    ("Berg/NNP/nsubj>said/PERSON " + SAID, "Berg", "PERSON"),
    ("Norjet/NNP/nsubj>said/ORG " + SAID, "Norjet", "ORG"),
    ("users/NNS/ROOT of/IN/prep>users Norjet/NNP/pobj>of/ORG", "Norjet", "ORG"),
    ("rival/NN/compound>Norjet Norjet/NNP/nsubj>said/ORG " + SAID, "Norjet", "ORG"),
]


def words(found: Tree, known: Vocabulary) -> Words:
    return Words(
        is_role=lambda t: str(known.head_nouns.get(found.lemmas[t].lower())) == "Person",
        is_known=lambda surface: bool(known.readings(surface)),
        verbs=known.verb_frames,
        speech=known.speech_verbs,
        urging=known.urging_verbs,
        governed=known.governed,
    )


@pytest.mark.parametrize(("line", "name", "label"), TABLE)
def test_labels(line: str, name: str, label: str) -> None:
    found, known = tree(line), default_vocabulary()
    relabel(found, words(found, known), known.head_nouns)
    labels = {" ".join(found.words[start:end]): kind for start, end, kind in found.names}
    assert labels[name] == label


@pytest.mark.parametrize(
    "line",
    ["Brochures/NNS/nsubj>show/PERSON show/VBP/ROOT", "was=be/VBD/ROOT Sultan/NNP/attr>was/GPE"],
)
def test_common_nouns_lose_their_label(line: str) -> None:
    found, known = tree(line), default_vocabulary()
    relabel(found, words(found, known), known.head_nouns)
    assert not found.names
