"""Painting the canvas: what is kept, what is behind, and how long it takes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.gui.canvas.painting import Painting
from mriclassifier.gui.canvas.stage import ZOOM_STEP, Stage
from mriclassifier.gui.viewer import ImageView
from tests.benchmarks import painting
from tests.helpers.canvas_hands import deep_picture
from tests.helpers.drawn_series import drawn_volume


def test_without_a_picture_there_is_only_the_ground(qtbot: QtBot) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.set_canvas_colour("#102030")
    image = view.grab().toImage()
    assert {image.pixelColor(x, 5).name() for x in range(0, view.width(), 7)} == {"#102030"}


def test_what_was_kept_can_be_forgotten() -> None:
    made = Painting()
    before = made._renderer
    made.forget()
    assert made._renderer is not before


def test_a_picture_has_its_state_also_without_hands(qtbot: QtBot) -> None:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.resize(300, 300)
    stage.show_picture(deep_picture())
    fitted = stage.zoom
    stage.zoom_in()
    assert stage.zoom == pytest.approx(ZOOM_STEP * fitted)
    assert not stage.is_fitted
    stage.reset()
    assert stage.is_fitted


def test_the_surroundings_are_not_inverted(qtbot: QtBot) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.set_canvas_colour("#102030")
    view.set_texts_shown(False)
    view.show_picture(deep_picture())
    view.invert()
    assert view.grab().toImage().pixelColor(20, 190) == QColor("#102030")


def test_the_benchmark_measures_every_way_of_looking(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(painting, "large_volume", drawn_volume)
    monkeypatch.setattr(painting, "LARGE", 256)
    found = painting.measure(rounds=2, slices=3)
    assert len(found) > 10
    assert all(0 < timing.median <= timing.worst for timing in found)
