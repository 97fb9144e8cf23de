"""`Graph` -> the relations and the frames of words that express them."""

from collections.abc import Iterable, Iterator

from kg.model import Factuality
from kg.namespaces import KG, OWL, PLOVER, RDF, RDFS, REL, SKOS, local_name
from kg.vocabulary.terms import Example, Frame, Relation
from kg.vocabulary.turtle import Graph

_FACTUALITIES = {KG + member.value: member for member in Factuality}

# What may follow the head of a noun frame: "talks with", "pressure on", "invasion of".
# fmt: off
_PREPOSITIONS = frozenset((
    "about", "above", "across", "after", "against", "ahead", "along", "among", "around", "as",
    "at", "before", "behind", "below", "beneath", "beside", "between", "beyond", "by",
    "concerning", "despite", "down", "during", "for", "from", "in", "inside", "into", "like",
    "near", "of", "off", "on", "onto", "out", "outside", "over", "past", "per", "regarding",
    "since", "than", "through", "throughout", "to", "toward", "towards", "under", "until", "up",
    "upon", "versus", "via", "with", "within", "without",
))
# fmt: on


def relations(graph: Graph) -> dict[str, Relation]:
    """Read every `kg:Relation`, by its local name.

    Raises
    ------
    VocabularyError
        A relation lacks what a relation has to say of itself.
    """
    found = (_relation(graph, subject) for subject in graph.of_type(KG + "Relation"))
    return {relation.name: relation for relation in sorted(found, key=lambda r: r.name)}


def verb_frames(relations: Iterable[Relation]) -> dict[str, tuple[Frame, ...]]:
    """Index verb frames by their first word, the longest first."""
    frames = (frame for relation in relations for frame in relation.frames if frame.pos == "verb")
    return _index((frame.words[0], frame) for frame in frames)


def noun_frames(relations: Iterable[Relation]) -> dict[str, tuple[Frame, ...]]:
    """Index noun frames by their head noun, the longest first."""
    frames = (frame for relation in relations for frame in relation.frames if frame.pos == "noun")
    return _index((frame.words[head_index(frame.words)], frame) for frame in frames)


def head_index(words: tuple[str, ...]) -> int:
    """Find the head noun of a noun frame: before the first preposition, else last.

    >>> head_index(("peace", "talk", "with"))
    1
    """
    for index, word in enumerate(words[1:]):
        if word in _PREPOSITIONS:
            return index
    return len(words) - 1


def factuality(graph: Graph, subject: str, prop: str = "contentFactuality") -> Factuality | None:
    """Return the factuality that a subject names, or None where it names none."""
    value = graph.value(subject, KG + prop)
    if value is None:
        return None
    if value not in _FACTUALITIES:
        allowed = ", ".join(f"kg:{member.value}" for member in Factuality)
        raise graph.error(subject, f'has kg:{prop} "{local_name(value)}"; use one of {allowed}')
    return _FACTUALITIES[value]


def _relation(graph: Graph, subject: str) -> Relation:
    if not subject.startswith(REL):
        raise graph.error(subject, f"is a kg:Relation outside of <{REL}>; name it rel:...")
    name = subject[len(REL) :]
    types = graph.values(subject, RDF + "type")
    inverse = graph.value(subject, OWL + "inverseOf")
    plover = graph.value(subject, KG + "ploverEvent")
    if plover is not None and not plover.startswith(PLOVER):
        raise graph.error(subject, f'has kg:ploverEvent "{plover}"; use plover:...')
    return Relation(
        name=name,
        label=graph.required(subject, RDFS + "label"),
        definition=graph.required(subject, SKOS + "definition"),
        domain=_classes(graph, subject, "domain"),
        range=_classes(graph, subject, "range"),
        inverse=local_name(inverse) if inverse else None,
        symmetric=OWL + "SymmetricProperty" in types,
        speech=KG + "SpeechRelation" in types,
        content=factuality(graph, subject),
        plover=local_name(plover) if plover else None,
        frames=tuple(_frames(graph, subject, name)),
        examples=_examples(graph, subject),
    )


def _classes(graph: Graph, subject: str, prop: str) -> tuple[str, ...]:
    """Local names of the classes of a domain or range; an `owl:unionOf` counts as its members."""
    values = graph.values(subject, RDFS + prop)
    if not values:
        raise graph.error(subject, f"has no rdfs:{prop}; add a class such as kg:Agent")
    names: list[str] = []
    for value in values:
        union = graph.value(value, OWL + "unionOf")
        names += [local_name(item) for item in (graph.items(union) if union else [value])]
    return tuple(names)


def _frames(graph: Graph, subject: str, name: str) -> Iterator[Frame]:
    for words in _words(graph, subject, "verb"):
        yield Frame(words, name, "verb")
    for words in _words(graph, subject, "inverseVerb"):
        yield Frame(words, name, "verb", inverse=True)
    for words in _words(graph, subject, "passiveVerb"):
        yield Frame(words, name, "verb", passive=True)
    for words in _words(graph, subject, "noun"):
        yield Frame(words, name, "noun")


def _words(graph: Graph, subject: str, prop: str) -> Iterator[tuple[str, ...]]:
    for value in graph.values(subject, KG + prop):
        words = tuple(value.split())
        if not words:
            raise graph.error(subject, f"has an empty kg:{prop}; write lemmas, or remove it")
        yield words


def _examples(graph: Graph, subject: str) -> tuple[Example, ...]:
    nodes = graph.values(subject, KG + "example")
    if not nodes:
        raise graph.error(subject, "has no kg:example; add a sentence and the triple expected")
    return tuple(example for node in nodes for example in _expectations(graph, subject, node))


def _expectations(graph: Graph, subject: str, node: str) -> Iterator[Example]:
    """One example for each triple that the sentence has to give."""
    sentence = graph.value(node, KG + "sentence")
    expected = graph.values(node, KG + "expected")
    if not sentence or not expected:
        raise graph.error(subject, "has a kg:example without kg:sentence or kg:expected; add it")
    for line in expected:
        fields = [part.strip() for part in line.split("|")]
        if len(fields) != 4 or not all(fields) or KG + fields[3] not in _FACTUALITIES:
            raise graph.error(
                subject, f'expects "{line}"; write "subject | relation | object | factuality"'
            )
        yield Example(sentence, (fields[0], fields[1], fields[2], fields[3]))


def _index(pairs: Iterable[tuple[str, Frame]]) -> dict[str, tuple[Frame, ...]]:
    index: dict[str, list[Frame]] = {}
    for key, frame in pairs:
        index.setdefault(key, []).append(frame)
    return {key: tuple(sorted(index[key], key=_longest_first)) for key in sorted(index)}


def _longest_first(frame: Frame) -> tuple[int, tuple[str, ...], str, bool, bool]:
    return (-len(frame.words), frame.words, frame.relation, frame.inverse, frame.passive)
