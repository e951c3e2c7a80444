"""The case history: the list with its filters, the chosen case, statistics, and the audit log."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mriclassifier import paths
from mriclassifier.gui.cases.audit_page import AuditPage
from mriclassifier.gui.cases.deeds import CaseDeeds
from mriclassifier.gui.cases.detail import DetailPane
from mriclassifier.gui.cases.filters import FilterBar
from mriclassifier.gui.cases.listing import Listing, View, find
from mriclassifier.gui.cases.model import CaseTableModel
from mriclassifier.gui.cases.signing_control import CaseSigning
from mriclassifier.gui.cases.signing_keys import add_signing_keys
from mriclassifier.gui.cases.statistics_page import StatisticsPage
from mriclassifier.gui.cases.table import CaseTable
from mriclassifier.gui.cases.words import cases_text, number_text
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.message_bar import MessageBar
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers, single_shot
from mriclassifier.gui.wording import research_use, sentence

if TYPE_CHECKING:
    from mriclassifier.cases.search import Facets
    from mriclassifier.cases.store import CaseStore
    from mriclassifier.gui.cases.paged import Keys

_SIZE = (1300, 780)
_LIST, _DETAIL = 920, 380
_LEAST = (940, 520)
_READABLE = 520
_GEOMETRY, _SPLIT = "cases/geometry", "cases/splitter"
_REFRESH = 400  # ms: a batch records many cases a second


class CasesWindow(QWidget):
    """Reads in the background; an answer to a question that was replaced meanwhile is dropped."""

    report_asked = Signal(list)  # case ids
    corrections_exported = Signal(object)  # Path
    train_asked = Signal(object)  # Path

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._services = services
        self._desk = desk = services.cases
        self._jobs: dict[str, int] = {}
        self._count = 0
        self._workers = Workers(1, "mri-cases")
        self._state_file = QSettings(
            str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat
        )
        tasks, theme = services.tasks, services.theme
        self.setWindowTitle(self.tr("Case history"))
        self.messages = MessageBar(theme, self)
        self.filters = FilterBar(theme, self)
        self.model = CaseTableModel(desk, tasks=tasks, theme=theme)
        self.model.setParent(self)
        self.table = CaseTable(self.model, theme, self)
        self.detail = DetailPane(desk, tasks=tasks, theme=theme, parent=self)
        self.signing = CaseSigning(
            self.detail.block, desk, settings=services.settings, roles=services.roles, tasks=tasks
        )
        self.statistics = StatisticsPage(desk, tasks=tasks, theme=theme, parent=self)
        self.audit = AuditPage(desk, tasks=tasks, theme=theme, parent=self)
        self.deeds = CaseDeeds(services, self._workers, self)
        self.found = muted(parent=self)
        self.export = QPushButton(self.tr("Export list…"), self)
        self.corrections = QPushButton(self.tr("Export for training…"), self)
        self._refresh_soon = single_shot(self, _REFRESH, self.refresh)
        self._lay_out()
        self._wire()
        self._show_state()

    # -- for the main window ---------------------------------------------------------------

    def show_worklist(self) -> None:
        """Open cases; flagged and referred ones first, then the least certain."""
        self._come(self._cases_page)
        self.filters.search.clear()
        self.filters.show_view(View.WORKLIST)
        self.table.setFocus()

    def show_history(self) -> None:
        """Every case, the newest first; filters that were set for it stay."""
        self._come(self._cases_page)
        if self.filters.listing.view is View.WORKLIST:
            self.filters.show_view(View.ALL)
        self.filters.search.setFocus()

    def show_statistics(self) -> None:
        """Counts over time."""
        self._come(self.statistics)

    def show_audit(self) -> None:
        """Who did what, and whether the log is whole."""
        self._come(self.audit)

    def shutdown(self, timeout: float) -> bool:
        """Save what is being written, and end the thread; True when it ended within ``timeout`` seconds."""
        self.signing.save_note()
        self._keep_geometry()
        self.hide()
        return self._workers.close(timeout)

    # -- layout ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        left = QWidget(self)
        bottom = QHBoxLayout()
        bottom.addWidget(self.found, 1)
        for button in (self.export, self.corrections):
            button.setAutoDefault(False)
            bottom.addWidget(button)
        column = QVBoxLayout(left)
        column.setContentsMargins(14, 12, 10, 10)
        column.setSpacing(10)
        column.addWidget(self.filters)
        self._list = QStackedWidget(left)
        self._list.addWidget(self.table)
        self._list.addWidget(self._make_no_hits())
        column.addWidget(self._list, 1)
        column.addLayout(bottom)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([_LIST, _DETAIL])
        self.detail.setMinimumWidth(max(350, self.detail.minimumSizeHint().width()))
        self._cases_page = self.splitter
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.splitter, self.tr("Cases"))
        self.pages.addTab(self.statistics, self.tr("Statistics"))
        self.pages.addTab(self.audit, self.tr("Audit log"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._make_explanation())
        caution = QLabel(research_use(), self)
        caution.setFont(scaled_font(self.font(), 1.0, bold=True))
        caution.setAlignment(Qt.AlignmentFlag.AlignRight)
        caution.setContentsMargins(0, 4, 14, 6)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.messages)
        outer.addWidget(self._stack, 1)
        outer.addWidget(caution)
        # With large letters no word is cut
        self.setMinimumSize(QSize(*_LEAST).expandedTo(outer.minimumSize()))
        self.resize(*_SIZE)
        geometry, split = self._state_file.value(_GEOMETRY), self._state_file.value(_SPLIT)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(split, QByteArray):
            self.splitter.restoreState(split)

    def _make_no_hits(self) -> QWidget:
        page = QWidget(self)
        self._no_hits = muted(parent=page)
        self._no_hits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._no_hits.setWordWrap(True)
        self._show_all = QPushButton(self.tr("Show all cases"), page)
        self._show_all.clicked.connect(lambda _=False: self.filters.clear_all())
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self._no_hits)
        column.addSpacing(8)
        column.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page

    def _make_explanation(self) -> QWidget:
        page = QWidget(self)
        self._why = QLabel(page)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._why.setFixedWidth(_READABLE)
        self._mend = QPushButton(page)
        self._mend.clicked.connect(lambda _=False: self._try_again())
        column = QVBoxLayout(page)
        column.setContentsMargins(30, 20, 30, 20)
        column.addStretch(2)
        # In a row: aligned within a column, a label of several lines gets too little height
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._why)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(14)
        column.addWidget(self._mend, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page

    # -- wiring ----------------------------------------------------------------------------

    def _wire(self) -> None:
        self.filters.changed.connect(lambda listing: self._search(listing, fresh=True))
        self.filters.search.left_down.connect(self.table.setFocus)
        self.table.sort_asked.connect(self.filters.sort_by)
        self.table.chosen.connect(self.detail.show_ids)
        self.table.opened.connect(self.deeds.open)
        self.table.delete_asked.connect(lambda: self._ask_delete(self.table.chosen_ids().tolist()))
        self.model.fetch_failed.connect(lambda fault: self._tell(sentence(as_error(fault))))
        self.detail.shown.connect(self.signing.show_case)
        self.detail.open_asked.connect(self.deeds.open)
        self.detail.find_asked.connect(self.deeds.ask_file)
        self.detail.report_asked.connect(self.report_asked)
        self.detail.delete_asked.connect(self._ask_delete)
        self.deeds.told.connect(self._tell)
        self.deeds.corrections_exported.connect(self.corrections_exported)
        self.export.clicked.connect(lambda _=False: self.deeds.ask_list(self.model.keys.tolist()))
        self.corrections.clicked.connect(lambda _=False: self.deeds.ask_corrections())
        self.statistics.all_asked.connect(lambda: self.pages.setCurrentWidget(self._cases_page))
        self.pages.currentChanged.connect(lambda _: self._read_page())
        self._desk.changed.connect(self._changed)
        self._desk.state_changed.connect(self._show_state)
        add_signing_keys(self._cases_page, self.detail.block, self.signing)
        find_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find_key.activated.connect(self._find)

    def _find(self) -> None:
        self.pages.setCurrentWidget(self._cases_page)
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def _come(self, page: QWidget) -> None:
        if self.isMinimized():
            self.showNormal()
        self.pages.setCurrentWidget(page)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- reading ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask again; what is chosen and in sight stays."""
        if self.isVisible() and self._desk.is_open:
            self._search(self.filters.listing, fresh=False)
            self._read_page()

    def _search(self, listing: Listing, *, fresh: bool) -> None:
        self.table.show_order(listing)
        if not self._desk.is_open:
            return
        self._ask("search", lambda store: find(store, listing), partial(self._listed, fresh=fresh))
        self._ask("facets", lambda store: store.facets(), self._counted)

    def _ask(
        self, name: str, work: Callable[[CaseStore], Any], then: Callable[[Any], None]
    ) -> None:
        def done(outcome: Outcome) -> None:
            self._jobs.pop(name, None)
            if outcome.error is not None:
                self._tell(sentence(as_error(outcome.error)))
            else:
                then(outcome.result)

        if (old := self._jobs.pop(name, None)) is not None:
            self._services.tasks.forget([old])
        self._jobs[name] = self._services.tasks.watch(self._desk.read(work), done)

    def _listed(self, ids: Keys, *, fresh: bool) -> None:
        self.table.show_ids(ids, fresh=fresh)
        if not fresh:
            self.detail.refresh()
        self._say_found()

    def _counted(self, facets: Facets) -> None:
        self._count = facets.total
        self.filters.offer(facets)
        self._say_found()

    def _say_found(self) -> None:
        shown = len(self.model.keys)
        if shown == self._count:
            text = cases_text(shown)
        else:
            text = self.tr("{shown} of {cases}").format(
                shown=number_text(shown), cases=cases_text(self._count)
            )
        self.found.setText(text)
        self.export.setEnabled(shown > 0)
        self.corrections.setEnabled(self._count > 0)
        self._list.setCurrentIndex(0 if shown else 1)
        if shown:
            return
        empty = self._count == 0
        self._no_hits.setText(
            self.tr("Nothing is recorded yet. What you open and classify from now on stands here.")
            if empty
            else self.tr("No case fits the search and the filters.")
        )
        self._show_all.setVisible(not empty)

    def _changed(self, ids: tuple[int, ...]) -> None:
        self.model.mark_stale(list(ids) if ids else None)
        if not self._refresh_soon.isActive():
            self._refresh_soon.start()

    def _read_page(self) -> None:
        page = self.pages.currentWidget()
        if not self._desk.is_open:
            return
        if page is self.statistics:
            self.statistics.read()
        elif page is self.audit:
            self.audit.read()

    # -- states ----------------------------------------------------------------------------

    def _show_state(self) -> None:
        desk = self._desk
        open_ = desk.is_open
        self._stack.setCurrentIndex(0 if open_ else 1)
        if open_:
            for notice in desk.notices:
                self.messages.tell(sentence(notice), kind="warning")
            self.refresh()
            return
        self.table.show_ids(np.zeros(0, np.int64), fresh=True)
        if desk.error is not None:
            self._why.setText(sentence(desk.error))
            self._mend.setText(self.tr("Try again"))
        elif not desk.is_wanted:
            self._why.setText(
                self.tr(
                    "No case history is kept. With it, the program remembers on this computer what was "
                    "classified, by which model, and what you said of it; patients stand in it under "
                    "pseudonyms."
                )
            )
            self._mend.setText(self.tr("Keep a case history"))
        else:
            self._why.setText(self.tr("The case history is being opened…"))
        waiting = desk.error is None and desk.is_wanted
        fixed = not desk.is_wanted and self._services.settings.is_fixed("cases.keep")
        self._mend.setVisible(not waiting and not fixed)

    def _try_again(self) -> None:
        if not self._desk.is_wanted:
            self._services.settings.set("cases.keep", True)
        self._desk.start()

    def _ask_delete(self, ids: list[int]) -> None:
        case = self.detail.case
        self.deeds.ask_delete(ids, case.row.code if case and len(ids) == 1 else "")

    def _tell(self, words: str, kind: str = "error") -> None:
        self.messages.tell(words, kind=kind)

    # -- the window itself -----------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look again what there is."""
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being written."""
        self.signing.save_note()
        self._keep_geometry()
        super().closeEvent(event)

    def _keep_geometry(self) -> None:
        self._state_file.setValue(_GEOMETRY, self.saveGeometry())
        self._state_file.setValue(_SPLIT, self.splitter.saveState())
