"""The tables of docs/soup.md: every library with the version that the lock file installs.

Update the document with ``python -m tests.helpers.soup_doc``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from tests.helpers.shared import REPOSITORY

DOCUMENT = REPOSITORY / "docs" / "soup.md"
MARKS = {
    "direct": ("<!-- direct: start -->\n", "<!-- direct: end -->"),
    "below": ("<!-- below: start -->\n", "<!-- below: end -->"),
}
NONE = "none met that touches the use here"


@dataclass(frozen=True, kw_only=True)
class Soup:
    """What is said of a library that the program uses itself."""

    purpose: str
    licence: str
    issues: str = NONE


USED = {
    "alembic": Soup(purpose="steps between versions of the case history's tables", licence="MIT"),
    "anyio": Soup(purpose="worker threads of the web server", licence="MIT"),
    "argon2-cffi": Soup(purpose="hashes of the web server's passwords", licence="MIT"),
    "crepes": Soup(purpose="prediction sets (calibration)", licence="BSD-3-Clause"),
    "cryptography": Soup(
        purpose="the web server's own certificate",
        licence="Apache-2.0 or BSD-3-Clause",
        issues="carries its own OpenSSL, which only a new version of the package mends",
    ),
    "fastapi": Soup(
        purpose="addresses of the web server",
        licence="MIT",
        issues="its limit of bodies looks at the announced length before any check of the login: own gate "
        "in front (decision 0019)",
    ),
    "fsspec": Soup(purpose="files at URLs, on a cluster", licence="BSD-3-Clause"),
    "h11": Soup(
        purpose="HTTP/1.1 of the web server",
        licence="MIT",
        issues="waits for headers and bodies without an end: own clocks (decision 0019)",
    ),
    "imagecodecs": Soup(
        purpose="decoding of DICOM frames and of JPEG, JPEG 2000, JPEG-LS",
        licence="BSD-3-Clause",
        issues="C decoders that meet foreign bytes: sizes are checked before, damaged files of the corpus are "
        "decoded in the tests (decision 0014)",
    ),
    "jinja2": Soup(purpose="reports", licence="BSD-3-Clause"),
    "keras": Soup(
        purpose="network of record, training",
        licence="Apache-2.0",
        issues="loading a model may run code: only hashed `.keras` files, in safe mode; 3.15.1 or newer",
    ),
    "markupsafe": Soup(purpose="escaping in reports", licence="BSD-3-Clause"),
    "nibabel": Soup(purpose="NIfTI headers and voxels", licence="MIT"),
    "numpy": Soup(
        purpose="pixels and probabilities",
        licence="BSD-3-Clause and others",
        issues="needs x86-64-v2, ends the process otherwise: asked before it is loaded",
    ),
    "onnx": Soup(purpose="writing of the compiled network (training)", licence="Apache-2.0"),
    "onnxruntime": Soup(
        purpose="runs the network, default engine",
        licence="MIT",
        issues="keeps a device id and reports to its maker: switched off before it is imported, a test "
        "looks (decision 0009)",
    ),
    "opencv-python-headless": Soup(
        purpose="preprocessing, drawing",
        licence="Apache-2.0; FFmpeg inside under LGPL-2.1",
        issues="`imread` of a 46-byte PNG took 2 GiB: files are read by own code, limits before decoding; "
        "its wheel holds FFmpeg and OpenSSL 1.1.1 (no longer maintained), which nothing here calls and the "
        "frozen program leaves out; `opencv-python` brings a Qt 5 (decision 0004)",
    ),
    "openvino": Soup(
        purpose="a second engine, if installed",
        licence="Apache-2.0",
        issues="brings `openvino-telemetry`, which reports to its maker: never imported here, a test looks",
    ),
    "pillow": Soup(
        purpose="PNG, JPEG, TIFF, BMP, WebP",
        licence="MIT-CMU",
        issues="decompression bombs: its warning is an error here, own limits before decoding",
    ),
    "platformdirs": Soup(purpose="folders of settings, data and logs", licence="MIT"),
    "psycopg": Soup(purpose="a case history in PostgreSQL, if installed", licence="LGPL-3.0-only"),
    "pyarrow": Soup(purpose="Parquet files, on a cluster", licence="Apache-2.0"),
    "pydantic": Soup(purpose="typed answers of the web server", licence="MIT"),
    "pydicom": Soup(
        purpose="elements of DICOM files",
        licence="MIT",
        issues="its plug-in python-gdcm has CVE-2026-3650 without a patch: not used (decision 0014)",
    ),
    "pyside6-essentials": Soup(
        purpose="windows; brings Qt",
        licence="LGPL-3.0-only (or GPL)",
        issues="6.12.0 loses references until the interpreter ends: held below 6.12 (decision 0010)",
    ),
    "python-multipart": Soup(purpose="forms of uploads", licence="Apache-2.0"),
    "ray": Soup(
        purpose="batches on a cluster",
        licence="Apache-2.0",
        issues="who reaches its ports runs programs: own clusters on 127.0.0.1 with a token, usage "
        "statistics off (docs/cluster.md)",
    ),
    "rich": Soup(purpose="progress on a terminal", licence="MIT"),
    "scikit-learn": Soup(purpose="figures and calibration (training)", licence="BSD-3-Clause"),
    "scipy": Soup(purpose="fits of the calibration (training)", licence="BSD-3-Clause"),
    "segno": Soup(purpose="QR code of the web server's address", licence="BSD-3-Clause"),
    "sqlalchemy": Soup(purpose="the case history's database", licence="MIT"),
    "tensorboard": Soup(purpose="curves of a training", licence="Apache-2.0"),
    "tensorflow": Soup(
        purpose="as tensorflow-cpu, on other systems",
        licence="Apache-2.0",
    ),
    "tensorflow-cpu": Soup(
        purpose="backend of Keras",
        licence="Apache-2.0",
        issues="needs AVX, ends the process otherwise: asked before it is loaded",
    ),
    "tomli-w": Soup(purpose="writing of settings", licence="MIT"),
    "typer": Soup(purpose="commands", licence="MIT"),
    "uvicorn": Soup(
        purpose="the web server's loop",
        licence="BSD-3-Clause",
        issues="a busy port ends its thread silently; no time limits: own socket and clocks (decision 0019)",
    ),
    "xlsxwriter": Soup(purpose="Excel workbooks", licence="BSD-2-Clause"),
}


def _lock() -> dict[str, list[str]]:
    """Versions by name; some libraries have one for each Python."""
    packages = tomllib.loads((REPOSITORY / "uv.lock").read_text("utf-8"))["package"]
    found: dict[str, list[str]] = {}
    for package in packages:
        if "version" in package:
            found.setdefault(package["name"], []).append(package["version"])
    return found


def declared() -> set[str]:
    """What pyproject.toml names, the extras' too."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [
        *project["dependencies"],
        *(n for e in project["optional-dependencies"].values() for n in e),
    ]
    return {re.match(r"[A-Za-z0-9._-]+", line)[0].lower() for line in lines}  # type: ignore[index]


def below() -> set[str]:
    """What comes with those, on any system; development tools are no part of the program."""
    packages = tomllib.loads((REPOSITORY / "uv.lock").read_text("utf-8"))["package"]
    own = next(package for package in packages if package["name"] == "mriclassifier")
    found: set[str] = set()
    left = [("mriclassifier", tuple(own["optional-dependencies"]))]
    while left:
        name, extras = left.pop()
        found.add(name)
        for package in packages:
            if package["name"] == name:
                entries = [*package.get("dependencies", ())]
                for extra in extras:
                    entries += package.get("optional-dependencies", {}).get(extra, ())
                left += [
                    (entry["name"], tuple(entry.get("extra", ())))
                    for entry in entries
                    if entry["name"] not in found
                ]
    return found - declared() - {"mriclassifier"}


def tables() -> dict[str, str]:
    """The two Markdown tables."""
    locked = _lock()
    direct = [
        "| component | version | purpose | licence | known issues looked at |",
        "|---|---|---|---|---|",
        *(
            f"| {name} | {', '.join(locked[name])} | {soup.purpose} | {soup.licence} | {soup.issues} |"
            for name, soup in sorted(USED.items())
        ),
    ]
    indirect = "; ".join(f"{name} {', '.join(locked[name])}" for name in sorted(below()))
    return {"direct": "\n".join(direct) + "\n", "below": "\n".join(_wrapped(f"{indirect}.")) + "\n"}


def _wrapped(text: str, width: int = 120) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if len(line) + len(word) + 1 > width:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def updated(document: str) -> str:
    """The document's text with the present tables between their marks."""
    for name, (start, end) in MARKS.items():
        before, _, rest = document.partition(start)
        _, mark, after = rest.partition(end)
        if not mark:
            raise ValueError(f"the document has lost the marks around its table {name}")
        document = before + start + tables()[name] + end + after
    return document


if __name__ == "__main__":
    DOCUMENT.write_text(updated(DOCUMENT.read_text("utf-8")), "utf-8")
