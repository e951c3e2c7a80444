"""A table of words: all columns stand to the left, each as wide as what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from mriclassifier.gui.cases.text_table import TextTable, TextTableModel
from mriclassifier.gui.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _LeftModel(TextTableModel):
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        return super().headerData(section, orientation, role)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        return super().data(index, role)


class RowsTable(TextTable):
    """Names, addresses, times."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name, theme, parent, model=_LeftModel())

    def show_rows(
        self, heads: Sequence[str], rows: Sequence[tuple[str, ...]], *, most: int
    ) -> None:
        """Show others; beyond ``most`` they are scrolled."""
        super().show_rows(heads, rows, most=most)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
