"""Statements as RDF 1.2 reifiers: lines of N-Triples or N-Quads in and out.

Reification by ``rdf:subject``, ``rdf:predicate``, ``rdf:object`` becomes one triple with a
triple term (RDF 1.2 Concepts, section 3.1), and the other way round; all else passes:

    <s1> rdf:reifies <<( <Seoul> rel:raises <budget> )>> .
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kg.namespaces import RDF

_PARTS: Final = {f"<{RDF}{name}>": name for name in ("subject", "predicate", "object")}
_REIFIES: Final = f"<{RDF}reifies>"
_TERM = re.compile(r"(?P<subject><[^>]*>) (?P<predicate><[^>]*>) (?P<object>.*)", re.DOTALL)
_TRIPLE_TERM = re.compile(
    rf"(?P<head><[^>]*>) {re.escape(_REIFIES)} <<\( (?P<term>.*) \)>>(?P<graph> <[^>]*>)? \.\n",
    re.DOTALL,
)
_PLAIN = re.compile(
    r"(?P<head><[^>]*>) (?P<predicate><[^>]*>) (?P<value>.*?)(?P<graph> <[^>]*>)? \.\n", re.DOTALL
)


def reify(lines: Iterable[str]) -> list[str]:
    """Write statements as reifiers of triple terms; lines come out sorted."""
    kept: list[str] = []
    statements: dict[tuple[str, str], dict[str, str]] = {}
    for line in lines:
        found = _PLAIN.fullmatch(line)
        part = _PARTS.get(found["predicate"]) if found else None
        if found is None or part is None:
            kept.append(line)
            continue
        statements.setdefault((found["head"], found["graph"] or ""), {})[part] = found["value"]
    for (head, graph), parts in statements.items():
        term = f"{parts['subject']} {parts['predicate']} {parts['object']}"
        kept.append(f"{head} {_REIFIES} <<( {term} )>>{graph} .\n")
    return sorted(kept)


def unreify(lines: Iterable[str]) -> list[str]:
    """Write reifiers of triple terms as statements again; lines come out sorted."""
    return sorted(plain for line in lines for plain in _unreified(line))


def _unreified(line: str) -> Iterator[str]:
    reifier = _TRIPLE_TERM.fullmatch(line)
    term = _TERM.fullmatch(reifier["term"]) if reifier else None
    if reifier is None or term is None:
        yield line
        return
    for name, value in term.groupdict().items():
        yield f"{reifier['head']} <{RDF}{name}> {value}{reifier['graph'] or ''} .\n"
