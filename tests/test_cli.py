"""`kg.cli`: what the commands print, where, and with which exit status."""

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from tests import command_pages

COMMANDS = list(main.commands)


def kg(*args: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run a command line in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(name: str) -> None:
    done = kg(name, "--help")
    assert done.exit_code == 0
    assert f"Usage: kg {name}" in done.output
    assert re.search(rf"Examples?:\n(.*\n)*?.*\bkg {name}", done.output)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_says_what_it_does(name: str) -> None:
    options = [p for p in main.commands[name].params if isinstance(p, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_the_page_of_commands_is_up_to_date() -> None:
    written = command_pages.PAGE.read_text(encoding="utf-8")
    assert written == command_pages.render(), "write it anew: python -m tests.command_pages"


@pytest.mark.parametrize(
    ("args", "status", "message"),
    [
        (["frob"], 2, "kg: error: No such command 'frob'"),
        (["show"], 2, "kg: error: Missing argument 'NAME'"),
        (["build"], 2, "kg: error: Missing argument 'SOURCE...'"),
        (["stats", "--frob"], 2, "kg: error: No such option"),
        (["stats", "--top", "0"], 2, "kg: error: Invalid value for '--top'"),
        (["extract", "--compact"], 2, "kg: error: --compact needs --tokenized"),
        (["stats", "--store", "none"], 1, "kg: error: none is no store"),
        (["query", "SELECT *", "--store", "STORE"], 1, "kg: error: the query cannot be read"),
        (["query", "who-knows", "--store", "STORE"], 1, "kg: error: no query has the name"),
        (["show", "Norwai", "--store", "STORE"], 1, "did you mean 'Norway'?"),
        (["remove", "a9", "--store", "STORE"], 1, "kg: error: no article 'a9'"),
        (["view", "--store", "STORE", "-o", "none/x.html"], 1, "kg: error: "),
        (["export", "x.docx", "--store", "STORE"], 1, "kg: error: "),
        (["extract", "none.txt"], 1, "kg: error: none.txt"),
        (["extract", "--tokenized", "none.txt"], 1, "kg: error: none.txt cannot be read"),
        (["build", "none"], 1, "kg: error: none"),
        (["build", "tests", "--model", "no_model"], 1, "kg: "),
    ],
)
def test_errors_are_one_line(
    store: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    args: list[str],
    status: int,
    message: str,
) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "a.txt").write_text("Norway praised Sweden on Monday.")
    monkeypatch.chdir(tmp_path)
    done = kg(*(str(store) if arg == "STORE" else arg for arg in args))
    assert done.exit_code == status
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_an_unforeseen_error_is_one_line_without_a_trace(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.graph.ARTICLES", None)
    done = kg("articles", "--store", store)
    assert done.exit_code == 1
    assert done.stderr.startswith("kg: error: internal: ")
    assert done.stderr.count("\n") == 1


def test_explain_shows_sentence_factuality_and_origin(store: Path) -> None:
    done = kg("explain", "Norway", "sends", "--store", store)
    assert done.exit_code == 0
    for part in ("Norway sends Latvia", "Planned", "Oslo promised on Monday", "Report a1"):
        assert part in done.stdout
    assert "\x1b" not in done.stdout


def test_explain_as_json_has_every_field(store: Path) -> None:
    (claim,) = json.loads(
        kg("explain", "Riga", "asks", "--store", store, "--format", "json").stdout
    )
    assert (claim["subject"], claim["factuality"], claim["speaker"]) == (
        "Latvia",
        "Denied",
        "Latvia",
    )
    assert claim["sentence"][: claim["end"] - claim["start"]] == claim["sentence"]


def test_show_lists_names_and_both_ends(store: Path) -> None:
    done = kg("show", "Oslo", "--store", store)
    assert "seats  Oslo" in done.stdout
    assert "What Norway does" in done.stdout
    assert "What is done to Norway" in done.stdout


def test_articles_and_stats_count(store: Path) -> None:
    rows = json.loads(kg("articles", "--store", store, "--format", "json").stdout)
    assert [(row["id"], row["statements"]) for row in rows] == [("a1", "1"), ("a2", "1")]
    counts = kg("stats", "--store", store, "--format", "csv").stdout
    assert "factuality,Denied,1" in counts


@pytest.mark.parametrize(
    ("args", "output"),
    [
        (["SELECT ?o { ?s rel:sends ?o }", "--format", "csv"], "entity/country/Latvia"),
        (["SELECT ?o { ?s rel:asks ?o }"], "(0 rows)"),
        (["ASK { ?s rel:asks ?o }"], "no"),
        (["CONSTRUCT { ?s rel:sends ?o } WHERE { ?s rel:sends ?o }"], "rel:sends"),
        (["who-denied-what"], "Latvia"),
    ],
)
def test_query_answers_in_the_form_asked_for(store: Path, args: list[str], output: str) -> None:
    done = kg("query", *args, "--store", store)
    assert done.exit_code == 0
    assert output in done.stdout


def test_query_reads_a_file_and_standard_input(store: Path, tmp_path: Path) -> None:
    sparql = "SELECT (COUNT(*) AS ?n) { ?s a kg:Statement }"
    (tmp_path / "count.rq").write_text(sparql)
    by_file = kg("query", tmp_path / "count.rq", "--store", store)
    assert by_file.stdout == kg("query", "-", "--store", store, stdin=sparql).stdout
    assert "2" in by_file.stdout


def test_query_without_a_query_lists_those_that_ship() -> None:
    from kg.query import named_queries

    listed = kg("query").stdout
    assert [name for name in named_queries() if name not in listed] == []


def test_every_query_that_ships_runs(store: Path) -> None:
    from kg.query import named_queries

    statuses = {name: kg("query", name, "--store", store).exit_code for name in named_queries()}
    assert set(statuses.values()) == {0}, statuses


@pytest.mark.parametrize(
    "suffix", ["ttl", "trig", "nt", "nq", "jsonld", "rdf", "graphml", "gexf", "csv", "json"]
)
def test_export_writes_each_format(store: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"graph.{suffix}"
    done = kg("export", target, "--store", store)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Latvia" in target.read_text(encoding="utf-8")


def test_validate_says_that_the_store_conforms(store: Path) -> None:
    done = kg("validate", "--store", store)
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize("style", ["explorer", "pyvis"])
def test_view_writes_a_page(store: Path, tmp_path: Path, style: str) -> None:
    page = tmp_path / "graph.html"
    done = kg("view", "--store", store, "-o", page, "--style", style)
    assert done.exit_code == 0, done.output
    assert "Latvia" in page.read_text(encoding="utf-8")


@pytest.mark.model
def test_build_twice_changes_nothing_and_remove_undoes(tmp_path: Path) -> None:
    folder, target = tmp_path / "news", tmp_path / "kg-store"
    folder.mkdir()
    (folder / "a.txt").write_text("title: Deficit\n\nGermany urged France to cut its deficit.\n")
    (folder / "b.txt").write_text("title: Praise\n\nNorway praised Sweden on Monday.\n")
    first = kg("build", folder, "--store", target)
    assert first.exit_code == 0, first.output
    assert "2 read: 2 new" in first.stdout
    assert "kg view --store" in first.stdout
    dump = _dump(target)
    assert "2 read: 0 new, 0 changed, 2 unchanged" in kg("build", folder, "--store", target).stdout
    assert _dump(target) == dump
    (row, _) = json.loads(kg("articles", "--store", target, "--format", "json").stdout)
    assert kg("remove", row["id"], "--store", target).exit_code == 0
    assert len(json.loads(kg("articles", "--store", target, "--format", "json").stdout)) == 1
    assert "2 read: 1 new" in kg("build", folder, "--store", target).stdout
    assert _dump(target) == dump


def _dump(store: Path) -> list[str]:
    from kg.graph import KnowledgeGraph

    with KnowledgeGraph.open(store) as graph:
        return list(graph.dataset.nquads())


@pytest.mark.model
def test_extract_prints_statements_and_mentions() -> None:
    text = "Germany urged France to act. Germany has cut its deficit."
    records = [json.loads(line) for line in kg("extract", stdin=text).stdout.splitlines()]
    found = {(r["subject"], r["relation"], r["object"], r["factuality"]) for r in records}
    assert ("Germany", "urges", "France", "Actual") in found
    (article,) = kg("extract", "--format", "mentions", stdin=text).stdout.splitlines()
    mentions = json.loads(article)["mentions"]
    assert {"Germany", "France", "its"} <= {mention["text"] for mention in mentions}
    for mention in mentions:
        assert text[mention["start"] : mention["end"]] == mention["text"]
    its = next(mention for mention in mentions if mention["text"] == "its")
    assert its["entity"] == "Germany"


@pytest.mark.model
def test_extract_tokenized_reads_latin_1(tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_bytes("José praised Sweden .\n".encode("latin-1"))
    done = kg("extract", "--tokenized", str(tmp_path / "lines.txt"))
    assert json.loads(done.stdout)["subject"] == "José"


@pytest.mark.model
@pytest.mark.parametrize("options", [[], ["--compact"]])
def test_extract_tokenized_stays_in_the_tokens(options: list[str]) -> None:
    lines = [
        "Germany did n't urge France to cut its deficit .",
        "Rain .",
        "Norway praised Sweden .",
    ]
    done = kg("extract", "--tokenized", *options, stdin="\n".join(lines) + "\n")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert records
    keys = {
        "sentence",
        "subject",
        "relation",
        "objects",
        "confidence",
        "factuality",
        "attributed_to",
    }
    for record in records:
        assert keys <= record.keys()
        assert record["sentence"] in lines
        words = f"{record['subject']} {record['relation']} {' '.join(record['objects'])}".split()
        unspoken = {"be", "has", "in"}  # what a sentence leaves out
        assert set(words) - unspoken <= set(record["sentence"].split())


@pytest.mark.model
def test_extract_leaves_out_what_is_less_sure() -> None:
    line = "Norway 's king praised Sweden for its help ."
    done = [
        kg("extract", "--tokenized", *options, stdin=f"{line}\n").stdout.splitlines()
        for options in ([], ["--min-confidence", "0.5"])
    ]
    everything, sure = ([json.loads(record) for record in lines] for lines in done)
    assert 0 < len(sure) < len(everything)
    assert sure == [record for record in everything if record["confidence"] >= 0.5]


@pytest.mark.model
def test_doctor_finds_nothing_wrong(store: Path) -> None:
    done = kg("doctor", "--store", store)
    assert done.exit_code == 0, done.output
    assert "FAILED" not in done.stdout


def test_a_reader_that_stops_early_is_no_error(store: Path) -> None:
    command = (
        f"'{sys.executable}' -m kg query 'SELECT * {{ ?s ?p ?o }}' --store '{store}' | head -1"
    )
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_version_is_that_of_the_package() -> None:
    import kg as package

    assert kg("--version").stdout == f"kg {package.__version__}\n"
