"""Batches that are killed a hundred times at random moments, and taken up again each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from mriclassifier import paths

KILLS = 100


@pytest.mark.skipif(os.name == "nt", reason="needs fork")
def test_nothing_that_was_acknowledged_is_lost_whenever_the_batch_is_killed(
    tmp_path: Path,
) -> None:
    images = tmp_path / "images"
    images.mkdir()
    for number in range(400):
        if number % 20 == 7:
            pages = [np.full((32, 32), number % 200 + page, np.uint8) for page in range(4)]
            done, data = cv2.imencodemulti(".tiff", pages)
            name = f"{number:03}.tiff"
        else:
            done, data = cv2.imencode(".png", np.full((32, 32), number % 256, np.uint8))
            name = f"{number:03}.png"
        assert done
        (images / name).write_bytes(data.tobytes() if number % 50 else b"no picture")
    finished = subprocess.run(
        [sys.executable, "-m", "tests.helpers.killed_batch", str(tmp_path), str(KILLS)],
        capture_output=True,
        text=True,
        timeout=200,
        cwd=paths.resource().parent,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    report = json.loads(finished.stdout)
    assert report["faults"] == []
    assert report["killed"] >= KILLS
    assert report["expected"] == 400 + 20 * 3
    assert report["rows"] == report["batches"] * report["expected"]
