"""What common nouns name: concepts of all articles, things of one, positions; one spelling."""

from functools import cache

import pytest

from kg.model import Extraction
from kg.pipeline import Extractor
from kg.readers import from_text
from kg.resolve.nominals.spelling import american

# A sentence, and keys of entities it names; "@" marks a thing of the article alone.
CONCEPTS = [
    ("Its defence budgets grew.", {"concept/defense budget"}),
    ("The budget for defense grew.", {"concept/defense budget"}),
    ("Peru's defense budget grew.", {"concept/Peruvian defense budget", "concept/defense budget"}),
    ("The Peruvian defence budget grew.", {"concept/Peruvian defense budget", "concept/budget"}),
    ("The defense budget of Peru grew.", {"concept/Peruvian defense budget"}),
    ("The budget of NATO grew.", {"concept/budget of NATO", "concept/budget"}),
    ("NATO's budget grew.", {"concept/budget of NATO"}),
    ("Activists defend human rights.", {"concept/human rights"}),
    ("Corruption ruined the port.", {"concept/corruption"}),
    ("The Iranian parliament met.", {"organization/Iranian parliament"}),
    ("Iran's parliament met.", {"organization/Iranian parliament"}),
    # of the article alone
    ("The plane crashed.", {"concept/plane@"}),
    ("Officials praised the plan.", {"group/officials@"}),
    ("Nobody praised the plan.", {"group/nobody@"}),
    ("No one praised the plan.", {"group/no one@"}),
    ("Others praised the plan.", {"concept/others@"}),
    ("Two new rules annoyed Peru.", {"law/two new rules@"}),
    ("The peace deal pleased Peru.", {"law/peace deal@"}),
    ("The first aircraft crashed.", {"concept/first aircraft@"}),
]

POSITIONS = [
    ("Peruvian Defense Minister Ana Popa resigned.", "defense minister of Peru", "Actual"),
    ("Ana Popa, minister of defense of Peru, resigned.", "defense minister of Peru", "Actual"),
    ("Former Peruvian President Ana Popa resigned.", "former president of Peru", "Actual"),
    ("Ex-minister Olaf Berg praised the treaty.", "former minister", "Actual"),
    ("Acting Defense Secretary Olaf Berg resigned.", "acting defense secretary", "Actual"),
    ("Incoming finance minister Ana Popa praised it.", "finance minister", "Planned"),
    ("Boeing spokesman Olaf Berg praised the treaty.", "spokesman of Boeing", "Actual"),
    ("Japanese Defense Minister Kenji Aramaki met Berg.", "defense minister of Japan", "Actual"),
    ("The incumbent, Ana Popa, lost.", "incumbent", "Actual"),
    ("Olaf Berg, the long-serving Sultan of Oman, died.", "sultan of Oman", "Actual"),
]


@cache
def extractor() -> Extractor:
    """Load the model once."""
    return Extractor()


def read(text: str) -> Extraction:
    """Extract from one sentence."""
    (found,) = extractor().extract([from_text(text, id=text)])
    return found


@pytest.mark.model
@pytest.mark.parametrize(("text", "keys"), CONCEPTS)
def test_concepts(text: str, keys: set[str]) -> None:
    found = {entity.key.partition("@") for entity in read(text).entities}
    assert keys <= {head + mark for head, mark, _ in found}


@pytest.mark.model
def test_wider_concepts_are_a_chain() -> None:
    wider = {e.key: e.broader for e in read("The Peruvian defense budget grew.").entities}
    assert wider["concept/Peruvian defense budget"] == "concept/defense budget"
    assert wider["concept/defense budget"] == "concept/budget"
    assert wider["concept/budget"] is None


@pytest.mark.model
def test_near_synonyms_are_linked_and_stay_two() -> None:
    first, second = read("Defense spending rose."), read("Military spending rose.")
    links = [
        {link for e in found.entities for link in e.links if "/concept/" in link}
        for found in (first, second)
    ]
    assert links[0] == {"https://w3id.org/newskg/concept/defense-spending"}
    assert links[1] == {"https://w3id.org/newskg/concept/military-spending"}


@pytest.mark.model
@pytest.mark.parametrize(("text", "position", "factuality"), POSITIONS)
def test_positions(text: str, position: str, factuality: str) -> None:
    held = {
        (s.object.partition("@"), s.factuality)
        for s in read(text).statements
        if s.relation == "holdsPosition"
    }
    assert {(key, fact) for (key, _, _), fact in held} == {(f"concept/{position}", factuality)}
    # An office without its state is that of the article alone.
    assert {bool(mark) for (_, mark, _), _ in held} == {" of " not in position}


@pytest.mark.model
def test_a_bare_office_is_the_one_that_the_article_names_in_full() -> None:
    first = "Peruvian Defense Minister Ana Popa left. "
    text = first + "Defense Minister Ana Popa met Foreign Minister Olaf Berg."
    found = read(text)
    held = {(s.subject, s.object) for s in found.statements if s.relation == "holdsPosition"}
    assert ("person/Ana Popa", "concept/defense minister of Peru") in held
    assert len([True for person, _ in held if person == "person/Ana Popa"]) == 1
    (bare,) = (office for person, office in held if person == "person/Olaf Berg")
    (entity,) = (e for e in found.entities if e.key == bare)
    assert (entity.name, entity.broader) == ("foreign minister", "concept/foreign minister")


@pytest.mark.model
def test_who_held_an_office_is_not_found_among_those_who_hold_it() -> None:
    (found,) = (
        e for e in read(POSITIONS[2][0]).entities if e.key.endswith("former president of Peru")
    )
    assert found.broader == "concept/former president"


@pytest.mark.model
def test_an_office_leads_to_its_body() -> None:
    facts = {(s.relation, s.subject, s.object) for s in read(POSITIONS[6][0]).statements}
    assert ("worksFor", "person/Olaf Berg", "organization/Boeing") in facts
    facts = {(s.relation, s.subject, s.object) for s in read(POSITIONS[0][0]).statements}
    assert ("officeOf", "concept/defense minister of Peru", "country/Peru") in facts


@pytest.mark.parametrize(
    ("british", "expected"),
    [
        ("harbour", "harbor"),
        ("labourers", "laborers"),
        ("hour", "hour"),
        ("theatres", "theaters"),
        ("offence", "offense"),
        ("fence", "fence"),
        ("organisation", "organization"),
        ("recognised", "recognized"),
        ("supervised", "supervised"),
        ("enterprise", "enterprise"),
        ("analysed", "analyzed"),
        ("travellers", "travelers"),
        ("programme", "program"),
    ],
)
def test_american(british: str, expected: str) -> None:
    assert american(british) == expected
    assert american(expected) == expected


@pytest.mark.model
def test_a_party_before_an_office_is_membership() -> None:
    facts = read("Republican Senator Olaf Berg resigned.").statements
    assert ("memberOf", "organization/Republican Party") in {(s.relation, s.object) for s in facts}
    held = [s.object for s in facts if s.relation == "holdsPosition"]
    assert [key.partition("@")[0] for key in held] == ["concept/senator"]
