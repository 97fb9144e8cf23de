"""Extractions for the tests of the store: every field in use, and texts that need escapes."""

import datetime

from kg.archive import Fingerprint
from kg.model import (
    Article,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Factuality,
    Mention,
    MentionKind,
    Part,
    Qualifier,
    Quantity,
    Statement,
    Time,
)

MADE_BY = Fingerprint("0" * 64, "0.1", "en_core_web_sm", "3.8.0", "f" * 64)
TEXT = 'Oslo promised Riga "3,000\tlamps" worth $2 million.\u2028Riga denied it.'
FIRST = Evidence(Part.BODY, 0, 51, TEXT[:51])
SECOND = Evidence(Part.BODY, 52, 67, TEXT[52:])

ENTITIES = (
    Entity(
        "country/Norway",
        EntityType.COUNTRY,
        "Norway",
        ("Norway", "Kingdom of Norway"),
        ("Oslo",),
        links=("http://www.wikidata.org/entity/Q20",),
    ),
    Entity("country/Latvia", EntityType.COUNTRY, "Latvia", (), ("Riga",)),
    Entity("concept/lamp", EntityType.CONCEPT, "lamp"),
    Entity("concept/street lamp", EntityType.CONCEPT, "street lamp", broader="concept/lamp"),
)


def extraction(number: int = 1, source: str = "Baltic Wire") -> Extraction:
    """Make the extraction of an article with three statements."""
    article = Article(
        id=f"a{number}",
        text=TEXT,
        title="Norway & Latvia <trade>",
        date=datetime.date(2031, 3, 4),
        source=source,
        url=f"https://example.org/a b[{number}]?q=1#x",
        body=((0, len(TEXT)),),
    )
    gives = Statement(
        f"{number}-1",
        "country/Norway",
        "gives",
        "concept/street lamp",
        "promised",
        "Oslo",
        "lamps",
        Factuality.PLANNED,
        0.8254,
        "verbal",
        FIRST,
        content=f"{number}-3",
        time=Time("in 2032", "2032", "2032"),
        place="country/Latvia",
        quantity=Quantity("$2 million", "2000000.0", "USD", ""),
        arguments=(Qualifier("to", "Riga", "country/Latvia"), Qualifier("in", "two lots")),
    )
    denies = Statement(
        f"{number}-2",
        "country/Norway",
        "gives",
        "concept/lamp",
        "gave",
        "it",
        "it",
        Factuality.DENIED,
        1.0,
        "verbal",
        SECOND,
        speaker="country/Latvia",
        time=Time("until June", None, "2031-06"),
    )
    glows = Statement(
        f"{number}-3",
        "concept/lamp",
        "glowFor",
        "country/Latvia",
        "glow for",
        "lamps",
        "=Riga",
        Factuality.ACTUAL,
        0.0,
        "verbal",
        FIRST,
        known=False,
    )
    mention = Mention(
        Part.BODY, 0, 4, "Oslo", MentionKind.NAME, EntityType.COUNTRY, "country/Norway"
    )
    return Extraction(article, ENTITIES, (mention,), (gives, denies, glows))
