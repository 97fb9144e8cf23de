"""Sources are read one after the other; what cannot be read is named and skipped."""

import hashlib
import io
import json
import os
import tracemalloc
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.model import Article, Problem
from kg.readers import from_text, read

TEXT = "Dock workers voted on Monday. The “port” stays closed – for now."
OBJECT = {"id": "a1", "text": TEXT, "title": "Strike", "date": "2024-03-04", "source": "Post"}


def articles(*sources: str | Path) -> list[Article]:
    found = list(read(sources))
    assert not [problem for problem in found if isinstance(problem, Problem)]
    return [article for article in found if isinstance(article, Article)]


def problems(*sources: str | Path) -> list[Problem]:
    return [problem for problem in read(sources) if isinstance(problem, Problem)]


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_folder_is_read_in_order_and_hidden_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("c.txt", "a.txt", "b/2.txt", "b/1.txt", ".hidden.txt", ".git/x.txt"):
        write(tmp_path / name, f"This is {name}.")
    assert [article.text for article in articles(tmp_path)] == [
        "This is a.txt.",
        "This is b/1.txt.",
        "This is b/2.txt.",
        "This is c.txt.",
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.json", json.dumps(OBJECT)),
        ("x.json", json.dumps(OBJECT, indent=2)),
        ("x.json", json.dumps([OBJECT])),
        ("x.json", json.dumps([OBJECT], indent=2)),
        ("x.json", json.dumps({"articles": [OBJECT]})),
        ("x.json", json.dumps(OBJECT) + "\n"),
        ("x.jsonl", "\n" + json.dumps(OBJECT) + "\n\n"),
        ("x.ndjson", json.dumps(OBJECT)),
        ("x.JSONL", json.dumps(OBJECT)),
        ("x", json.dumps(OBJECT)),
        ("x", json.dumps([OBJECT], indent=1)),
        ("x.log", json.dumps([OBJECT])),
        ("x.json", b"\xef\xbb\xbf" + json.dumps(OBJECT).encode()),
        ("x.jsonl", json.dumps(OBJECT, ensure_ascii=False).encode("utf-16")),
        ("x.jsonl", json.dumps(OBJECT, ensure_ascii=False).encode("cp1252")),
        ("x.txt", f"id: a1\ntitle: Strike\ndate: 2024-03-04\nsource: Post\n\n{TEXT}"),
        ("x", f"ID: a1\r\nHeadline: Strike\r\nPublished: 4 March 2024\r\nSite: Post\r\n\r\n{TEXT}"),
        ("x.md", f"---\nid: a1\ntitle: 'Strike'\ndate: 2024-03-04\nsource: Post\n---\n{TEXT}"),
    ],
)
def test_one_article_in_every_form(tmp_path: Path, name: str, content: str | bytes) -> None:
    (article,) = articles(write(tmp_path / name, content))
    assert (article.id, article.title, article.source) == ("a1", "Strike", "Post")
    assert str(article.date) == "2024-03-04"
    assert article.text == TEXT
    assert article.body == ((0, len(TEXT)),)


@pytest.mark.parametrize("mark", [b"", b"\n"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(tmp_path: Path, encoding: str, mark: bytes) -> None:
    data = ("\n" * len(mark) + TEXT).encode(encoding)
    (article,) = articles(write(tmp_path / "x.txt", data))
    assert article.text.strip() == TEXT


def test_other_alphabets_are_guessed(tmp_path: Path) -> None:
    text = "Министр заявил в понедельник, что бюджет вырастет на пять процентов. " * 5
    (article,) = articles(write(tmp_path / "x.txt", text.encode("cp1251")))
    assert article.text == text


def test_json_lines_of_several_objects_under_the_suffix_of_json(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"id": str(i), "text": TEXT}) for i in range(3))
    assert [a.id for a in articles(write(tmp_path / "x.json", lines))] == ["0", "1", "2"]


def test_a_long_list_on_many_lines_and_on_one(tmp_path: Path) -> None:
    items = [{"id": str(i), "text": TEXT * 20} for i in range(500)]
    for indent in (None, 2):
        found = articles(write(tmp_path / "x.json", json.dumps(items, indent=indent)))
        assert [article.id for article in found] == [item["id"] for item in items]


def test_the_id_is_the_digest_of_the_text_where_none_is_given(tmp_path: Path) -> None:
    (article,) = articles(write(tmp_path / "x.txt", f"title: Strike\n\n{TEXT}"))
    assert article.id == hashlib.sha256(TEXT.encode()).hexdigest()[:16]
    assert article.id == from_text(TEXT).id


@pytest.mark.parametrize(
    "text",
    [
        "Note: all times are local.\n\nThey met.",
        "Title: Strike\nThey met.",
        "title: Strike",
        "Seoul: a city.\nIt is big.\n\nThey met.",
        "They met at 10:15.\n\nsource: none.",
    ],
)
def test_what_only_looks_like_a_header_is_text(tmp_path: Path, text: str) -> None:
    (article,) = articles(write(tmp_path / "x.txt", text))
    assert article.text == text


@pytest.mark.parametrize(
    ("name", "content", "place", "words"),
    [
        ("x.txt", b"", "", "empty"),
        ("x.txt", b" \n\t\n", "", "empty"),
        ("x.html", b"", "", "empty"),
        ("x.json", b"\n", "", "empty"),
        ("x.jsonl", b"", "", "empty"),
        ("x.txt", b"title: Strike\n\n", "", "below its header"),
        ("x.txt", bytes(range(256)) * 8, "", "binary"),
        ("x", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "", "binary"),
        ("x.jsonl", b"\x00\x01\x02", "", "binary"),
        ("x.html", b"\x00\x01\x02", "", "binary"),
        ("x.pdf", b"%PDF-1.7\nabc", "", "PDF"),
        ("x.docx", b"PK\x03\x04abc", "", "ZIP"),
        ("x.csv", b"a,b\n1,2\n", "", "JSONL"),
        ("x.xml", b"<?xml version='1.0'?><feed/>", "", "XML"),
        ("x.json", b"{", ":1", "not JSON"),
        ("x.json", b'[{"text": "A."},\n{"text" "B."}]', ":2", "not JSON"),
        ("x.json", b'[{"text": "A."},\n', ":2", "not JSON"),
        ("x.json", b"[1]", ": article 1", "not a JSON object"),
        ("x.json", b'{"title": "A"}', ":1", '"text"'),
        ("x.json", b'{"articles": [{"text": 5}]}', ": article 1", '"text"'),
        ("x.jsonl", b'{"text": "A."}\n\n{"text": \n', ":3", "not JSON"),
        ("x.jsonl", b'\n{"text": "A."}\n[1]\n', ":3", "not a JSON object"),
        ("x.jsonl", b'{"text": " "}', ":1", "empty"),
        ("x.jsonl", b"[" * 100_000, ":1", "nested"),
        ("x.json", b"[" * 100_000, "", "nested"),
    ],
)
def test_problems_say_where_and_why(
    tmp_path: Path, name: str, content: bytes, place: str, words: str
) -> None:
    path = write(tmp_path / name, content)
    (problem,) = problems(path)
    assert problem.where == f"{path}{place}"
    assert words in problem.reason
    assert "\n" not in problem.reason


def test_a_bad_line_does_not_stop_the_rest(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", '{"id": "1", "text": "A."}\nbad\n{"id": "2", "text": "B."}')
    write(tmp_path / "b.txt", b"\x00\x00")
    write(tmp_path / "c.txt", "They met.")
    kinds = [type(result).__name__ for result in read([tmp_path, tmp_path / "none"])]
    assert kinds == ["Article", "Problem", "Article", "Problem", "Article", "Problem"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = write(tmp_path / "x.txt", TEXT)
    path.chmod(0)
    assert "permissions" in problems(path)[0].reason


def test_missing_sources(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    with pytest.raises(ReadError, match="does not exist"):
        read([tmp_path / "none"])
    with pytest.raises(ReadError, match="no source"):
        read([])
    (problem,) = problems(tmp_path / "none", tmp_path)
    assert problem == Problem(str(tmp_path / "none"), "does not exist; check the path")


def test_an_empty_folder_and_a_dangling_link_are_problems(tmp_path: Path) -> None:
    assert "no files" in problems(tmp_path)[0].reason
    (tmp_path / "x.txt").symlink_to(tmp_path / "gone.txt")
    assert "does not exist" in problems(tmp_path)[0].reason


def test_a_link_to_the_folder_itself_ends(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(articles(tmp_path)) == 1


@pytest.mark.parametrize(
    "stream",
    [
        io.StringIO(TEXT),
        io.BytesIO(TEXT.encode()),
        io.BytesIO(TEXT.encode("utf-16")),
        io.TextIOWrapper(io.BytesIO(TEXT.encode())),
        io.StringIO(json.dumps({"text": TEXT})),
        io.BytesIO(json.dumps([{"text": TEXT}]).encode()),
        io.StringIO(f"<!doctype html><html><body><p>{TEXT}</p></body></html>"),
    ],
)
def test_standard_input(stream: io.StringIO | io.BytesIO) -> None:
    (article,) = read(["-"], stdin=stream)
    assert isinstance(article, Article)
    assert article.text == TEXT


def test_problems_of_standard_input_name_it() -> None:
    assert list(read(["-"], stdin=io.StringIO(""))) == [
        Problem("<stdin>", "is empty; leave it out")
    ]


def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path) -> None:
    line = json.dumps({"text": TEXT * 20}) + "\n"
    path = write(tmp_path / "x.jsonl", line * 3000)
    tracemalloc.start()
    count = sum(1 for _ in read([path]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 3000
    assert peak < path.stat().st_size / 4


def test_fields_of_other_names_and_shapes(tmp_path: Path) -> None:
    item = {
        "ID": 7,
        "Headline": "  Strike\n goes on ",
        "publishedAt": "2024-03-04T10:00:00Z",
        "source": {"id": None, "name": "Post"},
        "link": ["https://post.example/1"],
        "lang": "en-GB",
        "content": TEXT,
        "text": None,
        "score": [1, {"x": 2}],
    }
    (article,) = articles(write(tmp_path / "x.json", json.dumps(item)))
    assert (article.id, article.title, article.source) == ("7", "Strike goes on", "Post")
    assert (article.url, article.language) == ("https://post.example/1", "en-GB")
    assert str(article.date) == "2024-03-04"


def test_lone_surrogates_do_not_stop_later_stages(tmp_path: Path) -> None:
    (article,) = articles(
        write(tmp_path / "x.jsonl", '{"text": "They \\ud800met.", "id": "\\udfff"}')
    )
    assert article.text == "They \ufffdmet."
    assert article.sha256


def test_a_large_text_is_one_article(tmp_path: Path) -> None:
    text = f"{TEXT} {TEXT}\n" * 35_000
    (article,) = articles(write(tmp_path / "x.txt", text))
    assert len(article.text) > 4_000_000
    assert len(article.body) == 35_000
