"""Sets blocks of rich text on sheets, with a header and a footer on each; any thread, no widgets.

Lengths are 1/288 inch everywhere. That is fine enough for letters to be spaced alike on every device, and no
screen's resolution comes into it: what the preview shows is what the printer gets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSizeF, Qt, QThread, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
    QTextOption,
)

from mriclassifier.errors import QT_TRANSLATE_NOOP, JobCancelledError
from mriclassifier.gui.reports.content import Paper
from mriclassifier.gui.reports.painting_thread import PaintingThread

UNITS = 288  # an inch
_SIZES = {Paper.A4: (210 / 25.4, 297 / 25.4), Paper.LETTER: (8.5, 11.0)}  # inches
_SIDE, _EDGE = 0.71 * UNITS, 0.5 * UNITS
_HEADER, _FOOTER = 0.55 * UNITS, 0.42 * UNITS
_TEXT, _SMALL = 35, 30  # letters, about 8.75 and 7.5 pt
INK = {
    "text": "#15181c",
    "muted": "#5a6470",
    "accent": "#1d5f96",
    "bar": "#9aa5b1",
    "track": "#e9edf1",
    "warning": "#b3750a",
    "warning_ground": "#fff6e0",
    "line": "#b9c2cc",
}
_STYLE = (
    f"p.head {{ font-size: 32px; font-weight: 600; color: {INK['accent']}; margin: 0px 0px 8px 0px; }}"
    f"body {{ color: {INK['text']}; }}"
)


@dataclass(frozen=True, kw_only=True)
class Block:
    """Something that stands together, unless it is taller than a sheet.

    Attributes
    ----------
    html
        Qt's rich text.
    pictures
        PNG files by the names that ``html`` uses.
    person
        What stands in the header of the pages that it is on: the study's code, and who it is if that was
        asked for.
    new_page
        Whether it begins a sheet.
    gap
        Room below it.
    head
        Stands above the first of the blocks that share it, and again at the top of each sheet.
    """

    html: str
    pictures: dict[str, bytes] = field(default_factory=dict, repr=False)
    person: str = ""
    new_page: bool = False
    gap: float = 30.0
    head: Block | None = None


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What every page says above and below."""

    institution: str
    title: str
    caution: str
    program: str
    made: str
    number: str  # a sentence with {page} and {count}


@dataclass(frozen=True)
class _Piece:
    block: Block
    top: float  # on the sheet, below the header
    skip: float  # of the block, shown on sheets before
    height: float


@dataclass(frozen=True)
class _Page:
    pieces: tuple[_Piece, ...]
    person: str


class Pages:
    """Blocks, laid out on sheets.

    Parameters
    ----------
    blocks
        In order.
    paper
        Sheet.
    frame
        Header and footer.
    cancelled
        Asked before each block.

    Raises
    ------
    JobCancelledError
        ``cancelled`` said so.
    """

    def __init__(
        self,
        blocks: Iterable[Block],
        *,
        paper: Paper,
        frame: Frame,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self.paper = paper
        self._frame = frame
        inches = _SIZES[paper]
        self.size = QSizeF(inches[0] * UNITS, inches[1] * UNITS)
        self._room = body_size(paper)
        self._cancelled = cancelled
        self._pages = tuple(self._laid_out(blocks))

    def __len__(self) -> int:
        return len(self._pages)

    def image(self, number: int, *, width: int) -> QImage:
        """A page, from 0, as a picture of ``width`` pixels."""
        scale = width / self.size.width()
        made = QImage(width, round(self.size.height() * scale), QImage.Format.Format_RGB32)
        made.fill(QColor("#ffffff"))
        painter = QPainter(made)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.scale(scale, scale)
        self.paint(painter, number)
        painter.end()
        return made

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, from 0; the painter is scaled to 1/288 inch from the sheet's corner."""
        page = self._pages[number]
        self._paint_header(painter, page.person)
        self._paint_footer(painter, number)
        for piece in page.pieces:
            painter.save()
            painter.translate(_SIDE, _EDGE + _HEADER + piece.top - piece.skip)
            clip = QRectF(0, piece.skip, self._room.width(), piece.height)
            painter.setClipRect(clip)
            document = _document(piece.block, self._room)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette = _paper_palette()  # the window may be dark, paper never is
            context.clip = clip
            document.documentLayout().draw(painter, context)
            painter.restore()

    def _laid_out(self, blocks: Iterable[Block]) -> list[_Page]:
        pages: list[_Page] = []
        pieces: list[_Piece] = []
        person, used = "", 0.0
        head: Block | None = None
        room = self._room.height()

        def turn() -> None:
            nonlocal used
            if pieces:
                pages.append(_Page(tuple(pieces), person))
                pieces.clear()
            used = 0.0

        for block in blocks:
            if self._cancelled():
                raise JobCancelledError(QT_TRANSLATE_NOOP("errors", "The report was not made."))
            height = _height(block, self._room)
            if block.new_page or used + height > room or (pieces and block.person != person):
                turn()
            person = block.person
            if block.head is not None and (not pieces or block.head is not head):
                above = _height(block.head, self._room)
                if used + above + height > room:
                    turn()
                pieces.append(_Piece(block.head, used, 0.0, above))
                used += above + block.head.gap
            head = block.head
            skip = 0.0
            while height - skip > room:
                pieces.append(_Piece(block, 0.0, skip, room))
                turn()
                skip += room
            pieces.append(_Piece(block, used, skip, height - skip))
            used += height - skip + block.gap
        turn()
        return pages

    def _paint_header(self, painter: QPainter, person: str) -> None:
        right = self.size.width() - _SIDE
        base = _EDGE + 46
        wide = right - _SIDE
        bold, small = _font(_TEXT, bold=True), _font(_SMALL)
        frame = self._frame
        # Who it is goes before all else: the heading gives way
        line = _elided(person, bold, wide * 0.66)
        _write(painter, right, base, line, bold, align=Qt.AlignmentFlag.AlignRight)
        rest = wide - QFontMetricsF(bold).horizontalAdvance(line) - 40
        heading = frame.institution or frame.title
        _write(painter, _SIDE, base, _elided(heading, bold, rest), bold)
        if frame.institution:
            _write(painter, _SIDE, base + 38, _elided(frame.title, small, wide), small, muted=True)
        painter.setPen(QPen(QColor(INK["line"]), 2))
        below = _EDGE + _HEADER - 54
        painter.drawLine(round(_SIDE), round(below), round(right), round(below))

    def _paint_footer(self, painter: QPainter, number: int) -> None:
        right = self.size.width() - _SIDE
        top = self.size.height() - _EDGE - _FOOTER + 40
        frame, bold, small = self._frame, _font(_TEXT, bold=True), _font(_SMALL)
        painter.setPen(QPen(QColor(INK["line"]), 2))
        painter.drawLine(round(_SIDE), round(top), round(right), round(top))
        count = frame.number.format(page=number + 1, count=len(self))
        _write(painter, _SIDE, top + 42, frame.caution, bold)
        _write(painter, right, top + 42, count, small, align=Qt.AlignmentFlag.AlignRight)
        rest = right - _SIDE - QFontMetricsF(small).horizontalAdvance(frame.made) - 40
        _write(painter, _SIDE, top + 80, _elided(frame.program, small, rest), small, muted=True)
        _write(
            painter,
            right,
            top + 80,
            frame.made,
            small,
            align=Qt.AlignmentFlag.AlignRight,
            muted=True,
        )


def body_size(paper: Paper) -> QSizeF:
    """What of a sheet is left for the blocks."""
    width, height = _SIZES[paper]
    return QSizeF(width * UNITS - 2 * _SIDE, height * UNITS - 2 * _EDGE - _HEADER - _FOOTER)


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Who searches a PDF for "Sign-off" types no ligature
    for name in ("liga", "clig", "dlig"):
        font.setFeature(QFont.Tag(name), 0)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _document(block: Block, room: QSizeF) -> QTextDocument:
    thread = QThread.currentThread()
    made = thread.empty_document() if isinstance(thread, PaintingThread) else QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    made.setUseDesignMetrics(True)
    made.setDefaultFont(_font(_TEXT))
    made.setDefaultStyleSheet(_STYLE)
    option = QTextOption()
    # A name without a gap is broken rather than cut
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setDefaultTextOption(option)
    for name, png in block.pictures.items():
        made.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), QImage.fromData(png))
    made.setHtml(block.html)
    made.setPageSize(room)
    return made


def _height(block: Block, room: QSizeF) -> float:
    """Of a block; the empty rest of its last sheet is not part of it."""
    document = _document(block, room)
    layout = document.documentLayout()
    pages = document.pageCount()
    if pages == 1:
        document.setPageSize(QSizeF(room.width(), -1))
        return layout.documentSize().height()
    last = document.lastBlock()
    end = layout.blockBoundingRect(last).bottom()
    return max(end, (pages - 1) * room.height() + 1)


def _paper_palette() -> QPalette:
    palette = QPalette(QColor("#ffffff"))
    palette.setColor(QPalette.ColorRole.Text, QColor(INK["text"]))
    return palette


def _elided(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def _write(
    painter: QPainter,
    x: float,
    base: float,
    text: str,
    font: QFont,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    muted: bool = False,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(INK["muted" if muted else "text"]))
    if align == Qt.AlignmentFlag.AlignRight:
        x -= QFontMetricsF(font).horizontalAdvance(text)
    painter.drawText(round(x), round(base), text)
