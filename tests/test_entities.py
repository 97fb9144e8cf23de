"""Entities, mentions and merges of a store, asked and ruled on; archives made by hand."""

import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import pipeline
from kg.archive import FILE, Archive
from kg.cli import main
from kg.dataset import Dataset
from kg.errors import UnknownNameError
from kg.graph import KnowledgeGraph
from kg.model import (
    Article,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Factuality,
    Mention,
    MentionKind,
    Part,
    Statement,
)
from tests.stored import MADE_BY

TEXTS = {
    "a1": ("Ann Berg thanked Oslo.", "person/Ann Berg"),
    "a2": ("Berg thanked Oslo.", "person/Berg"),
    "a3": ("Anne Bergh thanked Oslo.", "person/Anne Bergh"),
}


def extraction(article: str, names: tuple[str, ...] = ()) -> Extraction:
    """Make an article of one sentence, in which somebody thanks Norway."""
    text, key = TEXTS[article]
    words = text.partition(" thanked")[0]
    thanked = text.index("Oslo")
    return Extraction(
        Article(article, text, title=f"Thanks {article}"),
        (
            Entity(key, EntityType.PERSON, words, names or (words,)),
            Entity("country/Norway", EntityType.COUNTRY, "Norway", ("Norway",), ("Oslo",)),
        ),
        (
            Mention(
                Part.BODY, 0, len(words), words, MentionKind.NAME, EntityType.PERSON, key, "name"
            ),
            Mention(
                Part.BODY, thanked, thanked + 4, "Oslo", MentionKind.NAME, EntityType.COUNTRY,
                "country/Norway", "gazetteer",
            ),
        ),
        (
            Statement(
                f"s-{article}", key, "thanks", "country/Norway", "thanked", words, "Oslo",
                Factuality.ACTUAL, 0.8, "verbal", Evidence(Part.BODY, 0, len(text), text),
            ),
        ),
    )  # fmt: skip


def make(folder: Path, *found: Extraction) -> Path:
    """Store extractions as a build does."""
    with Dataset.open(folder, create=True) as dataset, Archive.open(folder, create=True) as archive:
        for one in found:
            archive.put(one, MADE_BY)
        pipeline.write(archive, dataset)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Path]:
    """Make a store of three articles, and work in its folder."""
    before = Path.cwd()
    os.chdir(tmp_path)
    yield make(tmp_path / "kg-store", *map(extraction, TEXTS))
    os.chdir(before)


def kg(*args: str) -> Result:
    """Run a command line in this process."""
    return CliRunner().invoke(main, list(args))


def rows(*args: str) -> list[dict[str, object]]:
    """Run a command line and read its JSON."""
    done = kg(*args, "--format", "json")
    assert done.exit_code == 0, done.output
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def subjects(store: Path) -> list[str]:
    """List who thanks in the graph."""
    with KnowledgeGraph.open(store) as graph:
        return sorted({claim.subject for claim in graph.statements()})


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ([], ["Norway", "Ann Berg", "Anne Bergh"]),
        (["BÉRG"], ["Ann Berg", "Anne Bergh"]),
        (["oslo"], ["Norway"]),
        (["--type", "Country"], ["Norway"]),
        (["person/Ann Berg"], ["Ann Berg"]),
        (["--top", "1"], ["Norway"]),
        (["nobody"], []),
    ],
)
def test_entities_are_found_by_any_part_of_any_name(args: list[str], expected: list[str]) -> None:
    assert [row["name"] for row in rows("entities", *args)] == expected


@pytest.mark.usefixtures("store")
def test_mentions_show_the_rule_and_the_sentence() -> None:
    found = rows("entities", "Ann Berg", "--mentions")
    assert [(r["text"], r["rule"], r["article"], r["start"], r["end"]) for r in found] == [
        ("Ann Berg", "name", "a1", 0, 8),
        ("Berg", "name", "a2", 0, 4),
    ]
    assert found[1]["sentence"] == "Berg thanked Oslo."
    assert {row["entity"] for row in found} == {"person/Ann Berg"}


@pytest.mark.usefixtures("store")
def test_merges_say_why_and_where() -> None:
    (merge,) = rows("merges")
    assert merge["merged"] == "person/Berg"
    assert merge["kept"] == "person/Ann Berg"
    assert merge["rule"] == "surname"
    assert merge["articles"] == ["a2"]
    assert rows("merges", "Berg", "--below", "0.8") == []
    assert rows("merges", "--rule", "surname") == [merge]
    shown = kg("merges").stdout
    assert "1 merge across articles: surname 1" in shown
    assert "6 mentions inside articles: gazetteer 3, name 3" in shown
    assert "mentions inside" not in kg("merges", "--rule", "surname").stdout
    assert kg("merges", "Oslo").stdout == "0 merges across articles\n"


def test_mentions_of_several_things_are_told_apart(tmp_path: Path) -> None:
    named = (extraction("a1", ("Ann Berg", "Boss")), extraction("a3", ("Anne Bergh", "Boss")))
    made = str(make(tmp_path / "s", *named))
    several = kg("entities", "boss", "--mentions", "--store", made).stdout.splitlines()
    assert [line.split()[0] for line in several] == ["entity", "person/Ann", "person/Anne"]
    assert kg("entities", "Ann Berg", "--mentions", "--store", made).stdout.startswith("text ")
    assert kg("entities", "boss", "--mentions", "--type", "place", "--store", made).stdout == (
        "no such entity: a shorter part of the name finds more\n"
    )


@pytest.mark.usefixtures("store")
def test_what_programs_read_holds_rows_alone() -> None:
    done = kg("entities", "--top", "1", "--format", "json")
    assert len(json.loads(done.stdout)) == 1
    assert done.stderr == "1 of 3; --top 3 shows all\n"


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("other", ["Nobody", "Kim"])
def test_a_ruling_that_cannot_be_followed_is_not_written(other: str) -> None:
    done = kg("merges", "--same", "Ann Berg", other)
    assert done.exit_code == 1
    assert "nothing is ruled: no article names" in done.stderr
    assert not Path("kg-review.csv").exists()


def test_a_new_file_does_not_end_the_rulings_of_another(store: Path) -> None:
    assert kg("merges", "--apart", "Ann Berg", "Berg", "--review", "team.csv").exit_code == 0
    done = kg("merges", "--same", "Anne Bergh", "Ann Berg")
    assert done.exit_code == 1
    assert "follows the rulings of team.csv: name that file by --review" in done.stderr
    assert subjects(store) == ["Ann Berg", "Anne Bergh", "Berg"]


def test_rulings_are_followed_at_once_and_taken_back(store: Path) -> None:
    assert subjects(store) == ["Ann Berg", "Anne Bergh"]
    done = kg("merges", "--apart", "Ann Berg", "Berg")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "kg-review.csv" in done.stdout
    assert subjects(store) == ["Ann Berg", "Anne Bergh", "Berg"]
    kg("merges", "--same", "Anne Bergh", "Ann Berg")
    assert subjects(store) == ["Anne Bergh", "Berg"]
    assert kg("merges", "--undo").exit_code == 0
    assert subjects(store) == ["Ann Berg", "Anne Bergh", "Berg"]
    assert kg("merges", "--undo", "Berg", "Ann Berg").exit_code == 0
    assert subjects(store) == ["Ann Berg", "Anne Bergh"]
    assert kg("merges", "--undo").exit_code == 1


def test_a_removal_keeps_the_rulings(store: Path) -> None:
    kg("merges", "--apart", "Ann Berg", "Berg")
    Path("kg-review.csv").unlink()
    pipeline.remove(store, "a3")
    assert subjects(store) == ["Ann Berg", "Berg"]


def test_a_file_without_lines_ends_all_rulings(store: Path) -> None:
    kg("merges", "--apart", "Ann Berg", "Berg")
    Path("kg-review.csv").write_text("ruling,one,other,note\n", encoding="utf-8")
    pipeline.settle(store, review=Path("kg-review.csv"))
    assert subjects(store) == ["Ann Berg", "Anne Bergh"]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("same,Ann Berg,Nobody,", "kg-review.csv:2: no article names 'Nobody'"),
        ("alike,A,B,", "kg-review.csv:2: the ruling 'alike'"),
        ("same,Ann Berg,Berg,\napart,Berg,Ann Berg,", "kg-review.csv:2: another line keeps"),
        ("same,person/Ann Berg,Berg,\napart,Berg,Ann Berg,", "kg-review.csv:2: another line keeps"),
    ],
)
def test_what_cannot_be_followed_is_told(text: str, told: str) -> None:
    Path("kg-review.csv").write_text(f"ruling,one,other,note\n{text}\n", encoding="utf-8")
    done = kg("merges", "--same", "Anne Bergh", "Ann Berg")
    assert done.exit_code == 0
    assert f"kg: not followed: {told}" in done.stderr


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("args", "status", "told"),
    [
        (["merges", "--apart", "Berg"], 2, "needs two names"),
        (["merges", "--apart", "--same", "A", "B"], 2, "choose one"),
        (["merges", "--same", "A", "A"], 2, "name two things"),
        (["merges", "--same", " ", "A"], 2, "needs two names"),
        (["merges", "A", "B"], 2, "one NAME"),
        (["merges", "--undo", "A"], 2, "two names, or none"),
        (["merges", "--rule", "magic"], 1, "the rules are surname"),
        (["entities", "--mentions"], 2, "needs the name"),
        (["entities", "--type", "ship"], 2, "organization"),
        (["entities", "ergh", "--mentions"], 1, "did you mean 'Anne Bergh'"),
        (["merges", "--same", "A", "B", "--store", "elsewhere"], 1, "no store"),
    ],
)
def test_wrong_calls_say_what_to_do(args: list[str], status: int, told: str) -> None:
    done = kg(*args)
    assert done.exit_code == status
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert not Path("kg-review.csv").exists()


def test_what_one_article_made_one_can_be_kept_apart(tmp_path: Path) -> None:
    text = "Ann Berg thanked Oslo."
    both = extraction("a1", names=("Ann Berg", "Berg"))
    short = Mention(
        Part.BODY, 4, 8, "Berg", MentionKind.NAME, EntityType.PERSON, "person/Ann Berg", "name"
    )
    says = Statement(
        "s2", "person/Ann Berg", "praises", "country/Norway", "praised", "Berg", "Oslo",
        Factuality.ACTUAL, 0.8, "verbal", Evidence(Part.BODY, 0, len(text), text),
    )  # fmt: skip
    both = Extraction(
        both.article, both.entities, (*both.mentions, short), (*both.statements, says)
    )
    folder = make(tmp_path / "s", both)
    assert subjects(folder) == ["Ann Berg"]
    path = tmp_path / "r.csv"
    path.write_text("apart,Ann Berg,Berg\n", encoding="utf-8")
    assert pipeline.settle(folder, review=path) == ()
    assert subjects(folder) == ["Ann Berg", "Berg"]
    with KnowledgeGraph.open(folder) as graph:
        assert [place.text for place in graph.mentions("person/Berg")] == ["Berg"]
        assert [place.text for place in graph.mentions("Ann Berg")] == ["Ann Berg"]
        with pytest.raises(UnknownNameError):
            list(graph.mentions("Bergmann"))


def test_an_archive_of_the_first_layout_opens_and_is_carried_over(tmp_path: Path) -> None:
    folder = make(tmp_path / "s", *map(extraction, TEXTS))
    with Archive.open(folder, read_only=True) as archive:
        before = list(archive)
    connection = sqlite3.connect(folder / FILE)
    whole = {one.article.id: first_layout(one) for one in before}
    with connection:
        for name, content in whole.items():
            connection.execute("UPDATE extraction SET content = ? WHERE id = ?", (content, name))
        connection.execute("ALTER TABLE extraction DROP COLUMN entities")
        for table in ("entity", "appearance", "became", "merge", "ruling"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    with Archive.open(folder, read_only=True) as archive:
        assert list(archive) == before
        assert dict(archive.entities()) == {one.article.id: one.entities for one in before}
    with KnowledgeGraph.open(folder) as graph:
        assert [found.name for found in graph.search("berg")] == ["Ann Berg", "Anne Bergh"]
        assert [merge.merged for merge in graph.merges()] == ["person/Berg"]
    with Archive.open(folder, read_only=True) as archive:
        assert list(archive) == before


def first_layout(one: Extraction) -> bytes:
    """Write an extraction as the first layout did: its entities inside."""
    from kg.archive import encode

    return encode(one)
