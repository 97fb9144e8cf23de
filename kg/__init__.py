"""News articles in, a graph of claims out: the public surface.

    >>> import kg
    >>> sorted(kg.__all__)[:3]
    ['Article', 'Entity', 'Extraction']

Names are imported when they are first used, so that `import kg` itself costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.errors import KGError
    from kg.graph import KnowledgeGraph, build, extract
    from kg.model import Article, Entity, Extraction, Factuality, Statement

__all__ = [
    "Article",
    "Entity",
    "Extraction",
    "Factuality",
    "KGError",
    "KnowledgeGraph",
    "Statement",
    "build",
    "extract",
]

_HOMES = {
    "Article": "kg.model",
    "Entity": "kg.model",
    "Extraction": "kg.model",
    "Factuality": "kg.model",
    "KGError": "kg.errors",
    "KnowledgeGraph": "kg.graph",
    "Statement": "kg.model",
    "build": "kg.graph",
    "extract": "kg.graph",
}


def __getattr__(name: str) -> object:
    """Import the module that holds `name`, at its first use."""
    if name == "__version__":
        return import_module("importlib.metadata").version("newskg")
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__, "__version__"])
