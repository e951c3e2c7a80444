"""What a test looks for in windows of another language: texts, letters behind Alt, places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from mriclassifier.gui.main_window import MainWindow

ARABIC_NAME = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}\N{ARABIC LETTER ALEF}"
_MARK = re.compile(r"⟦[^⟦⟧]*⟧")
_LETTERS = re.compile(r"[A-Za-z]{3}")
_LETTER = re.compile(r"&([^\s&])")


def letter(text: str) -> str:
    """What Alt is pressed with; empty where there is none."""
    found = _LETTER.search(text)
    return found.group(1).upper() if found else ""


def twice(actions: Sequence[QAction]) -> list[str]:
    """Entries of a menu whose letter another one has, too."""
    texts = [action.text() for action in actions if letter(action.text())]
    letters = [letter(text) for text in texts]
    return [text for text in texts if letters.count(letter(text)) > 1]


def shown_texts(window: QWidget) -> Iterator[str]:
    """All that a window says, to the eye or to a screen reader."""
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        if widget.isWindow():
            yield widget.windowTitle()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(tab) for tab in range(widget.count()))
        elif isinstance(widget, QTableView) and widget.model() is not None:
            head = Qt.Orientation.Horizontal
            for column in range(widget.model().columnCount()):
                yield str(widget.model().headerData(column, head) or "")
        elif isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())


def untranslated(window: QWidget) -> Iterator[str]:
    """What is left of the texts without those between the marks of a translation."""
    for text in shown_texts(window):
        rest = re.sub(r"<[^>]*>", "", text or "")
        for _ in range(4):  # a text that stands in another one
            rest = _MARK.sub("", rest)
        rest = rest.split("\t")[0]
        if _LETTERS.search(rest):
            yield rest.strip()


def overlapping(window: MainWindow) -> list[str]:
    """Parts of the main window that lie over one another."""
    parts = {"panel": window.panel, "pane": window.pane, "bar": window.menuBar()}
    places = {
        name: QRect(part.mapTo(window, part.rect().topLeft()), part.size())
        for name, part in parts.items()
        if part.isVisible()
    }
    found = []
    names = sorted(places)
    for number, name in enumerate(names):
        for other in names[number + 1 :]:
            if places[name].intersects(places[other]):
                found.append(f"{name} over {other}")
    return found


def buttons_cut(window: QWidget) -> list[str]:
    """Tool buttons with words that they have no room for."""
    return [
        button.text()
        for button in window.findChildren(QToolButton)
        if button.isVisible()
        and button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
        and button.width() + 1 < button.minimumSizeHint().width()
    ]
