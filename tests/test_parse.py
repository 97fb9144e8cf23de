"""Articles -> parses: text and offsets, what is copied from spaCy, what a wrong model says."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from kg import parse
from kg.errors import ModelError
from kg.model import Article, Part

TEXT = "Furniture\nOslo left.\n\nRome–Bern talks failed.\n"
BODY = ((10, 20), (22, 45))


def test_prose_is_headline_and_body() -> None:
    text, segments = parse.prose(Article("a", TEXT, title="Oslo Leaves", body=BODY))
    assert text == "Oslo Leaves\n\nOslo left.\n\nRome-Bern talks failed."
    assert [(s.part, s.offset) for s in segments] == [
        (Part.HEADLINE, 0),
        (Part.BODY, 10),
        (Part.BODY, 22),
    ]


def test_segments_lead_back_to_the_article() -> None:
    article = Article("a", TEXT, body=BODY)
    text, segments = parse.prose(article)
    for segment in segments:
        size = segment.end - segment.start
        original = article.text[segment.offset : segment.offset + size]
        assert original.replace("–", "-") == text[segment.start : segment.end]


def test_a_headline_within_the_text_counts_there() -> None:
    article = Article("a", TEXT, title="Oslo left.", body=((22, 45),), headline=(10, 20))
    text, segments = parse.prose(article)
    assert text.startswith("Oslo left.\n\n")
    assert (segments[0].part, segments[0].offset) == (Part.BODY, 10)


def test_a_title_case_headline_is_written_small() -> None:
    article = Article("a", "Rome will leave the old pact.", title="Rome to Leave Old Pact Soon")
    assert parse.prose(article)[0].startswith("Rome to leave old pact Soon\n")


def test_sentences_end_with_their_paragraph() -> None:
    doc = parse.prepare(spacy.blank("en"), Article("a", TEXT, body=BODY))
    starts = [token.text for token in doc if token.is_sent_start]
    assert starts == ["Oslo", "Rome"]


def test_tree_copies_the_parse() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=["Oslo", "left", ".", "Rome", "stayed"],
        tags=["NNP", "VBD", ".", "NNP", "VBD"],
        lemmas=["Oslo", "leave", ".", "Rome", "stay"],
        heads=[1, 1, 1, 4, 4],
        deps=["nsubj", "ROOT", "punct", "nsubj", "ROOT"],
        sent_starts=[True, False, False, True, False],
    )
    doc.set_ents([Span(doc, 0, 1, "GPE"), Span(doc, 3, 4, "GPE")])
    found = parse.tree(doc)
    assert found.heads == [1, 1, 1, 4, 4]
    assert found.lemmas == ["Oslo", "leave", ".", "Rome", "stay"]
    assert found.names == [(0, 1, "GPE"), (3, 4, "GPE")]
    assert found.sentences == [(0, 3), (3, 5)]
    assert [
        found.text[place:][: len(word)]
        for place, word in zip(found.places, found.words, strict=True)
    ] == found.words


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelError, match="'no_such_model' is not installed"):
        parse.load("no_such_model")


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "tag"), [("Peru fires interior minister", "VBD"), ("Storm over Peru", "")]
)
def test_a_headline_without_verb_is_read_in_the_past(title: str, tag: str) -> None:
    nlp = parse.load()
    ((_, found),) = parse.parse([Article("a", "It rained.", title=title)], nlp, verbs={"fire"})
    tags = {found.tags[t] for t in range(len(title.split())) if found.tags[t].startswith("VB")}
    assert tags == ({tag} if tag else set())
    assert found.span(0, len(title.split())) == title
