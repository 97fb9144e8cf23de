"""The words of a sentence -> the same without a dateline in front, such as "LIMA ( Wire ) --"."""

from collections.abc import Callable

DASHES = frozenset({"-", "--", "–", "—"})
LONGEST = 10


def undated(words: list[str], is_place: Callable[[str], bool]) -> list[str]:
    """Cut a dateline off: a place in capitals, perhaps an agency or a day, and a dash.

    A hyphen between two names is no dash ("NATO - Russia talks"), so before a single one the
    capitals have to be a place that `is_place` knows.

    >>> undated("LIMA , June 3 -- Peru votes .".split(), lambda name: False)
    ['Peru', 'votes', '.']
    """
    dash = next((at for at, word in enumerate(words[:LONGEST]) if word in DASHES), 0)
    if not dash:
        return words
    place = [word for word in words[:dash] if word.isalpha()]
    while place and not place[-1].isupper():
        place.pop()
    capitals = bool(place) and all(word.isupper() and len(word) > 2 for word in place)
    follows = dash + 1 < len(words) and not words[dash + 1][:1].islower()
    known = words[dash] != "-" or is_place(" ".join(place))
    return words[dash + 1 :] if capitals and follows and known else words
