"""What the pages of users and of tokens have in common: a list, what can be done with a row, an empty state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import muted
from mriclassifier.gui.message_bar import MessageBar
from mriclassifier.gui.retrain.remove_question import RemoveQuestion
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.server.rows_table import RowsTable
from mriclassifier.gui.server.status_parts import wrapped
from mriclassifier.gui.tasks import Outcome
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence

_ROWS = 12


class AccessPage(QWidget):
    """Reads the list in the background each time it is shown, and after each change.

    Parameters
    ----------
    words
        What the list is for.
    empty
        Said in place of an empty list.
    name
        Of the list, for screen readers.
    """

    def __init__(
        self,
        control: ServerControl,
        *,
        theme: Theme,
        words: str,
        empty: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._empty_words = empty
        self._items: tuple[Any, ...] = ()
        self._reads = 0
        self.messages = MessageBar(theme, self)
        self.table = RowsTable(name, theme, self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.empty = wrapped(muted(self.tr("Looking…"), self))
        self.deeds = QHBoxLayout()
        self._for_one: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 10, 12, 4)
        column.setSpacing(10)
        column.addWidget(self.messages)
        column.addWidget(wrapped(muted(words, self)))
        column.addWidget(self.table)
        column.addWidget(self.empty)
        column.addLayout(self.deeds)
        column.addStretch(1)
        self.table.hide()

    # -- what the two pages say --------------------------------------------------------------

    def fetch(self) -> Sequence[Any]:
        """The items; called in the thread of the server's control."""
        raise NotImplementedError

    def heads(self) -> tuple[str, ...]:
        """Of the columns."""
        raise NotImplementedError

    def row(self, item: Any) -> tuple[str, ...]:
        """One item in words."""
        raise NotImplementedError

    # -- the list ----------------------------------------------------------------------------

    def read(self) -> None:
        """Look again what there is."""
        self._reads += 1
        number = self._reads

        def done(outcome: Outcome) -> None:
            if number != self._reads:
                return
            if outcome.error is not None:
                self.tell(outcome.error)
                self._fill(())
            else:
                self._fill(outcome.result)

        self._control.ask(lambda: tuple(self.fetch()), done)

    @property
    def chosen(self) -> Any | None:
        """The item of the row that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self._items[rows[0].row()] if rows and rows[0].row() < len(self._items) else None

    def change(self, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Do something in the background, then read again."""
        self.messages.clear()

        def ended(outcome: Outcome) -> None:
            if outcome.error is not None:
                self.tell(outcome.error)
            elif done is not None:
                done(outcome.result)
            self.read()

        self._control.ask(work, ended)

    def tell(self, fault: BaseException) -> None:
        """Say what was not possible."""
        self.messages.tell(sentence(as_error(fault)))

    def ask_to_remove(self, title: str, text: str, work: Callable[[], Any]) -> RemoveQuestion:
        """Ask once more, then do it."""
        question = RemoveQuestion(title, text, self)
        question.accepted.connect(lambda: self.change(work))
        question.open()
        return question

    # -- for the two pages -------------------------------------------------------------------

    def add_deed(
        self, text: str, deed: Callable[[], Any], *, for_one: bool, key: Qt.Key | None = None
    ) -> QPushButton:
        """A button below the list; ``for_one`` needs a chosen row."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: deed())
        if for_one:
            self._for_one.append(button)
        if key is not None:
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: deed() if button.isEnabled() else None)
        self.deeds.addWidget(button)
        return button

    def end_deeds(self) -> None:
        """After the last button."""
        self.deeds.addStretch(1)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._refresh())
        self.table.texts.modelReset.connect(self._refresh)
        self._refresh()

    def _fill(self, items: Sequence[Any]) -> None:
        before = self.table.currentIndex().row()
        self._items = tuple(items)
        self.table.show_rows(self.heads(), [self.row(item) for item in items], most=_ROWS)
        self.table.setVisible(bool(items))
        self.empty.setText(self._empty_words)
        self.empty.setVisible(not items)
        if items:
            self.table.selectRow(min(max(before, 0), len(items) - 1))

    def _refresh(self) -> None:
        for button in self._for_one:
            button.setEnabled(self.chosen is not None)
