"""What the pages are made of: files of this package and of pyvis in, text fit for HTML out."""

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import ExportError

# Controls and marks that turn the direction of text around could make one name look like
# another; tab and line feed stay.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def asset(name: str) -> str:
    """Text of a file that ships with this package."""
    return (files("kg.views") / "page" / name).read_text("utf-8")


def vis_network() -> str:
    """Read the vis-network library, as the installed pyvis ships it.

    Raises
    ------
    ExportError
        pyvis is missing, or ships no vis-network.
    """
    # Found rather than imported: importing pyvis imports IPython.
    spec = find_spec("pyvis")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        scripts = sorted(Path(folder).glob("lib/vis-9.1*/vis-network.min.js"))
        if scripts:
            return scripts[-1].read_text("utf-8")
    raise ExportError("The page needs vis-network from pyvis 0.3.2: run `pip install pyvis==0.3.2`")


def policy(*, scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Write a Content-Security-Policy that allows these inline scripts and styles, nothing else.

    https://www.w3.org/TR/CSP3/#grammardef-hash-source
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_digest, scripts))}",
            f"style-src {' '.join(map(_digest, styles))}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def embedded(data: object) -> str:
    """JSON that cannot end the script element it lies in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def seen(text: str) -> str:
    """Text without the characters that a reader cannot see."""
    return _UNSEEN.sub("", text)


def web_address(url: str) -> str:
    """Return the URL if it is one of the web's (http, https), else nothing."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
