"""Parses written by hand: a line of text -> a `Tree`, so that rules are tested without a model.

A token is `word/TAG/label>head`, or `word/TAG/ROOT`.  The head is named by its word, or by its
word and number where it stands more than once (`the#2`).  A lemma other than the word itself,
small unless it is a proper noun, is written `word=lemma`, a name's label as a fourth part:
`Oslo/NNP/nsubj>urged/GPE urged=urge/VBD/ROOT`.  `|` begins a sentence, `||` a paragraph.
"""

from itertools import groupby
from operator import itemgetter

from kg.model import Part
from kg.parse.tree import Segment, Tree


def tree(line: str) -> Tree:
    """Build the tree that a line describes."""
    starts, paragraphs = [0], [0]
    tokens: list[list[str]] = []
    for token in line.split():
        if token in ("|", "||"):
            starts.append(len(tokens))
            paragraphs += [len(tokens)] if token == "||" else []
        else:
            tokens.append(token.split("/"))
    words = [token[0].split("=")[0] for token in tokens]
    heads = [_head(words, token[2], at) for at, token in enumerate(tokens)]
    places = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    text = " ".join(words)
    ends = [places[start] - 1 for start in paragraphs[1:]] + [len(text)]
    return Tree(
        text=text,
        words=words,
        lemmas=[_lemma(token[0], token[1]) for token in tokens],
        tags=[token[1] for token in tokens],
        deps=[token[2].split(">")[0] for token in tokens],
        heads=heads,
        places=places,
        names=_names([token[3] if len(token) > 3 else "" for token in tokens]),
        sentences=list(zip(starts, [*starts[1:], len(words)], strict=True)),
        segments=[
            Segment(Part.BODY, places[start], end, places[start])
            for start, end in zip(paragraphs, ends, strict=True)
        ],
    )


def at(found: Tree, word: str) -> int:
    """Return the index of a word, or of its nth occurrence: "the#2"."""
    return _find(found.words, word)


def words(found: Tree, tokens: tuple[int, ...] | list[int]) -> list[str]:
    """Return the words of tokens."""
    return [found.words[token] for token in tokens]


def _lemma(word: str, tag: str) -> str:
    form, _, lemma = word.partition("=")
    return lemma or (form if tag.startswith("NNP") else form.lower())


def _find(words: list[str], word: str) -> int:
    word, _, number = word.partition("#")
    return [at for at, other in enumerate(words) if other == word][int(number or 1) - 1]


def _head(words: list[str], label: str, at: int) -> int:
    return _find(words, label.split(">")[1]) if ">" in label else at


def _names(labels: list[str]) -> list[tuple[int, int, str]]:
    """Join neighbours of one label into one name."""
    runs = [list(run) for _, run in groupby(enumerate(labels), key=itemgetter(1))]
    return [(run[0][0], run[-1][0] + 1, run[0][1]) for run in runs if run[0][1]]
