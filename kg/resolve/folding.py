"""A name -> what stays of it whatever the case, accents, punctuation and country of its spelling.

Two names with one fold are one name: "U.S." and "US", "Yoon Suk-yeol" and "Yoon Suk Yeol".
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Letters that Unicode does not take for a letter with a mark (its decomposition is empty).
_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_DROPPED = re.compile(r"(?<!\d)\.|\.(?!\d)|['’‘ʼ`]")
_WORD = re.compile(r"[^\W_]+|[+#]+")
# An article that grew together with its noun by a hyphen: "al-Assad", "el-Sisi".
_ARTICLE = re.compile(r"\b(al|el|ad|as|ar|an|ash|at|az)-(?=\w)")
_AMOUNT = re.compile(r"[$%€£¥]")
_SMALL = frozenset({"and", "of", "the"})

# British forms of words that stand in names, and American ones.  "Labour" is none of them: the
# parties of that name spell themselves each in one way.
_AMERICAN: Final = {
    "centre": "center",
    "centres": "centers",
    "colour": "color",
    "defence": "defense",
    "favour": "favor",
    "harbour": "harbor",
    "honour": "honor",
    "licence": "license",
    "neighbourhood": "neighborhood",
    "offence": "offense",
    "programme": "program",
    "programmes": "programs",
    "theatre": "theater",
    "theatres": "theaters",
}

# What begins the names of many bodies, short or in full: "US Senate", "United States Senate".
_IN_FULL: Final = {
    "eu": "europeanunion",
    "uk": "unitedkingdom",
    "un": "unitednations",
    "us": "unitedstates",
}

# Legal forms of companies, and one spelling for each.
_FORMS: Final = {
    "inc": "inc",
    "incorporated": "inc",
    "corp": "corp",
    "corporation": "corp",
    "ltd": "ltd",
    "limited": "ltd",
    "plc": "plc",
    "llc": "llc",
    "llp": "llp",
    "ag": "ag",
    "sa": "sa",
    "nv": "nv",
    "gmbh": "gmbh",
    "co": "co",
    "company": "co",
}


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded; a hyphen joins, except after an Arabic article.

    >>> words("Yoon Suk-yeol"), words("Bashar al-Assad"), words("Recep Tayyip Erdoğan")
    (('yoon', 'sukyeol'), ('bashar', 'al', 'assad'), ('recep', 'tayyip', 'erdogan'))
    """
    hyphens = _ARTICLE.sub(r"\1 ", plain(name))
    found = (_joined(_WORD.findall(part)) for part in hyphens.split())
    return tuple(word for word in found if word)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return what is left of a name without case, marks, punctuation, spaces and "the".

    Numbers stay apart: "Boeing 747-8" is no "Boeing 7478".

    >>> fold("U.S.") == fold("US"), fold("Ministry of Defence") == fold("ministry of defense")
    (True, True)
    >>> fold("U.S. Senate") == fold("United States Senate")
    True
    >>> fold("The Marks & Spencer Group") == fold("Marks and Spencer group")
    True
    """
    found = _WORD.findall(plain(name))
    if len(found) > 1 and found[0] == "the":
        del found[0]
    if len(found) > 1:
        found[0] = _IN_FULL.get(found[0], found[0])
    return _joined([_american(word) for word in found]) or name


def _joined(parts: list[str]) -> str:
    joined = ""
    for part in parts:
        between = "-" if joined[-1:].isdigit() and part[0].isdigit() else ""
        joined += between + part
    return joined


def plain(name: str) -> str:
    """Return a name in small letters without marks, points and apostrophes."""
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _DROPPED.sub("", name.casefold()).replace("&", " and ")


def _american(word: str) -> str:
    if word.endswith(("isation", "isations")):
        return word.replace("isation", "ization")
    return _AMERICAN.get(word, word)


def legal_form(name: str) -> tuple[str, str]:
    """Cut the legal form off a company's name: the fold of the rest, and the form or "".

    >>> legal_form("Acme Holdings, Inc."), legal_form("Acme")
    (('acmeholdings', 'inc'), ('acme', ''))
    """
    head, space, last = name.rstrip().rpartition(" ")
    form = _FORMS.get(plain(last).strip(" ,"), "") if space else ""
    return (fold(head), form) if form and head.strip(" ,") else (fold(name), "")


def initials(name: str, short: str) -> bool:
    """Whether an acronym is made of the initials of a name's words.

    >>> initials("European Central Bank", "ECB"), initials("Bank of England", "BoE")
    (True, True)
    """
    parts = [p for p in re.split(r"[\s-]+", name) if p]
    every = "".join(p[0] for p in parts)
    large = "".join(p[0] for p in parts if p.lower() not in _SMALL)
    letters = short.replace(".", "")
    return letters.upper() in (every.upper(), large.upper())


def is_name(name: str) -> bool:
    """Whether words are a name by their form: a large letter begins them, or a number a name.

    >>> [n for n in ("Oslo", "787 Dreamliner", "iPhone", "budget", "$200", "US$ 5") if is_name(n)]
    ['Oslo', '787 Dreamliner', 'iPhone']
    """
    if name[:1].islower() and not name[1:2].isupper() and not _ARTICLE.match(name):
        return False
    return name.lower() != name and not _AMOUNT.search(name)
