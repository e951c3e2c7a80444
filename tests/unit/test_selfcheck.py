from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import InstallationDamagedError
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.selfcheck import Check, check_files, run_selfcheck
from tests.helpers.bundles import write_bundle


def answers(folder: Path) -> list[dict[str, Any]]:
    classifier = open_classifier(folder)
    try:
        return [
            {
                "drawing": name,
                "probabilities": dict(classifier.classify(Frame(pixels=drawing)).probabilities),
                "tolerance": 1e-3,
            }
            for name, drawing in reference_drawings().items()
        ]
    finally:
        classifier.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    recorded = answers(write_bundle(tmp_path / "tiny"))
    return write_bundle(tmp_path / "tiny", selfcheck=recorded)


def failures(folder: Path, engine: str = "onnx") -> list[Check]:
    return [check for check in run_selfcheck(folder, engine) if not check.passed]


def test_a_sound_installation_passes_line_by_line(folder: Path) -> None:
    checks = list(run_selfcheck(folder, "onnx"))
    assert all(check.passed for check in checks)
    text = "\n".join(f"{check.name}: {check.detail}" for check in checks)
    for name in reference_drawings():
        assert f"drawing {name}: largest difference 0" in text
    for words in ("MRI Classifier", "numpy", "tiny 1", "onnx, loaded in", "ms a picture"):
        assert words in text


@pytest.mark.parametrize("file", ["model.keras", "model.onnx", "trust.npz", "MODEL_CARD.md"])
def test_one_changed_byte_of_the_model_fails(folder: Path, file: str) -> None:
    data = bytearray((folder / file).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / file).write_bytes(data)
    (failure,) = failures(folder)
    assert failure.name == "model files"
    assert file in failure.detail


def test_another_answer_than_the_recorded_one_fails(folder: Path) -> None:
    recorded = answers(folder)
    moved = recorded[1]["probabilities"]
    moved["glioma"] += 0.01
    moved["notumor"] -= 0.01 if moved["notumor"] > 0.01 else 0
    moved["pituitary"] += 1 - sum(moved.values())
    write_bundle(folder, selfcheck=recorded)
    (failure,) = failures(folder)
    assert failure.name == f"drawing {recorded[1]['drawing']}"
    assert "allowed 0.001" in failure.detail


def test_a_model_without_recorded_answers_cannot_pass(tmp_path: Path) -> None:
    (failure,) = failures(write_bundle(tmp_path / "tiny"))
    assert "no answers" in failure.detail


def test_a_drawing_that_this_version_lacks_fails(folder: Path) -> None:
    recorded = answers(folder)
    recorded[0]["drawing"] = "unheard-of"
    write_bundle(folder, selfcheck=recorded)
    (failure,) = failures(folder)
    assert failure.name == "drawing unheard-of"


def test_an_engine_that_does_not_start_fails_in_one_line(folder: Path) -> None:
    (failure,) = failures(folder, engine="abacus")
    assert failure.name == "engine"
    assert "abacus" in failure.detail


def test_the_model_is_let_go_whoever_stops_reading(folder: Path) -> None:
    from mriclassifier.selfcheck import open_engine

    opened = []

    def open_model(bundle: Any, engine: str) -> Any:
        opened.append(open_engine(bundle, engine))
        return opened[0]

    checks = run_selfcheck(folder, "onnx", open_model=open_model)
    while next(checks).name != "engine":
        pass
    checks.close()  # type: ignore[attr-defined]
    with pytest.raises(Exception, match="closed"):
        opened[0].classify(Frame(pixels=next(iter(reference_drawings().values()))))


def test_a_changed_library_is_named() -> None:
    sound = check_files(lambda: (9, []))
    assert (sound.passed, sound.detail) == (True, "9 files are as installed")
    changed = check_files(lambda: (9, ["libQt6Core.so.6"]))
    assert not changed.passed
    assert "1 of 9 files are missing or changed: libQt6Core.so.6" in changed.detail

    def damaged() -> tuple[int, list[str]]:
        raise InstallationDamagedError("The record is damaged.")

    assert check_files(damaged).detail == "The record is damaged."
    assert not check_files(lambda: (0, [])).passed
