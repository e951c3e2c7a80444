"""How far a batch is: bar, numbers, and the buttons that hold it or end it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from mriclassifier.batch.job import JobState
from mriclassifier.batch.summary import BatchSummary
from mriclassifier.gui import icons
from mriclassifier.gui.batch import texts
from mriclassifier.gui.labels import ElidedLabel, muted, scaled_font
from mriclassifier.gui.theme import Theme


class ProgressStrip(QWidget):
    """What is said is short enough to stand in the main window, too: see ``text``."""

    pause_asked = Signal()
    go_on_asked = Signal()
    cancel_asked = Signal()
    export_asked = Signal()
    new_asked = Signal()
    summary_asked = Signal(bool)  # whether it is to be seen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._paused = False
        self._exporting = False
        self._rows = 0
        self.title = ElidedLabel(Qt.TextElideMode.ElideMiddle, self)
        self.title.setFont(scaled_font(self.font(), 1.3, bold=True))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.numbers = muted(parent=self)
        self.numbers.setMinimumWidth(0)
        self.failed = QLabel(self)
        self.failed.setTextFormat(Qt.TextFormat.PlainText)
        self.pause = QPushButton(self)
        self.pause.clicked.connect(self._pause_clicked)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setToolTip(self.tr("Stops after the image at work; it can be resumed later"))
        self.cancel.clicked.connect(self.cancel_asked)
        self.resume = QPushButton(self.tr("Resume"), self)
        self.resume.clicked.connect(self.go_on_asked)
        self.export = QPushButton(self.tr("Export…"), self)
        self.export.clicked.connect(self.export_asked)
        self.summary = QPushButton(self.tr("Summary"), self)
        self.summary.setCheckable(True)
        self.summary.toggled.connect(self.summary_asked)
        self.new = QPushButton(self.tr("New batch…"), self)
        self.new.clicked.connect(self.new_asked)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title, 1)
        for button in (self.pause, self.resume, self.cancel, self.summary, self.export, self.new):
            first.addWidget(button)
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(self.numbers)
        words.addWidget(self.failed)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self.bar)
        column.addLayout(words)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.text = ""

    def show_state(
        self,
        state: JobState,
        summary: BatchSummary,
        *,
        name: str,
        rate: float | None,
        remaining: float | None,
        stopping: bool,
    ) -> None:
        """Show how a batch stands."""
        working = state in (JobState.RUNNING, JobState.PAUSED)
        self._paused = state is JobState.PAUSED
        titles = {
            JobState.READY: self.tr("Starting: {name}"),
            JobState.RUNNING: self.tr("Classifying {name}"),
            JobState.PAUSED: self.tr("Paused: {name}"),
            JobState.CANCELLED: self.tr("Stopped: {name}"),
            JobState.FAILED: self.tr("Stopped: {name}"),
            JobState.DONE: self.tr("Done: {name}"),
            JobState.CLOSED: self.tr("Stopped: {name}"),
        }
        title = (self.tr("Stopping: {name}") if stopping else titles[state]).format(name=name)
        if title != self.title.text():
            self.title.setText(title)
        self.bar.setMaximum(max(1, summary.files))
        self.bar.setValue(summary.files_done if summary.files else 0)
        self.text = self._numbers(state, summary, rate, remaining)
        if self.text != self.numbers.text():
            self.numbers.setText(self.text)
        failed = (
            self.tr("{count} failed").format(count=texts.count(summary.failed))
            if summary.failed
            else ""
        )
        if failed != self.failed.text():
            self.failed.setText(failed)
        ended = state in (JobState.DONE, JobState.CANCELLED, JobState.FAILED, JobState.CLOSED)
        pausing = self.tr("Go on") if self._paused else self.tr("Pause")
        if self.pause.text() != pausing:
            self.pause.setText(pausing)
        self.pause.setVisible(working and not stopping)
        self.cancel.setVisible(not ended)
        self.cancel.setEnabled(not stopping)
        self.resume.setVisible(ended and state is not JobState.DONE)
        self._rows = summary.rows
        self.set_exporting(self._exporting)
        self.new.setVisible(ended)
        self.summary.setVisible(ended and summary.rows > 0)

    def show_summary_choice(self, shown: bool) -> None:
        """Say whether the summary is to be seen."""
        self.summary.setChecked(shown)

    def set_exporting(self, on: bool) -> None:
        """One export at a time."""
        self._exporting = on
        self.export.setEnabled(self._rows > 0 and not on)

    def _numbers(
        self, state: JobState, summary: BatchSummary, rate: float | None, remaining: float | None
    ) -> str:
        locale = QLocale()
        parts = [
            self.tr("{done} of {total}").format(
                done=texts.count(summary.files_done), total=texts.files(summary.files)
            )
        ]
        if summary.rows > summary.files_done:
            parts.append(texts.images(summary.rows))
        if state is JobState.RUNNING:
            if rate is not None:
                figure = locale.toString(rate, "f", 1 if rate < 10 else 0)
                parts.append(self.tr("{rate} images/s").format(rate=figure))
            if remaining is not None and summary.files_done < summary.files:
                parts.append(self.tr("about {time} left").format(time=texts.duration(remaining)))
        elif state is JobState.PAUSED:
            parts.append(self.tr("paused"))
        elif state is JobState.DONE and summary.seconds >= 1:
            parts.append(self.tr("in {time}").format(time=texts.duration(summary.seconds)))
        return " · ".join(parts)

    def _pause_clicked(self) -> None:
        (self.go_on_asked if self._paused else self.pause_asked).emit()

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        self.bar.setStyleSheet(
            f"QProgressBar {{ background: {tokens.track}; border: none; border-radius: 4px; }}"
            f" QProgressBar::chunk {{ background: {tokens.accent}; border-radius: 4px; }}"
        )
        self.failed.setStyleSheet(f"color: {tokens.error_text}; font-weight: 600;")
        self.export.setIcon(icons.icon("save", tokens))
