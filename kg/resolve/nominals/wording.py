"""The words of a common noun -> the concept's one spelling, and what of them tells its kind.

"Defence budgets" is "defense budget"; "civilian nuclear" tells the kind of a program, "new" does
not; "budget for defense" is about defense.
"""

import re

from kg.mentions import clean
from kg.parse.tree import PROPER, Tree
from kg.phrases import NAMES, Phrase
from kg.resolve.nominals.spelling import american

# Nouns whose "of", "for" or "on" tells what "defense" tells in "defense budget".
TOPICAL = frozenset(
    {"budget", "spending", "expenditure", "minister", "ministry", "secretary", "policy", "ban"}
    | {"tax", "tariff", "market", "industry", "production", "price", "sale", "supply", "import"}
    | {"export", "department", "shortage", "consumption", "reserve", "investment", "funding"}
)
ABOUT = frozenset({"for", "on", "of", "in"})
# Adjectives that tell of which kind a thing is; most others grade, place or count it.
KINDLY = re.compile(r".{2,}(al|ic|ary|ian|ese|ish|ular|olar|ive|istic)$")
KINDS = frozenset(
    {"nuclear", "foreign", "public", "private", "human", "civil", "armed", "joint", "solar"}
    | {"religious", "indigenous", "high-speed", "organized", "renewable", "raw", "crude"}
    | {"artificial", "mobile", "online", "wireless", "domestic", "ballistic", "gross", "remote"}
)
GRADING = frozenset(
    {"additional", "special", "final", "initial", "initiative", "massive", "significant", "total"}
    | {"real", "crucial", "critical", "original", "several", "typical", "exclusive", "dramatic"}
    | {"extensive", "effective", "expensive", "impressive", "alternative", "eventual", "actual"}
    | {"usual", "unusual", "potential", "essential", "substantial", "controversial", "historic"}
    | {"necessary", "temporary", "ordinary", "extraordinary", "contrary", "primary", "positive"}
    | {"negative", "respective", "successive", "tentative", "similar", "particular", "popular"}
    | {"regular", "individual", "equal", "general", "specific", "basic", "partial", "normal"}
    | {"official", "unofficial", "minimal", "optional", "aggressive", "comprehensive", "tragic"}
    | {"preliminary", "revolutionary", "successful", "global", "local", "central", "internal"}
    | {"external", "residual", "radical", "logical", "ideal", "fatal", "vital", "virtual"}
)
# Plurals that are words of their own.
PLURALS = frozenset(
    {"rights", "goods", "arms", "affairs", "relations", "politics", "news", "economics", "means"}
    | {"services", "forces", "savings", "earnings", "securities", "reserves", "ties", "remains"}
    | {"customs", "sanctions", "headquarters", "premises", "talks", "proceeds", "funds", "data"}
    | {"media", "works", "series", "species", "athletics", "physics", "mathematics", "ethics"}
    | {"logistics", "electronics", "statistics", "genetics", "logos", "police", "people"}
    | {"shares", "stocks", "bonds", "utilities", "communications", "studies", "operations"}
    | {"games", "sports", "classics", "graphics", "basics", "dynamics", "aerospace", "tactics"}
)


class Wording:
    """Reads the words of common nouns in one article."""

    def __init__(self, tree: Tree) -> None:
        """Hold the parse."""
        self.tree = tree

    def kinds(self, start: int, found: Phrase) -> bool:
        """Whether all words before a noun tell its kind: "civilian nuclear", not "new"."""
        tree = self.tree
        own = [t for t in tree.children[found.head] if start <= t < found.head]
        return all(self._kindly(t) for t in own) and not any(
            tree.tags[t] in ("CD", "JJR", "JJS", "RB", "PRP$") for t in range(start, found.head)
        )

    def _kindly(self, token: int) -> bool:
        tree = self.tree
        if tree.deps[token] in ("punct", "poss", "case") or tree.tags[token] == "HYPH":
            return True
        word = american(tree.words[token].lower())
        if tree.tags[token] in ("NN", "NNS", "NNP", "NNPS"):
            return tree.deps[token] in ("compound", "nmod", "amod")
        if tree.tags[token] not in ("JJ", "VBG", "VBN") or word in GRADING:
            return False
        return word in KINDS or bool(KINDLY.fullmatch(word)) or tree.label(token) in NAMES

    def tails(self, start: int, found: Phrase) -> list[str]:
        """List the wider concepts: "nuclear program", "program" of "civilian nuclear program"."""
        tree, tails = self.tree, []
        own = [t for t in tree.children[found.head] if start <= t < found.head]
        for child in sorted(own)[1:]:
            first = min(t for t in tree.subtree(child) if t >= start)
            if first > start and tree.tags[first] != "HYPH" and self.kinds(first, found):
                tails.append(self.core(first, found))
        return [*tails, self.core(found.head, found)] if own else tails

    def topic(self, found: Phrase) -> str:
        """Return what a noun is about, where that is one bare noun: "for defense"."""
        tree, head = self.tree, found.head
        if tree.lemmas[head].lower() not in TOPICAL:
            return ""
        for preposition in tree.kids(head, "prep"):
            if tree.words[preposition].lower() not in ABOUT or preposition != head + 1:
                continue
            for noun in tree.kids(preposition, "pobj"):
                if tree.tags[noun] in ("NN", "NNS") and not tree.children[noun]:
                    plural = tree.words[noun].lower()
                    lemma = plural if plural in PLURALS else tree.lemmas[noun].lower()
                    return american(lemma)
        return ""

    def core(self, start: int, found: Phrase) -> str:
        """Write the words of a concept in one spelling, small but for names, in the singular."""
        tree, written = self.tree, []
        for token in range(start, found.head + 1):
            word = self._word(token, last=token == found.head)
            gap = token > start and tree.places[token] > tree.places[token - 1] + len(
                tree.words[token - 1]
            )
            written.append(f" {word}" if gap else word)
        return clean("".join(written))

    def _word(self, token: int, *, last: bool) -> str:
        tree, word = self.tree, self.tree.words[token]
        if tree.label(token) in NAMES or any(c.isupper() or c.isdigit() for c in word[1:]):
            return word
        if tree.tags[token] in PROPER and not self._sentence_start(token):
            return word
        word = word.lower()
        if last and tree.tags[token] == "NNS" and word.endswith("s") and word not in PLURALS:
            word = tree.lemmas[token].lower()
        return american(word)

    def _sentence_start(self, token: int) -> bool:
        return self.tree.sentence(token)[0] == token
