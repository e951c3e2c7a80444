"""The table of a batch: columns that can be hidden, a selection that outlives a sort, a menu for rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from mriclassifier.gui.batch import texts
from mriclassifier.gui.batch.arranging import Order
from mriclassifier.gui.batch.cells import PICTURE, CellDelegate, row_height
from mriclassifier.gui.batch.columns import FIRST_CLASS, Column, Outcome
from mriclassifier.gui.batch.model import BatchModel
from mriclassifier.gui.batch.thumbnails import Thumbnails
from mriclassifier.gui.theme import Theme

_WIDTHS = {
    Column.PICTURE: PICTURE + 18,
    Column.FILE: 230,
    Column.PATIENT: 130,
    Column.LABEL: 165,
    Column.PROBABILITY: 112,
    Column.OUTCOME: 108,
    Column.WARNINGS: 220,
}
_PADDING = 8  # of the heads, px
_ICON = 22  # before an outcome, with its gap
_FILE_SHARE = 0.35
"""Of the room that is left; the reasons take the rest."""
_RUNS = 1000
"""Stretches of selected rows that are selected again after a sort; more would hold the window up."""


class BatchTable(QTableView):
    """Rows of a model; what the user wants done with them is told by number."""

    open_asked = Signal(int)  # row
    reveal_asked = Signal(int)  # row
    copy_asked = Signal(list, bool)  # rows, in the order shown; whether with patients' names

    def __init__(
        self,
        model: BatchModel,
        pictures: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._kept: Order = np.zeros(0, np.int64)
        self._kept_current = -1
        self._follows = True
        self._shown_classes: set[int] = set()
        self.setModel(model)
        self.setItemDelegate(CellDelegate(model, pictures, theme, self))
        self.setObjectName("batch-rows")
        self.setAccessibleName(self.tr("Results"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        head.setSectionsMovable(False)
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(48)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._head_menu)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        # The heads would ask for every row whether it is selected: a second and more with all of many
        for other in (head, self.verticalHeader()):
            other.setSelectionModel(QItemSelectionModel(model, other))
        self.setSortingEnabled(True)
        self.doubleClicked.connect(lambda index: self._ask_open(model.row_of(index)))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        model.rearranging.connect(self._keep_selection)
        model.rearranged.connect(self._restore_selection)
        model.modelReset.connect(self.lay_out_columns)
        model.rowsInserted.connect(self._inserted)
        pictures.arrived.connect(lambda _number: self.viewport().update())
        self._theme = theme
        theme.changed.connect(self._recolour)
        self._recolour()
        self.lay_out_columns()

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView {{ background: {tokens.window}; border: none; }}"
            f" QHeaderView::section {{ background: {tokens.window}; color: {tokens.muted};"
            f" border: none; border-bottom: 1px solid {tokens.border};"
            f" border-right: 1px solid {tokens.border}; padding: 4px {_PADDING}px; }}"
            f" QHeaderView::section:hover {{ color: {tokens.text}; }}"
        )
        self.viewport().update()

    def _outcome_width(self) -> int:
        names = [texts.outcome_name(outcome) for outcome in Outcome]
        widest = max(self.fontMetrics().horizontalAdvance(name) for name in names)
        return widest + _ICON + 2 * _PADDING

    # -- columns ---------------------------------------------------------------------------

    def lay_out_columns(self) -> None:
        """Give every column its width; those of single classes are hidden until asked for."""
        head = self.horizontalHeader()
        for column in range(self._rows.columnCount()):
            if column >= FIRST_CLASS:
                self.setColumnWidth(column, head.sectionSizeHint(column) + 12)
                self.setColumnHidden(column, column not in self._shown_classes)
            else:
                name = texts.column_name(column, ())
                words = head.fontMetrics().horizontalAdvance(name) + 2 * _PADDING + 2
                if column == Column.OUTCOME:
                    words = max(words, self._outcome_width())
                self.setColumnWidth(column, max(words, _WIDTHS[Column(column)]))
        # The classes stand beside the probability
        for offset, column in enumerate(range(FIRST_CLASS, self._rows.columnCount())):
            head.moveSection(head.visualIndex(column), Column.PROBABILITY + 1 + offset)
        self.follow()

    def column_menu(self, parent: QWidget) -> QMenu:
        """A menu that shows and hides columns."""
        menu = QMenu(self.tr("Columns"), parent)
        menu.aboutToShow.connect(lambda: self._fill_column_menu(menu))
        return menu

    def _fill_column_menu(self, menu: QMenu) -> None:
        menu.clear()
        head = self.horizontalHeader()
        for place in range(self._rows.columnCount()):
            column = head.logicalIndex(place)
            if column == Column.FILE:
                continue  # without it nobody knows what a row is
            name = texts.column_name(column, self._rows.columns.classes)
            if column >= FIRST_CLASS:
                name = self.tr("Probability of {name}").format(name=name)
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(lambda on, column=column: self.show_column(column, on))

    def show_column(self, column: int, on: bool) -> None:
        """Show or hide a column."""
        self.setColumnHidden(column, not on)
        if column >= FIRST_CLASS:
            (self._shown_classes.add if on else self._shown_classes.discard)(column)
        self._share_room()

    def _head_menu(self, place: QPoint) -> None:
        menu = self.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    # -- following the newest --------------------------------------------------------------

    def follow(self) -> None:
        """Keep the newest row in sight, until the user scrolls up."""
        self._follows = True
        self.scrollToBottom()

    @property
    def follows(self) -> bool:
        """Whether the newest row is kept in sight."""
        return self._follows

    def _scrolled(self, value: int) -> None:
        self._follows = value >= self.verticalScrollBar().maximum()

    def _inserted(self) -> None:
        if self._follows:
            self.scrollToBottom()
            self._follows = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the newest row in sight also when there is less room."""
        follows = self._follows
        super().resizeEvent(event)
        self._share_room()
        if follows and not self._rows.wanted.column:
            self.follow()

    def _share_room(self) -> None:
        """File and reasons, the longest texts, take what room is left."""
        head = self.horizontalHeader()
        file, reasons = _WIDTHS[Column.FILE], _WIDTHS[Column.WARNINGS]
        grown = [
            column for column in (Column.FILE, Column.WARNINGS) if not self.isColumnHidden(column)
        ]
        others = head.length() - sum(head.sectionSize(column) for column in grown)
        room = max(0, self.viewport().width() - others - sum(_WIDTHS[c] for c in grown))
        share = round(room * _FILE_SHARE) if len(grown) > 1 else room
        self.setColumnWidth(Column.FILE, file + share)
        self.setColumnWidth(Column.WARNINGS, reasons + room - share)

    # -- selection -------------------------------------------------------------------------

    def selected_rows(self) -> list[int]:
        """Numbers of the selected rows, in the order shown."""
        parts = self.selectionModel().selection()
        runs = [parts.at(number) for number in range(parts.size())]
        if not runs:
            return []
        places = np.concatenate([np.arange(run.top(), run.bottom() + 1) for run in runs])
        chosen: list[int] = self._rows.rows_of(np.unique(places)).tolist()
        return chosen

    def select_rows(self, rows: Sequence[int], current: int = -1) -> None:
        """Select rows by their numbers; those that are hidden are left out."""
        places = self._rows.places_of(np.asarray(rows, np.int64))
        chooser = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        if current >= 0 and len(found := self._rows.places_of(np.array([current], np.int64))):
            chooser.setCurrentIndex(self._rows.index(int(found[0]), Column.FILE), flags.NoUpdate)
        breaks = np.flatnonzero(np.diff(places) > 1) + 1
        runs = np.split(places, breaks) if len(places) else []
        if len(runs) > _RUNS:
            return
        chosen = QItemSelection()
        last = self._rows.columnCount() - 1
        for run in runs:
            first, end = self._rows.index(int(run[0]), 0), self._rows.index(int(run[-1]), last)
            chosen.select(first, end)
        chooser.select(chosen, flags.ClearAndSelect)

    def _keep_selection(self) -> None:
        # Qt would make an index of its own for each selected row
        self._kept = np.array(self.selected_rows(), np.int64)
        self._kept_current = self._rows.row_of(self.currentIndex())
        self.selectionModel().clear()

    def _restore_selection(self, asked: bool) -> None:
        if len(self._kept) or self._kept_current >= 0:
            self.select_rows(self._kept.tolist(), self._kept_current)
        if not asked:
            return
        # A current row that nobody chose is where the focus happened to come to
        if len(self._kept) and self._kept_current >= 0 and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        elif self._rows.wanted.column is not None:
            self.scrollToTop()

    # -- what the user asks for ------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_open(self._rows.row_of(self.currentIndex()))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit(self.selected_rows(), False)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row under the pointer, or the current one."""
        row = self._rows.row_of(self.currentIndex())
        if row < 0:
            return
        menu = self.row_menu(row)
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        cell = self.visualRect(self.currentIndex()).center()
        place = self.viewport().mapToGlobal(cell) if keyboard else event.globalPos()
        menu.popup(place)

    def row_menu(self, row: int) -> QMenu:
        """Open, show in the file manager, copy."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = QAction(self.tr("Open in the main window"), menu)
        opening.triggered.connect(lambda: self._ask_open(row))
        revealing = QAction(self.tr("Show in its folder"), menu)
        revealing.triggered.connect(lambda: self.reveal_asked.emit(row))
        copying = QAction(self.tr("Copy as text"), menu)
        naming = QAction(self.tr("Copy as text, with patients' names"), menu)
        for action, names in ((copying, False), (naming, True)):
            action.triggered.connect(
                lambda _=False, names=names: self.copy_asked.emit(
                    self.selected_rows() or [row], names
                )
            )
        menu.addActions([opening, revealing, copying, naming])
        return menu

    def _ask_open(self, row: int) -> None:
        if row >= 0:
            self.open_asked.emit(row)
