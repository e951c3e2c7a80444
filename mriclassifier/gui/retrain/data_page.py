"""First step: which images are learned from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import heading, muted
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.retrain import run_folder, words
from mriclassifier.gui.retrain.folder_field import FolderField
from mriclassifier.gui.retrain.run_folder import Run
from mriclassifier.gui.theme import Theme

_INDENT = 24


class DataPage(QWidget):
    """Own images, corrected cases, and the base set beside them."""

    changed = Signal()
    resume_asked = Signal(object)  # Run
    discard_asked = Signal(object)  # Run

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self.offer = NoticeBox(theme, "info", self)
        self.resume = QPushButton(self.tr("Go on"), self)
        self.discard = QPushButton(self.tr("Delete it"), self)
        self.resume.clicked.connect(lambda _=False: self.resume_asked.emit(self._run))
        self.discard.clicked.connect(lambda _=False: self.discard_asked.emit(self._run))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.resume)
        buttons.addWidget(self.discard)

        self.use_own = QCheckBox(self.tr("My own &images"), self)
        self.own = FolderField(self.tr("Folder with my own images"), self)
        self.use_cases = QCheckBox(self.tr("The &corrected cases of the history"), self)
        self.cases_words = muted("", self)
        self.cases_words.setWordWrap(True)
        self.use_base = QCheckBox(self.tr("Beside a &base set"), self)
        self.base = FolderField(self.tr("Folder with the base set"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.offer)
        column.addLayout(buttons)
        column.addWidget(heading(self.tr("What the model is to learn from"), self))
        self._add(
            column,
            self.use_own,
            self.tr(
                "One folder for each class (glioma, meningioma, notumor, pituitary, or others), with 50 "
                "images or more in each; or corrections that were exported as a folder."
            ),
            self.own,
        )
        self._add(column, self.use_cases, None, self.cases_words)
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        column.addWidget(rule)
        column.addWidget(heading(self.tr("What it is measured on"), self))
        self._add(
            column,
            self.use_base,
            self.tr(
                "Labelled images that the present model learned from, with their parts for validation or "
                "test. With them the new model forgets less, and both models are compared on images that "
                "are held out. Without them a part of your own images is held out."
            ),
            self.base,
        )
        column.addStretch(1)
        for box in (self.use_own, self.use_cases, self.use_base):
            box.toggled.connect(lambda _: self._refresh())
        self.own.changed.connect(self._refresh)
        self.base.changed.connect(self._refresh)
        self.set_unfinished(())
        self.set_cases(None, "")
        self.use_own.setChecked(True)
        self._refresh()

    def set_unfinished(self, runs: Sequence[Run]) -> None:
        """Offer the newest training that was not ended."""
        self._run = runs[0] if runs else None
        for part in (self.offer, self.resume, self.discard):
            part.setVisible(self._run is not None)
        if self._run is None:
            return
        date = words.moment(self._run.created)
        done, epochs = len(self._run.history()), self._run.epochs()
        if self._run.phase == run_folder.FIT and epochs:
            text = self.tr(
                "The training of {date} was interrupted after {done} of {epochs} epochs. You can go on with it."
            ).format(date=date, done=done, epochs=epochs)
        elif self._run.phase == run_folder.FIT:
            text = self.tr("The training of {date} was interrupted. You can go on with it.").format(
                date=date
            )
        else:
            text = self.tr(
                "The training of {date} is done, and nothing was decided about its model yet."
            ).format(date=date)
        if len(runs) > 1:
            text += " " + self.tr("Older ones: {count}.").format(count=words.count(len(runs) - 1))
        self.offer.set_text(text)

    def set_cases(self, count: int | None, reason: str) -> None:
        """How many corrected cases there are; None with the reason why they cannot be had."""
        usable = bool(count)
        self.use_cases.setEnabled(usable)
        if not usable:
            self.use_cases.setChecked(False)
        if count is None:
            text = reason
        elif count:
            text = self.tr(
                "{count} cases were corrected. Their pictures are copied into a private folder, without "
                "names, and deleted with the training."
            ).format(count=words.count(count))
        else:
            text = self.tr("No case was corrected yet.")
        self.cases_words.setText(text)

    def problem(self) -> str:
        """What is still missing, in one sentence; empty where the next step can be taken."""
        if not self.use_own.isChecked() and not self.use_cases.isChecked():
            return self.tr("Choose at least one source of images.")
        if self.use_own.isChecked() and self.own.path is None:
            return self.tr("Choose the folder with your images.")
        if self.use_base.isChecked() and self.base.path is None:
            return self.tr("Choose the folder with the base set, or do without it.")
        return ""

    def folders(self) -> tuple[Path | None, bool, Path | None]:
        """The user's folder, whether corrected cases are wanted, and the base set."""
        own = self.own.path if self.use_own.isChecked() else None
        base = self.base.path if self.use_base.isChecked() else None
        return own, self.use_cases.isChecked(), base

    def _add(self, column: QVBoxLayout, box: QCheckBox, text: str | None, below: QWidget) -> None:
        column.addWidget(box)
        inner = QVBoxLayout()
        inner.setContentsMargins(_INDENT, 0, 0, 6)
        inner.setSpacing(5)
        if text:
            label: QLabel = muted(text, self)
            label.setWordWrap(True)
            box.setAccessibleDescription(text)
            inner.addWidget(label)
        inner.addWidget(below)
        column.addLayout(inner)

    def _refresh(self) -> None:
        self.own.setEnabled(self.use_own.isChecked())
        self.base.setEnabled(self.use_base.isChecked())
        self.changed.emit()
