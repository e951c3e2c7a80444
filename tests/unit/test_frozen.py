from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from mriclassifier import frozen

FOLDER = "/opt/mriclassifier/_internal"


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The executable of a frozen program."""
    executable = tmp_path / "mriclassifier.exe"
    executable.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(executable))
    return executable


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": FOLDER, "HOME": "/h"}, {"HOME": "/h"}),
        (
            {"LD_LIBRARY_PATH": FOLDER, "LD_LIBRARY_PATH_ORIG": "/cuda"},
            {"LD_LIBRARY_PATH": "/cuda"},
        ),
        ({"LD_LIBRARY_PATH": f"{FOLDER}:/cuda"}, {"LD_LIBRARY_PATH": "/cuda"}),
        ({"QT_PLUGIN_PATH": f"{FOLDER}/PySide6/Qt/plugins"}, {}),
        ({"QT_PLUGIN_PATH": "/usr/lib/qt6"}, {"QT_PLUGIN_PATH": "/usr/lib/qt6"}),
    ],
)
def test_what_the_program_starts_does_not_see_its_libraries(
    before: dict[str, str], after: dict[str, str]
) -> None:
    values = dict(before)
    frozen.release_surroundings(values, folder=FOLDER)
    assert values == after


def test_the_source_changes_no_surroundings() -> None:
    values = {"LD_LIBRARY_PATH": "/lib", "LD_LIBRARY_PATH_ORIG": "/cuda"}
    frozen.release_surroundings(values)
    assert values == {"LD_LIBRARY_PATH": "/lib", "LD_LIBRARY_PATH_ORIG": "/cuda"}


def test_the_source_is_started_as_it_is() -> None:
    assert frozen.own_command() == sys.executable
    assert frozen.trainer_arguments(["-m", "training", "fit"]) is None


def test_a_frozen_program_is_its_own_trainer(built: Path) -> None:
    assert frozen.own_command() == str(built)
    assert frozen.trainer_arguments(["-m", "training", "fit", "--data", "D"]) == [
        "fit",
        "--data",
        "D",
    ]
    assert frozen.trainer_arguments(["classify", "-m", "training"]) is None
    assert frozen.trainer_arguments([]) is None


def test_where_a_program_without_a_console_has_one_beside_it_that_one_is_started(
    built: Path,
) -> None:
    console = built.with_name("mriclassifier-cli.exe")
    console.touch()
    assert frozen.own_command() == str(console)


def test_the_viewer_has_no_trainer(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert not frozen.has_trainer()
    assert frozen.trainer_arguments(["-m", "training", "fit"]) is None


def test_the_trainer_runs_one_command_and_gives_its_exit_code(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [str(built), "-m", "training", "nonsense"])
    assert frozen.run_trainer(["nonsense"]) == 2
    assert "Try python -m training --help." in capsys.readouterr().err
