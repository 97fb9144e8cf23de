"""Prose and furniture are told apart, both ways, above and below the first prose."""

import pytest

from kg.readers.kinds import Kind, classify

PROSE = [
    "By Tuesday, the army had withdrawn from the valley.",
    "By Friday the talks had collapsed.",
    '"We will not go," he said.',
    "“No.”",
    "He resigned.",
    "Why?",
    "Follow us if you dare, the rebels told the governor.",
    "Join us, he told the crowd.",
    "Share prices fell by 5 percent.",
    "Subscribe to the treaty or leave, Paris told Rome.",
    "More from the same fund went to Kenya.",
    "Sources said the deal was dead.",
    'Sources close to the minister: "He will resign."',
    "Photo reconnaissance showed new missile sites.",
    "Photographs by Reuters show the burnt hull.",
    "Home Secretary Ann Lee resigned on Monday.",
    "Watch groups condemned the arrests.",
    "Copyright law must change, the minister said.",
    "Get the troops out, he told NATO.",
    "Related talks began in Oslo on Monday.",
    "Reporting by the Guardian revealed that he had lied.",
    "Opinion is divided.",
    "Contact was lost at 3 a.m. on Monday.",
    "In 2019, he left.",
    "June 2025 saw 400 arrests.",
    "On June 2, 2025, Seoul signed.",
    "Tags: he had none, the police said.",
    "Video from the scene shows smoke.",
    "From Paris, Macron flew to Berlin.",
    "Line officers were told to stay.",
    "This article of the treaty was amended in 1995.",
    "This report was published on Monday by the ministry.",
    "Support our troops, he urged.",
    "AP reported the deal first.",
    "Reuters, AP and AFP said they would appeal.",
    "Ann Lee, staff writer for the Post, was arrested.",
    "France: 40 dead.",
    "Iran agreed with the U.S.",
    "The minister gave three reasons for the step:",
]
FURNITURE = [
    ("Go to contents", Kind.NAVIGATION),
    ("Skip to main content", Kind.NAVIGATION),
    ("Share this article", Kind.NAVIGATION),
    ("Read more: Japan weighs its options", Kind.NAVIGATION),
    ("READ MORE", Kind.NAVIGATION),
    ("Sign up for our newsletter to get the day's top stories.", Kind.NAVIGATION),
    ("Advertisement", Kind.NAVIGATION),
    ("Click here to subscribe.", Kind.NAVIGATION),
    ("Copyright © 2025 The Daily Post. All rights reserved.", Kind.NAVIGATION),
    ("© 2025 Post", Kind.NAVIGATION),
    ("5 min read", Kind.NAVIGATION),
    ("12 comments", Kind.NAVIGATION),
    ("Tags: NATO, defense, South Korea", Kind.NAVIGATION),
    ("#Defense #NATO", Kind.NAVIGATION),
    ("Home > World > Asia", Kind.NAVIGATION),
    ("Follow us on Twitter.", Kind.NAVIGATION),
    ("Continue reading the main story", Kind.NAVIGATION),
    ("This story has been updated.", Kind.NAVIGATION),
    ("We use cookies to improve your experience.", Kind.NAVIGATION),
    ("jane@post.com", Kind.NAVIGATION),
    ("https://post.com/x", Kind.NAVIGATION),
    ("* * *", Kind.NAVIGATION),
    ("Related articles", Kind.RELATED),
    ("You may also like", Kind.RELATED),
    ("Most read", Kind.RELATED),
    ("Photo: Reuters/Kim Hong-ji", Kind.CREDIT),
    ("AFP/Getty Images", Kind.CREDIT),
    ("(AP Photo/Lee Jin-man)", Kind.CREDIT),
    ("FILE PHOTO: A soldier stands guard", Kind.CREDIT),
    ("By Jane Doe", Kind.BYLINE),
    ("By Jane Doe, Staff Writer", Kind.BYLINE),
    ("By JANE DOE and JOHN ROE | Reuters", Kind.BYLINE),
    ("Jane Doe, Staff Writer", Kind.BYLINE),
    ("(Reporting by Ann Lee; Editing by Ed Roe)", Kind.BYLINE),
    ("Reporting by Ann Lee and Ju-min Han; Editing by Ed Roe and Mia Poe.", Kind.BYLINE),
    ("Posted June. 02, 2025 07:26,", Kind.DATE),
    ("Last updated on Jun 2, 2025 at 7:26 PM EDT", Kind.DATE),
    ("Wednesday, July 10, 2019", Kind.DATE),
    ("2025-06-02", Kind.DATE),
    ("3 hours ago", Kind.DATE),
    ("Asia Pacific", Kind.HEADING),
    ("Japan Weighs Its Options After Summit", Kind.HEADING),
    ("Will Taiwan Follow Suit?", Kind.HEADING),
    ("Iran Rejects Nuclear Deal With U.S.", Kind.HEADING),
]


@pytest.mark.parametrize("leading", [True, False])
@pytest.mark.parametrize("text", PROSE)
def test_prose_is_kept(text: str, leading: bool) -> None:
    assert classify(text, leading=leading) is Kind.PROSE


@pytest.mark.parametrize("leading", [True, False])
@pytest.mark.parametrize(("text", "kind"), FURNITURE)
def test_furniture_is_named(text: str, kind: Kind, leading: bool) -> None:
    assert classify(text, leading=leading) is kind


def test_a_clause_without_full_stop_is_prose_only_below_the_head() -> None:
    text = "The bridge was opened in January 2005"
    assert classify(text, leading=True) is Kind.HEADING
    assert classify(text, leading=False) is Kind.PROSE


def test_a_long_paragraph_is_prose_whatever_it_begins_with() -> None:
    text = "Read more slowly than you like and you will find that " + "every word counts and " * 10
    assert classify(text) is Kind.PROSE


def test_a_long_clause_without_full_stop_is_prose_below_a_headline() -> None:
    text = "The vote was close and the union said that it would go on until the owner gives in"
    assert classify(text, leading=True) is Kind.HEADING
    assert classify(text, leading=True, headed=True) is Kind.PROSE
