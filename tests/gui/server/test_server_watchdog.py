"""The measurement of the window's thread beside the server runs through; it judges nothing here."""

from __future__ import annotations

import subprocess
import sys

from tests.helpers.shared import REPOSITORY, needs_resource

SMALL = ("--slices", "4", "--seconds", "0.5", "--clients", "2")


@needs_resource("models", "brain-mri-resnet50", "manifest.json")
def test_the_watchdog_measures_every_phase() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.server_watchdog", *SMALL],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    for phase in ("series, no server", "switched on again", "2 clients, panel", '"200": '):
        assert phase in done.stdout
