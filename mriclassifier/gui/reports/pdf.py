"""A laid out report as PDF, and on a printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from mriclassifier import __version__
from mriclassifier.errors import QT_TRANSLATE_NOOP, JobCancelledError, OutputError
from mriclassifier.gui.reports.content import Paper
from mriclassifier.gui.reports.files import write_whole
from mriclassifier.gui.reports.pages import UNITS, Pages
from mriclassifier.gui.wording import research_use

_FEW = 20  # sheets, up to which pictures keep every pixel as it is
_FAILED = QT_TRANSLATE_NOOP(
    "errors", "The report cannot be saved as {name}: {reason}. Choose another place."
)
_SHEETS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def page_layout(paper: Paper) -> QPageLayout:
    """The whole sheet; the margins are part of what is painted."""
    return QPageLayout(
        QPageSize(_SHEETS[paper]),
        QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
    )


def pdf_bytes(pages: Pages, *, cancelled: Callable[[], bool] = lambda: False) -> bytes:
    """The report as a PDF file in memory; safe in any thread.

    Raises
    ------
    JobCancelledError
        ``cancelled`` said so; asked before each page.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout(pages.paper))
    writer.setResolution(UNITS)
    # Never a code or a name: what lists files shows titles to everybody
    writer.setTitle(f"MRI Classifier: {research_use()}")
    writer.setCreator(f"MRI Classifier {__version__}")
    painter = QPainter()
    if not painter.begin(writer):
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The report cannot be made: there is no room for it.")
        )
    try:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, len(pages) <= _FEW)
        paint_pages(painter, pages, range(len(pages)), writer, cancelled=cancelled)
    finally:
        painter.end()
        buffer.close()
    return bytes(data.data())


def paint_pages(
    painter: QPainter,
    pages: Pages,
    numbers: range,
    device: QPagedPaintDevice,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Paint pages, from 0, each on its sheet of ``device``, which begins with an empty one."""
    for number in numbers:
        if cancelled():
            raise JobCancelledError(QT_TRANSLATE_NOOP("errors", "The report was not made."))
        if number != numbers.start:
            device.newPage()
        painter.save()
        painter.scale(device.logicalDpiX() / UNITS, device.logicalDpiY() / UNITS)
        pages.paint(painter, number)
        painter.restore()


def save_pdf(pages: Pages, path: Path, *, cancelled: Callable[[], bool] = lambda: False) -> Path:
    """Write the report; the file appears whole or not at all.

    Raises
    ------
    OutputError
        It cannot be written there.
    JobCancelledError
        ``cancelled`` said so.
    """
    return write_whole(pdf_bytes(pages, cancelled=cancelled), path, template=_FAILED)
