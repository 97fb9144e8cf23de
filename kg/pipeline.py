"""Sources -> a store: the one place where the stages are put together.

readers -> parse -> statements -> archive -> resolve -> dataset
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, groupby, tee
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from kg import parse, readers, statements, tuples, vocabulary
from kg import review as reviews
from kg.archive import Archive, Fingerprint, Run
from kg.archive.census import Mentions, mentions
from kg.dataset import Dataset
from kg.dataset.quads import article_quads, entity_quads, run_quads
from kg.errors import StoreError
from kg.model import Article, Extraction, Problem
from kg.parse import DEFAULT_MODEL
from kg.parse.dateline import undated
from kg.parse.lemmas import Lemmas
from kg.parse.tree import Tree
from kg.resolve.corpus import apply, resolve
from kg.resolve.corpus.rulings import Ruling, divide, divide_places, divided, kept_apart
from kg.statements import reading
from kg.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.language import Language

Progress = Callable[[int, str], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What one build did.  `read` counts all articles read, in whatever state they were.

    `problems` are sources that could not be read, `unsettled` rulings that could not be followed.
    """

    read: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()
    statements: int = 0
    entities: int = 0
    seconds: float = 0.0
    unsettled: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Tally:
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def read(self) -> int:
        return self.added + self.changed + self.unchanged


class Extractor:
    """A loaded model and vocabulary: articles in, extractions out.

    The model is loaded when the first article needs it, so that a build over nothing new
    starts at once.
    """

    def __init__(
        self,
        *,
        model: str = DEFAULT_MODEL,
        words: Vocabulary | None = None,
        nlp: "Language | None" = None,
    ) -> None:
        """Name the model; `nlp` gives one that is already loaded."""
        self.model = model
        self.vocabulary = words or default_vocabulary()
        self._nlp = nlp
        self._lemmas: Lemmas | None = None

    @property
    def lemmas(self) -> Lemmas | None:
        """The lemmas found so far, which all later articles share."""
        self._lemmas = self._lemmas or Lemmas.of(self.nlp)
        return self._lemmas

    @property
    def nlp(self) -> "Language":
        """The loaded pipeline."""
        if self._nlp is None:
            self._nlp = parse.load(self.model)
        return self._nlp

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Draw the statements of each article, in order; entities are each article's own."""
        for _, pairs in groupby(self.parse(articles), key=lambda pair: id(pair[0])):
            yield statements.join(statements.extract(a, t, self.vocabulary) for a, t in pairs)

    def parse(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Tree]]:
        """Parse articles as extraction does; a long one comes in several trees, one by one."""
        known = self.vocabulary
        small = frozenset(known.verb_frames) | frozenset(known.noun_frames) | {*known.head_nouns}
        # Copies, so that an article given twice running is not taken for one in two pieces.
        copies = (replace(article) for article in articles)
        first = next(copies, None)
        if first is not None:
            yield from parse.parse(
                chain([first], copies),
                self.nlp,
                small=small,
                verbs=known.verb_frames,
                lemmas=self.lemmas,
            )

    def fingerprint(self, article: Article) -> Fingerprint:
        """Return what the extraction of an article depends on."""
        return Fingerprint(
            article=article.sha256,
            version=kg_version(),
            model=self.model,
            model_version=parse.installed_version(self.model),
            vocabulary=self.vocabulary.digest,
        )


@cache
def default_vocabulary() -> Vocabulary:
    """Load the ontology that comes with the package, once a process."""
    return vocabulary.load()


@cache
def kg_version() -> str:
    """Version of the installed package."""
    try:
        return version("newskg")
    except PackageNotFoundError:
        return "0"


def extract(articles: Iterable[Article], *, model: str = DEFAULT_MODEL) -> Iterator[Extraction]:
    """Draw the statements of articles; nothing is stored."""
    return Extractor(model=model).extract(articles)


def open_tuples(
    sentences: Iterable[str],
    *,
    compact: bool = False,
    model: str = DEFAULT_MODEL,
    extractor: Extractor | None = None,
) -> Iterator[dict[str, object]]:
    """Draw open extractions from sentences whose tokens are separated by spaces.

    `extractor` is a loaded model to use again; else `model` is loaded.

    Yields one record a tuple: sentence, subject, relation, objects, confidence, factuality,
    attributed_to (None where the sentence itself says it).
    """
    extractor = extractor or Extractor(model=model)
    lines, parsed = tee(line.strip() for line in sentences if line.strip())
    known = extractor.vocabulary
    words = (undated(line.split(), known.is_place) for line in parsed)
    trees = parse.parse_tokens(words, extractor.nlp, lemmas=extractor.lemmas)
    for line, tree in zip(lines, trees, strict=True):
        read = reading.read(tree, known)
        told = tuples.triples(read) if compact else tuples.tuples(read)
        for found in told:
            fact, speaker = read.standing(found.clause)
            yield {
                "sentence": line,
                "subject": found.subject,
                "relation": found.relation,
                "objects": list(found.objects),
                "confidence": round(found.confidence, 3),
                "factuality": fact.value,
                "attributed_to": tuples.named(read, speaker) if speaker >= 0 else None,
            }


def build(
    sources: Iterable[str | Path],
    *,
    store: Path,
    model: str = DEFAULT_MODEL,
    base: str | None = None,
    review: Path | None = None,
    progress: Progress | None = None,
    stdin: TextIO | BinaryIO | None = None,
    extractor: Extractor | None = None,
) -> Summary:
    """Read sources into a store; articles that it holds already, unchanged, are passed over.

    Parameters
    ----------
    review
        A file of rulings on names (`kg.review`) in place of those that the store remembers.
    progress
        Called with the number of articles done and the title of the last one.
    extractor
        A loaded model to use again; else `model` is loaded.

    Raises
    ------
    ReadError, ModelError, StoreError
        The only source or the review is missing; the model is not installed; the store cannot
        be written.
    """
    started = datetime.datetime.now(datetime.UTC)
    extractor = extractor or Extractor(model=model)
    tally = _Tally()
    ruled = reviews.read(review) if review is not None else None
    with ExitStack() as stack:
        dataset = stack.enter_context(Dataset.open(store, base=base, create=True))
        archive = stack.enter_context(Archive.open(store, create=True))
        fresh = _fresh(readers.read(sources, stdin=stdin), archive, extractor, tally)
        for extraction in extractor.extract(fresh):
            archive.put(extraction, extractor.fingerprint(extraction.article))
            if progress is not None:
                progress(tally.read, extraction.article.title)
        unsettled = _remember(archive, ruled)
        total, entities, unfollowed = write(archive, dataset)
        finished = datetime.datetime.now(datetime.UTC)
        archive.journal(
            Run(
                started,
                finished,
                kg_version(),
                extractor.model,
                tally.read,
                tally.unchanged,
                total,
                tuple(tally.problems),
            )
        )
    return Summary(
        tally.read,
        tally.added,
        tally.changed,
        tally.unchanged,
        tuple(tally.problems),
        total,
        entities,
        (finished - started).total_seconds(),
        (*unsettled, *unfollowed),
    )


def settle(store: Path, *, review: Path | None = None) -> tuple[Problem, ...]:
    """Resolve a store's entities anew, by the rulings of a review, without reading any article.

    Returns
    -------
    tuple of Problem
        Lines of the review that are none, and rulings that could not be followed.
    """
    ruled = reviews.read(review) if review is not None else None
    with Dataset.open(store) as dataset, Archive.open(store) as archive:
        unsettled = _remember(archive, ruled)
        return (*unsettled, *write(archive, dataset)[2])


def _remember(archive: Archive, ruled: tuple[list[Ruling], list[Problem]] | None) -> list[Problem]:
    """Keep the rulings of a review with the store; without one those before stay."""
    if ruled is None:
        return []
    rulings, problems = ruled
    archive.rule(rulings)
    return problems


def _fresh(
    found: Iterable[Article | Problem], archive: Archive, extractor: Extractor, tally: _Tally
) -> Iterator[Article]:
    """Pass on the articles that the archive does not hold as they are.

    Of two different articles with one id the first is taken and the other is a problem.
    """
    known = archive.fingerprints()
    seen: dict[str, Fingerprint] = {}
    for article in found:
        if isinstance(article, Problem):
            tally.problems.append(article)
            continue
        fingerprint = extractor.fingerprint(article)
        if seen.setdefault(article.id, fingerprint) != fingerprint:
            tally.problems.append(
                Problem(article.id, "another article of this run has the same id: give it its own")
            )
            continue
        old = known.get(article.id)
        if old == fingerprint:
            tally.unchanged += 1
            continue
        tally.added += old is None
        tally.changed += old is not None
        known[article.id] = fingerprint
        yield article


def write(archive: Archive, dataset: Dataset) -> tuple[int, int, tuple[Problem, ...]]:
    """Resolve the archive's entities and write its graphs and its census.

    The dataset becomes a function of the archive alone; graphs that stay equal are not touched.

    Returns
    -------
    tuple
        How many statements and entities there are, and the rulings that could not be followed.
    """
    rulings = archive.rulings()
    pairs = kept_apart(rulings)
    resolution = resolve(
        (
            (article, divide(entities, divided(entities, pairs)))
            for article, entities in archive.entities()
        ),
        rulings,
    )
    fingerprints = archive.fingerprints()
    names, base = dataset.names, dataset.base
    # What a run left behind that was interrupted while it removed an article.
    stale = {graph for graph in dataset.graphs() if graph.startswith(f"{base}article/")}
    used: set[str] = set()
    appearances: list[tuple[str, Mentions]] = []
    total = 0

    def graphs() -> Iterator[tuple[str, Iterable[str]]]:
        nonlocal total
        # Rulings may divide what an article made one; else its entities are settled by now.
        for extraction in archive if pairs else archive.bare():
            own = divide_places(extraction, divided(extraction.entities, pairs))
            resolved = apply(own, resolution)
            total += len(resolved.statements)
            used.update(_used(resolved))
            appearances.append((extraction.article.id, mentions(resolved)))
            stale.discard(names.article(extraction.article.id))
            yield names.article(extraction.article.id), article_quads(resolved, base)
        yield from ((graph, ()) for graph in sorted(stale))
        yield names.entities, entity_quads(statements.with_broader(resolution.entities, used), base)
        yield names.runs, run_quads(fingerprints, base)

    dataset.replace_many(graphs())
    archive.census.take(resolution, appearances)
    return total, len(used), resolution.problems


def _used(extraction: Extraction) -> Iterator[str]:
    """Yield the keys that an article's statements mention."""
    for statement in extraction.statements:
        yield from statements.keys(statement)


def remove(store: Path, article_id: str) -> None:
    """Take an article, its statements and what only it knew out of a store.

    Raises
    ------
    StoreError
        The store holds no article of this id.
    """
    with Archive.open(store) as archive, Dataset.open(store) as dataset:
        if not archive.remove(article_id):
            raise StoreError(f"{store} holds no article {article_id!r}: kg articles lists them")
        write(archive, dataset)
