"""The activation map over the picture, and the legend that explains its colours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriclassifier.gui.pictures import to_image
from mriclassifier.inference.explain import colour_map_overlay, colour_scale
from mriclassifier.inference.prediction import Prediction

_LONGEST_EDGE = 512  # the map is a few cells wide: more pixels would show nothing more
_STEPS = 32


def map_image(prediction: Prediction, class_name: str, *, width: int, height: int) -> QImage:
    """One class's activation map as a picture of the frame's proportions."""
    names = list(prediction.probabilities)
    activation = prediction.activation_maps[names.index(class_name)]
    scale = min(1.0, _LONGEST_EDGE / max(width, height))
    overlay = colour_map_overlay(
        activation,
        height=max(1, round(height * scale)),
        width=max(1, round(width * scale)),
        region=prediction.region,
    )
    return to_image(overlay)


def colours() -> list[tuple[float, QColor]]:
    """Shares from 0 to 1, and the colour that the map has there at full opacity."""
    scale = colour_scale(_STEPS)
    return [(number / (_STEPS - 1), QColor(*rgb.tolist())) for number, rgb in enumerate(scale)]


class MapLegend(QWidget):
    """A strip with the map's colours from least to most activation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend of the activation map"))
        self.setAccessibleDescription(
            self.tr("Dark blue: weak activation. Bright yellow: strong activation.")
        )

    def sizeHint(self) -> QSize:
        """A thin strip with room for the words below it."""
        return QSize(160, 12 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """As :meth:`sizeHint`, narrower."""
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint strip and words."""
        del event
        painter = QPainter(self)
        # The words stay at their ends of the colours where all else is mirrored
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        strip = QRectF(0.5, 0.5, self.width() - 1, 8)
        gradient = QLinearGradient(strip.left(), 0, strip.right(), 0)
        for share, colour in colours():
            gradient.setColorAt(share, colour)
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.setBrush(gradient)
        painter.drawRect(strip)
        painter.setPen(self.palette().placeholderText().color())
        words = QRectF(0, 11, self.width(), self.height() - 11)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, self.tr("weak"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | middle, self.tr("strong"))
