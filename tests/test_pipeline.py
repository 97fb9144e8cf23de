"""Builds: repeatable, in any order, corrected and interrupted ones included."""

import itertools
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from kg import pipeline
from kg.archive import Archive
from kg.dataset import Dataset
from kg.errors import StoreError
from kg.pipeline import Extractor, Summary

pytestmark = pytest.mark.model

STORIES = {
    "ports": "Foreign Minister Ilze Kalnina urged Estonia on Monday to open its ports. "
    "She said Riga would send 40 engineers to Tallinn.",
    "talks": "Kalnina met Prime Minister Mart Saar in Tallinn. Saar rejected the plan. "
    "He told her that Estonia had not agreed to it.",
    "denial": "The Baltic Grain Council (BGC) denied that it had sold wheat to Belarus. "
    "The BGC criticized Mr. Saar.",
    "other": "Police in Oslo arrested Janis Kalnina on Friday. Norway thanked Latvia.",
}
# The same persons and bodies in other spellings and orders, and a surname that fits two.
VARIANTS = {
    "accents": "Foreign Minister Ilze Kalniņa met the Baltic Grain Council in Riga.",
    "spelling": "President Volodymyr Zelensky thanked Mart Saar. Zelensky praised Estonia.",
    "spelling2": "President Volodymyr Zelenskyy criticized the BGC on Tuesday.",
    "cousin": "Juhan Saar leads the Harbour Union in Tallinn. Saar met Ilze Kalnina.",
    "bare": "Saar joined the Harbour Union in Tallinn, Ilze Kalnina said.",
}
OTHER = "Foreign Minister Ilze Kalnina praised Estonia. Latvia opened its own ports."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """Load the model once."""
    return Extractor()


def write(path: Path, **stories: str) -> Path:
    """Write stories as JSON lines."""
    rows = [{"id": name, "text": text, "date": "2031-03-04"} for name, text in stories.items()]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def lines(store: Path) -> list[str]:
    """Read a store as sorted N-Quads."""
    with Dataset.open(store, read_only=True) as dataset:
        return list(dataset.nquads())


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write each story to a file of its own."""
    folder = tmp_path_factory.mktemp("stories")
    return {name: write(folder / f"{name}.jsonl", **{name: text}) for name, text in STORIES.items()}


@pytest.fixture(scope="module")
def whole(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, Path], extractor: Extractor
) -> list[str]:
    """Build all stories at once."""
    store = tmp_path_factory.mktemp("whole") / "kg-store"
    summary = pipeline.build(files.values(), store=store, extractor=extractor)
    assert (summary.read, summary.added, summary.problems) == (4, 4, ())
    return lines(store)


def test_the_stories_are_linked_across_articles(whole: list[str]) -> None:
    text = "".join(whole)
    assert "entity/person/Ilze_Kalnina" in text
    assert "entity/person/Janis_Kalnina" in text
    assert "entity/person/Mart_Saar" in text
    assert "entity/person/Saar>" not in text


def test_a_second_build_adds_nothing(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor, whole: list[str]
) -> None:
    first = pipeline.build(files.values(), store=tmp_path / "s", extractor=extractor)
    second = pipeline.build(files.values(), store=tmp_path / "s", extractor=extractor)
    assert second.unchanged == second.read == 4
    assert (second.added, second.changed) == (0, 0)
    assert (second.statements, second.entities) == (first.statements, first.entities)
    assert lines(tmp_path / "s") == whole


@pytest.mark.parametrize(
    "batches",
    [
        [["other", "denial", "talks", "ports"]],
        [["ports"], ["talks"], ["denial"], ["other"]],
        [["other"], ["talks"], ["ports"], ["denial"]],
        [["talks", "denial"], ["other", "ports"]],
        [["ports", "other"], ["ports", "talks"], ["denial", "ports"]],
    ],
    ids=lambda batches: " then ".join("+".join(batch) for batch in batches),
)
def test_order_and_batches_do_not_matter(
    tmp_path: Path,
    files: dict[str, Path],
    extractor: Extractor,
    whole: list[str],
    batches: list[list[str]],
) -> None:
    for batch in batches:
        sources = [files[name] for name in batch]
        pipeline.build(sources, store=tmp_path / "s", extractor=extractor)
    assert lines(tmp_path / "s") == whole


@pytest.fixture(scope="module")
def variants(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Write each story with other spellings to a file of its own."""
    folder = tmp_path_factory.mktemp("variants")
    every = {**STORIES, **VARIANTS}
    return [write(folder / f"{name}.jsonl", **{name: text}) for name, text in every.items()]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_spellings_meet_in_whatever_order_they_come(
    tmp_path: Path, variants: list[Path], extractor: Extractor, seed: int
) -> None:
    pipeline.build(variants, store=tmp_path / "at-once", extractor=extractor)
    expected = lines(tmp_path / "at-once")
    text = "".join(expected)
    assert ("entity/person/Volodymyr_Zelensky>" in text) != (
        "entity/person/Volodymyr_Zelenskyy>" in text
    )
    order = random.Random(seed).sample(variants, len(variants))
    cut = len(order) // 2
    for half in (order[:cut], order[cut:]):
        pipeline.build(half, store=tmp_path / "halves", extractor=extractor)
    assert lines(tmp_path / "halves") == expected


def test_rulings_hold_as_if_they_had_been_there_from_the_start(
    tmp_path: Path, variants: list[Path], extractor: Extractor
) -> None:
    review = tmp_path / "rulings.csv"
    review.write_text(
        "ruling,one,other,note\napart,Volodymyr Zelensky,Volodymyr Zelenskyy,\n"
        "same,Juhan Saar,Mart Saar,\n",
        encoding="utf-8",
    )
    pipeline.build(variants, store=tmp_path / "late", extractor=extractor)
    without = lines(tmp_path / "late")
    assert pipeline.settle(tmp_path / "late", review=review) == ()
    summary = pipeline.build(variants, store=tmp_path / "early", review=review, extractor=extractor)
    assert summary.unsettled == ()
    assert lines(tmp_path / "late") == lines(tmp_path / "early") != without
    text = "".join(lines(tmp_path / "late"))
    assert "entity/person/Mart_Saar>" not in text
    assert "entity/person/Volodymyr_Zelensky>" in text
    assert "entity/person/Volodymyr_Zelenskyy>" in text
    review.write_text("ruling,one,other,note\n", encoding="utf-8")
    pipeline.settle(tmp_path / "late", review=review)
    assert lines(tmp_path / "late") == without


def test_a_changed_article_replaces_its_old_self(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor
) -> None:
    changed = write(tmp_path / "changed.jsonl", ports=OTHER)
    rest = [files["talks"], files["denial"]]
    pipeline.build([files["ports"], *rest], store=tmp_path / "s", extractor=extractor)
    summary = pipeline.build([changed], store=tmp_path / "s", extractor=extractor)
    assert (summary.read, summary.changed, summary.added) == (1, 1, 0)
    pipeline.build([changed, *rest], store=tmp_path / "fresh", extractor=extractor)
    assert lines(tmp_path / "s") == lines(tmp_path / "fresh")


@pytest.mark.parametrize("gone", STORIES)
def test_removal_leaves_what_a_build_without_it_gives(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor, gone: str
) -> None:
    pipeline.build(files.values(), store=tmp_path / "s", extractor=extractor)
    pipeline.remove(tmp_path / "s", gone)
    rest = [path for name, path in files.items() if name != gone]
    pipeline.build(rest, store=tmp_path / "fresh", extractor=extractor)
    assert lines(tmp_path / "s") == lines(tmp_path / "fresh")


def test_removing_what_is_not_there_changes_nothing(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor, whole: list[str]
) -> None:
    pipeline.build(files.values(), store=tmp_path / "s", extractor=extractor)
    with pytest.raises(StoreError, match="holds no article 'nothing'"):
        pipeline.remove(tmp_path / "s", "nothing")
    assert lines(tmp_path / "s") == whole


def test_an_interrupted_removal_is_completed_by_the_next_build(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor
) -> None:
    pipeline.build(files.values(), store=tmp_path / "s", extractor=extractor)
    with Archive.open(tmp_path / "s") as archive:
        archive.remove("denial")
    rest = [path for name, path in files.items() if name != "denial"]
    pipeline.build(rest, store=tmp_path / "s", extractor=extractor)
    pipeline.build(rest, store=tmp_path / "fresh", extractor=extractor)
    assert lines(tmp_path / "s") == lines(tmp_path / "fresh")


def test_a_bad_file_does_not_stop_the_others(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor, whole: list[str]
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "x", "text": \n[]\n', encoding="utf-8")
    missing = tmp_path / "missing.txt"
    sources = [bad, *files.values(), missing]
    summary = pipeline.build(sources, store=tmp_path / "s", extractor=extractor)
    assert summary.read == 4
    assert {Path(p.where.split(":")[0]).name for p in summary.problems} >= {bad.name, missing.name}
    assert lines(tmp_path / "s") == whole


def test_of_two_articles_with_one_id_the_first_is_kept_and_the_other_named(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor, whole: list[str]
) -> None:
    twin = write(tmp_path / "twin.jsonl", ports=OTHER)
    for expected in ((4, 4, 0), (4, 0, 4)):
        sources = [*files.values(), twin]
        summary = pipeline.build(sources, store=tmp_path / "s", extractor=extractor)
        assert (summary.read, summary.added, summary.unchanged) == expected
        assert [problem.where for problem in summary.problems] == ["ports"]
        assert "same id" in summary.problems[0].reason
        assert lines(tmp_path / "s") == whole


def test_the_same_article_twice_counts_as_unchanged(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor, whole: list[str]
) -> None:
    sources = [*files.values(), files["ports"]]
    summary = pipeline.build(sources, store=tmp_path / "s", extractor=extractor)
    assert (summary.read, summary.added, summary.unchanged) == (5, 4, 1)
    assert lines(tmp_path / "s") == whole


@pytest.mark.parametrize("reached", [1, 3])
def test_a_crash_is_made_good_by_the_next_build(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor, whole: list[str], reached: int
) -> None:
    calls = itertools.count(1)

    def fail(*_: object) -> None:
        if next(calls) == reached:
            raise KeyboardInterrupt

    store = tmp_path / "s"
    pipeline.build([files["other"]], store=store, extractor=extractor)
    before = lines(store)
    with pytest.raises(KeyboardInterrupt):
        pipeline.build(files.values(), store=store, extractor=extractor, progress=fail)
    assert lines(store) == before
    with Archive.open(store, read_only=True) as archive:
        assert len(archive) == 1 + reached
    summary = pipeline.build(files.values(), store=store, extractor=extractor)
    assert summary.unchanged == 1 + reached
    assert lines(store) == whole


def test_progress_counts_up_to_all_articles(
    tmp_path: Path, files: dict[str, Path], extractor: Extractor
) -> None:
    seen: list[int] = []
    pipeline.build(
        files.values(),
        store=tmp_path / "s",
        extractor=extractor,
        progress=lambda done, _: seen.append(done),
    )
    assert len(seen) == 4
    assert seen == sorted(seen)
    assert seen[-1] == 4


def test_a_build_over_nothing_new_loads_no_model(tmp_path: Path, extractor: Extractor) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Oslo warned Riga on Monday.", encoding="utf-8")
    pipeline.build([article], store=tmp_path / "store", extractor=extractor)
    again = Extractor(words=extractor.vocabulary)
    assert pipeline.build([article], store=tmp_path / "store", extractor=again).unchanged == 1
    assert again._nlp is None


def test_an_empty_build_leaves_a_store_that_opens(tmp_path: Path, extractor: Extractor) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    summary = pipeline.build([empty], store=tmp_path / "s", extractor=extractor)
    assert isinstance(summary, Summary)
    assert (summary.read, summary.statements, summary.entities) == (0, 0, 0)
    assert lines(tmp_path / "s") == []


def test_the_hash_seed_does_not_matter(tmp_path: Path, files: dict[str, Path]) -> None:
    code = (
        "import sys; from pathlib import Path; from kg import pipeline; from kg.dataset import "
        "Dataset; store = Path(sys.argv[1]); pipeline.build(sys.argv[2:], store=store)\n"
        "with Dataset.open(store) as dataset: sys.stdout.write(''.join(dataset.nquads()))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / seed), *map(str, files.values())],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
