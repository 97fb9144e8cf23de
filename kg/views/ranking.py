"""Which entities a page shows first: types and pairs of ends in, an order of nodes out.

Any beginning of the order makes a readable picture: hubs first, each with the neighbours that
tie it to what is shown, actors before the things they talk about, lone pairs last.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

# A concept ("budget") links everything with everything: it says less than an actor does.
WEIGHTS = {"Concept": 0.35, "Work": 0.8, "Law": 0.8, "Place": 0.8}
UNCONNECTED = 0.5
PULL = 0.5
PULL_LIMIT = 100.0
REACH = 2


def rank(
    types: Mapping[str, str], pairs: Iterable[tuple[str, str]], *, focus: str | None = None
) -> list[str]:
    """Order nodes by how much they tell, growing along the edges.

    Parameters
    ----------
    types
        The type of each node, by id.
    pairs
        The two ends of each statement.
    focus
        A node to start from; then only what lies within two steps of it is returned.
    """
    neighbours: dict[str, Counter[str]] = defaultdict(Counter)
    for source, target in pairs:
        if source != target and source in types and target in types:
            neighbours[source][target] += 1
            neighbours[target][source] += 1
    allowed = set(types) if focus is None else _within(neighbours, focus)
    scores = {id: _score(types[id], neighbours[id]) for id in sorted(allowed)}
    if focus is not None:
        # First the focus, then its neighbours, then theirs.
        scores[focus] = float("inf")
        for id in neighbours[focus]:
            scores[id] += 1000 * neighbours[focus][id]
    return _grow(scores, neighbours)


def _score(type: str, ties: Counter[str]) -> float:
    # Many partners tell more than many statements about one.
    return WEIGHTS.get(type, 1.0) * (len(ties) + 0.5 * sum(ties.values()))


def _within(neighbours: Mapping[str, Counter[str]], focus: str) -> set[str]:
    reached = {focus}
    for _ in range(REACH):
        reached |= {other for id in reached for other in neighbours[id]}
    return reached


def _grow(scores: Mapping[str, float], neighbours: Mapping[str, Counter[str]]) -> list[str]:
    heap = [(-score * UNCONNECTED, id) for id, score in scores.items()]
    heapq.heapify(heap)
    order: list[str] = []
    seen: set[str] = set()
    while heap:
        _, id = heapq.heappop(heap)
        if id in seen:
            continue
        seen.add(id)
        order.append(id)
        # A hub brings its best neighbours, the first with the strongest pull: most would not
        # come by their own score, and it would stand alone.
        known = [other for other in neighbours[id] if other in scores and other not in seen]
        known.sort(key=lambda other: (-scores[other], -neighbours[id][other], other))
        for place, other in enumerate(known, start=1):
            pull = min(scores[id], PULL_LIMIT) * PULL / place
            heapq.heappush(heap, (-scores[other] - pull, other))
    return order
