"""The mask is made by mouse and by keys, undone step by step, and drawn black whatever the view."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.capture import Capture, render
from mriclassifier.gui.pictures import make_picture
from mriclassifier.gui.reports.mask_dialog import MaskDialog
from mriclassifier.gui.reports.masks import Mask, Stroke, outline
from mriclassifier.gui.tasks import Tasks, Workers
from mriclassifier.gui.theme import Theme
from mriclassifier.imaging.burned_in import Box
from mriclassifier.imaging.study import Frame

KEYS, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
PICTURE = make_picture(Frame(np.full((200, 400), 255, np.uint8)))


@pytest.fixture
def dialog(app: QApplication, qtbot: QtBot) -> Iterator[MaskDialog]:
    tasks, workers = Tasks(), Workers(1, "test-mask")
    made = MaskDialog(
        PICTURE,
        window=PICTURE.windows.default,
        mask=Mask(),
        found=(Box(10, 10, 80, 20),),
        stated=False,
        theme=Theme(app, "light"),
        tasks=tasks,
        workers=workers,
    )
    made.show()
    qtbot.waitUntil(lambda: made.canvas._image is not None, timeout=5_000)
    yield made
    tasks.close()
    assert workers.close(5)
    if isValid(made):
        made.close()


def test_the_boxes_found_are_there_and_keys_move_them(dialog: MaskDialog) -> None:
    canvas, history = dialog.canvas, dialog.history
    assert history.mask.shapes == (Box(10, 10, 80, 20),)
    QTest.keyClick(canvas, KEYS.Key_PageDown)
    assert canvas.selected == 0
    for _ in range(5):
        QTest.keyClick(canvas, KEYS.Key_Right)
    QTest.keyClick(canvas, KEYS.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert history.mask.shapes == (Box(20, 10, 80, 22),)
    QTest.keyClick(dialog, KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert history.mask.shapes == (Box(20, 10, 80, 20),)
    dialog.undo.click()  # the five steps of one key are one
    assert history.mask.shapes == (Box(10, 10, 80, 20),)
    dialog.redo.click()
    assert history.mask.shapes == (Box(20, 10, 80, 20),)
    for _ in range(300):
        QTest.keyClick(canvas, KEYS.Key_Left)
        QTest.keyClick(canvas, KEYS.Key_Up)
    assert history.mask.shapes == (Box(0, 0, 80, 20),)
    QTest.keyClick(canvas, KEYS.Key_Insert)
    assert canvas.selected == 1
    QTest.keyClick(canvas, KEYS.Key_Delete)
    QTest.keyClick(canvas, KEYS.Key_PageUp)
    QTest.keyClick(canvas, KEYS.Key_Delete)
    assert not history.mask
    assert not dialog.apply.isEnabled()
    dialog.propose.click()
    assert history.mask.shapes == (Box(10, 10, 80, 20),)


def at(dialog: MaskDialog, x: float, y: float) -> QPoint:
    return dialog.canvas.transform().map(QPointF(x, y)).toPoint()


def drag(dialog: MaskDialog, *places: tuple[float, float]) -> None:
    canvas, left = dialog.canvas, Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, NONE, at(dialog, *places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, at(dialog, *place))
    QTest.mouseRelease(canvas, left, NONE, at(dialog, *places[-1]))


def test_the_mouse_draws_moves_and_brushes(dialog: MaskDialog) -> None:
    history = dialog.history
    drag(dialog, (100, 60), (200, 100))
    box = history.mask.shapes[1]
    assert isinstance(box, Box)
    assert (box.left, box.width) == (pytest.approx(100, abs=2), pytest.approx(100, abs=3))
    drag(dialog, (150, 80), (160, 90), (180, 120))
    moved = history.mask.shapes[1]
    assert isinstance(moved, Box)
    assert moved.left - box.left == pytest.approx(30, abs=3)
    drag(dialog, (moved.right, moved.bottom), (moved.right + 40, moved.bottom))
    wider = history.mask.shapes[1]
    assert isinstance(wider, Box)
    assert wider.width - moved.width == pytest.approx(40, abs=3)
    dialog.brush_tool.click()
    dialog.brush.setValue(50)
    drag(dialog, (300, 20), (320, 60), (350, 150))
    stroke = history.mask.shapes[2]
    assert isinstance(stroke, Stroke)
    assert stroke.width == pytest.approx(20)
    assert len(stroke.points) >= 3
    for _ in range(4):
        dialog.undo.click()
    assert len(history.mask.shapes) == 1
    QTest.mouseClick(dialog.canvas, Qt.MouseButton.LeftButton, NONE, at(dialog, 390, 190))
    dialog.clear.click()
    assert not history.mask
    dialog.undo.click()
    assert history.mask


def test_decisions(dialog: MaskDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.decided) as told:
        dialog.apply.click()
    assert told.args == [Mask((Box(10, 10, 80, 20),)), False]


@pytest.mark.parametrize(
    "state",
    [
        ViewState(),
        ViewState(inverted=True),
        ViewState(mirrored=True, turns=1),
        ViewState(turns=2, zoom=5.0, center=(300.0, 10.0)),
    ],
)
def test_what_is_masked_is_black_in_every_view_and_nothing_else_is(state: ViewState) -> None:
    pixels = np.full((200, 400), 10 if state.inverted else 245, np.uint8)
    pixels[0, 0] = 255 if state.inverted else 0
    picture = make_picture(Frame(pixels))
    mask = Mask((Box(40, 20, 100, 50), Stroke(((300.0, 100.0),), 40.0)))
    capture = Capture(picture=picture, state=state, window=picture.windows.default, mask=mask)
    image = render(capture)
    levels = np.array(
        [
            [image.pixelColor(x, y).lightness() for x in range(0, image.width(), 2)]
            for y in range(0, image.height(), 2)
        ]
    )
    expected = (100 * 50 + np.pi * 20**2) / (200 * 400)
    assert (levels == 0).mean() == pytest.approx(expected, rel=0.06)
    assert (levels[levels > 0] > 200).mean() > 0.99
    assert np.array_equal(picture.levels[0], pixels), "the pixels themselves stay"


def test_the_outline_of_a_stroke_is_what_it_covers() -> None:
    dot = outline(Stroke(((10.0, 20.0),), 6.0)).boundingRect()
    assert (dot.left(), dot.top()) == pytest.approx((7, 17), abs=0.1)
    assert (dot.right(), dot.bottom()) == pytest.approx((13, 23), abs=0.1)
    bent = outline(Stroke(((10.0, 20.0), (40.0, 20.0), (40.0, 60.0)), 6.0)).boundingRect()
    assert (bent.right(), bent.bottom()) == pytest.approx((43, 63), abs=0.1)
