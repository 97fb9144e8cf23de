"""Quotation marks -> stretches of quoted speech, each with the one who speaks."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from kg.clauses.control import subjects
from kg.parse.tree import FINITE, Tree

OPENING = frozenset({"“", "``", "‘‘"})
CLOSING = frozenset({"”", "''"})
# So many tokens on, a mark belongs to other words.
FURTHEST = 100
# What leads up to speech without a verb of saying: "He smiled: ".
LEADING = frozenset({":", ",", "-", "—", "–"})
# How many tokens quoted speech has at least: with a verb, and without one.
SHORTEST, SHORTEST_PHRASE = 4, 6
# What a text does that is quoted: "the statement read".
INSCRIBED = "read"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted tokens from `start` to `end` (exclusive) and the token that heads the speaker."""

    start: int
    end: int
    speaker: int


def quotations(tree: Tree, speech: Container[str]) -> list[Quotation]:
    """Find quoted speech; words in scare quotes (short, without a verb) are none.

    `speech` holds the verbs of saying, particles included: "say", "point out".
    """
    found: list[Quotation] = []
    marked = spans(tree)
    quoted = {token for start, end in marked for token in range(start, end)}
    for start, end in marked:
        verbal = any(tree.is_verb(t) for t in range(start, end))
        if end - start < (SHORTEST if verbal else SHORTEST_PHRASE):
            continue
        speaker = _speaker(tree, start, end, speech, quoted)
        if not verbal and (speaker < 0 or not _quoting(tree, start, end, speech)):
            continue
        if speaker < 0 and found and _same_or_next_paragraph(tree, found[-1].end, start):
            speaker = found[-1].speaker
        found.append(Quotation(start, end, speaker))
    return found


def spans(tree: Tree) -> list[tuple[int, int]]:
    """Pair the quotation marks of each paragraph; an unclosed one runs to its end."""
    found, opened, inner = [], -1, -1
    ends = {segment.end for segment in tree.segments}
    for token, word in enumerate(tree.words):
        if opened >= 0 and inner < 0 and word == '"':
            inner = _inner(tree, token)
        if opened >= 0 and token > inner and (word in CLOSING or word == '"'):
            found.append((opened + 1, token))
            opened = -1
        elif word in OPENING or (word == '"' and opened < 0):
            opened = token
        inner = -1 if token >= inner else inner
        if opened >= 0 and tree.places[token] + len(word) in ends and not _goes_on(tree, token):
            found.append((opened + 1, token + 1))
            opened = -1
    return found


def _goes_on(tree: Tree, token: int) -> bool:
    """Whether a quotation runs on past the end of a paragraph: the next mark closes one.

    Speech of several paragraphs opens each anew, as a rule; where none is opened again before
    one is closed, it is the same one.
    """
    for later in range(token + 1, min(token + FURTHEST, len(tree.words))):
        word = tree.words[later]
        if word in CLOSING:
            return True
        if word in OPENING:
            return False
        if word == '"':
            place = tree.places[later]
            before, after = tree.text[place - 1 : place], tree.text[place + 1 : place + 2]
            return bool(before.strip()) and not after.isalnum()
    return False


def _inner(tree: Tree, token: int) -> int:
    """Return where a short quotation inside another closes, if a mark opens one, else -1.

    A straight mark opens where a space stands before it and none after it.
    """
    place = tree.places[token]
    if tree.text[place - 1 : place].strip() or not tree.text[place + 1 : place + 2].strip():
        return -1
    following = range(token + 1, min(token + SHORTEST + 3, len(tree.words)))
    return next((t for t in following if tree.words[t] == '"'), -1)


def _speaker(
    tree: Tree, start: int, end: int, speech: Container[str], quoted: Container[int]
) -> int:
    """Return who speaks: the subject of the nearest verb of saying around the quotation."""
    touched = [(a, b) for a, b in tree.sentences if a < end + 2 and b > start - 2]
    first, last = touched[0][0], touched[-1][1]
    verbs = [t for t in range(first, last) if t not in quoted and tree.is_verb(t)]
    governing = {above for t in range(start, end) for above in tree.ancestors(t)}
    outside = [t for t in verbs if _says(tree, t, speech) or _introduces(tree, t, start, end)]

    def nearness(verb: int) -> tuple[bool, bool, int]:
        beside = ";" in tree.words[min(verb, end) : max(verb, start)]
        aside = any(tree.tags[t] in ("WDT", "WP") for t in tree.kids(verb, "nsubj", "dobj"))
        return beside or verb not in governing, aside, min(abs(verb - start), abs(verb - end))

    for verb in sorted(outside, key=nearness):
        who = [t for t in _sayers(tree, verb, end, speech, quoted) if t not in quoted]
        if who:
            return who[0]
    if start >= 2 and tree.words[start - 2] in LEADING:
        before = [t for t in verbs if t < start and tree.tags[t] in FINITE]
        for verb in sorted(before, key=lambda t: tree.deps[t] != "ROOT"):
            return next(iter(subjects(tree, verb)), -1)
    return -1


def _says(tree: Tree, verb: int, speech: Container[str]) -> bool:
    """Whether a verb is one of saying, by itself or with its particle; a text "reads"."""
    lemma = tree.lemmas[verb]
    if tree.kid(verb, "nsubjpass", "auxpass") is not None and tree.kid(verb, "agent") is None:
        return False
    phrases = (f"{lemma} {tree.words[t].lower()}" for t in tree.kids(verb, "prt"))
    return lemma in speech or lemma == INSCRIBED or any(phrase in speech for phrase in phrases)


def _sayers(
    tree: Tree, verb: int, end: int, speech: Container[str], quoted: Container[int]
) -> Iterable[int]:
    """Return who a verb of saying makes speak.

    Right after a quotation the subject may stand behind its verb ("tweeted Popa"); "further
    saying" goes on with what the one who says the rest says.
    """
    behind = [t for t in tree.kids(verb, "nsubj", "dobj") if t > verb]
    if verb - end in (0, 1) and behind:
        return behind[:1]
    if tree.deps[verb] == "advcl" and tree.heads[verb] in quoted:
        for above in tree.ancestors(verb):
            if above not in quoted and _says(tree, above, speech):
                return subjects(tree, above)
    if tree.kid(verb, "nsubjpass") is not None:
        return [t for by in tree.kids(verb, "agent") for t in tree.kids(by, "pobj")]
    return subjects(tree, verb)


def _quoting(tree: Tree, start: int, end: int, speech: Container[str]) -> bool:
    """Whether words without a verb are what somebody says: he "cited the 'loss of ...'"."""
    heads = {tree.heads[t] for t in range(start, end)} - set(range(start, end))
    above = {verb for head in heads for verb in (head, tree.heads[head]) if tree.is_verb(verb)}
    return any(_says(tree, verb, speech) for verb in above)


def _introduces(tree: Tree, verb: int, start: int, end: int) -> bool:
    """Whether a verb of any kind governs a quotation and stands right beside it."""
    near = end <= verb <= end + 5 or start - 5 <= verb <= start
    inside = any(start <= t < end for t in tree.kids(verb, "ccomp", "parataxis"))
    outside = tree.deps[verb] == "parataxis" and start <= tree.heads[verb] < end
    return near and (inside or outside)


def _same_or_next_paragraph(tree: Tree, before: int, after: int) -> bool:
    place, later = tree.places[min(before, len(tree.places) - 1)], tree.places[after]
    between = sum(1 for s in tree.segments if place < s.start <= later)
    return between == 0 or (between == 1 and after - before < 6)
