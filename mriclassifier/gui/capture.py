"""The image with its map as a picture to keep, with what it is and what it is not written on it."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError
from mriclassifier.gui.wording import class_name, engine_name, outcome_text, per_cent, research_use
from mriclassifier.inference.prediction import Prediction

_LONGEST = 2048
_SHORTEST = 480  # so that the words fit below a small picture
_GROUND = "#0b0d10"
_WORDS = "#e7eaee"


@dataclass(frozen=True, kw_only=True, eq=False)
class Capture:
    """What goes into the file.

    Attributes
    ----------
    image
        The frame in 8 bits.
    overlay, opacity
        The map and how strongly it lies over the frame, 0 to 1.
    lines
        Written below; they name no file and no patient.
    """

    image: QImage
    overlay: QImage | None
    opacity: float
    lines: tuple[str, ...]


def render(capture: Capture) -> QImage:
    """Paint the capture; safe in any thread."""
    longest = max(capture.image.width(), capture.image.height())
    wanted = min(_LONGEST, max(_SHORTEST, longest))
    size = capture.image.size().scaled(QSize(wanted, wanted), Qt.AspectRatioMode.KeepAspectRatio)
    width = max(size.width(), _SHORTEST)
    font = QFont()
    font.setPixelSize(max(15, width // 48))
    metrics = QFontMetrics(font)
    pad = metrics.height() // 2
    lines = [
        metrics.elidedText(t, Qt.TextElideMode.ElideRight, width - 2 * pad) for t in capture.lines
    ]
    strip = 2 * pad + len(lines) * metrics.lineSpacing()
    made = QImage(width, size.height() + strip, QImage.Format.Format_RGB32)
    made.fill(QColor(_GROUND))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    area = QRectF((width - size.width()) / 2, 0, size.width(), size.height())
    painter.drawImage(area, capture.image)
    if capture.overlay is not None:
        painter.setOpacity(capture.opacity)
        painter.drawImage(area, capture.overlay)
        painter.setOpacity(1.0)
    painter.setFont(font)
    painter.setPen(QColor(_WORDS))
    for number, line in enumerate(lines):
        top = size.height() + pad + number * metrics.lineSpacing()
        painter.drawText(pad, top + metrics.ascent(), line)
    painter.end()
    return made


def save(capture: Capture, path: Path) -> Path:
    """Write the capture as PNG; the file appears whole or not at all.

    Raises
    ------
    OutputError
        It cannot be written there.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    render(capture).save(buffer, "PNG")  # type: ignore[call-overload]
    temporary = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".capture", suffix=".tmp")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(bytes(data.data()))
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The picture cannot be saved as {name}: {reason}."),
            name=path,
            reason=error.strerror or type(error).__name__,
        ) from error
    return path


def caption(prediction: Prediction, map_class: str | None) -> tuple[str, ...]:
    """What is written below: the answer, what it is worth, the model, and the caution."""
    first = prediction.probabilities[prediction.label]
    answer = f"{class_name(prediction.label)}: {per_cent(first)}"
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
