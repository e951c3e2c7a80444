"""Every window, without a mouse, without eyes, with large letters: names, Tab, room for all words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.languages import speak
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.settings import Settings
from tests.gui.conftest import Lab, OpenWindow, Write
from tests.helpers.every_window import (
    controls,
    cut_texts,
    dialog,
    every_window,
    missed_by_tab,
    name_of,
    told,
)

LANGUAGES = sorted(
    {"en", *(f.stem.rpartition("_")[2] for f in paths.resource("i18n").glob("*.qm"))}
)


def with_answer(qtbot: QtBot, open_window: OpenWindow, write: Write) -> MainWindow:
    window = open_window(write("a.png"), write("b.png"))
    qtbot.waitUntil(lambda: window.workflow.answer().prediction is not None, timeout=10_000)
    return window


def test_every_control_has_a_name(qtbot: QtBot, open_window: OpenWindow, write: Write) -> None:
    nameless = [
        f"{name}: {told(control)}"
        for name, shown in every_window(open_window())
        for control in controls(shown)
        if not name_of(control)
    ]
    assert nameless == []


def test_tab_comes_to_every_control(qtbot: QtBot, open_window: OpenWindow, write: Write) -> None:
    missed = [
        f"{name}: {control}"
        for name, shown in every_window(open_window())
        if name != "welcome"  # below, with an answer in it
        for control in missed_by_tab(shown)
    ]
    assert not missed, "\n".join(missed)


def test_tab_comes_to_everything_beside_an_image(
    qtbot: QtBot, open_window: OpenWindow, write: Write
) -> None:
    window = with_answer(qtbot, open_window, write)
    assert missed_by_tab(window) == []


def cut_in(qtbot: QtBot, shown: QWidget) -> list[str]:
    """What is cut once the layouts are at rest."""
    for _ in range(20):
        if not cut_texts(shown):
            return []
        qtbot.wait(20)
    return cut_texts(shown)


@pytest.fixture
def large(app: QApplication) -> Iterator[None]:
    """Letters of twice their size."""
    usual = app.font()
    doubled = QFont(usual)
    doubled.setPointSizeF(2.0 * usual.pointSizeF())
    app.setFont(doubled)
    yield
    app.setFont(usual)


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_cut_at_twice_the_size(
    qtbot: QtBot,
    app: QApplication,
    open_window: OpenWindow,
    lab: Lab,
    write: Write,
    settings: Settings,
    language: str,
) -> None:
    speak(app, language)
    try:
        window = with_answer(qtbot, open_window, write)
        window.resize(1700, 1100)
        cut = [f"answer: {text}" for text in cut_in(qtbot, window)]
        for name, shown in dialog("report", window.actions_.reports.report.trigger):
            cut += [f"{name}: {text}" for text in cut_in(qtbot, shown)]
        window.workflow.close_all()
        for name, shown in every_window(window):
            cut += [f"{name}: {text}" for text in cut_in(qtbot, shown)]
        assert not cut, "\n".join(cut)
    finally:
        for translator in app.property("mriclassifier") or []:
            app.removeTranslator(translator)
        speak(app, "en")
