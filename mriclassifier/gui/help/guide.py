"""A Markdown page as a document: headings with anchors, tables that can be read, places of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QTextBlock, QTextCursor, QTextDocument, QTextLength, QTextTable

from mriclassifier.gui.theme import Tokens

_PAD = 5
_DEEPEST = 3  # of the table of contents


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A line of the table of contents."""

    level: int
    title: str
    anchor: str
    position: int


def read_page(file: Path) -> str:
    """The page's Markdown; OSError where it is not there."""
    return file.read_text("utf-8")


def set_page(document: QTextDocument, markdown: str, tokens: Tokens) -> None:
    """Show a page in the colours of a scheme."""
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    _shape_headings(document)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _shape_table(frame, tokens)


def headings(document: QTextDocument) -> list[Heading]:
    """The table of contents; anchors as on the project's pages: small letters, hyphens for gaps."""
    found: list[Heading] = []
    used: dict[str, int] = {}
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level and block.text().strip():
            anchor = slug(block.text())
            number = used.get(anchor, 0)
            used[anchor] = number + 1
            found.append(
                Heading(
                    level=level,
                    title=block.text(),
                    anchor=f"{anchor}-{number}" if number else anchor,
                    position=block.position(),
                )
            )
        block = block.next()
    return found


def contents(found: list[Heading]) -> list[Heading]:
    """What of the headings goes into the table of contents."""
    return [heading for heading in found if heading.level <= _DEEPEST]


def slug(title: str) -> str:
    """A heading's anchor."""
    return re.sub(r"[^\w\- ]", "", title.strip().casefold()).replace(" ", "-")


def places(document: QTextDocument, words: str) -> list[QTextCursor]:
    """Every place of ``words``, from the top, whatever their case."""
    found: list[QTextCursor] = []
    if not words.strip():
        return found
    cursor = document.find(words.strip())
    while not cursor.isNull():
        found.append(QTextCursor(cursor))
        cursor = document.find(words.strip(), cursor)
    return found


def _shape_headings(document: QTextDocument) -> None:
    block: QTextBlock = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        if shape.headingLevel():
            shape.setTopMargin(20 if shape.headingLevel() > 1 else 4)
            shape.setBottomMargin(8)
            QTextCursor(block).setBlockFormat(shape)
        block = block.next()


def _shape_table(table: QTextTable, tokens: Tokens) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderBrush(QColor(tokens.border))
    shape.setBorderCollapse(True)
    shape.setCellPadding(_PAD)
    shape.setCellSpacing(0)
    shape.setTopMargin(8)
    shape.setBottomMargin(12)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.clearColumnWidthConstraints()
    table.setFormat(shape)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        ground = cell.format()
        ground.setBackground(QColor(tokens.raised))
        cell.setFormat(ground)
