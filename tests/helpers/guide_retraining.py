"""The guide's pictures of a retraining: ``python -m tests.helpers.guide_retraining docs/images``.

A real training, on drawn heads of which those of a class have a spot of their own kind. It takes some minutes.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.benchmarks import retrain_watchdog
from tests.helpers.drawn_slices import drawn_slice, save

IMAGES = 56  # of each class
SIZE = 224
EPOCHS_SHOWN = 4
NAMES = {
    "2-check": "retrain-check",
    "6-training-later": "retrain-training",
    "8-comparison": "retrain-comparison",
    "11-verified": "models",
}
# Radius, brightness and place of the spot, as shares of the picture
SPOTS = {
    "glioma": (0.09, 200, (0.38, 0.45)),
    "meningioma": (0.05, 250, (0.68, 0.3)),
    "pituitary": (0.035, 240, (0.5, 0.62)),
    "notumor": (0.0, 0, (0.5, 0.5)),
}


class GuideWalk(retrain_watchdog.Walk):
    """Keeps the few pictures that the guide shows, in the dark scheme as the others have it."""

    def save(self, name: str, widget: QWidget | None = None) -> None:
        """A picture, if it is one of those."""
        if name == "6-training-later":
            self.until(lambda: len(self.dialog.job.status.history) > EPOCHS_SHOWN, "no epoch")
        if name in NAMES and self.pictures is not None:
            self.window.day.services.theme.choose("dark")
            QTest.qWait(150)
            (widget or self.dialog).grab().save(str(self.pictures / f"{NAMES[name]}.png"))


def write_heads(root: Path) -> Path:
    """One folder a class, with two copies and a file that cannot be read."""
    rng = np.random.default_rng(3)
    for place, (label, (radius, shade, (x, y))) in enumerate(SPOTS.items()):
        for number in range(IMAGES):
            picture = drawn_slice(1000 * place + number, size=SIZE)
            if radius:
                shift = rng.normal(0, 0.03, 2)
                centre = (int(SIZE * (x + shift[0])), int(SIZE * (y + shift[1])))
                cv2.circle(picture, centre, int(SIZE * radius), shade, -1, cv2.LINE_AA)
            save(root / label / f"head_{number:03}.png", picture)
    whole = (root / "glioma" / "head_000.png").read_bytes()
    for number in range(2):
        (root / "glioma" / f"copy_{number}.png").write_bytes(whole)
    (root / "meningioma" / "cut_short.png").write_bytes(whole[:900])
    return root


def main(out: Path) -> None:
    """Write the pictures into ``out``."""
    with tempfile.TemporaryDirectory() as name:
        data = write_heads(Path(name) / "my-images")
        words = ["--data", str(data), "--epochs", "3", "--slices", "24", "--pictures", str(out)]
        retrain_watchdog.main(words, GuideWalk)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
