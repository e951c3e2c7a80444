"""Compare, planes, full screen, side panels: in the menu, in the toolbar and under a key."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mriclassifier.gui.layout.arrangement import Mode
from mriclassifier.gui.layout.control import LayoutControl
from mriclassifier.gui.layout.layout_actions import LayoutActions
from mriclassifier.gui.layout.list_menu import ListMenu
from mriclassifier.gui.main_window import MainWindow
from tests.helpers.drawn_stacks import drawn_source, drawn_study, header


def two_images(qtbot: QtBot, window: MainWindow) -> LayoutControl:
    studies = [drawn_study("now", header()), drawn_study("prior", header("2025-10-01"))]
    window.workflow.open([drawn_source(study) for study in studies])
    qtbot.waitUntil(lambda: window.workflow.shown is not None, timeout=10_000)
    return window.layout_


def test_no_key_means_two_things(window: MainWindow) -> None:
    keys = Counter(key.toString() for action in window.actions() for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_action_is_in_the_view_menu(window: MainWindow) -> None:
    actions = window.actions_.layout_actions
    view = next(m for m in window.menuBar().findChildren(QMenu) if m.title() == "&View")
    own = [
        action
        for action in vars(actions).values()
        if hasattr(action, "shortcut") and hasattr(action, "text")
    ]
    assert len(own) == 8
    assert set(own) <= set(view.actions())
    assert all(not action.shortcut().isEmpty() for action in own)


def test_what_makes_no_sense_is_grey(qtbot: QtBot, window: MainWindow) -> None:
    actions: LayoutActions = window.actions_.layout_actions
    dull = (actions.compare, actions.planes, actions.align, actions.lines, actions.next_viewport)
    assert not any(action.isEnabled() for action in dull)
    layout = two_images(qtbot, window)
    assert actions.compare.isEnabled()
    assert actions.planes.isEnabled()
    assert not actions.align.isEnabled()
    actions.compare.trigger()
    assert actions.compare.isChecked()
    assert actions.align.isEnabled()
    actions.planes.trigger()
    assert layout.arranger.mode is Mode.PLANES
    assert actions.planes.isChecked()
    assert not actions.compare.isChecked()
    assert not layout.arranger.bar.isVisible()
    actions.planes.trigger()
    assert layout.arranger.mode is Mode.SINGLE


def test_the_list_has_a_menu(qtbot: QtBot, window: MainWindow) -> None:
    layout = two_images(qtbot, window)
    assert isinstance(layout.list_menu, ListMenu)
    files = window.files
    assert files.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu
    row = files.visualRect(files.files.index(1)).center()
    image = files.files.image_at(files.indexAt(row))
    assert image is not None
    menu = layout.list_menu.menu_for(image, shown=False)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["&Compare with This One", "C&lose"]
    menu.actions()[-1].trigger()
    assert len(window.workflow.images) == 1
    menu.deleteLater()
    QApplication.processEvents()
    assert not files.indexAt(QPoint(5, 5000)).isValid()
