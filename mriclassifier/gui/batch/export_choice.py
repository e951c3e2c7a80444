"""What is to be written once a batch is done: which kinds of files, where, and whether with names."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.batch.output_file import OutputFile
from mriclassifier.batch.plan import BatchPlan
from mriclassifier.gui.labels import muted

KINDS = ("csv", "xlsx", "json")


class ExportChoice(QWidget):
    """Three boxes; the folder and what is said of names show once one of them is ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = Path()
        self.kinds: dict[str, QCheckBox] = {}
        boxes = QHBoxLayout()
        boxes.setSpacing(18)
        for kind in KINDS:
            box = QCheckBox(kind.upper(), self)
            box.setAccessibleName(
                self.tr("Write {kind} when the batch is done").format(kind=kind.upper())
            )
            box.toggled.connect(self._show_more)
            self.kinds[kind] = box
            boxes.addWidget(box)
        when = muted(self.tr("written when the batch is done"), self)
        when.setWordWrap(True)
        boxes.addWidget(when, 1)
        self.folder = QLineEdit(self)
        self.folder.setAccessibleName(self.tr("Folder for the results"))
        self.folder.setClearButtonEnabled(True)
        self.browse = QPushButton(self.tr("Browse…"), self)
        self.browse.setAccessibleName(self.tr("Browse for the folder for the results"))
        self.browse.clicked.connect(self._browse)
        self.identity = QCheckBox(self.tr("With patients' names"), self)
        place = QHBoxLayout()
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(8)
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        self.more = QWidget(self)
        more = QVBoxLayout(self.more)
        more.setContentsMargins(0, 2, 0, 0)
        more.setSpacing(8)
        more.addLayout(place)
        more.addWidget(self.identity)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(boxes)
        column.addWidget(self.more)
        self._show_more()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Kinds that are ticked."""
        if not self.isEnabled():
            return ()
        return tuple(kind for kind, box in self.kinds.items() if box.isChecked())

    def stand_beside(self, folder: str) -> None:
        """Unless another folder is named, results go beside the images' folder."""
        name = folder.strip().strip('"')
        self._beside = Path(name).expanduser().absolute().parent
        text = self.tr("Beside the images' folder")
        if name:
            text = self.tr("Beside the images' folder: {folder}").format(folder=self._beside)
        self.folder.setPlaceholderText(text)

    def of(self, plan: BatchPlan) -> BatchPlan:
        """The plan, with the files that are to be written at its end; no older file has their names."""
        named = self.folder.text().strip().strip('"')
        folder = Path(named).expanduser().absolute() if named else self._beside
        images = plan.paths[0].absolute()
        name = f"{images.stem or 'batch'}-results-{datetime.now():%Y-%m-%d-%H%M%S}"
        return replace(
            plan,
            exports=tuple(folder / f"{name}.{kind}" for kind in self.chosen),
            identity=bool(self.chosen) and self.identity.isChecked(),
        )

    def _show_more(self) -> None:
        self.more.setVisible(bool(self.chosen))

    def _browse(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Folder for the results"), self.folder.text() or str(self._beside)
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()


def check_targets(plan: BatchPlan) -> None:
    """Before any work: whether the files of a plan can be written; in a worker.

    Raises
    ------
    OutputError
        One of them cannot.
    """
    for path in plan.exports:
        probe = OutputFile(path)
        probe.__exit__(OSError, None, None)  # writes nothing, and takes its own file away
