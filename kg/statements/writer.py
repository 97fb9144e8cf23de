"""The clauses of one article -> its statements, each with its sentence, and its mentions."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.clauses.clause import Argument, Clause, Link
from kg.clauses.modality import mandative
from kg.clauses.nominal import SUPPORT, holders
from kg.clauses.relative import partitive
from kg.model import (
    Article,
    Evidence,
    Extraction,
    Factuality,
    Statement,
    Time,
    kind_of,
)
from kg.parse.tree import RELATIVES, Tree
from kg.resolve.article import Referents
from kg.statements import qualifiers
from kg.statements.confidence import Features, confidences
from kg.statements.copula import OFFICE, POSITION, held
from kg.statements.frames import PREDICATE, Match
from kg.statements.joining import is_key, keys, with_broader
from kg.statements.mentions import Offsets, mentioned
from kg.statements.predication import bare
from kg.statements.reading import Reading, read
from kg.statements.senses import fitting
from kg.statements.signature import UNSPOKEN
from kg.vocabulary import Vocabulary

WORDS = "words"


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement with the token positions it came from, and what tells how sure it is."""

    clause: Clause
    match: Match
    subject: int
    object: int
    statement: Statement
    features: Mapping[str, float]


def extract(article: Article, tree: Tree, vocabulary: Vocabulary) -> Extraction:
    """Draw all statements from one parsed article; entities are those of the article alone."""
    reading = read(tree, vocabulary)
    referents = Referents(
        tree,
        vocabulary,
        reading.quotes,
        digest=article.sha256[:8],
        offices=offices(reading),
    )
    writer = Writer(article, reading, referents)
    statements = tuple(writer.statements())
    mentions = mentioned(writer.offsets, referents)
    used = {key for s in statements for key in keys(s)} | {m.entity for m in mentions}
    entities = with_broader(referents.entities(), used)
    return Extraction(article, entities, mentions, statements)


def offices(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield (office, holder) for each person whose office the text names."""
    for clause in reading.clauses:
        if clause.rule in ("title", "apposition"):
            for match in reading.matches(clause):
                if match.relation == POSITION and match.subjects:
                    yield from ((a.head, match.subjects[0]) for a in match.objects)


class Writer:
    """Turns the clauses of one article into statements."""

    def __init__(
        self,
        article: Article,
        reading: Reading,
        referents: Referents,
    ) -> None:
        """Hold what every statement of the article needs."""
        self.article, self.reading, self.referents = article, reading, referents
        self.tree = reading.tree
        self.features = Features(reading.tree)
        self._embedded: dict[int, list[Clause]] = {}
        for clause in reading.clauses:
            if clause.link is Link.COMPLEMENT and reading.by_head.get(clause.head) is clause:
                self._embedded.setdefault(reading.governor(clause)[0], []).append(clause)
        self.offsets = Offsets(article, self.tree)

    def statements(self) -> Iterator[Statement]:
        """Yield the statements, the content of each linked, no two alike."""
        drafts = [d for c in self.reading.clauses for d in self.drafts(c)]
        shares = confidences([draft.features for draft in drafts])
        best: dict[tuple[object, ...], tuple[float, Draft]] = {}
        for share, draft in zip(shares, drafts, strict=True):
            fact = _fact(draft.statement)
            if fact not in best or best[fact][0] < share:
                best[fact] = share, draft
        contents: dict[int, str] = {}
        for draft in sorted(drafts, key=lambda d: d.clause.rule == "nominalisation"):
            contents.setdefault(draft.clause.head, best[_fact(draft.statement)][1].statement.id)
        dated = (d for d in drafts if _dated(d.statement))
        told = {d.clause.head: d.statement.time for d in dated}
        for share, draft in sorted(best.values(), key=lambda found: _place(found[1])):
            content, time = self._content(draft, contents), draft.statement.time
            if time is None and told and draft.clause.rule in ("verbal", "passive"):
                ends, verb = (draft.subject, draft.object), draft.clause.head
                time = told.get(qualifiers.event_of(self.tree, verb, ends, told))
            yield replace(draft.statement, confidence=share, content=content, time=time)

    def _content(self, draft: Draft, contents: dict[int, str]) -> str | None:
        found = (contents.get(clause.head) for clause in self.complements(draft.clause))
        return next((id_ for id_ in found if id_ not in (None, draft.statement.id)), None)

    def complements(self, clause: Clause) -> list[Clause]:
        """Return the clauses that a clause embeds, in text order."""
        return [c for c in self._embedded.get(clause.head, ()) if c is not clause]

    def drafts(self, clause: Clause) -> list[Draft]:
        """Return the statements of one clause; where it has no object, what its words say."""
        found = list(self._between(clause, self.reading.matches(clause)))
        if found or self.complements(clause):
            return found
        match = bare(self.tree, clause, self.reading.vocabulary.saying)
        return list(self._between(clause, [match])) if match is not None else []

    def _between(self, clause: Clause, matches: list[Match]) -> Iterator[Draft]:
        for match in matches:
            subjects = match.subjects
            if not subjects and clause.rule == "nominalisation" and self._mutual(match):
                subjects = tuple(t for t in holders(self.tree, clause.head) if self._acts(t))
            objects = match.objects or self._from_content(clause, match)
            if not match.known and clause.lemma in SUPPORT:
                objects = tuple(a for a in objects if not self._told_by_noun(clause, a.head))
            for subject in subjects:
                for target in objects:
                    draft = self._draft(clause, match, subject, target)
                    if draft is not None:
                        yield draft

    def _told_by_noun(self, clause: Clause, noun: int) -> bool:
        """Whether a noun tells the deed to which a verb only lends its subject: "made a call"."""
        inner = self.reading.by_head.get(noun)
        if inner is None or inner.rule != "nominalisation" or inner.subjects != clause.subjects:
            return False
        return any(match.objects for match in self.reading.matches(inner))

    def _mutual(self, match: Match) -> bool:
        """Whether a relation is between equals, so that who attends shares it: "talks with"."""
        relation = self.reading.vocabulary.relations.get(match.relation)
        return relation is not None and relation.symmetric

    def _acts(self, token: int) -> bool:
        key = self.referents.key(token) or ""
        return kind_of(key) in ("person", "country", "organization", "group")

    def _from_content(self, clause: Clause, match: Match) -> tuple[Argument, ...]:
        """Return what a claim with a clause for object is about: who, else what, it concerns."""
        relation = self.reading.vocabulary.relations.get(match.relation)
        operators = self.reading.vocabulary.operators
        transparent = operators.get(clause.lemma) is Factuality.ACTUAL
        if relation is None or relation.content is None or transparent:
            return ()
        for inner in self.complements(clause):
            wanted = relation.content is Factuality.REQUESTED or mandative(
                self.tree, clause.head, inner.head
            )
            if inner.finite and not wanted:
                if _relative(self.tree, inner):
                    return tuple(Argument("content", token) for token in inner.subjects)
                return (Argument(WORDS, inner.head),)
            others = tuple(t for t in inner.subjects if t not in match.subjects)
            same = {self.referents.key(t) for t in match.subjects}
            if others and not {self.referents.key(t) for t in others} & same:
                return tuple(Argument("content", token) for token in others)
            # Not the object of the inner verb: who wants to leave a town does not want the town.
            return (Argument(WORDS, inner.head),)
        return ()

    def _draft(self, clause: Clause, match: Match, subject: int, target: Argument) -> Draft | None:
        one = self.referents.key(subject) or self.referents.key(partitive(self.tree, subject))
        if match.relation == OFFICE:
            one = self.referents.position(subject)
        elif clause.rule == "compound":
            one = self.referents.party(subject, target.marker)
        office = match.relation == POSITION
        worded = target.role in (WORDS, PREDICATE)
        if target.role == WORDS:
            two: str | None = self.clause_words(target.head)
        elif target.role == PREDICATE:
            two = quoted(self.tree, match.literal)
        elif office:
            two = self.referents.position(target.head)
        else:
            two = self.referents.key(target.head)
            two = two or self.referents.key(partitive(self.tree, target.head))
        if one is None or two is None or one == two:
            return None
        match = fitting(self.reading.vocabulary, clause, match, (one, two), target)
        fact, speaker = self.reading.standing(clause)
        evidence = self.offsets.evidence(clause.head)
        subject_text = self.words(subject)
        object_text = two if worded else self.words(target.head, office=office)
        statement = Statement(
            id=_id(self.article, evidence, match.relation, subject_text, object_text),
            subject=one,
            relation=match.relation,
            object=two,
            surface=self.surface(clause, match),
            subject_text=subject_text,
            object_text=object_text,
            factuality=fact,
            confidence=0.0,
            rule=clause.rule,
            evidence=evidence,
            known=match.known,
            speaker=self.referents.key(speaker) if speaker >= 0 else None,
        )
        if office:
            statement = self._timed(statement, clause, target.head)
        if clause.rule not in UNSPOKEN:  # what holds; no verb tells when or where
            statement = self._qualified(statement, clause, match, subject, target)
        shown = self.features(clause, match, subject, target, standing=(fact, speaker))
        return Draft(clause, match, subject, target.head, statement, shown)

    def _timed(self, statement: Statement, clause: Clause, office: int) -> Statement:
        """Say of an office that it was held, or is to be: "former", "incoming", "was".

        In reported speech "was" may be the "is" of him who spoke.
        """
        position = held(self.tree, self.reading.vocabulary, office)
        past = clause.rule == "copula" and self.tree.tags[clause.head] == "VBD"
        if past and clause.link is not Link.COMPLEMENT and not (position and position.mark):
            return replace(statement, time=Time(self.tree.words[clause.head].lower()))
        if position is None or not position.mark:
            return statement
        coming = position.coming and statement.factuality is Factuality.ACTUAL
        fact = Factuality.PLANNED if coming else statement.factuality
        return replace(statement, time=Time(position.mark), factuality=fact)

    def _qualified(
        self, statement: Statement, clause: Clause, match: Match, subject: int, target: Argument
    ) -> Statement:
        """Add when, where, how much and with what else."""
        tree = self.tree
        # A time beside an action's noun tells when its verb happens too: "asked for his
        # resignation on Monday".
        nominal = clause.rule == "nominalisation"
        heads = self.reading.heads if nominal else self.reading.verbs
        used = {subject, target.head, *match.words}
        place = qualifiers.place_of(tree, clause, used)
        rest = used | {place} | {a.head for a in match.objects}
        others = [a.head for a in clause.arguments if a.head not in rest]
        entities = {head: self.referents.key(head) for head in others}
        future = statement.factuality in (Factuality.PLANNED, Factuality.REQUESTED)
        time = qualifiers.time_of(tree, clause, heads, self.article.date, future=future)
        return replace(
            statement,
            time=time or statement.time,
            place=self.referents.key(place) if place >= 0 else None,
            quantity=qualifiers.quantity_of(tree, clause, heads, (target.head,), subject),
            arguments=qualifiers.arguments_of(tree, clause, rest, entities),
        )

    def surface(self, clause: Clause, match: Match) -> str:
        """Return the words of the relation as the text has them: "called on"."""
        tree = self.tree
        given = any(argument.role == "object" for argument in match.objects[:1])
        # "was sent a letter": without its "be" the receiver would be who sends it
        receiving = clause.passive and not match.known and match.subjects == clause.subjects
        dropped = ("aux", "neg") if given and receiving else ("aux", "neg", "auxpass")
        kept = [t for t in match.words if tree.deps[t] not in dropped]
        return " ".join(tree.words[t] for t in kept) or tree.words[clause.head]

    def words(self, head: int, *, office: bool = False) -> str:
        """Return the core of a phrase as the text has it."""
        found = self.referents.office(head) if office else self.referents.phrase(head)
        if found is None:
            return self.tree.words[head]
        return self.tree.span(found.start, found.end)

    def clause_words(self, head: int) -> str:
        """Return an embedded clause as the text has it, without "that" and quotation marks."""
        tree = self.tree
        tokens = tree.subtree(head)
        while len(tokens) > 1 and (
            tree.deps[tokens[0]] in ("mark", "punct", "cc")
            and tree.words[tokens[0]].lower() != "if"
        ):
            tokens.pop(0)
        while len(tokens) > 1 and tree.deps[tokens[-1]] == "punct":
            tokens.pop()
        return quoted(tree, tuple(tokens))


def _dated(statement: Statement) -> bool:
    """Whether a statement tells what happened, and on which day."""
    time = statement.time
    return time is not None and time.start is not None and statement.factuality is Factuality.ACTUAL


def quoted(tree: Tree, tokens: tuple[int, ...]) -> str:
    """Return tokens as the text has them, from the first to the last."""
    words = " ".join(tree.span(tokens[0], tokens[-1] + 1).split())
    # Words are told from keys by their beginning: "work/life balance" is no Work.
    return words.replace("/", " / ", 1) if is_key(words) else words


def _relative(tree: Tree, clause: Clause) -> bool:
    """Whether what is said is about a relative pronoun: "the ship, which he said would sail"."""
    own = tree.kid(clause.head, "nsubj", "nsubjpass")
    return own is not None and tree.tags[own] in RELATIVES


def _fact(statement: Statement) -> tuple[object, ...]:
    """Return what makes two statements of a sentence one fact, whatever its words."""
    return (
        statement.evidence.part,
        statement.evidence.start,
        statement.subject,
        statement.relation,
        statement.object,
        statement.factuality,
    )


def _place(draft: Draft) -> tuple[int, int, int]:
    return draft.clause.head, draft.subject, draft.object


def _id(article: Article, evidence: Evidence, *words: str) -> str:
    """Name a statement by its article, sentence and words: stable whatever else is read."""
    parts = (article.id, evidence.part, str(evidence.start), *words)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]
