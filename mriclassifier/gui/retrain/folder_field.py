"""A path to a folder that can be typed, chosen or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget


class _Line(QLineEdit):
    """Takes the path of what is dropped, instead of its address."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Folders are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first one."""
        found = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if found:
            self.setText(found[0])
            event.acceptProposedAction()
        else:
            super().dropEvent(event)


class FolderField(QWidget):
    """A line and a button.

    Parameters
    ----------
    name
        What the folder holds, for screen readers and as the title of the file dialog.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.line = _Line(self)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self.tr("Type, choose or drop a folder"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(lambda _: self.changed.emit())
        self.button = QPushButton(self.tr("Choose…"), self)
        self.button.setAccessibleName(self.tr("Choose: {name}").format(name=name))
        self.button.clicked.connect(lambda _=False: self.choose())
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    @property
    def path(self) -> Path | None:
        """What stands there, or None."""
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    def set_path(self, path: Path | None) -> None:
        """Put a path there."""
        self.line.setText("" if path is None else str(path))

    def choose(self) -> QFileDialog:
        """Ask for a folder."""
        dialog = QFileDialog(self.window(), self._name, self.line.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.line.setText)
        dialog.open()
        return dialog
