"""The explorer: a `ViewGraph` in, one self-contained HTML page out.

The page makes no request: scripts and styles lie inside it, and its Content-Security-Policy
allows those alone, by their digests.  What comes from articles travels as JSON in a block that
the browser does not execute, and the scripts write it as text only.
"""

import html
from collections.abc import Iterable
from dataclasses import asdict
from string import Template
from typing import Any

from kg.views.assets import asset, embedded, policy, seen, vis_network, web_address
from kg.views.graph import ViewGraph
from kg.views.layout import place

SCRIPTS = (
    "model.js",
    "shapes.js",
    "labels.js",
    "network.js",
    "evidence.js",
    "timeline.js",
    "table.js",
    "controls.js",
    "main.js",
)

SMALL = 24  # entities that a telephone shows at first


def explorer_page(view: ViewGraph, *, title: str) -> str:
    """Build the page; the same view gives the same bytes."""
    library, style = vis_network(), asset("page.css")
    program = "(() => {\n'use strict';\n" + "\n".join(map(asset, SCRIPTS)) + "\n})();"
    return Template(asset("page.html")).substitute(
        policy=html.escape(policy(scripts=(library, program), styles=(style,)), quote=False),
        title=html.escape(seen(title)),
        style=style,
        library=library,
        program=program,
        data=embedded(page_data(view, title=title)),
    )


def page_data(view: ViewGraph, *, title: str) -> dict[str, Any]:
    """Collect what the scripts read; nodes have a position for each level of detail."""
    stops = _stops(view.top, len(view.nodes))
    places = [_places(view, stop) for stop in stops]
    number = {node.id: at for at, node in enumerate(view.nodes)}
    articles = {article.id: at for at, article in enumerate(view.articles)}
    statements = [
        {
            **_text(asdict(statement)),
            "source": number[statement.source],
            "target": number[statement.target],
            "article": articles.get(statement.article, -1),
        }
        for statement in view.statements
        if statement.source in number and statement.target in number
    ]
    nodes = [
        {
            "id": node.id,
            "label": seen(node.label),
            "type": node.type,
            "names": [seen(name) for name in node.names],
            "statements": node.statements,
            "places": [found[node.id] for found in places if node.id in found],
        }
        for node in view.nodes
    ]
    return {
        "title": seen(title),
        "nodes": nodes,
        "statements": statements,
        "articles": [
            {**_text(asdict(article)), "url": web_address(article.url)} for article in view.articles
        ],
        "stops": stops,
        "top": min(view.top, len(view.nodes)),
        "small": SMALL,
        "focus": number.get(view.focus or "", -1),
        "total": max(view.total, len(view.nodes)),
        "totalStatements": max(view.total_statements, len(view.statements)),
    }


def _stops(top: int, size: int) -> list[int]:
    """Sizes of picture that have positions of their own, from a telephone's to all."""
    first = min(top, size)
    stops = [SMALL, first] if first > SMALL else [first]
    while stops[-1] < size:
        # A last step that adds little would move everything for it.
        grown = stops[-1] * 5 // 2
        stops.append(grown if grown * 1.2 < size else size)
    return stops


def _places(view: ViewGraph, size: int) -> dict[str, tuple[int, int]]:
    return place({node.id: node.label for node in view.nodes[:size]}, _pairs(view))


def _pairs(view: ViewGraph) -> Iterable[tuple[str, str]]:
    return ((statement.source, statement.target) for statement in view.statements)


def _text(fields: dict[str, Any]) -> dict[str, Any]:
    """Drop what is empty, and from texts what cannot be seen."""
    return {
        name: seen(value) if isinstance(value, str) else value
        for name, value in fields.items()
        if value != ""
    }
