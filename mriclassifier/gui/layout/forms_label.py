"""One line in several forms: the fullest that fits is shown, and no word is ever cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.labels import ElidedLabel, scaled_font

_SMALLEST = 0.7  # of the font


class FormsLabel(ElidedLabel):
    """A line that is said in fewer words, and then set smaller, where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.TextElideMode.ElideRight, parent)
        self._forms: tuple[str, ...] = ("",)

    def setText(self, text: str) -> None:
        """Show one line that has no other form."""
        self.set_forms((text,))

    def set_forms(self, forms: tuple[str, ...]) -> None:
        """Show the first of these that fits; the first is also the tool tip."""
        self._forms = forms
        super().setText(forms[0])
        self.updateGeometry()
        self.update()

    def fitting(self) -> tuple[str, QFont]:
        """What is shown now, and how large."""
        font, room = self.font(), self.width()
        for form in self._forms:
            if QFontMetrics(font).horizontalAdvance(form) <= room:
                return form, font
        # In the smallest size that is allowed there may be room for more than the fewest words
        least = scaled_font(font, _SMALLEST)
        for form in self._forms:
            if QFontMetrics(least).horizontalAdvance(form) <= room:
                return form, _largest(font, form, room)
        return self._forms[-1], least

    @property
    def least_width(self) -> int:
        """Room for the fewest words in the smallest size, in points."""
        least = QFontMetrics(scaled_font(self.font(), _SMALLEST))
        return min(least.horizontalAdvance(form) for form in self._forms)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the form that fits."""
        del event
        text, font = self.fitting()
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)


def _largest(font: QFont, text: str, room: int) -> QFont:
    # Widths do not shrink evenly with the size: letters are set on whole pixels
    part = 1.0
    while part > _SMALLEST:
        part -= 0.02
        made = scaled_font(font, part)
        if QFontMetrics(made).horizontalAdvance(text) <= room:
            return made
    return scaled_font(font, _SMALLEST)
