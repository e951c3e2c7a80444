"""Help > Tour: points at the parts of the window, one after the other; Escape ends it at any time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.scale import SPACE, TYPE
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.tour_steps import TourStep

_VEIL = 150  # of 255
_EDGE = 6
_ROUND = 8
_CARD = 46  # letters


class Tour(QWidget):
    """A veil over the window with a hole, and a card beside it.

    Parameters
    ----------
    window
        Is covered while the tour lasts.
    """

    ended = Signal()

    def __init__(self, steps: Sequence[TourStep], theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._steps = list(steps)
        self._theme = theme
        self._window = window
        self._before = window.focusWidget()
        self.number = 0
        self.setAccessibleName(self.tr("Tour"))
        self.card = QFrame(self)
        self.card.setObjectName("tour")
        self.card.setAutoFillBackground(True)
        self.title = QLabel(self.card)
        self.title.setFont(scaled_font(self.font(), TYPE.lead, bold=True))
        self.title.setWordWrap(True)
        self.text = QLabel(self.card)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.count = muted(parent=self.card)
        self.skip = QPushButton(self.tr("End tour"), self.card)
        self.back = QPushButton(self.tr("Back"), self.card)
        self.next = QPushButton(self.card)
        self.next.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.gap)
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(*SPACE.dialog)
        column.setSpacing(SPACE.gap)
        column.addWidget(self.count)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(SPACE.tight)
        column.addLayout(buttons)
        self._column = column
        self.skip.clicked.connect(lambda _=False: self.end())
        self.back.clicked.connect(lambda _=False: self.go(self.number - 1))
        self.next.clicked.connect(lambda _=False: self.go(self.number + 1))
        for watched in (window, self.skip, self.back, self.next):
            watched.installEventFilter(self)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.go(0)
        self.show()
        self.raise_()
        self.next.setFocus()

    @property
    def target(self) -> QWidget | None:
        """The part of the window that is pointed at; None where it is not to be seen."""
        widget = self._steps[self.number].target()
        return widget if widget is not None and widget.isVisible() else None

    def go(self, number: int) -> None:
        """Go to a step; behind the last one the tour ends."""
        if number >= len(self._steps):
            self.end()
            return
        self.number = max(0, number)
        step = self._steps[self.number]
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.count.setText(
            self.tr("{number} of {all}").format(number=self.number + 1, all=len(self._steps))
        )
        last = self.number == len(self._steps) - 1
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        if self.number == 0 and self.back.hasFocus():
            self.next.setFocus()
        self.back.setEnabled(self.number > 0)
        self.card.setAccessibleName(f"{step.title}. {step.text}")
        self.next.setAccessibleDescription(f"{step.title}. {step.text}")
        self._place()

    def end(self) -> None:
        """Take the veil away, and give the keyboard back."""
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.ended.emit()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Keep the window's one-letter keys from what lies below the veil."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter go on, Escape ends it; no other key reaches the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(self.number + 1)
        elif event.key() == Qt.Key.Key_Left:
            self.go(self.number - 1)
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab within the card."""
        order = [b for b in (self.skip, self.back, self.next) if b.isEnabled()]
        at = self.focusWidget()
        place = order.index(at) if at in order else 0
        order[(place + (1 if forward else -1)) % len(order)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; take the arrows, by which buttons pass the focus on."""
        if isinstance(event, QKeyEvent) and watched is not self._window:
            keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape)
            if event.type() == QEvent.Type.KeyPress and event.key() in keys:
                self.keyPressEvent(event)
                return True
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil, and a frame round what is meant."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QPainterPath()
        veil.addRect(QRectF(self.rect()))
        hole = self._hole()
        if not hole.isNull():
            inside = QPainterPath()
            inside.addRoundedRect(QRectF(hole), _ROUND, _ROUND)
            veil = veil.subtracted(inside)
        painter.fillPath(veil, QColor(0, 0, 0, _VEIL))
        if not hole.isNull():
            painter.setPen(QPen(QColor(self._theme.tokens.second), 2.5))
            painter.drawRoundedRect(QRectF(hole), _ROUND, _ROUND)

    def _hole(self) -> QRect:
        target = self.target
        if target is None:
            return QRect()
        place = target.mapTo(self._window, QPoint(0, 0))
        found = QRect(place, target.size()).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
        return found.intersected(self.rect().adjusted(2, 2, -2, -2))

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(_CARD * self.fontMetrics().averageCharWidth(), self.width() - 4 * SPACE.gap)
        self.card.setFixedWidth(max(width, self._column.minimumSize().width() + 2))
        # With what the style's frame takes
        frame = 2 * (self.card.height() - self.card.contentsRect().height() + 1)
        height = self._column.heightForWidth(self.card.width()) + frame
        self.card.setFixedHeight(max(height, self._column.minimumSize().height()))
        self.card.move(self._beside(self._hole()))
        self.update()

    def _beside(self, hole: QRect) -> QPoint:
        """Where the card hides least of what it speaks of: right, left, below, above, else within."""
        card, gap = self.card.size(), SPACE.block
        middle = hole.center()
        for left, top in (
            (hole.right() + gap, middle.y() - card.height() // 2),
            (hole.left() - gap - card.width(), middle.y() - card.height() // 2),
            (middle.x() - card.width() // 2, hole.bottom() + gap),
            (middle.x() - card.width() // 2, hole.top() - gap - card.height()),
        ):
            place = QRect(left, top, card.width(), card.height())
            if hole.isNull() or place.intersects(
                hole.adjusted(-gap // 2, -gap // 2, gap // 2, gap // 2)
            ):
                continue
            moved = self._within(place)
            if not moved.intersects(hole):
                return moved.topLeft()
        return self._within(QRect(self.rect().center() - self.card.rect().center(), card)).topLeft()

    def _within(self, place: QRect) -> QRect:
        room = self.rect().adjusted(SPACE.gap, SPACE.gap, -SPACE.gap, -SPACE.gap)
        left = max(room.left(), min(place.left(), room.right() - place.width()))
        top = max(room.top(), min(place.top(), room.bottom() - place.height()))
        return QRect(QPoint(left, top), place.size())

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        self.card.setStyleSheet(
            f"QFrame#tour {{ background: {tokens.surface}; border: 1px solid {tokens.neutral};"
            f" border-radius: {_ROUND}px; }}"
        )
