"""The measurement of the window's thread during a training goes its whole way; it judges nothing here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.helpers.fake_trainer import fake_python
from tests.helpers.shared import REPOSITORY, needs_resource

SMALL = ("--slices", "4", "--size", "64", "--images", "1")


@needs_resource("models", "brain-mri-resnet50", "manifest.json")
def test_the_watchdog_measures_every_part_of_a_training(tmp_path: Path) -> None:
    bundle = REPOSITORY / "resources" / "models" / "brain-mri-resnet50"
    python = fake_python(tmp_path / "python", bundle=str(bundle), pause=0.1)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.benchmarks.retrain_watchdog", *SMALL),
            *("--python", str(python)),
        ],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    for part in ("idle window", "check of the images", "training, wheel", "promotion", "roll back"):
        assert part in done.stdout
