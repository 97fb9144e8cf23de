"""The pyvis style: a `ViewGraph` in, pyvis's own page out, made safe and self-contained.

pyvis 0.3.2 needs help: with physics on it is slow, "in_line" still requests Bootstrap from a
CDN, the heading and titles with "href" in them are taken for HTML.  So positions come from
`layout`, and the page is cleaned and put under a Content-Security-Policy.
"""

import html
import json
import re
from collections import defaultdict

from pyvis.network import Network

from kg.views.assets import policy, seen
from kg.views.graph import Node, Statement, ViewGraph
from kg.views.layout import place

COLOURS = {
    "Person": "#0072B2",
    "Organization": "#E69F00",
    "Country": "#009E73",
    "Place": "#56B4E9",
    "Group": "#CC79A7",
    "Event": "#D55E00",
    "Work": "#C9B800",
    "Law": "#4B4B4B",
    "Concept": "#9AA3AD",
}
SHAPES = {
    "Person": "dot",
    "Organization": "square",
    "Country": "hexagon",
    "Place": "triangle",
    "Group": "triangleDown",
    "Event": "diamond",
    "Work": "star",
    "Law": "square",
    "Concept": "dot",
}
DASHES: dict[str, bool | list[int]] = {
    "Actual": False,
    "Planned": [9, 5],
    "Requested": [10, 4, 2, 4],
    "Possible": [2, 5],
    "Denied": [3, 4],
}
LINES = {"Planned": "#0072B2", "Requested": "#B35F00", "Possible": "#8A94A0", "Denied": "#C8281E"}
SENTENCES = 4
OPTIONS = {
    "physics": {"enabled": False},
    "edges": {
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}},
        "font": {"size": 13, "color": "#4A5568", "strokeWidth": 3, "align": "middle"},
    },
    "nodes": {"font": {"size": 17, "color": "#1A202C", "strokeWidth": 4}},
    "interaction": {"hover": True, "tooltipDelay": 80, "keyboard": {"enabled": True}},
}
_REMOTE = re.compile(r'<link\b[^>]*\bhref="https?:[^>]*>|<script\b[^>]*\bsrc="[^>]*></script>')
_EMPTY_HEADING = re.compile(r"<center>\s*<h1></h1>\s*</center>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INLINE = re.compile(r"<(script|style)\b[^>]*>(.*?)</\1>", re.DOTALL)


def network_page(view: ViewGraph, *, title: str) -> str:
    """Build pyvis's page of the `top` nodes; the same view gives the same bytes."""
    nodes = view.nodes[: view.top]
    number = {node.id: at for at, node in enumerate(nodes)}
    network = Network(height="100vh", width="100%", directed=True, cdn_resources="in_line")
    bundles = _bundles(view, number)
    places = place({node.id: node.label for node in nodes}, bundles)
    for node in nodes:
        _add_node(network, node, number[node.id], places[node.id])
    for (source, target), statements in bundles.items():
        _add_edge(network, number[source], number[target], statements)
    network.set_options(json.dumps(OPTIONS))
    return _cleaned(network.generate_html(), title)


def _bundles(view: ViewGraph, number: dict[str, int]) -> dict[tuple[str, str], list[Statement]]:
    bundles: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in view.statements:
        if statement.source in number and statement.target in number:
            bundles[statement.source, statement.target].append(statement)
    return dict(bundles)


def _add_node(network: Network, node: Node, at: int, xy: tuple[int, int]) -> None:
    names = f"\nalso: {', '.join(node.names)}" if node.names else ""
    network.add_node(
        at,
        label=_text(node.label),
        title=_text(f"{node.label} ({node.type}), {node.statements} statements{names}"),
        shape=SHAPES.get(node.type, "dot"),
        color=COLOURS.get(node.type, COLOURS["Concept"]),
        size=8 + 2 * min(node.statements, 64) ** 0.5,
        x=xy[0] * 1.4,
        # vis-network misplaces the label of a line that is exactly level.
        y=xy[1] * 1.4 + at * 0.13,
    )


def _add_edge(network: Network, source: int, target: int, statements: list[Statement]) -> None:
    labels = list(dict.fromkeys(statement.label for statement in statements))
    more = f" +{len(labels) - 1}" if len(labels) > 1 else ""
    kind = _kind(statements)
    network.add_edge(
        source,
        target,
        label=_text(labels[0] + more),
        title=_text("\n\n".join(_told(statement) for statement in statements[:SENTENCES])),
        color=LINES.get(kind, "#8A94A0"),
        dashes=DASHES.get(kind, False),
        width=1 + min(len(statements), 9) ** 0.5,
    )


def _kind(statements: list[Statement]) -> str:
    """Tell how to draw a line of several statements: as fact only if one of them is."""
    kinds = {statement.factuality for statement in statements}
    if len(kinds) == 1:
        return statements[0].factuality
    return "Actual" if "Actual" in kinds else "Possible"


def _told(statement: Statement) -> str:
    said = f", according to {statement.speaker}" if statement.speaker else ""
    return (
        f"{statement.subject_text or '?'} - {statement.label} - {statement.object_text or '?'}"
        f" [{statement.factuality}{said}]\n{statement.sentence}"
    )


def _text(text: str) -> str:
    # pyvis writes all titles with innerHTML once one of them has "href" in it.
    return seen(text).replace("href", "hr\u200bef")


def _cleaned(page: str, title: str) -> str:
    page = _REMOTE.sub("", _EMPTY_HEADING.sub("", page))
    page = page.replace('<div class="card" style="width: 100%">', '<div class="card">')
    scripts = [text for name, text in _INLINE.findall(page) if name == "script"]
    styles = [text for name, text in _INLINE.findall(page) if name == "style"]
    rules = html.escape(policy(scripts=scripts, styles=styles), quote=False)
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{rules}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html.escape(seen(title))}</title>\n"
    )
    start = re.compile(r'\s*<html>\s*<head>\s*<meta charset="utf-8">')
    return start.sub(lambda _: head, page, count=1)
