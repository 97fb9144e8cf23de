"""Short texts -> what their form tells: sentence or heading, names or words."""

import re

_FINAL = re.compile(r"[.!?…。][\"'”’»)\]`*_]*(?:\s*[\"'”’)\]])*(?:\s?\[\d+\])*\s*$")
_WORD = re.compile(r"\w[\w'’.&-]*")
# Words that headlines in title case leave small.
_SMALL = frozenset(
    "a an and as at but by for from if in into is nor of off on onto or over per so than the to"
    " up via vs vs. v. with amid after before between during its it's be".split()
)
_FINITE = frozenset(
    "is are was were am be been has have had do does did will would can could may might shall"
    " should must said says told added announced wrote asked called went came became made took"
    " isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't cannot can't".split()
)
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.[A-Z]\.|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|[ap]\.m)\.)$")
_PAST = re.compile(r"[a-z]{3,}ed")
_SENTENCE_IN_QUOTES = re.compile(r"[.!?,]\s?(?:[\"”’]|'')")


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
    content = [word for word in words(text) if word[0].isalpha() and word.casefold() not in _SMALL]
    return len(content) > 2 and sum(not word[0].islower() for word in content) > 0.9 * len(content)


def has_finite_verb(text: str) -> bool:
    """Whether a word stands in it that is likely a finite verb; a parser would know more."""
    return any(
        word.replace("’", "'").casefold() in _FINITE or _PAST.fullmatch(word)
        for word in words(text)
    )


def quotes_sentence(text: str) -> bool:
    """Whether a quotation ends in it with the mark of a sentence or of its speaker's clause."""
    return bool(_SENTENCE_IN_QUOTES.search(text))
