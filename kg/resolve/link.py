"""What a phrase of an article stands for, and by which rule: nothing into anything, the data."""

from typing import NamedTuple


class Link(NamedTuple):
    """The key of the entity that a phrase stands for, and the name of the rule that says so."""

    key: str
    rule: str
