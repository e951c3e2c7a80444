"""What lies below the program and fails there: each becomes one sentence that says what to do."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mriclassifier import cli, paths
from mriclassifier.damage import explain, install_hint
from mriclassifier.errors import DamagedFileError
from tests.helpers.shared import REPOSITORY

LOADER = "/lib/libc.so.6: version `GLIBC_2.38' not found (required by /opt/mri/libQt6Core.so.6)"


def wrapped() -> ImportError:
    """As NumPy says it: its own words around the loader's."""
    try:
        try:
            raise ImportError(
                "libgfortran.so.5: cannot open shared object file: No such file or directory"
            )
        except ImportError as error:
            raise ImportError("Error importing numpy: read this first\n\n…") from error
    except ImportError as error:
        return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ImportError("libEGL.so.1: cannot open shared object file: No such file"), r"libegl1\)"),
        (ImportError("libodd.so.7: cannot open shared object file: No such file"), "libodd.so.7"),
        (wrapped(), "libgfortran.so.5"),
        (ImportError(LOADER), r"too old for MRI Classifier \(GLIBC_2.38 is missing\)"),
        (ImportError("/opt/a.so: file too short", path="/opt/a.so"), r"damaged \(a.so\)"),
        (ImportError("libQt6Gui.so.6: cannot open shared object file: No such file"), "Qt6Gui.*again"),
        (ModuleNotFoundError("No module named 'typer.main'", name="typer.main"), "typer.main"),
        (OSError(errno.ENOSPC, "No space left on device"), "disk is full. Make room"),
        (FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']"), "TMPDIR"),
        (FileNotFoundError(errno.ENOENT, "x", str(paths.resource("icons", "a.svg"))), r"\(a.svg\)"),
        (MemoryError(), "Close other programs"),
        (RuntimeError("NumPy was built with baseline optimizations: (X86_V2) but"), "processor"),
    ],
)  # fmt: skip
def test_each_is_a_sentence_that_says_what_to_do(error: BaseException, words: str) -> None:
    import re

    known = explain(error)
    assert known is not None
    assert known.exit_code == 3
    assert re.search(words, known.sentence)
    assert "\n" not in known.sentence
    assert "/opt" not in known.sentence


@pytest.mark.parametrize(
    "error",
    [
        ValueError("x"),
        RuntimeError("x"),
        KeyError("x"),
        FileNotFoundError(errno.ENOENT, "x", "/data/a.png"),
        DamagedFileError("x"),
    ],
)
def test_faults_of_the_program_stay_faults(error: BaseException) -> None:
    assert explain(error) is None


def test_a_module_whose_compiled_file_was_changed(tmp_path: Path) -> None:
    (tmp_path / "broken_one.py").write_text("a = 1\n")
    import importlib.util
    import py_compile

    compiled = Path(py_compile.compile(str(tmp_path / "broken_one.py"), doraise=True))
    compiled.write_bytes(compiled.read_bytes()[:-6])
    spec = importlib.util.spec_from_file_location("broken_one", tmp_path / "broken_one.py")
    assert spec
    assert spec.loader
    with pytest.raises((EOFError, ValueError)) as info:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))
    known = explain(info.value)
    assert known is not None
    assert "Install the program again" in known.sentence


def test_every_library_that_has_a_package_is_one_of_the_script() -> None:
    from mriclassifier.damage import _PACKAGES

    script = (REPOSITORY / "packaging" / "system-libraries.sh").read_text("utf-8")
    come_with_these = {"libstdc++6", "libxcb1"}
    for package in set(_PACKAGES.values()) - come_with_these:
        assert package in script
    assert install_hint("libxcb-cursor.so.0") == "sudo apt-get install libxcb-cursor0"
    assert "package manager" in install_hint("libodd.so.7")


def test_a_command_that_meets_a_full_disk_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("mriclassifier.cli.start", full)
    assert cli.main(["selfcheck"]) == 3
    assert capsys.readouterr().err == "The disk is full. Make room, then try again.\n"


@pytest.mark.parametrize(
    ("library", "arguments", "named"),
    [("typer", ["--version"], " (typer.gone)"), ("platformdirs", [], "")],
)
def test_a_library_of_the_start_itself_may_be_damaged(
    tmp_path: Path, library: str, arguments: list[str], named: str
) -> None:
    (tmp_path / library).mkdir()
    (tmp_path / library / "__init__.py").write_text(f"from {library}.gone import x\n")
    done = subprocess.run(
        [sys.executable, "-m", "mriclassifier", *arguments],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3
    assert done.stderr.splitlines() == [
        f"A part of MRI Classifier is missing or damaged{named}. Install the program again; "
        "settings and cases are kept."
    ]
