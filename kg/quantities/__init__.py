"""English quantities, as news sentences have them -> `Quantity` with value, unit and basis.

Enters: the words ("at least 2.6 percent of its GDP"); leaves: a `Quantity`.  Its text begins
at the number or its qualifier ("at least", "between") and ends with the unit or the basis; its
value is None where the words give a range ("2 to 3 percent") or no figure ("dozens of ships").
A bare fraction ("a third") is a value of at most four decimals; units stay the text's own words
in the singular, except currencies, which are ISO 4217 codes where the words tell which.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from kg.model import Quantity
from kg.quantities.currencies import CODES, CURRENCIES, SYMBOLS, WHERE_MANY
from kg.quantities.numerals import FIGURES, Token, number, tokens_of, word_at

IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "servicemen": "serviceman",
    "servicewomen": "servicewoman",
    "policemen": "policeman",
    "fishermen": "fisherman",
    "lives": "life",
    "kronor": "krona",
    "kroner": "krone",
}
"""Plurals that the ending does not tell."""
QUALIFIERS = (
    *("at least", "at most", "more than", "less than", "fewer than", "no more than", "up to"),
    *("as many as", "as much as", "as few as", "a total of", "an estimated", "an additional"),
    *("well over", "just over", "just under", "about", "around", "roughly", "nearly", "almost"),
    *("some", "over", "under", "approximately", "estimated", "only", "just", "another", "below"),
    *("above", "exactly", "a few", "several", "many"),
)

_BY_FIRST_WORD = {
    first: [words for words in map(str.split, QUALIFIERS) if words[0] == first]
    for first in {phrase.split()[0] for phrase in QUALIFIERS}
}
_LEAD = re.compile(r"to|by|of|at|in|for|with|on|from|between|the|its|his|her|their|all|these|those")
_DETERMINER = re.compile(r"the|an?|its|their|his|her|our|my|your|this|that|these|those|all|total")
# Words that end the name of what is counted.
_STOP = re.compile(
    r"the|an?|its|their|his|her|our|my|your|this|that|these|those|all|and|or|but|nor|in|on|at|by|to"
    r"|from|for|with|of|as|than|per|over|under|into|after|before|since|until|during|through|off"
    r"|between|among|against|about|around|within|without|across|along|amid|who|whom|whose|which"
    r"|where|when|while|if|because|so|not|is|are|was|were|be|been|being|has|have|had|do|does|did"
    r"|will|would|can|could|may|might|must|shall|should|it|they|he|she|we|i|you|them|last|next"
    r"|each|every|more|less|fewer|worth|away|ago|later|earlier|now|today|yesterday|tomorrow|old"
    r"|only|also|still|already|annually|yearly|monthly|daily|alone"
)
_MONTH = re.compile(
    r"January|February|March|April|May|June|July|August|September|October|November|December"
)


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its currency or percent sign; `end` is the place after it."""

    value: Decimal | None
    end: int
    unit: str = ""
    share: bool = False


def read(text: str) -> Quantity | None:
    """Read the quantity that a phrase begins with; None if it begins with none.

    Examples
    --------
    >>> read("by at least 2.6 percent of its GDP")
    Quantity(text='at least 2.6 percent of its GDP', value='2.6', unit='percent', basis='GDP')
    >>> read("US$ 3.4 trillion")
    Quantity(text='US$ 3.4 trillion', value='3400000000000', unit='USD', basis='')
    >>> read("between $5 and $7 billion").value is None
    True
    >>> read("17 soldiers").unit
    'soldier'
    """
    tokens = tokens_of(text)
    begin, first = _begin(tokens)
    amount = _amount(tokens, first)
    if amount is None or _is_no_amount(tokens, amount.end):
        return None
    amount = _range(tokens, begin, amount)
    unit, basis, end = _unit(tokens, amount)
    words = text[tokens[begin].start : tokens[end - 1].end]
    vague = first > begin and tokens[first - 1].word in ("few", "several", "many")
    value = None if amount.value is None or vague else f"{amount.value.normalize():f}"
    return Quantity(words, value, unit, basis)


def is_quantity(text: str) -> bool:
    """Whether a phrase begins with a quantity.

    >>> is_quantity("dozens of ships"), is_quantity("the third ship"), is_quantity("May 5")
    (True, False, False)
    """
    return read(text) is not None


def _begin(tokens: list[Token]) -> tuple[int, int]:
    """Find where the quantity begins, and where its number does, after "at least"."""
    begin = 0
    while not _qualifier(tokens, begin) and _leads(tokens, begin):
        begin += 1
    first = begin
    while length := _qualifier(tokens, first):
        first += length
    if begin and tokens[begin - 1].word == "between":
        begin -= 1
    return begin, first


def _leads(tokens: list[Token], at: int) -> bool:
    """Whether the word only leads to a quantity: a preposition, a determiner."""
    word = word_at(tokens, at)
    article = word in ("a", "an") and FIGURES.fullmatch(word_at(tokens, at + 1))
    return bool(article or _LEAD.fullmatch(word))


def _qualifier(tokens: list[Token], at: int) -> int:
    """Count the words of the qualifier that stands here."""
    for words in _BY_FIRST_WORD.get(word_at(tokens, at), ()):
        if all(word_at(tokens, at + i) == word for i, word in enumerate(words)):
            return len(words)
    return 0


def _is_no_amount(tokens: list[Token], at: int) -> bool:
    """Whether what follows a number makes it a date, a clock time, an age or an ordinal."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    glued = tokens[at - 1].end == token.start
    age = token.word in ("year", "years") or (
        token.word == "-" and word_at(tokens, at + 1) == "year"
    )
    return (
        (glued and token.word in ("st", "nd", "rd", "th", "s", ":", "'s", "/"))
        or _MONTH.fullmatch(token.text) is not None
        or token.word in ("a.m.", "p.m.", "am", "pm")
        or (age and "old" in (word_at(tokens, at + 1), word_at(tokens, at + 3)))
    )


def _amount(tokens: list[Token], at: int) -> _Amount | None:
    """Read a number with the sign, code or word of its currency, or its percent sign."""
    sign = SYMBOLS.get(word_at(tokens, at), "")
    if at < len(tokens) and tokens[at].text in CODES:
        sign = tokens[at].text
    found = number(tokens, at + bool(sign))
    if found is None:
        return None
    unit, end = sign, found.end
    if not sign:
        unit, end = _percent(tokens, end)
    if not unit:
        of = found.value is None and word_at(tokens, end) == "of"
        unit, end = _currency(tokens, end + of, scaled=found.scaled or of)
    return _Amount(found.value, end if unit else found.end, unit, found.share)


def _percent(tokens: list[Token], at: int) -> tuple[str, int]:
    skip = at + (word_at(tokens, at) == "-")
    if word_at(tokens, skip) in ("%", "percent", "pct"):
        return "percent", skip + 1
    return (
        ("percent", at + 2)
        if [word_at(tokens, at + i) for i in (0, 1)] == ["per", "cent"]
        else ("", at)
    )


def _currency(tokens: list[Token], at: int, *, scaled: bool) -> tuple[str, int]:
    """Read the name or code of a currency."""
    if at < len(tokens) and tokens[at].text in CODES:
        return tokens[at].text, at + 1
    for length in (3, 2, 1):
        words = [word_at(tokens, at + i) for i in range(length)]
        code = CURRENCIES.get(" ".join((*words[:-1], singular(words[-1]))))
        if code:
            return code, at + length
    code = WHERE_MANY.get(word_at(tokens, at).removesuffix("s")) if scaled else None
    return (code, at + 1) if code else ("", at)


def _range(tokens: list[Token], begin: int, amount: _Amount) -> _Amount:
    """Join the two ends of a range, which has no single value."""
    joint = word_at(tokens, amount.end)
    if joint not in ("to", "-", "or") and (joint, tokens[begin].word) != ("and", "between"):
        return amount
    last = _amount(tokens, amount.end + 1)
    if last is None or _is_no_amount(tokens, last.end):
        return amount
    return _Amount(None, last.end, last.unit or amount.unit, share=last.share)


def _unit(tokens: list[Token], amount: _Amount) -> tuple[str, str, int]:
    """Read what is counted, or what a share is a share of."""
    end = amount.end
    partitive = word_at(tokens, end) == "of"
    if amount.share or amount.unit == "percent":
        if partitive or (amount.share and _DETERMINER.fullmatch(word_at(tokens, end))):
            words, stop = _noun(tokens, end + partitive, at_plural=False)
            return amount.unit, " ".join(words), stop if words else end
        return amount.unit, "", end
    if amount.unit:
        return amount.unit, "", end
    hyphen = word_at(tokens, end) == "-"
    if hyphen:
        return word_at(tokens, end + 1), "", min(end + 2, len(tokens))
    words, stop = _noun(tokens, end + partitive, at_plural=True)
    if not words:
        return "", "", end
    return " ".join((*words[:-1], singular(words[-1]))), "", stop


def _noun(tokens: list[Token], at: int, *, at_plural: bool) -> tuple[list[str], int]:
    """Collect a noun phrase without its determiners and possessors."""
    words: list[str] = []
    while _DETERMINER.fullmatch(word_at(tokens, at)):
        at += 1
    while at < len(tokens) and len(words) < 5:
        token = tokens[at]
        if _STOP.fullmatch(token.word) or not (token.word[0].isalpha() or token.word == "-"):
            break
        at += 1
        if token.word.endswith(("'s", "s'")):
            words = []
            continue
        words.append(token.text)
        if at_plural and singular(token.word) != token.word:
            break
    return words, at


def singular(word: str) -> str:
    """Give the singular of an English plural, by its ending.

    >>> [singular(word) for word in ("soldiers", "people", "countries", "losses", "aircraft")]
    ['soldier', 'person', 'country', 'loss', 'aircraft']
    """
    lower = word.lower()
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    if len(lower) < 4 or lower.endswith(("ss", "us", "is", "series", "species")):
        return word
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word.removesuffix("s").removesuffix("S")
