"""Pages of several makes: the main text without what surrounds it, and their metadata."""

import datetime
import json
from pathlib import Path

import pytest

from kg.model import Article, Problem
from kg.readers import read

PROSE = [
    "Dock workers in the country's largest port voted on Monday to extend their strike by a week, "
    "and asked the government to mediate between them and the owner of the port.",
    "The union's leader called the owner's last offer “an insult”, and said that the workers would "
    "not go back before a contract was signed that covers wages, hours and pensions.",
    "“We have time,” he said.",
    "Shippers, who have begun to send their freight to other harbours, fear that the losses of the "
    "month will not be made up for before the end of the year, said a spokeswoman, Zoë Müller.",
]
JSON_LD = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Port strike enters third week",
    "datePublished": "2024-03-04T10:15:00+01:00",
    "publisher": {"@type": "Organization", "name": "Harbour Times"},
    "inLanguage": "en-GB",
}
CHROME_ABOVE = """
<div class="cookie-banner" id="cookies"><p>We use cookies to improve your visit.</p>
<button>Accept all</button></div>
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Hamburg gains from the strike</a></li>
<li><a href="/2">Freight rates rise again</a></li></ul></div>
"""
CHROME_BELOW = """
<aside><h3>Related articles</h3><ul><li><a href="/3">Why the port matters to Europe</a></li></ul>
</aside><form><input name="mail"><p>Sign up for our newsletter.</p></form>
<footer>Copyright © 2024 Harbour Times. All rights reserved.</footer>
"""


def page(
    head: str = "", *, body: str = "", title: str = "Port strike enters third week", tag: str = "p"
) -> str:
    prose = body or "\n".join(f"<{tag}>{text}</{tag}>" for text in PROSE)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title>{head}</head><body>"
        f"{CHROME_ABOVE}<article><h1>Port strike enters third week</h1>"
        f"<p class='byline'>By Mara Quist, Staff Writer</p>"
        f"<figure><img src='x.jpg'><figcaption>A gate. Photo: Jan Roe</figcaption></figure>"
        f"{prose}</article>{CHROME_BELOW}</body></html>"
    )


def script(*values: object) -> str:
    return "".join(
        f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values
    )


def article(tmp_path: Path, content: str | bytes, name: str = "x.html") -> Article:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (found,) = read([path])
    assert isinstance(found, Article), found
    return found


def body(found: Article) -> list[str]:
    return [found.text[start:end] for start, end in found.body]


def test_the_main_text_without_its_surroundings(tmp_path: Path) -> None:
    found = article(tmp_path, page())
    assert body(found) == PROSE
    assert found.title == "Port strike enters third week"
    assert "cookies" not in " ".join(body(found))


@pytest.mark.parametrize(
    "content",
    [
        page().replace("</p>", ""),
        page().replace("</article>", "").replace("</body></html>", ""),
        page().replace("<html lang='en'>", "").replace("<body>", ""),
        page().replace("</h1>", "</h2>"),
        page(tag="div"),
        page(body="<br><br>".join(PROSE)),
        page(
            body="<div>" + "</div><div>".join(f"<span>{text}</span>" for text in PROSE) + "</div>"
        ),
        page().replace("largest", "<b>lar<i>gest</b></i>"),
        page().replace("strike by", "<!-- ad --> strike\x01\x0b by"),
        page().replace("strike by", "strike&nbsp;by"),
        page().replace("<body>", "<body><script>var x = '<p>No.</p>';</script><style>p {}</style>"),
        '<?xml version="1.0" encoding="utf-8"?>' + page(),
    ],
)
def test_broken_and_odd_markup(tmp_path: Path, content: str) -> None:
    assert body(article(tmp_path, content)) == PROSE


def test_markup_nested_without_end(tmp_path: Path) -> None:
    content = page().replace("<article>", "<article>" + "<div>" * 5000)
    result = next(iter(read([_write(tmp_path, content)])))
    assert isinstance(result, (Article, Problem))


def _write(folder: Path, content: str) -> Path:
    path = folder / "y.html"
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "stated",
    [
        [JSON_LD],
        [[{"@type": "WebSite", "name": "No"}, JSON_LD]],
        [{"@context": "https://schema.org", "@graph": [{"@type": "Person"}, JSON_LD]}],
        [{"@type": "WebPage", "mainEntity": JSON_LD}],
        [JSON_LD | {"@type": ["Thing", "ReportageNewsArticle"]}],
        [JSON_LD | {"publisher": [{"name": "Harbour Times"}]}],
        [JSON_LD | {"publisher": "Harbour Times"}],
    ],
)
def test_json_ld(tmp_path: Path, stated: list[object]) -> None:
    found = article(tmp_path, page(script(*stated), title="x"))
    assert found.title == "Port strike enters third week"
    assert found.date == datetime.date(2024, 3, 4)
    assert (found.source, found.language) == ("Harbour Times", "en-GB")


def test_a_broken_script_does_not_spoil_the_next(tmp_path: Path) -> None:
    broken = '<script type="application/ld+json">{"@type": NewsArticle</script>'
    found = article(tmp_path, page(broken + script(JSON_LD)))
    assert found.source == "Harbour Times"


def test_microdata(tmp_path: Path) -> None:
    content = page().replace(
        "<article>",
        '<article itemscope itemtype="https://schema.org/NewsArticle">'
        '<meta itemprop="datePublished" content="2024-03-04">'
        '<meta itemprop="headline" content="Port strike enters third week">',
    )
    assert article(tmp_path, content).date == datetime.date(2024, 3, 4)


def test_meta_elements(tmp_path: Path) -> None:
    head = (
        '<meta property="og:title" content="Port strike enters third week - Harbour Times">'
        '<meta property="og:site_name" content="Harbour Times">'
        '<meta property="article:published_time" content="2024-03-04T23:15:00Z">'
        '<link rel="canonical" href="https://harbour.example/strike">'
    )
    found = article(tmp_path, page(head, title="x"))
    assert found.title == "Port strike enters third week"
    assert (found.source, found.url) == ("Harbour Times", "https://harbour.example/strike")
    assert found.date == datetime.date(2024, 3, 4)


@pytest.mark.parametrize(
    "title",
    [
        "Port strike enters third week | The Daily Post",
        "Port strike enters third week - Daily Post",
    ],
)
def test_the_sites_name_in_the_title_is_the_source(tmp_path: Path, title: str) -> None:
    found = article(tmp_path, page(title=title))
    assert found.title == "Port strike enters third week"
    assert found.source.endswith("Daily Post")


def test_time_elements(tmp_path: Path) -> None:
    content = page(
        body="<time datetime='2024-03-04T10:00'>4 March</time>" + f"<p>{PROSE[0]}</p>" * 3
    )
    assert article(tmp_path, content).date == datetime.date(2024, 3, 4)


@pytest.mark.parametrize(
    ("encoding", "declaration"),
    [
        ("cp1252", '<meta charset="iso-8859-1">'),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'),
        ("cp1252", "<meta charset=windows-1252>"),
        ("cp1252", '<meta charset="no-such-charset">'),
        ("cp1252", ""),
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("utf-16", ""),
    ],
)
def test_charsets(tmp_path: Path, encoding: str, declaration: str) -> None:
    found = article(tmp_path, page(declaration).encode(encoding))
    assert body(found) == PROSE


def test_another_alphabet_by_its_declaration(tmp_path: Path) -> None:
    text = "Докеры крупнейшего порта страны продлили забастовку ещё на одну неделю. " * 4
    content = page('<meta charset="koi8-r">', body=f"<p>{text}</p>")
    found = article(tmp_path, content.replace("©", "").encode("koi8-r"))
    assert text.strip() in found.text


@pytest.mark.parametrize("name", ["x", "x.txt", "x.xhtml", "x.HTM"])
def test_a_page_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    assert body(article(tmp_path, page(), name)) == PROSE


@pytest.mark.parametrize(
    "content",
    [
        "<html></html>",
        "<!-- -->",
        "<html><body></body></html>",
        "<frameset>x</frameset>",
        "<html><body><nav>Home</nav>",
    ],
)
def test_a_page_without_an_article_is_a_problem(tmp_path: Path, content: str) -> None:
    (result,) = read([_write(tmp_path, content)])
    assert isinstance(result, Problem)
    assert result.where == str(tmp_path / "y.html")


def test_the_whole_text_may_stand_in_the_metadata_alone(tmp_path: Path) -> None:
    stated = JSON_LD | {"articleBody": "\n\n".join(PROSE)}
    content = f"<html><head>{script(stated)}</head><body><div id='app'>Loading</div></body></html>"
    assert body(article(tmp_path, content)) == PROSE
