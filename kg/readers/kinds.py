"""A paragraph's text -> what kind of paragraph it is: prose or a sort of furniture.

The rules are of layout and of English, not of one site: what a line ends in, how long it is,
what it is made of (only names, only a date), and the phrases with which pages address their
readers.  In doubt a sentence that ends like one is prose.
"""

import re
from enum import Enum, auto

from kg.readers import dates, phrases, sentences


class Kind(Enum):
    """What a paragraph is."""

    PROSE = auto()
    HEADING = auto()
    DATE = auto()
    BYLINE = auto()
    CREDIT = auto()
    NAVIGATION = auto()
    RELATED = auto()


# Lengths in words.
_LONGEST_NOTE = 40  # longer ones are prose whatever they begin with
_LONGEST_HEADLINE = 30
_LONGEST_HEADING = 15
_SHORTEST_CLAUSE = 7
_SHORTEST_QUOTE = 8
_LONGEST_TEXT = 1000  # characters; longer texts need no counting


def classify(text: str, *, leading: bool = False, headed: bool = False) -> Kind:
    """Tell what a paragraph is; `leading` if no prose, `headed` if a headline stands above it.

    >>> classify("Sign up for our newsletter"), classify("Seoul signed.")
    (<Kind.NAVIGATION: 6>, <Kind.PROSE: 1>)
    """
    count = len(text.split()) if len(text) < _LONGEST_TEXT else _LONGEST_NOTE + 1
    if count > _LONGEST_NOTE:
        return Kind.PROSE
    if not re.search(r"\w", text):
        return Kind.NAVIGATION
    kind = _furniture(text)
    if kind is not None:
        return kind
    prose = _is_prose(text, count, leading=leading, headed=headed)
    return Kind.PROSE if prose else Kind.HEADING


def _furniture(text: str) -> Kind | None:
    """Name the furniture whose words give it away."""
    if dates.is_date_line(text):
        return Kind.DATE
    if sentences.is_reported(text):
        return None
    if phrases.RELATED.fullmatch(text) and not sentences.ends_sentence(text):
        return Kind.RELATED
    if phrases.CREDIT.match(text):
        return Kind.CREDIT
    if _is_byline(text):
        return Kind.BYLINE
    opening = (phrases.COMMAND, phrases.COPYRIGHT, phrases.LABEL)
    full = (phrases.BUTTON, phrases.BREADCRUMB, phrases.ADDRESS, phrases.HASHTAGS)
    found = any(p.match(text) for p in opening) or any(p.fullmatch(text) for p in full)
    return Kind.NAVIGATION if found else None


def _is_byline(text: str) -> bool:
    if not (phrases.BYLINE.match(text) or phrases.ROLE.fullmatch(text)):
        return False
    small = [word for word in sentences.words(text) if word[0].islower() and "." not in word]
    return all(phrases.BYLINE_WORD.fullmatch(word) for word in small)


def _is_prose(text: str, count: int, *, leading: bool, headed: bool) -> bool:
    """Whether a text without telling words is prose rather than a heading."""
    titled = sentences.in_title_case(text)
    if sentences.ends_sentence(text):
        abbreviated = sentences.ends_in_abbreviation(text)
        if leading and abbreviated and count <= _LONGEST_HEADING:
            return sentences.has_finite_verb(text)  # headlines are in the present tense
        return not (titled and count > 3 and (abbreviated or text.endswith(("?", "!"))))
    if text.endswith((":", ";", ",")):
        return count > 3 and not titled
    if leading and not (headed and count > _LONGEST_HEADING and sentences.has_finite_verb(text)):
        return count > _LONGEST_HEADLINE
    return not titled and (
        count > _LONGEST_HEADING
        or (count >= _SHORTEST_CLAUSE and sentences.has_finite_verb(text))
        or (count >= _SHORTEST_QUOTE and sentences.quotes_sentence(text))
    )
