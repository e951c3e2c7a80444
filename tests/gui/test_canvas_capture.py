"""The saved picture shows what the view shows, whole, and says whose it is to nobody."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from pytestqt.qtbot import QtBot

from mriclassifier.gui.canvas.caption import CanvasCaption
from mriclassifier.gui.canvas.measurements import Kind, Measurement
from mriclassifier.gui.capture import capture_of, render
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.pictures import make_picture, to_image
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.study import Frame, FrameFacts, Geometry, Window

KEY = FrameKey(1)


def view_of(qtbot: QtBot, **facts: object) -> ImageView:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    pixels = np.zeros((600, 800), np.uint16)
    pixels[:, :400] = 1000
    view.show_picture(make_picture(Frame(pixels, 0, FrameFacts(**facts))), key=KEY)  # type: ignore[arg-type]
    return view


def test_nothing_shown_is_nothing_saved(qtbot: QtBot) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    assert capture_of(view, ("x",)) is None


def test_it_has_the_window_the_turn_and_the_flip_and_not_the_zoom(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.set_window(Window(center=2000, width=4000, function="linear_exact"))
    view.zoom_by(7)
    view.look_at((780.0, 300.0))
    capture = capture_of(view, ())
    assert capture is not None
    made = render(capture)
    assert (made.width(), made.height()) == (800, 600)
    assert made.pixelColor(100, 300).red() == 64  # 1000 of 4000
    assert made.pixelColor(700, 300).red() == 0
    view.flip_horizontally()
    flipped = render(capture_of(view, ()))  # type: ignore[arg-type]
    assert flipped.pixelColor(700, 300).red() == 64
    view.turn_right()
    turned = render(capture_of(view, ()))  # type: ignore[arg-type]
    assert turned.height() > turned.width()
    assert turned.pixelColor(300, 700).red() == 64
    view.invert()
    inverted = render(capture_of(view, ()))  # type: ignore[arg-type]
    assert inverted.pixelColor(300, 700).red() == 255 - 64


def test_pixels_that_are_no_squares_are_saved_in_true_proportions(qtbot: QtBot) -> None:
    view = view_of(qtbot, geometry=Geometry(spacing=(2.0, 1.0)))
    made = render(capture_of(view, ()))  # type: ignore[arg-type]
    assert (made.width(), made.height()) == (800, 1200)


def test_map_measurements_letters_and_scale_bar_are_saved(qtbot: QtBot) -> None:
    plain = render(capture_of(view_of(qtbot), ()))  # type: ignore[arg-type]
    view = view_of(qtbot)
    view.measurements.keep(KEY, [Measurement(Kind.LENGTH, ((100.0, 300.0), (700.0, 300.0)))])
    measured = render(capture_of(view, ()))  # type: ignore[arg-type]
    yellow = measured.pixelColor(600, 300)
    assert yellow.red() > 180 > 120 > yellow.blue()
    view.clear_measurements()
    green = np.zeros((6, 8, 4), np.uint8)
    green[..., 1] = green[..., 3] = 255
    view.show_overlay(to_image(green))
    view.set_overlay_opacity(0.5)
    mapped = render(capture_of(view, ()))  # type: ignore[arg-type]
    rows = [[mapped.pixelColor(x, y) for x in range(560, 760)] for y in range(560, 600)]
    assert any(c.blue() < 90 and c.red() > 220 for row in rows for c in row), "no legend's yellow"
    assert 120 <= mapped.pixelColor(700, 300).green() <= 135
    geometry = Geometry(along_row=(1.0, 0.0, 0.0), along_column=(0.0, 1.0, 0.0))
    lettered = render(capture_of(view_of(qtbot, geometry=geometry), ()))  # type: ignore[arg-type]
    assert lettered != plain
    barred = render(capture_of(view_of(qtbot, geometry=Geometry(spacing=(0.5, 0.5))), ()))  # type: ignore[arg-type]
    assert barred != plain


def test_the_patient_is_not_saved(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    before = render(capture_of(view, ("Glioma",)))  # type: ignore[arg-type]
    view.show_caption(
        CanvasCaption(left=("Phantom, Drawing",), right=("Study",), number=1, count=2)
    )
    capture = capture_of(view, ("Glioma",))
    assert capture is not None
    assert render(capture) == before
    assert "Phantom" not in repr(replace(capture, picture=None))  # type: ignore[arg-type]


def test_a_turned_picture_is_said_to_be_turned(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    view.flip_horizontally()
    capture = capture_of(view, ("Glioma", "Research use only"))
    assert capture is not None
    assert capture.lines == ("Glioma", "Mirrored", "Research use only")
