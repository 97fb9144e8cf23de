"""Names, descriptions and pronouns of one article: each text with what its mentions stand for."""

from functools import cache

import pytest

from kg import pipeline
from kg.model import Article, Extraction

pytestmark = pytest.mark.model

# A mention is its words, with #2 for the second such; what it stands for is a key, without the
# digest that marks what has no name beyond the article.  None: it is left open.
NAMES: list[tuple[str, dict[str, str | None]]] = [
    (
        "Defense Secretary Mark Ostrander flew to Oslo. Secretary Ostrander met his counterpart. "
        "Mr. Ostrander later left. Mark praised Norway.",
        {
            "Defense Secretary Mark Ostrander": "person/Mark Ostrander",
            "Secretary Ostrander": "person/Mark Ostrander",
            "Mr. Ostrander": "person/Mark Ostrander",
            "Mark": "person/Mark Ostrander",
            "his": "person/Mark Ostrander",
        },
    ),
    (
        "Kenji Tanaka opened the session. Mr. Tanaka spoke briefly.",
        {"Kenji Tanaka": "person/Kenji Tanaka", "Mr. Tanaka": "person/Kenji Tanaka"},
    ),
    (
        "Governor Ann Berg met Mayor Paul Berg on Monday. Ann Berg praised the budget. "
        "Berg left early.",
        {
            "Governor Ann Berg": "person/Ann Berg",
            "Mayor Paul Berg": "person/Paul Berg",
            "Berg": "person/Berg",
        },
    ),
    (
        "Ann Berg sued the city. Berg won. Her brother Paul Berg praised the court.",
        {"Ann Berg": "person/Ann Berg", "Berg": "person/Ann Berg", "Paul Berg": "person/Paul Berg"},
    ),
    (
        "The Baltic Grain Council (BGC) sued Belarus. The BGC lost.",
        {"BGC": "organization/Baltic Grain Council", "BGC#2": "organization/Baltic Grain Council"},
    ),
    (
        "The Bank of England cut rates. England welcomed the step.",
        {"Bank of England": "organization/Bank of England"},
    ),
    (
        "Mozilla Firefox gained users. Firefox leads in Europe.",
        {"Firefox": "organization/Mozilla Firefox"},
    ),
]
SHORT: list[tuple[str, dict[str, str | None]]] = [
    (
        "Shares of Nordbrau Inc. fell on Monday. Nordbrau blamed the weather.",
        {"Nordbrau": "organization/Nordbrau Inc."},
    ),
    (
        "Harbour workers sued NPD Group. NPD blamed the weather.",
        {"NPD Group": "organization/NPD", "NPD": "organization/NPD"},
    ),
    (
        "Bill Berg and Hillary Berg met on Monday. Mrs. Berg spoke first.",
        {"Mrs. Berg": "person/Hillary Berg"},
    ),
    (
        "Paul Berg resigned. Mrs. Berg was in Oslo.",
        {"Mrs. Berg": "person/Berg"},
    ),
    (
        "Governor Ann Berg met Mayor Paul Berg on Monday. Governor Berg left early.",
        {"Governor Berg": "person/Ann Berg"},
    ),
    (
        "Recep Doğan resigned. Mr. Dogan blamed his party.",
        {"Mr. Dogan": "person/Recep Doğan"},
    ),
    (
        "Police in Irving, Texas, arrested a boy. The Irving Police Department apologised.",
        {"Irving, Texas": "place/Irving", "Irving": "place/Irving"},
    ),
    (
        "Ann Berg flew to Oslo. Berg smiled. Her son Paul Berg stayed there. Berg left early.",
        {"Berg": "person/Ann Berg", "Berg#2": "person/Ann Berg"},
    ),
]
INSTITUTIONS: list[tuple[str, dict[str, str | None]]] = [
    (
        "The Supreme Court of Estonia freed Mart Saar. The Supreme Court gave no reasons.",
        {"Supreme Court": "organization/Estonian Supreme Court"},
    ),
    (
        "The Estonian Navy bought two ships. The Navy has ten.",
        {"Navy": "organization/Estonian Navy"},
    ),
    ("The Supreme Court freed Mart Saar.", {"Supreme Court": "organization/Supreme Court"}),
]
STATES: list[tuple[str, dict[str, str | None]]] = [
    ("Seoul criticized Beijing.", {"Seoul": "country/South Korea", "Beijing": "country/China"}),
    ("Washington urged Tokyo to act.", {"Washington": "country/United States"}),
    ("Tokyo's plan angered Beijing.", {"Tokyo": "country/Japan", "plan": "concept/Japan's plan"}),
    ("Officials met in Seoul on Monday.", {"Seoul": "place/Seoul"}),
    ("The company moved its Seoul headquarters.", {"Seoul": "place/Seoul"}),
    ("Ministers flew from Berlin to Tokyo.", {"Berlin": "place/Berlin", "Tokyo": "place/Tokyo"}),
    ("The German government rejected the plan.", {"German government": "country/Germany"}),
    ("The government of Kenya thanked Uganda.", {"government": "country/Kenya"}),
    ("Germany's government rejected the plan.", {"government": "country/Germany"}),
    ("The Kremlin criticized Poland.", {"Kremlin": "country/Russia"}),
]
PRONOUNS: list[tuple[str, dict[str, str | None]]] = [
    ("Ilze Kalnina visited Tallinn. She praised Estonia.", {"She": "person/Ilze Kalnina"}),
    (
        "Prime Minister Mart Saar resigned. He blamed his party.",
        {"He": "person/Mart Saar", "his": "person/Mart Saar"},
    ),
    (
        "Norway raised its budget. It bought tanks.",
        {"its": "country/Norway", "It": "country/Norway"},
    ),
    ("The soldiers left the town. They blamed their commander.", {"They": "group/soldiers"}),
    ("The council rejected the offer. It said the price was low.", {"It": "organization/council"}),
    (
        "Mart Saar met Ilze Kalnina in Tallinn. He thanked her.",
        {"He": "person/Mart Saar", "her": "person/Ilze Kalnina"},
    ),
    ("Mart Saar said that Ilze Kalnina had betrayed him.", {"him": "person/Mart Saar"}),
    ("Mart Saar blamed himself.", {"himself": "person/Mart Saar"}),
    ("Ilze Kalnina arrived. Mart Saar spoke with her.", {"her": "person/Ilze Kalnina"}),
    ("It is time to act, Mart Saar said.", {"It": None}),
    ('"I will resign," Mart Saar said.', {"I": "person/Mart Saar"}),
    (
        '"We will not sell our ships," Norway said.',
        {"We": "country/Norway", "our": "country/Norway"},
    ),
    ('"We will not sell our ships," Mart Saar said.', {"We": None, "our": None}),
    ('"We urge Norway to leave," Mart Saar said.', {"We": "person/Mart Saar"}),
    (
        'Jonas Petraitis lost. "He has to resign now," Mart Saar said.',
        {"He": "person/Jonas Petraitis"},
    ),
    ("He resigned.", {"He": None}),
]
DESCRIPTIONS: list[tuple[str, dict[str, str | None]]] = [
    (
        "Defense Minister Ilze Kalnina met reporters in Riga. The minister rejected the offer.",
        {"minister": "person/Ilze Kalnina"},
    ),
    (
        "President Jonas Petraitis met farmers. The President thanked them.",
        {"President": "person/Jonas Petraitis", "them": "group/farmers"},
    ),
    (
        "Foreign Minister Mart Saar met Defense Minister Ilze Kalnina in Riga. "
        "The foreign minister rejected the offer.",
        {"foreign minister": "person/Mart Saar"},
    ),
    (
        "Vice President Ann Berg spoke in Riga. The president stayed away.",
        {"president": "person/president"},
    ),
    (
        "Prime Minister Mart Saar left. Ilze Kalnina, the prime minister of Latvia, thanked him.",
        {"prime minister": "person/Ilze Kalnina"},
    ),
    (
        # a nationality must have been told of what is called so
        "Airbus won. Questions arose whether the US company had lost its grip.",
        {"US company": "organization/US company"},
    ),
    (
        "Volvo's main rival, Siemens, met Mart Saar, who had lived in exile.",
        {"main rival": "organization/Volvo's main rival", "exile": "concept/exile"},
    ),
    (
        "Farmers founded the Latvian Seed Union (LSU). The LSU grew.",
        {"LSU": "organization/Latvian Seed Union", "LSU#2": "organization/Latvian Seed Union"},
    ),
    (
        "The ministers, Mart Saar and Ilze Kalnina, left.",
        {"ministers": "group/ministers"},
    ),
    (
        "Norway and Sweden signed the treaty. Both countries have a navy.",
        {"countries": "group/Norway and Sweden"},
    ),
    (
        "Norway met Sweden and Denmark in Riga. The two countries left early.",
        {"two countries": "group/two countries"},
    ),
    (
        "Mart Saar met Ilze Kalnina in Riga. The two leaders praised the plan.",
        {"two leaders": "group/Mart Saar and Ilze Kalnina"},
    ),
    (
        "Norway sued Sweden on Monday. The latter blamed the weather.",
        {"latter": "country/Sweden"},
    ),
    (
        "The carmaker Volkswagen fired workers on Monday. The carmaker blamed the war.",
        {"carmaker#2": "organization/Volkswagen"},
    ),
    (
        "Nordbrau Inc. met its lenders on Monday. The company is to build a plant.",
        {"company": "organization/Nordbrau Inc."},
    ),
    (
        "Police in Norway caught the thief. He had fled the country.",
        {"country": "country/Norway"},
    ),
    (
        "Norway and Sweden signed the treaty. Many left the country.",
        {"country": "place/country"},
    ),
    (
        "Foreign Minister Mart Saar arrived on Monday. The finance minister rejected the offer.",
        {"finance minister": "person/finance minister"},
    ),
    ("A farmer sued Shell.", {"farmer": "person/farmer"}),
    ("Russia left the talks.", {"talks": "event/talks"}),
]
TABLES = (NAMES, SHORT, INSTITUTIONS, STATES, PRONOUNS, DESCRIPTIONS)
CASES = [case for table in TABLES for case in table]


@cache
def extracted() -> dict[str, Extraction]:
    """Read all texts in one go."""
    texts = [text for text, _ in CASES]
    articles = [Article(id=f"a{number}", text=text) for number, text in enumerate(texts)]
    return {found.article.text: found for found in pipeline.extract(articles)}


ILZE = "person/Ilze Kalnina"


def entity(found: Extraction, words: str) -> str | None:
    """Return what a mention stands for, without the digest of what is local."""
    text, _, number = words.partition("#")
    matching = [m.entity for m in found.mentions if m.text == text]
    nth = int(number or 1) - 1
    return matching[nth].partition("@")[0] if nth < len(matching) else None


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_mentions_stand_for(text: str, expected: dict[str, str | None]) -> None:
    found = extracted()[text]
    assert {words: entity(found, words) for words in expected} == expected


@pytest.mark.parametrize("text", [text for text, expected in CASES if any(expected.values())])
def test_mentions_are_where_they_say(text: str) -> None:
    found = extracted()[text]
    assert found.mentions
    assert all(text[m.start : m.end] == m.text for m in found.mentions)
    keys = {entity.key for entity in found.entities}
    assert {m.entity for m in found.mentions} <= keys


def test_what_has_no_name_belongs_to_its_article() -> None:
    texts = ("A farmer sued Shell.", "A farmer sued Shell and lost.")
    found = pipeline.extract(Article(id=text, text=text) for text in texts)
    subjects = [extraction.statements[0].subject for extraction in found]
    assert len(set(subjects)) == 2
    assert all(key.startswith("person/farmer@") for key in subjects)


def test_names_and_metonyms_are_told_apart() -> None:
    found = extracted()["Seoul criticized Beijing."]
    korea = next(e for e in found.entities if e.key == "country/South Korea")
    assert (korea.name, korea.metonyms) == ("South Korea", ("Seoul",))
    assert "Seoul" not in korea.names
    assert korea.links


def test_an_institution_of_no_country_is_that_of_its_article() -> None:
    texts = ("The Supreme Court freed Mart Saar.", "The Supreme Court freed Ilze Kalnina.")
    found = pipeline.extract(Article(id=text, text=text) for text in texts)
    courts = {m.entity for e in found for m in e.mentions if m.text == "Supreme Court"}
    assert len(courts) == 2


def test_what_the_prose_names_is_found_in_captions() -> None:
    caption, menu = "Image: Ilze Kalnina.", "More on Ilze Kalnina"
    one = "Ilze Kalnina resigned on Monday, after months of protests in the streets of Riga."
    two = "Kalnina had led the party since 2019."
    text = f"{one}\n\n{caption}\n\n{two}\n\n{menu}\n"
    ranges = tuple((text.index(part), text.index(part) + len(part)) for part in (one, two))
    (found,) = pipeline.extract([Article(id="a", text=text, body=ranges)])
    outside = [m for m in found.mentions if m.rule == "name in a caption"]
    assert [(m.start, m.entity) for m in outside] == [(text.index(caption) + 7, ILZE)]
    assert all(text[m.start : m.end] == m.text for m in found.mentions)


def test_an_article_without_marked_paragraphs_has_no_captions() -> None:
    (found,) = pipeline.extract([Article(id="a", text="Ilze Kalnina left Riga.")])
    assert [(m.text, m.rule) for m in found.mentions] == [
        ("Ilze Kalnina", "name"),
        ("Riga", "gazetteer"),
    ]


def test_a_city_beside_another_lies_not_in_it() -> None:
    (found,) = pipeline.extract([Article(id="a", text="Prices rose in Boston, Chicago.")])
    assert [(m.text, m.entity) for m in found.mentions if m.entity.startswith("place/")] == [
        ("Boston", "place/Boston"),
        ("Chicago", "place/Chicago"),
    ]


def test_the_field_of_an_office_is_no_body() -> None:
    text = 'Japanese Defense Minister Kenji Aramaki left. "We kept our word," Aramaki said.'
    (found,) = pipeline.extract([Article(id="a", text=text)])
    assert not [e.key for e in found.entities if e.key.startswith("organization/")]


def test_a_secretary_of_state_is_secretary_of_no_body() -> None:
    text = "US Secretary of State Ana Popa met Prime Minister Cde Berg. Cde Berg smiled."
    (found,) = pipeline.extract([Article(id="a", text=text)])
    keys = {e.key for e in found.entities}
    assert not [key for key in keys if key.startswith("organization/")]
    assert "person/Berg" in keys


def test_an_institution_is_one_however_it_is_written() -> None:
    text = "The Parliament met on Monday. Protesters stood before the parliament. Parliament rose."
    (found,) = pipeline.extract([Article(id="a", text=text)])
    assert len({m.entity for m in found.mentions if m.text.lower() == "parliament"}) == 1


def test_a_government_names_its_country_only_with_its_name() -> None:
    text = "Iraq voted. The current government of Iraq resigned. The Iraqi government had failed."
    (found,) = pipeline.extract([Article(id="a", text=text)])
    (iraq,) = [e for e in found.entities if e.key == "country/Iraq"]
    assert "Iraqi government" in iraq.names
    assert not {"current government", "government"} & {*iraq.names}
