"""The ontology's files -> an immutable `Vocabulary`, the only form extraction knows.

Enters: `ontology/*.ttl` and the folders below it, the table of cities, and any files of the
user's own, Turtle or CSV.  Leaves: relations with their frames, operators, head nouns,
honorifics and the gazetteers.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from kg.errors import VocabularyError
from kg.vocabulary import location
from kg.vocabulary.cities import cities
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.lexicon import head_nouns, operators, titles
from kg.vocabulary.location import files, folder
from kg.vocabulary.names import add_table
from kg.vocabulary.relations import noun_frames, relations, verb_frames
from kg.vocabulary.terms import PLACES, Example, Frame, Reading, Relation, Vocabulary, surface_form
from kg.vocabulary.turtle import read

__all__ = [
    "PLACES",
    "Example",
    "Frame",
    "Reading",
    "Relation",
    "Vocabulary",
    "files",
    "folder",
    "load",
    "surface_form",
]


def load(folder: Path | None = None, extra: Iterable[Path] = ()) -> Vocabulary:
    """Read the ontology, and merge the user's own files into it.

    Parameters
    ----------
    folder
        The ontology's folder; the one that comes with the package if None.
    extra
        Further files: Turtle with relations, words or names, or CSV with names.

    Raises
    ------
    VocabularyError
        A file is missing or wrong; the message names the file, the line and the remedy.
    """
    root = location.folder() if folder is None else folder
    ontology = location.files(root)
    if not ontology:
        raise VocabularyError(f"{root}: no Turtle files here; give the folder of the ontology")
    own = list(extra)
    graph = read([*ontology, *(path for path in own if path.suffix.lower() != ".csv")])
    for path in own:
        if path.suffix.lower() == ".csv":
            add_table(graph, path)
    table = root / location.CITIES
    found = relations(graph)
    names = gazetteer(graph, frozenset(own))
    return Vocabulary(
        relations=found,
        verb_frames=verb_frames(found.values()),
        noun_frames=noun_frames(found.values()),
        operators=operators(graph, "verb"),
        noun_operators=operators(graph, "noun"),
        modals=operators(graph, "modal"),
        adverbs=operators(graph, "adverb"),
        head_nouns=head_nouns(graph),
        honorifics=titles(graph, "Honorific"),
        company_words=titles(graph, "CompanyWord"),
        institution_words=titles(graph, "InstitutionWord"),
        gazetteer=names,
        case_sensitive=frozenset(r.exact for readings in names.values() for r in readings) - {""},
        digest=_digest(graph.digest, table),
        cities=cities(table),
    )


def _digest(graph: str, table: Path) -> str:
    """Make one digest of the triples' and the table's."""
    content = table.read_bytes() if table.is_file() else b""
    return hashlib.sha256(graph.encode() + hashlib.sha256(content).digest()).hexdigest()
