"""Headlines as the parser can read them: written small, and in the past tense where need be.

Title case hides verbs from the parser, and so does the headlines' bare present: in "US president
ousts advisor" it takes "ousts" for a name.  The same words in the past tense parse well.
"""

import re
from collections.abc import Container

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
ENDINGS = ("", "e", "y", "s", "es", "ed", "ing", "ies")
IRREGULAR: dict[str, str] = dict(
    re.findall(
        r"(\w+) (\w+)",
        """
        become became begin began break broke bring brought build built buy bought catch caught
        choose chose come came cut cut draw drew drive drove fall fell fight fought find found
        fly flew freeze froze get got give gave go went grow grew hear heard hit hit hold held
        keep kept know knew lay laid lead led leave left lose lost make made meet met pay paid
        put put quit quit rise rose run ran say said see saw seek sought sell sold send sent set
        set shoot shot shut shut speak spoke spend spent stand stood strike struck swear swore
        take took tell told think thought throw threw win won withdraw withdrew write wrote
        """,
    )
)
SUFFIX = re.compile(r"(?:ies|es|s|ed|ing|d|e|y)$")


def recase(headline: str, small: Container[str]) -> str:
    """Write a title-case headline as a sentence; lengths stay, so offsets hold.

    A word is lowered if the article, or the vocabulary, writes it or another form of it small.

    >>> recase("Seoul Hails Plan to Boost Spending", {"hail", "plan", "boost", "spending"})
    'Seoul hails plan to boost spending'
    """
    words = WORD.findall(headline)
    capitals = [word for word in words if word[0].isupper()]
    if len(words) < 4 or len(capitals) < 0.6 * len(words):
        return headline

    def lowered(match: re.Match[str]) -> str:
        word = match[0]
        if not word[0].isupper() or word[1:] != word[1:].lower() or match.start() == 0:
            return word
        return word.lower() if _written_small(word.lower(), small) else word

    return WORD.sub(lowered, headline)


def _written_small(word: str, small: Container[str]) -> bool:
    stem = SUFFIX.sub("", word)
    return word in small or any(stem + ending in small for ending in ENDINGS)


def past(words: list[str], verbs: Container[str]) -> tuple[list[str], int, str] | None:
    """Put the first word that can be a verb in the present into the past.

    Returns the words, the verb's index and its lemma; None if no word can be one.

    >>> past(["US", "president", "ousts", "advisor"], {"oust"})
    (['US', 'president', 'ousted', 'advisor'], 2, 'oust')
    """
    for index, word in enumerate(words[1:], 1):
        if not word.islower() or not word.endswith("s") or words[index - 1] in ("'s", "’s", "the"):
            continue
        lemma = _lemma(word, verbs)
        if lemma:
            return [*words[:index], _past(lemma), *words[index + 1 :]], index, lemma
    return None


def _lemma(word: str, verbs: Container[str]) -> str:
    forms = [word[:-1], word[:-2] if word.endswith("es") else "", word[:-3] + "y"]
    return next((form for form in forms if form and form in verbs), "")


def _past(lemma: str) -> str:
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + "ed"
