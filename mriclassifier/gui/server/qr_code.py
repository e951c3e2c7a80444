"""A code that a telephone's camera reads the address from, painted dark on white in every scheme."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4  # modules of white around it; the standard (ISO/IEC 18004) asks for as many
_SIDE = 212  # px that are wanted
_LEAST = 3  # px a module; smaller ones a camera does not tell apart


class QrCode(QWidget):
    """White, also in the dark scheme: most cameras do not read a code of light modules on dark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules: tuple[bytes, ...] = ()
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Code with the address, for a camera"))

    def show_text(self, text: str) -> None:
        """Encode another text; an empty one shows nothing."""
        if text == self.text:
            return
        self.text = text
        self._modules = (
            tuple(bytes(row) for row in segno.make_qr(text, error="m").matrix) if text else ()
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Whole pixels a module, so that none is blurred."""
        side = self._pixels() * self._count()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller: a code that is cut cannot be read."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint module by module."""
        del event
        if not self._modules:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        pixels = self._pixels()
        left = (self.width() - pixels * self._count()) // 2 + QUIET * pixels
        top = (self.height() - pixels * self._count()) // 2 + QUIET * pixels
        dark = QColor(Qt.GlobalColor.black)
        for row, modules in enumerate(self._modules):
            for column, module in enumerate(modules):
                if module:
                    place = QRect(left + column * pixels, top + row * pixels, pixels, pixels)
                    painter.fillRect(place, dark)

    def _count(self) -> int:
        return len(self._modules) + 2 * QUIET if self._modules else 0

    def _pixels(self) -> int:
        return max(_LEAST, _SIDE // self._count()) if self._modules else 0
