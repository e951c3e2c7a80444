"""A model's card, as text that was written here: nothing is loaded from anywhere."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from mriclassifier.gui.theme import Theme

_MARGIN = 14
_PADDING = 4
_WIDTH = 96  # per cent; borders and padding come on top
_LONGEST = 200_000  # letters; a card has some ten thousand


class CardView(QTextBrowser):
    """Shows Markdown; links lead nowhere and pictures stay away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._shown: QTextDocument | None = None
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # narrow columns broke words
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(self.tr("Model card"))
        theme.changed.connect(self._draw)

    def show_card(self, text: str) -> None:
        """Show another card; the same one stays where it was scrolled to."""
        if text[:_LONGEST] != self._text:
            self._text = text[:_LONGEST]
            self._draw()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing, whatever the text asks for."""
        del kind, name

    def _draw(self) -> None:
        # Raw HTML in a card would be laid out as it likes; it is shown as text
        features = (
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub
            | QTextDocument.MarkdownFeature.MarkdownNoHTML
        )
        # Not in sight while it is filled: a view lays its text out anew after every change, which takes long
        made = QTextDocument(self)
        made.setDocumentMargin(_MARGIN)
        made.setDefaultFont(self.font())
        made.setMarkdown(self._text, features)
        border = self.palette().mid().color()
        for frame in made.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                style = frame.format()
                style.setBorder(1)
                style.setBorderBrush(border)
                style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                style.setBorderCollapse(True)
                style.setCellPadding(_PADDING)
                style.setCellSpacing(0)
                style.setWidth(QTextLength(QTextLength.Type.PercentageLength, _WIDTH))
                frame.setFormat(style)
        self.setDocument(made)
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = made
