"""Text -> its paragraphs, as character ranges."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.readers.sentences import ends_sentence

_LINE = re.compile(r"[^\r\n\f\u2028\u2029]+")
_BREAK = re.compile(r"\r\n?|\n|\f|\u2028|\u2029")
_BLANK = " \t\xa0\u200b\u200c\u200e\ufeff\u3000\x0b"
# The widths at which mail programs, archives and `fold` wrap.
_NARROWEST, _WIDEST = 50, 100
_FILLED = 0.8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text without blank lines: `text` is the source's `[start:end]`."""

    start: int
    end: int
    text: str


def paragraphs(text: str) -> Iterator[Paragraph]:
    r"""Split a text at blank lines, and at newlines unless they only wrap a paragraph.

    >>> [p.text for p in paragraphs("One line.\nAnother.\n\nA third that\nruns on.")]
    ['One line.', 'Another.', 'A third that\nruns on.']
    """
    block: list[Paragraph] = []
    end = 0
    for match in _LINE.finditer(text):
        line = _stripped(text, *match.span())
        if line is None:
            continue
        if block and len(_BREAK.findall(text, end, line.start)) > 1:
            yield from _joined(text, block)
            block = []
        block.append(line)
        end = line.end
    yield from _joined(text, block)


def _stripped(text: str, start: int, end: int) -> Paragraph | None:
    while start < end and (text[start] in _BLANK or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _BLANK or text[end - 1].isspace()):
        end -= 1
    return Paragraph(start, end, text[start:end]) if start < end else None


def _joined(text: str, block: list[Paragraph]) -> Iterator[Paragraph]:
    """Join the lines of a block that are one paragraph."""
    wrapped = _is_wrapped(block)
    width = max((len(line.text) for line in block), default=0)
    start = 0
    for i, line in enumerate(block):
        if i + 1 < len(block) and _runs_on(line.text, block[i + 1].text, wrapped, width):
            continue
        first = block[start].start
        yield Paragraph(first, line.end, text[first : line.end])
        start = i + 1


def _is_wrapped(block: list[Paragraph]) -> bool:
    """Whether lines break where the next word would not have fitted, not where sentences end."""
    lengths = [len(line.text) for line in block]
    if len(block) < 2 or not _NARROWEST <= max(lengths) <= _WIDEST:
        return False
    width = max(lengths)
    pairs = list(itertools.pairwise(block))
    full = sum(
        _fills(line.text, after.text, width) or ends_sentence(line.text) for line, after in pairs
    )
    running = sum(not ends_sentence(line.text) for line, _ in pairs)
    return full >= _FILLED * len(pairs) and 2 * running >= len(pairs)


def _fills(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width


def _runs_on(line: str, after: str, wrapped: bool, width: int) -> bool:
    if wrapped:
        return _fills(line, after, width) or not ends_sentence(line)
    return not ends_sentence(line) and after[0].islower()
