"""Help > User Guide: the guide as it came with the program, with contents and search; needs no network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeySequence,
    QShortcut,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui import icons
from mriclassifier.gui.help.guide import Heading, contents, headings, places, read_page, set_page
from mriclassifier.gui.labels import muted
from mriclassifier.gui.scale import SPACE
from mriclassifier.gui.theme import Theme

FIRST_PAGE = "user-guide.md"
_SIZE = (1080, 760)
_CONTENTS, _TEXT = 260, 820
_WIDEST = 780  # points of a picture
_PLACE = Qt.ItemDataRole.UserRole


class PageView(QTextBrowser):
    """Shows one page; pictures come from its folder alone and are made as wide as the page."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder.resolve()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(SPACE.block)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the help, and nothing else."""
        url = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or url.scheme() not in (
            "",
            "file",
        ):
            return None
        file = (self._folder / url.path().lstrip("/")).resolve()
        if not file.is_relative_to(self._folder):
            return None
        picture = QImage(str(file))
        widest = min(_WIDEST, max(240, self.viewport().width() - 3 * SPACE.block))
        if picture.width() > widest:
            ratio = self.devicePixelRatioF()
            picture = picture.scaledToWidth(
                round(widest * ratio), Qt.TransformationMode.SmoothTransformation
            )
            picture.setDevicePixelRatio(ratio)
        return picture


class HelpWindow(QWidget):
    """Contents on the left, the page on the right, search above.

    Parameters
    ----------
    folder
        Where the pages lie.
    """

    def __init__(self, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._folder = folder
        self._theme = theme
        self.page = ""
        self._headings: list[Heading] = []
        self._hits: list[QTextCursor] = []
        self._hit = -1
        self.setWindowTitle(self.tr("User Guide"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.count = muted(parent=self)
        self.previous = self._button(self.tr("Previous"))
        self.next = self._button(self.tr("Next"))
        self.contents = QTreeWidget(self)
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.view = PageView(folder, self)
        self.view.setAccessibleName(self.tr("Page"))
        self.notice = QFrame(self)
        self.notice.setProperty("role", "panel")
        self.words = QLabel(self.notice)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.copy = QPushButton(self.tr("&Copy Address"), self.notice)
        line = QHBoxLayout(self.notice)
        line.setContentsMargins(SPACE.block, SPACE.gap, SPACE.block, SPACE.gap)
        line.addWidget(self.words, 1)
        line.addWidget(self.copy)
        self.notice.hide()
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.block, SPACE.gap, SPACE.block, SPACE.gap)
        top.setSpacing(SPACE.gap)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        top.addWidget(self.previous)
        top.addWidget(self.next)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.contents)
        parts.addWidget(self.view)
        parts.setStretchFactor(1, 1)
        parts.setSizes([_CONTENTS, _TEXT])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(parts, 1)
        self.resize(*_SIZE)
        self.search.textChanged.connect(lambda _: self._find())
        self.search.returnPressed.connect(lambda: self.step(1))
        self.next.clicked.connect(lambda _=False: self.step(1))
        self.previous.clicked.connect(lambda _=False: self.step(-1))
        self.contents.currentItemChanged.connect(lambda item, _: self._go_to_item(item))
        self.view.anchorClicked.connect(self.follow)
        self.copy.clicked.connect(
            lambda _=False: QGuiApplication.clipboard().setText(self.copy.property("address"))
        )
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self.search.setFocus),
            (QKeySequence.StandardKey.FindNext, lambda: self.step(1)),
            (QKeySequence.StandardKey.FindPrevious, lambda: self.step(-1)),
            (QKeySequence(Qt.Key.Key_Escape), self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        theme.changed.connect(self._reload)
        self._recolour()
        self.open_page(FIRST_PAGE)
        self.contents.setFocus()

    @property
    def hits(self) -> int:
        """In how many places the words stand."""
        return len(self._hits)

    def open_page(self, name: str, anchor: str = "") -> None:
        """Show a page of the help, at a heading."""
        try:
            text = read_page(self._folder / name)
        except (OSError, UnicodeDecodeError):
            self._say(
                self.tr("The page {name} is not part of this installation.").format(name=name)
            )
            return
        self.page = name
        set_page(self.view.document(), text, self._theme.tokens)
        self._headings = headings(self.view.document())
        self._fill_contents()
        self._find()
        self.go_to(anchor)

    def go_to(self, anchor: str) -> bool:
        """Scroll to a heading; to the top where there is none of that name."""
        found = next((h for h in self._headings if h.anchor == anchor), None)
        self._show_place(found.position if found else 0)
        return found is not None

    def follow(self, url: QUrl) -> None:
        """Go where a link leads within the help; show the address where it leads out of it."""
        self.notice.hide()
        if url.scheme() in ("http", "https", "mailto"):
            self._say(
                self.tr(
                    "This leads to the network, where the program does not go: {address}"
                ).format(address=url.toString()),
                url.toString(),
            )
            return
        anchor, name = url.fragment(), url.path()
        if not name or name == self.page:
            self.go_to(anchor)
        elif name.endswith(".md") and "/" not in name and (self._folder / name).is_file():
            self.open_page(name, anchor)
        else:
            self._say(
                self.tr("{address} lies with the program's sources.").format(address=name), name
            )

    def step(self, by: int) -> None:
        """To the next place of the words that are searched for, round and round."""
        if not self._hits:
            return
        self._hit = (self._hit + by) % len(self._hits)
        self._mark()
        self._show_place(self._hits[self._hit].selectionStart())

    def _find(self) -> None:
        self._hits = places(self.view.document(), self.search.text())
        self._hit = -1
        if self._hits:
            self.step(1)
        else:
            self._mark()

    def _mark(self) -> None:
        tokens = self._theme.tokens
        marks = []
        for number, cursor in enumerate(self._hits):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            here = number == self._hit
            ground, ink = (
                (tokens.accent, tokens.on_accent) if here else (tokens.warning_ground, tokens.text)
            )
            mark.format.setBackground(QColor(ground))
            mark.format.setForeground(QColor(ink))
            marks.append(mark)
        self.view.setExtraSelections(marks)
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._hits))
        if self._hits:
            self.count.setText(
                self.tr("{number} of {all}").format(number=self._hit + 1, all=len(self._hits))
            )
        else:
            self.count.setText(self.tr("not found") if self.search.text().strip() else "")

    def _show_place(self, position: int) -> None:
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(position)
        self.view.setTextCursor(cursor)
        top = self.view.cursorRect(cursor).top() + self.view.verticalScrollBar().value()
        self.view.verticalScrollBar().setValue(max(0, top - SPACE.gap))

    def _fill_contents(self) -> None:
        was = self.contents.blockSignals(True)
        self.contents.clear()
        above: dict[int, QTreeWidgetItem] = {}
        for heading in contents(self._headings):
            parent = next(
                (above[level] for level in range(heading.level - 1, 0, -1) if level in above), None
            )
            # The page's own title holds all the others; it would only indent them
            inside = parent is None or heading.level <= 2
            item = (
                QTreeWidgetItem(self.contents)
                if inside or parent is None
                else QTreeWidgetItem(parent)
            )
            item.setText(0, heading.title)
            item.setData(0, _PLACE, heading.position)
            above = {level: kept for level, kept in above.items() if level < heading.level}
            above[heading.level] = item
        self.contents.blockSignals(was)

    def _go_to_item(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._show_place(item.data(0, _PLACE))

    def _say(self, words: str, address: str = "") -> None:
        self.words.setText(words)
        self.copy.setProperty("address", address)
        self.copy.setVisible(bool(address))
        self.notice.show()

    def _reload(self) -> None:
        self._recolour()
        at = self.view.verticalScrollBar().value()
        self.open_page(self.page)
        self.view.verticalScrollBar().setValue(at)

    def _recolour(self) -> None:
        self.previous.setIcon(icons.icon("page-back", self._theme.tokens))
        self.next.setIcon(icons.icon("page-on", self._theme.tokens))

    def _button(self, name: str) -> QPushButton:
        return QPushButton(name, self)
