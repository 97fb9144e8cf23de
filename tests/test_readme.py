"""The README: its Python and SPARQL are run, and print what it says they print.

`python -m tests.test_readme` writes the printed output anew.
"""

import contextlib
import io
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.dataset import Dataset
from kg.query import run

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SESSION = re.compile(r"^```(python|sparql)\n(.*?)^```\n\n^```text\n(.*?)^```$", re.M | re.S)
LIMIT = 200  # lines: a newcomer reads it to the end


def outputs(text: str, folder: Path) -> Iterator[str]:
    """Run the blocks of a text in order, in a folder that has the examples."""
    (folder / "examples").symlink_to(ROOT / "examples")
    with contextlib.chdir(folder):
        for language, code, _ in SESSION.findall(text):
            yield _python(code) if language == "python" else _sparql(code)


def _python(code: str) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {})
    return printed.getvalue()


def _sparql(code: str) -> str:
    with Dataset.open(Path("kg-store"), read_only=True) as dataset:
        return run(dataset, code).serialize("table").decode()


def commands(text: str) -> list[str]:
    """Find the lines to be pasted into a shell."""
    return re.findall(r"^    (python3 -m venv .*)$", text, re.M)


@pytest.mark.model
def test_the_blocks_print_what_the_readme_shows(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    shown = [output for _, _, output in SESSION.findall(text)]
    assert len(shown) == 4
    assert list(outputs(text, tmp_path)) == shown, "write it anew: python -m tests.test_readme"


def test_the_second_command_is_what_continuous_integration_runs() -> None:
    _, checks = commands(README.read_text(encoding="utf-8"))
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().splitlines()[-3:]
    assert [step.replace('"$python"', "python3") for step in steps] == checks.split(" && ")


def test_the_readme_is_short_and_its_picture_small() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= LIMIT
    picture = ROOT / "docs" / "images" / "page.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 250_000


def main() -> None:
    """Write what the blocks print into the README."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        printed = list(outputs(text, Path(folder)))
    renewed = iter(printed)
    text = SESSION.sub(
        lambda block: f"```{block[1]}\n{block[2]}```\n\n```text\n{next(renewed)}```", text
    )
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
