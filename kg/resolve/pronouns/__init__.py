"""Pronouns of one article -> what they stand for.

Enters: the parse, its quotations and a function that names what any phrase stands for.
Leaves: the key of the antecedent: who speaks for "I" and "we", else the most salient phrase
that agrees in kind, number and gender; nothing where two fit as well.
"""

from collections.abc import Callable, Iterator, Sequence

from kg.clauses.quotation import Quotation
from kg.model import kind_of, name_of
from kg.parse.tree import Tree
from kg.resolve.link import Link
from kg.resolve.pronouns.binding import Binding
from kg.resolve.pronouns.candidates import (
    BODIES,
    FEMALE,
    PERSON,
    PLURAL,
    Candidate,
    Candidates,
    one_person,
)
from kg.resolve.pronouns.salience import Salience
from kg.resolve.pronouns.sides import Sides

SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})
SPEAKERS = frozenset({"we", "us", "our", "ours", "ourselves", "'s", "’s"})
PERFORMATIVE = frozenset(
    {"urge", "call", "insist", "request", "demand", "ask", "expect", "condemn", "welcome", "thank"}
    | {"reject", "support", "appreciate", "regret", "promise", "say", "propose", "warn", "hope"}
)
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
OPEN = frozenset({"you", "your", "yours", "yourself", "yourselves", "one"})
# "Her Majesty", "His Excellency": part of a title.
STYLES = frozenset({"majesty", "highness", "excellency", "holiness", "eminence", "grace"})
WINDOW = 5  # sentences before a pronoun in which it is looked for
CLEAR = 0.25  # how much the best must score above the next, or the pronoun stays open
SURE = 1.0  # and how much to tell the gender of a person


class Pronouns:
    """Finds what the pronouns of one article stand for, from the first to the last.

    `key` names the entity of a token's phrase.
    """

    def __init__(
        self, tree: Tree, quotes: Sequence[Quotation], key: Callable[[int], str | None]
    ) -> None:
        """Hold the parse; nothing is resolved before it is asked."""
        self.tree, self.quotes, self.key = tree, quotes, key
        self.binding = Binding(tree)
        self.candidates = Candidates(tree, key)
        self.salience = Salience(tree, self.binding)
        self.sides = Sides(tree, key)
        self.antecedents: dict[int, int] = {}
        self._quote = [-1] * len(tree.words)
        for number, quote in enumerate(quotes):
            self._quote[quote.start : quote.end] = [number] * (quote.end - quote.start)
        heads = range(len(tree.words))
        self._waiting = [t for t in heads if self.candidates.is_pronoun(t)][::-1]

    def resolve(self, head: int) -> Link | None:
        """Resolve a pronoun; those before it come first, for they tell genders and topics."""
        while self._waiting and self._waiting[-1] < head:
            self.key(self._waiting.pop())
        link = self._resolve(head, self.tree.words[head].lower())
        if link is not None:
            self.candidates.mentions[link.key] += 1
        return link

    def _resolve(self, head: int, word: str) -> Link | None:
        if word in OPEN or (word == "it" and self.binding.expletive(head)):
            return None
        if self.tree.lemmas[self.tree.heads[head]].lower() in STYLES:
            return None
        if word in SPEAKER or word in SPEAKERS:
            return self._first_person(head, word)
        if word in REFLEXIVE:
            return self._reflexive(head, word)
        return self._third_person(head, word)

    def _reflexive(self, head: int, word: str) -> Link | None:
        for token in self.binding.reflexives(head):
            found = self.candidates.at(token)
            if found is not None and self.candidates.agrees(found, word):
                self.antecedents[head] = token
                return Link(found.key, "reflexive pronoun")
        return None

    def _third_person(self, head: int, word: str) -> Link | None:
        """Return the best candidate, unless another thing is as good."""
        scored = [(*self._score(c, head), c) for c in self._fitting(head, word)]
        if not scored:
            return None
        top, reason, best = max(scored, key=lambda triple: triple[0])
        lead = min((top - s for s, _, c in scored if not _alike(c, best)), default=SURE)
        if lead < CLEAR or (word in PLURAL and one_person(best.key)):
            return None  # "Berg and Stone ... they": of both, who have no node of their own
        self.antecedents[head] = best.token
        if word in PERSON and lead >= SURE:
            self.candidates.genders.tell(best.key, word in FEMALE)
        return Link(best.key, f"pronoun: {reason}")

    def _score(self, found: Candidate, head: int) -> tuple[float, str]:
        return self.salience.score(found, head, self.candidates.mentions[found.key])

    def _fitting(self, head: int, word: str) -> Iterator[Candidate]:
        """Yield what a pronoun may stand for in the sentences before it."""
        tree, sentences = self.tree, self.salience.sentences
        first = tree.sentences[max(0, sentences[head] - WINDOW)][0]
        quoted = self._quote[head]
        others = {self.key(token) for token in self.binding.others(head)}
        if word not in ("it", "its"):
            # Nobody speaks of himself as "he" or "they".
            others |= {self.speaker(head), self._speaker_named(head)}
        others |= {self.key(token) for token in self._addressed(head)}
        later = self.binding.fronted(head)
        after = self.candidates.between(later, later + 1) if self._follows(later, head) else ()
        for found in (*self.candidates.between(first, head), *after):
            if self._quote[found.token] not in (-1, quoted) or found.key in others:
                continue
            fits = self.candidates.agrees(found, word)
            if not fits or self.salience.absurd(found, head):
                continue
            if not self.binding.clashes(found.token, head):
                yield found

    def _addressed(self, token: int) -> list[int]:
        """Return whom the speaker of a quotation tells it: "you" there, and no "he" nor "it"."""
        quote = self._quote[token]
        speaker = self.quotes[quote].speaker if quote >= 0 else -1
        if speaker < 0:
            return []
        told = self.tree.kids(self.tree.heads[speaker], "dobj", "dative")
        return [t for t in told if t < token and self._quote[t] < 0]

    def _follows(self, later: int, head: int) -> bool:
        return later > head and not self.candidates.is_pronoun(later)

    def _first_person(self, head: int, word: str) -> Link | None:
        """Return who says "I", and which body says "we" or has it said by its spokesman.

        Any other person who says "we" speaks of others too, whom the text does not name, but
        for what is done by saying it ("we urge"); a letter that says "I" is not who wrote it.
        """
        key = self.speaker(head)
        kind = kind_of(key or "")
        if key is None:
            return None
        performs = word == "we" and self.tree.lemmas[self.tree.heads[head]] in PERFORMATIVE
        if word in SPEAKERS and kind == "person" and not performs:
            body = self.sides.of(key) if word == "we" and not self.sides.shared(head) else None
            return None if body is None else Link(body, "pronoun: body of the speaker")
        person = kind in ("person", "group") if word in SPEAKER else kind in ("group", *BODIES)
        return Link(key, "pronoun of the speaker") if performs or person else None

    def _speaker_named(self, token: int) -> str | None:
        """Return the name by which the text calls who speaks: "a protester called Mono"."""
        quote = self._quote[token]
        speaker = self.quotes[quote].speaker if quote >= 0 else -1
        found = self.candidates.at(speaker) if 0 <= speaker < token else None
        return None if found is None else found.key

    def speaker(self, token: int) -> str | None:
        """Return who speaks the quotation a token stands in."""
        quote = self._quote[token]
        speaker = self.quotes[quote].speaker if quote >= 0 else -1
        return self.key(speaker) if speaker >= 0 and speaker != token else None


def _alike(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates are one thing, or described by one noun: "the entire team"."""
    last = (name_of(c.key).partition("@")[0].split()[-1:] for c in (one, other))
    return one.key == other.key or next(last) == next(last)
