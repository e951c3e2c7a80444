"""Saves that are killed at random moments.

``python -m tests.helpers.killed_history FOLDER 200`` does it more often.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.shared import REPOSITORY

ROUNDS = 50


@pytest.mark.skipif(os.name == "nt", reason="needs fork")
def test_what_was_acknowledged_is_there_and_the_history_is_sound_after_every_kill(
    tmp_path: Path,
) -> None:
    finished = subprocess.run(
        [sys.executable, "-m", "tests.helpers.killed_history", str(tmp_path / "h"), str(ROUNDS)],
        capture_output=True,
        text=True,
        timeout=200,
        cwd=REPOSITORY,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    report = json.loads(finished.stdout)
    assert report["faults"] == []
    assert report["rounds"] == ROUNDS
    assert report["cases"] > ROUNDS / 5  # enough was acknowledged for the kills to say something
    assert report["signs"] > ROUNDS / 5
