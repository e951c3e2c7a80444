"""The report before it is saved or printed: choices on the left, its pages on the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui import icons
from mriclassifier.gui.labels import muted
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.reports.painting_thread import PaintingThread
from mriclassifier.gui.reports.preview import Preview
from mriclassifier.gui.reports.report_maker import Made, ReportMaker
from mriclassifier.gui.reports.report_options import ReportChoices
from mriclassifier.gui.reports.report_output import ReportOutput
from mriclassifier.gui.reports.sources import Doubt, StudySource
from mriclassifier.gui.scale import fit
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Workers
from mriclassifier.gui.wording import sentence

_SIZE = (1060, 760)
_CHOICES = 290


class ReportDialog(QDialog):
    """One study or many; nothing is written before the user says where.

    Parameters
    ----------
    services
        What the windows share.
    sources
        At least one.
    workers
        Load the studies.
    painting
        Lays out and paints.
    folder
        Where the file dialog begins.
    """

    mask_asked = Signal(object, object)  # Doubt, and its source
    saved = Signal(object)  # Path

    def __init__(
        self,
        services: Services,
        sources: Sequence[StudySource],
        *,
        workers: Workers,
        painting: PaintingThread,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report"))
        self._services = services
        self._tasks = services.tasks
        self._made: Made | None = None
        self._doubt: Doubt | None = None
        institution = str(services.settings.get("reports.institution")).strip()
        self.maker = ReportMaker(
            institution=institution, tasks=self._tasks, workers=workers, painting=painting
        )
        self.output = ReportOutput(services, painting=painting, folder=folder, parent=self)
        self.choices = ReportChoices(sources, self)
        theme = services.theme
        self.preview = Preview(theme, tasks=self._tasks, painting=painting, parent=self)
        self.message = NoticeBox(theme, "info", self)
        self.doubt = NoticeBox(theme, "warning", self)
        self.doubt_all = QCheckBox(self.tr("Show them &unmasked"), self)
        self.doubt_mask = QPushButton(self.tr("Mas&k Text…"), self)
        self.progress = QProgressBar(self)
        self.progress.setFixedHeight(4)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Making the report"))
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.state = muted(parent=self)
        self.stop = QPushButton(self.tr("S&top"), self)
        self.stop.setAutoDefault(False)
        self.stop.hide()
        self.save = QPushButton(self.tr("&Save as PDF…"), self)
        self.save.setDefault(True)
        self.print = QPushButton(self.tr("P&rint…"), self)
        self._lay_out()
        self.choices.changed.connect(self._make)
        self.doubt_all.toggled.connect(lambda _: self._make())
        self.doubt_mask.clicked.connect(lambda _=False: self._ask_mask())
        self.maker.progress.connect(self._show_progress)
        self.maker.made.connect(self._show_made)
        self.maker.failed.connect(self._show_failure)
        self.stop.clicked.connect(lambda _=False: self._stop())
        self.save.clicked.connect(lambda _=False: self._made and self.output.ask_file(self._made))
        self.print.clicked.connect(
            lambda _=False: self._made and self.output.ask_printer(self._made)
        )
        self.output.begun.connect(self._begin)
        self.output.ended.connect(self._finish)
        self.output.saved.connect(self.saved)
        self.finished.connect(self._end)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.doubt_row.hide()
        self.message.hide()
        self._make()

    @property
    def made(self) -> Made | None:
        """What the preview shows; None while it is being made."""
        return self._made

    def replace_source(self, source: StudySource) -> None:
        """Make it anew with another source for the same image or case, as after something was masked."""
        self.choices.replace_source(source)

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.doubt_row = QWidget(self)
        row = QVBoxLayout(self.doubt_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.doubt)
        offers = QHBoxLayout()
        offers.addWidget(self.doubt_mask)
        offers.addWidget(self.doubt_all)
        offers.addStretch(1)
        row.addLayout(offers)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self.message)
        column.addWidget(self.doubt_row)
        column.addWidget(self.progress)
        column.addWidget(self.preview, 1)
        scroll = QScrollArea(self)
        scroll.setWidget(self.choices)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = scroll.verticalScrollBar().sizeHint().width()
        side = max(_CHOICES, self.choices.minimumSizeHint().width() + bar)
        scroll.setMinimumWidth(side)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(scroll)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([side, _SIZE[0] - _CHOICES])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.state, 1)
        below.addWidget(self.stop)
        below.addWidget(self.print)
        below.addWidget(self.save)
        below.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 12)
        whole.setSpacing(12)
        whole.addWidget(splitter, 1)
        whole.addLayout(below)
        fit(self, _SIZE)
        self.preview.area.setFocus()

    def _recolour(self) -> None:
        tokens = self._services.theme.tokens
        self.save.setIcon(icons.icon("save", tokens))
        self.print.setIcon(icons.icon("print", tokens))
        self.doubt_mask.setIcon(icons.icon("brush", tokens))

    # -- making it ---------------------------------------------------------------------------

    def _stop(self) -> None:
        """Leave what is being made, saved or printed; the next time, make it after all."""
        if self.progress.isHidden():
            self._make()
        elif self._made is not None:
            self.output.halt()
        else:
            self.maker.stop()
            self._show_working(False)
            self.state.setText("")
            self.preview.show_pages(None)
            self.preview.say(self.tr("Stopped. There is no report."))
            self.stop.setText(self.tr("&Make Report"))
            self.stop.show()

    def _show_working(self, on: bool) -> None:
        self.progress.setVisible(on)
        self.stop.setText(self.tr("S&top"))
        self.stop.setVisible(on)

    def _make(self) -> None:
        sources = self.choices.sources
        self._made = None
        self._enable()
        if not sources:
            self.maker.stop()
            self._show_working(False)
            self.preview.show_pages(None)
            self.preview.say(self.tr("Tick at least one study."))
            return
        self.progress.setRange(0, 0)
        self._show_working(True)
        if self.preview.sheet.pixmap().isNull():
            self.preview.say(self.tr("Making the report…"))
        self.maker.make(sources, self.choices.options(doubtful_pictures=self.doubt_all.isChecked()))

    def _show_progress(self, done: int, count: int) -> None:
        if count > 1:
            self.progress.setRange(0, count)
            self.progress.setValue(done)
            said = self.tr("{done} of {count} studies").format(done=done, count=count)
            self.state.setText(said)

    def _show_made(self, made: Made) -> None:
        self._made = made if made.pages is not None else None
        self._show_working(False)
        self.state.setText("")
        if made.errors:
            lines = [sentence(error) for error in made.errors[:3]]
            if len(made.errors) > len(lines):
                lines.append(
                    self.tr("… and {count} more.").format(count=len(made.errors) - len(lines))
                )
            self._say("\n".join(lines), "error")
        else:
            self.message.hide()
        self._show_doubt(made)
        self.preview.show_pages(made.pages)
        if made.pages is None:
            self.preview.say(self.tr("There is no report."))
        self._enable()

    def _show_failure(self, error: MriClassifierError) -> None:
        self._made = None
        self._show_working(False)
        self.preview.show_pages(None)
        self.preview.say(self.tr("There is no report."))
        self._say(sentence(error), "error")
        self._enable()

    def _show_doubt(self, made: Made) -> None:
        if made.doubtful:
            left = (
                self.tr("It may tell who they show.")
                if made.options.doubtful_pictures
                else self.tr("It may tell who they show, so they are left out.")
            )
            said = self.tr("Text may be part of the pixels in {count} of the pictures.")
            self.doubt.set_text(f"{said.format(count=made.doubtful)} {left}")
        # An unticked box that vanished could not be ticked again
        self.doubt_row.setVisible(bool(made.doubtful))
        self._doubt = made.doubt
        self.doubt_mask.setVisible(made.doubt is not None)

    def _ask_mask(self) -> None:
        doubt = self._doubt
        source = next((s for s in self.choices.sources if doubt and s.key == doubt.key), None)
        if source is not None:
            self.mask_asked.emit(doubt, source)

    def _enable(self) -> None:
        allowed = self._services.roles.may("export")
        ready = self._made is not None and allowed
        self.save.setEnabled(ready)
        self.print.setEnabled(ready)
        if not allowed:
            self.state.setText(
                self.tr(
                    "The administrator of this computer does not let you save or print reports."
                )
            )

    # -- saving and printing -----------------------------------------------------------------

    def save_to(self, path: Path) -> None:
        """Write the PDF in the background."""
        if self._made is not None:
            self.output.save_to(self._made, path)

    def _begin(self, words: str) -> None:
        self.progress.setRange(0, 0)
        self._show_working(True)
        self.state.setText(words)
        self.save.setEnabled(False)
        self.print.setEnabled(False)

    def _finish(self, words: str, kind: str) -> None:
        self._show_working(False)
        self.state.setText("")
        self._enable()
        if QApplication.focusWidget() is None:  # it was on a button that was greyed meanwhile
            self.save.setFocus()
        self._say(words, kind)

    def _say(self, words: str, kind: str) -> None:
        self.message.set_kind(kind)
        self.message.set_text(words)
        self.message.show()

    def _end(self) -> None:
        self.maker.stop()
        self.output.close_down()
        self.preview.close_down()
