"""Paragraphs are found whatever way the text is broken into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.paragraphs import paragraphs

WRAPPED = """\
The ministry said on Monday that it would raise its budget by five percent
next year, and that a part of the sum would be spent on ships built in the
U.S. The opposition called the plan a waste.

The second paragraph of the wrapped text is as long as the first one is, so
that it needs two lines.
"""


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n \t\n", []),
        ("One.", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\rTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\xa0\n\xa0\nTwo.\u200b", ["One.", "Two."]),
        ("\ufeffOne.", ["One."]),
        ("Seoul Raises Budget\nSeoul acted.", ["Seoul Raises Budget", "Seoul acted."]),
        ("He said he\nwould go.", ["He said he\nwould go."]),
        ("One.\u2029Two.", ["One.", "Two."]),
    ],
)
def test_borders(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_a_wrapped_paragraph_stays_one_though_a_line_ends_in_a_full_stop() -> None:
    first, second = texts(WRAPPED)
    assert first.startswith("The ministry")
    assert first.endswith("a waste.")
    assert second.endswith("two lines.")


def test_wrapped_paragraphs_without_blank_lines_end_where_a_sentence_ends_early() -> None:
    assert len(texts(WRAPPED.replace("\n\n", "\n"))) == 2


@given(st.text(alphabet='aB.\n\r \xa0"”,\u2028\f', max_size=200))
def test_ranges_slice_to_their_text_in_order(text: str) -> None:
    end = 0
    for paragraph in paragraphs(text):
        assert text[paragraph.start : paragraph.end] == paragraph.text
        assert end <= paragraph.start < paragraph.end
        assert paragraph.text == paragraph.text.strip()
        end = paragraph.end
