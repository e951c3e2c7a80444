"""What trains in the frozen program: itself, where it holds the trainer."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from mriclassifier import paths
from mriclassifier.errors import ComponentError
from mriclassifier.gui.retrain import interpreter
from mriclassifier.settings import Settings


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    executable = tmp_path / "mriclassifier"
    executable.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(executable))
    return executable


def test_the_full_build_trains_with_itself(built: Path) -> None:
    found = interpreter.probe(Settings(paths.settings_file()))
    assert found.path == str(built)
    assert found.backend == "tensorflow"
    assert "Keras" in found.words
    assert "TensorFlow" in found.words


def test_the_viewer_says_what_can_train(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "training" else there(name)
    )
    with pytest.raises(ComponentError, match="Install the full build"):
        interpreter.probe(Settings(paths.settings_file()))


def test_a_python_of_the_users_does_not_see_our_libraries(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/mri/_internal", raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/mri/_internal:/cuda")
    assert interpreter.environment()["LD_LIBRARY_PATH"] == "/cuda"
