"""What several tests share: small articles of our own and stores made from them."""

import datetime
from pathlib import Path

import pytest

from kg.dataset import Dataset
from kg.dataset.quads import Names, article_quads, entity_quads
from kg.model import (
    Article,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Factuality,
    Part,
    Quantity,
    Statement,
    Time,
)

PLEDGE = "Oslo promised on Monday to send 200 engineers to Riga."
DENIAL = "Latvia denied that it had asked Norway for tanks."

ENTITIES = (
    Entity("country/Norway", EntityType.COUNTRY, "Norway", ("Norway",), ("Oslo",)),
    Entity("country/Latvia", EntityType.COUNTRY, "Latvia", ("Latvia",), ("Riga",)),
    Entity("person/Ilze Kalnina", EntityType.PERSON, "Ilze Kalnina", ("Ilze Kalnina", "Kalnina")),
)


def article(name: str, text: str, date: datetime.date) -> Article:
    """Make an article of one paragraph."""
    return Article(
        id=name,
        text=text,
        title=f"Report {name}",
        date=date,
        source="Baltic Wire",
        body=((0, len(text)),),
    )


def extractions() -> list[Extraction]:
    """Two articles: a plan with its time and quantity, a denial with its speaker."""
    pledge = Statement(
        id="s1",
        subject="country/Norway",
        relation="sends",
        object="country/Latvia",
        surface="promised to send",
        subject_text="Oslo",
        object_text="Riga",
        factuality=Factuality.PLANNED,
        confidence=0.8,
        rule="verbal",
        evidence=Evidence(Part.BODY, 0, len(PLEDGE), PLEDGE),
        time=Time("on Monday", "2031-03-03", "2031-03-03"),
        quantity=Quantity("200 engineers", "200", "engineer"),
    )
    denial = Statement(
        id="s2",
        subject="country/Latvia",
        relation="asks",
        object="country/Norway",
        surface="had asked",
        subject_text="it",
        object_text="Norway",
        factuality=Factuality.DENIED,
        confidence=0.7,
        rule="verbal",
        evidence=Evidence(Part.BODY, 0, len(DENIAL), DENIAL),
        speaker="country/Latvia",
    )
    return [
        Extraction(article("a1", PLEDGE, datetime.date(2031, 3, 4)), ENTITIES, (), (pledge,)),
        Extraction(article("a2", DENIAL, datetime.date(2031, 3, 5)), ENTITIES, (), (denial,)),
    ]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a store with two claims by hand: no language model."""
    folder = tmp_path_factory.mktemp("made") / "kg-store"
    with Dataset.open(folder, create=True) as dataset:
        names: Names = dataset.names
        for extraction in extractions():
            dataset.replace(names.article(extraction.article.id), article_quads(extraction))
        dataset.replace(f"{dataset.base}graph/entities", entity_quads(ENTITIES))
    return folder


@pytest.fixture(scope="session")
def development_data() -> Path:
    """Find the development data beside the checkout; skip where there is none."""
    folder = Path(__file__).parents[2] / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("needs the development data: ../shared/gold is not there")
    return folder
