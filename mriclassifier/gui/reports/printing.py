"""The pages of a report on a printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError
from mriclassifier.gui.reports.pages import Pages
from mriclassifier.gui.reports.pdf import page_layout, paint_pages


def print_dialog(pages: Pages, parent: QWidget) -> QPrintDialog | None:
    """The system's dialog for a report; None where there is no printer."""
    if not QPrinterInfo.availablePrinterNames():
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(pages.paper))
    printer.setFullPage(True)
    # What a list of waiting jobs shows to everybody
    printer.setDocName("MRI Classifier")
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setMinMax(1, len(pages))
    return dialog


def print_pages(
    pages: Pages, printer: QPrinter, *, cancelled: Callable[[], bool] = lambda: False
) -> None:
    """Send the chosen pages; in the painting thread.

    Raises
    ------
    OutputError
        The printer does not take them.
    JobCancelledError
        ``cancelled`` said so.
    """
    first, last = printer.fromPage(), printer.toPage()
    chosen = range(max(1, first) - 1, min(last or len(pages), len(pages)))
    # The user may have chosen another sheet; the margins are part of what is painted
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise OutputError(
            QT_TRANSLATE_NOOP(
                "errors", "The printer does not take the report. Save it as PDF and print that."
            )
        )
    try:
        paint_pages(painter, pages, chosen, printer, cancelled=cancelled)
    finally:
        painter.end()
