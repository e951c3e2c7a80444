"""The window's frame stands before its parts."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.gui.app import make_window
from mriclassifier.gui.curtain import Curtain
from mriclassifier.gui.theme import DARK
from mriclassifier.settings import Settings


def test_it_says_once_that_it_was_seen(qtbot: QtBot) -> None:
    curtain = Curtain("MRI Classifier", DARK)
    qtbot.addWidget(curtain)
    told: list[bool] = []
    curtain.seen.connect(lambda: told.append(True))
    with qtbot.waitSignal(curtain.seen):
        curtain.show()
    curtain.repaint()
    qtbot.wait(5)
    assert told == [True]
    picture = curtain.grab().toImage()
    assert picture.pixelColor(1, 1).name() == DARK.window
    assert any(
        picture.pixelColor(x, y).name() == DARK.text
        for x in range(picture.width())
        for y in range(picture.height())
    )


@pytest.mark.parametrize("loading", [False, True])
def test_a_window_can_be_closed_before_its_parts_are_made(
    app: QApplication, settings: Settings, qtbot: QtBot, loading: bool
) -> None:
    settings.set("model.name", "absent")
    window = make_window(app, settings, at_once=False)
    window.show()
    if loading:
        window.load_model()
    window.end()
    assert not window.isVisible()
    assert not window.is_built
    window.deleteLater()
