"""Help > Log: the last lines of the program's log, which hold no file names and no patient data."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import fixed_font, muted
from mriclassifier.gui.log_tail import Line, LogTail, selected
from mriclassifier.gui.outside import open_outside
from mriclassifier.gui.scale import SPACE, fit

_SIZE = (820, 560)
_EVERY = 500  # ms


class LogViewer(QDialog):
    """Follows the file while it is open.

    Parameters
    ----------
    file
        The log; it need not exist.
    """

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tail = LogTail(file)
        self.setWindowTitle(self.tr("Log"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the log"))
        self.search.setAccessibleName(self.tr("Search the log"))
        self.search.setClearButtonEnabled(True)
        self.level = QComboBox(self)
        self.level.setAccessibleName(self.tr("Show"))
        for level, label in (
            ("DEBUG", self.tr("Everything")),
            ("INFO", self.tr("Normal and graver")),
            ("WARNING", self.tr("Warnings and errors")),
            ("ERROR", self.tr("Errors only")),
        ):
            self.level.addItem(label, level)
        self.follow = QCheckBox(self.tr("&Follow"), self)
        self.follow.setChecked(True)
        self.follow.setToolTip(self.tr("Stay at the newest line"))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Lines of the log"))
        self.text.setFont(fixed_font(self.font()))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.empty = QLabel(self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.text)
        self.pages.addWidget(self.empty)
        self.count = muted(parent=self)
        self.count.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Close, self)
        self.copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.folder = buttons.addButton(
            self.tr("&Open Folder"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.folder.setEnabled(file.parent.is_dir())
        self.copy.clicked.connect(
            lambda _=False: QGuiApplication.clipboard().setText(self.text.toPlainText())
        )
        self.folder.clicked.connect(
            lambda _=False: open_outside(QUrl.fromLocalFile(str(file.parent)))
        )
        for button in buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]  # Enter belongs to the search
        buttons.rejected.connect(self.reject)
        top = QHBoxLayout()
        top.setSpacing(SPACE.gap)
        top.addWidget(self.search, 1)
        top.addWidget(self.level)
        top.addWidget(self.follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(*SPACE.dialog)
        column.setSpacing(SPACE.gap)
        column.addLayout(top)
        column.addWidget(self.pages, 1)
        column.addWidget(self.count)
        column.addWidget(buttons)
        fit(self, _SIZE)
        self.search.textChanged.connect(lambda _: self._write())
        self.level.currentIndexChanged.connect(lambda _: self._write())
        self.follow.toggled.connect(self._to_the_end)
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY)
        self._clock.timeout.connect(self.refresh)
        self.finished.connect(self._clock.stop)
        self._tail.read()
        self._write()
        self._clock.start()
        self.search.setFocus()

    def refresh(self) -> None:
        """Read what is new."""
        new = self._tail.read()
        if not new:
            return
        if self._tail.is_cut:
            self._write()
            return
        shown = self._selected(new)
        if shown:
            self.pages.setCurrentWidget(self.text)
            self.text.appendPlainText("\n".join(shown))
        self._tell()
        self._to_the_end(self.follow.isChecked())

    def _selected(self, lines: list[Line] | deque[Line]) -> list[str]:
        return selected(lines, level=self.level.currentData(), words=self.search.text())

    def _write(self) -> None:
        shown = self._selected(self._tail.lines)
        self.text.setPlainText("\n".join(shown))
        self.pages.setCurrentWidget(self.text if shown else self.empty)
        if self._tail.lines:
            self.empty.setText(self.tr("No line fits."))
        else:
            self.empty.setText(self.tr("There is no log yet: nothing has been noted."))
        self._tell()
        self._to_the_end(self.follow.isChecked())

    def _tell(self) -> None:
        words = self.tr("Lines shown: {shown} of {all}.").format(
            shown=self.text.blockCount() if self.text.toPlainText() else 0,
            all=len(self._tail.lines),
        )
        if self._tail.is_cut:
            words += " " + self.tr("Older lines are in the folder.")
        self.count.setText(
            words + " " + self.tr("The log holds no file names and no patient data.")
        )
        self.copy.setEnabled(bool(self.text.toPlainText()))

    def _to_the_end(self, wanted: bool) -> None:
        if wanted:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.maximum())
