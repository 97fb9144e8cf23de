"""One article's parse, with all that the statement stage asks of it worked out once.

Enters: a `Tree` and the vocabulary.  Leaves: a `Reading`: its clauses by head, the relations
each expresses, its quotations, and the factuality and speaker of every clause.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from kg.clauses import appositive, modality, nominal, quotation, verbal
from kg.clauses.clause import Argument, Clause, Link
from kg.clauses.quotation import Quotation
from kg.model import EntityType, Factuality
from kg.parse.labels import relabel
from kg.parse.repair import Words, repair
from kg.parse.tree import Tree
from kg.phrases import phrase
from kg.resolve.nominals import compounds
from kg.statements import copula, frames, parties
from kg.statements.factuality import embed, weakest
from kg.statements.frames import Match
from kg.statements.signature import UNSPOKEN, Signature, counted_on, performative, signature
from kg.vocabulary import Vocabulary

PARTY = "partyTo"
Standing = tuple[Factuality, int]
# Who undoes a deed says that it is none: "cancelled its order for six ships".
UNDOING = frozenset(
    {"cancel", "scrap", "abandon", "revoke", "rescind", "shelve", "prevent", "avoid", "avert"}
    | {"thwart", "foil", "forgo", "axe"}
)
# What begins a clause that tells when another holds.
SETTING = frozenset({"before", "after", "while", "when", "as", "since", "once", "until"})


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
            if clause.rule == "nominalisation" and self._used_up(clause):
                found = []
            elif clause.rule == "compound":
                sides = tuple(clause.arguments)
                found = [Match(PARTY, True, clause.subjects, sides, clause.words)]
            elif clause.lemma in ("be", "in"):
                found = list(copula.relations(self.tree, clause, self.vocabulary))
            else:
                found = frames.relations(self.tree, clause, self.vocabulary)
                found += parties.further(self.tree, clause, found, self.vocabulary)
            self._matches[key] = found
        return self._matches[key]

    def _used_up(self, clause: Clause) -> bool:
        """Whether a verb's relation has a noun in its words: who "takes delivery" delivers not."""
        noun, verb = clause.head, self.by_head.get(self.tree.heads[clause.head])
        if verb is None or verb.rule == "nominalisation" or self.tree.deps[noun] != "dobj":
            return False
        if clause.subjects and clause.subjects != verb.subjects:
            return False
        return any(noun in match.words for match in self.matches(verb) if match.known)

    def standing(self, clause: Clause) -> Standing:
        """Return a clause's factuality and the head of its speaker (-1: the article)."""
        if clause.head not in self._standing:
            self._standing[clause.head] = (Factuality.POSSIBLE, -1)
            self._standing[clause.head] = self._stand(clause)
        return self._standing[clause.head]

    def _stand(self, clause: Clause) -> Standing:
        fact = self._own(clause)
        if fact is Factuality.ACTUAL and self._of_denied_cleft(clause):
            fact = Factuality.DENIED
        head, link = self.governor(clause)
        speaker = -1
        above = self.by_head.get(head)
        if above is not None and self._spoken_apart(clause, above.head):
            above = None
        if above is not None and above is not clause:
            fact, speaker = self._embed(clause, fact, above, link)
        named = _according(self.tree, clause.head)
        speaker = named if named >= 0 else speaker
        if speaker < 0:
            speaker = self.quoted(clause.head)
        return fact, speaker if speaker >= 0 else self._attributed(clause)

    def _of_denied_cleft(self, clause: Clause) -> bool:
        """Whether a clause is told of somebody else: "It was not Oslo that bought the ships"."""
        tree, noun = self.tree, self.tree.heads[clause.head]
        verb = tree.heads[noun]
        if clause.link is not Link.RELATIVE or tree.deps[noun] != "attr":
            return False
        it = tree.kid(verb, "nsubj")
        cleft = it is not None and tree.words[it].lower() in ("it", "that", "this")
        return cleft and tree.lemmas[verb] == "be" and tree.kid(verb, "neg") is not None

    def _attributed(self, clause: Clause) -> int:
        """Return who says what a clause tells of a noun in reported speech, or -1.

        A restrictive relative clause belongs to what is reported ("he said the ship that sank
        was old"), one after a comma to the article.  Of "was described by Popa as a mandate" it
        is the agent who says so.
        """
        tree, noun = self.tree, self.tree.heads[clause.head]
        if clause.passive and clause.lemma in self.vocabulary.saying and clause.all("agent"):
            agent = clause.all("agent")[0].head
            ends = {t for m in self.matches(clause) for t in m.subjects}
            return agent if agent not in ends else -1
        if clause.link is not Link.RELATIVE or clause.rule in UNSPOKEN:
            return -1
        if any(tree.words[t] in (",", "—", "-", "(") for t in range(noun + 1, clause.head)):
            return -1
        above = self.by_head.get(self._above(noun))
        if above is None or above is clause or tree.deps[noun] == "appos":
            return -1
        first = self._first(above)
        reported = first.finite and first.link is Link.COMPLEMENT
        return self.standing(above)[1] if reported else -1

    def _spoken_apart(self, clause: Clause, above: int) -> bool:
        """Whether a governor stands in a quotation that the clause itself is outside of.

        What introduces a quotation is never embedded in it, however the parser hangs the two;
        a condition or a reason may stand before the words that are quoted of a sentence.
        """
        quote, tree = self.quote(above), self.tree
        if quote is None or quote.start <= clause.head < quote.end:
            return False
        adverbial = clause.link is Link.ADVERBIAL and tree.kid(clause.head, "mark") is not None
        return not adverbial or clause.lemma in self.vocabulary.saying

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
            verb = self.tree.heads[clause.head]
            undone = self.tree.deps[clause.head] == "dobj" and self.tree.lemmas[verb] in UNDOING
            if negated or undone:
                return Factuality.DENIED
            return Factuality.PLANNED if planned else Factuality.ACTUAL
        return modality.own(self.tree, clause, self.vocabulary.modals, self.vocabulary.adverbs)

    def governor(self, clause: Clause) -> tuple[int, Link]:
        """Return the head that governs a clause, through coordination."""
        first = self._first(clause)
        head, link = first.parent, first.link
        if link is Link.COORDINATE or self._beside(first):
            return -1, Link.NONE
        if head >= 0 and head not in self.by_head and self.tree.tags[head].startswith("JJ"):
            noun = self.tree.heads[head]
            return (noun if noun in self.by_head else self._above(noun)), link
        if head >= 0 and link is Link.COMPLEMENT and self._unknown_noun(head):
            # "no assumption that ...": as open as the clause in which the noun stands
            return self._above(head), Link.PURPOSE
        return head, link

    def _first(self, clause: Clause) -> Clause:
        """Return the clause that another goes on from, through coordination."""
        seen = 0
        while clause.link is Link.COORDINATE and clause.parent in self.by_head and seen < 8:
            clause = self.by_head[clause.parent]
            seen += 1
        return clause

    def _beside(self, clause: Clause) -> bool:
        """Whether a clause only stands beside the verb after it, of which the parser hung it.

        "The war goes on; Rome wants peace": what is said comes first only of who says it.
        """
        tree, verb, head = self.tree, clause.head, clause.parent
        if tree.deps[verb] != "ccomp" or not clause.finite or verb > head:
            return False
        if self.quote(verb) is not self.quote(head):
            return self.quote(verb) is None
        between = tree.words[verb:head]
        marks = {tree.words[t].lower() for t in tree.kids(verb, "mark")}
        if ";" in between or marks & SETTING:
            return True
        if marks or any(later > head for later in tree.kids(head, "ccomp")):
            return not marks
        return not self._takes_clause(head)

    def _takes_clause(self, verb: int) -> bool:
        """Whether what is before a verb can be its complement: "it was late, Popa said"."""
        above = self.by_head.get(verb)
        if above is None or above.lemma in ("seem", "appear"):
            return True
        relations = (self.vocabulary.relations.get(m.relation) for m in self.matches(above))
        return above.lemma in self.vocabulary.saying or any(
            relation is not None and relation.content is not None for relation in relations
        )

    def _unknown_noun(self, head: int) -> bool:
        return head not in self.by_head and self.tree.is_noun(head)

    def _above(self, token: int) -> int:
        """Return the head of the clause in which a token stands, or -1."""
        return next((t for t in self.tree.ancestors(token) if t in self.by_head), -1)

    def _embed(self, clause: Clause, fact: Factuality, above: Clause, link: Link) -> Standing:
        tree = self.tree
        outer, outer_speaker = self.standing(above)
        if link is Link.COMPLEMENT:
            found = self.signature(above, clause)
            if found.speech and modality.backshifted(tree, above.head, clause.head):
                fact = Factuality.PLANNED
            # who "did not say whether" a thing is so has not said it
            silent = found.speech and outer is Factuality.DENIED
            speaker = found.speaker if found.speaker >= 0 and not silent else outer_speaker
            if speaker < 0 and above.rule == "nominalisation":
                speaker = self._speaker_around(above.head)
            if found.content is Factuality.ACTUAL and found.speech and performative(tree, above):
                outer = Factuality.ACTUAL
            if found.content is None:
                return (weakest(fact, outer) if outer is not Factuality.DENIED else outer), speaker
            return embed(fact, found.content, outer, speech=found.open), speaker
        if link is Link.PURPOSE:
            hoped = counted_on(self.vocabulary, above, clause)
            if hoped is not None:
                return weakest(hoped, outer), outer_speaker
            asserted = outer in (Factuality.ACTUAL, Factuality.PLANNED)
            return (fact if asserted else weakest(fact, _open(outer))), outer_speaker
        if link is Link.ADVERBIAL:
            return fact, outer_speaker
        return fact, -1

    def _speaker_around(self, token: int) -> int:
        """Return the speaker of the clause in which a token stands: "said the fact that ..."."""
        around = self.by_head.get(self._above(token))
        return self.standing(around)[1] if around is not None else -1

    def signature(self, above: Clause, clause: Clause) -> Signature:
        """Return what a governing predicate makes of its complement, and who says it."""
        matches, first = self.matches(above), self._first(clause)
        return signature(self.tree, self.vocabulary, above, matches, clause, first)

    def quote(self, token: int) -> Quotation | None:
        """Return the quotation a token stands in."""
        return next((quote for quote in self.quotes if quote.start <= token < quote.end), None)

    def quoted(self, token: int) -> int:
        """Return the speaker of the quotation a token stands in, or -1."""
        quote = self.quote(token)
        return quote.speaker if quote is not None else -1


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
        is_place=vocabulary.is_place,
        verbs=vocabulary.verb_frames,
        speech=vocabulary.speech_verbs,
        urging=vocabulary.urging_verbs,
        governed=vocabulary.governed,
    )
    repair(tree, words)
    relabel(tree, words, vocabulary.head_nouns)
    nouns = vocabulary.action_nouns
    found = [
        *verbal.clauses(tree),
        *nominal.clauses(tree, nouns),
        *appositive.clauses(tree, is_role),
        *_compounds(tree, vocabulary),
    ]
    for clause in found:
        clause.arguments = modality.affirmed(tree, clause.arguments)
    reading = Reading(tree, vocabulary, quotation.quotations(tree, vocabulary.introducing), found)
    spoken = [clause for clause in found if clause.rule not in UNSPOKEN]
    reading.heads = frozenset(clause.head for clause in spoken)
    reading.verbs = frozenset(c.head for c in spoken if c.rule != "nominalisation")
    for clause in (*spoken, *_bare_nouns(tree, nouns)):
        reading.by_head.setdefault(clause.head, clause)
    return reading


def _compounds(tree: Tree, vocabulary: Vocabulary) -> Iterator[Clause]:
    """Yield a clause for each thing between two parties: "the U.S.-South Korea alliance".

    A person has a double descent ("an Irish-American senator"), and no parties.
    """
    for head in compounds.heads(tree):
        if vocabulary.head_nouns.get(tree.lemmas[head].lower()) is EntityType.PERSON:
            continue
        found = phrase(tree, head)
        if found is not None and compounds.compound(tree, found, vocabulary) is not None:
            sides = [Argument("party", head, side) for side in (0, 1)]
            yield Clause(head, "compound", "party", (head,), (head,), sides)


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
