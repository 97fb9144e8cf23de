"""One article's parse, with all that the statement stage asks of it worked out once.

Enters: a `Tree` and the vocabulary.  Leaves: a `Reading`: its clauses by head, the relations
each expresses, its quotations, and the factuality and speaker of every clause.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from kg.clauses import appositive, modality, nominal, quotation, verbal
from kg.clauses.clause import Clause, Link
from kg.clauses.quotation import Quotation
from kg.model import EntityType, Factuality
from kg.parse.repair import Words, repair
from kg.parse.tree import Tree
from kg.statements import copula, frames
from kg.statements.factuality import embed, weakest
from kg.statements.frames import Match
from kg.vocabulary import Relation, Vocabulary

Standing = tuple[Factuality, int]
UNSPOKEN = frozenset({"apposition", "title", "location"})


@dataclass(slots=True)
class Reading:
    """The clauses of one article and how each stands."""

    tree: Tree
    vocabulary: Vocabulary
    quotes: list[Quotation]
    clauses: list[Clause]
    by_head: dict[int, Clause] = field(default_factory=dict)
    heads: frozenset[int] = frozenset()
    verbs: frozenset[int] = frozenset()
    _matches: dict[int, list[Match]] = field(default_factory=dict)
    _standing: dict[int, Standing] = field(default_factory=dict)

    def matches(self, clause: Clause) -> list[Match]:
        """Return the relations of a clause, worked out once."""
        key = id(clause)
        if key not in self._matches:
            if clause.lemma in ("be", "in"):
                found = list(copula.relations(self.tree, clause, self.vocabulary))
            else:
                found = frames.relations(self.tree, clause, self.vocabulary)
            self._matches[key] = found
        return self._matches[key]

    def standing(self, clause: Clause) -> Standing:
        """Return a clause's factuality and the head of its speaker (-1: the article)."""
        if clause.head not in self._standing:
            self._standing[clause.head] = (Factuality.POSSIBLE, -1)
            self._standing[clause.head] = self._stand(clause)
        return self._standing[clause.head]

    def _stand(self, clause: Clause) -> Standing:
        fact = self._own(clause)
        head, link = self.governor(clause)
        speaker = -1
        above = self.by_head.get(head)
        if above is not None and self._spoken_apart(clause.head, above.head):
            above = None
        if above is not None and above is not clause:
            fact, speaker = self._embed(clause, fact, above, link)
        named = _according(self.tree, clause.head)
        speaker = named if named >= 0 else speaker
        if speaker < 0:
            speaker = self.quoted(clause.head)
        return fact, speaker

    def _spoken_apart(self, token: int, above: int) -> bool:
        """Whether a governor stands in a quotation that the clause itself is outside of.

        What introduces a quotation is never embedded in it, however the parser hangs the two.
        """
        return any(q.start <= above < q.end and not q.start <= token < q.end for q in self.quotes)

    def _own(self, clause: Clause) -> Factuality:
        if clause.rule == "nominalisation":
            negated = any(
                self.tree.words[t].lower() in ("no", "any")
                for t in self.tree.kids(clause.head, "det")
            )
            planned = any(
                self.tree.words[t].lower() in ("planned", "proposed", "possible", "future")
                for t in self.tree.kids(clause.head, "amod")
            )
            if negated:
                return Factuality.DENIED
            return Factuality.PLANNED if planned else Factuality.ACTUAL
        return modality.own(self.tree, clause, self.vocabulary.modals, self.vocabulary.adverbs)

    def governor(self, clause: Clause) -> tuple[int, Link]:
        """Return the head that governs a clause, through coordination."""
        head, link = clause.parent, clause.link
        seen = 0
        while link is Link.COORDINATE and seen < 8:
            other = self.by_head.get(head)
            if other is None:
                return -1, Link.NONE
            head, link = other.parent, other.link
            seen += 1
        if head >= 0 and head not in self.by_head and self.tree.tags[head].startswith("JJ"):
            return self.tree.heads[head], link
        if head >= 0 and link is Link.COMPLEMENT and self._unknown_noun(head):
            # "no assumption that ...": as open as the clause in which the noun stands
            above = next((t for t in self.tree.ancestors(head) if t in self.by_head), -1)
            return above, Link.PURPOSE
        return head, link

    def _unknown_noun(self, head: int) -> bool:
        return head not in self.by_head and self.tree.is_noun(head)

    def _embed(self, clause: Clause, fact: Factuality, above: Clause, link: Link) -> Standing:
        outer, outer_speaker = self.standing(above)
        if link is Link.COMPLEMENT:
            signature, speech = self.signature(above, clause)
            if speech and modality.backshifted(self.tree, above.head, clause.head):
                fact = Factuality.PLANNED
            speaker = outer_speaker
            if speech and above.subjects and not above.passive:
                speaker = above.subjects[0]
            elif speech and above.all("agent"):
                speaker = above.all("agent")[0].head
            if signature is None:
                return (weakest(fact, outer) if outer is not Factuality.DENIED else outer), speaker
            return embed(fact, signature, outer, speech=speech), speaker
        if link is Link.PURPOSE:
            asserted = outer in (Factuality.ACTUAL, Factuality.PLANNED)
            return (fact if asserted else weakest(fact, _open(outer))), outer_speaker
        if link is Link.ADVERBIAL:
            return fact, outer_speaker
        return fact, -1

    def signature(self, above: Clause, clause: Clause) -> tuple[Factuality | None, bool]:
        """Return what a governing predicate makes of its complement, and if it is speech."""
        vocabulary, tree = self.vocabulary, self.tree
        if clause.rule in UNSPOKEN:
            return None, False
        if modality.mandative(tree, above.head, clause.head):
            return Factuality.REQUESTED, True
        for match in self.matches(above):
            relation = vocabulary.relations.get(match.relation) if match.known else None
            if relation is not None and relation.content is not None:
                if relation.content is Factuality.REQUESTED and _own_wish(relation, above, clause):
                    return Factuality.PLANNED, relation.speech
                return relation.content, relation.speech
        if above.rule == "nominalisation":
            return vocabulary.noun_operators.get(above.lemma), False
        adjective = above.first("adjective")
        if above.lemma == "be" and adjective is not None:
            word = tree.lemmas[adjective.head].lower()
            found = vocabulary.operators.get(f"be {word}", vocabulary.operators.get(word))
            return found, False
        found = vocabulary.operators.get(above.lemma)
        if found is None and above.lemma == "be" and adjective is None and not clause.finite:
            found = Factuality.PLANNED
        if found is None and above.passive:
            found = vocabulary.operators.get(f"be {tree.words[above.head].lower()}")
        if found is None and not clause.finite and tree.kid(clause.head, "aux") is not None:
            found = Factuality.PLANNED
        return found, False

    def quoted(self, token: int) -> int:
        """Return the speaker of the quotation a token stands in, or -1."""
        for quote in self.quotes:
            if quote.start <= token < quote.end:
                return quote.speaker
        return -1


def _own_wish(relation: Relation, above: Clause, clause: Clause) -> bool:
    """Whether somebody wants to do a thing himself: that is a plan, not a demand."""
    return not relation.speech and not above.passive and clause.subjects == above.subjects


def _open(outer: Factuality) -> Factuality:
    return Factuality.POSSIBLE if outer is Factuality.DENIED else outer


def _according(tree: Tree, head: int) -> int:
    """Return the source in "according to the minister", or -1."""
    for child in tree.kids(head, "prep"):
        if tree.words[child].lower() == "according":
            for to in tree.kids(child, "prep"):
                return next(iter(tree.kids(to, "pobj")), -1)
    return -1


def read(tree: Tree, vocabulary: Vocabulary) -> Reading:
    """Mend a parse, and find its clauses and quotations."""

    def is_role(token: int) -> bool:
        lemma = tree.lemmas[token].lower()
        kinds = vocabulary.head_nouns
        return (kinds.get(lemma) or kinds.get(lemma.removesuffix("s"))) is EntityType.PERSON

    words = Words(
        is_role=is_role,
        is_known=lambda surface: bool(vocabulary.readings(surface)),
        verbs=vocabulary.verb_frames,
        speech=vocabulary.speech_verbs,
        urging=vocabulary.urging_verbs,
        governed=vocabulary.governed,
    )
    repair(tree, words)
    nouns = vocabulary.action_nouns
    found = [
        *verbal.clauses(tree),
        *nominal.clauses(tree, nouns),
        *appositive.clauses(tree, is_role),
    ]
    reading = Reading(tree, vocabulary, quotation.quotations(tree, vocabulary.speech_verbs), found)
    spoken = [clause for clause in found if clause.rule not in UNSPOKEN]
    reading.heads = frozenset(clause.head for clause in spoken)
    reading.verbs = frozenset(c.head for c in spoken if c.rule != "nominalisation")
    for clause in (*spoken, *_bare_nouns(tree, nouns)):
        reading.by_head.setdefault(clause.head, clause)
    return reading


def _bare_nouns(tree: Tree, nouns: Container[str]) -> Iterator[Clause]:
    """Yield a clause for each noun of action, so that what it governs finds it."""
    for head, lemma in enumerate(tree.lemmas):
        if lemma.lower() in nouns and tree.is_noun(head):
            yield Clause(
                head,
                "nominalisation",
                lemma.lower(),
                (head,),
                parent=tree.heads[head],
                finite=False,
            )
