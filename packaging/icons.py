"""The program's icon from its drawing, in the forms that desktops want: PNG files, ``.ico``, ``.icns``.

``python packaging/icons.py FOLDER`` in the program's environment.
"""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO = (16, 24, 32, 48, 64, 128, 256)  # what Windows asks for at 100 to 400 %


def draw(size: int) -> bytes:
    """PNG file of the icon.

    Parameters
    ----------
    size
        Edge in pixels.
    """
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def write_icons(folder: Path) -> None:
    """Write ``SIZE.png``, ``mriclassifier.ico`` and ``mriclassifier.icns``."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    drawn = {}
    for size in SIZES:
        data = draw(size)
        (folder / f"{size}.png").write_bytes(data)
        drawn[size] = Image.open(BytesIO(data))
    largest = drawn[max(SIZES)]
    # Each size is drawn for itself: a scaled-down large one has hairlines
    largest.save(
        folder / "mriclassifier.ico",
        sizes=[(size, size) for size in _ICO],
        append_images=[drawn[size] for size in _ICO],
    )
    largest.save(
        folder / "mriclassifier.icns", append_images=[drawn[size] for size in (32, 64, 128, 256)]
    )


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    write_icons(Path(sys.argv[1]))
