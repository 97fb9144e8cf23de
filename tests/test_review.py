"""`kg.review`: a user's file of rulings is read line by line, written to and taken back."""

from pathlib import Path

import pytest

from kg import review
from kg.errors import ReadError, UnknownNameError
from kg.resolve.corpus.rulings import Ruling

GOOD = """ruling,one,other,note
same,Bob Berg,Robert Berg,the same minister

# those two are cousins
APART, person/Ann Saar , "Saar, Ann Marta"
"""


def saved(folder: Path, text: str) -> Path:
    """Write a review file."""
    path = folder / review.FILE
    path.write_bytes(text.encode())
    return path


def test_good_lines_are_rulings_with_their_place(tmp_path: Path) -> None:
    rulings, problems = review.read(saved(tmp_path, GOOD.replace('r , "S', 'r ,"S')))
    assert problems == []
    assert rulings == [
        Ruling("same", "Bob Berg", "Robert Berg", "the same minister", "kg-review.csv:2"),
        Ruling("apart", "person/Ann Saar", "Saar, Ann Marta", "", "kg-review.csv:5"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("alike,A,B,", "neither 'same' nor 'apart'"),
        ("same,A", "lacks a name"),
        ("same,,B,", "lacks a name"),
        ("apart,A,A,", "both names are 'A'"),
        ("same,Berg, Ann,Ann Berg,,", "a name with a comma in quotes"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, line: str, reason: str) -> None:
    text = f"ruling,one,other,note\n{line}\nsame,C,D,\n"
    rulings, problems = review.read(saved(tmp_path, text))
    assert [(ruling.one, ruling.where) for ruling in rulings] == [("C", "kg-review.csv:3")]
    (problem,) = problems
    assert problem.where == "kg-review.csv:2"
    assert reason in problem.reason
    assert "\n" not in problem.reason


@pytest.mark.parametrize(
    "text",
    [
        "same,A,B,\n",
        "\ufeffruling,one,other,note\r\nsame,A,B,\r\n",
        "ruling;one;other;note\nsame;A;B;\n",
    ],
)
def test_forms_that_spreadsheets_write_are_read(tmp_path: Path, text: str) -> None:
    rulings, problems = review.read(saved(tmp_path, text))
    assert problems == []
    assert [(ruling.one, ruling.other) for ruling in rulings] == [("A", "B")]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00s", b"same,A\0,B\n"])
def test_what_is_no_text_is_said_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(content)
    with pytest.raises(ReadError, match="save it as CSV in UTF-8"):
        review.read(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"nothing\.csv"):
        review.read(tmp_path / "nothing.csv")


@pytest.mark.parametrize("start", [None, GOOD, GOOD.rstrip(), GOOD.replace("\n", "\r\n")])
def test_undo_leaves_what_was_there(tmp_path: Path, start: str | None) -> None:
    path = tmp_path / review.FILE if start is None else saved(tmp_path, start)
    written = review.write(path, "apart", "Berg, Ann", "Ann Bergh")
    rulings, problems = review.read(path)
    assert problems == []
    assert rulings[-1] == written
    taken = review.undo(path)
    assert (taken.one, taken.other) == ("Berg, Ann", "Ann Bergh")
    left = path.read_bytes().decode()
    ends = "\r\n" if start and "\r\n" in start else "\n"
    assert left.rstrip() == (start or review.HEADER).rstrip()
    assert left.endswith(ends)


def test_undo_takes_the_named_pair_or_what_kg_wrote(tmp_path: Path) -> None:
    path = saved(tmp_path, "ruling,one,other,note\nsame,A,B,mine\n")
    with pytest.raises(UnknownNameError, match="nothing to undo"):
        review.undo(path)
    with pytest.raises(UnknownNameError, match="'A' and 'C'"):
        review.undo(path, ("A", "C"))
    assert review.undo(path, ("b", "a")).note == "mine"
    assert review.read(path) == ([], [])


def test_a_semicolon_file_stays_one(tmp_path: Path) -> None:
    path = saved(tmp_path, "ruling;one;other;note\nsame;A;B;\n")
    review.write(path, "apart", "C", "D")
    assert "apart;C;D;" in path.read_text(encoding="utf-8")
