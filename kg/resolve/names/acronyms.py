"""Acronyms that a text introduces: "the European Central Bank (ECB)"."""

import re

from kg.parse.tree import Tree

BRACKETED = re.compile(
    r"((?:[A-Z][\w.&–-]*|of|the|and|for|de|&)(?: (?:[A-Z][\w.&–-]*|of|the|and|for|de|&))*)"
    r" \(([A-Z][A-Za-z]{1,7})\)"
)
SMALL = frozenset({"of", "the", "and", "for", "de", "&"})
# What tells of a firm's legal form is no part of its initials: "Royal Dutch Navigation NV (RDN)".
FORMS = frozenset(
    {"nv", "ag", "plc", "inc", "ltd", "corp", "sa", "se", "spa", "gmbh", "co", "llc", "ab", "asa"}
    | {"corporation", "company", "incorporated", "limited"}
)


def acronyms(tree: Tree) -> dict[str, str]:
    """Map each acronym of a text to the name before its brackets, if the initials agree."""
    found: dict[str, str] = {}
    for match in BRACKETED.finditer(tree.text):
        words, short = match[1].split(), match[2]
        for start in range(len(words)):
            if words[start] not in SMALL and _initials(words[start:], short):
                found[short] = " ".join(words[start:])
                break
    return found


def _initials(words: list[str], short: str) -> bool:
    """Whether an acronym is made of the initials of words, in order, its legal form aside."""
    formed = len(words) > 1 and words[-1].replace(".", "").lower() in FORMS
    if formed and _initials(words[:-1], short):
        return True
    initials = "".join(w[0] for part in words for w in part.split("-") if part not in SMALL)
    every = "".join(w[0] for w in words)
    upper = "".join(c for c in short if c.isupper())
    return upper in (initials.upper(), every.upper())
