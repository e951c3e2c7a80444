"""The program's name on the screen while its window is still being loaded from the disk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QSplashScreen

from mriclassifier import __version__, frozen
from mriclassifier.gui import icons

_WIDTH, _HEIGHT, _EDGE = 440, 150, 24
_ICON = 88
_TITLE = 20  # points
# The colour scheme of the settings is set with the window
_GROUND, _LINE, _TEXT, _MUTED = "#ffffff", "#8a93a0", "#1b2430", "#55606f"


def show_splash(app: QApplication) -> QSplashScreen | None:
    """Show it and return at once; ``finish(window)`` takes it away.

    Returns
    -------
    QSplashScreen or None
        None where the program runs from its source: there the window comes at once.
    """
    if not frozen.is_frozen():
        return None
    splash = make_splash(app.devicePixelRatio())
    splash.show()
    app.processEvents()
    return splash


def make_splash(ratio: float = 1.0) -> QSplashScreen:
    """The screen, with what the program is called and what it is not for.

    Parameters
    ----------
    ratio
        Pixels of the screen for one of ours.
    """
    picture = QPixmap(round(_WIDTH * ratio), round(_HEIGHT * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(_GROUND))
    icon = icons.pixmap("app", "#000000", _ICON, ratio=ratio)
    painter = QPainter(picture)
    painter.setPen(QPen(QColor(_LINE), 1))
    painter.drawRect(QRectF(0.5, 0.5, _WIDTH - 1, _HEIGHT - 1))
    painter.drawPixmap(_EDGE, (_HEIGHT - _ICON) // 2, icon)
    font = painter.font()
    usual = font.pointSizeF()
    left = _ICON + 2 * _EDGE
    lines = (
        ("MRI Classifier", _TITLE, _TEXT, 32),
        (__version__, usual, _MUTED, 70),
        (_caution(), usual, _MUTED, 94),
    )
    for text, size, colour, top in lines:
        font.setPointSizeF(size)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = QRectF(left, top, _WIDTH - left - _EDGE / 2, 36)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, text)
    painter.end()
    return QSplashScreen(picture)


def _caution() -> str:
    return QCoreApplication.translate("window", "Research use only, not for diagnosis")
