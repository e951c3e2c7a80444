"""`mriclassifier classify` as a user runs it: in a process of its own, on real files."""

from __future__ import annotations

import csv
import functools
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from mriclassifier import paths
from mriclassifier.drawings import reference_drawings
from tests.helpers.bundles import write_bundle
from tests.helpers.fresh import found, modules_after
from tests.helpers.shared import needs_resource, needs_shared, shared

BRAIN = ("data", "brain-mri")
FULL_SIZE = ("data", "full-size")


def command(*arguments: str | Path, timeout: float = 120) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mriclassifier", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        env=os.environ | {"PYTHONPATH": str(paths.resource().parent), "PYTHONUTF8": "1"},
        check=False,
    )


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small network with random weights: what surrounds the model is tried here."""
    return write_bundle(tmp_path_factory.mktemp("model") / "tiny")


def rows(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def numbers(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["label"], row["probabilities"], row["prediction_set"], row["ood_score"]


drawings = functools.cache(reference_drawings)


def draw(path: Path, name: str = "axial-ring") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    done, data = cv2.imencode(path.suffix, drawings()[name])
    assert done
    path.write_bytes(data.tobytes())
    return path


def test_the_answer_depends_on_the_pixels_alone(model: Path, tmp_path: Path) -> None:
    first = draw(tmp_path / "Te-glTr_0000.png")
    shutil.copy(first, tmp_path / "no_tumour.png")
    shutil.copy(first, tmp_path / "名前 é.jpg")  # the content is a PNG still
    for suffix in (".bmp", ".tiff"):
        draw(tmp_path / "pituitary" / f"scan{suffix}")
    draw(tmp_path / "other.png", "coronal-mass")
    done = command("classify", tmp_path, "--recursive", "--json", "--model", model)
    assert done.returncode == 0, done.stderr
    answers = {Path(row["path"]).name: numbers(row) for row in rows(done)}
    other = answers.pop("other.png")
    assert len(answers) == 5
    assert all(answer == answers["Te-glTr_0000.png"] for answer in answers.values())
    assert other != answers["Te-glTr_0000.png"], "the network sees nothing"


def test_one_bad_file_is_a_row_and_a_sentence_and_exit_1(model: Path, tmp_path: Path) -> None:
    draw(tmp_path / "a.png")
    (tmp_path / "b.png").write_bytes((tmp_path / "a.png").read_bytes()[:2000])
    (tmp_path / "c.png").write_bytes(b"")
    draw(tmp_path / "d.png", "coronal-mass")
    out = tmp_path / "out.csv"
    done = command("classify", tmp_path, tmp_path / "gone.png", "--csv", out, "--model", model)
    assert done.returncode == 1
    assert done.stdout == ""
    with out.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert [Path(row["path"]).name for row in table] == [
        "a.png",
        "b.png",
        "c.png",
        "d.png",
        "gone.png",
    ]
    assert [bool(row["error_code"]) for row in table] == [False, True, True, False, True]
    for name in ("b.png", "c.png", "gone.png"):
        assert any(name in line for line in done.stderr.splitlines())
    assert "Traceback" not in done.stderr


def test_heat_maps_of_files_of_one_name_stand_side_by_side(model: Path, tmp_path: Path) -> None:
    draw(tmp_path / "in" / "x" / "脑.png")
    draw(tmp_path / "in" / "y" / "脑.png", "coronal-mass")
    maps = tmp_path / "maps"
    done = command("classify", tmp_path / "in", "-r", "--json", "--heatmap", maps, "--model", model)
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in maps.iterdir()) == ["脑-2.png", "脑.png"]
    assert [Path(row["heatmap"]).name for row in rows(done)] == ["脑.png", "脑-2.png"]
    for picture in maps.iterdir():
        decoded = cv2.imdecode(np.frombuffer(picture.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
        assert decoded is not None


def test_the_table_is_for_people(model: Path, tmp_path: Path) -> None:
    done = command("classify", draw(tmp_path / "a.png"), "--model", model)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.endswith("Research use only, not for diagnosis.\n")
    assert "a.png" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent differently")
def test_ctrl_c_ends_at_once_and_keeps_the_finished_rows(model: Path, tmp_path: Path) -> None:
    one = draw(tmp_path / "in" / "000.png")
    for number in range(1, 300):
        shutil.copy(one, one.with_stem(f"{number:03}"))
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "mriclassifier",
            "classify",
            tmp_path / "in",
            "--json",
            "--model",
            str(model),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(paths.resource().parent)},
        text=True,
    )
    with process:
        assert process.stdout
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, err = process.communicate(timeout=30)
    assert process.returncode == 130
    finished = [json.loads(line) for line in (first + rest).splitlines()]
    assert 1 <= len(finished) < 300
    assert "Traceback" not in err
    assert "Stopped." in err


def test_a_classification_imports_neither_tensorflow_nor_qt(model: Path, tmp_path: Path) -> None:
    code = (
        "import sys\nfrom mriclassifier import cli\n"
        "assert cli.main(['classify', sys.argv[1], '--model', sys.argv[2], '--heatmap', "
        "sys.argv[3]]) == 0"
    )
    loaded = modules_after(code, draw(tmp_path / "a.png"), model, tmp_path / "maps")
    assert found(loaded, ("onnxruntime",))
    assert not found(
        loaded, ("tensorflow", "keras", "torch", "PySide6", "fastapi", "uvicorn", "training")
    )


@pytest.mark.slow
@needs_shared(*BRAIN)
def test_every_real_file_of_a_class_goes_through(model: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    folder = shared(*BRAIN) / "notumor"
    done = command("classify", folder, "--recursive", "--csv", out, "--model", model, timeout=280)
    with out.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    images = [p for p in folder.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg", ".png")]
    assert len(table) == len(images)
    assert done.returncode == 0, done.stderr
    assert not any(row["error_code"] for row in table)


@needs_shared(*FULL_SIZE)
@needs_resource("models", "brain-mri-resnet50", "manifest.json")
def test_the_shipped_model_answers_and_says_who_it_is() -> None:
    files = sorted(shared(*FULL_SIZE).rglob("*.jpg"))[::60]
    assert files
    done = command("classify", *files, "--json")
    assert done.returncode == 0, done.stderr
    answers = rows(done)
    assert len(answers) == len(files)
    for row in answers:
        assert row["model"]["name"] == "brain-mri-resnet50"
        assert set(row["probabilities"]) == {"glioma", "meningioma", "notumor", "pituitary"}
        assert row["label"] == max(row["probabilities"], key=row["probabilities"].__getitem__)


@needs_resource("models", "brain-mri-resnet50", "manifest.json")
def test_the_shipped_model_passes_its_self_check() -> None:
    done = command("selfcheck")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "FAILED" not in done.stdout
