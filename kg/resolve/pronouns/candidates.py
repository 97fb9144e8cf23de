"""The nouns and pronouns of one article -> those that a pronoun may stand for.

Enters: the parse and a function that names what a phrase stands for.  Leaves: candidates, and
whether a pronoun agrees with them in kind, number and gender.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.model import kind_of
from kg.parse.tree import TIMES, Tree
from kg.phrases import NUMBERS
from kg.resolve.pronouns.binding import SUBJECT
from kg.resolve.pronouns.genders import Genders

PERSON = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
# What one word names and "they" may stand for.
BODIES = frozenset({"country", "organization"})
# Nouns of many that have no plural ending.
MANY = frozenset({"people", "police", "staff", "public"})
# "a firm called Acme", "a singer known as Mono", "going by the name of Mono"
CALLING = frozenset({"call", "name", "dub", "nickname", "title", "entitle", "rename"})
KNOWING = frozenset({"know", "go"})
# "a protester using the pseudonym Mono"
BEARING = frozenset({"use", "adopt", "bear", "take", "have"})
BYNAMES = frozenset({"name", "pseudonym", "alias", "nickname", "moniker"})
# What stands for no one thing.
ANY = frozenset(
    f"{some}{what}" for some in ("any", "every", "no", "some") for what in ("thing", "body", "one")
) | {"none", "one", "lot"}
# How words end that tell what one does: "cosplayer", "violinist".
DOERS = ("er", "or", "ist", "ian", "ee", "eer")
# Dependencies of a noun that is part of the phrase of another.
INSIDE = frozenset({"compound", "amod", "npadvmod", "nmod", "nummod"})


def one_person(key: str) -> bool:
    """Whether a key is that of a person with a name, whom no "they" stands for alone."""
    return key.startswith("person/") and "@" not in key


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pronoun may stand for: the token, its entity, and the pronoun if it is one."""

    token: int
    key: str
    kind: str
    plural: bool
    pronoun: str = ""


class Candidates:
    """The candidates of one article; each is looked at once."""

    def __init__(self, tree: Tree, key: Callable[[int], str | None]) -> None:
        """List the tokens that head phrases."""
        self.tree, self.key = tree, key
        self.genders = Genders(tree, key)
        self.mentions: Counter[str] = Counter()
        self._heads = [t for t in range(len(tree.words)) if self._heads_phrase(t)]
        self._known: dict[int, Candidate | None] = {}

    def between(self, start: int, end: int) -> Iterator[Candidate]:
        """Yield the candidates from one token to another, in text order."""
        heads = self._heads
        for token in heads[bisect_left(heads, start) : bisect_left(heads, end)]:
            found = self.at(token)
            if found is not None:
                yield found

    def at(self, token: int) -> Candidate | None:
        """Return the candidate that a token heads."""
        if self.is_pronoun(token):
            key = self.key(token)
            return None if key is None else self._pronoun(token, key)
        if token not in self._known:
            found = self._known[token] = self._noun(token)
            if found is not None:
                self.mentions[found.key] += 1
        return self._known[token]

    def is_pronoun(self, token: int) -> bool:
        """Whether a token is a personal or possessive pronoun."""
        return self.tree.tags[token] in ("PRP", "PRP$")

    def _heads_phrase(self, token: int) -> bool:
        tree = self.tree
        if not (tree.is_noun(token) or self.is_pronoun(token)) or tree.deps[token] in INSIDE:
            return False
        # What a thing is said to be is that thing, and not another.
        return tree.deps[token] != "attr" or tree.kid(tree.heads[token], *SUBJECT) is None

    def _pronoun(self, token: int, key: str) -> Candidate:
        word = self.tree.words[token].lower()
        return Candidate(token, key, kind_of(key), word in PLURAL, word)

    def _noun(self, token: int) -> Candidate | None:
        tree = self.tree
        if tree.label(token) in NUMBERS | TIMES or tree.words[token].lower() in ANY:
            return None
        key = self._key(token)
        if key is None:
            return None
        plural = (
            (tree.tags[token] in ("NNS", "NNPS") and not self._one_person(token, key))
            or tree.words[token].lower() in MANY
            or bool(tree.kids(token, "conj"))
            or self._takes_plural(token)
        )
        return Candidate(token, key, kind_of(key), plural)

    def _one_person(self, token: int, key: str) -> bool:
        """Whether a plural is a surname: "Steve Jobs", but not "the Clintons"."""
        return one_person(key) and self.tree.kid(token, "det", "nummod") is None

    def _key(self, token: int) -> str | None:
        """Return what a phrase stands for, or the name beside it, if that can be the same."""
        beside = self._name_beside(token)
        own, named = self.key(token), self.key(beside)
        if own is None or named is None or own.startswith("concept/"):
            return named or own
        return named if own.startswith("person/") == named.startswith("person/") else own

    def _name_beside(self, token: int) -> int:
        """Return the name set beside a description, else the token: "the carrier, Delta"."""
        tree = self.tree
        if tree.name_of[token] >= 0:
            return token
        beside = [*tree.kids(token, "appos"), *self._called(token)]
        if tree.deps[token] == "appos":
            beside.append(tree.heads[token])
        named = (t for t in beside if self._is_name(t))
        return next(named, token)

    def _is_name(self, token: int) -> bool:
        label = self.tree.label(token)
        return label not in NUMBERS | TIMES and bool(label or self.tree.tags[token] == "NNP")

    def _called(self, token: int) -> Iterator[int]:
        """Yield what a thing is called: "a firm named Acme", "a singer known as Mono"."""
        tree = self.tree
        for verb in tree.kids(token, "acl", "relcl"):
            if tree.lemmas[verb] in CALLING:
                yield from tree.kids(verb, "oprd", "dobj", "attr")
            if tree.lemmas[verb] in BEARING:
                for noun in tree.kids(verb, "dobj"):
                    # the parser sets either before the other: "the pseudonym Mono"
                    both = [noun, *tree.kids(noun, "appos", "compound")]
                    if any(tree.lemmas[t] in BYNAMES for t in both):
                        yield from both
            prepositions = tree.kids(verb, "prep", "agent") if tree.lemmas[verb] in KNOWING else []
            for noun in (t for p in prepositions for t in tree.kids(p, "pobj")):
                yield from (noun, *tree.kids(noun, "appos"))

    def _takes_plural(self, token: int) -> bool:
        """Whether a noun takes a plural verb: "Arsenal have sold"."""
        tree, verb = self.tree, self.tree.heads[token]
        if tree.deps[token] not in SUBJECT or not tree.is_verb(verb):
            return False
        first = min([verb, *tree.kids(verb, "aux", "auxpass")])
        return tree.tags[first] == "VBP" or tree.words[first].lower() == "were"

    def agrees(self, found: Candidate, word: str) -> bool:
        """Whether a pronoun may stand for a candidate by its kind, number and gender."""
        if word in PERSON:
            person = found.kind == "person" or found.pronoun in PERSON or self._perhaps(found)
            female = self.genders.female(found.key)
            return person and not found.plural and female in (None, word in FEMALE)
        if word in PLURAL:
            if found.pronoun:
                return found.plural
            return found.kind != "place" and (found.plural or found.kind in (*BODIES, "group"))
        if found.pronoun:
            return found.pronoun in ("it", "its")
        return found.kind != "person" and (not found.plural or self._one_body(found))

    def _perhaps(self, found: Candidate) -> bool:
        """Whether a thing of no known kind may be a person: a name that acts, or a "cosplayer"."""
        if found.kind not in ("concept", "work") or found.pronoun:
            return False
        tag, word = self.tree.tags[found.token], self.tree.words[found.token]
        if tag == "NNP":
            # what is known to be a product or a site is nobody
            return self.tree.label(found.token) != "PRODUCT" and (
                self.tree.deps[found.token] in SUBJECT
            )
        return tag == "NN" and word.endswith(DOERS)

    def _one_body(self, found: Candidate) -> bool:
        """Whether a plural is the name of one body: "Delta Air Lines"."""
        named = self.tree.name_of[found.token] >= 0 and not self.tree.kids(found.token, "conj")
        return named and found.kind in BODIES
