"""`kg.validate`: the contract of the RDF, checked on real stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.dataset import Dataset
from kg.dataset.quads import Names, article_quads, entity_quads, run_quads
from kg.errors import VocabularyError
from kg.validate import validate
from tests.stored import ENTITIES, MADE_BY, extraction

NAMES = Names()


@pytest.fixture
def dataset() -> Iterator[Dataset]:
    with Dataset.in_memory() as opened:
        opened.replace(NAMES.article("a1"), article_quads(extraction(1)))
        opened.replace(NAMES.entities, entity_quads(ENTITIES))
        opened.replace(NAMES.runs, run_quads({"a1": MADE_BY}))
        yield opened


def test_what_kg_writes_conforms(dataset: Dataset) -> None:
    report = validate(dataset)
    assert report.conforms, str(report)
    assert str(report) == f"the store conforms ({len(dataset)} quads)"


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ("confidence>", "a statement has one kg:confidence"),
        ("wasDerivedFrom>", "a statement is derived from one passage"),
        ("sentence>", "a passage has one kg:sentence"),
        ("dc/terms/identifier>", "an article has one dcterms:identifier"),
        (
            "entity/country/Norway> <https://w3id.org/newskg/relation/gives>",
            "is actual or planned, but its triple is not asserted",
        ),
        ("ontology#Planned>", "no statement there is actual or planned"),
    ],
)
def test_what_is_missing_is_named(dataset: Dataset, part: str, message: str) -> None:
    kept = [line for line in article_quads(extraction(1)) if part not in line]
    assert len(kept) < len(article_quads(extraction(1)))
    dataset.replace(NAMES.article("a1"), kept)
    report = validate(dataset)
    assert not report.conforms
    assert any(message in str(violation) for violation in report.violations), str(report)
    assert len(str(report).splitlines()) == len(report.violations) + 1


def test_shapes_of_ones_own(dataset: Dataset, tmp_path: Path) -> None:
    shapes = tmp_path / "own.ttl"
    shapes.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        "@prefix kg: <https://w3id.org/newskg/ontology#> .\n"
        "kg:Own a sh:NodeShape ; sh:targetClass kg:Article ;\n"
        '  sh:property [ sh:path kg:editor ; sh:minCount 1 ; sh:message "needs an editor" ] .\n'
    )
    [violation] = validate(dataset, shapes=shapes).violations
    assert str(violation) == f"{NAMES.article('a1')}: kg:editor: needs an editor"
    shapes.write_text("not turtle")
    with pytest.raises(VocabularyError, match="cannot be read"):
        validate(dataset, shapes=shapes)
