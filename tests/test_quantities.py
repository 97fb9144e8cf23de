"""Quantities: words -> value, unit, basis."""

from decimal import Decimal

import pycountry
import pytest

from kg.quantities import is_quantity, read, singular
from kg.quantities.currencies import CODES, CURRENCIES, WHERE_MANY

READ = [
    ("2.6 percent of its GDP", "2.6", "percent", "GDP"),
    ("5 percent of gross domestic product", "5", "percent", "gross domestic product"),
    ("90 percent of commodities", "90", "percent", "commodities"),
    ("nearly 4 percent of the country's economic output", "4", "percent", "economic output"),
    ("2.5 per cent", "2.5", "percent", ""),
    ("3.5%", "3.5", "percent", ""),
    ("three and a half percent", "3.5", "percent", ""),
    ("50 percentage points", "50", "percentage point", ""),
    ("$40 billion", "40000000000", "USD", ""),
    ("US$ 3.4 trillion", "3400000000000", "USD", ""),
    ("$1.2bn", "1200000000", "USD", ""),
    ("$300m", "300000000", "USD", ""),
    ("A$368 billion", "368000000000", "AUD", ""),
    ("NT$ 40 billion", "40000000000", "TWD", ""),
    ("£13 billion", "13000000000", "GBP", ""),
    ("€750", "750", "EUR", ""),
    ("1.7 billion dollars", "1700000000", "USD", ""),
    ("5 billion U.S. dollars", "5000000000", "USD", ""),
    ("900 million Australian dollars", "900000000", "AUD", ""),
    ("6 billion euros", "6000000000", "EUR", ""),
    ("7.7 trillion yen", "7700000000000", "JPY", ""),
    ("66 trillion won", "66000000000000", "KRW", ""),
    ("13 billion pounds", "13000000000", "GBP", ""),
    ("40 pounds", "40", "pound", ""),
    ("17 won", "17", "won", ""),
    ("30 million rupees", "30000000", "rupee", ""),
    ("40 billion USD", "40000000000", "USD", ""),
    ("USD 40 billion", "40000000000", "USD", ""),
    ("tens of billions of dollars", None, "USD", ""),
    ("at least 17", "17", "", ""),
    ("17 soldiers", "17", "soldier", ""),
    ("seventeen soldiers", "17", "soldier", ""),
    ("36 people", "36", "person", ""),
    ("more than 1,000 people", "1000", "person", ""),
    ("12 aircraft", "12", "aircraft", ""),
    ("nearly 40 companies", "40", "company", ""),
    ("24 F-35 fighter jets", "24", "F-35 fighter jet", ""),
    ("300 South Korean troops", "300", "South Korean troop", ""),
    ("17 of the soldiers", "17", "soldier", ""),
    ("one of its frigates", "1", "frigate", ""),
    ("two billion cubic meters of gas", "2000000000", "cubic meter", ""),
    ("2000 km", "2000", "km", ""),
    ("45 days", "45", "day", ""),
    ("10-day", "10", "day", ""),
    ("two million", "2000000", "", ""),
    ("twenty-five", "25", "", ""),
    ("two hundred and fifty thousand troops", "250000", "troop", ""),
    ("one hundred and six people", "106", "person", ""),
    ("one and a half million tons", "1500000", "ton", ""),
    ("half a million people", "500000", "person", ""),
    ("a dozen ships", "12", "ship", ""),
    ("two dozen boats", "24", "boat", ""),
    ("a few dozen boats", None, "boat", ""),
    ("1,000,000", "1000000", "", ""),
    ("a third", "0.3333", "", ""),
    ("a third of its budget", "0.3333", "", "budget"),
    ("two-thirds of the fleet", "0.6667", "", "fleet"),
    ("three quarters", "0.75", "", ""),
    ("half", "0.5", "", ""),
    ("half the fleet", "0.5", "", "fleet"),
    ("a quarter of Japan's imports", "0.25", "", "imports"),
    ("dozens", None, "", ""),
    ("dozens of ships", None, "ship", ""),
    ("hundreds of thousands of people", None, "person", ""),
    ("between $5 and $7 billion", None, "USD", ""),
    ("$5-7 billion", None, "USD", ""),
    ("$5 billion to $7 billion", None, "USD", ""),
    ("2–3 percent", None, "percent", ""),
    ("between 5 and 7 ships", None, "ship", ""),
    ("two or three ships", None, "ship", ""),
]

TEXTS = [
    ("to 2.6 percent", "2.6 percent"),
    ("by at least 3.5%", "at least 3.5%"),
    ("from 2 to 3 percent", "2 to 3 percent"),
    ("from between 2 and 3 percent", "between 2 and 3 percent"),
    ("of about 9 trillion yen", "about 9 trillion yen"),
    ("$40 billion in weapons", "$40 billion"),
    ("5 percent of GDP on defense by 2035", "5 percent of GDP"),
    ("36 people were hurt", "36 people"),
    ("17 sailors missing since May", "17 sailors"),
    ("the 200 missiles", "200 missiles"),
    ("a 10-day exercise", "10-day"),
]

NONE = [
    *("", "the third ship", "a third term", "the 5th", "May 5", "5 May", "72-year-old", "3:30"),
    *("45 years old", "1990s", "a soldier", "the president", "no troops", "first", "second half"),
    *("F-35", "No. 1", "9 a.m.", "U.S. dollars", "tension", "the government"),
]


@pytest.mark.parametrize(("text", "value", "unit", "basis"), READ)
def test_read(text: str, value: str | None, unit: str, basis: str) -> None:
    quantity = read(text)
    assert quantity is not None
    assert (quantity.value, quantity.unit, quantity.basis) == (value, unit, basis)
    assert is_quantity(text)


@pytest.mark.parametrize(("text", "words"), TEXTS)
def test_the_text_is_the_words_of_the_quantity(text: str, words: str) -> None:
    quantity = read(text)
    assert quantity is not None
    assert quantity.text == words


@pytest.mark.parametrize("text", NONE)
def test_no_quantity(text: str) -> None:
    assert read(text) is None
    assert not is_quantity(text)


@pytest.mark.parametrize("value", ["0.1", "2.675", "1000000.5", "0.3"])
def test_values_are_decimals_in_plain_notation(value: str) -> None:
    quantity = read(f"{value} trillion yen")
    assert quantity is not None
    assert quantity.value is not None
    assert Decimal(quantity.value) == Decimal(value) * 10**12
    assert "E" not in quantity.value


@pytest.mark.parametrize("code", sorted(CODES))
def test_codes_are_those_of_iso_4217(code: str) -> None:
    assert pycountry.currencies.get(alpha_3=code) is not None


# What news English calls otherwise than ISO 4217.
OTHER_NAMES = {"shekel": "sheqel", "rouble": "ruble", "reais": "real", "renminbi": "renminbi"}


@pytest.mark.parametrize(("name", "code"), sorted((CURRENCIES | WHERE_MANY).items()))
def test_names_are_those_of_iso_4217(name: str, code: str) -> None:
    currency = pycountry.currencies.get(alpha_3=code)
    assert currency is not None
    last = name.split()[-1]
    assert OTHER_NAMES.get(last, last) in currency.name.lower()


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        *(("soldiers", "soldier"), ("people", "person"), ("countries", "country")),
        *(("losses", "loss"), ("aircraft", "aircraft"), ("series", "series"), ("taxes", "tax")),
        *(("Servicemen", "serviceman"), ("ties", "tie"), ("branches", "branch"), ("gas", "gas")),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
