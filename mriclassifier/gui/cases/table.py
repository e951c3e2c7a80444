"""The list of cases: a table that keeps what is chosen and where it stands while the list changes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mriclassifier.cases.records import CaseRow, Sort, State
from mriclassifier.gui.answer_block import USUAL_CLASSES
from mriclassifier.gui.cases.listing import Listing
from mriclassifier.gui.cases.model import PROBABILITY, CaseTableModel
from mriclassifier.gui.cases.paged import Keys, PagedModel
from mriclassifier.gui.cases.words import OUTCOME_ICONS, outcome_name, state_name
from mriclassifier.gui.labels import scaled_font
from mriclassifier.gui.tasks import single_shot
from mriclassifier.gui.theme import Theme, Tokens
from mriclassifier.gui.wording import class_name

_SPANS = 200  # blocks of chosen rows that are chosen again; more would hold the window up
_SETTLE = 60  # ms until the chosen case is told; arrow keys go by quickly
_BAR = 3
_NO_ORDER: tuple[Sort | None, bool] = (None, False)
_PAD = 8
_ICON = 22
# The widest common text of each column, in the order of `case_columns`
_WIDEST = (
    "C-000000",
    "P-WWMMKQRC",
    "2000-00-00 00:00",
    "Meningioma (100 slices)",
    "Probability",
    "Flagged",
    "Corrected: Pituitary tumour",
    "Dr. A. Reader",
    "brain-mri-resnet50 2.0.0",
    "Command line",
)
_CLASS, _OUTCOME, _STATE = 3, 5, 6  # whose words are longer in some languages


def table_style(tokens: Tokens) -> str:
    """A flat table with a visible focus."""
    return f"""
    QTableView {{ border: 2px solid transparent; background: {tokens.surface}; }}
    QTableView:focus {{ border-color: {tokens.accent}; }}
    QHeaderView {{ background: {tokens.raised}; }}
    QTableView::item {{ padding: 0 {_PAD - 5}px; }}
    QHeaderView::section {{ background: {tokens.raised}; color: {tokens.muted}; border: none;
        border-bottom: 1px solid {tokens.border}; padding: 5px {_PAD - 2}px; font-weight: 600; }}
    """


def style_table(table: QTableView, tokens: Tokens) -> None:
    """Colours of the scheme; the chosen row stays readable with its icons."""
    table.setStyleSheet(table_style(tokens))
    colours = QPalette(table.palette())
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        colours.setColor(group, QPalette.ColorRole.Highlight, QColor(tokens.selection))
        colours.setColor(group, QPalette.ColorRole.HighlightedText, QColor(tokens.text))
        colours.setColor(group, QPalette.ColorRole.Base, QColor(tokens.surface))
        colours.setColor(group, QPalette.ColorRole.Text, QColor(tokens.text))
    table.setPalette(colours)


def prepare_table(table: QTableView) -> None:
    """Rows of one height, chosen whole, without a grid."""
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)  # Tab leads on to the next control
    table.verticalHeader().hide()
    rows = table.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(table.fontMetrics().height() + 14)
    heads = table.horizontalHeader()
    heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    heads.setHighlightSections(False)
    heads.setMinimumSectionSize(48)


def spans_of(selection: QItemSelection) -> list[QItemSelectionRange]:
    """The blocks of rows that are chosen."""
    return [selection.at(place) for place in range(selection.size())]


class ProbabilityDelegate(QStyledItemDelegate):
    """The number, and a thin bar below it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        super().paint(painter, option, index)
        model = index.model()
        row = model.row_at(index.row()) if isinstance(model, PagedModel) else None
        if not isinstance(row, CaseRow):
            return
        tokens = self._theme.tokens
        area: QRectF = QRectF(option.rect)
        track = QRectF(area.left() + _PAD, area.bottom() - 5, area.width() - 2 * _PAD, _BAR)
        painter.fillRect(track, QColor(tokens.track))
        track.setWidth(track.width() * row.probability)
        painter.fillRect(
            track, QColor(tokens.accent if row.outcome == "answer" else tokens.neutral)
        )


class CaseTable(QTableView):
    """Rows are told by case; a click on a column's head asks for an order."""

    sort_asked = Signal(object, bool)  # Sort, descending
    chosen = Signal(object)  # int64 array of case ids
    opened = Signal(int)
    delete_asked = Signal()

    def __init__(self, model: CaseTableModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases = model
        self._theme = theme
        self._order = _NO_ORDER
        self._listing = Listing()
        self.setModel(model)
        prepare_table(self)
        self.setAccessibleName(self.tr("Cases"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegateForColumn(PROBABILITY, ProbabilityDelegate(theme, self))
        self._settle = single_shot(self, _SETTLE, lambda: self.chosen.emit(self.chosen_ids()))
        self.selectionModel().selectionChanged.connect(lambda *_: self._settle.start())
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSectionsMovable(True)
        heads.sectionClicked.connect(self._sort)
        plain, bold = self.fontMetrics(), QFontMetrics(scaled_font(self.font(), 1.0, bold=True))
        words = {
            _CLASS: [class_name(name) for name in USUAL_CLASSES],
            _OUTCOME: [outcome_name(name) for name in OUTCOME_ICONS],
            _STATE: [state_name(state) for state in State],
        }
        for section, (column, text) in enumerate(zip(model.columns, _WIDEST, strict=True)):
            texts = (text, *words.get(section, ()))
            width = max(bold.horizontalAdvance(column.title), *map(plain.horizontalAdvance, texts))
            icon = _ICON if column.icon else 0
            heads.resizeSection(section, width + icon + 2 * _PAD)
        heads.setStretchLastSection(True)
        # A head asks of every row whether it is chosen, which takes a second where 100,000 are
        heads.setSelectionModel(QItemSelectionModel(model, heads))
        theme.changed.connect(self._restyle)
        self._restyle()

    def chosen_ids(self) -> NDArray[np.int64]:
        """The chosen cases, as listed."""
        chosen = np.zeros(len(self._cases.keys), bool)
        for span in spans_of(self.selectionModel().selection()):
            chosen[span.top() : span.bottom() + 1] = True
        return self._cases.keys[chosen]

    def current_id(self) -> int | None:
        """The case with the keyboard's mark."""
        row = self.currentIndex().row()
        return int(self._cases.keys[row]) if 0 <= row < len(self._cases.keys) else None

    def show_ids(self, ids: Keys, *, fresh: bool) -> None:
        """List these cases; what is chosen stays so, and what is in sight stays in its place.

        Where the one chosen case is no longer listed (it was signed, and left the worklist), the one that
        has come into its place is chosen.

        Parameters
        ----------
        fresh
            Another question was asked: the list begins at its top.
        """
        if not len(self._cases.keys):
            fresh = True
        chosen, current = self.chosen_ids(), self.current_id()
        place_before = self._place_of_one()
        top = self.rowAt(0)
        anchor = int(self._cases.keys[top]) if 0 <= top < len(self._cases.keys) else None
        if not self._cases.set_keys(ids):
            return
        self._choose_again(chosen, current)
        if not fresh and place_before is not None and not len(self.chosen_ids()):
            self._choose_place(place_before)
        if fresh:
            self.scrollToTop()
        elif anchor is not None:
            place = self._cases.places_of(np.array([anchor]))
            self.verticalScrollBar().setValue(int(place[0]) if len(place) else top)
        self._settle.start()

    def show_order(self, listing: Listing) -> None:
        """Mark the column that the list is sorted by."""
        self._listing = listing
        heads = self.horizontalHeader()
        sorts = [column.sort for column in self._cases.columns]
        plain = not listing.doubtful_first and listing.query.sort in sorts
        heads.setSortIndicatorShown(plain)
        self._order = (listing.query.sort, listing.query.descending) if plain else _NO_ORDER
        if plain:
            section = sorts.index(listing.query.sort)
            # The column shows the probability, and the order is that of the uncertainty
            down = listing.query.descending is not (listing.query.sort is Sort.UNCERTAINTY)
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            heads.setSortIndicator(section, order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, place: int) -> None:
        if 0 <= place < len(self._cases.keys):
            self.opened.emit(int(self._cases.keys[place]))

    def _sort(self, section: int) -> None:
        sort = self._cases.columns[section].sort
        if sort is None:
            self.show_order(self._listing)  # the header has moved its mark already
            return
        # Not asked of the header, which has turned its mark round before it tells of the click
        before, was_down = self._order
        down = not was_down if sort is before else sort in (Sort.RECORDED, Sort.UNCERTAINTY)
        self.sort_asked.emit(sort, down)

    def _choose_again(self, chosen: Keys, current: int | None) -> None:
        places = self._cases.places_of(chosen) if len(chosen) else np.zeros(0, np.intp)
        breaks = np.flatnonzero(np.diff(places) > 1) + 1
        spans = np.split(places, breaks) if len(places) else []
        last = self._cases.columnCount() - 1
        selection = QItemSelection()
        for span in spans[:_SPANS] if len(spans) <= _SPANS else []:
            first = self._cases.index(int(span[0]), 0)
            selection.select(first, self._cases.index(int(span[-1]), last))
        model = self.selectionModel()
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current is not None and len(place := self._cases.places_of(np.array([current]))):
            model.setCurrentIndex(
                self._cases.index(int(place[0]), 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def _place_of_one(self) -> int | None:
        spans = spans_of(self.selectionModel().selection())
        one = len(spans) == 1 and spans[0].top() == spans[0].bottom()
        return spans[0].top() if one else None

    def _choose_place(self, place: int) -> None:
        if len(self._cases.keys):
            index = self._cases.index(min(place, len(self._cases.keys) - 1), 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _restyle(self) -> None:
        style_table(self, self._theme.tokens)
        self._cases.mark_stale([])
