"""A real browser, and pages opened in it with a watch on what they ask for and complain of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg import views

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
# Without these the browser itself looks for its maker's servers.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class Opened:
    """A page with the requests it made and the errors it reported."""

    page: "Page"
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def run(self, script: str) -> Any:
        """Evaluate an expression in the page."""
        return self.page.evaluate(script)

    def text(self, selector: str) -> str:
        """Text of the first element that a selector finds."""
        return self.page.locator(selector).first.inner_text().strip()


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Headless Chromium; without it the tests of the pages are skipped."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"no browser: {CHROMIUM} is missing (Debian's package chromium)")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def show(browser: "Browser", tmp_path: Path) -> Iterator[Open]:
    """Write a view as a page and open it: ``show(view, hash="#top=5", width=390)``."""
    contexts = []

    def show(
        view: views.ViewGraph,
        *,
        style: views.Style = "explorer",
        title: str = "Test",
        hash: str = "",
        width: int = 1400,
        height: int = 900,
        scheme: Any = "light",
    ) -> Opened:
        path = views.write(view, tmp_path / "page.html", style=style, title=title)
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme
        )
        contexts.append(context)
        page = context.new_page()
        opened = Opened(page)
        page.on("request", lambda request: opened.requests.append(request.url))
        page.on("console", lambda message: opened.errors.append(message.text))
        page.on("pageerror", lambda error: opened.errors.append(str(error)))
        page.goto(path.as_uri() + hash)
        if style == "explorer":
            page.wait_for_selector("html[data-ready=true]")
        return opened

    yield show
    for context in contexts:
        context.close()
