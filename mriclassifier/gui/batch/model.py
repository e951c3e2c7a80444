"""The rows of a batch as a table model that stays quick with a hundred thousand of them.

Rows come in blocks. Sorting and filtering happen in a worker on a snapshot and come back as one array of
row numbers; the model swaps that array and nothing else.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from mriclassifier.gui.batch import texts
from mriclassifier.gui.batch.arranging import Arrangement, Order, arrange
from mriclassifier.gui.batch.columns import FIRST_CLASS, NO_CLASS, Block, Column, Columns
from mriclassifier.gui.labels import tool_tip
from mriclassifier.gui.tasks import Outcome, Tasks, Workers, single_shot
from mriclassifier.gui.wording import class_name, per_cent

_Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()
_LEAST_PAUSE = 700  # ms between two sorts while rows come in
_PAUSE_FACTOR = 5
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NO_ROWS: Order = np.zeros(0, np.int64)


class BatchModel(QAbstractTableModel):
    """Columns, and which of their rows are shown in which order.

    Parameters
    ----------
    tasks, workers
        Sort and filter.
    """

    rearranging = Signal()  # the rows are about to be moved
    rearranged = Signal(bool)  # they were; whether the user asked for it, and not rows that came in
    counted = Signal()  # how many rows there are, or are shown, has changed

    def __init__(self, tasks: Tasks, workers: Workers) -> None:
        super().__init__()
        self._tasks = tasks
        self._workers = workers
        self._columns = Columns((), ())
        self._wanted = Arrangement()
        self._order: Order | None = None  # None: all, as they came
        self._shown = 0
        self._job: int | None = None
        self._pause = _LEAST_PAUSE
        self._asked = False
        self._later = single_shot(self, _LEAST_PAUSE, self._arrange)

    # -- what it holds ---------------------------------------------------------------------

    @property
    def columns(self) -> Columns:
        """All rows, shown or not."""
        return self._columns

    @property
    def wanted(self) -> Arrangement:
        """The sort and the filter that hold, or are being worked out."""
        return self._wanted

    @property
    def is_busy(self) -> bool:
        """Whether a sort or a filter is being worked out."""
        return self._job is not None or self._later.isActive()

    def use(self, columns: Columns) -> None:
        """Show another batch, with the filter that holds."""
        self.beginResetModel()
        self._withdraw()
        self._columns = columns
        self._order = None if self._wanted.is_plain else _NO_ROWS
        self._shown = len(columns) if self._order is None else 0
        self.endResetModel()
        self.counted.emit()
        if not self._wanted.is_plain:
            self._arrange()

    def add(self, blocks: Sequence[Block]) -> None:
        """Append rows; those that are sorted or filtered appear a moment later."""
        number = sum(len(block) for block in blocks)
        if not number:
            return
        if self._order is None:
            self.beginInsertRows(_NOTHING, self._shown, self._shown + number - 1)
        for block in blocks:
            self._columns.add(block)
        if self._order is None:
            self._shown += number
            self.endInsertRows()
        elif self._job is None and not self._later.isActive():
            self._later.start(self._pause)
        self.counted.emit()

    def row_of(self, index: _Index) -> int:
        """The row's number among all rows; -1 for no row."""
        if not index.isValid() or index.row() >= self._shown:
            return -1
        return index.row() if self._order is None else int(self._order[index.row()])

    def rows_of(self, places: Order) -> Order:
        """Row numbers of the places in the table."""
        return places if self._order is None else self._order[places]

    def places_of(self, rows: Order) -> Order:
        """Where rows stand in the table, ascending; those that are hidden are left out."""
        if self._order is None:
            return np.sort(rows)
        return np.flatnonzero(np.isin(self._order, rows))

    # -- sort and filter -------------------------------------------------------------------

    def arrange_by(self, wanted: Arrangement) -> None:
        """Sort and filter in the background; a later wish takes the place of an earlier one."""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._asked = True
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort, as the table's head asks; a column below 0 restores the order of arrival."""
        by = None if column < 0 else column
        wanted = Arrangement(
            column=by,
            descending=by is not None and order == Qt.SortOrder.DescendingOrder,
            words=self._wanted.words,
            labels=self._wanted.labels,
            outcomes=self._wanted.outcomes,
            code=self._wanted.code,
        )
        self.arrange_by(wanted)

    def _arrange(self) -> None:
        self._withdraw()
        if self._wanted.is_plain:
            self._apply(None)
            return
        begun = time.monotonic()
        rows = self._columns.snapshot()
        future = self._workers.submit(partial(arrange, rows, self._wanted), first=True)
        self._job = self._tasks.watch(future, partial(self._arranged, begun, rows.count))

    def _withdraw(self) -> None:
        self._later.stop()
        if self._job is not None:
            self._tasks.forget([self._job])
            self._job = None

    def _arranged(self, begun: float, count: int, outcome: Outcome) -> None:
        self._job = None
        if outcome.error is not None:
            raise outcome.error
        took = (time.monotonic() - begun) * 1000
        self._pause = max(_LEAST_PAUSE, round(_PAUSE_FACTOR * took))
        self._apply(outcome.result)
        if count < len(self._columns):
            self._later.start(self._pause)

    def _apply(self, order: Order | None) -> None:
        self.rearranging.emit()
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        rows = [self.row_of(index) for index in kept]
        self._order = order
        self._shown = len(self._columns) if order is None else len(order)
        moved = [self._moved(index, row) for index, row in zip(kept, rows, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()
        asked, self._asked = self._asked, False
        self.rearranged.emit(asked)
        self.counted.emit()

    def _moved(self, index: QModelIndex, row: int) -> QModelIndex:
        places = self.places_of(np.array([row], np.int64)) if row >= 0 else _NO_ROWS
        found = len(places) and places[0] < self._shown
        return self.index(int(places[0]), index.column()) if found else QModelIndex()

    # -- for the view ----------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        """Rows that are shown."""
        return 0 if parent.isValid() else self._shown

    def columnCount(self, parent: _Index = _NOTHING) -> int:
        """Those of every table, and one a class."""
        return 0 if parent.isValid() else FIRST_CLASS + len(self._columns.classes)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Heads of the columns."""
        if orientation != Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return texts.column_name(section, self._columns.classes)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= FIRST_CLASS else _LEFT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts; the delegate paints from the columns themselves."""
        row = self.row_of(index)
        if row < 0:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._hint(row, index.column()))
        return None

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        columns = self._columns
        if column >= FIRST_CLASS:
            value = float(columns.probabilities(row)[column - FIRST_CLASS])
            return per_cent(value) if value == value else ""
        match Column(column):
            case Column.FILE:
                return columns.files[row]
            case Column.PATIENT:
                return columns.patients[row]
            case Column.LABEL:
                label = columns.label(row)
                return class_name(columns.classes[label]) if label != NO_CLASS else ""
            case Column.PROBABILITY:
                top = columns.top(row)
                return per_cent(top) if top == top else ""
            case Column.OUTCOME:
                return texts.outcome_name(columns.outcome(row))
            case Column.WARNINGS:
                return columns.remark(row)
        return ""

    def _hint(self, row: int, column: int) -> str:
        columns = self._columns
        if column == Column.OUTCOME:
            return texts.outcome_help(columns.outcome(row))
        if column == Column.PROBABILITY and columns.label(row) != NO_CLASS:
            return "\n".join(
                f"{class_name(name)}  {per_cent(float(value))}"
                for name, value in zip(columns.classes, columns.probabilities(row), strict=True)
            )
        return self.text(row, column)
