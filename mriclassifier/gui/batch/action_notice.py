"""A sentence in place, with what can be done about it beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.theme import Theme

Choice = tuple[str, Callable[[], object]]


class ActionNotice(NoticeBox):
    """Hidden until it has something to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", parent)
        self.buttons: list[QPushButton] = []
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.clear)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def tell(self, text: str, kind: str, choices: Sequence[Choice] = ()) -> None:
        """Say something in place of what was said before."""
        self.set_kind(kind)
        self.set_text(text)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for name, chosen in choices:
            button = QPushButton(name, self)
            button.clicked.connect(lambda _=False, chosen=chosen: chosen())
            self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignTop)
            self.buttons.append(button)
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self.set_text("")
        self.hide()

    def _recolour(self) -> None:
        self._close.setIcon(icons.icon("close", self._theme.tokens))
