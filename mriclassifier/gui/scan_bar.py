"""Says that a search through folders goes on, how far it is, and ends it when asked to."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from mriclassifier.gui.labels import ElidedLabel

_BAR = 80
_PATIENCE = 500  # ms; a search that is over sooner needs no words


class ScanBar(QWidget):
    """Appears only where the search takes its time."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel(Qt.TextElideMode.ElideRight, self)
        self.words.setProperty("role", "muted")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setMaximumWidth(_BAR)
        self._bar.setAccessibleName(self.tr("Looking for images"))
        self.button = QPushButton(self.tr("Stop"), self)
        self.button.clicked.connect(lambda _=False: self.cancel_asked.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(self.words, 3)
        row.addWidget(self._bar, 1)
        row.addWidget(self.button)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE)
        self._wait.timeout.connect(self.show)
        self._going = False
        self.hide()

    def show_progress(self, looked: int, found: int) -> None:
        """A search goes on: files looked at so far, and things found that can be opened."""
        if not self._going:
            self._going = True
            self._wait.start()
        number = QLocale().toString
        self.words.setText(
            self.tr("Looking for images: {looked} files, {found} found").format(
                looked=number(looked), found=number(found)
            )
        )

    def finish(self) -> None:
        """No search goes on any more."""
        self._going = False
        self._wait.stop()
        self.hide()
