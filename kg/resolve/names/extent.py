"""A name into its whole extent, title included, and an entity into its fullest name."""

import re

from kg.model import Entity, EntityType
from kg.parse.tree import PROPER, Tree
from kg.phrases import Phrase
from kg.vocabulary import Vocabulary

MODIFIERS = frozenset({"compound", "amod", "nmod"})
# Words of a name that are small in it: "Bank of England", "Mohammed bin Salman".
SMALL = re.compile(r"of|the|and|for|in|on|de|la|le|da|di|du|del|der|den|van|von|bin|al|el|y|e|&")
WORD = re.compile(r"\w+")


def titled(tree: Tree, found: Phrase) -> int:
    """Return where a name begins with the title before it: "US President Ann Berg".

    A title is written with capitals and hangs on the name: "student Ann Berg" has none.  What
    stands before other names than a person's is no title, but tells whose a body is: "Italian
    Senate".
    """
    start = found.start
    while start > 0 and _modifies(tree, start - 1, found.head):
        start -= 1
    if start and tree.words[start - 1] in ("-", "–"):
        return found.start  # "Secretary-General Ann Berg" is no general
    while start < found.start and tree.tags[start] == "JJ" and not tree.label(start):
        start += 1  # "Former President Ann Berg"
    if found.label == "PERSON":
        named = all(tree.label(t) in ("ORG", "GPE") for t in range(start, found.start))
        return found.start if named else start  # "Obama told NPR Hamza Lund was dead"
    while start < found.start and tree.label(start) not in ("NORP", "GPE"):
        start += 1
    return start if found.label == "ORG" else found.start


def _modifies(tree: Tree, token: int, head: int) -> bool:
    """Whether a capitalised word hangs on a name, or on what stands between them."""
    if tree.tags[token] not in PROPER and tree.tags[token] not in ("NN", "JJ"):
        return False
    below = token < tree.heads[token] <= head and tree.deps[token] in MODIFIERS
    return below and tree.words[token][:1].isupper()


def residence(tree: Tree, found: Phrase, vocabulary: Vocabulary) -> int:
    """Return where a place's name ends with the wider place after it: "Irving, Texas"."""
    if found.label not in ("GPE", "LOC") or not 0 < found.end < len(tree.words) - 1:
        return found.end
    if any(r.type is EntityType.COUNTRY for r in vocabulary.places(_text(tree, found))):
        return found.end
    name = tree.name_of[found.end + 1]
    if tree.words[found.end] != "," or name < 0 or tree.names[name][0] != found.end + 1:
        return found.end
    start, end, label = tree.names[name]
    around = vocabulary.places(tree.span(start, end))
    # "Boston, Chicago": a city lies in no other
    wider = any(not r.standing for r in around) if around else label == "GPE"
    listed = end < len(tree.words) and tree.words[end].lower() in ("and", "or", "&")
    beside = tree.heads[end - 1] == found.head and not listed
    return end if wider and beside else found.end


def _text(tree: Tree, found: Phrase) -> str:
    return tree.span(found.start, found.end)


def fullest(entity: Entity) -> str:
    """Return the longest of an entity's names that holds all words of its own name.

    What counts is written as names are; descriptions that hold the name are none.

    >>> from kg.model import EntityType
    >>> names = ("Berg", "Governor Ann Berg", "Ann Berg")
    >>> fullest(Entity("person/Ann Berg", EntityType.PERSON, "Ann Berg", names))
    'Governor Ann Berg'
    """
    wanted = _words(entity.name)
    holding = [n for n in entity.names if wanted <= _words(n) and _is_name(n)]
    return max(holding, key=lambda n: (len(n.split()), len(n), n), default=entity.name)


def _words(name: str) -> set[str]:
    return set(WORD.findall(name.casefold()))


def _is_name(text: str) -> bool:
    words = [w for w in WORD.findall(text) if not SMALL.fullmatch(w)]
    return all(w[0].isupper() or w[0].isdigit() or len(w) == 1 for w in words)
