"""The record of a frozen program, and what a changed, cut or missing file of it is told as."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from mriclassifier.errors import InstallationDamagedError
from mriclassifier.installed_files import (
    RECORD_NAME,
    changed_files,
    is_library,
    require_sizes,
    write_record,
)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """As PyInstaller leaves it."""
    folder = tmp_path / "Ünser Programm"
    for name, text in {
        "mriclassifier": "executable",
        "_internal/libQt6Core.so.6": "a library",
        "_internal/numpy/core.so": "another",
        "_internal/resources/icons/open.svg": "<svg/>",
        "_internal/notes.txt": "text",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (folder / "_internal" / "libQt6Core.so").symlink_to("libQt6Core.so.6")
    assert write_record(folder) == folder / "_internal" / RECORD_NAME
    return folder


def test_an_untouched_program_is_as_installed(program: Path) -> None:
    require_sizes(program / "_internal")
    assert changed_files(program / "_internal") == (6, [])


def test_the_record_is_the_same_each_time(program: Path) -> None:
    record = program / "_internal" / RECORD_NAME
    before = record.read_bytes()
    assert write_record(program).read_bytes() == before
    moved = shutil.copytree(program, program.parent / "elsewhere", symlinks=True)
    assert changed_files(moved / "_internal") == (6, [])


@pytest.mark.parametrize("name", ["libQt6Core.so.6", "numpy/core.so", "resources/icons/open.svg"])
def test_a_library_or_resource_that_was_cut_short_or_is_gone_stops_the_start(
    program: Path, name: str
) -> None:
    file = program / "_internal" / name
    file.write_bytes(file.read_bytes()[:3])
    with pytest.raises(InstallationDamagedError, match="Install the program again"):
        require_sizes(program / "_internal")
    file.unlink()
    with pytest.raises(InstallationDamagedError):
        require_sizes(program / "_internal")


def test_one_changed_byte_is_found_by_the_self_check(program: Path) -> None:
    (program / "mriclassifier").write_text("Executable")
    require_sizes(program / "_internal")
    assert changed_files(program / "_internal") == (6, ["mriclassifier"])


@pytest.mark.parametrize("text", ["", "another program\n", "half a li"])
def test_a_damaged_record_is_damage(program: Path, text: str) -> None:
    record = program / "_internal" / RECORD_NAME
    head = record.read_text("utf-8").splitlines()[0]
    record.write_text(f"{head}\n{text}" if text.startswith("half") else text, "utf-8")
    with pytest.raises(InstallationDamagedError, match=RECORD_NAME):
        require_sizes(program / "_internal")


def test_without_a_record_the_packages_own_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package of the same name comes first on the path, with a library that was cut short."""
    require_sizes(tmp_path)
    (tmp_path / "numpy").mkdir()
    (tmp_path / "numpy" / "__init__.py").touch()
    library = tmp_path / "numpy" / "core.so"
    library.write_bytes(b"12345")
    info = tmp_path / "numpy-9.0.dist-info"
    info.mkdir()
    (info / "RECORD").write_text("numpy/core.so,sha256=abc,5\nnumpy/__init__.py,,\n")
    # What is imported already would be found instead
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    require_sizes(tmp_path)
    library.write_bytes(b"123")
    with pytest.raises(InstallationDamagedError, match=r"core\.so"):
        require_sizes(tmp_path)


def test_a_frozen_program_has_its_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(InstallationDamagedError, match=RECORD_NAME):
        require_sizes(tmp_path)


def test_libraries_are_known_by_their_names() -> None:
    names = ["a.so", "a.so.6", "a.cpython-311-x86_64-linux-gnu.so", "a.pyd", "a.dll", "a.dylib"]
    assert all(map(is_library, names))
    assert not any(map(is_library, ["a.py", "also.txt", "a.json"]))
