"""The picture on the canvas, painted from the copy that suits the zoom."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mriclassifier.gui.pictures import Picture

_SMOOTH_BELOW = 3.0  # times; above it the user wants to see single pixels


class PictureItem(QGraphicsItem):
    """One frame, in scene units of one pixel."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self.picture = picture

    def boundingRect(self) -> QRectF:
        """The whole picture."""
        return QRectF(0, 0, self.picture.width, self.picture.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is exposed."""
        del widget
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        scale *= painter.device().devicePixelRatioF()
        level = self._level(scale)
        exposed = option.exposedRect.intersected(self.boundingRect())
        factor_x = level.width() / self.picture.width
        factor_y = level.height() / self.picture.height
        part = QRectF(
            exposed.x() * factor_x,
            exposed.y() * factor_y,
            exposed.width() * factor_x,
            exposed.height() * factor_y,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < _SMOOTH_BELOW)
        painter.drawImage(exposed, level, part)

    def _level(self, scale: float) -> QImage:
        """The smallest copy that still has a pixel for every pixel of the screen."""
        best = self.picture.levels[0]
        for level in self.picture.levels[1:]:
            if level.width() < self.picture.width * scale:
                break
            best = level
        return best
