"""Names that several places bear: the region beside them, the article, or nothing decides."""

from functools import cache

import pytest

from kg.model import Article, Entity
from kg.pipeline import Extractor

pytestmark = pytest.mark.model


@cache
def extractor() -> Extractor:
    return Extractor()


def entities(text: str) -> dict[str, tuple[Entity, str]]:
    """Find what each name of a text stands for, and by which rule; of equal names the last."""
    article = Article(id="a", text=text, body=((0, len(text)),))
    found = next(iter(extractor().extract([article])))
    known = {entity.key: entity for entity in found.entities}
    return {m.text: (known[m.entity], m.rule) for m in found.mentions}


@pytest.mark.parametrize(
    ("text", "name", "key", "rule"),
    [
        (
            "A mill burned in Birmingham, Alabama. Firemen in Birmingham saved forty people.",
            "Birmingham",
            "place/Birmingham, Alabama",
            "named with its region",
        ),
        (
            "The Home Office of the United Kingdom spoke. Police in Birmingham arrested a man.",
            "Birmingham",
            "place/Birmingham",
            "place of its article",
        ),
        ("Police in Birmingham arrested a man.", "Birmingham", "place/Birmingham", "largest"),
        ("Police in Springfield arrested a man.", "Springfield", "place/Springfield", "name"),
        (
            "Massachusetts closed its schools. The storm had reached Cambridge on Sunday.",
            "Cambridge",
            "place/Cambridge, Massachusetts",
            "place of its article",
        ),
        (
            "Voters in Atlanta lined up for hours. Georgia counted the votes.",
            "Georgia",
            "place/Georgia, United States",
            "place of its article",
        ),
        (
            "Georgia asked Russia to leave Abkhazia. Protesters gathered in Tbilisi.",
            "Georgia",
            "country/Georgia",
            "place of its article",
        ),
        ("A bus crashed in New York.", "New York", "place/New York City", "largest of its name"),
        (
            "New York Governor Ines Moll signed the law.",
            "New York",
            "place/New York State",
            "office of a state after it",
        ),
        (
            "Congressman Rolf Moll of New York left.",
            "New York",
            "place/New York State",
            "office of a state after it",
        ),
        ("The firm from Boise, Idaho, grew.", "Idaho", "place/Idaho", "gazetteer"),
        ("A fire burned near Seattle, Washington.", "Washington", "place/Washington State", ""),
        ("Protesters marched in Paris.", "Paris", "place/Paris", "largest of its name"),
        ("He opened a shop in Norfolk, France, and Italy.", "France", "country/France", ""),
        ("Troops left Gaza on Sunday.", "Gaza", "place/Gaza Strip", "gazetteer"),
        ("A festival opened in the Bronx.", "Bronx", "place/The Bronx", "gazetteer"),
        ("He has lived in Crete for years.", "Crete", "place/Crete", "gazetteer"),
        (
            "The firm has offices in Dublin, Boston and San Francisco, California.",
            "Dublin",
            "place/Dublin",
            "largest of its name",
        ),
        (
            "Dana Jordan met students. Jordan said that she was glad.",
            "Jordan",
            "person/Dana Jordan",
            "name of a person in full",
        ),
    ],
)
def test_which_place(text: str, name: str, key: str, rule: str) -> None:
    found = entities(text)
    entity, how = next(found[m] for m in found if m == name or m.startswith(f"{name},"))
    assert entity.key == key
    assert how.startswith(rule)


def test_countries_in_a_row_are_countries() -> None:
    found = entities("Ministers of Peru, Chile, Bolivia and Brazil met in Lima.")
    keys = {entity.key for entity, _ in found.values()}
    assert {"country/Peru", "country/Chile", "country/Bolivia", "country/Brazil"} <= keys


def test_a_place_knows_where_it_lies_and_what_it_is_elsewhere() -> None:
    article = "The mill is in Irving, Texas."
    found = next(
        iter(extractor().extract([Article(id="a", text=article, body=((0, len(article)),))]))
    )
    known = {entity.key: entity for entity in found.entities}
    assert known["place/Irving"].links == ("https://sws.geonames.org/4700168/",)
    assert known["place/Irving"].within == "place/Texas"
    assert known["place/Texas"].within == "country/United States"
    assert known["country/United States"].codes == ("US", "USA")


def test_an_open_place_has_no_identifier() -> None:
    entity, _ = entities("Police in Springfield arrested a man.")["Springfield"]
    assert (entity.links, entity.within) == ((), None)
