"""Paints a command of the palette: its name, where it stands, and its keys at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(rect, _ROUND, _ROUND)
            # Not by the ground's colour alone
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRect(rect.left(), rect.top() + 3, 3, rect.height() - 6), 1, 1)
        inner = rect.adjusted(_PAD + 6, 0, -_PAD - 2, 0)
        right = self._keys(painter, inner, command.keys[:1], metrics)
        room = right - inner.left()
        ink = QColor(tokens.text if command.enabled else tokens.muted)
        title = metrics.elidedText(command.title, Qt.TextElideMode.ElideRight, room)
        painter.setPen(ink)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(inner.left(), inner.top(), room, inner.height()), line, title)
        used = metrics.horizontalAdvance(title) + 2 * _PAD
        note = command.group if command.enabled or not command.reason else command.reason
        if room - used > 4 * _PAD and note:
            painter.setPen(QColor(tokens.muted))
            place = QRect(inner.left() + used, inner.top(), room - used, inner.height())
            painter.drawText(
                place, line, metrics.elidedText(note, Qt.TextElideMode.ElideRight, room - used)
            )
        painter.restore()

    def _keys(
        self, painter: QPainter, inner: QRect, keys: tuple[str, ...], metrics: QFontMetrics
    ) -> int:
        """Paint a key in its frame; returns where the room for words ends."""
        if not keys:
            return inner.right()
        tokens = self._theme.tokens
        width = metrics.horizontalAdvance(keys[0]) + 2 * _PAD
        height = metrics.height() + 4
        top = inner.center().y() - height // 2
        box = QRect(inner.right() - width, top, width, height)
        painter.setPen(QPen(QColor(tokens.neutral), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.setPen(QColor(tokens.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys[0])
        return box.left() - _PAD
