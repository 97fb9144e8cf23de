"""The shape of the code base: import directions, module sizes, names, work at import."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "kg").rglob("*.py"))
LIMIT = 400  # lines; the style asks for 350, a little air keeps cuts natural
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "base", "misc"}


def test_imports_point_one_way() -> None:
    # Run as the command, since the library has no public function for it.
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_stay_small_and_say_what_they_do(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LIMIT
    assert text.startswith('"""')
    assert path.stem not in FORBIDDEN_NAMES


def test_import_costs_nothing() -> None:
    heavy = "spacy rdflib pyoxigraph networkx lxml rich click pydantic numpy"
    code = f"import sys, kg; print([name for name in {heavy.split()} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_help_loads_no_stage() -> None:
    heavy = "spacy rdflib pyoxigraph networkx lxml rich pydantic numpy"
    code = (
        "import sys\nfrom kg.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {heavy.split()} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")


def test_no_machine_path_is_written_down() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("needs a git checkout: git ls-files failed")
    pattern = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/\w+")
    found = [
        name
        for name in listed.stdout.splitlines()
        if (ROOT / name).suffix in {".py", ".md", ".toml", ".ttl", ".yml"}
        and (ROOT / name).is_file()
        and pattern.search((ROOT / name).read_text(encoding="utf-8"))
    ]
    assert found == []
