"""Bytes -> text, whatever encoding they are in; what is no text raises `ReadError`."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from kg.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTAINERS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
)
_SAMPLE = 65536
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Text in a Western alphabet has few letters outside ASCII; more speak for another alphabet.
_WESTERN = 0.15


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Decode a whole file.

    A byte order mark decides, then UTF-8 if it fits, then the `declared` encoding, then
    Windows-1252 (of which Latin-1's letters are a part), then a guess from the letters.

    Raises
    ------
    ReadError
        The bytes are not text.
    """
    encoding = encoding_of(data[:_SAMPLE])
    if encoding:
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, declared)


def encoding_of(head: bytes) -> str | None:
    """Name the encoding that the first bytes give away; None if they look like ASCII's kin.

    Raises
    ------
    ReadError
        The bytes are not text.
    """
    for mark, name in _CONTAINERS:
        if head.startswith(mark):
            raise ReadError(f"is {name}, not text; convert it to text, HTML or JSONL first")
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    odd, even = head[1::2].count(0), head[::2].count(0)
    if min(odd, even) * 10 < max(odd, even) > len(head) // 5:
        encoding = "utf-16-le" if odd > even else "utf-16-be"
        if not _CONTROLS.search(head.decode(encoding, errors="replace").encode()):
            return encoding
    if b"\0" in head or len(_CONTROLS.findall(head)) * 50 > len(head):
        raise ReadError("is binary, not text; convert it to text, HTML or JSONL first")
    return None


def decode_lines(stream: BinaryIO) -> Iterator[str]:
    """Decode a stream line by line, each line by itself where it has no common encoding."""
    # A binary stream without `peek` (BytesIO) has all that a raw stream needs.
    raw = cast(io.RawIOBase, stream)
    buffered = raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(raw)
    encoding = encoding_of(buffered.peek(_SAMPLE)[:_SAMPLE])
    if encoding and not encoding.startswith("utf-8"):
        wide = io.TextIOWrapper(buffered, encoding=encoding, errors="replace", newline="")
        try:
            yield from wide
        finally:
            wide.detach()
        return
    if encoding:  # the mark is no part of the text
        buffered.read(len(codecs.BOM_UTF8))
    for line in buffered:
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            yield _legacy(line, None)


def _legacy(data: bytes, declared: str | None) -> str:
    """Decode what is not Unicode."""
    if declared:
        try:
            # WHATWG's encoding standard reads the labels of Latin-1 as Windows-1252.
            name = codecs.lookup(declared).name
            return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
        except (LookupError, UnicodeDecodeError):
            pass
    sample = data[:_SAMPLE]
    if sum(byte > 127 for byte in sample) < _WESTERN * len(sample):
        return data.decode("cp1252", errors="replace")
    from charset_normalizer import from_bytes  # 20 ms to import, seldom needed

    best = from_bytes(sample).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")
