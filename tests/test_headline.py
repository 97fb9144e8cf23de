"""Headlines written as sentences, and in the past."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.parse.headline import past, recase

SMALL = {"hail", "plan", "to", "boost", "spending", "deny", "border"}
VERBS = {"oust", "deny", "raise", "discuss", "hail"}


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Seoul Hails Plan to Boost Spending", "Seoul hails plan to boost spending"),
        ("Riga Denies NATO Plan on Border", "Riga denies NATO plan on border"),
        ("Plan to Boost Spending Hailed by Seoul", "Plan to boost spending hailed by Seoul"),
        ("Seoul hails the plan of the Border Guard", "Seoul hails the plan of the Border Guard"),
        ("Border Plan", "Border Plan"),
    ],
    ids=["title case", "capitals stay", "the first word stays", "a sentence stays", "too short"],
)
def test_recase(headline: str, expected: str) -> None:
    assert recase(headline, SMALL) == expected


@given(st.text(alphabet="abcPlanBorder ’'-", max_size=60))
def test_recase_keeps_offsets(headline: str) -> None:
    found = recase(headline, SMALL)
    assert len(found) == len(headline)
    assert found.lower() == headline.lower()


@pytest.mark.parametrize(
    ("headline", "verb", "expected"),
    [
        ("US president ousts advisor", "oust", "US president ousted advisor"),
        ("Riga denies plan", "deny", "Riga denied plan"),
        ("Seoul raises budget", "raise", "Seoul raised budget"),
        ("Oslo discusses budget", "discuss", "Oslo discussed budget"),
    ],
)
def test_past(headline: str, verb: str, expected: str) -> None:
    found = past(headline.split(), VERBS)
    assert found is not None
    words, at, lemma = found
    assert (" ".join(words), lemma) == (expected, verb)
    assert words[at] != headline.split()[at]


@pytest.mark.parametrize(
    "headline",
    [
        "Raises for all",
        "Oslo’s hails",
        "Storm over the denies",
        "Hail over Riga",
        "Riga signs pact",
    ],
    ids=["first word", "after a possessive", "after an article", "no -s", "unknown verb"],
)
def test_no_past(headline: str) -> None:
    assert past(headline.replace("’s", " ’s").split(), VERBS) is None
