"""The stored picture of a case, or a place that says why there is none."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.theme import Theme

_HEIGHT = 210
_EMPTY = 96
_ICON = 28


def image_of(picture: NDArray[Any]) -> QImage:
    """uint8 ``(H, W)`` or ``(H, W, 3)`` as a picture with memory of its own."""
    pixels = np.ascontiguousarray(picture, np.uint8)
    height, width = pixels.shape[:2]
    grey = pixels.ndim == 2
    kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    return QImage(pixels.data, width, height, pixels.strides[0], kind).copy()


class CasePicture(QWidget):
    """As large as the pane allows; low where there is only a sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def has_picture(self) -> bool:
        """Whether there is more than a sentence."""
        return self._image is not None

    def show_picture(self, image: QImage | None, words: str) -> None:
        """Show a picture; ``words`` describe it, or say why there is none."""
        self._image, self._words = image, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for a picture, or for the sentence."""
        if self._image is not None:
            return QSize(300, _HEIGHT)
        lines = self._place_of_words(max(200, self.width())).height()
        return QSize(300, max(_EMPTY, _ICON + 34 + lines))

    def minimumSizeHint(self) -> QSize:
        """Narrow, too."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self._image is None:
            painter.setPen(QPen(QColor(tokens.border), 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(tokens.raised))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
            words = self._place_of_words(self.width())
            top = (self.height() - _ICON - 8 - words.height()) // 2
            ratio = self.devicePixelRatioF()
            mark = icons.pixmap("image", tokens.muted, _ICON, ratio=ratio)
            painter.drawPixmap((self.width() - _ICON) // 2, top, mark)
            painter.setPen(QColor(tokens.muted))
            words.moveTop(top + _ICON + 8)
            painter.drawText(words, _WRAPPED, self._words)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(area, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(
            (self.width() - size.width()) // 2,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )
        painter.drawImage(place, self._image)

    def _place_of_words(self, width: int) -> QRect:
        room = QRect(14, 0, width - 28, 1000)
        found = self.fontMetrics().boundingRect(room, int(_WRAPPED), self._words)
        return QRect(14, 0, width - 28, found.height())


_WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
