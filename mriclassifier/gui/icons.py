"""The drawn icons, coloured for the scheme in force."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from mriclassifier.gui.theme import Tokens
from mriclassifier.paths import resource

_SIZES = (16, 20, 32, 40)


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: str, size: int, *, ratio: float = 1.0) -> QPixmap:
    """Draw icon ``name`` in ``colour`` on a transparent square of ``size`` logical pixels."""
    key = f"mriclassifier {name} {colour} {size} {ratio}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    # Read first: a painter that an exception leaves open ends the process
    drawing = _drawing(name).replace("currentColor", colour)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(
        painter, QRectF(0, 0, picture.width(), picture.height())
    )
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, tokens: Tokens) -> QIcon:
    """Icon ``name`` for menus and buttons, greyed when disabled."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, tokens.text, size), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, tokens.border, size), QIcon.Mode.Disabled)
    return made


def app_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    for size in (*_SIZES, 64, 128, 256):
        made.addPixmap(pixmap("app", "#000000", size))
    return made
