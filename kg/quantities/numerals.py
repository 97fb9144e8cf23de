"""English numbers, in figures or words -> decimals.

Enters: the tokens of a phrase and a place among them; leaves: the number that stands there
("2.5 billion", "two hundred and six", "a third", "dozens") and the place after it.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

SMALL = {
    word: number
    for number, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
            *("seventeen", "eighteen", "nineteen", "twenty"),
        )
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 3
    )
}
SCALES = {
    "dozen": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
}
FRACTIONS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
VAGUE = frozenset({"dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions"})
FIGURES = re.compile(r"[\d,]*\.?\d+")

_TOKEN = re.compile(
    r"(?:US|AU?|CA?|HK|NT|NZ|S|R)?\$|[€£¥₩₹₽₱₪₺₴฿₫%]"
    r"|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
    r"|[A-Z]+-\d+[A-Z]*|(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*['’]?|\S"
)
_CUE = re.compile(rf"\d|\b(?:{'|'.join((*SMALL, *FRACTIONS, *SCALES, *VAGUE))})s?\b", re.IGNORECASE)
_DASHES = str.maketrans({"’": "'", "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, figure or sign: as written, in lower case, and where."""

    text: str
    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number; `end` is the place after it, `value` None where the words leave it vague.

    `scaled` tells a thousand or more in words ("13 billion"), `share` a bare fraction ("half").
    """

    value: Decimal | None
    end: int
    scaled: bool = False
    share: bool = False


def tokens_of(text: str) -> list[Token]:
    """Split a phrase; nothing where it has no number at all."""
    if not _CUE.search(text):
        return []
    return [
        Token(match[0], match[0].lower().translate(_DASHES), match.start(), match.end())
        for match in _TOKEN.finditer(text)
    ]


def word_at(tokens: list[Token], at: int) -> str:
    """Give the word at a place; nothing outside of the phrase."""
    return tokens[at].word if 0 <= at < len(tokens) else ""


def number(tokens: list[Token], at: int) -> Number | None:
    """Read figures, number words, fractions, or a number left vague."""
    word = word_at(tokens, at)
    if word in VAGUE:
        while word_at(tokens, at + 1) == "of" and word_at(tokens, at + 2) in VAGUE:
            at += 2
        return Number(None, at + 1)
    return _fraction(tokens, at) or _count(tokens, at)


def _fraction(tokens: list[Token], at: int) -> Number | None:
    """Read "half", "a third", "two-thirds", "half a million"."""
    word, parts, place = word_at(tokens, at), 1, at + 1
    if word != "half":
        parts = 1 if word == "a" else SMALL.get(word, 0)
        place = at + 1 + (word_at(tokens, at + 1) == "-")
        word = word_at(tokens, place).removesuffix("s")
        place += 1
    if parts == 0 or word not in FRACTIONS:
        return None
    value = (Decimal(parts) / FRACTIONS[word]).quantize(Decimal("0.0001"))
    scale = place + (word_at(tokens, place) in ("a", "an", "-"))
    if word_at(tokens, scale) in SCALES:
        return Number(value * SCALES[word_at(tokens, scale)], scale + 1, scaled=True)
    follows = word_at(tokens, place)
    closed = follows in ("", "of", "the", "its", "their", "his", "her") or not follows.isalpha()
    return Number(value, place, share=True) if closed or parts > 1 else None


def _count(tokens: list[Token], at: int) -> Number | None:
    """Read figures or number words with their scales: "2.5 billion", "two hundred and six"."""
    word = word_at(tokens, at)
    if not FIGURES.fullmatch(word):
        return _spelled(tokens, at)
    value, end, scaled = Decimal(word.replace(",", "")), at + 1, False
    while True:
        place = end + (word_at(tokens, end) == "-")
        scale = SCALES.get(word_at(tokens, place))
        if scale is None:
            return Number(value, end, scaled=scaled)
        value, end, scaled = value * scale, place + 1, scaled or scale >= 1000


def _spelled(tokens: list[Token], at: int) -> Number | None:
    """Read number words; "current" is what the next scale multiplies."""
    total, current, end, scaled = Decimal(0), Decimal(0), at, False
    place = at + (word_at(tokens, at) in ("a", "an") and word_at(tokens, at + 1) in SCALES)
    while word := word_at(tokens, place):
        if word in SMALL and _fits(current, SMALL[word]):
            current += SMALL[word]
        elif word in SCALES and len(word) > 2:
            current = (current or Decimal(1)) * SCALES[word]
            if SCALES[word] >= 1000:
                total, current, scaled = total + current, Decimal(0), True
        elif end > at and word == "and" and word_at(tokens, place + 2) == "half":
            current, place = current + Decimal("0.5"), place + 2
        elif end == at or not _joins(tokens, place):
            break
        place += 1
        end = place if not _joins(tokens, place - 1) else end
    return Number(total + current, end, scaled=scaled) if end > at else None


def _fits(current: Decimal, small: int) -> bool:
    """Whether a small number can follow: "twenty" "five", but not "two" "three"."""
    rest = current % 100
    return rest == 0 or (rest >= 20 and rest % 10 == 0 and small < 10)


def _joins(tokens: list[Token], at: int) -> bool:
    """Whether a hyphen or an "and" stands between two words of one number."""
    following = word_at(tokens, at + 1)
    before = word_at(tokens, at - 1)
    if word_at(tokens, at) == "-":
        return following in SMALL or following in SCALES
    return word_at(tokens, at) == "and" and before in SCALES and following in SMALL
