"""Paints a command of the palette: its name, where it stands, and its keys at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mriclassifier.gui.theme import Theme

_PAD = 6
_ROUND = 4
_Index = QModelIndex | QPersistentModelIndex


class PaletteRow(QStyledItemDelegate):
    """One line; what does not fit is shortened, the name last."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A line and its margins, whatever the size of the letters."""
        del index
        return QSize(200, option.fontMetrics.height() + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        command = index.data(Qt.ItemDataRole.UserRole)
        tokens = self._theme.tokens
        rect: QRect = option.rect
        metrics = option.fontMetrics
        inner = rect.adjusted(_PAD + 6, 0, -_PAD - 2, 0)

        def placed(left: int, width: int) -> QRect:
            # Laid out from the left, and turned round where the language is written from the right
            place = QRect(left, inner.top(), width, inner.height())
            return QStyle.visualRect(option.direction, rect, place)

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(rect, _ROUND, _ROUND)
            # Not by the ground's colour alone
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(placed(rect.left(), 3).adjusted(0, 3, 0, -3), 1, 1)
        room = inner.width()
        if command.keys:
            width = metrics.horizontalAdvance(command.keys[0]) + 2 * _PAD
            room -= width + _PAD
            spare = (inner.height() - metrics.height() - 4) // 2
            box = placed(inner.right() - width, width).adjusted(0, spare, 0, -spare)
            self._paint_key(painter, box, command.keys[0])
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        title = metrics.elidedText(command.title, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(tokens.text if command.enabled else tokens.muted))
        painter.drawText(placed(inner.left(), room), line, title)
        used = metrics.horizontalAdvance(title) + 2 * _PAD
        note = command.group if command.enabled or not command.reason else command.reason
        if room - used > 4 * _PAD and note:
            painter.setPen(QColor(tokens.muted))
            words = metrics.elidedText(note, Qt.TextElideMode.ElideRight, room - used)
            painter.drawText(placed(inner.left() + used, room - used), line, words)
        painter.restore()

    def _paint_key(self, painter: QPainter, box: QRect, keys: str) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.neutral), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.setPen(QColor(tokens.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
