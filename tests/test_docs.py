"""The documentation: it names all there is, its links lead somewhere, its sessions run."""

import doctest
import re
from pathlib import Path

import pytest

from kg.cli import main

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
MODULES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "kg").rglob("*.py")
    if path.name not in ("__init__.py", "__main__.py")
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```$", re.M | re.S)
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:work|tmp|home|root|Users|mnt)/")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", main.commands)
def test_every_command_has_its_section(name: str) -> None:
    assert f"\n## kg {name}\n" in read(DOCS / "commands.md")


def test_architecture_names_every_module_and_no_other() -> None:
    named = re.findall(r"^\| `(kg/[\w/]+\.py)` \| ", read(DOCS / "architecture.md"), re.M)
    assert sorted(named) == MODULES


def test_architecture_lists_the_layers_that_are_enforced() -> None:
    block = re.search(r"^layers = \[\n(.*?)^\]$", read(ROOT / "pyproject.toml"), re.M | re.S)
    assert block
    layers = re.findall(r'^ {4}"(.+)",$', block[1], re.M)
    shown = re.search(r"^```text\n(cli.*?)^```$", read(DOCS / "architecture.md"), re.M | re.S)
    assert shown
    assert shown[1].splitlines() == layers


def test_index_lists_every_page() -> None:
    linked = LINK.findall(read(DOCS / "index.md"))
    assert sorted(linked) == sorted(page.name for page in PAGES[1:] if page.name != "index.md")


def anchors(text: str) -> set[str]:
    """Names by which a page's headings can be linked, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_relative_links_lead_somewhere(page: Path) -> None:
    broken = []
    for link in LINK.findall(FENCE.sub("", read(page))):
        target, _, anchor = link.partition("#")
        if re.match(r"https?://|mailto:", link):
            continue
        path = page.parent / target if target else page
        if not path.exists() or (anchor and anchor not in anchors(read(path))):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_names_a_path_of_one_machine(page: Path) -> None:
    assert MACHINE_PATH.findall(read(page)) == []


@pytest.mark.model
def test_the_python_page_prints_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    ran = doctest.testfile(
        str(DOCS / "python.md"), module_relative=False, optionflags=doctest.ELLIPSIS
    )
    assert ran.attempted > 15
    assert ran.failed == 0
