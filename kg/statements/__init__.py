"""A parsed article -> its statements: claims between entities, with all that qualifies them."""

from kg.statements.writer import extract, is_key, join, keys, with_broader

__all__ = ["extract", "is_key", "join", "keys", "with_broader"]
