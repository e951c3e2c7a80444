"""One of the pictures side by side: its title, its canvas, its own answer, and a frame when it is in use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.canvas.measurements import Measurements
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.labels import ElidedLabel
from mriclassifier.gui.layout.forms_label import FormsLabel
from mriclassifier.gui.layout.frame_texts import (
    AnswerText,
    answer_text,
    canvas_caption,
    series_of,
)
from mriclassifier.gui.layout.frames import Frames
from mriclassifier.gui.pictures import Picture
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.viewer import ImageView
from mriclassifier.gui.wording import sentence

MapOf = Callable[[FrameKey, Picture], tuple[QImage | None, str]]
_ICON = 16
_EDGE = 2  # points, around the one in use


class Viewport(QWidget):
    """A canvas that can show a frame of its own beside the one that is in use.

    The window fills the canvas of the viewport in use; the others are filled from here. What is written below
    the canvas always belongs to the picture that is on it.

    Parameters
    ----------
    name
        Of its wishes to ``frames``; unique.
    frames
        Where pictures and answers come from.
    theme
        Colours.
    measurements
        Shared by all viewports.
    """

    used = Signal()  # the user turned to it
    picture_changed = Signal()

    def __init__(
        self,
        name: str,
        *,
        frames: Frames,
        theme: Theme,
        view: ImageView | None = None,
        measurements: Measurements | None = None,
    ) -> None:
        super().__init__()
        self._name = name
        self._frames = frames
        self._theme = theme
        self._wanted: FrameKey | None = None
        self._painted: tuple[FrameKey | None, Picture | None] = (None, None)
        self._asks = False
        self._active = False
        self._alone = True
        self.map_of: MapOf | None = None
        self.view = view or ImageView(self, measurements)
        self.title = QWidget(self)
        self.title_row = QHBoxLayout(self.title)
        self.title_row.setContentsMargins(8, 4, 8, 4)
        self.title_row.setSpacing(8)
        self._note = QLabel(self.view)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._note.hide()
        self.answer = _AnswerLine(theme, self)
        self.remark = ElidedLabel(Qt.TextElideMode.ElideRight, self)
        self.remark.setProperty("role", "muted")
        below = QWidget(self)
        row = QHBoxLayout(below)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.answer, 5)
        row.addWidget(self.remark, 4)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.remark.hide()
        self._below = below
        self._frame = _Edged(self)
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.title)
        inner.addWidget(self.view, 1)
        self.view.show()  # a view that stood elsewhere may have been hidden there
        inner.addWidget(below)
        self._inner = inner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.view.installEventFilter(self)
        self.view.view_changed.connect(self._repainted)
        frames.picture_ready.connect(self._picture_came)
        frames.frame_failed.connect(self._frame_failed)
        frames.prediction_ready.connect(self._prediction_came)
        theme.changed.connect(self._restyle)
        self.show_alone(True)
        self._restyle()

    # -- what it is for ----------------------------------------------------------------------

    @property
    def key(self) -> FrameKey | None:
        """The frame it is to show; that of its canvas where nobody asked for another."""
        return self._wanted or self.view.key

    def holds(self, key: FrameKey) -> bool:
        """Whether ``key`` lies in the stack that it shows."""
        return self.key is not None and replace(self.key, index=key.index) == key

    def want(self, key: FrameKey) -> None:
        """Show a frame as soon as there is a picture; what is on the canvas stays until then."""
        key = self._frames.normal(key)
        if key == self._wanted and self._asks:
            return
        self._wanted = key
        self._asks = True
        self._frames.look_at(self._name, (key, *self._around(key)))
        self.refresh()

    def stand_by(self, key: FrameKey) -> None:
        """Be for another stack, of which :meth:`want` will name the slice."""
        self._wanted = self._frames.normal(key)
        self._asks = False

    @property
    def asks(self) -> bool:
        """Whether it waits for a picture, or would for a better one."""
        return self._asks

    def hand_over(self, key: FrameKey) -> None:
        """The window fills the canvas from now on, with this frame."""
        self._wanted = key
        if self._asks:
            self._asks = False
            self._frames.look_at(self._name, ())

    def clear(self) -> None:
        """Show nothing and want nothing."""
        self._wanted = None
        self._asks = False
        self._frames.look_at(self._name, ())
        self.view.show_picture(None)
        self.show_note("")

    def refresh(self) -> None:
        """Put on the canvas what is there by now."""
        key = self._wanted
        if key is None or self._active:
            return
        picture, error = self._frames.picture_of(key), self._frames.error_of(key)
        if picture is not None:
            if key != self.view.key or picture is not self.view.picture:
                series, modality = series_of(self._frames, key)
                self.view.show_picture(picture, key=key, series=series, modality=modality)
            self.show_note("")
        elif error is not None:
            # What failed is not the slice that was there before
            self.view.show_picture(None)
            self.show_note(sentence(error))
        elif self.view.key is not None and self.view.key.image_id != key.image_id:
            self.view.show_picture(None)
            self.show_note(self.tr("Loading…"))
        elif self.view.key is None:
            self.show_note(self.tr("Loading…"))
        shown = self.view.key
        if shown is not None:
            waiting = self.tr("Loading…") if shown != key else ""
            self.view.show_caption(canvas_caption(self._frames, shown, waiting=waiting))
        self.show_map()
        self.show_answer()

    # -- how it looks ------------------------------------------------------------------------

    @property
    def is_active(self) -> bool:
        """Whether the panel, the strip and the actions belong to it."""
        return self._active

    def set_active(self, active: bool) -> None:
        """Mark it as the one in use."""
        if active != self._active:
            self._active = active
            self._restyle()

    def show_alone(self, alone: bool) -> None:
        """Without title, answer and frame: the window has them where there is one picture only."""
        self.title.setVisible(not alone)
        self._below.setVisible(not alone)
        edge = 0 if alone else _EDGE
        self._frame.setContentsMargins(edge, edge, edge, edge)
        self._alone = alone
        self._restyle()

    def show_remark(self, words: str) -> None:
        """Say something beside the answer."""
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def show_note(self, text: str) -> None:
        """Say on the empty canvas why it is empty."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._place_note()

    @property
    def note(self) -> str:
        """What is said on the empty canvas."""
        return self._note.text() if self._note.isVisibleTo(self.view) else ""

    def show_answer(self) -> None:
        """Class and probability of the slice that is on the canvas."""
        self.answer.show_text(answer_text(self._frames, self.view.key))

    def show_map(self) -> None:
        """Lay the same class's map over this picture; the window does it for the one in use."""
        key, picture = self.view.key, self.view.picture
        if self._active or self.map_of is None:
            return
        image, label = (
            self.map_of(key, picture) if key is not None and picture is not None else (None, "")
        )
        self.view.show_overlay(image, label=label)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the user turns to this canvas."""
        kind = event.type()
        if watched is self.view and not self._active and _turns_to(event):
            self.used.emit()
        if kind == QEvent.Type.Resize:
            self._place_note()
        return False

    def _around(self, key: FrameKey) -> list[FrameKey]:
        count = self._frames.count_of(key)
        steps = (1, -1, 2, -2, 3, -3, 4, -4)
        return [
            replace(key, index=key.index + step) for step in steps if 0 <= key.index + step < count
        ]

    def _picture_came(self, key: FrameKey) -> None:
        if key == self._wanted:
            self.refresh()

    def _frame_failed(self, key: FrameKey, error: object) -> None:
        del error
        if key == self._wanted:
            self.refresh()

    def _prediction_came(self, key: FrameKey) -> None:
        if key == self.view.key:
            self.show_answer()
            self.show_map()

    def _repainted(self) -> None:
        now = self.view.key, self.view.picture
        if now != self._painted:
            self._painted = now
            if now[1] is not None:
                self.show_note("")
            self.show_answer()
            self.picture_changed.emit()

    def _place_note(self) -> None:
        room = self.view.rect().adjusted(24, 24, -24, -24)
        self._note.setGeometry(room)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        line = tokens.accent if self._active else tokens.border
        self._frame.paint_with(tokens.window, None if self._alone else line)
        self.view.set_canvas_colour(tokens.canvas)
        palette = QPalette(self._note.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor("#c4ccd6"))
        self._note.setPalette(palette)


class _Edged(QWidget):
    """A ground with an edge.

    Painted by hand: a style sheet would be read anew at each change, and takes back the palettes that were
    set on what is inside.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground, self._line = QColor(), QColor()

    def paint_with(self, ground: str, line: str | None) -> None:
        """Use other colours; None: no edge."""
        self._ground, self._line = QColor(ground), QColor(line) if line else QColor()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both."""
        del event
        painter = QPainter(self)
        inside = self.rect()
        if self._line.isValid():
            painter.fillRect(inside, self._line)
            inside = inside.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.fillRect(inside, self._ground)


_CHOSEN = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def _turns_to(event: QEvent) -> bool:
    if isinstance(event, QFocusEvent):
        return event.gotFocus() and event.reason() in _CHOSEN
    return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class _AnswerLine(QWidget):
    """The answer in a few words, with a warning sign where it does not stand by itself."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = AnswerText("")
        self._mark = QLabel(self)
        self._words = FormsLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._restyle)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.words

    def show_text(self, text: AnswerText) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self._words.set_forms(text.forms)
            self._restyle()

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._mark.setVisible(self._text.is_doubtful)
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(icons.pixmap("warning", tokens.warning_line, _ICON, ratio=ratio))
        colour = tokens.text if self._text.is_answer else tokens.muted
        palette = QPalette(self._words.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self._words.setPalette(palette)
