"""Every error that kg raises on purpose.

    KGError
    +-- ReadError            (ValueError)         a source cannot be read as an article
    +-- ModelError           (RuntimeError)       the language model is missing or does not fit
    +-- VocabularyError      (ValueError)         the ontology's Turtle is wrong
    +-- StoreError           (RuntimeError)       the store is missing, locked or damaged
    +-- QueryError           (ValueError)         SPARQL is wrong, or asks for what is not allowed
    +-- ExportError          (ValueError)         the format or the file is of no use
    +-- UnknownNameError     (LookupError)        no entity, article or relation has this name

Each message is one line that says what is wrong, where, and what to do.
"""


class KGError(Exception):
    """Root of all errors that kg raises on purpose."""


class ReadError(KGError, ValueError):
    """A source cannot be read as an article."""


class ModelError(KGError, RuntimeError):
    """The language model is missing or does not fit."""


class VocabularyError(KGError, ValueError):
    """The ontology's Turtle is wrong."""


class StoreError(KGError, RuntimeError):
    """The store is missing, locked or damaged."""


class QueryError(KGError, ValueError):
    """A SPARQL query is wrong, or asks for what is not allowed."""


class ExportError(KGError, ValueError):
    """The export format is unknown, or the file cannot be written."""


class UnknownNameError(KGError, LookupError):
    """No entity, article or relation has this name."""
