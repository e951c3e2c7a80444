"""The canvas: one picture, zoomed at the pointer and dragged by hand, with the map over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from mriclassifier.gui.overlay import OverlayItem
from mriclassifier.gui.picture_item import PictureItem
from mriclassifier.gui.pictures import Picture

_STEP = 1.25
_MOST = 40.0  # screen pixels a picture pixel
_NOTCH = 120


class ImageView(QGraphicsView):
    """Shows a :class:`Picture`; fits it until the user zooms."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setProperty("role", "canvas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Image"))
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The window takes what is dropped anywhere on it; a scene would swallow it
        self.setAcceptDrops(False)
        self._item: PictureItem | None = None
        self._overlay = OverlayItem()
        self.scene().addItem(self._overlay)
        self._fitted = True

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._item.picture if self._item else None

    @property
    def overlay(self) -> QImage | None:
        """The map that lies over it."""
        return self._overlay.image

    @property
    def zoom(self) -> float:
        """Screen pixels a picture pixel."""
        return self.transform().m11() * self.devicePixelRatioF()

    @property
    def is_fitted(self) -> bool:
        """Whether the picture follows the size of the window."""
        return self._fitted

    def show_picture(self, picture: Picture | None, *, keep_zoom: bool = False) -> None:
        """Show another picture without a map; ``keep_zoom`` for another frame of the same file."""
        if self._item is not None:
            same_size = picture is not None and (
                (picture.width, picture.height)
                == (self._item.picture.width, self._item.picture.height)
            )
            keep_zoom = keep_zoom and same_size
            self.scene().removeItem(self._item)
            self._item = None
        self.show_overlay(None)
        if picture is None:
            return
        self._item = PictureItem(picture)
        self.scene().addItem(self._item)
        self.scene().setSceneRect(self._item.boundingRect())
        if not keep_zoom:
            self.fit()

    def show_overlay(self, image: QImage | None) -> None:
        """Lay a map over the picture, or take it away."""
        area = self._item.boundingRect() if self._item else QRectF()
        self._overlay.show_image(image if self._item else None, area)

    def set_overlay_opacity(self, opacity: float) -> None:
        """0 shows the picture alone, 1 the map alone."""
        self._overlay.setOpacity(opacity)

    def set_canvas_colour(self, colour: str) -> None:
        """What surrounds the picture."""
        self.setBackgroundBrush(QColor(colour))

    def fit(self) -> None:
        """Show the whole picture, as large as it goes."""
        self._fitted = True
        if self._item is None:
            return
        area = self._item.boundingRect()
        room = self.viewport().rect()
        if area.isEmpty() or room.isEmpty():
            return
        margin = 0.98
        scale = min(room.width() / area.width(), room.height() / area.height()) * margin
        self._set_scale(scale)
        self.centerOn(self._item)

    def zoom_in(self) -> None:
        """One step nearer."""
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        """One step back."""
        self._zoom_by(1 / _STEP)

    def actual_size(self) -> None:
        """One screen pixel a picture pixel."""
        if self._item is not None:
            self._fitted = False
            self._set_scale(1 / self.devicePixelRatioF())

    def _zoom_by(self, factor: float) -> None:
        if self._item is None:
            return
        area = self._item.boundingRect()
        room = self.viewport().rect()
        whole = min(room.width() / area.width(), room.height() / area.height())
        least = min(whole, 1.0) / 4
        now = self.transform().m11()
        self._fitted = False
        self._set_scale(min(max(now * factor, least), _MOST))

    def _set_scale(self, scale: float) -> None:
        now = self.transform().m11()
        self.scale(scale / now, scale / now)
        self.zoom_changed.emit(self.zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        turned = event.angleDelta().y()
        if self._item is None or not turned:
            event.ignore()
            return
        at = event.position().toPoint()
        under = self.mapToScene(at)
        self._zoom_by(_STEP ** (turned / _NOTCH))
        moved = self.mapFromScene(under) - at
        for bar, by in (
            (self.horizontalScrollBar(), moved.x()),
            (self.verticalScrollBar(), moved.y()),
        ):
            bar.setValue(bar.value() + by)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.fit()
        super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave page keys to the window: they change the frame or the file."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted picture fitted."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what was set before the view had its size."""
        super().showEvent(event)
        if self._fitted:
            self.fit()
