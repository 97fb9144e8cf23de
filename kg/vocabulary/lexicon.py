"""`Graph` -> the words that are no relation: operators, modals, head nouns, words of names."""

from kg.model import EntityType, Factuality
from kg.namespaces import KG
from kg.vocabulary.relations import factuality
from kg.vocabulary.turtle import Graph


def operators(graph: Graph, prop: str) -> dict[str, Factuality]:
    """List the words under one property of every `kg:Operator`, and what they make of a clause.

    `prop` is "verb", "noun", "modal" or "adverb".

    Raises
    ------
    VocabularyError
        An operator names no factuality, or two operators disagree about a word.
    """
    found: dict[str, Factuality] = {}
    for subject in graph.of_type(KG + "Operator"):
        effect = factuality(graph, subject)
        if effect is None:
            raise graph.error(subject, "is a kg:Operator without kg:contentFactuality; add it")
        for value in graph.values(subject, KG + prop):
            word = " ".join(value.split())
            if found.setdefault(word, effect) is not effect:
                raise graph.error(
                    subject, f'makes "{word}" {effect} and {found[word]}; keep one of them'
                )
    return dict(sorted(found.items()))


def head_nouns(graph: Graph) -> dict[str, EntityType]:
    """Map head nouns of nominals to the type they give.

    Raises
    ------
    VocabularyError
        A noun stands under two classes.
    """
    found: dict[str, EntityType] = {}
    for kind in EntityType:
        subject = KG + kind.value
        for noun in graph.values(subject, KG + "headNoun"):
            if found.setdefault(noun, kind) is not kind:
                raise graph.error(
                    subject, f'and kg:{found[noun]} both have kg:headNoun "{noun}"; keep one'
                )
    return dict(sorted(found.items()))


def titles(graph: Graph, kind: str) -> frozenset[str]:
    """List words of names, in lower case, each with and without its full stop.

    `kind` is "Honorific", "CompanyWord" or "InstitutionWord".
    """
    found: set[str] = set()
    for subject in graph.of_type(KG + kind):
        for title in graph.values(subject, KG + "title"):
            found |= {title.casefold(), title.casefold().rstrip(".")}
    return frozenset(found)
