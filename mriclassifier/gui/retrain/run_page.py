"""Fourth step: the training itself, with its curves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.labels import ElidedLabel, muted, scaled_font
from mriclassifier.gui.retrain import words
from mriclassifier.gui.retrain.curves import Curves
from mriclassifier.gui.retrain.fold import Fold
from mriclassifier.gui.retrain.job import RUNNING, Job, Phase, Status
from mriclassifier.gui.theme import Theme

_LOG_EVERY = 1000  # ms
_LOG_HEIGHT = 130
_PARTS = 1000  # of the progress bar


class RunPage(QWidget):
    """Where the training is, its curves, and the buttons that stop it and go on."""

    def __init__(self, job: Job, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self.title = QLabel("", self)
        self.title.setFont(scaled_font(self.font(), 1.15, bold=True))
        self.title.setWordWrap(True)
        self.details = ElidedLabel(Qt.TextElideMode.ElideRight, self)
        self.details.setProperty("role", "muted")
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.progress.setAccessibleName(self.tr("Progress of the training"))
        self.curves = Curves(theme, self)
        self.curves.setToolTip(
            self.tr(
                "The images that are learned from are altered at random each time, so their figures are "
                "often the lower ones."
            )
        )
        self.stop = QPushButton(self.tr("&Stop"), self)
        self.resume = QPushButton(self.tr("&Resume"), self)
        self.hint = muted("", self)
        self.hint.setWordWrap(True)
        self.log = QPlainTextEdit(self)
        self.log.setReadOnly(True)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.log.setFixedHeight(_LOG_HEIGHT)
        self.log.setAccessibleName(self.tr("Log of the training"))
        self.fold = Fold(self.tr("Log"), self.log, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOG_EVERY)
        self._timer.timeout.connect(self._read_log)
        self.fold.opened.connect(self._follow_log)
        buttons = QHBoxLayout()
        buttons.addWidget(self.hint, 1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.resume)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.details)
        column.addWidget(self.progress)
        column.addWidget(self.curves, 3)
        column.addLayout(buttons)
        column.addWidget(self.fold)
        self.stop.clicked.connect(lambda _=False: job.stop())

    def show_status(self, status: Status) -> None:
        """Everything but the curves' newest points."""
        running = status.phase in RUNNING
        self.stop.setVisible(running)
        self.stop.setEnabled(not status.stopping)
        self.resume.setVisible(status.phase is Phase.STOPPED)
        if self._job.run is not None:
            epochs = int(status.event["epochs"]) if status.event else 0
            self.curves.set_history(status.history, epochs or len(status.history) or 1)
        if status.stopping:
            self.hint.setText(self.tr("Stopping after the running step…"))
        elif status.phase is Phase.STOPPED:
            self.hint.setText(self.tr("Resume goes on after the last finished epoch."))
        elif running:
            self.hint.setText(self.tr("You can close this window: the training goes on."))
        else:
            self.hint.setText("")
        self.show_progress(status)

    def show_progress(self, status: Status) -> None:
        """Title, numbers and bar."""
        self.title.setText(self._title(status))
        if status.step is not None:
            name, done, total = status.step
            self.details.setText(words.step_text(name, done, total))
            self._set_bar(done, total)
        elif status.event is not None and status.phase in (Phase.FIT, Phase.STOPPED):
            event = status.event
            self.details.setText(self._numbers(event))
            done = event["epoch"] - 1 + event["batch"] / max(1, event["batches"])
            self._set_bar(round(_PARTS * done), round(_PARTS * event["epochs"]))
            if not event.get("metrics"):
                self.curves.add_batch(
                    event["epoch"], event["batch"], event["batches"], event["loss"]
                )
        elif status.phase is Phase.STOPPED:
            self.details.setText("")
            self._set_bar(0, 1)
        else:
            self.details.setText(self.tr("Starting; this takes some seconds…"))
            self._set_bar(0, 0)

    def _title(self, status: Status) -> str:
        titles = {
            Phase.FIT: self.tr("The model is being trained"),
            Phase.EXPORT: self.tr("The new model is being written and calibrated"),
            Phase.COMPARE: self.tr("Old and new are being compared"),
            Phase.STOPPED: self.tr("The training is stopped"),
            Phase.READY: self.tr("The training is done"),
        }
        return titles.get(status.phase, "")

    def _numbers(self, event: Mapping[str, Any]) -> str:
        text = self.tr(
            "Epoch {epoch} of {epochs}  ·  step {batch} of {batches}  ·  {size} px"
        ).format(**{name: event[name] for name in ("epoch", "epochs", "batch", "batches", "size")})
        if event.get("remaining_s"):
            left = words.duration(float(event["remaining_s"]))
            text += "  ·  " + self.tr("{time} left").format(time=left)
        return text

    def _set_bar(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(0, total))
        self.progress.setValue(done)

    def _follow_log(self, on: bool) -> None:
        if on:
            self._read_log()
            self._timer.start()
        else:
            self._timer.stop()

    def _read_log(self) -> None:
        text = self._job.log() or self.tr("Nothing was written yet.")
        if text != self.log.toPlainText():
            self.log.setPlainText(text)
            bar = self.log.verticalScrollBar()
            bar.setValue(bar.maximum())


def status_text(status: Status) -> str:
    """The training in one line, for the main window; empty where there is nothing to say."""
    translate = QCoreApplication.translate
    if status.phase is Phase.READY:
        return translate("Retraining", "Retraining: the new model is ready to be compared")
    if status.phase is Phase.STOPPED:
        return translate("Retraining", "Retraining is stopped")
    if status.phase not in RUNNING:
        return ""
    event = status.event
    if event is None or status.step is not None:
        return translate("Retraining", "Retraining…")
    text = translate("Retraining", "Retraining: epoch {epoch} of {epochs}").format(
        epoch=event["epoch"], epochs=event["epochs"]
    )
    if left := event.get("remaining_s"):
        time = words.duration(float(left))
        text += ", " + translate("Retraining", "{time} left").format(time=time)
    return text
