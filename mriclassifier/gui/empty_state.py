"""What stands in the middle while there is no picture: what to do, or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.scale import SPACE, TYPE
from mriclassifier.gui.theme import Theme

_MARGIN = 16
_ICON = 56
_NOTCH = 120


class EmptyState(QWidget):
    """An icon, a sentence, and the buttons that help."""

    open_asked = Signal()
    folder_asked = Signal()
    examples_asked = Signal()
    tour_asked = Signal()
    slice_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._turned = 0
        self._icon_name = "drop"
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setFont(scaled_font(self.font(), TYPE.heading, bold=True))
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setWordWrap(True)
        self.button = QPushButton(self.tr("Open files…"), self)
        self.button.clicked.connect(self.open_asked)
        self.button.setDefault(True)
        self.folder = QPushButton(self.tr("Open folder…"), self)
        self.folder.clicked.connect(self.folder_asked)
        self.examples = QPushButton(self.tr("Open example drawings"), self)
        self.examples.clicked.connect(self.examples_asked)
        self.tour = QPushButton(self.tr("Take the tour"), self)
        self.tour.clicked.connect(self.tour_asked)
        self.buttons = QWidget(self)
        self.hint = muted(parent=self)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)

        grid = QGridLayout(self.buttons)
        grid.setContentsMargins(0, SPACE.gap, 0, SPACE.gap)
        grid.setSpacing(SPACE.gap)
        for place, button in enumerate((self.button, self.folder, self.examples, self.tour)):
            grid.addWidget(button, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * _MARGIN, 3 * _MARGIN, 3 * _MARGIN, 3 * _MARGIN)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._icon)
        column.addWidget(self.title)
        column.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.hint)
        column.addStretch(1)
        theme.changed.connect(self._recolour)
        self.show_invitation()

    def show_invitation(self) -> None:
        """Nothing is open."""
        self._show(
            "drop",
            self.tr("Drop brain MRI images here"),
            self.tr(
                "DICOM files and folders, NIfTI, PNG, JPEG, TIFF, BMP, WebP, or a zip of them. "
                "Nothing leaves this computer."
            )
            + "\n\n"
            + self.tr(
                "The answer comes by itself, at the right, with what speaks against relying on it. "
                "{palette} finds every command, {guide} opens the user guide."
            ).format(palette=_native("Ctrl+K"), guide=_native("F1")),
        )
        self.buttons.show()

    def show_opening(self) -> None:
        """Something is being read."""
        self._show("image", self.tr("Opening…"), "")
        self._hide_button()

    def show_failure(self, sentence: str) -> None:
        """The chosen file has no picture to show."""
        self._show("error", sentence, "")
        self._hide_button()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """On to the next slice, where this one cannot be shown."""
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.slice_asked.emit(-steps)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the place to drop on."""
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.window))
        if self._icon_name != "drop":
            return
        painter.setPen(QPen(QColor(tokens.neutral), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.raised))
        margin = _MARGIN
        frame = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        painter.drawRoundedRect(frame, 10, 10)

    def _hide_button(self) -> None:
        if self.buttons.isAncestorOf(self.window().focusWidget() or self):
            self.setFocus()  # or Qt would hand it to the toolbar
        self.buttons.hide()

    def _show(self, icon_name: str, title: str, hint: str) -> None:
        self._icon_name = icon_name
        self.title.setText(title)
        self.hint.setText(hint)
        self._recolour()
        self.update()

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        colour = tokens.error_line if self._icon_name == "error" else tokens.muted
        self._icon.setPixmap(
            icons.pixmap(self._icon_name, colour, _ICON, ratio=self.devicePixelRatioF())
        )


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
