"""``docs/benchmarks.md``: a part for each benchmark, with machine, date and commit of its measurement."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from tests.benchmarks.figures import Figure, number

_LIBRARIES = (
    "PySide6-Essentials",
    "onnxruntime",
    "openvino",
    "tensorflow-cpu",
    "tensorflow",
    "keras",
    "torch",
    "opencv-python-headless",
    "numpy",
    "pydicom",
)
_TITLES = {
    "start": "The start",
    "one_image": "One image",
    "engines": "The engines",
    "folder": "A folder",
    "memory": "Memory",
    "series": "A DICOM series",
    "training_epoch": "Training",
    "table": "The table of a batch",
}
_MARK = re.compile(r"<!-- part (\w+) -->\n(.*?)\n<!-- end -->", re.DOTALL)
_HEAD = """# Benchmarks

`make bench` measures all of this and writes this page: every figure of the program beside its rivals, **by
turns in the same run**, medians. What counts is the ratio; seconds are of the machine that is named. `make
bench-long` also does what takes hours. The pictures are drawn by code, and the programs that are compared read
the same files. [Profiles](profiles.md) shows where the remaining time goes.

"The tutorial's stack" is what tutorials for this task build (`tests/benchmarks/tutorial/`): TensorFlow
imported, the `.keras` file loaded, OpenCV to read and prepare, `model.predict` one image at a time, a FastAPI
route declared `async`.
"""


@dataclass(frozen=True)
class Section:
    """One benchmark's part, as it stands in the document."""

    text: str

    @classmethod
    def made_now(
        cls, root: Path, name: str, figures: Sequence[Figure], *, quick: bool = False
    ) -> Section:
        """From figures that were just measured."""
        lines = [
            f"## {_TITLES.get(name, name)}",
            "",
            f"{_stamp(root)}{_QUICK if quick else ''}",
            "",
        ]
        lines += ["| what | ours | rivals, same run | ratio | target | holds |"]
        lines += ["|---|---|---|---|---|---|"]
        lines += [_row(figure) for figure in figures]
        notes = [f"- {figure.what}: {figure.note}" for figure in figures if figure.note]
        return cls("\n".join([*lines, *(["", *notes] if notes else [])]))


_QUICK = " **A quick try with few repeats.**"


def _row(figure: Figure) -> str:
    rivals = "<br>".join(f"{name}: {number(value)}" for name, value in figure.rivals.items())
    holds = {True: "yes", False: "**no**", None: ""}[figure.holds]
    cells = (
        figure.what,
        f"{number(figure.ours)} {figure.unit}",
        rivals or "–",
        number(figure.ratio),
        figure.target or "–",
        holds,
    )
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _stamp(root: Path) -> str:
    def git(*words: str) -> str:
        run = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False)
        return run.stdout.strip() if run.returncode == 0 else ""

    commit = git("rev-parse", "--short", "HEAD")
    changed = git("status", "--porcelain", "--", "mriclassifier", "training", "resources")
    state = f"commit {commit}{' with changes' if changed else ''}" if commit else "no commit"
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return f"Measured {now}, {state}, on {_processor()}, {os.cpu_count()} processors."


def this_machine() -> str:
    """Processor, memory, system and the versions of the libraries that count."""
    versions = []
    for library in _LIBRARIES:
        try:
            versions.append(f"{library} {metadata.version(library)}")
        except metadata.PackageNotFoundError:
            continue
    return (
        f"Machine of the latest run: {_processor()}, {os.cpu_count()} processors, {_memory()}, "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}; "
        f"{', '.join(versions)}."
    )


def _processor() -> str:
    try:
        for row in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
            if row.startswith("model name"):
                return row.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _memory() -> str:
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return "memory unknown"
    return f"{total / 2**30:.0f} GiB"


def read_sections(document: Path) -> dict[str, Section]:
    """The parts that stand in the document."""
    if not document.exists():
        return {}
    return {
        name: Section(text) for name, text in _MARK.findall(document.read_text(encoding="utf-8"))
    }


def write_document(
    document: Path, machine: str, sections: Mapping[str, Section], *, order: Sequence[str]
) -> None:
    """Head and all parts, in that order."""
    parts = [_HEAD, machine + "\n"]
    parts += [
        f"<!-- part {name} -->\n{sections[name].text}\n<!-- end -->\n"
        for name in order
        if name in sections
    ]
    document.write_text("\n".join(parts), encoding="utf-8")
