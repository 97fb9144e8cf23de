"""A parsed article -> its statements: claims between entities, with all that qualifies them."""

from kg.statements.joining import is_key, join, keys, with_broader
from kg.statements.writer import extract

__all__ = ["extract", "is_key", "join", "keys", "with_broader"]
