"""What pronouns stand for: each text with the antecedents of some of its pronouns."""

from functools import cache

import pytest

from kg import pipeline
from kg.model import Article, Extraction, MentionKind
from kg.resolve.pronouns.genders import by_name, by_noun, given_names
from kg.resolve.pronouns.salience import NEAR, OFTEN, WEIGHTS

# A pronoun is its word, with #2 for the second such; None: it is left open.
GENDER: list[tuple[str, dict[str, str | None]]] = [
    (
        "Laura Brandt met Peter Olsen in Oslo. She praised the harbour, and he thanked the crew.",
        {"She": "person/Laura Brandt", "he": "person/Peter Olsen"},
    ),
    (
        "Mr. Achterberg spoke to Mrs. Oyelaran. She rejected the offer.",
        {"She": "person/Oyelaran"},
    ),
    ("The actress thanked the king. He smiled.", {"He": "person/king"}),
    (
        "The chairman told a spokeswoman that she could leave.",
        {"she": "person/spokeswoman"},
    ),
]
SYNTAX: list[tuple[str, dict[str, str | None]]] = [
    ("Norway urged Denmark to cut its budget.", {"its": "country/Denmark"}),
    ("Norway promised Denmark to cut its budget.", {"its": "country/Norway"}),
    ("Lufthansa sued Boeing because it had lost money.", {"it": "organization/Lufthansa"}),
    (
        "The council approved the bridge. Engineers will test it in May.",
        {"it": "place/bridge"},
    ),
    ("Anna Berg hurt herself on Monday.", {"herself": "person/Anna Berg"}),
    ("In his speech, Peter Olsen thanked the crew.", {"his": "person/Peter Olsen"}),
    ("Siemens, which sold its lamps, moved to Munich.", {"its": "organization/Siemens"}),
    (
        "The developers wrote programs and then sold them.",
        {"them": "concept/program"},
    ),
]
PLACEHOLDERS = [
    "It is clear that Norway will leave.",
    "Norway won. It was Monday when the talks began.",
    "Norway won. It was raining in Oslo.",
    "Norway won. It was announced that Denmark had lost.",
    "Norway won. It seems that Denmark lost.",
    "Norway won. It turned out that Denmark had lost.",
    "Norway won. It took two years to build the bridge.",
    "Norway won. It should be mentioned that Denmark had led.",
    "Norway won. It was Anna Berg, not Mark Stone, who scored.",
    "Norway won. It was painful watching the match.",
    'Norway won. "It felt good out there," Berg said.',
]
# "It" comes to pass, or is said: no body and no place.
HAPPENS: list[tuple[str, dict[str, str | None]]] = [
    ("A scandal shook Norway when it emerged that Siemens had paid.", {"it": None}),
    ("Siemens paid for the bridge. It happened in May.", {"It": None}),
    (
        "Siemens sold a lamp to Norway. Norway liked it. It is a first step.",
        {"It": "concept/lamp"},
    ),
]
CHAINS: list[tuple[str, dict[str, str | None]]] = [
    (
        "Siemens opened a plant in Oslo. It will hire workers. It plans to sell lamps.",
        {"It": "organization/Siemens", "It#2": "organization/Siemens"},
    ),
    (
        "Researchers studied the lake. Several models were tested. They said the fish were ill.",
        {"They": "group/researchers"},
    ),
    (
        "The carrier, Lufthansa, sold its lamps.",
        {"its": "organization/Lufthansa"},
    ),
]
# Grammar keeps these apart, wherever a thing was named.
APART: list[tuple[str, dict[str, str | None]]] = [
    (
        "Mark Stone met Peter Olsen. He told reporters that Peter Olsen was tired.",
        {"He": "person/Mark Stone"},
    ),
    (
        "Lufthansa leased a hangar. Lufthansa has replaced it.",
        {"it": "place/hangar"},
    ),
    (
        'Peter Olsen told the Baltic Times, "It was dreadful."',
        {"It": None},
    ),
    ("Nobody came. It was closed.", {"It": None}),
    (
        "Peter Olsen arrived. Speaking to Mark Stone of the Baltic Times, he praised the crew.",
        {"he": "person/Peter Olsen"},
    ),
    ("Steve Woods met engineers. They cheered him.", {"him": "person/Steve Woods"}),
    # two persons are none of them
    ("Peter Olsen and Mark Stone arrived. They praised the crew.", {"They": None}),
    (
        "Boeing's newest aircraft, the Cloudliner, made its first flight.",
        {"its": "concept/Cloudliner"},
    ),
    ("Anna Berg wrote on Twitter. Officials praised Her Majesty.", {"Her": None}),
    ("Officials met a singer named Anna Berg. She was outside.", {"She": "person/Anna Berg"}),
]
SPEECH: list[tuple[str, dict[str, str | None]]] = [
    (
        '"We will open a plant in May," Siemens spokeswoman Anna Berg said.',
        {"We": "organization/Siemens"},
    ),
    (
        'Danish Prime Minister Karen Holm arrived. "We will leave the talks," Holm said.',
        {"We": "country/Denmark"},
    ),
    ('"We must all do more," Siemens spokeswoman Anna Berg said.', {"We": None}),
    ('"We won in May," said Anna Berg.', {"We": None}),
    (
        'Peter Olsen met Mark Stone. "He is tired," Peter Olsen said.',
        {"He": "person/Mark Stone"},
    ),
    (
        '"I will leave my post," said Anna Berg.',
        {"I": "person/Anna Berg", "my": "person/Anna Berg"},
    ),
]


@cache
def extractor() -> pipeline.Extractor:
    return pipeline.Extractor()


@cache
def extract(text: str) -> Extraction:
    return next(iter(extractor().extract([Article(id="a", title="", text=text)])))


def pronouns(text: str) -> dict[str, tuple[str, str]]:
    """Return what each pronoun stands for and why, without the digest of what is local."""
    found: dict[str, tuple[str, str]] = {}
    for mention in extract(text).mentions:
        if mention.kind is MentionKind.PRONOUN:
            name, count = mention.text, 2
            while name in found:
                name, count = f"{mention.text}#{count}", count + 1
            found[name] = mention.entity.partition("@")[0], mention.rule
    return found


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), GENDER + SYNTAX + CHAINS + APART + HAPPENS + SPEECH)
def test_pronouns_stand_for(text: str, expected: dict[str, str | None]) -> None:
    found = pronouns(text)
    assert {word: found.get(word, (None,))[0] for word in expected} == expected


@pytest.mark.model
@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_a_placeholder_stands_for_nothing(text: str) -> None:
    assert "It" not in pronouns(text)


@pytest.mark.model
@pytest.mark.parametrize("text", [text for text, _ in GENDER + SYNTAX + CHAINS])
def test_each_link_names_its_reason(text: str) -> None:
    reasons = {f"pronoun: {reason}" for reason in (*WEIGHTS, OFTEN, NEAR)}
    rules = {rule for _, rule in pronouns(text).values()}
    assert rules
    assert rules <= reasons | {"reflexive pronoun"}


@pytest.mark.parametrize(
    ("name", "female"),
    [
        ("Maria Lindqvist", True),
        ("José Ferreira", False),
        ("Kim Min-jae", None),
        ("Brandt", None),
        ("former spokeswoman@1234abcd", True),
        ("old king@1234abcd", False),
        ("minister@1234abcd", None),
    ],
)
def test_names_and_nouns_tell_genders(name: str, female: bool | None) -> None:
    assert by_name(name) is female


@pytest.mark.parametrize(
    ("noun", "female"),
    [("chairwoman", True), ("fisherman", False), ("human", None), ("german", None), ("mrs", None)],
)
def test_nouns_tell_genders(noun: str, female: bool | None) -> None:
    assert by_noun(noun) is female


def test_few_given_names_are_of_both_genders() -> None:
    table = given_names()
    assert len(table) > 10_000
    assert table["peter"] is False
    assert table["anna"] is True
    assert "robin" not in table
