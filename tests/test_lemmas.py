"""Lemmas are remembered, and are those that the pipeline's own components give."""

import spacy

from kg import parse
from kg.parse.lemmas import Lemmas
from kg.parse.tree import Tree

TEXTS = (
    "The ministers were leaving. They left Oslo, and the leaves fell.",
    "Let's see what he's going to do: it ain't over, and they're gonna leave.",
    "He's left. The left let it 's be.",
    "I was better than the better runners; you aren't, but it is.",
    "",
)


def texts(lemmas: Lemmas | None) -> list[Tree]:
    nlp = parse.load()
    skipped = ["attribute_ruler", "lemmatizer"] if lemmas else []
    return [parse.tree(doc, (), lemmas) for doc in nlp.pipe(TEXTS, disable=skipped)]


def test_they_are_those_of_the_pipeline() -> None:
    lemmas = Lemmas.of(parse.load())
    assert lemmas is not None
    own, remembered, again = texts(None), texts(lemmas), texts(lemmas)
    assert own[0].lemmas[2:4] == ["be", "leave"]
    assert [found.lemmas for found in remembered] == [found.lemmas for found in own]
    assert [found.lemmas for found in again] == [found.lemmas for found in own]
    assert [found.tags for found in remembered] == [found.tags for found in own]


def test_another_kind_of_pipeline_keeps_its_own() -> None:
    assert Lemmas.of(spacy.blank("en")) is None
