"""What is linked between two compared pictures, and the warning when they are not of one patient."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.labels import ElidedLabel
from mriclassifier.gui.layout.linking import Link
from mriclassifier.gui.layout.relation import Kinship, kinship_text
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.theme import Theme

_WIDE = 640  # points: below, one row would cut its words


class LinkBar(QWidget):
    """Above both pictures; the warning cannot be closed."""

    slices_toggled = Signal(bool)
    view_toggled = Signal(bool)
    align_asked = Signal()
    reset_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.warning = NoticeBox(theme, "warning", self)
        self.warning.hide()
        self.slices = QCheckBox(self.tr("Link sli&ces"), self)
        self.slices.setChecked(True)
        self.slices.setToolTip(self.tr("Scrolling one picture scrolls the other"))
        self.view = QCheckBox(self)
        self.view.setChecked(True)
        self.view.setToolTip(
            self.tr("Zoom, position and window of one picture are those of the other")
        )
        self.align = QPushButton(self.tr("Al&ign here"), self)
        self.align.setToolTip(
            self.tr("The two slices shown now correspond: scroll on from here together")
        )
        self.state = ElidedLabel(Qt.TextElideMode.ElideRight, self)
        self.state.setProperty("role", "muted")
        self.reset = QPushButton(self.tr("&Remove offset"), self)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("End the comparison"))
        self.close_button.setToolTip(self.tr("End the comparison"))
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._row, self._second):
            row.setContentsMargins(12, 4, 8, 4)
            row.setSpacing(12)
        self._row.addWidget(self.slices)
        self._row.addWidget(self.view)
        self._row.addStretch()
        self._row.addWidget(self.close_button)
        self._narrow: bool | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.warning)
        column.addLayout(self._row)
        column.addLayout(self._second)
        self._place(narrow=False)
        self.slices.toggled.connect(self.slices_toggled)
        self.view.toggled.connect(self.view_toggled)
        self.align.clicked.connect(self.align_asked)
        self.reset.clicked.connect(self.reset_asked)
        self.close_button.clicked.connect(self.close_asked)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.show_link(None)

    def show_link(self, link: Link | None) -> None:
        """Say by what the slices are linked, and how far they are moved against each other."""
        scrolls = link is not None and (link.first.count > 1 or link.second.count > 1)
        self.slices.setEnabled(scrolls)
        self.align.setEnabled(scrolls)
        linked = scrolls and self.slices.isChecked()
        self.reset.setVisible(bool(linked and link is not None and link.offset))
        self.state.setText(link_text(link) if linked and link is not None else "")

    def show_kinship(self, found: Kinship) -> None:
        """Warn where the pictures are not, or may not be, of one patient."""
        text = kinship_text(found)
        self.warning.set_kind(
            "error"
            if found is Kinship.DIFFERENT
            else "warning"
            if found is Kinship.OTHER_NUMBERS
            else "info"
        )
        self.warning.set_text(text)
        self.warning.setVisible(bool(text))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two rows where one has no room, and show the warning whole at any width."""
        super().resizeEvent(event)
        self._place(narrow=event.size().width() < _WIDE)
        self._make_room()

    def _place(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        words = self.tr("Lin&k view") if narrow else self.tr("Lin&k zoom, position and window")
        self.view.setText(words)
        for widget in (self.align, self.state, self.reset):
            (self._row if narrow else self._second).removeWidget(widget)
        if narrow:
            self._second.addWidget(self.align)
            self._second.addWidget(self.state, 1)
            self._second.addWidget(self.reset)
        else:
            self._row.insertWidget(2, self.align)
            self._row.insertWidget(3, self.state, 1)
            self._row.insertWidget(4, self.reset)
        edge = 4 if narrow else 0
        self._second.setContentsMargins(12, 0, 8, edge)

    def _make_room(self) -> None:
        if not self.warning.isHidden():
            self.warning.setMinimumHeight(self.warning.heightForWidth(self.width()))

    def _recolour(self) -> None:
        self.close_button.setIcon(icons.icon("close", self._theme.tokens))


def link_text(link: Link) -> str:
    """By what two stacks are linked, in words."""
    bar = partial(QCoreApplication.translate, "LinkBar")
    if not link.by_place:
        words = bar("Linked by share of the stack")
        if link.offset:
            moved = f"{link.offset:+.0f}"
            words = bar("{words}, offset {moved} slices").format(words=words, moved=moved)
        return words
    words = bar("Linked by position")
    if link.offset:
        moved = ("+" if link.offset > 0 else "−") + QLocale().toString(abs(link.offset), "f", 1)
        words = bar("{words}, offset {moved} mm").format(words=words, moved=moved)
    return words
