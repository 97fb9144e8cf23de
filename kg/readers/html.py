"""HTML pages -> `Article`: the main text, and the metadata that pages state for machines.

Text: Mozilla's Readability algorithm (readability-lxml) picks the element, this module turns
it into paragraphs.  Metadata, the surest first: schema.org's articles in JSON-LD and microdata
(read by extruct), OpenGraph and other `<meta>`, `<time>`, `<title>`.
"""

import dataclasses
import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any

import lxml.html
from extruct.jsonld import JsonLdExtractor
from extruct.w3cmicrodata import MicrodataExtractor
from lxml.etree import ParserError
from readability import Document
from readability.readability import Unparseable

from kg.errors import ReadError
from kg.model import Article
from kg.readers.article import Metadata, compose, metadata
from kg.readers.dates import parse_date
from kg.readers.decoding import decode
from kg.readers.furniture import split_site

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
_HEAD = 4096
_BLOCKS = frozenset(
    {"address", "article", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figure", "h1"}
    | {"h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre"}
    | {"section", "table", "td", "th", "tr", "ul"}
)
_SILENT = frozenset(
    {"aside", "audio", "button", "canvas", "figcaption", "footer", "form", "head", "iframe"}
    | {"input", "nav", "noscript", "object", "script", "select", "style", "svg", "template"}
    | {"textarea", "video"}
)
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report)$")
_SHARE = 0.5
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "date": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "source": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "url": ("og:url",),
    "language": ("og:locale", "content-language"),
}


def read_html(data: bytes) -> Article:
    """Read the article of one page, however broken its markup.

    Raises
    ------
    ReadError
        The page has no text of an article.
    """
    declared = _CHARSET.search(data[:_HEAD])
    page = decode(data, declared=declared[1].decode("ascii") if declared else None)
    page = _CONTROLS.sub(" ", _DECLARATION.sub("", page))
    try:
        root: Any = lxml.html.document_fromstring(page)
    except (ParserError, ValueError) as error:
        raise ReadError("is an empty page; leave it out") from error
    if root.find("body") is None or not root.text_content().strip():
        raise ReadError("is an empty page; leave it out")
    stated = _stated(root)
    text = _main_text(page)
    whole = stated.get("articlebody")
    if isinstance(whole, str) and len(text) < _SHARE * len(whole):
        text = whole.strip()
    if not text:
        raise ReadError("has no text of an article; save the article's own page")
    return compose(text, _metadata(root, stated))


def _main_text(page: str) -> str:
    """Pick the main element and write its paragraphs, a blank line between them."""
    try:
        summary = Document(page).summary(html_partial=True)
    except Unparseable:
        summary = page
    root = lxml.html.fragment_fromstring(summary, create_parent="div")
    return "\n\n".join(_paragraphs(root))


def _paragraphs(root: Any) -> Iterator[str]:
    """Join what lies between two borders of blocks, as a browser shows it."""
    line: list[str] = []
    for piece in itertools.chain(_pieces(root), [None]):
        if piece is not None:
            line.append(piece)
            continue
        if text := " ".join("".join(line).split()):
            yield text
        line = []


def _pieces(node: Any) -> Iterator[str | None]:
    """Walk through the text; None stands for the border of a block."""
    if not isinstance(node.tag, str):  # a comment
        return
    border = node.tag in _BLOCKS or node.tag in _SILENT
    if border:
        yield None
    if node.tag not in _SILENT:
        yield node.text or ""
        for child in node:  # libxml2 stops at a depth of 256
            yield from _pieces(child)
            yield child.tail or ""
    if border:
        yield None


def _stated(root: Any) -> dict[str, object]:
    """Find the page's own description as an article of schema.org, its keys in small letters."""
    for item in itertools.chain(_json_ld(root), _microdata(root)):
        types = item.get("@type") or item.get("type") or ()
        names = types if isinstance(types, list) else [types]
        if any(_ARTICLE_TYPE.search(str(name)) for name in names):
            return {key.casefold(): value for key, value in item.items()}
    return {}


def _json_ld(root: Any) -> Iterator[Mapping[str, object]]:
    """Walk through all objects of all scripts; a broken script does not spoil the others."""
    for script in root.iter("script"):
        try:
            waiting = list(JsonLdExtractor().extract_items(script))
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = item + waiting
            elif isinstance(item, dict):
                yield item
                waiting += [item[key] for key in ("@graph", "mainEntity") if key in item]


def _microdata(root: Any) -> Iterator[Mapping[str, object]]:
    for item in MicrodataExtractor().extract_items(root, base_url=None):
        properties = item.get("properties")
        if isinstance(properties, dict):
            yield {**properties, "type": item.get("type")}


def _metadata(root: Any, stated: Mapping[str, object]) -> Metadata:
    """Gather what the page says of itself; for each field what says it best goes first."""
    said = _said(root)
    page_title, suffix = split_site(said.get("title", ""))
    stated_url = stated.get("url")
    known = metadata(
        {
            "title": stated.get("headline") or said.get("meta title") or page_title,
            "source": stated.get("publisher") or said.get("meta source") or suffix,
            "url": said.get("canonical") or said.get("meta url") or stated_url or "",
            "language": stated.get("inlanguage") or said.get("lang") or said.get("meta language"),
        }
    )
    dates = (stated.get("datepublished"), said.get("meta date"), said.get("time"))
    day = next((day for date in dates if (day := parse_date(date))), None)
    return dataclasses.replace(known, title=_without_site(known), date=day)


def _said(root: Any) -> dict[str, str]:
    """Read the elements that hold metadata: the first of each name."""
    meta: dict[str, str] = {}
    for node in root.iter("meta"):
        key = node.get("property") or node.get("name") or node.get("itemprop") or ""
        meta.setdefault(key.casefold(), (node.get("content") or "").strip())
    said = {
        f"meta {field}": next((meta[key] for key in keys if meta.get(key)), "")
        for field, keys in _META.items()
    }
    paths = {
        "title": "string(//head/title | //title)",
        "canonical": "string(//link[@rel='canonical']/@href)",
        "lang": "string(//html/@lang)",
        "time": "string(//time[@itemprop='datePublished' or @pubdate]/@datetime"
        " | //article//time/@datetime | //time/@datetime)",
    }
    return said | {name: str(root.xpath(path)).strip() for name, path in paths.items()}


def _without_site(known: Metadata) -> str:
    """Leave the site's name out of the title, whatever mark stands between them."""
    name, _ = split_site(known.title)
    tail = re.search(rf"\W+{re.escape(known.source)}\W*$", name) if known.source else None
    return name[: tail.start()] if tail and tail.start() else name
