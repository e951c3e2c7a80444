"""Small text widgets that several panels use."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_SMALLEST = 0.6  # of the font
_ONE_LINE = Qt.TextFlag.TextSingleLine.value


class ElidedLabel(QLabel):
    """One line that is shortened where there is no room, with the whole text as its tool tip."""

    def __init__(
        self,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show one line."""
        super().setText(text)
        self.setToolTip(tool_tip(text))
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Height of a line, so that an empty label keeps its place."""
        height = line_height(self.fontMetrics(), self.text())
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Any width."""
        return QSize(40, line_height(self.fontMetrics(), self.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)


class FittingLabel(ElidedLabel):
    """One line that is set smaller before it is shortened; for words that must be read whole."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the size that fits."""
        del event
        font = QFont(self.font())
        needed = QFontMetrics(font).horizontalAdvance(self.text())
        part = min(1.0, self.width() / max(needed, 1))
        # Widths do not shrink evenly with the size: letters are set on whole pixels
        while needed > self.width() and part > _SMALLEST:
            font = scaled_font(self.font(), part)
            needed = QFontMetrics(font).horizontalAdvance(self.text())
            part -= 0.02
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = QFontMetrics(font).elidedText(self.text(), self._mode, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)


def line_height(metrics: QFontMetrics, text: str) -> int:
    """Height of a line of ``text``: Chinese letters come from a font that may be the taller one."""
    return max(metrics.height(), metrics.size(_ONE_LINE, text).height())


def tool_tip(text: str) -> str:
    """The text as it is: Qt takes what looks like markup for markup, and files can hold anything."""
    if "<" not in text and "&" not in text:
        return text
    return f"<span>{html.escape(text)}</span>".replace("\n", "<br>")


def muted(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A quiet label of plain text."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    return label


def wrapped(text: str, parent: QWidget | None = None) -> QLabel:
    """A quiet label that takes as many lines as it needs."""
    label = muted(text, parent)
    label.setWordWrap(True)
    return label


def heading(text: str, parent: QWidget | None = None) -> QLabel:
    """The small title of a group."""
    label = QLabel(text, parent)
    label.setProperty("role", "heading")
    return label


def fixed_font(font: QFont) -> QFont:
    """Letters of one width, as large as ``font``."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF())
    else:
        made.setPixelSize(font.pixelSize())
    return made


def scaled_font(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A copy in another size, whatever unit the font is measured in."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(round(font.pixelSize() * factor))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
