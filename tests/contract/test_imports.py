"""What a fresh interpreter has loaded: the import rules of docs/architecture.md as they work out."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.helpers.fresh import found, modules_after, submodules
from tests.helpers.shared import REPOSITORY, needs_resource

QT = ("PySide6", "shiboken6")
WEB = ("fastapi", "starlette", "uvicorn")
TRAINER = ("keras", "tensorflow", "torch", "sklearn", "training")

CLASSIFY = """
import sys
from mriclassifier.paths import resource
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.imaging.formats import open_study
from pathlib import Path
classifier = open_classifier(resource("models", "brain-mri-resnet50"), "onnx")
prediction = classifier.classify(open_study(Path(sys.argv[1])).frames[0])
assert abs(sum(prediction.probabilities.values()) - 1) < 1e-5
classifier.close()
"""


def imports(*names: str) -> str:
    return "\n".join(f"import {name}" for name in names)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    canvas = np.zeros((224, 224), np.uint8)
    cv2.ellipse(canvas, (112, 112), (70, 90), 0, 0, 360, 140, -1)
    assert cv2.imwrite(str(tmp_path / "head.png"), canvas)
    return tmp_path / "head.png"


def test_importing_the_package_imports_nothing_else() -> None:
    loaded = modules_after(imports("mriclassifier"))
    assert {m for m in loaded if m.startswith("mriclassifier")} == {"mriclassifier"}
    assert not found(loaded, (*QT, *WEB, *TRAINER, "numpy", "cv2", "PIL", "onnxruntime", "typer"))


def test_the_command_line_starts_light() -> None:
    loaded = modules_after(imports("mriclassifier.cli"))
    assert not found(loaded, (*QT, *WEB, *TRAINER, "cv2", "onnxruntime"))


@pytest.mark.parametrize("package", ["imaging", "inference", "cases", "batch"])
def test_what_computes_knows_no_window_no_server_no_trainer(package: str) -> None:
    if not (REPOSITORY / "mriclassifier" / package).is_dir():
        pytest.skip(f"mriclassifier/{package} is not built yet")
    loaded = modules_after(imports(*submodules(f"mriclassifier.{package}")))
    assert not found(loaded, (*QT, *WEB, *TRAINER))


def test_the_server_needs_no_qt_and_no_trainer() -> None:
    loaded = modules_after(imports(*submodules("mriclassifier.server")))
    assert not found(loaded, (*QT, *TRAINER))


def test_the_window_needs_no_trainer_and_no_server() -> None:
    loaded = modules_after(imports(*submodules("mriclassifier.gui")))
    assert found(loaded, QT)  # the probe sees what is there
    assert not found(loaded, (*TRAINER, *WEB, "mriclassifier.server.app"))


def test_nothing_in_the_program_imports_the_trainer() -> None:
    loaded = modules_after(imports(*submodules("mriclassifier")))
    assert not found(loaded, TRAINER)


def test_the_trainer_needs_no_window_and_no_server() -> None:
    loaded = modules_after(imports(*submodules("training")))
    assert not found(loaded, (*QT, *WEB, "mriclassifier.gui", "mriclassifier.server"))


@needs_resource("models", "brain-mri-resnet50", "manifest.json")
def test_a_classification_needs_no_tensorflow(picture: Path) -> None:
    loaded = modules_after(CLASSIFY, picture)
    assert found(loaded, ("onnxruntime",))
    assert not found(loaded, (*TRAINER, *QT, *WEB))


def test_the_library_packaging_is_not_shadowed_by_our_folder() -> None:
    """With an __init__.py the folder would hide a library that Keras and PyInstaller import."""
    assert not (REPOSITORY / "packaging" / "__init__.py").exists()
    code = "import packaging.version as v; print(v.__file__)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert "site-packages" in done.stdout


def test_import_contracts_turn_red_when_one_is_broken(tmp_path: Path) -> None:
    """A copy of the program in which a model module imports Qt, the trainer and Keras."""
    for name in ("mriclassifier", "training", "pyproject.toml"):
        source = REPOSITORY / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    victim = tmp_path / "mriclassifier" / "imaging" / "study.py"
    victim.write_text(
        victim.read_text("utf-8")
        + "\n\ndef late() -> None:\n    import keras\n    import PySide6.QtCore\n"
        "    import training.config\n    import mriclassifier.gui\n",
        "utf-8",
    )
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    for kept in ("floors below BROKEN", "no training BROKEN", "predictor alone BROKEN"):
        assert kept in " ".join(done.stdout.split()), done.stdout
