"""Gazetteers of the user's own: tables that load, rows that do not, recipes that work."""

import csv
import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest

from kg.errors import VocabularyError
from kg.model import Article, EntityType
from kg.pipeline import Extractor
from kg.vocabulary import Vocabulary, load

PAGE = Path(__file__).parent.parent / "docs" / "gazetteers.md"
TABLE = """\
name,type,aliases,links,within,identifiers,demonyms
Olga Brandt,person,O. Brandt|Olga Marie Brandt,https://example.org/id/1,,,
"Baltic Grain Council, Riga",Organization,BGC,,LV,,
Berlin,Place,,https://example.org/id/berlin,US-NH,,
Freedonia,Country,,https://example.org/id/freedonia,,FD,Freedonian|Freedonians
Dana Vogel,Person,,https://example.org/id/2,,,
Dana Vogel,Person,,https://example.org/id/3,,,
"""


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    path = tmp_path_factory.mktemp("names") / "own.csv"
    path.write_text(TABLE, encoding="utf-8")
    return load(extra=[path])


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Olga Brandt", [("Person", "Olga Brandt", "name")]),
        ("O. Brandt", [("Person", "Olga Brandt", "name")]),
        ("the BGC", [("Organization", "Baltic Grain Council, Riga", "name")]),
        ("Berlin", [("Place", "Berlin", "name")]),
        ("Freedonians", [("Country", "Freedonia", "demonym")]),
        ("Munich", []),
        ("Kenya", [("Country", "Kenya", "name")]),
    ],
)
def test_what_a_table_brings(
    words: Vocabulary, surface: str, expected: list[tuple[str, str, str]]
) -> None:
    found = [(str(r.type), r.name, r.how) for r in words.readings(surface)]
    assert found == expected


def test_rows_know_their_links_codes_and_places(words: Vocabulary) -> None:
    (berlin,) = words.places("Berlin")
    assert berlin.entry == "https://example.org/id/berlin"
    assert words.entries[berlin.within].name == "New Hampshire"
    (freedonia,) = words.readings("Freedonia")
    assert freedonia.codes == ("FD",)


def test_other_names_are_another_vocabulary(tmp_path: Path, words: Vocabulary) -> None:
    path = tmp_path / "own.csv"
    path.write_text(TABLE.replace("Freedonia", "Sylvania"), encoding="utf-8")
    assert len({load().digest, words.digest, load(extra=[path]).digest}) == 3


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("Ana,human", ["own.csv:2: no type 'human'; take one of Person, "]),
        (",person", ["own.csv:2: has no name; "]),
        ("Ana,person\nBo", ["own.csv:3: has not as many fields as line 1; "]),
        ("Ana,person,x", ["own.csv:2: has not as many fields as line 1; "]),
        (",person\nAna,human", ["own.csv:2: ", "own.csv:3: "]),
    ],
)
def test_each_wrong_row_has_its_line(tmp_path: Path, rows: str, lines: list[str]) -> None:
    path = tmp_path / "own.csv"
    path.write_text(f"name,type\n{rows}\n", encoding="utf-8")
    with pytest.raises(VocabularyError) as caught:
        load(extra=[path])
    found = str(caught.value).splitlines()
    assert len(found) == len(lines)
    for line, expected in zip(found, lines, strict=True):
        assert expected in line


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("name,type,links\nAna,person,Q42\n", "'Q42' is no IRI"),
        ("name,type,within\nAna,person,ZZZ\n", "nothing has the code 'ZZZ'"),
        ("name,kind\nAna,person\n", "needs the columns name and type"),
        ("name,type,wikidata\nAna,person,Q42\n", "there is no column 'wikidata'"),
        ("", "needs the columns name and type"),
    ],
)
def test_wrong_tables(tmp_path: Path, content: str, expected: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(VocabularyError, match=re.escape(expected)):
        load(extra=[path])


def test_semicolons_separate_too(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("name;type;aliases\nLund, Ana;person;A. Lund\n", encoding="utf-8")
    (ana,) = load(extra=[path]).readings("A. Lund")
    assert (ana.name, str(ana.type)) == ("Lund, Ana", "Person")


def test_a_table_that_is_no_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes("name,type\nJos\xe9,person\n".encode("latin-1"))
    with pytest.raises(VocabularyError, match="not UTF-8"):
        load(extra=[path])


def test_turtle_adds_names_to_an_entry(tmp_path: Path) -> None:
    path = tmp_path / "own.ttl"
    path.write_text(
        "@prefix gaz: <https://w3id.org/newskg/gazetteer/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        'gaz:KE skos:altLabel "Republic under the Mountain"@en .\n',
        encoding="utf-8",
    )
    (reading,) = load(extra=[path]).readings("Republic under the Mountain")
    assert (reading.name, reading.own) == ("Kenya", False)


@pytest.mark.model
def test_a_text_is_read_with_them(words: Vocabulary) -> None:
    text = "Olga Brandt met farmers in Berlin. Brandt said the BGC would pay. Dana Vogel left."
    article = Article(id="a", text=text, body=((0, len(text)),))
    (found,) = Extractor(words=words).extract([article])
    known = {mention.text: mention.entity for mention in found.mentions}
    assert known["Brandt"] == known["Olga Brandt"] == "person/Olga Brandt"
    assert known["BGC"] == "organization/Baltic Grain Council, Riga"
    links = {entity.name: entity.links for entity in found.entities}
    assert links["Berlin"] == ("https://example.org/id/berlin",)
    assert links["Dana Vogel"] == ()  # of two, neither


def blocks(kind: str) -> list[str]:
    """List the page's blocks of a language."""
    return re.findall(rf"```{kind}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


WIKIDATA = """\
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
wd:Q1 wdt:P106 wd:Q82955 ; wdt:P27 wd:Q183 ; wdt:P569 "1961-03-02T00:00:00Z"^^xsd:dateTime ;
    rdfs:label "Jutta Ahorn"@en, "Jutta Ahorn"@de ; skos:altLabel "J. Ahorn"@en, "Ahorn"@de .
wd:Q2 wdt:P106 wd:Q82955 ; wdt:P27 wd:Q183 ; wdt:P569 "1880-03-02T00:00:00Z"^^xsd:dateTime ;
    rdfs:label "Emil Birke"@en .
wd:Q3 wdt:P106 wd:Q82955 ; wdt:P27 wd:Q183 ; wdt:P569 "1971-03-02T00:00:00Z"^^xsd:dateTime ;
    rdfs:label "Karl, Graf Esche"@en .
"""


def test_the_recipe_for_wikidata(tmp_path: Path) -> None:
    (query,) = blocks("sparql")
    store = pyoxigraph.Store()
    store.load(WIKIDATA.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    prefixes = [line.replace("@prefix", "PREFIX")[:-2] for line in WIKIDATA.splitlines()[:5]]
    answer = store.query("\n".join([*prefixes, query]))
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    path = tmp_path / "politicians.csv"
    answer.serialize(str(path), format=pyoxigraph.QueryResultsFormat.CSV)
    words = load(extra=[path])
    (reading,) = words.readings("J. Ahorn")
    assert (reading.name, reading.type) == ("Jutta Ahorn", EntityType.PERSON)
    assert reading.entry == "http://www.wikidata.org/entity/Q1"
    assert words.readings("Karl, Graf Esche")
    assert words.readings("Emil Birke") == ()


def test_the_recipe_for_geonames(tmp_path: Path) -> None:
    recipe = next(block for block in blocks("python") if "cities15000" in block)
    fields = ["99", "Unterwörth", "Unterwoerth", "", "47", "14", "P", "PPL", "AT"]
    row = "\t".join([*fields, "", "04", "", "", "", "7311", "", "500", "Europe/Vienna", ""])
    other = row.replace("\tAT\t", "\tDE\t").replace("99", "98", 1)
    (tmp_path / "cities15000.txt").write_text(f"{row}\n{other}\n", encoding="utf-8")
    subprocess.run([sys.executable, "-c", recipe], cwd=tmp_path, check=True)
    with (tmp_path / "towns.csv").open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.reader(stream))) == 2
    words = load(extra=[tmp_path / "towns.csv"])
    (reading,) = words.places("Unterwörth")
    assert reading.entry == "https://sws.geonames.org/99/"
    assert words.entries[reading.within].name == "Austria"


def kg(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)


@pytest.mark.model
def test_another_table_reads_the_articles_again(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Olga Brandt urged the BGC to pay.\n", encoding="utf-8")
    table = tmp_path / "own.csv"
    build = ("build", "story.txt", "--store", "store", "--gazetteer", "own.csv")
    for content, expected in [
        (TABLE, "1 new, 0 changed, 0 unchanged"),
        (TABLE, "0 new, 0 changed, 1 unchanged"),
        (TABLE.replace("BGC", "BGC|The Grain Council"), "0 new, 1 changed, 0 unchanged"),
    ]:
        table.write_text(content, encoding="utf-8")
        assert expected in kg(tmp_path, *build).stdout
    links = "SELECT ?link { ?e skos:prefLabel 'Olga Brandt' ; skos:exactMatch ?link }"
    assert "https://example.org/id/1" in kg(tmp_path, "query", links, "--store", "store").stdout


def test_the_command_names_every_wrong_row(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,type\n,person\nAna,human\n", encoding="utf-8")
    (tmp_path / "story.txt").write_text("Ana left.\n", encoding="utf-8")
    run = kg(tmp_path, "extract", "story.txt", "--gazetteer", "own.csv")
    assert run.returncode == 1
    first, second = run.stderr.splitlines()
    assert first.startswith("kg: error: own.csv:2: has no name")
    assert second.startswith("kg: error: own.csv:3: no type 'human'")


@pytest.mark.parametrize("name", ["own.json", "absent.csv"])
def test_a_file_that_is_no_gazetteer_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "own.json").write_text("{}", encoding="utf-8")
    run = kg(tmp_path, "extract", "--gazetteer", name)
    assert run.returncode in (1, 2)
    (line,) = run.stderr.splitlines()
    assert line.startswith("kg: error: ")
    assert name in line
