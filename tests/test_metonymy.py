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
    "Tokyo summoned the ambassador on Friday.",
    "Ankara has long opposed the deal with Athens.",
    "He accused Havana of jailing dissidents.",
    "Islamabad and New Delhi exchanged prisoners.",
    "The Kremlin's spokesman dismissed the report.",
    "Lawmakers urged the White House to release the files.",
    "Canberra signed a contract with a French firm.",
    "Warsaw's decision angered Moscow.",
    "Relations between Beijing and Canberra have worsened.",
    "Beijing responded by imposing tariffs.",
    "Cairo brokered the ceasefire.",
    "Riyadh cut oil output in May.",
    "The Hague denied the claim.",
    "Nairobi deployed police officers to Haiti.",
    "Damascus denied any role in the attack.",
    "Dublin and London disagree over the border.",
    "Downing Street said the prime minister would resign.",
    "Rome has rejected the migrants' appeal.",
    "Vienna expelled two Russian diplomats.",
    "Sanctions against Caracas were lifted.",
    "Caracas blamed Washington for the blackout.",
    "The alliance between Minsk and Moscow is old.",
    "Tehran must stop enriching uranium, he said.",
    "Baghdad asked the troops to leave.",
    "Talks in Geneva between Kabul and Islamabad failed.",
    "Madrid rejected the demand for independence.",
]
PLACES = [
    "Protests erupted across Tbilisi after the vote.",
    "The delegation arrived in Hanoi on Tuesday.",
    "Vilnius will host the alliance's summit next year.",
    "Schools in Manila stayed closed.",
    "A bomb exploded outside a hotel in Kabul.",
    "The president returned to the White House on Sunday.",
    "Warsaw's mayor called for calm.",
    "Moscow's airports were closed after a drone attack.",
    "The subway in Beijing opened in 1971.",
    "Thousands of people marched through Budapest.",
    "Cairo was built on the Nile.",
    "Oslo is home to the peace institute.",
    "Troops entered Khartoum at dawn.",
    "The envoy flew to Riyadh on Monday.",
    "The road from Damascus to Beirut was shelled.",
    "Reporters gathered outside Downing Street.",
    "Missiles struck Kyiv on Thursday.",
    "The firm moved its office from Jakarta to Singapore.",
    "Vienna is one of the most livable cities.",
    "Tripoli fell to the rebels.",
    "Demonstrators clashed with police in central Athens.",
    "People in Minsk were afraid.",
    "He left Tehran last week.",
    "Baghdad's Green Zone was hit by rockets.",
    "A train crashed near Madrid.",
    "Lisbon, the Portuguese capital, was sunny.",
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
