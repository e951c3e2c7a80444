"""The sign-off's keys beside the list of cases: the same as in the main window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.cases.signing import SignOffBlock
from mriclassifier.gui.cases.signing_control import CaseSigning

_CLASSES = 9


def add_signing_keys(page: QWidget, block: SignOffBlock, signing: CaseSigning) -> None:
    """Let keys sign the case that ``block`` shows, as long as the keyboard is within ``page``.

    Text fields keep their letters and their own undo. A key that is held down signs once: the next case of a
    worklist comes by itself, and must not be signed unseen.
    """

    def write() -> None:
        if block.note.isEnabled():
            block.note.setFocus()

    deeds: dict[str, Callable[[], object]] = {
        "Y": signing.agree,
        "N": write,
        "Ctrl+Z": block.undo.click,
        "Ctrl+Shift+Z": block.redo.click,
    }
    for number in range(_CLASSES):
        deeds[f"Alt+{number + 1}"] = partial(block.choose, number)
    for keys, deed in deeds.items():
        shortcut = QShortcut(QKeySequence(keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(deed)
