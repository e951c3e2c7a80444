"""Looking at the picture: fit, zoom at the pointer, frames, the map over it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.overlay import MapLegend, map_image
from mriclassifier.gui.picture_item import PictureItem
from mriclassifier.gui.pictures import make_picture, shown_pixels, to_image
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.study import Frame
from tests.gui.conftest import DARK, MIDDLE, Write, drawn, drop, predict, urls, wait_for_result


@pytest.fixture
def view(qtbot: QtBot) -> ImageView:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def wheel(view: ImageView, at: QPoint, turned: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_picture_is_fitted_and_stays_fitted(view: ImageView) -> None:
    view.show_picture(make_picture(Frame(drawn(DARK, 1000))))
    shown = view.mapFromScene(view.sceneRect()).boundingRect()
    assert shown.width() <= view.viewport().width()
    assert shown.height() <= view.viewport().height()
    assert shown.height() > 0.9 * view.viewport().height()
    assert view.transform().m11() == view.transform().m22()  # the picture keeps its shape
    before = view.zoom
    view.resize(800, 600)
    assert view.zoom > 1.5 * before


def test_the_wheel_zooms_at_the_pointer(view: ImageView) -> None:
    view.show_picture(make_picture(Frame(drawn(DARK, 1000))))
    view.actual_size()
    at = QPoint(120, 80)
    before = view.mapToScene(at)
    wheel(view, at, 120)
    after = view.mapToScene(at)
    assert view.zoom == pytest.approx(1.25, rel=0.01)
    assert abs(after.x() - before.x()) < 3
    assert abs(after.y() - before.y()) < 3
    wheel(view, at, -240)
    assert view.zoom == pytest.approx(0.8, rel=0.01)


def test_zoom_has_limits_and_fit_comes_back(view: ImageView) -> None:
    view.show_picture(make_picture(Frame(drawn(DARK, 500))))
    fitted = view.zoom
    for _ in range(60):
        view.zoom_in()
    assert view.zoom == pytest.approx(40.0)
    for _ in range(80):
        view.zoom_out()
    assert 0 < view.zoom < fitted
    view.fit()
    assert view.zoom == pytest.approx(fitted)


def test_another_frame_of_one_size_keeps_the_zoom(view: ImageView) -> None:
    view.show_picture(make_picture(Frame(drawn(DARK, 500))))
    view.actual_size()
    view.show_picture(make_picture(Frame(drawn(MIDDLE, 500))), keep_zoom=True)
    assert view.zoom == pytest.approx(1.0)
    view.show_picture(make_picture(Frame(drawn(MIDDLE, 90))), keep_zoom=True)
    assert view.zoom != pytest.approx(1.0)


def test_a_small_view_of_a_large_picture_is_painted_from_a_small_copy(view: ImageView) -> None:
    picture = make_picture(Frame(drawn(DARK, 2048)))
    assert [level.height() for level in picture.levels] == [2048, 1024, 512, 256]
    item = PictureItem(picture)
    assert item._level(1.0).height() == 2048
    assert item._level(0.3).height() == 1024
    assert item._level(0.01).height() == 256
    view.show_picture(picture)
    assert not view.grab().isNull()


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int16, np.int32, np.float32])
def test_pixels_of_every_type_can_be_shown(dtype: type) -> None:
    grey = drawn(MIDDLE).astype(dtype)
    assert shown_pixels(grey).dtype == np.uint8
    colour = np.dstack([grey, grey, grey])
    assert shown_pixels(colour).shape == colour.shape
    assert np.array_equal(shown_pixels(colour)[..., 0], shown_pixels(grey))


def test_a_picture_has_its_own_memory() -> None:
    pixels = drawn(MIDDLE)
    image = to_image(pixels)
    pixels[:] = 0
    assert image.pixelColor(70, 60).red() == MIDDLE


def test_the_map_lies_over_the_picture(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    assert window.pane.view.overlay is None
    window.actions_.show_map.trigger()
    assert window.panel.map.check.isChecked()
    overlay = window.pane.view.overlay
    assert overlay is not None
    assert overlay.width() / overlay.height() == pytest.approx(140 / 120, rel=0.02)
    window.panel.map.classes.setCurrentIndex(window.panel.map.classes.findData("pituitary"))
    other = window.pane.view.overlay
    assert other is not None
    assert other != overlay
    drop(window, urls(write("b.png", MIDDLE)))
    wait_for_result(qtbot, window, "Meningioma")
    assert window.panel.map.class_shown == "pituitary"  # a class chosen by hand stays
    window.panel.map.check.click()
    assert window.pane.view.overlay is None
    assert not window.actions_.show_map.isChecked()


def test_the_map_is_where_the_activation_is() -> None:
    prediction = predict(Frame(drawn(DARK)))
    for number, name in enumerate(prediction.probabilities):
        image = map_image(prediction, name, width=700, height=700)
        best = max(
            (image.pixelColor(x, y).alpha(), x, y)
            for x in range(0, image.width(), 8)
            for y in range(0, image.height(), 8)
        )
        cell = image.width() / 7
        assert abs(best[1] / cell - number - 0.5) < 0.3
        assert abs(best[2] / cell - number - 0.5) < 0.3


def test_the_legend_goes_from_dark_to_bright(qtbot: QtBot) -> None:
    legend = MapLegend()
    qtbot.addWidget(legend)
    legend.resize(200, legend.sizeHint().height())
    image = legend.grab().toImage()
    lights = [image.pixelColor(x, 4).lightness() for x in (5, 60, 120, 194)]
    assert lights == sorted(lights)
    assert lights[-1] - lights[0] > 60
