"""The command palette: a line to type into, and everything that fits what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from mriclassifier.gui.commands import Command
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.palette_match import folded, score
from mriclassifier.gui.palette_row import PaletteRow
from mriclassifier.gui.theme import Theme

_ROWS = 11
_WIDTH = 44  # letters of the font
_GAP = 8
_Index = QModelIndex | QPersistentModelIndex
COMMAND = Qt.ItemDataRole.UserRole


class CommandModel(QAbstractListModel):
    """The commands that fit, those that can be asked for now ahead of the others."""

    def __init__(self, commands: Sequence[Command], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = list(commands)
        self.shown: list[Command] = []
        self.search("")

    def search(self, typed: str) -> None:
        """Show what fits; everything, in the menus' order, where nothing was typed."""
        found = []
        for place, command in enumerate(self._all):
            points = _points(typed, command) if typed.strip() else 0
            if points is not None:
                found.append((not command.enabled, -points, place, command))
        self.beginResetModel()
        self.shown = [command for *_, command in sorted(found, key=lambda hit: hit[:3])]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        """How many fit."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A command, its name, and all of it in words for those who hear the screen."""
        command = self.shown[index.row()]
        if role == COMMAND:
            return command
        if role == Qt.ItemDataRole.DisplayRole:
            return command.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(command)
        return None


def _points(typed: str, command: Command) -> int | None:
    """A hit in the name counts more than whole words of the menu; letters with gaps only count in the name."""
    own = score(typed, command.title)
    if own is not None:
        return own
    words = folded(f"{command.title} {command.group}")
    return 0 if all(word in words for word in folded(typed).split()) else None


def spoken(command: Command) -> str:
    """A command in one line."""
    state = "" if command.enabled else QCoreApplication.translate("palette", "not available now")
    parts = (command.title, command.group, *command.keys, state, command.reason)
    return ", ".join(part for part in parts if part)


class CommandPalette(QDialog):
    """Opens over a window; Enter does the chosen one, Escape closes.

    Parameters
    ----------
    commands
        What there is to choose from.
    over
        The window that it opens over.
    """

    def __init__(self, commands: Sequence[Command], theme: Theme, over: QWidget) -> None:
        super().__init__(over, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._over = over
        self.setWindowTitle(self.tr("Command Palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.line = QLineEdit(self)
        self.line.setFont(scaled_font(self.font(), 1.15))
        self.line.setPlaceholderText(
            self.tr("Type a command, a setting, a window or a recent file")
        )
        self.line.setAccessibleName(self.tr("Command"))
        self.line.setClearButtonEnabled(True)
        self.model = CommandModel(commands, self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteRow(theme, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Commands"))
        self.empty = QLabel(self.tr("Nothing fits. Try fewer letters."), self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "muted")
        self.hint = muted("", self)
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        column.setSpacing(_GAP)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.hint)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._run())
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._search("")

    @property
    def chosen(self) -> Command | None:
        """The one that Enter would do."""
        index = self.list.currentIndex()
        return index.data(COMMAND) if index.isValid() else None

    def showEvent(self, event: QShowEvent) -> None:
        """Take a place in the upper part of the window."""
        super().showEvent(event)
        letters = self.fontMetrics().averageCharWidth()
        room = self._over.size()
        width = min(_WIDTH * 2 * letters, room.width() - 4 * _GAP)
        row = self.list.sizeHintForRow(0) if self.model.rowCount() else 24
        words = self.line.sizeHint().height() + self.hint.sizeHint().height() + 4 * _GAP
        rows = max(2, min(_ROWS, (room.height() - 4 * _GAP - words) // row))
        for part in (self.list, self.empty):  # whole rows, and the same place for both
            part.setFixedHeight(rows * row + 2 * self.list.frameWidth())
        self.setFixedWidth(max(width, 240))
        self.adjustSize()
        left = (room.width() - self.width()) // 2
        self.move(self._over.mapToGlobal(QPoint(left, max(2 * _GAP, room.height() // 10))))
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the letters go on into the line."""
        moving = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in moving:
                self._move(event.key())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Close when another window is gone to, as a menu does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible():
            # Not at once: a list of letters to choose from takes the focus for a moment, too
            QTimer.singleShot(0, self, self._close_if_left)

    def _close_if_left(self) -> None:
        if self.isVisible() and not self.isActiveWindow():
            self.reject()

    def _move(self, key: int) -> None:
        rows = self.model.rowCount()
        if not rows:
            return
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: 1 - _ROWS}
        row = self.list.currentIndex().row() + steps.get(Qt.Key(key), _ROWS - 1)
        if abs(steps.get(Qt.Key(key), _ROWS)) == 1:
            row %= rows
        self._go(min(max(row, 0), rows - 1))

    def _search(self, typed: str) -> None:
        self.model.search(typed)
        found = self.model.rowCount() > 0
        self.list.setVisible(found)
        self.empty.setVisible(not found)
        if found:
            self._go(0)
            self.list.scrollToTop()
        else:
            self._tell()

    def _go(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))

    def _tell(self, *_: object) -> None:
        command = self.chosen
        self.line.setAccessibleDescription(spoken(command) if command else self.empty.text())
        if command is not None and not command.enabled and command.reason:
            self.hint.setText(command.reason)
        else:
            self.hint.setText(self.tr("↑ ↓ to choose, Enter to do it, Esc to close"))

    def _run(self) -> None:
        command = self.chosen
        if command is None or not command.enabled:
            return
        self.accept()
        # Once the focus is back where it was: some commands go by it
        QTimer.singleShot(0, self._over, command.run)
