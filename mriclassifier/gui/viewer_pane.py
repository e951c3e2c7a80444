"""The middle of the window: what the image is, the canvas, its frames, and what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QVBoxLayout, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.batch.action_notice import ActionNotice
from mriclassifier.gui.empty_state import EmptyState
from mriclassifier.gui.frame_bar import FrameBar
from mriclassifier.gui.labels import ElidedLabel, muted, scaled_font
from mriclassifier.gui.layout.arrangement import Arrangement
from mriclassifier.gui.message_bar import MessageBar
from mriclassifier.gui.scan_bar import ScanBar
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
    """Header, messages, canvas or empty state, and the bar with slider and strip."""

    step_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.patient = ElidedLabel(Qt.TextElideMode.ElideRight, self)
        self.patient.setFont(scaled_font(self.font(), 1.15, bold=True))
        self.name = ElidedLabel(Qt.TextElideMode.ElideMiddle, self)
        self.facts = muted(parent=self)
        self.view = ImageView(self)
        self.empty = EmptyState(theme, self)
        self.frames = FrameBar(theme, self)
        self.scan = ScanBar(self)
        self.messages = MessageBar(theme, self)
        self.offer = ActionNotice(theme, self)
        self.drop_frame = DropFrame(theme, self)
        self._canvas: QWidget = self.view
        self._is_bare = False

        self._header = QWidget(self)
        header = QGridLayout(self._header)
        header.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        header.setHorizontalSpacing(_MARGIN)
        header.setVerticalSpacing(1)
        header.addWidget(self.patient, 0, 0, 1, 2)
        header.addWidget(self.name, 1, 0)
        header.addWidget(self.facts, 1, 1)
        header.setColumnStretch(0, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.scan)
        column.addWidget(self._header)
        # In the layout and not over the canvas, where it would hide whose picture it is
        column.addWidget(self.messages)
        column.addWidget(self.offer)
        column.addLayout(self._stack, 1)
        column.addWidget(self.frames)
        self._column = column
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_view(self, shown: bool) -> None:
        """The canvas, or the page that says what to do."""
        had_focus = self.window().focusWidget() in (self.view, self.empty, self.empty.button)
        # Beside another picture an empty canvas stays, and says why it is empty
        shown = shown or (isinstance(self._canvas, Arrangement) and self._canvas.is_split)
        self._stack.setCurrentWidget(self._canvas if shown else self.empty)
        if had_focus:
            (self.view if shown else self.empty).setFocus()

    def set_canvas(self, arrangement: Arrangement) -> None:
        """Put several canvases, of which ``view`` is the one in use, in the place of the one."""
        self._stack.removeWidget(self._canvas)
        self._stack.addWidget(arrangement)
        self._canvas = arrangement

    def add_above(self, line: QWidget) -> None:
        """Put a line above everything else."""
        self._column.insertWidget(0, line)

    def set_bare(self, bare: bool) -> None:
        """Without the header, as in full screen, where another line says whose picture it is."""
        self._is_bare = bare
        self._header.setVisible(bool(self.name.text()) and not bare)

    def take_frames(self) -> QWidget:
        """Give slider and strip away, to be shown elsewhere."""
        self._column.removeWidget(self.frames)
        return self.frames

    def give_frames_back(self) -> None:
        """Put slider and strip below the canvas again."""
        hidden = self.frames.isHidden()
        self._column.addWidget(self.frames)
        self.frames.setVisible(not hidden)

    def show_header(self, patient: str, name: str, facts: str) -> None:
        """Whose and what the image is; nothing while there is none."""
        self.patient.setText(patient)
        self.patient.setVisible(bool(patient))
        self.name.setText(name)
        self.facts.setText(facts)
        self._header.setVisible(bool(name) and not self._is_bare)

    def set_drop_highlight(self, on: bool) -> None:
        """Show that what is held here can be dropped."""
        self.drop_frame.setGeometry(self.rect())
        self.drop_frame.setVisible(on)
        self.drop_frame.raise_()

    def tell(self, sentence: str, *, kind: str = "error") -> None:
        """Show a sentence that the user can close."""
        self.messages.tell(sentence, kind=kind)

    def tell_failure(self, sentence: str) -> None:
        """Say that a file cannot be opened; several of them are counted."""
        self.messages.tell_failure(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats in its place."""
        super().resizeEvent(event)
        self.drop_frame.setGeometry(self.rect())

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

    def _recolour(self) -> None:
        self.view.set_canvas_colour(self._theme.tokens.canvas)
        self.empty.update()
