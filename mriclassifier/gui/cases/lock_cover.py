"""What lies over a window while the program is locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.theme import Theme

_MARK = 44
_FIELD = 240
_HELD_KEYS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
}


class LockCover(QWidget):
    """Fills its window. With a passphrase it asks for it; without, any key or click uncovers."""

    unlock_asked = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, *, asks: bool) -> None:
        super().__init__(window)
        self._theme = theme
        self._asks = asks
        self._before = window.focusWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Locked"))
        mark = QLabel(self)
        ratio = self.devicePixelRatioF()
        mark.setPixmap(icons.pixmap("lock", theme.tokens.muted, _MARK, ratio=ratio))
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = QLabel(self.tr("MRI Classifier is locked"), self)
        title.setFont(scaled_font(self.font(), 1.3, bold=True))
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words = muted(
            self.tr("Work in the background goes on.")
            if asks
            else self.tr("Press a key or click to go on."),
            self,
        )
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setWordWrap(True)
        self.field = QLineEdit(self)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setFixedWidth(_FIELD)
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.field.returnPressed.connect(self._ask)
        self.button = QPushButton(self.tr("Unlock"), self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda _=False: self._ask())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.field)
        row.addWidget(self.button)
        row.addStretch(1)
        self.field.setVisible(asks)
        self.button.setVisible(asks)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for part in (mark, title, self.words):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(row)
        column.addStretch(3)

    def fill(self) -> None:
        """Lie over all of the window."""
        self.setGeometry(self.window().rect())
        self.raise_()

    def take_focus(self) -> None:
        """Keys go here."""
        (self.field if self._asks else self).setFocus()

    def leave(self) -> None:
        """Give the keys back to where they went before."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def set_checking(self) -> None:
        """The passphrase is being looked at."""
        self.field.setEnabled(False)
        self.button.setEnabled(False)

    def say_wrong(self, wait: float) -> None:
        """It was not the one."""
        self.field.setEnabled(True)
        self.button.setEnabled(True)
        self.field.selectAll()
        if self.isActiveWindow():
            self.field.setFocus()
        self.words.setText(
            self.tr("Wrong. Try again in {seconds} s.").format(seconds=max(1, round(wait)))
            if wait > 0
            else self.tr("That is not the passphrase.")
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing shines through."""
        del event
        QPainter(self).fillRect(self.rect(), QColor(self._theme.tokens.window))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click uncovers where nothing is asked for."""
        event.accept()
        if self._asks:
            self.field.setFocus()
        else:
            self.unlock_asked.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key uncovers where nothing is asked for, and reaches nothing else."""
        event.accept()
        # Held keys begin a combination, whose second key must not act underneath
        if not self._asks and event.key() not in _HELD_KEYS:
            self.unlock_asked.emit("")

    def _ask(self) -> None:
        if self.field.text():
            self.unlock_asked.emit(self.field.text())
