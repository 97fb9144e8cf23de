"""Every check of the project in one command: `python -m tests.check`.

Format, lint, types, import directions, then all tests with the shapes and the evaluation gate.
All of them run, whatever fails; the exit status is 1 if one did.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRIPTS = Path(sys.executable).parent

CHECKS = {
    "format": [sys.executable, "-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": [sys.executable, "-m", "ruff", "check", "--quiet", "."],
    "types": [sys.executable, "-m", "mypy"],
    "import directions": [str(SCRIPTS / "lint-imports")],
    "tests": [sys.executable, "-m", "pytest", "-q", "-rs"],
}


def main() -> int:
    """Run the checks one after the other and name those that failed."""
    failed = []
    for name, command in CHECKS.items():
        print(f"== {name}", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
