"""`kg.archive`: extractions come back as they were put."""

import dataclasses
import datetime
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.archive import FILE, Archive, Run, decode, encode
from kg.errors import StoreError
from kg.model import Article, Entity, Evidence, Extraction, Mention, Problem, Statement, Time
from tests.stored import MADE_BY, extraction

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


EXTRACTIONS = st.builds(
    Extraction,
    article=st.builds(Article, id=TEXTS, text=TEXTS, title=TEXTS),
    entities=st.lists(st.builds(Entity, key=TEXTS, name=TEXTS), max_size=2).map(tuple),
    mentions=st.lists(st.builds(Mention, text=TEXTS, entity=TEXTS), max_size=2).map(tuple),
    statements=st.lists(
        st.builds(
            Statement,
            object=TEXTS,
            surface=TEXTS,
            confidence=st.floats(0, 1),
            evidence=st.builds(Evidence, sentence=TEXTS),
            time=st.none() | st.builds(Time, text=TEXTS, end=st.none() | TEXTS),
        ),
        max_size=2,
    ).map(tuple),
)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(EXTRACTIONS)
def test_an_extraction_survives_its_encoding(drawn: Extraction) -> None:
    assert decode(encode(drawn)) == drawn


def test_articles_come_in_the_order_of_their_ids_and_can_be_removed(tmp_path: Path) -> None:
    with Archive.open(tmp_path, create=True) as archive:
        for number in (3, 1, 2, 1):
            archive.put(extraction(number), MADE_BY)
        assert archive.ids() == ["a1", "a2", "a3"]
        assert [found.article.id for found in archive] == ["a1", "a2", "a3"]
        assert archive.remove("a2")
        assert not archive.remove("a2")
    with Archive.open(tmp_path, read_only=True) as archive:
        assert len(archive) == 2
        assert "a2" not in archive
        assert archive.get("a2") is None
        assert archive.get("a1") == extraction(1)
        assert archive.fingerprint("a3") == MADE_BY
        assert archive.fingerprints() == {"a1": MADE_BY, "a3": MADE_BY}
        with pytest.raises(StoreError, match="readonly"):
            archive.put(extraction(5), MADE_BY)


def test_a_fingerprint_changes_with_each_part() -> None:
    changed = [
        dataclasses.replace(MADE_BY, **{field.name: "x"}).digest
        for field in dataclasses.fields(MADE_BY)
    ]
    assert len({MADE_BY.digest, *changed}) == 6


def test_the_journal_keeps_its_runs(tmp_path: Path) -> None:
    now = datetime.datetime(2031, 3, 4, 5, 6, tzinfo=datetime.UTC)
    runs = [
        Run(now, now, "0.1", "sm", read=2, problems=(Problem("x.txt", "is empty"),)),
        Run(now, now, "0.1", "sm", unchanged=2),
    ]
    with Archive.open(tmp_path, create=True) as archive:
        for run in runs:
            archive.journal(run)
        assert archive.runs() == runs


def test_what_is_no_archive_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no archive"):
        Archive.open(tmp_path)
    (tmp_path / FILE).write_bytes(b"this is no database, and long enough to tell" * 100)
    with pytest.raises(StoreError, match="damaged") as caught:
        Archive.open(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_damaged_extraction_names_its_article(tmp_path: Path) -> None:
    with Archive.open(tmp_path, create=True) as archive:
        archive.put(extraction(1), MADE_BY)
    connection = sqlite3.connect(tmp_path / FILE)
    with connection:
        connection.execute("UPDATE extraction SET content = x'00'")
    connection.close()
    with Archive.open(tmp_path) as archive, pytest.raises(StoreError, match="'a1' is damaged"):
        archive.get("a1")
