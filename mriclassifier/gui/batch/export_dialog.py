"""Which file the rows go to, and whether names go with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import muted, scaled_font


@dataclass(frozen=True, kw_only=True)
class ExportWish:
    """Where to, as what (``"csv"``, ``"xlsx"``, ``"json"``), and whether with patients' names."""

    path: Path
    kind: str
    identity: bool


class ExportDialog(QDialog):
    """Asks for the kind, then for the file."""

    chosen = Signal(object)  # ExportWish

    def __init__(self, folder: str, *, complete: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setWindowTitle(self.tr("Export results"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(self.tr("Export results"), self)
        title.setFont(scaled_font(self.font(), 1.3, bold=True))
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName(self.tr("Kind of file"))
        for kind, name in (
            ("csv", self.tr("CSV: a table as plain text")),
            ("xlsx", self.tr("XLSX: a workbook for Excel or LibreOffice")),
            ("json", self.tr("JSON: for programs")),
        ):
            self.kinds.addItem(name, kind)
        self.identity = QCheckBox(self.tr("With patients' names"), self)
        note = muted(
            self.tr("Paths of files are part of every export, and may hold a name themselves."),
            self,
        )
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        if not complete:
            so_far = muted(
                self.tr("The batch is not done: what is there so far is exported."), self
            )
            so_far.setWordWrap(True)
            column.addWidget(so_far)
        column.addWidget(self.kinds)
        column.addSpacing(4)
        column.addWidget(self.identity)
        column.addWidget(note)
        column.addSpacing(4)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.choose = buttons.addButton(
            self.tr("Choose file…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self._ask_file)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(440)

    @property
    def kind(self) -> str:
        """The chosen one."""
        return str(self.kinds.currentData())

    def choose_path(self, path: Path) -> None:
        """Export to this file."""
        self.chosen.emit(ExportWish(path=path, kind=self.kind, identity=self.identity.isChecked()))
        self.accept()

    def _ask_file(self) -> None:
        kind = self.kind
        dialog = QFileDialog(self, self.tr("Export results"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"batch.{kind}")
        dialog.setNameFilters([f"{kind.upper()} (*.{kind})"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.choose_path(Path(name)))
        dialog.open()
