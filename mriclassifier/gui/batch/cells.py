"""Paints the cells of the table of a batch; there are no widgets in it."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.batch.columns import FIRST_CLASS, NO_CLASS, Column, Outcome
from mriclassifier.gui.batch.model import BatchModel
from mriclassifier.gui.batch.thumbnails import Thumbnails
from mriclassifier.gui.class_looks import class_looks
from mriclassifier.gui.theme import Theme, Tokens
from mriclassifier.gui.wording import per_cent

_Index = QModelIndex | QPersistentModelIndex
PICTURE = 36
_PADDING = 8
_BAR = 6
_ICON = 15
_ICONS = {
    Outcome.ANSWER: "check",
    Outcome.REFER: "queued",
    Outcome.STRANGE: "warning",
    Outcome.FAILED: "error",
}


def row_height(font: QFont) -> int:
    """Of every row: a picture, or a line of text above a bar."""
    return max(PICTURE, QFontMetrics(font).height() + _BAR + 6) + 6


def outcome_icon(outcome: Outcome, tokens: Tokens) -> tuple[str, str]:
    """Name and colour of the sign of an outcome."""
    colours = {
        Outcome.ANSWER: tokens.muted,
        Outcome.REFER: tokens.info_line,
        Outcome.STRANGE: tokens.warning_line,
        Outcome.FAILED: tokens.error_line,
    }
    return _ICONS[outcome], colours[outcome]


class CellDelegate(QStyledItemDelegate):
    """Pictures, bars, signs and texts, straight from the columns."""

    def __init__(
        self, model: BatchModel, pictures: Thumbnails, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._pictures = pictures
        self._theme = theme
        self._looks: dict[str, str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All rows alike."""
        del index
        return QSize(80, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell."""
        row = self._model.row_of(index)
        if row < 0:
            return
        tokens = self._theme.tokens
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(tokens.selection))
        elif index.row() % 2:
            painter.fillRect(place, QColor(tokens.raised))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        column = index.column()
        inner = place.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setPen(QColor(tokens.text))
        if column == Column.PICTURE:
            self._paint_picture(painter, place, row, tokens)
        elif column == Column.PROBABILITY:
            self._paint_probability(painter, inner, row, tokens)
        elif column == Column.OUTCOME:
            self._paint_outcome(painter, inner, row, tokens)
        elif column >= FIRST_CLASS:
            text = self._model.text(row, column)
            if column - FIRST_CLASS != self._model.columns.label(row):
                painter.setPen(QColor(tokens.muted))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text
            )
        else:
            failed = column == Column.WARNINGS and self._failed(row)
            painter.setPen(QColor(tokens.error_text if failed else tokens.text))
            mode = Qt.TextElideMode.ElideRight
            if column == Column.FILE:
                mode = Qt.TextElideMode.ElideMiddle
            self._paint_text(painter, inner, self._model.text(row, column), mode)

    def _failed(self, row: int) -> bool:
        return self._model.columns.outcome(row) is Outcome.FAILED

    def _paint_text(
        self, painter: QPainter, place: QRect, text: str, mode: Qt.TextElideMode
    ) -> None:
        if not text:
            return
        line = text.partition("\n")[0]
        shown = painter.fontMetrics().elidedText(line, mode, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_picture(self, painter: QPainter, place: QRect, row: int, tokens: Tokens) -> None:
        area = QRect(0, 0, PICTURE, PICTURE)
        area.moveCenter(place.center())
        picture = self._pictures.get(self._model.columns.number(row))
        painter.fillRect(area, QColor(tokens.canvas if picture else tokens.track))
        if picture is None:
            ratio = painter.device().devicePixelRatioF()
            name = "error" if self._failed(row) else "image"
            mark = icons.pixmap(name, tokens.muted, 18, ratio=ratio)
            painter.drawPixmap(area.center().x() - 8, area.center().y() - 8, mark)
            return
        size = picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRect(area.topLeft(), size)
        shown.moveCenter(area.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(shown, picture)

    def _paint_probability(self, painter: QPainter, place: QRect, row: int, tokens: Tokens) -> None:
        columns = self._model.columns
        if columns.label(row) == NO_CLASS:
            return
        height = painter.fontMetrics().height()
        top = place.center().y() - (height + 3 + _BAR) // 2
        words = QRect(place.left(), top, place.width(), height)
        relied = columns.outcome(row) is Outcome.ANSWER
        painter.setPen(QColor(tokens.text if relied else tokens.muted))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, per_cent(columns.top(row)))
        bar = QRect(place.left(), words.bottom() + 4, place.width(), _BAR)
        painter.fillRect(bar, QColor(tokens.track))
        looks = self._colours(columns.classes)
        left = float(bar.left())
        order = sorted(range(len(columns.classes)), key=lambda n: n != columns.label(row))
        values = columns.probabilities(row).tolist()
        for number in order:
            width = values[number] * bar.width()
            if not math.isfinite(width) or width < 0.5:
                continue
            part = QRect(round(left), bar.top(), max(1, round(left + width) - round(left)), _BAR)
            colour = QColor(looks[columns.classes[number]])
            colour.setAlpha(255 if number == columns.label(row) and relied else 110)
            painter.fillRect(part, colour)
            left += width

    def _colours(self, classes: tuple[str, ...]) -> dict[str, str]:
        if self._looks.keys() != set(classes):
            self._looks = {look.name: look.colour for look in class_looks(classes)}
        return self._looks

    def _paint_outcome(self, painter: QPainter, place: QRect, row: int, tokens: Tokens) -> None:
        outcome = self._model.columns.outcome(row)
        name, colour = outcome_icon(outcome, tokens)
        ratio = painter.device().devicePixelRatioF()
        mark = icons.pixmap(name, colour, _ICON, ratio=ratio)
        painter.drawPixmap(place.left(), place.center().y() - _ICON // 2, mark)
        words = place.adjusted(_ICON + 6, 0, 0, 0)
        text = self._model.text(row, Column.OUTCOME)
        self._paint_text(painter, words, text, Qt.TextElideMode.ElideRight)
