"""Checks of `ontology/relations/*.ttl`: complete relations, no clashes, examples that hold."""

from collections import defaultdict
from functools import cache

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kg import pipeline
from kg.model import Article, Factuality
from kg.vocabulary import folder

KG = Namespace("https://w3id.org/newskg/ontology#")
REL = Namespace("https://w3id.org/newskg/relation/")
PLOVER = Namespace("https://w3id.org/newskg/plover#")

POS = {"verb": "verb", "passiveVerb": "verb", "inverseVerb": "verb", "noun": "noun"}

# The event types of PLOVER: https://github.com/openeventdata/PLOVER
PLOVER_EVENTS = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}

# A bare one of these means too many things to name one relation.
AMBIGUOUS = {
    *("take", "make", "have", "go", "get", "see", "strike", "charge", "fire", "hold", "call"),
    *("run", "put", "keep", "turn", "come", "do"),
}

# Irregular forms that the examples use, so that a sentence can be searched for a lemma.
IRREGULAR = {
    "bear": "born", "become": "became", "bring": "brought", "broadcast": "broadcast",
    "buy": "bought", "build": "built", "hold": "held", "know": "known", "lead": "leads",
    "leave": "left", "lend": "lent", "lose": "lost", "make": "made", "meet": "met",
    "overthrow": "overthrew", "pay": "paid", "run": "ran", "say": "said", "seek": "sought",
    "sell": "sold",
    "send": "sent", "speak": "spoke", "spend": "spent", "steal": "stole", "take": "took",
    "tell": "told", "withdraw": "withdrew", "begin": "began", "be": "is",
    "identify": "identified", "break": "broke", "draw": "drew", "grow": "grew", "hear": "heard",
    "mislead": "misled", "swear": "swore", "wear": "wore", "win": "won",
}  # fmt: skip


@cache
def ontology() -> Graph:
    """Read the relations with the classes that they refer to."""
    graph = Graph()
    for path in [folder() / "core.ttl", *sorted((folder() / "relations").glob("*.ttl"))]:
        graph.parse(path)
    return graph


@cache
def relations() -> list[Node]:
    """List every known relation, by name."""
    return sorted(ontology().subjects(RDF.type, KG.Relation), key=str)


def name(node: Node) -> str:
    """Return the local name of a relation."""
    return str(node).removeprefix(str(REL))


def frames(relation: Node) -> set[tuple[str, str]]:
    """List the frames of a relation as part of speech and words."""
    return {
        (pos, str(words))
        for prop, pos in POS.items()
        for words in ontology().objects(relation, KG[prop])
    }


def examples(relation: Node) -> list[tuple[str, list[list[str]]]]:
    """List the sentences of a relation with the fields of what they have to give."""
    graph = ontology()
    return [
        (
            str(graph.value(node, KG.sentence)),
            [[f.strip() for f in str(x).split("|")] for x in graph.objects(node, KG.expected)],
        )
        for node in graph.objects(relation, KG.example)
    ]


def forms(lemma: str) -> set[str]:
    """List the inflected forms of a lemma that an example may use."""
    stem = lemma.removesuffix("e")
    soft = lemma[:-1] + "i" if lemma.endswith("y") else lemma
    double = lemma + lemma[-1]
    return {
        *(lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing", soft + "es", soft + "ed"),
        *(double + "ed", double + "ing", IRREGULAR.get(lemma, lemma)),
    }


def test_relations_are_many() -> None:
    assert len(relations()) >= 100


@pytest.mark.parametrize("relation", relations(), ids=name)
def test_relation_is_complete(relation: Node) -> None:
    graph = ontology()
    assert isinstance(relation, URIRef)
    assert relation.startswith(REL)
    assert (relation, RDF.type, OWL.ObjectProperty) in graph
    label, definition = graph.value(relation, RDFS.label), graph.value(relation, SKOS.definition)
    assert isinstance(label, Literal)
    assert label.language == "en"
    assert isinstance(definition, Literal)
    assert definition.endswith(".")
    assert frames(relation)
    assert examples(relation)


@pytest.mark.parametrize("relation", relations(), ids=name)
def test_domain_and_range_are_classes_of_the_ontology(relation: Node) -> None:
    graph = ontology()
    for prop in (RDFS.domain, RDFS.range):
        classes = list(graph.objects(relation, prop))
        assert len(classes) == 1
        assert classes[0] == OWL.Thing or (classes[0], RDF.type, OWL.Class) in graph


@pytest.mark.parametrize("relation", relations(), ids=name)
def test_inverse_is_declared(relation: Node) -> None:
    graph = ontology()
    inverse = graph.value(relation, OWL.inverseOf)
    if inverse is None:
        return
    assert (relation, RDF.type, OWL.SymmetricProperty) not in graph
    assert (inverse, RDF.type, OWL.ObjectProperty) in graph
    assert graph.value(inverse, RDFS.label) is not None
    assert graph.value(inverse, OWL.inverseOf) == relation


@pytest.mark.parametrize("relation", relations(), ids=name)
def test_factuality_and_event_are_known(relation: Node) -> None:
    content = list(ontology().objects(relation, KG.contentFactuality))
    events = list(ontology().objects(relation, KG.ploverEvent))
    assert {str(c).removeprefix(str(KG)) for c in content} <= {f.value for f in Factuality}
    assert {str(e).removeprefix(str(PLOVER)) for e in events} <= PLOVER_EVENTS
    assert len(content) <= 1
    assert len(events) <= 1


@pytest.mark.parametrize("relation", relations(), ids=name)
def test_examples_expect_relations_that_exist(relation: Node) -> None:
    known = {name(r) for r in relations()}
    for sentence, expected in examples(relation):
        assert sentence.endswith(".")
        assert expected
        for fields in expected:
            assert len(fields) == 4
            assert all(fields)
            assert fields[1] in known
            assert fields[3] in {f.value for f in Factuality}


@pytest.mark.parametrize("relation", relations(), ids=name)
def test_examples_use_a_word_of_a_frame(relation: Node) -> None:
    lemmas = {words.split()[0] for _, words in frames(relation)}
    heads = {word for pos, words in frames(relation) if pos == "noun" for word in words.split()}
    spelled = {form for lemma in lemmas | heads for form in forms(lemma)}
    for sentence, _ in examples(relation):
        assert spelled & set(sentence.rstrip(".").lower().split()), sentence


def test_no_frame_is_claimed_twice() -> None:
    """Only what `says` claims may be another's too: it takes clauses, and leaves things."""
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for relation in relations():
        for key in frames(relation):
            owners[key].add(name(relation))
    shared = {key: sorted(names) for key, names in owners.items() if len(names) > 1}
    assert {key: names for key, names in shared.items() if names[0] != "says"} == {}
    assert all(len(names) == 2 for names in shared.values())


def test_no_ambiguous_verb_stands_alone() -> None:
    alone = {words: name(r) for r in relations() for pos, words in frames(r) if pos == "verb"}
    assert {verb: alone[verb] for verb in AMBIGUOUS & set(alone)} == {}


def test_no_sentence_is_used_twice() -> None:
    sentences = [sentence for relation in relations() for sentence, _ in examples(relation)]
    assert len(sentences) == len(set(sentences))


@cache
def extracted() -> dict[str, set[tuple[str, str, str, str]]]:
    """Read every example in one go: sentence -> what was found in it."""
    sentences = sorted({sentence for relation in relations() for sentence, _ in examples(relation)})
    articles = [Article(id=f"example-{i}", text=text) for i, text in enumerate(sentences)]
    read = {}
    for found in pipeline.extract(articles):
        names = {entity.key: entity.name for entity in found.entities}
        read[found.article.text] = {
            (names.get(s.subject, ""), s.relation, names.get(s.object, ""), s.factuality.value)
            for s in found.statements
        }
    return read


@pytest.mark.model
@pytest.mark.parametrize("relation", relations(), ids=name)
def test_examples_give_what_they_expect(relation: Node) -> None:
    for sentence, expected in examples(relation):
        assert {tuple(fields) for fields in expected} <= extracted()[sentence], sentence
