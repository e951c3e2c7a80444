"""The strip under the slider: where in a series the answers stand, and what they say, at a glance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mriclassifier.gui.labels import tool_tip
from mriclassifier.gui.strip_picture import Mark, StripColumns, strip_image
from mriclassifier.gui.theme import Theme

_LANE = 12  # points above and below the columns, for star, marker, gaps
_BARS = 34
_NOTCH = 120


@dataclass(frozen=True, kw_only=True, eq=False)
class StripContent:
    """What a strip shows.

    Attributes
    ----------
    columns
        The slices.
    gaps
        Positions of slices before which others are missing.
    repeated
        Positions of slices that lie where another one lies.
    key
        The key slice; None as long as there is none.
    tip
        Gives what to say of a slice.
    summary
        The whole in words, for a screen reader.
    """

    columns: StripColumns
    gaps: frozenset[int] = frozenset()
    repeated: frozenset[int] = frozenset()
    key: int | None = None
    tip: Callable[[int], str] = str
    summary: str = ""


class Strip(QWidget):
    """Click, drag or wheel goes to a slice; the keys are the slider's, which stands above it."""

    slice_asked = Signal(int)
    step_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: StripContent | None = None
        self._current = 0
        self._image: QImage | None = None
        self._turned = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Answers slice by slice"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._repaint)

    @property
    def content(self) -> StripContent | None:
        """What is shown."""
        return self._content

    @property
    def current(self) -> int:
        """The slice that the marker stands at."""
        return self._current

    def show_content(self, content: StripContent | None) -> None:
        """Show other columns."""
        self._content = content
        self.setAccessibleDescription(content.summary if content else "")
        self._repaint()

    def show_current(self, index: int) -> None:
        """Move the marker."""
        if index != self._current:
            self._current = index
            self.update()

    def sizeHint(self) -> QSize:
        """The columns between two lanes of marks."""
        return QSize(300, _BARS + 2 * _LANE)

    def minimumSizeHint(self) -> QSize:
        """Any width."""
        return QSize(80, _BARS + 2 * _LANE)

    def index_at(self, x: float) -> int:
        """The slice below a point."""
        count = self._count()
        return min(max(int(x * count / max(1, self.width())), 0), max(0, count - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the columns from memory, and the marks over them."""
        del event
        content = self._content
        if content is None or not self._count():
            return
        painter = QPainter(self)
        if self._image is None:
            self._image = self._columns(content.columns)
        painter.drawImage(QPointF(0, _LANE), self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_outlines(painter, content.columns)
        self._paint_gaps(painter, content)
        self._paint_marker(painter)
        if content.key is not None:
            self._paint_star(painter, self._middle(content.key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns of another width."""
        super().resizeEvent(event)
        self._repaint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One slice a notch."""
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.step_asked.emit(-steps)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Say in words what lies under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            if self._content is not None and self._count():
                words = self._content.tip(self.index_at(event.pos().x()))
                QToolTip.showText(event.globalPos(), tool_tip(words), self)
            return True
        return super().event(event)

    def _go(self, x: float) -> None:
        if self._count():
            self.slice_asked.emit(self.index_at(x))

    def _count(self) -> int:
        return len(self._content.columns.marks) if self._content else 0

    def _repaint(self) -> None:
        self._image = None
        self.update()

    def _columns(self, columns: StripColumns) -> QImage:
        ratio = self.devicePixelRatioF()
        image = strip_image(
            columns,
            width=max(1, round(self.width() * ratio)),
            height=round(_BARS * ratio),
            tokens=self._theme.tokens,
            unit=max(1, round(ratio)),
        )
        image.setDevicePixelRatio(ratio)
        return image

    def _left(self, index: int) -> float:
        return index * self.width() / self._count()

    def _middle(self, index: int) -> float:
        return (self._left(index) + self._left(index + 1)) / 2

    def _paint_outlines(self, painter: QPainter, columns: StripColumns) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.tokens.text), 1.5))
        start = None
        for index in range(len(columns.marks) + 1):
            referred = index < len(columns.marks) and columns.marks[index] == Mark.REFER
            if referred and start is None:
                start = index
            elif not referred and start is not None:
                left, right = self._left(start), self._left(index)
                painter.drawRect(QRectF(left + 0.75, _LANE + 0.75, right - left - 1.5, _BARS - 1.5))
                start = None

    def _paint_gaps(self, painter: QPainter, content: StripContent) -> None:
        tokens = self._theme.tokens
        bottom = _LANE + _BARS
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.warning_line))
        for index in content.gaps:
            x = self._left(index)
            painter.fillRect(QRectF(x - 1, _LANE, 2, _BARS), QColor(tokens.surface))
            painter.drawPolygon(
                QPolygonF(
                    [QPointF(x, bottom), QPointF(x - 4, bottom + 8), QPointF(x + 4, bottom + 8)]
                )
            )
        for index in content.repeated:
            x = self._middle(index)
            painter.drawRect(QRectF(x - 3, bottom + 2, 2, 6))
            painter.drawRect(QRectF(x + 1, bottom + 2, 2, 6))

    def _paint_marker(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        left, right = self._left(self._current), self._left(self._current + 1)
        if right - left < 3:
            left, right = (left + right) / 2 - 1.5, (left + right) / 2 + 1.5
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = QRectF(left, _LANE - 2, right - left, _BARS + 4)
        painter.setPen(QPen(QColor(tokens.surface), 4))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawRect(frame)

    def _paint_star(self, painter: QPainter, x: float) -> None:
        tokens = self._theme.tokens
        x = min(max(x, 6.0), self.width() - 6.0)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(
            QRectF(x - 8, -2, 16, _LANE), Qt.AlignmentFlag.AlignCenter, "\N{BLACK STAR}"
        )
