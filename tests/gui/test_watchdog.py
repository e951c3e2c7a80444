"""The measurement of the window's thread runs through all its phases; it judges nothing here."""

from __future__ import annotations

import subprocess
import sys

from tests.helpers.shared import REPOSITORY, needs_resource

SMALL = ("--slices", "4", "--size", "64", "--files", "10")


@needs_resource("models", "brain-mri-resnet50", "manifest.json")
def test_the_watchdog_measures_every_phase() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.gui_watchdog", *SMALL],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    for phase in ("idle window", "series until shown", "scoring", "wheel", "drop of 10 files"):
        assert phase in done.stdout
