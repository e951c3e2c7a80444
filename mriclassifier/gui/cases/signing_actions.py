"""The sign-off's actions for menus and keys; text fields keep their own undo."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from mriclassifier.gui.action_maker import ActionMaker
from mriclassifier.gui.cases.signing_window import WindowSigning

_CLASSES = 9


class SigningActions(QObject):
    """Actions that do what the block's controls do.

    Parameters
    ----------
    make
        Makes the actions.
    parent
        Owns them.
    """

    def __init__(self, make: ActionMaker, parent: QObject) -> None:
        super().__init__(parent)
        new = make.make
        self.agree = new(self.tr("&Agree with the Model"), "check", "Y")
        self.note = new(self.tr("Write a &Note"), None, "N")
        self.undo = new(self.tr("&Undo Sign-off"), "undo", "Ctrl+Z")
        self.redo = new(self.tr("&Redo Sign-off"), "redo", "Ctrl+Shift+Z")
        self.classes = [
            new(self.tr("Name Class {number}").format(number=number + 1), None, f"Alt+{number + 1}")
            for number in range(_CLASSES)
        ]
        self._correct: QAction | None = None

    def add_to(self, menu: QMenu) -> None:
        """Put them into a menu; the classes are those of the block's own menu."""
        menu.addAction(self.agree)
        self._correct = menu.addAction(self.tr("&Correct To"))
        menu.addAction(self.note)
        menu.addSeparator()
        menu.addActions([self.undo, self.redo])

    def connect_to(self, window: WindowSigning) -> None:
        """Do what they say, and grey with the controls."""
        block = window.block
        self.agree.triggered.connect(lambda _=False: window.signing.agree())
        self.note.triggered.connect(lambda _=False: window.write_note())
        self.undo.triggered.connect(lambda _=False: block.undo.click())
        self.redo.triggered.connect(lambda _=False: block.redo.click())
        for number, action in enumerate(self.classes):
            action.triggered.connect(partial(self._choose, window, number))
        if self._correct is not None:
            self._correct.setMenu(block.menu)
        block.state_changed.connect(partial(self._refresh, window))
        self._refresh(window)

    def _choose(self, window: WindowSigning, number: int, _checked: bool = False) -> None:
        window.block.choose(number)

    def _refresh(self, window: WindowSigning) -> None:
        block = window.block
        for action in (self.agree, self.note, *self.classes):
            action.setEnabled(block.agree.isEnabled())
        if self._correct is not None:
            self._correct.setEnabled(block.correct.isEnabled())
        self.undo.setEnabled(block.undo.isEnabled())
        self.redo.setEnabled(block.redo.isEnabled())
