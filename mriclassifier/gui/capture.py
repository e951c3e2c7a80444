"""The image with its map as a picture to keep, with what it is and what it is not written on it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.gui.canvas.caption import turn_text
from mriclassifier.gui.canvas.legend import draw_legend
from mriclassifier.gui.canvas.marks import draw_letters, draw_measurements, draw_scale_bar
from mriclassifier.gui.canvas.measurements import Measurement
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.canvas.rendering import MapRenderer, Renderer, draw_rendered
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.pictures import Picture
from mriclassifier.gui.reports.files import write_whole
from mriclassifier.gui.reports.masks import Mask, paint_mask
from mriclassifier.gui.viewer import ImageView
from mriclassifier.gui.wording import class_name, engine_name, outcome_text, per_cent, research_use
from mriclassifier.imaging.study import Window
from mriclassifier.inference.prediction import Prediction

_LONGEST = 2048
_SHORTEST = 480  # so that the words fit below a small picture
_TALLEST_LINE = 4000  # of words that are broken over several lines
_LEAST_FOR_BAR, _LEAST_FOR_LEGEND = 160, 320
_GROUND = "#0b0d10"
_WORDS = "#e7eaee"


@dataclass(frozen=True, kw_only=True, eq=False)
class Capture:
    """What goes into the file; nothing of it names a file or a patient.

    Attributes
    ----------
    picture
        The frame, as a whole.
    state, window
        How it is turned, and which values are shown.
    overlay, opacity
        The map and how strongly it lies over the frame, 0 to 1.
    label
        The map's class, for its legend.
    measurements
        Drawn on it.
    lines
        Written below.
    mask
        Painted over the frame, below map and measurements.
    """

    picture: Picture
    state: ViewState
    window: Window
    overlay: QImage | None = None
    opacity: float = 1.0
    label: str = ""
    measurements: tuple[Measurement, ...] = ()
    lines: tuple[str, ...] = ()
    mask: Mask = field(default_factory=Mask)


def capture_of(view: ImageView, lines: tuple[str, ...]) -> Capture | None:
    """What a view shows, the whole picture whatever the zoom; None where it shows nothing."""
    if view.picture is None:
        return None
    turned = turn_text(view.state)
    return Capture(
        picture=view.picture,
        state=view.state,
        window=view.window_shown,
        overlay=view.overlay,
        opacity=view.opacity,
        label=view.overlay_label,
        measurements=tuple(view.measurements.of(view.key)),
        lines=(*lines[:-1], turned, *lines[-1:]) if turned else lines,
    )


def masked(capture: Capture, mask: Mask) -> Capture:
    """The same painted over, which is said below it: black could be taken for a finding."""
    lines = capture.lines
    if mask and lines:
        said = QCoreApplication.translate("capture", "Parts of the picture are painted over")
        lines = (*lines[:-1], said, lines[-1])
    return replace(capture, mask=mask, lines=lines)


def render(capture: Capture, *, longest: int = _LONGEST) -> QImage:
    """Paint the capture; safe in any thread.

    Parameters
    ----------
    longest
        The picture's longer edge has at most so many pixels.
    """
    size = _size(capture, longest)
    width = max(size.width(), _SHORTEST) if capture.lines else size.width()
    font = QFont()
    font.setPixelSize(max(15, width // 48))
    metrics = QFontMetrics(font)
    pad = metrics.height() // 2
    # None of it is cut: the end of a line may be the class that cannot be excluded
    wrap = int(Qt.TextFlag.TextWordWrap)
    room = QRect(0, 0, width - 2 * pad, _TALLEST_LINE)
    heights = [metrics.boundingRect(room, wrap, text).height() for text in capture.lines]
    strip = 2 * pad + sum(heights) if heights else 0
    made = QImage(width, size.height() + strip, QImage.Format.Format_RGB32)
    made.fill(QColor(_GROUND))
    painter = QPainter(made)
    painter.setFont(font)
    painter.translate((width - size.width()) // 2, 0)
    _paint_picture(painter, capture, size)
    painter.resetTransform()
    painter.setPen(QColor(_WORDS))
    top = size.height() + pad
    for text, height in zip(capture.lines, heights, strict=True):
        painter.drawText(QRect(pad, top, room.width(), height), wrap, text)
        top += height
    painter.end()
    return made


def _size(capture: Capture, most: int) -> QSize:
    """Pixels of the picture in the file: its own, unless that is very small or very large."""
    picture = capture.picture
    across, down = picture.pixel_shape
    width, height = picture.width * across, picture.height * down
    if capture.state.turns % 2:
        width, height = height, width
    longest = max(width, height)
    factor = min(most, max(_SHORTEST, longest)) / longest
    return QSize(max(1, round(width * factor)), max(1, round(height * factor)))


def _paint_picture(painter: QPainter, capture: Capture, size: QSize) -> None:
    picture = capture.picture
    projection = Projection(
        width=picture.width,
        height=picture.height,
        pixel_shape=picture.pixel_shape,
        room=(size.width(), size.height()),
        state=capture.state.fitted(),
        margin=1.0,
    )
    rendered = Renderer().render(
        picture, projection, window=capture.window, inverted=capture.state.inverted
    )
    if rendered is not None:
        draw_rendered(painter, rendered, 1.0)
    paint_mask(painter, capture.mask, projection.transform)
    if capture.overlay is not None:
        laid = MapRenderer().render(capture.overlay, projection)
        painter.setOpacity(capture.opacity)
        if laid is not None:
            draw_rendered(painter, laid, 1.0)
        painter.setOpacity(1.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_measurements(painter, projection, capture.measurements, spacing=picture.spacing)
    area = QRectF(0, 0, size.width(), size.height())
    line = QFontMetrics(painter.font()).height()
    if picture.spacing is not None and area.width() >= _LEAST_FOR_BAR:
        # Beside the legend, if there is one
        middle = QPointF(size.width() * (0.25 if capture.overlay else 0.5), area.bottom() - line)
        draw_scale_bar(painter, projection, picture.spacing, middle=middle)
        area.setBottom(area.bottom() - 2.5 * line)
    if capture.overlay is not None and area.width() >= _LEAST_FOR_LEGEND:
        corner = QPointF(size.width() - line / 2, size.height() - line / 2)
        draw_legend(painter, capture.label, corner=corner, width=size.width() / 2)
    draw_letters(painter, projection, picture.facts.geometry, area=area)


def save(capture: Capture, path: Path) -> Path:
    """Write the capture as PNG; the file appears whole or not at all.

    Raises
    ------
    OutputError
        It cannot be written there.
    """
    data = png_bytes(render(capture))
    return write_whole(
        data,
        path,
        template=QT_TRANSLATE_NOOP(
            "errors", "The picture cannot be saved as {name}: {reason}. Choose another place."
        ),
    )


def png_bytes(image: QImage) -> bytes:
    """The picture as a PNG file, with nothing in it but the pixels."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())


def caption(prediction: Prediction, map_class: str | None, *, place: str = "") -> tuple[str, ...]:
    """What is written below: the answer, what it is worth, the model, and the caution.

    Parameters
    ----------
    place
        Which slice, where there are several.
    """
    first = prediction.probabilities[prediction.label]
    answer = f"{class_name(prediction.label)}: {per_cent(first)}"
    if place:
        answer += f" · {place}"
    others = ", ".join(class_name(name) for name in prediction.prediction_set)
    translate = QCoreApplication.translate
    lines = [
        answer,
        translate("capture", "Cannot be excluded: {names}").format(names=others),
    ]
    if map_class is not None:
        lines.append(
            translate("capture", "Activation map of: {name}").format(name=class_name(map_class))
        )
    if worth := outcome_text(prediction):
        lines.append(worth)
    model = prediction.model
    lines.append(f"{model.name} {model.version} · {engine_name(prediction.engine)}")
    lines.append(research_use())
    return tuple(lines)
