"""Capitals and palaces: the government that acts or is addressed, or the place (PLOVER's rule)."""

from functools import cache

import pytest

from kg.model import Article, EntityType
from kg.pipeline import Extractor

pytestmark = pytest.mark.model

GOVERNMENTS = [
    "Seoul rejected the offer.",
    "Pressure from Washington grew.",
    "Moscow accused London of spying.",
    "Ties between Tokyo and Seoul improved.",
    "Kyiv's plan failed.",
    "A Kremlin spokesman denied it.",
    "The Kremlin denied it.",
    "White House officials said talks failed.",
    "The Blue House said on Monday it would act.",
    "The United States ambassador to Beijing resigned.",
    "Downing Street rejected the report.",
    "Warsaw signed the treaty with Vilnius.",
    "The decision was made by Ankara.",
    "Beijing sold submarines to Islamabad.",
    "Tokyo and Washington agreed on the plan.",
    "Criticism of Beijing grew.",
    "Talks with Tehran resumed.",
    "The claim from Berlin was dismissed.",
    "Tehran sent a message to Moscow.",
    "The White House urged Seoul to act.",
    "A letter to Cairo was never answered.",
]
PLACES = [
    "He flew from London to Moscow.",
    "She lives in Beijing.",
    "Beijing was hit by a storm.",
    "Seoul hosts a summit in May.",
    "The mayor of Tokyo resigned.",
    "Residents of Kabul fled.",
    "The government in Kabul fell.",
    "Tourists entered the Kremlin.",
    "He met Trump at the White House.",
    "The attack on Kabul killed ten.",
    "The army captured Tripoli.",
    "Protesters marched to Downing Street.",
    "Paris attacks killed many people.",
    "The plane left Cairo for Rome.",
    "Berlin is the capital of Germany.",
    "Seoul-based firms complained.",
    "Troops advanced on Baghdad.",
    "The train to Vienna was late.",
    "Seoul subway workers went on strike.",
    "He visited Oslo and Stockholm.",
    "It rained in London.",
    "The British embassy in Moscow closed.",
    "He traveled to Riyadh.",
    "Damascus was bombed on Friday.",
    "Police in Athens arrested him.",
    "Flights serve Cuban cities other than Havana.",
    "The government sent a train to Vienna.",
]


@cache
def extractor() -> Extractor:
    return Extractor()


def seats(sentence: str) -> list[EntityType]:
    """List the types of what the seats of government in a sentence stand for."""
    article = Article(id="a", text=sentence, body=((0, len(sentence)),))
    (found,) = extractor().extract([article])
    known = extractor().vocabulary
    return [
        mention.type
        for mention in found.mentions
        if any(reading.how == "metonym" for reading in known.readings(mention.text))
    ]


@pytest.mark.parametrize("sentence", GOVERNMENTS)
def test_a_seat_that_acts_or_is_addressed_is_the_government(sentence: str) -> None:
    assert set(seats(sentence)) == {EntityType.COUNTRY}


@pytest.mark.parametrize("sentence", PLACES)
def test_a_seat_where_things_are_or_happen_is_the_place(sentence: str) -> None:
    assert set(seats(sentence)) == {EntityType.PLACE}


def test_brussels_is_the_european_union() -> None:
    assert seats("Brussels fined the firm.") == [EntityType.ORGANIZATION]
