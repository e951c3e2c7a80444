"""A table of ready texts: what a chart shows, in figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from mriclassifier.gui.cases.table import prepare_table, style_table
from mriclassifier.gui.labels import scaled_font
from mriclassifier.gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()


class TextTableModel(QAbstractTableModel):
    """Rows of texts; all but the first column stand to the right."""

    def __init__(self) -> None:
        super().__init__()
        self.heads: tuple[str, ...] = ()
        self.rows: list[tuple[str, ...]] = []

    def show_rows(self, heads: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Show others."""
        self.beginResetModel()
        self.heads, self.rows = tuple(heads), list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOTHING) -> int:
        """As many as there are heads."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A text."""
        text = self.rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads[index.column()]}: {text}"
        return _side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None


class TextTable(QTableView):
    """Shows such rows; as high as ``most`` of them."""

    def __init__(
        self,
        name: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        model: TextTableModel | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.texts = TextTableModel() if model is None else model
        self.setModel(self.texts)
        prepare_table(self)
        self.setAccessibleName(name)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_rows(
        self, heads: Sequence[str], rows: Sequence[tuple[str, ...]], *, most: int
    ) -> None:
        """Show others; beyond ``most`` they are scrolled."""
        self.texts.show_rows(heads, rows)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        bold = QFontMetrics(scaled_font(self.font(), 1.0, bold=True))
        header.setMinimumSectionSize(
            max((bold.horizontalAdvance(head) + 22 for head in heads), default=48)
        )
        line = self.verticalHeader().defaultSectionSize()
        shown = max(1, min(len(rows), most))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(line * shown + header.sizeHint().height() + bar + 6)

    def _restyle(self) -> None:
        style_table(self, self._theme.tokens)


def _side(section: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
