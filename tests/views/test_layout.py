"""Order and places of nodes."""

import random

import pytest

from kg.views.layout import place
from kg.views.ranking import rank

STAR = [("hub", f"leaf{at}") for at in range(12)]


def graph(size: int) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Make a graph in which new nodes prefer well-known ones, as in the news."""
    chance = random.Random(size)
    ends = ["0"]
    pairs = []
    for at in range(1, size):
        pairs.append((str(at), chance.choice(ends)))
        ends += pairs[-1]
    return {str(at): f"Name number {at}" for at in range(size)}, pairs


@pytest.mark.parametrize("size", [0, 1, 2, 60, 400])
def test_places_are_the_same_every_time_and_apart(size: int) -> None:
    labels, pairs = graph(size)
    places = place(labels, pairs)
    assert places == place(labels, reversed(pairs))
    assert len(set(places.values())) == size


def test_shapes_do_not_touch_in_a_first_view() -> None:
    labels, pairs = graph(60)
    points = sorted(place(labels, pairs).values())
    gaps = [
        max(abs(a[0] - b[0]), abs(a[1] - b[1]))
        for at, a in enumerate(points)
        for b in points[at + 1 :]
    ]
    assert min(gaps) >= 30


def test_neighbours_stand_nearer_than_strangers() -> None:
    labels = {str(at): str(at) for at in range(10)}
    places = place(labels, [(str(at), str(at + 1)) for at in range(9)])
    first, second, last = (places[id] for id in ("0", "1", "9"))
    assert abs(first[0] - second[0]) < abs(first[0] - last[0])


def test_parts_of_a_graph_stand_apart() -> None:
    labels = {name: name for pair in STAR for name in pair} | {"x": "x", "y": "y"}
    places = place(labels, [*STAR, ("x", "y")])
    star = [places[name] for name in labels if name not in "xy"]
    left, right = min(x for x, _ in star), max(x for x, _ in star)
    top, bottom = min(y for _, y in star), max(y for _, y in star)
    for name in "xy":
        x, y = places[name]
        assert not (left <= x <= right and top <= y <= bottom)


def test_hubs_rank_before_leaves_and_lone_pairs_last() -> None:
    names = {name for pair in STAR for name in pair} | {"x", "y"}
    order = rank(dict.fromkeys(names, "Person"), [*STAR, ("x", "y")])
    assert order[0] == "hub"
    assert set(order[-2:]) == {"x", "y"}


def test_a_concept_ranks_below_an_actor_with_as_many_ties() -> None:
    pairs = [(hub, f"p{at}") for hub in ("budget", "minister") for at in range(5)]
    types = {name: "Person" for pair in pairs for name in pair} | {"budget": "Concept"}
    order = rank(types, pairs)
    assert order.index("minister") < order.index("budget")


@pytest.mark.parametrize("size", [10, 20, 60])
def test_nobody_stands_alone_in_a_first_view(size: int) -> None:
    labels, pairs = graph(80)
    shown = set(rank(dict.fromkeys(labels, "Person"), pairs)[:size])
    assert {id for pair in pairs if shown.issuperset(pair) for id in pair} == shown


def test_a_hub_of_its_own_brings_its_neighbours_into_the_first_view() -> None:
    rich = [(f"h{a}", f"h{b}") for a in range(12) for b in range(a)]
    order = rank({name: "Person" for pair in [*rich, *STAR] for name in pair}, [*rich, *STAR])
    first = order[:10]
    assert "hub" in first
    assert any(name.startswith("leaf") for name in first)


def test_focus_keeps_what_is_within_two_steps() -> None:
    chain = [(str(at), str(at + 1)) for at in range(6)]
    types = dict.fromkeys(map(str, range(7)), "Person")
    assert set(rank(types, chain, focus="0")) == {"0", "1", "2"}
    assert rank(types, chain, focus="3")[0] == "3"
