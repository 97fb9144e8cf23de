"""Short texts -> what their form tells: sentence or heading, names or words."""

import re

_FINAL = re.compile(r"[.!?…。][\"'”’»)\]`*_]*(?:\s*[\"'”’)\]])*(?:\s?\[\d+\])*\s*$")
_WORD = re.compile(r"\w[\w'’.&-]*")
# Words that headlines in title case leave small.
_SMALL = re.compile(
    r"an?|and|as|at|but|by|for|from|if|in|into|is|nor|of|off|on|onto|or|over|per|so|than|the|to|up"
    r"|via|vs\.?|v\.|with|amid|after|before|between|during|its|it's|be",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?:is|are|was|were|has|had|does|did|do|wo|would|could|should|ca)(?:n't)?|am|have|will|can"
    r"|cannot|may|might|shall|must|said|says|told|wrote|went|came|became|made|took|held|began",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.[A-Z]\.|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|[ap]\.m)\.)$")
_PAST = re.compile(r"[a-z]{3,}ed")
_SENTENCE_IN_QUOTES = re.compile(r"[.!?,]\s?(?:[\"”’]|'')")
_REPORTED = re.compile(
    r"[,\"”’:]\s+(?:[\w.'’-]+\s+){1,5}"
    r"(?:said|says|told|tells|urged?s?|asked|added|warned|announced|wrote|insisted|demanded)\b"
)


def words(text: str) -> list[str]:
    """Words with their inner apostrophes, dots and hyphens."""
    return _WORD.findall(text)


def ends_sentence(text: str) -> bool:
    """Whether the text's last mark ends a sentence, closing quotes and brackets aside."""
    return bool(_FINAL.search(text[-40:]))


def ends_in_abbreviation(text: str) -> bool:
    """Whether the final full stop may be only that of "U.S." or "Inc."."""
    return bool(_ABBREVIATION.search(text))


def in_title_case(text: str) -> bool:
    """Whether all but the small words are capitalised, as in English headlines."""
    content = [word for word in words(text) if word[0].isalpha() and not _SMALL.fullmatch(word)]
    return len(content) > 2 and sum(not word[0].islower() for word in content) > 0.9 * len(content)


def has_finite_verb(text: str) -> bool:
    """Whether a word stands in it that is likely a finite verb; a parser would know more."""
    return any(
        _FINITE.fullmatch(word.replace("’", "'")) or _PAST.fullmatch(word) for word in words(text)
    )


def quotes_sentence(text: str) -> bool:
    """Whether a quotation ends in it with the mark of a sentence or of its speaker's clause."""
    return bool(_SENTENCE_IN_QUOTES.search(text))


def is_reported(text: str) -> bool:
    """Whether a speaker follows the words, as in "Join us, he told the crowd."."""
    return bool(_REPORTED.search(text))
