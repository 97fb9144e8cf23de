"""The pages in a real browser: what a reader does, and what an attacker tries."""

from dataclasses import replace

import pytest

from kg.views import Article, Node, Statement, Style, ViewGraph
from tests.views.conftest import Open
from tests.views.demo import demo

pytestmark = pytest.mark.browser

EVIL = (
    "<img src=x onerror=window.hit=1>",
    "</script><script>window.hit=1</script>",
    "<a href='javascript:window.hit=1'>href</a>",
    "{{7*7}} ${window.hit=1} <!-- <script>",
    "' onmouseover='window.hit=1",
)


def hostile(evil: str, url: str = "javascript:window.hit=1") -> ViewGraph:
    """Make a view with the same evil text in every field that a source can fill."""
    nodes = tuple(Node(f"{evil}{at}", f"{evil} {at}", evil, (evil,), 3) for at in range(3))
    statements = tuple(
        Statement(
            id=f"{evil}{at}",
            source=nodes[at].id,
            target=nodes[(at + 1) % 3].id,
            relation=evil,
            label=evil,
            surface=evil,
            factuality=evil,
            confidence=0.5,
            sentence=f"Then {evil} did {evil}.",
            article=evil,
            subject_text=evil,
            object_text=evil,
            speaker=evil,
            time=evil,
            place=evil,
            quantity=evil,
            content=f"{evil}{at}",
            rule=evil,
        )
        for at in range(3)
    )
    return ViewGraph(nodes, statements, (Article(evil, evil, evil, evil, url),), None, 60, 3)


@pytest.mark.parametrize("style", ["explorer", "pyvis"])
def test_a_page_asks_for_nothing_and_complains_of_nothing(show: Open, style: Style) -> None:
    opened = show(demo(), style=style)
    opened.page.wait_for_timeout(300)
    assert [url.split("/")[-1] for url in opened.requests] == ["page.html"]
    assert opened.errors == []
    assert opened.page.locator("canvas").count() == 1


@pytest.mark.parametrize("style", ["explorer", "pyvis"])
@pytest.mark.parametrize("evil", EVIL)
def test_texts_from_articles_stay_texts(show: Open, style: Style, evil: str) -> None:
    opened = show(hostile(evil), style=style, title=evil)
    page = opened.page
    if style == "explorer":
        page.keyboard.press("/")
        page.keyboard.type(evil[:4])
        page.keyboard.press("Enter")
        assert evil in opened.text("#evidence")
        page.click("#tab-table")
        assert evil in opened.text("#table td.sentence")
        page.click("#tab-graph")
    page.mouse.move(500, 300)
    page.wait_for_timeout(150)
    assert opened.run("window.hit") is None
    assert page.locator("img").count() == 0
    assert page.locator("a[href^=javascript]").count() == 0
    assert page.title().replace("\n", " ") == evil
    assert len(opened.requests) == 1
    assert opened.errors == []


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://news.example/a", 1),
        ("http://news.example/a", 1),
        ("javascript:alert(1)", 0),
        ("JaVaScRiPt:alert(1)", 0),
        ("data:text/html,<b>", 0),
        ("file:///etc/passwd", 0),
        ("//news.example/a", 0),
        ("http://[broken", 0),
        ("", 0),
    ],
)
def test_only_web_addresses_become_links(show: Open, url: str, links: int) -> None:
    view = hostile("name", url)
    opened = show(view, hash="#entity=name0")
    assert opened.page.locator("#evidence .card footer a").count() == 2 * links
    assert opened.errors == []


def test_first_view_is_capped_and_grows(show: Open) -> None:
    opened = show(replace(demo(), top=20))
    assert "of 71" in opened.text("#status")
    assert "20 ENTITIES" in opened.text(".heading").upper()
    opened.page.locator("#top").fill("71")
    assert opened.text("#status").startswith("71 entities of 71 · 159 statements of 159")


def test_search_finds_a_node_by_any_of_its_names(show: Open) -> None:
    opened = show(demo())
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("beij")
    assert opened.page.locator("#suggestions [role=option]").count() == 1
    opened.page.keyboard.press("Enter")
    assert opened.text("#evidence h2") == "China"
    assert "Beijing" in opened.text("#evidence")
    opened.page.keyboard.press("Escape")
    assert opened.text("#evidence h2") == "Evidence"


def test_search_without_a_find_says_so(show: Open) -> None:
    opened = show(demo())
    opened.page.locator("#search").fill("Atlantis")
    assert opened.text("#suggestions") == "No entity has this name."


def test_click_on_a_line_shows_its_sentence(show: Open) -> None:
    view = demo()
    one = replace(view, statements=tuple(s for s in view.statements if s.relation == "rams")[:1])
    opened = show(one)
    box = opened.page.locator("#canvas").bounding_box()
    assert box is not None
    # Two nodes and one line between them: the line passes the middle of the picture.
    found = False
    for dy in range(-40, 41, 4):
        opened.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + dy)
        found = opened.page.locator("#evidence .card").count() == 1
        if found:
            break
    assert found
    card = opened.text("#evidence .card")
    assert "Chinese ships rammed Philippine Coast Guard near a disputed shoal." in card
    assert "when 11 August" in card
    assert opened.text("#evidence mark.subject") == "Chinese ships"
    assert opened.text("#evidence mark.surface") == "rammed"
    assert opened.text("#evidence mark.object") == "Philippine Coast Guard"


def test_filters_change_the_counts(show: Open) -> None:
    opened = show(demo())
    count = "#facets .value:has(input[data-value='leads']) .count"
    before = int(opened.text(count))
    opened.page.uncheck("#facets input[data-value='Person']")
    after = int(opened.text(count))
    assert 0 <= after < before
    assert "type=Person" in opened.run("location.hash")
    assert opened.page.locator("#legend").inner_text().count("Person") == 0


def test_filters_that_leave_nothing_can_be_reset(show: Open) -> None:
    opened = show(demo())
    for value in ("Actual", "Planned", "Requested", "Possible", "Denied"):
        opened.page.uncheck(f"#facets input[data-value='{value}']")
    assert "leave nothing" in opened.text("#empty")
    opened.page.click("#empty button")
    assert opened.text("#status").startswith("60 entities")


def test_a_graph_without_statements_says_what_to_do(show: Open) -> None:
    opened = show(ViewGraph())
    assert "No statements yet." in opened.text("#empty")
    assert opened.errors == []


def test_the_timeline_picks_a_time(show: Open) -> None:
    opened = show(demo())
    whole = opened.text("#status")
    box = opened.page.locator(".chart").bounding_box()
    assert box is not None
    opened.page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 20)
    opened.page.mouse.down()
    opened.page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 20, steps=4)
    opened.page.mouse.up()
    assert "from=2025-0" in opened.run("location.hash")
    assert opened.text("#status") != whole
    opened.page.click("#all-dates")
    assert "from" not in opened.run("location.hash")
    assert opened.text("#status") == whole


def test_an_address_brings_back_what_was_seen(show: Open) -> None:
    opened = show(demo(), hash="#top=30&no-factuality=Denied&entity=Japan&theme=dark")
    assert opened.text("#evidence h2") == "Japan"
    assert not opened.page.is_checked("#facets input[data-value='Denied']")
    assert opened.run("document.documentElement.dataset.theme") == "dark"
    assert "30" in opened.text("#top-out")


@pytest.mark.parametrize("hash", ["#top=-4", "#entity=nobody", "#line=[1", "#from=x&to=9", "#%"])
def test_a_broken_address_does_no_harm(show: Open, hash: str) -> None:
    opened = show(demo(), hash=hash)
    assert opened.text("#status").startswith("60 entities")
    assert opened.errors == []


@pytest.mark.parametrize(("scheme", "other"), [("light", "dark"), ("dark", "light")])
def test_theme_follows_the_system_until_it_is_chosen(show: Open, scheme: str, other: str) -> None:
    opened = show(demo(), scheme=scheme)
    paper = "getComputedStyle(document.body).backgroundColor"
    first = opened.run(paper)
    assert opened.run("document.documentElement.dataset.theme") == scheme
    opened.page.click("#theme")
    assert opened.run("document.documentElement.dataset.theme") == other
    assert opened.run(paper) != first


def test_arrow_keys_walk_and_enter_grows(show: Open) -> None:
    opened = show(replace(demo(), top=12))
    opened.page.focus("#canvas")
    opened.page.keyboard.press("ArrowRight")
    first = opened.text("#evidence h2")
    opened.page.keyboard.press("ArrowDown")
    second = opened.text("#evidence h2")
    assert first != second
    shown = int(opened.text("#status").split()[0])
    opened.page.keyboard.press("Enter")
    assert int(opened.text("#status").split()[0]) > shown


def test_the_table_sorts_and_opens_the_evidence(show: Open) -> None:
    opened = show(demo())
    opened.page.click("#tab-table")
    dates = opened.page.locator("#table td.date").all_inner_texts()
    assert dates == sorted(dates, reverse=True)
    opened.page.click("#table th:nth-child(2) button")
    subjects = opened.page.locator("#table td.subject").all_inner_texts()
    assert subjects == sorted(subjects, key=str.casefold)
    opened.page.click("#table tbody tr:first-child")
    assert subjects[0] in opened.text("#evidence .card")


def test_downloads_hold_what_is_shown(show: Open) -> None:
    opened = show(demo())
    with opened.page.expect_download() as caught:
        opened.page.select_option("#download", "csv")
    text = caught.value.path().read_text("utf-8-sig")
    assert text.startswith('"date","subject","relation","object"')
    shown = opened.text("#status").split(" · ")[1]
    assert shown == f"{len(text.splitlines()) - 1} statements of 159"


def test_a_telephone_shows_few_entities_and_the_evidence_below(show: Open) -> None:
    opened = show(demo(), width=390, height=844)
    assert opened.text("#status").startswith("24 entities")
    assert opened.run("document.documentElement.scrollWidth") <= 390
    opened.page.click("#open-filters")
    opened.page.locator("#search").fill("Japan")
    opened.page.keyboard.press("Enter")
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#evidence").is_hidden()


def test_hostile_names_cannot_forge_a_formula(show: Open) -> None:
    view = hostile("=cmd|'/c calc'!A1")
    opened = show(view)
    with opened.page.expect_download() as caught:
        opened.page.select_option("#download", "csv")
    assert '"=cmd' not in caught.value.path().read_text("utf-8-sig")


def test_the_keyboard_reaches_the_evidence_and_keeps_the_view(show: Open) -> None:
    opened = show(demo(), hash="#entity=Japan")
    opened.page.keyboard.press("Tab")
    opened.page.keyboard.press("Enter")
    assert opened.run("document.activeElement.id") == "evidence"
    assert opened.text("#evidence h2") == "Japan"
