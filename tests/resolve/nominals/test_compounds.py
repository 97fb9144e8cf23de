"""Things between two parties, on parses written by hand and through the model."""

import pytest

from kg.phrases import phrase
from kg.pipeline import Extractor, default_vocabulary
from kg.readers import from_text
from kg.resolve.nominals.compounds import compound, heads
from tests.trees import at, tree

TABLE = [
    (
        "the/DT/det>pact Peru/NNP/compound>Chile -/HYPH/punct>Chile Chile/NNP/compound>pact "
        "pact/NN/ROOT",
        "pact",
        "Chile-Peru",
    ),
    (
        "the/DT/det>pact Franco/NNP/compound>German -/HYPH/punct>German German/JJ/amod>pact "
        "naval/JJ/amod>pact pact/NN/ROOT",
        "pact",
        "France-Germany",
    ),
    (
        "talks/NNS/ROOT between/IN/prep>talks Kenya/NNP/pobj>between/GPE and/CC/cc>Kenya "
        "Ghana/NNP/conj>Kenya/GPE",
        "talks",
        "Ghana-Kenya",
    ),
    ("Peru/NNP/compound>deal trade/NN/compound>deal deal/NN/ROOT", "deal", ""),
]


@pytest.mark.parametrize(("line", "head", "parties"), TABLE)
def test_parties(line: str, head: str, parties: str) -> None:
    found = tree(line)
    inside = phrase(found, at(found, head))
    assert inside is not None
    two = compound(found, inside, default_vocabulary())
    assert (two.name if two is not None else "") == parties


def test_heads_are_nouns_after_two_names() -> None:
    found = tree(TABLE[0][0])
    assert [found.words[head] for head in heads(found)] == ["pact"]


SPELLINGS = [
    "The Norway-Sweden border is long.",
    "The Swedish-Norwegian border is long.",
    "The border between Norway and Sweden is long.",
]


@pytest.mark.model
def test_one_node_for_each_spelling() -> None:
    articles = [from_text(text, id=text) for text in SPELLINGS]
    for found in Extractor().extract(articles):
        borders = {e.key for e in found.entities if e.key.endswith("/Norway-Sweden border")}
        assert len(borders) == 1, found.article.id
        parties = {s.subject for s in found.statements if s.relation == "partyTo"}
        assert parties == {"country/Norway", "country/Sweden"}, found.article.id
