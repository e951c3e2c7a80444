"""The report before it is saved or printed: choices on the left, its pages on the right."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError, OutputError
from mriclassifier.gui import icons
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import muted
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.reports import printing
from mriclassifier.gui.reports.pages import Pages
from mriclassifier.gui.reports.painting_thread import PaintingThread
from mriclassifier.gui.reports.pdf import save_pdf
from mriclassifier.gui.reports.preview import Preview
from mriclassifier.gui.reports.report_maker import Made, ReportMaker
from mriclassifier.gui.reports.report_options import ReportChoices
from mriclassifier.gui.reports.sources import Doubt, StudySource
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers
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
        self._painting = painting
        self._folder = folder
        self._made: Made | None = None
        self._halt = threading.Event()
        self._jobs: list[int] = []
        self._doubt: Doubt | None = None
        institution = str(services.settings.get("reports.institution")).strip()
        self.maker = ReportMaker(
            institution=institution, tasks=self._tasks, workers=workers, painting=painting
        )
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
        self.save.clicked.connect(lambda _=False: self._ask_file())
        self.print.clicked.connect(lambda _=False: self._ask_printer())
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
        scroll.setMinimumWidth(_CHOICES)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(scroll)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_CHOICES, _SIZE[0] - _CHOICES])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.state, 1)
        below.addWidget(self.print)
        below.addWidget(self.save)
        below.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 12)
        whole.setSpacing(12)
        whole.addWidget(splitter, 1)
        whole.addLayout(below)
        self.resize(*_SIZE)
        self.preview.area.setFocus()

    def _recolour(self) -> None:
        tokens = self._services.theme.tokens
        self.save.setIcon(icons.icon("save", tokens))
        self.print.setIcon(icons.icon("print", tokens))
        self.doubt_mask.setIcon(icons.icon("brush", tokens))

    # -- making it ---------------------------------------------------------------------------

    def _make(self) -> None:
        sources = self.choices.sources
        self._made = None
        self._enable()
        if not sources:
            self.maker.stop()
            self.progress.hide()
            self.preview.show_pages(None)
            self.preview.say(self.tr("Tick at least one study."))
            return
        self.progress.setRange(0, 0)
        self.progress.show()
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
        self.progress.hide()
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
        self.progress.hide()
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

    def proposed_name(self) -> str:
        """A file name with nobody's name in it."""
        codes = self._made.codes if self._made else ()
        if len(codes) == 1:
            return f"report-{codes[0]}.pdf"
        return f"report-{len(codes)}-studies.pdf"

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilters([self.tr("PDF documents (*.pdf)")])
        dialog.selectFile(self.proposed_name())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the PDF in the background."""
        made = self._made
        if made is None or made.pages is None:
            return
        self._begin(self.tr("Saving…"))
        work = partial(save_pdf, made.pages, path, cancelled=self._halt.is_set)
        self._watch(self._painting.submit(work), partial(self._saved, made))

    def _saved(self, made: Made, outcome: Outcome) -> None:
        self._finish()
        if outcome.error is not None:
            self._say(sentence(as_error(outcome.error)), "error")
            return
        path: Path = outcome.result
        self._say(self.tr("Saved as {name}.").format(name=path.name), "info")
        self._note("report.save", made)
        self.saved.emit(path)

    def _ask_printer(self) -> None:
        made = self._made
        if made is None or made.pages is None:
            return
        dialog = printing.print_dialog(made.pages, self)
        if dialog is None:
            error = OutputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "No printer is set up on this computer. Save the report as PDF instead.",
                )
            )
            self._say(sentence(error), "error")
            return
        dialog.accepted.connect(lambda: self._print(made, made.pages, dialog.printer()))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _print(self, made: Made, pages: Pages | None, printer: Any) -> None:
        if pages is None:
            return
        self._begin(self.tr("Printing…"))
        work = partial(printing.print_pages, pages, printer, cancelled=self._halt.is_set)
        self._watch(self._painting.submit(work), partial(self._printed, made))

    def _printed(self, made: Made, outcome: Outcome) -> None:
        self._finish()
        if outcome.error is not None:
            self._say(sentence(as_error(outcome.error)), "error")
        else:
            self._say(self.tr("Sent to the printer."), "info")
            self._note("report.print", made)

    def _note(self, action: str, made: Made) -> None:
        """Leave a row in the audit log, where there is one."""
        desk = self._services.cases
        if not desk.is_open:
            return
        subject = made.codes[0] if len(made.codes) == 1 else ""
        details = {"studies": len(made.codes), "identity": made.options.identity}
        desk.write(lambda store: store.write_audit(action, subject, **details))

    def _begin(self, words: str) -> None:
        self.progress.setRange(0, 0)
        self.progress.show()
        self.state.setText(words)
        self.save.setEnabled(False)
        self.print.setEnabled(False)

    def _finish(self) -> None:
        self.progress.hide()
        self.state.setText("")
        self._enable()

    def _say(self, words: str, kind: str) -> None:
        self.message.set_kind(kind)
        self.message.set_text(words)
        self.message.show()

    def _watch(self, future: Future[Any], receiver: Any) -> None:
        self._jobs.append(self._tasks.watch(future, receiver))

    def _end(self) -> None:
        self._halt.set()
        self.maker.stop()
        self._tasks.forget(self._jobs)
        self.preview.close_down()
