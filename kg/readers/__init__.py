"""Files, folders and streams -> `Article`s, each with its prose told from its furniture."""

from kg.readers.article import from_text
from kg.readers.files import read

__all__ = ["from_text", "read"]
