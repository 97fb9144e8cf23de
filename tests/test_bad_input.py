"""A folder with all that goes wrong: each bad source is named with its reason, the rest is read."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

pytestmark = pytest.mark.model

GOOD = "title: Harbour\ndate: 2031-03-04\nsource: Baltic Wire\n\nNorway praised Sweden on Monday.\n"
LATIN = "title: Café\n\nGermany urged France to cut its deficit, a café owner in Nîmes said.\n"
SENTENCE = "The council of Tampere rejected the plan of company {0} to build {0} new bridges. "


def write_bad_folder(folder: Path) -> None:
    """Write good files and bad ones side by side."""
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\n\t\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(2000))
    (folder / "latin.txt").write_bytes(LATIN.encode("latin-1"))
    (folder / "broken.html").write_text(
        "<html><head><title>Ferry</title><body><div><p>Estonia urged Finland to open the ferry "
        "line before the summer.<p>Finland rejected the demand <b>on Friday<table><tr><td></div>"
    )
    (folder / "lines.jsonl").write_text(
        json.dumps({"id": "j1", "text": "Poland criticised Hungary on Tuesday."})
        + '\n{"id": "j2", "text": "Poland\n'
        + json.dumps({"id": "j3"})
        + "\n[1, 2]\n"
        + json.dumps({"id": "j4", "text": "Italy supported Spain."})
        + "\n"
    )


def build(*sources: Path, store: Path) -> Result:
    """Run `kg build` in this process."""
    return CliRunner().invoke(main, ["build", *map(str, sources), "--store", str(store)])


def ids(store: Path) -> set[str]:
    """Headlines or ids of the articles in a store."""
    listed = CliRunner().invoke(main, ["articles", "--store", str(store), "--format", "json"])
    return {row.get("headline") or row["id"] for row in json.loads(listed.stdout)}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    folder = tmp_path_factory.mktemp("bad")
    write_bad_folder(folder / "news")
    store = folder / "kg-store"
    return build(folder / "news", store=store), store


def test_what_can_be_read_is_read(built: tuple[Result, Path]) -> None:
    done, store = built
    assert done.exit_code == 0, done.stderr
    assert ids(store) == {"Harbour", "Café", "Ferry", "j1", "j4"}


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("empty.txt", "empty"),
        ("blank.txt", "empty"),
        ("binary.txt", "binary"),
        ("photo.jpg", "binary|image"),
        ("lines.jsonl:2", "JSON"),
        ("lines.jsonl:3", "text"),
        ("lines.jsonl:4", "object"),
    ],
)
def test_each_bad_source_is_named_with_its_reason(
    built: tuple[Result, Path], place: str, reason: str
) -> None:
    done, _ = built
    lines = [line for line in done.stderr.splitlines() if place in line]
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("kg: not read: ")
    assert any(word in lines[0] for word in reason.split("|"))


def test_nothing_good_is_called_bad(built: tuple[Result, Path]) -> None:
    done, _ = built
    assert len(done.stderr.splitlines()) == 7, done.stderr


def test_a_second_run_names_the_same_and_adds_nothing(built: tuple[Result, Path]) -> None:
    done, store = built
    again = build(store.parent / "news", store=store)
    assert again.stderr == done.stderr
    assert "0 new, 0 changed, 5 unchanged" in again.stdout


def test_only_bad_sources_end_with_status_1(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = build(tmp_path / "empty.txt", store=tmp_path / "kg-store")
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1


def test_an_article_longer_than_the_parser_takes_is_read(tmp_path: Path) -> None:
    """One of 1.1 million characters: spaCy refuses more than a million (5 million: by hand)."""
    count = 1_100_000 // len(SENTENCE)
    paragraphs = (
        "".join(SENTENCE.format(at) for at in range(s, s + 8)) for s in range(0, count, 8)
    )
    (tmp_path / "huge.txt").write_text("title: Huge\n\n" + "\n\n".join(paragraphs))
    (tmp_path / "small.txt").write_text(GOOD)
    done = build(tmp_path / "huge.txt", tmp_path / "small.txt", store=tmp_path / "kg-store")
    assert done.exit_code == 0, done.stderr
    assert done.stderr == ""
    assert ids(tmp_path / "kg-store") == {"Huge", "Harbour"}
