"""Whole articles of several layouts: what is prose, what headline, what they say of themselves."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.furniture import layout, split_site

SCRAPED = """\
Skip to content

Harbour Times

World

Port Strike Enters Third Week as Talks Stall

By Mara Quist, Staff Writer

Published: 4 March 2024, 10:15 GMT

Updated 5 March 2024

Share this article

ROTTERDAM, March 4 (Reuters) - Dock workers voted on Monday to extend their strike.

"We have no choice," the union said.

Advertisement

Port Strike Enters Third Week as Talks Stall

Shippers Divert Freight To Hamburg

The port's owner called the vote "a mistake". Photo: Jan Roe / AFP

A quiet gate at the harbour. Photo: Jan Roe

It asked the government to step in:

- The first demand is a law against strikes in ports.

Read more: Why the port matters

Related articles

Hamburg Gains From Port Strike

Freight rates rise again in March

Tags: strike, harbour

Copyright © 2024 Harbour Times. All rights reserved.
"""
SCRAPED_PROSE = [
    "Dock workers voted on Monday to extend their strike.",
    '"We have no choice," the union said.',
    'The port\'s owner called the vote "a mistake".',
    "It asked the government to step in:",
    "The first demand is a law against strikes in ports.",
]


def body(text: str, title: str = "") -> list[str]:
    return [text[start:end] for start, end in layout(text, title).body]


def test_a_scraped_page() -> None:
    found = layout(SCRAPED)
    assert body(SCRAPED) == SCRAPED_PROSE
    assert found.title == "Port Strike Enters Third Week as Talks Stall"
    assert found.headline is not None
    assert SCRAPED[slice(*found.headline)] == found.title
    assert SCRAPED[: found.headline[0]].count(found.title) == 0
    assert found.date == datetime.date(2024, 3, 4)
    assert found.source == "Harbour Times"


def test_a_known_title_is_found_by_its_words() -> None:
    text = "PORT STRIKE, ENTERS third week\n\nDock workers voted on Monday."
    found = layout(text, "Port strike enters third week")
    assert found.headline == (0, 30)
    assert body(text, "Port strike enters third week") == ["Dock workers voted on Monday."]


def test_a_known_title_that_ends_like_a_sentence_is_the_headline_all_the_same() -> None:
    text = "Is the port closed?\n\nDock workers voted on Monday. Is the port closed?"
    found = layout(text, "Is the port closed?")
    assert found.headline == (0, 19)
    assert body(text, "Is the port closed?") == [text[21:]]


def test_a_known_title_outside_the_text_leaves_no_headline() -> None:
    found = layout("Dock workers voted on Monday.", "Port strike goes on")
    assert (found.headline, found.title) == (None, "Port strike goes on")
    assert found.body == ((0, 29),)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Port strike enters third week", "Port strike enters third week"),
        ("# Port strike enters third week", "Port strike enters third week"),
        ("**Port strike enters third week**", "Port strike enters third week"),
        ("Port strike enters third week | Harbour Times", "Port strike enters third week"),
        ("Will the port ever open?\nMarch 4, 2024", ""),
        ("Will The Port Ever Open Again?", "Will The Port Ever Open Again?"),
        ("Union leader dies", "Union leader dies"),
        ("Leader dies", "Leader dies"),
        ("Asia Pacific", ""),
        ("World\n\nPort strike goes on", "Port strike goes on"),
        ("Home > World > Europe\n\nPort strike goes on", "Port strike goes on"),
        ("March 4, 2024\n\nPort strike goes on", "Port strike goes on"),
        ("CXN News\n\nPort strike goes on", "Port strike goes on"),
        ("Dutch reject strike deal with U.S.", "Dutch reject strike deal with U.S."),
    ],
)
def test_the_title_is_the_first_headline_above_the_prose(head: str, title: str) -> None:
    found = layout(f"{head}\n\nDock workers voted on Monday.")
    assert found.title == title


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("CXN News", "CXN News"),
        ("The Harbour Times", "The Harbour Times"),
        ("Daily Post", "Daily Post"),
        ("harbourtimes.com", "harbourtimes.com"),
        ("World News", ""),
        ("Latest news", ""),
        ("Opinion", ""),
        ("Press Releases", ""),
    ],
)
def test_a_publishers_name_is_told_from_a_sections(line: str, source: str) -> None:
    assert layout(f"{line}\n\nPort strike goes on\n\nThey voted on Monday.").source == source


@pytest.mark.parametrize(
    ("dateline", "source"),
    [
        ("SEOUL, June 2 (Reuters) - ", "Reuters"),
        ("SEOUL, South Korea (AP) — ", "AP"),
        ("WASHINGTON (AP) -- ", "AP"),
        ("LONDON — ", ""),
        ("NEW YORK/LONDON, June 2 (Reuters) - ", "Reuters"),
        ("ST. PETERSBURG, Russia — ", ""),
        ("Seoul, June 2 (Yonhap) -- ", "Yonhap"),
        ("Taipei, Taiwan — ", ""),
        ("(Reuters) - ", "Reuters"),
        ("(CXN)", "CXN"),
        ("(CXN) — ", "CXN"),
    ],
)
def test_a_dateline_is_furniture_of_its_paragraph(dateline: str, source: str) -> None:
    text = f"{dateline}The army left.\n\nLONDON — It came back."
    assert body(text) == ["The army left.", "It came back."]
    assert layout(text).source == source


def test_the_day_of_a_dateline_dates_the_article() -> None:
    assert layout("SEOUL, June 2, 2025 — They left.").date == datetime.date(2025, 6, 2)
    assert layout("SEOUL, June 2 — They left.").date is None


@pytest.mark.parametrize(
    "text",
    [
        "Hong Kong — the city that never sleeps — slept.",
        "NATO (the alliance) said no.",
        "U.S. Defense Secretary Ann Lee resigned.",
        "UN and EU envoys met.",
        "Ann Lee, Bob Roe and Mia Poe — all three ministers — resigned.",
        "(He left on Monday.)",
        "A - the first letter - is a vowel.",
        "EU-backed rebels left.",
        "COVID-19 spread.",
        "NATO–Russia talks resumed.",
        "NATO — the alliance — said no.",
        "NATO—the alliance—said no.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    assert body(text) == [text]


@pytest.mark.parametrize(
    "text",
    ["Seoul raises budget", "Seoul raises budget\nBerlin urges Paris", "Sultan dies", "Paris"],
)
def test_a_text_without_sentences_is_read_all_the_same(text: str) -> None:
    assert body(text) == text.split("\n")


def test_wire_copy_that_is_hard_wrapped() -> None:
    text = (
        "Port Strike Enters Third Week\n\n"
        "Dock workers voted on Monday to extend their strike by another week, as the\n"
        "U.S. owner of the port refused to meet them and asked a court to end it.\n\n"
        "The court will rule on Friday.\n"
    )
    assert body(text) == [text[31:181].strip(), "The court will rule on Friday."]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Seoul raises budget | The Daily Post", ("Seoul raises budget", "The Daily Post")),
        ("Seoul raises budget - Harbour News", ("Seoul raises budget", "Harbour News")),
        ("Seoul raises budget | Asia | The Post", ("Seoul raises budget", "The Post")),
        ("Seoul raises budget", ("Seoul raises budget", "")),
        ("France - Germany 2 - 0", ("France - Germany 2 - 0", "")),
        ("Budget – what we know", ("Budget – what we know", "")),
    ],
)
def test_a_sites_name_is_parted_from_the_title(title: str, expected: tuple[str, str]) -> None:
    assert split_site(title) == expected


@given(st.text(max_size=300), st.text(max_size=40))
def test_ranges_lie_in_order_inside_the_text(text: str, title: str) -> None:
    found = layout(text, title)
    end = 0
    for start, stop in found.body:
        assert end <= start < stop <= len(text)
        end = stop
    if found.headline:
        assert not any(s < found.headline[1] and found.headline[0] < e for s, e in found.body)
