"""Rows that are too many to hold: a model that knows every row's key and fetches what is looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from mriclassifier.gui.tasks import Outcome, Tasks, single_shot

Row = TypeVar("Row")
Keys = NDArray[np.int64]
Fetch = Callable[[list[int]], "Future[dict[int, Any]]"]
_Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()
PAGE = 100
KEPT = 4000  # rows in memory
_WISHES = 4  # pages that are still worth fetching; older ones were scrolled past
_AT_ONCE = 1  # the reading thread is one


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its title, its text, and what else a cell shows."""

    title: str
    text: Callable[[Row], str]
    icon: Callable[[Row], str] | None = None
    tip: Callable[[Row], str] | None = None
    right: bool = False
    sort: Any = None


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Rows by key; a row that is not there yet is empty until its page came.

    What is shown stays while it is fetched again, so that a list which changes under the reader's eyes does
    not flicker. Pages that were scrolled past are not fetched.

    Parameters
    ----------
    fetch
        Gives the rows of some keys; keys that are gone are left out.
    decorate
        The picture for an icon's name.
    """

    fetch_failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        fetch: Fetch,
        tasks: Tasks,
        decorate: Callable[[str], Any] = lambda _name: None,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._fetch = fetch
        self._tasks = tasks
        self._decorate = decorate
        self.keys: Keys = np.zeros(0, np.int64)
        self._rows: OrderedDict[int, Row | None] = OrderedDict()
        self._texts: dict[int, tuple[str, ...]] = {}
        self._stale: set[int] = set()
        self._wishes: OrderedDict[int, None] = OrderedDict()
        self._flying: dict[int, tuple[int, list[int]]] = {}
        self._timer = single_shot(self, 0, self._ask)

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        """All rows, fetched or not."""
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: _Index = _NOTHING) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return _alignment(self.columns[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; asking for a row wishes for its page."""
        if not index.isValid():
            return None
        place, section = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            texts = self._texts_at(place)
            return texts[section] if texts else "…" if section == 0 else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        column = self.columns[section]
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            row = self.row_at(place)
            return self._decorate(column.icon(row)) if row is not None else None
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row_at(place)
            if row is None:
                return None
            return column.tip(row) if column.tip else column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            texts = self._texts_at(place)
            return f"{column.title}: {texts[section]}" if texts else None
        return None

    def row_at(self, place: int) -> Row | None:
        """The row in a place, if it was fetched."""
        return self._rows.get(int(self.keys[place]))

    def set_keys(self, keys: Keys) -> bool:
        """Show these rows in this order; False where they were shown already."""
        if np.array_equal(keys, self.keys):
            return False
        self.beginResetModel()
        self.keys = keys
        self._wishes.clear()
        self.endResetModel()
        return True

    def mark_stale(self, keys: Sequence[int] | None = None) -> None:
        """Fetch these rows again, or all, when they are looked at next."""
        self._stale.update(self._rows if keys is None else keys)
        if len(self.keys):
            last = self.index(len(self.keys) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def places_of(self, keys: Keys) -> NDArray[np.intp]:
        """Where these rows stand, in order; those that are gone are left out."""
        return np.flatnonzero(np.isin(self.keys, keys))

    def _texts_at(self, place: int) -> tuple[str, ...] | None:
        key = int(self.keys[place])
        texts = self._texts.get(key)
        if texts is None or key in self._stale:
            page = place // PAGE
            if page not in self._wishes:
                self._wishes[page] = None
                self._timer.start()
        return texts

    def _ask(self) -> None:
        while len(self._wishes) > _WISHES:
            self._wishes.popitem(last=False)
        while self._wishes and len(self._flying) < _AT_ONCE:
            page, _ = self._wishes.popitem()
            span = self.keys[page * PAGE : (page + 1) * PAGE].tolist()
            keys = [key for key in span if key not in self._rows or key in self._stale]
            if not keys:
                continue
            self._stale.difference_update(keys)  # a change that comes meanwhile marks them again
            job = self._tasks.watch(self._fetch(keys), self._fetched)
            self._flying[job] = page, keys

    def _fetched(self, outcome: Outcome) -> None:
        page, keys = self._flying.pop(outcome.job)
        if outcome.error is not None:
            self.fetch_failed.emit(outcome.error)
            return
        self._keep(keys, outcome.result)
        first, last = page * PAGE, min((page + 1) * PAGE, len(self.keys)) - 1
        if first <= last:  # the list may have become another one meanwhile; then it only repaints
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self._timer.start()

    def _keep(self, keys: Sequence[int], rows: Mapping[int, Row]) -> None:
        for key in keys:
            row = rows.get(key)
            self._rows.pop(key, None)
            self._rows[key] = row
            self._texts[key] = (
                tuple(column.text(row) for column in self.columns)
                if row is not None
                else ("",) * len(self.columns)
            )
        while len(self._rows) > KEPT:
            gone, _ = self._rows.popitem(last=False)
            del self._texts[gone]
            self._stale.discard(gone)


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
