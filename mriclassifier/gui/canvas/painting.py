"""Paints one view: picture, map, measurements, letters, scale bar, legend and words, in this order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.canvas import ink, marks
from mriclassifier.gui.canvas.caption import CanvasCaption, corners
from mriclassifier.gui.canvas.corner_texts import PlacedLine, draw_lines, least_column, place_lines
from mriclassifier.gui.canvas.key_cross import draw_cross
from mriclassifier.gui.canvas.legend import draw_legend
from mriclassifier.gui.canvas.measurements import Kind, Measurement
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.canvas.rendering import MapRenderer, Renderer, draw_rendered
from mriclassifier.gui.canvas.view_state import Point
from mriclassifier.gui.pictures import Picture
from mriclassifier.imaging.study import Window

_FRAME = 2
_BAR_ROOM = 150.0
_LEAST_FOR_BAR = (380, 160)
_LEAST_FOR_LETTERS = (160, 120)
_LEAST_FOR_LEGEND = (380, 260)


@dataclass(frozen=True, kw_only=True, eq=False)
class Shown:
    """All that one view shows; see the fields of :class:`~mriclassifier.gui.viewer.ImageView`."""

    picture: Picture
    projection: Projection
    window: Window
    caption: CanvasCaption
    overlay: QImage | None
    overlay_label: str
    opacity: float
    measurements: tuple[Measurement, ...]
    selected: int | None
    pointed: Point | None
    texts_shown: bool
    area: QRectF
    cross: Point | None = None


class Painting:
    """Holds what is kept from one paint to the next."""

    def __init__(self) -> None:
        self.ground = "#000000"
        self._renderer = Renderer()
        self._map = MapRenderer()

    def forget(self) -> None:
        """Free the memory."""
        self._renderer, self._map = Renderer(), MapRenderer()

    def paint(self, view: QWidget, shown: Shown | None) -> None:
        """Paint the view as a whole."""
        painter = QPainter(view)
        painter.fillRect(view.rect(), QColor(self.ground))
        if shown is not None:
            self._paint_picture(painter, shown)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            lines = _placed(painter, shown)
            _paint_marks(painter, shown, lines)
            _paint_words(painter, shown, lines)
        if view.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(view.palette().color(QPalette.ColorRole.Accent), _FRAME))
            painter.drawRect(QRectF(view.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_picture(self, painter: QPainter, shown: Shown) -> None:
        projection = shown.projection
        rendered = self._renderer.render(
            shown.picture, projection, window=shown.window, inverted=projection.state.inverted
        )
        if rendered is not None:
            draw_rendered(painter, rendered, projection.ratio)
        if shown.overlay is not None and shown.opacity > 0:
            laid = self._map.render(shown.overlay, projection)
            if laid is not None:
                painter.setOpacity(shown.opacity)
                draw_rendered(painter, laid, projection.ratio)
                painter.setOpacity(1.0)


def _paint_marks(painter: QPainter, shown: Shown, lines: list[PlacedLine]) -> None:
    picture, area = shown.picture, shown.area
    marks.draw_measurements(
        painter,
        shown.projection,
        shown.measurements,
        spacing=picture.spacing,
        selected=shown.selected,
    )
    if shown.cross is not None:
        draw_cross(painter, shown.projection.to_view(shown.cross))
    if not shown.texts_shown:
        return
    metrics = QFontMetricsF(painter.font())
    if (edges := lettered(shown, metrics)) is not None:
        marks.draw_letters(
            painter,
            shown.projection,
            picture.facts.geometry,
            area=edges,
            taken=[line.box for line in lines],
        )
    if _has_bar(shown, metrics) and picture.spacing is not None:
        middle = QPointF(area.center().x(), area.bottom() - 14)
        marks.draw_scale_bar(painter, shown.projection, picture.spacing, middle=middle)


def _placed(painter: QPainter, shown: Shown) -> list[PlacedLine]:
    metrics = QFontMetricsF(painter.font())
    texts = corners(
        shown.picture,
        caption=shown.caption,
        state=shown.projection.state,
        window=shown.window,
        zoom=shown.projection.screen_scale,
        pointed=shown.pointed,
        measured=any(m.kind is Kind.LENGTH for m in shown.measurements),
    )
    return place_lines(
        texts,
        area=shown.area,
        metrics=metrics,
        all_shown=shown.texts_shown,
        bar=_BAR_ROOM if _has_bar(shown, metrics) and shown.texts_shown else 0.0,
        letters=_has_letters(shown.area, metrics),
    )


def _paint_words(painter: QPainter, shown: Shown, lines: list[PlacedLine]) -> None:
    metrics = QFontMetricsF(painter.font())
    draw_lines(painter, lines)
    if shown.overlay is not None and shown.texts_shown and _has_room(shown.area, _LEAST_FOR_LEGEND):
        corner = QPointF(shown.area.right() - 10, _top_of_look(lines, shown.area) - 10)
        width = shown.area.width() / 2
        draw_legend(painter, shown.overlay_label, corner=corner, width=width)
    if waiting := ink.plain(shown.caption.waiting):
        place = QPointF(shown.area.center().x(), shown.area.bottom() - 5 * metrics.height())
        wide = shown.area.width() - 40
        text = metrics.elidedText(waiting, Qt.TextElideMode.ElideRight, wide)
        ink.write_centred(painter, place, text)


def _has_room(area: QRectF, least: tuple[int, int]) -> bool:
    return area.width() >= least[0] and area.height() >= least[1]


def _top_of_look(lines: list[PlacedLine], area: QRectF) -> float:
    """Where the words of the lower right corner begin."""
    middle = area.center()
    found = [n.box.top() for n in lines if n.box.left() > middle.x() and n.box.top() > middle.y()]
    return min(found, default=area.bottom() - 10)


def _has_letters(area: QRectF, metrics: QFontMetricsF) -> bool:
    line = metrics.lineSpacing()
    wide, high = _LEAST_FOR_LETTERS
    return _has_room(area, (max(wide, round(11 * line)), max(high, round(8 * line))))


def _has_bar(shown: Shown, metrics: QFontMetricsF) -> bool:
    """Whether there is a scale bar: it leaves room for the words on both sides of it."""
    words = 2 * least_column(metrics) + _BAR_ROOM + 2 * 20
    return (
        shown.picture.spacing is not None
        and shown.area.width() >= words
        and _has_room(shown.area, _LEAST_FOR_BAR)
    )


def lettered(shown: Shown, metrics: QFontMetricsF) -> QRectF | None:
    """Where the letters stand along the edges, above the scale bar; None without them."""
    if not (shown.texts_shown and _has_letters(shown.area, metrics)):
        return None
    lift = metrics.height() + 18 if _has_bar(shown, metrics) else 0.0
    return shown.area.adjusted(0, 0, 0, -lift)
