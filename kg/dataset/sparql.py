"""What is wrong with a SPARQL query, said in one line.

Enters: the text of a query and the parser's complaint.  Leaves: a message with the place, the
words that stand there, and what to do.
"""

import re
from collections.abc import Iterable

_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
_PLACE = re.compile(r"error at (\d+):(\d+):?\s*", re.IGNORECASE)
_PREFIX = re.compile(r"(?<![\w<?$:.-])([A-Za-z][\w.-]*|):(?![/\w]*//)")
_IGNORED = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#[^\n]*")


def names_dataset(sparql: str) -> bool:
    """Whether a query says what graphs it is asked of.

    >>> names_dataset("SELECT ?s FROM <https://a.example/g> WHERE { ?s ?p 'FROM' }")
    True
    >>> names_dataset("SELECT ?from WHERE { ?from ?p 'FROM' }")
    False
    """
    return (
        re.search(r"(?<![\w?$:])FROM(?![\w:])", _IGNORED.sub(" ", sparql), re.IGNORECASE)
        is not None
    )


def explain(sparql: str, complaint: str, prefixes: Iterable[str]) -> str:
    """Turn the parser's complaint into one line.

    >>> explain("SELECT ?x WHERE { ?x a }", "error at 1:24: expected ...", [])
    'the query cannot be read at line 1, column 24, before "}": something is missing or misspelt'
    """
    hint = _hint(sparql, complaint, tuple(prefixes))
    place = _PLACE.search(complaint)
    if place is None:
        return f"the query cannot be read ({short(complaint)}): {hint}"
    line, column = int(place[1]), int(place[2])
    where = f"line {line}, column {column}, {_at(sparql, line, column)}"
    return f"the query cannot be read at {where}: {hint}"


def short(message: str) -> str:
    r"""Keep the first line of a message, and of that the first words.

    >>> short("Corruption: bad block\n in file 7")
    'Corruption: bad block'
    """
    first = message.strip().partition("\n")[0].strip()
    return first if len(first) <= 160 else first[:157] + "..."


def _at(sparql: str, line: int, column: int) -> str:
    lines = sparql.split("\n")
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    if not rest:
        return "at the end of a line" if "".join(lines[line:]).strip() else "at its end"
    return f'before "{rest[:24]}"'


def _hint(sparql: str, complaint: str, prefixes: tuple[str, ...]) -> str:
    code = _IGNORED.sub(" ", sparql)
    words = re.sub(r"(?i)\b(?:prefix\s+[\w.-]*:|base)\s*", " ", code).split()
    if not words:
        return "it is empty: write a SELECT, ASK, CONSTRUCT or DESCRIBE"
    if words[0].upper() in _UPDATES:
        return "updates are not allowed: the store changes by kg build and kg remove only"
    if "Prefix not found" in complaint:
        return _unknown_prefix(code, prefixes)
    if "variable that is unbound" in complaint:
        return "a variable of the SELECT is neither bound nor in the GROUP BY"
    if code.count("{") > code.count("}"):
        return 'a "}" is missing'
    if code.count("}") > code.count("{"):
        return 'a "}" is too many'
    return "something is missing or misspelt"


def _unknown_prefix(code: str, prefixes: tuple[str, ...]) -> str:
    declared = {name.lower() for name in re.findall(r"(?i)\bprefix\s+([\w.-]*):", code)}
    known = {*prefixes, *declared}
    unknown = [name for name in _PREFIX.findall(code) if name.lower() not in known and name != "_"]
    what = f"the prefix {unknown[0]}: is unknown" if unknown else "a prefix is unknown"
    return f"{what}: declare it by PREFIX, or use one of {', '.join(prefixes)}"
