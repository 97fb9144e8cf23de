"""Positions: nodes by rank and their pairs in, whole pixels out; the same every time.

Stress majorisation (Gansner, Koren and North 2004) places up to `STRESS_LIMIT` nodes so that
distances on the page follow distances in the graph; what ranks lower is put beside its
neighbours.  A last pass pushes apart what would overlap, labels included.
"""

from collections.abc import Iterable, Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

STRESS_LIMIT = 300
STEPS = 60
EDGE = 105.0  # pixels that one step in the graph takes on the page
FAR = 0.75  # further steps take less: long tails would make all else small
ASPECT = 1.25  # screens are wider than high
GOLDEN_ANGLE = 2.399963
CHARACTER = 6.6  # pixels, in the page's labels
LABEL_CHARACTERS = 26
PARTS_GAP = 70.0
ROUNDS = 120
SIDEWAYS = 2.6  # labels are wide: without this all would be pushed up and down


def place(
    labels: Mapping[str, str], pairs: Iterable[tuple[str, str]]
) -> dict[str, tuple[int, int]]:
    """Place nodes, the highest rank first, around the origin.

    Parameters
    ----------
    labels
        What is written beside each node, by id, in the order of rank.
    pairs
        The two ends of each edge; pairs of unknown nodes are passed over.
    """
    ids = list(labels)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(ids)
    graph.add_edges_from(
        sorted({(a, b) for a, b in pairs if a != b and a in labels and b in labels})
    )
    if not ids:
        return {}
    head = ids[:STRESS_LIMIT]
    points = _parts(graph.subgraph(head), head, labels)
    if len(ids) > len(head):
        points = _append(graph, ids, points * (len(ids) / len(head)) ** 0.5)
    points = _spread(points, _sizes(graph, ids, labels))
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    return {id: (round(float(x)), round(float(y))) for id, (x, y) in zip(ids, points, strict=True)}


def _parts(graph: "nx.Graph[str]", ids: Sequence[str], labels: Mapping[str, str]) -> Points:
    """Lay out each connected part by itself and pack the parts in rows."""
    rank = {id: at for at, id in enumerate(ids)}
    parts = [sorted(part, key=rank.__getitem__) for part in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), rank[part[0]]))
    points = np.zeros((len(ids), 2))
    width, x, y, high = 0.0, 0.0, 0.0, 0.0
    for part in parts:
        placed = _stress(graph, part)
        placed = _spread(placed, _sizes(graph, part, labels))
        placed -= placed.min(axis=0)
        wide, tall = placed.max(axis=0) + PARTS_GAP * np.array([1.6, 1.0])
        width = width or max(float(wide), 600.0)
        if x and x + wide > width:
            x, y, high = 0.0, y + high, 0.0
        points[[rank[id] for id in part]] = placed + np.array([x, y])
        x, high = x + wide, max(high, tall)
    return points


def _stress(graph: "nx.Graph[str]", ids: Sequence[str]) -> Points:
    size = len(ids)
    if size == 1:
        return np.zeros((1, 2))
    wanted = _distances(graph, ids)
    weights = np.where(wanted > 0, 1 / np.maximum(wanted, 1) ** 2, 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.inv(laplacian + np.ones((size, size)) / size)
    points = _spiral(size) * EDGE
    for _ in range(STEPS):
        offsets = points[:, None, :] - points[None, :, :]
        between = np.maximum(np.sqrt((offsets**2).sum(axis=2)), 1e-6)
        ratios = -weights * wanted / between
        np.fill_diagonal(ratios, 0)
        np.fill_diagonal(ratios, -ratios.sum(axis=1))
        points = inverse @ (ratios @ points)
    return _upright(points)


def _distances(graph: "nx.Graph[str]", ids: Sequence[str]) -> Points:
    """Measure the steps between nodes, in pixels, hubs held further from their neighbours."""
    index = {id: at for at, id in enumerate(ids)}
    wanted = np.zeros((len(ids), len(ids)))
    for id, lengths in nx.all_pairs_shortest_path_length(graph.subgraph(ids)):
        for other, steps in lengths.items():
            wanted[index[id], index[other]] = steps
    degrees = np.array([graph.degree(id) for id in ids], dtype=float)
    room = np.sqrt(np.maximum(degrees[:, None], degrees[None, :])) / 4
    pull = np.where(wanted == 1, np.clip(room, 0.9, 1.5), wanted**FAR)
    return pull * EDGE


def _spiral(size: int) -> Points:
    """Draw a sunflower: the same start for the same number of nodes, no two in one place."""
    at = np.arange(size)
    return (
        np.stack([np.cos(at * GOLDEN_ANGLE), np.sin(at * GOLDEN_ANGLE)], 1)
        * np.sqrt(at + 1)[:, None]
    )


def _upright(points: Points) -> Points:
    """Turn the longer axis across the screen, always the same way round."""
    points = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(points, full_matrices=False)
    turned = points @ axes.T
    signs = np.where(turned[0] < 0, -1.0, 1.0)
    result: Points = turned * signs * np.array([ASPECT, 1.0])
    return result


def _append(graph: "nx.Graph[str]", ids: Sequence[str], head: Points) -> Points:
    """Put each further node beside the placed neighbours it has, else around the rim."""
    index = {id: at for at, id in enumerate(ids)}
    points = np.zeros((len(ids), 2))
    points[: len(head)] = head
    rim = float(np.abs(head).max()) + EDGE
    for at in range(len(head), len(ids)):
        near = [index[other] for other in graph[ids[at]] if index[other] < at]
        angle = at * GOLDEN_ANGLE
        step = np.array([np.cos(angle), np.sin(angle)])
        points[at] = points[near].mean(axis=0) + step * EDGE / 2 if near else step * rim
    return points


def _sizes(graph: "nx.Graph[str]", ids: Sequence[str], labels: Mapping[str, str]) -> Points:
    """Half the room each node takes: its shape, which grows with its ties, and its label."""
    halves = []
    for id in ids:
        label = min(len(labels[id]), LABEL_CHARACTERS) * CHARACTER
        ties = min(graph.degree(id), 16) ** 0.5
        halves.append([label / 2 + 12 + 3 * ties, 16 + 4 * ties])
    return np.array(halves)


def _spread(points: Points, halves: Points) -> Points:
    """Push overlapping boxes apart along the axis that takes the smaller step."""
    points = points.copy()
    rounds = ROUNDS if len(points) <= STRESS_LIMIT else ROUNDS // 4
    for _ in range(rounds):
        low, high = _close(points, halves)
        offsets = points[high] - points[low]
        overlap = halves[high] + halves[low] - np.abs(offsets)
        hit = (overlap > 0.5).all(axis=1)
        if not hit.any():
            break
        low, high, offsets, overlap = low[hit], high[hit], offsets[hit], overlap[hit]
        # Two boxes in one place are told apart by their order: the later goes right and down.
        push = np.where(offsets >= -1e-9, 0.5, -0.5) * overlap
        across = overlap[:, 0] < SIDEWAYS * overlap[:, 1]
        push[across, 1] = 0
        push[~across, 0] = 0
        moves = np.zeros_like(points)
        np.add.at(moves, high, push)
        np.add.at(moves, low, -push)
        # Many pushes on one box would throw it far: it takes a share of each.
        hits = np.bincount(np.concatenate([low, high]), minlength=len(points))
        points += moves / np.sqrt(np.maximum(hits, 1))[:, None]
    return points


def _close(points: Points, halves: Points) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pairs of boxes that share some of their height, each pair once."""
    tops, bottoms = points[:, 1] - halves[:, 1], points[:, 1] + halves[:, 1]
    order = np.argsort(tops, kind="stable")
    # Down the page, a box can touch those that begin before it ends.
    ends = np.searchsorted(tops[order], bottoms[order])
    spans = np.maximum(ends - np.arange(len(points)) - 1, 0)
    first = np.repeat(np.arange(len(points)), spans)
    starts = np.repeat(np.cumsum(spans) - spans, spans)
    second = first + 1 + np.arange(len(first)) - starts
    pairs = np.sort(np.stack([order[first], order[second]]), axis=0)
    return pairs[0], pairs[1]
