"""All benchmarks, one after the other: ``python -m tests.benchmarks.bench [--only X,Y] [--quick] [--long]``.

Each module runs in a process of its own and in a folder that is removed. Its rows are put into
``docs/benchmarks.md`` when it ends; rows of modules that do not run, or fail, stay as they are, with the date
and the commit that they were measured at. ``--dry`` prints and writes nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.document import Section, read_sections, this_machine, write_document
from tests.benchmarks.figures import Figure, Options, line

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "benchmarks.md"
# In the order of the document, with the seconds after which each is given up: several times what it takes
MODULES = {
    "start": 300,
    "one_image": 240,
    "engines": 300,
    "folder": 480,
    "memory": 1200,
    "series": 300,
    "training_epoch": 300,
    "table": 180,
}
_LONG = 24 * 3600


def run_child(name: str, options: argparse.Namespace, work: Path) -> list[Figure]:
    """Measure in another process.

    Raises
    ------
    RuntimeError
        It failed, or took too long.
    """
    answers = work / "figures.json"
    command = [sys.executable, "-m", "tests.benchmarks.bench", "--child", name]
    command += ["--answers", str(answers), "--work", str(work)]
    command += [f"--{way}" for way in ("quick", "long") if getattr(options, way)]
    child = subprocess.Popen(command, cwd=ROOT, start_new_session=True)
    try:
        code = child.wait(_LONG if options.long else MODULES[name])
    except subprocess.TimeoutExpired:
        raise RuntimeError(f"it took longer than {MODULES[name]} s") from None
    finally:
        _end_group(child)
    if code:
        raise RuntimeError(f"it ended with {code}")
    return [Figure.from_json(values) for values in json.loads(answers.read_text("utf-8"))]


def _end_group(child: subprocess.Popen[bytes]) -> None:
    """Nothing that a benchmark started may disturb the next one."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
    elif child.poll() is None:
        child.kill()
    child.wait()


def be_child(options: argparse.Namespace) -> int:
    """Measure here, and leave the figures in a file."""
    module = importlib.import_module(f"tests.benchmarks.{options.child}")
    figures = module.measure(
        Options(quick=options.quick, long=options.long, work=Path(options.work))
    )
    values = [figure.to_json() for figure in figures]
    Path(options.answers).write_text(json.dumps(values), "utf-8")
    return 0


def _write(line_: str) -> None:
    sys.stdout.write(line_ + "\n")
    sys.stdout.flush()


def main() -> int:
    """Run what is wanted; 1 where a module failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="names, with commas between them")
    parser.add_argument("--quick", action="store_true", help="a tenth of the repeats")
    parser.add_argument("--long", action="store_true", help="what takes hours too")
    parser.add_argument("--dry", action="store_true", help="leave the document as it is")
    for hidden in ("--child", "--answers", "--work"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        return be_child(options)
    wanted = [name for name in options.only.split(",") if name] or list(MODULES)
    if unknown := [name for name in wanted if name not in MODULES]:
        parser.error(f"there is no {', '.join(unknown)}; there is {', '.join(MODULES)}")
    failed, begun = [], time.monotonic()
    for name in wanted:
        if not Path(__file__).with_name(f"{name}.py").exists():
            _write(f"== {name}: not there")
            continue
        _write(f"== {name}")
        started = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="mriclassifier-bench-") as work:
            try:
                figures = run_child(name, options, Path(work))
            except (RuntimeError, OSError, ValueError) as error:
                _write(f"{name} FAILED: {error}")
                failed.append(name)
                continue
        taken = time.monotonic() - started
        for figure in figures:
            _write(f"{line(figure)}\n    {figure.note}")
        _write(f"({taken:.0f} s)")
        if not options.dry:
            sections = read_sections(DOCUMENT)
            sections[name] = Section.made_now(ROOT, name, figures, quick=options.quick)
            write_document(DOCUMENT, this_machine(), sections, order=list(MODULES))
    _write(f"{time.monotonic() - begun:.0f} s altogether; failed: {', '.join(failed) or 'none'}")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
