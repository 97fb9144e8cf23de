"""Pages to look at: a store in, one self-contained HTML file out.

>>> from kg import views
>>> "No statements" in views.render(views.ViewGraph())
True
"""

import os
from pathlib import Path
from typing import Literal

from kg.errors import ExportError
from kg.views.explorer import explorer_page
from kg.views.graph import Article, Node, Statement, ViewGraph, load

Style = Literal["explorer", "pyvis"]
TITLE = "Knowledge graph"

__all__ = ["Article", "Node", "Statement", "Style", "ViewGraph", "load", "render", "write"]


def render(view: ViewGraph, *, style: Style = "explorer", title: str = TITLE) -> str:
    """Build the page and return its HTML.

    Raises
    ------
    ExportError
        There is no such style, or the drawing library is missing.
    """
    if style == "explorer":
        return explorer_page(view, title=title)
    if style == "pyvis":
        # Imported late: pyvis imports IPython, which takes longer than making the page.
        from kg.views.network import network_page

        return network_page(view, title=title)
    raise ExportError(f"No style is called {style!r}: use explorer or pyvis")


def write(
    view: ViewGraph,
    path: str | os.PathLike[str],
    *,
    style: Style = "explorer",
    title: str = TITLE,
) -> Path:
    """Write the page to a file, as UTF-8, and return its path.

    Raises
    ------
    ExportError
        The file cannot be written, or there is no such style.
    """
    target = Path(path)
    page = render(view, style=style, title=title)
    try:
        target.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or error
        raise ExportError(f"Cannot write {target}: {reason}; name another file with -o") from error
    return target
