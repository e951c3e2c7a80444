from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mriclassifier.gui.splash import make_splash, show_splash


def test_from_its_source_the_program_shows_its_window_alone(qapp: QApplication) -> None:
    assert show_splash(qapp) is None


def test_a_frozen_program_shows_its_name_until_the_window_is_there(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    splash = show_splash(qapp)
    assert splash is not None
    qtbot.addWidget(splash)
    assert splash.isVisible()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    splash.finish(window)
    assert not splash.isVisible()


def test_the_picture_holds_text_and_is_as_sharp_as_the_screen(qtbot: QtBot) -> None:
    for ratio in (1.0, 2.0):
        splash = make_splash(ratio)
        qtbot.addWidget(splash)
        picture = splash.pixmap().toImage()
        assert picture.width() == 440 * ratio
        colours = {
            picture.pixel(x, y)
            for x in range(0, picture.width(), 3)
            for y in range(0, picture.height(), 3)
        }
        assert len(colours) > 20
