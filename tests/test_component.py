"""`kg.component`: the spaCy component, found by its entry point."""

import pytest
import spacy
from spacy.language import Language

from kg.model import Factuality
from kg.parse import DEFAULT_MODEL

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.load(DEFAULT_MODEL)
    pipeline.add_pipe("kg")
    return pipeline


def test_statements_stand_on_the_doc(nlp: Language) -> None:
    doc = nlp("Germany urged France to cut its deficit. Norway did not invade Sweden.")
    found = {(s.subject, s.relation, s.object, s.factuality) for s in doc._.statements}
    assert ("country/Germany", "urges", "country/France", Factuality.ACTUAL) in found
    denied = [s for s in doc._.statements if s.subject == "country/Norway"]
    assert [s.factuality for s in denied] == [Factuality.DENIED]


def test_offsets_slice_to_the_sentence(nlp: Language) -> None:
    doc = nlp("It rained.  Germany urged France to cut its deficit.\n\nNorway praised Sweden.")
    assert doc._.statements
    for statement in doc._.statements:
        evidence = statement.evidence
        assert doc.text[evidence.start : evidence.end] == evidence.sentence


@pytest.mark.parametrize("text", ["", " \n ", "Yes.", "…"])
def test_a_text_without_claims_has_no_statements(nlp: Language, text: str) -> None:
    assert nlp(text)._.statements == ()


def test_a_doc_travels_between_processes(nlp: Language) -> None:
    texts = ["Germany urged France to act.", "Norway praised Sweden."]
    alone = [nlp(text)._.statements for text in texts]
    assert [doc._.statements for doc in nlp.pipe(texts, n_process=2)] == alone
