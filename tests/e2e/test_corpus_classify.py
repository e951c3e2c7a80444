"""`mriclassifier classify` over the whole corpus: no file ends the run, and equal pixels answer equally."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mriclassifier import paths
from tests.helpers.bundles import write_bundle
from tests.helpers.corpus import CorpusFile, rows
from tests.helpers.shared import needs_shared, shared

READ = ("bmp", "dicom", "jpeg", "nifti", "png", "tiff", "webp")
SERIES = ("data", "series")
pytestmark = needs_shared("corpus", "odd")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_bundle(tmp_path_factory.mktemp("model") / "tiny")


def classify(model: Path, *inputs: Path) -> tuple[int, list[dict[str, Any]], str]:
    words = ("classify", "-r", "--json", "--model", str(model))
    done = subprocess.run(
        [sys.executable, "-m", "mriclassifier", *words, *map(str, inputs)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=280,
        env=os.environ | {"PYTHONPATH": str(paths.resource().parent), "PYTHONUTF8": "1"},
        check=False,
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def answers(model: Path, part: str) -> dict[Path, list[dict[str, Any]]]:
    return _answers(model, part)


@functools.cache
def _answers(model: Path, part: str) -> dict[Path, list[dict[str, Any]]]:
    code, found, errors = classify(model, shared("corpus", part))
    assert code == 1
    assert "Traceback" not in errors
    assert "fault in the program" not in errors
    by_path: dict[Path, list[dict[str, Any]]] = {}
    for row in found:
        by_path.setdefault(Path(row["path"]), []).append(row)
        if row["error"]:
            assert f"{row['path']}: {row['error']['message']}" in errors or row["frame"]
    return by_path


@pytest.mark.parametrize("file", rows("odd", *READ))
def test_each_odd_file_is_answered_or_refused_as_its_manifest_says(
    model: Path, file: CorpusFile
) -> None:
    found = answers(model, "odd")[file.path]
    expected = file["expected"]
    if "or decode" in expected:
        assert {row["error"] and row["error"]["code"] for row in found} != {"input"}
    elif expected.startswith(("clear", "error")) or "has no image" in expected:
        assert [row["error"] is None for row in found] == [False]
        assert found[0]["error"]["code"] != "input"
    elif "or clear" not in expected:
        assert [row["frame"] for row in found] == list(range(len(found)))
        assert all(row["error"] is None for row in found)
        slices = (file["frames"] or "1").split("x")
        # Of several volumes the first is classified, or what a fifth axis has
        assert len(found) == int(slices[0])


def test_files_of_equal_pixels_get_equal_answers(model: Path) -> None:
    groups: dict[str, list[list[Any]]] = {}
    for parameter in rows("odd", *READ):
        file: CorpusFile = parameter.values[0]
        found = answers(model, "odd")[file.path]
        if file["pixel_sha256"] and all(row["error"] is None for row in found):
            numbers = [(row["label"], row["probabilities"], row["ood_score"]) for row in found]
            kind = file["decoded"].lstrip("<>")
            groups.setdefault(kind + file["pixel_sha256"], []).append(numbers)
    alike = [group for group in groups.values() if len(group) > 1]
    assert alike
    for group in alike:
        assert all(numbers == group[0] for numbers in group)


def test_hostile_files_are_rows_and_never_the_end(model: Path) -> None:
    found = answers(model, "hostile")
    for kind in ("bmp", "dicom", "jpeg", "nifti", "png", "tiff", "webp"):
        for parameter in rows("hostile", kind):
            file: CorpusFile = parameter.values[0]
            (error,) = {row["error"] and row["error"]["code"] for row in found[file.path]} or {""}
            assert error in (None, "damaged", "unsupported_format", "too_large", "no_image")


@needs_shared(*SERIES)
def test_the_real_series_gives_the_same_from_a_folder_and_from_a_zip_file(
    model: Path, tmp_path: Path
) -> None:
    folder = shared(*SERIES) / "dicom-t1"
    file = tmp_path / "cd.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for number, path in enumerate(sorted(folder.iterdir())):
            made.write(path, f"CD/IM{number:06}")
    code, plain, errors = classify(model, folder)
    assert (code, errors.count("failed")) == (0, 0)
    code, zipped, _ = classify(model, file)
    assert code == 0
    assert len(plain) == len(zipped) == 16
    assert [row["probabilities"] for row in plain] == [row["probabilities"] for row in zipped]
    assert zipped[0]["member"] == "CD/IM000000"
