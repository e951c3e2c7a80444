"""The middle of the window: what the image is, the canvas, its frames, and what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.empty_state import EmptyState
from mriclassifier.gui.frame_bar import FrameBar
from mriclassifier.gui.labels import ElidedLabel, muted
from mriclassifier.gui.message_bar import MessageBar
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.viewer import ImageView

_MARGIN = 12
_MARK = 40


class DropFrame(QWidget):
    """Painted over the pane while something to open is held above it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a veil, a dashed frame and what will happen."""
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.surface)
        veil.setAlpha(242)
        painter.fillRect(self.rect(), veil)
        pen = QPen(QColor(tokens.accent), 2.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(frame, 10, 10)
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent))
        words = frame.adjusted(0, 2 * _MARGIN, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.tr("Drop to open"))
        mark = icons.pixmap("drop", tokens.accent, _MARK, ratio=self.devicePixelRatioF())
        painter.drawPixmap(frame.center() - QPointF(_MARK / 2, _MARK), mark)


class ViewerPane(QWidget):
    """Header, canvas or empty state, frame slider; the message bar floats above the canvas."""

    step_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name = ElidedLabel(Qt.TextElideMode.ElideMiddle, self)
        self.facts = muted(parent=self)
        self.view = ImageView(self)
        self.empty = EmptyState(theme, self)
        self.frames = FrameBar(self)
        self.messages = MessageBar(theme, self)
        self.drop_frame = DropFrame(theme, self)

        self._header = QWidget(self)
        header = QHBoxLayout(self._header)
        header.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        header.setSpacing(_MARGIN)
        header.addWidget(self.name, 1)
        header.addWidget(self.facts)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(self._stack, 1)
        column.addWidget(self.frames)
        self.messages.installEventFilter(self)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_view(self, shown: bool) -> None:
        """The canvas, or the page that says what to do."""
        had_focus = self.window().focusWidget() in (self.view, self.empty, self.empty.button)
        self._stack.setCurrentWidget(self.view if shown else self.empty)
        if had_focus:
            (self.view if shown else self.empty).setFocus()

    def show_header(self, name: str, facts: str) -> None:
        """What the image is; nothing while there is none."""
        self.name.setText(name)
        self.facts.setText(facts)
        self._header.setVisible(bool(name))

    def set_drop_highlight(self, on: bool) -> None:
        """Show that what is held here can be dropped."""
        self.drop_frame.setVisible(on)
        self.drop_frame.raise_()

    def tell(self, sentence: str, *, kind: str = "error") -> None:
        """Show a sentence that the user can close."""
        self.messages.tell(sentence, kind=kind)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats in its place."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Place the message bar again when its words change."""
        if watched is self.messages and event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys step through the frames, or the files."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif self.frames.count > 1:
            self.frames.step(step)
        else:
            self.step_asked.emit(step)

    def _place(self) -> None:
        self.drop_frame.setGeometry(self.rect())
        header = self._header.height() if self._header.isVisibleTo(self) else 0
        top = header + _MARGIN
        width = max(120, self.width() - 2 * _MARGIN)
        height = self.messages.heightForWidth(width)
        self.messages.setGeometry(_MARGIN, top, width, max(height, 40))
        self.messages.raise_()

    def _recolour(self) -> None:
        self.view.set_canvas_colour(self._theme.tokens.canvas)
        self.empty.update()
