"""Asked before something is done that reaches beyond the list: deleting for good, exporting."""

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

from mriclassifier.gui.cases.words import cases_text, number_text
from mriclassifier.gui.labels import muted, scaled_font

_WIDTH = 460


def _words(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(_WIDTH)
    return label


class DeleteQuestion(QDialog):
    """``accepted`` where the cases shall be deleted; says everything that goes with them."""

    def __init__(self, count: int, code: str, parent: QWidget, *, shared: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Delete for good"))
        if count == 1:
            asked = self.tr("Delete the case {code} for good?").format(code=code)
        else:
            asked = self.tr("Delete {count} cases for good?").format(count=number_text(count))
        title = _words(asked, self)
        title.setFont(scaled_font(self.font(), 1.15, bold=True))
        if shared:
            told = self.tr(
                "Answers, sign-offs, notes, stored names and pictures go, for everybody who shares this "
                "database. Backups that its server has made hold them until they are replaced. The image files "
                "stay where they are. The audit log keeps that a case of this code was there and who deleted "
                "it. This cannot be undone."
            )
        else:
            told = self.tr(
                "Answers, sign-offs, notes, stored names and pictures go. Backups that hold them are deleted, "
                "too, and a fresh one takes their place. The image files stay where they are. The "
                "audit log keeps that a case of this code was there and who deleted it. This cannot be undone."
            )
        more = _words(told, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.delete = buttons.addButton(
            self.tr("&Delete for good"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setDefault(True)
        cancel.setFocus()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(more)
        column.addSpacing(4)
        column.addWidget(buttons)


@dataclass(frozen=True, kw_only=True)
class ListWish:
    """Where the list goes to, and whether with names."""

    path: Path
    identity: bool


class ListExportDialog(QDialog):
    """Asks for the kind of file, then for the file."""

    chosen = Signal(object)  # ListWish

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export list"))
        title = _words(self.tr("Export the list: {cases}").format(cases=cases_text(count)), self)
        title.setFont(scaled_font(self.font(), 1.15, bold=True))
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName(self.tr("Kind of file"))
        for kind, name in (
            ("csv", self.tr("CSV: a table as plain text")),
            ("xlsx", self.tr("XLSX: a workbook for Excel or LibreOffice")),
            ("json", self.tr("JSON: for programs")),
        ):
            self.kinds.addItem(name, kind)
        self.identity = QCheckBox(self.tr("With everything that is stored of persons"), self)
        note = muted(
            self.tr("Without it the file holds pseudonyms, and neither notes nor readers."), self
        )
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.tr("Choose file…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._ask_file)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for part in (title, self.kinds, self.identity, note):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(buttons)

    def choose_path(self, path: Path) -> None:
        """Export to this file."""
        self.chosen.emit(ListWish(path=path, identity=self.identity.isChecked()))
        self.accept()

    def _ask_file(self) -> None:
        kind = str(self.kinds.currentData())
        dialog = QFileDialog(self, self.tr("Export list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"cases.{kind}")
        dialog.setNameFilters([f"{kind.upper()} (*.{kind})"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.choose_path(Path(name)))
        dialog.open()


class CorrectionsDialog(QDialog):
    """Asks what goes into the training folder, then where it shall be."""

    chosen = Signal(object, bool)  # folder, only corrected

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export for training"))
        title = _words(self.tr("Export signed cases as a folder to train on"), self)
        title.setFont(scaled_font(self.font(), 1.15, bold=True))
        words = muted(
            self.tr(
                "The folder holds pictures and the readers' classes. No name, no number and no note goes with "
                "them; letters that are part of a picture do."
            ),
            self,
        )
        words.setWordWrap(True)
        words.setMinimumWidth(_WIDTH)
        self.agreed = QCheckBox(self.tr("Also cases where the reader agreed"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.tr("Choose folder…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._ask_folder)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for part in (title, words, self.agreed):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(buttons)

    def choose_folder(self, folder: Path) -> None:
        """Export to this folder."""
        self.chosen.emit(folder, not self.agreed.isChecked())
        self.accept()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("A new or empty folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.choose_folder(Path(name)))
        dialog.open()
