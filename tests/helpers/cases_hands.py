"""What a reader does in the window of the case history, and what stands there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.cases.records import Keep, KeepRules
from mriclassifier.cases.store import CaseStore
from mriclassifier.gui.cases.window import CasesWindow
from mriclassifier.gui.main_window import MainWindow

EVERYTHING = KeepRules(identity=True, location=True, images=Keep.ALWAYS)


def prepare(work: Callable[[CaseStore], object], *, rules: KeepRules = EVERYTHING) -> None:
    """Write a history before the program starts."""
    store = CaseStore.open(paths.cases_dir(), rules=lambda: rules, account="tester")
    try:
        work(store)
    finally:
        store.close()


def history(qtbot: QtBot, window: MainWindow) -> CasesWindow:
    """Cases > Case History, with its list."""
    qtbot.waitUntil(lambda: window.day.desk.is_open, timeout=10_000)
    window.actions_.day.history.trigger()
    cases = window.day.cases()
    qtbot.waitUntil(lambda: cases.found.text() != "", timeout=10_000)
    return cases


def asked(window: MainWindow, work: Callable[[CaseStore], object]) -> object:
    """What the history says, asked beside the window."""
    return window.day.desk.read(work).result(10)


def codes(cases: CasesWindow) -> list[str]:
    """The list as it stands there, from top to bottom; empty texts where rows are still to come."""
    model = cases.model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def lists(qtbot: QtBot, cases: CasesWindow, *wanted: str) -> None:
    """Until the list is this."""
    qtbot.waitUntil(lambda: codes(cases) == list(wanted), timeout=10_000)


def choose(qtbot: QtBot, cases: CasesWindow, code: str) -> None:
    """Click on a case, and wait until it stands beside the list."""
    qtbot.waitUntil(lambda: code in codes(cases), timeout=10_000)
    table = cases.table
    index = cases.model.index(codes(cases).index(code), 2)
    table.scrollTo(index)
    middle = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: cases.detail.code.text() == code, timeout=10_000)
    qtbot.waitUntil(lambda: cases.detail.block.agree.isEnabled(), timeout=10_000)


def question(cases: CasesWindow) -> QDialog:
    """The dialog that is open."""
    (dialog,) = [found for found in cases.findChildren(QDialog) if found.isVisible()]
    return dialog


def says(qtbot: QtBot, cases: CasesWindow, words: str) -> None:
    """Until a message with these words stands above the list."""
    qtbot.waitUntil(lambda: words in message(cases), timeout=10_000)


def message(cases: CasesWindow) -> str:
    """What stands above the list."""
    return cases.messages.text if cases.messages.isVisible() else ""
