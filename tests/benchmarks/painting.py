"""How long the canvas takes to paint, beside a bare ``QPainter.drawImage`` of a ready image in the same run.

``QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.painting [ROUNDS] [SERIES]`` prints median, 95th
percentile and worst milliseconds of each way of handling a 2048 × 2048 16-bit picture, and of scrolling
through SERIES slices of 512 × 512 (default 300; a real volume resampled where the shared files are). Each
paint is a whole ``repaint()`` of a canvas of 1400 × 1000 points, words and marks included.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from mriclassifier.gui.canvas.caption import CanvasCaption
from mriclassifier.gui.canvas.measurements import Kind, Measurement
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.pictures import Picture, make_picture, to_image
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.study import Frame, FrameFacts, Geometry, Window
from tests.helpers.large_series import large_volume

CANVAS = (1400, 1000)
LARGE = 2048
CAPTION = CanvasCaption(
    left=("Phantom, Drawing · DRAWN-1", "2000-01-01 · O"),
    right=("Drawn head · 2026-01-02", "T1 drawn · MR"),
    number=7,
    count=300,
)


@dataclass(frozen=True)
class Timing:
    """Milliseconds of one way of painting."""

    name: str
    median: float
    slow: float  # 95th percentile
    worst: float


class Bare(QWidget):
    """The least that any viewer does: draws a ready 8-bit image into the same area."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.image = image
        self.smooth = True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.smooth)
        edge = min(self.width(), self.height()) if self.smooth else self.image.width()
        painter.drawImage(QRectF((self.width() - edge) / 2, 0, edge, edge), self.image)


def frame(pixels: np.ndarray) -> Frame:
    """With all that is written on the canvas."""
    geometry = Geometry(spacing=(0.5, 0.5), along_row=(1.0, 0.0, 0.0), along_column=(0.0, 1.0, 0.0))
    windows = (Window(center=2000.0, width=4000.0, name="Drawn"),)
    return Frame(pixels, 0, FrameFacts(geometry=geometry, windows=windows, location=12.0))


def timed(name: str, widget: QWidget, step: Callable[[int], object], rounds: int) -> Timing:
    """Repaint after each step; the first two prepare what is kept."""
    taken = []
    for number in range(rounds + 2):
        start = time.perf_counter()
        step(number)
        widget.repaint()
        taken.append(1000 * (time.perf_counter() - start))
        QApplication.processEvents()
    kept = sorted(taken[2:])
    return Timing(name, statistics.median(kept), kept[int(0.95 * (len(kept) - 1))], kept[-1])


def large_ways(view: ImageView, picture: Picture, rounds: int) -> Iterator[Timing]:
    """Every way of handling one large picture."""
    key = FrameKey(1)
    view.measurements.keep(key, [Measurement(Kind.LENGTH, ((300.0, 300.0), (900.0, 700.0)))])
    view.show_picture(picture, key=key, modality="MR")
    view.show_caption(CAPTION)

    def window(number: int) -> None:
        view.drag_window(view.window_shown, (-1) ** number * 3.0, (-1) ** number * 2.0)

    def pan(number: int) -> None:
        view.pan_by(3.0 * (-1) ** (number // 40), 2.0 * (-1) ** (number // 40))

    def hover(number: int) -> None:
        view._point_at(QPointF(300 + number, 400))

    def zoom(number: int) -> None:
        view.zoom_by(1.05 ** (-1) ** (number // 40))

    yield timed("fit: nothing changes", view, lambda _: None, rounds)
    yield timed("fit: windowing", view, window, rounds)
    yield timed("fit: value under the pointer", view, hover, rounds)
    view.actual_size()
    yield timed("1:1: nothing changes", view, lambda _: None, rounds)
    yield timed("1:1: panning", view, pan, rounds)
    yield timed("1:1: windowing", view, window, rounds)
    yield timed("zooming", view, zoom, rounds)
    view.fit()
    overlay = to_image(np.random.default_rng(0).integers(0, 255, (512, 512, 4), np.uint8))
    view.show_overlay(overlay, label="Glioma")
    view.set_overlay_opacity(0.5)
    yield timed("fit: windowing under the map", view, window, rounds)
    view.show_overlay(None)
    yield timed("fit: turning", view, lambda _: view.turn_right(), rounds)


def series_ways(view: ImageView, count: int) -> Iterator[Timing]:
    """Scrolling through ready pictures."""
    pictures = [make_picture(frame(pixels)) for pixels in large_volume(count, 512)]
    turn = itertools.cycle(enumerate(pictures))

    def scroll(_: int) -> None:
        number, picture = next(turn)
        view.show_picture(picture, key=FrameKey(2, number), series="drawn")
        view.show_caption(CAPTION)

    view.reset()
    yield timed("series: scrolling, fit", view, scroll, max(10, count))
    view.zoom_by(2.5)
    yield timed("series: scrolling, 2.5 × fit", view, scroll, max(10, count))


def measure(rounds: int = 200, slices: int = 300) -> list[Timing]:
    """All of it, the bare painter first and last."""
    rng = np.random.default_rng(0)
    noise = rng.normal(2000, 600, (LARGE // 4, LARGE // 4)).clip(0, 4095).astype(np.uint16)
    pixels = cv2.resize(noise, (LARGE, LARGE), interpolation=cv2.INTER_CUBIC).clip(0, 4095)
    bare = Bare(to_image((pixels >> 4).astype(np.uint8)))
    view = ImageView()
    found = []
    for widget in (bare, view):
        widget.resize(*CANVAS)
        widget.show()
    QApplication.processEvents()
    found.append(timed("bare drawImage, scaled to fit", bare, lambda _: None, rounds))
    bare.smooth = False
    found.append(timed("bare drawImage, 1:1", bare, lambda _: None, rounds))
    found += large_ways(view, make_picture(frame(pixels)), rounds)
    found += series_ways(view, slices)
    bare.smooth = True
    found.append(timed("bare drawImage, scaled to fit", bare, lambda _: None, rounds))
    for widget in (bare, view):
        widget.close()
    return found


def main(rounds: int = 200, slices: int = 300) -> None:
    """Measure and print."""
    app = QApplication.instance() or QApplication(["painting"])
    sys.stdout.write(f"{'ms a paint':34} {'median':>7} {'95 %':>7} {'worst':>7}\n")
    for timing in measure(rounds, slices):
        numbers = f"{timing.median:7.2f} {timing.slow:7.2f} {timing.worst:7.2f}"
        sys.stdout.write(f"{timing.name:34} {numbers}\n")
    del app


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
